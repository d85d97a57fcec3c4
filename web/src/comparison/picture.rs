//! What is seen of a matrix: the rows and criteria that were chosen, what a recipe makes of them, and what it says about
//! one administration.

use std::cell::OnceCell;
use std::rc::Rc;

use scambio_core::comparison::coherence::{Double, doubles};
use scambio_core::comparison::peers::{Gower, Linkage, Near, Tree};
use scambio_core::comparison::reading::{Line, Panel, panel, profile_of};
use scambio_core::comparison::recipe::{self, Aggregate, Did, Recipe, Run, Weigh};
use scambio_core::comparison::robust::Doubt;
use scambio_core::comparison::step::normalise::Warning;
use scambio_core::comparison::{Direction, Gappy, Matrix, Performance, Problem, Round};
use scambio_core::exchange::{ComparativeAnalysis, Exchange};
use scambio_core::id::AdministrationId;
use scambio_core::num::moment::range;
use scambio_core::territory::Unit;
use scambio_core::text::Lang;

use super::given::{Given, given};
use super::positions::Sure;

/// Correlation from which two criteria say almost the same.
const DOUBLE: f64 = 0.9;

/// Peers of a profile, where there are so many.
const PEERS: usize = 6;

/// What is chosen of a matrix.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Choice {
    pub(super) group: Option<usize>,
    pub(super) only_exchange: bool,
    pub(super) own: Option<AdministrationId>,
    pub(super) round: u8,
    pub(super) points: Option<Vec<f64>>,
}

/// A row.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Seen {
    pub(super) id: AdministrationId,
    pub(super) name: String,
    /// Does it take part in the exchange?
    pub(super) is_member: bool,
    /// Its row in the matrix.
    pub(super) row: usize,
}

/// A group of criteria.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Group {
    pub(super) name: String,
    /// Criteria of the matrix.
    pub(super) criteria: Vec<usize>,
}

/// What is seen.
pub(super) struct Picture {
    pub(super) matrix: Rc<Matrix>,
    pub(super) round: Round,
    pub(super) groups: Vec<Group>,
    pub(super) units: Vec<Seen>,
    /// The criteria that are shown, context and texts included.
    pub(super) shown: Vec<usize>,
    /// Those of them that are scored.
    pub(super) scored: Vec<usize>,
    pub(super) values: Option<Gappy>,
    pub(super) directions: Vec<Direction>,
    pub(super) recipe: Recipe,
    /// Is it that of the analysis?
    pub(super) given: Given,
    /// What the recipe makes of them; `None` where it cannot.
    pub(super) run: Option<Run>,
    /// Positions in the round before, with the same weights; `None` in the first.
    pub(super) before: Option<Vec<Option<usize>>>,
    /// One's own administration among the units.
    pub(super) own: Option<usize>,
    pub(super) profile: Vec<Line>,
    /// The criteria by which peers are found.
    pub(super) context: Vec<usize>,
    pub(super) peers: Vec<Near>,
    gower: Option<Gower>,
    pub(super) doubles: Vec<Double>,
    /// Scored criteria that are the same for all.
    pub(super) constant: Vec<usize>,
    pub(super) panel: Option<Panel>,
    sure: OnceCell<Option<Sure>>,
}

/// The groups of a matrix in the order in which they come, without those that have nothing scored or shown.
fn groups(matrix: &Matrix, lang: Lang) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for (at, criterion) in matrix.criteria().iter().enumerate() {
        let name = criterion.group.as_ref().map_or("", |group| group.words(lang).1);
        match groups.iter_mut().find(|group| group.name == name) {
            Some(group) => group.criteria.push(at),
            None => groups.push(Group { name: name.to_owned(), criteria: vec![at] }),
        }
    }
    groups
}

/// Where names come from, and in which language.
#[derive(Clone, Copy, Debug)]
pub(super) struct Names<'a> {
    pub(super) exchange: &'a Exchange,
    /// The table of the reader's that is compared.
    pub(super) table: Option<&'a Exchange>,
    pub(super) lang: Lang,
}

