//! Measures of a network and of each of its administrations.

use scambio_core::network::{
    Consolidation, Graph, Length, Triangle, Way, articulation_points, betweenness, bridges, clustering,
    communities, components, consolidation, core_numbers, core_periphery, degree, density, harmonic,
    pagerank, reciprocity, strength,
};

use super::super::picture::Picture;
use super::super::words::Words;
use super::{Cell, Section};

/// What holds of a network as a whole.
#[derive(Clone, Debug)]
pub(in super::super) struct Facts {
    pub(in super::super) ties: usize,
    pub(in super::super) density: f64,
    /// `None` without directions.
    pub(in super::super) reciprocity: Option<f64>,
    /// Parts of two and more.
    pub(in super::super) parts: usize,
    pub(in super::super) alone: usize,
    /// Communities of two and more.
    pub(in super::super) groups: Vec<Vec<usize>>,
    pub(in super::super) core: Vec<usize>,
    pub(in super::super) consolidation: Consolidation,
    pub(in super::super) holders: Vec<usize>,
    pub(in super::super) bridges: Vec<(usize, usize)>,
}

impl Facts {
    /// Of a network of administrations.
    pub(in super::super) fn of(graph: &Graph) -> Self {
        let parts = components(graph);
        let mut groups: Vec<Vec<usize>> = Vec::new();
        for (node, group) in communities(graph, 1.0).into_iter().enumerate() {
            groups.resize_with(groups.len().max(group + 1), Vec::new);
            groups[group].push(node);
        }
        groups.retain(|group| group.len() > 1);
        Self {
            ties: graph.ties().len(),
            density: density(graph),
            reciprocity: reciprocity(graph).filter(|_| graph.is_directed()),
            parts: parts.iter().filter(|part| part.len() > 1).count(),
            alone: parts.iter().filter(|part| part.len() == 1).count(),
            groups,
            core: core_periphery(graph).nodes,
            consolidation: consolidation(graph, None),
            holders: articulation_points(graph),
            bridges: bridges(graph),
        }
    }
}

/// A row for each administration, those with most ties first.
pub(in super::super) fn measures(picture: &Picture, words: &Words) -> Section {
    let graph = &picture.graph;
    let degrees = [Way::Out, Way::In, Way::Both].map(|way| degree(graph, way));
    let strengths = strength(graph, Way::Both);
    let between = betweenness(graph, Length::Hops, true);
    let near = harmonic(graph, Length::Hops);
    let ranks = pagerank(graph, 0.85).unwrap_or_default();
    let closed = clustering(graph, Triangle::Count);
    let cores = core_numbers(graph);
    let mut order: Vec<usize> = (0..picture.units.len()).collect();
    order.sort_by_key(|node| (core::cmp::Reverse(degrees[2][*node]), *node));
    let number = |values: &[f64], node: usize, decimals: usize| {
        values.get(node).map_or(Cell::Nothing, |value| Cell::Number(*value, decimals))
    };
    let row = |node: &usize| {
        let node = *node;
        let mut row = vec![Cell::Text(picture.units[node].name.clone())];
        if graph.is_directed() {
            row.extend([Cell::count(degrees[0][node]), Cell::count(degrees[1][node])]);
        } else {
            row.push(Cell::count(degrees[2][node]));
        }
        row.push(number(&strengths, node, picture.kind.decimals()));
        row.push(number(&between, node, 2));
        row.push(number(&near, node, 1));
        row.push(number(&ranks, node, 3));
        row.push(number(&closed, node, 2));
        row.push(Cell::count(cores[node]));
        row
    };
    let degrees = if graph.is_directed() { &words.degree_heads[1..] } else { &words.degree_heads[..1] };
    let first = [words.administration];
    let heads = first.iter().chain(degrees).chain(&words.measure_heads);
    Section {
        title: words.measures,
        heads: heads.map(|head| (*head).to_owned()).collect(),
        own: order.iter().position(|node| picture.own == Some(*node)),
        rows: order.iter().map(row).collect(),
    }
}
