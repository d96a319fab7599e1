//! From what prose speaks of to the one control that it can mean.

use egui::Role;

use super::names::{Fit, Name, names};
use crate::lesson::{
    Failure, Part, Region, RoleWord, Scene, Surface, Target,
    prose::{Kind, Mention},
};

/// At most so many controls are told where another was looked for.
const MOST_TOLD: usize = 12;

/// What can be pressed.
pub(super) const PRESSABLE: [Role; 20] = [
    Role::Link,
    Role::Button,
    Role::DefaultButton,
    Role::Tab,
    Role::TreeItem,
    Role::MenuItem,
    Role::MenuItemRadio,
    Role::MenuItemCheckBox,
    Role::CheckBox,
    Role::RadioButton,
    Role::Row,
    Role::ListItem,
    Role::ListBoxOption,
    Role::ComboBox,
    Role::EditableComboBox,
    Role::TextInput,
    Role::PasswordInput,
    Role::SearchInput,
    Role::MultilineTextInput,
    Role::ColumnHeader,
];
/// What leads to a place: with the same word all of them lead to the same one.
const LEADING: [Role; 4] = [Role::Tab, Role::TreeItem, Role::MenuItem, Role::Link];

/// What is looked for.
pub(super) struct Wanted<'a> {
    pub(super) what: &'a Mention,
    pub(super) within: &'a [Mention],
    /// The roles that it may have.
    pub(super) roles: &'a [Role],
    /// The item of a tree below which it is, if it is an item too.
    pub(super) below: Option<usize>,
}

impl<'a> Wanted<'a> {
    /// Something to press.
    pub(super) fn pressable(what: &'a Mention, within: &'a [Mention]) -> Self {
        let roles = match what.kind {
            Some(kind) if !kind.roles().is_empty() => kind.roles(),
            _ => &PRESSABLE,
        };
        Self { what, within, roles, below: None }
    }
}

