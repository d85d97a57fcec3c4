//! Exact numbers; ranks, quantiles, sums and correlations; and the only door to `libm`, whose functions give the same
//! bits natively and in wasm.

pub mod correlation;
pub mod eigen;
pub mod function;
pub mod moment;
pub mod quantile;
pub mod rank;
pub mod sum;
pub(crate) mod wide;
pub mod written;

use crate::error::{Error, Result};

/// An exact decimal number with as many decimals as were written: money, never a float.
///
/// `100000.00` and `100000` are equal in value but keep their own spelling; at most 18 significant digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Decimal {
    units: i64,
    decimals: u8,
}

impl Decimal {
    const MAX_DIGITS: usize = 18;

    /// Reads `-12345.67`: digits, at most one point, an optional minus. No thousands marks, no exponent.
    ///
    /// # Errors
    /// Anything else, or more than 18 digits.
    ///
    /// ```
    /// use scambio_core::num::Decimal;
    /// assert_eq!(Decimal::parse("100000.00")?.to_string(), "100000.00");
    /// assert!(Decimal::parse("100.000,00").is_err());
    /// # Ok::<(), scambio_core::error::Error>(())
    /// ```
    pub fn parse(text: &str) -> Result<Self> {
        let wrong = || Error::decimal(text);
        let digits = text.strip_prefix('-').unwrap_or(text);
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let has_point = digits.contains('.');
        let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty()
            || (has_point && fraction.is_empty())
            || !all_digits(whole)
            || !all_digits(fraction)
            || (whole.len() > 1 && whole.starts_with('0'))
            || whole.len() + fraction.len() > Self::MAX_DIGITS
        {
            return Err(wrong());
        }
        let magnitude: i64 = format!("{whole}{fraction}").parse().map_err(|_| wrong())?;
        let negative = text.starts_with('-');
        if negative && magnitude == 0 {
            return Err(wrong()); // one spelling of zero
        }
        let decimals = u8::try_from(fraction.len()).map_err(|_| wrong())?;
        Ok(Self { units: if negative { -magnitude } else { magnitude }, decimals })
    }

    /// Is it below zero?
    pub const fn is_negative(self) -> bool {
        self.units < 0
    }

    /// How many decimals were written.
    pub const fn decimals(self) -> u8 {
        self.decimals
    }
}

impl core::fmt::Display for Decimal {
    fn fmt(&self, out: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let sign = if self.is_negative() { "-" } else { "" };
        let digits =
            format!("{:0>width$}", self.units.unsigned_abs(), width = usize::from(self.decimals) + 1);
        let (whole, fraction) = digits.split_at(digits.len() - usize::from(self.decimals));
        let point = if fraction.is_empty() { "" } else { "." };
        write!(out, "{sign}{whole}{point}{fraction}")
    }
}

/// A currency.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Currency {
    /// Euro.
    #[default]
    Eur,
}

impl Currency {
    /// The ISO 4217 codes of all that are known.
    pub const WORDS: &[&str] = &["EUR"];

    /// The ISO 4217 code.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Eur => "EUR",
        }
    }

    /// Reads an ISO 4217 code.
    pub fn from_word(code: &str) -> Option<Self> {
        (code == "EUR").then_some(Self::Eur)
    }
}

/// An exact amount of money.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Money {
    amount: Decimal,
    currency: Currency,
}

impl Money {
    /// An amount in a currency.
    pub const fn new(amount: Decimal, currency: Currency) -> Self {
        Self { amount, currency }
    }

    /// How much.
    pub const fn amount(self) -> Decimal {
        self.amount
    }

    /// Of which currency.
    pub const fn currency(self) -> Currency {
        self.currency
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn round_trips() {
        for text in ["0", "0.00", "7", "-7", "100000.00", "0.05", "-0.5", "999999999999999999", "0.000000001"]
        {
            assert_eq!(Decimal::parse(text).unwrap().to_string(), text);
        }
    }

    #[test]
    fn refused() {
        for text in [
            "",
            "-",
            ".",
            "1.",
            ".5",
            "01",
            "1e5",
            "1,5",
            "+1",
            "1 000",
            "-0",
            "1.2.3",
            "٣",
            "1234567890123456789",
        ] {
            assert!(Decimal::parse(text).unwrap_err().is_decimal(), "{text}");
        }
    }
}
