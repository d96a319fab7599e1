use super::{Lab, LabError, Outcome, schema, snapshot, trail};
use crate::domain::Organisation;

impl Lab {
    /// Does everything in the trail again, from the beginning, and compares what comes of it
    /// with what is written, and with the snapshot. The answer is how many entries there are.
    ///
    /// # Errors
    ///
    /// [`LabError::Damaged`] names the first entry that differs, or what SQLite finds wrong with
    /// the file.
    pub fn verify(&self) -> Result<u32, LabError> {
        let found = schema::integrity(&self.connection)
            .map_err(|error| LabError::from_sql(self.path(), &error))?;
        found.map_or(Ok(()), |detail| Err(self.damaged(detail)))?;
        let snapshot = snapshot::read(&self.connection, self.count);
        let mut organisation = self.preset().organisation().clone();
        for part in trail::parts(self.count) {
            for entry in self.entries(part)? {
                self.do_again(&mut organisation, &entry)?;
                let kept = snapshot.as_ref().filter(|kept| kept.number == entry.number);
                if kept.is_some_and(|kept| kept.organisation != organisation) {
                    let number = entry.number;
                    return Err(self.damaged(format!("the snapshot after entry {number} differs")));
                }
            }
        }
        Ok(self.count)
    }

    fn do_again(
        &self,
        organisation: &mut Organisation,
        entry: &super::Entry,
    ) -> Result<(), LabError> {
        let wrong = |what: &str| self.damaged(format!("entry {}: {what}", entry.number));
        if entry.at != organisation.clock {
            return Err(wrong("it stands at another time"));
        }
        let answer = organisation.apply(entry.by.as_ref(), &entry.command);
        if Outcome::from(answer) != entry.outcome {
            return Err(wrong("another outcome follows from what came before it"));
        }
        for event in entry.outcome.events() {
            organisation.fold(event);
        }
        Ok(())
    }

    fn damaged(&self, detail: String) -> LabError {
        LabError::Damaged { path: self.path().to_owned(), detail }
    }
}
