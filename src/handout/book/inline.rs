/// A part of a line.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Inline {
    /// Words as they are.
    Text(String),
    /// Words that matter: names of controls.
    Strong(Vec<Self>),
    /// Words with a stress.
    Emphasis(Vec<Self>),
    /// What is typed, or stands in a file.
    Code(String),
    /// A link.
    Link {
        /// Where it leads: an address, or `#` and the anchor of a heading.
        to: String,
        /// What is seen of it.
        content: Vec<Self>,
    },
    /// The end of a line within a paragraph.
    Break,
}

impl Inline {
    /// What a line says, without marks.
    pub fn plain(line: &[Self]) -> String {
        line.iter()
            .map(|part| match part {
                Self::Text(text) | Self::Code(text) => text.clone(),
                Self::Strong(content) | Self::Emphasis(content) | Self::Link { content, .. } => {
                    Self::plain(content)
                }
                Self::Break => " ".to_owned(),
            })
            .collect()
    }
}
