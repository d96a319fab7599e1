//! The devices that Office 365 manages: the list, and what can be asked of the selected one.

use egui::{Align, Layout, Rect, Role, Ui, UiBuilder};

use super::{Intent, TOKENS, View, column::Column, table::table_ui};
use crate::{
    console::{
        Act, Intent as Wanted,
        shell::{self, Icon},
    },
    domain::{Authority, Device, DeviceId, Organisation, PendingAction},
    text, word,
    words::{self, Word},
};

/// What is asked of a device.
type AskOf = fn(DeviceId) -> Act;

const HEADING: f32 = 28.0;
const BUTTONS: f32 = 34.0;
/// What stands above the table, in points.
pub(super) const ABOVE_TABLE: f32 = HEADING + BUTTONS;

pub(super) const COLUMNS: [Column<DeviceId>; 6] = [
    Column {
        name: || word!("o365-column-user"),
        width: 120.0,
        cell: |organisation, id| {
            of(organisation, *id, |device| {
                let account = organisation.directory.accounts.get(&device.user);
                account.map(|account| account.display_name.clone()).unwrap_or_default()
            })
        },
    },
    Column {
        name: || word!("o365-column-device"),
        width: 90.0,
        cell: |organisation, id| of(organisation, *id, |device| device.model.to_string()),
    },
    Column {
        name: || word!("o365-column-platform"),
        width: 110.0,
        cell: |organisation, id| of(organisation, *id, |device| words::platform(device.platform)),
    },
    Column {
        name: || word!("o365-column-enrolled"),
        width: 118.0,
        cell: |organisation, id| {
            of(organisation, *id, |device| {
                device.enrolment.as_ref().map(|how| how.at.to_string()).unwrap_or_default()
            })
        },
    },
    Column {
        name: || word!("o365-column-check-in"),
        width: 118.0,
        cell: |organisation, id| {
            of(organisation, *id, |device| {
                let at = device.last_check_in(organisation.clock);
                at.map(|at| at.to_string()).unwrap_or_default()
            })
        },
    },
    Column {
        name: || word!("o365-column-status"),
        width: 140.0,
        cell: |organisation, id| of(organisation, *id, status),
    },
];

fn of(organisation: &Organisation, id: DeviceId, text: impl FnOnce(&Device) -> String) -> String {
    organisation.devices.get(&id).map(text).unwrap_or_default()
}

fn status(device: &Device) -> String {
    match device.pending.map(|pending| pending.action) {
        None => text!("o365-status-managed"),
        Some(PendingAction::Retire) => text!("o365-status-retire"),
        Some(PendingAction::Wipe) => text!("o365-status-wipe"),
    }
}

pub(super) fn rows(organisation: &Organisation) -> Vec<DeviceId> {
    let managed = organisation.enrolled_devices().filter(|(_, device)| {
        let by = device.enrolment.as_ref().map(|enrolment| enrolment.authority);
        by == Some(Authority::Office365)
    });
    managed.map(|(id, _)| *id).collect()
}

/// The list under its heading, with the buttons for the selected device.
pub(super) fn devices_ui(ui: &mut Ui, rect: Rect, view: &mut View<'_>) {
    let name = word!("o365-devices");
    shell::region(ui, Role::Group, &name, rect, |ui| {
        let (heading, below) = rect.split_top_bottom_at_y(rect.top() + HEADING);
        let mut line = ui.new_child(UiBuilder::new().max_rect(heading));
        shell::heading(&mut line, &name, TOKENS.heading_font(), TOKENS.text);
        let (buttons, table) = below.split_top_bottom_at_y(below.top() + BUTTONS);
        let layout = Layout::left_to_right(Align::Min);
        buttons_ui(&mut ui.new_child(UiBuilder::new().max_rect(buttons).layout(layout)), view);
        let (list, empty) = (&view.state.devices, text!("o365-no-devices"));
        let about = (&word!("o365-device-list"), Icon::Device, &*empty);
        let action = table_ui(ui, table, about, (list, &COLUMNS), view.organisation);
        view.want(action.map(Intent::Devices));
    });
}

fn buttons_ui(ui: &mut Ui, view: &mut View<'_>) {
    ui.spacing_mut().item_spacing.x = 8.0;
    let selected = view.state.devices.selected().copied();
    let acts: [(Word, AskOf); 2] =
        [(word!("o365-retire"), Act::Retire), (word!("o365-wipe"), Act::Wipe)];
    for (name, act) in acts {
        let pressed = shell::button(ui, &name, selected.is_some(), &TOKENS).clicked();
        view.out.extend(selected.filter(|_| pressed).map(act).map(Wanted::Ask));
    }
}
