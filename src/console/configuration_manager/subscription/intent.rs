use super::{super::wizard::Turn, Draft, FileSlot, Over, Page, PrivacyPage};

/// What a person wants in the wizard.
#[derive(Clone, Debug, PartialEq)]
pub enum Intent {
    /// Change what is chosen and typed.
    Edit(Box<Draft>),
    /// Go somewhere else.
    Turn(Turn<Page>),
    /// Open the window in which somebody signs in.
    OpenSignIn,
    /// Change what is typed in the window over the wizard, or chosen.
    EditOver(Box<Over>),
    /// Go on with the account that is typed.
    SubmitAccount,
    /// Try to sign in with what is typed.
    SubmitPassword,
    /// Begin anew with another account.
    AnotherAccount,
    /// The box of the dialog Set the Mobile Device Management Authority is ticked, and OK was
    /// pressed.
    Confirm,
    /// Open Select Collection.
    OpenCollections,
    /// Take this collection.
    ChooseCollection(String),
    /// Open the colours.
    OpenColors,
    /// Take this colour.
    ChooseColor(String),
    /// Open the request for an APNs certificate.
    OpenApnsRequest,
    /// Open the window in which a sideloading key is typed.
    OpenKey,
    /// Take the sideloading key that is typed.
    AddKey,
    /// Open a page in place of a privacy statement.
    OpenPrivacy(PrivacyPage),
    /// Close the window over the wizard; nothing is taken from it.
    CloseOver,
    /// Choose a file in a native dialog.
    Browse(FileSlot),
    /// Read the file at this path.
    Hand(FileSlot, String),
    /// Make a logo fit that is too large.
    ScaleLogo(FileSlot),
}

impl From<Box<Draft>> for Intent {
    fn from(draft: Box<Draft>) -> Self {
        Self::Edit(draft)
    }
}

impl From<Turn<Page>> for Intent {
    fn from(turn: Turn<Page>) -> Self {
        Self::Turn(turn)
    }
}
