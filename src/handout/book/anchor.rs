/// The anchor of a heading, by which links lead to it: its words in lower case, with hyphens for
/// spaces and without signs, as GitHub makes it.
pub fn anchor(heading: &str) -> String {
    let signs = |sign: char| match sign {
        ' ' => Some('-'),
        '-' | '_' => Some(sign),
        _ => sign.is_alphanumeric().then_some(sign),
    };
    heading.trim().to_lowercase().chars().filter_map(signs).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_anchor_is_made_as_github_makes_it() {
        for (heading, expected) in [
            ("Add the connector", "add-the-connector"),
            ("  Step 2: (optional) ", "step-2-optional"),
            ("A - B_c", "a---b_c"),
            ("What's new?", "whats-new"),
            ("Über ÄRGER", "über-ärger"),
            ("設定", "設定"),
            ("!?", ""),
            ("", ""),
        ] {
            assert_eq!(anchor(heading), expected, "{heading}");
        }
    }
}
