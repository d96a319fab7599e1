//! In the pseudo-language every text on the screen is in brackets, so that one that does not
//! come from the language files is seen. One test: the language is chosen once for a process.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::collections::BTreeSet;

use egui::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use mdm_console::{
    app::{FilePurpose, FrameIntent, Intent, PanelTab},
    console::{Act, Intent as Wanted, intune::places::WORKSPACES},
    domain::Authority,
    words::{self, Language},
};
use support::{Shown, contoso_window};

#[test]
fn every_text_comes_from_the_language_files() {
    words::speak(Language::Pseudo);
    let mut shown = contoso_window();
    let data = data(&shown);
    let mut seen = 0;
    for place in WORKSPACES.iter().flat_map(|workspace| workspace.tree).map(|row| row.place) {
        want(&mut shown, Intent::Stage(Wanted::Go(place)));
        seen += texts_are_strange(&shown, &data);
    }
    let act = Act::SetAuthority(Authority::Intune);
    for intent in [
        Intent::Stage(Wanted::Ask(act)),
        Intent::Stage(Wanted::Tick(true)),
        Intent::Stage(Wanted::Confirmed(act)),
        Intent::Frame(FrameIntent::ShowTab(PanelTab::Trail)),
        Intent::Frame(FrameIntent::ShowTab(PanelTab::Accounts)),
        Intent::Frame(FrameIntent::OpenAbout),
        Intent::Frame(FrameIntent::AskStartOver),
        Intent::Frame(FrameIntent::OpenPathForm(FilePurpose::New)),
        Intent::Frame(FrameIntent::TypePath("no such folder/a.lab".to_owned())),
        Intent::Frame(FrameIntent::SubmitPath),
        Intent::Frame(FrameIntent::CloseDialog),
        Intent::Stage(Wanted::SignOut),
        Intent::Stage(Wanted::SignIn),
    ] {
        want(&mut shown, intent);
        seen += texts_are_strange(&shown, &data);
    }
    for menu in ["menu-lab", "menu-view", "menu-advance"] {
        press_by_id(&mut shown, menu);
        seen += texts_are_strange(&shown, &data);
        press_by_id(&mut shown, menu);
    }
    assert!(seen > 1_500, "{seen} texts are too few");
}

/// What an organisation brings along, which is not ours to translate; marks without words; and
/// the figures of the original.
fn data(shown: &Shown) -> BTreeSet<String> {
    let lab = shown.state().app.lab();
    let notes = lab.preset().notes().iter();
    let mut data: BTreeSet<String> = notes
        .flat_map(|note| [note.upn.to_string(), note.shows.clone(), note.password.reveal().into()])
        .collect();
    let tenant = &lab.organisation().tenant;
    data.extend([tenant.account_name.clone(), tenant.location.clone()]);
    data.extend(["5.0.5795.0", "."].map(str::to_owned));
    data
}

fn press_by_id(shown: &mut Shown, id: &str) {
    let by = kittest::By::new().predicate(|_| true);
    shown.query_all(by).find(|n| n.accesskit_node().author_id() == Some(id)).unwrap().click();
    shown.run();
}

fn want(shown: &mut Shown, intent: Intent) {
    shown.state_mut().app.handle(intent);
    shown.run();
}

fn texts_are_strange(shown: &Shown, data: &BTreeSet<String>) -> usize {
    let mut seen = 0;
    for node in shown.query_all(kittest::By::new().predicate(|_| true)) {
        let node = node.accesskit_node();
        let text = if node.role() == Role::Label { node.value() } else { node.label() };
        let Some(text) = text.filter(|text| !text.is_empty()) else { continue };
        let ours = text.starts_with('[') && text.ends_with(']');
        assert!(
            ours || data.contains(&text) || is_a_time(&text) || is_a_number(&text),
            "{:?} \"{text}\"",
            node.role()
        );
        seen += 1;
    }
    seen
}

fn is_a_number(text: &str) -> bool {
    text.bytes().all(|sign| sign.is_ascii_digit())
}

fn is_a_time(text: &str) -> bool {
    text.parse::<mdm_console::domain::Time>().is_ok()
}
