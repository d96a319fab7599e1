//! The pace at which a lesson is played for a person who watches: the pointer moves, text grows
//! letter by letter, and every action is followed by a rest. The window gets the same events as
//! without a person, only spread over time.

use std::{collections::VecDeque, time::Duration};

use egui::{Context, Event, Modifiers, Pos2, RawInput, Rect};
use serde::{Deserialize, Serialize};

/// How fast a lesson is shown.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Speed {
    /// To follow while somebody explains.
    Slow,
    /// To follow while reading.
    #[default]
    Normal,
    /// Without anything that moves: the pointer jumps, and text is there at once.
    Fast,
}

/// What becomes of the events of a lesson, and of the person's own.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Manner {
    /// No events are given, and the person's own are left alone.
    #[default]
    Held,
    /// Events are given at this speed, and the person is kept out.
    Shown(Speed),
    /// Events are given as soon as they are there, and the person is kept out.
    AtOnce,
}

/// The pointer of a lesson that is being shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ShownPointer {
    /// Where it is, in points.
    pub at: Pos2,
    /// Where it has just pressed, and how much of the time is over in which that is shown: from
    /// 0 to 1.
    pub press: Option<(Pos2, f32)>,
}

/// Spreads the events of a lesson over time, and keeps the person's own from spoiling them.
#[derive(Clone, Debug, Default)]
pub struct Pace {
    manner: Manner,
    /// What is still to be given.
    beats: VecDeque<Beat>,
    /// When the first of them began, in seconds of egui's clock.
    began: Option<f64>,
    /// The time of this frame.
    now: f64,
    pointer: Option<Pos2>,
    /// Where a button was pressed last, and when.
    press: Option<(Pos2, f64)>,
    /// Where the pointer was when the first beat began.
    from: Option<Pos2>,
    ground: Ground,
    person: Person,
}

/// Where the person is kept out, in points.
#[derive(Clone, Copy, Debug)]
pub struct Ground {
    /// The stage, on which the lesson is played.
    pub stage: Rect,
    /// The controls of the lesson, with which the person may do what they like.
    pub controls: Rect,
}

impl Default for Ground {
    fn default() -> Self {
        Self { stage: Rect::NOTHING, controls: Rect::NOTHING }
    }
}

/// What the person does meanwhile.
#[derive(Clone, Debug, Default)]
struct Person {
    /// Where their pointer is, as far as it is known.
    at: Option<Pos2>,
    /// Whether they have pressed something other than the controls of the lesson.
    pressed: bool,
    /// Whether they did anything in this frame that the window was told.
    busy: bool,
    /// Whether they have pressed something while the lesson stands still: before this frame, and
    /// in it.
    touched: [bool; 2],
    /// Whether they are kept out, and which keys they hold down meanwhile.
    kept_out: bool,
    modifiers: Modifiers,
}

/// A part of what is shown.
#[derive(Clone, Debug)]
enum Beat {
    /// The pointer moves there.
    Move(Pos2),
    /// The window gets these events.
    Give(Vec<Event>),
    /// Nothing happens for so long, in seconds.
    Rest(f64),
}

/// For how long a press is shown, in seconds.
const PRESS: f64 = 0.35;
/// No text takes longer to appear, in seconds.
const LONGEST_TEXT: f64 = 3.0;

impl Speed {
    /// The rest after an action, in seconds.
    fn rest(self) -> f64 {
        match self {
            Self::Slow => 1.2,
            Self::Normal => 0.6,
            Self::Fast => 0.2,
        }
    }

    /// The time from one letter to the next, in seconds.
    fn letter(self) -> f64 {
        match self {
            Self::Slow => 0.09,
            Self::Normal => 0.045,
            Self::Fast => 0.0,
        }
    }

    /// The time in which the pointer moves so many points, in seconds: from a quarter to
    /// six tenths.
    fn way(self, points: f32) -> f64 {
        /// Points in a second.
        const PACE: f64 = 2400.0;
        match self {
            Self::Slow => (0.35 + f64::from(points) / PACE).min(0.6),
            Self::Normal => (0.25 + f64::from(points) / PACE).min(0.45),
            Self::Fast => 0.0,
        }
    }
}

