//! What the details pane shows of a row: tabs, each with sections of labels and values.

use super::{
    Row, certificate,
    detail_tab::{DetailTab, Section, summary},
    status::{self, component_tabs, deployment_tabs, site_system_tabs},
    value::{device_name, moment, yes_no},
};
use crate::{
    domain::{
        Authority, Delivery, Device, FactValue, Organisation, PendingAction, PlatformState,
        Subscription,
    },
    text, word, words,
};

/// The title of the details of a row, and its tabs.
pub fn details(organisation: &Organisation, row: &Row) -> Option<(String, Vec<DetailTab>)> {
    let hierarchy = organisation.hierarchy.as_ref()?;
    Some(match row {
        Row::User(upn) => {
            let account = organisation.directory.accounts.get(upn)?;
            let name = account.display_name.clone();
            (name.clone(), summary(user(organisation, upn, &name)))
        }
        Row::Device(id) => {
            let device = organisation.devices.get(id)?;
            (device_name(organisation, device), device_tabs(organisation, device))
        }
        Row::Collection(name, members) => {
            let found = hierarchy.collections.get(name)?;
            let facts = vec![
                (text!("detail-name"), name.clone()),
                (text!("detail-limited-to"), found.limited_to.clone().unwrap_or_default()),
                (text!("detail-members"), members.to_string()),
                (text!("detail-built-in"), yes_no(found.is_built_in())),
            ];
            (name.clone(), summary(facts))
        }
        Row::Site(code) => {
            let site = hierarchy.sites.get(code)?;
            let servers = hierarchy.servers.values().filter(|server| server.site == *code).count();
            let facts = vec![
                (text!("detail-site-code"), code.to_string()),
                (text!("detail-name"), site.name.clone()),
                (text!("detail-site-type"), words::site_type(site.kind)),
                (text!("detail-site-server"), site.server.to_string()),
                (text!("detail-version"), words::product_version(hierarchy.product)),
                (text!("detail-servers"), servers.to_string()),
            ];
            (format!("{code} - {}", site.name), summary(facts))
        }
        Row::Server(name) => {
            hierarchy.servers.get(name)?;
            let name = word!("detail-roles");
            // Its roles are a table, which is drawn in place of sections.
            (name.text.clone(), vec![DetailTab { name, sections: Vec::new() }])
        }
        Row::Discovery(method) => {
            let site = hierarchy.top().map(|(code, _)| code.to_string()).unwrap_or_default();
            let facts = vec![
                (text!("detail-name"), method.name().text),
                (text!("detail-status"), method.status(organisation)),
                (text!("detail-site-code"), site),
                (text!("detail-description"), method.about()),
            ];
            (method.name().text, summary(facts))
        }
        Row::Subscription => {
            let found = hierarchy.subscription.as_ref()?;
            (text!("subscription-row"), subscription_tabs(organisation, found))
        }
        Row::SiteSystem(name, role) => {
            let tabs = site_system_tabs(organisation, hierarchy, (name, *role));
            (words::site_system_role(*role), tabs)
        }
        Row::Component(component) => {
            let found = status::of_component(organisation, *component)?;
            (words::component(*component), component_tabs(hierarchy, &found))
        }
        Row::Query(messages) => {
            (messages.name(), summary(vec![(text!("detail-description"), messages.about())]))
        }
        Row::Deployment(name, counts) => (name.clone(), deployment_tabs(hierarchy, name, *counts)?),
        Row::Certificate(..) => {
            let (location, found) = certificate::of_row(organisation, row)?;
            let mut facts = vec![(text!("detail-location"), location.clone())];
            facts.extend(certificate::facts(found, organisation.clock));
            let traffic = FactValue::Obstacle(hierarchy.obstacle(organisation.clock));
            facts.push((text!("detail-traffic"), words::fact_value(&traffic)));
            (location, summary(facts))
        }
    })
}

fn user(
    organisation: &Organisation,
    upn: &crate::domain::Upn,
    name: &str,
) -> Vec<(String, String)> {
    let known = organisation.tenant.users.get(upn);
    let devices = organisation.enrolled_devices().filter(|(_, device)| device.user == *upn).count();
    vec![
        (text!("detail-name"), name.to_owned()),
        (text!("detail-user-name"), upn.to_string()),
        (text!("detail-enabled-since"), moment(known.map(|user| user.since))),
        (
            text!("detail-managed-until"),
            moment(known.and_then(crate::domain::ServiceUser::managed_until)),
        ),
        (text!("detail-devices"), devices.to_string()),
    ]
}

