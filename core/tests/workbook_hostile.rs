//! Workbooks that nobody should open: bombs, lies, truncated, locked, garbage. Always an answer, never a panic, and
//! memory in proportion to what is read.

#![allow(unsafe_code, reason = "an allocator that counts")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that prepares hostile files")]

use std::alloc::{GlobalAlloc, Layout, System};
use std::io::Write;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::time::{Duration, Instant};

use scambio_core::io::workbook::{Limits, Measure, WorkbookError, read, read_within};
use scambio_core::io::{Cell, Table};

struct Counting;

static NOW: AtomicUsize = AtomicUsize::new(0);
static MOST: AtomicUsize = AtomicUsize::new(0);

// SAFETY: it hands everything on to the system's allocator and only counts.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let now = NOW.fetch_add(layout.size(), Relaxed) + layout.size();
        MOST.fetch_max(now, Relaxed);
        // SAFETY: the caller's promises are handed on.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        NOW.fetch_sub(layout.size(), Relaxed);
        // SAFETY: the caller's promises are handed on.
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

type Answer = Result<Vec<Table>, WorkbookError>;

/// The answer, with the megabytes that it took at its height. It may take half a minute.
fn measured(name: &str, read: impl FnOnce() -> Answer) -> (Answer, usize) {
    let before = NOW.load(Relaxed);
    MOST.store(before, Relaxed);
    let start = Instant::now();
    let answer = read();
    assert!(start.elapsed() < Duration::from_secs(30), "{name}: {:?}", start.elapsed());
    (answer, (MOST.load(Relaxed) - before) / 1_000_000)
}

fn too_large(answer: &Answer) -> Option<Measure> {
    match answer {
        Err(WorkbookError::TooLarge { measure, found, limit }) if found > limit => Some(*measure),
        _ => None,
    }
}

fn file(name: &str) -> Vec<u8> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../tests/data/workbook");
    std::fs::read(folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// A part of an archive: what is in it and what it says of itself.
#[derive(Clone)]
struct Part<'p> {
    name: &'p str,
    packed: Vec<u8>,
    method: u16,
    flags: u16,
    declared: u32,
}

impl<'p> Part<'p> {
    fn stored(name: &'p str, text: &str) -> Self {
        let declared = u32::try_from(text.len()).unwrap();
        Self { name, packed: text.into(), method: 0, flags: 0, declared }
    }

    fn deflated(name: &'p str, text: &str) -> Self {
        let mut encoder = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::best());
        encoder.write_all(text.as_bytes()).unwrap();
        Self { packed: encoder.finish().unwrap(), method: 8, ..Self::stored(name, text) }
    }
}

