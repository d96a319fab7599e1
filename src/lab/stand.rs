use super::{Lab, LabError, trail};
use crate::domain::{Command, Organisation, Time};

/// A lab as it stood after an entry of its trail.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Stand {
    /// The organisation.
    pub organisation: Organisation,
    /// How many commands were refused until then.
    pub refused: u32,
}

impl Lab {
    /// The lab as it stands now.
    ///
    /// # Errors
    ///
    /// What SQLite reports.
    pub fn stand(&self) -> Result<Stand, LabError> {
        let organisation = self.organisation().clone();
        Ok(Stand { organisation, refused: self.refused(self.count)? })
    }

    /// The lab as it stood after entry `number`; 0 is its beginning. Takes time with the length
    /// of the trail up to there.
    ///
    /// # Errors
    ///
    /// [`LabError::NoSuchEntry`], or [`LabError::Damaged`].
    pub fn stand_after(&self, number: u32) -> Result<Stand, LabError> {
        self.require_entry(number)?;
        let mut organisation = self.preset().organisation().clone();
        for part in trail::parts(number) {
            let outcomes =
                trail::outcomes(&self.connection, part).map_err(|error| error.at(self.path()))?;
            for event in outcomes.iter().flat_map(super::Outcome::events) {
                organisation.fold(event);
            }
        }
        Ok(Stand { organisation, refused: self.refused(number)? })
    }

    fn refused(&self, until: u32) -> Result<u32, LabError> {
        trail::refused(&self.connection, until)
            .map_err(|error| LabError::from_sql(self.path(), &error))
    }

    /// Refuses an entry that the trail does not have; 0 is the beginning.
    pub(super) fn require_entry(&self, number: u32) -> Result<(), LabError> {
        if number <= self.count {
            return Ok(());
        }
        let (path, last) = (self.path().to_owned(), self.count as usize);
        Err(LabError::NoSuchEntry { path, number, last })
    }
}

impl Stand {
    /// The same, some time later, if nobody does anything until then; as it is where `time` is
    /// not later.
    pub fn at(mut self, time: Time) -> Self {
        let minutes = self.organisation.clock.minutes_until(time);
        let passes = self.organisation.apply(None, &Command::AdvanceClock { minutes });
        for event in passes.iter().flatten() {
            self.organisation.fold(event);
        }
        self
    }
}
