//! In the pseudo-language every text on the screen is in brackets, so that one that does not
//! come from the language files is seen. One test: the language is chosen once for a process.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::collections::BTreeSet;

use egui::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use mdm_console::{
    app::{FilePurpose, FrameIntent, Intent, PanelTab},
    console::{
        Act, ConsoleName, Intent as Wanted,
        intune::places::WORKSPACES,
        office365::{Intent as InOffice365, places::PLACES},
    },
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
    seen += office365(&mut shown, &data);
    for menu in ["menu-lab", "menu-view", "menu-advance"] {
        press_by_id(&mut shown, menu);
        seen += texts_are_strange(&shown, &data);
        press_by_id(&mut shown, menu);
    }
    assert!(seen > 1_500, "{seen} texts are too few");
}

/// The console of Office 365 before and after it is the authority, and the dialog in which a
/// device is enrolled, also refused.
fn office365(shown: &mut Shown, data: &BTreeSet<String>) -> usize {
    *shown = contoso_window();
    let mut data = data.clone();
    data.extend(names(shown));
    want(shown, Intent::Stage(Wanted::OpenConsole(ConsoleName::Office365)));
    let mut seen = 0;
    let act = Act::SetAuthority(Authority::Office365);
    let asked = [Wanted::Ask(act), Wanted::Tick(true), Wanted::Confirmed(act)];
    for wanted in [&[][..], &asked] {
        for wanted in wanted {
            want(shown, Intent::Stage(wanted.clone()));
            seen += texts_are_strange(shown, &data);
        }
        for row in PLACES {
            want(shown, Intent::Stage(Wanted::Office365(InOffice365::Go(row.place))));
            seen += texts_are_strange(shown, &data);
        }
    }
    for (account, back) in [("megan@contoso.com", false), ("diego@contoso.com", true)] {
        let upn = account.to_owned().try_into().unwrap();
        want(shown, Intent::Frame(FrameIntent::OpenEnrol(Some(upn))));
        want(shown, Intent::Frame(FrameIntent::Enrol));
        seen += texts_are_strange(shown, &data);
        assert_eq!(shown.query_by_role(Role::Dialog).is_none(), back, "{account}");
    }
    let device = *shown.state().app.stage().office365.devices.row(0).unwrap();
    for act in [Act::Retire(device), Act::Wipe(device)] {
        want(shown, Intent::Stage(Wanted::Ask(act)));
        seen += texts_are_strange(shown, &data);
    }
    want(shown, Intent::Stage(Wanted::Confirmed(Act::Wipe(device))));
    want(shown, Intent::Stage(Wanted::SignOut));
    seen + texts_are_strange(shown, &data)
}

/// The names of people and devices.
fn names(shown: &Shown) -> Vec<String> {
    let organisation = shown.state().app.lab().organisation();
    let accounts = organisation.directory.accounts.values();
    let people = accounts.map(|account| account.display_name.clone());
    let devices = organisation.devices.values().map(|device| device.model.to_string());
    people.chain(devices).collect()
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
