//! The synthesis of a programme, for its closing event: what was covered, who hosted, what was transferred, and what is open.

use super::life_cycle::{Hint, life_cycles};
use crate::exchange::{
    Activity, ActivityKind, Delegation, Exchange, Origin, Output, ProjectWork, State, TransferStep,
};
use crate::id::{AdministrationId, PracticeId, ThemeId, TransferId};
use crate::network::exchange::{Ties, Window, hosting, transfers};
use crate::network::{Consolidation, Graph, consolidation};
use crate::time::Date;

/// How many things stand where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Planned.
    pub planned: usize,
    /// Started, not finished.
    pub under_way: usize,
    /// Done.
    pub done: usize,
}

impl Count {
    fn of(states: impl Iterator<Item = State>) -> Self {
        states.fold(Self::default(), |mut count, state| {
            match state {
                State::Planned => count.planned += 1,
                State::UnderWay => count.under_way += 1,
                State::Done => count.done += 1,
            }
            count
        })
    }
}

/// A theme or sub-theme that meets by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// The theme.
    pub theme: ThemeId,
    /// Who joined it.
    pub administrations: usize,
    /// Its activities, those common to all themes apart.
    pub activities: Count,
    /// Its practices.
    pub practices: usize,
}

/// What an administration bore and got.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The administration.
    pub administration: AdministrationId,
    /// The activities that it hosts.
    pub hostings: Count,
    /// The practices that it offers.
    pub practices: usize,
    /// Transfers that it gives, shared practices included.
    pub gives: usize,
    /// Transfers that it receives.
    pub receives: usize,
}

/// Something that is still to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpenPoint {
    /// Activities in rotation whose hosts are not told apart yet.
    HostsInRotation(usize),
    /// Activities that are not done.
    Activities(usize),
    /// A theme without practices.
    ThemeWithoutPractice(ThemeId),
    /// An administration that takes part and neither gives nor receives.
    WithoutTransfer(AdministrationId),
    /// A practice of which something is not written down.
    Incomplete(PracticeId, Vec<Hint>),
    /// A transfer that is agreed or under way: it is not in use.
    NotInUse(TransferId),
    /// Project works that are not done.
    ProjectWorks(usize),
    /// Outputs, acts for instance, that are not done.
    Outputs(usize),
}

/// The synthesis of a programme.
#[derive(Clone, Debug, PartialEq)]
pub struct Synthesis {
    /// Theme by theme.
    pub coverage: Vec<Coverage>,
    /// Administration by administration.
    pub parts: Vec<Part>,
    /// Practices that existed, and that were designed together.
    pub practices: (usize, usize),
    /// Transfers only agreed, to understand, to adapt, in use.
    pub transfers: [usize; 4],
    /// Project works.
    pub project_works: Count,
    /// Outputs.
    pub outputs: Count,
    /// The network of visits and transfers as it was before a day, and as it is on the next.
    pub network: (Consolidation, Consolidation),
    /// What is still to be done.
    pub open: Vec<OpenPoint>,
}

/// The synthesis of an exchange as it stands on a day; its network now is compared with that of before `since`.
pub fn synthesis(exchange: &Exchange, since: Date, today: Date) -> Synthesis {
    let network = |until: Option<Date>| {
        let window = Window { until, ..Window::default() };
        together(&hosting(exchange, &window), &transfers(exchange, &window))
    };
    let (before, now) = (network(since.add_days(-1)), network(None));
    let then = consolidation(&before, None);
    let project_works = Count::of(exchange.project_works().iter().map(ProjectWork::state));
    let outputs = Count::of(exchange.outputs().iter().map(Output::state));
    let origin = |origin| exchange.practices().iter().filter(|practice| practice.origin() == origin).count();
    let reached = |step| exchange.transfers().iter().filter(|transfer| transfer.reached() == step).count();
    let coverage = coverage(exchange);
    let parts = parts(exchange);
    Synthesis {
        open: open(exchange, &coverage, &parts, today),
        coverage,
        parts,
        practices: (origin(Origin::Existing), origin(Origin::New)),
        transfers: [
            reached(None),
            reached(Some(TransferStep::Understand)),
            reached(Some(TransferStep::Adapt)),
            reached(Some(TransferStep::InUse)),
        ],
        project_works,
        outputs,
        network: (then, consolidation(&now, Some(&before))),
    }
}

