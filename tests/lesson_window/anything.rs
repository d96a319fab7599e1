//! Somebody who presses the controls of a lesson, the stage and keys in any order and at any
//! moment.

use egui::{Event, Key, Modifiers, PointerButton, pos2};
use mdm_console::{
    app::{Answer, LessonIntent},
    lab::{Lab, contoso},
    lesson::Speed,
};
use proptest::prelude::*;

use super::{Shown, contoso_window, lesson, pass, steps, want, watch};

/// What a person does.
#[derive(Clone, Debug)]
enum Deed {
    Want(LessonIntent),
    Press(f32, f32),
    Key(Key),
    Wait(f32),
}

fn deed() -> impl Strategy<Value = Deed> {
    let intents = vec![
        LessonIntent::Play,
        LessonIntent::Pause,
        LessonIntent::NextStep,
        LessonIntent::ToEnd,
        LessonIntent::Back,
        LessonIntent::FromStart,
        LessonIntent::ChooseSpeed(Speed::Fast),
        LessonIntent::ChooseSpeed(Speed::Slow),
    ];
    let keys = vec![Key::F7, Key::F8, Key::F9, Key::Tab, Key::Enter, Key::Escape];
    prop_oneof![
        5 => prop::sample::select(intents).prop_map(Deed::Want),
        1 => (0.0_f32..1000.0, 80.0_f32..780.0).prop_map(|(x, y)| Deed::Press(x, y)),
        1 => prop::sample::select(keys).prop_map(Deed::Key),
        3 => (0.0_f32..2.0).prop_map(Deed::Wait),
    ]
}

fn be_done(shown: &mut Shown, deed: Deed) {
    match deed {
        Deed::Want(intent) => want(shown, intent),
        Deed::Press(x, y) => {
            for pressed in [true, false] {
                let (pos, button, modifiers) =
                    (pos2(x, y), PointerButton::Primary, Modifiers::NONE);
                shown.event(Event::PointerMoved(pos));
                shown.event(Event::PointerButton { pos, button, pressed, modifiers });
            }
            shown.step();
        }
        Deed::Key(key) => {
            shown.key_press(key);
            shown.step();
        }
        Deed::Wait(seconds) => pass(shown, seconds),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_pressed_the_lesson_goes_from_its_start_to_its_end(
        deeds in prop::collection::vec(deed(), 1..25),
    ) {
        let mut shown = contoso_window();
        let beginning = Lab::in_memory(&contoso().unwrap()).unwrap();
        want(&mut shown, LessonIntent::Open("create-subscription".to_owned()));
        for deed in deeds {
            be_done(&mut shown, deed);
        }
        // What was opened by a key in the frame may still be open; the lesson may be closed.
        shown.state_mut().runner.next.push(Answer::PickCancelled);
        shown.step();
        prop_assume!(shown.state().app.lesson().is_some());
        want(&mut shown, LessonIntent::FromStart);
        want(&mut shown, LessonIntent::ToEnd);
        watch(&mut shown);
        prop_assert!(lesson(&shown).is_done(), "{}", steps(&shown));
        want(&mut shown, LessonIntent::Close);
        let organisation = shown.state().app.lab().organisation();
        prop_assert_eq!(organisation, beginning.organisation());
    }
}
