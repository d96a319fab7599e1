//! What has changed in a handout since it was written: its folder beside the one that would be
//! written now.
//!
//! What must stay true:
//! - Nothing is read but through the door that is given, and nothing is written.
//! - Whatever stands in the folder, also a damaged picture, is told and never an end.
//! - What is as it was is told by its bytes, not by its name: a picture that only has another
//!   number since a step came before it has not changed.

mod change;
mod compare;
mod difference;
mod lines;
mod page;
mod pairs;
mod region;
mod sentence;

pub use change::{Changes, FileChanges, Kind, PictureChange, TextChange};
pub use compare::{Read, compare};
pub use difference::{Difference, difference};
pub use lines::{Line, LineKind};
pub use page::page;
pub use region::Region;
pub use sentence::sentences;
