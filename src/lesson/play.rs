use std::ops::ControlFlow;

use egui::{Context, Pos2, RawInput, Rect, Vec2};

use super::{Driver, Player, Progress, Rehearsal, TakenPicture};

/// What is told while a lesson is played.
#[derive(Debug)]
pub enum Told {
    /// Another frame was drawn, and so many steps are done.
    Frame(usize),
    /// A picture was taken.
    Picture(Box<TakenPicture>),
}

/// Simulated seconds from frame to frame: so many that two presses are never taken for a double
/// one.
const SECONDS_A_FRAME: f64 = 1.0;

/// Lets a player play without a window, in a context that is set up as that of a window, `size`
/// points large. The answer is the player when it has ended, or nothing where `tell` broke it off.
pub fn play(
    ctx: &Context,
    mut player: Player,
    size: Vec2,
    rehearsal: &mut dyn Rehearsal,
    tell: &mut dyn FnMut(Told) -> ControlFlow<()>,
) -> Option<Player> {
    let driver = ctx.plugin_or_default::<Driver>();
    for frame in 0_u32.. {
        // In a frame with events a window does not rest yet. So nobody looks at what it shows, and
        // no tree is made of it: the driver turns that on again after the frame.
        if !driver.lock().events.is_empty() {
            ctx.disable_accesskit();
        }
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, size)),
            time: Some(f64::from(frame) * SECONDS_A_FRAME),
            ..RawInput::default()
        };
        let mut output = ctx.run_ui(input, |ui| rehearsal.show(ui));
        // Nothing of it is painted: pictures are taken by the camera.
        output.textures_delta.clear();
        let mut progress = player.frame(ctx, rehearsal);
        while progress == Progress::Pictured {
            while let Some(taken) = player.take_picture() {
                if tell(Told::Picture(Box::new(taken))).is_break() {
                    return None;
                }
            }
            progress = player.frame(ctx, rehearsal);
        }
        if tell(Told::Frame(player.steps_done())).is_break() {
            return None;
        }
        if matches!(progress, Progress::Stopped | Progress::Ended) {
            break;
        }
    }
    Some(player)
}
