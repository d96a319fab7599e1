use egui::{Align, Layout, Role, Ui};

use super::{control, dialog::wide_dialog_ui, theme};
use crate::{
    app::{Authorities, FrameIntent, TaughtBy},
    console::shell::{self, Icon},
    domain::{Authority, Choice, Outlook, OutlookAnswer, Plan, Platform},
    text, word, words,
    words::Word,
};

/// Between two columns, in points.
const GAP: f32 = 20.0;

/// What is drawn of an authority in a section; nothing where it has nothing to say there.
type Cell = fn(&mut Ui, &Outlook);

/// What the choice of each authority would mean, beside each other.
pub(super) fn authorities_ui(ui: &Ui, shown: &Authorities, out: &mut Vec<FrameIntent>) {
    let mut wanted = Vec::new();
    wide_dialog_ui(
        ui,
        &word!("which-authority"),
        out,
        |ui, _out| {
            shell::weak(ui, &text!("which-authority-about"), theme::tokens(ui));
            ui.add_space(8.0);
            columns_ui(ui, shown, |ui, (outlook, _)| head_ui(ui, outlook));
        },
        |ui| {
            for (name, cell) in sections() {
                section_ui(ui, &name, shown, |ui, (outlook, _)| cell(ui, outlook));
            }
            section_ui(ui, &word!("outlook-lesson"), shown, |ui, (outlook, lesson)| {
                let copied = shown.copied == Some(outlook.authority);
                lesson_ui(ui, outlook.authority, lesson.as_ref(), copied, &mut wanted);
            });
        },
    );
    out.extend(wanted);
}

fn sections() -> [(Word, Cell); 5] {
    [
        (word!("outlook-needs"), needs_ui),
        (word!("outlook-manages"), manages_ui),
        (word!("outlook-others"), others_ui),
        (word!("outlook-changes"), answer_ui),
        (word!("plan-lost"), lost_ui),
    ]
}

type Shown = (Outlook, Option<TaughtBy>);

fn columns_ui(ui: &mut Ui, shown: &Authorities, mut add: impl FnMut(&mut Ui, &Shown)) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        ui.columns(shown.outlooks.len(), |columns| {
            for (column, outlook) in columns.iter_mut().zip(&shown.outlooks) {
                column.with_layout(Layout::top_down(Align::Min), |ui| add(ui, outlook));
            }
        });
    });
}

fn section_ui(ui: &mut Ui, name: &Word, shown: &Authorities, mut add: impl FnMut(&mut Ui, &Shown)) {
    let tokens = theme::tokens(ui);
    ui.add_space(12.0);
    shell::heading(ui, name, tokens.heading_font(), tokens.text);
    let (across, below) = (ui.max_rect().x_range(), ui.min_rect().bottom());
    ui.painter().hline(across, below + 1.0, (1.0, tokens.line));
    ui.add_space(5.0);
    columns_ui(ui, shown, |ui, outlook| {
        let authority = words::authority(outlook.0.authority);
        let part = word!("outlook-part", authority = authority, part = name.text.as_str());
        shell::group(ui, Role::List, &part, |ui| add(ui, outlook));
    });
}

fn head_ui(ui: &mut Ui, outlook: &Outlook) {
    let tokens = theme::tokens(ui);
    let name = word!("outlook-authority", authority = words::authority(outlook.authority));
    shell::heading(ui, &name, tokens.title_font(), tokens.text);
    let (icon, color) = match outlook.choice {
        Choice::InForce => (Icon::Good, tokens.good),
        Choice::Possible => (Icon::Info, tokens.link),
        Choice::Impossible => (Icon::Failed, tokens.bad),
    };
    control::item(ui, icon, color, &words::choice(outlook.choice));
}

fn needs_ui(ui: &mut Ui, outlook: &Outlook) {
    let tokens = theme::tokens(ui);
    for need in &outlook.needs {
        let (icon, color, met) = if need.met {
            (Icon::Good, tokens.good, text!("need-met"))
        } else {
            (Icon::Failed, tokens.bad, text!("need-not-met"))
        };
        let what = words::prerequisite(need.what);
        control::item(ui, icon, color, &text!("cli-fact", fact = what, value = met));
    }
    if outlook.needs.is_empty() {
        shell::body(ui, &text!("outlook-needs-nothing"), tokens);
    }
}

