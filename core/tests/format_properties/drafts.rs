//! Arbitrary valid drafts: every noun, every field, every word, texts in several languages.

use proptest::prelude::*;
use proptest::test_runner::TestRng;
use scambio_core::exchange::matrix::{
    self, Absence, Aim, Argument, Cell, Criterion, RecipeStep, Row, Scale, Step, Steps, Value,
};
use scambio_core::exchange::*;
use scambio_core::id::*;
use scambio_core::num::{Currency, Decimal, Money};
use scambio_core::text::{Block, Lang, Text};
use scambio_core::time::{Date, Months, Period};

mod plans;

/// A valid draft with lists of at most `most` items.
pub(crate) fn draft() -> impl Strategy<Value = Draft> {
    (0..5_u32).prop_perturb(|most, rng| Maker { rng, most }.draft())
}

struct Maker {
    rng: TestRng,
    most: u32,
}

/// Characters that writing and reading could get wrong.
const CHARACTERS: &str =
    "aB 9è’«»“\"\\/\n\t\r\u{0}\u{1b}\u{7f}\u{85}\u{a0}\u{2028}\u{feff}\u{fffd}😀ж中{}[]:,";

impl Maker {
    fn below(&mut self, end: u32) -> u32 {
        self.rng.random_range(0..end)
    }

    fn bool(&mut self) -> bool {
        self.below(2) == 1
    }

