use std::{
    cell::OnceCell,
    path::{Path, PathBuf},
};

use rusqlite::{Connection, OpenFlags};

use super::{
    Access, Entry, LabError, Outcome, Preset, ReadOnlyReason, file, header,
    schema::{self, ReadError},
    snapshot::{self, Snapshot},
    trail,
};
use crate::domain::{Command, Fact, FactValue, Organisation, Upn};

/// An open lab.
#[derive(Debug)]
pub struct Lab {
    pub(super) path: PathBuf,
    pub(super) connection: Connection,
    access: Access,
    preset: Preset,
    organisation: Organisation,
    pub(super) count: u32,
    /// What the organisation is like, once somebody has asked.
    facts: OnceCell<Vec<(Fact, FactValue)>>,
}

impl Lab {
    /// A new lab in the file `path`, which must not exist.
    ///
    /// # Errors
    ///
    /// [`LabError::WrongExtension`], [`LabError::Exists`], or what the system reports.
    pub fn create(path: &Path, preset: &Preset) -> Result<Self, LabError> {
        let path = &file::absolute(path);
        let access = file::reserve(path)?;
        file::put_new(path, preset)?;
        Self::read(path, access)
    }

    /// Opens the lab in the file `path`, to write where nobody else does, otherwise to read.
    ///
    /// # Errors
    ///
    /// [`LabError`] says what the file is instead; it is left as it was.
    pub fn open(path: &Path) -> Result<Self, LabError> {
        let path = &file::absolute(path);
        header::check(path)?;
        Self::read(path, Access::to_file(path))
    }

    /// Opens the lab in the file `path` to look at it, without keeping others from writing; but
    /// to write where a change was cut off, which only a writer can undo.
    ///
    /// # Errors
    ///
    /// As [`Lab::open`].
    pub fn open_to_read(path: &Path) -> Result<Self, LabError> {
        let path = &file::absolute(path);
        if header::journal_of(path).exists() {
            return Self::open(path);
        }
        header::check(path)?;
        Self::read(path, Access::ReadOnly(ReadOnlyReason::Asked))
    }

    /// A new lab that is gone when it is dropped.
    ///
    /// # Errors
    ///
    /// What SQLite reports, such as no memory.
    pub fn in_memory(preset: &Preset) -> Result<Self, LabError> {
        let connection = Connection::open_in_memory()
            .and_then(|connection| {
                schema::configure(&connection)?;
                schema::create(&connection, preset.text())?;
                Ok(connection)
            })
            .map_err(|error| LabError::from_sql("", &error))?;
        Ok(Self::begin(PathBuf::new(), connection, Access::to_memory(), preset.clone()))
    }

    /// Does `command` for the account `by`, and writes down what came of it, refusals too. The
    /// answer is the entry; it is on disk.
    ///
    /// # Errors
    ///
    /// [`LabError::ReadOnly`], [`LabError::DiskFull`] and the like: nothing has changed.
    pub fn perform(&mut self, by: Option<&Upn>, command: Command) -> Result<Entry, LabError> {
        self.require_write()?;
        let outcome = Outcome::from(self.organisation.apply(by, &command));
        let (number, at) = (self.count + 1, self.organisation.clock);
        let entry = Entry { number, at, by: by.cloned(), command, outcome };
        schema::append(&self.connection, &entry)
            .map_err(|error| LabError::from_sql(&self.path, &error))?;
        self.count = number;
        self.facts.take();
        for event in entry.outcome.events() {
            self.organisation.fold(event);
        }
        if number.is_multiple_of(snapshot::EVERY) {
            self.keep_snapshot();
        }
        Ok(entry)
    }

    /// Writes a snapshot. Where that fails the lab only opens slower, which is nothing to tell.
    fn keep_snapshot(&mut self) {
        _ = snapshot::write(&mut self.connection, self.count, &self.organisation);
    }

    /// Reads what others have written since, and takes over the writing where it has become
    /// free.
    ///
    /// # Errors
    ///
    /// As [`Lab::open`]; the lab stays as it was read before.
    pub fn reload(&mut self) -> Result<(), LabError> {
        if !self.access.can_write() {
            *self = Self::open(&self.path)?;
        }
        Ok(())
    }

    /// Where the lab is; empty for one in memory.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What may be done with it.
    pub fn access(&self) -> &Access {
        &self.access
    }

    /// How it began.
    pub fn preset(&self) -> &Preset {
        &self.preset
    }

    /// What a person would compare, computed once after each change.
    pub fn facts(&self) -> &[(Fact, FactValue)] {
        self.facts.get_or_init(|| self.organisation.facts())
    }

    /// The organisation as it is now.
    pub fn organisation(&self) -> &Organisation {
        &self.organisation
    }

