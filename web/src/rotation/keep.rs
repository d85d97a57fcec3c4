//! Work that this browser keeps: the scenarios as one text, and back. Control characters, which JSON never has, part them.

use scambio_core::format::rotation::{read, read_plan, write, write_plan};
use scambio_core::text::{Lang, Text};

use super::scenario::{Scenario, Title, Version};

const SCENARIO: char = '\u{1e}';
const FIELD: char = '\u{1f}';

/// The scenarios as a text.
pub(super) fn kept(scenarios: &[Scenario]) -> String {
    let one = |it: &Scenario| {
        let title = match &it.title {
            Title::First => "first".to_owned(),
            Title::Copy(at) => format!("copy {at}"),
            Title::Repaired(at) => format!("repaired {at}"),
            Title::Given(title) => {
                let (lang, words) = title.words(Lang::It);
                format!("given {} {words}", lang.code())
            }
        };
        let mut fields = vec![title, it.is_simulated.to_string()];
        for version in core::iter::once(&it.now).chain(&it.before) {
            fields.push(write(&version.instance));
            fields.push(write_plan(&version.plan, &version.instance));
        }
        fields.join(&FIELD.to_string())
    };
    scenarios.iter().map(one).collect::<Vec<_>>().join(&SCENARIO.to_string())
}

/// The scenarios of a text; what is not understood is left out.
pub(super) fn restored(text: &str) -> Vec<Scenario> {
    text.split(SCENARIO).filter_map(scenario).collect()
}

fn scenario(text: &str) -> Option<Scenario> {
    let mut fields = text.split(FIELD);
    let (title, is_simulated) = (fields.next()?, fields.next()? == "true");
    let (kind, rest) = title.split_once(' ').unwrap_or((title, ""));
    let title = match kind {
        "first" => Title::First,
        "copy" => Title::Copy(rest.parse().ok()?),
        "repaired" => Title::Repaired(rest.parse().ok()?),
        _ => {
            let (lang, words) = rest.split_once(' ')?;
            Title::Given(Text::new(Lang::from_tag(lang)?, words).ok()?)
        }
    };
    let mut version = || {
        let instance = read(fields.next()?.as_bytes()).ok()?;
        let plan = read_plan(fields.next()?.as_bytes(), &instance).ok()?;
        Some(Version::new(instance, plan))
    };
    Some(Scenario { title, now: version()?, before: version(), is_simulated })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_comes_back() {
        let instance = read(include_bytes!("../../../core/tests/data/rotation/mini-4x2.json")).unwrap();
        let plan = scambio_core::rotation::Plan::empty(&instance);
        let version = Version::new(instance, plan);
        let all = [
            Scenario { title: Title::First, now: version.clone(), before: None, is_simulated: true },
            Scenario {
                title: Title::Given(Text::new(Lang::De, "Plan – 2").unwrap()),
                now: version.clone(),
                before: Some(version),
                is_simulated: false,
            },
        ];
        assert_eq!(restored(&kept(&all)), all);
        assert_eq!(restored("no such thing"), []);
        assert_eq!(restored(""), []);
    }
}
