use std::borrow::Cow;

const PLAIN: &str = "aceginorsuyzACEGINORSUYZ";
const ACCENTED: &str = "àçéğíñöŕšúýžÀÇÉĞÍÑÖŔŠÚÝŽ";

/// The words of a message, accented and a third longer; values put into it stay as they are.
pub(super) fn strange(text: &str) -> Cow<'_, str> {
    let mut strange: String = text.chars().map(accented).collect();
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    strange.extend(std::iter::repeat_n('~', letters / 3));
    strange.into()
}

/// A whole text in brackets, so that a cut end is seen.
pub(super) fn bracketed(text: &str) -> String {
    format!("[{text}]")
}

fn accented(plain: char) -> char {
    let found = PLAIN.chars().zip(ACCENTED.chars()).find(|(from, _)| *from == plain);
    found.map_or(plain, |(_, to)| to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_becomes_strange_longer_and_bracketed() {
        assert_eq!(bracketed(&strange("Sign Out")), "[Šíğñ Öút~~]");
    }
}
