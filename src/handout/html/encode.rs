use std::fmt::Write as _;

use data_encoding::BASE64;
use quick_xml::escape::escape;

use crate::handout::book::Colours;

/// A text in HTML, between tags or in an attribute. Signs that HTML does not know are left out.
pub(in crate::handout) fn text(text: &str) -> String {
    let is_known = |sign: &char| !sign.is_control() || matches!(sign, '\n' | '\t');
    escape(text.chars().filter(is_known).collect::<String>()).into_owned()
}

/// A text in CSS, with its quotes.
pub(super) fn css(text: &str) -> String {
    let mut out = "\"".to_owned();
    for sign in text.chars().filter(|sign| !sign.is_control()) {
        if sign.is_alphanumeric() || sign == ' ' {
            out.push(sign);
        } else {
            // A text in memory, for which nothing can fail.
            _ = write!(out, "\\{:x} ", u32::from(sign));
        }
    }
    out + "\""
}

/// A PNG as an address.
pub(in crate::handout) fn picture(png: &[u8]) -> String {
    format!("data:image/png;base64,{}", BASE64.encode(png))
}

/// The colours, as the style sheets name them.
pub(super) fn colours(colours: &Colours) -> String {
    let Colours { accent, text, quiet, tint } = colours;
    let named = [("accent", accent), ("text", text), ("quiet", quiet), ("tint", tint)];
    let one = |(name, [r, g, b]): (&str, &[u8; 3])| format!("--{name}:#{r:02x}{g:02x}{b:02x}");
    format!(":root{{{}}}\n", named.map(one).join(";"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_ends_neither_its_place_in_html_nor_in_css() {
        for (said, in_html, in_css) in [
            ("a b1", "a b1", "\"a b1\""),
            ("<b>&\"'", "&lt;b&gt;&amp;&quot;&apos;", "\"\\3c b\\3e \\26 \\22 \\27 \""),
            ("a\u{0}\u{7f}\u{85}b", "ab", "\"ab\""),
            ("a\n\\", "a\n\\", "\"a\\5c \""),
            ("é–", "é–", "\"é\\2013 \""),
        ] {
            assert_eq!((&*text(said), &*css(said)), (in_html, in_css), "{said}");
        }
    }
}
