//! Methods with linear programmes: published numbers, the HiGHS solver of SciPy, primal = dual.

use crate::read::{difference, json};
use proptest::prelude::*;
use scambio_core::comparison::linear::{BenefitOfTheDoubt, Envelopment, Orientation, Returns, best_worst};
use scambio_core::comparison::method::Method;
use scambio_core::comparison::recipe::{self, Aggregate, Missing, Recipe, Scale, Weigh};
use scambio_core::comparison::robust::Doubt;
use scambio_core::comparison::{Direction, Gappy, Grid, Problem};
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

/// The same stores, the two best-known linear weights and each unit in its best light as steps of a recipe, as files keep them.
#[test]
fn comparison_linear_programmes_are_steps_of_a_recipe() {
    let run = |recipe: &Recipe, rows: &[[f64; 3]], directions: &[Direction]| {
        assert_eq!(Recipe::from_plain(&recipe.to_plain()).unwrap(), *recipe);
        recipe::run(recipe, &Gappy::from(&Grid::from_rows(rows).unwrap()), directions).unwrap()
    };
    let bare = Recipe {
        missing: Missing::Refuse,
        scale: Scale::None,
        doubt: Doubt { draws: 0, ..Doubt::default() },
        ..Recipe::default()
    };
    // Cooper, Seiford and Tone, example 2.2: two inputs, the output is 1 for all.
    let rows = [
        [4.0, 3.0, 1.0],
        [7.0, 3.0, 1.0],
        [8.0, 1.0, 1.0],
        [4.0, 2.0, 1.0],
        [2.0, 4.0, 1.0],
        [10.0, 1.0, 1.0],
    ];
    let directions = [Direction::Down, Direction::Down, Direction::Up];
    let expected = [0.8571, 0.6316, 1.0, 1.0, 1.0, 1.0];
    let aggregate = Aggregate::Envelopment(Envelopment::default());
    let found = run(&Recipe { aggregate, ..bare.clone() }, &rows, &directions);
    assert!(found.scores.iter().zip(expected).all(|(a, b)| (a.unwrap() - b).abs() <= 0.00005), "{found:?}");
    assert_eq!(found.positions[..2], [Some(5), Some(6)]);
    // Without outputs in the matrix the answer is the same: one is what all have.
    let inputs = Grid::from_rows(&rows.map(|row| [row[0], row[1]])).unwrap();
    let problem = Problem::equal(inputs, &directions[..2]).unwrap();
    let scores = Envelopment::default().scores(&problem).unwrap();
    assert!(scores.values().iter().zip(expected).all(|(a, b)| (a - b).abs() <= 0.00005), "{scores:?}");

    let weigh =
        Weigh::BestWorst { best_to_others: vec![1.0, 2.0, 4.0], others_to_worst: vec![4.0, 2.0, 1.0] };
    let found = run(&Recipe { weigh: weigh.clone(), ..bare.clone() }, &rows, &directions);
    let thirds = [4.0 / 7.0, 2.0 / 7.0, 1.0 / 7.0];
    assert!(difference(&found.weights, &thirds) <= 1e-9, "{:?}", found.weights);
    let weighed = Recipe { weigh, ..bare.clone() };
    let judged = Weigh::BestWorst { best_to_others: vec![1.0, 4.0], others_to_worst: vec![4.0, 1.0] };
    assert_eq!(weighed.part(&[], &[0, 2]).weigh, judged);
    assert_eq!(weighed.part(&[], &[0, 1]).weigh, Weigh::Equal);
    let two = Gappy::from(&Grid::from_rows(&[[1.0, 2.0], [2.0, 1.0]]).unwrap());
    assert!(recipe::run(&weighed, &two, &[Direction::Up; 2]).is_err());

    let light = BenefitOfTheDoubt { least_share: 0.125 };
    let aggregate = Aggregate::BenefitOfTheDoubt(light);
    let found = run(&Recipe { aggregate, ..bare }, &rows, &[Direction::Up; 3]);
    let grid = Grid::from_rows(&rows).unwrap();
    let scores = light.scores(&Problem::plain(grid).unwrap()).unwrap();
    assert_eq!(found.scores, scores.values().iter().copied().map(Some).collect::<Vec<_>>());
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
    // And with CBC, through PuLP.
    let more = &json("peers_more.json")["linear"];
    let same = |name: &str, ours: &Value, key: &str| {
        for (one, other) in ours.as_array().unwrap().iter().zip(more[name].as_array().unwrap()) {
            assert!(difference(&numbers(&one[key]), &numbers(other)) <= 1e-7, "{name} of CBC");
        }
    };
    same("bod", &all["linear"]["bod"], "free");
    same("ccr", &all["linear"]["dea"], "ccr");
    same("bcc", &all["linear"]["dea"], "bcc");
    same("bwm", &all["linear"]["bwm"], "found");
    println!("linear programmes: {many} numbers, greatest difference {worst:.1e}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    /// Better on all is never below; a better cell never lowers a score; order, units and weights do not matter.
    #[test]
    fn comparison_benefit_of_the_doubt_keeps_its_word(
        rows in (1..6_usize, 1..4_usize).prop_flat_map(|(m, n)| {
            prop::collection::vec(prop::collection::vec((1..99_u32).prop_map(f64::from), n), m)
        }),
        at in any::<prop::sample::Index>(),
    ) {
        let n = rows[0].len();
        for least_share in [0.0, 0.5 / n as f64] {
            let scores = |rows: &[Vec<f64>]| {
                let problem = Problem::plain(Grid::from_rows(rows).unwrap()).unwrap();
                BenefitOfTheDoubt { least_share }.scores(&problem).unwrap().values().to_vec()
            };
            let before = scores(&rows);
            prop_assert!(before.iter().all(|x| (0.0..=1.0 + 1e-9).contains(x)));
            for (a, x) in rows.iter().enumerate() {
                for (b, y) in rows.iter().enumerate() {
                    if x.iter().zip(y).all(|(x, y)| x >= y) {
                        prop_assert!(before[a] >= before[b] - 1e-7, "{before:?}");
                    }
                }
            }
            let unit = at.index(rows.len());
            let mut turned = rows.clone();
            turned.rotate_left(unit);
            turned.iter_mut().for_each(|row| row.rotate_left(unit % n));
            let mut expected = before.clone();
            expected.rotate_left(unit);
            prop_assert!(difference(&scores(&turned), &expected) <= 1e-7);
            let mut scaled = rows.clone();
            scaled.iter_mut().for_each(|row| row[0] *= 37.0);
            prop_assert!(difference(&scores(&scaled), &before) <= 1e-7);
            let mut better = rows.clone();
            better[unit][0] += 7.0;
            if least_share == 0.0 {
                prop_assert!(scores(&better)[unit] >= before[unit] - 1e-7);
            }
        }
    }

    /// Another unit of measurement changes no θ; who needs less for the same is not below.
    #[test]
    fn comparison_envelopment_keeps_its_word(
        rows in prop::collection::vec((1..99_u32, 1..99_u32, 1..99_u32), 1..7),
    ) {
        let number = f64::from;
        let grid = |scale: f64| {
            let inputs: Vec<[f64; 2]> = rows.iter().map(|(a, b, _)| [number(*a) * scale, number(*b)]).collect();
            let outputs: Vec<[f64; 1]> = rows.iter().map(|(_, _, c)| [number(*c)]).collect();
            (Grid::from_rows(&inputs).unwrap(), Grid::from_rows(&outputs).unwrap())
        };
        for returns in [Returns::Constant, Returns::Variable] {
            let ((x, y), (scaled, same)) = (grid(1.0), grid(0.01));
            let before = thetas(returns, &x, &y);
            prop_assert!(difference(&thetas(returns, &scaled, &same), &before) <= 1e-7);
            prop_assert!(before.iter().any(|theta| *theta >= 1.0 - 1e-7));
            for (a, one) in rows.iter().enumerate() {
                for (b, other) in rows.iter().enumerate() {
                    if one.0 <= other.0 && one.1 <= other.1 && one.2 >= other.2 {
                        prop_assert!(before[a] >= before[b] - 1e-7, "{before:?}");
                    }
                }
            }
        }
    }
}
