//! What is missing or wrong on a page. The rules are the domain's; here is only which field each
//! of them is about.

use super::{Draft, Page, Target};
use crate::{
    console::configuration_manager::wizard::Problem,
    domain::{Field, Organisation, Refusal},
    text,
};

/// A field for text: the page, what it is, the id of its word, whether it is used with what is
/// chosen, and what stands in it.
type TextField = (Page, Field, &'static str, fn(&Draft) -> bool, fn(&Draft) -> &str);

const TEXTS: [TextField; 5] = [
    (
        Page::General,
        Field::InternetName,
        "server-internet-name",
        |draft| draft.has_internet_name,
        |draft| &draft.internet_name,
    ),
    (
        Page::General,
        Field::InstallationAccount,
        "server-account",
        |draft| draft.has_account,
        |draft| &draft.account,
    ),
    (
        Page::Proxy,
        Field::ProxyServer,
        "server-proxy-name",
        |draft| draft.proxy.used,
        |draft| &draft.proxy.server,
    ),
    (
        Page::Proxy,
        Field::ProxyPort,
        "server-proxy-port",
        |draft| draft.proxy.used,
        |draft| &draft.proxy.port,
    ),
    (
        Page::Proxy,
        Field::ProxyAccount,
        "server-proxy-account",
        |draft| draft.proxy.used && draft.proxy.has_account,
        |draft| &draft.proxy.account,
    ),
];

/// Everything that keeps `page` from being complete, in the order of its fields.
pub(super) fn problems(draft: &Draft, page: Page, organisation: &Organisation) -> Vec<Problem> {
    let mut found: Vec<Problem> = match page {
        Page::General => name(draft, organisation).into_iter().collect(),
        Page::Roles => roles(draft).into_iter().collect(),
        _ => Vec::new(),
    };
    found.extend(texts(draft, page));
    found
}

fn name(draft: &Draft, organisation: &Organisation) -> Option<Problem> {
    let Target::New(typed) = &draft.target else { return None };
    if typed.is_empty() {
        return Some(Problem { field: "server-name", why: text!("server-no-name") });
    }
    Problem::of("server-name", organisation.hierarchy.as_ref()?.check_new_server(typed))
}

fn roles(draft: &Draft) -> Option<Problem> {
    let refused = || Problem::refused("server-available-roles", &Refusal::NoRoles {});
    draft.roles.is_empty().then(refused)
}

fn texts(draft: &Draft, page: Page) -> impl Iterator<Item = Problem> {
    let used = TEXTS.iter().filter(move |(on, _, _, is_used, _)| *on == page && is_used(draft));
    used.filter_map(|(_, field, id, _, text)| {
        Problem::of(id, field.check_required(text(draft).trim()))
    })
}
