//! The 21 units against their sources, and the look-up against spellings that people write.
#![cfg(test)]

use std::collections::BTreeSet;

use proptest::prelude::*;
use scambio_core::territory::{Found, Group, Kind, PatronRule, Unit, find};
use scambio_core::text::Lang;
use scambio_core::time::{Date, holiday_on};

const PATRON_DAYS: &str = include_str!("../data/territory/festivita_patronali_2019_2027.csv");

/// Spellings by the unit they mean: its NUTS code, then the spellings.
#[rustfmt::skip]
const SPELLINGS: &[(&str, &[&str])] = &[
    ("ITC1", &["Piemonte", "PIEMONTE", "piemonte", " Piemonte ", "Regione Piemonte", "Reg. Piemonte", "Piedmont"]),
    ("ITC1", &["Région Piémont", "Region Piemont", "dežela Piemont", "Piemonte (Regione)", "Piemonte, Regione"]),
    ("ITC1", &["r_piemon", "R_PIEMON", "ITC1", "itc1", "01", "1", "IT-21", "it-21", "\u{FEFF}Piemonte"]),
    ("ITC2", &["Valle d'Aosta", "Valle D’Aosta", "VALLE D`AOSTA", "Valle d´Aosta", "Valle d Aosta", "Valle dAosta"]),
    ("ITC2", &["Valle d'Aosta/Vallée d'Aoste", "Valle d’Aosta / Vallée d’Aoste", "Valle d'Aosta / Vallée d'Aoste"]),
    ("ITC2", &["Vallée d'Aoste", "VALLEE D'AOSTE", "Vallée d'Aoste/Valle d'Aosta", "Région autonome Vallée d'Aoste"]),
    ("ITC2", &["Val d'Aosta", "VAL D'AOSTA", "V. d'Aosta", "V.d'Aosta", "VdA", "V.D.A.", "V. d. A.", "Regione VdA"]),
    ("ITC2", &["Regione Autonoma Valle D'Aosta", "Regione Valle D’Aosta", "Reg. Aut. Valle d'Aosta", "Aosta Valley"]),
    ("ITC2", &["Aostatal", "Autonome Region Aostatal", "Aosta-Tal", "Dolina Aoste", "Avtonomna dežela Dolina Aoste"]),
    ("ITC2", &["Région de la Vallée d’Aoste", "The Aosta Valley", "r_vda", "02", "2", "IT-23", "23"]),
    ("ITC3", &["Liguria", " Liguria ", "\u{A0}Liguria\u{A0}", "Ligurie", "Ligurien", "Ligurija", "r_liguri", "07", "7"]),
    ("ITC4", &["Lombardia", "Reg. Lombardia", "REGIONE LOMBARDIA", "Lombardy", "Lombardie", "Lombardei", "03"]),
    ("ITC4", &["Lombardija", "Region of Lombardy", "Lombardy Region", "IT-25", "r_lombar"]),
    ("ITF1", &["Abruzzo", "Abruzzi", "ABRUZZI", "L'Abruzzo", "Gli Abruzzi", "Abruzzes", "Abruzzen", "Abruci", "13"]),
    ("ITF1", &["Regione Abruzzo", "r_abruzz", "IT-65", "65", "Région des Abruzzes"]),
    ("ITF2", &["Molise", "Regione Molise", "Molize", "il Molise", "14", "67"]),
    ("ITF3", &["Campania", "Campanie", "Kampanien", "Kampanija", "r_campan", "15", "IT-72"]),
    ("ITF4", &["Puglia", "Puglie", "Le Puglie", "Apulia", "Pouilles", "Les Pouilles", "Apulien", "Apulija", "16"]),
    ("ITF4", &["Puglia ", "Regione Puglia", "r_puglia", "ITF4", "IT-75"]),
    ("ITF5", &["Basilicata", "BASILICATA", "Lucania", "Basilicata (Lucania)", "Basilikata", "Bazilikata", "17", "IT-77"]),
    ("ITF6", &["Calabria", "Calabria ", "Calabre", "Kalabrien", "Kalabrija", "regcal", "REGCAL", "18"]),
    ("ITG1", &["Sicilia", "Regione Siciliana", "REGIONE SICILIANA", "Regione Sicilia", "Sicily", "Sicile", "Sizilien"]),
    ("ITG1", &["Sicilija", "Sicilia (Regione Siciliana)", "r_sicili", "19", "IT-82"]),
    ("ITG2", &["Sardegna", "Regione Autonoma della Sardegna", "Regione Sardegna", "R.A. Sardegna", "Sardinia"]),
    ("ITG2", &["Sardaigne", "Sardinien", "Sardinija", "Regione Autònoma de Sardigna", "Sardegna/Sardigna", "20", "88"]),
    ("ITG2", &["Sardegna, Regione autonoma della", "Sardegna (Regione Autonoma)"]),
    ("ITH1", &["Bolzano", "Bozen", "Bolzano/Bozen", "Bolzano / Bozen", "Bozen/Bolzano", "Bolzano-Bozen", "Bulsan"]),
    ("ITH1", &["P.A. Bolzano", "PA BOLZANO", "PA Bolzano", "P. A. di Bolzano", "Prov. Aut. Bolzano", "P.A.Bolzano"]),
    ("ITH1", &["Provincia Autonoma di Bolzano", "Provincia autonoma di Bolzano - Alto Adige", "Prov. Bolzano"]),
    ("ITH1", &["Provincia Autonoma Bolzano / Bozen", "Provincia Autonoma di Bolzano/Bozen", "Provincia Bolzano"]),
    ("ITH1", &["Bolzano, Provincia autonoma di", "Bolzano (Provincia autonoma)", "Bolzano - P.A.", "Bolzano (P.A.)"]),
    ("ITH1", &["Autonome Provinz Bozen - Südtirol", "Autonome Provinz Bozen", "Provinz Bozen", "Land Südtirol"]),
    ("ITH1", &["Alto Adige", "ALTO ADIGE", "Alto-Adige", "Alto Adige/Südtirol", "Südtirol/Alto Adige", "Südtirol"]),
    ("ITH1", &["SÜDTIROL", "Su\u{308}dtirol", "Suedtirol", "Sudtirol", "Sudtirolo", "South Tyrol", "Haut-Adige"]),
    ("ITH1", &["Bocen", "Južna Tirolska", "Avtonomna pokrajina Bocen - Južna Tirolska", "Bolzano/Bozen (Südtirol)"]),
    ("ITH1", &["Provinzia Autonoma de Bulsan - Südtirol", "Autonome Provinz Bozen / Provincia autonoma di Bolzano"]),
    ("ITH1", &["Autonomous Province of Bolzano/Bozen - South Tyrol", "Autonomous Province of Bolzano", "PAB", "P.A.B."]),
    ("ITH1", &["p_bz", "P_BZ", "ITH1", "ITD1", "itd1", "021", "IT-BZ", "BZ", "bz", "P.A. BZ"]),
    ("ITH2", &["Trento", "P.A. Trento", "PA TRENTO", "Provincia Autonoma Trento", "Provincia Autonoma di Trento"]),
    ("ITH2", &["Provincia autonoma di Trento", "Prov. Aut. di Trento", "Prov.Aut.Trento", "P. Aut. Trento", "PAT"]),
    ("ITH2", &["P.A.T.", "Provincia di Trento", "Trento, Provincia autonoma di", "Trento (P.A.)", "Trentino", "TRENTINO"]),
    ("ITH2", &["Autonome Provinz Trient", "Trient", "Trente", "Province autonome de Trente", "Avtonomna pokrajina Trento"]),
    ("ITH2", &["Autonomous Province of Trento", "p_TN", "p_tn", "P_TN", "ITD2", "ITH2", "022", "22", "IT-TN", "TN"]),
    ("ITH3", &["Veneto", "Regione del Veneto", "REGIONE DEL VENETO", "Regione Veneto", "Vénétie", "Venetien", "Benečija"]),
    ("ITH3", &["ITD3", "ITH3", "r_veneto", "05", "5", "IT-34", "Veneto, Regione del"]),
    ("ITH4", &["Friuli Venezia Giulia", "Friuli-Venezia Giulia", "FRIULI VENEZIA GIULIA", "Friuli–Venezia Giulia"]),
    ("ITH4", &["FriuliVeneziaGiulia", "Friuli_Venezia_Giulia", "friuli-venezia-giulia", "Friuli - Venezia Giulia"]),
    ("ITH4", &["FVG", "F.V.G.", "F. V. G.", "fvg", "Friuli V.G.", "Friuli V. G.", "Friuli VG", "Friuli-V. Giulia"]),
    ("ITH4", &["Friuli V.Giulia", "Friuli Ven. Giulia", "F.V. Giulia", "Regione FVG", "R.A. Friuli Venezia Giulia"]),
    ("ITH4", &["Regione Autonoma Friuli-Venezia Giulia", "Regione Autonoma Friuli Venezia Giulia", "Regione autonoma FVG"]),
    ("ITH4", &["Frioul-Vénétie Julienne", "Friaul-Julisch Venetien", "Autonome Region Friaul-Julisch Venetien"]),
    ("ITH4", &["Furlanija - Julijska krajina", "Avtonomna dežela Furlanija - Julijska krajina", "Furlanija-Julijska krajina"]),
    ("ITH4", &["Friûl Vignesie Julie", "Regjon Autonome Friûl Vignesie Julie", "06", "6", "IT-36", "ITD4"]),
    ("ITH4", &["Friuli Venezia Giulia / Furlanija Julijska krajina / Friaul Julisch Venetien / Friûl Vignesie Julie"]),
    ("ITH5", &["Emilia-Romagna", "Emilia Romagna", "EMILIA ROMAGNA", "Emilia - Romagna", "Regione Emilia Romagna"]),
    ("ITH5", &["Emilia R.", "E. Romagna", "E.-Romagna", "E.Romagna", "Émilie-Romagne", "Emilija - Romanja", "RER"]),
    ("ITH5", &["Regione Emilia-Romagna", "EmiliaRomagna", "r_emiro", "08", "8", "IT-45", "ITD5", "ITH5"]),
    ("ITI1", &["Toscana", "TOSCANA", "Regione Toscana ", "Tuscany", "Toscane", "Toskana", "r_toscan", "ITE1", "ITI1"]),
    ("ITI1", &["09", "9", "IT-52", "52", "Ｔｏｓｃａｎａ", "Tos\u{AD}cana"]),
    ("ITI2", &["umbria", "L'Umbria", "Ombrie", "Umbrien", "Umbrija", "ITE2", "10", "IT-55"]),
    ("ITI3", &["Marche", "Le Marche", "Regione delle Marche", "Marches", "Les Marches", "Marken", "Die Marken", "Marke"]),
    ("ITI3", &["Regione Marche", "11", "ITE3", "r_marche"]),
    ("ITI4", &["Lazio", "Latium", "Région Latium", "Lacij", "Il Lazio", "12", "ITE4", "ITI4", "IT-62"]),
];

