//! Where a problem is: a path in the model, and a position in the file once that is known.

use std::borrow::Cow;

/// A step of a path.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// A field of an object.
    Field(Cow<'static, str>),
    /// An item of a list, counted from 0.
    Index(usize),
}

/// A path in the model, which is also the path in the file: `themes[1].topics[0].text`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Path(Vec<Step>);

impl Path {
    /// The whole file.
    pub const fn root() -> Self {
        Self(Vec::new())
    }

    /// A field below this place.
    #[must_use]
    pub fn field(self, name: impl Into<Cow<'static, str>>) -> Self {
        self.step(Step::Field(name.into()))
    }

    /// A list item below this place, counted from 0.
    #[must_use]
    pub fn index(self, at: usize) -> Self {
        self.step(Step::Index(at))
    }

    // Never inlined: two hundred places ask.
    #[inline(never)]
    fn step(mut self, step: Step) -> Self {
        self.0.push(step);
        self
    }

    /// Its steps, from the root.
    pub fn steps(&self) -> &[Step] {
        &self.0
    }
}

impl core::fmt::Display for Path {
    fn fmt(&self, out: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        for (at, step) in self.0.iter().enumerate() {
            match step {
                Step::Field(name) if at == 0 => write!(out, "{name}")?,
                Step::Field(name) => write!(out, ".{name}")?,
                Step::Index(index) => write!(out, "[{index}]")?,
            }
        }
        Ok(())
    }
}

/// A position in a text file: line and column, both counted from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// The line.
    pub line: u32,
    /// The character within the line.
    pub column: u32,
}

/// Where a problem is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Place {
    path: Path,
    position: Option<Position>,
}

impl Place {
    /// A place in the model, whose position in a file is not known (yet).
    pub const fn at(path: Path) -> Self {
        Self { path, position: None }
    }

    /// A position in a file.
    pub const fn new(path: Path, position: Position) -> Self {
        Self { path, position: Some(position) }
    }

    /// The path in the model.
    pub const fn path(&self) -> &Path {
        &self.path
    }

    /// The position in the file, where there is a file.
    pub const fn position(&self) -> Option<Position> {
        self.position
    }

    pub(crate) const fn set_position(&mut self, position: Position) {
        self.position = Some(position);
    }
}

impl From<Path> for Place {
    fn from(path: Path) -> Self {
        Self::at(path)
    }
}
