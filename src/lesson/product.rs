use serde::{Deserialize, Serialize};

use super::{Expected, LessonError, cursor::Cursor};

/// A version of System Center 2012 Configuration Manager.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Product {
    /// 2012 SP1
    Sp1,
    /// 2012 R2
    R2,
    /// 2012 SP2 and 2012 R2 SP1
    Sp2,
}

const PRODUCTS: [(&str, Product); 3] =
    [("sp1", Product::Sp1), ("r2", Product::R2), ("sp2", Product::Sp2)];

impl Product {
    /// All versions, oldest first.
    pub const ALL: [Self; 3] = [Self::Sp1, Self::R2, Self::Sp2];

    /// The version that all of these are, if they are one.
    pub fn common(products: impl IntoIterator<Item = Self>) -> Option<Self> {
        let mut products = products.into_iter();
        let first = products.next()?;
        products.all(|product| product == first).then_some(first)
    }

    /// Its word in lessons.
    pub fn text(self) -> &'static str {
        PRODUCTS.iter().find(|(_, product)| *product == self).map_or("", |(word, _)| word)
    }
}

/// Takes versions with commas between them, each once, of those that are `listed`.
pub(super) fn products(
    line: &mut Cursor<'_>,
    listed: &[Product],
) -> Result<Vec<Product>, LessonError> {
    let mut taken = Vec::new();
    loop {
        let start = line.clone();
        let word = line.letters();
        let found = PRODUCTS.iter().find(|(text, _)| *text == word);
        let (_, product) = found.ok_or_else(|| start.error(Expected::Product))?;
        if !listed.contains(product) {
            return Err(start.error(Expected::ListedProduct));
        }
        if taken.contains(product) {
            return Err(start.error(Expected::NewProduct));
        }
        taken.push(*product);
        if !line.take_sign(',') {
            return Ok(taken);
        }
    }
}

/// Takes the versions for which alone an action is, if they stand before it. The lesson applies to
/// those that are `listed`.
pub(super) fn only_for(
    line: &mut Cursor<'_>,
    listed: &[Product],
) -> Result<Vec<Product>, LessonError> {
    let start = line.clone();
    if !line.take("for") {
        return Ok(Vec::new());
    }
    if listed.is_empty() {
        return Err(start.error(Expected::ProductInHead));
    }
    let versions = products(line, listed)?;
    if line.take_sign(':') { Ok(versions) } else { Err(line.error(Expected::Colon)) }
}
