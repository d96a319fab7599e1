use crate::domain::{Authority, Command};

/// A one-way act, which is asked for before it is done.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Act {
    /// Declare the mobile device management authority.
    SetAuthority(Authority),
}

impl Act {
    /// The command of this act, confirmed.
    pub fn confirmed(self) -> Command {
        match self {
            Self::SetAuthority(authority) => Command::SetAuthority { authority, confirmed: true },
        }
    }
}
