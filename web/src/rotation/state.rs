//! What the rotation knows, changed only by [`State::reduce`].

use std::rc::Rc;

use scambio_core::exchange::Exchange;
use scambio_core::format;
use scambio_core::rotation::conflict::{self, Conflict};
use scambio_core::rotation::programme::{Missing, Programme};
use scambio_core::rotation::replan::replan;
use scambio_core::rotation::{Plan, Total};
use scambio_core::text::Lang;
use scambio_core::time::Date;

use super::action::{Action, Effect, Effort, Field, Look};
use super::limit::Limit;
use super::picture::Picture;
use super::scenario::{Scenario, Title, Version, kept_by};
use super::solving::Solving;
use super::tables::Tables;
use super::words::words;
use super::{export, keep};

/// How many changes can be taken back.
const PAST: usize = 60;

/// Moves that a suspected conflict is looked for with.
const SUSPICION: u64 = 60_000;

/// Everything that the screen is made from.
#[derive(Debug, Default)]
pub(super) struct State {
    /// Is it on the screen?
    pub(super) is_awake: bool,
    pub(super) lang: Lang,
    /// The level of the topmost heading.
    pub(super) level: u8,
    pub(super) own: Option<String>,
    pub(super) is_work: bool,
    pub(super) today: Option<Date>,
    pub(super) exchange: Option<Rc<Exchange>>,
    /// What the exchange would have to say for a plan.
    pub(super) missing: Vec<Missing>,
    pub(super) scenarios: Vec<Scenario>,
    pub(super) shown: usize,
    pub(super) look: Look,
    /// How many months after the first the calendar shows.
    pub(super) month: usize,
    pub(super) only_track: Option<usize>,
    pub(super) only_host: Option<usize>,
    /// The session that is looked at.
    pub(super) chosen: Option<usize>,
    /// The session that is dragged, and over which day.
    pub(super) drag: Option<(usize, i32)>,
    pub(super) effort: Effort,
    pub(super) seed: u64,
    pub(super) solving: Option<Solving>,
    /// How little any plan of an instance can cost, while that is computed, and once it is known.
    pub(super) limit: Limit,
    /// What the last search found: what the plan cost before, and after.
    pub(super) found: Option<(Option<Total>, Total)>,
    /// Why there is no plan; `Err` if nothing was found.
    pub(super) conflict: Option<Result<Conflict, ()>>,
    pub(super) tables: Option<Tables>,
    pub(super) drafts: [String; Field::COUNT],
    pub(super) is_kept: bool,
    pub(super) picture: Option<Rc<Picture>>,
    past: Vec<(Vec<Scenario>, usize)>,
}

