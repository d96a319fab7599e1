use std::ops::Range;

use super::{
    Action, Head, Located, Product,
    prose::{Choice, Contrast, Section},
};

/// A lesson that was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Lesson {
    /// What stands before it.
    pub head: Head,
    /// The lesson as it is written, without what stands before it.
    pub text: String,
    /// Its steps in order, and what is done between them.
    pub steps: Vec<Step>,
    /// Its comments in order, in which the actions and remarks stand.
    pub comments: Vec<Comment>,
    /// Its sentences in order.
    pub sentences: Vec<Sentence>,
    /// What it leaves to the reader: which of several ways to go.
    pub choices: Vec<Choice>,
    /// Its headings in order.
    pub sections: Vec<Section>,
    /// Every name that it marks.
    pub names: Vec<String>,
    /// Where it says for each of some versions what to do, and so nothing for others.
    pub contrasts: Vec<Contrast>,
    /// The part that is played, in bytes of [`Lesson::text`].
    pub part: Range<usize>,
}

/// A sentence of a lesson.
#[derive(Clone, Debug, PartialEq)]
pub struct Sentence {
    /// What it says, without marks.
    pub text: String,
    /// The line of the file in which it begins, from 1.
    pub line: usize,
    /// Where it stands, in bytes of [`Lesson::text`].
    pub at: Range<usize>,
    /// Whether it asks for anything.
    pub asks: Asks,
}

/// Whether a sentence asks for anything.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Asks {
    /// It only tells.
    Nothing,
    /// It says what to do, or how it is then.
    Something,
    /// A comment takes the place of what it says.
    InComment,
}

impl Lesson {
    /// The lesson for one version, which is then the only one that its head lists, or for the
    /// first that it lists where none is given. What is only for others is gone from it as if it
    /// was never written; the text stays, and in it every comment its place.
    #[must_use]
    pub fn for_product(&self, product: Option<Product>) -> Self {
        let product = product.or(self.head.products.first().copied());
        let mut lesson = self.clone();
        lesson.head.products.retain(|listed| Some(*listed) == product);
        lesson.keep(|located| located.is_for(product));
        lesson
    }

    /// Whether nothing in it was written for this program, so that how it is played is to be
    /// found out.
    pub fn is_of_others(&self) -> bool {
        let head = &self.head;
        let own = head.lab.is_some()
            || head.console.is_some()
            || head.account.is_some()
            || !head.products.is_empty();
        !own && self.sentences.iter().any(|sentence| sentence.asks == Asks::Something)
    }

    /// Keeps some of the actions.
    pub(super) fn keep(&mut self, is_kept: impl Fn(&Located) -> bool) {
        for step in &mut self.steps {
            step.actions.retain(&is_kept);
        }
        self.steps.retain(|step| step.number().is_some() || !step.actions.is_empty());
    }

    /// The lesson for each version that it lists; where it lists none it is one for all.
    pub fn versions(&self) -> Vec<Self> {
        let listed: Vec<_> = self.head.products.iter().copied().map(Some).collect();
        let products = if listed.is_empty() { vec![None] } else { listed };
        products.into_iter().map(|product| self.for_product(product)).collect()
    }
}

/// A comment in the text of a lesson. Places are in bytes of [`Lesson::text`].
#[derive(Clone, Debug, PartialEq)]
pub struct Comment {
    /// Where it is.
    pub range: Range<usize>,
    /// Whether it stands in a sentence, rather than on lines of its own.
    pub is_inline: bool,
    /// Where the paragraph, list or table ends in which it stands.
    pub block_end: usize,
    /// Whether it follows a list, which goes on with the next one where nothing is between.
    pub follows_list: bool,
}

/// A step, or actions outside of steps.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// Where it stands.
    pub place: Place,
    /// What it says, without marks.
    pub says: String,
    /// The line of the file in which it begins, from 1.
    pub line: usize,
    /// What it does, in order.
    pub actions: Vec<Located>,
}

/// Where actions stand.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Place {
    /// In a numbered step.
    Step {
        /// Its number.
        number: u64,
        /// Its item in the lesson's text, in bytes.
        item: Range<usize>,
        /// Where what the item says begins, behind its number.
        content: usize,
    },
    /// Before, between or after the steps.
    Between,
}

impl Place {
    /// The number of the step, if it is one.
    pub fn number(&self) -> Option<u64> {
        match self {
            Self::Step { number, .. } => Some(*number),
            Self::Between => None,
        }
    }
}

impl Step {
    /// Its number, if it has one.
    pub fn number(&self) -> Option<u64> {
        self.place.number()
    }

    /// Whether a sentence stands in it.
    pub(super) fn holds(&self, sentence: &Sentence) -> bool {
        match &self.place {
            Place::Step { item, .. } => item.contains(&sentence.at.start),
            Place::Between => self
                .actions
                .iter()
                .any(|located| sentence.at.start <= located.at && located.at <= sentence.at.end),
        }
    }

    /// Whether it asks for pictures, or for none.
    pub fn asks_for_pictures(&self) -> bool {
        self.actions.iter().any(|located| matches!(located.action, Action::Picture(_)))
    }

    /// The last action that does something, by its index.
    pub fn last_doing(&self) -> Option<usize> {
        self.actions.iter().rposition(|located| located.action.is_doing())
    }
}
