use egui::{Key, Modifiers, PointerButton};
use serde_json::Value;

use super::{Note, Product, Region, Target, prose::Clause};

/// What a step does, expects or shows.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Put a console on the stage.
    OpenConsole(String),
    /// Press a button of the pointer, once or twice.
    Click(Target, PointerButton, ClickCount),
    /// Open an item of a tree, or close it.
    Expand(Target, bool),
    /// Tick a box, or take the tick away.
    Check(Target, bool),
    /// Choose the entry with this name.
    Choose(String, Target),
    /// Replace what stands in a box.
    Type(String, Target),
    /// Replace it by the fictional password of this account.
    TypePassword(String, Target),
    /// Press keys.
    Press(Modifiers, Key),
    /// Let the next file dialog answer this path.
    PickFile(String),
    /// Bring something into view.
    ScrollTo(Target),
    /// Let this many minutes of simulated time pass.
    Advance(u32),
    /// Fail unless it is so.
    Expect(Expectation),
    /// Take a picture, or none where one would be taken.
    Picture(Option<Shot>),
    /// Something about pictures.
    Note(Note),
    /// Do what prose asks for.
    Prose(Clause),
}

/// How often the pointer is pressed.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum ClickCount {
    /// Once.
    Once,
    /// Twice, quickly.
    Twice,
}

/// What is expected.
#[derive(Clone, Debug, PartialEq)]
pub enum Expectation {
    /// It is there, and can be reached.
    There(Target),
    /// It is there, in this state.
    InState(Target, State),
    /// It is there, and holds this text.
    Holds(Target, String),
    /// It is not there.
    Absent(Target),
    /// A text that contains this is shown there.
    Text(String, Region),
    /// No such text is shown there.
    NoText(String, Region),
    /// The lab has this value at this JSON pointer.
    Lab(String, Value),
    /// The lab has no value there, or null.
    NoLab(String),
}

/// The state of a control.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum State {
    /// It can be used.
    Enabled,
    /// It cannot be used.
    Disabled,
    /// Its box is ticked.
    Checked,
    /// Its box is not ticked.
    Unchecked,
    /// It is the one that is selected.
    Selected,
    /// It shows what it holds.
    Expanded,
    /// It hides what it holds.
    Collapsed,
    /// The keyboard acts on it.
    Focused,
}

/// Every state with its word.
pub(super) const STATES: [(State, &str); 8] = [
    (State::Enabled, "enabled"),
    (State::Disabled, "disabled"),
    (State::Checked, "checked"),
    (State::Unchecked, "unchecked"),
    (State::Selected, "selected"),
    (State::Expanded, "expanded"),
    (State::Collapsed, "collapsed"),
    (State::Focused, "focused"),
];

impl State {
    /// Its word in lessons.
    pub fn text(self) -> &'static str {
        STATES.iter().find(|(state, _)| *state == self).map_or("", |(_, text)| text)
    }
}

/// A picture that is to be taken.
#[derive(Clone, Debug, PartialEq)]
pub struct Shot {
    /// What it shows.
    pub of: PictureOf,
    /// Whether the pointer is in it.
    pub pointer: bool,
    /// Whether the focus ring is in it.
    pub focus: bool,
    /// How much of what lies around it is seen too, in points; of a dialog, region or control.
    pub padding: u16,
}

/// What a picture shows.
#[derive(Clone, Debug, PartialEq)]
pub enum PictureOf {
    /// The whole stage.
    Stage,
    /// The stage and our own tools around it.
    Window,
    /// The dialog in front.
    Dialog,
    /// A region or a control.
    Part(Target),
}

impl PictureOf {
    /// Whether it is found by looking for it.
    pub fn is_part(&self) -> bool {
        matches!(self, Self::Dialog | Self::Part(_))
    }
}

impl Shot {
    /// The whole stage, without pointer and focus ring.
    pub const STAGE: Self = Self { of: PictureOf::Stage, pointer: false, focus: false, padding: 0 };
    /// The largest [`Shot::padding`].
    pub const MOST_PADDING: u16 = 999;
}

/// An action with where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Located {
    /// The action.
    pub action: Action,
    /// As it is written.
    pub text: String,
    /// The line of the file, from 1.
    pub line: usize,
    /// Where it is done, in bytes of the lesson's text.
    pub at: usize,
    /// Where it comes from.
    pub source: Source,
    /// The versions of Configuration Manager for which alone it is; all where there are none.
    pub only_for: Vec<Product>,
    /// On which options of which of the lesson's choices alone it is done, by their places.
    pub only_if: Vec<(usize, usize)>,
}

/// Where an action comes from.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Source {
    /// A comment, by its place in the lesson's comments.
    Comment(usize),
    /// A sentence, by its place in the lesson's sentences.
    Sentence(usize),
    /// What an answers file expects at the end of a section.
    Answers,
}

impl Located {
    /// Whether it is done in a lesson for this version, or for a lab without one.
    pub fn is_for(&self, product: Option<Product>) -> bool {
        self.only_for.is_empty() || product.is_some_and(|product| self.only_for.contains(&product))
    }
}

impl Action {
    /// Whether it does something, rather than only looking.
    pub fn is_doing(&self) -> bool {
        match self {
            Self::Expect(_) | Self::Picture(_) | Self::Note(_) | Self::ScrollTo(_) => false,
            Self::Prose(clause) => clause.is_doing(),
            _ => true,
        }
    }

    /// What has to be in view for it: what it is done to, or what it pictures.
    pub fn seen(&self) -> Option<&Target> {
        match self {
            Self::Picture(Some(Shot { of: PictureOf::Part(target), .. })) => Some(target),
            _ => self.target(),
        }
    }

    /// What it is done to.
    pub fn target(&self) -> Option<&Target> {
        match self {
            Self::Click(target, ..)
            | Self::Expand(target, _)
            | Self::Check(target, _)
            | Self::Choose(_, target)
            | Self::Type(_, target)
            | Self::TypePassword(_, target)
            | Self::ScrollTo(target) => Some(target),
            _ => None,
        }
    }
}
