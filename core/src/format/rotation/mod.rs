//! `rotation/1`: programmes to plan and plans, as JSON.
//!
//! [`read`] takes an instance, [`read_plan`] a plan for it; every value that does not fit is reported at its place.
//! [`write()`] and [`write_plan`] write them; [`write_conflict`] and [`write_explanation`] write what is
//! answered. Other fields than the known ones are left to those who wrote them.

mod answer;
mod instance;
mod json;
mod kept;
pub mod mixing;
mod programme;
mod take;
mod written;

pub use answer::{write_conflict, write_explanation};
pub use kept::{Unreadable, keep, open};
pub use programme::{read_programme, write_programme};
pub use written::write;

pub(super) use json::quoted;
pub(super) use kept::check_plans;

use crate::diag::{Diagnostics, Noun, Path, Place, Problem, Severity};
use crate::rotation::{Instance, Plan};
use crate::time::Date;

use super::json::{self as source, Node, Source};
use super::reader::Reader;
use take::{date, members, text};

/// The name of the format.
pub const VERSION: &str = "rotation/1";

/// Reads an instance: UTF-8 JSON, at most [`MAX_BYTES`](super::MAX_BYTES).
///
/// # Errors
/// Everything that stands in the way, with its place.
pub fn read(bytes: &[u8]) -> Result<Instance, Diagnostics> {
    with_tree(bytes, instance::read)
}

/// Reads a plan: `{"starts": {session: date}, "hosts": {session: host}}`; `hosts` only where the choice is open.
///
/// # Errors
/// Everything that stands in the way, with its place: no JSON, unknown sessions or hosts, malformed dates.
pub fn read_plan(bytes: &[u8], instance: &Instance) -> Result<Plan, Diagnostics> {
    with_tree(bytes, |root, reader| {
        let mut plan = Plan::empty(instance);
        let session_of = |name: &str| instance.sessions.iter().position(|session| *session.id == *name);
        let starts = take::must(reader, root, "starts", |node, reader| members(reader, node, date))?;
        for (name, offset, day) in starts {
            match session_of(name) {
                Some(session) => plan.starts[session] = Some(instance.day(day)),
                None => take::unknown(reader, Noun::Activity, name, offset),
            }
        }
        let hosts = take::maybe(reader, root, "hosts", |node, reader| members(reader, node, text));
        for (name, offset, host) in hosts.unwrap_or_default() {
            let Some(session) = session_of(name) else {
                take::unknown(reader, Noun::Activity, name, offset);
                continue;
            };
            match instance.hosts.iter().position(|known| *known.id == *host) {
                Some(host) if instance.sessions[session].is_open => plan.hosts[session] = Some(host),
                Some(_) => {}
                None => take::unknown(reader, Noun::Administration, host, offset),
            }
        }
        Some(plan)
    })
}

/// Writes a plan, session by session in the order of the instance.
pub fn write_plan(plan: &Plan, instance: &Instance) -> String {
    let lines = |entries: Vec<String>| {
        if entries.is_empty() {
            "{}".to_owned()
        } else {
            format!("{{\n    {}\n  }}", entries.join(",\n    "))
        }
    };
    let name = |at: usize| instance.sessions[at].id.to_string();
    let dates: Vec<(String, Date)> = (0..plan.starts.len())
        .filter_map(|session| Some((name(session), plan.date(instance, session)?)))
        .collect();
    let starts = dates.iter().map(|(name, date)| format!("{}: \"{date}\"", quoted(name))).collect();
    let open = instance.sessions.iter().zip(&plan.hosts).filter(|(session, _)| session.is_open);
    let hosts = open
        .filter_map(|(session, host)| Some((session, instance.hosts.get((*host)?)?)))
        .map(|(session, host)| format!("{}: {}", quoted(&session.id), quoted(&host.id)))
        .collect();
    format!("{{\n  \"starts\": {},\n  \"hosts\": {}\n}}\n", lines(starts), lines(hosts))
}

fn with_tree<T>(
    bytes: &[u8],
    read: impl for<'n> FnOnce(&'n Node<'n>, &mut Reader<'n, '_>) -> Option<T>,
) -> Result<T, Diagnostics> {
    let mut found = Diagnostics::default();
    if bytes.len() > super::MAX_BYTES {
        let problem = Problem::TooLarge { bytes: bytes.len() as u64, limit: super::MAX_BYTES as u64 };
        found.push(problem, Place::default());
        return Err(found);
    }
    let Ok(text) = core::str::from_utf8(bytes) else {
        found.push(Problem::NotUtf8, Place::default());
        return Err(found);
    };
    let source = Source::new(text.strip_prefix('\u{feff}').unwrap_or(text));
    let parsed = match source::parse(source.text()) {
        Ok(parsed) => parsed,
        Err((problem, offset)) => {
            found.push(problem, Place::new(Path::root(), source.position(offset)));
            return Err(found);
        }
    };
    let value = {
        let mut reader = Reader::new(&source, &mut found);
        if parsed.has_twins {
            reader.report_twins(&parsed.root);
        }
        read(&parsed.root, &mut reader)
    };
    let fits = found.worst() < Some(Severity::Error);
    value.filter(|_| fits).ok_or(found)
}
