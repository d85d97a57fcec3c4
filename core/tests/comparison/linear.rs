//! Methods with linear programmes: published numbers, the HiGHS solver of SciPy, primal = dual.

use crate::read::{difference, json};
use scambio_core::comparison::linear::{BenefitOfTheDoubt, Envelopment, Orientation, Returns, best_worst};
use scambio_core::comparison::method::Method;
use scambio_core::comparison::{Grid, Problem};
use serde_json::Value;

fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().unwrap().iter().map(|x| x.as_f64().unwrap()).collect()
}

fn grid(value: &Value) -> Grid {
    Grid::from_rows(&value.as_array().unwrap().iter().map(numbers).collect::<Vec<_>>()).unwrap()
}

fn thetas(returns: Returns, inputs: &Grid, outputs: &Grid) -> Vec<f64> {
    let solve = |orientation| Envelopment { returns, orientation }.solve(inputs, outputs).unwrap();
    let (efficiency, more) = (solve(Orientation::Input), solve(Orientation::Output));
    for one in efficiency.iter().chain(&more) {
        assert!((one.theta - one.dual).abs() <= 1e-9, "primal {} is not dual {}", one.theta, one.dual);
    }
    for (one, more) in efficiency.iter().zip(&more) {
        // Less for the same or more with the same: one thing where returns are constant, and at the frontier.
        let same = (one.theta - more.theta).abs() <= 1e-8;
        assert!(same || returns == Returns::Variable, "{one:?} {more:?}");
        assert_eq!(one.is_efficient(), more.is_efficient());
    }
    efficiency.iter().map(|one| one.theta).collect()
}

/// Cooper, Seiford and Tone, *Data Envelopment Analysis*: eight stores (table 1.1), and example 2.2 with two inputs.
#[test]
fn comparison_envelopment_of_cooper_seiford_tone() {
    let column = |numbers: &[f64]| Grid::from_columns([numbers]).unwrap();
    let staff = column(&[2.0, 3.0, 3.0, 4.0, 5.0, 5.0, 6.0, 8.0]);
    let sales = column(&[1.0, 3.0, 2.0, 3.0, 4.0, 2.0, 3.0, 5.0]);
    let expected = [0.5, 1.0, 0.6667, 0.75, 0.8, 0.4, 0.5, 0.625];
    let found = thetas(Returns::Constant, &staff, &sales);
    assert!(found.iter().zip(&expected).all(|(a, b)| (a - b).abs() <= 0.00005), "{found:?}");

    let inputs =
        Grid::from_rows(&[[4.0, 3.0], [7.0, 3.0], [8.0, 1.0], [4.0, 2.0], [2.0, 4.0], [10.0, 1.0]]).unwrap();
    let outputs = column(&[1.0; 6]);
    let expected = [0.8571, 0.6316, 1.0, 1.0, 1.0, 1.0];
    let found = thetas(Returns::Constant, &inputs, &outputs);
    assert!(found.iter().zip(&expected).all(|(a, b)| (a - b).abs() <= 0.00005), "{found:?}");
    let of_a = &Envelopment::default().solve(&inputs, &outputs).unwrap()[0];
    assert_eq!(of_a.peers.iter().map(|(unit, _)| *unit).collect::<Vec<_>>(), [3, 4]); // D and E
    // F is on the frontier and yet wastes two of its first input beside C (table 3.1).
    let of_f = &Envelopment::default().solve(&inputs, &outputs).unwrap()[5];
    assert!(
        !of_f.is_efficient() && (of_f.excess[0] - 2.0).abs() <= 1e-6 && of_f.excess[1] <= 1e-6,
        "{of_f:?}"
    );
    assert_eq!(of_f.peers.iter().map(|(unit, _)| *unit).collect::<Vec<_>>(), [2]);
}

#[test]
fn comparison_linear_programmes_agree_with_another_solver() {
    let all = json("peers.json");
    let (mut worst, mut many) = (0.0_f64, 0);
    let mut compare = |what: &str, ours: &[f64], theirs: &Value| {
        let far = difference(ours, &numbers(theirs));
        assert!(far <= 1e-8, "{what}: {far}\n{ours:?}\n{theirs}");
        worst = worst.max(far);
        many += ours.len();
    };
    for one in all["linear"]["bod"].as_array().unwrap() {
        let problem = Problem::plain(grid(&one["matrix"])).unwrap();
        let share = 0.5 / problem.criteria() as f64;
        let of = |least_share| BenefitOfTheDoubt { least_share }.scores(&problem).unwrap().values().to_vec();
        compare("benefit of the doubt", &of(0.0), &one["free"]);
        compare("benefit of the doubt, bound", &of(share), &one["bound"]);
    }
    for one in all["linear"]["dea"].as_array().unwrap() {
        let (inputs, outputs) = (grid(&one["inputs"]), grid(&one["outputs"]));
        compare("ccr", &thetas(Returns::Constant, &inputs, &outputs), &one["ccr"]);
        compare("bcc", &thetas(Returns::Variable, &inputs, &outputs), &one["bcc"]);
    }
    for one in all["linear"]["bwm"].as_array().unwrap() {
        let found = best_worst(&numbers(&one["best"]), &numbers(&one["worst"])).unwrap();
        compare("best–worst", &[&found.weights[..], &[found.contradiction]].concat(), &one["found"]);
    }
    println!("linear programmes: {many} numbers, greatest difference {worst:.1e}");
}
