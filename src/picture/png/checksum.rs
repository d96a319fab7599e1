/// The Adler-32 of some bytes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Checksum {
    /// One and the sum of the bytes.
    low: u64,
    /// The sum of all values that the lower one had after each byte.
    high: u64,
    length: usize,
}

impl Checksum {
    pub(super) const EMPTY: Self = Self { low: 1, high: 0, length: 0 };
    /// The largest prime below 2 to the 16th.
    const BASE: u64 = 65_521;

    pub(super) fn sum(self) -> u32 {
        ((self.high % Self::BASE) << 16 | (self.low % Self::BASE)) as u32
    }

    /// Of these bytes and one more.
    pub(super) fn byte(&mut self, byte: u8) {
        self.low = (self.low + u64::from(byte)) % Self::BASE;
        self.high = (self.high + self.low) % Self::BASE;
        self.length += 1;
    }

    /// Of these bytes and `count` pixels of one colour, without looking at each. A row of a
    /// picture at most may lie between two bytes.
    pub(super) fn pixels(&mut self, color: [u8; 3], count: u32) {
        let [red, green, blue] = color.map(u64::from);
        let (sum, times) = (red + green + blue, u64::from(count));
        // What one pixel adds, and what all pixels before it have added to each of its bytes.
        let one = 3 * self.low + 3 * red + 2 * green + blue;
        self.high += times * one + 3 * sum * (times * times.saturating_sub(1) / 2);
        self.low += times * sum;
        self.length += 3 * count as usize;
    }

    /// Of these bytes and others that follow them.
    pub(super) fn then(self, next: Self) -> Self {
        let passed = next.length as u64 % Self::BASE * ((self.low + Self::BASE - 1) % Self::BASE);
        Self {
            low: (self.low + next.low + Self::BASE - 1) % Self::BASE,
            high: (self.high + next.high + passed) % Self::BASE,
            length: self.length + next.length,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(bytes: &[u8]) -> Checksum {
        let mut checksum = Checksum::EMPTY;
        for byte in bytes {
            checksum.byte(*byte);
        }
        checksum
    }

    #[test]
    fn it_is_the_one_of_the_example_in_the_literature() {
        assert_eq!(of(b"Wikipedia").sum(), 0x11e6_0398);
    }

    #[test]
    fn pixels_are_summed_as_their_bytes_are() {
        for count in [0, 1, 2, 86, 8_192] {
            let mut pixels = of(b"before");
            pixels.pixels([255, 250, 9], count);
            pixels.byte(3);
            let mut bytes = of(b"before");
            [255, 250, 9].repeat(count as usize).iter().for_each(|byte| bytes.byte(*byte));
            bytes.byte(3);
            assert_eq!(pixels, bytes, "{count} pixels");
        }
    }

    #[test]
    fn checksums_of_parts_give_that_of_the_whole() {
        let bytes: Vec<u8> = (0..100_000_u64).map(|n| (n * n % 251) as u8).collect();
        for middle in [0, 1, 4_711, 99_999, 100_000] {
            let (first, rest) = bytes.split_at(middle);
            assert_eq!(of(first).then(of(rest)), of(&bytes));
            assert_eq!(Checksum::EMPTY.then(of(&bytes)), of(&bytes));
        }
    }
}
