use std::path::Path;

use super::{Lab, LabError, file, schema};

impl Lab {
    /// Writes a new lab to `path` that stands where this one stood after entry `number`; 0 is
    /// its beginning.
    ///
    /// # Errors
    ///
    /// [`LabError::NoSuchEntry`], [`LabError::Exists`], or what the system reports.
    pub fn fork(&self, number: u32, path: &Path) -> Result<(), LabError> {
        let path = &file::absolute(path);
        self.require_entry(number)?;
        let kept = self.entries(1..number.saturating_add(1))?;
        let _held = file::reserve(path)?;
        file::put(path, |half| {
            let mut connection = file::connect_new(half)?;
            schema::configure(&connection)?;
            schema::create(&connection, self.preset().text())?;
            let transaction = connection.transaction()?;
            for entry in &kept {
                schema::append(&transaction, entry)?;
            }
            transaction.commit()
        })
    }
}
