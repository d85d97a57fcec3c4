//! Measures equal those of networkx (`core/tests/data/network`), to 1e-9.

use scambio_core::network::*;
use serde_json::Value;

fn reference() -> Value {
    serde_json::from_str(include_str!("../data/network/reference.json")).unwrap()
}

fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().unwrap().iter().map(|x| x.as_f64().unwrap()).collect()
}

fn lists(value: &Value) -> Vec<Vec<usize>> {
    value.as_array().unwrap().iter().map(|list| numbers(list).iter().map(|x| *x as usize).collect()).collect()
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * b.abs().max(1.0)
}

/// One graph and what is expected of it.
struct Case<'a> {
    name: &'a str,
    graph: Graph,
    measures: &'a Value,
}

impl Case<'_> {
    fn values(&self, measure: &str, found: &[f64]) {
        let wanted = numbers(&self.measures[measure]);
        assert_eq!(found.len(), wanted.len(), "{}: {measure}", self.name);
        for (node, (found, wanted)) in found.iter().zip(&wanted).enumerate() {
            assert!(near(*found, *wanted), "{}: {measure} of {node} is {found}, not {wanted}", self.name);
        }
    }

    fn value(&self, measure: &str, found: f64) {
        let wanted = self.measures[measure].as_f64().unwrap();
        assert!(near(found, wanted), "{}: {measure} is {found}, not {wanted}", self.name);
    }

    /// Nothing where the other program says nothing.
    fn perhaps(&self, measure: &str, found: Option<Vec<f64>>) {
        assert_eq!(found.is_none(), self.measures[measure].is_null(), "{}: {measure}", self.name);
        if let Some(found) = found {
            self.values(measure, &found);
        }
    }
}

fn plain(graph: &Graph) -> Graph {
    let ends = graph.ties().iter().map(|tie| (tie.from, tie.to));
    if graph.is_directed() {
        Graph::directed(graph.len(), ends)
    } else {
        Graph::undirected(graph.len(), ends)
    }
    .unwrap()
}

fn cases(reference: &Value) -> Vec<Case<'_>> {
    let graphs = reference["graphs"].as_array().unwrap().iter();
    let cases = graphs.map(|case| {
        let ties = case["ties"].as_array().unwrap().iter().map(numbers);
        let ties = ties.map(|tie| (tie[0] as usize, tie[1] as usize, tie[2]));
        let nodes = case["nodes"].as_u64().unwrap() as usize;
        let directed = case["directed"].as_bool().unwrap();
        let graph = if directed { Graph::directed(nodes, ties) } else { Graph::undirected(nodes, ties) };
        Case { name: case["name"].as_str().unwrap(), graph: graph.unwrap(), measures: &case["measures"] }
    });
    cases.collect()
}

#[test]
fn centralities() {
    for case in cases(&reference()) {
        let graph = &case.graph;
        let whole = |values: Vec<usize>| values.into_iter().map(|x| x as f64).collect::<Vec<_>>();
        case.value("density", density(graph));
        case.values("degree", &whole(degree(graph, Way::Both)));
        case.values("strength", &strength(graph, Way::Both));
        case.values("degree_centrality", &degree_centrality(graph, Way::Both));
        case.values("betweenness", &betweenness(graph, Length::Hops, true));
        case.values("betweenness_plain", &betweenness(graph, Length::Hops, false));
        case.values("betweenness_weight", &betweenness(graph, Length::Weight, true));
        case.values("closeness", &closeness(graph, Length::Hops));
        case.values("closeness_inverse", &closeness(graph, Length::Inverse));
        case.values("harmonic", &harmonic(graph, Length::Hops));
        case.perhaps("eigenvector", eigenvector(&plain(graph)));
        case.perhaps("eigenvector_weight", eigenvector(graph));
        case.values("pagerank", &pagerank(graph, 0.85).unwrap());
        let ties = case.measures["tie_betweenness"].as_array().unwrap().iter().map(numbers);
        let wanted: Vec<_> = ties.map(|tie| (tie[0] as usize, tie[1] as usize, tie[2])).collect();
        let found = tie_betweenness(graph, Length::Hops, true);
        assert_eq!(found.len(), wanted.len());
        for ((tie, found), wanted) in graph.ties().iter().zip(found).zip(wanted) {
            assert_eq!((tie.from, tie.to), (wanted.0, wanted.1));
            assert!(near(found, wanted.2), "{}: {tie:?} {found}", case.name);
        }
        if graph.is_directed() {
            case.values("in_degree", &whole(degree(graph, Way::In)));
            case.values("out_strength", &strength(graph, Way::Out));
            assert_eq!(reciprocity(graph), case.measures["reciprocity"].as_f64());
            let wanted: Vec<_> =
                case.measures["reciprocity_of_nodes"].as_array().unwrap().iter().map(Value::as_f64).collect();
            assert_eq!(reciprocity_of_nodes(graph), wanted);
        }
    }
}

