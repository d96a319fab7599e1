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
    /// How often each symbol stands in the block: bytes, its end, and lengths.
    used: [u32; 286],
    /// How often each range of distances does.
    far: [u32; 30],
    bits: Bits,
}

/// A byte, or a length above and a distance below 16 bits.
#[derive(Clone, Copy)]
struct Symbol(u32);

/// The end of a block.
const END: usize = 256;
/// So many symbols may stand in a block before it is ended: about as many as fit its codes.
const MOST_SYMBOLS: usize = 1 << 15;

impl Deflate {
    pub(super) fn new() -> Self {
        Self {
            symbols: Vec::with_capacity(MOST_SYMBOLS),
            used: [0; 286],
            far: [0; 30],
            bits: Bits::default(),
        }
    }

    /// A byte as it is.
    pub(super) fn byte(&mut self, byte: u8) {
        self.symbols.push(Symbol(byte.into()));
        self.used[usize::from(byte)] += 1;
    }

    /// `length` bytes as they stand `distance` bytes before, which is at most [`FARTHEST`].
    /// Fewer than [`SHORTEST`] cannot be repeated: so many are left over.
    pub(super) fn repeat(&mut self, length: usize, distance: usize) -> usize {
        let whole = length / LONGEST;
        self.repeated(LONGEST, distance, whole);
        let rest = length % LONGEST;
        if rest < SHORTEST {
            return rest;
        }
        self.repeated(rest, distance, 1);
        0
    }

    fn repeated(&mut self, length: usize, distance: usize, times: usize) {
        let symbol = Symbol((length as u32) << 16 | distance as u32);
        self.symbols.extend(std::iter::repeat_n(symbol, times));
        self.used[Range::of_length(length).code] += times as u32;
        self.far[Range::of_distance(distance).code] += times as u32;
    }

    /// Ends the block, if it is as long as one should be.
    pub(super) fn end_row(&mut self) {
        if self.symbols.len() >= MOST_SYMBOLS {
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
        self.used[END] += 1;
        let lengths = code_lengths(&self.used, 15);
        // Where nothing is repeated one code must stand there all the same.
        self.far[0] += u32::from(self.far.iter().all(|times| *times == 0));
        let far_lengths = code_lengths(&self.far, 15);
        self.bits.put(u64::from(is_last) | 0b10 << 1, 3);
        put_lengths(&mut self.bits, &lengths, &far_lengths);
        let (codes, far_codes) = (codes(&lengths), codes(&far_lengths));
        let code = |at: usize| (u64::from(codes[at]), u32::from(lengths[at]));
        for Symbol(symbol) in &self.symbols {
            let (length, distance) = ((symbol >> 16) as usize, (symbol & 0xffff) as usize);
            if length == 0 {
                let (code, bits) = code(distance);
                self.bits.put(code, bits);
                continue;
            }
            let range = Range::of_length(length);
            let (code, bits) = code(range.code);
            self.bits.put(code | range.rest << bits, bits + range.bits);
            let range = Range::of_distance(distance);
            let bits = u32::from(far_lengths[range.code]);
            let code = u64::from(far_codes[range.code]);
            self.bits.put(code | range.rest << bits, bits + range.bits);
        }
        let (end, bits) = code(END);
        self.bits.put(end, bits);
        (self.used, self.far) = ([0; 286], [0; 30]);
        self.symbols.clear();
    }
}

/// A length or a distance as it is written: the code of the range that it lies in, and where in
/// it, in so many bits. The tables of RFC 1951, section 3.2.5, as rules.
struct Range {
    code: usize,
    rest: u64,
    bits: u32,
}

impl Range {
    fn of_length(length: usize) -> Self {
        match length - SHORTEST {
            255 => Self { code: 285, rest: 0, bits: 0 },
            least @ ..8 => Self { code: 257 + least, rest: 0, bits: 0 },
            more => {
                let bits = more.ilog2() - 2;
                let code = 261 + 4 * bits as usize + (more >> bits & 3);
                Self { code, rest: (more & ((1 << bits) - 1)) as u64, bits }
            }
        }
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
    /// Those that are no whole bytes yet, fewer than 32.
    waiting: u64,
    count: u32,
}

impl Bits {
    /// The lowest `count` bits of `bits`, of which there are 32 at most; the others are 0.
    fn put(&mut self, bits: u64, count: u32) {
        self.waiting |= bits << self.count;
        self.count += count;
        if self.count >= 32 {
            self.bytes.extend_from_slice(&(self.waiting as u32).to_le_bytes());
            self.waiting >>= 32;
            self.count -= 32;
        }
    }

    /// Goes on at the next whole byte.
    fn fill_byte(&mut self) {
        while self.count > 0 {
            self.bytes.push(self.waiting as u8);
            self.waiting >>= 8;
            self.count = self.count.saturating_sub(8);
        }
    }
}
