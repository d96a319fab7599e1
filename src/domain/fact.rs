use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Authority, Hierarchy, Members, Obstacle, Organisation, Platform, PlatformState, Time, Upn,
};

/// Something about the organisation that a person would compare.
#[derive(
    Clone, Copy, Debug, Deserialize, Eq, JsonSchema, Ord, PartialEq, PartialOrd, Serialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Fact {
    /// The mobile device management authority.
    Authority,
    /// Whether devices of a platform can enrol.
    Platform(Platform),
    /// How many users may enrol devices.
    UsersWhoMayEnrol,
    /// How many accounts the directory has.
    Users,
    /// How many devices users have, managed or not.
    Devices,
    /// How many devices are enrolled.
    EnrolledDevices,
    /// How many devices were asked to retire or to be wiped.
    PendingDevices,
    /// The name of the company in the company portal.
    CompanyName,
    /// The account of the Microsoft Intune subscription.
    Subscription,
    /// The user collection of the subscription.
    SubscriptionCollection,
    /// The site that devices are assigned to when they enrol.
    SiteCode,
    /// The server with the role Microsoft Intune Connector.
    Connector,
    /// Whether anything flows between hierarchy and service.
    Traffic,
    /// When the certificate of the tenant ends.
    CertificateEnds,
    /// Whether users are discovered in Active Directory.
    UserDiscovery,
    /// How many users the service was told of.
    UsersInService,
    /// How many users left the collection and are managed for some hours still.
    UsersLeaving,
    /// How many sites the hierarchy has.
    Sites,
    /// How many site system servers.
    Servers,
    /// How many roles on them.
    SiteSystemRoles,
    /// How many collections.
    Collections,
    /// How many members that were chosen by hand.
    CollectionMembers,
    /// How many settings and applications are deployed.
    Deployments,
    /// Who is signed in to the Microsoft Intune administration console.
    SignedIn,
    /// The simulated time.
    Clock,
}

/// The value of a [`Fact`].
#[derive(Clone, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FactValue {
    /// An authority.
    Authority(Authority),
    /// The state of a platform.
    Platform(PlatformState),
    /// A number of users.
    Users(usize),
    /// A number of devices.
    Devices(usize),
    /// A number of other things.
    Number(usize),
    /// An account, or nobody.
    Account(Option<Upn>),
    /// A name, or none.
    Name(Option<String>),
    /// What stops the traffic, or nothing.
    Obstacle(Option<Obstacle>),
    /// On or off.
    Enabled(bool),
    /// A moment, or none.
    Moment(Option<Time>),
    /// A moment.
    Time(Time),
}

impl Organisation {
    /// Everything that a person would compare, always in the same order.
    pub fn facts(&self) -> Vec<(Fact, FactValue)> {
        let platforms = self.platforms().into_iter();
        let pending = self.devices.values().filter(|device| device.pending.is_some()).count();
        let mut facts = vec![(Fact::Authority, FactValue::Authority(self.tenant.authority))];
        facts.extend(platforms.map(|(p, state)| (Fact::Platform(p), FactValue::Platform(state))));
        facts.extend([
            (Fact::UsersWhoMayEnrol, FactValue::Users(self.users_who_may_enrol())),
            (Fact::Users, FactValue::Users(self.directory.accounts.len())),
            (Fact::Devices, FactValue::Devices(self.devices.len())),
            (Fact::EnrolledDevices, FactValue::Devices(self.enrolled_devices().count())),
            (Fact::PendingDevices, FactValue::Devices(pending)),
            (
                Fact::CompanyName,
                FactValue::Name(self.company_profile().map(|p| p.company_name.clone())),
            ),
        ]);
        facts.extend(self.hierarchy.iter().flat_map(|hierarchy| self.hierarchy_facts(hierarchy)));
        facts.push((Fact::SignedIn, FactValue::Account(self.signed_in.clone())));
        facts.push((Fact::Clock, FactValue::Time(self.clock)));
        facts
    }

    fn hierarchy_facts(&self, hierarchy: &Hierarchy) -> [(Fact, FactValue); 15] {
        let subscription = hierarchy.subscription.as_ref();
        let settings = subscription.map(|subscription| &subscription.settings);
        let certificate = hierarchy.certificate();
        let name = |name: Option<String>| FactValue::Name(name);
        let connector = hierarchy.connector().map(|(name, _)| name.to_string());
        let roles = hierarchy.servers.values().map(|server| server.roles.len()).sum();
        let members = hierarchy.collections.values().map(|collection| chosen(&collection.members));
        let users = self.tenant.users.values();
        [
            (Fact::Subscription, name(subscription.map(|s| s.account.to_string()))),
            (Fact::SubscriptionCollection, name(settings.map(|s| s.collection.clone()))),
            (Fact::SiteCode, name(settings.map(|s| s.site_code.clone()))),
            (Fact::Connector, name(connector)),
            (Fact::Traffic, FactValue::Obstacle(hierarchy.obstacle(self.clock))),
            (Fact::CertificateEnds, FactValue::Moment(certificate.map(|c| c.valid_to))),
            (Fact::UserDiscovery, FactValue::Enabled(hierarchy.discovery.is_some())),
            (Fact::UsersInService, FactValue::Users(self.tenant.users.len())),
            (Fact::UsersLeaving, FactValue::Users(users.filter(|u| u.removed.is_some()).count())),
            (Fact::Sites, FactValue::Number(hierarchy.sites.len())),
            (Fact::Servers, FactValue::Number(hierarchy.servers.len())),
            (Fact::SiteSystemRoles, FactValue::Number(roles)),
            (Fact::Collections, FactValue::Number(hierarchy.collections.len())),
            (Fact::CollectionMembers, FactValue::Number(members.sum())),
            (Fact::Deployments, FactValue::Number(hierarchy.deployments.len())),
        ]
    }
}

/// How many members were chosen by hand.
fn chosen(members: &Members) -> usize {
    match members {
        Members::Users { users } => users.len(),
        Members::Devices { devices } => devices.len(),
        _ => 0,
    }
}
