//! The wizard that creates the Microsoft Intune subscription (seed, "To create the Microsoft
//! Intune subscription"), and what can be done with it once it is there, in a window without a
//! display.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod cancelling;
mod completing;
mod deleting;
mod files;
mod keyboard;
mod mistakes;
mod names;
mod platforms;
mod properties;
mod signing_in;
mod slips;
mod spoilt;
mod there;

#[path = "../support/mod.rs"]
mod support;

use egui::{Key, Modifiers, Role};
use egui_kittest::{
    Node,
    kittest::{AccessKitNode, By, NodeT as _, Queryable as _},
};
use mdm_console::{
    app::{App, Effect, Intent, Preferences},
    console::{
        self, ConsoleName,
        configuration_manager::{
            Intent as Wanted, Opening, Place,
            subscription::{Draft, Intent as Step, Over, Page, SignIn, SignInStep, Wizard},
            wizard::Turn,
        },
    },
    domain::{Platform, ProductVersion, SignInPage},
    lab::{Lab, Preset, contoso},
};
use serde_json::Value;
use support::{Shown, window};

const VERSIONS: [ProductVersion; 3] =
    [ProductVersion::Sp1, ProductVersion::R2, ProductVersion::Sp2];
const WIZARD: &str = "Create Microsoft Intune Subscription Wizard";
const SIGN_IN: &str = "Sign in to Microsoft Intune";
const AUTHORITY: &str = "Set the Mobile Device Management Authority";
const BOX: &str = "Only manage mobile devices with Microsoft Intune through the Configuration Manager console. I understand that I cannot change this later.";
const ADMIN: &str = "admin@contoso.com";

fn preset(version: ProductVersion) -> Preset {
    contoso().unwrap().with_product(version).unwrap()
}

/// The Configuration Manager console of this lab, where subscriptions are listed.
fn console_of(preset: &Preset) -> Shown {
    console_on(Lab::in_memory(preset).unwrap())
}

fn console_on(lab: Lab) -> Shown {
    let mut shown = window(App::with(lab, Preferences::default()));
    wants(&mut shown, console::Intent::OpenConsole(ConsoleName::ConfigurationManager));
    wants(&mut shown, console::Intent::ConfigurationManager(Wanted::Go(Place::SUBSCRIPTIONS)));
    shown
}

/// The wizard on its first page.
fn wizard(version: ProductVersion) -> Shown {
    wizard_of(&preset(version))
}

fn wizard_of(preset: &Preset) -> Shown {
    let mut shown = console_of(preset);
    open(&mut shown);
    shown
}

fn open(shown: &mut Shown) {
    wants(shown, console::Intent::ConfigurationManager(Wanted::Open(Opening::Subscription)));
}

/// The wizard with somebody signed in and all filled in that is required, on `page`.
fn filled(preset: &Preset, page: Page) -> Shown {
    let mut shown = wizard_of(preset);
    fill(&mut shown);
    go_to(&mut shown, page);
    shown
}

fn fill(shown: &mut Shown) {
    sign_in(shown);
    edit(shown, |draft| {
        "Mobile Users".clone_into(&mut draft.collection);
        "Contoso".clone_into(&mut draft.profile.company_name);
    });
}

/// Signs in as the administrator, and agrees to the authority.
fn sign_in(shown: &mut Shown) {
    let step_of = |over| Step::EditOver(Box::new(over));
    step(shown, Step::OpenSignIn);
    let typed = SignIn {
        account: ADMIN.to_owned(),
        password: "Rehearse-2015".to_owned().into(),
        step: SignInStep::Password(SignInPage::AdFs),
        ..SignIn::default()
    };
    step(shown, step_of(Over::SignIn(typed)));
    step(shown, Step::SubmitPassword);
    let account = ADMIN.to_owned().try_into().unwrap();
    step(shown, step_of(Over::Authority { account, ticked: true }));
    step(shown, Step::Confirm);
}

fn wants(shown: &mut Shown, wanted: console::Intent) -> Vec<Effect> {
    let effects = shown.state_mut().app.handle(Intent::Stage(wanted));
    shown.run();
    effects
}

/// Lets the wizard have this, as from a control in it.
fn step(shown: &mut Shown, step: Step) -> Vec<Effect> {
    wants(shown, console::Intent::ConfigurationManager(Wanted::Subscription(step)))
}

/// Shows this page of the wizard, as a press in the list at its left.
fn go_to(shown: &mut Shown, page: Page) {
    step(shown, Step::Turn(Turn::GoTo(page)));
}

fn edit(shown: &mut Shown, change: impl FnOnce(&mut Draft)) {
    let mut draft = state(shown).draft.clone();
    change(&mut draft);
    step(shown, Step::Edit(Box::new(draft)));
}

fn tick(draft: &mut Draft, platforms: &[Platform]) {
    draft.platforms.ticked = platforms.iter().copied().collect();
}

fn state(shown: &Shown) -> &Wizard {
    shown.state().app.stage().form().unwrap()
}

/// The organisation of the lab, as the command line shows it.
fn organisation(shown: &Shown) -> Value {
    serde_json::to_value(shown.state().app.lab().organisation()).unwrap()
}

/// Whether the wizard shows this page.
fn is_on(shown: &Shown, page: &str) -> bool {
    shown.query_by_role_and_label(Role::Main, page).is_some()
}

fn control<'a>(shown: &'a Shown, role: Role, name: &'a str) -> Node<'a> {
    shown.get_by_role_and_label(role, name)
}

/// The control of this role and name in the region of this role and name, if it is there.
fn inside<'a>(
    shown: &'a Shown,
    region: (Role, &'a str),
    role: Role,
    name: &'a str,
) -> Option<Node<'a>> {
    let mut found = shown.query_all_by_role_and_label(role, name);
    found.find(|node| lies_in(node.accesskit_node(), region))
}

fn lies_in(node: AccessKitNode<'_>, (role, name): (Role, &str)) -> bool {
    let mut above = node.parent();
    while let Some(node) = above {
        if node.role() == role && node.label().as_deref() == Some(name) {
            return true;
        }
        above = node.parent();
    }
    false
}

/// Everything that the accessibility tree says of anything.
fn all_told(shown: &Shown) -> String {
    let nodes = shown.query_all(By::new().predicate(|_| true));
    let told = nodes.map(|node| {
        let node = node.accesskit_node();
        let data = node.data();
        format!("{:?} {:?} {:?}\n", data.label(), data.value(), data.description())
    });
    told.collect()
}

/// Puts `text` into a box in place of what is in it, as a person does.
fn type_into(shown: &mut Shown, role: Role, name: &str, text: &str) {
    control(shown, role, name).focus();
    shown.run();
    shown.key_press_modifiers(Modifiers::COMMAND, Key::A);
    shown.run();
    if text.is_empty() {
        shown.key_press(Key::Delete);
    } else {
        control(shown, role, name).type_text(text);
    }
    shown.run();
}
