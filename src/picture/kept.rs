use std::{
    collections::{BTreeMap, VecDeque},
    sync::{Arc, Mutex, PoisonError},
};

/// What was made, by a checksum of all that it was made of, so that what many pictures have in
/// common is made once. It is only quicker so: the bytes are the same.
pub(super) struct Kept<T> {
    things: Mutex<Things<T>>,
    /// So many bytes are kept at most; the oldest go first.
    most: usize,
}

struct Things<T> {
    by_key: BTreeMap<u128, Arc<T>>,
    /// From the oldest on, with their sizes in bytes.
    order: VecDeque<(u128, usize)>,
    size: usize,
}

impl<T> Kept<T> {
    pub(super) const fn new(most: usize) -> Self {
        let things = Things { by_key: BTreeMap::new(), order: VecDeque::new(), size: 0 };
        Self { things: Mutex::new(things), most }
    }

    /// The thing with this key, which is made where it is not kept; `size` says how large it is,
    /// in bytes.
    pub(super) fn get(
        &self,
        key: u128,
        make: impl FnOnce() -> T,
        size: impl FnOnce(&T) -> usize,
    ) -> Arc<T> {
        let things = || self.things.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(kept) = things().by_key.get(&key) {
            return kept.clone();
        }
        // Others may look and make meanwhile.
        let thing = Arc::new(make());
        things().keep(key, thing.clone(), size(&thing), self.most);
        thing
    }
}

impl<T> Things<T> {
    fn keep(&mut self, key: u128, thing: Arc<T>, size: usize, most: usize) {
        if self.by_key.insert(key, thing).is_some() {
            return;
        }
        self.order.push_back((key, size));
        self.size += size;
        while self.size > most
            && let Some((oldest, size)) = self.order.pop_front()
        {
            self.by_key.remove(&oldest);
            self.size -= size;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The letter and how often it was made.
    fn asked(kept: &Kept<char>, letters: &str) -> Vec<(char, usize)> {
        let mut times: BTreeMap<char, usize> = BTreeMap::new();
        for letter in letters.chars() {
            let make = || {
                *times.entry(letter).or_default() += 1;
                letter
            };
            assert_eq!(*kept.get(letter.into(), make, |_| 10), letter);
        }
        times.into_iter().collect()
    }

    #[test]
    fn what_is_kept_is_made_once() {
        assert_eq!(asked(&Kept::new(100), "abab"), [('a', 1), ('b', 1)]);
    }

    #[test]
    fn the_oldest_goes_when_there_is_no_room() {
        assert_eq!(asked(&Kept::new(20), "abcbca"), [('a', 2), ('b', 1), ('c', 1)]);
    }

    #[test]
    fn what_is_larger_than_the_room_is_not_kept() {
        assert_eq!(asked(&Kept::new(5), "aa"), [('a', 2)]);
    }
}
