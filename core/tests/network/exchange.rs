//! The graphs of an exchange.

use scambio_core::exchange::Exchange;
use scambio_core::format;
use scambio_core::network::exchange::{
    Node, Window, co_participation, days, hosting, participation, practice_flows, transfers,
};
use scambio_core::time::Date;

fn exchange() -> Exchange {
    let reading = format::read(include_bytes!("../data/network/exchange.json"));
    reading.exchange().unwrap_or_else(|| panic!("{:?}", reading.diagnostics())).clone()
}

fn ties(graph: &scambio_core::network::Graph) -> Vec<(usize, usize, f64)> {
    graph.ties().iter().map(|tie| (tie.from, tie.to, tie.weight)).collect()
}

#[test]
fn who_joined_what() {
    let both = participation(&exchange());
    assert_eq!(
        both.nodes.iter().map(Node::id).collect::<Vec<_>>(),
        ["a", "b", "c", "d", "t1", "t2.1", "t2.2"]
    );
    // c joined the whole of t2; d sent nobody that was counted.
    assert_eq!(
        ties(&both.graph),
        [(0, 4, 3.0), (1, 4, 2.0), (1, 5, 1.0), (2, 5, 4.0), (2, 6, 4.0), (3, 6, 1.0)]
    );
    assert_eq!(ties(&co_participation(&exchange()).graph), [(0, 1, 1.0), (1, 2, 1.0), (2, 3, 1.0)]);
}

#[test]
fn who_was_whose_guest() {
    let all = Window { planned: true, ..Window::default() };
    // The kick-off is for all; the workshop on t2.1 for b and c; another is only planned.
    assert_eq!(
        ties(&hosting(&exchange(), &Window::default()).graph),
        [(1, 0, 1.0), (2, 0, 1.0), (2, 1, 1.0), (3, 0, 1.0)]
    );
    let planned = hosting(&exchange(), &all);
    assert_eq!(planned.graph.weight(3, 2), Some(1.0));
    assert_eq!(planned.graph.weight(0, 2), None);
    let early = Window { until: Date::parse("2019-05-20"), ..Window::default() };
    assert_eq!(ties(&hosting(&exchange(), &early).graph).len(), 3);
}

#[test]
fn who_learned_from_whom() {
    let found = transfers(&exchange(), &Window::default());
    assert_eq!(ties(&found.graph), [(0, 2, 0.5), (1, 0, 1.0), (1, 2, 0.5)]);
    let agreed = Window { planned: true, ..Window::default() };
    assert_eq!(transfers(&exchange(), &agreed).graph.weight(1, 3), Some(1.0));
    let theme = exchange().themes()[1].id().clone();
    let of_theme = Window { theme: Some(theme), ..Window::default() };
    assert_eq!(ties(&transfers(&exchange(), &of_theme).graph), [(1, 0, 1.0)]);
    let early = Window { until: Date::parse("2019-12-31"), ..Window::default() };
    assert_eq!(ties(&transfers(&exchange(), &early).graph), [(0, 2, 0.5), (1, 2, 0.5)]);

    let flows = practice_flows(&exchange(), &Window::default());
    assert_eq!(ties(&flows.graph), [(0, 4, 1.0), (1, 4, 1.0), (1, 5, 1.0), (4, 2, 4.0), (5, 0, 2.0)]);
    let stops: Vec<_> = days(&exchange()).iter().map(ToString::to_string).collect();
    assert_eq!(stops, ["2019-05-16", "2019-06-10", "2019-10-01", "2019-12-01", "2020-02-01", "2020-03-10"]);
}

#[test]
fn the_real_exchange_has_no_ties_that_nobody_wrote_down() {
    let reading = format::read(include_bytes!("../../data/scambio-pa.json"));
    let real = reading.exchange().unwrap();
    assert!(participation(real).graph.ties().is_empty());
    assert!(transfers(real, &Window::default()).graph.ties().is_empty());
    // All were at the labs of the lead administration.
    assert_eq!(hosting(real, &Window::default()).graph.ties().len(), 7);
}
