//! Sentences for what has changed.

use super::{Changes, Difference, Kind, PictureChange, Region, TextChange};
use crate::text;

/// A line for each change, the pictures first.
pub fn sentences(changes: &Changes) -> Vec<String> {
    let pictures = changes.pictures.iter().map(picture);
    pictures.chain(changes.texts.iter().map(text)).collect()
}

pub(super) fn picture(change: &PictureChange) -> String {
    let file = change.file.as_str();
    let says = match (&change.was, change.kind) {
        (Some(was), Kind::Moved) => return text!("stale-moved", was = was.as_str(), file = file),
        (Some(was), kind) => plain(kind, &text!("stale-renamed", was = was.as_str(), file = file)),
        (None, kind) => plain(kind, file),
    };
    match &change.difference {
        Some(difference) => text!("stale-detail", says = says, detail = detail(difference)),
        None => says,
    }
}

pub(super) fn text(change: &TextChange) -> String {
    plain(change.kind, &change.file)
}

fn plain(kind: Kind, file: &str) -> String {
    match kind {
        Kind::Changed | Kind::Moved => text!("stale-changed", file = file),
        Kind::Edited => text!("stale-edited", file = file),
        Kind::Damaged => text!("stale-damaged", file = file),
        Kind::Missing => text!("stale-missing", file = file),
        Kind::Added => text!("stale-added", file = file),
        Kind::Gone => text!("stale-gone", file = file),
    }
}

/// How much differs, and where.
pub(super) fn detail(difference: &Difference) -> String {
    let size = |[width, height]: [usize; 2]| format!("{width}×{height}");
    if difference.before != difference.after {
        let (before, after) = (size(difference.before), size(difference.after));
        return text!("stale-size", before = before, after = after);
    }
    let Some(Region { left, top, width, height }) = Region::around(&difference.regions) else {
        return text!("stale-same-pixels");
    };
    text!(
        "stale-pixels",
        count = difference.pixels,
        pixels = grouped(difference.pixels),
        size = size([width, height]),
        at = format!("{left},{top}"),
        places = difference.regions.len()
    )
}

/// A number with a comma before each three of its digits.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_digits_of_a_number_stand_in_threes() {
        for (number, wanted) in
            [(0, "0"), (999, "999"), (1_204, "1,204"), (12_345_678, "12,345,678")]
        {
            assert_eq!(grouped(number), wanted);
        }
    }

    #[test]
    fn a_difference_tells_how_much_and_where() {
        let region = |left: usize| Region { left, top: 310, width: 220, height: 18 };
        let whole = [1280, 800];
        for (pixels, regions, before, wanted) in [
            (1_204, vec![region(40)], whole, "1,204 pixels in 220×18 at 40,310"),
            (1, vec![region(40)], whole, "1 pixel in 220×18 at 40,310"),
            (9, vec![region(40), region(500)], whole, "9 pixels in 2 places in 680×18 at 40,310"),
            (0, vec![], whole, "its pixels are the same, its bytes are not"),
            (9, vec![region(40)], [640, 480], "1280×800 pixels instead of 640×480"),
        ] {
            let difference = Difference { png: Vec::new(), regions, pixels, before, after: whole };
            assert_eq!(detail(&difference), wanted);
        }
    }
}