    /// Refuses where the lab can only be looked at.
    pub(super) fn require_write(&self) -> Result<(), LabError> {
        match self.access {
            Access::Write(_) => Ok(()),
            Access::ReadOnly(reason) => Err(LabError::ReadOnly { path: self.path.clone(), reason }),
        }
    }

    fn read(path: &Path, access: Access) -> Result<Self, LabError> {
        let connection = connect(path, &access).map_err(|e| LabError::from_sql(path, &e))?;
        let unreadable = |error: ReadError| error.at(path);
        // One moment of the file, whatever others write meanwhile.
        let read = |statement| connection.execute_batch(statement);
        read("BEGIN").map_err(|error| LabError::from_sql(path, &error))?;
        schema::check(&connection).map_err(unreadable)?;
        let text = schema::preset(&connection).map_err(unreadable)?;
        let preset = Preset::parse(&text)
            .map_err(|source| LabError::Preset { path: path.to_owned(), source })?;
        let count = trail::count(&connection).map_err(unreadable)?;
        let mut lab = Self::begin(path.to_owned(), connection, access, preset);
        let folded = lab.catch_up(count).map_err(unreadable)?;
        let done = lab.connection.execute_batch("COMMIT");
        done.map_err(|error| LabError::from_sql(path, &error))?;
        if lab.access.can_write() {
            // One file to copy, whatever another tool has made of it.
            let delete = lab.connection.pragma_update(None, "journal_mode", "DELETE");
            delete.map_err(|error| LabError::from_sql(path, &error))?;
            // On a full disk it stays what it was, and has no snapshot.
            let migrated = schema::migrate(&lab.connection).is_ok();
            if migrated && folded >= snapshot::EVERY {
                lab.keep_snapshot();
            }
        }
        Ok(lab)
    }

    /// Folds what the trail says, from the snapshot on where there is one. The answer is how
    /// many entries that were.
    fn catch_up(&mut self, count: u32) -> Result<u32, ReadError> {
        let mut first = 1;
        if let Some(Snapshot { number, organisation }) = snapshot::read(&self.connection, count) {
            self.organisation = organisation;
            first = number + 1;
        }
        for outcome in trail::outcomes(&self.connection, first..count.saturating_add(1))? {
            for event in outcome.events() {
                self.organisation.fold(event);
            }
        }
        self.count = count;
        Ok(count + 1 - first)
    }

    /// Lets go of the file; the lock is kept.
    pub(super) fn disconnect(&mut self) -> Result<(), LabError> {
        self.connection =
            Connection::open_in_memory().map_err(|e| LabError::from_sql(&self.path, &e))?;
        Ok(())
    }

    /// Takes the file up again. Where that fails nothing more can be written to the lab.
    pub(super) fn connect_again(&mut self) -> Result<(), LabError> {
        match connect(&self.path, &self.access) {
            Ok(connection) => {
                self.connection = connection;
                Ok(())
            }
            Err(error) => {
                self.access = Access::ReadOnly(ReadOnlyReason::NoPermission);
                Err(LabError::from_sql(&self.path, &error))
            }
        }
    }

    pub(super) fn forget_trail(&mut self) {
        self.organisation = self.preset.organisation().clone();
        self.count = 0;
        self.facts.take();
    }

    fn begin(path: PathBuf, connection: Connection, access: Access, preset: Preset) -> Self {
        let organisation = preset.organisation().clone();
        Self { path, connection, access, preset, organisation, count: 0, facts: OnceCell::new() }
    }
}

fn connect(path: &Path, access: &Access) -> rusqlite::Result<Connection> {
    let flags = match access {
        Access::Write(_) => OpenFlags::SQLITE_OPEN_READ_WRITE,
        Access::ReadOnly(_) => OpenFlags::SQLITE_OPEN_READ_ONLY,
    };
    let connection = Connection::open_with_flags(path, flags)?;
    schema::configure(&connection)?;
    Ok(connection)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lab::contoso;

    #[test]
    fn on_a_full_disk_nothing_is_done_and_the_lab_goes_on_when_there_is_room() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("full.lab");
        let mut lab = Lab::create(&path, &contoso().unwrap()).unwrap();
        let pages = |lab: &Lab, most: u32| {
            // SQLite answers a full disk and this limit with the same error.
            lab.connection.pragma_update(None, "max_page_count", most).unwrap();
        };
        let advance = || Command::AdvanceClock { minutes: 5 };
        pages(&lab, 1);
        let error = loop {
            let before = lab.organisation.clone();
            if let Err(error) = lab.perform(None, advance()) {
                assert_eq!(lab.organisation, before);
                break error;
            }
        };
        assert!(matches!(error, LabError::DiskFull { .. }), "{error}");
        let written = lab.trail().unwrap();
        assert_eq!(Lab::open(&path).unwrap().trail().unwrap(), written);
        pages(&lab, 1_000_000);
        lab.perform(None, advance()).unwrap();
        assert_eq!(lab.count() as usize, written.len() + 1);
    }
}
