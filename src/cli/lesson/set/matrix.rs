use clap::ValueEnum as _;

use super::super::{Failure, scale, size};
use crate::{lesson::Product, text, words::Language};

/// What handouts are made for, of each kind the values in the order in which they were given;
/// nothing where a kind was not named.
#[derive(Default)]
pub(super) struct Matrix {
    pub(super) products: Option<Vec<Product>>,
    pub(super) languages: Option<Vec<Language>>,
    pub(super) sizes: Option<Vec<[u32; 2]>>,
    pub(super) scales: Option<Vec<f32>>,
}

/// The values of one kind.
#[derive(Clone)]
pub(in crate::cli) enum Axis {
    Product(Vec<Product>),
    Language(Vec<Language>),
    Size(Vec<[u32; 2]>),
    Scale(Vec<f32>),
}

/// Reads one of the arguments.
pub(super) fn axis(text: &str) -> Result<Axis, String> {
    let (key, values) = text.split_once('=').ok_or_else(|| text!("cli-matrix-key"))?;
    match key {
        "product" => Ok(Axis::Product(several(values, product)?)),
        "language" => Ok(Axis::Language(several(values, language)?)),
        "size" => Ok(Axis::Size(several(values, size)?)),
        "scale" => Ok(Axis::Scale(several(values, scale)?)),
        _ => Err(text!("cli-matrix-key")),
    }
}

/// The values between commas, each of them once.
fn several<T: PartialEq>(
    values: &str,
    value: fn(&str) -> Result<T, String>,
) -> Result<Vec<T>, String> {
    let mut read = Vec::new();
    for text in values.split(',') {
        let value = value(text)?;
        if read.contains(&value) {
            return Err(text!("cli-matrix-twice", what = text));
        }
        read.push(value);
    }
    Ok(read)
}

fn product(text: &str) -> Result<Product, String> {
    let found = Product::ALL.into_iter().find(|product| product.text() == text);
    found.ok_or_else(|| one_of(Product::ALL.map(Product::text)))
}

fn language(text: &str) -> Result<Language, String> {
    let all = Language::value_variants();
    let found = all.iter().copied().find(|language| language.code() == text);
    found.ok_or_else(|| one_of(all.iter().map(|language| language.code())))
}

fn one_of(possible: impl IntoIterator<Item = &'static str>) -> String {
    let possible: Vec<&str> = possible.into_iter().collect();
    text!("cli-matrix-value", possible = possible.join(", "))
}

impl Matrix {
    /// # Errors
    ///
    /// A kind is named twice.
    pub(super) fn new(axes: &[Axis]) -> Result<Self, Failure> {
        let mut matrix = Self::default();
        for axis in axes {
            let before = match axis.clone() {
                Axis::Product(values) => matrix.products.replace(values).map(|_| "product"),
                Axis::Language(values) => matrix.languages.replace(values).map(|_| "language"),
                Axis::Size(values) => matrix.sizes.replace(values).map(|_| "size"),
                Axis::Scale(values) => matrix.scales.replace(values).map(|_| "scale"),
            };
            if let Some(key) = before {
                return Err(Failure::Arguments(text!("cli-matrix-key-twice", key = key)));
            }
        }
        Ok(matrix)
    }
}
