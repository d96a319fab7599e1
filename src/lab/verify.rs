use super::{Lab, LabError, Outcome, schema};

impl Lab {
    /// Does everything in the trail again, from the beginning, and compares what comes of it
    /// with what is written. The answer is how many entries there are.
    ///
    /// # Errors
    ///
    /// [`LabError::Damaged`] names the first entry that differs, or what SQLite finds wrong with
    /// the file.
    pub fn verify(&self) -> Result<usize, LabError> {
        let damaged = |detail: String| LabError::Damaged { path: self.path().to_owned(), detail };
        let found = schema::integrity(&self.connection)
            .map_err(|error| LabError::from_sql(self.path(), &error))?;
        found.map_or(Ok(()), |detail| Err(damaged(detail)))?;
        let mut organisation = self.preset().organisation().clone();
        for entry in self.trail() {
            let wrong = |what: &str| damaged(format!("entry {}: {what}", entry.number));
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
        }
        Ok(self.trail().len())
    }
}
