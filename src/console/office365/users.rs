//! Who manages whose devices: by the licence of each user (facts 1.11).

use egui::{Rect, Role, Ui, UiBuilder, pos2, vec2};

use super::{Intent, TOKENS, View, column::Column, table::table_ui};
use crate::{
    console::shell::{self, Icon, Masking},
    domain::{Account, Authority, Organisation, Product, Upn},
    text, word, words,
};

const HEADING: f32 = 28.0;
const COUNTS: f32 = 24.0;
const SEARCH: f32 = 34.0;
/// What stands above the table, in points.
pub(super) const ABOVE_TABLE: f32 = HEADING + COUNTS + SEARCH;
/// Width of the search box.
const BOX: f32 = 260.0;
/// More than anybody searches for, in characters.
const LONGEST_SEARCH: usize = 255;

pub(super) const COLUMNS: [Column<Upn>; 4] = [
    Column {
        name: || word!("o365-column-user"),
        width: 130.0,
        cell: |organisation, upn| of(organisation, upn, |account| account.display_name.clone()),
    },
    Column { name: || word!("o365-column-account"), width: 190.0, cell: |_, upn| upn.to_string() },
    Column {
        name: || word!("o365-column-licenses"),
        width: 170.0,
        cell: |organisation, upn| of(organisation, upn, |account| licences(organisation, account)),
    },
    Column {
        name: || word!("o365-column-service"),
        width: 120.0,
        cell: |organisation, upn| {
            of(organisation, upn, |account| service(organisation.service_for(account)))
        },
    },
];

fn of(organisation: &Organisation, upn: &Upn, text: impl FnOnce(&Account) -> String) -> String {
    organisation.directory.accounts.get(upn).map(text).unwrap_or_default()
}

/// The licences that are valid now.
fn licences(organisation: &Organisation, account: &Account) -> String {
    let all = [
        (Product::Intune, words::authority(Authority::Intune)),
        (Product::Office365, words::authority(Authority::Office365)),
    ];
    let valid =
        all.into_iter().filter(|(product, _)| account.is_licensed(*product, organisation.clock));
    let names: Vec<String> = valid.map(|(_, name)| name).collect();
    if names.is_empty() { text!("value-none") } else { names.join(", ") }
}

fn service(service: Option<Authority>) -> String {
    service.map_or_else(|| text!("o365-no-service"), words::authority)
}

/// Those who are in Azure Active Directory, whom Office 365 knows.
fn known(organisation: &Organisation) -> impl Iterator<Item = (&Upn, &Account)> {
    organisation.directory.accounts.iter().filter(|(_, account)| account.in_azure_ad)
}

/// The users in whose name or account `search` stands; small letters and capitals are the same.
pub(super) fn rows(organisation: &Organisation, search: &str) -> Vec<Upn> {
    let wanted = search.trim().to_lowercase();
    let is_found = |upn: &Upn, account: &Account| {
        wanted.is_empty() || upn.as_str().contains(&wanted) || holds(&account.display_name, &wanted)
    };
    let found = known(organisation).filter(|(upn, account)| is_found(upn, account));
    found.map(|(upn, _)| upn.clone()).collect()
}

/// Whether `wanted`, in small letters, stands in `text`. Most names are plain and are searched
/// without a copy, since there may be 100,000.
fn holds(text: &str, wanted: &str) -> bool {
    if text.is_ascii() {
        let mut parts = text.as_bytes().windows(wanted.len());
        parts.any(|part| part.eq_ignore_ascii_case(wanted.as_bytes()))
    } else {
        text.to_lowercase().contains(wanted)
    }
}

/// How many users each service manages.
pub(super) fn counts(organisation: &Organisation) -> [(Option<Authority>, usize); 3] {
    let mut counts = [(Some(Authority::Intune), 0), (Some(Authority::Office365), 0), (None, 0)];
    for (_, account) in known(organisation) {
        let service = organisation.service_for(account);
        if let Some((_, count)) = counts.iter_mut().find(|(known, _)| *known == service) {
            *count += 1;
        }
    }
    counts
}

/// The list under its heading, with how many each service manages, and the search.
pub(super) fn users_ui(ui: &mut Ui, rect: Rect, view: &mut View<'_>) {
    let name = word!("o365-users");
    shell::region(ui, Role::Group, &name, rect, |ui| {
        let (heading, below) = rect.split_top_bottom_at_y(rect.top() + HEADING);
        let mut line = ui.new_child(UiBuilder::new().max_rect(heading));
        shell::heading(&mut line, &name, TOKENS.heading_font(), TOKENS.text);
        let (numbers, below) = below.split_top_bottom_at_y(below.top() + COUNTS);
        let mut line = ui.new_child(UiBuilder::new().max_rect(numbers));
        shell::weak(&mut line, &counts_text(view), &TOKENS);
        let (search, table) = below.split_top_bottom_at_y(below.top() + SEARCH);
        search_ui(ui, search, view);
        let (list, empty) = (&view.state.users, text!("o365-no-users"));
        let about = (&word!("o365-user-list"), Icon::User, &*empty);
        let action = table_ui(ui, table, about, (list, &COLUMNS), view.organisation);
        view.want(action.map(Intent::Users));
    });
}

fn counts_text(view: &View<'_>) -> String {
    let count = |(which, number): &(Option<Authority>, usize)| {
        text!("o365-count", service = service(*which), count = *number)
    };
    view.state.counts.iter().map(count).collect::<Vec<_>>().join("   ")
}

fn search_ui(ui: &mut Ui, rect: Rect, view: &mut View<'_>) {
    let name = word!("o365-search-users");
    let field = rect.with_max_x(rect.right().min(rect.left() + BOX));
    let mut inside = ui.new_child(UiBuilder::new().max_rect(field));
    let mut typed = view.state.search.clone();
    let response =
        shell::edit_box(&mut inside, &name, &mut typed, Masking::Plain, LONGEST_SEARCH, &TOKENS);
    shell::describe(&response, &name, |node| node.set_role(Role::SearchInput));
    if typed.is_empty() && !response.has_focus() {
        let at = pos2(field.left(), response.rect.center().y) + vec2(8.0, 0.0);
        let (font, color) = (TOKENS.body_font(), TOKENS.text_weak);
        ui.painter().text(at, egui::Align2::LEFT_CENTER, &name.text, font, color);
    }
    if typed != view.state.search {
        view.want(Some(Intent::Search(typed)));
    }
}

#[cfg(test)]
mod tests {
    use super::holds;

    #[test]
    fn small_letters_and_capitals_are_the_same_in_any_name() {
        for (text, wanted, is_there) in [
            ("Megan Bowen", "bowen", true),
            ("Megan Bowen", "n b", true),
            ("Megan Bowen", "bowens", false),
            ("Mégan BOWEN", "mégan", true),
            ("ÉLISE", "élise", true),
            ("Bo", "bowen", false),
        ] {
            assert_eq!(holds(text, wanted), is_there, "{text}");
        }
    }
}