fn manages_ui(ui: &mut Ui, outlook: &Outlook) {
    let tokens = theme::tokens(ui);
    shell::body(ui, &words::who(outlook.authority), tokens);
    for platform in Platform::ALL {
        let name = words::platform(platform);
        if outlook.manages.contains(&platform) {
            control::item(ui, Icon::Check, tokens.good, &name);
        } else {
            let name = text!("outlook-not-managed", platform = name);
            control::item(ui, Icon::Close, tokens.bad, &name);
        }
    }
}

fn others_ui(ui: &mut Ui, outlook: &Outlook) {
    let tokens = theme::tokens(ui);
    for &other in &outlook.excludes {
        let name = text!("outlook-other-excluded", authority = words::authority(other));
        control::item(ui, Icon::Close, tokens.bad, &name);
    }
    for &other in &outlook.allows {
        let name = text!("outlook-other-allowed", authority = words::authority(other));
        control::item(ui, Icon::Check, tokens.good, &name);
    }
}

fn answer_ui(ui: &mut Ui, outlook: &Outlook) {
    let tokens = theme::tokens(ui);
    match &outlook.answer {
        OutlookAnswer::InForce => _ = shell::body(ui, &text!("outlook-nothing-changes"), tokens),
        OutlookAnswer::Plan(plan) => changes_ui(ui, plan),
        OutlookAnswer::Refused(refusal) => {
            let (what, way_out) = words::refusal(refusal);
            control::item(ui, Icon::Failed, tokens.bad, &text!("outcome-refused", reason = what));
            shell::body(ui, &way_out, tokens);
        }
    }
}

fn changes_ui(ui: &mut Ui, plan: &Plan) {
    let tokens = theme::tokens(ui);
    for change in &plan.changes {
        ui.spacing_mut().item_spacing.y = 1.0;
        shell::weak(ui, &words::fact(change.fact), tokens);
        let (before, after) = (words::fact_value(&change.before), words::fact_value(&change.after));
        shell::body(ui, &text!("before-after", before = before, after = after), tokens);
        ui.add_space(6.0);
    }
    for warning in &plan.warnings {
        control::item(ui, Icon::Warning, tokens.bad, &words::warning(warning));
    }
}

fn lost_ui(ui: &mut Ui, outlook: &Outlook) {
    let tokens = theme::tokens(ui);
    let OutlookAnswer::Plan(plan) = &outlook.answer else {
        shell::body(ui, &text!("outlook-nothing-changes"), tokens);
        return;
    };
    shell::body(ui, &text!("outlook-stays"), tokens);
    for &lost in &plan.lost {
        control::item(ui, Icon::Warning, tokens.bad, &words::lost(outlook, lost));
    }
    for what in &plan.for_good {
        control::item(ui, Icon::Warning, tokens.bad, &words::for_good(what));
    }
}

fn lesson_ui(
    ui: &mut Ui,
    authority: Authority,
    lesson: Option<&TaughtBy>,
    copied: bool,
    out: &mut Vec<FrameIntent>,
) {
    let tokens = theme::tokens(ui);
    let Some(lesson) = lesson else {
        shell::weak(ui, &text!("outlook-no-lesson"), tokens);
        return;
    };
    shell::body(ui, &lesson.title, tokens);
    shell::weak(ui, &lesson.command, tokens);
    let name = word!("copy-command", authority = words::authority(authority));
    let button = control::short_button(ui, &name, &text!("copy"));
    if button.gained_focus() {
        button.scroll_to_me(None);
    }
    if button.clicked() {
        out.push(FrameIntent::CopyCommand(authority));
    }
    if copied {
        shell::group(ui, Role::Status, &word!("command-copied"), |ui| {
            shell::colored(ui, &text!("command-copied"), tokens.good, tokens);
        });
    }
}