fn zip(parts: &[Part<'_>]) -> Vec<u8> {
    let (mut out, mut list) = (Vec::new(), Vec::new());
    for part in parts {
        let offset = u32::try_from(out.len()).unwrap();
        let name_length = u16::try_from(part.name.len()).unwrap();
        let mut header = Vec::new();
        for number in [20, part.flags, part.method, 0, 0] {
            header.extend_from_slice(&number.to_le_bytes());
        }
        for number in [0, u32::try_from(part.packed.len()).unwrap(), part.declared] {
            header.extend_from_slice(&number.to_le_bytes());
        }
        header.extend_from_slice(&name_length.to_le_bytes());
        out.extend_from_slice(b"PK\x03\x04");
        out.extend_from_slice(&header);
        out.extend_from_slice(&[0, 0]);
        out.extend_from_slice(part.name.as_bytes());
        out.extend_from_slice(&part.packed);
        list.extend_from_slice(b"PK\x01\x02\x14\x00");
        list.extend_from_slice(&header);
        list.extend_from_slice(&[0; 12]);
        list.extend_from_slice(&offset.to_le_bytes());
        list.extend_from_slice(part.name.as_bytes());
    }
    let start = u32::try_from(out.len()).unwrap();
    let count = u16::try_from(parts.len()).unwrap();
    out.extend_from_slice(&list);
    out.extend_from_slice(b"PK\x05\x06\x00\x00\x00\x00");
    out.extend_from_slice(&[count.to_le_bytes(), count.to_le_bytes()].concat());
    out.extend_from_slice(&[u32::try_from(list.len()).unwrap().to_le_bytes(), start.to_le_bytes()].concat());
    out.extend_from_slice(&[0, 0]);
    out
}

const TYPES: &str = "[Content_Types].xml";
const SHEET: &str = "xl/worksheets/sheet1.xml";

/// An XLSX file with one sheet.
fn xlsx(sheet: Part<'_>, more: Vec<Part<'_>>) -> Vec<u8> {
    let relation = |id: u32, kind: &str, target: &str| {
        format!(r#"<Relationship Id="r{id}" Type="http://x/relationships/{kind}" Target="{target}"/>"#)
    };
    let relations =
        [relation(1, "worksheet", "worksheets/sheet1.xml"), relation(2, "sharedStrings", "strings.xml")];
    let mut parts = vec![
        Part::stored(TYPES, "<Types/>"),
        Part::stored(
            "xl/workbook.xml",
            r#"<workbook><sheets><sheet name="a" r:id="r1"/></sheets></workbook>"#,
        ),
        Part::stored("xl/_rels/workbook.xml.rels", ""),
        sheet,
    ];
    let relations = relations.concat();
    parts[2] = Part::stored("xl/_rels/workbook.xml.rels", &relations);
    parts.extend(more);
    zip(&parts)
}

fn rows(rows: &str) -> String {
    format!("<worksheet><sheetData>{rows}</sheetData></worksheet>")
}

fn ods(content: &str) -> Vec<u8> {
    let content = format!(
        r#"<office:document-content><table:table table:name="a">{content}</table:table></office:document-content>"#
    );
    zip(&[
        Part::stored("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        Part::stored("content.xml", &content),
    ])
}

/// One test, because the allocator counts for the whole process.
#[test]
fn nothing_panics_and_memory_is_bounded() {
    bombs();
    lies();
    extents();
    locked();
    garbage();
    truncated_and_changed();
}

fn bombs() {
    let spaces = Part::deflated(SHEET, &rows(&" ".repeat(50_000_000)));
    let bomb = xlsx(spaces.clone(), Vec::new());
    assert!(bomb.len() < 1_000_000);
    let (answer, memory) = measured("bomb", || read(&bomb));
    assert_eq!((too_large(&answer), memory), (Some(Measure::Ratio), 0));

    // The same, saying that it is small.
    let liar = xlsx(Part { declared: 1000, ..spaces }, Vec::new());
    let (answer, memory) = measured("liar", || read(&liar));
    let most = 3 * 300 * liar.len() / 1_000_000;
    assert!(too_large(&answer) == Some(Measure::Ratio) && memory < most, "{answer:?}, {memory} of {most} MB");

    // Says that it is 1 GB, and 4 GB less one byte.
    for declared in [1 << 30, u32::MAX - 1] {
        let giant = xlsx(Part { declared, ..Part::deflated(SHEET, &rows("")) }, Vec::new());
        let (answer, memory) = measured("giant", || read(&giant));
        assert_eq!((too_large(&answer), memory), (Some(Measure::Expanded), 0));
    }

    // A large file is not looked at.
    let large = [b"PK\x03\x04".to_vec(), vec![0; 70 << 20]].concat();
    let (answer, memory) = measured("large", || read(&large));
    assert_eq!((too_large(&answer), memory), (Some(Measure::Bytes), 0));

    // One long shared text, referred to by many cells.
    let cells = rows(&format!("<row>{}</row>", r#"<c t="s"><v>0</v></c>"#.repeat(16_000)).repeat(20));
    let text = format!("<sst><si><t>{}</t></si></sst>", "a".repeat(32_000));
    let strings = Part::stored("xl/strings.xml", &text);
    let laughs = xlsx(Part::stored(SHEET, &cells), vec![strings]);
    let limits = Limits { text: 20 << 20, ..Limits::default() };
    let (answer, memory) = measured("laughs", || read_within(&laughs, limits));
    assert!(too_large(&answer) == Some(Measure::Text) && memory < 100, "{answer:?}, {memory} MB");
}

fn lies() {
    // A table of texts that says how large it is.
    let text =
        r#"<sst uniqueCount="1152921504606846976" count="1152921504606846976"><si><t>b</t></si></sst>"#;
    let cells =
        rows(r#"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>99999999999</v></c></row>"#);
    let file = xlsx(Part::stored(SHEET, &cells), vec![Part::stored("xl/strings.xml", text)]);
    let (answer, memory) = measured("count", || read(&file));
    let tables = answer.unwrap();
    assert_eq!((tables[0].row(0).map(Cell::raw).collect::<Vec<_>>(), memory), (vec!["b"], 0));

    // Dimensions, styles, areas and hidden columns without end.
    let cells = r#"<worksheet><dimension ref="A1:XFD1048576"/><cols><col min="1" max="4294967295" hidden="1"/></cols>
        <sheetData><row r="2" hidden="1"><c r="A2" s="4294967295"><v>1e999</v></c><c r="B2"><v>1</v></c></row></sheetData>
        <mergeCells><mergeCell ref="A1:XFD1048576"/><mergeCell ref="A:B"/><mergeCell ref="B2:A1"/></mergeCells></worksheet>"#;
    let (answer, memory) = measured("extents", || read(&xlsx(Part::stored(SHEET, cells), Vec::new())));
    let tables = answer.unwrap();
    assert_eq!((tables[0].hidden_columns(), tables[0].hidden_rows(), memory), (&[0, 1][..], &[1][..], 0));
    assert_eq!((tables[0].merged().len(), tables[0].len()), (1, 2));

    // A sheet, or the workbook, that refers to itself or to nothing.
    for target in ["workbook.xml", "nothing.xml", "../../../../etc/passwd"] {
        let relation = format!(r#"<Relationship Id="r1" Type="x/worksheet" Target="{target}"/>"#);
        let workbook = r#"<workbook><sheet name="a" r:id="r1"/></workbook>"#;
        let file = zip(&[
            Part::stored(TYPES, ""),
            Part::stored("xl/workbook.xml", workbook),
            Part::stored("xl/_rels/workbook.xml.rels", &relation),
        ]);
        assert_eq!(read(&file).map_err(|error| error.code()), Err("damaged-workbook"), "{target}");
    }
}

fn extents() {
    // Two cells in opposite corners.
    let cells = rows(r#"<row r="1"><c r="A1"><v>1</v></c></row><row><c r="XFD1048576"><v>2</v></c></row>"#);
    let (answer, memory) = measured("corners", || read(&xlsx(Part::stored(SHEET, &cells), Vec::new())));
    let tables = answer.unwrap();
    assert_eq!((tables[0].len(), tables[0].width()), (1_048_576, 16_384));
    assert!(memory < 30, "{memory} MB");

    // A million columns.
    let cells: String = (1..=1_000_000).map(|_| "<c><v>1</v></c>").collect();
    let cells = rows(&format!("<row>{cells}</row>"));
    let wide = xlsx(Part::stored(SHEET, &cells), Vec::new());
    let (answer, memory) = measured("wide", || read(&wide));
    assert!(too_large(&answer) == Some(Measure::Columns) && memory < 40, "{answer:?}, {memory} MB");
    let wide = xlsx(Part::stored(SHEET, &rows(r#"<row r="1"><c r="BDWGN1"><v>1</v></c></row>"#)), Vec::new());
    assert_eq!(too_large(&read(&wide)), Some(Measure::Columns));

    // A row of the last column only, many times: mostly empty cells.
    let cells: String =
        (1..=2000).map(|row| format!(r#"<row r="{row}"><c r="XFD{row}"><v>1</v></c></row>"#)).collect();
    let sparse = xlsx(Part::stored(SHEET, &rows(&cells)), Vec::new());
    let (answer, memory) = measured("sparse", || read(&sparse));
    assert!(too_large(&answer) == Some(Measure::Cells) && memory < 40, "{answer:?}, {memory} MB");

    // ODS repeats what it likes, as often as it likes.
    let cell = r#"<table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="16384"/>"#;
    let row = format!(r#"<table:table-row table:number-rows-repeated="1048576">{cell}</table:table-row>"#);
    let (answer, memory) = measured("repeated", || read(&ods(&row)));
    assert!(too_large(&answer) == Some(Measure::Cells) && memory < 600, "{answer:?}, {memory} MB");
    let row = row.replace("16384", "4294967295").replace("1048576", "4294967295");
    assert_eq!(too_large(&read(&ods(&row))), Some(Measure::Columns));
    let empty = r#"<table:table-row table:number-rows-repeated="4294967295"><table:table-cell table:number-columns-repeated="4294967295"/></table:table-row>"#;
    let far = format!(
        "{empty}{empty}{}",
        r#"<table:table-row><table:table-cell office:value-type="float" office:value="1"/></table:table-row>"#
    );
    assert_eq!(too_large(&read(&ods(&far))), Some(Measure::Rows));
    let (answer, memory) = measured("empty", || read(&ods(empty)));
    assert_eq!((answer.map(|tables| tables[0].len()), memory), (Ok(0), 0));

    // Sheets without end.
    let sheets = r#"<sheet name="a" r:id="r1"/>"#.repeat(300);
    let relation = r#"<Relationship Id="r1" Type="x/worksheet" Target="s.xml"/>"#;
    let file = zip(&[
        Part::stored(TYPES, ""),
        Part::stored("xl/workbook.xml", &format!("<workbook>{sheets}</workbook>")),
        Part::stored("xl/_rels/workbook.xml.rels", relation),
        Part::stored("xl/s.xml", &rows("")),
    ]);
    assert_eq!(too_large(&read(&file)), Some(Measure::Sheets));
}

fn locked() {
    assert_eq!(read(&file("locked.xlsx")), Err(WorkbookError::Encrypted));
    let sheet = Part { flags: 1, ..Part::stored(SHEET, &rows("")) };
    assert_eq!(read(&xlsx(sheet, Vec::new())), Err(WorkbookError::Encrypted));
    let manifest = r#"<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"#;
    let locked = zip(&[
        Part::stored("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        Part::stored("META-INF/manifest.xml", manifest),
        Part::stored("content.xml", "x"),
    ]);
    assert_eq!(read(&locked), Err(WorkbookError::Encrypted));
}

fn garbage() {
    let code = |file: &[u8]| read(file).map_err(|error| error.code());
    assert_eq!(code(b""), Err("not-a-workbook"));
    assert_eq!(code(b"PK\x03\x04"), Err("damaged-workbook"));
    assert_eq!(code(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), Err("damaged-workbook"));
    assert_eq!(code(&zip(&[Part::stored("a.txt", "a")])), Err("not-a-workbook"));
    assert_eq!(
        code(&zip(&[Part::stored(TYPES, ""), Part::stored("xl/workbook.xml", "<a/>")])),
        Err("not-a-workbook")
    );
    let empty = zip(&[Part::stored(TYPES, ""), Part::stored("xl/workbook.xml", "<workbook/>")]);
    assert_eq!(code(&empty), Err("no-sheets"));
    let mut random = Random(7);
    for start in [&b"PK\x03\x04"[..], b"PK\x05\x06", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"] {
        for length in [10, 100, 1000, 10_000] {
            let mut bytes = start.to_vec();
            bytes.extend((0..length).map(|_| random.next() as u8));
            assert!(read(&bytes).is_err());
        }
    }
}

struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        self.0 >> 33
    }

    fn below(&mut self, end: usize) -> usize {
        self.next() as usize % end
    }
}

/// Every file cut off at many places and changed at many places: an answer, and not much memory.
fn truncated_and_changed() {
    let mut random = Random(1);
    for name in ["mixed.xlsx", "mixed.ods", "mixed.xls", "xlwt_1904.xls", "locked.xlsx"] {
        let whole = file(name);
        for end in (0..whole.len() - 1).step_by(whole.len() / 200 + 1) {
            let (answer, memory) = measured(name, || read(&whole[..end]));
            // The last sectors of an XLS file hold what is not read.
            assert!(answer.is_err() || name.ends_with(".xls") && end > whole.len() / 2, "{name} up to {end}");
            assert!(memory < 20, "{name} up to {end}: {memory} MB");
        }
        for round in 0..400 {
            let mut changed = whole.clone();
            for _ in 0..=round % 4 {
                // Headers, lists and directories are at the start and at the end.
                let at = match round % 3 {
                    0 => random.below(whole.len()),
                    1 => random.below(whole.len().min(1600)),
                    _ => whole.len() - 1 - random.below(whole.len().min(1600)),
                };
                changed[at] = [0, 0xff, 1, random.next() as u8][random.below(4)];
            }
            let (_, memory) = measured(name, || read(&changed));
            assert!(memory < 300, "{name}: {memory} MB");
        }
    }
    // The text inside of archives.
    for (name, part) in [("mixed.xlsx", SHEET), ("mixed.ods", "content.xml")] {
        let text = String::from_utf8(unpacked(&file(name), part)).unwrap();
        for _ in 0..700 {
            let (mut from, mut to) = (random.below(text.len()), random.below(text.len()));
            while !text.is_char_boundary(from) {
                from -= 1;
            }
            to = (from + to % 40).min(text.len());
            while !text.is_char_boundary(to) {
                to -= 1;
            }
            let noise = ["", "<", ">", "\"", "9999999999", "&", "/", "-1", "<row>", "]]>"][random.below(10)];
            let changed = format!("{}{noise}{}", &text[..from], &text[to.max(from)..]);
            let file =
                if part == SHEET { xlsx(Part::stored(SHEET, &changed), Vec::new()) } else { ods(&changed) };
            let (_, memory) = measured(name, || read(&file));
            assert!(memory < 300, "{name}: {memory} MB");
        }
    }
}

/// A part of an archive of LibreOffice's.
fn unpacked(archive: &[u8], name: &str) -> Vec<u8> {
    let at = archive.windows(name.len()).position(|window| window == name.as_bytes()).unwrap();
    let extra = usize::from(u16::from_le_bytes([archive[at - 2], archive[at - 1]]));
    let start = at + name.len() + extra;
    let mut bytes = Vec::new();
    let mut decoder = flate2::write::DeflateDecoder::new(&mut bytes);
    // What follows the part is not of it.
    let _ = decoder.write_all(&archive[start..]);
    let _ = decoder.finish();
    bytes
}