impl Names<'_> {
    /// An administration's name for lists: that of the exchange, else of the territory, else of the table.
    fn of(self, id: &AdministrationId) -> String {
        let own = |exchange: &Exchange| {
            exchange.administration(id).map(|it| crate::queries::short_name(it, self.lang).0)
        };
        let unit = || Unit::by_ipa(id.as_str()).map(|unit| unit.short_name(self.lang).to_owned());
        own(self.exchange)
            .or_else(unit)
            .or_else(|| own(self.table?))
            .unwrap_or_else(|| id.as_str().to_owned())
    }
}

/// Columns of numbers for some units only.
fn of_units(values: &Gappy, units: &[Seen], columns: impl Iterator<Item = usize>) -> Option<Gappy> {
    let column = |at: usize| units.iter().map(|unit| values.at(unit.row, at)).collect::<Vec<_>>();
    Gappy::from_columns(columns.map(column).collect::<Vec<_>>()).ok()
}

impl Picture {
    /// What is seen of an analysis. `None` where it has no matrix.
    pub(super) fn new(names: Names<'_>, analysis: &ComparativeAnalysis, choice: &Choice) -> Option<Self> {
        let matrix = Rc::new(Matrix::of(analysis).ok()??);
        let round = Round(choice.round.min(u8::try_from(matrix.rounds() - 1).unwrap_or_default()));
        let seen = |(row, id): (usize, &AdministrationId)| Seen {
            id: id.clone(),
            name: names.of(id),
            is_member: names.exchange.administration(id).is_some(),
            row,
        };
        let mut units: Vec<Seen> = matrix.units().iter().enumerate().map(seen).collect();
        if choice.only_exchange && units.iter().any(|unit| unit.is_member) {
            units.retain(|unit| unit.is_member);
        }
        let groups = groups(&matrix, names.lang);
        let shown = match choice.group.and_then(|at| groups.get(at)) {
            Some(group) => group.criteria.clone(),
            None => (0..matrix.criteria().len()).collect(),
        };
        let own = choice.own.as_ref().and_then(|own| units.iter().position(|unit| unit.id == *own));
        let mut picture = Self {
            round,
            shown,
            scored: Vec::new(),
            values: None,
            directions: Vec::new(),
            recipe: Recipe::default(),
            given: Given::None,
            run: None,
            before: None,
            own,
            profile: Vec::new(),
            context: Vec::new(),
            peers: Vec::new(),
            gower: None,
            doubles: Vec::new(),
            constant: Vec::new(),
            panel: None,
            sure: OnceCell::new(),
            units,
            groups,
            matrix,
        };
        picture.score(analysis, choice);
        picture.find_peers();
        picture.describe();
        Some(picture)
    }

