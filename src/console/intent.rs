use super::{Act, ConsoleName, configuration_manager, intune::Place};
use crate::domain::Secret;

/// What a person wants on the stage.
#[derive(Clone, Debug, PartialEq)]
pub enum Intent {
    /// Put this console on the stage.
    OpenConsole(ConsoleName),
    /// In the Configuration Manager console.
    ConfigurationManager(configuration_manager::Intent),
    /// Go to a place of the console.
    Go(Place),
    /// Open or close a place in the tree.
    Expand(Place, bool),
    /// Open the confirmation of an act.
    Ask(Act),
    /// Tick the box of the confirmation, or take the tick away.
    Tick(bool),
    /// Do the act: the box is ticked, and Yes was pressed.
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
