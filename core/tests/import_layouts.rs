//! Layouts that people use, each as a small file; and what a person decides instead.

#![allow(clippy::unwrap_used, reason = "tests")]

use scambio_core::io::{
    Direction, Encoding, Import, Limit, Limits, Marks, Meaning, Overrides, Role, Trouble, import,
};
use scambio_core::territory::Unit;

fn read(file: &str) -> Import {
    import(file.into(), "", &Overrides::default())
}

fn read_with(file: &str, overrides: &Overrides) -> Import {
    import(file.into(), "", overrides)
}

/// Units, columns with their unit of measure, and the figures of the first row, in one line.
fn shown(import: &Import) -> String {
    let matrix = &import.matrix;
    let units: Vec<_> = matrix.units().iter().map(|unit| unit.code.as_str()).collect();
    let columns = matrix.columns().iter().map(|column| match &column.measure {
        Some(measure) => format!("{} [{measure}]", column.name),
        None => column.name.clone(),
    });
    let first = matrix.row(0).map(|value| value.map_or("–".to_owned(), |value| value.to_string()));
    format!(
        "{} | {} | {}",
        units.join(" "),
        columns.collect::<Vec<_>>().join("; "),
        first.collect::<Vec<_>>().join("; ")
    )
}

fn apart(import: &Import) -> String {
    let rows = import.report.skipped_rows.iter().map(|row| format!("{}: {}", row.kind.code(), row.label));
    rows.collect::<Vec<_>>().join(" | ")
}

