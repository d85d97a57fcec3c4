//! EU Social Progress Index 2020 (European Commission, DG REGIO and JRC): every published normalised value, and the simple
//! index, from the raw data and the published goalposts.

use crate::read::csv;
use scambio_core::comparison::method::Power;
use scambio_core::comparison::step::missing::mean_of_present;
use scambio_core::comparison::step::normalise::{Normalise, each};
use scambio_core::comparison::{Direction, Gappy, Grid, Scores};

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
    let half_unit =
        |text: &str| 0.5 * 10_f64.powi(-(text.split_once('.').map_or(0, |(_, d)| d.len()) as i32));
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
const NUTS0_CELLS: usize = 1_483;

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

/// The mean of what is there of some columns, each of the same weight.
fn mean(columns: &[&[Option<f64>]], exponent: f64) -> Vec<Option<f64>> {
    let part = Gappy::from_columns(columns).unwrap();
    mean_of_present(&part, &vec![1.0; columns.len()], 0.0, Power { exponent }).unwrap()
}

/// The greatest difference, and how many numbers were compared; gaps must be the same.
fn compare_column(ours: &[Option<f64>], theirs: &[Option<f64>]) -> (f64, usize) {
    assert!(ours.iter().zip(theirs).all(|(a, b)| a.is_some() == b.is_some()));
    let ours: Vec<f64> = ours.iter().copied().flatten().collect();
    let theirs: Vec<f64> = theirs.iter().copied().flatten().collect();
    let worst = ours.iter().zip(&theirs).map(|(a, b)| (a - b).abs()).fold(0.0, f64::max);
    (worst, ours.len())
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
    let at = |name: &str| theirs.column(golden[0].iter().position(|column| column == name).unwrap() - 1);
    let mut compared = Vec::new();

    let components = groups(&posts.components);
    let of = |members: &[usize]| members.iter().map(|&c| scaled.column(c)).collect::<Vec<_>>();
    let by_component: Vec<_> = components.iter().map(|(_, members)| mean(&of(members), 1.0)).collect();
    for ((name, _), ours) in components.iter().zip(&by_component) {
        compared.push(compare_column(ours, at(name)));
    }
    let dimension_of: Vec<String> =
        components.iter().map(|(_, members)| posts.dimensions[members[0]].clone()).collect();
    let mut dimensions = Vec::new();
    for (name, members) in groups(&dimension_of) {
        let columns: Vec<_> = members.iter().map(|&c| &by_component[c][..]).collect();
        dimensions.push(mean(&columns, 0.5));
        compared.push(compare_column(dimensions.last().unwrap(), at(&format!("DIM {name}"))));
    }
    let index = mean(&dimensions.iter().map(|x| &x[..]).collect::<Vec<_>>(), 0.5);
    compared.push(compare_column(&index, at("INDEX")));
    let worst = compared.iter().map(|(worst, _)| *worst).fold(0.0, f64::max);
    let many: usize = compared.iter().map(|(_, many)| many).sum();
    println!("{many} numbers, greatest difference {worst}");
    assert!(worst <= 0.5e-6 + 1e-12, "{worst}"); // printed with six decimals
    let index = Grid::from_columns([index.into_iter().map(Option::unwrap).collect::<Vec<_>>()]).unwrap();
    let positions = Scores::higher(index.column(0).to_vec()).ranking();
    let positions: Vec<_> = positions.positions().iter().map(|p| Some(*p as f64)).collect();
    assert_eq!(positions, at("rank"));
}
