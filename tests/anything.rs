//! Somebody who presses anything, in any order, types anything, and lets time pass while windows
//! are open. Whatever that is, the program goes on, and does nothing of weight but what is shown.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use egui::Role;
use egui_kittest::{Node, kittest::NodeT as _};
use mdm_console::{
    app::{Answer, App, Effect, FrameIntent, Intent, Preferences},
    console::{
        self, ConsoleName,
        configuration_manager::{Intent as Wanted, Opening, Place},
    },
    domain::{
        CollectionKind, Command, Component, DeploymentKind, PlatformFamily, SiteSystemRole, Time,
    },
    lab::{Lab, Outcome, shipped, shipped_names},
    lesson::Surface,
};
use support::{Shown, is_enabled, is_reachable, window};

/// How many times something is pressed in each lab.
const STEPS: usize = 30;

/// What is typed.
const TEXTS: [&str; 8] = [
    "admin@contoso.com",
    "megan@contoso.com",
    "Contoso|*`_\n",
    "CM3.contoso.com",
    "Mobile Users",
    "PS1",
    " ",
    "ÄÖ\u{202e}\u{0}",
];

/// Windows of the Configuration Manager console, and where they are opened.
const OPENINGS: [(Place, Opening); 18] = [
    (Place::SUBSCRIPTIONS, Opening::Subscription),
    (Place::SUBSCRIPTIONS, Opening::SubscriptionProperties),
    (Place::SUBSCRIPTIONS, Opening::Platforms(PlatformFamily::WindowsPhone)),
    (Place::SUBSCRIPTIONS, Opening::ApnsRequest),
    (Place::SUBSCRIPTIONS, Opening::DeleteSubscription),
    (Place::USER_COLLECTIONS, Opening::CreateCollection(CollectionKind::User)),
    (Place::USER_COLLECTIONS, Opening::CollectionProperties),
    (Place::DEVICE_COLLECTIONS, Opening::CollectionProperties),
    (Place::USER_COLLECTIONS, Opening::Members),
    (Place::USER_COLLECTIONS, Opening::Deploy(DeploymentKind::Setting)),
    (Place::DEVICES, Opening::Retire),
    (Place::COMPONENT_STATUS, Opening::Messages),
    (Place::COMPONENT_STATUS, Opening::Log),
    (Place::SERVERS, Opening::CreateServer),
    (Place::SERVERS, Opening::AddRoles),
    (Place::SERVERS, Opening::RoleProperties),
    (Place::SERVERS, Opening::RemoveRole),
    (Place::CERTIFICATES, Opening::RemoveCertificate),
];

/// What can be pressed.
const PRESSED: [Role; 14] = [
    Role::Button,
    Role::CheckBox,
    Role::ColumnHeader,
    Role::ComboBox,
    Role::Link,
    Role::ListBoxOption,
    Role::ListItem,
    Role::MenuItem,
    Role::RadioButton,
    Role::Row,
    Role::Tab,
    Role::TreeItem,
    Role::MenuItemRadio,
    Role::MenuItemCheckBox,
];

/// Numbers that look like chance, the same ones each time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }

    fn of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}

fn is_text(role: Role) -> bool {
    matches!(
        role,
        Role::TextInput | Role::SearchInput | Role::MultilineTextInput | Role::PasswordInput
    )
}

fn is_of_frame(node: &Node<'_>) -> bool {
    let mut next = Some(node.accesskit_node());
    while let Some(node) = next {
        if node.class_name() == Some(Surface::FRAME) {
            return true;
        }
        next = node.parent();
    }
    false
}

/// Opens a window of the Configuration Manager console for a row, where a person would need
/// many steps.
fn jump(shown: &mut Shown, chance: &mut Chance) -> String {
    let (place, opening) = *chance.of(&OPENINGS);
    let roles: Vec<SiteSystemRole> = SiteSystemRole::all().collect();
    let wanted = [
        Wanted::CloseWindow,
        Wanted::Go(place),
        Wanted::Select(chance.below(3)),
        Wanted::SelectRole(*chance.of(&roles)),
        Wanted::Open(opening),
    ];
    let app = &mut shown.state_mut().app;
    app.handle(Intent::Stage(console::Intent::OpenConsole(ConsoleName::ConfigurationManager)));
    for wanted in wanted {
        app.handle(Intent::Stage(console::Intent::ConfigurationManager(wanted)));
    }
    format!("{place:?} {opening:?}")
}

