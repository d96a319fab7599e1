//! In the pseudo-language every text of the Configuration Manager console is in brackets, so
//! that one that does not come from the language files is seen. One test: the language is chosen
//! once for a process.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::collections::BTreeSet;

use egui::Role;
use egui_kittest::kittest::{By, NodeT as _, Queryable as _};
use mdm_console::{
    app::{App, Intent, Preferences},
    console::{
        ConsoleName, Intent as Wanted,
        configuration_manager::{
            Intent as InConsole, Opening, Place, SelectCollection, SheetAction, WORKSPACES,
            collection::{self, Page::MembershipRules},
            server,
            subscription::{
                Draft, Intent as InWizard, Over, Page, PrivacyPage, SignIn, SignInStep,
            },
            wizard::{self, Turn},
        },
        portal,
    },
    domain::{
        CollectionKind, DeploymentKind, PlatformFamily, ProductVersion, SignInPage, SiteSystemRole,
        Time, Upn,
    },
    lab::{Lab, shipped},
    word,
    words::{self, Language},
};
use serde_json::Value;
use support::{Shown, is_reachable, window};

#[test]
fn every_text_of_the_console_comes_from_the_language_files() {
    words::speak(Language::Pseudo);
    let mut seen = 0;
    for version in ProductVersion::ALL {
        let mut shown = console("contoso-hybrid", version);
        for workspace in &WORKSPACES {
            for row in workspace.rows(version) {
                seen += visit(&mut shown, row.place);
            }
        }
        for intent in [InConsole::Open(Opening::Messages), InConsole::Open(Opening::Log)] {
            act(&mut shown, InConsole::Go(Place::COMPONENT_STATUS));
            act(&mut shown, InConsole::Select(0));
            seen += act(&mut shown, intent);
            act(&mut shown, InConsole::CloseWindow);
        }
        seen += properties(&mut shown);
        seen += servers(&mut shown);
        let mut shown = console("contoso", version);
        seen += subscription(&mut shown, version);
        seen += act(&mut shown, InConsole::Open(Opening::ApnsRequest));
    }
    assert!(seen > 10_000, "{seen} texts are too few");
}

fn console(preset: &str, version: ProductVersion) -> Shown {
    let preset = shipped(preset).unwrap().unwrap().with_product(version).unwrap();
    let app = App::with(Lab::in_memory(&preset).unwrap(), Preferences::default());
    let mut shown = window(app);
    let open = Wanted::OpenConsole(ConsoleName::ConfigurationManager);
    shown.state_mut().app.handle(Intent::Stage(open));
    shown.run();
    shown
}

/// Does something in the console, and looks at every text of the stage.
fn act(shown: &mut Shown, intent: InConsole) -> usize {
    shown.state_mut().app.handle(Intent::Stage(Wanted::ConfigurationManager(intent)));
    shown.run();
    texts_are_strange(shown)
}

/// Goes to a place; looks at it, and at the details and the menus of its first row.
fn visit(shown: &mut Shown, place: Place) -> usize {
    let mut seen = act(shown, InConsole::Go(place));
    if shown.state().app.stage().configuration_manager.list.is_empty() {
        return seen;
    }
    for tab in 0..3 {
        let mut layout = shown.state().app.stage().configuration_manager.layout.clone();
        layout.detail_tab = tab;
        act(shown, InConsole::Select(0));
        seen += act(shown, InConsole::Lay(Box::new(layout)));
    }
    seen + windows(shown)
}

/// Opens the windows that are about the first row of the place, and leads to every part of them.
fn windows(shown: &mut Shown) -> usize {
    let mut seen = 0;
    for opening in [
        Opening::CreateCollection(CollectionKind::User),
        Opening::CreateCollection(CollectionKind::Device),
        Opening::CollectionProperties,
        Opening::Members,
        Opening::Deploy(DeploymentKind::Application),
        Opening::Deploy(DeploymentKind::Setting),
        Opening::DiscoveryProperties,
        Opening::Retire,
    ] {
        for inside in [
            InConsole::Open(opening),
            InConsole::CreateCollection(wizard::Intent::Turn(Turn::Next)),
            InConsole::CreateCollection(wizard::Intent::Turn(Turn::GoTo(MembershipRules))),
            InConsole::CreateCollection(wizard::Intent::Turn(Turn::Summary)),
            InConsole::Deploy(wizard::Intent::Turn(Turn::Next)),
            InConsole::Deploy(wizard::Intent::Turn(Turn::Summary)),
            InConsole::Sheet(SheetAction::Tab(1)),
            InConsole::Collection(collection::Intent::OpenAdding),
            InConsole::Collection(collection::Intent::Add),
            InConsole::Submit,
            InConsole::CloseWindow,
        ] {
            seen += act(shown, inside);
        }
    }
    seen
}

/// Visits the tabs of the properties of the subscription and of each platform, and the question
/// before its end.
fn properties(shown: &mut Shown) -> usize {
    let families = [
        PlatformFamily::Android,
        PlatformFamily::Ios,
        PlatformFamily::Windows,
        PlatformFamily::WindowsPhone,
    ];
    let mut openings = vec![Opening::SubscriptionProperties, Opening::DeleteSubscription];
    openings.extend(families.map(Opening::Platforms));
    let mut seen = 0;
    for opening in openings {
        seen += act(shown, InConsole::Open(opening));
        for tab in 0..8 {
            seen += act(shown, InConsole::Sheet(SheetAction::Tab(tab)));
        }
    }
    seen
}

