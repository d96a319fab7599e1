//! What the authority in force manages: platforms, the company portal, and whose devices.

use super::{
    Account, Authority, CompanyProfile, Organisation, Platform, PlatformSetup, PlatformSetups,
    PlatformState, Product, Refusal, Upn, platform_setup::state_with,
};

impl Organisation {
    /// Every platform with its state, in the order of the page.
    pub fn platforms(&self) -> [(Platform, PlatformState); 5] {
        Platform::ALL.map(|platform| (platform, self.platform_state(platform)))
    }

    /// Whether devices of `platform` can enrol under the authority in force.
    pub fn platform_state(&self, platform: Platform) -> PlatformState {
        self.state_under(self.tenant.authority, platform)
    }

    /// Whether devices of `platform` can enrol with `service`, which is the authority in force or
    /// a part of it.
    fn state_under(&self, service: Authority, platform: Platform) -> PlatformState {
        let Some(setups) = self.platform_setups() else { return PlatformState::Unavailable };
        let state = state_with(setups, platform, self.clock);
        match service {
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
        match self.tenant.authority {
            Authority::NotSet => None,
            Authority::ConfigurationManager => self.subscription().map(|s| &s.platforms),
            _ => Some(&self.tenant.platforms),
        }
    }

    /// The Apple ID under which devices enrolled and the new one, where `setup` brings another
    /// one. Upper and lower case are the same.
    pub(super) fn other_apple_id(&self, setup: &PlatformSetup) -> Option<(String, String)> {
        let before = self.tenant.apple_id.clone()?;
        let after = setup.apple_id()?.to_owned();
        (!before.eq_ignore_ascii_case(&after)).then_some((before, after))
    }

    /// What the company portal shows under the authority in force.
    pub fn company_profile(&self) -> Option<&CompanyProfile> {
        match self.tenant.authority {
            Authority::ConfigurationManager => Some(&self.subscription()?.settings.profile),
            _ => self.tenant.portal.as_ref(),
        }
    }

    /// How many accounts could enrol a device now: none without an authority (facts 1.12), then
    /// by the licence that belongs to the authority (facts 1.11), under Configuration Manager
    /// those that the service was told of.
    pub fn users_who_may_enrol(&self) -> usize {
        let by_licence = self.tenant.authority != Authority::ConfigurationManager;
        // Both are in the order of names, so that one walk finds who is in both.
        let mut told = self.tenant.users.iter().peekable();
        let mut is_told = |upn: &Upn| {
            while told.next_if(|(user, _)| *user < upn).is_some() {}
            told.next_if(|(user, _)| *user == upn).is_some_and(|(_, user)| user.is_enabled())
        };
        let accounts = self.directory.accounts.iter();
        accounts
            .filter(|(upn, account)| {
                let covered =
                    if by_licence { self.service_for(account).is_some() } else { is_told(upn) };
                covered && self.may_sign_in(upn, account).is_ok()
            })
            .count()
    }

    /// Whether the service lets the user in, whichever authority is in force (facts 6).
    pub(super) fn may_sign_in(&self, upn: &Upn, account: &Account) -> Result<(), Refusal> {
        let refused = || upn.clone();
        if !account.in_azure_ad {
            Err(Refusal::NotInAzureAd { account: refused() })
        } else if !account.sign_in_allowed {
            Err(Refusal::SignInBlocked { account: refused() })
        } else if !self.directory.is_verified(upn) {
            Err(Refusal::DomainNotVerified { account: refused() })
        } else {
            Ok(())
        }
    }

    /// Whether `authority` takes devices of `platform` now.
    pub(super) fn require_platform(
        &self,
        platform: Platform,
        authority: Authority,
    ) -> Result<(), Refusal> {
        match self.state_under(authority, platform) {
            PlatformState::Unavailable => {
                Err(Refusal::DeviceTypeNotSupported { platform, authority })
            }
            PlatformState::Ready => Ok(()),
            state => Err(Refusal::PlatformNotReady { platform, state }),
        }
    }

    /// The service that manages what `account` enrols, by its licence (facts 1.11): Intune or
    /// Office 365, none where the authority in force goes by no licence or the account has none
    /// that fits.
    pub fn service_for(&self, account: &Account) -> Option<Authority> {
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
}
