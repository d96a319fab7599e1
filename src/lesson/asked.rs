use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use egui::{Context, ViewportId};

/// Whether a frame has asked for another one at once. What egui says of it is later by one: after
/// a frame that was asked for it draws one more, to be on the safe side.
#[derive(Clone, Debug, Default)]
pub struct Asked(Arc<AtomicBool>);

impl Asked {
    /// Listens to `ctx` from now on, and nobody else does.
    pub fn listen(&self, ctx: &Context) {
        let asked = self.0.clone();
        ctx.set_repaint_observer(move |info| {
            if info.delay.is_zero() && info.viewport_id == ViewportId::ROOT {
                asked.store(true, Ordering::Relaxed);
            }
        });
    }

    /// A frame begins.
    pub fn begin(&self) {
        self.0.store(false, Ordering::Relaxed);
    }

    /// Whether the frame has asked since it began.
    pub fn has_asked(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}
