//! A region or autonomous province, its seat and its patron's day.

use std::{fmt, hash};

use super::table::UNITS;
use crate::text::Lang;
use crate::time::{Date, easter};

/// The same words in the five languages, in the order of [`Lang::ALL`], with a `|` between them: a list of five would
/// cost the browser more than its words.
pub(super) type Names = &'static str;

fn name_in(names: Names, lang: Lang) -> &'static str {
    names.split('|').nth(lang as usize).unwrap_or_default()
}

/// One of Italy's 19 regions and 2 autonomous provinces.
///
/// There are exactly 21 values, all static: see [`Unit::all`]. Two are equal when their NUTS codes are.
///
/// ```
/// use scambio_core::territory::{Kind, Unit};
/// use scambio_core::text::Lang;
///
/// let trento = Unit::by_ipa("p_TN").unwrap();
/// assert_eq!(trento.nuts(), "ITH2");
/// assert_eq!(trento.kind(), Kind::AutonomousProvince);
/// assert_eq!(trento.name(Lang::De), "Autonome Provinz Trient");
/// assert_eq!(trento.patron_day(2019).unwrap().to_string(), "2019-06-26");
/// ```
pub struct Unit {
    pub(super) nuts: &'static str,
    pub(super) nuts_2006: &'static str,
    pub(super) istat: &'static str,
    pub(super) iso_3166_2: &'static str,
    pub(super) ipa: &'static str,
    pub(super) names: Names,
    pub(super) short_names: Names,
    pub(super) other_names: &'static [(&'static str, &'static str)],
    pub(super) kind: Kind,
    pub(super) group: Group,
    pub(super) seat: Seat,
    pub(super) patron: Patron,
    pub(super) website: &'static str,
    pub(super) pec: &'static str,
}

impl Unit {
    /// The 21 units in the order of their NUTS codes.
    pub fn all() -> &'static [Unit] {
        UNITS
    }

    /// The unit with that IPA code, exactly as written there (`r_toscan`, `p_TN`). For people's input use
    /// [`find`](super::find).
    pub fn by_ipa(ipa: &str) -> Option<&'static Unit> {
        UNITS.iter().find(|unit| unit.ipa == ipa)
    }

    /// The unit with that NUTS 2021 code, exactly (`ITI1`). For people's input use [`find`](super::find).
    pub fn by_nuts(nuts: &str) -> Option<&'static Unit> {
        UNITS.iter().find(|unit| unit.nuts == nuts)
    }

    /// The NUTS level 2 code, the same in NUTS 2010, 2013, 2016, 2021 and 2024: `ITI1`.
    pub fn nuts(&self) -> &'static str {
        self.nuts
    }

    /// The NUTS 2006 code, which ISTAT's data warehouse still uses (ITTER107): `ITE1`. Differs from
    /// [`nuts`](Unit::nuts) in the North-East and the Centre.
    pub fn nuts_2006(&self) -> &'static str {
        self.nuts_2006
    }

    /// ISTAT's two-digit code of the region: `09`. Bolzano and Trento share `04`.
    pub fn istat(&self) -> &'static str {
        self.istat
    }

    /// The ISO 3166-2 code with its country: `IT-52`.
    pub fn iso_3166_2(&self) -> &'static str {
        self.iso_3166_2
    }

    /// The code in the index of public administrations (IPA): `r_toscan`.
    pub fn ipa(&self) -> &'static str {
        self.ipa
    }

    /// The administration's full name in that language: *Regione Toscana*. French, German and Slovene are official
    /// names only where the language is; elsewhere the name in common use, which may be as short as
    /// [`short_name`](Unit::short_name).
    pub fn name(&self, lang: Lang) -> &'static str {
        name_in(self.names, lang)
    }

    /// The territory's name without the kind of administration, for lists, maps and charts: *Toscana*.
    pub fn short_name(&self, lang: Lang) -> &'static str {
        name_in(self.short_names, lang)
    }

    /// Official names in further languages, each after its language tag (BCP 47): Sardinian, Ladin, Friulian.
    pub fn other_names(&self) -> &'static [(&'static str, &'static str)] {
        self.other_names
    }

    /// The kind of administration.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// The part of Italy it belongs to in official statistics.
    pub fn group(&self) -> Group {
        self.group
    }

    /// The seat of its government.
    pub fn seat(&self) -> &Seat {
        &self.seat
    }

    /// The patron saint's feast of the seat, a local holiday for its offices.
    pub fn patron(&self) -> Patron {
        self.patron
    }

    /// The patron's day in that year; `None` outside the years 1 to 9999.
    pub fn patron_day(&self, year: u16) -> Option<Date> {
        match self.patron.rule {
            PatronRule::Fixed { month, day } => Date::new(year, month, day),
            PatronRule::AfterEaster { days } => easter(year)?.add_days(i64::from(days)),
        }
    }

    /// The address of the website, beginning with `https://`.
    pub fn website(&self) -> &'static str {
        self.website
    }

    /// The certified electronic mail address (PEC) in the index of public administrations.
    pub fn pec(&self) -> &'static str {
        self.pec
    }
}

