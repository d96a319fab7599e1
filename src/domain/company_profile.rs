//! What the company portal shows of the organisation, and what fits into its fields.

use core::net::IpAddr;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Refusal, hierarchy::is_label};

/// What users see of their company in the company portal (facts 1.8).
#[derive(Clone, Debug, Default, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(default, deny_unknown_fields)]
pub struct CompanyProfile {
    /// The title of the portal; required, 40 characters at most.
    pub company_name: String,
    /// Whom to ask, 40 characters at most.
    pub contact_name: String,
    /// Their phone number, 20 characters at most.
    pub contact_phone: String,
    /// Their e-mail address, 40 characters at most.
    pub contact_email: String,
    /// Anything else, 120 characters at most.
    pub additional_information: String,
    /// The address of the privacy statement, 79 characters at most.
    pub privacy_url: String,
    /// The address of the support website, which users do not see; 150 characters at most.
    pub support_url: String,
    /// What users see instead of it, 40 characters at most.
    pub website_name: String,
    /// The colour of the portal, as in `#0072C6`; blue where none is given.
    pub color: String,
    /// The logo for a white background.
    pub logo_on_white: Option<Logo>,
    /// The logo for a background of the portal's colour.
    pub logo_on_color: Option<Logo>,
    /// Whether the name stands next to the logo.
    pub name_beside_logo: bool,
}

/// A picture file, as much of it as matters here.
#[derive(Clone, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Logo {
    /// The name of the file.
    pub file: String,
    /// What is in it.
    pub format: LogoFormat,
    /// Its width in pixels, 400 at most.
    pub width: u32,
    /// Its height in pixels, 100 at most.
    pub height: u32,
    /// Its size in bytes, 768,000 (750 KB) at most.
    pub bytes: u64,
}

/// The form of a picture file.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum LogoFormat {
    /// PNG.
    Png,
    /// JPEG.
    Jpeg,
    /// Anything else, which portals do not show.
    #[serde(other)]
    Other,
}

/// A field that a person fills in.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Field {
    /// Company name.
    CompanyName,
    /// IT department contact name.
    ContactName,
    /// IT department phone number.
    ContactPhone,
    /// IT department e-mail address.
    ContactEmail,
    /// Additional information.
    AdditionalInformation,
    /// URL to company privacy documentation.
    PrivacyUrl,
    /// Support website URL.
    SupportUrl,
    /// Website name.
    WebsiteName,
    /// Color scheme for company portal.
    Color,
    /// The name of a site.
    SiteName,
    /// The name of a collection.
    CollectionName,
    /// The name of what is deployed.
    DeploymentName,
    /// The model of a device.
    Model,
    /// The serial number of a device.
    Serial,
    /// The Apple ID of an APNs certificate.
    AppleId,
    /// The name of a sideloading key.
    KeyName,
    /// A sideloading key.
    SideloadingKey,
    /// On how many devices a sideloading key can be activated.
    Activations,
    /// The name or address of a proxy server.
    ProxyServer,
    /// The port of a proxy server.
    ProxyPort,
    /// The account for a proxy server, which is no user principal name (facts 4.1).
    ProxyAccount,
    /// The name of a server on the Internet.
    InternetName,
    /// The account with which the site server installs roles on another server (facts 4.1).
    InstallationAccount,
}

/// What a text in a field must look like.
#[derive(Clone, Copy)]
enum Form {
    Any,
    Address,
    Email,
    Color,
    SiteName,
    HostName,
    Host,
    Port,
    WindowsAccount,
    Key,
    Count,
}

/// The longest text of each field, in characters, and its form. The first nine are the portal's
/// (facts 1.8), the name of a site is from facts 7; no source gives the others.
const FIELDS: [(Field, usize, Form); 23] = [
    (Field::CompanyName, 40, Form::Any),
    (Field::ContactName, 40, Form::Any),
    (Field::ContactPhone, 20, Form::Any),
    (Field::ContactEmail, 40, Form::Email),
    (Field::AdditionalInformation, 120, Form::Any),
    (Field::PrivacyUrl, 79, Form::Address),
    (Field::SupportUrl, 150, Form::Address),
    (Field::WebsiteName, 40, Form::Any),
    (Field::Color, 7, Form::Color),
    (Field::SiteName, 50, Form::SiteName),
    (Field::CollectionName, 255, Form::Any),
    (Field::DeploymentName, 255, Form::Any),
    (Field::Model, 100, Form::Any),
    (Field::Serial, 100, Form::Any),
    (Field::AppleId, 255, Form::Email),
    (Field::KeyName, 100, Form::Any),
    (Field::SideloadingKey, 29, Form::Key),
    (Field::Activations, 10, Form::Count),
    (Field::ProxyServer, 255, Form::Host),
    (Field::ProxyPort, 5, Form::Port),
    (Field::ProxyAccount, 255, Form::WindowsAccount),
    (Field::InternetName, 255, Form::HostName),
    (Field::InstallationAccount, 255, Form::WindowsAccount),
];

impl Field {
    /// The longest text that fits, in characters.
    pub fn longest(self) -> usize {
        self.rule().0
    }

    fn rule(self) -> (usize, Form) {
        let found = FIELDS.iter().find(|(field, ..)| *field == self);
        found.map_or((0, Form::Any), |(_, longest, form)| (*longest, *form))
    }

