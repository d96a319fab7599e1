//! Which picture is which: that of before and that of now.

use similar::{Algorithm, DiffTag, capture_diff_slices};

use crate::handout::PictureFile;

/// A picture as it was and as it is.
pub(super) type Pair<'a> = (Option<&'a PictureFile>, Option<&'a PictureFile>);

/// What a picture is known by.
type Key = fn(&PictureFile) -> &String;

/// What pictures are known by, one after the other: what they look like, then what they show.
const KEYS: [Key; 2] = [|picture| &picture.sha256, |picture| &picture.alt];

/// All pictures, in order; those that are the same one together. Where nothing tells, they go
/// together by their places.
pub(super) fn pairs<'a>(old: &'a [PictureFile], new: &'a [PictureFile]) -> Vec<Pair<'a>> {
    by_keys(old, new, &KEYS)
}

fn by_keys<'a>(old: &'a [PictureFile], new: &'a [PictureFile], keys: &[Key]) -> Vec<Pair<'a>> {
    let Some((key, others)) = keys.split_first() else { return by_place(old, new) };
    let mut pairs = Vec::new();
    let [old_keys, new_keys] =
        [old, new].map(|files| files.iter().map(key).collect::<Vec<&String>>());
    for part in capture_diff_slices(Algorithm::Myers, &old_keys, &new_keys) {
        let (old, new) = (&old[part.old_range()], &new[part.new_range()]);
        pairs.extend(match part.tag() {
            DiffTag::Equal => by_place(old, new),
            _ => by_keys(old, new, others),
        });
    }
    pairs
}

fn by_place<'a>(old: &'a [PictureFile], new: &'a [PictureFile]) -> Vec<Pair<'a>> {
    (0..old.len().max(new.len())).map(|at| (old.get(at), new.get(at))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::picture::Picture;

    /// Pictures, each given as what it shows and what it looks like.
    fn pictures(signs: &str) -> Vec<PictureFile> {
        let pixel = Picture::of_pixels(1, &[[0; 3]]);
        let one = |pair: &str| {
            let mut file = PictureFile::new(pair, None, &pixel, &pair.as_bytes()[1..]);
            file.alt = pair[..1].to_owned();
            file
        };
        signs.split_whitespace().map(one).collect()
    }

    #[test]
    fn a_picture_is_known_by_its_look_or_else_by_what_it_shows() {
        for (old, new, wanted) in [
            ("", "", ""),
            ("a1 b2", "a1 b2", "a1=a1 b2=b2"),
            ("a1 b2 c3", "a1 x9 b2 c3", "a1=a1 -=x9 b2=b2 c3=c3"),
            ("a1 b2 c3", "a1 c3", "a1=a1 b2=- c3=c3"),
            ("a1 b2 c3", "a4 b5 c6", "a1=a4 b2=b5 c3=c6"),
            ("a1 b2 c3", "a4 x9 b5 c6", "a1=a4 -=x9 b2=b5 c3=c6"),
            ("a1 b2 c3", "a4 c6", "a1=a4 b2=- c3=c6"),
            ("a1 b2 c3", "a1 d4 c3", "a1=a1 b2=d4 c3=c3"),
            ("a1", "d4 e5", "a1=d4 -=e5"),
        ] {
            let (old, new) = (pictures(old), pictures(new));
            let name = |file: Option<&PictureFile>| file.map_or("-", |it| &it.file).to_owned();
            let found = pairs(&old, &new).into_iter().map(|(a, b)| name(a) + "=" + &name(b));
            assert_eq!(found.collect::<Vec<_>>().join(" "), wanted);
        }
    }
}
