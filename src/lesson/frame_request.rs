use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use egui::{Context, ViewportId};

/// The request of a frame for another one at once. What egui itself says of it comes a frame late:
/// after one that was requested it always draws one more, to be on the safe side.
#[derive(Clone, Debug, Default)]
pub struct FrameRequest(Arc<AtomicBool>);

impl FrameRequest {
    /// Listens to `ctx` from now on, and nobody else does.
    pub fn listen(&self, ctx: &Context) {
        let made = self.0.clone();
        ctx.set_repaint_observer(move |info| {
            if info.delay.is_zero() && info.viewport_id == ViewportId::ROOT {
                made.store(true, Ordering::Relaxed);
            }
        });
    }

    /// A frame begins.
    pub fn begin(&self) {
        self.0.store(false, Ordering::Relaxed);
    }

    /// Whether the frame has made it since it began.
    pub fn is_made(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}