/// Ties of both kinds.
fn together(a: &Ties, b: &Ties) -> Graph {
    let ties = a.graph.ties().iter().chain(b.graph.ties()).copied();
    Graph::directed(a.graph.len(), ties).unwrap_or_default()
}

fn coverage(exchange: &Exchange) -> Vec<Coverage> {
    let one = |track: crate::exchange::Subject<'_>| {
        let is_it = |theme: &ThemeId| theme == track.id() || theme == track.theme().id();
        let mut joined: Vec<_> = exchange
            .delegations()
            .iter()
            .filter(|delegation| is_it(delegation.theme()))
            .map(Delegation::administration)
            .collect();
        joined.sort_unstable();
        joined.dedup();
        let activities = exchange.activities().iter().filter(|activity| activity.themes().iter().any(is_it));
        let practices = exchange.practices().iter().filter(|practice| practice.theme().is_some_and(is_it));
        Coverage {
            theme: track.id().clone(),
            administrations: joined.len(),
            activities: Count::of(activities.map(Activity::state)),
            practices: practices.count(),
        }
    };
    exchange.tracks().map(one).collect()
}

fn parts(exchange: &Exchange) -> Vec<Part> {
    let one = |administration: &crate::exchange::Administration| {
        let id = administration.id();
        let hosts = exchange.activities().iter().filter(|activity| activity.host() == Some(id));
        let offers = |practice: &PracticeId| {
            exchange.practice(practice).is_some_and(|practice| practice.offered_by().contains(id))
        };
        let gives = exchange.transfers().iter().filter(|transfer| match transfer.from() {
            Some(giver) => giver == id,
            None => offers(transfer.practice()),
        });
        Part {
            administration: id.clone(),
            hostings: Count::of(hosts.map(Activity::state)),
            practices: exchange.practices().iter().filter(|practice| offers(practice.id())).count(),
            gives: gives.count(),
            receives: exchange.transfers().iter().filter(|transfer| transfer.to() == id).count(),
        }
    };
    exchange.administrations().iter().map(one).collect()
}

fn open(exchange: &Exchange, coverage: &[Coverage], parts: &[Part], today: Date) -> Vec<OpenPoint> {
    let mut open = Vec::new();
    let mut count = |many: usize, point: fn(usize) -> OpenPoint| {
        if many > 0 {
            open.push(point(many));
        }
    };
    let in_rotation =
        exchange.activities_of(ActivityKind::Workshop).filter(|activity| activity.is_in_rotation());
    count(in_rotation.count(), OpenPoint::HostsInRotation);
    let is_open = |state: State| state != State::Done;
    count(exchange.activities().iter().filter(|one| is_open(one.state())).count(), OpenPoint::Activities);
    count(
        exchange.project_works().iter().filter(|one| is_open(one.state())).count(),
        OpenPoint::ProjectWorks,
    );
    count(exchange.outputs().iter().filter(|one| is_open(one.state())).count(), OpenPoint::Outputs);
    let without = coverage.iter().filter(|theme| theme.practices == 0);
    open.extend(without.map(|theme| OpenPoint::ThemeWithoutPractice(theme.theme.clone())));
    let idle = parts.iter().filter(|part| part.gives + part.receives == 0);
    open.extend(idle.map(|part| OpenPoint::WithoutTransfer(part.administration.clone())));
    for one in life_cycles(exchange, today) {
        if !one.hints.is_empty() {
            open.push(OpenPoint::Incomplete(one.practice, one.hints));
        }
        let not_in_use = one.courses.into_iter().filter(|course| course.reached != Some(TransferStep::InUse));
        open.extend(not_in_use.map(|course| OpenPoint::NotInUse(course.transfer)));
    }
    open
}
