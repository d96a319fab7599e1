//! Devices: enrolment as their users do it, and what administrators ask of them.

use crate::domain::{
    Account, Authority, Command, Device, DeviceId, Enrolment, Event, Field, Hierarchy,
    Organisation, Platform, Refusal, Role, ServiceUser, SiteCode, Time, Upn,
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
        self.require_room(&account, found, enrolment.authority)?;
        Field::Model.check_required(model)?;
        let device = self.number_for(serial, platform)?;
        let (model, serial) = (model.to_owned(), serial.to_owned());
        Ok(vec![Event::DeviceEnrolled { device, account, platform, model, serial, enrolment }])
    }

    /// How a device of the user would be managed if it enrolled now.
    fn enrolment_of(&self, upn: &Upn, account: &Account) -> Result<Enrolment, Refusal> {
        let at = self.clock;
        self.may_sign_in(upn, account)?;
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
        if !self.tenant.users.get(user).is_some_and(ServiceUser::is_enabled) {
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
        } else if let Some(obstacle) = hierarchy.obstacle(self.clock) {
            Refusal::TrafficStopped { obstacle }
        } else {
            let next = hierarchy.first_exchange_after(self.clock).unwrap_or(Time::LATEST);
            Refusal::NotYetSynchronised { account, next }
        }
    }

    /// Whether the user may have one more device. Device enrolment managers may in Intune;
    /// Configuration Manager 2012 does not have them (facts 3.2).
    fn require_room(
        &self,
        upn: &Upn,
        account: &Account,
        authority: Authority,
    ) -> Result<(), Refusal> {
        let most = Self::MOST_DEVICES_OF_A_USER;
        let count = self.enrolled_devices().filter(|(_, device)| device.user == *upn).count();
        let is_manager = authority == Authority::Intune
            && account.roles.contains(&Role::DeviceEnrollmentManager);
        if count >= most && !is_manager {
            return Err(Refusal::DeviceCapReached { account: upn.clone(), most });
        }
        Ok(())
    }

    /// The number of the device with this serial number, a new one for a new device.
    fn number_for(&self, serial: &str, platform: Platform) -> Result<DeviceId, Refusal> {
        Field::Serial.check_required(serial)?;
        let serial = serial.to_owned();
        match self.device(&serial) {
            Some((_, device)) if device.enrolment.is_some() => Err(Refusal::SerialInUse { serial }),
            Some((_, device)) if device.platform != platform => {
                Err(Refusal::OtherPlatform { serial, platform: device.platform })
            }
            Some((id, _)) => Ok(id),
            None if self.room_for_devices() == 0 => Err(Refusal::TooManyDevices { most: 0 }),
            None => Ok(self.next_device()),
        }
    }

    pub(in crate::domain) fn next_device(&self) -> DeviceId {
        DeviceId(self.devices.last_key_value().map_or(1, |(last, _)| last.0.saturating_add(1)))
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
