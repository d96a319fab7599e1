use std::path::Path;

use super::{Access, Lab, LabError, file, schema};

impl Lab {
    /// Writes a new lab to `path` that stands where this one stood after entry `number`; 0 is
    /// its beginning.
    ///
    /// # Errors
    ///
    /// [`LabError::NoSuchEntry`], [`LabError::Exists`], or what the system reports.
    pub fn fork(&self, number: u32, path: &Path) -> Result<(), LabError> {
        let path = &file::absolute(path);
        file::require_extension(path)?;
        let Some(kept) = self.trail().get(..number as usize) else {
            let last = self.trail().len();
            return Err(LabError::NoSuchEntry { path: self.path().to_owned(), number, last });
        };
        if path.exists() {
            return Err(LabError::Exists { path: path.clone() });
        }
        file::require_folder(path)?;
        let access = Access::to_file(path);
        if let Access::ReadOnly(reason) = access {
            return Err(LabError::cannot_replace(path, reason));
        }
        file::put(path, |half| {
            let mut connection = file::connect_new(half)?;
            schema::configure(&connection)?;
            schema::create(&connection, self.preset().text())?;
            let transaction = connection.transaction()?;
            for entry in kept {
                schema::append(&transaction, entry)?;
            }
            transaction.commit()
        })
    }
}
