//! How much work is in a step: bytes and cells, counted in tests.

use std::cell::Cell;

thread_local! {
    static SPENT: Cell<usize> = const { Cell::new(0) };
}

/// So many bytes or cells were worked on.
pub(super) fn spend(work: usize) {
    SPENT.with(|count| count.set(count.get() + work));
}

/// Since the last call.
fn spent() -> usize {
    SPENT.with(|count| count.replace(0))
}

mod tests {
    use std::fmt::Write as _;
    use std::io::Write as _;

    use super::super::{Book, Limits, Reader, Sheet, Value, WorkbookError, read, write};
    use super::spent;
    use crate::io::{Importer, Overrides, Table};

    const BUDGET: usize = 1 << 12;

    type Answer = Result<Vec<Table>, WorkbookError>;

    /// The answer, the most work of a step and how many steps there are; progress never goes back.
    fn stepped(file: &[u8], budget: usize) -> (Answer, usize, usize) {
        let mut reader = Reader::new(Limits::default());
        let (mut most, mut steps, mut before) = (0, 0, 0.0);
        spent();
        loop {
            let done = reader.step(file, budget);
            most = most.max(spent());
            steps += 1;
            let progress = reader.progress();
            assert!((before..=1.0).contains(&progress), "{before} {progress}");
            before = progress;
            match done {
                Ok(false) => {}
                Ok(true) => {
                    assert_eq!(progress, 1.0);
                    return (Ok(reader.finish()), most, steps);
                }
                Err(error) => return (Err(error), most, steps),
            }
        }
    }

