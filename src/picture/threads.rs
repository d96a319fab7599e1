use std::{cell::Cell, thread};

thread_local! {
    static HAS_OTHERS: Cell<bool> = const { Cell::new(false) };
}

/// A picture is too small for more.
const MOST: usize = 4;

/// Does `work`, of which there is more at the same time on other threads, so that there is no use
/// in painting one picture with several of them.
pub fn among_others<T>(work: impl FnOnce() -> T) -> T {
    let before = HAS_OTHERS.replace(true);
    let done = work();
    HAS_OTHERS.set(before);
    done
}

/// With how many threads a picture is made here. No byte depends on it.
pub(super) fn threads() -> usize {
    if HAS_OTHERS.get() {
        1
    } else {
        thread::available_parallelism().map_or(1, usize::from).min(MOST)
    }
}
