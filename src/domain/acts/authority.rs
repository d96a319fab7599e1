use crate::domain::{Authority, Event, Hierarchy, Organisation, Refusal, Upn};

impl Organisation {
    pub(in crate::domain) fn set_authority(
        &self,
        by: Option<&Upn>,
        wanted: Authority,
        confirmed: bool,
    ) -> Result<Vec<Event>, Refusal> {
        self.require_full_access(by)?;
        let current = self.tenant.authority;
        if wanted == Authority::NotSet {
            return Err(Refusal::AuthorityCannotBeUnset {});
        }
        if (current, wanted) == (Authority::NotSet, Authority::IntuneAndOffice365) {
            return Err(Refusal::AuthorityNeedsOneFirst {});
        }
        if !current.may_become(wanted) {
            return Err(Refusal::AuthorityAlreadySet { current, wanted });
        }
        if wanted == Authority::ConfigurationManager {
            return Err(Refusal::AuthorityNeedsSubscription {});
        }
        if !confirmed {
            return Err(Refusal::NotConfirmed {});
        }
        Ok(vec![Event::AuthoritySet { authority: wanted }])
    }

    /// Who acts in the Intune console must be allowed into it, still, and may change things
    /// there.
    pub(super) fn require_full_access(&self, by: Option<&Upn>) -> Result<(), Refusal> {
        let by = by.ok_or(Refusal::NotSignedIn {})?;
        let (upn, account) = self.directory.account(&by.to_string())?;
        if let Some(refusal) = self.reason_to_keep_out(&upn, account) {
            return Err(refusal);
        }
        if account.has_full_access() {
            return Ok(());
        }
        Err(Refusal::AccessTooLow { account: upn, role: account.roles.first().copied() })
    }

    /// Who acts in the Configuration Manager console must be one of its administrators.
    pub(in crate::domain) fn require_hierarchy(
        &self,
        by: Option<&Upn>,
    ) -> Result<&Hierarchy, Refusal> {
        let hierarchy = self.hierarchy.as_ref().ok_or(Refusal::NoHierarchy {})?;
        if by.is_some_and(|by| hierarchy.administrators.contains(by)) {
            return Ok(hierarchy);
        }
        Err(Refusal::NotAHierarchyAdministrator { account: by.cloned() })
    }

    /// Who sets up platforms and asks devices to leave: whoever administers the service that
    /// is the authority.
    pub(super) fn require_device_management(&self, by: Option<&Upn>) -> Result<(), Refusal> {
        match self.tenant.authority {
            Authority::ConfigurationManager => self.require_hierarchy(by).map(|_hierarchy| ()),
            _ => self.require_full_access(by),
        }
    }
}
