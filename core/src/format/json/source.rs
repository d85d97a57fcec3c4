//! The text of a file, and where its lines begin.

use std::cell::OnceCell;

use crate::diag::Position;

/// The text of a file.
pub(crate) struct Source<'t> {
    text: &'t str,
    line_starts: OnceCell<Vec<usize>>,
}

impl<'t> Source<'t> {
    pub(crate) const fn new(text: &'t str) -> Self {
        Self { text, line_starts: OnceCell::new() }
    }

    pub(crate) const fn text(&self) -> &'t str {
        self.text
    }

    /// Line and column of a byte offset; lines end with `\n`, `\r\n` or `\r`. O(length of the line), after O(length of
    /// the text) once.
    pub(crate) fn position(&self, offset: usize) -> Position {
        let starts = self.line_starts.get_or_init(|| line_starts(self.text));
        let line = starts.partition_point(|start| *start <= offset);
        let start = line.checked_sub(1).and_then(|at| starts.get(at)).copied().unwrap_or(0);
        let before = self.text.get(start..offset).unwrap_or_default();
        Position { line: count(line.max(1)), column: count(before.chars().count()).saturating_add(1) }
    }
}

fn line_starts(text: &str) -> Vec<usize> {
    let ends = text.match_indices(['\n', '\r']).filter_map(|(at, end)| {
        let is_first_half = end == "\r" && text.as_bytes().get(at + 1) == Some(&b'\n');
        (!is_first_half).then_some(at + 1)
    });
    core::iter::once(0).chain(ends).collect()
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_columns() {
        let source = Source::new("aè\nb\r\n\rc");
        for (offset, line, column) in [
            (0, 1, 1),
            (1, 1, 2),
            (3, 1, 3),
            (4, 2, 1),
            (5, 2, 2),
            (6, 2, 3),
            (7, 3, 1),
            (8, 4, 1),
            (9, 4, 2),
        ] {
            assert_eq!(source.position(offset), Position { line, column }, "{offset}");
        }
        assert_eq!(Source::new("").position(0), Position { line: 1, column: 1 });
    }
}
