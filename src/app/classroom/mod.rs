//! What a lesson needs before it begins, on the command line and in the window.

mod beginning;
mod listed;
mod opened;

pub use beginning::CannotBegin;
pub(super) use beginning::beginning;
pub use listed::ListedLesson;
pub use opened::OpenedLesson;