/// Presses or types, or lets time pass.
fn act(shown: &mut Shown, chance: &mut Chance) -> String {
    if chance.below(12) == 0 {
        let minutes = *chance.of(&[1, 5, 60, 1_500, 50_000, 600_000]);
        shown.state_mut().app.handle(Intent::Frame(FrameIntent::Advance(minutes)));
        return format!("{minutes} minutes pass");
    }
    if chance.below(4) == 0 {
        return jump(shown, chance);
    }
    let usable = |node: &Node<'_>| {
        let role = node.accesskit_node().role();
        (PRESSED.contains(&role) || is_text(role)) && is_enabled(node) && is_reachable(node)
    };
    let all: Vec<Node<'_>> = shown.root().children_recursive().filter(usable).collect();
    // The frame is small beside the stage, and leads to other labs.
    let (frame, stage): (Vec<_>, Vec<_>) = all.into_iter().partition(is_of_frame);
    let all = if stage.is_empty() || chance.below(8) == 0 { frame } else { stage };
    let Some(node) = (!all.is_empty()).then(|| chance.of(&all)) else { return String::new() };
    let about = format!("{:?}", node.accesskit_node().label());
    if is_text(node.accesskit_node().role()) {
        node.focus();
        let notes = shown.state().app.lab().preset().notes().first();
        let password = notes.map(|note| note.password.reveal()).unwrap_or_default();
        let text: &&str = chance.of(&TEXTS);
        node.type_text(if chance.below(4) == 0 { password } else { text });
    } else {
        node.click_accesskit();
    }
    about
}

/// Answers as the system would: no dialog for files opens here.
fn answer(shown: &mut Shown) {
    let script = &mut shown.state_mut().runner;
    let answers = script.asked.drain(..).filter_map(|effect| match effect {
        Effect::PickFile(..) => Some(Answer::PickCancelled),
        Effect::ReadFile(slot, path) => Some(Answer::FileRead(slot, path, Ok(b"no file".into()))),
        Effect::WriteFile(..) => Some(Answer::FileWritten(Ok(()))),
        Effect::TellTime => Some(Answer::RealTime(Time::from_unix_seconds(0))),
        _ => None,
    });
    script.next = answers.collect();
}

/// Whether a command has weight: its plan has to be shown before.
fn has_weight(command: &Command) -> bool {
    command.has_to_be_confirmed()
        || matches!(
            command,
            Command::Retire { .. }
                | Command::Wipe { .. }
                | Command::RemoveRole { .. }
                | Command::RemoveCertificate { .. }
        )
}

/// Does something; how many commands of weight came of it.
fn step(shown: &mut Shown, chance: &mut Chance) -> usize {
    let app = &shown.state().app;
    let (asked, path) = (app.stage().asked(app.lab().organisation()), app.lab().path().to_owned());
    let (before, count) = (app.lab().organisation().clone(), app.lab().count());
    let what = act(shown, chance);
    shown.run();
    answer(shown);
    let app = &shown.state().app;
    if app.lab().path() != path || app.lab().count() < count {
        return 0; // Another lab, or the same one from its beginning.
    }
    let new = app.lab().entries(count + 1..app.lab().count() + 1).unwrap();
    let weighty: Vec<&Command> =
        new.iter().map(|entry| &entry.command).filter(|command| has_weight(command)).collect();
    for command in &weighty {
        assert_eq!(asked.as_ref(), Some(*command), "{what}");
    }
    if new.iter().all(|entry| matches!(entry.outcome, Outcome::Refused(_))) {
        assert_eq!(app.lab().organisation(), &before, "{what}");
    }
    weighty.len()
}

#[test]
fn whatever_is_pressed_nothing_breaks_and_nothing_of_weight_is_done_unseen() {
    // Somebody who types a path makes files here.
    let folder = tempfile::tempdir().unwrap();
    std::env::set_current_dir(folder.path()).unwrap();
    let mut weighty = 0;
    for (seed, preset) in shipped_names().enumerate() {
        let lab = Lab::in_memory(&shipped(preset).unwrap().unwrap()).unwrap();
        let mut shown = window(App::with(lab, Preferences::default()));
        let mut chance = Chance(1_200 + seed as u64);
        for _ in 0..STEPS {
            weighty += step(&mut shown, &mut chance);
        }
        let lab = shown.state().app.lab();
        lab.verify().unwrap();
        for component in Component::ALL {
            let log = lab.organisation().log(component);
            assert!(log.is_sorted_by_key(|line| line.at), "{component:?}");
        }
    }
    assert!(weighty > 0, "with these numbers nothing of weight is met");
}
