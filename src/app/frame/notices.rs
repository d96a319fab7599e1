use egui::{Align, Frame, Layout, Margin, Panel, Role, Ui};

use super::{control, theme};
use crate::{
    app::{App, FrameIntent, NoticeKind},
    console::shell,
    lab::{Access, sentence},
    word,
    words::Word,
};

/// What the person has to know: that the lab can only be looked at, and the last notice.
pub(super) fn notices_ui(ui: &mut Ui, app: &App, out: &mut Vec<FrameIntent>) {
    if let Access::ReadOnly(reason) = app.lab.access() {
        let why = sentence::read_only(*reason);
        let reload = (word!("reload"), FrameIntent::Reload);
        strip_ui(ui, &word!("read-only"), Role::Status, &why, reload, out);
    }
    if let Some(notice) = &app.frame.notice {
        let role = match notice.kind {
            NoticeKind::Done => Role::Status,
            NoticeKind::Failed => Role::Alert,
        };
        let dismiss = (word!("dismiss"), FrameIntent::DismissNotice);
        strip_ui(ui, &word!("frame-notice"), role, &notice.text, dismiss, out);
    }
}

fn strip_ui(
    ui: &mut Ui,
    name: &Word,
    role: Role,
    text: &str,
    (button, intent): (Word, FrameIntent),
    out: &mut Vec<FrameIntent>,
) {
    let tokens = theme::tokens(ui);
    let color = if role == Role::Alert { tokens.bad } else { tokens.text };
    let frame = Frame::new().fill(tokens.notice).inner_margin(Margin::symmetric(10, 5));
    Panel::top(name.id).frame(frame).resizable(false).show(ui, |ui| {
        shell::group(ui, role, name, |ui| {
            super::mark(ui.ctx(), ui.unique_id());
            ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
                if control::button(ui, &button).clicked() {
                    out.push(intent);
                }
                ui.with_layout(Layout::top_down(Align::Min), |ui| {
                    ui.add_space(3.0);
                    shell::colored(ui, text, color, tokens);
                });
            });
        });
    });
}
