/// How long the codes of symbols are, in bits: none longer than `longest`, which is enough for
/// all of them, and 0 for those that are not used. The more often a symbol is used, the shorter
/// its code.
pub(super) fn code_lengths<const N: usize>(used: &[u32; N], longest: u8) -> [u8; N] {
    let mut used = *used;
    loop {
        let lengths = best_lengths(&used);
        if lengths.iter().all(|length| *length <= longest) {
            return lengths;
        }
        // The rarest are taken for less rare than they are, until no code is too long.
        used.iter_mut().filter(|times| **times > 0).for_each(|times| *times = *times / 2 + 1);
    }
}

/// The codes for such lengths, in the order in which RFC 1951 gives them, section 3.2.2; their
/// first bit is the lowest one, as it is written.
pub(super) fn codes<const N: usize>(lengths: &[u8; N]) -> [u16; N] {
    let mut next = 0_u32;
    let mut codes = [0; N];
    for length in 1..=15 {
        for (code, _) in codes.iter_mut().zip(lengths).filter(|(_, own)| **own == length) {
            *code = (next as u16).reverse_bits() >> (16 - length);
            next += 1;
        }
        next <<= 1;
    }
    codes
}

/// A symbol, or two that are taken together.
#[derive(Clone, Copy)]
struct Node {
    times: u32,
    /// Its place in the tree.
    at: usize,
}

/// Huffman's: the two that are used least are taken together, again and again. Of a single
/// symbol the code has one bit.
fn best_lengths<const N: usize>(used: &[u32; N]) -> [u8; N] {
    let mut leaves: Vec<Node> =
        (0..N).filter(|at| used[*at] > 0).map(|at| Node { times: used[at], at }).collect();
    let mut lengths = [0; N];
    if let [only] = leaves.as_slice() {
        lengths[only.at] = 1;
        return lengths;
    }
    leaves.sort_by_key(|leaf| (leaf.times, leaf.at));
    let parents = tree::<N>(&leaves);
    let mut depths = vec![0_u8; parents.len()];
    // What was taken together later lies higher, and the last is the root.
    for at in (N..parents.len().saturating_sub(1)).rev() {
        depths[at] = depths[parents[at]] + 1;
    }
    for leaf in &leaves {
        lengths[leaf.at] = depths[parents[leaf.at]] + 1;
    }
    lengths
}

/// The parent of each place of a tree of leaves, rarest first: the first `N` places are those of
/// symbols, and the last is the root.
fn tree<const N: usize>(leaves: &[Node]) -> Vec<usize> {
    let mut parents = vec![0; N];
    let mut leaves = leaves.iter().copied().peekable();
    // What is taken together becomes ever less rare.
    let mut taken = std::collections::VecDeque::<Node>::new();
    let mut rarest = |taken: &mut std::collections::VecDeque<Node>| match taken.front() {
        Some(node) if leaves.peek().is_none_or(|leaf| node.times < leaf.times) => taken.pop_front(),
        _ => leaves.next(),
    };
    while let Some(one) = rarest(&mut taken) {
        let Some(other) = rarest(&mut taken) else { break };
        let at = parents.len();
        parents.push(0);
        (parents[one.at], parents[other.at]) = (at, at);
        taken.push_back(Node { times: one.times + other.times, at });
    }
    parents
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_used_more_often_has_a_shorter_code() {
        assert_eq!(code_lengths(&[45, 13, 12, 16, 9, 5], 15), [1, 3, 3, 3, 4, 4]);
        assert_eq!(code_lengths(&[0, 7, 0], 15), [0, 1, 0]);
        assert_eq!(code_lengths(&[0, 7, 1], 15), [0, 1, 1]);
        assert_eq!(code_lengths(&[0, 0, 0], 15), [0, 0, 0]);
    }

    #[test]
    fn no_code_is_longer_than_it_may_be_and_together_they_are_a_code() {
        let mut used = [0; 30];
        let (mut one, mut next) = (1, 1);
        for times in &mut used {
            *times = one;
            (one, next) = (next, one + next);
        }
        for longest in [5, 7, 15] {
            let lengths = code_lengths(&used, longest);
            assert!(lengths.iter().all(|length| (1..=longest).contains(length)), "{lengths:?}");
            let parts: u32 = lengths.iter().map(|length| 1 << (15 - length)).sum();
            assert_eq!(parts, 1 << 15, "{lengths:?}");
        }
    }

    #[test]
    fn codes_are_those_of_the_example_in_the_standard() {
        let lengths = [3, 3, 3, 3, 3, 2, 4, 4];
        let expected = [0b010, 0b110, 0b001, 0b101, 0b011, 0b00, 0b0111, 0b1111];
        assert_eq!(codes(&lengths), expected);
    }
}