fn device_tabs(organisation: &Organisation, device: &Device) -> Vec<DetailTab> {
    let enrolment = device.enrolment.as_ref();
    let authority = enrolment.map_or(Authority::NotSet, |found| found.authority);
    let site = enrolment.and_then(|found| found.site);
    let pending = device.pending.map(|pending| match pending.action {
        PendingAction::Retire => text!("detail-pending-retire"),
        PendingAction::Wipe => text!("detail-pending-wipe"),
    });
    let general = vec![
        (text!("detail-name"), device_name(organisation, device)),
        (text!("detail-user-name"), device.user.to_string()),
        (text!("detail-authority"), words::authority(authority)),
        (text!("detail-site-code"), site.map(|site| site.to_string()).unwrap_or_default()),
        (text!("detail-enrolled"), moment(enrolment.map(|found| found.at))),
        (text!("detail-managed-until"), moment(organisation.managed_until(device))),
        (text!("detail-pending"), pending.unwrap_or_default()),
    ];
    let mut tabs = summary(general);
    let name = word!("detail-inventory");
    let facts = inventory(organisation, device);
    tabs.push(DetailTab { name: name.clone(), sections: vec![Section { name, facts }] });
    if authority == Authority::ConfigurationManager {
        let name = word!("detail-deployments");
        let facts = deployments(organisation, device);
        tabs.push(DetailTab { name: name.clone(), sections: vec![Section { name, facts }] });
    }
    tabs
}

/// What is deployed to the user of the device, and how far each is on its way.
fn deployments(organisation: &Organisation, device: &Device) -> Vec<(String, String)> {
    let deployed = organisation.hierarchy.iter().flat_map(|hierarchy| hierarchy.deployments.keys());
    let deliveries = deployed.map(|name| (name, organisation.delivery(device, name)));
    let meant = deliveries.filter(|(_, delivery)| *delivery != Delivery::NotMeant {});
    let facts: Vec<_> =
        meant.map(|(name, delivery)| (format!("{name}:"), words::delivery(delivery))).collect();
    if facts.is_empty() { vec![(text!("detail-no-deployments"), String::new())] } else { facts }
}

/// What the device has told of itself, once that has arrived.
fn inventory(organisation: &Organisation, device: &Device) -> Vec<(String, String)> {
    let Some(received) = organisation.inventory_received(device) else {
        return vec![(text!("detail-no-inventory"), String::new())];
    };
    vec![
        (text!("detail-received"), received.to_string()),
        (text!("detail-model"), device.model.to_string()),
        (text!("detail-serial"), device.serial.clone()),
        (text!("detail-platform"), words::platform(device.platform)),
        (text!("detail-operating-system"), device.operating_system().to_owned()),
    ]
}

fn subscription_tabs(organisation: &Organisation, found: &Subscription) -> Vec<DetailTab> {
    let profile = &found.settings.profile;
    let general = vec![
        (text!("detail-account"), found.account.to_string()),
        (text!("detail-created"), found.created.to_string()),
        (text!("detail-collection"), found.settings.collection.clone()),
        (text!("detail-site-code"), found.settings.site_code.clone()),
        (text!("detail-company-name"), profile.company_name.clone()),
        (text!("detail-privacy-url"), profile.privacy_url.clone()),
        (text!("detail-color"), crate::console::portal::shown_color(&profile.color)),
    ];
    let contact = vec![
        (text!("field-contact-name"), profile.contact_name.clone()),
        (text!("field-contact-phone"), profile.contact_phone.clone()),
        (text!("field-contact-email"), profile.contact_email.clone()),
        (text!("field-additional-information"), profile.additional_information.clone()),
        (text!("field-support-url"), profile.support_url.clone()),
        (text!("field-website-name"), profile.website_name.clone()),
    ];
    let mut tabs = summary(general);
    tabs[0].sections.push(Section { name: word!("detail-contact"), facts: contact });
    let name = word!("detail-certificate");
    let facts = found.certificate.as_ref().map_or_else(
        || vec![(text!("detail-no-certificate"), String::new())],
        |found| certificate::facts(found, organisation.clock),
    );
    tabs.push(DetailTab { name: name.clone(), sections: vec![Section { name, facts }] });
    let name = word!("detail-platforms");
    let facts = organisation.platforms().into_iter().map(|(platform, state)| {
        let shown = match state {
            PlatformState::Unavailable => text!("platform-state-unavailable"),
            state => words::platform_state(state),
        };
        (words::platform(platform), shown)
    });
    let facts = facts.collect();
    tabs.push(DetailTab { name: name.clone(), sections: vec![Section { name, facts }] });
    tabs
}
