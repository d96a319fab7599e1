//! What a person sees while a lesson is played: the pointer on its way, text that grows, and
//! nothing that moves once it rests.

use std::time::Duration;

use egui::{Pos2, ViewportId};
use mdm_console::lesson::{Driver, ShownPointer, Speed};

use super::{
    MOST_FRAMES, Playing, Shown, lesson, opened, press_and_pass, press_and_watch, want, with_steps,
};
use mdm_console::app::LessonIntent;

const SIGN_IN: [&str; 2] =
    ["click link \"Sign Out\"", "type \"admin@contoso.com\" in box \"Account\""];

fn pointer(shown: &Shown) -> Option<ShownPointer> {
    shown.ctx.plugin::<Driver>().lock().pace.as_ref()?.pointer()
}

/// What `look` sees in each frame until the lesson stands still, without what stays the same.
fn seen<T: PartialEq>(shown: &mut Shown, look: impl Fn(&Shown) -> T) -> Vec<T> {
    let mut seen = vec![look(shown)];
    for _ in 0..MOST_FRAMES {
        shown.step();
        let now = look(shown);
        if seen.last() != Some(&now) {
            seen.push(now);
        }
        if lesson(shown).playing() == Playing::Paused {
            break;
        }
    }
    seen
}

#[test]
fn the_pointer_moves_to_the_control_and_presses_there() {
    let mut shown = opened("set-intune-authority");
    press_and_pass(&mut shown, "Next step", 0.05);
    let seen = seen(&mut shown, pointer);
    let places: Vec<Pos2> = seen.iter().flatten().map(|pointer| pointer.at).collect();
    let on_the_way = places.windows(2).filter(|pair| pair[0] != pair[1]).count();
    assert!(on_the_way >= 10, "{places:?}");
    let presses: Vec<(Pos2, f32)> = seen.iter().flatten().filter_map(|at| at.press).collect();
    let (at, _) = presses[0];
    assert_eq!(places.last(), Some(&at), "it is pressed where the pointer has come to");
    assert!(presses.windows(2).all(|pair| pair[0].1 < pair[1].1), "the ring grows");
}

#[test]
fn text_grows_letter_by_letter() {
    let mut shown = with_steps(&SIGN_IN);
    press_and_pass(&mut shown, "Play", 0.05);
    let typed = seen(&mut shown, |shown| shown.state().app.stage().sign_in.account.clone());
    let whole = "admin@contoso.com";
    let expected: Vec<&str> = (0..=whole.len()).map(|end| &whole[..end]).collect();
    assert_eq!(typed, expected);
}

#[test]
fn fast_has_nothing_that_moves() {
    let mut shown = with_steps(&SIGN_IN);
    want(&mut shown, LessonIntent::ChooseSpeed(Speed::Fast));
    press_and_pass(&mut shown, "Play", 0.05);
    let seen = seen(&mut shown, |shown| {
        (
            pointer(shown).map(|pointer| pointer.at),
            shown.state().app.stage().sign_in.account.clone(),
        )
    });
    let mut places: Vec<_> = seen.iter().filter_map(|(at, _)| *at).collect();
    places.dedup();
    assert!(places.len() <= 3, "{places:?}");
    let mut texts: Vec<_> = seen.into_iter().map(|(_, text)| text).collect();
    texts.dedup();
    assert_eq!(texts, ["", "admin@contoso.com"]);
}

#[test]
fn the_person_s_own_pointer_does_not_move_that_of_the_lesson() {
    let mut shown = opened("set-intune-authority");
    press_and_pass(&mut shown, "Play", 0.3);
    let before = pointer(&shown).unwrap().at;
    for x in [400.0, 500.0, 600.0] {
        shown.event(egui::Event::PointerMoved(egui::pos2(x, 600.0)));
        shown.step();
    }
    let after = pointer(&shown).unwrap().at;
    assert!(after.distance(before) < 200.0 && after.y < 600.0, "{before} {after}");
    let hovered = shown.ctx.pointer_latest_pos();
    assert!(hovered.is_none_or(|at| at.y != 600.0), "{hovered:?}");
}

#[test]
fn a_lesson_that_stands_still_asks_for_no_frame() {
    let wait = |shown: &Shown| shown.output().viewport_output[&ViewportId::ROOT].repaint_delay;
    let mut shown = opened("set-intune-authority");
    shown.run();
    assert_eq!(wait(&shown), Duration::MAX, "opened");
    press_and_watch(&mut shown, "Next step");
    assert_eq!(wait(&shown), Duration::MAX, "between two steps");
    press_and_pass(&mut shown, "Play", 0.3);
    press_and_watch(&mut shown, "Pause");
    assert_eq!(wait(&shown), Duration::MAX, "paused");
    press_and_watch(&mut shown, "To the end");
    assert_eq!(wait(&shown), Duration::MAX, "at the end");
    want(&mut shown, LessonIntent::Close);
    shown.run();
    assert_eq!(wait(&shown), Duration::MAX, "closed");
}

#[test]
fn a_lesson_draws_only_when_there_is_something_to_see() {
    let mut shown = opened("set-intune-authority");
    press_and_pass(&mut shown, "Next step", 0.05);
    let delays =
        seen(&mut shown, |shown| shown.output().viewport_output[&ViewportId::ROOT].repaint_delay);
    let rest = Duration::from_millis(50);
    assert!(delays.iter().any(|delay| (rest..Duration::MAX).contains(delay)), "{delays:?}");
}
