//! The Microsoft Intune subscription: the wizard that creates it, its properties, its end.

use crate::domain::{
    Authority, Certificate, CertificatePlace, CollectionKind, DeploymentKind, Event, Field,
    Hierarchy, Organisation, PlatformSetup, Refusal, Site, SiteKind, Subscription,
    SubscriptionSettings,
};

impl Organisation {
    /// Completes the wizard: all of it or nothing. The authority changes here and not before.
    pub(in crate::domain) fn create_subscription(
        &self,
        hierarchy: &Hierarchy,
        typed: &str,
        confirmed: bool,
        settings: &SubscriptionSettings,
        platforms: &[PlatformSetup],
    ) -> Result<Vec<Event>, Refusal> {
        hierarchy.require_no_subscription()?;
        let (account, found) = self.directory.account(typed)?;
        if !found.in_azure_ad {
            return Err(Refusal::NotInAzureAd { account });
        }
        self.may_subscribe(&account, found)?;
        if !confirmed {
            return Err(Refusal::NotConfirmed {});
        }
        self.check_collection(hierarchy, &settings.collection)?;
        hierarchy.check_settings(settings)?;
        hierarchy.check_platforms_page(platforms)?;
        platforms.iter().try_for_each(|setup| setup.check(self.clock))?;
        let mut events = vec![
            Event::SubscriptionCreated { account, settings: settings.clone() },
            Event::CertificateIssued { certificate: self.next_certificate() },
        ];
        if self.tenant.authority == Authority::NotSet {
            events.push(Event::AuthoritySet { authority: Authority::ConfigurationManager });
        }
        let configured = |setup: &PlatformSetup| Event::PlatformConfigured { setup: setup.clone() };
        events.extend(platforms.iter().map(configured));
        Ok(events)
    }

    /// The certificate that the service issues to the tenant next.
    pub(super) fn next_certificate(&self) -> Certificate {
        let number = self.tenant.certificates_issued + 1;
        Certificate::of_tenant(&self.tenant.account_name, number, self.clock)
    }

    /// Enrolments, policies and deployments are lost; the authority stays (facts 3.6).
    pub(in crate::domain) fn delete_subscription(
        &self,
        hierarchy: &Hierarchy,
        confirmed: bool,
    ) -> Result<Vec<Event>, Refusal> {
        hierarchy.require_subscription()?;
        if !confirmed {
            return Err(Refusal::NotConfirmed {});
        }
        let devices = self.enrolled_devices().map(|(id, _)| *id).collect();
        Ok(vec![Event::SubscriptionDeleted {}, Event::DevicesLost { devices }])
    }

    /// Refuses a collection that the wizard or the properties do not take: it has to be one of
    /// users, and for the wizard to hold somebody; later it may be an empty one (facts 1.10,
    /// "point the subscription at an empty user collection").
    ///
    /// # Errors
    ///
    /// Why it is not taken.
    pub fn check_collection(&self, hierarchy: &Hierarchy, name: &str) -> Result<(), Refusal> {
        hierarchy.check_user_collection(name)?;
        let may_be_empty = hierarchy.subscription.is_some();
        match !may_be_empty && self.each_user_in(name).next().is_none() {
            true if !self.discovers() => Err(Refusal::UserDiscoveryOff {}),
            true => Err(Refusal::CollectionEmpty { collection: name.to_owned() }),
            false => Ok(()),
        }
    }
}

impl Hierarchy {
    pub(super) fn require_subscription(&self) -> Result<&Subscription, Refusal> {
        self.subscription.as_ref().ok_or(Refusal::NoSubscription {})
    }

    pub(in crate::domain) fn require_no_subscription(&self) -> Result<(), Refusal> {
        match (&self.subscription, self.connector()) {
            (Some(_), _) => Err(Refusal::SubscriptionExists {}),
            (None, Some((server, _))) => {
                Err(Refusal::ConnectorStillInstalled { server: server.clone() })
            }
            (None, None) => Ok(()),
        }
    }

