//! Measures against their definitions, by trying everything on small graphs.

use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use scambio_core::network::*;

/// Graphs of up to `most` nodes.
fn graphs(most: usize) -> impl Strategy<Value = Graph> {
    (1..=most).prop_flat_map(|nodes| {
        prop::collection::vec((0..nodes, 0..nodes, 1_u8..4), 0..nodes * 2).prop_map(move |ties| {
            Graph::undirected(nodes, ties.iter().map(|(a, b, w)| (*a, *b, f64::from(*w)))).unwrap()
        })
    })
}

/// All ways to put nodes into groups.
fn partitions(nodes: usize) -> Vec<Vec<usize>> {
    let mut all = vec![vec![]];
    for _ in 0..nodes {
        let longer = |groups: &Vec<usize>| {
            let next = groups.iter().max().map_or(0, |most| most + 1);
            (0..=next).map(|group| [groups.as_slice(), &[group]].concat()).collect::<Vec<_>>()
        };
        all = all.iter().flat_map(longer).collect();
    }
    all
}

proptest! {
    #![proptest_config(ProptestConfig { rng_seed: RngSeed::Fixed(1), ..ProptestConfig::with_cases(150) })]

    #[test]
    fn what_falls_apart(graph in graphs(9)) {
        let parts = components(&graph).len();
        for node in 0..graph.len() {
            let is_alone = components(&graph).contains(&vec![node]);
            let after = components(&graph.without(&[node])).len() + usize::from(is_alone);
            prop_assert_eq!(articulation_points(&graph).contains(&node), after > parts);
            let pieces = falls_into(&graph, node);
            prop_assert_eq!(pieces.len(), after + 1 - parts - usize::from(is_alone));
            prop_assert!(!pieces.concat().contains(&node));
        }
        for tie in graph.ties() {
            let others = graph.ties().iter().filter(|other| *other != tie).copied();
            let after = components(&Graph::undirected(graph.len(), others).unwrap()).len();
            prop_assert_eq!(bridges(&graph).contains(&(tie.from, tie.to)), after > parts);
        }
    }

    #[test]
    fn robustness_is_what_the_worst_leaves(graph in graphs(9)) {
        let pairs = |n: usize| (n * n.saturating_sub(1) / 2) as f64;
        let left = |node| components(&graph.without(&[node])).iter().map(|part| pairs(part.len())).sum::<f64>();
        let worst = (0..graph.len()).map(left).fold(f64::INFINITY, f64::min);
        let found = consolidation(&graph, None);
        let wanted = if graph.len() > 2 { worst / pairs(graph.len() - 1) } else { 0.0 };
        prop_assert!((found.robustness - wanted).abs() < 1e-12, "{} {}", found.robustness, wanted);
        let same = consolidation(&graph, Some(&graph));
        prop_assert!(same.persistence.is_none_or(|share| share == 1.0));
        for part in [same.density, same.reach, same.robustness, same.balance, same.index()] {
            prop_assert!((0.0..=1.0).contains(&part), "{same:?}");
        }
    }

    #[test]
    fn communities_reach_the_best_modularity(graph in graphs(7)) {
        let found = communities(&graph, 1.0);
        let best = partitions(graph.len())
            .iter()
            .filter_map(|groups| modularity(&graph, groups, 1.0))
            .fold(f64::NEG_INFINITY, f64::max);
        if let Some(found) = modularity(&graph, &found, 1.0) {
            prop_assert!(found >= best - 1e-9, "{found} {best}");
        }
    }

    #[test]
    fn the_core_has_the_fewest_errors(graph in graphs(8)) {
        let tied = |a: usize, b: usize| graph.weight(a, b).is_some();
        let errors = |core: usize| {
            let inside = |node: usize| core >> node & 1 == 1;
            let pairs = (0..graph.len()).flat_map(|b| (0..b).map(move |a| (a, b)));
            let wrong = |(a, b): &(usize, usize)| inside(*a) == inside(*b) && inside(*a) != tied(*a, *b);
            pairs.filter(wrong).count()
        };
        let best = (0..1 << graph.len()).map(errors).min().unwrap();
        let found = core_periphery(&graph);
        prop_assert_eq!(found.errors, best);
        prop_assert_eq!(errors(found.nodes.iter().map(|node| 1 << node).sum()), best);
        prop_assert!(found.fit.is_none_or(|fit| (-1.0 - 1e-12..=1.0 + 1e-12).contains(&fit)));
    }

    #[test]
    fn directions_turned_around_turn_ways_around(graph in graphs(8)) {
        let there = Graph::directed(graph.len(), graph.ties().iter().copied()).unwrap();
        let back = there.ties().iter().map(|tie| (tie.to, tie.from, tie.weight));
        let back = Graph::directed(graph.len(), back).unwrap();
        prop_assert_eq!(degree(&there, Way::In), degree(&back, Way::Out));
        let (found, turned) = (betweenness(&there, Length::Weight, false), betweenness(&back, Length::Weight, false));
        prop_assert!(found.iter().zip(&turned).all(|(a, b)| (a - b).abs() < 1e-9));
        prop_assert_eq!(strong_components(&there), strong_components(&back));
        prop_assert_eq!(there.to_undirected(), graph);
    }
}

#[test]
fn what_is_no_graph_is_refused() {
    assert!(Graph::undirected(2, [(0, 2)]).unwrap_err().is_shape());
    assert!(Graph::undirected(usize::MAX, [(0, 1)]).unwrap_err().is_shape());
    for weight in [0.0, -1.0, f64::NAN, f64::INFINITY] {
        assert!(Graph::directed(2, [(0, 1, weight)]).unwrap_err().is_weights());
    }
    assert!(pagerank(&Graph::directed(2, [(0, 1)]).unwrap(), 1.0).unwrap_err().is_parameter());
    let graph = Graph::undirected(2, [(0, 1)]).unwrap();
    assert_eq!(distances(&graph, 7, Length::Hops), [None, None]);
    assert_eq!((falls_into(&graph, 7), graph.weight(7, 0), graph.from(7).len()), (vec![], None, 0));
    assert_eq!(modularity(&graph, &[0], 1.0), None);
}
