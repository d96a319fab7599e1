use super::huffman::{code_lengths, codes};

/// The longest run of bytes that one symbol repeats.
pub(super) const LONGEST: usize = 258;
/// The shortest.
pub(super) const SHORTEST: usize = 3;
/// How far back lies what is repeated at most, in bytes.
pub(super) const FARTHEST: usize = 32_768;

/// Bytes, and repetitions of bytes before them, that become blocks of RFC 1951, each with codes of
/// its own.
pub(super) struct Deflate {
    symbols: Vec<Symbol>,
    /// How many there are, each byte counted by itself.
    count: usize,
    /// How often each symbol stands in the block: bytes, its end, and lengths.
    used: [u32; 286],
    /// How often each range of distances does.
    far: [u32; 30],
    bits: Bits,
}

/// What has a code of its own, or, as bytes that are written together, one for each.
#[derive(Clone, Copy)]
enum Symbol {
    Byte(u8),
    Bytes([u8; 3]),
    Repeated { length: u16, distance: u16 },
}

/// The end of a block.
const END: usize = 256;
/// So many symbols may stand in a block before it is ended: about as many as fit its codes.
const MOST_SYMBOLS: usize = 1 << 15;

impl Deflate {
    pub(super) fn new() -> Self {
        Self { symbols: Vec::new(), count: 0, used: [0; 286], far: [0; 30], bits: Bits::default() }
    }

    /// A byte as it is.
    pub(super) fn byte(&mut self, byte: u8) {
        self.symbols.push(Symbol::Byte(byte));
        self.count += 1;
        self.used[usize::from(byte)] += 1;
    }

    /// Bytes as they are.
    pub(super) fn bytes(&mut self, bytes: [u8; 3]) {
        self.symbols.push(Symbol::Bytes(bytes));
        self.count += bytes.len();
        for byte in bytes {
            self.used[usize::from(byte)] += 1;
        }
    }

    /// `length` bytes as they stand `distance` bytes before, which is at most [`FARTHEST`].
    /// Fewer than [`SHORTEST`] cannot be repeated: so many are left over.
    pub(super) fn repeat(&mut self, length: usize, distance: usize) -> usize {
        let mut left = length;
        while left >= SHORTEST {
            let length = left.min(LONGEST);
            self.symbols
                .push(Symbol::Repeated { length: length as u16, distance: distance as u16 });
            self.count += 1;
            self.used[LENGTHS[length - SHORTEST].code] += 1;
            self.far[Range::of_distance(distance).code] += 1;
            left -= length;
        }
        left
    }

    /// Ends the block, if it is as long as one should be.
    pub(super) fn end_row(&mut self) {
        if self.count >= MOST_SYMBOLS {
            self.end_block(false);
        }
    }

    /// The blocks, up to a whole byte, so that others can follow unless this was the last.
    pub(super) fn finish(mut self, is_last: bool) -> Vec<u8> {
        self.end_block(is_last);
        if !is_last {
            // An empty block without codes begins at a whole byte.
            self.bits.put(0, 3);
            self.bits.fill_byte();
            self.bits.put(0xffff_0000, 32);
        }
        self.bits.fill_byte();
        self.bits.bytes
    }

    fn end_block(&mut self, is_last: bool) {
        self.bits.bytes.reserve(self.count * 2);
        self.used[END] += 1;
        let lengths = code_lengths(&self.used, 15);
        // Where nothing is repeated one code must stand there all the same.
        self.far[0] += u32::from(self.far.iter().all(|times| *times == 0));
        let far_lengths = code_lengths(&self.far, 15);
        self.bits.put(u64::from(is_last) | 0b10 << 1, 3);
        put_lengths(&mut self.bits, &lengths, &far_lengths);
        let (codes, far_codes) = (codes(&lengths), codes(&far_lengths));
        let code = |at: usize| (u64::from(codes[at]), u32::from(lengths[at]));
        let repeated = LENGTHS.map(|range| range.with(code(range.code)));
        for symbol in &self.symbols {
            let (code, bits) = match *symbol {
                Symbol::Byte(byte) => code(byte.into()),
                Symbol::Bytes([a, b, c]) => {
                    then(code(a.into()), then(code(b.into()), code(c.into())))
                }
                Symbol::Repeated { length, distance } => {
                    let range = Range::of_distance(distance.into());
                    let far = (far_codes[range.code].into(), far_lengths[range.code].into());
                    then(repeated[usize::from(length) - SHORTEST], range.with(far))
                }
            };
            self.bits.put(code, bits);
        }
        let (end, bits) = code(END);
        self.bits.put(end, bits);
        (self.used, self.far, self.count) = ([0; 286], [0; 30], 0);
        self.symbols.clear();
    }
}

/// Bits and others after them, each given with how many there are.
fn then((bits, count): (u64, u32), (more, others): (u64, u32)) -> (u64, u32) {
    (bits | more << count, count + others)
}

