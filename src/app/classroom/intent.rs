use super::ListedLesson;
use crate::lesson::Speed;

/// What a person wants of lessons.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum LessonIntent {
    /// Choose a shipped lesson.
    List,
    /// Change what is looked for in the list.
    Find(String),
    /// Open the shipped lesson of this name.
    Open(String),
    /// Play it to its end, so that it can be followed.
    Play,
    /// Stop after the action that is being done.
    Pause,
    /// Play the next step, so that it can be followed.
    NextStep,
    /// Go to the end at once.
    ToEnd,
    /// Go back to before the step, or to before the last one that was done.
    Back,
    /// Begin it again.
    FromStart,
    /// Begin it again on this way, by its place among those that there are.
    Choose(usize),
    /// Play it at this speed.
    ChooseSpeed(Speed),
    /// Close it.
    Close,
}

/// The shipped lessons, from which one is chosen.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct LessonList {
    /// What is looked for.
    pub find: String,
    /// All of them.
    pub lessons: Vec<ListedLesson>,
}

impl LessonList {
    /// Those in whose title or name what is looked for stands.
    pub fn found(&self) -> impl Iterator<Item = &ListedLesson> {
        let wanted = self.find.trim().to_lowercase();
        let holds = move |text: &str| text.to_lowercase().contains(&wanted);
        self.lessons.iter().filter(move |lesson| holds(&lesson.title) || holds(&lesson.name))
    }
}
