//! What is seen: a network with the names of its nodes, and where to draw them. Made anew for each choice.

use scambio_core::exchange::Exchange;
use scambio_core::id::AdministrationId;
use scambio_core::network::exchange::{
    Node, Ties, Window, co_participation, hosting, participation, practice_flows, transfers,
};
use scambio_core::network::{Graph, LayoutSettings, Sharing, layout, project};
use scambio_core::territory;
use scambio_core::text::Lang;

use super::objectives::objectives;
use super::words::words;
use crate::queries;

/// Which network.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// Who took up whose practices.
    #[default]
    Transfers,
    /// Who was whose guest.
    Visits,
    /// Who shares themes with whom.
    Together,
    /// Who joined which theme.
    Themes,
    /// Who offers and who receives which practice.
    Practices,
    /// Who puts money into which objective: real, without any exchange.
    Objectives,
    /// Who puts its money into the same objectives.
    Alike,
}

impl Kind {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 7] = [
        Self::Transfers,
        Self::Visits,
        Self::Together,
        Self::Themes,
        Self::Practices,
        Self::Objectives,
        Self::Alike,
    ];

    /// Does it change with theme and time?
    pub(super) fn is_dated(self) -> bool {
        matches!(self, Self::Transfers | Self::Visits | Self::Practices)
    }

    /// Are there nodes that are no administrations?
    pub(super) fn is_two_mode(self) -> bool {
        matches!(self, Self::Themes | Self::Practices | Self::Objectives)
    }

    /// Is it of public data, and of no exchange?
    pub(super) fn is_public(self) -> bool {
        matches!(self, Self::Objectives | Self::Alike)
    }

    /// Decimals of its weights.
    pub(super) fn decimals(self) -> usize {
        match self {
            Self::Together | Self::Alike => 2,
            Self::Objectives => 1,
            _ => 0,
        }
    }
}

/// What a node stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Unit {
    pub(super) id: String,
    /// As short as a drawing needs it.
    pub(super) name: String,
    /// In full, where that says more.
    pub(super) full: String,
    pub(super) is_administration: bool,
}

/// A network as it is seen.
#[derive(Clone, Debug)]
pub(super) struct Picture {
    pub(super) kind: Kind,
    pub(super) units: Vec<Unit>,
    /// What is tied now.
    pub(super) graph: Graph,
    /// Where the nodes are, in the unit square: of all times together, so that nothing jumps while time runs.
    pub(super) places: Vec<(f64, f64)>,
    /// Ties that are drawn, by their ends: all, or of very many the strongest of each node.
    pub(super) drawn: Vec<(usize, usize)>,
    /// Are some ties left out of the drawing?
    pub(super) is_thinned: bool,
    /// One's own administration.
    pub(super) own: Option<usize>,
}

/// Of more ties than this for each node, the drawing has only some.
const MANY: usize = 3;

/// So many of each node then.
pub(super) const STRONGEST: usize = 3;

impl Picture {
    /// A network of an exchange, or of public data.
    pub(super) fn new(
        exchange: &Exchange,
        kind: Kind,
        window: &Window,
        own: Option<&AdministrationId>,
        lang: Lang,
    ) -> Self {
        let (units, graph, whole) = if kind.is_public() {
            let (units, graph) = public(kind, lang);
            (units, graph.clone(), graph)
        } else {
            let now = ties(exchange, kind, window);
            let whole = ties(exchange, kind, &Window { until: None, ..window.clone() });
            (units(exchange, &now.nodes, lang), now.graph, whole.graph)
        };
        let (drawn, is_thinned) = drawn(&whole);
        let shape = Graph::undirected(units.len(), drawn.iter().copied()).unwrap_or_default();
        let found = layout(&shape, LayoutSettings::for_nodes(units.len()));
        let places = found.map_or_else(|_| vec![(0.5, 0.5); units.len()], |found| found.positions);
        let own = own.and_then(|own| units.iter().position(|unit| unit.id == own.as_str()));
        Self { kind, units, graph, places, drawn, is_thinned, own }
    }

    /// Has nobody any tie, now or at another time?
    pub(super) fn is_empty(&self) -> bool {
        self.drawn.is_empty()
    }

    /// The neighbours to which a node's ties lead, with their weights, the strongest first.
    pub(super) fn outs(&self, node: usize) -> Vec<(usize, f64)> {
        strongest(self.graph.from(node).collect())
    }

