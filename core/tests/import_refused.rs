//! Files that are not imported, and what is said of them.

#![allow(clippy::panic, clippy::unwrap_used, reason = "tests")]

use scambio_core::io::{Limit, Overrides, Trouble, import};

/// The only trouble of a file.
fn trouble(bytes: Vec<u8>) -> Trouble {
    let import = import(bytes, "", &Overrides::default());
    assert!(import.report.failed() && import.matrix.units().is_empty());
    let [(trouble, _)] = import.report.troubles.as_slice() else { panic!("{:?}", import.report.troubles) };
    trouble.clone()
}

#[cfg(feature = "workbook")]
#[test]
fn workbooks_are_refused_with_their_reason() {
    let file = |name: &str| {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/data/workbook");
        std::fs::read(folder.join(name)).unwrap()
    };
    assert_eq!(trouble(file("locked.xlsx")), Trouble::Encrypted);
    let mut cut = file("mixed.xlsx");
    cut.truncate(5000);
    assert_eq!(trouble(cut), Trouble::Damaged("zip".into()));
    let mut cut = file("mixed.xls");
    cut.truncate(2000);
    assert_eq!(trouble(cut), Trouble::Damaged("Workbook".into()));
    // An archive with one empty file in it.
    let other = b"PK\x03\x04\x14\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\0\0\0aPK\x01\x02\x14\0\x14\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0aPK\x05\x06\0\0\0\0\x01\0\x01\0/\0\0\0\x1f\0\0\0\0\0";
    assert_eq!(trouble(other.to_vec()), Trouble::BadWorkbook);
}

#[cfg(not(feature = "workbook"))]
#[test]
fn workbooks_need_the_other_module() {
    for begin in [&b"PK\x03\x04"[..], b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"] {
        assert_eq!(trouble(begin.to_vec()), Trouble::Workbook);
    }
}

#[test]
fn what_the_other_module_says() {
    for (code, about, limit, expected) in [
        ("encrypted-workbook", "", 0, Trouble::Encrypted),
        ("damaged-workbook", "xl/workbook.xml", 0, Trouble::Damaged("xl/workbook.xml".into())),
        ("unsupported-workbook", "xlsb", 0, Trouble::BadWorkbook),
        ("not-a-workbook", "", 0, Trouble::BadWorkbook),
        ("no-sheets", "", 0, Trouble::Empty),
        ("workbook-too-large", "bytes", 9, Trouble::Limit(Limit::Bytes(9))),
        ("workbook-too-large", "ratio", 300, Trouble::Limit(Limit::Ratio(300))),
    ] {
        assert_eq!(Trouble::of_workbook(code, about, limit), expected);
    }
}

#[test]
fn nothing_is_empty() {
    for bytes in [&b""[..], b"\xEF\xBB\xBF", b"\xFF\xFE"] {
        assert_eq!(trouble(bytes.to_vec()), Trouble::Empty);
    }
}

#[test]
fn what_is_no_table_is_said() {
    for (bytes, kind) in [
        (&b"%PDF-1.4\n%\xE2\xE3\n1 0 obj\n"[..], "pdf"),
        (b"{\\rtf1\\ansi Regione}", "rtf"),
        (b"\x89PNG\r\n\x1A\n\0\0", "image"),
        (b"\x1F\x8B\x08\0\0", "archive"),
        (b"\x01\x02\x03\x04\x05;\x06\x07\n", "binary"),
        (br#"[{"regione": "Lazio", "valore": 5}]"#, "json"),
        (
            b"Regione        Tasso\nPiemonte         7,1\nLazio           10,0\nMolise           9,0\n",
            "fixed-width",
        ),
    ] {
        assert_eq!(trouble(bytes.to_vec()), Trouble::NotATable(kind));
    }
}

#[test]
fn old_encodings_are_read() {
    for (bytes, name) in [
        (&b"Regione;Attivit\x88\rVall\x8Ee d\xD5Aoste;1,5\rFriuli\xD0Venezia Giulia;2\r"[..], "macintosh"),
        (b"Regione;Attivit\x85\r\nVall\x82e d'Aoste;1,5\r\nLazio;2\r\n", "ibm850"),
        (b"Regione;Attivit\xE0\r\nVall\xE9e d\x92Aoste;1,5\r\nLazio;2\r\n", "windows-1252"),
    ] {
        let import = import(bytes.to_vec(), "", &Overrides::default());
        assert_eq!(import.report.detected.encoding.map(scambio_core::io::Encoding::name), Some(name));
        assert_eq!(import.matrix.columns()[0].name, "Attività");
        assert_eq!(import.matrix.units()[0].code, "ITC2");
    }
}
