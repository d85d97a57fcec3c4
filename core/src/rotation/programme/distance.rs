//! How far it is.

use crate::num::function::{asin, cos, sin};
use crate::territory::Seat;

/// Mean radius of the Earth (IUGG), in kilometres.
const RADIUS: f64 = 6371.0088;

/// Kilometres of the great circle between two seats, by the haversine formula: no road, no railway.
pub fn great_circle_km(a: &Seat, b: &Seat) -> f64 {
    let radians = core::f64::consts::PI / 180.0;
    let half = |from: f64, to: f64| sin((to - from) * radians / 2.0);
    let (north, east) = (half(a.latitude(), b.latitude()), half(a.longitude(), b.longitude()));
    let square = north * north + cos(a.latitude() * radians) * cos(b.latitude() * radians) * east * east;
    2.0 * RADIUS * asin(square.clamp(0.0, 1.0).sqrt())
}
