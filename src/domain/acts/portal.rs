//! What is set up for users: the company portal, and the platforms of their devices.

use crate::domain::{
    Authority, CompanyProfile, Event, Organisation, Platform, PlatformSetup, Refusal, Upn,
};

impl Organisation {
    /// Sets the page Company Portal of the Intune console. Under the other authorities the
    /// portal shows what is set there.
    pub(in crate::domain) fn set_company_portal(
        &self,
        by: Option<&Upn>,
        profile: &CompanyProfile,
    ) -> Result<Vec<Event>, Refusal> {
        self.require_full_access(by)?;
        match self.tenant.authority {
            current @ (Authority::ConfigurationManager | Authority::Office365) => {
                return Err(Refusal::NotTheManagingService { current });
            }
            _ => profile.check()?,
        }
        Ok(vec![Event::CompanyPortalSet { profile: profile.clone() }])
    }

    /// Sets up a platform where the authority in force has it. With another Apple ID every
    /// device with iOS loses its enrolment (facts 8.7).
    pub(in crate::domain) fn configure_platform(
        &self,
        by: Option<&Upn>,
        setup: &PlatformSetup,
    ) -> Result<Vec<Event>, Refusal> {
        self.require_device_management(by)?;
        match (self.tenant.authority, &self.hierarchy) {
            (current @ Authority::NotSet, _) => {
                return Err(Refusal::NotTheManagingService { current });
            }
            (Authority::ConfigurationManager, Some(hierarchy)) => {
                hierarchy.require_subscription()?;
                hierarchy.check_versions(setup)?;
            }
            _ => {}
        }
        setup.check(self.clock)?;
        let mut events = vec![Event::PlatformConfigured { setup: setup.clone() }];
        if self.other_apple_id(setup).is_some() {
            events.push(self.lost(Platform::IosAndMacOsX));
        }
        Ok(events)
    }

    fn lost(&self, platform: Platform) -> Event {
        let devices = self.enrolled_devices().filter(|(_, device)| device.platform == platform);
        Event::DevicesLost { devices: devices.map(|(id, _)| *id).collect() }
    }
}
