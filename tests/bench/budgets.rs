//! The budgets that need no display. Run with `cargo bench`; `tests/bench/window.sh` measures
//! the others.

#![expect(clippy::unwrap_used, reason = "a benchmark fails by panicking")]

use std::ops::ControlFlow;

use divan::{Bencher, black_box};
use egui::{Color32, Context, Event, Pos2, RawInput, Rect, vec2};
use mdm_console::{
    app::{Answer, App, Effect, Lens, Preferences, Rehearsal, Runner, Window, set_up},
    domain::{Authority, Command, Organisation, Upn},
    lab::{Lab, Preset, contoso},
    lesson::{self, Head, Lesson, Pictures, Player, Told},
    picture::Painter,
};

fn main() {
    divan::main();
}

struct Nobody;

impl Runner for Nobody {
    fn perform(&mut self, _effect: Effect, _ctx: &Context) {}

    fn answers(&mut self) -> Vec<Answer> {
        Vec::new()
    }
}

fn preset() -> Preset {
    contoso().unwrap()
}

fn start() -> (Organisation, Option<Upn>) {
    let organisation = preset().organisation().clone();
    let admin = organisation.signed_in.clone();
    (organisation, admin)
}

const SET_INTUNE: Command = Command::SetAuthority { authority: Authority::Intune, confirmed: true };

/// Budget: 5 µs.
#[divan::bench]
fn a_command_is_decided_and_folded(bencher: Bencher<'_, '_>) {
    let (organisation, admin) = start();
    bencher.with_inputs(|| organisation.clone()).bench_local_refs(|organisation| {
        for event in
            organisation.apply(admin.as_ref(), black_box(&SET_INTUNE)).into_iter().flatten()
        {
            organisation.fold(&event);
        }
    });
}

#[divan::bench]
fn a_plan_is_made(bencher: Bencher<'_, '_>) {
    let (organisation, admin) = start();
    bencher.bench_local(|| organisation.plan(admin.as_ref(), black_box(&SET_INTUNE)));
}

/// To the disk and back: what a press on Yes takes.
#[divan::bench]
fn a_command_is_durable(bencher: Bencher<'_, '_>) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bench.lab");
    let mut lab = Lab::create(&path, &preset()).unwrap();
    bencher.bench_local(|| lab.perform(None, Command::AdvanceClock { minutes: 5 }).is_ok());
}

#[divan::bench(args = [100, 10_000])]
fn a_lab_is_opened(bencher: Bencher<'_, '_>, entries: usize) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bench.lab");
    let mut lab = Lab::create(&path, &preset()).unwrap();
    for _ in 0..entries {
        assert!(lab.perform(None, Command::AdvanceClock { minutes: 5 }).is_ok());
    }
    drop(lab);
    bencher.bench_local(|| Lab::open(&path).is_ok());
}

/// A lab in which Microsoft Intune is the authority.
fn authority_set() -> Lab {
    let mut lab = Lab::in_memory(&preset()).unwrap();
    let admin = lab.organisation().signed_in.clone();
    assert!(lab.perform(admin.as_ref(), SET_INTUNE).is_ok());
    lab
}

/// The page with every platform on it, the frame around it, and its panel, after some frames;
/// the painter has its glyphs.
fn busiest_page(accessibility: bool) -> (Context, Window<Nobody>, Painter) {
    let lab = authority_set();
    let ctx = Context::default();
    set_up(&ctx);
    if accessibility {
        ctx.enable_accesskit();
    }
    let mut window = Window::new(App::with(lab, Preferences::default()), Nobody);
    let mut painter = Painter::default();
    for _ in 0..4 {
        painter.skip(frame(&ctx, &mut window));
    }
    (ctx, window, painter)
}

fn frame(ctx: &Context, window: &mut Window<Nobody>) -> egui::FullOutput {
    let input = RawInput {
        screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(1280.0, 800.0))),
        events: vec![Event::PointerMoved(Pos2::new(700.0, 300.0))],
        ..RawInput::default()
    };
    ctx.run_ui(input, |ui| window.show(ui))
}

/// Budget: 2 ms with tessellation, 3 ms at most.
#[divan::bench(args = [false, true])]
fn layout_of_the_busiest_page(bencher: Bencher<'_, '_>, accessibility: bool) {
    let (ctx, mut window, _) = busiest_page(accessibility);
    bencher.bench_local(|| {
        let mut output = frame(&ctx, &mut window);
        output.textures_delta.clear();
        output.shapes.len()
    });
}

