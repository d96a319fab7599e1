//! Shapes to pixels on the CPU.
//!
//! What must stay true: the same shapes give the same bytes in every run, in every profile and
//! on every processor. So there is no arithmetic here whose result a platform may choose: no
//! sine, no power, no fused multiply-add, no order that depends on threads; and glyphs are drawn
//! by [`glyph_rasterizer`], which the window uses too, so that texts wrap alike in both.

mod canvas;
mod coverage;
mod glyph;
mod painter;
mod png;
mod texture;
mod triangle;

pub use glyph::glyph_rasterizer;
pub use painter::Painter;
pub use png::{Picture, PngError};
