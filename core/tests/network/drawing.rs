//! Where networks are drawn, and how they are written.

use scambio_core::format::network::{NetworkFormat, write};
use scambio_core::network::*;

fn grid(side: usize) -> Graph {
    let right = (0..side * side).filter(|at| at % side + 1 < side).map(|at| (at, at + 1));
    let down = (0..side * (side - 1)).map(|at| (at, at + side));
    Graph::undirected(side * side, right.chain(down)).unwrap()
}

#[test]
fn the_same_everywhere_and_within_the_page() {
    let graph = Graph::undirected(9, [(0, 1), (1, 2), (2, 0), (3, 4), (4, 4), (5, 6), (6, 7)]).unwrap();
    let settings = LayoutSettings::for_nodes(9);
    let found = layout(&graph, settings).unwrap();
    assert_eq!(found, layout(&graph, settings).unwrap());
    assert_ne!(found, layout(&graph, LayoutSettings { seed: 2, ..settings }).unwrap());
    assert!(found.positions.iter().all(|(x, y)| (0.0..=1.0).contains(x) && (0.0..=1.0).contains(y)));
    assert_eq!(found.crossings, 0);
    // The bits of positions, as one number: those of another machine, or of wasm, are the same.
    let bits = found.positions.iter().flat_map(|(x, y)| [x.to_bits(), y.to_bits()]);
    let hash = bits.fold(0xcbf2_9ce4_8422_2325_u64, |hash, bits| (hash ^ bits).wrapping_mul(0x100_0000_01b3));
    assert_eq!(hash, 0xd789_f5b9_2b15_19cd, "{hash:#x}");
}

#[test]
fn what_can_be_drawn_without_crossings_is() {
    for graph in [grid(3), grid(5), Graph::undirected(7, (1..7).map(|node| (node / 3, node))).unwrap()] {
        let found = layout(&graph, LayoutSettings::for_nodes(graph.len())).unwrap();
        assert_eq!(found.crossings, 0);
        assert!(found.stress < 0.06, "{}", found.stress);
    }
    // Five nodes, all tied: one crossing is the least there can be.
    let all = (0..5).flat_map(|b| (0..b).map(move |a| (a, b)));
    let found = layout(&Graph::undirected(5, all).unwrap(), LayoutSettings::for_nodes(5)).unwrap();
    assert!((1..=5).contains(&found.crossings));
}

#[test]
fn degenerate_graphs_have_a_place() {
    for nodes in 0..3 {
        let found = layout(
            &Graph::undirected(nodes, [] as [(usize, usize); 0]).unwrap(),
            LayoutSettings::for_nodes(nodes),
        );
        let found = found.unwrap();
        assert_eq!(found.positions.len(), nodes);
        assert!(found.positions.iter().all(|(x, y)| x.is_finite() && y.is_finite()));
    }
    let many = Graph::undirected(2_001, [(0, 1)]).unwrap();
    assert!(layout(&many, LayoutSettings::for_nodes(2_001)).unwrap_err().is_shape());
    let none = LayoutSettings { seed: 1, rounds: 0, starts: 0 };
    assert_eq!(layout(&grid(2), none).unwrap().positions.len(), 4);
}

#[test]
fn written_for_other_programs() {
    let graph = Graph::directed(3, [(0, 1, 2.5), (1, 0, 1.0)]).unwrap();
    let names = ["Valle d'Aosta \"VDA\" & <Aoste>", "=p_TN, ok"];
    let text = |format| write(&graph, &names, format);
    assert_eq!(
        text(NetworkFormat::Csv),
        "from,to,weight\n\"Valle d'Aosta \"\"VDA\"\" & <Aoste>\",\"'=p_TN, ok\",2.5\n\
         \"'=p_TN, ok\",\"Valle d'Aosta \"\"VDA\"\" & <Aoste>\",1\n"
    );
    assert_eq!(
        text(NetworkFormat::Dot),
        "digraph {\n  n0 [label=\"Valle d'Aosta \\\"VDA\\\" & <Aoste>\"];\n  n1 [label=\"=p_TN, ok\"];\n  \
         n2 [label=\"2\"];\n  n0 -> n1 [weight=2.5];\n  n1 -> n0 [weight=1];\n}\n"
    );
    let json: serde_json::Value = serde_json::from_str(&text(NetworkFormat::Json)).unwrap();
    assert_eq!(json["nodes"][0]["id"], names[0]);
    assert_eq!(json["links"][0]["weight"], 2.5);
    let xml = text(NetworkFormat::GraphMl);
    assert!(xml.contains("Valle d'Aosta &quot;VDA&quot; &amp; &lt;Aoste&gt;"));
    assert_eq!(xml.matches("<edge ").count(), 2);
    assert!(write(&Graph::default(), &[], NetworkFormat::Json).contains("\"nodes\": []"));
}
