use std::sync::Arc;

/// A picture with what is said of it. Its number is its place in [`super::Book::figures`],
/// from 1.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// The name of its file in the folder of the handout.
    pub file: String,
    /// The bytes of the file, which is a PNG.
    pub png: Arc<[u8]>,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// Pixels for each point: on a page it is no wider than `width / scale` points of 1/96 inch.
    pub scale: f32,
    /// What it shows, in a line below it.
    pub caption: String,
    /// What it shows, for those who do not see it.
    pub alt: String,
    /// What its step says, without marks.
    pub says: String,
    /// The number of its step, if that has one.
    pub step: Option<u64>,
    /// Where in it the step presses or types, if that is seen in it.
    pub place: Option<Place>,
}

/// A rectangle in a picture, in pixels from its left top.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Place {
    /// Its left edge.
    pub left: u32,
    /// Its top edge.
    pub top: u32,
    /// How wide it is.
    pub width: u32,
    /// How high it is.
    pub height: u32,
}
