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
        self.check_settings(hierarchy, settings)?;
        for setup in platforms {
            hierarchy.check_versions(setup)?;
            setup.check(self.clock)?;
        }
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

    pub(in crate::domain) fn edit_subscription(
        &self,
        hierarchy: &Hierarchy,
        settings: &SubscriptionSettings,
    ) -> Result<Vec<Event>, Refusal> {
        hierarchy.require_subscription()?;
        self.check_settings(hierarchy, settings)?;
        Ok(vec![Event::SubscriptionEdited { settings: settings.clone() }])
    }

    pub(in crate::domain) fn change_site_code(
        &self,
        hierarchy: &Hierarchy,
        site_code: &str,
    ) -> Result<Vec<Event>, Refusal> {
        let settings = hierarchy.require_subscription()?.settings.clone();
        let settings = SubscriptionSettings { site_code: site_code.to_owned(), ..settings };
        self.edit_subscription(hierarchy, &settings)
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

    fn check_settings(
        &self,
        hierarchy: &Hierarchy,
        settings: &SubscriptionSettings,
    ) -> Result<(), Refusal> {
        let collection = settings.collection.clone();
        if hierarchy.collection(&collection)?.kind() != CollectionKind::User {
            return Err(Refusal::NotAUserCollection { collection });
        }
        if self.users_in(&collection).is_empty() {
            return Err(Refusal::CollectionEmpty { collection });
        }
        let (site, Site { kind, .. }) = hierarchy.site(&settings.site_code)?;
        if *kind != SiteKind::Primary {
            return Err(Refusal::NotAPrimarySite { site, kind: *kind });
        }
        settings.profile.check()
    }
}

impl Hierarchy {
    pub(super) fn require_subscription(&self) -> Result<&Subscription, Refusal> {
        self.subscription.as_ref().ok_or(Refusal::NoSubscription {})
    }

    fn require_no_subscription(&self) -> Result<(), Refusal> {
        match (&self.subscription, self.connector()) {
            (Some(_), _) => Err(Refusal::SubscriptionExists {}),
            (None, Some((server, _))) => {
                Err(Refusal::ConnectorStillInstalled { server: server.clone() })
            }
            (None, None) => Ok(()),
        }
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
            CertificatePlace::SiteDatabase => {
                self.subscription.as_ref().is_some_and(|s| s.certificate.is_some())
            }
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
        Field::DeploymentName.check_required(name)?;
        if self.deployments.contains_key(name) {
            return Err(Refusal::DeploymentExists { name: name.to_owned() });
        }
        let (name, collection) = (name.to_owned(), collection.to_owned());
        if self.collection(&collection)?.kind() != CollectionKind::User {
            return Err(Refusal::NotAUserCollection { collection });
        }
        Ok(vec![Event::Deployed { name, kind, collection }])
    }
}
