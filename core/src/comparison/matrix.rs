//! The comparative analysis matrix: administrations side by side on criteria, in one round or more.

use super::{Absence, Cell, Criterion, Direction, Gappy, Round, Scale, Value};
use crate::error::{Error, Result};
use crate::exchange::ComparativeAnalysis;
use crate::id::{AdministrationId, CriterionId};

/// Units × criteria, cells column after column, one layer a round. A cell that nobody has set is
/// [`Absence::NotYetAsked`].
#[derive(Clone, Debug, PartialEq)]
pub struct Matrix {
    units: Vec<AdministrationId>,
    criteria: Vec<Criterion>,
    rounds: Vec<Vec<Cell>>,
}

/// The criteria of a matrix that can be scored, as plain numbers, and which way each is better.
#[derive(Clone, Debug, PartialEq)]
pub struct Performance {
    /// The numbers: measures turned by their aim into a distance where they have one, steps as what they are worth.
    pub values: Gappy,
    /// Which way each is better.
    pub directions: Vec<Direction>,
    /// The criteria that the columns are, as numbers within the matrix.
    pub criteria: Vec<usize>,
}

impl Matrix {
    /// So many cells an analysis may have, all rounds together; nearly all of them may be empty.
    pub const MOST_CELLS: usize = 1_000_000;

    /// A matrix in which nothing has been asked yet.
    ///
    /// # Errors
    /// No unit, no criterion, or one twice.
    pub fn new(units: Vec<AdministrationId>, criteria: Vec<Criterion>) -> Result<Self> {
        if units.is_empty() || criteria.is_empty() {
            return Err(Error::shape("a matrix needs at least one unit and one criterion"));
        }
        let twice = |at: usize| units[..at].contains(&units[at]);
        let criterion_twice = |at: usize| criteria[..at].iter().any(|c| c.id == criteria[at].id);
        if (0..units.len()).any(twice) || (0..criteria.len()).any(criterion_twice) {
            return Err(Error::shape("each unit and each criterion once"));
        }
        let cells = vec![Cell::absent(Absence::NotYetAsked); units.len() * criteria.len()];
        Ok(Self { units, criteria, rounds: vec![cells] })
    }

    /// The matrix of an analysis; rows in the order in which administrations first appear. `None` where it has none.
    ///
    /// # Errors
    /// More than [`Self::MOST_CELLS`]; what [`Draft::check`](crate::exchange::Draft::check) refuses.
    pub fn of(analysis: &ComparativeAnalysis) -> Result<Option<Self>> {
        if analysis.criteria().is_empty() || analysis.rows().is_empty() {
            return Ok(None);
        }
        let mut units: Vec<AdministrationId> = Vec::new();
        for row in analysis.rows() {
            if !units.contains(row.administration()) {
                units.push(row.administration().clone());
            }
        }
        let rounds = analysis.rows().iter().map(|row| usize::from(row.round().0) + 1).max().unwrap_or(1);
        if units.len().saturating_mul(analysis.criteria().len()).saturating_mul(rounds) > Self::MOST_CELLS {
            return Err(Error::shape("at most a million cells"));
        }
        let mut matrix = Self::new(units, analysis.criteria().to_vec())?;
        for row in analysis.rows() {
            for (criterion, cell) in row.values() {
                let place = matrix.unit(row.administration()).zip(matrix.criterion(criterion));
                let (unit, criterion) = place.ok_or_else(|| Error::shape("a criterion of the analysis"))?;
                let cell = cell.clone().on_scale(&matrix.criteria[criterion].scale)?;
                matrix.set(unit, criterion, row.round(), cell)?;
            }
        }
        Ok(Some(matrix))
    }

    /// The rows.
    pub fn units(&self) -> &[AdministrationId] {
        &self.units
    }

    /// The columns.
    pub fn criteria(&self) -> &[Criterion] {
        &self.criteria
    }

    /// How many rounds there are.
    pub const fn rounds(&self) -> usize {
        self.rounds.len()
    }

    /// The number of a row.
    pub fn unit(&self, id: &AdministrationId) -> Option<usize> {
        self.units.iter().position(|unit| unit == id)
    }

