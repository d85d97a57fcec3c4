//! The list.

use super::Law::{self, Dominance, Improving, Joining, Splitting, Units};
use super::{Entry, Family, Kind, Need, Parameter};

const fn number(name: &'static str, low: f64, high: f64, default: f64) -> Parameter {
    Parameter { name, kind: Kind::Number { low, high, default } }
}

const fn per_criterion(name: &'static str) -> Parameter {
    Parameter { name, kind: Kind::PerCriterion }
}

const fn words(name: &'static str, words: &'static [&'static str]) -> Parameter {
    Parameter { name, kind: Kind::Word(words) }
}

const fn entry(
    name: &'static str,
    family: Family,
    parameters: &'static [Parameter],
    needs: &'static [Need],
    source: &'static str,
) -> Entry {
    Entry { name, family, parameters, needs, laws: &[], source, version: 1 }
}

impl Entry {
    const fn keeping(self, laws: &'static [Law]) -> Self {
        Self { laws, ..self }
    }
}

/// What a mean of each unit's own numbers keeps.
const OF_OWN: &[Law] = &[Dominance, Improving, Splitting, Joining];
/// What asks only who is ahead on a criterion.
const ORDINAL: &[Law] = &[Dominance, Improving, Units, Splitting];

/// The method of a name.
///
/// ```
/// use scambio_core::comparison::registry::{Family, method};
/// assert_eq!(method("topsis").map(|entry| entry.family), Some(Family::Distance));
/// ```
pub fn method(name: &str) -> Option<&'static Entry> {
    METHODS.iter().find(|entry| entry.name == name)
}

