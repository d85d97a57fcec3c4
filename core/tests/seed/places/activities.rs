//! M080–M104: activities, what took place and what is planned, phases.

use super::{found_after, of_kind, state, told};
use crate::italian::{Italian, yes_or_no};
use crate::place::{Place, Verdict, all, example, holds, is, list, place, tells, texts, times};
use crate::table::Row;
use scambio_core::exchange::{
    Activity, ActivityKind, Administration, Draft, Exchange, Hosting, Phase, Record, Round, SectionKind,
};
use scambio_core::territory::Unit;
use scambio_core::text::Lang;

pub(super) const PLACES: &[Place] = &[
    place!(M080, [Exchange::activities], |x, seed| times(x.activities().len(), seed)),
    example!(M081, [Activity::kind], |x, seed| {
        let known = |word: &&str| x.activities().iter().any(|it| it.kind().italian() == *word);
        is(list(seed.value().split(" | ").filter(known), " | "), seed.value())
    }),
    place!(M082, [ActivityKind::KickOff], |x, seed| {
        let event = of_kind(x, ActivityKind::KickOff)?;
        let (purposes, invited) = (texts(event.purposes()), event.invitation()?.italian());
        let others = x.activities_in(event.phase()?).filter(|it| it.id() != event.id());
        let others = list(others.map(|it| it.kind().italian()), ", ");
        all([
            tells(format!("{purposes}; {invited} invitate; {others}"), seed.value()),
            state(event.state(), seed),
        ])
    }),
    place!(M083, [ActivityKind::Signing], |x, seed| {
        let signing = of_kind(x, ActivityKind::Signing)?;
        all([state(signing.state(), seed), told(x, SectionKind::AchievedResults, seed.value())])
    }),
    place!(M084, [ActivityKind::SmartActionLab, Activity::themes], |x, seed| {
        let labs = of_kind(x, ActivityKind::SmartActionLab)?;
        let host = super::name_of(x, labs.host()?)?;
        let number = |id| x.themes().iter().zip(1..).find(|(theme, _)| theme.id() == id).map(|(_, at)| at);
        let themes: Vec<i32> = labs.themes().iter().filter_map(number).collect();
        let described = format!("{} {host}; tematiche {}", labs.hosting()?.italian(), list(themes, ", "));
        all([is(described, seed.value()), state(labs.state(), seed)])
    }),
    place!(M085, [Round::First], |x, seed| round(x, Round::First, seed)),
    place!(M086, [Round::Second], |x, seed| round(x, Round::Second, seed)),
    place!(M087, [ActivityKind::OnTheJobTraining], |x, seed| {
        let training = of_kind(x, ActivityKind::OnTheJobTraining)?;
        all([state(training.state(), seed), told(x, SectionKind::Activities, seed.value())])
    }),
    place!(M088, [ActivityKind::ClosingEvent], |x, seed| {
        let event = of_kind(x, ActivityKind::ClosingEvent)?;
        all([state(event.state(), seed), tells(texts(event.purposes()), seed.value())])
    }),
    place!(M089, [Record::published], |x, seed| is(x.record()?.published()?, seed.date()?)),
    place!(M090, [ActivityKind::SmartActionLab], |x, seed| {
        let of_themes = x.activities_of(ActivityKind::SmartActionLab).filter(|it| !it.themes().is_empty());
        times(of_themes.count(), seed)
    }),
    place!(M091, [Activity::parts], |x, seed| {
        tells(texts(of_kind(x, ActivityKind::SmartActionLab)?.parts()), seed.value())
    }),
    place!(M092, [Activity::host, Administration::unit, Unit::seat], |x, seed| {
        let host = x.administration(of_kind(x, ActivityKind::SmartActionLab)?.host()?)?;
        holds(!host.unit()?.seat().name(Lang::It).is_empty())?;
        is(format!("sede del {}", host.role().italian()), seed.value())
    }),
    place!(M093, [Activity::cross_theme], |x, seed| {
        holds(of_kind(x, ActivityKind::SmartActionLab)?.cross_theme())?;
        told(x, SectionKind::Strengths, seed.value())
    }),
    place!(M094, [ActivityKind::Workshop], |x, seed| {
        times(x.activities_of(ActivityKind::Workshop).count(), seed)
    }),
    place!(M095, [Hosting::InRotation, Activity::is_in_rotation], |x, seed| {
        holds(found_after(x, rotate_the_kick_off).contains(&"rotation-without-workshop"))?;
        let mut kinds: Vec<_> =
            x.activities().iter().filter(|it| it.is_in_rotation()).map(Activity::kind).collect();
        kinds.dedup();
        let (kinds, hosting) =
            (list(kinds.iter().map(Italian::italian), ", "), Hosting::InRotation.italian());
        is(format!("{kinds} ospitati {hosting} presso ciascuna Amministrazione partecipante"), seed.value())
    }),
    place!(M096, [Activity::round], |x, seed| {
        let phase_of = |round: &Round| {
            let workshop = x.activities_of(ActivityKind::Workshop).find(|it| it.round() == Some(*round))?;
            x.phase(workshop.phase()?)
        };
        let phases = Round::ALL.iter().filter_map(phase_of).map(|it| it.name().original().to_owned());
        is(list(phases, "; ").replace("Workshop ", "").replace(": ", " = "), seed.value())
    }),
    place!(M097, [Activity::interregional], |x, seed| {
        let mut workshops = x.activities_of(ActivityKind::Workshop).peekable();
        holds(workshops.peek().is_some())?;
        is(yes_or_no(workshops.all(Activity::interregional)), seed.value())
    }),
    place!(M098, [Exchange::phases], |x, seed| is(x.phases().len(), seed.others_of_its_type()?)),
    place!(M099, [Phase::name], phase),
    place!(M100, [Phase::name], phase),
    place!(M101, [Phase::name], phase),
    place!(M102, [Phase::name], phase),
    place!(M103, [Phase::name], phase),
    place!(M104, [Phase::name], phase),
];

/// The workshops of a round: what they are for, and how far they are.
fn round(x: &Exchange, round: Round, seed: &Row) -> Verdict {
    let workshop = x.activities_of(ActivityKind::Workshop).find(|it| it.round() == Some(round))?;
    all([tells(texts(workshop.purposes()), seed.value()), state(workshop.state(), seed)])
}

/// `Fase 1: Presentazione e adesione`
fn phase(x: &Exchange, seed: &Row) -> Verdict {
    let name = x.phases().get(seed.index()?)?.name();
    let order = tells(x.source()?.note()?.original(), seed.note());
    all([is(name.original(), seed.name()), is(name.words(Lang::En).1, seed.english_name()), order])
}

fn rotate_the_kick_off(draft: &mut Draft) {
    for activity in draft.activities.iter_mut().filter(|it| it.kind() == ActivityKind::KickOff) {
        *activity = activity.clone().with_hosting(Some(Hosting::InRotation));
    }
}
