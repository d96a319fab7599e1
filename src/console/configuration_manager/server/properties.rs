use crate::{
    console::configuration_manager::{SheetAction, wizard::Turned},
    domain::{ServerName, SiteSystemRole},
};

/// The properties of a server, or of a role on it. Nothing in them can be changed.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Properties {
    /// The server.
    pub server: ServerName,
    /// What they are about.
    pub subject: Subject,
    /// The tab that is shown, from 0.
    pub tab: usize,
}

impl Properties {
    /// The properties on their first tab.
    pub fn of(server: &ServerName, subject: Subject) -> Self {
        Self { server: server.clone(), subject, tab: 0 }
    }

    /// Shows another tab, or closes them: there is nothing to do.
    pub(in super::super) fn act(&mut self, action: SheetAction) -> Turned {
        match action {
            SheetAction::Tab(tab) => {
                self.tab = tab;
                Turned::Open
            }
            SheetAction::Ok | SheetAction::Cancel | SheetAction::Apply => Turned::Closed,
        }
    }
}

/// What properties are about.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Subject {
    /// The server itself.
    Server,
    /// A role on it.
    Role(SiteSystemRole),
}