#[test]
fn structure() {
    for case in cases(&reference()) {
        let graph = &case.graph;
        case.values("clustering", &clustering(graph, Triangle::Count));
        let intensity = clustering(graph, Triangle::Intensity);
        case.perhaps("clustering_intensity", (!graph.ties().is_empty()).then_some(intensity));
        case.value("transitivity", transitivity(graph));
        let in_order = |mut parts: Vec<Vec<usize>>| {
            assert!(parts.windows(2).all(|pair| pair[0].len() >= pair[1].len()));
            parts.sort();
            parts
        };
        assert_eq!(in_order(components(graph)), lists(&case.measures["components"]), "{}", case.name);
        let points: Vec<usize> =
            numbers(&case.measures["articulation"]).iter().map(|x| *x as usize).collect();
        assert_eq!(articulation_points(graph), points, "{}", case.name);
        let bridges: Vec<_> = bridges(graph).into_iter().map(|(a, b)| vec![a, b]).collect();
        assert_eq!(bridges, lists(&case.measures["bridges"]), "{}", case.name);
        let core: Vec<_> = core_numbers(graph).into_iter().map(|x| x as f64).collect();
        case.values("core", &core);
        if graph.is_directed() {
            assert_eq!(in_order(strong_components(graph)), lists(&case.measures["strong_components"]));
        }
    }
}

#[test]
fn communities_are_as_good_and_modularity_is_the_same() {
    for case in cases(&reference()) {
        let graph = &case.graph;
        let thirds: Vec<usize> = (0..graph.len()).map(|node| node % 3).collect();
        let found = modularity(graph, &thirds, 1.0);
        let wanted = case.measures["modularity_of_thirds"].as_f64();
        assert_eq!(found.is_some(), wanted.is_some());
        assert!(near(found.unwrap_or(0.0), wanted.unwrap_or(0.0)), "{}: {found:?}", case.name);
        if let Some(wanted) = case.measures["modularity_reached"].as_f64() {
            let groups = communities(graph, 1.0);
            let found = modularity(graph, &groups, 1.0).unwrap();
            assert!(found >= wanted - 1e-9, "{}: {found}, {wanted}", case.name);
            assert_eq!(groups, communities(graph, 1.0));
        }
    }
}

#[test]
fn projections() {
    let reference = reference();
    for case in reference["projections"].as_array().unwrap() {
        let (nodes, first) =
            (case["nodes"].as_u64().unwrap() as usize, case["first"].as_u64().unwrap() as usize);
        let graph =
            Graph::undirected(nodes, lists(&case["ties"]).iter().map(|tie| (tie[0], tie[1]))).unwrap();
        for (name, sharing) in [
            ("count", Sharing::Count),
            ("newman", Sharing::Newman),
            ("jaccard", Sharing::Jaccard),
            ("overlap", Sharing::Overlap),
        ] {
            let found = project(&graph, first, sharing).unwrap();
            let wanted: Vec<_> = case[name].as_array().unwrap().iter().map(numbers).collect();
            assert_eq!(found.ties().len(), wanted.len());
            for (tie, wanted) in found.ties().iter().zip(wanted) {
                assert!(
                    (tie.from as f64, tie.to as f64) == (wanted[0], wanted[1]) && near(tie.weight, wanted[2])
                );
            }
        }
        assert!(project(&graph, first - 1, Sharing::Count).unwrap_err().is_shape());
    }
}
