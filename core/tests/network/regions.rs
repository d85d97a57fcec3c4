//! The real two-mode network: 21 administrations, and the fund and thematic objective of their programmes.

use scambio_core::network::*;

/// Administrations, then fund and objective; ties are millions of the Union's money.
fn network() -> (Vec<String>, Graph) {
    let text = include_str!("../data/network/rete_regioni_obiettivi_tematici.csv");
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
    let sorted = |of: fn(&csv::StringRecord) -> String| {
        let mut names: Vec<String> = rows.iter().map(of).collect();
        names.sort();
        names.dedup();
        names
    };
    let (administration, objective) = (
        |row: &csv::StringRecord| row[1].to_owned(),
        |row: &csv::StringRecord| format!("{} {}", &row[3], &row[4]),
    );
    let names = [sorted(administration), sorted(objective)].concat();
    let place = |name: String| names.iter().position(|known| *known == name).unwrap();
    let ties: Vec<_> = rows
        .iter()
        .map(|row| (place(administration(row)), place(objective(row)), row[6].parse::<f64>().unwrap() / 1e6))
        .collect();
    let graph = Graph::undirected(names.len(), ties).unwrap();
    (names, graph)
}

#[test]
fn it_is_the_network_that_was_measured() {
    let reference: serde_json::Value =
        serde_json::from_str(include_str!("../data/network/reference.json")).unwrap();
    let case = reference["graphs"].as_array().unwrap().iter().find(|case| case["name"] == "Regions").unwrap();
    let (names, graph) = network();
    assert_eq!(case["nodes"].as_u64().unwrap() as usize, names.len());
    let mut ties: Vec<_> = case["ties"]
        .as_array()
        .unwrap()
        .iter()
        .map(|tie| {
            (tie[0].as_u64().unwrap() as usize, tie[1].as_u64().unwrap() as usize, tie[2].as_f64().unwrap())
        })
        .collect();
    ties.sort_by_key(|tie| (tie.0, tie.1));
    assert_eq!(ties.len(), graph.ties().len());
    for (tie, (from, to, weight)) in graph.ties().iter().zip(ties) {
        assert!((tie.from, tie.to) == (from, to) && (tie.weight - weight).abs() < 1e-9);
    }
}

#[test]
fn what_it_says() {
    let (names, graph) = network();
    assert_eq!(names.iter().position(|name| name.starts_with("ERDF ")), Some(21));
    assert_eq!(components(&graph).len(), 1);
    // Objective 11, institutional capacity, of the Social Fund: what the exchange is about.
    let capacity = names.iter().position(|name| name == "ESF 11").unwrap();
    assert!(degree(&graph, Way::Both)[capacity] >= 19);
    // Everybody shares an objective with everybody: counted they differ little, by their money they do.
    let count = project(&graph, 21, Sharing::Count).unwrap();
    assert_eq!(density(&count), 1.0);
    let alike = project(&graph, 21, Sharing::Affinity).unwrap();
    assert!(alike.ties().iter().all(|tie| tie.weight > 0.0 && tie.weight <= 1.0 + 1e-12));
    let trento = names.iter().position(|name| name == "p_TN").unwrap();
    let nearest = alike.from(trento).max_by(|a, b| a.1.total_cmp(&b.1)).unwrap();
    let farthest = alike.from(trento).min_by(|a, b| a.1.total_cmp(&b.1)).unwrap();
    assert!(nearest.1 > farthest.1 + 0.1, "{} {}", names[nearest.0], names[farthest.0]);
    let lasting = consolidation(&count, None);
    assert_eq!((lasting.density, lasting.reach, lasting.robustness, lasting.balance), (1.0, 1.0, 1.0, 1.0));
    assert_eq!(lasting.index(), 1.0);
}
