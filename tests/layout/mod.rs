//! What the tests of the layout share: every place and every page of the wizard, at every size.

mod servers;

use egui::{Rect, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use mdm_console::{
    app::{App, FrameIntent, Intent, LessonIntent, Preferences},
    console::{
        self, ConsoleName,
        configuration_manager::{
            Intent as Wanted, Opening, Place, SelectCollection, SheetAction, WORKSPACES,
            collection,
            subscription::{self, Draft, KeyForm, Over, Page, PrivacyPage, SignIn},
            wizard::{self, Turn},
        },
        office365::{
            self,
            places::{PLACES, PlaceRow},
        },
        shell::TableAction,
    },
    domain::{CollectionKind, DeploymentKind, PlatformFamily, ProductVersion},
    lab::{Lab, shipped},
};

use super::support::{Shown, window_of};

const SIZES: [[f32; 2]; 3] = [[1024.0, 768.0], [1280.0, 800.0], [1920.0, 1080.0]];

/// Controls that must not lie on one another.
const CONTROLS: [Role; 12] = [
    Role::Button,
    Role::Link,
    Role::CheckBox,
    Role::RadioButton,
    Role::TextInput,
    Role::PasswordInput,
    Role::SearchInput,
    Role::ComboBox,
    Role::SpinButton,
    Role::Tab,
    Role::TreeItem,
    Role::Image,
];

const FAMILIES: [PlatformFamily; 4] = [
    PlatformFamily::Android,
    PlatformFamily::Ios,
    PlatformFamily::Windows,
    PlatformFamily::WindowsPhone,
];

/// Looks at every place and page, in every version and console, at every size.
pub(crate) fn look_at_everything() {
    for size in SIZES {
        look_at_lessons(size);
        look_at_office365(size);
        for version in ProductVersion::ALL {
            let mut shown = console("contoso", version, size);
            for place in places(version) {
                want(&mut shown, Wanted::Go(place));
                nothing_overlaps(&shown, &format!("{place:?} at {size:?}"));
                look_at_windows(&mut shown, size);
            }
            for opening in [Opening::Messages, Opening::Log] {
                want(&mut shown, Wanted::Go(Place::COMPONENT_STATUS));
                want(&mut shown, Wanted::Select(0));
                want(&mut shown, Wanted::Open(opening));
                nothing_overlaps(&shown, &format!("{opening:?} at {size:?}"));
                want(&mut shown, Wanted::CloseWindow);
            }
            want(&mut shown, Wanted::Open(Opening::Subscription));
            for page in pages(version) {
                go_to(&mut shown, page);
                nothing_overlaps(&shown, &format!("{page:?} at {size:?}"));
            }
            for over in overs() {
                in_wizard(&mut shown, subscription::Intent::EditOver(Box::new(over.clone())));
                nothing_overlaps(&shown, &format!("{over:?} at {size:?}"));
            }
            look_at_properties(version, size);
            let mut shown = console("contoso-hybrid", version, size);
            servers::look_at_servers(&mut shown, &format!("at {size:?}"));
        }
    }
}

/// The windows that are opened where the place has rows.
const OPENINGS: [Opening; 6] = [
    Opening::CreateCollection(CollectionKind::User),
    Opening::CollectionProperties,
    Opening::Members,
    Opening::Deploy(DeploymentKind::Application),
    Opening::DiscoveryProperties,
    Opening::Retire,
];

/// Looks at the windows that are about the last row of the place: as they open, with what is
/// missing, on their second tab, and with a window over them.
fn look_at_windows(shown: &mut Shown, size: [f32; 2]) {
    let list = &shown.state().app.stage().configuration_manager.list;
    let Some(row) = list.len().checked_sub(1) else { return };
    want(shown, Wanted::Select(row));
    for opening in OPENINGS {
        want(shown, Wanted::Open(opening));
        if shown.state().app.stage().configuration_manager.window.is_none() {
            continue;
        }
        nothing_overlaps(shown, &format!("{opening:?} at {size:?}"));
        for next in [
            Wanted::CreateCollection(wizard::Intent::Turn(Turn::Next)),
            Wanted::Deploy(wizard::Intent::Turn(Turn::Next)),
            Wanted::Sheet(SheetAction::Tab(1)),
            Wanted::Collection(collection::Intent::OpenAdding),
            Wanted::Collection(collection::Intent::Add),
        ] {
            want(shown, next.clone());
            nothing_overlaps(shown, &format!("{opening:?} after {next:?} at {size:?}"));
        }
        want(shown, Wanted::CloseWindow);
    }
}

/// The list of lessons, and a lesson in which an act is asked for at the end.
fn look_at_lessons(size: [f32; 2]) {
    let lab = Lab::in_memory(&shipped("contoso").unwrap().unwrap()).unwrap();
    let mut shown = window_of(App::with(lab, Preferences::default()), size);
    let open = LessonIntent::Open("create-subscription".to_owned());
    for intent in [LessonIntent::List, open, LessonIntent::ToEnd] {
        let at = format!("{intent:?} at {size:?}");
        shown.state_mut().app.handle(Intent::Frame(FrameIntent::Lesson(intent)));
        shown.run();
        nothing_overlaps(&shown, &at);
    }
}

/// The console of Office 365 with and without its authority, a device enrolled and selected, and
/// the dialog in which that is done.
fn look_at_office365(size: [f32; 2]) {
    for preset in ["contoso", "contoso-office365"] {
        let lab = Lab::in_memory(&shipped(preset).unwrap().unwrap()).unwrap();
        let mut shown = window_of(App::with(lab, Preferences::default()), size);
        let diego = "diego@contoso.com".to_owned().try_into().unwrap();
        for intent in [
            Intent::Stage(console::Intent::OpenConsole(ConsoleName::Office365)),
            Intent::Frame(FrameIntent::OpenEnrol(Some(diego))),
            Intent::Frame(FrameIntent::Enrol),
        ] {
            shown.state_mut().app.handle(intent);
            shown.run();
            nothing_overlaps(&shown, &format!("{preset} at {size:?}"));
        }
        shown.state_mut().app.handle(Intent::Frame(FrameIntent::CloseDialog));
        let select = office365::Intent::Devices(TableAction::Select(0));
        let go = |row: &PlaceRow| office365::Intent::Go(row.place);
        for intent in std::iter::once(select).chain(PLACES.iter().map(go)) {
            let at = format!("{intent:?} in {preset} at {size:?}");
            shown.state_mut().app.handle(Intent::Stage(console::Intent::Office365(intent)));
            shown.run();
            nothing_overlaps(&shown, &at);
        }
    }
}

/// Every tab of the properties of a subscription, and of each platform.
fn look_at_properties(version: ProductVersion, size: [f32; 2]) {
    let mut shown = console("contoso-hybrid", version, size);
    let mut openings = vec![Opening::SubscriptionProperties];
    openings.extend(FAMILIES.map(Opening::Platforms));
    for opening in openings {
        want(&mut shown, Wanted::Open(opening));
        for tab in 0..8 {
            want(&mut shown, Wanted::Sheet(SheetAction::Tab(tab)));
            nothing_overlaps(&shown, &format!("{opening:?}, {tab} at {size:?}"));
        }
    }
}

fn console(preset: &str, version: ProductVersion, size: [f32; 2]) -> Shown {
    let preset = shipped(preset).unwrap().unwrap().with_product(version).unwrap();
    let lab = Lab::in_memory(&preset).unwrap();
    let mut shown = window_of(App::with(lab, Preferences::default()), size);
    let open = console::Intent::OpenConsole(ConsoleName::ConfigurationManager);
    shown.state_mut().app.handle(Intent::Stage(open));
    shown.run();
    shown
}

fn places(version: ProductVersion) -> Vec<Place> {
    WORKSPACES.iter().flat_map(|w| w.rows(version)).map(|row| row.place).collect()
}

fn pages(version: ProductVersion) -> Vec<Page> {
    let mut pages =
        vec![Page::Introduction, Page::Subscription, Page::General, Page::Contact, Page::Logo];
    if version.has_platforms_page() {
        pages.push(Page::Platforms);
        pages.extend(FAMILIES.map(Page::Platform));
    }
    pages.push(Page::Summary);
    pages
}

fn overs() -> Vec<Over> {
    let account = "admin@contoso.com".to_owned();
    vec![
        Over::SignIn(SignIn::default()),
        Over::Authority { account: account.try_into().unwrap(), ticked: true },
        Over::Collections(SelectCollection::default()),
        Over::Color(String::new()),
        Over::Key(KeyForm::default()),
        Over::Privacy(PrivacyPage::Service),
    ]
}

/// Every platform is ticked and a logo included, so that every page and field is there.
fn go_to(shown: &mut Shown, page: Page) {
    let version = shown.state().app.lab().organisation().hierarchy.as_ref().unwrap().product;
    let mut draft = Draft::new(shown.state().app.lab().organisation());
    draft.platforms.ticked = version.platforms().iter().copied().collect();
    draft.include_logo = true;
    in_wizard(shown, subscription::Intent::Edit(Box::new(draft)));
    in_wizard(shown, subscription::Intent::Turn(Turn::GoTo(page)));
    in_wizard(shown, subscription::Intent::Turn(Turn::Next));
    in_wizard(shown, subscription::Intent::Turn(Turn::GoTo(page)));
}

fn in_wizard(shown: &mut Shown, intent: subscription::Intent) {
    want(shown, Wanted::Subscription(intent));
}

fn want(shown: &mut Shown, wanted: Wanted) {
    let intent = Intent::Stage(console::Intent::ConfigurationManager(wanted));
    shown.state_mut().app.handle(intent);
    shown.run();
}

/// Fails where a control that can be reached lies on another one, or sticks out of the window.
fn nothing_overlaps(shown: &Shown, at: &str) {
    let window = shown.ctx.content_rect();
    let controls = controls(shown);
    for (index, (name, rect)) in controls.iter().enumerate() {
        let inside = window.expand(0.5).contains_rect(*rect);
        assert!(inside, "{at}: {name} sticks out: {rect:?}");
        for (other, place) in &controls[index + 1..] {
            let common = rect.intersect(*place);
            let overlaps = common.is_positive() && common.width() > 0.5 && common.height() > 0.5;
            assert!(!overlaps, "{at}: {name} {rect:?} and {other} {place:?}");
        }
    }
}

/// Controls in view with their places, those that a dialog covers left out.
fn controls(shown: &Shown) -> Vec<(String, Rect)> {
    let mut found = Vec::new();
    for node in shown.query_all(kittest::By::new().predicate(|_| true)) {
        let here = node.accesskit_node();
        if !CONTROLS.contains(&here.role()) || here.raw_bounds().is_none() {
            continue;
        }
        let mut seen = node.rect();
        let mut around = here.parent();
        let mut hidden = here.data().is_hidden();
        while let Some(above) = around {
            hidden |= above.data().is_hidden();
            if let Some(bounds) = above.raw_bounds() {
                let corner = |x: f64, y: f64| egui::pos2(x as f32, y as f32);
                let view =
                    Rect::from_min_max(corner(bounds.x0, bounds.y0), corner(bounds.x1, bounds.y1));
                seen = seen.intersect(view);
            }
            around = above.parent();
        }
        if !hidden && seen.is_positive() {
            found.push((format!("{:?} {:?}", here.role(), here.label()), seen));
        }
    }
    found
}
