//! Devices: enrolment as their users do it, and what administrators ask of them.

use crate::domain::{
    Account, Authority, Command, Device, DeviceId, Enrolment, Event, Field, Hierarchy,
    Organisation, Platform, PlatformState, Refusal, Role, SiteCode, Time, Upn,
};

impl Organisation {
    /// How many devices a user can have with one licence (facts 6).
    pub const MOST_DEVICES_OF_A_USER: usize = 5;

    pub(in crate::domain) fn enrol(
        &self,
        typed: &str,
        platform: Platform,
        model: &str,
        serial: &str,
    ) -> Result<Vec<Event>, Refusal> {
        let authority = self.tenant.authority;
        if authority == Authority::NotSet {
            return Err(Refusal::AuthorityNotDefined {});
        }
        let (account, found) = self.directory.account(typed)?;
        let enrolment = self.enrolment_of(&account, found)?;
        self.require_platform(platform, enrolment.authority)?;
        self.require_room(&account, found)?;
        Field::Model.check_required(model)?;
        let device = self.number_for(serial)?;
        let (model, serial) = (model.to_owned(), serial.to_owned());
        Ok(vec![Event::DeviceEnrolled { device, account, platform, model, serial, enrolment }])
    }

    /// How a device of the user would be managed if it enrolled now.
    pub(in crate::domain) fn enrolment_of(
        &self,
        upn: &Upn,
        account: &Account,
    ) -> Result<Enrolment, Refusal> {
        let at = self.clock;
        if !account.in_azure_ad {
            return Err(Refusal::NotInAzureAd { account: upn.clone() });
        }
        if !account.sign_in_allowed {
            return Err(Refusal::SignInBlocked { account: upn.clone() });
        }
        let authority = self.tenant.authority;
        if authority == Authority::ConfigurationManager {
            let site = Some(self.site_for(upn)?);
            return Ok(Enrolment { authority, site, at });
        }
        match self.service_for(account) {
            Some(authority) => Ok(Enrolment { authority, site: None, at }),
            None => Err(Refusal::UserLicenceTypeInvalid { account: upn.clone(), authority }),
        }
    }

    /// The site for a device of `user`, whom the service must know (facts 6).
    fn site_for(&self, user: &Upn) -> Result<SiteCode, Refusal> {
        let hierarchy = self.hierarchy.as_ref().ok_or(Refusal::NoHierarchy {})?;
        let settings = &hierarchy.require_subscription()?.settings;
        let known = self.tenant.users.get(user);
        if known.is_none_or(|known| known.leaves.is_some()) {
            return Err(self.reason_not_known(hierarchy, &settings.collection, user));
        }
        SiteCode::typed(&settings.site_code)
    }

    /// Why the service does not know `user`: the first thing that is missing, in the order in
    /// which users are provisioned (facts 6).
    fn reason_not_known(&self, hierarchy: &Hierarchy, collection: &str, user: &Upn) -> Refusal {
        let account = user.clone();
        if !self.is_discovered(user) {
            Refusal::UserNotDiscovered { account }
        } else if !self.is_member(collection, user) {
            Refusal::UserNotInCollection { account, collection: collection.to_owned() }
        } else if !self.directory.is_verified(user) {
            Refusal::DomainNotVerified { account }
        } else if let Some(obstacle) = hierarchy.obstacle(self.clock) {
            Refusal::TrafficStopped { obstacle }
        } else {
            let next = hierarchy.first_exchange_after(self.clock).unwrap_or(Time::LATEST);
            Refusal::NotYetSynchronised { account, next }
        }
    }

    fn require_platform(&self, platform: Platform, authority: Authority) -> Result<(), Refusal> {
        let by_office365 = authority == Authority::Office365;
        match self.platform_state(platform) {
            PlatformState::Unavailable => {
                Err(Refusal::DeviceTypeNotSupported { platform, authority })
            }
            _ if by_office365 && !platform.is_in_office365() => {
                Err(Refusal::DeviceTypeNotSupported { platform, authority })
            }
            PlatformState::Ready => Ok(()),
            PlatformState::NeedsPortalApp if by_office365 => Ok(()),
            state => Err(Refusal::PlatformNotReady { platform, state }),
        }
    }

    /// Whether the user may have one more device.
    fn require_room(&self, upn: &Upn, account: &Account) -> Result<(), Refusal> {
        let most = Self::MOST_DEVICES_OF_A_USER;
        let count = self.enrolled_devices().filter(|(_, device)| device.user == *upn).count();
        if count >= most && !account.roles.contains(&Role::DeviceEnrollmentManager) {
            return Err(Refusal::DeviceCapReached { account: upn.clone(), most });
        }
        Ok(())
    }

    /// The number of the device with this serial number, a new one for a new device.
    fn number_for(&self, serial: &str) -> Result<DeviceId, Refusal> {
        Field::Serial.check_required(serial)?;
        match self.device(serial) {
            Some((_, device)) if device.enrolment.is_some() => {
                Err(Refusal::SerialInUse { serial: serial.to_owned() })
            }
            Some((id, _)) => Ok(id),
            None => Ok(self.next_device()),
        }
    }

    pub(in crate::domain) fn next_device(&self) -> DeviceId {
        DeviceId(self.devices.last_key_value().map_or(1, |(last, _)| last.0 + 1))
    }

    /// Retire or wipe.
    pub(in crate::domain) fn ask_to_leave(
        &self,
        by: Option<&Upn>,
        serial: &str,
        command: &Command,
    ) -> Result<Vec<Event>, Refusal> {
        self.require_device_management(by)?;
        let device = self.managed_device(serial)?;
        Ok(vec![match command {
            Command::Wipe { .. } => Event::WipeRequested { device },
            _ => Event::RetireRequested { device },
        }])
    }

    fn managed_device(&self, serial: &str) -> Result<DeviceId, Refusal> {
        let serial = serial.to_owned();
        match self.device(&serial) {
            None => Err(Refusal::UnknownDevice { serial }),
            Some((_, Device { enrolment: None, .. })) => Err(Refusal::DeviceNotManaged { serial }),
            Some((_, Device { pending: Some(_), .. })) => Err(Refusal::AlreadyPending { serial }),
            Some((id, _)) => Ok(id),
        }
    }
}
