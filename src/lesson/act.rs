use super::{Action, Lesson, Step, When};

/// Something to do in a step.
#[derive(Clone)]
pub(super) enum Act {
    /// The action with this index.
    Do(usize),
    /// An exact action to which prose has come, by the index of that.
    Exact(usize, Action),
    /// Bring what the action uses into view.
    Show(usize),
    /// Take a picture: one that an action asks for, or one that the step has without asking.
    Picture {
        /// The index of the action.
        asked: Option<usize>,
        /// Whether it is the second one that the step has without asking.
        is_second: bool,
        /// Whether the prose behind it has come to the action that it is to show.
        is_ready: bool,
    },
}

impl Act {
    /// What is done.
    pub(super) fn action<'a>(&'a self, step: &'a Step) -> Option<&'a Action> {
        match self {
            Self::Do(index) => step.actions.get(*index).map(|located| &located.action),
            Self::Exact(_, action) => Some(action),
            Self::Show(_) | Self::Picture { .. } => None,
        }
    }

    /// The action that it is about.
    pub(super) fn index(&self) -> Option<usize> {
        match self {
            Self::Do(index) | Self::Show(index) | Self::Exact(index, _) => Some(*index),
            Self::Picture { asked, .. } => *asked,
        }
    }
}

impl Lesson {
    /// How many pictures there are of one of its steps.
    pub fn pictures_of(&self, step: &Step) -> usize {
        acts(self, step).iter().filter(|act| matches!(act, Act::Picture { .. })).count()
    }
}

/// What is to be done in a step of a lesson, in order. A numbered step that asks for no picture
/// has one before its last action is done, when what that uses is in view, unless the lesson wants
/// it otherwise.
pub(super) fn acts(lesson: &Lesson, step: &Step) -> Vec<Act> {
    let picture = |asked, is_second| Act::Picture { asked, is_second, is_ready: false };
    let act = |index: usize| match step.actions[index].action {
        Action::Picture(Some(_)) => vec![Act::Show(index), picture(Some(index), false)],
        _ => vec![Act::Do(index)],
    };
    let mut acts: Vec<Act> = (0..step.actions.len()).flat_map(act).collect();
    if step.number().is_none() || step.asks_for_pictures() {
        return acts;
    }
    let when = lesson.when(step);
    let last = step.last_doing();
    if when.is_before()
        && let Some(last) = last
    {
        acts.splice(last..last, [Act::Show(last), picture(None, false)]);
    }
    if when.is_after() || (when.is_before() && last.is_none()) {
        acts.push(picture(None, when == When::Both && last.is_some()));
    }
    acts
}
