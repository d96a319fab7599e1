use std::collections::BTreeMap;

/// What tokens such as `[!INCLUDE[cmshort](../Token/cmshort_md.md)]` mean.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Tokens {
    given: BTreeMap<String, String>,
}

/// What the tokens of this field mean unless an answers file says otherwise.
const KNOWN: [(&str, &str); 7] = [
    ("cm5long", "System Center 2012 Configuration Manager"),
    ("cm5short", "System Center 2012 Configuration Manager"),
    ("cmshort", "Configuration Manager"),
    ("cmlong", "System Center Configuration Manager"),
    ("wit_firstref", "Microsoft Intune"),
    ("wit_nextref", "Microsoft Intune"),
    ("o365", "Office 365"),
];

impl Tokens {
    /// The meanings that are given; others are those of the field.
    pub fn new(given: BTreeMap<String, String>) -> Self {
        Self { given }
    }

    /// A text in which tokens stand as Markdown leaves them, `[!INCLUDEname]`, with what they mean.
    pub fn put_in(&self, text: &str) -> String {
        const OPENING: &str = "[!INCLUDE";
        let mut parts = text.split(OPENING);
        let mut put = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            match part.split_once(']') {
                Some((name, rest)) => put.extend([&self.meaning(name.trim()), rest]),
                None => put.extend([OPENING, part]),
            }
        }
        put
    }

    /// What a token means. One that nobody knows stands for its own name.
    pub fn meaning(&self, name: &str) -> String {
        let known = || KNOWN.iter().find(|(token, _)| *token == name).map(|(_, meaning)| *meaning);
        match self.given.get(name) {
            Some(meaning) => meaning.clone(),
            None => known().unwrap_or(name).to_owned(),
        }
    }
}
