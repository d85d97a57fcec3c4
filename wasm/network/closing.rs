//! How far practices have come, and what a programme has brought.

use scambio_core::exchange::TransferStep;
use scambio_core::study::{self, Count, Course, Hint, LifeCycle, OpenPoint};
use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::border::{date, exchange, json};
use crate::measures::ConsolidationShape;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct LifeCycleShape<'e> {
    practice: &'e str,
    courses: Vec<CourseShape<'e>>,
    in_use: usize,
    hints: Vec<&'static str>,
    completeness: u8,
}

#[derive(Serialize)]
struct CourseShape<'e> {
    transfer: &'e str,
    to: &'e str,
    reached: Option<&'static str>,
    days: Vec<Option<String>>,
    took: Option<i64>,
    rests: Option<i64>,
    obstacles: usize,
}

impl<'e> CourseShape<'e> {
    fn of(it: &'e Course) -> Self {
        Self {
            transfer: it.transfer.as_str(),
            to: it.to.as_str(),
            reached: it.reached.map(TransferStep::word),
            days: it.days.iter().map(|day| day.map(|day| day.to_string())).collect(),
            took: it.took,
            rests: it.rests,
            obstacles: it.obstacles,
        }
    }
}

const fn hint(hint: &Hint) -> &'static str {
    match hint {
        Hint::OfferedBy => "offered-by",
        Hint::Theme => "theme",
        Hint::Summary => "summary",
        Hint::Transferability => "transferability",
        Hint::Conditions => "conditions",
        Hint::Evidence => "evidence",
        Hint::Lessons => "lessons",
    }
}

/// How far all practices have come on a day.
///
/// # Errors
/// Exchange or day do not fit.
#[wasm_bindgen]
pub fn life_cycles(object: &str, today: &str) -> Result<String, String> {
    let all = study::life_cycles(&exchange(object)?, date(today)?);
    let shape = |it: &LifeCycle| {
        json(&LifeCycleShape {
            practice: it.practice.as_str(),
            courses: it.courses.iter().map(CourseShape::of).collect(),
            in_use: it.in_use,
            hints: it.hints.iter().map(hint).collect(),
            completeness: it.completeness,
        })
    };
    Ok(format!("[{}]", all.iter().map(shape).collect::<Vec<_>>().join(",")))
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct CountShape {
    planned: usize,
    under_way: usize,
    done: usize,
}

impl From<Count> for CountShape {
    fn from(count: Count) -> Self {
        Self { planned: count.planned, under_way: count.under_way, done: count.done }
    }
}

#[derive(Serialize)]
struct CoverageShape<'s> {
    theme: &'s str,
    administrations: usize,
    activities: CountShape,
    practices: usize,
}

#[derive(Serialize)]
struct PartShape<'s> {
    administration: &'s str,
    hostings: CountShape,
    practices: usize,
    gives: usize,
    receives: usize,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum OpenShape<'s> {
    HostsInRotation { count: usize },
    Activities { count: usize },
    ThemeWithoutPractice { theme: &'s str },
    WithoutTransfer { administration: &'s str },
    Incomplete { practice: &'s str, hints: Vec<&'static str> },
    NotInUse { transfer: &'s str },
    ProjectWorks { count: usize },
    Outputs { count: usize },
}

impl<'s> OpenShape<'s> {
    fn of(point: &'s OpenPoint) -> Self {
        match point {
            OpenPoint::HostsInRotation(count) => Self::HostsInRotation { count: *count },
            OpenPoint::Activities(count) => Self::Activities { count: *count },
            OpenPoint::ThemeWithoutPractice(theme) => Self::ThemeWithoutPractice { theme: theme.as_str() },
            OpenPoint::WithoutTransfer(id) => Self::WithoutTransfer { administration: id.as_str() },
            OpenPoint::Incomplete(practice, hints) => {
                Self::Incomplete { practice: practice.as_str(), hints: hints.iter().map(hint).collect() }
            }
            OpenPoint::NotInUse(transfer) => Self::NotInUse { transfer: transfer.as_str() },
            OpenPoint::ProjectWorks(count) => Self::ProjectWorks { count: *count },
            OpenPoint::Outputs(count) => Self::Outputs { count: *count },
        }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SynthesisShape<'s> {
    coverage: Vec<CoverageShape<'s>>,
    parts: Vec<PartShape<'s>>,
    practices: PracticesShape,
    transfers: TransfersShape,
    project_works: CountShape,
    outputs: CountShape,
    network: NetworksShape,
    open: Vec<OpenShape<'s>>,
}

#[derive(Serialize)]
struct PracticesShape {
    existing: usize,
    together: usize,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct TransfersShape {
    agreed: usize,
    understand: usize,
    adapt: usize,
    in_use: usize,
}

#[derive(Serialize)]
struct NetworksShape {
    before: ConsolidationShape,
    now: ConsolidationShape,
}

/// What a programme has brought as it stands on a day; its network now against that of before `since`.
///
/// # Errors
/// Exchange or days do not fit.
#[wasm_bindgen]
pub fn synthesis(object: &str, since: &str, today: &str) -> Result<String, String> {
    let found = study::synthesis(&exchange(object)?, date(since)?, date(today)?);
    Ok(json(&SynthesisShape {
        coverage: found
            .coverage
            .iter()
            .map(|it| CoverageShape {
                theme: it.theme.as_str(),
                administrations: it.administrations,
                activities: it.activities.into(),
                practices: it.practices,
            })
            .collect(),
        parts: found
            .parts
            .iter()
            .map(|it| PartShape {
                administration: it.administration.as_str(),
                hostings: it.hostings.into(),
                practices: it.practices,
                gives: it.gives,
                receives: it.receives,
            })
            .collect(),
        practices: PracticesShape { existing: found.practices.0, together: found.practices.1 },
        transfers: TransfersShape {
            agreed: found.transfers[0],
            understand: found.transfers[1],
            adapt: found.transfers[2],
            in_use: found.transfers[3],
        },
        project_works: found.project_works.into(),
        outputs: found.outputs.into(),
        network: NetworksShape { before: found.network.0.into(), now: found.network.1.into() },
        open: found.open.iter().map(OpenShape::of).collect(),
    }))
}
