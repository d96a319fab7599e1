use serde::{Deserialize, Serialize};

use crate::lesson::Product;

/// What was asked for when a handout was made and does not follow from the rest of its manifest, so
/// that the same can be asked for again.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
pub struct AskedFor {
    /// The section, by its heading or a part of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    /// The version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub product: Option<Product>,
    /// The title, where it is not that of the first document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// What was given in files, by the names of the options: their paths are other ones on every
    /// machine.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<String>,
}

impl AskedFor {
    /// Whether nothing was.
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}