#[divan::bench]
fn tessellation_of_the_busiest_page(bencher: Bencher<'_, '_>) {
    let (ctx, mut window, _) = busiest_page(false);
    let mut output = frame(&ctx, &mut window);
    output.textures_delta.clear();
    let shapes = output.shapes;
    bencher.with_inputs(|| shapes.clone()).bench_local_values(|shapes| ctx.tessellate(shapes, 1.0));
}

const SIZE: [usize; 2] = [1280, 800];

/// Steps of the lesson below: enough that how it begins does not count.
const STEPS: u32 = 200;

/// A lesson that goes to and fro between two pages, with a picture of each step.
fn long_lesson() -> Lesson {
    let step = |n: u32| {
        let name = if n.is_multiple_of(2) { "Mobile Device Management" } else { "Overview" };
        format!("1. Step\n   <!-- click tree item \"{name}\" -->\n")
    };
    let steps: String = (0..STEPS).map(step).collect();
    let begin = "<!-- click tab \"Admin\" -->";
    Lesson::parse(&format!("---\ntitle: T\n---\n{begin}\n\n{steps}")).unwrap()
}

/// Budget: 4 ms a step, 6 ms at most; this is for 200 steps, so 800 ms and 1200 ms. Events,
/// layouts, pixels, and the file.
#[divan::bench(sample_count = 10, sample_size = 1)]
fn two_hundred_steps_of_a_lesson(bencher: Bencher<'_, '_>) {
    bencher.with_inputs(|| (authority_set(), long_lesson())).bench_local_values(|(lab, lesson)| {
        let lens = Lens { size: vec2(1280.0, 800.0), scale: 1.0 };
        let mut rehearsal = Rehearsal::begin(lab, &Head::default(), &[lens]).unwrap();
        let ctx = Context::default();
        set_up(&ctx);
        let mut files = 0;
        let size = rehearsal.window_size();
        let player = Player::new(lesson, Pictures::Taken);
        let player = lesson::play(&ctx, player, size, &mut rehearsal, &mut |told| {
            if let Told::Picture(taken) = told {
                files += taken.picture.to_png().unwrap().len();
            }
            ControlFlow::Continue(())
        });
        assert!(player.unwrap().report().is_done());
        files
    });
}

/// One picture of the busiest page, all but the events of a step.
#[divan::bench]
fn a_picture_of_the_busiest_page_as_a_file(bencher: Bencher<'_, '_>) {
    let (ctx, mut window, mut painter) = busiest_page(true);
    bencher.bench_local(|| {
        let output = frame(&ctx, &mut window);
        painter.paint(&ctx, output, SIZE, Color32::BLACK).to_png().map(|file| file.len())
    });
}

/// The part of it that turns shapes into pixels.
#[divan::bench]
fn tessellation_and_pixels(bencher: Bencher<'_, '_>) {
    let (ctx, mut window, mut painter) = busiest_page(true);
    bencher
        .with_inputs(|| frame(&ctx, &mut window))
        .bench_local_values(|output| painter.paint(&ctx, output, SIZE, Color32::BLACK));
}

#[divan::bench]
fn pixels_to_a_file(bencher: Bencher<'_, '_>) {
    let (ctx, mut window, mut painter) = busiest_page(true);
    let output = frame(&ctx, &mut window);
    let picture = painter.paint(&ctx, output, SIZE, Color32::BLACK);
    bencher.bench_local(|| picture.to_png().map(|file| file.len()));
}

/// What the first picture of a process takes, when no glyph is drawn yet.
#[divan::bench]
fn the_first_picture(bencher: Bencher<'_, '_>) {
    bencher.bench_local(|| {
        let lab = Lab::in_memory(&preset()).unwrap();
        let mut window = Window::new(App::with(lab, Preferences::default()), Nobody);
        let ctx = Context::default();
        set_up(&ctx);
        let mut painter = Painter::default();
        painter.skip(frame(&ctx, &mut window));
        let output = frame(&ctx, &mut window);
        painter.paint(&ctx, output, SIZE, Color32::BLACK).to_png().map(|file| file.len())
    });
}
