//! The budgets of the Configuration Manager console: its busiest page, its wizard, and its list
//! with 100,000 devices; and of the lists of the Office 365 console. Run with `cargo bench --bench console`.

#![expect(clippy::unwrap_used, reason = "a benchmark fails by panicking")]

use divan::Bencher;
use egui::{Color32, Context, Pos2, RawInput, Rect, vec2};
use mdm_console::{
    app::{Answer, App, Effect, FrameIntent, Intent, Preferences, Runner, Window, set_up},
    console::{
        self, ConsoleName,
        configuration_manager::{Intent as Wanted, Opening, Place, subscription, wizard::Turn},
        office365,
    },
    lab::{Lab, shipped},
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

fn want(window: &mut Window<Nobody>, wanted: Wanted) {
    window.app.handle(Intent::Stage(console::Intent::ConfigurationManager(wanted)));
}

/// The list of devices, the first one selected, in an organisation with so many of them.
fn devices(count: u32) -> Window<Nobody> {
    let preset = shipped("contoso-hybrid").unwrap().unwrap().with_devices(count, 7).unwrap();
    let lab = Lab::in_memory(&preset).unwrap();
    let mut window = Window::new(App::with(lab, Preferences::default()), Nobody);
    let open = console::Intent::OpenConsole(ConsoleName::ConfigurationManager);
    window.app.handle(Intent::Stage(open));
    want(&mut window, Wanted::Go(Place::DEVICES));
    want(&mut window, Wanted::Select(3));
    window
}

/// The context in which a window has been drawn until it rests.
fn drawn(window: &mut Window<Nobody>) -> (Context, Painter) {
    let ctx = Context::default();
    set_up(&ctx);
    ctx.enable_accesskit();
    let mut painter = Painter::default();
    for _ in 0..4 {
        painter.skip(frame(&ctx, window));
    }
    (ctx, painter)
}

fn frame(ctx: &Context, window: &mut Window<Nobody>) -> egui::FullOutput {
    let input = RawInput {
        screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(1280.0, 800.0))),
        ..RawInput::default()
    };
    ctx.run_ui(input, |ui| window.show(ui))
}

fn layout(ctx: &Context, window: &mut Window<Nobody>) -> usize {
    let mut output = frame(ctx, window);
    output.textures_delta.clear();
    output.shapes.len()
}

/// Budget: 2 ms with tessellation, 3 ms at most; and as fast with 100,000 rows as with 100.
#[divan::bench(args = [100, 100_000])]
fn layout_of_the_list_of_devices(bencher: Bencher<'_, '_>, count: u32) {
    let mut window = devices(count);
    let (ctx, _) = drawn(&mut window);
    bencher.bench_local(|| layout(&ctx, &mut window));
}

/// Budget: 16 ms from a key to what it leaves, drawn.
#[divan::bench(args = [100, 100_000])]
fn a_key_in_the_search(bencher: Bencher<'_, '_>, count: u32) {
    let mut window = devices(count);
    let (ctx, _) = drawn(&mut window);
    let mut keys = ["a", "an", "ann", "an", "a", ""].iter().cycle();
    bencher.bench_local(|| {
        want(&mut window, Wanted::Search((*keys.next().unwrap()).to_owned()));
        layout(&ctx, &mut window)
    });
}

#[divan::bench(args = [100_000], sample_count = 10, sample_size = 1)]
fn the_list_is_sorted(bencher: Bencher<'_, '_>, count: u32) {
    let mut window = devices(count);
    bencher.bench_local(|| want(&mut window, Wanted::Sort("column-user")));
}

#[divan::bench(args = [100_000], sample_count = 10, sample_size = 1)]
fn the_list_is_loaded(bencher: Bencher<'_, '_>, count: u32) {
    let mut window = devices(count);
    bencher.bench_local(|| want(&mut window, Wanted::Refresh));
}

#[divan::bench(args = [100_000], sample_count = 5, sample_size = 1)]
fn the_collections_are_counted(bencher: Bencher<'_, '_>, count: u32) {
    let mut window = devices(count);
    want(&mut window, Wanted::Go(Place::USER_COLLECTIONS));
    bencher.bench_local(|| want(&mut window, Wanted::Refresh));
}