impl Scene<'_> {
    /// The rectangle, in points, of the only control to press that prose can mean in these
    /// regions, which are named from the outside in.
    ///
    /// # Errors
    ///
    /// [`Failure::Missing`] or [`Failure::Ambiguous`].
    pub fn meaning(
        &self,
        what: &Mention,
        within: &[Mention],
    ) -> Result<Option<egui::Rect>, Failure> {
        self.meant(&Wanted::pressable(what, within)).map(|at| self.rect(at))
    }

    /// The only thing that can be meant and reached.
    pub(super) fn meant(&self, wanted: &Wanted<'_>) -> Result<usize, Failure> {
        let reachable: Vec<usize> = self.reachable(Surface::Stage).collect();
        self.meant_among(wanted, &reachable)
    }

    /// Whether it is there, but behind a dialog.
    pub(super) fn is_behind(&self, wanted: &Wanted<'_>) -> bool {
        self.dialog(Surface::Stage).is_some() && {
            let stage = |at: &usize| self.entries[*at].surface == Surface::Stage;
            let all: Vec<usize> = (0..self.entries.len()).filter(stage).collect();
            !self.candidates(wanted, &all).is_empty()
        }
    }

    fn meant_among(&self, wanted: &Wanted<'_>, among: &[usize]) -> Result<usize, Failure> {
        let found = self.candidates(wanted, among);
        match found.as_slice() {
            [one] => Ok(*one),
            [] => Err(self.nothing_like(wanted, among)),
            several => Err(Failure::Ambiguous {
                target: target(wanted.what, wanted.within),
                there: several.iter().map(|at| self.describe(*at)).collect(),
            }),
        }
    }

    /// Everything that can be meant, of the best fit only.
    pub(super) fn candidates(&self, wanted: &Wanted<'_>, among: &[usize]) -> Vec<usize> {
        let own = names(wanted.what);
        let fits = among.iter().filter_map(|at| {
            let role = self.entries[*at].node.role();
            let fit = self.fit(*at, &own).filter(|_| wanted.roles.contains(&role))?;
            Some((fit, *at))
        });
        let mut fits: Vec<(Fit, usize)> = fits.collect();
        self.keep_within(&mut fits, wanted.within);
        let best = fits.iter().map(|(fit, _)| *fit).min();
        let mut found: Vec<usize> =
            fits.into_iter().filter(|(fit, _)| Some(*fit) == best).map(|(_, at)| at).collect();
        if let Some(item) = wanted.below {
            narrow(&mut found, |at| self.is_below(*at, item));
        }
        // A menu that is open is in front.
        narrow(&mut found, |at| self.around(*at).any(|at| self.role(at) == Role::Menu));
        // An entry of a list is meant where nothing else bears the name.
        narrow(&mut found, |at| self.role(*at) != Role::ListItem);
        // A toolbar repeats what is elsewhere.
        narrow(&mut found, |at| !self.around(*at).any(|at| self.role(at) == Role::Toolbar));
        self.one_place(&mut found);
        found
    }

    /// Keeps what lies in the regions. Where a page, tab or workspace is named the buttons around
    /// it belong to it too; a list or group holds what it names.
    fn keep_within(&self, fits: &mut Vec<(Fit, usize)>, within: &[Mention]) {
        for region in within.iter().filter(|region| region.is_named()) {
            let own = names(region);
            let inside: Vec<(Fit, usize)> = fits
                .iter()
                .copied()
                .filter(|(_, at)| self.around(*at).any(|at| self.is_region(at, &own)))
                .collect();
            let is_strict = match region.kind {
                Some(
                    Kind::Console
                    | Kind::Workspace
                    | Kind::Page
                    | Kind::Wizard
                    | Kind::Dialog
                    | Kind::Node
                    | Kind::Box
                    | Kind::Option,
                )
                | None => false,
                Some(Kind::Tab) => self.any_region(&own),
                Some(_) => true,
            };
            if is_strict || !inside.is_empty() {
                *fits = inside;
            }
        }
    }

    fn any_region(&self, own: &[Name<'_>]) -> bool {
        self.reachable(Surface::Stage).any(|at| self.is_region(at, own))
    }

    /// Whether an entry is a region that bears one of these names.
    pub(super) fn is_region(&self, at: usize, own: &[Name<'_>]) -> bool {
        let role = self.role(at);
        let holds = RoleWord::of(role).is_some_and(RoleWord::is_region)
            || matches!(
                role,
                Role::TabPanel | Role::Navigation | Role::Search | Role::RadioGroup | Role::TabList
            );
        holds && self.fit(at, own).is_some()
    }

    /// Links, tabs and items of trees that bear the same word lead to the same place: the one
    /// that stays where it is is pressed.
    fn one_place(&self, found: &mut Vec<usize>) {
        let Some(id) = found.first().and_then(|at| self.entries[*at].node.author_id()) else {
            return;
        };
        let lead = |at: &usize| {
            LEADING.contains(&self.role(*at)) && self.entries[*at].node.author_id() == Some(id)
        };
        if found.len() < 2 || !found.iter().all(lead) {
            return;
        }
        let order = |at: &usize| LEADING.iter().position(|role| *role == self.role(*at));
        let best = found.iter().filter_map(order).min();
        found.retain(|at| order(at) == best);
    }

    pub(super) fn role(&self, at: usize) -> Role {
        self.entries[at].node.role()
    }

    /// Whether an item of a tree lies below another one.
    fn is_below(&self, at: usize, item: usize) -> bool {
        let level = |at: usize| self.entries[at].node.data().level().unwrap_or(0);
        let between = || (item + 1..=at).filter(|at| self.role(*at) == Role::TreeItem);
        self.role(at) == Role::TreeItem && at > item && between().all(|at| level(at) > level(item))
    }

    /// What was there instead: what shares a word with it first.
    fn nothing_like(&self, wanted: &Wanted<'_>, among: &[usize]) -> Failure {
        let told = |at: &&usize| {
            wanted.roles.contains(&self.role(**at))
                && self.name(**at).is_some()
                && self.word(**at).is_some()
        };
        let words: Vec<String> = words_of(wanted.what.key());
        let shared = |at: usize| {
            words.iter().filter(|word| self.entries[at].key.contains(word.as_str())).count()
        };
        let mut alike: Vec<(usize, usize)> =
            among.iter().filter(told).map(|at| (shared(*at), *at)).collect();
        alike.sort_by_key(|(shared, _)| std::cmp::Reverse(*shared));
        let there = alike.iter().take(MOST_TOLD).map(|(_, at)| self.describe(*at)).collect();
        Failure::Missing { target: target(wanted.what, wanted.within), there }
    }

    /// A control by role, name and the regions that it takes to tell it from others.
    pub(super) fn target_of(&self, at: usize) -> Result<Target, Failure> {
        let part = |at: usize| Part { role: self.word(at), name: self.name(at) };
        let mut target = Target { part: part(at), region: Region::default() };
        let regions =
            self.around(at).filter(|at| self.name(*at).is_some() && self.word(*at).is_some());
        let mut regions = regions.map(part);
        loop {
            let found = self.all(&target, self.reachable(Surface::Stage));
            if found == [at] {
                return Ok(target);
            }
            let Some(region) = regions.next() else {
                let there = found.iter().map(|at| self.describe(*at)).collect();
                return Err(Failure::Ambiguous { target, there });
            };
            target.region.within.push(region);
        }
    }
}

/// Keeps those that fulfil something, if any does.
fn narrow(found: &mut Vec<usize>, fulfils: impl Fn(&usize) -> bool) {
    if found.iter().any(&fulfils) {
        found.retain(fulfils);
    }
}

/// The words of a name, in small letters.
pub(super) fn words_of(name: &str) -> Vec<String> {
    let words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 1);
    words.map(str::to_lowercase).collect()
}

/// What is looked for, for a message.
pub(super) fn target(what: &Mention, within: &[Mention]) -> Target {
    let role = what.kind.and_then(|kind| kind.roles().first().copied()).and_then(RoleWord::of);
    let part = |mention: &Mention, role| Part { role, name: Some(mention.key().to_owned()) };
    let regions = within
        .iter()
        .rev()
        .filter(|region| region.is_named() && region.kind != Some(Kind::Console));
    let within = regions.map(|region| part(region, None)).collect();
    Target { part: part(what, role), region: Region { within, surface: Surface::Stage } }
}