impl State {
    /// The state after an action, changed in place, and what follows from it.
    pub(super) fn reduce(&mut self, action: Action) -> Vec<Effect> {
        let mut effects = Vec::new();
        match action {
            Action::Shown { lang, level, own, is_work, today } => {
                let changed = (self.lang, self.is_awake, &self.own) != (lang, true, &own);
                (self.is_awake, self.lang, self.level, self.own) = (true, lang, level, own);
                (self.is_work, self.today) = (is_work, today);
                if changed {
                    self.draw();
                }
            }
            Action::Exchange(text, kept) => self.take(&text, kept.as_deref()),
            Action::Renew(text) => {
                self.exchange = format::read_newest(text.as_bytes()).into_parts().0.map(Rc::new);
            }
            Action::Tick(moves) => {
                // The limit waits for the search, which would lose its turns to it.
                let is_over = match &mut self.solving {
                    Some(solving) => solving.step(moves),
                    None => {
                        self.limit.step();
                        false
                    }
                };
                if is_over {
                    self.finish(&mut effects);
                }
                if self.is_busy() {
                    effects.push(Effect::Tick);
                }
            }
            Action::Drag(over) => self.drag = over,
            Action::Drop(session, start) => {
                let host =
                    self.picture.as_ref().and_then(|picture| picture.host(session)).unwrap_or_default();
                return self.reduce(Action::Move(session, host, start));
            }
            Action::End => *self = Self::default(),
            Action::Simulate => self.simulate(&mut effects),
            Action::ChooseScenario(at) => {
                self.leave(&mut effects);
                self.show(at);
            }
            Action::Copy => {
                if let Some(scenario) = self.scenarios.get(self.shown) {
                    let mut copy = scenario.clone();
                    copy.title = Title::Copy(self.scenarios.len() + 1);
                    self.remember();
                    self.add(copy);
                }
            }
            Action::Remove => {
                if self.scenarios.len() > 1 {
                    self.leave(&mut effects);
                    self.remember();
                    self.scenarios.remove(self.shown);
                    self.show(self.shown.saturating_sub(1));
                    effects.push(Effect::Focus(String::new()));
                }
            }
            Action::Look(look) => self.look = look,
            Action::Turn(by) => {
                let by = isize::try_from(by).unwrap_or_default();
                self.month = self.month.saturating_add_signed(by);
            }
            Action::OnlyTrack(track) => self.only_track = track,
            Action::OnlyHost(host) => self.only_host = host,
            Action::Choose(session) => {
                let before = core::mem::replace(&mut self.chosen, session);
                self.tables = None;
                effects.push(Effect::Focus(match (session, before) {
                    (Some(_), _) => ".rotation-session".to_owned(),
                    (None, before) => format!("[data-at=\"{}\"]", before.unwrap_or_default()),
                }));
            }
            Action::Edit(edit) => {
                self.change(&mut effects, |version| edit.apply(version));
                effects.push(Effect::Focus(String::new()));
            }
            Action::Move(session, host, start) => {
                self.drag = None;
                self.change(&mut effects, |version| moved(version, session, host, start));
                effects.push(Effect::Focus(String::new()));
            }
            Action::Undo => {
                if let Some((scenarios, shown)) = self.past.pop() {
                    self.solving = None;
                    self.scenarios = scenarios;
                    self.show(shown);
                }
                effects.push(Effect::Focus(String::new()));
            }
            Action::Effort(effort) => self.effort = effort,
            Action::Seed(seed) => self.seed = seed,
            Action::Solve => self.solve(&mut effects),
            Action::Stop => self.finish(&mut effects),
            Action::Why => self.ask_why(),
            Action::Relax(relaxation) => {
                self.change(&mut effects, |version| {
                    super::edit::Edit::Relax(relaxation.clone()).apply(version)
                });
                self.solve(&mut effects);
                effects.push(Effect::Focus(String::new()));
            }
            Action::Replan(event, today) => {
                if let Some(scenario) = self.scenarios.get(self.shown).cloned() {
                    let Version { instance, plan } = &scenario.now;
                    let new = replan(instance, plan, today, &[event]);
                    let title = Title::Repaired(self.scenarios.len() + 1);
                    let now = Version::new(new.instance, new.start);
                    self.leave(&mut effects);
                    self.remember();
                    self.add(Scenario {
                        title,
                        now,
                        before: Some(scenario.now),
                        is_simulated: scenario.is_simulated,
                    });
                    self.solve(&mut effects);
                }
            }
            Action::Draft(field, value) => self.drafts[field as usize] = value,
            Action::Seat(wish) => {
                let scenario = self.scenarios.get(self.shown);
                self.tables = scenario.and_then(|it| Tables::new(&it.now.instance, wish));
            }
            Action::Keep(is_kept) => {
                self.is_kept = is_kept;
                effects.push(Effect::Keep(is_kept.then(|| keep::kept(&self.scenarios))));
            }
            Action::Save(what, day) => {
                if let Some(picture) = &self.picture {
                    effects.extend(export::file(picture, what, self.only_host, &day, self.lang));
                }
            }
        }
        effects
    }

    /// Is something computed step by step?
    pub(super) fn is_busy(&self) -> bool {
        self.solving.is_some() || self.limit.is_open()
    }

    /// Can something be taken back?
    pub(super) fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    fn take(&mut self, text: &str, kept: Option<&str>) {
        self.exchange = format::read_newest(text.as_bytes()).into_parts().0.map(Rc::new);
        (self.solving, self.found, self.seed) = (None, None, 1);
        self.past.clear();
        self.scenarios = kept.map(keep::restored).unwrap_or_default();
        self.is_kept = !self.scenarios.is_empty();
        self.missing = Vec::new();
        let mut shown = 0;
        if let Some(exchange) = &self.exchange
            && self.scenarios.is_empty()
        {
            (self.scenarios, shown) = kept_by(exchange);
            self.missing = Programme::of(exchange).instance(exchange).err().unwrap_or_default();
        }
        self.show(shown);
    }

