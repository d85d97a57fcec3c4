//! How little any plan can cost: computed step by step, after the search, once for each instance.

use core::ops::ControlFlow;
use std::rc::Rc;

use scambio_core::rotation::{Bound, Bounding, Instance, Problem};

/// What is known of an instance's limit.
#[derive(Debug, Default)]
pub(super) struct Limit {
    of: Option<Rc<Instance>>,
    open: Option<(Problem, Bounding)>,
    /// `None` too if no plan keeps all rules.
    known: Option<Bound>,
}

impl Limit {
    /// It is to be computed for this instance, unless it already is.
    pub(super) fn ask(&mut self, instance: &Rc<Instance>) {
        if !self.of.as_ref().is_some_and(|of| Rc::ptr_eq(of, instance)) {
            let problem = Problem::new(instance);
            let bounding = Bounding::new(&problem);
            *self = Self { of: Some(instance.clone()), open: Some((problem, bounding)), known: None };
        }
    }

    /// A little more of it.
    pub(super) fn step(&mut self) {
        if let Some((problem, bounding)) = &mut self.open
            && let ControlFlow::Break(bound) = bounding.step(problem)
        {
            (self.open, self.known) = (None, bound);
        }
    }

    /// Is it being computed?
    pub(super) const fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Is it being computed, and of this instance?
    pub(super) fn is_open_of(&self, instance: &Rc<Instance>) -> bool {
        self.is_open() && self.of.as_ref().is_some_and(|of| Rc::ptr_eq(of, instance))
    }

    /// What is known of this instance.
    pub(super) fn of(&self, instance: &Rc<Instance>) -> Option<Bound> {
        self.known.filter(|_| self.of.as_ref().is_some_and(|of| Rc::ptr_eq(of, instance)))
    }
}
