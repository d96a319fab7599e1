//! The budgets that need no display. Run with `cargo bench`; `tests/bench/window.sh` measures
//! the others.

#![expect(clippy::unwrap_used, reason = "a benchmark fails by panicking")]

use divan::{Bencher, black_box};
use egui::{Context, Event, Pos2, RawInput, Rect, vec2};
use mdm_console::{
    app::{Answer, App, Effect, Preferences, Runner, Window, set_up},
    domain::{Authority, Command, Organisation, Upn},
    lab::{Lab, Preset, contoso},
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

/// The page with every platform on it, the frame around it, and its panel.
fn busiest_page(accessibility: bool) -> (Context, Window<Nobody>) {
    let mut lab = Lab::in_memory(&preset()).unwrap();
    let admin = lab.organisation().signed_in.clone();
    assert!(lab.perform(admin.as_ref(), SET_INTUNE).is_ok());
    let ctx = Context::default();
    set_up(&ctx);
    if accessibility {
        ctx.enable_accesskit();
    }
    let mut window = Window::new(App::with(lab, Preferences::default()), Nobody);
    for _ in 0..4 {
        frame(&ctx, &mut window).textures_delta.clear();
    }
    (ctx, window)
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
    let (ctx, mut window) = busiest_page(accessibility);
    bencher.bench_local(|| {
        let mut output = frame(&ctx, &mut window);
        output.textures_delta.clear();
        output.shapes.len()
    });
}

#[divan::bench]
fn tessellation_of_the_busiest_page(bencher: Bencher<'_, '_>) {
    let (ctx, mut window) = busiest_page(false);
    let mut output = frame(&ctx, &mut window);
    output.textures_delta.clear();
    let shapes = output.shapes;
    bencher.with_inputs(|| shapes.clone()).bench_local_values(|shapes| ctx.tessellate(shapes, 1.0));
}