    /// An archive of parts that are packed.
    fn zip(parts: &[(&str, &str)]) -> Vec<u8> {
        let (mut out, mut list) = (Vec::new(), Vec::new());
        for (name, text) in parts {
            let mut encoder = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::fast());
            encoder.write_all(text.as_bytes()).unwrap();
            let packed = encoder.finish().unwrap();
            let offset = u32::try_from(out.len()).unwrap();
            let mut header = [20_u16, 0, 8, 0, 0, 0, 0].map(u16::to_le_bytes).concat();
            for size in [packed.len(), text.len(), name.len()] {
                header.extend(u32::try_from(size).unwrap().to_le_bytes());
            }
            out.extend([b"PK\x03\x04", &header[..], name.as_bytes(), &packed].concat());
            list.extend(
                [b"PK\x01\x02\x14\x00", &header[..], &[0; 10], &offset.to_le_bytes(), name.as_bytes()]
                    .concat(),
            );
        }
        let size = u32::try_from(list.len()).unwrap().to_le_bytes();
        let start = u32::try_from(out.len()).unwrap().to_le_bytes();
        [&out[..], &list, b"PK\x05\x06\0\0\0\0\0\0\0\0", &size, &start, &[0, 0]].concat()
    }

    fn ods(content: &str) -> Vec<u8> {
        let content = format!("<document-content><table name='a'>{content}</table></document-content>");
        zip(&[("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", &content)])
    }

    fn xlsx(sheet: &str, strings: &str) -> Vec<u8> {
        let relations = "<Relationship Id='1' Type='x/worksheet' Target='s.xml'/>\
                         <Relationship Id='2' Type='x/sharedStrings' Target='t.xml'/>";
        zip(&[
            ("[Content_Types].xml", ""),
            ("xl/workbook.xml", "<workbook><sheet name='a' r:id='1'/></workbook>"),
            ("xl/_rels/workbook.xml.rels", relations),
            ("xl/s.xml", &format!("<worksheet>{sheet}</worksheet>")),
            ("xl/t.xml", strings),
        ])
    }

    /// Rows of cells, each with its place, in an order.
    fn cells(rows: impl Iterator<Item = u32>, columns: u32) -> String {
        let mut text = String::new();
        for row in rows {
            let hidden = if row % 3 == 0 { " hidden='1'" } else { "" };
            let _ = write!(text, "<row r='{row}'{hidden}>");
            for column in 0..columns {
                let _ = write!(text, "<c r='{}{row}'><v>{row}</v></c>", char::from(b'A' + column as u8));
            }
            text.push_str("</row>");
        }
        text
    }

    fn own() -> Vec<u8> {
        let cell = |row: usize, column: usize| match column {
            0 => Value::Text(format!("Ente {row}")),
            _ => Value::Number { value: row as f64 / 7.0, decimals: None, unit: String::new() },
        };
        let rows = (0..3000).map(|row| (0..8).map(|column| cell(row, column)).collect()).collect();
        let sheet = |name: &str, rows| Sheet { name: name.to_owned(), rows, ..Sheet::default() };
        let sheets = vec![sheet("a", rows), sheet("b", Vec::new())];
        write(&Book { title: String::new(), sheets, sources: None }).unwrap()
    }

    fn data(name: &str) -> Vec<u8> {
        let folder = std::path::PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../tests/data/workbook");
        std::fs::read(folder.join(name)).unwrap()
    }

    #[test]
    fn no_step_does_much() {
        let repeated = "<table-row number-rows-repeated='3000' visibility='collapse'>\
            <table-cell value-type='float' value='1' number-columns-repeated='20'/></table-row>";
        let rows = "<table-row><table-cell><p>Piemonte</p></table-cell><table-cell value-type='float' value='1.5'/></table-row>";
        let corners = "<row r='1'><c r='A1'><v>1</v></c></row><row><c r='XFD300000'><v>2</v></c></row>";
        let texts = format!("<sst>{}</sst>", "<si><t>Piemonte &amp; Liguria</t></si>".repeat(20_000));
        let long = format!("<sst><si><t>{}</t></si></sst>", "a".repeat(3000));
        let shared = "<row><c t='s'><v>0</v></c></row>".repeat(1000);
        let areas = "<mergeCell ref='A1:B2'/>".repeat(20_000);
        let comment = format!("<!--{}--><![CDATA[{}]]>", "-> ".repeat(100_000), "] ".repeat(100_000));
        for (name, file) in [
            ("own", own()),
            ("in order", xlsx(&cells(1..4000, 6), "")),
            ("backwards", xlsx(&cells((1..4000).rev(), 6), "")),
            ("any order", xlsx(&cells((1..4000).map(|row| row * 7919 % 4000 + 1), 6), "")),
            ("corners", xlsx(corners, "")),
            ("shared", xlsx("", &texts)),
            ("one long text", xlsx(&shared, &long)),
            ("areas", xlsx(&areas, "")),
            ("comment", xlsx(&comment, "")),
            ("spaces", xlsx(&" ".repeat(900_000), "")),
            ("ods", ods(&rows.repeat(5000))),
            ("ods repeated", ods(repeated)),
            ("ods comment", ods(&comment)),
            ("xls", data("xlwt_1904.xls")),
        ] {
            let whole = read(&file);
            let (answer, most, steps) = stepped(&file, BUDGET);
            assert!(answer == whole && answer.is_ok(), "{name}: {:?}", answer.err());
            assert!(steps > 12 || name == "xls", "{name}: {steps} steps");
            assert!(most <= 4 * BUDGET, "{name}: {most} in a step");
        }
    }

    #[test]
    fn the_smallest_steps_give_the_same() {
        for name in
            ["mixed.xlsx", "mixed.ods", "mixed.xls", "xlwt_1904.xls", "s15_excel_misto.xlsx", "locked.xlsx"]
        {
            let file = data(name);
            for budget in [1, 100, 5000] {
                assert_eq!(stepped(&file, budget).0, read(&file), "{name} {budget}");
            }
            let cut = &file[..file.len() * 2 / 3];
            assert_eq!(stepped(cut, 1).0, read(cut), "{name}");
        }
    }
    #[test]
    fn an_import_reads_workbooks_in_steps() {
        let mut importer = Importer::new(own(), "", Overrides::default());
        let (mut steps, mut most) = (0, 0);
        spent();
        while !importer.step(BUDGET) {
            (steps, most) = (steps + 1, most.max(spent()));
        }
        assert!(steps > 100 && most <= 4 * BUDGET, "{steps} steps, {most} in a step");
        assert!(!importer.finish().report.failed());
    }
}
