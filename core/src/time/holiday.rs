//! Italy's national holidays, by rule.

use super::Date;
use crate::text::Lang;

/// A national public holiday of Italy.
///
/// Sources: law 260/1949 with its later changes (law 54/1977, presidential decree 792/1985, law 336/2000), and law
/// 151/2025 for Saint Francis. Every Sunday is a public holiday too; only Easter's is listed. Patron saints are
/// local: see [`Unit::patron_day`](crate::territory::Unit::patron_day).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Holiday {
    /// 1 January.
    NewYear,
    /// 6 January.
    Epiphany,
    /// A Sunday between 22 March and 25 April; see [`easter`].
    Easter,
    /// The day after Easter.
    EasterMonday,
    /// 25 April.
    Liberation,
    /// 1 May.
    Labour,
    /// 2 June.
    Republic,
    /// 15 August, Ferragosto.
    Assumption,
    /// 4 October, from 2026.
    SaintFrancis,
    /// 1 November.
    AllSaints,
    /// 8 December.
    ImmaculateConception,
    /// 25 December.
    Christmas,
    /// 26 December.
    SaintStephen,
}

use Holiday::{
    AllSaints, Assumption, Christmas, Easter, EasterMonday, Epiphany, ImmaculateConception, Labour,
    Liberation, NewYear, Republic, SaintFrancis, SaintStephen,
};

/// The holidays that fall on the same month and day every year, in order.
const FIXED: [(u8, u8, Holiday); 11] = [
    (1, 1, NewYear),
    (1, 6, Epiphany),
    (4, 25, Liberation),
    (5, 1, Labour),
    (6, 2, Republic),
    (8, 15, Assumption),
    (10, 4, SaintFrancis),
    (11, 1, AllSaints),
    (12, 8, ImmaculateConception),
    (12, 25, Christmas),
    (12, 26, SaintStephen),
];

/// The first year in which 4 October is a national holiday (law 151/2025).
const SAINT_FRANCIS_FROM: u16 = 2026;

impl Holiday {
    /// Its name in that language, as written in running text of a calendar.
    pub fn name(self, lang: Lang) -> &'static str {
        let [it, en, fr, de, sl] = match self {
            NewYear => ["Capodanno", "New Year's Day", "Jour de l'An", "Neujahr", "Novo leto"],
            Epiphany => ["Epifania", "Epiphany", "Épiphanie", "Heilige Drei Könige", "Sveti trije kralji"],
            Easter => ["Pasqua", "Easter Sunday", "Pâques", "Ostersonntag", "Velika noč"],
            EasterMonday => [
                "Lunedì dell'Angelo",
                "Easter Monday",
                "Lundi de Pâques",
                "Ostermontag",
                "Velikonočni ponedeljek",
            ],
            Liberation => [
                "Festa della Liberazione",
                "Liberation Day",
                "Fête de la Libération",
                "Tag der Befreiung",
                "Dan osvoboditve",
            ],
            Labour => ["Festa del Lavoro", "Labour Day", "Fête du Travail", "Tag der Arbeit", "Praznik dela"],
            Republic => [
                "Festa della Repubblica",
                "Republic Day",
                "Fête de la République",
                "Tag der Republik",
                "Dan republike",
            ],
            Assumption => [
                "Assunzione di Maria (Ferragosto)",
                "Assumption Day",
                "Assomption",
                "Mariä Himmelfahrt",
                "Marijino vnebovzetje",
            ],
            SaintFrancis => [
                "San Francesco d'Assisi",
                "Saint Francis Day",
                "Saint François d'Assise",
                "Franz von Assisi",
                "Sveti Frančišek Asiški",
            ],
            AllSaints => ["Ognissanti", "All Saints' Day", "Toussaint", "Allerheiligen", "Vsi sveti"],
            ImmaculateConception => [
                "Immacolata Concezione",
                "Immaculate Conception",
                "Immaculée Conception",
                "Mariä Empfängnis",
                "Brezmadežno spočetje",
            ],
            Christmas => ["Natale", "Christmas Day", "Noël", "Weihnachten", "Božič"],
            SaintStephen => {
                ["Santo Stefano", "Saint Stephen's Day", "Saint-Étienne", "Stephanstag", "Sveti Štefan"]
            }
        };
        match lang {
            Lang::It => it,
            Lang::En => en,
            Lang::Fr => fr,
            Lang::De => de,
            Lang::Sl => sl,
        }
    }
}

