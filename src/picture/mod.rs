//! Shapes to pixels on the CPU, and in [`mark`] what is drawn over a picture to explain it.
//!
//! What must stay true: the same shapes give the same bytes in every run, in every profile and
//! on every processor. So there is no arithmetic here whose result a platform may choose: no
//! sine, no power, no fused multiply-add, no order that depends on threads; and glyphs are drawn
//! by [`glyph_rasterizer`], which the window uses too, so that texts wrap alike in both.
//!
//! Screens are plain for the most part, and much alike. So a picture is painted and kept in runs of
//! one colour, and bands of rows that were painted or compressed for one picture are kept for the
//! next, by a checksum of all that they depend on.
//!
//! Before shapes come here egui cuts them into triangles, for which it takes lengths with the
//! `hypot` of the platform; corners are then put on a grid of 1/256 pixel, so that its last
//! digit matters only on the border between two places of that grid.

mod clip;
mod coverage;
mod glyph;
mod glyph_copy;
mod image;
mod kept;
mod layers;
pub mod mark;
mod painter;
mod piece;
mod png;
mod rgb;
mod row;
mod strip;
mod texture;
mod threads;
mod triangle;

pub use glyph::{Faces, MissingGlyphs, glyph_rasterizer};
pub use image::Picture;
pub use painter::Painter;
pub use png::PngError;
pub use threads::among_others;
