/// A text with the id that it has in the language files.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Word {
    /// The id, which becomes the author id of the control.
    pub id: &'static str,
    /// The plain text in the language in use.
    pub text: String,
}

impl Word {
    /// Used by [`crate::word!`], which checks the id.
    pub fn new(id: &'static str, text: String) -> Self {
        Self { id, text }
    }
}
