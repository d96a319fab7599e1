//! A lesson goes on, stands still, goes back, and fails.

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use mdm_console::{
    app::{Effect, LessonIntent, Playing},
    console::Intent as Wanted,
    domain::Authority,
    lesson::shipped,
};

use super::{
    Shown, contoso_window, lesson, open_list, opened, press_and_pass, press_and_watch, steps,
    support::{authority, is_enabled, press, says, there_is},
    want, watch, with_text,
};

/// What a person sees on the stage, as far as it is remembered.
fn stage(shown: &Shown) -> String {
    format!("{:?}", shown.state().app.stage())
}

fn done(shown: &Shown) -> usize {
    steps(shown).matches('x').count()
}

#[test]
fn every_shipped_lesson_goes_in_the_window_too() {
    let mut shown = contoso_window();
    for one in shipped() {
        want(&mut shown, LessonIntent::Open(one.name.clone()));
        let ways = lesson(&shown).ways().to_vec();
        for (index, way) in ways.iter().enumerate() {
            want(&mut shown, LessonIntent::Choose(index));
            let product = way.product;
            want(&mut shown, LessonIntent::ToEnd);
            watch(&mut shown);
            let went = steps(&shown);
            let failed = lesson(&shown).current();
            assert!(lesson(&shown).is_done(), "{} {product:?} {went} {failed:?}", one.name);
        }
    }
    let asked = &shown.state().runner.asked;
    let leaves = asked.iter().find(|effect| !matches!(effect, Effect::StorePreferences(_)));
    assert_eq!(leaves, None, "files of a lesson are its own");
}

#[test]
fn a_lesson_is_watched_to_its_end_and_all_steps_are_ticked() {
    let mut shown = opened("set-intune-authority");
    assert!(steps(&shown).starts_with(">."));
    press_and_watch(&mut shown, "Play");
    assert_eq!(done(&shown), steps(&shown).len());
    assert!(there_is(&shown, Role::Status, "All steps are done."));
    assert_eq!(authority(&shown), Authority::Intune);
    for name in ["Play", "Next step", "To the end"] {
        assert!(!is_enabled(&shown.get_by_role_and_label(Role::Button, name)), "{name}");
    }
}

#[test]
fn the_step_that_comes_next_is_told_to_screen_readers() {
    let mut shown = opened("set-intune-authority");
    press_and_watch(&mut shown, "Next step");
    let step = |name: &str| {
        let node = shown.get_by_role_and_label(Role::ListItem, name);
        let node = node.accesskit_node();
        (node.is_selected(), node.data().description().map(str::to_owned))
    };
    assert_eq!(step("Step 1"), (Some(false), Some("Done".to_owned())));
    assert_eq!(step("Step 2"), (Some(true), Some("Next, or being done".to_owned())));
    assert_eq!(step("Step 3"), (Some(false), None));
}

#[test]
fn a_lesson_is_watched_step_by_step_and_taken_back() {
    let mut shown = opened("set-intune-authority");
    assert!(!is_enabled(&shown.get_by_role_and_label(Role::Button, "Step back")));
    press_and_watch(&mut shown, "Next step");
    press_and_watch(&mut shown, "Next step");
    assert_eq!(done(&shown), 2);
    let after_two = stage(&shown);
    press_and_watch(&mut shown, "Next step");
    assert!(there_is(&shown, Role::Dialog, "Set MDM Authority"));
    press_and_watch(&mut shown, "Step back");
    assert_eq!(done(&shown), 2);
    assert_eq!(stage(&shown), after_two);
    assert!(!there_is(&shown, Role::Dialog, "Set MDM Authority"));
    press_and_watch(&mut shown, "To the end");
    assert!(lesson(&shown).is_done());
    press_and_watch(&mut shown, "Step back");
    assert_eq!(done(&shown), steps(&shown).len() - 1);
    press_and_watch(&mut shown, "From the start");
    assert_eq!(done(&shown), 0);
    assert_eq!(authority(&shown), Authority::NotSet);
}

#[test]
fn back_is_there_in_the_next_frame() {
    let mut shown = opened("set-intune-authority");
    press_and_watch(&mut shown, "To the end");
    want(&mut shown, LessonIntent::Back);
    assert_eq!(lesson(&shown).playing(), Playing::Paused);
    assert_eq!(done(&shown), 5);
}

#[test]
fn pause_stops_between_two_actions_and_back_leads_before_the_step() {
    let mut shown = opened("enable-ios");
    press_and_pass(&mut shown, "Next step", 1.0);
    press_and_watch(&mut shown, "Pause");
    assert_eq!(done(&shown), 0, "in the middle of the first step");
    assert!(is_enabled(&shown.get_by_role_and_label(Role::Button, "Step back")));
    press_and_watch(&mut shown, "Next step");
    assert_eq!(done(&shown), 1, "it goes on where it stopped");
    press_and_pass(&mut shown, "Next step", 1.0);
    press_and_watch(&mut shown, "Pause");
    press_and_watch(&mut shown, "Step back");
    assert_eq!(done(&shown), 1, "before the step that was begun");
    press_and_watch(&mut shown, "To the end");
    assert!(lesson(&shown).is_done());
}

#[test]
fn a_press_on_the_stage_or_of_a_key_pauses_and_does_nothing_else() {
    for by_key in [false, true] {
        let mut shown = opened("set-intune-authority");
        press_and_pass(&mut shown, "Play", 0.3);
        if by_key {
            shown.key_press(Key::Enter);
        } else {
            shown.query_all_by_role_and_label(Role::Link, "Sign Out").next().unwrap().click();
        }
        watch(&mut shown);
        assert!(!lesson(&shown).is_done());
        assert!(shown.state().app.lab().organisation().signed_in.is_some());
        press_and_watch(&mut shown, "Play");
        assert!(lesson(&shown).is_done());
    }
}

