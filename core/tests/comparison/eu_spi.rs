//! EU Social Progress Index 2020 (European Commission, DG REGIO and JRC): every published normalised value, and the simple
//! index, from the raw data and the published goalposts.

use crate::read::{csv, difference};
use scambio_core::comparison::method::{Method, Power};
use scambio_core::comparison::step::missing::mean_of_present;
use scambio_core::comparison::step::normalise::{Normalise, each};
use scambio_core::comparison::{Direction, Gappy, Grid, Problem};

/// Numbers of a file after its first `skip` columns, column by column, with gaps; and as they are printed.
fn columns(rows: &[Vec<String>], skip: usize) -> (Gappy, Vec<Vec<String>>) {
    let printed: Vec<Vec<String>> =
        (skip..rows[0].len()).map(|c| rows[1..].iter().map(|row| row[c].clone()).collect()).collect();
    let numbers: Vec<Vec<Option<f64>>> =
        printed.iter().map(|column| column.iter().map(|text| text.parse().ok()).collect()).collect();
    (Gappy::from_columns(numbers).unwrap(), printed)
}

struct Goalposts {
    methods: Vec<Normalise>,
    directions: Vec<Direction>,
    components: Vec<String>,
    dimensions: Vec<String>,
}

fn goalposts(header: &[String]) -> Goalposts {
    let rows = csv("eu_spi2020_goalposts.csv");
    let of = |indicator: &String| rows.iter().find(|row| row[0] == *indicator).unwrap();
    let method = |row: &Vec<String>| {
        let (utopian, dystopian): (f64, f64) = (row[4].parse().unwrap(), row[5].parse().unwrap());
        let (low, high) = (utopian.min(dystopian), utopian.max(dystopian));
        Normalise::Goalposts { low, high, onto: (0.0, 100.0), clip: true }
    };
    let direction = |row: &Vec<String>| if row[3] == "true" { Direction::Down } else { Direction::Up };
    Goalposts {
        methods: header.iter().map(|indicator| method(of(indicator))).collect(),
        directions: header.iter().map(|indicator| direction(of(indicator))).collect(),
        components: header.iter().map(|indicator| of(indicator)[6].clone()).collect(),
        dimensions: header.iter().map(|indicator| of(indicator)[7].clone()).collect(),
    }
}

/// How many cells were compared, and how many differ by more than half a unit of the last digit printed; the raw value
/// is itself printed with few digits, which moves the result by `slope` times half its own last unit.
fn compare(raw: &str, golden: &str, skip: usize) -> (usize, usize) {
    let (raw, golden) = (csv(raw), csv(golden));
    assert_eq!(raw[0], golden[0]);
    let posts = goalposts(&raw[0][skip..]);
    let (values, raw_printed) = columns(&raw, skip);
    let (_, printed) = columns(&golden, skip);
    let ours = each(&posts.methods, &values, &posts.directions).unwrap();
    let half_unit = |text: &str| 0.5 * 10_f64.powi(-(text.split_once('.').map_or(0, |(_, d)| d.len()) as i32));
    let (mut cells, mut differences) = (0, 0);
    for (c, column) in printed.iter().enumerate() {
        let Normalise::Goalposts { low, high, .. } = posts.methods[c] else { continue };
        for (unit, text) in column.iter().enumerate() {
            assert_eq!(ours.at(unit, c).is_some(), !text.is_empty(), "gap at {unit}, {c}");
            let Some(x) = ours.at(unit, c) else { continue };
            let slack = half_unit(text) + 100.0 / (high - low) * half_unit(&raw_printed[c][unit]);
            cells += 1;
            differences += usize::from((x - text.parse::<f64>().unwrap()).abs() > slack * (1.0 + 1e-9));
        }
    }
    (cells, differences)
}

#[test]
fn comparison_every_normalised_value_of_the_regions() {
    let (cells, differences) =
        compare("eu_spi2020_nuts2_raw.csv", "eu_spi2020_nuts2_normalised_golden.csv", 3);
    assert_eq!((cells, differences), (NUTS2_CELLS, 0));
}

#[test]
fn comparison_every_normalised_value_of_the_countries() {
    let (cells, differences) =
        compare("eu_spi2020_nuts0_raw.csv", "eu_spi2020_nuts0_normalised_golden.csv", 2);
    assert_eq!((cells, differences), (NUTS0_CELLS, 0));
}

const NUTS2_CELLS: usize = 12_966;
const NUTS0_CELLS: usize = 1_485;

/// Columns with the same name of group, in the order of their first appearance.
fn groups(names: &[String]) -> Vec<(String, Vec<usize>)> {
    let mut groups: Vec<(String, Vec<usize>)> = Vec::new();
    for (c, name) in names.iter().enumerate() {
        match groups.iter_mut().find(|(group, _)| group == name) {
            Some((_, members)) => members.push(c),
            None => groups.push((name.clone(), vec![c])),
        }
    }
    groups
}

/// Components by the mean of what is there, dimensions and index by the generalised mean of exponent 0.5.
#[test]
fn comparison_the_simple_index() {
    let raw = csv("eu_spi2020_nuts2_raw.csv");
    let golden = csv("eu_spi2020_indice_semplice_golden.csv");
    let posts = goalposts(&raw[0][3..]);
    let (values, _) = columns(&raw, 3);
    let scaled = each(&posts.methods, &values, &posts.directions).unwrap();
    let (theirs, _) = columns(&golden, 1);
    let theirs = theirs.complete().unwrap();
    let mut worst = 0.0_f64;

    let components = groups(&posts.components);
    let component = |members: &[usize]| {
        let part = Gappy::from_columns(members.iter().map(|&c| scaled.column(c)).collect::<Vec<_>>()).unwrap();
        let means = mean_of_present(&part, &vec![1.0; members.len()], 0.0).unwrap();
        means.into_iter().map(Option::unwrap).collect::<Vec<f64>>()
    };
    let by_component: Vec<Vec<f64>> = components.iter().map(|(_, members)| component(members)).collect();
    let power = |columns: &[&[f64]]| {
        let problem = Problem::plain(Grid::from_columns(columns).unwrap()).unwrap();
        Power { exponent: 0.5 }.scores(&problem).unwrap()
    };
    let at = |name: &str| golden[0].iter().position(|column| column == name).unwrap() - 1;
    for ((name, _), ours) in components.iter().zip(&by_component) {
        worst = worst.max(difference(ours, theirs.column(at(name))));
    }
    let dimension_of: Vec<String> =
        components.iter().map(|(_, members)| posts.dimensions[members[0]].clone()).collect();
    let dimensions: Vec<(String, Vec<f64>)> = groups(&dimension_of)
        .into_iter()
        .map(|(name, members)| {
            let columns: Vec<&[f64]> = members.iter().map(|&c| &by_component[c][..]).collect();
            (name, power(&columns).values().to_vec())
        })
        .collect();
    for (name, ours) in &dimensions {
        worst = worst.max(difference(ours, theirs.column(at(&format!("DIM {name}")))));
    }
    let index = power(&dimensions.iter().map(|(_, x)| &x[..]).collect::<Vec<_>>());
    worst = worst.max(difference(index.values(), theirs.column(at("INDEX"))));
    // Printed with six decimals.
    assert!(worst < 1e-6, "{worst}");
    let positions: Vec<f64> = index.ranking().positions().iter().map(|p| *p as f64).collect();
    assert_eq!(positions, theirs.column(at("rank")));
}
