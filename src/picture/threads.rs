use std::{cell::Cell, panic::resume_unwind, thread};

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

/// Does some work on a list, of which each thread gets a part; the answers come in the order of
/// the parts. No byte of what becomes of them may depend on where one part ends.
pub(super) fn shared<T: Sync, R: Send>(all: &[T], work: impl Fn(&[T]) -> R + Sync) -> Vec<R> {
    let mut parts = all.chunks(all.len().div_ceil(threads()).max(1));
    thread::scope(|scope| {
        let first = parts.next();
        let others: Vec<_> = parts.map(|part| scope.spawn(|| work(part))).collect();
        let done =
            others.into_iter().map(|other| other.join().unwrap_or_else(|e| resume_unwind(e)));
        first.map(&work).into_iter().chain(done).collect()
    })
}

fn threads() -> usize {
    if HAS_OTHERS.get() {
        1
    } else {
        thread::available_parallelism().map_or(1, usize::from).min(MOST)
    }
}
