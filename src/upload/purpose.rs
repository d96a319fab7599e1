/// Everything that a person can hand over.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Purpose {
    /// A logo for the company portal.
    Logo,
    /// A certificate for the Apple Push Notification service.
    ApnsCertificate,
    /// A certificate that signs applications.
    CodeSigning,
    /// An application enrollment token for Windows Phone.
    EnrollmentToken,
    /// The signed company portal app for Windows Phone 8.0.
    PortalApp,
}

impl Purpose {
    /// How the names of its files end, in small letters and without the dot (facts 1.8 and 3.4).
    pub fn extensions(self) -> &'static [&'static str] {
        match self {
            Self::Logo => &["png", "jpg", "jpeg"],
            Self::ApnsCertificate => &["pem", "cer", "crt"],
            Self::CodeSigning => &["pfx", "p12"],
            Self::EnrollmentToken => &["aetx"],
            Self::PortalApp => &["xap"],
        }
    }
}
