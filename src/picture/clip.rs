use std::ops::Range;

/// A part of a picture, in pixels; perhaps beyond its edges.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Clip {
    pub(super) columns: Range<i32>,
    pub(super) rows: Range<i32>,
}

impl Clip {
    /// What lies in both; perhaps nothing.
    pub(super) fn and(&self, other: &Self) -> Self {
        let both = |a: &Range<i32>, b: &Range<i32>| {
            let start = a.start.max(b.start);
            start..a.end.min(b.end).max(start)
        };
        Self { columns: both(&self.columns, &other.columns), rows: both(&self.rows, &other.rows) }
    }

    /// Whether nothing lies in it.
    pub(super) fn is_empty(&self) -> bool {
        self.columns.is_empty() || self.rows.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_clips_have_in_common_what_lies_in_both() {
        let clip = |columns, rows| Clip { columns, rows };
        assert_eq!(clip(0..5, 0..5).and(&clip(3..9, 1..2)), clip(3..5, 1..2));
        assert!(clip(0..2, 0..5).and(&clip(3..9, 0..5)).is_empty());
    }
}
