use crate::{
    domain::{Certificate, Logo, PlatformFamily},
    upload::{LogoFile, Purpose},
    word,
    words::Word,
};

/// Where a file is handed over, in the wizard or in the properties.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum FileSlot {
    /// The logo for a white background.
    LogoOnWhite,
    /// The logo for a background of the portal's colour.
    LogoOnColor,
    /// The APNs certificate.
    Apns,
    /// The certificate that signs applications for Windows.
    WindowsSigning,
    /// The certificate that signs applications for Windows Phone.
    PhoneSigning,
    /// The application enrollment token for Windows Phone.
    PhoneToken,
    /// The signed company portal app for Windows Phone 8.0.
    PortalApp,
}

/// A file that is handed over.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HandedFile {
    /// Its path, as it is typed or was chosen.
    pub path: String,
    /// What is known of it.
    pub state: FileState,
}

/// What is known of a file.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum FileState {
    /// Nothing: it was not looked at.
    #[default]
    Unread,
    /// It is being read.
    Reading,
    /// It is a logo that is being read again, to be made to fit.
    Scaling,
    /// It is what it has to be.
    Good(FileContent),
    /// It is not.
    Bad {
        /// Why, in a sentence.
        why: String,
        /// Whether it is a logo that can be made to fit.
        can_be_scaled: bool,
    },
}

/// What is in a file.
#[derive(Clone, Debug, PartialEq)]
pub enum FileContent {
    /// A logo.
    Logo(LogoFile),
    /// A logo that the subscription has already, of which no more is known.
    KeptLogo(Logo),
    /// A certificate.
    Certificate(Certificate),
    /// The company portal app.
    PortalApp,
}

impl FileSlot {
    /// The name of the field in which it is handed over.
    pub fn name(self) -> Word {
        match self {
            Self::LogoOnWhite => word!("wizard-logo-on-white"),
            Self::LogoOnColor => word!("wizard-logo-on-color"),
            Self::Apns => word!("wizard-apns"),
            Self::WindowsSigning => word!("wizard-windows-signing"),
            Self::PhoneSigning => word!("wizard-phone-certificate"),
            Self::PhoneToken => word!("wizard-phone-token"),
            Self::PortalApp => word!("wizard-portal-app"),
        }
    }

    /// The platforms on whose page it is; none for a logo.
    pub fn family(self) -> Option<PlatformFamily> {
        match self {
            Self::LogoOnWhite | Self::LogoOnColor => None,
            Self::Apns => Some(PlatformFamily::Ios),
            Self::WindowsSigning => Some(PlatformFamily::Windows),
            Self::PhoneSigning | Self::PhoneToken | Self::PortalApp => {
                Some(PlatformFamily::WindowsPhone)
            }
        }
    }

    /// What has to be in the file.
    pub fn purpose(self) -> Purpose {
        match self {
            Self::LogoOnWhite | Self::LogoOnColor => Purpose::Logo,
            Self::Apns => Purpose::ApnsCertificate,
            Self::WindowsSigning | Self::PhoneSigning => Purpose::CodeSigning,
            Self::PhoneToken => Purpose::EnrollmentToken,
            Self::PortalApp => Purpose::PortalApp,
        }
    }
}

impl HandedFile {
    /// The logo in it.
    pub fn logo(&self) -> Option<&LogoFile> {
        match &self.state {
            FileState::Good(FileContent::Logo(logo)) => Some(logo),
            _ => None,
        }
    }

    /// The certificate in it.
    pub fn certificate(&self) -> Option<&Certificate> {
        match &self.state {
            FileState::Good(FileContent::Certificate(certificate)) => Some(certificate),
            _ => None,
        }
    }
}