    fn one_of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len() as u32) as usize]
    }

    fn maybe<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        if self.bool() { Some(make(self)) } else { None }
    }

    fn many<T>(&mut self, mut make: impl FnMut(&mut Self) -> T) -> Vec<T> {
        let count = self.below(self.most + 1);
        (0..count).map(|_| make(self)).collect()
    }

    /// Numbered items, for identifiers.
    fn numbered<T>(&mut self, mut make: impl FnMut(&mut Self, u32) -> T) -> Vec<T> {
        let count = self.below(self.most + 1);
        (0..count).map(|number| make(self, number)).collect()
    }

    /// Some of the items.
    fn some<T: Clone>(&mut self, all: &[T]) -> Vec<T> {
        all.iter().filter(|_| self.bool()).cloned().collect()
    }

    fn pick<T: Clone>(&mut self, all: &[T]) -> Option<T> {
        if all.is_empty() || self.bool() {
            None
        } else {
            Some(all[self.below(all.len() as u32) as usize].clone())
        }
    }

    fn words(&mut self) -> Box<str> {
        let characters: Vec<char> = CHARACTERS.chars().collect();
        let mut words = self.one_of(&["a", "Tematica", "«Sì»", "0"]).to_owned();
        for _ in 0..self.below(12) {
            words.insert(self.one_of(&[0, words.len()]), self.one_of(&characters));
        }
        words.into()
    }

    fn text(&mut self) -> Text {
        let lang = self.one_of(&Lang::ALL);
        let mut text = Text::new(lang, &self.words()).unwrap();
        if self.below(3) == 0 {
            for other in Lang::ALL.into_iter().filter(|other| *other != lang) {
                if self.bool() {
                    text = text.with_translation(other, &self.words()).unwrap();
                }
            }
        }
        text
    }

    /// A day of 2019 or, later, 2020.
    fn date(&mut self, year: u16) -> Date {
        Date::new(year, self.below(12) as u8 + 1, self.below(28) as u8 + 1).unwrap()
    }

    fn period(&mut self, year: u16) -> Period {
        let (first, second) = (self.date(year), self.date(year));
        Period::new(first.min(second), first.max(second)).unwrap()
    }

    fn url(&mut self) -> Box<str> {
        self.one_of(&["https://example.org/", "http://a?b=c&d#e", r"https://città.example/😀\"]).into()
    }

    fn draft(mut self) -> Draft {
        let title = self.text();
        let mut draft = Draft::new(ExchangeId::new(self.one_of(&["a", "Scambio-PA_1.0"])).unwrap(), title);
        draft.lang = self.one_of(&Lang::ALL);
        draft.nature = self.one_of(Nature::ALL);
        draft.target_group = self.maybe(Self::text);
        draft.start = self.maybe(|it| it.date(2019));
        draft.duration = self.maybe(|it| Months(it.below(40)));
        draft.source = self.maybe(Self::source);
        draft.funding = self.maybe(Self::funding);
        draft.objectives = self.many(Self::text);
        self.administrations(&mut draft);
        self.themes(&mut draft);
        self.activities(&mut draft);
        self.results(&mut draft);
        let administrations: Vec<_> = draft.administrations.iter().map(|it| it.id().clone()).collect();
        draft.promoter = self.pick(&administrations);
        draft.network = self.maybe(|it| Network::new(it.text()));
        draft.platform = self.maybe(|it| Platform::new(it.text()).with_url(it.maybe(Self::url)));
        draft.record = self.maybe(|it| it.record(&administrations));
        draft
    }

    fn source(&mut self) -> Source {
        Source::new(self.text())
            .with_publisher(self.maybe(Self::text))
            .with_date(self.maybe(|it| it.date(2020)))
            .with_url(self.maybe(Self::url))
            .with_terms(self.maybe(Self::text))
            .with_note(self.maybe(Self::text))
    }

    fn funding(&mut self) -> Funding {
        let programme = self.maybe(|it| {
            Programme::new(it.text())
                .with_cci(it.maybe(Self::words))
                .with_thematic_objective(it.maybe(Self::words))
                .with_expected_result(it.maybe(Self::words))
                .with_action(it.maybe(|it| Action::new(it.words()).with_title(it.maybe(Self::text))))
        });
        let amount =
            self.one_of(&["0", "0.00", "100000.00", "7", "0.00000000000000001", "999999999999999999"]);
        let budget = Money::new(Decimal::parse(amount).unwrap(), Currency::Eur);
        Funding::new()
            .with_fund(self.maybe(|it| it.one_of(Fund::ALL)))
            .with_programme(programme)
            .with_budget(self.maybe(|_| budget))
    }

    fn appointment(&mut self) -> Appointment {
        let name = self.maybe(Self::words);
        Appointment::new(self.bool()).with_name(name.as_deref())
    }

    fn administrations(&mut self, draft: &mut Draft) {
        let id = |number: u32| AdministrationId::new(&format!("ente-{number}")).unwrap();
        let lead = self.below(self.most + 1);
        draft.administrations = (0..=self.most)
            .map(|number| {
                let role = if number == lead { Role::Lead } else { Role::Participant };
                Administration::new(id(number), self.text(), role)
                    .with_kind(self.maybe(|it| it.one_of(AdministrationKind::ALL)))
                    .with_coordinator(self.maybe(Self::appointment))
            })
            .collect();
        let ids: Vec<_> = (0..=self.most).map(id).collect();
        draft.agreements = self.numbered(|it, number| {
            let id = AgreementId::new(&format!("A{number}")).unwrap();
            Agreement::new(id, it.one_of(AgreementKind::ALL))
                .with_subject(it.maybe(Self::text))
                .with_signatories(it.some(&ids))
                .with_signed_on(it.maybe(|it| it.date(2019)))
        });
    }

    fn themes(&mut self, draft: &mut Draft) {
        let key = |number: u32| -> Box<str> { format!("concept «{number}»").into() };
        draft.vocabulary = self.numbered(|it, number| Concept::new(key(number), it.text()));
        let keys: Vec<_> = draft.vocabulary.iter().map(|it| it.key().clone()).collect();
        let law = |number: u32| LegalReferenceId::new(&format!("L{number}")).unwrap();
        let laws = self.below(self.most + 1);
        draft.legal_references = (0..laws)
            .map(|number| {
                let later: Vec<_> = (number + 1..laws).map(law).collect();
                LegalReference::new(law(number), self.text(), self.one_of(LegalSource::ALL))
                    .with_subject(self.maybe(Self::text))
                    .with_successor(self.pick(&later))
            })
            .collect();
        let laws: Vec<_> = (0..laws).map(law).collect();
        draft.themes = self.numbered(|it, number| {
            let id = |name: &str| ThemeId::new(name).unwrap();
            let parts = it.numbered(|it, part| {
                SubTheme::new(id(&format!("T{number}.{part}")), it.text())
                    .with_topics(it.many(|it| it.topic(&laws, &keys)))
                    .with_stakeholders(it.maybe(Self::text))
            });
            Theme::new(id(&format!("T{number}")), it.text())
                .with_status(it.one_of(ThemeStatus::ALL))
                .with_sub_themes(parts)
                .with_topics(it.many(|it| it.topic(&laws, &keys)))
        });
        let themes = themes_of(draft);
        draft.working_groups = self.many(|it| {
            WorkingGroup::new().with_theme(it.pick(&themes)).with_composition(it.some(Staff::ALL))
        });
        let administrations: Vec<_> = draft.administrations.iter().map(|it| it.id().clone()).collect();
        let pairs: Vec<_> =
            administrations.iter().flat_map(|a| themes.iter().map(move |t| (a.clone(), t.clone()))).collect();
        for (administration, theme) in self.some(&pairs).into_iter().take(self.most as usize) {
            let delegation = Delegation::new(administration, theme)
                .with_referent(self.maybe(Self::appointment))
                .with_participants(self.maybe(|it| it.one_of(&[0, 1, 17, u32::MAX])));
            draft.delegations.push(delegation);
        }
    }

    fn topic(&mut self, laws: &[LegalReferenceId], keys: &[Box<str>]) -> Topic {
        Topic::new(self.text())
            .with_points(self.many(|it| TopicPoint::new(it.text()).with_references(it.some(laws))))
            .with_references(self.some(laws))
            .with_concepts(self.some(keys))
    }

    fn activities(&mut self, draft: &mut Draft) {
        draft.phases = self.numbered(|it, number| {
            let period = Period::new(Date::new(2019, number as u8 + 1, 1).unwrap(), it.date(2020));
            Phase::new(PhaseId::new(&format!("F{number}")).unwrap(), it.text())
                .with_period(period.filter(|_| it.bool()))
        });
        let phases: Vec<_> = draft.phases.iter().map(|phase| phase.id().clone()).collect();
        let themes = themes_of(draft);
        let administrations: Vec<_> = draft.administrations.iter().map(|it| it.id().clone()).collect();
        let joined = draft.delegations.is_empty();
        draft.activities = self.numbered(|it, number| {
            let id = ActivityId::new(&format!("a{number}")).unwrap();
            let kind = it.one_of(ActivityKind::ALL);
            let is_workshop = kind == ActivityKind::Workshop;
            let round = it.maybe(|it| it.one_of(Round::ALL)).filter(|_| is_workshop);
            let year = if round == Some(Round::Second) { 2020 } else { 2019 };
            let by = it.pick(&administrations).filter(|_| joined || !is_workshop).map(Hosting::By);
            let invitation = match it.below(3) {
                0 => None,
                1 => Some(Invitation::AllRegional),
                _ => Some(Invitation::These(it.some(&administrations))),
            };
            Activity::new(id, kind, it.one_of(State::ALL))
                .with_title(it.maybe(Self::text))
                .with_phase(it.pick(&phases))
                .with_period(it.maybe(|it| it.period(year)))
                .with_themes(it.some(&themes))
                .with_hosting(by.or_else(|| it.maybe(|_| Hosting::InRotation)))
                .with_invitation(invitation)
                .with_round(round)
                .with_purposes(it.many(Self::text))
                .with_parts(it.many(Self::text))
                .with_support(it.some(Support::ALL))
                .with_cross_theme(it.bool())
                .with_interregional(it.bool())
        });
    }

    fn results(&mut self, draft: &mut Draft) {
        let themes = themes_of(draft);
        let administrations: Vec<_> = draft.administrations.iter().map(|it| it.id().clone()).collect();
        let activities: Vec<_> = draft.activities.iter().map(|it| it.id().clone()).collect();
        draft.findings = self.numbered(|it, number| {
            Finding::new(
                FindingId::new(&format!("f{number}")).unwrap(),
                it.one_of(FindingKind::ALL),
                it.text(),
            )
            .with_administrations(it.some(&administrations))
            .with_theme(it.pick(&themes))
            .with_activity(it.pick(&activities))
            .with_solutions(it.many(Self::text))
        });
        draft.practices = self.numbered(|it, number| {
            Practice::new(PracticeId::new(&format!("p{number}")).unwrap(), it.text(), it.one_of(Origin::ALL))
                .with_offered_by(it.some(&administrations))
                .with_theme(it.pick(&themes))
                .with_summary(it.maybe(Self::text))
                .with_transferable(it.maybe(Self::bool))
                .with_conditions(it.many(Self::text))
                .with_evidence(it.many(Self::text))
                .with_lessons(it.many(Self::text))
        });
        let practices: Vec<_> = draft.practices.iter().map(|it| it.id().clone()).collect();
        draft.transfers = self.numbered(|it, number| it.transfer(number, draft));
        draft.transfers.retain(|transfer| !practices.is_empty() && transfer.from() != Some(transfer.to()));
        draft.project_works = self.numbered(|it, number| {
            ProjectWork::new(
                ProjectWorkId::new(&format!("w{number}")).unwrap(),
                it.text(),
                it.one_of(State::ALL),
            )
            .with_theme(it.pick(&themes))
            .with_practices(it.some(&practices))
        });
        draft.outputs = self.numbered(|it, number| {
            Output::new(OutputId::new(&format!("o{number}")).unwrap(), it.text(), it.one_of(State::ALL))
                .with_theme(it.pick(&themes))
                .with_forms(it.some(ActKind::ALL))
                .with_contents(it.many(Self::text))
                .with_adopted_by(it.some(&administrations))
        });
        draft.plans = self.plans(&administrations);
        draft.analyses = self.numbered(|it, number| {
            let id = AnalysisId::new(&format!("c{number}")).unwrap();
            let criteria = it.numbered(Self::criterion);
            let rows = it.rows(&criteria, &administrations);
            let recipe = it.numbered(|it, number| it.recipe_step(number, &criteria));
            ComparativeAnalysis::new(id, it.text(), it.one_of(State::ALL))
                .with_theme(it.pick(&themes))
                .with_criteria(criteria)
                .with_rows(rows)
                .with_recipe(recipe)
        });
    }

    fn recipe_step(&mut self, number: u32, criteria: &[Criterion]) -> RecipeStep {
        let value = f64::from(number) / 8.0;
        let arguments = [
            Argument::Number(value),
            Argument::Word("plain".into()),
            Argument::Numbers(vec![value, -value]),
            Argument::Words(vec!["usual".into(), "linear".into()]),
            Argument::Numbers(Vec::new()),
        ];
        let named = arguments.into_iter().enumerate().map(|(at, it)| (format!("a{at}").into(), it));
        RecipeStep {
            method: format!("method-{number}").into(),
            arguments: if self.bool() { named.collect() } else { Vec::new() },
            criterion: self.pick(criteria).map(|criterion| criterion.id),
        }
    }

    fn criterion(&mut self, number: u32) -> Criterion {
        let steps = |it: &mut Self| {
            let step = |it: &mut Self| Step {
                label: it.text(),
                meaning: it.maybe(Self::text),
                evidence: it.maybe(Self::text),
            };
            let steps = vec![step(it), step(it), step(it)];
            if it.bool() { Steps::equal(steps) } else { Steps::with_worth(steps, vec![0.0, 0.125, 1.0]) }
                .unwrap()
        };
        let (low, high) = (f64::from(self.below(99)) / 8.0, 20.0 + f64::from(self.below(99)) / 8.0);
        let unit = if self.bool() { self.words() } else { "".into() };
        let scale = match self.below(5) {
            0 => {
                let aims = [Aim::Up, Aim::Down, Aim::Target(low), Aim::Within { low, high }];
                Scale::Measure { unit, aim: self.one_of(&aims) }
            }
            1 => Scale::Context { unit },
            2 => Scale::Level(steps(self)),
            3 => Scale::Choice(steps(self)),
            _ => Scale::Text,
        };
        let id = CriterionId::new(&format!("k{number}")).unwrap();
        let mut criterion = Criterion::new(id, self.text(), scale);
        criterion.group = self.maybe(Self::text);
        criterion.source = self.maybe(Self::text);
        criterion.denominator = self.maybe(Self::text);
        criterion.year = self.maybe(|it| 1990 + it.below(50) as i16);
        criterion
    }

    fn rows(&mut self, criteria: &[Criterion], administrations: &[AdministrationId]) -> Vec<Row> {
        let mut rows = Vec::new();
        for administration in administrations {
            for round in 0..self.below(3) as u8 {
                let values = criteria.iter().filter_map(|criterion| {
                    let cell = self.cell(&criterion.scale);
                    self.bool().then(|| (criterion.id.clone(), cell))
                });
                rows.push(
                    Row::new(administration.clone())
                        .with_round(matrix::Round(round))
                        .with_values(values.collect()),
                );
            }
        }
        rows
    }

    fn cell(&mut self, scale: &Scale) -> Cell {
        let number = f64::from(self.below(1_000_000)) / 7.0 - 1e4;
        let cell = match scale {
            _ if self.below(4) == 0 => Cell::absent(self.one_of(Absence::ALL)),
            Scale::Measure { .. } | Scale::Context { .. } => {
                let cell = Cell::value(Value::Measure(number)).unwrap();
                if self.bool() { cell.with_interval(number - 0.5, number).unwrap() } else { cell }
            }
            Scale::Level(_) | Scale::Choice(_) => {
                Cell::value(Value::Measure(f64::from(self.below(3) + 1))).unwrap()
            }
            Scale::Text => Cell::value(Value::Text(self.text())).unwrap(),
        };
        let cell = if self.bool() { cell.with_note(self.text()) } else { cell };
        let cell = if self.bool() { cell.with_source(self.text()) } else { cell };
        if self.bool() { cell.with_date(self.date(2019)) } else { cell }
    }

    fn transfer(&mut self, number: u32, draft: &Draft) -> Transfer {
        let practice = &draft.practices.get(self.below(draft.practices.len().max(1) as u32) as usize);
        let administrations: Vec<_> = draft.administrations.iter().map(|it| it.id().clone()).collect();
        let to = administrations[self.below(administrations.len() as u32) as usize].clone();
        let gives_itself = practice.is_some_and(|it| it.offered_by() == std::slice::from_ref(&to));
        let from = self.pick(&administrations).or_else(|| gives_itself.then(|| to.clone()));
        let steps = TransferStep::ALL.iter().enumerate();
        let steps: Vec<_> = steps.map(|(at, step)| (*step, Date::new(2019, at as u8 + 1, 1))).collect();
        let steps =
            self.some(&steps).into_iter().map(|(step, on)| (step, on.filter(|_| self.bool()))).collect();
        let practice = practice.map_or_else(|| PracticeId::new("none").unwrap(), |it| it.id().clone());
        Transfer::new(TransferId::new(&format!("x{number}")).unwrap(), practice, to)
            .with_from(from)
            .with_steps(steps)
            .with_obstacles(self.many(Self::text))
    }

    fn record(&mut self, administrations: &[AdministrationId]) -> Record {
        let sections = self.some(SectionKind::ALL);
        let sections = sections.into_iter().map(|kind| {
            let blocks = self.many(|it| match it.below(3) {
                0 => Block::Paragraph(it.text()),
                1 => Block::List(it.many(Self::text)),
                _ => Block::Numbered(it.many(Self::text)),
            });
            Section::new(kind).with_blocks(blocks).with_deferred(self.maybe(Self::text))
        });
        let sections = sections.collect();
        let contact = self.maybe(|it| {
            Contact::new()
                .with_text(it.maybe(Self::text))
                .with_purposes(it.some(RequestPurpose::ALL))
                .with_url(it.maybe(Self::url))
                .with_email(it.maybe(|_| "ufficio@ente-a.example".into()))
        });
        Record::new()
            .with_implemented_by(self.pick(administrations))
            .with_thematic_area(self.maybe(Self::text))
            .with_published(self.maybe(|it| it.date(2020)))
            .with_views(self.maybe(|it| it.one_of(&[0, 24, u32::MAX])))
            .with_sections(sections)
            .with_modes(self.some(ExchangeMode::ALL))
            .with_contact(contact)
    }
}

fn themes_of(draft: &Draft) -> Vec<ThemeId> {
    let parts = |theme: &Theme| theme.sub_themes().iter().map(|part| part.id().clone()).collect::<Vec<_>>();
    draft.themes.iter().flat_map(|theme| std::iter::once(theme.id().clone()).chain(parts(theme))).collect()
}