impl fmt::Debug for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Unit({} {})", self.nuts, self.ipa)
    }
}

impl PartialEq for Unit {
    fn eq(&self, other: &Unit) -> bool {
        self.nuts == other.nuts
    }
}

impl Eq for Unit {}

impl hash::Hash for Unit {
    fn hash<H: hash::Hasher>(&self, state: &mut H) {
        self.nuts.hash(state);
    }
}

/// The kind of administration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A region with ordinary statute.
    Ordinary,
    /// A region with special statute (article 116 of the Constitution).
    SpecialStatute,
    /// An autonomous province, Bolzano or Trento, with the powers of a region.
    AutonomousProvince,
}

/// One of the five parts of Italy in official statistics (NUTS level 1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// Nord-ovest, `ITC`.
    NorthWest,
    /// Nord-est, `ITH`.
    NorthEast,
    /// Centro, `ITI`.
    Centre,
    /// Sud, `ITF`.
    South,
    /// Isole, `ITG`.
    Islands,
}

/// The municipality where a unit's government sits.
#[derive(Debug)]
pub struct Seat {
    pub(super) names: Names,
    pub(super) province: &'static str,
    pub(super) municipality: &'static str,
    pub(super) latitude: f64,
    pub(super) longitude: f64,
}

impl Seat {
    /// Its name in that language: *Firenze*, *Florence*.
    pub fn name(&self, lang: Lang) -> &'static str {
        name_in(self.names, lang)
    }

    /// The two-letter code of its province: `FI`.
    pub fn province(&self) -> &'static str {
        self.province
    }

    /// ISTAT's six-digit code of the municipality: `048017`. The first three digits are the province.
    pub fn municipality(&self) -> &'static str {
        self.municipality
    }

    /// Degrees north (WGS 84, GeoNames).
    pub fn latitude(&self) -> f64 {
        self.latitude
    }

    /// Degrees east (WGS 84, GeoNames).
    pub fn longitude(&self) -> f64 {
        self.longitude
    }
}

/// A patron's feast: its name and the rule for its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Patron {
    pub(super) name: &'static str,
    pub(super) rule: PatronRule,
}

impl Patron {
    /// The feast's name in Italian, with the source's note where it has one.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The rule for its day.
    pub fn rule(&self) -> PatronRule {
        self.rule
    }
}

/// How the day of a patron's feast is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PatronRule {
    /// The same month (1 to 12) and day every year.
    Fixed {
        /// 1 (January) to 12.
        month: u8,
        /// The day of the month, from 1.
        day: u8,
    },
    /// That many days after Easter Sunday (50: Whit Monday, in Bolzano).
    AfterEaster {
        /// Days after Easter Sunday.
        days: u8,
    },
}
