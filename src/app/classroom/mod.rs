//! A lesson in the window: it is opened, shown beside the stage, and played.
//!
//! What must stay true:
//! - The person's lab, its stage and what was open on it are set aside while a lesson is open,
//!   and come back as they were. The lesson has a lab of its own, in memory.
//! - A lesson is played by [`crate::lesson::Player`] with the events that a person would give,
//!   as without a window; only [`Teacher`] lets it go on.
//! - It stops only between two actions. What the person does then cannot tear one apart.

mod beginning;
mod door;
mod hands;
mod intent;
mod listed;
mod open_lesson;
mod opened;
mod teacher;

pub use beginning::CannotBegin;
pub(super) use beginning::{beginning, console_called};
pub use intent::{LessonIntent, LessonList};
pub use listed::ListedLesson;
pub use open_lesson::{OpenLesson, Playing, StepState};
pub use opened::OpenedLesson;
pub(super) use teacher::Teacher;
