use super::{
    Action, Failure, Lesson, Located, Note, PictureFailure, PictureOf, Place, Redaction, RoleWord,
    Scene, Shot, Step, Style, Surface, Target, When,
};
use crate::picture::mark::MarkKind;

/// What a picture is to look like.
#[derive(Clone, Debug, PartialEq)]
pub struct Looks {
    /// What it shows.
    pub shot: Shot,
    /// What the step uses next.
    pub used: Option<Target>,
    /// Where the pointer stands, if it is to be seen.
    pub pointer: Option<Target>,
    /// What is marked.
    pub marks: Vec<Marked>,
    /// What nobody is to read.
    pub redactions: Vec<Redaction>,
    /// What is read to those who do not see it, where the author has said it.
    pub alt: Option<String>,
    /// What stands below it, where the author has said it.
    pub caption: Option<String>,
}

impl Looks {
    /// Whether anything is drawn over the picture, where it is there.
    pub fn are_marked(&self) -> bool {
        !self.marks.is_empty() || !self.redactions.is_empty()
    }
}

/// Something that is marked.
#[derive(Clone, Debug, PartialEq)]
pub struct Marked {
    /// What.
    pub target: Target,
    /// How.
    pub kind: MarkKind,
    /// Whether the author has named it, so that it must be there.
    pub must: bool,
}

/// What is seen in a picture.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Seen {
    /// The dialog in front.
    pub dialog: Option<String>,
    /// The page in front; that of the dialog where one is.
    pub page: Option<String>,
    /// The region or control that alone is pictured.
    pub part: Option<Named>,
    /// What the step uses next.
    pub used: Option<Named>,
    /// Left, top, width and height of that in the picture, in pixels.
    pub place: Option<[u32; 4]>,
    /// What is marked, with the numbers and words beside it.
    pub marked: Vec<(MarkKind, Named)>,
    /// The texts that are hidden.
    pub hidden: Vec<String>,
}

/// A control as a person speaks of it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Named {
    /// What it is.
    pub role: RoleWord,
    /// What it is called.
    pub name: String,
}

impl Looks {
    /// What a picture of a step is to look like: one that the step asks for in the action
    /// `asked`, or one that it has without asking, which may be the second one. `used` is what the step uses
    /// next. Badges are numbered on from `badges`.
    pub(super) fn of(
        lesson: &Lesson,
        at: usize,
        asked: Option<usize>,
        is_second: bool,
        used: Option<Target>,
        badges: &mut u32,
    ) -> Self {
        let step = &lesson.steps[at];
        let shot = asked.and_then(|asked| match &step.actions[asked].action {
            Action::Picture(shot) => shot.clone(),
            _ => None,
        });
        let pointer = used.clone().or_else(|| asked.and_then(|asked| used_around(step, asked)));
        let redactions = lesson.head.redacted.iter().cloned().map(Redaction::Text).collect();
        let shot = shot.unwrap_or(Shot::STAGE);
        let mut looks =
            Self { shot, used, pointer, marks: Vec::new(), redactions, alt: None, caption: None };
        let mut styles = lesson.head.marks.0.clone();
        let own = step.notes_for(asked);
        let own = own.into_iter().filter(|note| !is_second || matches!(note, Note::Redact(_)));
        let mut is_marked = false;
        for note in lesson.notes_before(at).chain(own) {
            is_marked |= matches!(note, Note::Mark(Some(_), _));
            looks.take(note, &mut styles, badges);
        }
        if let Some(used) = looks.used.clone().filter(|_| !is_marked) {
            looks.mark(&used, &styles, false, badges);
        }
        looks
    }

    fn take(&mut self, note: &Note, usual: &mut Vec<Style>, badges: &mut u32) {
        match note {
            Note::Unmarked => usual.clear(),
            Note::Mark(None, styles) => usual.clone_from(styles),
            Note::Mark(Some(target), styles) => {
                let styles = if styles.is_empty() { usual.clone() } else { styles.clone() };
                let outline = [Style::Outline];
                let styles = if styles.is_empty() { &outline } else { styles.as_slice() };
                self.mark(target, styles, true, badges);
            }
            Note::Callout(text, target) => {
                let must = target.is_some();
                if let Some(target) = target.clone().or_else(|| self.used.clone()) {
                    self.marks.push(Marked { target, kind: MarkKind::Callout(text.clone()), must });
                }
            }
            Note::Redact(redaction) => self.redactions.push(redaction.clone()),
            Note::Alt(text) => self.alt = Some(text.clone()),
            Note::Caption(text) => self.caption = Some(text.clone()),
            Note::When(_) => {}
        }
    }

    fn mark(&mut self, target: &Target, styles: &[Style], must: bool, badges: &mut u32) {
        for style in styles {
            let kind = match style {
                Style::Outline => MarkKind::Outline,
                Style::Arrow => MarkKind::Arrow,
                Style::Spotlight => MarkKind::Spotlight,
                Style::Pointer => MarkKind::Pointer,
                Style::Badge => {
                    *badges += 1;
                    MarkKind::Badge(*badges)
                }
            };
            self.marks.push(Marked { target: target.clone(), kind, must });
        }
    }
}

