use std::sync::Arc;

/// What an organisation's documents look like.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Template {
    /// The name of the organisation, on the title page and in the running heads.
    pub organisation: Option<String>,
    /// What stands at the foot of every page, beside its number.
    pub foot: Option<String>,
    /// The colours.
    pub colours: Colours,
    /// The logo on the title page.
    pub logo: Option<Logo>,
}

/// The colours of documents, as red, green and blue.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Colours {
    /// Of titles, headings and links.
    pub accent: [u8; 3],
    /// Of the text.
    pub text: [u8; 3],
    /// Of captions, running heads and lines.
    pub quiet: [u8; 3],
    /// Behind heads of tables and behind code.
    pub tint: [u8; 3],
}

/// A picture that stands for an organisation.
#[derive(Clone, Debug, PartialEq)]
pub struct Logo {
    /// The bytes of a PNG.
    pub png: Arc<[u8]>,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// What it shows: the name of the organisation where nothing else is said.
    pub alt: String,
}

impl Default for Colours {
    fn default() -> Self {
        Self {
            accent: [0, 84, 147],
            text: [26, 26, 26],
            quiet: [89, 89, 89],
            tint: [238, 242, 247],
        }
    }
}
