//! How the rows of Monitoring are: their icons and colours, and what the details pane says of
//! them, with what stops the connector and what to do about it.

use egui::Color32;

use super::{
    Row, TOKENS,
    detail_tab::{DetailTab, summary},
    tokens::{ROW_CRITICAL, ROW_WARNING, WARNING},
    value::moment,
};
use crate::{
    console::shell::Icon,
    domain::{
        Component, ComponentStatus, Deliveries, Health, Hierarchy, Obstacle, Organisation,
        ServerName, SiteSystemRole,
    },
    text, words,
};

/// How what a row stands for is, where that can be said.
pub(super) fn of(organisation: &Organisation, row: &Row) -> Option<Health> {
    match row {
        Row::SiteSystem(_, role) => {
            Some(organisation.hierarchy.as_ref()?.role_health(*role, organisation.clock))
        }
        Row::Component(component) => Some(of_component(organisation, *component)?.health),
        _ => None,
    }
}

/// How a component is; none where it does not run.
pub(super) fn of_component(
    organisation: &Organisation,
    component: Component,
) -> Option<ComponentStatus> {
    let components = organisation.hierarchy.as_ref()?.all_components(organisation.clock);
    components.into_iter().find(|status| status.component == component)
}

pub(super) fn icon(health: Health) -> Icon {
    match health {
        Health::Ok => Icon::Good,
        Health::Warning => Icon::Warning,
        Health::Critical => Icon::Failed,
    }
}

pub(super) fn color(health: Health) -> Color32 {
    match health {
        Health::Ok => TOKENS.good,
        Health::Warning => WARNING,
        Health::Critical => TOKENS.bad,
    }
}

/// The icon of a line of a log, or of a message: most of them only inform.
pub(super) fn line_icon(health: Health) -> Icon {
    if health == Health::Ok { Icon::Info } else { icon(health) }
}

/// Its colour.
pub(super) fn line_color(health: Health) -> Color32 {
    if health == Health::Ok { TOKENS.link } else { color(health) }
}

/// What a line of a log stands on, as in the original.
pub(super) fn fill(health: Health) -> Option<Color32> {
    match health {
        Health::Ok => None,
        Health::Warning => Some(ROW_WARNING),
        Health::Critical => Some(ROW_CRITICAL),
    }
}

/// The details of a role on a server.
pub(super) fn site_system_tabs(
    organisation: &Organisation,
    hierarchy: &Hierarchy,
    (name, role): (&ServerName, SiteSystemRole),
) -> Vec<DetailTab> {
    let health = hierarchy.role_health(role, organisation.clock);
    let site = hierarchy.servers.get(name).map(|server| server.site.to_string());
    let mut facts = vec![(text!("detail-status"), words::health(health))];
    if health != Health::Ok {
        facts.extend(reason(hierarchy, hierarchy.obstacle(organisation.clock)));
    }
    facts.extend([
        (text!("detail-role"), words::site_system_role(role)),
        (text!("detail-site-system"), format!(r"\\{name}")),
        (text!("detail-site-code"), site.unwrap_or_default()),
    ]);
    summary(facts)
}

/// The details of a component.
pub(super) fn component_tabs(hierarchy: &Hierarchy, found: &ComponentStatus) -> Vec<DetailTab> {
    let mut facts = vec![(text!("detail-status"), words::health(found.health))];
    if found.health != Health::Ok {
        facts.extend(reason(hierarchy, found.obstacle));
    }
    facts.extend([
        (text!("detail-component"), words::component(found.component)),
        (text!("detail-site-system"), format!(r"\\{}", found.server)),
        (text!("detail-site-code"), found.site.to_string()),
        (text!("detail-last-contacted"), moment(found.last_contact)),
        (text!("detail-log"), words::log_file(found.component)),
    ]);
    summary(facts)
}

/// Why the connector is not well, and what to do: what stops it, or users whom the service does
/// not know.
fn reason(hierarchy: &Hierarchy, obstacle: Option<Obstacle>) -> [(String, String); 2] {
    let (why, way_out) = match (obstacle, hierarchy.not_found.first()) {
        (Some(obstacle), _) => {
            let why = words::obstacle(obstacle);
            (text!("detail-obstacle", obstacle = why), words::way_around(obstacle))
        }
        (None, Some(account)) => {
            let (count, account) = (hierarchy.not_found.len(), account.to_string());
            (
                text!("users-not-found", count = count, account = account),
                text!("users-not-found", "way-out"),
            )
        }
        (None, None) => (String::new(), String::new()),
    };
    [(text!("detail-reason"), why), (text!("detail-way-out"), way_out)]
}

/// The details of a deployment.
pub(super) fn deployment_tabs(
    hierarchy: &Hierarchy,
    name: &str,
    counts: Deliveries,
) -> Option<Vec<DetailTab>> {
    let found = hierarchy.deployments.get(name)?;
    Some(summary(vec![
        (text!("detail-feature-type"), words::feature_type(found.kind)),
        (text!("detail-collection"), found.collection.clone()),
        (text!("detail-deployed"), found.since.to_string()),
        (text!("detail-devices"), counts.all().to_string()),
        (text!("detail-waiting-for-connector"), counts.waiting_for_connector.to_string()),
        (text!("detail-waiting-for-device"), counts.waiting_for_device.to_string()),
        (text!("detail-delivered"), counts.delivered.to_string()),
        (text!("detail-compliance"), counts.percent().to_string()),
    ]))
}