/// Visits the pages of the wizard with everything wanted, and the windows over it.
fn subscription(shown: &mut Shown, version: ProductVersion) -> usize {
    let mut seen = act(shown, InConsole::Open(Opening::Subscription));
    let mut draft = Draft::new(shown.state().app.lab().organisation());
    draft.platforms.ticked.extend(version.platforms().iter().copied());
    draft.include_logo = true;
    let pages = Page::all(&draft, version);
    let mut in_wizard = |intent| act(shown, InConsole::Subscription(intent));
    seen += in_wizard(InWizard::Edit(Box::new(draft)));
    for page in pages {
        seen += in_wizard(InWizard::Turn(Turn::GoTo(page)));
        if page < Page::Summary {
            seen += in_wizard(InWizard::Turn(Turn::Next));
        }
    }
    for over in over() {
        seen += in_wizard(InWizard::EditOver(Box::new(over)));
    }
    seen
}

/// Visits the wizards for servers, properties and questions, in a lab with a connector.
fn servers(shown: &mut Shown) -> usize {
    let mut seen = act(shown, InConsole::Go(Place::SERVERS));
    seen += act(shown, InConsole::Select(0));
    seen += act(shown, InConsole::SelectRole(SiteSystemRole::MicrosoftIntuneConnector));
    let in_wizard = |shown: &mut Shown, intent| act(shown, InConsole::Server(intent));
    for opening in [Opening::CreateServer, Opening::AddRoles] {
        seen += act(shown, InConsole::Open(opening));
        for page in [server::Page::General, server::Page::Proxy, server::Page::Roles] {
            seen += in_wizard(shown, wizard::Intent::Turn(Turn::GoTo(page)));
            seen += in_wizard(shown, wizard::Intent::Turn(Turn::Next));
        }
        seen += in_wizard(shown, wizard::Intent::Turn(Turn::GoTo(server::Page::Summary)));
    }
    for opening in [Opening::ServerProperties, Opening::RoleProperties] {
        for tab in 0..2 {
            act(shown, InConsole::Open(opening));
            seen += act(shown, InConsole::Sheet(SheetAction::Tab(tab)));
        }
    }
    seen += act(shown, InConsole::Open(Opening::RemoveRole));
    act(shown, InConsole::Go(Place::CERTIFICATES));
    act(shown, InConsole::Select(1));
    seen + act(shown, InConsole::Open(Opening::RemoveCertificate))
}

fn over() -> Vec<Over> {
    let sign_in = |step| {
        Over::SignIn(SignIn { account: "admin@contoso.com".to_owned(), step, ..SignIn::default() })
    };
    let account = Upn::try_from("admin@contoso.com".to_owned()).unwrap();
    vec![
        sign_in(SignInStep::Account),
        sign_in(SignInStep::Password(SignInPage::AzureAd)),
        sign_in(SignInStep::Password(SignInPage::AdFs)),
        Over::Authority { account, ticked: false },
        Over::Collections(SelectCollection::default()),
        Over::Color("#0072C6".to_owned()),
        Over::Privacy(PrivacyPage::Service),
        Over::Privacy(PrivacyPage::Product),
    ]
}

fn texts_are_strange(shown: &Shown) -> usize {
    let data = data(shown);
    let stage = word!("stage").text;
    let stage = shown.get_by_role_and_label(Role::Application, &stage);
    let mut seen = 0;
    for node in stage.query_all(By::new().predicate(|_| true)).filter(is_reachable) {
        let node = node.accesskit_node();
        let text = if node.role() == Role::Label { node.value() } else { node.label() };
        let Some(text) = text.filter(|text| !text.trim().is_empty()) else { continue };
        // A colon stands between a name and what it is for.
        let bare = text.trim().trim_start_matches(": ").trim_end_matches(':');
        let ours = bare.starts_with('[') && bare.ends_with(']');
        let is_number = bare.bytes().all(|sign| sign.is_ascii_digit());
        let is_time = bare.parse::<Time>().is_ok();
        let role = node.role();
        assert!(ours || is_number || is_time || data.contains(bare), "{role:?} \"{text}\"");
        seen += 1;
    }
    seen
}

/// What an organisation brings along, which is not ours to translate, and marks without words.
fn data(shown: &Shown) -> BTreeSet<String> {
    let organisation = shown.state().app.lab().organisation();
    let mut data = BTreeSet::new();
    strings(&serde_json::to_value(organisation).unwrap(), &mut data);
    for device in organisation.devices.values() {
        let user = &organisation.directory.accounts[&device.user].display_name;
        data.insert(format!("{user}_{}", device.model));
        data.insert(device.operating_system().to_owned());
    }
    let hierarchy = organisation.hierarchy.as_ref().unwrap();
    data.extend(hierarchy.servers.keys().map(|name| format!(r"\\{name}")));
    data.extend(hierarchy.sites.iter().map(|(code, site)| format!("{code} - {}", site.name)));
    data.extend(portal::SWATCHES.map(str::to_owned));
    data.extend(["\\", "•"].map(str::to_owned));
    data
}

/// Every text in a value, and every key.
fn strings(value: &Value, into: &mut BTreeSet<String>) {
    match value {
        Value::String(text) => drop(into.insert(text.clone())),
        Value::Array(values) => values.iter().for_each(|value| strings(value, into)),
        Value::Object(values) => {
            into.extend(values.keys().cloned());
            values.values().for_each(|value| strings(value, into));
        }
        _ => {}
    }
}
