use crate::{
    console::configuration_manager::{ApnsRequest, SelectCollection},
    domain::{Field, Refusal, Secret, SideloadingKey, SignInPage, Upn},
    text, words,
};

/// A window over the wizard, or over the properties.
#[derive(Clone, Debug, PartialEq)]
pub enum Over {
    /// Signing in to Microsoft Intune.
    SignIn(SignIn),
    /// Set the Mobile Device Management Authority, for the account that has just signed in.
    Authority {
        /// The account.
        account: Upn,
        /// Whether the box is ticked.
        ticked: bool,
    },
    /// Select Collection.
    Collections(SelectCollection),
    /// A colour for the company portal, as in `#0072C6`.
    Color(String),
    /// The request for an APNs certificate.
    ApnsRequest(ApnsRequest),
    /// A sideloading key that is to be added.
    Key(KeyForm),
    /// A page of our own in place of a privacy statement.
    Privacy(PrivacyPage),
}

/// A sideloading key, as it is typed.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct KeyForm {
    /// Its name.
    pub name: String,
    /// The key.
    pub key: String,
    /// On how many devices it can be activated.
    pub activations: String,
    /// Why it was not taken, in a sentence.
    pub problem: Option<String>,
}

impl KeyForm {
    /// The key, which must not be one of `others`.
    ///
    /// # Errors
    ///
    /// What is missing or wrong first, in a sentence.
    pub fn key(&self, others: &[SideloadingKey]) -> Result<SideloadingKey, String> {
        let key = self.typed().map_err(|refusal| words::refusal_line(&refusal))?;
        match others.iter().find(|other| other.key == key.key) {
            Some(other) => Err(text!("key-there-already", name = other.name.as_str())),
            None => Ok(key),
        }
    }

    fn typed(&self) -> Result<SideloadingKey, Refusal> {
        let activations = self.activations.trim();
        let key = SideloadingKey {
            name: self.name.trim().to_owned(),
            key: self.key.trim().to_uppercase(),
            activations: activations.parse().unwrap_or(1),
        };
        key.check()?;
        Field::Activations.check_required(activations).map(|()| key)
    }
}

/// A page in place of a privacy statement.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum PrivacyPage {
    /// What Microsoft Intune does with what it is given.
    Service,
    /// What Configuration Manager sends to it.
    Product,
}

/// The window in which somebody signs in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SignIn {
    /// The account, as it is typed.
    pub account: String,
    /// The password. It is compared and forgotten.
    pub password: Secret,
    /// The page that is shown.
    pub step: SignInStep,
    /// Why the last try was refused.
    pub refusal: Option<Refusal>,
}

/// A page of the window in which somebody signs in.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum SignInStep {
    /// Azure Active Directory asks for the account.
    #[default]
    Account,
    /// The password is asked for, by whom the domain says.
    Password(SignInPage),
    /// The account is who it says, but may not do this.
    Refused,
}
