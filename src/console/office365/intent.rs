use super::Place;
use crate::console::shell::TableAction;

/// What a person wants in the console, beside what every console answers.
#[derive(Clone, Debug, PartialEq)]
pub enum Intent {
    /// Go to a place.
    Go(Place),
    /// Do something to the list of devices.
    Devices(TableAction),
    /// Do something to the list of users.
    Users(TableAction),
    /// Look for users.
    Search(String),
}