impl Pace {
    /// What becomes of events from now on.
    pub fn set_manner(&mut self, manner: Manner) {
        self.manner = manner;
    }

    /// Where the person is kept out.
    pub fn set_ground(&mut self, ground: Ground) {
        self.ground = ground;
    }

    /// Whether nothing is left to be given, and the person did nothing in this frame.
    pub fn is_ready(&self) -> bool {
        self.beats.is_empty() && !self.person.busy
    }

    /// Whether the lesson stands still.
    pub(super) fn is_held(&self) -> bool {
        self.manner == Manner::Held
    }

    /// Whether nothing is left to be given.
    pub(super) fn is_empty(&self) -> bool {
        self.beats.is_empty()
    }

    /// Whether the person has pressed something, since this was asked last.
    pub fn take_press(&mut self) -> bool {
        std::mem::take(&mut self.person.pressed)
    }

    /// Whether the person has left everything as it was since the lesson stands still. What they
    /// press in this frame, or of the controls of the lesson, does not count: with that they have
    /// it go on.
    pub fn is_untouched(&self) -> bool {
        !self.person.touched[0]
    }

    /// The pointer, while it is shown.
    pub fn pointer(&self) -> Option<ShownPointer> {
        if !matches!(self.manner, Manner::Shown(_)) {
            return None;
        }
        let shown = |(at, since): (Pos2, f64)| (at, ((self.now - since) / PRESS) as f32);
        let press = self.press.map(shown).filter(|(_, part)| *part < 1.0);
        self.pointer.map(|at| ShownPointer { at, press })
    }

    /// When the window has to draw again so that it goes on.
    pub fn wake(&self) -> Duration {
        let is_pressed = self.pointer().is_some_and(|pointer| pointer.press.is_some());
        match (self.beats.front(), self.manner) {
            _ if is_pressed && self.manner != Manner::Shown(Speed::Fast) => Duration::ZERO,
            (Some(Beat::Rest(rest)), Manner::Shown(_)) => {
                let over = self.began.map_or(0.0, |began| self.now - began);
                Duration::try_from_secs_f64(rest - over).unwrap_or(Duration::ZERO)
            }
            (Some(_), _) => Duration::ZERO,
            // Not at once: only a window that asks for no frame at once is at rest.
            (None, _) => Duration::from_millis(1),
        }
    }

    /// Takes up the events of a turn.
    pub(super) fn take(&mut self, events: Vec<Event>) {
        let Manner::Shown(speed) = self.manner else {
            self.beats.push_back(Beat::Give(events));
            return;
        };
        let is_search = events.iter().any(|event| matches!(event, Event::MouseWheel { .. }));
        for event in events {
            match event {
                Event::PointerMoved(at) => {
                    self.beats.push_back(Beat::Move(at));
                    self.give(event);
                }
                Event::Text(text) if speed.letter() > 0.0 => self.spell(&text, speed),
                event => self.give(event),
            }
        }
        if !is_search {
            self.beats.push_back(Beat::Rest(speed.rest()));
        }
    }

    /// An event goes together with the one before it.
    fn give(&mut self, event: Event) {
        match self.beats.back_mut() {
            Some(Beat::Give(events)) => events.push(event),
            _ => self.beats.push_back(Beat::Give(vec![event])),
        }
    }

    fn spell(&mut self, text: &str, speed: Speed) {
        let letters = text.chars().count().max(1) as f64;
        let pause = speed.letter().min(LONGEST_TEXT / letters);
        for letter in text.chars() {
            self.give(Event::Text(letter.into()));
            self.beats.push_back(Beat::Rest(pause));
        }
    }

