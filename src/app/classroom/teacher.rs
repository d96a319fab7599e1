use egui::{Context, Memory, RawInput, Ui};

use super::{LessonIntent, Playing, hands::Hands};
use crate::{
    app::{App, FrameIntent, Intent, Runner, Window, frame},
    lesson::{Driver, Ground, Manner, Pace, Progress, ShownPointer},
};

/// Lets the lesson go on that is open in a window, and keeps what egui remembers of the window
/// apart: of the lesson, and of what was there before.
#[derive(Default)]
pub(in crate::app) struct Teacher {
    /// Which beginning of a lesson was seen last.
    seen: Option<u32>,
    /// What egui remembered when the lesson was opened.
    before: Option<Memory>,
    /// Where a lesson is played without being shown.
    behind: Option<Behind>,
    /// Whether it is played there.
    hurries: bool,
    /// What egui remembered when the lesson came to stand still.
    stopped: Option<Memory>,
    /// Whether it was played in the last frame.
    plays: bool,
}

/// A context behind the window.
struct Behind {
    ctx: Context,
    /// What it remembered before anything was drawn in it.
    blank: Memory,
    /// The time of the last frame, in seconds of egui's clock.
    time: f64,
}

/// How many frames are drawn behind the window before it is drawn itself.
const FRAMES_AT_A_TIME: u32 = 400;
/// Simulated seconds from frame to frame: so many that two presses are never taken for a double
/// one.
const SECONDS_A_FRAME: f64 = 1.0;

impl Behind {
    fn new() -> Self {
        let ctx = Context::default();
        frame::set_up(&ctx);
        ctx.add_plugin(Driver::default());
        let mut output = ctx.run_ui(RawInput::default(), |_| {});
        output.textures_delta.clear();
        let blank = ctx.memory(Memory::clone);
        Self { ctx, blank, time: 0.0 }
    }

    /// Draws a frame as large as the window.
    fn frame(&mut self, window: &Context, draw: impl FnMut(&mut Ui)) {
        self.time = self.time.max(window.input(|input| input.time)) + SECONDS_A_FRAME;
        let input = RawInput {
            screen_rect: Some(window.content_rect()),
            time: Some(self.time),
            ..RawInput::default()
        };
        let mut output = self.ctx.run_ui(input, draw);
        // Nothing of it is painted.
        output.textures_delta.clear();
    }
}

impl Teacher {
    /// Before a frame: goes on with the lesson.
    pub(in crate::app) fn go_on<R: Runner>(&mut self, window: &mut Window<R>, ctx: &Context) {
        let begins = self.keep_memories(&window.app, ctx);
        if window.app.lesson.is_none() {
            return;
        }
        let driver = ctx.plugin_or_default::<Driver>();
        let stands_still =
            window.app.lesson.as_ref().is_some_and(|lesson| lesson.playing == Playing::Paused);
        if !stands_still
            && let Some(stopped) = self.stopped.take()
            && driver.lock().pace.as_ref().is_some_and(Pace::is_untouched)
        {
            // The press with which it goes on has closed a menu, or taken the focus from a box.
            remember(ctx, stopped);
        }
        let (was_pressed, is_ready, rests) = {
            let mut driver = driver.lock();
            let rests = driver.rests();
            let pace = driver.pace.get_or_insert_default();
            (pace.take_press(), pace.is_ready(), rests)
        };
        if was_pressed {
            window.app.handle(Intent::Frame(FrameIntent::Lesson(LessonIntent::Pause)));
        }
        match window.app.lesson.as_ref().map(|lesson| lesson.playing) {
            Some(Playing::Hurried) => {
                // What the window was given must have come to something before.
                self.hurries |= begins || is_ready && rests;
                if self.hurries {
                    self.hurry(window, ctx);
                }
            }
            Some(Playing::Shown | Playing::Stopping) if is_ready => _ = play(&mut window.app, ctx),
            _ => {}
        }
    }

    /// After a frame: sets the pace of what comes, and has the window draw again when there is
    /// something to be seen. The answer is the pointer of the lesson, while it is shown.
    pub(in crate::app) fn wake<R: Runner>(
        &mut self,
        window: &Window<R>,
        ctx: &Context,
    ) -> Option<ShownPointer> {
        let lesson = window.app.lesson.as_ref()?;
        let driver = ctx.plugin_or_default::<Driver>();
        let mut driver = driver.lock();
        let pace = driver.pace.get_or_insert_default();
        pace.set_ground(Ground { stage: window.stage, controls: window.controls });
        pace.set_manner(match lesson.playing {
            Playing::Paused => Manner::Held,
            Playing::Shown => Manner::Shown(window.app.preferences.lesson_speed),
            Playing::Hurried | Playing::Stopping => Manner::AtOnce,
        });
        if lesson.playing != Playing::Paused {
            self.plays = true;
            ctx.request_repaint_after(pace.wake());
        } else if std::mem::take(&mut self.plays) {
            self.stopped = Some(ctx.memory(Memory::clone));
        }
        pace.pointer()
    }

    /// Where a lesson begins egui remembers nothing, and after it what it did before. The answer
    /// is whether one begins.
    fn keep_memories(&mut self, app: &App, ctx: &Context) -> bool {
        let beginning = app.lesson.as_ref().map(|lesson| lesson.beginning);
        if beginning == self.seen {
            return false;
        }
        self.seen = beginning;
        (self.hurries, self.plays, self.stopped) = (false, false, None);
        ctx.plugin_or_default::<Driver>().lock().hold();
        if beginning.is_some() {
            let behind = self.behind.get_or_insert_with(Behind::new);
            behind.ctx.plugin_or_default::<Driver>().lock().renew();
            let before = remember(ctx, behind.blank.clone());
            self.before.get_or_insert(before);
        } else if let Some(before) = self.before.take() {
            remember(ctx, before);
        }
        beginning.is_some()
    }

    /// Plays behind the window, which then remembers what it has come to.
    fn hurry<R: Runner>(&mut self, window: &mut Window<R>, ctx: &Context) {
        self.plays = true;
        let behind = self.behind.get_or_insert_with(Behind::new);
        behind.ctx.memory_mut(|memory| *memory = ctx.memory(Memory::clone));
        for _ in 0..FRAMES_AT_A_TIME {
            behind.frame(ctx, |ui| window.draw(ui));
            self.hurries = play(&mut window.app, &behind.ctx) == Progress::Playing;
            if !self.hurries {
                break;
            }
        }
        remember(ctx, behind.ctx.memory(Memory::clone));
    }
}

/// Lets a lesson go on in a context that has drawn the window.
fn play(app: &mut App, ctx: &Context) -> Progress {
    let Some(mut lesson) = app.lesson.take() else { return Progress::Ended };
    let mut hands = Hands { app, script: &mut lesson.script };
    let progress = lesson.player.frame(ctx, &mut hands);
    app.lesson = Some(lesson);
    app.lesson_went(progress);
    progress
}

/// Lets egui remember something else, but for what the person has chosen in the meantime. The
/// answer is what it remembered.
fn remember(ctx: &Context, memory: Memory) -> Memory {
    ctx.memory_mut(|own| {
        let options = own.options.clone();
        let before = std::mem::replace(own, memory);
        own.options = options;
        before
    })
}
