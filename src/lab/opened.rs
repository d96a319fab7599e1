use std::{
    fs,
    path::{Path, PathBuf},
};

use rusqlite::{Connection, OpenFlags};

use super::{
    Access, EXTENSION, Entry, LabError, Outcome, Preset, ReadOnlyReason, access::beside, header,
    schema, schema::ReadError,
};
use crate::domain::{Command, Organisation, Upn};

/// An open lab.
#[derive(Debug)]
pub struct Lab {
    pub(super) path: PathBuf,
    connection: Connection,
    access: Access,
    preset: Preset,
    organisation: Organisation,
    trail: Vec<Entry>,
}

impl Lab {
    /// A new lab in the file `path`, which must not exist.
    ///
    /// # Errors
    ///
    /// [`LabError::WrongExtension`], [`LabError::Exists`], or what the system reports.
    pub fn create(path: &Path, preset: &Preset) -> Result<Self, LabError> {
        require_extension(path)?;
        if path.exists() {
            return Err(LabError::Exists { path: path.to_owned() });
        }
        let access = Access::to_file(path);
        match access {
            Access::Write(_) => {}
            Access::ReadOnly(reason) => return Err(reason.into_error(path)),
        }
        put_file(path, preset)?;
        Self::read(path, access)
    }

    /// Opens the lab in the file `path`, to write where nobody else does, otherwise to read.
    ///
    /// # Errors
    ///
    /// [`LabError`] says what the file is instead; it is left as it was.
    pub fn open(path: &Path) -> Result<Self, LabError> {
        header::check(path)?;
        Self::read(path, Access::to_file(path))
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
    pub fn perform(&mut self, by: Option<&Upn>, command: Command) -> Result<&Entry, LabError> {
        if !self.access.can_write() {
            return Err(LabError::ReadOnly { path: self.path.clone() });
        }
        let outcome = match self.organisation.apply(by, &command) {
            Ok(events) => Outcome::Done(events),
            Err(refusal) => Outcome::Refused(refusal),
        };
        let number = self.trail.last().map_or(0, |last| last.number) + 1;
        let entry =
            Entry { number, at: self.organisation.clock, by: by.cloned(), command, outcome };
        schema::append(&self.connection, &entry).map_err(|e| LabError::from_sql(&self.path, &e))?;
        entry.outcome.events().iter().for_each(|event| self.organisation.fold(event));
        Ok(self.trail.push_mut(entry))
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

    /// Writes a copy to `path`, in place of what is there.
    ///
    /// # Errors
    ///
    /// [`LabError`]; what was at `path` is as it was.
    pub fn save_copy(&self, path: &Path) -> Result<(), LabError> {
        require_extension(path)?;
        if path.is_dir() {
            return Err(LabError::IsFolder { path: path.to_owned() });
        }
        if same_file(path, &self.path) {
            return Err(LabError::Exists { path: path.to_owned() });
        }
        if let Access::ReadOnly(reason) = Access::to_file(path) {
            return Err(reason.into_error(path));
        }
        let half = beside(path, ".new");
        remove_if_there(&half)?;
        let text = half.to_string_lossy();
        self.connection
            .execute("VACUUM INTO ?1", [text.as_ref()])
            .map_err(|error| LabError::from_sql(path, &error))?;
        fs::File::open(&half)
            .and_then(|file| file.sync_all())
            .and_then(|()| fs::rename(&half, path))
            .map_err(|error| LabError::from_io(path, &error))
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

    /// The organisation as it is now.
    pub fn organisation(&self) -> &Organisation {
        &self.organisation
    }

    /// Everything that was asked for, in order.
    pub fn trail(&self) -> &[Entry] {
        &self.trail
    }

    fn read(path: &Path, access: Access) -> Result<Self, LabError> {
        let connection = connect(path, &access).map_err(|e| LabError::from_sql(path, &e))?;
        check_pages(path, &connection)?;
        let text = schema::preset(&connection).map_err(|e| LabError::from_sql(path, &e))?;
        let preset = Preset::parse(&text)
            .map_err(|source| LabError::Preset { path: path.to_owned(), source })?;
        let trail = schema::trail(&connection).map_err(|error| match error {
            ReadError::Sql(error) => LabError::from_sql(path, &error),
            entry @ ReadError::Entry { .. } => {
                LabError::Damaged { path: path.to_owned(), detail: entry.to_string() }
            }
        })?;
        let mut lab = Self::begin(path.to_owned(), connection, access, preset);
        trail
            .iter()
            .flat_map(|entry| entry.outcome.events())
            .for_each(|event| lab.organisation.fold(event));
        lab.trail = trail;
        Ok(lab)
    }

    pub(super) fn disconnect(&mut self) -> Result<(), LabError> {
        self.connection =
            Connection::open_in_memory().map_err(|e| LabError::from_sql(&self.path, &e))?;
        Ok(())
    }

    pub(super) fn connect_again(&mut self) -> Result<(), LabError> {
        self.connection = connect(&self.path, &self.access)
            .map_err(|error| LabError::from_sql(&self.path, &error))?;
        Ok(())
    }

    pub(super) fn forget_trail(&mut self) {
        self.organisation = self.preset.organisation().clone();
        self.trail.clear();
    }

    fn begin(path: PathBuf, connection: Connection, access: Access, preset: Preset) -> Self {
        let organisation = preset.organisation().clone();
        Self { path, connection, access, preset, organisation, trail: Vec::new() }
    }
}

impl ReadOnlyReason {
    fn into_error(self, path: &Path) -> LabError {
        let path = path.to_owned();
        match self {
            Self::OpenElsewhere => LabError::ReadOnly { path },
            Self::NoPermission => LabError::NoPermission { path },
        }
    }
}

/// Makes the file of a new lab: beside, then moved into place, so that half a file is never
/// seen.
pub(super) fn put_file(path: &Path, preset: &Preset) -> Result<(), LabError> {
    let half = beside(path, ".new");
    let made = make_file(&half, preset)
        .and_then(|()| fs::rename(&half, path).map_err(|error| LabError::from_io(path, &error)));
    // The first error is the one to tell; a half file that is left is replaced next time.
    made.inspect_err(|_| _ = fs::remove_file(&half))
}

fn make_file(path: &Path, preset: &Preset) -> Result<(), LabError> {
    remove_if_there(path)?;
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
    Connection::open_with_flags(path, flags)
        .and_then(|connection| {
            schema::configure(&connection)?;
            schema::create(&connection, preset.text())
        })
        .map_err(|error| LabError::from_sql(path, &error))
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

fn check_pages(path: &Path, connection: &Connection) -> Result<(), LabError> {
    let answer: String = connection
        .query_one("PRAGMA quick_check(1)", [], |row| row.get(0))
        .map_err(|error| LabError::from_sql(path, &error))?;
    match answer.as_str() {
        "ok" => Ok(()),
        _ => Err(LabError::Damaged { path: path.to_owned(), detail: answer }),
    }
}

fn require_extension(path: &Path) -> Result<(), LabError> {
    match path.extension() {
        Some(extension) if extension == EXTENSION => Ok(()),
        _ => Err(LabError::WrongExtension { path: path.to_owned() }),
    }
}

fn remove_if_there(path: &Path) -> Result<(), LabError> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(LabError::from_io(path, &error))
        }
        _ => Ok(()),
    }
}

fn same_file(a: &Path, b: &Path) -> bool {
    matches!((a.canonicalize(), b.canonicalize()), (Ok(a), Ok(b)) if a == b)
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
        let written = lab.trail.clone();
        assert_eq!(Lab::open(&path).unwrap().trail, written);
        pages(&lab, 1_000_000);
        lab.perform(None, advance()).unwrap();
        assert_eq!(lab.trail.len(), written.len() + 1);
    }
}
