//! What is being written: a practice or a transfer as fields, and the exchange that it makes.

use scambio_core::diag::Problem;
use scambio_core::exchange::{Exchange, Origin, Practice, Transfer, TransferStep};
use scambio_core::id::{AdministrationId, PracticeId, ThemeId, TransferId};
use scambio_core::text::{Lang, Text};
use scambio_core::time::Date;

/// What is written about: one that is there, or a new one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// A practice.
    Practice(Option<PracticeId>),
    /// A transfer of a practice.
    Transfer(PracticeId, Option<TransferId>),
}

/// A field of what is written. Lists have an item a line; administrations and themes are named by identifiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The title of a practice.
    Title,
    /// Its origin, by its word.
    Origin,
    /// Its theme.
    Theme,
    /// Its summary.
    Summary,
    /// Can it be transferred? `yes`, `no`, or nothing.
    Transferable,
    /// Its conditions.
    Conditions,
    /// What shows that it works.
    Evidence,
    /// Its lessons.
    Lessons,
    /// Who offers it, with blanks between.
    OfferedBy,
    /// Who receives a transfer.
    To,
    /// Who gives it.
    From,
    /// Its first step: a day, [`TAKEN`], or nothing.
    Understand,
    /// Its second step.
    Adapt,
    /// Its third step.
    InUse,
    /// What stood in its way.
    Obstacles,
}

const FIELDS: usize = Field::Obstacles as usize + 1;
/// The fields of the steps, in order.
pub(super) const STEPS: [Field; 3] = [Field::Understand, Field::Adapt, Field::InUse];
/// A step that was taken on a day that is not known.
pub(super) const TAKEN: &str = "x";
/// A practice that can be transferred, and one that cannot.
pub(super) const YES_NO: [&str; 2] = ["yes", "no"];

/// Why it cannot be kept as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// A practice has no title.
    NoTitle,
    /// A transfer has nobody who receives it.
    NoReceiver,
    /// A transfer leads from one to the same.
    ToItself,
    /// Days are not in the order of the steps.
    StepsOutOfOrder,
    /// Something else does not fit.
    Other,
}

/// What is being written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Writing {
    pub(super) about: About,
    values: [String; FIELDS],
    /// As they were before.
    before: [String; FIELDS],
    pub(super) fault: Option<Fault>,
}

impl Writing {
    /// Begins with what is there, in a language.
    pub(super) fn new(exchange: &Exchange, about: About, lang: Lang) -> Self {
        let mut values = <[String; FIELDS]>::default();
        let mut set = |field: Field, value: String| values[field as usize] = value;
        let words = |text: &Text| text.words(lang).1.to_owned();
        let lines = |all: &[Text]| all.iter().map(words).collect::<Vec<_>>().join("\n");
        if let Some(one) = practice(exchange, &about) {
            set(Field::Title, words(one.title()));
            set(Field::Origin, one.origin().word().to_owned());
            set(Field::Theme, one.theme().map_or(String::new(), ThemeId::to_string));
            set(Field::Summary, one.summary().map_or(String::new(), words));
            let answer = one.transferable().map_or("", |can| YES_NO[usize::from(!can)]);
            set(Field::Transferable, answer.to_owned());
            set(Field::Conditions, lines(one.conditions()));
            set(Field::Evidence, lines(one.evidence()));
            set(Field::Lessons, lines(one.lessons()));
            let names: Vec<&str> = one.offered_by().iter().map(AdministrationId::as_str).collect();
            set(Field::OfferedBy, names.join(" "));
        } else {
            set(Field::Origin, Origin::Existing.word().to_owned());
        }
        if let Some(one) = transfer(exchange, &about) {
            set(Field::To, one.to().to_string());
            set(Field::From, one.from().map_or(String::new(), AdministrationId::to_string));
            for (step, day) in one.steps() {
                set(STEPS[*step as usize], day.map_or(TAKEN.to_owned(), |day| day.to_string()));
            }
            set(Field::Obstacles, lines(one.obstacles()));
        }
        Self { about, before: values.clone(), values, fault: None }
    }

    /// What stands in a field.
    pub(super) fn value(&self, field: Field) -> &str {
        &self.values[field as usize]
    }

    pub(super) fn enter(&mut self, field: Field, value: String) {
        self.values[field as usize] = value;
    }

    /// An administration offers the practice, or does not.
    pub(super) fn offer(&mut self, id: &str, is_in: bool) {
        let value = self.value(Field::OfferedBy);
        let others = value.split(' ').filter(|other| !other.is_empty() && *other != id);
        let all: Vec<&str> = others.chain(is_in.then_some(id)).collect();
        self.values[Field::OfferedBy as usize] = all.join(" ");
    }

    /// The exchange with what was written, and the place of the practice that it is about.
    pub(super) fn keep(&self, exchange: &Exchange, lang: Lang) -> Result<(Exchange, usize), Fault> {
        let mut draft = exchange.to_draft();
        let id = match &self.about {
            About::Practice(id) => {
                let one = self.practice(exchange, lang)?;
                let new = one.id().clone();
                put(&mut draft.practices, one, |it| Some(it.id()) == id.as_ref());
                new
            }
            About::Transfer(practice, id) => {
                let one = self.transfer(exchange, practice, lang)?;
                put(&mut draft.transfers, one, |it| Some(it.id()) == id.as_ref());
                practice.clone()
            }
        };
        let checked = draft.check();
        let Ok(exchange) = checked.outcome else {
            let fault = |problem: &Problem| match problem {
                Problem::TransferToItself { .. } => Some(Fault::ToItself),
                Problem::StepsOutOfOrder => Some(Fault::StepsOutOfOrder),
                _ => None,
            };
            let mut problems = checked.diagnostics.iter();
            return Err(problems.find_map(|one| fault(one.problem())).unwrap_or(Fault::Other));
        };
        let at = exchange.practices().iter().position(|one| *one.id() == id).unwrap_or_default();
        Ok((exchange, at))
    }

