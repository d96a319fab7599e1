//! The record of a rehearsal, to be attached to a change request.

use std::{fs::File, io, io::Write as _, path::Path};

use crate::{
    cli::{Failure, print},
    lab::{Lab, LabError},
    text,
};

/// Shows the record of the lab in `file`, or writes it to the new file `out`.
pub(super) fn record(file: &Path, out: Option<&Path>, json: bool) -> Result<(), Failure> {
    let lab = Lab::open_to_read(file).map_err(Failure::Lab)?;
    let record = lab.record().map_err(Failure::Lab)?;
    let record = if json { record.json() } else { record.markdown() };
    let Some(path) = out else { return print(record.trim_end()) };
    let written = File::create_new(path).and_then(|mut file| file.write_all(record.as_bytes()));
    written.map_err(|error| not_written(path, &error))?;
    print(&text!("record-saved", path = path.display().to_string()))
}

fn not_written(path: &Path, error: &io::Error) -> Failure {
    let path = path.to_owned();
    Failure::Lab(match error.kind() {
        io::ErrorKind::AlreadyExists => LabError::Exists { path },
        io::ErrorKind::PermissionDenied => LabError::NoPermission { path },
        _ => LabError::Other { path, detail: error.to_string() },
    })
}
