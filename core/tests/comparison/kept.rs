//! A recipe that an analysis carries, through a file and for a part of the matrix.

use scambio_core::comparison::method::{Ampi, Penalty, Reference};
use scambio_core::comparison::recipe::{self, Aggregate, Missing, Recipe, Scale, Weigh};
use scambio_core::comparison::step::normalise::Normalise;
use scambio_core::comparison::{Matrix, Round};
use scambio_core::exchange::ComparativeAnalysis;
use scambio_core::format;
use scambio_core::num::function::pow;

/// An exchange with one analysis: criteria a (measure), t (text), b (measure, less is better), c (measure), and a recipe.
fn analysis(recipe: &str) -> ComparativeAnalysis {
    let file = format!(
        r#"{{"format":"exchange/1","id":"e","language":"en","title":"E","administrations":[
        {{"id":"u","name":"U","role":"lead"}},{{"id":"v","name":"V","role":"participant"}},{{"id":"w","name":"W","role":"participant"}}],
        "analyses":[{{"id":"x","title":"X","state":"done","criteria":[
        {{"id":"a","name":"A","scale":"measure"}},{{"id":"t","name":"T","scale":"text"}},
        {{"id":"b","name":"B","scale":"measure","better":"less"}},{{"id":"c","name":"C","scale":"measure"}}],
        "rows":[{{"administration":"u","values":{{"a":2,"b":3,"c":5}}}},{{"administration":"v","values":{{"a":8,"b":1,"c":4}}}},
        {{"administration":"w","values":{{"a":4,"b":2,"c":9}}}}],"recipe":{recipe}}}]}}"#
    );
    let reading = format::read(file.as_bytes());
    let exchange = reading.exchange().unwrap();
    // What is written says the same.
    let written = format::write(exchange);
    assert_eq!(format::read(written.as_bytes()).exchange(), Some(exchange));
    exchange.analyses()[0].clone()
}

fn goalposts(low: f64, high: f64) -> Normalise {
    Normalise::Goalposts { low, high, onto: (0.0, 1.0), clip: true }
}

const BY_HAND: &str = r#"[
    {"method":"refuse"},
    {"method":"goalposts","arguments":{"low":0,"high":10,"from":0,"to":1},"criterion":"c"},
    {"method":"goalposts","arguments":{"low":0,"high":10,"from":0,"to":1},"criterion":"a"},
    {"method":"goalposts","arguments":{"low":0,"high":4,"from":0,"to":1},"criterion":"b"},
    {"method":"direct","arguments":{"points":[50,30,20]}},
    {"method":"geometric"}]"#;

#[test]
fn comparison_a_recipe_is_kept_in_the_file() {
    let analysis = analysis(BY_HAND);
    let recipe = Recipe::of(&analysis).unwrap().unwrap();
    // Scales by the criteria's names, in whatever order; the text is not scored.
    let scale = Scale::Each(vec![goalposts(0.0, 10.0), goalposts(0.0, 4.0), goalposts(0.0, 10.0)]);
    assert_eq!(recipe.scale, scale);
    let performance = Matrix::of(&analysis).unwrap().unwrap().performance(Round(0)).unwrap();
    let run = recipe::run(&recipe, &performance.values, &performance.directions).unwrap();
    // By hand: u = 0.2^0.5 · 0.25^0.3 · 0.5^0.2.
    let u = pow(0.2, 0.5) * pow(0.25, 0.3) * pow(0.5, 0.2);
    assert!((run.scores[0].unwrap() - u).abs() < 1e-12, "{:?}", run.scores);
    // What the recipe writes of itself reads as itself.
    let again = analysis.clone().with_recipe(recipe.to_kept(analysis.criteria()));
    assert_eq!(Recipe::of(&again).unwrap().unwrap(), recipe);
    assert!(again.recipe().iter().any(|step| step.criterion.as_ref().is_some_and(|id| id.as_str() == "b")));
    assert_eq!(Recipe::of(&analysis.with_recipe(Vec::new())).unwrap(), None);
}

#[test]
fn comparison_a_recipe_that_nobody_knows_is_refused() {
    for wrong in [
        r#"[{"method":"magic"}]"#,
        r#"[{"method":"power","arguments":{"exponents":2}}]"#,
        r#"[{"method":"rank","criterion":"t"}]"#,
        r#"[{"method":"rank","criterion":"b"}]"#,
    ] {
        assert!(Recipe::of(&analysis(wrong)).unwrap_err().is_parameter(), "{wrong}");
    }
}

#[test]
fn comparison_a_recipe_for_a_part() {
    let whole = Recipe::of(&analysis(BY_HAND)).unwrap().unwrap();
    let part = whole.part(&[0, 2], &[0, 2]);
    assert_eq!(part.scale, Scale::Each(vec![goalposts(0.0, 10.0), goalposts(0.0, 10.0)]));
    assert_eq!(part.weigh, Weigh::Direct(vec![50.0, 20.0]));
    let of = |weigh: Weigh| Recipe { weigh, ..Recipe::default() };
    // Judgements of four criteria: 12 13 14 23 24 34.
    let ahp = of(Weigh::AhpEigenvector(vec![1.0, 2.0, 3.0, 4.0, 5.0, 6.0]));
    assert_eq!(ahp.part(&[], &[1, 3]).weigh, Weigh::AhpEigenvector(vec![5.0]));
    assert_eq!(ahp.part(&[], &[0, 2, 3]).weigh, Weigh::AhpEigenvector(vec![2.0, 3.0, 6.0]));
    assert_eq!(ahp.part(&[], &[0, 1, 2, 3]), ahp);
    assert_eq!(ahp.part(&[], &[2]).weigh, Weigh::Equal);
    assert_eq!(of(Weigh::Direct(vec![1.0, 0.0, 0.0])).part(&[], &[1, 2]).weigh, Weigh::Equal);
    let groups = Missing::MedianOfGroup { groups: vec![3, 4, 5] };
    let medians = Recipe { missing: groups, ..Recipe::default() };
    assert_eq!(medians.part(&[2], &[0]).missing, Missing::MedianOfGroup { groups: vec![5] });
    let reference =
        |all| Aggregate::Ampi(Ampi { reference: Reference::Goalposts(all), penalty: Penalty::Minus });
    let ampi = Recipe { aggregate: reference(vec![(0.0, 1.0), (0.0, 2.0)]), ..Recipe::default() };
    assert_eq!(ampi.part(&[], &[1]).aggregate, reference(vec![(0.0, 2.0)]));
}