/// Texts that mean several units.
const SEVERAL: &[(&str, &[&str])] = &[
    ("04", &["ITH1", "ITH2"]),
    ("4", &["ITH1", "ITH2"]),
    ("Trentino-Alto Adige", &["ITH1", "ITH2"]),
    ("Trentino Alto Adige", &["ITH1", "ITH2"]),
    ("TRENTINO-ALTO ADIGE", &["ITH1", "ITH2"]),
    ("Trentino Alto Adige / Südtirol", &["ITH1", "ITH2"]),
    ("Trentino-Alto Adige/Südtirol", &["ITH1", "ITH2"]),
    ("Regione Autonoma Trentino-Alto Adige/Südtirol", &["ITH1", "ITH2"]),
    ("Regione Trentino Alto Adige", &["ITH1", "ITH2"]),
    ("Autonome Region Trentino-Südtirol", &["ITH1", "ITH2"]),
    ("Trentino-South Tyrol", &["ITH1", "ITH2"]),
    ("Trentin-Haut-Adige", &["ITH1", "ITH2"]),
    ("Trentino A. Adige", &["ITH1", "ITH2"]),
    ("Trentino-A.Adige", &["ITH1", "ITH2"]),
    ("Trentino A.A.", &["ITH1", "ITH2"]),
    ("Trentino AA", &["ITH1", "ITH2"]),
    ("TAA", &["ITH1", "ITH2"]),
    ("T.A.A.", &["ITH1", "ITH2"]),
    ("Regione Trentino", &["ITH1", "ITH2"]),
    ("ITDA", &["ITH1", "ITH2"]),
    ("IT-32", &["ITH1", "ITH2"]),
    ("r_trenti", &["ITH1", "ITH2"]),
    ("Trento e Bolzano", &["ITH1", "ITH2"]),
    ("Province autonome di Trento e di Bolzano", &["ITH1", "ITH2"]),
    ("Bolzano/Bozen, Trento", &["ITH1", "ITH2"]),
    ("21", &["ITC1", "ITH1"]),
    ("Abruzzi e Molise", &["ITF1", "ITF2"]),
];

