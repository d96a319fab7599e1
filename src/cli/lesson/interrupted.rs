use std::{
    ops::ControlFlow,
    sync::atomic::{AtomicBool, Ordering},
};

static INTERRUPTED: AtomicBool = AtomicBool::new(false);

/// Begins to listen for Ctrl+C.
pub(super) fn listen() {
    // Where it cannot listen Ctrl+C ends the program at once, and leaves the half that was
    // written in a hidden folder beside.
    _ = ctrlc::set_handler(|| INTERRUPTED.store(true, Ordering::SeqCst));
}

/// Breaks off when Ctrl+C was pressed.
pub(super) fn flow() -> ControlFlow<()> {
    if INTERRUPTED.load(Ordering::SeqCst) {
        ControlFlow::Break(())
    } else {
        ControlFlow::Continue(())
    }
}
