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