    /// Those from which ties lead to it; in a network without directions the same as the others, so none.
    pub(super) fn ins(&self, node: usize) -> Vec<(usize, f64)> {
        let graph = &self.graph;
        if graph.is_directed() { strongest(graph.into(node).collect()) } else { Vec::new() }
    }

    /// The graph of the administrations without one of them.
    pub(super) fn without(&self, node: usize) -> Graph {
        self.graph.without(&[node])
    }
}

/// The strongest first, then by place.
fn strongest(mut ties: Vec<(usize, f64)>) -> Vec<(usize, f64)> {
    ties.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    ties
}

/// A network of an exchange.
pub(super) fn ties(exchange: &Exchange, kind: Kind, window: &Window) -> Ties {
    match kind {
        Kind::Visits => hosting(exchange, window),
        Kind::Together => co_participation(exchange),
        Kind::Themes => participation(exchange),
        Kind::Practices => practice_flows(exchange, window),
        _ => transfers(exchange, window),
    }
}

fn units(exchange: &Exchange, nodes: &[Node], lang: Lang) -> Vec<Unit> {
    nodes.iter().map(|node| unit(exchange, node, lang)).collect()
}

fn unit(exchange: &Exchange, node: &Node, lang: Lang) -> Unit {
    let id = node.id().to_owned();
    let (name, full) = match node {
        Node::Administration(id) => {
            let name = exchange.administration(id).map(|one| queries::short_name(one, lang).0);
            (name, None)
        }
        Node::Theme(id) => {
            let full = exchange.subject(id).map(|subject| subject.name().words(lang).1.to_owned());
            let code = queries::theme_code(id.as_str());
            let long = full.as_ref().map(|full| [code, full].join(" "));
            (long.clone(), long)
        }
        Node::Practice(id) => {
            let title = exchange.practice(id).map(|practice| practice.title().words(lang).1.to_owned());
            (title.clone(), title)
        }
    };
    let name = name.unwrap_or_else(|| id.clone());
    let is_administration = matches!(node, Node::Administration(_));
    Unit { full: full.unwrap_or_else(|| name.clone()), name, id, is_administration }
}

/// The real network of money, or what it says of administrations alone.
fn public(kind: Kind, lang: Lang) -> (Vec<Unit>, Graph) {
    let found = objectives();
    let words = words(lang);
    let administration = |id: &&'static str| {
        let name = territory::Unit::by_ipa(id).map_or(*id, |unit| unit.short_name(lang)).to_owned();
        Unit { id: (*id).to_owned(), full: name.clone(), name, is_administration: true }
    };
    let mut units: Vec<Unit> = found.administrations.iter().map(administration).collect();
    if kind == Kind::Alike {
        let graph = project(&found.graph, units.len(), Sharing::Affinity).unwrap_or_default();
        return (units, graph);
    }
    units.extend(found.objectives.iter().map(|name| {
        let (fund, code) = name.split_once(' ').unwrap_or((name, ""));
        let fund = words.funds[usize::from(fund == "ESF")];
        let number = code.parse::<usize>().unwrap_or(12).min(12);
        let full = words.objectives[number - 1];
        let short = if number < 12 { number.to_string() } else { words.assistance.to_owned() };
        Unit {
            id: (*name).to_owned(),
            name: [fund, &short].join(" "),
            full: [fund, " ", &short, ": ", full].concat(),
            is_administration: false,
        }
    }));
    (units, found.graph)
}

/// The ties to draw, by their ends; are some left out?
fn drawn(graph: &Graph) -> (Vec<(usize, usize)>, bool) {
    let all = || graph.ties().iter().filter(|tie| tie.from != tie.to);
    if graph.ties().len() <= MANY * graph.len() {
        return (all().map(|tie| (tie.from, tie.to)).collect(), false);
    }
    let both = graph.to_undirected();
    let kept = |node: usize| {
        let mut near: Vec<(usize, f64)> = both.from(node).collect();
        near.retain(|(other, _)| *other != node);
        strongest(near).into_iter().take(STRONGEST).map(|(other, _)| other).collect::<Vec<_>>()
    };
    let kept: Vec<Vec<usize>> = (0..graph.len()).map(kept).collect();
    let is_kept = |from: usize, to: usize| kept[from].contains(&to) || kept[to].contains(&from);
    let some = all().filter(|tie| is_kept(tie.from, tie.to));
    (some.map(|tie| (tie.from, tie.to)).collect(), true)
}
