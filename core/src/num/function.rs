//! The functions of analysis, through `libm`: the standard library's give other bits in wasm than natively.

/// `e` to the power of `x`.
pub fn exp(x: f64) -> f64 {
    libm::exp(x)
}

/// Natural logarithm: of 0 minus infinity, of a negative number not a number, so callers look first.
pub fn ln(x: f64) -> f64 {
    libm::log(x)
}

/// `base` to the power of `exponent`.
///
/// ```
/// assert_eq!(scambio_core::num::function::pow(9.0, 0.5), 3.0);
/// ```
pub fn pow(base: f64, exponent: f64) -> f64 {
    libm::pow(base, exponent)
}

/// Sine of an angle in radians.
pub fn sin(x: f64) -> f64 {
    libm::sin(x)
}

/// Cosine of an angle in radians.
pub fn cos(x: f64) -> f64 {
    libm::cos(x)
}

/// The angle whose sine is `x`; not a number outside −1 to 1.
pub fn asin(x: f64) -> f64 {
    libm::asin(x)
}
