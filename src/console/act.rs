use crate::domain::{Authority, Command, DeviceId, Organisation};

/// A one-way act, which is asked for before it is done.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Act {
    /// Declare the mobile device management authority.
    SetAuthority(Authority),
    /// Let a device forget what belongs to the company.
    Retire(DeviceId),
    /// Let a device forget everything.
    Wipe(DeviceId),
}

impl Act {
    /// The command of this act, confirmed; none where the device is not there.
    pub fn confirmed(self, organisation: &Organisation) -> Option<Command> {
        let serial = |id| organisation.devices.get(&id).map(|device| device.serial.clone());
        match self {
            Self::SetAuthority(authority) => {
                Some(Command::SetAuthority { authority, confirmed: true })
            }
            Self::Retire(device) => Some(Command::Retire { serial: serial(device)? }),
            Self::Wipe(device) => Some(Command::Wipe { serial: serial(device)? }),
        }
    }

    /// Whether its confirmation has a box that must be ticked before Yes (facts 1.6).
    pub fn has_box(self) -> bool {
        matches!(self, Self::SetAuthority(_))
    }
}
