//! The file of the real exchange: valid, publishable, and written as the program writes it.

use scambio_core::exchange::{Content, SectionKind};
use scambio_core::format;
use scambio_core::text::Block;

const FILE: &str = include_str!("../data/scambio-pa.json");

#[test]
fn it_can_be_published() {
    let reading = format::read(FILE.as_bytes());
    let codes: Vec<_> = reading.diagnostics().iter().map(scambio_core::diag::Diagnostic::code).collect();
    assert_eq!(codes, ["reference-superseded", "empty-section"]);
    assert!(reading.diagnostics().allow_publication());
}

/// `UPDATE=1 cargo test` brings the file into the form in which the program writes it.
#[test]
fn it_is_written_as_the_program_writes_it() {
    let exchange = format::read(FILE.as_bytes()).into_exchange().unwrap();
    let written = format::write(&exchange);
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/data/scambio-pa.json"), &written).unwrap();
    } else {
        assert!(
            written == FILE,
            "core/data/scambio-pa.json is not as `format::write` prints it: UPDATE=1 cargo test"
        );
    }
}

/// Every section of the record is word for word, in order, that of the source.
#[test]
fn its_sections_are_verbatim() {
    let source: serde_json::Value =
        serde_json::from_str(include_str!("../data/scambio_pa_scheda.json")).unwrap();
    let of_source = source["sezioni"].as_array().unwrap().iter().map(|section| {
        let blocks = section["blocchi"].as_array().unwrap().iter();
        blocks
            .map(|it| it["paragrafo"].as_str().or(it["elenco"].as_str()).unwrap().to_owned())
            .collect::<Vec<_>>()
    });
    let exchange = format::read(FILE.as_bytes()).into_exchange().unwrap();
    let record = exchange.record().unwrap();
    assert_eq!(record.sections().len(), SectionKind::ALL.len());
    let ours = record.sections().iter().map(|section| {
        let blocks = section.blocks().iter().flat_map(|block| match block {
            Block::Paragraph(text) => core::slice::from_ref(text),
            Block::List(items) | Block::Numbered(items) => items.as_slice(),
        });
        let texts = section.deferred().into_iter().chain(blocks);
        texts.map(|text| text.original().to_owned()).collect::<Vec<_>>()
    });
    assert!(ours.eq(of_source));
    assert_eq!(record.section(SectionKind::WorkingGroup).unwrap().content(), Content::Empty);
    assert!(matches!(record.section(SectionKind::Lessons).unwrap().content(), Content::Deferred(_)));
}

/// … and the source's structured copy is word for word that of the page.
#[test]
fn the_source_is_that_of_the_page() {
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let page = words(include_str!("../data/scambio_pa_scheda.txt"));
    let exchange = format::read(FILE.as_bytes()).into_exchange().unwrap();
    for section in exchange.record().unwrap().sections() {
        for text in section.deferred().into_iter().chain(section.items()) {
            assert!(page.contains(&words(text.original())), "not on the page: {}", text.original());
        }
    }
}
