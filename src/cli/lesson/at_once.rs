use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

use crate::{picture, words};

/// How many threads the machine runs at once.
pub(super) fn cores() -> usize {
    thread::available_parallelism().map_or(1, usize::from)
}

/// Does `work` for each number below `count` in turn, with so many threads, which speak the
/// language of this one. What came of each stands in its place, and if it was a panic.
pub(super) fn at_once<T: Send>(
    threads: usize,
    count: usize,
    work: impl Fn(usize) -> T + Sync,
) -> Vec<thread::Result<T>> {
    let next = AtomicUsize::new(0);
    let threads = threads.min(count);
    let take_turns = || {
        let mut done = Vec::new();
        while let index = next.fetch_add(1, Ordering::Relaxed)
            && index < count
        {
            done.push((index, catch_unwind(AssertUnwindSafe(|| work(index)))));
        }
        done
    };
    let language = words::current();
    let mut done = thread::scope(|scope| {
        let others: Vec<_> = (1..threads)
            .map(|_| scope.spawn(|| words::with(language, || picture::among_others(take_turns))))
            .collect();
        let own = if threads > 1 { picture::among_others(take_turns) } else { take_turns() };
        // Every panic is caught already.
        let others = others.into_iter().filter_map(|other| other.join().ok());
        others.fold(own, |all, other| all.into_iter().chain(other).collect())
    });
    done.sort_unstable_by_key(|(index, _)| *index);
    done.into_iter().map(|(_, result)| result).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{Language, with};

    #[test]
    fn what_is_done_at_once_stands_in_order_whatever_the_number_of_threads() {
        for threads in [0, 1, 2, 9] {
            let squares = at_once(threads, 5, |index| index * index);
            let squares: Vec<usize> = squares.into_iter().map(Result::unwrap).collect();
            assert_eq!(squares, [0, 1, 4, 9, 16], "{threads} threads");
        }
        assert!(at_once(2, 0, |index| index).is_empty());
    }

    #[test]
    fn a_panic_spoils_nothing_but_its_own_place() {
        let done = at_once(2, 4, |index| assert_ne!(index, 1));
        let went_well: Vec<bool> = done.iter().map(Result::is_ok).collect();
        assert_eq!(went_well, [true, false, true, true]);
    }

    #[test]
    fn every_thread_speaks_the_language_of_the_one_that_asks() {
        let spoken = with(Language::Pseudo, || at_once(3, 6, |_| words::current()));
        assert!(spoken.into_iter().all(|language| language.unwrap() == Language::Pseudo));
    }
}
