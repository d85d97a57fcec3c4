//! Matrices: each criterion once, each administration once a round, each value on its criterion's scale, each step of a
//! recipe for a criterion that there is.

use super::super::Draft;
use super::at;
use super::identity::report_twins;
use super::known::Index;
use super::references::report_unknown;
use crate::diag::{Diagnostics, Noun, Problem};

pub(super) fn check(draft: &Draft, found: &mut Diagnostics) {
    for (index, analysis) in draft.analyses.iter().enumerate() {
        let criteria = analysis.criteria();
        let ids: Vec<&str> = criteria.iter().map(|criterion| criterion.id.as_str()).collect();
        let path = || at("analyses", index);
        report_twins(Noun::Criterion, &ids, &|at| path().field("criteria").index(at).field("id"), found);
        let known: Index<'_> = ids.iter().copied().collect();
        for (step_at, step) in analysis.recipe().iter().enumerate() {
            let path = || path().field("recipe").index(step_at).field("criterion");
            if let Some(id) = step.criterion.as_ref().filter(|id| known.position(id.as_str()).is_none()) {
                report_unknown(Noun::Criterion, id.as_str(), &known, &path, found);
            }
        }
        // A blank is no part of an identifier.
        let pair = |row: &super::super::matrix::Row| format!("{} {}", row.administration(), row.round().0);
        let pairs: Vec<String> = analysis.rows().iter().map(pair).collect();
        let twins = crate::text::twins(pairs.iter().map(String::as_str));
        for (row_at, row) in analysis.rows().iter().enumerate() {
            let path = || path().field("rows").index(row_at);
            if twins[row_at] {
                let id = row.administration().as_str().into();
                let problem = Problem::DuplicateId { noun: Noun::Administration, id };
                found.push(problem, path().field("administration").into());
            }
            for (id, cell) in row.values() {
                let path = || path().field("values").field(id.as_str().to_owned());
                match known.position(id.as_str()) {
                    None => report_unknown(Noun::Criterion, id.as_str(), &known, &path, found),
                    Some(of) if cell.clone().on_scale(&criteria[of].scale).is_err() => {
                        found.push(Problem::CellOffScale { criterion: id.as_str().into() }, path().into());
                    }
                    Some(_) => {}
                }
            }
        }
    }
}
