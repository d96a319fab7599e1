//! Pictures of the window are the same bytes everywhere.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::{fs, path::Path};

use egui::{Color32, Context, Pos2, RawInput, Rect, vec2};
use mdm_console::{
    app::{
        App, Camera, FrameIntent, Intent, Lens, PanelTab, Preferences, ThemeChoice, Window, Wish,
        set_up,
    },
    console::{Act, Intent as Wanted, intune::Place},
    domain::Authority,
    lab::{Lab, contoso},
    lesson::{Lesson, PictureOf, Shipped, shipped},
    picture::{Painter, Picture},
};
use sha2::{Digest as _, Sha256};
use support::{Script, played};

/// The states that are painted, each with what leads to it.
fn states() -> Vec<(&'static str, Vec<Intent>)> {
    let act = Act::SetAuthority(Authority::Intune);
    let stage = |wanted: Vec<Wanted>| wanted.into_iter().map(Intent::Stage).collect();
    vec![
        ("not-set", stage(vec![])),
        ("asked", stage(vec![Wanted::Ask(act), Wanted::Tick(true)])),
        ("set", stage(vec![Wanted::Ask(act), Wanted::Tick(true), Wanted::Confirmed(act)])),
        ("dashboard", stage(vec![Wanted::Go(Place::DASHBOARD)])),
        ("signed-out", stage(vec![Wanted::SignOut, Wanted::SignIn])),
        (
            "dark",
            vec![
                Intent::Frame(FrameIntent::ChooseTheme(ThemeChoice::Dark)),
                Intent::Frame(FrameIntent::ShowTab(PanelTab::Accounts)),
            ],
        ),
    ]
}

fn contoso_app() -> App {
    App::with(Lab::in_memory(&contoso().unwrap()).unwrap(), Preferences::default())
}

/// Paints the window after `intents`, `size` points large.
fn paint(intents: Vec<Intent>, size: [usize; 2], scale: f32) -> Picture {
    let mut window = Window::new(contoso_app(), Script::default());
    for intent in intents {
        window.app.handle(intent);
    }
    let ctx = Context::default();
    set_up(&ctx);
    let points = vec2(size[0] as f32, size[1] as f32);
    let input = || {
        let mut input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, points)),
            ..RawInput::default()
        };
        input.viewports.entry(input.viewport_id).or_default().native_pixels_per_point = Some(scale);
        input
    };
    let mut painter = Painter::default();
    for _ in 0..3 {
        painter.skip(ctx.run_ui(input(), |ui| window.show(ui)));
    }
    let output = ctx.run_ui(input(), |ui| window.show(ui));
    let pixels = size.map(|length| (length as f32 * scale).round() as usize);
    painter.paint(&ctx, output, pixels, Color32::BLACK)
}

/// Where the pictures are put to be looked at, when the variable names a folder.
fn look_at(name: &str, picture: &Picture) {
    if let Some(folder) = std::env::var_os("PICTURES") {
        fs::create_dir_all(&folder).unwrap();
        let file = Path::new(&folder).join(format!("{name}.png"));
        fs::write(file, picture.to_png().unwrap()).unwrap();
    }
}

fn sha256(bytes: &[u8]) -> String {
    format!("{:x}", Sha256::digest(bytes))
}

/// Every picture of a shipped lesson, as it is handed over.
fn lesson_pictures(name: &str, size: [f32; 2], scale: f32) -> Vec<Picture> {
    let shipped = shipped().into_iter().find(|lesson| lesson.name == name).unwrap();
    let lesson = Lesson::parse(&shipped.source).unwrap();
    let (report, pictures) = played(&lesson, size, scale);
    assert!(report.is_done(), "{name}: {report:?}");
    pictures.into_iter().map(|taken| taken.picture).collect()
}

/// All pictures with their names.
fn all() -> Vec<(String, Picture)> {
    let mut all = Vec::new();
    for (scale, label) in [(1.0, "1"), (1.5, "1.5"), (2.0, "2")] {
        for (name, intents) in states() {
            all.push((format!("{name}-at-{label}"), paint(intents, [1024, 768], scale)));
        }
        for Shipped { name, .. } in shipped() {
            for (index, picture) in
                lesson_pictures(&name, [800.0, 600.0], scale).into_iter().enumerate()
            {
                all.push((format!("{name}-{}-at-{label}", index + 1), picture));
            }
        }
    }
    all
}

/// To see what changed, run it with `PICTURES=folder` and look; to accept it, run it with
/// `UPDATE_PICTURES=1`.
#[test]
fn every_picture_has_the_bytes_that_it_had() {
    let mut lines = Vec::new();
    for (name, picture) in all() {
        look_at(&name, &picture);
        // Pixels and file are told apart: a new encoder changes the file alone.
        let pixels = sha256(picture.pixels().as_flattened());
        lines.push(format!("{name} {pixels} {}\n", sha256(&picture.to_png().unwrap())));
    }
    let known = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots/pictures.txt");
    if std::env::var_os("UPDATE_PICTURES").is_some() {
        fs::write(&known, lines.concat()).unwrap();
    }
    let known = fs::read_to_string(known).unwrap();
    let known: Vec<&str> = known.split_inclusive('\n').collect();
    let changed: Vec<_> = lines.iter().filter(|line| !known.contains(&line.as_str())).collect();
    assert!(changed.is_empty(), "{changed:#?}");
    assert_eq!(known.len(), lines.len(), "pictures that are no longer made");
}

/// A picture of a lesson is what the window shows, to the pixel.
#[test]
fn the_camera_shows_what_the_window_shows() {
    let act = Act::SetAuthority(Authority::Intune);
    let asked = [Wanted::Ask(act), Wanted::Tick(true)].map(Intent::Stage).to_vec();
    for scale in [1.0, 1.5, 2.0] {
        let window = paint(asked.clone(), [1024, 768], scale);
        let mut app = contoso_app();
        for intent in asked.clone() {
            app.handle(intent);
        }
        let ctx = Context::default();
        set_up(&ctx);
        let lens = Lens { size: vec2(768.0, 734.0), scale };
        let wish = Wish { of: &PictureOf::Stage, lens, pointer: None, focus: true };
        let stage = Camera::default().take(&app, &ctx, &wish).unwrap();
        let top = window.height() - stage.height();
        assert!(window.part(0..stage.width(), top..window.height()) == stage, "at {scale}");
    }
}

#[test]
fn the_picture_of_the_readme_is_current() {
    let pictures = lesson_pictures("read-the-plan", [768.0, 606.0], 1.0);
    let now = pictures[1].to_png().unwrap();
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots/readme.png");
    if std::env::var_os("UPDATE_PICTURES").is_some() {
        fs::write(&file, &now).unwrap();
    }
    assert!(now == fs::read(file).unwrap(), "run it with UPDATE_PICTURES=1 and look");
}

#[test]
fn a_file_has_the_pixels_of_its_picture() {
    for picture in lesson_pictures("read-only-administrator", [613.0, 457.0], 1.0) {
        let png = picture.to_png().unwrap();
        let mut reader = png::Decoder::new(std::io::Cursor::new(png)).read_info().unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        reader.next_frame(&mut pixels).unwrap();
        assert!(pixels == picture.pixels().as_flattened());
    }
}

#[test]
fn a_picture_without_pixels_is_no_file() {
    assert!(Picture::of_pixels(0, &[]).to_png().is_err());
    assert!(Picture::of_pixels(5, &[]).to_png().is_err());
}
