use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    Account, Authority, Certificate, Command, Device, DeviceId, Directory, Event, Hierarchy,
    Refusal, Shared, Subscription, Tenant, Time, Upn,
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
        let hierarchy = || self.require_hierarchy(by);
        match command {
            C::SetAuthority { authority, confirmed } => {
                self.set_authority(by, *authority, *confirmed)
            }
            C::AdvanceClock { minutes } => self.advance_clock(*minutes),
            C::SignIn { account, password, to } => self.sign_in(account, *password, *to),
            C::SignOut {} => self.sign_out(),
            C::SetCompanyPortal { profile } => self.set_company_portal(by, profile),
            C::CreateSubscription { account, confirmed, settings, platforms } => {
                self.create_subscription(hierarchy()?, account, *confirmed, settings, platforms)
            }
            C::EditSubscription { settings } => hierarchy()?.edit_subscription(settings),
            C::ChangeSiteCode { site_code } => hierarchy()?.change_site_code(site_code),
            C::DeleteSubscription { confirmed } => {
                self.delete_subscription(hierarchy()?, *confirmed)
            }
            C::ConfigurePlatform { setup } => self.configure_platform(by, setup),
            C::RemoveCertificate { from } => hierarchy()?.remove_certificate(*from),
            C::Deploy { name, kind, collection } => hierarchy()?.deploy(name, *kind, collection),
            C::CreateSiteSystemServer { server, site_code, roles, internet_name, proxy } => {
                let internet_name = internet_name.as_deref();
                hierarchy()?.create_server(server, site_code, internet_name, roles, proxy.as_ref())
            }
            C::AddRoles { server, roles, proxy } => {
                hierarchy()?.add_roles(server, roles, proxy.as_ref())
            }
            C::RemoveRole { server, role } => hierarchy()?.remove_role(server, *role),
            C::CreateCollection { collection, kind, limited_to } => {
                hierarchy()?.create_collection(collection, *kind, limited_to.as_deref())
            }
            C::AddMembers { collection, members } => {
                self.add_members(hierarchy()?, collection, members)
            }
            C::RemoveMembers { collection, members } => {
                self.remove_members(hierarchy()?, collection, members)
            }
            C::EnableUserDiscovery {} => hierarchy()?.enable_user_discovery(),
            C::AddSite { code, name, kind, parent, server } => {
                hierarchy()?.add_site(code, name, *kind, parent, server)
            }
            C::ExpandHierarchy { code, name, server } => hierarchy()?.expand(code, name, server),
            C::Enrol { account, platform, model, serial } => {
                self.enrol(account, *platform, model, serial)
            }
            C::Retire { serial } | C::Wipe { serial } => self.ask_to_leave(by, serial, command),
            C::Populate { devices, seed } => self.populate_with(*devices, *seed),
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

    /// The Microsoft Intune subscription of the hierarchy.
    pub fn subscription(&self) -> Option<&Subscription> {
        self.hierarchy.as_ref()?.subscription.as_ref()
    }

    /// The certificate that the service issued to the tenant last, as far as anybody still has it:
    /// the site database, or the store of a server.
    pub fn issued_certificate(&self) -> Option<&Certificate> {
        let hierarchy = self.hierarchy.as_ref()?;
        let stores = hierarchy.servers.values().flat_map(|server| server.certificates.values());
        let all = hierarchy.certificate().into_iter().chain(stores);
        all.max_by_key(|certificate| certificate.valid_from)
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
}
