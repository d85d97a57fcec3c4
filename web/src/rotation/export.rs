//! What is saved: calendars, tables, workbooks, and the files of `rotation/1`. What was computed here says so.

use scambio_core::format::rotation::{write, write_plan};
use scambio_core::io::{CalendarHeading, CsvStyle, Table, Whose, pack, plan_calendar, plan_table, table_csv};
use scambio_core::text::Lang;
use scambio_core::time::Date;

use super::action::{Effect, What};
use super::picture::Picture;
use super::scenario::Version;
use super::words::{Words, words};

/// What the element is to save. `host` is the administration that is looked at, before one's own.
pub(super) fn file(
    picture: &Picture,
    what: What,
    host: Option<usize>,
    day: &str,
    lang: Lang,
) -> Option<Effect> {
    let words = words(lang);
    let note = if picture.is_simulated { words.simulated } else { "" };
    let whose = host.or(picture.own);
    let Version { instance, plan } = &picture.version;
    let name = words.file;
    match what {
        What::Calendar => calendar(picture, Whose::All, (name, note), day, lang),
        What::OwnCalendar => {
            let host = whose?;
            let name = [name, "-", &*instance.hosts.get(host)?.id].concat();
            calendar(picture, Whose::Administration(host), (&name, note), day, lang)
        }
        What::Csv => {
            let text = table_csv(&table(picture, note), CsvStyle::Italian);
            Some(Effect::Save([name, ".csv"].concat(), "text/csv", text))
        }
        What::Workbook => {
            let tables = [table(picture, note), burdens(picture, words)];
            Some(Effect::SaveWorkbook([name, ".xlsx"].concat(), pack(&tables)))
        }
        What::Problem => Some(Effect::Save("rotation.json".to_owned(), "application/json", write(instance))),
        What::Plan => {
            Some(Effect::Save("plan.json".to_owned(), "application/json", write_plan(plan, instance)))
        }
        What::Print => Some(Effect::Print),
    }
}

fn calendar(
    picture: &Picture,
    whose: Whose,
    (name, note): (&str, &str),
    day: &str,
    lang: Lang,
) -> Option<Effect> {
    let named = &picture.names.named;
    let (mut versions, mut names) = (Vec::new(), Vec::new());
    if let Some((before, named)) = picture.before.as_ref().zip(picture.named_before.as_ref()) {
        versions.push((&*before.instance, &*before.plan));
        names.push(named);
    }
    versions.push((picture.instance(), picture.plan()));
    names.push(named);
    let title = [&*named.name, " – ", &picture.title].concat();
    let heading = CalendarHeading { name: &title, note, stamp: Date::parse(day)?, lang, names: &names };
    let text = plan_calendar(&versions, whose, heading)?;
    Some(Effect::Save([name, ".ics"].concat(), "text/calendar", text))
}

/// The plan with the names of the screen; a last row says that it is simulated.
fn table(picture: &Picture, note: &str) -> Table {
    let mut named = picture.names.named.clone();
    named.baseline.clone_from(&picture.instance().baseline);
    let mut table = plan_table(&named, picture.plan());
    if !note.is_empty() {
        table.push(note);
        table.end_row(u32::try_from(picture.order.len()).unwrap_or(u32::MAX - 2) + 2);
    }
    table
}

/// What the plan asks of each administration.
fn burdens(picture: &Picture, words: &'static Words) -> Table {
    let mut table = Table::new(words.burden);
    for head in words.burden_heads {
        table.push(head);
    }
    table.end_row(1);
    for (row, (host, burden)) in (2..).zip(picture.names.hosts.iter().zip(&picture.burdens)) {
        table.push(&host.name);
        for value in
            [burden.workshops + burden.plenaries, burden.hosted_days, burden.days_away, burden.km_each()]
        {
            let typed = scambio_core::io::Typed::Number { value: value as f64, percent: false };
            table.push_typed(&value.to_string(), typed);
        }
        table.end_row(row);
    }
    table
}
