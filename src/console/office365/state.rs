use super::{Intent, List, Place, devices, users};
use crate::{
    console::shell::TableAction,
    domain::{Authority, DeviceId, Organisation, Upn},
};

/// Where the console stands, and its lists as they were loaded last.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// The place.
    pub place: Place,
    /// The devices that Office 365 manages.
    pub devices: List<DeviceId>,
    /// The users that the search leaves.
    pub users: List<Upn>,
    /// What stands in the search box.
    pub search: String,
    /// How many users each service manages: Intune, Office 365, none of them.
    pub counts: [(Option<Authority>, usize); 3],
}

impl State {
    /// The console at `place`.
    pub fn at(place: Place) -> Self {
        Self { place, ..Self::default() }
    }

    /// Does what changes nothing but where the console stands.
    pub fn handle(&mut self, intent: Intent, organisation: &Organisation) {
        match intent {
            Intent::Go(place) => self.place = place,
            Intent::Devices(action) => {
                self.devices.act(action);
                if matches!(action, TableAction::Sort(_)) {
                    self.load_devices(organisation);
                }
            }
            Intent::Users(action) => {
                self.users.act(action);
                if matches!(action, TableAction::Sort(_)) {
                    self.load_users(organisation);
                }
            }
            Intent::Search(search) => {
                self.search = search;
                self.load_users(organisation);
            }
        }
    }

    /// Loads everything anew, after something has changed.
    pub fn load(&mut self, organisation: &Organisation) {
        self.load_devices(organisation);
        self.load_users(organisation);
        self.counts = users::counts(organisation);
    }

    fn load_devices(&mut self, organisation: &Organisation) {
        let rows = devices::rows(organisation);
        self.devices.load(rows, &devices::COLUMNS, organisation);
    }

    fn load_users(&mut self, organisation: &Organisation) {
        let rows = users::rows(organisation, &self.search);
        self.users.load(rows, &users::COLUMNS, organisation);
    }
}
