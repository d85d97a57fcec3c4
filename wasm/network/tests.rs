//! What is answered is what core answers, and the same bytes as in the module.

use serde_json::{Value, json};

use super::*;
#[path = "../same.rs"]
mod same;
use same::file;

fn parsed(answer: &str) -> Value {
    serde_json::from_str(answer).unwrap()
}

fn demonstration() -> String {
    file("core/tests/data/network/exchange.json")
}

/// The graphs of which networkx was asked.
fn graphs() -> Vec<(String, String)> {
    let reference = parsed(&file("core/tests/data/network/reference.json"));
    let network = |graph: &Value| {
        let nodes: Vec<Value> =
            (0..graph["nodes"].as_u64().unwrap()).map(|node| json!({ "id": node.to_string() })).collect();
        let ties = graph["ties"].as_array().unwrap().iter();
        let ties: Vec<Value> =
            ties.map(|tie| json!({ "from": tie[0], "to": tie[1], "weight": tie[2] })).collect();
        json!({ "directed": graph["directed"], "nodes": nodes, "ties": ties }).to_string()
    };
    let all = reference["graphs"].as_array().unwrap().iter();
    let small = all.filter(|graph| graph["nodes"].as_u64().unwrap() <= 80);
    small.map(|graph| (graph["name"].as_str().unwrap().to_owned(), network(graph))).collect()
}

/// `npm test` makes the same calls.
#[test]
fn answers_are_the_same_bytes_everywhere() {
    let mut answers = Vec::new();
    for (name, network) in graphs() {
        answers.push((format!("{name} layout"), layout(&network, r#"{"starts":2,"rounds":20}"#).unwrap()));
        answers.push((format!("{name} measures"), measures(&network, r#"{"length":"inverse"}"#).unwrap()));
        answers.push((format!("{name} graphml"), write_network(&network, "graphml").unwrap()));
    }
    let task = json!({
        "candidates": (0..400).map(|at| json!({ "giver": at % 20, "receiver": at / 20, "value": at * 7919 % 101 }))
            .collect::<Vec<_>>(),
        "gives": vec![2; 20],
        "receives": vec![1; 20],
        "everyoneGives": true,
    });
    answers.push(("assignment".to_owned(), assign(None, &task.to_string()).unwrap()));
    let told = synthesis(&demonstration(), "2019-10-01", "2020-05-15").unwrap();
    answers.push(("synthesis".to_owned(), told));
    same::compare("network", &answers);
}

#[test]
fn suggestions_go_out_and_come_back() {
    let exchange = demonstration();
    let found = suggest(&exchange, "{}").unwrap();
    assert!(!parsed(&found).as_array().unwrap().is_empty());
    let (needs, offers) = (needs(&exchange).unwrap(), offers(&exchange).unwrap());
    let task = format!(r#"{{"needs":{needs},"offers":{offers}}}"#);
    assert_eq!(suggest(&exchange, &task).unwrap(), found, "what is given is what is assumed");
    let task = format!(r#"{{"suggestions":{found},"gives":1,"receives":1}}"#);
    let assigned = parsed(&assign(Some(exchange.clone()), &task).unwrap());
    assert_eq!(assigned["isProved"], true);
    assert!(instead(Some(exchange), &task, 0).unwrap().contains("loss"));
    assert_eq!(measured(&demonstration(), "A1", 1).unwrap(), None);
}

#[test]
fn refusals_are_told() {
    let exchange = demonstration();
    assert!(graph(&exchange, "friends", "{}").unwrap_err().contains("transfers"));
    assert!(graph("{}", "transfers", "{}").unwrap_err().contains("invalid-exchange"));
    assert!(suggest(&exchange, r#"{"weights": {"practice": 101}}"#).is_err());
    let tie = r#"{"nodes": [{"id": "a"}], "ties": [{"from": 0, "to": 1}]}"#;
    assert!(measures(tie, "{}").unwrap_err().contains("wrong-shape"));
    let alone = r#"{"nodes": [{"id": "a"}], "ties": []}"#;
    assert!(falls_into(alone, 1).is_err() && distances(alone, 0, "miles").is_err());
    assert!(cohesion(&format!("[{alone}, {{\"nodes\": [], \"ties\": []}}]")).is_err());
}