/// Easter Sunday of that year in the Gregorian calendar, by the Meeus/Jones/Butcher computus; `None` outside 1 to
/// 9999. Before 1583 the result is proleptic: not the day that was kept.
///
/// ```
/// use scambio_core::time::easter;
///
/// assert_eq!(easter(2019).unwrap().to_string(), "2019-04-21");
/// ```
pub fn easter(year: u16) -> Option<Date> {
    let y = u32::from(year);
    let (golden, century, within) = (y % 19, y / 100, y % 100);
    let correction = (century + 8) / 25;
    let epact = (19 * golden + century + 15 - century / 4 - (century - correction + 1) / 3) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (within / 4) - epact - within % 4) % 7;
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let day = epact + weekday + 114 - 7 * late;
    Date::new(year, u8::try_from(day / 31).ok()?, u8::try_from(day % 31 + 1).ok()?)
}

/// The national holidays of that year in order of day; two on the same day (Liberation on Easter or Easter Monday, as
/// in 2011) are both listed, the movable feast first.
///
/// The rule is the law's from 2001 on, with 4 October from 2026. For earlier years it gives the list of 2001,
/// which is not history: 2 June was not a day off from 1977 to 2000, nor Epiphany from 1978 to 1985, and several
/// other feasts were. Outside 1 to 9999 the list is empty.
///
/// ```
/// use scambio_core::time::{Holiday, national_holidays};
///
/// assert_eq!(national_holidays(2025).len(), 12);
/// let (day, holiday) = national_holidays(2026)[8];
/// assert_eq!((day.to_string().as_str(), holiday), ("2026-10-04", Holiday::SaintFrancis));
/// ```
pub fn national_holidays(year: u16) -> Vec<(Date, Holiday)> {
    let mut holidays = Vec::with_capacity(FIXED.len() + 2);
    for (month, day, holiday) in FIXED {
        if let Some(date) = Date::new(year, month, day)
            && (holiday != SaintFrancis || year >= SAINT_FRANCIS_FROM)
        {
            holidays.push((date, holiday));
        }
    }
    let sunday = easter(year);
    let monday = sunday.and_then(|date| date.add_days(1));
    for (date, holiday) in [(sunday, Easter), (monday, EasterMonday)] {
        if let Some(date) = date {
            let at = holidays.partition_point(|(other, _)| *other < date);
            holidays.insert(at, (date, holiday));
        }
    }
    holidays
}

/// The national holiday on that day, if it is one; of two on the same day, the first in the order of
/// [`national_holidays`].
///
/// ```
/// use scambio_core::time::{Date, Holiday, holiday_on};
///
/// assert_eq!(holiday_on(Date::new(2019, 8, 15).unwrap()), Some(Holiday::Assumption));
/// assert_eq!(holiday_on(Date::new(2025, 10, 4).unwrap()), None);
/// ```
pub fn holiday_on(date: Date) -> Option<Holiday> {
    national_holidays(date.year()).into_iter().find(|(day, _)| *day == date).map(|(_, holiday)| holiday)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::Weekday;

    #[test]
    fn easter_of_known_years() {
        // Extremes and edge cases of the Gregorian computus, from the United States Naval Observatory's tables.
        for text in [
            "1818-03-22",
            "1943-04-25",
            "1954-04-18",
            "1981-04-19",
            "2000-04-23",
            "2008-03-23",
            "2011-04-24",
            "2019-04-21",
            "2024-03-31",
            "2026-04-05",
            "2038-04-25",
            "2049-04-18",
            "2076-04-19",
            "2285-03-22",
        ] {
            let date = Date::parse(text).unwrap();
            assert_eq!(easter(date.year()), Some(date));
        }
    }

    #[test]
    fn easter_is_always_a_sunday_from_22_march_to_25_april() {
        for year in 1..=9999 {
            let date = easter(year).unwrap();
            assert_eq!(date.weekday(), Weekday::Sunday);
            assert!(((3, 22)..=(4, 25)).contains(&(date.month(), date.day())), "{date}");
        }
        assert_eq!(easter(0), None);
        assert_eq!(easter(10_000), None);
        assert_eq!(easter(u16::MAX), None);
    }

    #[test]
    fn holidays_are_in_order_and_complete() {
        for year in 1..=9999 {
            let holidays = national_holidays(year);
            assert_eq!(holidays.len(), if year < 2026 { 12 } else { 13 });
            assert!(holidays.is_sorted());
        }
        assert!(national_holidays(0).is_empty());
        let on_easter_monday: Vec<_> = national_holidays(2011)
            .into_iter()
            .filter(|(date, _)| date.month() == 4)
            .map(|(_, h)| h)
            .collect();
        assert_eq!(on_easter_monday, [Easter, EasterMonday, Liberation]);
    }
}
