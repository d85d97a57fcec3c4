//! Every method that scores, with what may be asked of it.

use scambio_core::comparison::method::{
    Ampi, Arithmetic, Borda, Copeland, Distance, Electre3, Geometric, Harmonic, Method, Mpi, Power,
    Preference, Promethee, Schulze, Spotis, Thresholds, Topsis, TopsisScale, Vikor,
};
use scambio_core::comparison::{Grid, Problem};

/// What holds for a method.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Traits {
    /// A unit better on all is never below.
    pub(crate) dominance: bool,
    /// A better cell never lowers the unit's score.
    pub(crate) improving: bool,
    /// Another unit of measurement, with another zero, changes nothing.
    pub(crate) units: bool,
    /// A criterion split in two of half the weight changes nothing.
    pub(crate) splitting: bool,
    /// Directions down are taken; if not, more must be better.
    pub(crate) down: bool,
}

/// Numbers on which more is better, equal weights.
pub(crate) fn plain(rows: &[Vec<f64>]) -> Problem {
    Problem::plain(Grid::from_rows(rows).unwrap()).unwrap()
}

/// Every method, with parameters for `n` criteria of numbers from 0 to 100.
pub(crate) fn every(n: usize) -> Vec<(&'static str, Box<dyn Method>, Traits)> {
    let all = Traits { dominance: true, improving: true, units: true, splitting: true, down: true };
    let mean = Traits { units: false, down: false, ..all };
    let relative = Traits { improving: false, splitting: false, ..all };
    let measured = Traits { units: false, ..all };
    let uneven = Traits { dominance: false, improving: false, ..all };
    let thresholds = |veto| vec![Thresholds { indifference: 0.05, preference: 5.0, veto }; n];
    let promethee = |preference| Box::new(Promethee { preferences: vec![preference; n] });
    let topsis = |scale, distance| Box::new(Topsis { scale, distance });
    vec![
        ("arithmetic", Box::new(Arithmetic), measured),
        ("geometric", Box::new(Geometric), mean),
        ("harmonic", Box::new(Harmonic), mean),
        ("power 0.5", Box::new(Power { exponent: 0.5 }), mean),
        ("power −3", Box::new(Power { exponent: -3.0 }), mean),
        ("power 4", Box::new(Power { exponent: 4.0 }), mean),
        ("mpi", Box::new(Mpi::default()), uneven),
        ("ampi", Box::new(Ampi::default()), uneven),
        ("topsis", topsis(TopsisScale::Vector, Distance::Euclidean), Traits { units: false, ..relative }),
        ("topsis, min–max", topsis(TopsisScale::MinMax, Distance::Euclidean), relative),
        (
            "topsis, manhattan",
            topsis(TopsisScale::MinMax, Distance::Manhattan),
            Traits { splitting: true, ..relative },
        ),
        ("topsis, chebyshev", topsis(TopsisScale::MinMax, Distance::Chebyshev), relative),
        ("vikor", Box::new(Vikor::default()), relative),
        ("promethee, usual", promethee(Preference::Usual), all),
        ("promethee, u", promethee(Preference::UShape { q: 0.05 }), measured),
        ("promethee, v", promethee(Preference::VShape { p: 9.0 }), measured),
        ("promethee, level", promethee(Preference::Level { q: 0.05, p: 4.0 }), measured),
        ("promethee, linear", promethee(Preference::Linear { q: 0.05, p: 9.0 }), measured),
        ("promethee, gaussian", promethee(Preference::Gaussian { s: 3.0 }), measured),
        ("spotis", Box::new(Spotis { bounds: vec![(0.0, 100.0); n], ideal: None }), measured),
        ("spotis, observed", Box::new(Spotis::default()), Traits { improving: false, ..all }),
        ("electre 3", Box::new(Electre3::default()), all),
        ("electre 3, thresholds", Box::new(Electre3 { thresholds: thresholds(None) }), measured),
        (
            "electre 3, veto",
            Box::new(Electre3 { thresholds: thresholds(Some(9.0)) }),
            Traits { splitting: false, ..measured },
        ),
        ("borda", Box::new(Borda), all),
        ("copeland", Box::new(Copeland), all),
        ("schulze", Box::new(Schulze::default()), all),
    ]
}
