//! Would another method change the picture?

use crate::comparison::agreement::kendall_w;
use crate::comparison::recipe::Aggregate;
use crate::comparison::{Grid, Problem, Ranking};
use crate::error::{Error, Result};

/// Methods side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct Panel {
    /// One row a method, in the order in which they were asked.
    pub rows: Vec<PanelRow>,
    /// Kendall's W among those that answered, 1 where all give the same order; `None` where fewer than two did or all tie.
    pub agreement: Option<f64>,
    /// The best and the worst position of each unit over all methods that answered.
    pub positions: Vec<(usize, usize)>,
}

/// What one method says.
#[derive(Clone, Debug, PartialEq)]
pub struct PanelRow {
    /// Its name in the registry.
    pub name: &'static str,
    /// Positions, or why it cannot answer.
    pub positions: core::result::Result<Vec<usize>, Error>,
}

/// Positions by several methods, and how far they agree. A method that cannot take the numbers says so and does not count.
///
/// # Errors
/// None of the methods can answer: the first one's refusal.
///
/// ```
/// use scambio_core::comparison::{Grid, Problem, recipe::Aggregate, reading::panel};
/// let problem = Problem::plain(Grid::from_rows(&[[4.0, 1.0], [0.0, 3.0], [9.0, 9.0]])?)?;
/// let panel = panel(&problem, &[Aggregate::Arithmetic, Aggregate::Geometric, Aggregate::Copeland])?;
/// assert!(panel.rows[1].positions.is_err());
/// assert_eq!(panel.positions[2], (1, 1));
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
pub fn panel(problem: &Problem, methods: &[Aggregate]) -> Result<Panel> {
    let row = |method: &Aggregate| (method.name(), method.as_method().scores(problem).map(|s| s.ranking()));
    panel_of(methods.iter().map(row).collect())
}

/// The same of rankings that were made elsewhere, such as by a method of another module; each with its name in the
/// registry, all of the same units.
///
/// # Errors
/// No ranking at all, or rankings of different numbers of units.
pub fn panel_of(rankings: Vec<(&'static str, Result<Ranking>)>) -> Result<Panel> {
    let mut rows = Vec::with_capacity(rankings.len());
    let mut ranks = Vec::new();
    for (name, ranking) in rankings {
        if let Ok(ranking) = &ranking {
            ranks.push(ranking.averages().to_vec());
        }
        rows.push(PanelRow { name, positions: ranking.map(|ranking| ranking.positions().to_vec()) });
    }
    let answered: Vec<&Vec<usize>> = rows.iter().filter_map(|row| row.positions.as_ref().ok()).collect();
    if answered.is_empty() {
        let refusal = rows.iter().find_map(|row| row.positions.as_ref().err().cloned());
        return Err(refusal.unwrap_or_else(|| Error::parameter("methods", "one or more")));
    }
    let units = answered[0].len();
    if answered.iter().any(|positions| positions.len() != units) {
        return Err(Error::shape("rankings of the same units"));
    }
    let positions = (0..units)
        .map(|unit| {
            let of = answered.iter().map(|positions| positions[unit]);
            (of.clone().min().unwrap_or(1), of.max().unwrap_or(1))
        })
        .collect();
    let agreement = if ranks.len() > 1 { kendall_w(&Grid::from_columns(ranks)?) } else { None };
    Ok(Panel { rows, agreement, positions })
}
