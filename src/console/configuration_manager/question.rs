use egui::{Rect, Ui, UiBuilder, vec2};

use super::{
    Intent, View, WINDOW, Window,
    wizard::{Outcome, outcome_ui},
};
use crate::{
    console::shell::{self, DialogEnd},
    domain::{CertificatePlace, Command, ServerName, SiteSystemRole},
    text, word,
    words::{self, Word},
};

/// A question that waits for its answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// What is asked.
    pub ask: Ask,
    /// What came of Yes, where it was not done.
    pub outcome: Option<Outcome>,
}

/// What is asked before it is done.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Ask {
    /// Whether the Microsoft Intune subscription is to be deleted (facts 3.6).
    DeleteSubscription,
    /// Whether a role is to be removed from a server.
    RemoveRole {
        /// The server.
        server: ServerName,
        /// The role.
        role: SiteSystemRole,
    },
    /// Whether the tenant's certificate is to be removed from where it is kept.
    RemoveCertificate {
        /// From where.
        from: CertificatePlace,
    },
}

impl Ask {
    /// The command that Yes gives.
    pub fn command(&self) -> Command {
        match self {
            Self::DeleteSubscription => Command::DeleteSubscription { confirmed: true },
            Self::RemoveRole { server, role } => {
                Command::RemoveRole { server: server.to_string(), role: *role }
            }
            Self::RemoveCertificate { from } => Command::RemoveCertificate { from: *from },
        }
    }

    fn title(&self) -> Word {
        match self {
            Self::DeleteSubscription => word!("ask-delete-subscription"),
            Self::RemoveRole { .. } => word!("ask-remove-role"),
            Self::RemoveCertificate { .. } => word!("ask-remove-certificate"),
        }
    }

    /// What is asked, and what follows from Yes.
    fn sentences(&self) -> Vec<String> {
        match self {
            Self::DeleteSubscription => vec![
                text!("ask-delete-subscription", "question"),
                text!("ask-delete-subscription", "consequence"),
            ],
            Self::RemoveRole { server, role } => {
                let name = words::site_system_role(*role);
                let mut sentences =
                    vec![text!("ask-remove-role-is", role = name, server = server.to_string())];
                if *role == SiteSystemRole::MicrosoftIntuneConnector {
                    sentences.push(text!("ask-remove-role", "connector"));
                }
                sentences
            }
            Self::RemoveCertificate { from } => vec![
                text!("ask-remove-certificate-is", place = words::certificate_place(*from)),
                text!("ask-remove-certificate", "consequence"),
                match from {
                    CertificatePlace::SiteDatabase => {
                        text!("ask-remove-certificate", "site-database")
                    }
                    CertificatePlace::ConnectorServer => {
                        text!("ask-remove-certificate", "connector-server")
                    }
                },
            ],
        }
    }
}

impl Question {
    /// The window that asks.
    pub fn window(ask: Ask) -> Window {
        Window::Question(Box::new(Self { ask, outcome: None }))
    }
}

/// A question with Yes and No. No has the focus, so that Enter does no harm.
pub(super) fn question_ui(ui: &mut Ui, stage: Rect, question: &Question, view: &mut View<'_>) {
    let mut wanted = None;
    let title = question.ask.title();
    let end = shell::window(ui, stage, &title, vec2(440.0, 210.0), &WINDOW, |ui| {
        let inside = ui.max_rect().shrink2(vec2(18.0, 16.0));
        let (text, row) = inside.split_top_bottom_at_y(inside.bottom() - 24.0);
        let mut body = ui.new_child(UiBuilder::new().max_rect(text.with_max_y(text.max.y - 8.0)));
        egui::ScrollArea::vertical().auto_shrink(false).show(&mut body, |ui| {
            for sentence in question.ask.sentences() {
                shell::body(ui, &sentence, &WINDOW);
                ui.add_space(8.0);
            }
            outcome_ui(ui, question.outcome.as_ref());
        });
        let mut row = ui.new_child(UiBuilder::new().max_rect(row));
        match shell::answers(&mut row, &[(&word!("yes"), true), (&word!("no"), true)], &WINDOW) {
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