    pub(in crate::domain) fn edit_subscription(
        &self,
        settings: &SubscriptionSettings,
    ) -> Result<Vec<Event>, Refusal> {
        self.require_subscription()?;
        self.check_settings(settings)?;
        Ok(vec![Event::SubscriptionEdited { settings: settings.clone() }])
    }

    pub(in crate::domain) fn change_site_code(&self, code: &str) -> Result<Vec<Event>, Refusal> {
        let settings = self.require_subscription()?.settings.clone();
        self.check_site_code(code)?;
        let settings = SubscriptionSettings { site_code: code.to_owned(), ..settings };
        Ok(vec![Event::SubscriptionEdited { settings }])
    }

    /// The pages in their order.
    fn check_settings(&self, settings: &SubscriptionSettings) -> Result<(), Refusal> {
        self.check_user_collection(&settings.collection)?;
        settings.profile.check_general()?;
        self.check_site_code(&settings.site_code)?;
        settings.profile.check()
    }

    /// Refuses a collection that is not there, or holds devices.
    ///
    /// # Errors
    ///
    /// Why it is not taken.
    pub fn check_user_collection(&self, name: &str) -> Result<(), Refusal> {
        match self.collection(name)?.kind() {
            CollectionKind::User => Ok(()),
            CollectionKind::Device => {
                Err(Refusal::NotAUserCollection { collection: name.to_owned() })
            }
        }
    }

    /// Refuses a site that cannot manage mobile devices: it has to be a primary one (seed,
    /// "Specify a site code for a primary site").
    ///
    /// # Errors
    ///
    /// Why it is not taken.
    pub fn check_site_code(&self, code: &str) -> Result<(), Refusal> {
        match self.site(code)? {
            (_, Site { kind: SiteKind::Primary, .. }) => Ok(()),
            (site, Site { kind, .. }) => Err(Refusal::NotAPrimarySite { site, kind: *kind }),
        }
    }

    /// From SP2 on the wizard has no page Platforms (seed, "Prior to").
    fn check_platforms_page(&self, platforms: &[PlatformSetup]) -> Result<(), Refusal> {
        if !platforms.is_empty() && !self.product.has_platforms_page() {
            return Err(Refusal::NoPlatformsPage { product: self.product });
        }
        platforms.iter().try_for_each(|setup| self.check_versions(setup))
    }

    /// Refuses a platform that the product version does not manage (facts 3.4).
    pub(super) fn check_versions(&self, setup: &PlatformSetup) -> Result<(), Refusal> {
        let product = self.product;
        let strange = |platform: &_| !product.platforms().contains(platform);
        match setup.enabled().into_iter().find(strange) {
            Some(platform) => Err(Refusal::PlatformNotInVersion { platform, product }),
            None => Ok(()),
        }
    }

    pub(in crate::domain) fn remove_certificate(
        &self,
        from: CertificatePlace,
    ) -> Result<Vec<Event>, Refusal> {
        let there = match from {
            CertificatePlace::SiteDatabase => self.certificate().is_some(),
            CertificatePlace::ConnectorServer => {
                self.connector().is_some_and(|(_, server)| !server.certificates.is_empty())
            }
        };
        if !there {
            return Err(Refusal::CertificateNotThere { from });
        }
        Ok(vec![Event::CertificateRemoved { from }])
    }

    pub(in crate::domain) fn deploy(
        &self,
        name: &str,
        kind: DeploymentKind,
        collection: &str,
    ) -> Result<Vec<Event>, Refusal> {
        self.require_subscription()?;
        self.check_new_deployment(name)?;
        self.check_user_collection(collection)?;
        let (name, collection) = (name.to_owned(), collection.to_owned());
        Ok(vec![Event::Deployed { name, kind, collection }])
    }

    /// Refuses a name that a new deployment cannot have.
    ///
    /// # Errors
    ///
    /// Why it is not taken.
    pub fn check_new_deployment(&self, name: &str) -> Result<(), Refusal> {
        Field::DeploymentName.check_required(name)?;
        if self.deployments.contains_key(name) {
            return Err(Refusal::DeploymentExists { name: name.to_owned() });
        }
        Ok(())
    }
}
