use crate::text;

/// The part of a set that one machine makes.
#[derive(Clone, Copy)]
pub(in crate::cli) struct Shard {
    /// From 1.
    number: usize,
    of: usize,
}

impl Shard {
    /// Reads one as `1/4`.
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        let read = text
            .split_once('/')
            .and_then(|(number, of)| {
                Some(Self { number: number.parse().ok()?, of: of.parse().ok()? })
            })
            .filter(|shard| (1..=shard.of).contains(&shard.number));
        read.ok_or_else(|| text!("cli-not-a-shard"))
    }

    /// Whether what has this index belongs to it.
    pub(super) fn has(self, index: usize) -> bool {
        index % self.of == self.number - 1
    }
}