    /// The number of a column.
    pub fn criterion(&self, id: &CriterionId) -> Option<usize> {
        self.criteria.iter().position(|criterion| criterion.id == *id)
    }

    /// Sets a cell; a round that is not there yet begins with nothing asked.
    ///
    /// # Errors
    /// No such place, or a value that is not of the criterion's scale.
    pub fn set(&mut self, unit: usize, criterion: usize, round: Round, cell: Cell) -> Result<()> {
        let of = self.criteria.get(criterion).filter(|_| unit < self.units.len());
        let Some(of) = of else { return Err(Error::shape("no such place in the matrix")) };
        if !fits(&of.scale, &cell) {
            return Err(Error::cell(unit, criterion, "a value of the criterion's scale"));
        }
        let layer = usize::from(round.0);
        while self.rounds.len() <= layer {
            self.rounds
                .push(vec![Cell::absent(Absence::NotYetAsked); self.units.len() * self.criteria.len()]);
        }
        self.rounds[layer][criterion * self.units.len() + unit] = cell;
        Ok(())
    }

    /// A cell; `None` where there is no such place.
    pub fn cell(&self, unit: usize, criterion: usize, round: Round) -> Option<&Cell> {
        if unit >= self.units.len() || criterion >= self.criteria.len() {
            return None;
        }
        self.rounds.get(usize::from(round.0))?.get(criterion * self.units.len() + unit)
    }

    /// The criteria that can be scored, as numbers.
    ///
    /// # Errors
    /// No such criterion, or no such round.
    pub fn performance(&self, round: Round) -> Result<Performance> {
        let criteria: Vec<usize> =
            (0..self.criteria.len()).filter(|&c| self.criteria[c].is_performance()).collect();
        let directions = criteria.iter().map(|&c| direction(&self.criteria[c].scale)).collect();
        Ok(Performance { values: self.numbers(&criteria, round)?, directions, criteria })
    }

    /// The criteria that find peers, as numbers, and their places within the matrix.
    ///
    /// # Errors
    /// No such criterion, or no such round.
    pub fn context(&self, round: Round) -> Result<(Gappy, Vec<usize>)> {
        let criteria: Vec<usize> =
            (0..self.criteria.len()).filter(|&c| self.criteria[c].is_context()).collect();
        Ok((self.numbers(&criteria, round)?, criteria))
    }

    fn numbers(&self, criteria: &[usize], round: Round) -> Result<Gappy> {
        if usize::from(round.0) >= self.rounds.len() {
            return Err(Error::shape("no such round"));
        }
        let number = |unit, criterion| {
            self.cell(unit, criterion, round).and_then(|cell| number(&self.criteria[criterion].scale, cell))
        };
        let column = |&c: &usize| (0..self.units.len()).map(|u| number(u, c)).collect::<Vec<_>>();
        Gappy::from_columns(criteria.iter().map(column).collect::<Vec<_>>())
    }
}

/// Is the cell's value of this scale?
fn fits(scale: &Scale, cell: &Cell) -> bool {
    match (scale, cell.as_value()) {
        (_, None)
        | (Scale::Measure { .. } | Scale::Context { .. }, Some(Value::Measure(_)))
        | (Scale::Text, Some(Value::Text(_))) => true,
        (Scale::Level(steps), Some(Value::Level(at))) | (Scale::Choice(steps), Some(Value::Choice(at))) => {
            *at < steps.steps().len()
        }
        _ => false,
    }
}

fn number(scale: &Scale, cell: &Cell) -> Option<f64> {
    match (scale, cell.as_value()?) {
        (Scale::Measure { aim, .. }, Value::Measure(x)) => Some(aim.measure(*x).0),
        (Scale::Context { .. }, Value::Measure(x)) => Some(*x),
        (Scale::Level(steps), Value::Level(at)) | (Scale::Choice(steps), Value::Choice(at)) => {
            steps.worth(*at)
        }
        _ => None,
    }
}

fn direction(scale: &Scale) -> Direction {
    match scale {
        Scale::Measure { aim, .. } => aim.measure(0.0).1,
        _ => Direction::Up,
    }
}