/// A length or a distance as it is written: the code of the range that it lies in, and where in
/// it, in so many bits. The tables of RFC 1951, section 3.2.5, as rules.
#[derive(Clone, Copy)]
struct Range {
    code: usize,
    rest: u64,
    bits: u32,
}

/// All lengths, from the shortest one on.
const LENGTHS: [Range; LONGEST - SHORTEST + 1] = {
    let mut lengths = [Range { code: 0, rest: 0, bits: 0 }; LONGEST - SHORTEST + 1];
    let mut more = 0;
    while more < lengths.len() {
        lengths[more] = Range::of_length(more);
        more += 1;
    }
    lengths
};

impl Range {
    /// Of a length that is longer than the shortest by so many bytes.
    const fn of_length(more: usize) -> Self {
        match more {
            255 => Self { code: 285, rest: 0, bits: 0 },
            ..8 => Self { code: 257 + more, rest: 0, bits: 0 },
            _ => {
                let bits = more.ilog2() - 2;
                let code = 261 + 4 * bits as usize + (more >> bits & 3);
                Self { code, rest: (more & ((1 << bits) - 1)) as u64, bits }
            }
        }
    }

    /// The bits that are written for it, where its code has these, and how many.
    fn with(self, code: (u64, u32)) -> (u64, u32) {
        then(code, (self.rest, self.bits))
    }

    fn of_distance(distance: usize) -> Self {
        match distance - 1 {
            least @ ..4 => Self { code: least, rest: 0, bits: 0 },
            more => {
                let bits = more.ilog2() - 1;
                let code = 2 + 2 * bits as usize + (more >> bits & 1);
                Self { code, rest: (more & ((1 << bits) - 1)) as u64, bits }
            }
        }
    }
}

/// The order in which the lengths of the codes for lengths of codes are written.
const ORDER: [usize; 19] = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/// Says how long codes are: RFC 1951, section 3.2.7.
fn put_lengths(bits: &mut Bits, lengths: &[u8; 286], far: &[u8; 30]) {
    let runs = runs(lengths.iter().chain(far));
    let mut used = [0; 19];
    for run in &runs {
        used[run.code] += 1;
    }
    let own = code_lengths(&used, 7);
    let codes = codes(&own);
    let count = ORDER.iter().rposition(|at| own[*at] > 0).map_or(4, |last| (last + 1).max(4));
    // All of both kinds are told, however many are not used.
    bits.put((lengths.len() - 257) as u64, 5);
    bits.put((far.len() - 1) as u64, 5);
    bits.put((count - 4) as u64, 4);
    ORDER[..count].iter().for_each(|at| bits.put(own[*at].into(), 3));
    for Range { code, rest, bits: more } in runs {
        let length = u32::from(own[code]);
        bits.put(u64::from(codes[code]) | rest << length, length + more);
    }
}

/// Lengths of codes, of which those that follow one another and are the same are said at once.
fn runs<'a>(lengths: impl Iterator<Item = &'a u8>) -> Vec<Range> {
    let lengths: Vec<u8> = lengths.copied().collect();
    let mut runs = Vec::new();
    for same in lengths.chunk_by(|one, next| one == next) {
        let plain = Range { code: same[0].into(), rest: 0, bits: 0 };
        let mut left = same.len();
        if same[0] != 0 {
            runs.push(plain);
            left -= 1;
        }
        while left > 0 {
            let (code, least, most, bits) = match (same[0], left) {
                (_, ..3) => (same[0].into(), 1, 1, 0),
                (0, 11..) => (18, 11, 138, 7),
                (0, _) => (17, 3, 10, 3),
                _ => (16, 3, 6, 2),
            };
            let taken = left.min(most);
            runs.push(Range { code, rest: (taken - least) as u64, bits });
            left -= taken;
        }
    }
    runs
}

/// Bits in the order of deflate: the first is the lowest one of a byte.
#[derive(Default)]
struct Bits {
    bytes: Vec<u8>,
    /// Those that are no whole bytes yet, fewer than 8.
    waiting: u64,
    count: u32,
}

impl Bits {
    /// The lowest `count` bits of `bits`, of which there are 56 at most; the others are 0.
    fn put(&mut self, bits: u64, count: u32) {
        self.waiting |= bits << self.count;
        self.count += count;
        let whole = self.count / u8::BITS;
        // All are written at once, which is faster than as many as there are.
        let end = self.bytes.len() + whole as usize;
        self.bytes.extend_from_slice(&self.waiting.to_le_bytes());
        self.bytes.truncate(end);
        self.waiting >>= whole * u8::BITS;
        self.count %= u8::BITS;
    }

    /// Goes on at the next whole byte.
    fn fill_byte(&mut self) {
        if self.count > 0 {
            self.put(0, u8::BITS - self.count);
        }
    }
}