/// Texts that mean no unit, however near they come.
#[rustfmt::skip]
const NONE: &[&str] = &[
    "", " ", "-", "...", "0", "00", "21.", "001", "004", "4.0", "023", "99", "-4", "IT", "IT-", "ITC",
    "ITH", "ITI", "ITZ", "ITC5", "ITI11", "IT21", "IT-TO", "IT-BO", "Italia", "ITALIA", "Italy", "Italien",
    "Nord", "Nord-ovest", "Nord-est", "Nord Ovest", "Centro", "Centro (I)", "Centro-nord", "Sud", "Isole",
    "Mezzogiorno", "Extra-Regio", "Totale", "Val", "Valle", "d'Aosta", "Aosta", "Vallée", "Friuli",
    "Venezia", "Venezia Giulia", "Giulia", "Emilia", "Romagna", "Reggio Emilia",
    "Provincia di Reggio Emilia", "Alto", "Adige", "Trento città", "Trento (TN)", "Bolzano (BZ)",
    "Comune di Trento", "Comune di Bolzano", "Torino", "Firenze", "Roma", "Napoli", "L'Aquila",
    "Provincia di Bari", "Toscan", "Toscanaa", "Tosc", "Piemonte 2", "Piemonte (1)", "Sardegnaa",
    "Basilicatta", "Lombardia orientale", "Regione", "Regione Autonoma", "Provincia autonoma di", "P.A.",
    "PA", "p_", "r_", "r_tosca", "r_toscana", "e", "Piemonte e", "e Piemonte", "Trentino A", "Trentino B",
    "Trento e Rovereto", "Tirol", "Tirolo", "Carinzia", "Slovenija", "Fonte: Istat", "Regione;Valore",
    "Ticino", "Corsica", "Regione 9", "NA", "n.d.", "..", "LI", "MO", "Bo", "Mar", "Ven",
];