#[test]
fn layouts() {
    for (file, expected, set_apart) in [
        // Units of measure below the headers, or behind the figures of a turned table.
        (
            "Regione;Popolazione;Tasso\nUnità di misura;numero;%\nPiemonte;100;0,5\nLazio;101;1,5\n",
            "ITC1 ITI4 | Popolazione [numero]; Tasso [%] | 100; 0.5",
            "",
        ),
        (
            "Indicatore;ITC1;ITD2;Unità di misura;Fonte\nTasso;1,5;n.d.;%;Istat\nSpesa;1.000;2.000;euro;RGS\n",
            "ITC1 ITH2 | Tasso [%]; Spesa [euro] | 1.5; 1000",
            "note: Fonte;Istat;RGS",
        ),
        // A turned table with title and source, and the same year for all.
        (
            "Indicatori per regione\n\nAnno;Indicatore;Lazio;Molise;Italia\n2020;A;1,5;2,5;3\n2020;B;4;5;6\n\nFonte: Istat\n",
            "ITI4 ITF2 | A; B | 1.5; 4",
            "title: Indicatori per regione | note: Fonte: Istat | aggregate: Italia",
        ),
        // Codes as numbers, the total in their column.
        (
            "Cod. Reg.;Regione;Iscritti\n01;Piemonte;100\n02;Valle d'Aosta;50\nTOTALE;;150\n",
            "ITC1 ITC2 | Iscritti | 100",
            "total: TOTALE",
        ),
        // Codes alone.
        ("Codice regione;Iscritti\n01;100\n09;50\n", "ITC1 ITI1 | Iscritti | 100", ""),
        // Three rows of headers; the columns counted.
        (
            "Regioni;Imprese;;;Famiglie\n;2019;;2020;2019\n;A;B;A;C\nLazio;1,1;1,2;1,3;1,4\nMolise;2;2;2;2\n",
            "ITI4 ITF2 | Imprese / 2019 / A; Imprese / 2019 / B; Imprese / 2020 / A; Famiglie / 2019 / C | 1.1; 1.2; 1.3; 1.4",
            "",
        ),
        (
            "REGIONI (a);Spesa;Saldo\n;(1);(2)\nLazio (b);2.100;-1\nMolise;1.000;-2\nITALIA;3;3\n(a) nota\n",
            "ITI4 ITF2 | Spesa; Saldo | 2100; -1",
            "aggregate: ITALIA | note: (a) nota",
        ),
        // Sections within the table.
        (
            "Regione;A;B\nNord-ovest;;\nPiemonte;1,5;2\nTotale Nord-ovest;4;5\nNord-est;;\nVeneto;1,1;2\n\nNote:\n",
            "ITC1 ITH3 | A; B | 1.5; 2",
            "aggregate: Nord-ovest | total: Totale Nord-ovest | aggregate: Nord-est | note: Note:",
        ),
        // Titles and notes with the delimiter in them.
        (
            "Table 1, something\nRegion,Rate\nPiedmont,1.5\nVeneto,3.5\nSource: Istat, Eurostat\n",
            "ITC1 ITH3 | Rate | 1.5",
            "title: Table 1, something | note: Source: Istat, Eurostat",
        ),
        // Long: several years and indicators, units of measure, remarks, aggregates.
        (
            "Anno;Territorio;Indicatore;Unità di misura;Valore;Nota\n2018;Lazio;T;%;1,5;\n2019;Lazio;T;%;2,5;stima\n\
             2018;Lazio;S;euro;1.000,00;\n2019;Lazio;S;euro;n.d.;\n2018;Molise;T;%;3,5;\n2019;Molise;T;%;4,5;\n2018;Italia;T;%;9;\n",
            "ITI4 ITF2 | T / 2018 [%]; T / 2019 [%]; S / 2018 [euro]; S / 2019 [euro] | 1.5; 2.5; 1000; –",
            "aggregate: Italia",
        ),
        // Eurostat's own tables.
        (
            "unit,geo\\TIME_PERIOD\t2018 \t2019 \nPC,ITC1\t1.5 \t2.6 p\nPC,ITH2\t3.5 \t: c\nPC,IT\t5 \t6 \n",
            "ITC1 ITH2 | 2018; 2019 | 1.5; 2.6",
            "aggregate: IT",
        ),
        // Countries above their regions.
        (
            "geo;A\nAT;1\nAT11;2\nAT12;3\nCY;4\nDE;5\nDE11;6\nDE12;7\nITD1;8\n",
            "AT11 AT12 CY DE11 DE12 ITH1 | A | 2",
            "aggregate: AT | aggregate: DE",
        ),
        // Years with footnote marks; a currency without a figure; a line that is drawn.
        (
            "Regione;2017;2018 (p);2019*\nLazio;1,5;1,6;1,7\nMolise;2;2;2\n",
            "ITI4 ITF2 | 2017; 2018 (p); 2019* | 1.5; 1.6; 1.7",
            "",
        ),
        ("Regione;Spesa\nLazio;€ -\nMolise;€ 1,5\n", "ITI4 ITF2 | Spesa [€] | –", ""),
        ("| Regione | A |\n|---|---|\n| Lazio | 1,5 |\n| Molise | 2 |\n", "ITI4 ITF2 | A | 1.5", ""),
        // What is different in every row is no category: dates, names of what is finer than a region.
        (
            "Regione;Avvio;Importo\nLazio;01/03/2019;1,5\nMolise;15/04/2019;2\n",
            "ITI4 ITF2 | Importo | 1.5",
            "",
        ),
        (
            "Provincia;Regione;Abitanti\nTorino;Piemonte;5\nCuneo;Piemonte;4\nRoma;Lazio;3\nLatina;Lazio;2\n",
            "Torino Cuneo Roma Latina | Abitanti | 5",
            "",
        ),
        // Not filled in yet, and without headers.
        ("Regione;A;B\nPiemonte;;\nLazio;;\n", "ITC1 ITI4 | A; B | –; –", ""),
        ("Piemonte;1,5;2\nLazio;3,5;4\n", "ITC1 ITI4 | B; C | 1.5; 2", ""),
    ] {
        let import = read(file);
        assert_eq!((shown(&import), apart(&import)), (expected.into(), set_apart.into()), "{file}");
    }
}

#[test]
fn what_is_uncertain_is_not_taken() {
    let import = read("Regione;A\nPiemonte;1\nPiemonte;2\nLombarida;3\nTrentino-Alto Adige;4\nEstero;5\n");
    assert_eq!(shown(&import), "ITC1 | A | 1");
    assert_eq!(
        apart(&import),
        "duplicate: Piemonte | unknown: Lombarida | aggregate: Trentino-Alto Adige | unknown: Estero"
    );
    let suggested: Vec<_> =
        import.report.suggestions.iter().map(|one| (one.label.as_str(), one.unit.nuts())).collect();
    assert_eq!(suggested, [("Lombarida", "ITC4")]);
    let found = |code: &str| {
        import.report.troubles.iter().find(|(trouble, _)| trouble.code() == code).map(|(_, spot)| spot.row)
    };
    assert_eq!(found("duplicate"), Some(Some(3)));
    assert_eq!(found("unknown-row"), Some(Some(4)));
    assert_eq!(found("several-administrations"), Some(Some(5)));
    assert!(found("absent").is_some() && found("no-administrations").is_none());
}

