use super::{Act, ConsoleName, configuration_manager, intune::Place, office365};
use crate::domain::Secret;

/// What a person wants on the stage.
#[derive(Clone, Debug, PartialEq)]
pub enum Intent {
    /// Put this console on the stage.
    OpenConsole(ConsoleName),
    /// In the Configuration Manager console.
    ConfigurationManager(configuration_manager::Intent),
    /// In the Office 365 console.
    Office365(office365::Intent),
    /// Go to a place of the Microsoft Intune console.
    Go(Place),
    /// Open or close a place in its tree.
    Expand(Place, bool),
    /// Open the confirmation of an act.
    Ask(Act),
    /// Tick the box of the confirmation, or take the tick away.
    Tick(bool),
    /// Do the act: Yes was pressed.
    Confirmed(Act),
    /// Leave the confirmation; nothing is done.
    Dismiss,
    /// Change the account in the sign-in page.
    TypeAccount(String),
    /// Change the password in the sign-in page.
    TypePassword(Secret),
    /// Try to sign in with what is typed.
    SignIn,
    /// Sign out of the console.
    SignOut,
}
