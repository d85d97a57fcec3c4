//! A real network without any exchange: who puts money into which objectives, from `web/data/objectives.tsv` (sources and
//! licences: `web/data/SOURCES.md`).

use scambio_core::network::Graph;
use scambio_core::num::written;

/// The first line: fund and objective of each column. Then a line for each administration: its money in euro, or nothing.
const TABLE: &str = include_str!("../../data/objectives.tsv");

/// Where the numbers come from.
pub(super) const SOURCE: &str =
    "European Commission, Cohesion Open Data, ESIF 2014-2020 (2019-04-11), CC BY 4.0";

/// The network: administrations first, then objectives; ties weigh million euro.
#[derive(Clone, Debug)]
pub(super) struct Objectives {
    /// By their identifiers.
    pub(super) administrations: Vec<&'static str>,
    /// `ERDF 01`: the fund and the thematic objective.
    pub(super) objectives: Vec<&'static str>,
    pub(super) graph: Graph,
}

/// The network. (Its table is ours and tested: where a line did not fit, it would be left out.)
pub(super) fn objectives() -> Objectives {
    let (first, lines) = TABLE.split_once('\n').unwrap_or_default();
    let objectives: Vec<&str> = first.split('\t').collect();
    let mut administrations = Vec::new();
    let mut money = Vec::new();
    let count = lines.lines().count();
    for line in lines.lines() {
        let mut cells = line.split('\t');
        let own = administrations.len();
        administrations.extend(cells.next());
        let millions = cells.map(|cell| written::read(cell).map(|euro| euro / 1e6));
        let ties = millions.enumerate().filter_map(|(at, millions)| Some((own, count + at, millions?)));
        money.extend(ties);
    }
    let graph = Graph::undirected(count + objectives.len(), money).unwrap_or_default();
    Objectives { administrations, objectives, graph }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The table as it was published.
    const PUBLISHED: &str =
        include_str!("../../../core/tests/data/network/rete_regioni_obiettivi_tematici.csv");

    #[test]
    fn values_are_those_that_were_published() {
        let network = objectives();
        assert_eq!((network.administrations.len(), network.objectives.len()), (21, 15));
        let mut seen = 0;
        for line in PUBLISHED.lines().skip(1) {
            let cells: Vec<&str> = line.split(',').collect();
            let name = [cells[3], cells[4]].join(" ");
            let own = network.administrations.iter().position(|id| *id == cells[1]).unwrap();
            let at = network.objectives.iter().position(|it| **it == *name).unwrap();
            let millions = cells.last().unwrap().parse::<f64>().unwrap() / 1e6;
            assert_eq!(network.graph.weight(own, 21 + at), Some(millions), "{line}");
            seen += 1;
        }
        assert_eq!((seen, network.graph.ties().len()), (255, 255));
    }
}
