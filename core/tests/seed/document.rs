//! The document for people, `core/docs/model.md`: its table, and the paths that it gives in the file format.

use serde_json::Value;

const DOCUMENT: &str = include_str!("../../docs/model.md");

/// A line of its table.
pub(crate) struct Line {
    pub(crate) id: String,
    pub(crate) term: String,
    pub(crate) place: String,
    paths: String,
}

/// The lines of its table, in order.
pub(crate) fn rows() -> impl Iterator<Item = Line> {
    DOCUMENT.lines().filter(|line| line.starts_with("| M")).map(|line| {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let [id, term, place, paths, _note] = cells[..] else { panic!("not five cells: {line}") };
        let [id, term, place, paths] = [id, term, place, paths].map(ToOwned::to_owned);
        Line { id, term, place, paths }
    })
}

impl Line {
    /// The paths of its fourth cell; none if that is a dash: what is never in a file.
    pub(crate) fn paths(&self) -> impl Iterator<Item = FilePath> {
        let cell = Some(self.paths.as_str()).filter(|cell| *cell != "–");
        cell.into_iter().flat_map(|cell| cell.split(", ")).map(|path| {
            let path = path.strip_prefix('`').and_then(|path| path.strip_suffix('`'));
            FilePath::parse(path.unwrap_or_else(|| panic!("{}: a path without backticks", self.id)))
        })
    }
}

/// A path such as `activities[].kind = "workshop"`: some item of the list has that word there.
#[derive(Debug)]
pub(crate) struct FilePath {
    steps: Vec<String>,
    word: Option<String>,
}

impl FilePath {
    fn parse(text: &str) -> Self {
        let (path, word) = text.split_once(" = ").map_or((text, None), |(path, word)| (path, Some(word)));
        let steps = path.replace("[]", ".[]").split('.').map(str::to_owned).collect();
        Self { steps, word: word.map(|word| word.trim_matches('"').to_owned()) }
    }

    /// Does it lead to something in that file?
    pub(crate) fn leads_into(&self, file: &Value) -> bool {
        let mut reached = vec![file];
        for step in &self.steps {
            reached = match step.as_str() {
                "[]" => reached.into_iter().filter_map(Value::as_array).flatten().collect(),
                field => reached.into_iter().filter_map(|value| value.get(field)).collect(),
            };
        }
        match &self.word {
            Some(word) => {
                reached.iter().any(|value| value.as_str().map_or(value.to_string() == *word, |is| is == word))
            }
            None => !reached.is_empty(),
        }
    }
}

#[test]
fn paths() {
    let file = serde_json::json!({ "a": [{ "b": "x" }, { "b": "y", "c": true }] });
    for (path, leads) in [
        ("a", true),
        ("a[].b", true),
        ("a[].d", false),
        ("a.b", false),
        ("a[].b = \"y\"", true),
        ("a[].b = \"z\"", false),
        ("a[].c = true", true),
    ] {
        assert_eq!(FilePath::parse(path).leads_into(&file), leads, "{path}");
    }
}
