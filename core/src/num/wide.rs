//! Loops over floats with the widest registers that the processor at hand has, instead of those that every processor has.

/// Calls a function that is `#[inline(always)]`, compiled for the processor at hand.
///
/// The same bits everywhere: more numbers are taken side by side, but each in the order that is written, and no product is
/// fused with its sum. In wasm, and on processors of other kinds, it is an ordinary call.
macro_rules! wide {
    ($call:expr) => {{
        #[cfg(target_arch = "x86_64")]
        let result = fearless_simd::dispatch!(fearless_simd::Level::new(), _ => $call);
        #[cfg(not(target_arch = "x86_64"))]
        let result = $call;
        result
    }};
}
pub(crate) use wide;