    /// Gives the window what is due, in place of what the person does on the stage.
    pub(super) fn frame(&mut self, ctx: &Context, input: &mut RawInput) {
        let passed = f64::from(input.predicted_dt);
        self.now = input.time.unwrap_or_else(|| ctx.input(|input| input.time) + passed);
        let (is_down, held) = ctx.input(|input| (input.pointer.any_down(), input.modifiers));
        if self.manner == Manner::Held {
            if std::mem::take(&mut self.person.kept_out) {
                self.person.touched = [false; 2];
                if held != self.person.modifiers {
                    input.events.insert(0, Event::ModifiersChanged(self.person.modifiers));
                }
            }
            self.follow(input);
            return;
        }
        if !std::mem::replace(&mut self.person.kept_out, true) {
            self.person.modifiers = held;
        }
        self.keep_out(input, is_down);
        // The window is used as if it was in front, wherever it is.
        input.focused = true;
        if held != Modifiers::NONE {
            input.events.push(Event::ModifiersChanged(Modifiers::NONE));
        }
        input.events.extend(self.due());
    }

    /// The pointer of the lesson sets out from where the person's is.
    fn follow(&mut self, input: &RawInput) {
        let [before, now] = self.person.touched;
        self.person.touched = [before || now, false];
        for event in &input.events {
            match event {
                Event::PointerMoved(at) => {
                    self.person.at = Some(*at);
                    self.pointer = Some(*at);
                }
                Event::PointerButton { pos, pressed: true, .. } => {
                    self.person.touched[1] |= !self.ground.controls.contains(*pos);
                }
                Event::Key { pressed: true, .. } => self.person.touched[1] = true,
                _ => {}
            }
        }
    }

    /// What the person does beside the stage is left to them, but for keys: what has the focus is
    /// on the stage.
    fn keep_out(&mut self, input: &mut RawInput, is_down: bool) {
        let (ground, person) = (self.ground, &mut self.person);
        input.events.retain(|event| match event {
            Event::PointerMoved(at) => {
                person.at = Some(*at);
                !ground.stage.contains(*at)
            }
            Event::PointerButton { pos, pressed, .. } => {
                person.pressed |= *pressed && !ground.controls.contains(*pos);
                // What was pressed beside the stage is let go wherever the pointer is.
                !ground.stage.contains(*pos) || is_down && !pressed
            }
            Event::Key { pressed, repeat, .. } => {
                person.pressed |= *pressed && !repeat;
                false
            }
            Event::MouseWheel { .. } => person.at.is_some_and(|at| !ground.stage.contains(at)),
            Event::AccessKitActionRequest(_) => true,
            Event::ModifiersChanged(modifiers) => {
                person.modifiers = *modifiers;
                false
            }
            _ => false,
        });
        person.busy = !input.events.is_empty();
    }

    /// What is due by now.
    fn due(&mut self) -> Vec<Event> {
        let mut due = Vec::new();
        while let Some(beat) = self.beats.front() {
            let began = *self.began.get_or_insert(self.now);
            let from = *self.from.get_or_insert(self.pointer.unwrap_or(self.ground.stage.center()));
            let over = self.now - began;
            let lasts = match (beat, self.manner) {
                (Beat::Move(to), Manner::Shown(speed)) => speed.way(from.distance(*to)),
                (Beat::Rest(rest), Manner::Shown(_)) => *rest,
                _ => 0.0,
            };
            if let Beat::Move(to) = beat {
                let part = if over < lasts { eased((over / lasts) as f32) } else { 1.0 };
                self.pointer = Some(from.lerp(*to, part));
            }
            if over < lasts {
                return due;
            }
            if let Some(Beat::Give(events)) = self.beats.pop_front() {
                self.press = pressed(&events).map(|at| (at, self.now)).or(self.press);
                due.extend(events);
            }
            (self.began, self.from) = (Some(began + lasts), self.pointer);
        }
        (self.began, self.from) = (None, None);
        due
    }
}

/// Slow at both ends of a way.
fn eased(part: f32) -> f32 {
    part * part * (3.0 - 2.0 * part)
}

fn pressed(events: &[Event]) -> Option<Pos2> {
    events.iter().find_map(|event| match event {
        Event::PointerButton { pos, pressed: true, .. } => Some(*pos),
        _ => None,
    })
}
