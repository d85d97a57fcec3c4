//! How an analysis was scored: the steps that were taken, one after another.

use crate::id::CriterionId;

/// One step of a recipe: a method by its name and what its parameters were set to. What the names mean, the engine knows:
/// see [`crate::comparison::registry`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RecipeStep {
    /// The method's name.
    pub method: Box<str>,
    /// Its parameters, by name, where they are not the defaults.
    pub arguments: Vec<(Box<str>, Argument)>,
    /// For a scale: the criterion that it is for; none: all.
    pub criterion: Option<CriterionId>,
}

/// What a parameter is set to.
#[derive(Clone, Debug, PartialEq)]
pub enum Argument {
    /// A number.
    Number(f64),
    /// One of the words of the registry.
    Word(Box<str>),
    /// A number for each criterion that is scored (or unit, for groups); points of a value function one after another.
    Numbers(Vec<f64>),
    /// A word for each criterion that is scored.
    Words(Vec<Box<str>>),
}

/// What parameters are set to is finite.
impl Eq for Argument {}