#[test]
fn what_the_person_does_meanwhile_can_fail_the_step_and_going_back_helps() {
    let mut shown = opened("set-intune-authority");
    press_and_watch(&mut shown, "Next step");
    press(&mut shown, Role::Link, "Sign Out");
    press_and_watch(&mut shown, "Next step");
    assert!(steps(&shown).starts_with("x!"));
    assert!(there_is(&shown, Role::Alert, "The step failed"));
    assert!(says(&shown, "There is no \"Mobile Device Management\""));
    assert!(!is_enabled(&shown.get_by_role_and_label(Role::Button, "Next step")));
    press_and_watch(&mut shown, "Step back");
    assert!(steps(&shown).starts_with("x>"));
    press_and_watch(&mut shown, "Play");
    assert!(lesson(&shown).is_done());
}

#[test]
fn what_fails_between_the_steps_is_listed() {
    let between = "1. One.\n\n<!-- expect dialog \"None\" -->\n\n2. Two.\n";
    let mut shown = with_text(between);
    assert_eq!(steps(&shown), ">.");
    press_and_watch(&mut shown, "To the end");
    assert_eq!(steps(&shown), "x!.");
    assert!(there_is(&shown, Role::ListItem, "Between the steps"));
    assert!(says(&shown, "There is no dialog \"None\""));
}

#[test]
fn while_an_act_is_asked_for_the_step_stands_above_its_plan() {
    let mut shown = opened("set-intune-authority");
    for _ in 0..3 {
        press_and_watch(&mut shown, "Next step");
    }
    assert!(there_is(&shown, Role::Heading, "If you press Yes"));
    assert!(there_is(&shown, Role::ListItem, "Step 4"));
}

#[test]
fn a_lesson_is_opened_played_and_closed_by_the_keyboard_alone() {
    let mut shown = contoso_window();
    let key = |shown: &mut Shown, key| {
        shown.key_press(key);
        shown.run();
    };
    for _ in 0..3 {
        key(&mut shown, Key::Tab);
    }
    key(&mut shown, Key::Enter);
    key(&mut shown, Key::Tab);
    key(&mut shown, Key::Enter);
    assert!(there_is(&shown, Role::Dialog, "Open a lesson"));
    shown.event(egui::Event::Text("Make Microsoft Intune".to_owned()));
    shown.run();
    key(&mut shown, Key::Enter);
    shown.key_press(Key::F9);
    watch(&mut shown);
    assert_eq!(done(&shown), 1);
    shown.key_press(Key::F8);
    for _ in 0..20 {
        shown.step();
    }
    shown.key_press(Key::F8);
    watch(&mut shown);
    assert!(!lesson(&shown).is_done(), "the key pauses");
    shown.key_press(Key::F7);
    watch(&mut shown);
    shown.key_press_modifiers(Modifiers::COMMAND, Key::F9);
    watch(&mut shown);
    assert!(lesson(&shown).is_done());
    shown.key_press_modifiers(Modifiers::COMMAND, Key::F7);
    watch(&mut shown);
    assert_eq!(done(&shown), 0);
    shown.key_press_modifiers(Modifiers::COMMAND, Key::W);
    shown.run();
    assert!(shown.state().app.lesson().is_none());
}

#[test]
fn a_menu_that_a_step_has_opened_is_still_there_for_the_next_one() {
    let mut shown = with_text(
        "1. One. <!-- click button \"Lab\" in the frame -->\n\
         2. Two. <!-- click menu item \"About MDM Console\" in the frame -->\n",
    );
    press_and_watch(&mut shown, "Next step");
    assert!(there_is(&shown, Role::MenuItem, "About MDM Console"));
    press_and_watch(&mut shown, "Next step");
    assert_eq!(steps(&shown), "xx");
    assert!(there_is(&shown, Role::Dialog, "About MDM Console"));
}

#[test]
fn a_menu_that_the_person_has_closed_stays_closed() {
    let mut shown = with_text(
        "1. One. <!-- click button \"Lab\" in the frame -->\n\
         2. Two. <!-- click menu item \"About MDM Console\" in the frame -->\n",
    );
    press_and_watch(&mut shown, "Next step");
    press(&mut shown, Role::Tab, "Admin");
    press_and_watch(&mut shown, "Next step");
    assert_eq!(steps(&shown), "x!");
}

#[test]
fn the_first_key_after_a_lesson_stands_still_is_heard() {
    let mut shown = opened("set-intune-authority");
    want(&mut shown, LessonIntent::ToEnd);
    while lesson(&shown).playing() != Playing::Paused {
        shown.step();
    }
    shown.key_press(Key::F7);
    watch(&mut shown);
    assert_eq!(done(&shown), 5);
}

#[test]
fn the_person_may_use_the_stage_between_two_steps() {
    let mut shown = opened("set-intune-authority");
    press_and_watch(&mut shown, "Next step");
    let wanted = Wanted::Go(mdm_console::console::intune::Place::DASHBOARD);
    shown.state_mut().app.handle(mdm_console::app::Intent::Stage(wanted));
    press(&mut shown, Role::Tab, "Admin");
    press_and_watch(&mut shown, "Play");
    assert!(lesson(&shown).is_done());
    open_list(&mut shown);
    assert!(there_is(&shown, Role::Dialog, "Open a lesson"));
}
