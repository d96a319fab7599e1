use egui::{Rect, ScrollArea, Ui, UiBuilder, vec2};

use super::{
    Intent, View, WINDOW,
    value::device_name,
    wizard::{Outcome, form, outcome_ui},
};
use crate::{
    console::shell::{self, DialogEnd},
    domain::{Command, DeviceId, Organisation, PendingAction},
    text, word,
};

/// Retire/Wipe, for a device (facts 6).
#[derive(Clone, Debug, PartialEq)]
pub struct Retire {
    /// The device.
    pub device: DeviceId,
    /// What it is asked to do.
    pub action: PendingAction,
    /// What came of OK, where it was not done.
    pub outcome: Option<Outcome>,
}

impl Retire {
    /// The window for a device: its harmless choice is chosen.
    pub fn new(device: DeviceId) -> Self {
        Self { device, action: PendingAction::Retire, outcome: None }
    }

    /// What OK does; none where the device is gone.
    pub fn command(&self, organisation: &Organisation) -> Option<Command> {
        let serial = organisation.devices.get(&self.device)?.serial.clone();
        Some(match self.action {
            PendingAction::Retire => Command::Retire { serial },
            PendingAction::Wipe => Command::Wipe { serial },
        })
    }
}

/// Retire/Wipe: what the device is to forget. Cancel has the focus, so that Enter does no harm.
pub(super) fn retire_ui(ui: &Ui, stage: Rect, retire: &Retire, view: &mut View<'_>) {
    let device = view.organisation.devices.get(&retire.device);
    let device = device.map(|device| device_name(view.organisation, device)).unwrap_or_default();
    let mut wanted = None;
    let title = word!("retire-wipe-title");
    let end = shell::window(ui, stage, &title, vec2(470.0, 300.0), &WINDOW, |ui| {
        let inside = ui.max_rect().shrink2(vec2(18.0, 16.0));
        let (text, row) = inside.split_top_bottom_at_y(inside.bottom() - 24.0);
        let mut body = ui.new_child(UiBuilder::new().max_rect(text.with_max_y(text.max.y - 8.0)));
        ScrollArea::vertical().auto_shrink(false).show(&mut body, |ui| {
            outcome_ui(ui, retire.outcome.as_ref());
            form::paragraph(ui, &text!("retire-about", device = device));
            let choices = [
                (PendingAction::Retire, word!("retire-company"), text!("retire-company", "about")),
                (
                    PendingAction::Wipe,
                    word!("retire-everything"),
                    text!("retire-everything", "about"),
                ),
            ];
            for (action, name, about) in choices {
                if shell::radio(ui, &name, retire.action == action, &WINDOW).clicked() {
                    wanted = Some(Intent::EditRetire(Retire {
                        action,
                        outcome: None,
                        ..retire.clone()
                    }));
                }
                ui.add_space(3.0);
                form::indented(ui, &about);
                ui.add_space(8.0);
            }
        });
        let mut row = ui.new_child(UiBuilder::new().max_rect(row));
        let answers = [(&word!("ok"), true), (&word!("wizard-cancel"), true)];
        match shell::answers(&mut row, &answers, &WINDOW) {
            Some(0) => wanted = Some(Intent::Submit),
            Some(_) => wanted = Some(Intent::CloseWindow),
            None => {}
        }
    });
    if end == DialogEnd::Escaped {
        wanted = Some(Intent::CloseWindow);
    }
    view.out.extend(wanted);
}
