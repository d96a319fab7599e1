//! How values are written in lists and in details.

use crate::{
    domain::{Device, Organisation, Time},
    text,
};

/// The name of a device, made of its user's and its model's.
pub(super) fn device_name(organisation: &Organisation, device: &Device) -> String {
    let account = organisation.directory.accounts.get(&device.user);
    let user = account.map_or_else(|| device.user.to_string(), |found| found.display_name.clone());
    format!("{user}_{}", device.model)
}

/// A moment, or nothing where there is none.
pub(super) fn moment(at: Option<Time>) -> String {
    at.map(|at| at.to_string()).unwrap_or_default()
}

/// Yes or No.
pub(super) fn yes_no(yes: bool) -> String {
    if yes { text!("value-yes") } else { text!("value-no") }
}