    /// Runs the recipe over what is scored.
    fn score(&mut self, analysis: &ComparativeAnalysis, choice: &Choice) {
        let Ok(Performance { values, directions, criteria }) = self.matrix.performance(self.round) else {
            return;
        };
        let among: Vec<usize> =
            (0..criteria.len()).filter(|at| self.shown.contains(&criteria[*at])).collect();
        self.scored = among.iter().map(|at| criteria[*at]).collect();
        self.directions = among.iter().map(|at| directions[*at]).collect();
        self.values = of_units(&values, &self.units, among.iter().copied());
        let Some(values) = &self.values else { return };
        let group =
            |criterion: &usize| self.groups.iter().position(|group| group.criteria.contains(criterion));
        let by_group: Vec<usize> = self.scored.iter().filter_map(group).collect();
        let usual = Recipe {
            weigh: if choice.group.is_none() { Weigh::EqualByGroup(by_group) } else { Weigh::Equal },
            ..Recipe::default()
        };
        let run = |recipe: &mut Recipe| {
            if let Some(points) = choice.points.as_ref().filter(|points| points.len() == among.len()) {
                recipe.weigh = Weigh::Direct(points.clone());
            }
            // Its draws are those of the positions, which follow the weights: see `sure`.
            let doubt = Doubt { draws: 0, ..recipe.doubt };
            recipe::run(&Recipe { doubt, ..recipe.clone() }, values, &self.directions).ok()
        };
        let rows: Vec<usize> = self.units.iter().map(|unit| unit.row).collect();
        let (recipe, given) = given(analysis, &rows, &among);
        (self.recipe, self.given) = (recipe.unwrap_or_else(|| usual.clone()), given);
        self.run = run(&mut self.recipe);
        if self.run.is_none() && self.given == Given::Followed {
            (self.recipe, self.given) = (usual, Given::Refused);
            self.run = run(&mut self.recipe);
        }
        let earlier = self.round.0.checked_sub(1).map(Round);
        self.before = earlier.and_then(|round| self.positions_in(round, &among));
        self.doubles = doubles(values, &self.directions, DOUBLE);
        let warned = self.run.iter().flat_map(|run| &run.did).filter_map(|did| match did {
            Did::Warned { criterion, warning: Warning::Constant } => Some(*criterion),
            _ => None,
        });
        self.constant = warned.collect();
        let problem = values.complete().ok().and_then(|grid| Problem::equal(grid, &self.directions).ok());
        let problem = problem.and_then(|problem| problem.with_weights(&self.run.as_ref()?.weights).ok());
        // Means compare what is on one scale; the others take the numbers as they come.
        let scaled = self.run.as_ref().and_then(|run| {
            let grid = run.stages[2].complete().ok()?;
            Problem::equal(grid, &run.directions).ok()?.with_weights(&run.weights).ok()
        });
        self.panel = scaled.or(problem).and_then(|problem| panel(&problem, &methods()).ok());
    }

    /// Positions in another round, with the weights of this one.
    fn positions_in(&self, round: Round, among: &[usize]) -> Option<Vec<Option<usize>>> {
        let values =
            of_units(&self.matrix.performance(round).ok()?.values, &self.units, among.iter().copied())?;
        let weigh = Weigh::Direct(self.run.as_ref()?.weights.clone());
        let doubt = Doubt { draws: 0, ..self.recipe.doubt };
        let recipe = Recipe { weigh, doubt, ..self.recipe.clone() };
        Some(recipe::run(&recipe, &values, &self.directions).ok()?.positions)
    }

    /// Finds those that are like one's own administration by context.
    fn find_peers(&mut self) {
        let Ok((context, criteria)) = self.matrix.context(self.round) else { return };
        let Some(values) = of_units(&context, &self.units, 0..criteria.len()) else { return };
        self.context = criteria;
        self.gower = Gower::new(&values, &vec![1.0; self.context.len()]).ok();
        if let (Some(own), Some(gower)) = (self.own, &self.gower) {
            self.peers = gower.nearest(own, PEERS, |_| true);
        }
    }

    /// The profile of one's own administration among its peers; without any context, among all others.
    fn describe(&mut self) {
        let Some(own) = self.own else { return };
        let others = || (0..self.units.len()).filter(|unit| *unit != own);
        let peers: Vec<usize> = if self.peers.len() < 4 {
            others().collect()
        } else {
            self.peers.iter().map(|near| near.unit).collect()
        };
        let rows: Vec<usize> = peers.iter().map(|unit| self.units[*unit].row).collect();
        let lines = profile_of(&self.matrix, self.round, self.units[own].row, &rows);
        self.profile = lines.unwrap_or_default();
        self.profile.retain(|line| self.shown.contains(&line.criterion));
    }

    /// Positions and how sure they are; drawn when first asked for.
    pub(super) fn sure(&self) -> Option<&Sure> {
        self.sure.get_or_init(|| Sure::of(self)).as_ref()
    }

