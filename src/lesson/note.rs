use super::Target;

/// Something about the next picture of a step; about the last one where none follows, and about
/// all pictures behind it where it stands outside of steps.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Note {
    /// Mark this, or else what the step uses, in these ways, or else in the usual ones.
    Mark(Option<Target>, Vec<Style>),
    /// Mark nothing.
    Unmarked,
    /// Say this beside a control, or beside what the step uses.
    Callout(String, Option<Target>),
    /// Let nobody read something.
    Redact(Redaction),
    /// What is read to those who do not see it.
    Alt(String),
    /// What stands below it.
    Caption(String),
    /// When the pictures are taken that the step has without asking.
    When(When),
}

/// How a control is marked.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Style {
    /// A line around it.
    Outline,
    /// A number beside it; numbers go on through the document.
    Badge,
    /// An arrow that points to it.
    Arrow,
    /// All else is dimmed.
    Spotlight,
    /// The pointer on it, with the ring of a press.
    Pointer,
}

/// What nobody is to read; every match of it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Redaction {
    /// This text, wherever it stands.
    Text(String),
    /// Every control or region that this can mean.
    Target(Target),
}

/// When the pictures are taken that a numbered step has without asking.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum When {
    /// Before the last thing is done, so that the control to use is seen.
    #[default]
    Before,
    /// When all is done.
    After,
    /// One before and one after.
    Both,
    /// Never.
    Never,
}

/// Every style with its word.
pub(super) const STYLES: [(Style, &str); 5] = [
    (Style::Outline, "outline"),
    (Style::Badge, "badge"),
    (Style::Arrow, "arrow"),
    (Style::Spotlight, "spotlight"),
    (Style::Pointer, "pointer"),
];

/// The words for when pictures are taken.
pub(super) const TIMES: [(When, &str); 4] =
    [(When::Before, "before"), (When::After, "after"), (When::Both, "both"), (When::Never, "none")];

impl Style {
    /// Its word in lessons.
    pub fn text(self) -> &'static str {
        STYLES.iter().find(|(style, _)| *style == self).map_or("", |(_, text)| text)
    }
}

impl When {
    /// Its word in lessons.
    pub fn text(self) -> &'static str {
        TIMES.iter().find(|(when, _)| *when == self).map_or("", |(_, text)| text)
    }

    /// Whether a picture is taken before the last thing is done.
    pub(super) fn is_before(self) -> bool {
        matches!(self, Self::Before | Self::Both)
    }

    /// Whether a picture is taken when all is done.
    pub(super) fn is_after(self) -> bool {
        matches!(self, Self::After | Self::Both)
    }
}
