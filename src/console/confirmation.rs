use egui::{Rect, Role, Ui};

use super::{Act, ConsoleName, Intent, shell, shell::DialogEnd, shell::Tokens};
use crate::{
    domain::{Authority, DeviceId, Organisation, Refusal},
    text, word,
    words::{self, Word},
};

/// A confirmation that waits for its answer.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Confirmation {
    /// The console in which it was asked for.
    pub console: ConsoleName,
    /// What is to be confirmed.
    pub act: Act,
    /// Whether the box is ticked, where the act has one.
    pub ticked: bool,
    /// Why the act was refused after Yes.
    pub refusal: Option<Refusal>,
}

/// The words of a confirmation.
struct Asking {
    title: Word,
    question: String,
    warning: String,
    /// The name of the box; none for an act that has none.
    tick: Option<Word>,
}

impl Confirmation {
    /// The confirmation of an act as it opens.
    pub fn new(console: ConsoleName, act: Act) -> Self {
        Self { console, act, ticked: false, refusal: None }
    }

    /// Whether Yes can be pressed.
    pub fn may_be_answered(&self) -> bool {
        self.ticked || !self.act.has_box()
    }
}

/// The dialog that asks before a one-way act. Its words come from the act, and its Yes can be
/// pressed once the box is ticked (facts 1.6).
pub(super) fn confirmation_ui(
    ui: &mut Ui,
    stage: Rect,
    confirmation: &Confirmation,
    organisation: &Organisation,
    tokens: &Tokens,
    out: &mut Vec<Intent>,
) {
    let words = asking(confirmation, organisation);
    let mut wanted = None;
    let end = shell::dialog(ui, stage, &words.title, 420.0, tokens, |ui| {
        shell::body(ui, &words.question, tokens);
        ui.add_space(10.0);
        shell::body(ui, &words.warning, tokens);
        if let Some(tick) = &words.tick {
            ui.add_space(16.0);
            let response = shell::check_box(ui, tick, confirmation.ticked, tokens);
            shell::keep_focus(ui, &response);
            if response.clicked() {
                wanted = Some(Intent::Tick(!confirmation.ticked));
            }
        }
        if let Some(refusal) = &confirmation.refusal {
            ui.add_space(14.0);
            refusal_ui(ui, refusal, tokens);
        }
        ui.add_space(20.0);
        let answers = [(&word!("yes"), confirmation.may_be_answered()), (&word!("no"), true)];
        match shell::answers(ui, &answers, tokens) {
            Some(0) => wanted = Some(Intent::Confirmed(confirmation.act)),
            Some(_) => wanted = Some(Intent::Dismiss),
            None => {}
        }
    });
    if end == DialogEnd::Escaped {
        wanted = Some(Intent::Dismiss);
    }
    out.extend(wanted);
}

fn asking(confirmation: &Confirmation, organisation: &Organisation) -> Asking {
    let device = |id: DeviceId| organisation.devices.get(&id);
    let model = |id| device(id).map(|device| device.model.to_string()).unwrap_or_default();
    let user = |id| device(id).map(|device| device.user.to_string()).unwrap_or_default();
    match confirmation.act {
        Act::SetAuthority(authority) => {
            let name = words::authority(authority);
            let title = match confirmation.console {
                ConsoleName::Office365 => word!("o365-start-title"),
                _ => word!("set-mdm-authority"),
            };
            Asking {
                title,
                question: text!("confirm-question", authority = name.as_str()),
                warning: match authority {
                    Authority::IntuneAndOffice365 => text!("confirm-warning-both"),
                    _ => text!("confirm-warning"),
                },
                tick: Some(word!("confirm-box", authority = name)),
            }
        }
        Act::Retire(id) => Asking {
            title: word!("retire-title"),
            question: text!("retire-question", model = model(id), user = user(id)),
            warning: text!("retire-warning"),
            tick: None,
        },
        Act::Wipe(id) => Asking {
            title: word!("wipe-title"),
            question: text!("wipe-question", model = model(id), user = user(id)),
            warning: text!("wipe-warning"),
            tick: None,
        },
    }
}

/// Why it was refused, and the way out.
pub(super) fn refusal_ui(ui: &mut Ui, refusal: &Refusal, tokens: &Tokens) {
    let (what, way_out) = words::refusal(refusal);
    shell::group(ui, Role::Alert, &word!("refusal"), |ui| {
        shell::colored(ui, &what, tokens.bad, tokens);
        ui.add_space(3.0);
        shell::body(ui, &way_out, tokens);
    });
}
