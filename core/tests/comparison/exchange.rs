//! The matrix of an exchange file, from its text to the engine.

use scambio_core::comparison::{Absence, Matrix, Round, Value};
use scambio_core::format;
use scambio_core::id::{AdministrationId, CriterionId};

const GOLDEN: &str =
    include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/cases/formats/exchange-1/input.json"));

#[test]
fn comparison_of_an_exchange_file() {
    let exchange = format::read(GOLDEN.as_bytes()).into_exchange().unwrap();
    let matrix = Matrix::of(&exchange.analyses()[0]).unwrap().unwrap();
    assert_eq!((matrix.units().len(), matrix.criteria().len(), matrix.rounds()), (3, 7, 2));
    let cell = |unit: &str, criterion: &str, round| {
        let unit = matrix.unit(&AdministrationId::new(unit).unwrap()).unwrap();
        let criterion = matrix.criterion(&CriterionId::new(criterion).unwrap()).unwrap();
        matrix.cell(unit, criterion, Round(round)).unwrap()
    };
    assert_eq!(cell("ente-a", "giorni", 0).measure(), Some(42.5));
    assert_eq!(cell("ente-a", "giorni", 1).measure(), Some(30.0));
    assert_eq!(cell("ente-a", "maturita", 0).as_value(), Some(&Value::Level(1)));
    assert_eq!(cell("ente-b", "rete", 0).as_value(), Some(&Value::Choice(2)));
    assert_eq!(cell("ente-a", "soglia", 0).interval(), Some((25.0, 31.0)));
    assert_eq!(cell("ente-a", "rete", 0).absence(), Some(Absence::NotReported));
    assert_eq!(cell("ente-b", "giorni", 0).absence(), Some(Absence::NotYetAsked));
    // The worth of the steps, the distance from the target; context and text apart.
    let performance = matrix.performance(Round(0)).unwrap();
    assert_eq!(performance.criteria, [0, 1, 2, 4, 5]);
    let (a, b) = (1, 2);
    assert_eq!([performance.values.at(a, 1), performance.values.at(a, 3)], [Some(2.0), Some(0.5)]);
    assert_eq!(performance.values.at(b, 4), Some(1.0));
}

#[test]
fn comparison_what_is_wrong_in_a_matrix_is_found_with_its_place() {
    let file = r#"{ "format": "exchange/1", "id": "p", "title": "P", "nature": "demonstration",
      "source": { "title": "S" }, "administrations": [{ "id": "a", "name": "A", "role": "lead" }],
      "analyses": [{ "id": "A1", "title": "C", "state": "done",
        "criteria": [
          { "id": "x", "name": "X", "scale": "level", "steps": [{ "name": "1" }, { "name": "2" }] },
          { "id": "x", "name": "Y", "scale": "text" }
        ],
        "rows": [
          { "administration": "a", "values": { "x": 3, "y": 1, "no id": 1 } },
          { "administration": "b", "round": 0 },
          { "administration": "a", "values": { "x": 1.5 } },
          { "administration": "a", "round": 2, "values": { "x": 2 } }
        ] }] }"#;
    let found = |text: &str| -> Vec<String> {
        let reading = format::read(text.as_bytes());
        let one = |it: &scambio_core::diag::Diagnostic| format!("{} {}", it.code(), it.place().path());
        reading.diagnostics().iter().map(one).collect()
    };
    assert_eq!(
        found(file),
        ["malformed-id analyses[0].rows[0].values.no id", "number-out-of-range analyses[0].rows[1].round",]
    );
    let text = file.replace(", \"no id\": 1", "").replace(", \"round\": 0", "");
    assert_eq!(
        found(&text),
        [
            "duplicate-id analyses[0].criteria[1].id",
            "cell-off-scale analyses[0].rows[0].values.x",
            "unknown-reference analyses[0].rows[0].values.y",
            "unknown-reference analyses[0].rows[1].administration",
            "duplicate-id analyses[0].rows[2].administration",
            "cell-off-scale analyses[0].rows[2].values.x",
        ]
    );
}
