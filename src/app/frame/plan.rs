use egui::{Role, Ui};

use super::{control, theme};
use crate::{
    app::{App, FrameIntent},
    console::{ConsoleName, configuration_manager::Window, shell},
    domain::{Authority, Command, Fact, FactValue, Organisation, Plan},
    text, word, words,
    words::Word,
};

/// What the act that is being confirmed would change; without one, what stands now.
pub(super) fn plan_ui(ui: &mut Ui, app: &App, out: &mut Vec<FrameIntent>) {
    let organisation = app.lab.organisation();
    if let Some(command) = app.stage.asked(organisation) {
        act_ui(ui, organisation, &command, &if_pressed(app));
        return;
    }
    if control::button(ui, &word!("which-authority")).clicked() {
        out.push(FrameIntent::OpenAuthorities);
    }
    ui.add_space(8.0);
    now_ui(ui, app.lab.facts(), organisation.tenant.authority);
}

/// What the person presses to do what is asked for.
fn if_pressed(app: &App) -> Word {
    match &app.stage.configuration_manager.window {
        _ if app.stage.console != ConsoleName::ConfigurationManager => word!("plan-changes"),
        Some(Window::Question(_)) | None => word!("plan-changes"),
        Some(
            Window::SubscriptionProperties(_)
            | Window::Collection(_)
            | Window::Discovery(_)
            | Window::Retire(_),
        ) => {
            word!("plan-changes-ok")
        }
        Some(_) => word!("plan-changes-next"),
    }
}

fn act_ui(ui: &mut Ui, organisation: &Organisation, command: &Command, name: &Word) {
    let tokens = theme::tokens(ui);
    match organisation.plan(organisation.actor(command), command) {
        Ok(plan) => {
            changes_ui(ui, &plan, name);
            lost_ui(ui, &plan);
            warnings_ui(ui, &plan);
        }
        Err(refusal) => {
            let (what, way_out) = words::refusal(&refusal);
            shell::heading(ui, &word!("plan-refused"), tokens.heading_font(), tokens.text);
            shell::colored(ui, &what, tokens.bad, tokens);
            shell::body(ui, &way_out, tokens);
        }
    }
}

fn changes_ui(ui: &mut Ui, plan: &Plan, name: &Word) {
    let tokens = theme::tokens(ui);
    shell::heading(ui, name, tokens.heading_font(), tokens.text);
    shell::group(ui, Role::List, name, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        if plan.changes.is_empty() {
            ui.add_space(7.0);
            shell::body(ui, &text!("plan-no-changes"), tokens);
        }
        for change in &plan.changes {
            ui.add_space(7.0);
            shell::weak(ui, &words::fact(change.fact), tokens);
            let (before, after) =
                (words::fact_value(&change.before), words::fact_value(&change.after));
            shell::body(ui, &text!("before-after", before = before, after = after), tokens);
        }
    });
}

fn lost_ui(ui: &mut Ui, plan: &Plan) {
    if plan.lost.is_empty() && plan.for_good.is_empty() {
        return;
    }
    let tokens = theme::tokens(ui);
    let name = word!("plan-lost");
    ui.add_space(14.0);
    shell::heading(ui, &name, tokens.heading_font(), tokens.bad);
    shell::group(ui, Role::List, &name, |ui| {
        if !plan.lost.is_empty() {
            shell::body(ui, &text!("plan-lost-choice"), tokens);
        }
        for &authority in &plan.lost {
            let name = words::authority(authority);
            shell::body(ui, &text!("plan-lost-authority", authority = name), tokens);
        }
        for what in &plan.for_good {
            shell::body(ui, &words::for_good(what), tokens);
        }
    });
}

fn warnings_ui(ui: &mut Ui, plan: &Plan) {
    if plan.warnings.is_empty() {
        return;
    }
    let tokens = theme::tokens(ui);
    let name = word!("plan-warnings");
    ui.add_space(14.0);
    shell::heading(ui, &name, tokens.heading_font(), tokens.bad);
    shell::group(ui, Role::List, &name, |ui| {
        for warning in &plan.warnings {
            shell::body(ui, &words::warning(warning), tokens);
        }
    });
}

fn now_ui(ui: &mut Ui, facts: &[(Fact, FactValue)], authority: Authority) {
    let tokens = theme::tokens(ui);
    let name = word!("plan-now");
    shell::heading(ui, &name, tokens.heading_font(), tokens.text);
    shell::group(ui, Role::List, &name, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (fact, value) in facts {
            ui.add_space(7.0);
            shell::weak(ui, &words::fact(*fact), tokens);
            shell::body(ui, &words::fact_value(value), tokens);
        }
    });
    ui.add_space(14.0);
    let name = word!("plan-possible");
    shell::heading(ui, &name, tokens.heading_font(), tokens.text);
    shell::group(ui, Role::List, &name, |ui| {
        let possible = authority.still_possible();
        if possible.is_empty() {
            shell::body(ui, &text!("plan-nothing-possible"), tokens);
        }
        for authority in possible {
            shell::body(ui, &words::authority(authority), tokens);
        }
    });
}
