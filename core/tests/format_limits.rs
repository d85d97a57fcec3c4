//! Limits: what is too large is refused without being looked at; everything else takes time and memory in proportion to
//! its size, however it is made.

#![allow(unsafe_code, reason = "an allocator that counts")]

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::time::{Duration, Instant};

use scambio_core::format::{self, MAX_BYTES, Reading};

struct Counting;

static NOW: AtomicUsize = AtomicUsize::new(0);
static MOST: AtomicUsize = AtomicUsize::new(0);

// SAFETY: it hands everything on to the system's allocator and only counts.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let now = NOW.fetch_add(layout.size(), Relaxed) + layout.size();
        MOST.fetch_max(now, Relaxed);
        // SAFETY: the caller's promises are handed on.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        NOW.fetch_sub(layout.size(), Relaxed);
        // SAFETY: the caller's promises are handed on.
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// The answer, with the memory that it took at its height and the time.
fn measured(bytes: &[u8]) -> (Reading, usize, Duration) {
    let before = NOW.load(Relaxed);
    MOST.store(before, Relaxed);
    let start = Instant::now();
    let reading = format::read(bytes);
    (reading, MOST.load(Relaxed) - before, start.elapsed())
}

fn first_code(reading: &Reading) -> Option<&'static str> {
    reading.diagnostics().iter().next().map(scambio_core::diag::Diagnostic::code)
}

/// A file with a list of `count` items.
fn list(field: &str, item: impl Fn(usize) -> String, count: usize) -> String {
    let items: Vec<_> = (0..count).map(item).collect();
    format!(r#"{{"format":"exchange/1","id":"a","title":"A","{field}":[{}]}}"#, items.join(","))
}

/// One test, because the allocator counts for the whole process.
#[test]
fn time_and_memory_are_bounded() {
    what_is_too_large_is_not_looked_at();
    the_limit_is_exact();
    hard_files_are_answered();
}

fn what_is_too_large_is_not_looked_at() {
    let (reading, memory, time) = measured(&vec![0; 200_000_000]);
    assert_eq!(first_code(&reading), Some("too-large"));
    assert!(reading.diagnostics().iter().all(|found| found.place().position().is_none()));
    assert!(memory < 10_000 && time < Duration::from_millis(100), "{memory} bytes, {time:?}");
}

fn the_limit_is_exact() {
    let real = include_str!("../data/scambio-pa.json");
    let filled = |bytes: usize| format!("{real}{}", " ".repeat(bytes - real.len()));
    assert!(format::read(filled(MAX_BYTES).as_bytes()).exchange().is_some());
    assert_eq!(first_code(&format::read(filled(MAX_BYTES + 1).as_bytes())), Some("too-large"));
}

fn hard_files_are_answered() {
    let id = |letter: char, number: usize| format!("{}{number}", String::from(letter).repeat(40));
    let files = [
        ("bad items", list("objectives", |_| format!("{:>49}", 1), 100_000)),
        ("numbers", list("unknown", |_| "1".into(), 2_500_000)),
        ("numbers that should be activities", list("activities", |_| "1".into(), 1_300_000)),
        ("themes of one name", list("themes", |_| r#"{"id":"T","name":"n"}"#.into(), 200_000)),
        ("empty objects", list("themes", |_| "{}".into(), 1_600_000)),
        ("unknown fields", format!("{{\"format\":\"exchange/1\"{}}}", numbered(|n| format!(",\"{n}\":0"), 450_000))),
        ("fields given twice", format!("{{\"format\":\"exchange/1\"{}}}", ",\"a\":0".repeat(800_000))),
        ("texts on one line", list("objectives", |n| if n < 990_000 { "\"è\"".into() } else { "0".into() }, 991_000)),
        (
            "laws in a circle",
            list(
                "legalReferences",
                |n| format!(r#"{{"id":"l{n}","citation":"c","source":"law","successor":"l{}"}}"#, (n + 1) % 70_000),
                70_000,
            ),
        ),
        (
            "references that lead nowhere",
            list("administrations", |n| format!(r#"{{"id":"{}","name":"n","role":"participant"}}"#, id('a', n)), 20_000)
                .replacen(
                    "\"administrations\"",
                    &format!(
                        "\"delegations\":[{}],\"administrations\"",
                        numbered(|n| format!(r#"{{"administration":"{}","theme":"t"}},"#, id('b', n)), 20_000)
                            .trim_end_matches(',')
                    ),
                    1,
                ),
        ),
        (
            "workshops on a theme with many parts",
            list(
                "activities",
                |n| {
                    format!(
                        r#"{{"id":"a{n}","kind":"workshop","state":"done","round":"second","period":"2020-01-01","themes":["T"],"host":"h"}}"#
                    )
                },
                25_000,
            )
            .replacen(
                "\"activities\"",
                &format!(
                    r#""themes":[{{"id":"T","name":"n","subThemes":[{}]}}],"activities""#,
                    numbered(|n| format!(r#"{{"id":"p{n}","name":"n"}},"#), 40_000).trim_end_matches(',')
                ),
                1,
            ),
        ),
        (
            "a plan of other sessions",
            list(
                "plans",
                |_| {
                    let session = |n| {
                        format!(r#"{{"id":"s{n}","kind":"workshop","host":"h","tracks":["t"],"stage":1,"days":1}},"#)
                    };
                    format!(
                        r#"{{"id":"v","title":"V","simulated":true,"instance":{{"format":"rotation/1","start":"2020-01-01",
                        "end":"2020-12-31","closed":[],"params":{{"visit_days":4,"host_gap_days":14,"far_km":350,
                        "near_buffer_days":0,"far_buffer_days":1,"stay_days":1,"week_limit_days":3,"host_month_limit_days":4}},
                        "weights":{{}},"hosts":[{{"id":"h"}}],"km":[[0]],"tracks":[{{"id":"t","min_gap_days":1,
                        "max_gap_days":9,"ideal_gap_days":5,"tolerance_days":1}}],"people":[],"sessions":[{}]}},"starts":{{{}}}}}"#,
                        numbered(session, 20_000).trim_end_matches(','),
                        numbered(|n| format!(r#""x{n}":"2020-01-01","#), 50_000).trim_end_matches(',')
                    )
                },
                1,
            ),
        ),
        (
            "activities of the oldest version",
            format!(
                r#"{{"esperienza_in_breve":{{}},"attivita":[{}{{}}]}}"#,
                r#"{"tipo":"workshop","stato":"svolto"},"#.repeat(130_000)
            ),
        ),
    ];
    for (name, file) in files {
        assert!((2_000_000..6_000_000).contains(&file.len()), "{name}: {} bytes", file.len());
        let (reading, memory, time) = measured(file.as_bytes());
        assert!(reading.exchange().is_none() && reading.diagnostics().len() > 1, "{name}");
        let times = memory / file.len();
        // In a test that is not optimised they take a second or two each; a rule that is quadratic takes minutes.
        assert!(times < 64 && time < Duration::from_secs(20), "{name}: {times} × its size, {time:?}");
    }
}

fn numbered(item: impl Fn(usize) -> String, count: usize) -> String {
    (0..count).map(item).collect()
}
