//! What the tests of the window share: a window without a display, and a runner that keeps
//! effects and answers from a script.

#![allow(clippy::allow_attributes, reason = "expect would fail in the file that uses all")]
#![allow(dead_code, reason = "each test file uses its own part")]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

pub(crate) mod program;

use std::ops::ControlFlow;

use egui::{Context, vec2};
use egui_kittest::{Harness, Node, kittest::NodeT as _, kittest::Queryable as _};
use mdm_console::{
    app::{Answer, App, Effect, Lens, Preferences, Rehearsal, Runner, Window, set_up},
    domain::{Authority, ProductVersion},
    lab::{CONTOSO, Lab, Preset, contoso, shipped},
    lesson::{self, Lesson, Pictures, Player, Product, Report, TakenPicture, Told},
};

pub(crate) type Shown = Harness<'static, Window<Script>>;

/// Answers from a list, and keeps what it was asked to do.
#[derive(Default)]
pub(crate) struct Script {
    pub(crate) next: Vec<Answer>,
    pub(crate) asked: Vec<Effect>,
}

impl Runner for Script {
    fn perform(&mut self, effect: Effect, _ctx: &Context) {
        self.asked.push(effect);
    }

    fn answers(&mut self) -> Vec<Answer> {
        std::mem::take(&mut self.next)
    }
}

/// A window on a new Contoso lab in memory.
pub(crate) fn contoso_window() -> Shown {
    let lab = Lab::in_memory(&contoso().unwrap()).unwrap();
    window(App::with(lab, Preferences::default()))
}

/// A window of `app`, 1280 by 800.
pub(crate) fn window(app: App) -> Shown {
    window_of(app, [1280.0, 800.0])
}

/// A window of `app`, so large, in points.
pub(crate) fn window_of(app: App, size: [f32; 2]) -> Shown {
    let mut harness = Harness::builder()
        .with_size(size)
        .with_context_setup(set_up)
        .with_max_steps(12)
        .build_ui_state(|ui, window: &mut Window<Script>| window.show(ui), {
            Window::new(app, Script::default())
        });
    harness.run();
    harness
}

/// The authority in the lab of the window.
pub(crate) fn authority(shown: &Shown) -> Authority {
    shown.state().app.lab().organisation().tenant.authority
}

/// Presses the only control with this role and name.
pub(crate) fn press(shown: &mut Shown, role: egui::Role, name: &str) {
    shown.get_by_role_and_label(role, name).click();
    shown.run();
}

/// Replaces what stands in the only text box with this name.
pub(crate) fn type_in(shown: &mut Shown, name: &str, text: &str) {
    shown.get_by_role_and_label(egui::Role::TextInput, name).focus();
    shown.run();
    shown.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
    shown.run();
    shown.get_by_role_and_label(egui::Role::TextInput, name).type_text(text);
    shown.run();
}

/// Whether there is something with this role and name that can be reached.
pub(crate) fn there_is(shown: &Shown, role: egui::Role, name: &str) -> bool {
    shown.query_all_by_role_and_label(role, name).any(|node| is_reachable(&node))
}

/// Whether a screen reader finds it: neither it nor what it lies in is hidden.
pub(crate) fn is_reachable(node: &Node<'_>) -> bool {
    let mut next = Some(node.accesskit_node());
    while let Some(node) = next {
        if node.data().is_hidden() {
            return false;
        }
        next = node.parent();
    }
    true
}

/// Whether this text is shown.
pub(crate) fn says(shown: &Shown, text: &str) -> bool {
    shown.query_all_by_label_contains(text).next().is_some()
}

/// Whether the control can be used.
pub(crate) fn is_enabled(node: &Node<'_>) -> bool {
    !node.accesskit_node().is_disabled()
}

/// How the lab begins in which a lesson is played, which is for one version.
fn beginning(lesson: &Lesson) -> Preset {
    let preset = shipped(lesson.head.lab.as_deref().unwrap_or(CONTOSO)).unwrap().unwrap();
    match lesson.head.products.first() {
        Some(Product::Sp1) => preset.with_product(ProductVersion::Sp1).unwrap(),
        Some(Product::R2) => preset.with_product(ProductVersion::R2).unwrap(),
        Some(Product::Sp2) => preset.with_product(ProductVersion::Sp2).unwrap(),
        None => preset,
    }
}

/// A lesson, for the first version that it lists, as it went in a new lab, and its pictures.
pub(crate) fn played(lesson: &Lesson, size: [f32; 2], scale: f32) -> (Report, Vec<TakenPicture>) {
    let lesson = lesson.for_product(None);
    let lab = Lab::in_memory(&beginning(&lesson)).unwrap();
    let lens = Lens { size: vec2(size[0], size[1]), scale };
    let mut rehearsal = Rehearsal::begin(lab, &lesson.head, &[lens]).unwrap();
    let ctx = Context::default();
    set_up(&ctx);
    let mut pictures = Vec::new();
    let window = rehearsal.window_size();
    let mut keep = |told| {
        if let Told::Picture(taken) = told {
            pictures.push(*taken);
        }
        ControlFlow::Continue(())
    };
    let player = Player::new(lesson, Pictures::Taken);
    let player = lesson::play(&ctx, player, window, &mut rehearsal, &mut keep).unwrap();
    (player.report(), pictures)
}
