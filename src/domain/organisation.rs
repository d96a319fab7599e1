use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    Account, Authority, Command, CompanyProfile, Device, DeviceId, Directory, Event, Hierarchy,
    Members, Platform, PlatformSetup, PlatformSetups, PlatformState, Product, Refusal, Shared,
    Tenant, Time, Upn, platform_setup::state_with,
};

/// The simulated organisation: everything that the consoles show and change.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Organisation {
    /// Its name, as in "Contoso".
    pub name: String,
    /// The simulated time.
    pub clock: Time,
    /// Who is signed in to the Microsoft Intune administration console.
    pub signed_in: Option<Upn>,
    /// Domains and accounts.
    pub directory: Directory,
    /// The Microsoft Intune tenant.
    pub tenant: Tenant,
    /// The Configuration Manager hierarchy; none where the organisation has no such product.
    pub hierarchy: Option<Hierarchy>,
    /// The devices of its users, managed or not.
    pub devices: Shared<BTreeMap<DeviceId, Device>>,
}

impl Organisation {
    /// Decides `command`, given by the account `by` (nobody for acts from outside the
    /// consoles, such as advancing the clock). Changes nothing: fold the events to do it.
    ///
    /// # Errors
    ///
    /// The refusal, if a rule stands against it.
    pub fn apply(&self, by: Option<&Upn>, command: &Command) -> Result<Vec<Event>, Refusal> {
        use Command as C;
        match command {
            C::SetAuthority { authority, confirmed } => {
                self.set_authority(by, *authority, *confirmed)
            }
            C::AdvanceClock { minutes } => self.advance_clock(*minutes),
            C::SignIn { account, password, to } => self.sign_in(account, *password, *to),
            C::SignOut {} => self.sign_out(),
            C::SetCompanyPortal { profile } => self.set_company_portal(by, profile),
            C::ConfigurePlatform { setup } => self.configure_platform(by, setup),
            C::Enrol { account, platform, model, serial } => {
                self.enrol(account, *platform, model, serial)
            }
            C::Retire { serial } | C::Wipe { serial } => self.ask_to_leave(by, serial, command),
            C::Populate { devices, seed } => self.populate_with(*devices, *seed),
            _ => self.apply_to_hierarchy(by, command),
        }
    }

    /// What is done in the Configuration Manager console.
    fn apply_to_hierarchy(
        &self,
        by: Option<&Upn>,
        command: &Command,
    ) -> Result<Vec<Event>, Refusal> {
        use Command as C;
        let hierarchy = self.require_hierarchy(by)?;
        match command {
            C::CreateSubscription { account, confirmed, settings, platforms } => {
                self.create_subscription(hierarchy, account, *confirmed, settings, platforms)
            }
            C::EditSubscription { settings } => self.edit_subscription(hierarchy, settings),
            C::ChangeSiteCode { site_code } => self.change_site_code(hierarchy, site_code),
            C::DeleteSubscription { confirmed } => self.delete_subscription(hierarchy, *confirmed),
            C::RemoveCertificate { from } => hierarchy.remove_certificate(*from),
            C::Deploy { name, kind, collection } => hierarchy.deploy(name, *kind, collection),
            C::CreateSiteSystemServer { .. } | C::AddRoles { .. } | C::RemoveRole { .. } => {
                hierarchy.apply_to_servers(command)
            }
            C::CreateCollection { collection, kind, limited_to } => {
                hierarchy.create_collection(collection, *kind, limited_to.as_deref())
            }
            C::AddMembers { collection, members } => {
                self.add_members(hierarchy, collection, members)
            }
            C::RemoveMembers { collection, members } => {
                self.remove_members(hierarchy, collection, members)
            }
            C::EnableUserDiscovery {} => hierarchy.enable_user_discovery(),
            C::AddSite { code, name, kind, parent, server } => {
                hierarchy.add_site(code, name, *kind, parent, server)
            }
            C::ExpandHierarchy { code, name, server } => hierarchy.expand(code, name, server),
            _ => Ok(Vec::new()),
        }
    }

    /// Who gives `command` where nobody is named: who is signed in to the Intune console, who
    /// has the Configuration Manager console open, or nobody for what is done in neither.
    pub fn actor(&self, command: &Command) -> Option<&Upn> {
        let by_hierarchy = self.hierarchy.as_ref().and_then(|h| h.administrators.first());
        match command {
            Command::AdvanceClock { .. } | Command::Enrol { .. } | Command::Populate { .. } => None,
            Command::SetAuthority { .. }
            | Command::SignIn { .. }
            | Command::SignOut {}
            | Command::SetCompanyPortal { .. } => self.signed_in.as_ref(),
            Command::ConfigurePlatform { .. } | Command::Retire { .. } | Command::Wipe { .. }
                if self.tenant.authority != Authority::ConfigurationManager =>
            {
                self.signed_in.as_ref()
            }
            _ => by_hierarchy,
        }
    }

    /// The account that is signed in to the console, with its name.
    pub fn administrator(&self) -> Option<(&Upn, &Account)> {
        let upn = self.signed_in.as_ref()?;
        self.directory.accounts.get_key_value(upn)
    }

    /// Every platform with its state, in the order of the page.
    pub fn platforms(&self) -> [(Platform, PlatformState); 5] {
        Platform::ALL.map(|platform| (platform, self.platform_state(platform)))
    }