    fn simulate(&mut self, effects: &mut Vec<Effect>) {
        let Some(exchange) = &self.exchange else { return };
        if let Ok(instance) = Programme::of(exchange).instance(exchange) {
            let plan = Plan::empty(&instance);
            let now = Version::new(instance, plan);
            self.add(Scenario { title: Title::First, now, before: None, is_simulated: true });
            self.solve(effects);
            effects.push(Effect::Focus(String::new()));
        }
    }

    fn solve(&mut self, effects: &mut Vec<Effect>) {
        let is_ticking = self.is_busy();
        self.leave(effects);
        if self.shown < self.scenarios.len() {
            (self.found, self.conflict) = (None, None);
            self.remember();
            let version = &self.scenarios[self.shown].now;
            if self.is_work {
                self.limit.ask(&version.instance);
            }
            let solving = Solving::new(version, self.shown, self.effort, self.seed);
            self.solving = Some(solving);
            effects.extend((!is_ticking).then_some(Effect::Tick));
        }
    }

    /// The search is over: its best plan is the scenario's, unless that had a better one: a search begins where all sessions
    /// have days that are still there.
    fn finish(&mut self, effects: &mut Vec<Effect>) {
        let Some(solving) = self.solving.take() else { return };
        let best = solving.best();
        if let Some(scenario) = self.scenarios.get_mut(solving.scenario) {
            if scenario.now.total(&best) <= scenario.now.total(&scenario.now.plan) {
                scenario.now.plan = best;
            }
            scenario.is_simulated = true;
        }
        self.draw();
        self.found = self.picture.as_ref().map(|picture| {
            let score = &picture.score;
            (solving.before, Total { violations: score.violations(), objective: score.objective })
        });
        self.save(effects);
        effects.push(Effect::Focus(String::new()));
    }

    /// Ends a search that would write into a scenario that changes.
    fn leave(&mut self, effects: &mut Vec<Effect>) {
        if self.solving.is_some() {
            self.finish(effects);
        }
    }

    fn change(&mut self, effects: &mut Vec<Effect>, edit: impl FnOnce(&Version) -> Version) {
        self.leave(effects);
        self.remember();
        if let Some(scenario) = self.scenarios.get_mut(self.shown) {
            scenario.now = edit(&scenario.now);
            scenario.is_simulated = true;
        }
        (self.found, self.conflict) = (None, None);
        self.draw();
        self.save(effects);
    }

    fn save(&self, effects: &mut Vec<Effect>) {
        if self.is_kept {
            effects.push(Effect::Keep(Some(keep::kept(&self.scenarios))));
        }
    }

    fn remember(&mut self) {
        if self.past.len() >= PAST {
            self.past.remove(0);
        }
        self.past.push((self.scenarios.clone(), self.shown));
    }

    fn add(&mut self, scenario: Scenario) {
        self.scenarios.push(scenario);
        self.show(self.scenarios.len() - 1);
    }

    fn show(&mut self, at: usize) {
        self.shown = at.min(self.scenarios.len().saturating_sub(1));
        (self.chosen, self.drag, self.found, self.conflict, self.tables) = (None, None, None, None, None);
        self.draw();
    }

    /// Looks for what stands in the way: first what can be proved, then what the best plan trips over.
    fn ask_why(&mut self) {
        let Some(scenario) = self.scenarios.get(self.shown) else { return };
        let Version { instance, plan } = &scenario.now;
        let found = conflict::find(instance, 0).or_else(|| conflict::suspect(instance, plan, SUSPICION));
        self.conflict = Some(found.ok_or(()));
    }

    fn draw(&mut self) {
        let Some(exchange) = &self.exchange else { return };
        let scenario = self.scenarios.get(self.shown);
        let own = self.own.as_deref();
        let picture = scenario.map(|it| Picture::new(it, exchange, own, (words(self.lang), self.lang)));
        self.picture = picture.map(Rc::new);
    }
}

/// A session elsewhere.
fn moved(version: &Version, session: usize, host: usize, start: i32) -> Version {
    let mut plan = (*version.plan).clone();
    if let (Some(at), Some(of)) = (plan.starts.get_mut(session), plan.hosts.get_mut(session)) {
        (*at, *of) = (Some(start), Some(host));
    }
    Version { instance: version.instance.clone(), plan: Rc::new(plan) }
}

#[cfg(test)]
mod tests;