fn unit(nuts: &str) -> &'static Unit {
    Unit::by_nuts(nuts).unwrap()
}

#[test]
fn spellings_find_their_unit() {
    let mut count = 0;
    for (nuts, spellings) in SPELLINGS {
        for spelling in *spellings {
            assert_eq!(find(spelling), Found::Unit(unit(nuts)), "{spelling:?}");
            count += 1;
        }
    }
    assert!(count >= 120, "{count}");
}

#[test]
fn shared_codes_and_joint_names_find_several() {
    for (text, nuts) in SEVERAL {
        let units = nuts.iter().map(|nuts| unit(nuts)).collect();
        assert_eq!(find(text), Found::Several(units), "{text:?}");
    }
}

#[test]
fn everything_else_finds_none() {
    for text in NONE {
        assert_eq!(find(text), Found::None, "{text:?}");
    }
}

#[test]
fn every_code_and_name_of_a_unit_finds_it() {
    for unit in Unit::all() {
        let names = Lang::ALL.into_iter().flat_map(|lang| [unit.name(lang), unit.short_name(lang)]);
        let other = unit.other_names().iter().map(|(_, name)| *name);
        let codes = [
            unit.ipa(),
            unit.nuts(),
            unit.nuts_2006(),
            unit.iso_3166_2(),
            unit.iso_3166_2().trim_start_matches("IT-"),
        ];
        for text in names.chain(other).chain(codes) {
            // Piedmont's bare ISO number is also the province of Bolzano's.
            let expected = if text == "21" { None } else { Some(unit) };
            for text in [text.to_owned(), text.to_uppercase(), text.to_lowercase(), format!("\t{text} ")] {
                assert_eq!(find(&text).unit(), expected, "{text:?}");
            }
        }
    }
}

#[test]
fn names_in_every_pair_of_languages_find_their_unit() {
    for unit in Unit::all() {
        for first in Lang::ALL {
            for second in Lang::ALL {
                for text in [
                    format!("{}/{}", unit.short_name(first), unit.short_name(second)),
                    format!("{} ({})", unit.name(first), unit.name(second)),
                ] {
                    assert_eq!(find(&text).unit(), Some(unit), "{text:?}");
                }
            }
        }
    }
}

