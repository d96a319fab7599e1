use serde::Serialize;

use crate::lesson::{Lesson, Product, Shipped, shipped};

/// A shipped lesson in a list.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct ListedLesson {
    /// Its name on the command line.
    pub name: String,
    /// Its title.
    pub title: String,
    /// The versions to which it applies, as lessons call them; none where it is played in any.
    pub products: Vec<Product>,
}

impl ListedLesson {
    /// A shipped lesson, as it is listed.
    pub fn new(lesson: Shipped) -> Self {
        let head = Lesson::parse(&lesson.source).map(|read| read.head).unwrap_or_default();
        Self { name: lesson.name, title: head.title, products: head.products }
    }

    /// All shipped lessons, by name.
    pub fn all() -> Vec<Self> {
        shipped().into_iter().map(Self::new).collect()
    }
}
