use std::ops::Range;

/// Where a text that nobody is to read stands in another, in capitals or not, from left to right:
/// the first and the last sign of each place, as a range of signs.
pub fn places_of(wanted: &str, text: &str) -> Vec<Range<usize>> {
    let folded = |text: &str| text.chars().map(folded).collect::<String>();
    let (wanted, text) = (folded(wanted), folded(text));
    if wanted.is_empty() {
        return Vec::new();
    }
    let length = wanted.chars().count();
    let (mut signs, mut bytes) = (0, 0);
    text.match_indices(&wanted)
        .map(|(at, _)| {
            signs += text[bytes..at].chars().count();
            bytes = at;
            signs..signs + length
        })
        .collect()
}

/// A sign as it is compared, one for one: pages draw some words in capitals.
fn folded(sign: char) -> char {
    sign.to_lowercase().next().unwrap_or(sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_found_in_capitals_or_not_and_counted_in_signs() {
        for (wanted, text, places) in [
            ("née", "Née ä NÉE", vec![0..3, 6..9]),
            ("aa", "aaaaa", vec![0..2, 2..4]),
            ("İ", "xİi", vec![1..2, 2..3]),
            ("", "a", vec![]),
            ("a", "", vec![]),
        ] {
            assert_eq!(places_of(wanted, text), places, "{wanted} {text}");
        }
    }
}
