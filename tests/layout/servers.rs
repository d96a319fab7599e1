//! The wizards for servers and roles, the window over them, properties and questions.

use mdm_console::{
    console::configuration_manager::{
        Intent as Wanted, Opening, Place, Window,
        server::{Draft, Page, SelectComputer},
        wizard::{Intent, Turn},
    },
    domain::{Refusal, SiteSystemRole},
};

use super::{Shown, nothing_overlaps, want};

/// What can be opened of the first server, in whose details a role is selected.
const OPENINGS: [Opening; 3] =
    [Opening::ServerProperties, Opening::RoleProperties, Opening::RemoveRole];

/// Looks at all of them in a lab with a connector on the first server.
pub(super) fn look_at_servers(shown: &mut Shown, at: &str) {
    want(shown, Wanted::Go(Place::SERVERS));
    want(shown, Wanted::Select(0));
    want(shown, Wanted::SelectRole(SiteSystemRole::MicrosoftIntuneConnector));
    nothing_overlaps(shown, &format!("roles {at}"));
    for opening in [Opening::CreateServer, Opening::AddRoles] {
        want(shown, Wanted::Open(opening));
        look_at_pages(shown, at);
    }
    for opening in OPENINGS {
        want(shown, Wanted::Open(opening));
        nothing_overlaps(shown, &format!("{opening:?} {at}"));
    }
    want(shown, Wanted::Go(Place::CERTIFICATES));
    want(shown, Wanted::Select(0));
    want(shown, Wanted::Open(Opening::RemoveCertificate));
    nothing_overlaps(shown, &format!("certificates {at}"));
    want(shown, Wanted::CloseWindow);
}

/// Every box is ticked and nothing typed, so that every page, field and mark is there.
fn look_at_pages(shown: &mut Shown, at: &str) {
    let window = shown.state().app.stage().configuration_manager.window.as_ref();
    let draft = window.and_then(|window| match window {
        Window::Server(wizard) => Some(wizard.draft.clone()),
        _ => None,
    });
    let mut draft = draft.unwrap();
    draft.has_internet_name = true;
    draft.has_account = true;
    draft.proxy.used = true;
    draft.proxy.has_account = true;
    draft.roles.insert(SiteSystemRole::AssetIntelligenceSynchronizationPoint);
    draft.described = Some(SiteSystemRole::AssetIntelligenceSynchronizationPoint);
    for page in Page::all(&draft).into_iter().filter(|page| *page <= Page::Summary) {
        in_wizard(shown, Intent::Edit(Box::new(draft.clone())));
        in_wizard(shown, Intent::Turn(Turn::GoTo(page)));
        in_wizard(shown, Intent::Turn(Turn::Next));
        in_wizard(shown, Intent::Turn(Turn::GoTo(page)));
        nothing_overlaps(shown, &format!("{page:?} {at}"));
    }
    let refusal = Some(Refusal::InvalidServerName { name: "CM3".to_owned() });
    let over = SelectComputer { typed: "CM3".to_owned(), refusal };
    in_wizard(shown, Intent::Over(Some(Box::new(over))));
    nothing_overlaps(shown, &format!("Select Computer {at}"));
}

fn in_wizard(shown: &mut Shown, intent: Intent<Draft>) {
    want(shown, Wanted::Server(intent));
}