/// All methods, family by family.
pub const METHODS: &[Entry] = &[
    entry("median-of-group", Family::Missing, &[per_criterion("groups")], &[], "OECD/JRC 2008"),
    entry("bounds", Family::Missing, &[], &[], "worst and best case of each gap"),
    entry(
        "mean-of-present",
        Family::Missing,
        &[number("minimum", 0.0, 1.0, 0.6), number("exponent", -20.0, 20.0, 1.0)],
        &[],
        "weights rescaled over what is there",
    ),
    entry(
        "winsorise",
        Family::Treat,
        &[
            number("skewness", 0.0, 10.0, 2.0),
            number("kurtosis", 0.0, 100.0, 3.5),
            number("most", 0.0, 100.0, 5.0),
        ],
        &[],
        "JRC, COIN Tool 2019; COINr",
    ),
    entry("log", Family::Treat, &[words("kind", &["shifted", "plain"])], &[], "COINr"),
    entry(
        "goalposts",
        Family::Normalise,
        &[
            per_criterion("low"),
            per_criterion("high"),
            number("from", -1000.0, 1000.0, 0.0),
            number("to", -1000.0, 1000.0, 100.0),
            words("clip", &["yes", "no"]),
        ],
        &[],
        "UNDP; EU-SPI 2020",
    )
    .keeping(&[Joining]),
    entry(
        "min-max",
        Family::Normalise,
        &[number("from", -1000.0, 1000.0, 0.0), number("to", -1000.0, 1000.0, 1.0)],
        &[],
        "OECD/JRC 2008",
    )
    .keeping(&[Units]),
    entry(
        "z-score",
        Family::Normalise,
        &[
            number("mean", -1000.0, 1000.0, 0.0),
            number("deviation", 0.0, 1000.0, 1.0),
            words("spread", &["population", "sample"]),
        ],
        &[],
        "OECD/JRC 2008",
    )
    .keeping(&[Units]),
    entry("rank", Family::Normalise, &[], &[], "OECD/JRC 2008").keeping(&[Units]),
    entry("percentile-rank", Family::Normalise, &[], &[], "COINr").keeping(&[Units]),
    entry("distance-to-max", Family::Normalise, &[], &[], "COINr").keeping(&[Units]),
    entry(
        "distance-to-target",
        Family::Normalise,
        &[per_criterion("target"), words("cap", &["yes", "no"])],
        &[],
        "COINr",
    ),
    entry("fraction-of-max", Family::Normalise, &[], &[Need::NotNegative], "Hwang and Yoon 1981"),
    entry("sum", Family::Normalise, &[], &[Need::NotNegative], "Hwang and Yoon 1981"),
    entry("vector", Family::Normalise, &[], &[], "Hwang and Yoon 1981"),
    entry("value-function", Family::Normalise, &[per_criterion("points")], &[], "Keeney and Raiffa 1976")
        .keeping(&[Joining]),
    entry("equal", Family::Weigh, &[per_criterion("groups")], &[], "a choice that is stated"),
    entry("direct", Family::Weigh, &[per_criterion("points")], &[], "budget of 100 points"),
    entry("rank-order-centroid", Family::Weigh, &[per_criterion("places")], &[], "Barron and Barrett 1996"),
    entry("rank-sum", Family::Weigh, &[per_criterion("places")], &[], "Stillwell, Seaver and Edwards 1981"),
    entry(
        "rank-reciprocal",
        Family::Weigh,
        &[per_criterion("places")],
        &[],
        "Stillwell, Seaver and Edwards 1981",
    ),
    entry("ahp-eigenvector", Family::Weigh, &[per_criterion("judgements")], &[], "Saaty 1980"),
    entry(
        "ahp-geometric-mean",
        Family::Weigh,
        &[per_criterion("judgements")],
        &[],
        "Crawford and Williams 1985",
    ),
    entry(
        "best-worst",
        Family::Weigh,
        &[per_criterion("best_to_others"), per_criterion("others_to_worst")],
        &[],
        "Rezaei 2016",
    ),
    entry(
        "entropy",
        Family::Weigh,
        &[],
        &[Need::TwoUnits, Need::NotNegative, Need::Complete, Need::NotConstant],
        "Hwang and Yoon 1981",
    ),
    entry(
        "critic",
        Family::Weigh,
        &[],
        &[Need::TwoUnits, Need::Complete, Need::NotConstant],
        "Diakoulaki, Mavrotas and Papayannakis 1995",
    )
    .keeping(&[Units]),
    entry(
        "standard-deviation",
        Family::Weigh,
        &[],
        &[Need::TwoUnits, Need::OneScale, Need::Complete, Need::NotConstant],
        "Diakoulaki, Mavrotas and Papayannakis 1995",
    ),
    entry(
        "merec",
        Family::Weigh,
        &[],
        &[Need::TwoUnits, Need::Positive, Need::Complete, Need::NotConstant],
        "Keshavarz-Ghorabaee and others 2021",
    ),
    entry(
        "principal-components",
        Family::Weigh,
        &[words("components", &["first", "above-one"])],
        &[Need::TwoUnits, Need::Complete, Need::NotConstant],
        "OECD/JRC 2008",
    )
    .keeping(&[Units]),
    entry("arithmetic", Family::Mean, &[], &[Need::OneScale, Need::Complete], "OECD/JRC 2008")
        .keeping(OF_OWN),
    entry("geometric", Family::Mean, &[], &[Need::OneScale, Need::Positive, Need::Complete], "OECD/JRC 2008")
        .keeping(OF_OWN),
    entry("harmonic", Family::Mean, &[], &[Need::OneScale, Need::Positive, Need::Complete], "COINr")
        .keeping(OF_OWN),
    entry(
        "power",
        Family::Mean,
        &[number("exponent", -20.0, 20.0, 0.5)],
        &[Need::OneScale, Need::NotNegative, Need::Complete],
        "EU-SPI 2020",
    )
    .keeping(OF_OWN),
    entry(
        "mpi",
        Family::Mean,
        &[words("penalty", &["minus", "plus"]), words("spread", &["population", "sample"])],
        &[Need::Complete],
        "De Muro, Mazziotta and Pareto 2011",
    )
    .keeping(&[Units, Splitting]),
    entry(
        "ampi",
        Family::Mean,
        &[
            words("penalty", &["minus", "plus"]),
            per_criterion("low"),
            per_criterion("high"),
            per_criterion("reference"),
        ],
        &[Need::Complete],
        "Mazziotta and Pareto 2016",
    )
    .keeping(&[Units, Splitting]),
    entry(
        "topsis",
        Family::Distance,
        &[
            words("scale", &["vector", "min-max", "max", "sum", "as-given"]),
            words("distance", &["euclidean", "manhattan", "chebyshev"]),
        ],
        &[Need::Complete],
        "Hwang and Yoon 1981",
    )
    .keeping(&[Dominance]),
    entry(
        "vikor",
        Family::Distance,
        &[number("v", 0.0, 1.0, 0.5)],
        &[Need::Complete],
        "Opricovic and Tzeng 2004",
    )
    .keeping(&[Dominance, Units]),
    entry(
        "spotis",
        Family::Distance,
        &[per_criterion("low"), per_criterion("high"), per_criterion("ideal")],
        &[Need::Complete],
        "Dezert and others 2020",
    )
    .keeping(&[Dominance, Units, Splitting]),
    entry(
        "promethee",
        Family::Outranking,
        &[
            words("preference", &["usual", "u-shape", "v-shape", "level", "linear", "gaussian"]),
            per_criterion("q"),
            per_criterion("p"),
        ],
        &[Need::TwoUnits, Need::Complete],
        "Brans, Vincke and Mareschal 1986",
    )
    .keeping(&[Dominance, Improving, Splitting]),
    entry(
        "electre-1",
        Family::Outranking,
        &[
            number("concordance", 0.0, 1.0, 0.65),
            number("discordance", 0.0, 1.0, 0.35),
            words("scale", &["own-range", "widest-range"]),
        ],
        &[Need::Complete],
        "Roy 1968",
    ),
    entry(
        "electre-3",
        Family::Outranking,
        &[per_criterion("indifference"), per_criterion("preference"), per_criterion("veto")],
        &[Need::Complete],
        "Roy 1978",
    )
    .keeping(&[Dominance, Improving]),
    entry(
        "electre-tri-b",
        Family::Outranking,
        &[
            per_criterion("profiles"),
            per_criterion("indifference"),
            per_criterion("preference"),
            per_criterion("veto"),
            number("cut", 0.5, 1.0, 0.75),
        ],
        &[Need::Complete],
        "Yu 1992",
    ),
    entry("borda", Family::Voting, &[], &[Need::Complete], "Borda 1781").keeping(ORDINAL),
    entry("copeland", Family::Voting, &[], &[Need::Complete], "Copeland 1951").keeping(ORDINAL),
    entry(
        "schulze",
        Family::Voting,
        &[words("strength", &["winning-votes", "margins"])],
        &[Need::Complete],
        "Schulze 2011",
    )
    .keeping(ORDINAL),
    entry(
        "kemeny",
        Family::Voting,
        &[number("largest", 1.0, 22.0, 18.0)],
        &[Need::Complete],
        "Kemeny 1959; Truchon 1998",
    ),
    entry(
        "benefit-of-the-doubt",
        Family::Envelopment,
        &[number("least_share", 0.0, 1.0, 0.0)],
        &[Need::NotNegative, Need::Complete],
        "Cherchye and others 2007",
    ),
    entry(
        "envelopment",
        Family::Envelopment,
        &[words("returns", &["constant", "variable"]), words("orientation", &["input", "output"])],
        &[Need::NotNegative, Need::Complete],
        "Charnes, Cooper and Rhodes 1978; Banker, Charnes and Cooper 1984",
    ),
    entry(
        "smaa",
        Family::Robustness,
        &[
            number("draws", 1.0, 10000000.0, 10000.0),
            number("seed", 0.0, 9007199254740991.0, 1.0),
            words("information", &["none", "order", "around"]),
            number("share", 0.0, 1.0, 0.5),
        ],
        &[Need::OneScale, Need::Complete],
        "Lahdelma and Salminen 2001",
    ),
    entry("pairwise-winning", Family::Robustness, &[], &[Need::OneScale, Need::Complete], "Varsi 1973"),
    entry(
        "stability",
        Family::Robustness,
        &[],
        &[Need::OneScale, Need::Complete],
        "exact, linear in each weight",
    ),
    entry(
        "variance-share",
        Family::Robustness,
        &[],
        &[Need::Complete],
        "Saisana, Saltelli and Tarantola 2005",
    ),
    entry("leave-criterion-out", Family::Robustness, &[], &[Need::Complete], "COINr"),
    entry(
        "leave-unit-out",
        Family::Robustness,
        &[],
        &[Need::TwoUnits, Need::Complete],
        "rank reversal tests",
    ),
    entry(
        "bands",
        Family::Robustness,
        &[number("limit", 0.5, 1.0, 0.9)],
        &[],
        "from the probabilities of pairs",
    ),
    entry("pareto-front", Family::Robustness, &[], &[Need::Complete], "dominance"),
    entry(
        "gower",
        Family::Peers,
        &[per_criterion("weights")],
        &[Need::TwoUnits],
        "Gower 1971; JRC and Orkestra",
    ),
    entry(
        "clusters",
        Family::Peers,
        &[words("linkage", &["average", "complete", "single", "ward"])],
        &[Need::TwoUnits],
        "Müllner 2011",
    ),
    entry("cronbach", Family::Agreement, &[], &[Need::TwoUnits, Need::Complete], "Cronbach 1951"),
    entry(
        "krippendorff",
        Family::Agreement,
        &[words("level", &["ordinal", "nominal", "interval", "ratio"])],
        &[],
        "Krippendorff 2011",
    ),
    entry("icc", Family::Agreement, &[], &[Need::TwoUnits, Need::Complete], "Shrout and Fleiss 1979"),
    entry(
        "kendall-w",
        Family::Agreement,
        &[],
        &[Need::TwoUnits, Need::Complete],
        "Kendall and Babington Smith 1939",
    ),
    entry(
        "cohen",
        Family::Agreement,
        &[words("weights", &["unweighted", "linear", "quadratic"])],
        &[Need::Complete],
        "Cohen 1960, 1968",
    ),
    entry("fleiss", Family::Agreement, &[], &[Need::Complete], "Fleiss 1971"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_unique_and_defaults_in_range() {
        for (at, entry) in METHODS.iter().enumerate() {
            assert!(METHODS[..at].iter().all(|other| other.name != entry.name), "{}", entry.name);
            for parameter in entry.parameters {
                if let Kind::Number { low, high, default } = parameter.kind {
                    assert!(low <= default && default <= high, "{} {}", entry.name, parameter.name);
                }
            }
        }
    }
}
