//! Values written as one string, and the two that are not strings: numbers and yes or no.

use crate::diag::{JsonType, Problem};
use crate::exchange::{Hosting, is_email, is_web_address};
use crate::format::json::{Node, Value};
use crate::format::reader::{Read, Reader};
use crate::format::writer::{Write, Writer};
use crate::id::{
    ActivityId, AdministrationId, AgreementId, AnalysisId, CriterionId, ExchangeId, FindingId,
    LegalReferenceId, OutputId, PhaseId, PlanId, PracticeId, ProjectWorkId, ThemeId, TransferId,
};
use crate::num::Decimal;
use crate::time::{Date, Months, Period};

use super::text::check_words;

/// A value written as one string: how it is read, what is wrong with one that cannot be, how it is written and described.
macro_rules! strings {
    ($($ty:ident => $value:ty, $parse:expr, $problem:expr, { $($schema:tt)* };)*) => { $(
        impl Read for $ty {
            type Value = $value;
            fn read<'n>(node: &'n Node<'_>, reader: &mut Reader<'n, '_>) -> Option<$value> {
                let parse: fn(&str) -> Option<$value> = $parse;
                let problem: fn(&str) -> Problem = $problem;
                let found = reader.string(node)?;
                let value = parse(found);
                if value.is_none() {
                    reader.report(node.offset, problem(found));
                }
                value
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $ty {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($ty).into()
            }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", $($schema)* })
            }
        }
    )* };
}

macro_rules! ids {
    ($($id:ident $noun:literal;)*) => {
        strings! { $(
            $id => $id,
            |text| $id::new(text).ok(),
            |found| Problem::MalformedId { found: found.into() },
            {
                "description": concat!("The identifier of ", $noun, ": 1 to 64 of the characters A-Z a-z 0-9 . _ -"),
                "pattern": "^[A-Za-z0-9._-]{1,64}$"
            };
        )* }

        $(impl Write for $id {
            fn write(&self, out: &mut Writer) {
                out.string(self.as_str());
            }
        })*
    };
}

ids! {
    ExchangeId "an exchange";
    AdministrationId "an administration, its IPA code where it has one (r_toscan)";
    AgreementId "an agreement";
    ThemeId "a theme or sub-theme";
    LegalReferenceId "a legal reference";
    PhaseId "a phase";
    ActivityId "an activity";
    FindingId "a finding";
    PracticeId "a good practice";
    TransferId "a transfer";
    ProjectWorkId "a project work";
    OutputId "an output";
    AnalysisId "a comparative analysis";
    PlanId "a plan of the rotation";
    CriterionId "a criterion";
}

strings! {
    Date => Date, Date::parse, |found| Problem::MalformedDate { found: found.into() }, {
        "description": "A day: year-month-day, such as 2019-05-16",
        "format": "date",
        "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
        "examples": ["2019-05-16"]
    };
    Period => Period, |text| days(text).and_then(|(first, last)| Period::new(first, last)), period_problem, {
        "description": "A day, or the first and the last of several: 2019-06-11/2019-06-13",
        "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}(/[0-9]{4}-[0-9]{2}-[0-9]{2})?$",
        "examples": ["2019-06-11/2019-06-13", "2019-06-11"]
    };
    Months => Months, Months::parse, |found| Problem::MalformedDuration { found: found.into() }, {
        "description": "A duration in months and years of twelve months: P12M, P1Y6M",
        "pattern": "^P([0-9]+Y([0-9]+M)?|[0-9]+M)$",
        "examples": ["P12M"]
    };
    Decimal => Decimal, |text| Decimal::parse(text).ok(), |found| Problem::MalformedAmount { found: found.into() }, {
        "description": "An exact decimal number in quotes, with a point and without thousands separators: \"100000.00\"",
        "pattern": "^(?!-0(\\.0+)?$)(?!-?([0-9]\\.?){19})-?(0|[1-9][0-9]*)(\\.[0-9]+)?$",
        "examples": ["100000.00"]
    };
    Hosting => Hosting, read_host, |found| Problem::MalformedId { found: found.into() }, {
        "description": "The host administration, by identifier, or \"rotation\": each participant in turn",
        "pattern": "^[A-Za-z0-9._-]{1,64}$",
        "examples": ["rotation"]
    };
    Url => Box<str>, |text| is_web_address(text).then(|| text.into()), |found| Problem::MalformedUrl { found: found.into() }, {
        "description": "A web address that begins with https:// or http://",
        "pattern": "^https?://[^\\s\\p{Cc}\"<>]+$"
    };
    Email => Box<str>, |text| is_email(text).then(|| text.into()), |found| Problem::MalformedEmail { found: found.into() }, {
        "description": "An e-mail address",
        "pattern": "^[^\\s\\p{Cc}@\"<>]+@[^\\s\\p{Cc}@\"<>]+$"
    };
}

/// A web address: http or https, so that a link in a page is never a script.
pub(in crate::format) struct Url;

/// An e-mail address.
pub(in crate::format) struct Email;

/// `2019-06-11/2019-06-13`, or one day.
fn days(text: &str) -> Option<(Date, Date)> {
    let (first, last) = text.split_once('/').unwrap_or((text, text));
    Some((Date::parse(first)?, Date::parse(last)?))
}

