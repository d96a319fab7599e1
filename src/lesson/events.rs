//! What a person does, as egui is told it.

use egui::{
    Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, PointerButton, Pos2, TouchPhase,
    accesskit::{self, ActionRequest, NodeId, TreeId},
    vec2,
};

/// Moves the pointer to a place and presses a button there.
pub(super) fn click(at: Pos2, button: PointerButton) -> Vec<Event> {
    let press =
        |pressed| Event::PointerButton { pos: at, button, pressed, modifiers: Modifiers::NONE };
    vec![Event::PointerMoved(at), press(true), press(false)]
}

/// Presses a key, with others held down.
pub(super) fn key(modifiers: Modifiers, key: Key) -> Vec<Event> {
    let event = |pressed| Event::Key { key, physical_key: None, pressed, repeat: false, modifiers };
    vec![
        Event::ModifiersChanged(modifiers),
        event(true),
        event(false),
        Event::ModifiersChanged(Modifiers::NONE),
    ]
}

/// Replaces what stands in the box that has the focus.
pub(super) fn replace(text: &str) -> Vec<Event> {
    let mut events = key(Modifiers::COMMAND, Key::A);
    if text.is_empty() {
        events.extend(key(Modifiers::NONE, Key::Backspace));
    } else {
        events.push(Event::Text(text.to_owned()));
    }
    events
}

/// Asks a control to do something, as a screen reader does.
pub(super) fn ask(node: NodeId, action: accesskit::Action) -> Vec<Event> {
    let request =
        ActionRequest { action, target_tree: TreeId::ROOT, target_node: node, data: None };
    vec![Event::AccessKitActionRequest(request)]
}

/// Turns the wheel over a place, by points; downwards where they are positive.
pub(super) fn wheel(at: Pos2, points: f32) -> Vec<Event> {
    let turn = Event::MouseWheel {
        unit: MouseWheelUnit::Point,
        delta: vec2(0.0, -points),
        phase: TouchPhase::Move,
        source: MouseWheelSource::Unknown,
        modifiers: Modifiers::NONE,
    };
    vec![Event::PointerMoved(at), turn]
}