#[test]
fn codes_are_unique_and_well_formed() {
    let units = Unit::all();
    assert_eq!(units.len(), 21);
    assert!(units.is_sorted_by_key(Unit::nuts));
    for code in [Unit::nuts, Unit::nuts_2006, Unit::iso_3166_2, Unit::ipa, Unit::website, Unit::pec] {
        assert_eq!(units.iter().map(code).collect::<BTreeSet<_>>().len(), 21);
    }
    for unit in units {
        assert_eq!(Unit::by_ipa(unit.ipa()), Some(unit));
        assert_eq!(unit.istat().len(), 2);
        let seat = unit.seat();
        assert_eq!((seat.province().len(), seat.municipality().len()), (2, 6));
        assert!((35.0..48.0).contains(&seat.latitude()) && (6.0..19.0).contains(&seat.longitude()));
        assert!(unit.website().starts_with("https://") && unit.pec().contains('@'));
        let group = match &unit.nuts()[..3] {
            "ITC" => Group::NorthWest,
            "ITH" => Group::NorthEast,
            "ITI" => Group::Centre,
            "ITF" => Group::South,
            _ => Group::Islands,
        };
        assert_eq!(unit.group(), group);
    }
    let of = |kind| units.iter().filter(|unit| unit.kind() == kind).count();
    assert_eq!([Kind::Ordinary, Kind::SpecialStatute, Kind::AutonomousProvince].map(of), [15, 4, 2]);
    assert_eq!(Unit::by_ipa("r_trenti"), None);
}

#[test]
fn a_unit_knows_its_names_and_seat() {
    let friuli = unit("ITH4");
    assert_eq!(friuli.name(Lang::Sl), "Avtonomna dežela Furlanija - Julijska krajina");
    assert_eq!(friuli.short_name(Lang::It), "Friuli Venezia Giulia");
    assert_eq!(friuli.other_names(), [("fur", "Regjon Autonome Friûl Vignesie Julie")]);
    assert_eq!(friuli.nuts_2006(), "ITD4");
    assert_eq!(friuli.seat().name(Lang::Sl), "Trst");
    assert_eq!(unit("ITI1").seat().name(Lang::De), "Florenz");
    assert_eq!(unit("ITI1").seat().province(), "FI");
}

#[test]
fn patron_days_are_those_of_the_table() {
    let mut count = 0;
    for line in PATRON_DAYS.lines().skip(1) {
        let cells: Vec<_> = line.splitn(6, ',').collect();
        let unit = unit(cells[0]);
        let date = Date::parse(cells[3]).unwrap();
        assert_eq!(unit.ipa(), cells[1]);
        assert_eq!(unit.seat().name(Lang::It), cells[2]);
        assert_eq!(unit.patron_day(date.year()), Some(date), "{line}");
        assert_eq!(unit.patron().name(), cells[5].trim_matches('"'));
        count += 1;
    }
    assert_eq!(count, 189);
}

#[test]
fn patron_days_by_rule() {
    assert_eq!(unit("ITH1").patron().rule(), PatronRule::AfterEaster { days: 50 });
    assert_eq!(unit("ITI1").patron().rule(), PatronRule::Fixed { month: 6, day: 24 });
    // Venice's coincides with a national holiday, Bologna's does from 2026.
    assert!(holiday_on(unit("ITH3").patron_day(2020).unwrap()).is_some());
    assert!(holiday_on(unit("ITH5").patron_day(2025).unwrap()).is_none());
    assert!(holiday_on(unit("ITH5").patron_day(2026).unwrap()).is_some());
    assert_eq!(unit("ITI1").patron_day(0), None);
    assert_eq!(unit("ITH1").patron_day(10_000), None);
}

proptest! {
    #[test]
    fn any_text_is_accepted(text in any::<String>()) {
        let _ = find(&text);
    }

    #[test]
    fn texts_made_of_names_and_noise_are_accepted(
        parts in prop::collection::vec(prop::sample::select(vec![
            "Trento", "Bolzano", "e", "P.A.", "Regione", "/", "-", " ", ".", "p", "a", "Valle", "d'", "Aosta", "\u{301}", "04", "Südtirol",
        ]), 0..60),
    ) {
        let text = parts.concat();
        if let Found::Several(units) = find(&text) {
            prop_assert!(units.len() > 1);
            prop_assert!(units.is_sorted_by_key(|unit| unit.nuts()));
        }
    }

    #[test]
    fn a_letter_more_is_another_word(at in 0_usize..21, letter in "[a-z]", lang in 0_usize..5) {
        let unit = &Unit::all()[at];
        let text = format!("{letter}q{}", unit.short_name(Lang::ALL[lang]));
        prop_assert_eq!(find(&text), Found::None);
    }
}