/// Budget: 1 s, with the list shown.
#[divan::bench(args = [100_000], sample_count = 5, sample_size = 1)]
fn a_day_passes(bencher: Bencher<'_, '_>, count: u32) {
    let mut window = devices(count);
    let (ctx, _) = drawn(&mut window);
    bencher.bench_local(|| {
        window.app.handle(Intent::Frame(FrameIntent::Advance(24 * 60)));
        layout(&ctx, &mut window)
    });
}

/// Budget: 1 s, with what is deployed to 100,000 devices shown, or a log of the connector.
#[divan::bench(args = ["deployments", "log"], sample_count = 5, sample_size = 1)]
fn a_day_passes_in_monitoring(bencher: Bencher<'_, '_>, shown: &str) {
    let mut window = devices(100_000);
    let place = if shown == "log" { Place::COMPONENT_STATUS } else { Place::DEPLOYMENTS };
    want(&mut window, Wanted::Go(place));
    if shown == "log" {
        want(&mut window, Wanted::Select(2));
        want(&mut window, Wanted::Open(Opening::Log));
    }
    let (ctx, _) = drawn(&mut window);
    bencher.bench_local(|| {
        window.app.handle(Intent::Frame(FrameIntent::Advance(24 * 60)));
        layout(&ctx, &mut window)
    });
}

/// The wizard on a page with a form and the portal beside it.
fn wizard() -> Window<Nobody> {
    let lab = Lab::in_memory(&shipped("contoso").unwrap().unwrap()).unwrap();
    let mut window = Window::new(App::with(lab, Preferences::default()), Nobody);
    let open = console::Intent::OpenConsole(ConsoleName::ConfigurationManager);
    window.app.handle(Intent::Stage(open));
    want(&mut window, Wanted::Go(Place::SUBSCRIPTIONS));
    want(&mut window, Wanted::Open(Opening::Subscription));
    let page = subscription::Intent::Turn(Turn::GoTo(subscription::Page::General));
    want(&mut window, Wanted::Subscription(page));
    window
}

/// Budget: 2 ms with tessellation, 3 ms at most.
#[divan::bench]
fn layout_of_the_wizard(bencher: Bencher<'_, '_>) {
    let mut window = wizard();
    let (ctx, _) = drawn(&mut window);
    bencher.bench_local(|| layout(&ctx, &mut window));
}

/// Budget of a whole step: 4 ms, 6 ms at most.
#[divan::bench]
fn a_picture_of_the_wizard_as_a_file(bencher: Bencher<'_, '_>) {
    let mut window = wizard();
    let (ctx, mut painter) = drawn(&mut window);
    bencher.bench_local(|| {
        let output = frame(&ctx, &mut window);
        painter.paint(&ctx, output, [1280, 800], Color32::BLACK).to_png().map(|file| file.len())
    });
}

/// The page of Office 365 with its lists, in an organisation with so many devices.
fn office365(count: u32) -> Window<Nobody> {
    let preset = shipped("contoso-office365").unwrap().unwrap().with_devices(count, 7).unwrap();
    let lab = Lab::in_memory(&preset).unwrap();
    let mut window = Window::new(App::with(lab, Preferences::default()), Nobody);
    let open = console::Intent::OpenConsole(ConsoleName::Office365);
    window.app.handle(Intent::Stage(open));
    in_office365(&mut window, office365::Intent::Go(office365::Place::MANAGED_DEVICES));
    window
}

fn in_office365(window: &mut Window<Nobody>, wanted: office365::Intent) {
    window.app.handle(Intent::Stage(console::Intent::Office365(wanted)));
}

/// Budget: 2 ms with tessellation, 3 ms at most; and as fast with 100,000 rows as with 100.
#[divan::bench(args = [100, 100_000])]
fn layout_of_the_lists_of_office365(bencher: Bencher<'_, '_>, count: u32) {
    let mut window = office365(count);
    let (ctx, _) = drawn(&mut window);
    bencher.bench_local(|| layout(&ctx, &mut window));
}

/// Budget: 16 ms.
#[divan::bench(args = [100, 100_000])]
fn a_key_in_the_search_of_users(bencher: Bencher<'_, '_>, count: u32) {
    let mut window = office365(count);
    bencher.bench_local(|| {
        in_office365(&mut window, office365::Intent::Search("megan".to_owned()));
    });
}
