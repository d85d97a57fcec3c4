//! What the real exchange does not have, made up with the public API, written to a file and read back; and an
//! exchange that has nothing.

use scambio_core::exchange::{
    Activity, ActivityKind, Administration, Appointment, Checked, Delegation, Draft, Exchange, Finding,
    FindingKind, Hosting, Nature, Origin, Output, Practice, ProjectWork, Role, Round, Staff, State, Transfer,
    TransferStep, WorkingGroup,
};
use scambio_core::format;
use scambio_core::id::{
    ActivityId, AdministrationId, ExchangeId, FindingId, OutputId, PracticeId, ProjectWorkId, ThemeId,
    TransferId,
};
use scambio_core::text::{Lang, Text};
use scambio_core::time::{Date, Period};

const PIEDMONT: &str = "r_piemon";
const APULIA: &str = "r_puglia";
const TUSCANY: &str = "r_toscan";
const TRENTO: &str = "p_TN";

/// The real exchange with one of everything that it does not have, as a file holds it.
pub(crate) fn read_back(real: &Exchange) -> Exchange {
    let mut draft = real.to_draft();
    draft.nature = Nature::Demonstration;
    people(&mut draft);
    activities(&mut draft);
    findings(&mut draft);
    practices(&mut draft);
    outputs(&mut draft);
    let reading = format::read(format::write_draft(&draft).as_bytes());
    let codes: Vec<_> = reading.diagnostics().iter().map(scambio_core::diag::Diagnostic::code).collect();
    assert!(reading.exchange().is_some(), "the example is not an exchange: {codes:?}");
    reading.into_exchange().unwrap()
}

/// A title and a lead administration: the least that is an exchange.
pub(crate) fn nothing() -> Exchange {
    let mut draft = Draft::new(ExchangeId::new("nothing").unwrap(), text("Niente"));
    draft.administrations = vec![Administration::new(administration("nobody"), text("Nessuno"), Role::Lead)];
    let Checked { outcome, .. } = draft.check();
    outcome.unwrap()
}

fn people(draft: &mut Draft) {
    for it in draft.administrations.iter_mut().filter(|it| it.id().as_str() == TRENTO) {
        *it = it.clone().with_kind(Some(it.kind()));
    }
    for (who, theme) in [(PIEDMONT, "T1.2"), (APULIA, "T1.2"), (PIEDMONT, "T3"), (APULIA, "T3")] {
        let delegation = Delegation::new(administration(who), subject(theme))
            .with_referent(Some(Appointment::new(true)))
            .with_participants(Some(3));
        draft.delegations.push(delegation);
    }
    for theme in &draft.themes {
        let group = WorkingGroup::new()
            .with_theme(Some(theme.id().clone()))
            .with_composition(vec![Staff::Internal, Staff::External]);
        draft.working_groups.push(group);
    }
}

fn activities(draft: &mut Draft) {
    let workshop = |id, host, day| {
        Activity::new(activity(id), ActivityKind::Workshop, State::Planned)
            .with_themes(vec![subject("T1.2")])
            .with_hosting(Some(Hosting::By(administration(host))))
            .with_period(Period::new(day, day))
    };
    draft.activities.extend([
        Activity::new(activity("common"), ActivityKind::CommonSession, State::Planned)
            .with_hosting(Some(Hosting::By(administration(TUSCANY)))),
        workshop("contexts", PIEDMONT, day(2019, 10, 8)).with_round(Some(Round::First)),
        workshop("improvements", APULIA, day(2019, 11, 12)).with_round(Some(Round::Second)),
    ]);
}

fn findings(draft: &mut Draft) {
    let finding = |id, kind, of: &[&str]| {
        Finding::new(FindingId::new(id).unwrap(), kind, text(id))
            .with_theme(Some(subject("T1.2")))
            .with_administrations(of.iter().map(|id| administration(id)).collect())
    };
    let first = || Some(activity("first-round"));
    draft.findings.extend([
        finding("context-1", FindingKind::Context, &[PIEDMONT]).with_activity(first()),
        finding("context-2", FindingKind::Context, &[APULIA]).with_activity(first()),
        finding("improvement", FindingKind::ImprovementArea, &[])
            .with_activity(Some(activity("improvements")))
            .with_solutions(vec![text("una soluzione"), text("un'altra")]),
        finding("issue", FindingKind::CommonIssue, &[]),
        finding("tool", FindingKind::LocalTool, &[PIEDMONT]),
        finding("method", FindingKind::Methodology, &[]),
    ]);
}

fn practices(draft: &mut Draft) {
    let practice = |id, origin| {
        Practice::new(PracticeId::new(id).unwrap(), text(id), origin)
            .with_theme(Some(subject("T1.2")))
            .with_transferable(Some(true))
    };
    draft.practices.extend([
        practice("existing", Origin::Existing).with_offered_by(vec![administration(PIEDMONT)]),
        practice("new", Origin::New).with_offered_by(vec![administration(PIEDMONT), administration(APULIA)]),
    ]);
    let existing = || PracticeId::new("existing").unwrap();
    for (id, to) in [("to-apulia", APULIA), ("to-tuscany", TUSCANY)] {
        let transfer = Transfer::new(TransferId::new(id).unwrap(), existing(), administration(to))
            .with_from(Some(administration(PIEDMONT)))
            .with_steps(vec![
                (TransferStep::Understand, Some(day(2019, 10, 8))),
                (TransferStep::Adapt, None),
            ]);
        draft.transfers.push(transfer);
    }
    let work = ProjectWork::new(ProjectWorkId::new("shared").unwrap(), text("Lavoro comune"), State::Planned);
    draft.project_works.push(work.with_practices(vec![existing(), PracticeId::new("new").unwrap()]));
}

fn outputs(draft: &mut Draft) {
    let output = Output::new(OutputId::new("adopted").unwrap(), text("Linee guida"), State::Done);
    draft.outputs.push(output.with_adopted_by(vec![administration(TUSCANY), administration(APULIA)]));
    draft.record = draft.record.take().map(|record| {
        let contact = record.contact().cloned().map(|it| it.with_email(Some("scambio@example.org".into())));
        record.with_contact(contact)
    });
}

fn text(words: &str) -> Text {
    Text::new(Lang::It, words).unwrap()
}

fn administration(id: &str) -> AdministrationId {
    AdministrationId::new(id).unwrap()
}

fn subject(id: &str) -> ThemeId {
    ThemeId::new(id).unwrap()
}

fn activity(id: &str) -> ActivityId {
    ActivityId::new(id).unwrap()
}

fn day(year: u16, month: u8, day: u8) -> Date {
    Date::new(year, month, day).unwrap()
}
