//! Pictures of the window are the same bytes everywhere.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::{fs, path::Path};

use egui::{Color32, Context, Pos2, RawInput, Rect, vec2};
use mdm_console::{
    app::{App, FrameIntent, Intent, PanelTab, Preferences, ThemeChoice, Window, set_up},
    console::{Act, Intent as Wanted, intune::Place},
    domain::Authority,
    lab::{Lab, contoso},
    picture::{Painter, Picture},
};
use sha2::{Digest as _, Sha256};
use support::Script;

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

/// Paints the window after `intents`, `size` points large.
fn paint(intents: Vec<Intent>, size: [usize; 2], scale: f32) -> Picture {
    let lab = Lab::in_memory(&contoso().unwrap()).unwrap();
    let mut window = Window::new(App::with(lab, Preferences::default()), Script::default());
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

/// To see what changed, run it with `PICTURES=folder` and look; to accept it, run it with
/// `UPDATE_PICTURES=1`.
#[test]
fn every_picture_has_the_bytes_that_it_had() {
    let mut lines = Vec::new();
    for (name, intents) in states() {
        for (scale, label) in [(1.0, "1"), (1.5, "1.5"), (2.0, "2")] {
            let picture = paint(intents.clone(), [1024, 768], scale);
            let name = format!("{name}-at-{label}");
            look_at(&name, &picture);
            // Pixels and file are told apart: a new encoder changes the file alone.
            let pixels = sha256(picture.pixels.as_flattened());
            lines.push(format!("{name} {pixels} {}\n", sha256(&picture.to_png().unwrap())));
        }
    }
    let known = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots/pictures.txt");
    if std::env::var_os("UPDATE_PICTURES").is_some() {
        fs::write(&known, lines.concat()).unwrap();
    }
    assert_eq!(lines.concat(), fs::read_to_string(known).unwrap());
}

#[test]
fn the_picture_of_the_readme_is_current() {
    let act = Act::SetAuthority(Authority::Intune);
    let asked = [Wanted::Ask(act), Wanted::Tick(true)].map(Intent::Stage).to_vec();
    let now = paint(asked, [1024, 640], 1.0).to_png().unwrap();
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots/readme.png");
    if std::env::var_os("UPDATE_PICTURES").is_some() {
        fs::write(&file, &now).unwrap();
    }
    assert!(now == fs::read(file).unwrap(), "run it with UPDATE_PICTURES=1 and look");
}

#[test]
fn a_picture_without_pixels_is_no_file() {
    let empty = Picture { width: 0, height: 5, pixels: Vec::new() };
    assert!(empty.to_png().is_err());
}
