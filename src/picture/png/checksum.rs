use simd_adler32::Adler32;

/// The Adler-32 of some bytes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Checksum {
    pub(super) sum: u32,
    length: usize,
}

impl Checksum {
    pub(super) const EMPTY: Self = Self { sum: 1, length: 0 };
    /// The largest prime below 2 to the 16th.
    const BASE: u64 = 65_521;

    /// Of a row with the byte before it that says how it is filtered.
    pub(super) fn of(filter: u8, row: &[u8]) -> Self {
        let mut sum = Adler32::new();
        sum.write(&[filter]);
        sum.write(row);
        Self { sum: sum.finish(), length: row.len() + 1 }
    }

    /// Of these bytes and others that follow them.
    pub(super) fn then(self, next: Self) -> Self {
        let halves = |sum: u32| (u64::from(sum & 0xffff), u64::from(sum >> 16));
        let ((a, b), (next_a, next_b)) = (halves(self.sum), halves(next.sum));
        let passed = next.length as u64 % Self::BASE * (a + Self::BASE - 1);
        let low = (a + next_a + Self::BASE - 1) % Self::BASE;
        let high = (b + next_b + passed) % Self::BASE;
        Self { sum: (high << 16 | low) as u32, length: self.length + next.length }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn checksums_of_parts_give_that_of_the_whole() {
        let bytes: Vec<u8> = (0..100_000_u64).map(|n| (n * n % 251) as u8).collect();
        let of =
            |bytes: &[u8]| Checksum { sum: simd_adler32::adler32(&bytes), length: bytes.len() };
        for middle in [0, 1, 4_711, 99_999, 100_000] {
            let (first, rest) = bytes.split_at(middle);
            assert_eq!(of(first).then(of(rest)), of(&bytes));
            assert_eq!(Checksum::EMPTY.then(of(&bytes)), of(&bytes));
        }
    }
}
