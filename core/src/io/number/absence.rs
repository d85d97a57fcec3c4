//! What stands in a cell instead of a figure, with its meaning.

/// Why there is no figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Absence {
    /// The cell is empty.
    Empty,
    /// Not available or not known: `n.d.`, `n.a.`, `....`, `:`, `#N/D`.
    NotAvailable,
    /// The phenomenon does not exist, or no case was observed: ISTAT's `-`.
    None,
    /// Not zero, but less than half of the last digit, or not significant: ISTAT's `..`, `n.s.`
    Negligible,
    /// It cannot be calculated: `n.c.`, `#DIV/0!`.
    NotComputable,
    /// Kept secret, since single persons or companies could be recognised: ISTAT's `*`, Eurostat's `: c`.
    Confidential,
    /// Not applicable: `n.p.`, Eurostat's `: z`.
    NotApplicable,
    /// An error of the program that calculated it: `#REF!`, `#VALORE!`.
    Error,
    /// Something else stands there; reported as a trouble.
    Unreadable,
}

/// What a missing mark means, without blanks and in small letters.
fn named(mark: &str) -> Option<Absence> {
    Some(match mark {
        "n.d." | "nd" | "n.d" | "nd." | "n/d" | "#n/d" | "#nd" | "n.a." | "na" | "n.a" | "n/a" | "#n/a"
        | "#na" | "...." | "…" | "..." | "." | ":" | "/" | "?" | "null" | "nan" | "none" | "n.disp."
        | "nondisp." | "nondisponibile" | "datonondisponibile" | "notavailable" | "missing" | "k.a."
        | "n.v." | "ni." | "n.r." | "nr" => Absence::NotAvailable,
        "-" | "--" | "---" | "–" | "—" | "−" | "―" | "_" => Absence::None,
        ".." | "n.s." | "ns" | "(..)" => Absence::Negligible,
        "n.c." | "nc" | "n.c" | "#div/0!" | "noncalcolabile" => Absence::NotComputable,
        "*" | "**" | "***" | "omissis" | "segretostatistico" => Absence::Confidential,
        "n.p." | "np" | "nonapplicabile" | "notapplicable" => Absence::NotApplicable,
        _ => return None,
    })
}

impl Absence {
    /// Every absence.
    pub const ALL: [Self; 9] = [
        Self::Empty,
        Self::NotAvailable,
        Self::None,
        Self::Negligible,
        Self::NotComputable,
        Self::Confidential,
        Self::NotApplicable,
        Self::Error,
        Self::Unreadable,
    ];

    /// Its stable name.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::NotAvailable => "not-available",
            Self::None => "none",
            Self::Negligible => "negligible",
            Self::NotComputable => "not-computable",
            Self::Confidential => "confidential",
            Self::NotApplicable => "not-applicable",
            Self::Error => "error",
            Self::Unreadable => "unreadable",
        }
    }

    /// What stands for it in files that are written.
    pub const fn mark(self) -> &'static str {
        match self {
            Self::Empty => "",
            Self::NotAvailable => "n.d.",
            Self::None => "-",
            Self::Negligible => "..",
            Self::NotComputable => "n.c.",
            Self::Confidential => "*",
            Self::NotApplicable => "n.p.",
            Self::Error => "#VALUE!",
            Self::Unreadable => "?",
        }
    }

    /// What a cell says if it is a missing mark.
    pub fn of(text: &str) -> Option<Self> {
        let text = super::trim(text);
        if text.is_empty() {
            return Some(Self::Empty);
        }
        if text.len() > 32 || text.as_bytes()[0].is_ascii_digit() {
            return None;
        }
        if let Some(absence) = named(text) {
            return Some(absence);
        }
        let mut plain = String::with_capacity(text.len());
        plain.extend(
            text.chars()
                .filter(|letter| !super::scan::is_space(*letter))
                .map(|letter| letter.to_ascii_lowercase()),
        );
        if let Some(absence) = named(&plain) {
            return Some(absence);
        }
        let error = plain.strip_prefix('#').is_some_and(|rest| rest.ends_with(['!', '?']));
        if error || plain.strip_prefix("err:").is_some() {
            return Some(Self::Error);
        }
        // Eurostat's flags behind its mark.
        match plain.strip_prefix(':')? {
            "c" => Some(Self::Confidential),
            "z" => Some(Self::NotApplicable),
            "n" => Some(Self::Negligible),
            flags if flags.len() <= 3 && flags.bytes().all(|flag| flag.is_ascii_lowercase()) => {
                Some(Self::NotAvailable)
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_and_their_meanings() {
        for (marks, absence) in [
            (&["", " \u{A0}"][..], Absence::Empty),
            (
                &["n.d.", "N.D.", "n. d.", "ND", "#N/D", "#N/A", "....", "…", "...", ":", ": u", ":bu"],
                Absence::NotAvailable,
            ),
            (&["-", "–", "—", " - "], Absence::None),
            (&["..", ": n"], Absence::Negligible),
            (&["n.c.", "#DIV/0!"], Absence::NotComputable),
            (&["*", ": c", ":c"], Absence::Confidential),
            (&["n.p.", ":z"], Absence::NotApplicable),
            (&["#VALORE!", "#REF!", "#NOME?", "Err:502"], Absence::Error),
        ] {
            for mark in marks {
                assert_eq!(Absence::of(mark), Some(absence), "{mark:?}");
            }
        }
        for text in ["0", "12", "-1", "Piemonte", "n.d.x", "::", ": 12", "#", "nessuno"] {
            assert_eq!(Absence::of(text), None, "{text:?}");
        }
    }
}