    /// How alike two units are by context, 0 to 100.
    pub(super) fn likeness(&self, a: usize, b: usize) -> Option<f64> {
        Some(100.0 * (1.0 - self.gower.as_ref()?.distance(a, b)?))
    }

    /// The units so that similar results stand side by side.
    pub(super) fn similar_order(&self) -> Vec<usize> {
        let plain = || (0..self.units.len()).collect();
        let Some(scaled) = self.run.as_ref().map(|run| &run.stages[2]) else { return plain() };
        let Ok(gower) = Gower::new(scaled, &vec![1.0; scaled.criteria()]) else { return plain() };
        let apart = |a: usize, b: usize| gower.distance(a, b).unwrap_or(1.0);
        Tree::new(self.units.len(), Linkage::Average, apart).map_or_else(|_| plain(), |tree| tree.order())
    }

    /// Are several groups of criteria shown?
    pub(super) fn is_grouped(&self) -> bool {
        self.groups.len() > 1 && self.shown.len() == self.matrix.criteria().len()
    }

    /// Points that are the same for all criteria; where several groups are shown, for all groups and within each.
    pub(super) fn equal_points(&self) -> Vec<f64> {
        let of = |criterion: &usize| self.groups.iter().position(|group| group.criteria.contains(criterion));
        let groups: Vec<Option<usize>> =
            self.scored.iter().map(|it| of(it).filter(|_| self.is_grouped())).collect();
        let mut seen = groups.clone();
        seen.sort_unstable();
        seen.dedup();
        #[allow(clippy::cast_precision_loss, reason = "criteria on a screen")]
        let share = |group: &Option<usize>| {
            let many = groups.iter().filter(|other| *other == group).count();
            100.0 / seen.len() as f64 / many as f64
        };
        groups.iter().map(share).collect()
    }

    /// A value on the common scale, 0 to 1, of a criterion of the matrix.
    pub(super) fn scaled(&self, unit: usize, criterion: usize) -> Option<f64> {
        let (run, at) = (self.run.as_ref()?, self.place(criterion)?);
        let value = run.stages[2].at(unit, at)?;
        if self.given != Given::Followed {
            return Some(value);
        }
        // Another scale: from the worst to the best that is there.
        let (low, high) = range(&run.stages[2].present(at))?;
        let share = if high > low { (value - low) / (high - low) } else { 0.5 };
        Some(if run.directions[at] == Direction::Down { 1.0 - share } else { share })
    }

    /// The mean of what a unit has on the common scale in a group.
    pub(super) fn mean_of_group(&self, unit: usize, group: usize) -> Option<f64> {
        let criteria = &self.groups.get(group)?.criteria;
        let there: Vec<f64> = criteria.iter().filter_map(|at| self.scaled(unit, *at)).collect();
        #[allow(clippy::cast_precision_loss, reason = "criteria on a screen")]
        (!there.is_empty()).then(|| there.iter().sum::<f64>() / there.len() as f64)
    }

    /// The numbers of a criterion among the units that are seen, as they stand in the matrix.
    pub(super) fn numbers(&self, criterion: usize) -> Vec<Option<f64>> {
        let number = |unit: &Seen| self.matrix.cell(unit.row, criterion, self.round)?.measure();
        self.units.iter().map(number).collect()
    }

    /// The place of a criterion of the matrix among those that are scored.
    pub(super) fn place(&self, criterion: usize) -> Option<usize> {
        self.scored.iter().position(|scored| *scored == criterion)
    }
}

/// The methods that are set side by side.
pub(super) fn methods() -> [Aggregate; 6] {
    [
        Aggregate::Arithmetic,
        Aggregate::Geometric,
        Aggregate::Ampi(Default::default()),
        Aggregate::Topsis(Default::default()),
        Aggregate::Promethee(Default::default()),
        Aggregate::Copeland,
    ]
}

impl std::fmt::Debug for Picture {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Picture")
            .field("units", &self.units)
            .field("shown", &self.shown)
            .finish_non_exhaustive()
    }
}