fn period_problem(found: &str) -> Problem {
    match days(found) {
        Some((first, last)) => Problem::InvertedPeriod { first, last },
        None => Problem::MalformedDate { found: found.into() },
    }
}

impl Write for Period {
    fn write(&self, out: &mut Writer) {
        if self.first() == self.last() {
            self.first().write(out);
        } else {
            out.display(&format_args!("{}/{}", self.first(), self.last()));
        }
    }
}

macro_rules! displayed {
    ($($ty:ty)*) => { $(impl Write for $ty {
        fn write(&self, out: &mut Writer) {
            out.display(self);
        }
    })* };
}
displayed! { Date Months Decimal }

fn read_host(text: &str) -> Option<Hosting> {
    if text == Hosting::ROTATION {
        Some(Hosting::InRotation)
    } else {
        AdministrationId::new(text).ok().map(Hosting::By)
    }
}

impl Write for Hosting {
    fn write(&self, out: &mut Writer) {
        match self {
            Self::By(administration) => administration.write(out),
            Self::InRotation => out.string(Self::ROTATION),
        }
    }
}

/// Words that are no text: a name, a code, a key. Never blank.
pub(in crate::format) struct Words;

impl Read for Words {
    type Value = Box<str>;
    fn read<'n>(node: &'n Node<'_>, reader: &mut Reader<'n, '_>) -> Option<Box<str>> {
        let found = reader.string(node)?;
        check_words(found, node.offset, reader).map(Into::into)
    }
}

impl Read for bool {
    type Value = Self;
    fn read<'n>(node: &'n Node<'_>, reader: &mut Reader<'n, '_>) -> Option<Self> {
        let Value::Boolean(value) = node.value else {
            reader.wrong_type(JsonType::Boolean, node);
            return None;
        };
        Some(value)
    }
}

/// A number of people, of views.
pub(in crate::format) struct Count;

impl Read for Count {
    type Value = u32;
    fn read<'n>(node: &'n Node<'_>, reader: &mut Reader<'n, '_>) -> Option<u32> {
        let Value::Number(written) = node.value else {
            reader.wrong_type(JsonType::WholeNumber, node);
            return None;
        };
        let number = whole_number(written);
        if number.is_none() {
            reader.report(node.offset, Problem::NumberOutOfRange { found: written.into() });
        }
        number
    }
}

/// A measure.
impl Read for f64 {
    type Value = Self;
    fn read<'n>(node: &'n Node<'_>, reader: &mut Reader<'n, '_>) -> Option<Self> {
        let Value::Number(written) = node.value else {
            reader.wrong_type(JsonType::Number, node);
            return None;
        };
        let number = crate::num::written::read(written);
        if number.is_none() {
            reader.report(node.offset, Problem::NumberOutOfRange { found: written.into() });
        }
        number
    }
}

/// `24`, also written as `24.0` or `2.4e1`, as some programs do. Exact, without floats.
fn whole_number(written: &str) -> Option<u32> {
    let (mantissa, exponent) = written.split_once(['e', 'E']).unwrap_or((written, "0"));
    let (sign, digits) = mantissa.strip_prefix('-').map_or(("", mantissa), |digits| ("-", digits));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let fraction = fraction.trim_end_matches('0');
    let mut all = format!("{whole}{fraction}");
    if all.bytes().all(|digit| digit == b'0') {
        return Some(0);
    }
    // An exponent beyond this cannot give a number in range; nor can a fraction that it leaves.
    let zeros = exponent.parse::<i32>().ok()?.checked_sub(i32::try_from(fraction.len()).ok()?)?;
    match usize::try_from(zeros) {
        Ok(zeros) => all.extend(core::iter::repeat_n('0', zeros.min(12))),
        Err(_) => {
            let cut = all.len().checked_sub(zeros.unsigned_abs() as usize)?;
            if all.split_off(cut).bytes().any(|digit| digit != b'0') {
                return None;
            }
        }
    }
    if sign.is_empty() { all.parse().ok() } else { None }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Words {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Words".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "pattern": "\\S" })
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Count {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Count".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "integer", "minimum": 0, "maximum": u32::MAX })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers_however_they_are_written() {
        for (written, number) in [
            ("0", Some(0)),
            ("-0", Some(0)),
            ("24.0", Some(24)),
            ("2.4e1", Some(24)),
            ("4294967295", Some(u32::MAX)),
            ("4294967296", None),
            ("-1", None),
            ("0.5", None),
            ("1e400", None),
            ("12000e-3", Some(12)),
            ("12e-1", None),
            ("120.50e1", Some(1205)),
            ("0e99999999999", Some(0)),
            ("1e99999999999", None),
            ("0.000001e6", Some(1)),
        ] {
            assert_eq!(whole_number(written), number, "{written}");
        }
    }

    #[test]
    fn periods_of_one_day_are_written_as_one() {
        for text in ["2019-06-11", "2019-06-11/2019-06-13"] {
            let (first, last) = days(text).unwrap();
            let mut out = Writer::new(crate::text::Lang::It);
            Period::new(first, last).unwrap().write(&mut out);
            assert_eq!(out.finish(), format!("\"{text}\"\n"));
        }
        assert!(matches!(period_problem("2019-06-13/2019-06-11"), Problem::InvertedPeriod { .. }));
        assert!(matches!(period_problem("2019-06-13/"), Problem::MalformedDate { .. }));
    }
}
