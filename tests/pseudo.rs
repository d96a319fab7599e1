//! In the pseudo-language every text on the screen is in brackets, so that one that does not
//! come from the language files is seen. One test: the language is chosen once for a process.

mod support;

use egui::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use mdm_console::{
    app::{FrameIntent, Intent, PanelTab},
    console::{Act, Intent as Wanted, intune::places::WORKSPACES},
    domain::Authority,
    words::{self, Language},
};
use support::{Shown, contoso_window};

/// What an organisation brings along is not ours to translate, and marks without words are the
/// same everywhere.
const DATA: [&str; 6] = ["contoso.com", "Contoso", "Europe 0201", "0", "5.0.5795.0", "."];

#[test]
fn every_text_comes_from_the_language_files() {
    words::speak(Language::Pseudo);
    let mut shown = contoso_window();
    let mut seen = 0;
    for place in WORKSPACES.iter().flat_map(|workspace| workspace.tree).map(|row| row.place) {
        want(&mut shown, Intent::Stage(Wanted::Go(place)));
        seen += texts_are_strange(&shown);
    }
    let act = Act::SetAuthority(Authority::Intune);
    for intent in [
        Intent::Stage(Wanted::Ask(act)),
        Intent::Stage(Wanted::Tick(true)),
        Intent::Stage(Wanted::Confirmed(act)),
        Intent::Frame(FrameIntent::ShowTab(PanelTab::Trail)),
        Intent::Frame(FrameIntent::AskStartOver),
        Intent::Frame(FrameIntent::CloseDialog),
        Intent::Stage(Wanted::SignOut),
        Intent::Stage(Wanted::SignIn),
    ] {
        want(&mut shown, intent);
        seen += texts_are_strange(&shown);
    }
    assert!(seen > 1_000, "{seen} texts are too few");
}

fn want(shown: &mut Shown, intent: Intent) {
    shown.state_mut().app.handle(intent);
    shown.run();
}

fn texts_are_strange(shown: &Shown) -> usize {
    let mut seen = 0;
    for node in shown.query_all(egui_kittest::kittest::By::new().predicate(|_| true)) {
        let node = node.accesskit_node();
        let text = if node.role() == Role::Label { node.value() } else { node.label() };
        let Some(text) = text.filter(|text| !text.is_empty()) else { continue };
        let ours = text.starts_with('[') && text.ends_with(']');
        let data = DATA.iter().any(|data| text.ends_with(data)) || is_a_time(&text);
        assert!(ours || data, "{:?} \"{text}\"", node.role());
        seen += 1;
    }
    seen
}

fn is_a_time(text: &str) -> bool {
    text.starts_with("2015-")
}
