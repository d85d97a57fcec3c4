//! What the network knows, changed only by [`State::reduce`].

use std::rc::Rc;

use scambio_core::exchange::Exchange;
use scambio_core::format;
use scambio_core::id::{AdministrationId, ThemeId};
use scambio_core::network::exchange::{Window, days};
use scambio_core::text::Lang;
use scambio_core::time::Date;

use super::action::{Action, Effect, Form, Page, Press, Shown};
use super::drawing::Drawing;
use super::export;
use super::picture::{Kind, Picture, ties};
use super::plan::{self, Proposals};
use super::writing::Writing;

/// Where writing begins.
const FIRST: &str = ".net-form :is(input, select)";

/// Everything that the screen is made from.
#[derive(Debug, Default)]
pub(super) struct State {
    /// Is it on the screen?
    pub(super) is_awake: bool,
    pub(super) lang: Lang,
    /// The level of the topmost heading.
    pub(super) level: u8,
    /// Is it for work?
    pub(super) is_work: bool,
    /// Nothing is to move by itself.
    pub(super) is_calm: bool,
    pub(super) today: Option<Date>,
    pub(super) own: Option<AdministrationId>,
    pub(super) exchange: Option<Rc<Exchange>>,
    /// The exchanges of before, one for each change.
    pub(super) past: Vec<Rc<Exchange>>,
    /// Is there a change that the element has not heard of?
    is_changed: bool,
    pub(super) page: Page,
    pub(super) kind: Kind,
    pub(super) form: Form,
    pub(super) theme: Option<ThemeId>,
    /// Also what is only planned.
    pub(super) planned: bool,
    /// Where time can stop.
    pub(super) days: Vec<Date>,
    /// The stop that is shown; behind the last one: everything.
    pub(super) stop: usize,
    pub(super) is_running: bool,
    pub(super) picture: Option<Rc<Picture>>,
    pub(super) drawing: Option<Rc<Drawing>>,
    pub(super) proposals: Option<Rc<Proposals>>,
    /// The node that was chosen.
    pub(super) selected: Option<usize>,
    /// The node that the keyboard is at.
    pub(super) at: usize,
    /// Which of its ties the keyboard is at.
    pub(super) tie: Option<usize>,
    /// Is the node that was chosen left out?
    pub(super) without: bool,
    /// Practices side by side.
    pub(super) beside: [Option<usize>; 2],
    /// What is being written.
    pub(super) writing: Option<Writing>,
}

impl State {
    /// The state after an action, changed in place, and what follows from it.
    pub(super) fn reduce(&mut self, action: Action) -> Vec<Effect> {
        let mut effects = Vec::new();
        match action {
            Action::Shown(shown) => self.wake(shown),
            Action::Exchange(text) => {
                self.exchange = format::read_newest(text.as_bytes()).into_parts().0.map(Rc::new);
                self.begin();
            }
            Action::End => *self = Self::default(),
            Action::Turn(page) => {
                self.page = page;
                self.is_running = false;
                effects.push(Effect::Focus(String::new()));
            }
            Action::ChooseKind(kind) => {
                self.kind = kind;
                self.forget();
            }
            Action::ChooseForm(form) => self.form = form,
            Action::ChooseTheme(id) => {
                self.theme = id.and_then(|id| ThemeId::new(&id).ok());
                self.draw();
            }
            Action::Planned(planned) => {
                self.planned = planned;
                self.draw();
            }
            Action::ChooseOwn(id) => {
                self.own = id.and_then(|id| AdministrationId::new(&id).ok());
                self.forget();
            }
            Action::Stop(stop) => {
                self.is_running = false;
                self.go_to(stop);
            }
            Action::Play => {
                self.is_running = !self.is_running && !self.is_calm && !self.days.is_empty();
                if self.is_running {
                    if self.stop >= self.days.len() {
                        self.go_to(0);
                    }
                    effects.push(Effect::Later);
                }
            }
            Action::Tick if self.is_running && self.is_awake => {
                self.go_to(self.stop + 1);
                self.is_running = self.stop < self.days.len();
                if self.is_running {
                    effects.push(Effect::Later);
                }
            }
            Action::Tick => {}
            Action::Select(node) => self.select(Some(node)),
            Action::Press(press) => effects.extend(self.press(press)),
            Action::Without => self.without = !self.without,
            Action::Beside(place, practice) => {
                if let Some(slot) = self.beside.get_mut(place) {
                    *slot = practice;
                }
            }
            Action::Accept(at) => {
                let proposal = self.proposals.as_ref().and_then(|all| all.suggestions.get(at).cloned());
                let with = |exchange: &Rc<Exchange>| plan::accept(exchange, &proposal?);
                if let Some(after) = self.exchange.as_ref().and_then(with) {
                    self.change(after);
                }
                effects.push(Effect::Focus(String::new()));
            }
            Action::Write(about) => {
                let begin = |(about, exchange): (_, &Rc<Exchange>)| Writing::new(exchange, about, self.lang);
                self.writing = about.filter(|_| self.is_work).zip(self.exchange.as_ref()).map(begin);
                let first = if self.writing.is_some() { FIRST } else { "" };
                effects.push(Effect::Focus(first.to_owned()));
            }
            Action::Enter(field, value) => {
                if let Some(writing) = &mut self.writing {
                    writing.enter(field, value);
                }
            }
            Action::Offer(id, is_in) => {
                if let Some(writing) = &mut self.writing {
                    writing.offer(&id, is_in);
                }
            }
            Action::Keep => effects.extend(self.keep()),
            Action::TakeBack => {
                if let Some(before) = self.past.pop() {
                    self.exchange = Some(before);
                    self.is_changed = true;
                    self.propose();
                    self.draw();
                }
                effects.push(Effect::Focus(String::new()));
            }
            Action::Save(what, kind, day) => effects.extend(export::file(self, what, kind, &day)),
            Action::Print => effects.push(Effect::Print),
        }
        if std::mem::take(&mut self.is_changed) {
            effects.extend(self.exchange.as_deref().map(|exchange| Effect::Change(format::write(exchange))));
        }
        effects
    }