#[test]
fn a_person_decides_otherwise() {
    let asked = |file: &str, overrides: Overrides| shown(&read_with(file, &overrides));
    let file = "Regione;A;B\nPiemonte;1,500;7\nLombarida;2,500;8\n";
    let none = Overrides::default;
    assert_eq!(asked(file, none()), "ITC1 | A; B | 1.5; 7");
    assert_eq!(asked(file, Overrides { decimal: Some('.'), ..none() }), "ITC1 | A; B | 1500; 7");
    let marks = vec![(1, Marks { decimal: '.', thousands: Some(',') })];
    assert_eq!(asked(file, Overrides { marks, ..none() }), "ITC1 | A; B | 1500; 7");
    assert_eq!(asked(file, Overrides { roles: vec![(2, Role::Text)], ..none() }), "ITC1 | A | 1.5");
    let lombardy = Meaning::Unit(Unit::by_nuts("ITC4").unwrap());
    let units = vec![("Lombarida".into(), lombardy), ("Piemonte".into(), Meaning::Apart)];
    assert_eq!(asked(file, Overrides { units, ..none() }), "ITC4 | A; B | 2.5; 8");
    let names = Overrides { names: vec![(0, "C".into())], measures: vec![(1, "%".into())], ..none() };
    assert_eq!(asked(file, names), "ITC1 | C; B [%] | 1.5; 7");
    assert_eq!(
        asked(file, Overrides { missing: vec!["7".into()], header_rows: Some(1), ..none() }),
        "ITC1 | A; B | 1.5; 7"
    );
    let missing = "Regione;A\nPiemonte;sconosciuto\nLazio;1\nMolise;2\n";
    assert!(
        read(missing)
            .report
            .troubles
            .iter()
            .any(|(trouble, _)| *trouble == Trouble::NotAFigure("sconosciuto".into()))
    );
    let known = read_with(missing, &Overrides { missing: vec!["sconosciuto".into()], ..none() });
    assert!(!known.report.troubles.iter().any(|(trouble, _)| trouble.code() == "not-a-figure"));
    let directions = Overrides { directions: vec![(0, Direction::Down)], years: vec![(0, 2019)], ..none() };
    let column = &read_with(file, &directions).matrix.columns()[0].clone();
    assert_eq!((column.direction, column.year), (Some(Direction::Down), Some(2019)));
    let titled = "Regione;A\nRegione;B\nPiemonte;1\nLazio;2\n";
    assert_eq!(asked(titled, none()), "ITC1 ITI4 | A / B | 1");
    assert_eq!(asked(titled, Overrides { title_rows: Some(1), ..none() }), "ITC1 ITI4 | B | 1");
    assert_eq!(asked("a,b;Piemonte,1", Overrides { delimiter: Some(';'), ..none() }).matches('|').count(), 2);
    let latin = Overrides { encoding: Some(Encoding::Utf16Le), ..none() };
    assert_eq!(read_with("Regione;A\nLazio;1\n", &latin).report.detected.encoding, Some(Encoding::Utf16Le));
}

#[test]
fn limits_are_said() {
    let limits = |limits: Limits| Overrides { limits: Some(limits), ..Overrides::default() };
    let default = Limits::default();
    let troubles = |file: &str, overrides| {
        let import = read_with(file, &overrides);
        assert!(import.report.failed() && import.matrix.units().is_empty());
        import.report.troubles
    };
    let file = "Regione;A;B\nPiemonte;1;2\nLazio;3;4\n";
    for (limit, expected) in [
        (Limits { bytes: 10, ..default }, Limit::Bytes(10)),
        (Limits { rows: 2, ..default }, Limit::Rows(2)),
        (Limits { columns: 2, ..default }, Limit::Columns(2)),
        (Limits { cells: 8, ..default }, Limit::Cells(8)),
    ] {
        assert_eq!(troubles(file, limits(limit))[0].0, Trouble::Limit(expected));
    }
    assert_eq!(troubles("", Overrides::default())[0].0, Trouble::Empty);
}
