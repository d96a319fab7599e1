use std::collections::BTreeSet;

use super::{
    super::{Failure, document::Document, lens},
    Arguments,
    matrix::Matrix,
};
use crate::{
    handout::{Cell, Format, HandoutSet, SetDocument},
    lesson::Product,
    text,
    words::{self, Language},
};

/// Which handouts are made.
pub(super) struct Plan {
    pub(super) set: HandoutSet,
    /// The index of the document of each handout.
    pub(super) of: Vec<usize>,
    /// Of which documents nothing is made, in sentences.
    pub(super) left_out: Vec<String>,
}

impl Plan {
    /// Every document in each combination of what was asked for.
    ///
    /// # Errors
    ///
    /// [`Failure::Arguments`], and [`Failure::Size`] for pictures that cannot be so large.
    pub(super) fn new(
        matrix: &Matrix,
        documents: &[Document],
        arguments: &Arguments,
    ) -> Result<Self, Failure> {
        differ_in_name(documents)?;
        let (mut cells, mut of, mut left_out) = (Vec::new(), Vec::new(), Vec::new());
        for (index, document) in documents.iter().enumerate() {
            let own = Cells { matrix, document, arguments }.all();
            if own.is_empty() {
                left_out.push(none_of(document));
            }
            of.extend(own.iter().map(|_| index));
            cells.extend(own);
        }
        cells.iter().try_for_each(|cell| lens(cell.size, cell.scale).map(drop))?;
        let documents = documents.iter().map(|document| SetDocument {
            name: document.name.clone(),
            sha256: document.sha256.clone(),
        });
        Ok(Self { set: HandoutSet::new(documents.collect(), cells), of, left_out })
    }
}

/// That no two documents have one name, which would be that of their folders.
pub(in crate::cli::lesson) fn differ_in_name(documents: &[Document]) -> Result<(), Failure> {
    let mut names = BTreeSet::new();
    // There are systems for which names with other capitals are the same.
    match documents.iter().find(|it| !names.insert(it.name.to_lowercase())) {
        Some(same) => Err(Failure::Arguments(text!("cli-same-name", name = same.name.as_str()))),
        None => Ok(()),
    }
}

fn none_of(document: &Document) -> String {
    let products = document.lesson.products().into_iter().map(Product::text);
    let products = products.collect::<Vec<_>>().join(", ");
    text!("cli-matrix-left-out", document = document.name.as_str(), products = products)
}

/// The handouts of a document.
struct Cells<'a> {
    matrix: &'a Matrix,
    document: &'a Document,
    arguments: &'a Arguments,
}

impl Cells<'_> {
    fn all(&self) -> Vec<Cell> {
        let usual_language = [words::current()];
        let usual_size = [self.arguments.played.size];
        let usual_scale = [self.arguments.scale];
        let mut cells = Vec::new();
        for product in self.products() {
            for language in self.matrix.languages.as_deref().unwrap_or(&usual_language) {
                for size in self.matrix.sizes.as_deref().unwrap_or(&usual_size) {
                    for scale in self.matrix.scales.as_deref().unwrap_or(&usual_scale) {
                        cells.push(self.cell(product, *language, *size, *scale));
                    }
                }
            }
        }
        cells
    }

    /// Those of the versions asked for to which it applies; one without a version where it speaks
    /// of none.
    fn products(&self) -> Vec<Option<Product>> {
        let own = self.document.lesson.products();
        match &self.matrix.products {
            Some(asked) if !own.is_empty() => {
                asked.iter().filter(|product| own.contains(product)).copied().map(Some).collect()
            }
            _ => vec![None],
        }
    }

    fn cell(
        &self,
        product: Option<Product>,
        language: Language,
        size: [u32; 2],
        scale: f32,
    ) -> Cell {
        let matrix = self.matrix;
        let [width, height] = size;
        let parts = [
            product.map(|product| product.text().to_owned()),
            matrix.languages.as_ref().map(|_| language.code().to_owned()),
            matrix.sizes.as_ref().map(|_| format!("{width}x{height}")),
            matrix.scales.as_ref().map(|_| format!("{scale}x")),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        let document = self.document.name.clone();
        let folder = if parts.is_empty() {
            document.clone()
        } else {
            format!("{document}/{}", parts.join("-"))
        };
        let formats: BTreeSet<Format> = self.arguments.formats();
        let formats = formats.into_iter().collect();
        Cell { folder, document, product, language, size, scale, formats }
    }
}
