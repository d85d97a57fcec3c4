//! The graphs of an exchange: our identifiers outside, places inside.

use super::Graph;
use super::projection::{Sharing, project};
use crate::exchange::{Activity, Exchange, Practice, State, Subject, Transfer, TransferStep};
use crate::id::{AdministrationId, PracticeId, ThemeId};
use crate::time::{Date, Period};

/// What a node stands for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Node {
    /// An administration.
    Administration(AdministrationId),
    /// A theme or sub-theme that meets by itself.
    Theme(ThemeId),
    /// A good practice.
    Practice(PracticeId),
}

impl Node {
    /// The identifier.
    pub fn id(&self) -> &str {
        match self {
            Self::Administration(id) => id.as_str(),
            Self::Theme(id) => id.as_str(),
            Self::Practice(id) => id.as_str(),
        }
    }
}

/// A graph and what its nodes stand for: administrations first, in the order of the exchange.
#[derive(Clone, Debug, PartialEq)]
pub struct Ties {
    /// What the nodes stand for.
    pub nodes: Vec<Node>,
    /// Who is tied to whom.
    pub graph: Graph,
}

/// Which of the activities and transfers count.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Window {
    /// Only those of this theme, its sub-themes included.
    pub theme: Option<ThemeId>,
    /// Only those that began on that day or before; those without a date do not count then.
    pub until: Option<Date>,
    /// Also what is only planned.
    pub planned: bool,
}

impl Window {
    fn takes(&self, exchange: &Exchange, theme: Option<&ThemeId>) -> bool {
        let Some(wanted) = &self.theme else { return true };
        let Some(theme) = theme else { return false };
        wanted == theme || exchange.themes().iter().any(|whole| whole.id() == wanted && whole.covers(theme))
    }

    fn began(&self, day: Option<Date>) -> bool {
        self.until.is_none_or(|until| day.is_some_and(|day| day <= until))
    }

    fn takes_activity(&self, exchange: &Exchange, activity: &Activity) -> bool {
        let themes = activity.themes();
        (self.planned || activity.state() != State::Planned)
            && self.began(activity.period().map(Period::first))
            && (themes.is_empty() || themes.iter().any(|theme| self.takes(exchange, Some(theme))))
    }

    fn takes_transfer(&self, exchange: &Exchange, transfer: &Transfer) -> bool {
        let practice = exchange.practice(transfer.practice());
        let first = transfer.steps().iter().find_map(|(_, day)| *day);
        (self.planned || transfer.reached().is_some())
            && self.began(first)
            && self.takes(exchange, practice.and_then(|practice| practice.theme()))
    }
}

/// Administrations and the themes that they joined: weights are the people sent, 1 where they are not counted. From the
/// delegations; where there are none nothing is known, and nobody is tied.
pub fn participation(exchange: &Exchange) -> Ties {
    let mut nodes = administrations(exchange);
    nodes.extend(exchange.tracks().map(|track| Node::Theme(track.id().clone())));
    let ties = exchange.delegations().iter().flat_map(|delegation| {
        let weight = f64::from(delegation.participants().unwrap_or(1).max(1));
        let from = administration(exchange, delegation.administration());
        let tracks = tracks_of(exchange, delegation.theme());
        let to =
            tracks.filter_map(|track| place(&nodes, &Node::Theme(track.id().clone()))).collect::<Vec<_>>();
        from.into_iter().flat_map(move |from| to.clone().into_iter().map(move |to| (from, to, weight)))
    });
    let graph = compile(nodes.len(), false, ties.collect());
    Ties { nodes, graph }
}

/// Administrations tied by the themes that they share, each theme giving everybody one in all ([`Sharing::Newman`]).
pub fn co_participation(exchange: &Exchange) -> Ties {
    let nodes = administrations(exchange);
    let both = participation(exchange).graph;
    let graph =
        project(&both, nodes.len(), Sharing::Newman).unwrap_or_else(|_| compile(nodes.len(), false, vec![]));
    Ties { nodes, graph }
}

/// Who was whose guest: from guest to host, once per activity. Guests are those who joined its themes; all, if it is for all.
/// Activities still "in rotation" have no host yet.
pub fn hosting(exchange: &Exchange, window: &Window) -> Ties {
    let nodes = administrations(exchange);
    let mut ties = Vec::new();
    for activity in exchange.activities().iter().filter(|activity| window.takes_activity(exchange, activity))
    {
        let Some(host) = activity.host().and_then(|host| administration(exchange, host)) else { continue };
        for (guest, other) in exchange.administrations().iter().enumerate() {
            if guest != host && attends(exchange, activity, other.id()) {
                ties.push((guest, host, 1.0));
            }
        }
    }
    let graph = compile(nodes.len(), true, ties);
    Ties { nodes, graph }
}

