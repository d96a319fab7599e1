use crate::{domain::Organisation, words::Word};

/// A column of a list whose rows stand for a `K`.
pub(super) struct Column<K> {
    /// Its name.
    pub name: fn() -> Word,
    /// Its width at first, in points.
    pub width: f32,
    /// What stands in it, in the row for this one.
    pub cell: fn(&Organisation, &K) -> String,
}