impl Scene<'_> {
    /// What is seen where a picture looks like this; its [`Seen::place`] is not known here.
    pub fn seen(&self, looks: &Looks) -> Seen {
        let named = |target: &Target| self.named(self.find(target).ok()?);
        let marked = looks.marks.iter();
        let part = match &looks.shot.of {
            PictureOf::Part(target) => named(target),
            _ => None,
        };
        let hidden = looks.redactions.iter().flat_map(|redaction| match redaction {
            Redaction::Text(text) => vec![text.clone()],
            Redaction::Target(target) => {
                self.everything(target).into_iter().filter_map(|at| self.name(at)).collect()
            }
        });
        Seen {
            dialog: self.dialog(Surface::Stage).and_then(|at| self.name(at)),
            page: self.page().and_then(|at| self.name(at)),
            part,
            used: looks.used.as_ref().and_then(named),
            place: None,
            marked: marked.filter_map(|it| Some((it.kind.clone(), named(&it.target)?))).collect(),
            hidden: hidden.collect(),
        }
    }

    /// The rectangles of everything that `target` can mean, in points.
    pub fn rects_of_all(&self, target: &Target) -> Vec<egui::Rect> {
        self.everything(target).into_iter().filter_map(|at| self.rect(at)).collect()
    }

    /// The rectangles of every control and text that lies in front, in points.
    pub fn rects_in_front(&self) -> Vec<egui::Rect> {
        let controls = self.reachable(Surface::Stage);
        let controls = controls.filter(|at| self.word(*at).is_some_and(|word| !word.is_region()));
        controls.filter_map(|at| self.rect(at)).collect()
    }

    fn everything(&self, target: &Target) -> Vec<usize> {
        let shown =
            (0..self.entries.len()).filter(|at| self.entries[*at].surface == target.region.surface);
        self.all(target, shown)
    }

    fn named(&self, at: usize) -> Option<Named> {
        Some(Named { role: self.word(at)?, name: self.name(at)? })
    }
}

impl Lesson {
    /// What is said outside of steps, before a step, of all pictures behind it.
    fn notes_before(&self, step: usize) -> impl Iterator<Item = &Note> {
        let before = self.steps[..step].iter().filter(|step| step.place == Place::Between);
        before.flat_map(|step| &step.actions).filter_map(Located::note)
    }

    /// When the pictures of a step are taken that it has without asking.
    pub(super) fn when(&self, step: &Step) -> When {
        let said = step.actions.iter().rev().filter_map(Located::note);
        let said = said.into_iter().find_map(|note| match note {
            Note::When(when) => Some(*when),
            _ => None,
        });
        said.unwrap_or(self.head.pictures)
    }
}

impl Step {
    /// What is said of a picture: of one that is asked for what stands before it, behind the one
    /// before, and of the last one also what stands behind it.
    fn notes_for(&self, asked: Option<usize>) -> Vec<&Note> {
        let is_picture = |located: &Located| matches!(located.action, Action::Picture(_));
        let pictures = |range: &[Located]| range.iter().rposition(is_picture);
        let range = match asked {
            None => 0..self.actions.len(),
            Some(asked) => {
                let start = pictures(&self.actions[..asked]).map_or(0, |before| before + 1);
                let is_last = !self.actions[asked + 1..].iter().any(is_picture);
                start..if is_last { self.actions.len() } else { asked }
            }
        };
        self.actions[range].iter().filter_map(Located::note).collect()
    }
}

impl Located {
    /// Whether it names what a picture does not find.
    pub(super) fn is_note_of(&self, failure: &Failure) -> bool {
        let Failure::Picture(PictureFailure::NotThere(why)) = failure else { return false };
        let (Failure::Missing { target, .. }
        | Failure::Ambiguous { target, .. }
        | Failure::Covered { target, .. }) = why.as_ref()
        else {
            return false;
        };
        match self.note() {
            Some(Note::Mark(named, _) | Note::Callout(_, named)) => named.as_ref() == Some(target),
            _ => false,
        }
    }

    fn note(&self) -> Option<&Note> {
        match &self.action {
            Action::Note(note) => Some(note),
            _ => None,
        }
    }
}

/// The control on which the pointer stands in a picture: the one that is used next in the step,
/// or else the one that was used last.
fn used_around(step: &Step, index: usize) -> Option<Target> {
    let (before, after) = step.actions.split_at(index);
    let mut nearest = after.iter().chain(before.iter().rev());
    let used =
        nearest.find_map(|located| located.action.target().filter(|_| located.action.is_doing()));
    used.cloned()
}

/// What a picture of this would fail with, where none is taken.
pub(super) fn check(scene: &Scene<'_>, looks: &Looks) -> Result<(), PictureFailure> {
    let there = |target: &Target| {
        let found = scene.find(target);
        found.map(|_| ()).map_err(|failure| PictureFailure::NotThere(Box::new(failure)))
    };
    match &looks.shot.of {
        PictureOf::Dialog if scene.front_dialog().is_none() => {
            return Err(PictureFailure::NoDialog);
        }
        PictureOf::Part(target) => there(target)?,
        _ => {}
    }
    looks.marks.iter().filter(|mark| mark.must).try_for_each(|mark| there(&mark.target))
}
