use std::sync::Arc;

use egui::{ColorImage, Context, Plugin, TextureHandle, TextureOptions};

use crate::upload::Pixels;

/// The logos that a context has been given to draw. They belong to the context, so they are
/// not in its memory, which pictures are taken with in another one.
#[derive(Default)]
struct Logos {
    known: Vec<(Arc<Pixels>, TextureHandle)>,
}

/// As many as can be seen at once, and some that were before.
const MOST: usize = 8;

impl Plugin for Logos {
    fn debug_name(&self) -> &'static str {
        "logos"
    }
}

/// The texture of a logo.
pub(super) fn texture(ctx: &Context, logo: &Arc<Pixels>) -> TextureHandle {
    let logos = ctx.plugin_or_default::<Logos>();
    let known = logos.lock().known.iter().find(|(known, _)| known == logo).map(|(_, t)| t.clone());
    known.unwrap_or_else(|| {
        let size = [logo.width as usize, logo.height as usize];
        let image = ColorImage::from_rgba_unmultiplied(size, &logo.rgba);
        let texture = ctx.load_texture("logo", image, TextureOptions::LINEAR);
        let mut logos = logos.lock();
        if logos.known.len() == MOST {
            drop(logos.known.remove(0));
        }
        logos.known.push((Arc::clone(logo), texture.clone()));
        texture
    })
}
