//! What can be compared without any exchange: the 21 regions and autonomous provinces on 42 public indicators, from
//! `web/data/regions.tsv` (sources and licences: `web/data/SOURCES.md`).

use scambio_core::comparison::{Aim, Cell, Criterion, Scale, Value};
use scambio_core::exchange::matrix::Row;
use scambio_core::exchange::{ComparativeAnalysis, State};
use scambio_core::id::{AdministrationId, AnalysisId, CriterionId};
use scambio_core::num::written;
use scambio_core::text::{Lang, Text};

/// One line a criterion; an empty line; one line a unit, with a value for each criterion.
const TABLE: &str = include_str!("../../data/regions.tsv");

/// The title of the analysis.
const TITLE: [&str; 2] = ["Indicatori pubblici delle Regioni", "Public indicators of the regions"];

fn both(it: &str, en: &str) -> Option<Text> {
    Text::new(Lang::It, it).ok()?.with_translation(Lang::En, en).ok()
}

/// The analysis. (Its table is ours and tested: where a line did not fit, there would be none.)
pub(super) fn analysis() -> Option<ComparativeAnalysis> {
    let (criteria, units) = TABLE.split_once("\n\n")?;
    let criteria = criteria.lines().map(criterion).collect::<Option<Vec<_>>>()?;
    let rows = units.lines().map(|line| row(line, &criteria)).collect::<Option<Vec<_>>>()?;
    let id = AnalysisId::new("regions").ok()?;
    let analysis = ComparativeAnalysis::new(id, both(TITLE[0], TITLE[1])?, State::Done);
    Some(analysis.with_criteria(criteria).with_rows(rows))
}

fn criterion(line: &str) -> Option<Criterion> {
    let mut cells = line.split('\t');
    let mut next = || cells.next();
    let (id, label) = (CriterionId::new(next()?).ok()?, both(next()?, next()?)?);
    let unit = next()?.into();
    let scale = match next()? {
        "context" => Scale::Context { unit },
        kind => Scale::Measure { unit, aim: if kind == "down" { Aim::Down } else { Aim::Up } },
    };
    let group = both(next()?, next()?);
    let years = next()?;
    let year = years.rsplit('-').next()?.parse().ok();
    let source = if years.len() > 4 { format!("{} ({years})", next()?) } else { next()?.to_owned() };
    Some(Criterion {
        group,
        year,
        source: Text::new(Lang::En, &source).ok(),
        ..Criterion::new(id, label, scale)
    })
}

fn row(line: &str, criteria: &[Criterion]) -> Option<Row> {
    let mut cells = line.split('\t');
    let unit = AdministrationId::new(cells.next()?).ok()?;
    let cell = |(criterion, text): (&Criterion, &str)| {
        Some((criterion.id.clone(), Cell::value(Value::Measure(written::read(text)?)).ok()?))
    };
    let values = criteria.iter().zip(cells).map(cell).collect::<Option<Vec<_>>>()?;
    Some(Row::new(unit).with_values(values))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The table that the tests of the comparison stand on, as it was published.
    const PUBLISHED: &str = include_str!("../../../core/tests/data/comparison/it_regioni_matrice.csv");

    #[test]
    fn values_are_those_that_were_published() {
        let analysis = analysis().unwrap();
        let mut lines = PUBLISHED.lines().map(|line| line.split(',').collect::<Vec<_>>());
        let names = lines.next().unwrap();
        let mut seen = 0;
        for line in lines {
            let row = analysis.rows().iter().find(|row| row.administration().as_str() == line[1]).unwrap();
            for (name, value) in names.iter().zip(&line).skip(3) {
                let (_, cell) = row.values().iter().find(|(id, _)| id.as_str() == *name).unwrap();
                assert_eq!(cell.measure(), value.parse().ok(), "{} {name}", line[1]);
                seen += 1;
            }
        }
        assert_eq!((seen, analysis.rows().len(), analysis.criteria().len()), (882, 21, 42));
    }
}
