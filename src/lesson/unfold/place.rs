//! Being where prose says that something is done.

use egui::{PointerButton, Role};

use super::{
    Memory, Next, Unfolder,
    names::names,
    resolve::{PRESSABLE, Wanted, target},
};
use crate::lesson::{
    Action, ClickCount, Failure, RoleWord, Scene, Surface,
    prose::{Kind, Mention},
};

impl Scene<'_> {
    /// The page in front.
    pub(in crate::lesson) fn page(&self) -> Option<usize> {
        self.reachable(Surface::Stage).filter(|at| self.word(*at) == Some(RoleWord::Page)).last()
    }
}

impl Unfolder<'_> {
    /// Goes where something is, if that takes something, and fails where it is not.
    pub(super) fn go(&mut self, place: &Mention, memory: &mut Memory) -> Result<Next, Failure> {
        if !place.is_named() {
            return Ok(Next::Done);
        }
        if is_console(place) {
            return Ok(self.go_to_console(place, memory));
        }
        match place.kind {
            Some(Kind::Workspace | Kind::Tab) => self.go_to_tab(place, memory),
            Some(Kind::Page) => self.go_to_page(place, memory),
            Some(Kind::Node) => self.press_named(place, &[], memory),
            Some(Kind::Menu) => self.go_to_menu(place, memory),
            // A box is where something is typed, a button what is next to another.
            None if self.is_control(place) => Ok(Next::Done),
            _ => self.require(place, memory),
        }
    }

    fn is_control(&self, place: &Mention) -> bool {
        let own = names(place);
        let mut reachable = self.scene.reachable(Surface::Stage);
        reachable.any(|at| {
            PRESSABLE.contains(&self.scene.role(at)) && self.scene.fit(at, &own).is_some()
        })
    }

    fn go_to_console(&self, place: &Mention, memory: &Memory) -> Next {
        if !self.rehearsal.has_console(place.key()) {
            return Next::Elsewhere;
        }
        memory.once(Action::OpenConsole(place.key().to_owned()))
    }

    /// A tab or workspace is chosen, unless it is the one that is shown.
    fn go_to_tab(&mut self, place: &Mention, memory: &mut Memory) -> Result<Next, Failure> {
        let wanted =
            Wanted { what: place, within: &[], roles: &[Role::Tab, Role::ListItem], below: None };
        let at = match self.scene.meant(&wanted) {
            Ok(at) => at,
            Err(missing @ Failure::Missing { .. }) => {
                return match self.leave_dialog(&wanted, memory)? {
                    Some(next) => Ok(next),
                    None if self.is_there(place) => Ok(Next::Done),
                    None => Err(missing),
                };
            }
            Err(other) => return Err(other),
        };
        if memory.turns > 1 || self.scene.entries[at].node.is_selected() == Some(true) {
            return Ok(Next::Done);
        }
        self.click(at)
    }

    /// A page of a wizard is gone to by its button Next, another one as a tab is.
    fn go_to_page(&mut self, place: &Mention, memory: &mut Memory) -> Result<Next, Failure> {
        let own = names(place);
        if self.scene.page().is_some_and(|at| self.scene.fit(at, &own).is_some()) {
            return Ok(Next::Done);
        }
        if self.scene.is_wizard() {
            if !self.has_page(place) {
                return Err(self.missing(place));
            }
            return self.next_page(memory);
        }
        match self.require(place, memory) {
            Ok(next) => Ok(next),
            Err(missing) if memory.turns > 1 => Err(missing),
            Err(missing) => {
                let roles = &[Role::Tab, Role::TreeItem, Role::ListItem, Role::Link];
                let wanted = Wanted { what: place, within: &[], roles, below: None };
                self.scene
                    .meant(&wanted)
                    .map_err(|_not_there| missing)
                    .and_then(|at| self.click(at))
            }
        }
    }

    /// Whether the wizard in front lists such a page.
    fn has_page(&self, place: &Mention) -> bool {
        let roles = &[Role::ListItem, Role::Tab];
        self.scene.meant(&Wanted { what: place, within: &[], roles, below: None }).is_ok()
    }

    fn go_to_menu(&mut self, place: &Mention, memory: &mut Memory) -> Result<Next, Failure> {
        if self.is_there(place) && memory.turns > 1 {
            return Ok(Next::Done);
        }
        let wanted = Wanted { what: place, within: &[], roles: &[Role::Button], below: None };
        let at = self.scene.meant(&wanted)?;
        if memory.turns > 1 { Ok(Next::Done) } else { self.click(at) }
    }

    /// Something with this name must be there.
    fn require(&mut self, place: &Mention, memory: &mut Memory) -> Result<Next, Failure> {
        if self.is_there(place) {
            return Ok(Next::Done);
        }
        let wanted = Wanted::pressable(place, &[]);
        match self.leave_dialog(&wanted, memory)? {
            Some(next) => Ok(next),
            None => Err(self.missing(place)),
        }
    }

    fn missing(&self, place: &Mention) -> Failure {
        let there = self.scene.regions();
        Failure::Missing { target: target(place, &[]), there }
    }

    /// Whether a region with this name is in front. A dialog is the one in front itself.
    pub(super) fn is_there(&self, place: &Mention) -> bool {
        let own = names(place);
        let is_dialog = matches!(place.kind, Some(Kind::Wizard | Kind::Dialog));
        let front = self.scene.dialog(Surface::Stage);
        if is_dialog {
            return front.is_some_and(|at| self.scene.fit(at, &own).is_some());
        }
        let mut reachable = self.scene.reachable(Surface::Stage);
        reachable.any(|at| self.scene.is_region(at, &own) || self.is_heading(at, &own))
    }

    fn is_heading(&self, at: usize, own: &[super::names::Name<'_>]) -> bool {
        self.scene.role(at) == Role::Heading && self.scene.fit(at, own).is_some()
    }

    pub(super) fn click(&self, at: usize) -> Result<Next, Failure> {
        let target = self.scene.target_of(at)?;
        Ok(Next::Do(Action::Click(target, PointerButton::Primary, ClickCount::Once)))
    }
}

/// Whether a name is that of a console: links to them often hold the whole of it.
pub(super) fn is_console(place: &Mention) -> bool {
    place.kind == Some(Kind::Console)
        || place.names.iter().any(|name| {
            let name = name.to_lowercase();
            ["console", "portal", "admin center", "website", "web site"]
                .iter()
                .any(|end| name.ends_with(end))
        })
}