    /// Another exchange; the one of before can be taken back.
    fn change(&mut self, after: Exchange) {
        self.past.extend(self.exchange.replace(Rc::new(after)));
        self.is_changed = true;
        self.propose();
        self.draw();
    }

    fn propose(&mut self) {
        self.proposals = self.exchange.as_deref().map(|exchange| Rc::new(plan::proposals(exchange)));
    }

    /// Keeps what was written, and shows the practice that it is about; or says why not.
    fn keep(&mut self) -> Option<Effect> {
        let writing = self.writing.as_mut()?;
        match writing.keep(self.exchange.as_ref()?, self.lang) {
            Err(fault) => {
                writing.fault = Some(fault);
                return None;
            }
            Ok((after, at)) => {
                self.writing = None;
                if !self.beside.contains(&Some(at)) {
                    self.beside = [Some(at), None];
                }
                self.change(after);
            }
        }
        Some(Effect::Focus(String::new()))
    }

    fn wake(&mut self, shown: Shown) {
        let Shown { lang, level, own, is_work, today, is_calm } = shown;
        let own = own.and_then(|id| AdministrationId::new(&id).ok());
        let changed = (self.lang, self.is_awake) != (lang, true) || (own.is_some() && self.own.is_none());
        (self.is_awake, self.lang, self.level) = (true, lang, level);
        (self.is_work, self.today, self.is_calm) = (is_work, today, is_calm);
        self.own = self.own.take().or(own);
        if changed {
            self.draw();
        }
    }

    /// Begins with an exchange: its first network that has ties, everything that took place.
    fn begin(&mut self) {
        let Some(exchange) = &self.exchange else { return };
        let has_ties = |kind: &Kind| !ties(exchange, *kind, &Window::default()).graph.ties().is_empty();
        let kinds = Kind::ALL.into_iter().filter(|kind| !kind.is_public());
        self.kind = kinds.into_iter().find(has_ties).unwrap_or(Kind::Objectives);
        self.days = days(exchange);
        self.stop = self.days.len();
        (self.theme, self.planned, self.is_running) = (None, false, false);
        self.past.clear();
        self.writing = None;
        self.beside = [0, 1].map(|at| Some(at).filter(|at| *at < exchange.practices().len()));
        self.propose();
        self.forget();
    }

    /// Another network: nothing of it is chosen yet but one's own administration.
    fn forget(&mut self) {
        (self.selected, self.tie, self.without) = (None, None, false);
        self.draw();
        let own = self.picture.as_ref().and_then(|picture| picture.own);
        (self.selected, self.at) = (own, own.unwrap_or_default());
    }

    /// What counts, as the reader has chosen.
    pub(super) fn window(&self) -> Window {
        Window { theme: self.theme.clone(), until: self.days.get(self.stop).copied(), planned: self.planned }
    }

    fn go_to(&mut self, stop: usize) {
        self.stop = stop.min(self.days.len());
        self.draw();
    }

    fn draw(&mut self) {
        let Some(exchange) = &self.exchange else { return };
        let picture = Picture::new(exchange, self.kind, &self.window(), self.own.as_ref(), self.lang);
        self.drawing = Some(Rc::new(Drawing::of(&picture)));
        self.picture = Some(Rc::new(picture));
    }

    fn select(&mut self, node: Option<usize>) {
        let count = self.picture.as_ref().map_or(0, |picture| picture.units.len());
        self.selected = node.filter(|node| *node < count);
        self.at = self.selected.unwrap_or(self.at);
        (self.tie, self.without) = (None, false);
    }

    /// The ties of the node that the keyboard is at: from where to where, the strongest first.
    pub(super) fn ties(&self) -> Vec<(usize, usize, f64)> {
        let Some(picture) = &self.picture else { return Vec::new() };
        let outs = picture.outs(self.at).into_iter().map(|(other, weight)| (self.at, other, weight));
        let ins = picture.ins(self.at).into_iter().map(|(other, weight)| (other, self.at, weight));
        outs.chain(ins).collect()
    }

    fn press(&mut self, press: Press) -> Option<Effect> {
        let (picture, drawing) = (self.picture.clone()?, self.drawing.clone()?);
        match press {
            Press::Go(way) => {
                self.at = drawing.towards(&picture, self.at, way)?;
                self.tie = None;
            }
            Press::End(is_last) => {
                self.at = if is_last { picture.units.len().checked_sub(1)? } else { 0 };
                self.tie = None;
            }
            Press::Tie(is_next) => {
                let count = self.ties().len();
                let step = if is_next { 1 } else { count.checked_sub(1)? };
                let from = if is_next { count.checked_sub(1)? } else { 0 };
                self.tie = Some((self.tie.unwrap_or(from) + step) % count);
                return None;
            }
            Press::Take => {
                let tie = self.tie.and_then(|tie| self.ties().get(tie).copied());
                let other = tie.map(|(from, to, _)| if from == self.at { to } else { from });
                self.select(Some(other.unwrap_or(self.at)));
            }
            Press::Leave => self.select(None),
        }
        Some(Effect::Focus(format!(".net-node:nth-of-type({})", self.at + 1)))
    }
}

#[cfg(test)]
mod tests;
