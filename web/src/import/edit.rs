//! Decisions that make others meaningless: whoever chooses another sheet cannot mean the columns of the one before.

use scambio_core::io::{Overrides, Role};

/// What a decision is about, from the file to its criteria. What counts places further down is forgotten with it;
/// what is about labels and marks stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Depth {
    /// Bytes, text, cells.
    File,
    /// The sheet.
    Sheet,
    /// Where headers and administrations stand.
    Layout,
    /// What columns are for, their marks.
    Columns,
    /// Names, units of measure, directions, years.
    Criteria,
}

/// The decisions of before with another one.
pub(super) fn edited(before: &Overrides, depth: Depth, edit: impl FnOnce(&mut Overrides)) -> Overrides {
    let mut after = before.clone();
    if depth <= Depth::File {
        after.sheet = None;
    }
    if depth <= Depth::Sheet {
        (after.transposed, after.long, after.title_rows, after.header_rows) = (None, None, None, None);
        after.unit_column = None;
    }
    if depth <= Depth::Layout {
        (after.roles, after.marks) = (Vec::new(), Vec::new());
        forget_criteria(&mut after);
    }
    edit(&mut after);
    after
}

fn forget_criteria(overrides: &mut Overrides) {
    overrides.names.clear();
    overrides.measures.clear();
    overrides.directions.clear();
    overrides.years.clear();
}

/// The decisions of before with another role of a column; those about criteria behind it move with them.
pub(super) fn with_role(
    before: &Overrides,
    roles: &[Role],
    column: usize,
    role: Role,
    is_long: bool,
) -> Overrides {
    let mut after = edited(before, Depth::Columns, |overrides| put(&mut overrides.roles, column, role));
    let was = roles.get(column) == Some(&Role::Value);
    let is = role == Role::Value;
    if is_long && was != is {
        forget_criteria(&mut after);
    } else if was != is {
        let place = roles.iter().take(column).filter(|role| **role == Role::Value).count();
        shift(&mut after.names, place, is);
        shift(&mut after.measures, place, is);
        shift(&mut after.directions, place, is);
        shift(&mut after.years, place, is);
    }
    after
}

/// Makes room for a criterion at a place, or closes the gap of one that went.
fn shift<T>(choices: &mut Vec<(usize, T)>, place: usize, comes: bool) {
    if !comes {
        choices.retain(|(at, _)| *at != place);
    }
    for (at, _) in choices.iter_mut().filter(|(at, _)| *at >= place) {
        *at = if comes { *at + 1 } else { *at - 1 };
    }
}

/// Sets the choice for a place.
pub(super) fn put<T>(choices: &mut Vec<(usize, T)>, place: usize, choice: T) {
    choices.retain(|(at, _)| *at != place);
    choices.push((place, choice));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_sheet_forgets_places_and_keeps_labels() {
        let before = Overrides {
            delimiter: Some(';'),
            header_rows: Some(2),
            roles: vec![(1, Role::Text)],
            missing: vec!["boh".into()],
            ..Overrides::default()
        };
        let after = edited(&before, Depth::Sheet, |overrides| overrides.sheet = Some(1));
        assert_eq!((after.delimiter, after.sheet, after.header_rows), (Some(';'), Some(1), None));
        assert!(after.roles.is_empty());
        assert_eq!(after.missing, ["boh"]);
    }

    #[test]
    fn names_move_with_their_criteria() {
        let roles = [Role::Unit, Role::Value, Role::Value, Role::Text];
        let before = Overrides { names: vec![(0, "a".into()), (1, "b".into())], ..Overrides::default() };
        let gone = with_role(&before, &roles, 1, Role::Text, false);
        assert_eq!(gone.names, [(0, "b".to_owned())]);
        let more = with_role(&before, &[Role::Unit, Role::Text, Role::Value], 1, Role::Value, false);
        assert_eq!(more.names, [(1, "a".to_owned()), (2, "b".to_owned())]);
    }
}