/// Who learned from whom: from those that give a practice to those that receive it, once per transfer; a practice that several
/// offer together gives everybody their part.
pub fn transfers(exchange: &Exchange, window: &Window) -> Ties {
    let nodes = administrations(exchange);
    let mut ties = Vec::new();
    for transfer in exchange.transfers().iter().filter(|transfer| window.takes_transfer(exchange, transfer)) {
        let offered = exchange.practice(transfer.practice()).map(Practice::offered_by);
        let givers = transfer.from().map_or(offered.unwrap_or_default(), core::slice::from_ref);
        for giver in givers {
            let ends = administration(exchange, giver).zip(administration(exchange, transfer.to()));
            ties.extend(ends.map(|(from, to)| (from, to, 1.0 / givers.len() as f64)));
        }
    }
    let graph = compile(nodes.len(), true, ties);
    Ties { nodes, graph }
}

/// Practices and administrations: offered by (weight 1), and received (weight 1 agreed, 2 to understand, 3 to adapt, 4 in use).
/// Ties go from who offers to the practice, and from the practice to who receives.
pub fn practice_flows(exchange: &Exchange, window: &Window) -> Ties {
    let mut nodes = administrations(exchange);
    nodes.extend(exchange.practices().iter().map(|practice| Node::Practice(practice.id().clone())));
    let first = exchange.administrations().len();
    let mut ties = Vec::new();
    for (at, practice) in exchange.practices().iter().enumerate() {
        if window.takes(exchange, practice.theme()) {
            let givers = practice.offered_by().iter().filter_map(|giver| administration(exchange, giver));
            ties.extend(givers.map(|giver| (giver, first + at, 1.0)));
        }
    }
    for transfer in exchange.transfers().iter().filter(|transfer| window.takes_transfer(exchange, transfer)) {
        let at = exchange.practices().iter().position(|practice| practice.id() == transfer.practice());
        let weight = match transfer.reached() {
            None => 1.0,
            Some(TransferStep::Understand) => 2.0,
            Some(TransferStep::Adapt) => 3.0,
            Some(TransferStep::InUse) => 4.0,
        };
        ties.extend(at.zip(administration(exchange, transfer.to())).map(|(at, to)| (first + at, to, weight)));
    }
    let graph = compile(nodes.len(), true, ties);
    Ties { nodes, graph }
}

/// The days on which something begins that has a date: where a slider through time stops.
pub fn days(exchange: &Exchange) -> Vec<Date> {
    let activities = exchange.activities().iter().filter_map(|activity| Some(activity.period()?.first()));
    let steps = exchange.transfers().iter().flat_map(Transfer::steps).filter_map(|(_, day)| *day);
    let mut days: Vec<Date> = activities.chain(steps).collect();
    days.sort_unstable();
    days.dedup();
    days
}

fn administrations(exchange: &Exchange) -> Vec<Node> {
    exchange.administrations().iter().map(|one| Node::Administration(one.id().clone())).collect()
}

fn administration(exchange: &Exchange, id: &AdministrationId) -> Option<usize> {
    exchange.administrations().iter().position(|one| one.id() == id)
}

fn place(nodes: &[Node], node: &Node) -> Option<usize> {
    nodes.iter().position(|known| known == node)
}

/// The tracks that a theme stands for: itself, or its sub-themes.
fn tracks_of<'a>(exchange: &'a Exchange, theme: &'a ThemeId) -> impl Iterator<Item = Subject<'a>> {
    exchange.tracks().filter(move |track| track.id() == theme || track.theme().id() == theme)
}

/// Does an administration go there?
fn attends(exchange: &Exchange, activity: &Activity, id: &AdministrationId) -> bool {
    let joined = |theme: &ThemeId| {
        let is_part = |track: &ThemeId| {
            let track = exchange.subject(track).map(|subject| subject.theme().id());
            track == exchange.subject(theme).map(|subject| subject.theme().id())
        };
        let mut delegations =
            exchange.delegations().iter().filter(|delegation| delegation.administration() == id);
        delegations.any(|delegation| {
            let other = delegation.theme();
            let whole = |id: &ThemeId| exchange.themes().iter().any(|whole| whole.id() == id);
            other == theme || (is_part(other) && (whole(other) || whole(theme)))
        })
    };
    activity.themes().is_empty() || exchange.delegations().is_empty() || activity.themes().iter().any(joined)
}

/// Ties whose ends are known to be there.
fn compile(nodes: usize, directed: bool, ties: Vec<(usize, usize, f64)>) -> Graph {
    let graph = if directed { Graph::directed(nodes, ties) } else { Graph::undirected(nodes, ties) };
    graph.unwrap_or_default()
}