    /// Refuses a text that is too long or has another form; an empty one is not looked at.
    ///
    /// # Errors
    ///
    /// [`Refusal::FieldTooLong`] and [`Refusal::FieldMalformed`].
    pub fn check(self, text: &str) -> Result<(), Refusal> {
        let (longest, form) = self.rule();
        let found = text.chars().count();
        if found > longest {
            Err(Refusal::FieldTooLong { field: self, longest, found })
        } else if text.is_empty() || form.fits(text) {
            Ok(())
        } else {
            Err(Refusal::FieldMalformed { field: self, text: text.to_owned() })
        }
    }

    /// As [`Field::check`], and refuses an empty text too.
    ///
    /// # Errors
    ///
    /// [`Refusal::FieldMissing`], and those of [`Field::check`].
    pub fn check_required(self, text: &str) -> Result<(), Refusal> {
        if text.trim().is_empty() {
            return Err(Refusal::FieldMissing { field: self });
        }
        self.check(text)
    }
}

impl Form {
    fn fits(self, text: &str) -> bool {
        match self {
            Self::Any => !text.chars().any(char::is_control),
            Self::Address => is_address(text),
            Self::Email => is_email(text),
            Self::Color => {
                let digits = text.strip_prefix('#').unwrap_or_default();
                digits.len() == 6 && digits.bytes().all(|sign| sign.is_ascii_hexdigit())
            }
            Self::SiteName => text.bytes().all(|sign| sign.is_ascii_alphanumeric() || sign == b'-'),
            Self::HostName => text.split('.').all(is_label),
            Self::Host => Self::HostName.fits(text) || text.parse::<IpAddr>().is_ok(),
            Self::Port => text.parse::<u16>().is_ok_and(|port| port > 0),
            Self::Key => is_key(text),
            Self::Count => text.parse::<u32>().is_ok_and(|count| count > 0),
            Self::WindowsAccount => !text.contains('@') && Self::Any.fits(text),
        }
    }
}

/// `http://` or `https://`, a host, perhaps a port, and a path without spaces.
fn is_address(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let rest = ["https://", "http://"].iter().find_map(|scheme| lower.strip_prefix(scheme));
    let Some(rest) = rest else { return false };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let (name, port) = host.split_once(':').unwrap_or((host, "443"));
    name.split('.').all(is_label)
        && port.parse::<u16>().is_ok_and(|port| port > 0)
        && !rest.chars().any(|sign| sign.is_whitespace() || sign.is_control())
}

/// Five groups of five capitals and digits (facts 3.4).
fn is_key(text: &str) -> bool {
    let is_group = |group: &str| {
        let is_sign = |sign: u8| sign.is_ascii_uppercase() || sign.is_ascii_digit();
        group.len() == 5 && group.bytes().all(is_sign)
    };
    text.split('-').count() == 5 && text.split('-').all(is_group)
}

/// `alias@domainname.com`.
fn is_email(text: &str) -> bool {
    text.split_once('@').is_some_and(|(alias, domain)| {
        !alias.is_empty()
            && !alias.chars().any(|sign| sign.is_whitespace() || sign.is_control())
            && domain.contains('.')
            && domain.split('.').all(is_label)
    })
}

impl CompanyProfile {
    /// As [`CompanyProfile::check`], for the page General of the subscription only.
    pub(super) fn check_general(&self) -> Result<(), Refusal> {
        Field::CompanyName.check_required(&self.company_name)?;
        Field::PrivacyUrl.check(&self.privacy_url)?;
        Field::Color.check(&self.color)
    }

    /// Refuses the first field that is not as it must be, in the order of the pages.
    pub(super) fn check(&self) -> Result<(), Refusal> {
        self.check_general()?;
        for (field, text) in [
            (Field::ContactName, &self.contact_name),
            (Field::ContactPhone, &self.contact_phone),
            (Field::ContactEmail, &self.contact_email),
            (Field::AdditionalInformation, &self.additional_information),
            (Field::SupportUrl, &self.support_url),
            (Field::WebsiteName, &self.website_name),
        ] {
            field.check(text)?;
        }
        self.logo_on_white.iter().chain(&self.logo_on_color).try_for_each(Logo::check)
    }

    /// Whether the name has signs that break policies and enrolment (facts 1.8 and 8.8).
    pub fn has_special_characters(&self) -> bool {
        self.company_name.chars().any(|sign| !sign.is_alphanumeric() && sign != ' ')
    }
}

impl Logo {
    /// The widest logo, in pixels (facts 1.8).
    pub const MOST_WIDTH: u32 = 400;
    /// The highest logo, in pixels (facts 1.8).
    pub const MOST_HEIGHT: u32 = 100;
    /// The largest file of a logo, in bytes: 750 KB (facts 1.8).
    pub const MOST_BYTES: u64 = 750 * 1024;

    /// Whether a portal can show it (facts 1.8).
    ///
    /// # Errors
    ///
    /// The first of these that holds: [`Refusal::LogoFormat`] for a file that is no PNG or JPEG,
    /// [`Refusal::LogoMeasures`], [`Refusal::LogoTooHeavy`].
    pub fn check(&self) -> Result<(), Refusal> {
        let Self { width, height, bytes, .. } = *self;
        let file = self.file.clone();
        if self.format == LogoFormat::Other {
            Err(Refusal::LogoFormat { file })
        } else if !(1..=Self::MOST_WIDTH).contains(&width)
            || !(1..=Self::MOST_HEIGHT).contains(&height)
        {
            Err(Refusal::LogoMeasures { file, width, height })
        } else if bytes > Self::MOST_BYTES {
            Err(Refusal::LogoTooHeavy { file, bytes, most: Self::MOST_BYTES })
        } else {
            Ok(())
        }
    }
}
