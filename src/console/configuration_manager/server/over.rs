use super::Draft;
use crate::domain::{Organisation, Refusal};

/// Select Computer: the window in which a new server is found by its name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SelectComputer {
    /// The name, as it is typed: with its domain, or without.
    pub typed: String,
    /// Why the name was not taken.
    pub refusal: Option<Refusal>,
}

impl SelectComputer {
    /// The full name of the computer: one that is typed without a domain is in that of the
    /// server of the site.
    ///
    /// # Errors
    ///
    /// Why no server can be created with it.
    pub fn found(&self, draft: &Draft, organisation: &Organisation) -> Result<String, Refusal> {
        let typed = self.typed.trim();
        let hierarchy = organisation.hierarchy.as_ref().ok_or(Refusal::NoHierarchy {})?;
        let site = hierarchy.sites.get(&draft.site).map(|site| site.server.to_string());
        let domain = site.as_deref().and_then(|server| server.split_once('.'));
        let full = match domain {
            Some((_, domain)) if !typed.contains('.') => format!("{typed}.{domain}"),
            _ => typed.to_owned(),
        };
        hierarchy.check_new_server(&full).map(|()| full)
    }
}