    /// Whether devices of `platform` can enrol under the authority in force.
    pub fn platform_state(&self, platform: Platform) -> PlatformState {
        let Some(setups) = self.platform_setups() else { return PlatformState::Unavailable };
        let state = state_with(setups, platform, self.clock);
        match self.tenant.authority {
            Authority::ConfigurationManager => self.state_in_subscription(setups, platform, state),
            Authority::Office365 if !platform.is_in_office365() => PlatformState::Unavailable,
            // Office 365 has no company portal to sign.
            Authority::Office365 if state == PlatformState::NeedsPortalApp => PlatformState::Ready,
            _ => state,
        }
    }

    fn state_in_subscription(
        &self,
        setups: &PlatformSetups,
        platform: Platform,
        state: PlatformState,
    ) -> PlatformState {
        let product = self.hierarchy.as_ref().map(|hierarchy| hierarchy.product);
        let enabled = setups.values().any(|setup| setup.enabled().contains(&platform));
        if !product.is_some_and(|product| product.platforms().contains(&platform)) {
            PlatformState::Unavailable
        } else if enabled {
            state
        } else {
            PlatformState::NotEnabled
        }
    }

    /// What is set up under the authority in force; none where nothing can be.
    pub fn platform_setups(&self) -> Option<&PlatformSetups> {
        let subscription = || self.hierarchy.as_ref()?.subscription.as_ref();
        match self.tenant.authority {
            Authority::NotSet => None,
            Authority::ConfigurationManager => subscription().map(|s| &s.platforms),
            _ => Some(&self.tenant.platforms),
        }
    }

    /// The Apple ID so far and the new one, where `setup` brings another one.
    pub(super) fn other_apple_id(&self, setup: &PlatformSetup) -> Option<(String, String)> {
        let apple_id = |setup: &PlatformSetup| match setup {
            PlatformSetup::Ios { apns: Some(apns), .. } => Some(apns.apple_id.clone()),
            _ => None,
        };
        let before = apple_id(self.platform_setups()?.get(&setup.family())?)?;
        let after = apple_id(setup)?;
        (before != after).then_some((before, after))
    }

    /// What the company portal shows under the authority in force.
    pub fn company_profile(&self) -> Option<&CompanyProfile> {
        let subscription = self.hierarchy.as_ref().and_then(|h| h.subscription.as_ref());
        match self.tenant.authority {
            Authority::ConfigurationManager => Some(&subscription?.settings.profile),
            _ => self.tenant.portal.as_ref(),
        }
    }

    /// The devices that are managed.
    pub fn enrolled_devices(&self) -> impl Iterator<Item = (&DeviceId, &Device)> {
        self.devices.iter().filter(|(_, device)| device.enrolment.is_some())
    }

    /// The device with this serial number.
    pub fn device(&self, serial: &str) -> Option<(DeviceId, &Device)> {
        let mut devices = self.devices.iter().map(|(id, device)| (*id, device));
        devices.find(|(_, device)| device.serial == serial)
    }

    /// How many accounts could enrol a device now: none without an authority (facts 1.12), then
    /// by the licence that belongs to the authority (facts 1.11), under Configuration Manager
    /// those that the service was told of.
    pub fn users_who_may_enrol(&self) -> usize {
        let users = self.tenant.users.values();
        if self.tenant.authority == Authority::ConfigurationManager {
            return users.filter(|user| user.removed.is_none()).count();
        }
        self.directory
            .accounts
            .values()
            .filter(|account| account.in_azure_ad && account.sign_in_allowed)
            .filter(|account| self.service_for(account).is_some())
            .count()
    }

    /// The service that manages the devices of `account` by its licence (facts 1.11).
    pub(super) fn service_for(&self, account: &Account) -> Option<Authority> {
        let authority = self.tenant.authority;
        let licensed = |product| account.is_licensed(product, self.clock);
        if authority.includes_intune() && licensed(Product::Intune) {
            Some(Authority::Intune)
        } else if authority.includes_office365() && licensed(Product::Office365) {
            Some(Authority::Office365)
        } else {
            None
        }
    }

    /// Whether `user` was discovered in Active Directory.
    pub fn is_discovered(&self, user: &Upn) -> bool {
        self.discovers() && self.directory.accounts.get(user).is_some_and(|a| a.on_premises)
    }

    /// Whether discovery has run.
    pub(super) fn discovers(&self) -> bool {
        let enabled = self.hierarchy.as_ref().and_then(|hierarchy| hierarchy.discovery);
        let first_run = enabled.and_then(|enabled| enabled.next_multiple(super::hierarchy::EVERY));
        first_run.is_some_and(|first_run| first_run <= self.clock)
    }

    /// Whether `user` is in the collection `name`, and in those that limit it.
    pub fn is_member(&self, name: &str, user: &Upn) -> bool {
        self.hierarchy.as_ref().is_some_and(|hierarchy| {
            let mut chain = hierarchy.chain(name).peekable();
            chain.peek().is_some()
                && chain.all(|collection| match &collection.members {
                    Members::AllUsers {} => self.is_discovered(user),
                    Members::Users { users } => users.contains_key(user),
                    _ => false,
                })
        })
    }

    /// The users in the collection `name`, by their names.
    pub fn users_in(&self, name: &str) -> Vec<&Upn> {
        let collection = self.hierarchy.as_ref().and_then(|h| h.collections.get(name));
        let users: Vec<&Upn> = match collection.map(|collection| &collection.members) {
            Some(Members::AllUsers {}) => self.directory.accounts.keys().collect(),
            Some(Members::Users { users }) => users.keys().collect(),
            _ => Vec::new(),
        };
        users.into_iter().filter(|user| self.is_member(name, user)).collect()
    }
}