    fn practice(&self, exchange: &Exchange, lang: Lang) -> Result<Practice, Fault> {
        let old = practice(exchange, &self.about);
        let id = match &self.about {
            About::Practice(Some(id)) => Some(id.clone()),
            _ => {
                let is_free = |id: &PracticeId| exchange.practice(id).is_none();
                fresh("P", exchange.practices().len(), |id| PracticeId::new(id).ok().filter(is_free))
            }
        };
        let title = self.text(Field::Title, old.map(Practice::title), lang).ok_or(Fault::NoTitle)?;
        let origin = Origin::from_word(self.value(Field::Origin)).unwrap_or(Origin::Existing);
        let offered_by = self.value(Field::OfferedBy).split(' ');
        let many =
            |field, of: fn(&Practice) -> &[Text]| self.texts(field, old.map(of).unwrap_or_default(), lang);
        Ok(Practice::new(id.ok_or(Fault::Other)?, title, origin)
            .with_offered_by(offered_by.filter_map(|id| AdministrationId::new(id).ok()).collect())
            .with_theme(ThemeId::new(self.value(Field::Theme)).ok())
            .with_summary(self.text(Field::Summary, old.and_then(Practice::summary), lang))
            .with_transferable(
                YES_NO.iter().position(|it| *it == self.value(Field::Transferable)).map(|at| at == 0),
            )
            .with_conditions(many(Field::Conditions, Practice::conditions))
            .with_evidence(many(Field::Evidence, Practice::evidence))
            .with_lessons(many(Field::Lessons, Practice::lessons)))
    }

    fn transfer(&self, exchange: &Exchange, practice: &PracticeId, lang: Lang) -> Result<Transfer, Fault> {
        let old = transfer(exchange, &self.about);
        let to = AdministrationId::new(self.value(Field::To)).map_err(|_| Fault::NoReceiver)?;
        let is_free = |id: &TransferId| exchange.transfers().iter().all(|one| one.id() != id);
        let new = || fresh("X", exchange.transfers().len(), |id| TransferId::new(id).ok().filter(is_free));
        let id = old.map(|old| old.id().clone()).or_else(new).ok_or(Fault::Other)?;
        let step = |(field, step): (Field, &TransferStep)| {
            let value = self.value(field);
            (!value.is_empty()).then(|| (*step, Date::parse(value)))
        };
        let steps = STEPS.into_iter().zip(TransferStep::ALL).filter_map(step).collect();
        let obstacles = self.texts(Field::Obstacles, old.map(Transfer::obstacles).unwrap_or_default(), lang);
        Ok(Transfer::new(id, practice.clone(), to)
            .with_from(AdministrationId::new(self.value(Field::From)).ok())
            .with_steps(steps)
            .with_obstacles(obstacles))
    }

    /// A text. What was not changed stays with its translations; a changed translation leaves the original as it is.
    fn text(&self, field: Field, old: Option<&Text>, lang: Lang) -> Option<Text> {
        let value = self.value(field).trim();
        match old {
            Some(old) if value == self.before[field as usize].trim() => Some(old.clone()),
            Some(old) if old.words(lang).0 != old.lang() => old.clone().with_translation(lang, value).ok(),
            _ => Text::new(lang, value).ok(),
        }
    }

    /// Texts, one a line; those that were there stay with their translations.
    fn texts(&self, field: Field, old: &[Text], lang: Lang) -> Vec<Text> {
        if self.value(field) == self.before[field as usize] {
            return old.to_vec();
        }
        let line = |line: &str| {
            let known = old.iter().find(|text| text.words(lang).1 == line);
            known.cloned().or_else(|| Text::new(lang, line).ok())
        };
        self.value(field).lines().map(str::trim).filter_map(line).collect()
    }
}

/// The practice that is written about, if it is there.
fn practice<'e>(exchange: &'e Exchange, about: &About) -> Option<&'e Practice> {
    match about {
        About::Practice(id) => exchange.practice(id.as_ref()?),
        About::Transfer(..) => None,
    }
}

/// The transfer that is written about, if it is there.
fn transfer<'e>(exchange: &'e Exchange, about: &About) -> Option<&'e Transfer> {
    match about {
        About::Transfer(_, Some(id)) => exchange.transfers().iter().find(|one| one.id() == id),
        _ => None,
    }
}

/// The first free identifier: a letter and a number.
fn fresh<I>(letter: &str, count: usize, free: impl Fn(&str) -> Option<I>) -> Option<I> {
    (1..=count + 1).find_map(|number| free(&format!("{letter}{number}")))
}

/// In the place of the one that is there, or behind the others.
fn put<T>(list: &mut Vec<T>, one: T, is_it: impl Fn(&T) -> bool) {
    match list.iter().position(is_it) {
        Some(at) => list[at] = one,
        None => list.push(one),
    }
}
