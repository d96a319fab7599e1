//! The lesson that teaches the choice of each authority.

use serde::Serialize;

use crate::{
    domain::Authority,
    lesson::{self, Lesson},
};

/// The name of the lesson for each authority.
const LESSONS: [(Authority, &str); 3] = [
    (Authority::Intune, "set-intune-authority"),
    (Authority::ConfigurationManager, "create-subscription"),
    (Authority::Office365, "activate-office-365"),
];

/// A lesson that is part of the program.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct TaughtBy {
    /// Its name on the command line.
    pub name: &'static str,
    /// Its title.
    pub title: String,
    /// The command line that plays it and writes its pictures into a folder.
    pub command: String,
}

/// The lesson that teaches the choice of `authority`, if there is one.
pub fn taught_by(authority: Authority) -> Option<TaughtBy> {
    let (_, name) = LESSONS.into_iter().find(|(taught, _)| *taught == authority)?;
    let shipped = lesson::shipped().into_iter().find(|lesson| lesson.name == name)?;
    let title = Lesson::parse(&shipped.source).ok()?.head.title;
    Some(TaughtBy { name, title, command: format!("mdm-console lesson run {name} --out handout") })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_lesson_of_the_table_is_there() {
        for (authority, name) in LESSONS {
            assert!(taught_by(authority).is_some(), "{name}");
        }
    }
}
