//! The tables of a lab file, and the statements that fill and read them.
//!
//! `beginning` has one row, the preset. `trail` has a row for each command in order, with its
//! outcome as JSON. Both are only ever added to.

use std::error::Error;

use rusqlite::{Connection, params};

use super::{Entry, Outcome};
use crate::domain::Event;

/// "MDMC", in the header of every lab file.
pub(super) const APPLICATION_ID: u32 = 0x4D44_4D43;

/// The version of the tables below. A new one comes with a migration from each old one.
pub(super) const VERSION: u32 = 1;

const TABLES: &str = "
    CREATE TABLE beginning (preset TEXT NOT NULL) STRICT;
    CREATE TABLE trail (
        number INTEGER PRIMARY KEY,
        at TEXT NOT NULL,
        account TEXT,
        command TEXT NOT NULL,
        outcome TEXT NOT NULL,
        event_version INTEGER NOT NULL
    ) STRICT;";

/// A row that cannot be understood.
#[derive(Debug, thiserror::Error)]
pub(super) enum ReadError {
    #[error(transparent)]
    Sql(#[from] rusqlite::Error),
    #[error("entry {number}: {detail}")]
    Entry { number: i64, detail: String },
}

/// Sets what holds for one connection. `synchronous` FULL and a rollback journal: what is
/// committed is on disk, and a lab is one file.
pub(super) fn configure(connection: &Connection) -> rusqlite::Result<()> {
    connection.busy_timeout(std::time::Duration::from_secs(2))?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "trusted_schema", "OFF")
}

/// Makes the tables of a new lab, all or nothing.
pub(super) fn create(connection: &Connection, preset: &str) -> rusqlite::Result<()> {
    connection.execute_batch("BEGIN IMMEDIATE")?;
    connection.pragma_update(None, "application_id", APPLICATION_ID)?;
    connection.pragma_update(None, "user_version", VERSION)?;
    connection.execute_batch(TABLES)?;
    connection.execute("INSERT INTO beginning VALUES (?1)", [preset])?;
    connection.execute_batch("COMMIT")
}

/// Adds an entry in a transaction of its own; durable when this returns.
pub(super) fn append(connection: &Connection, entry: &Entry) -> rusqlite::Result<()> {
    let mut statement =
        connection.prepare_cached("INSERT INTO trail VALUES (?1,?2,?3,?4,?5,?6)")?;
    statement.execute(params![
        entry.number,
        entry.at.to_string(),
        entry.by.as_ref().map(ToString::to_string),
        json(&entry.command)?,
        json(&entry.outcome)?,
        Event::VERSION,
    ])?;
    Ok(())
}

/// The preset that the lab began with.
pub(super) fn preset(connection: &Connection) -> rusqlite::Result<String> {
    connection.query_one("SELECT preset FROM beginning", [], |row| row.get(0))
}

/// Every entry, in order.
pub(super) fn trail(connection: &Connection) -> Result<Vec<Entry>, ReadError> {
    let select = "SELECT number, at, account, command, outcome FROM trail ORDER BY number";
    let mut statement = connection.prepare(select)?;
    let mut rows = statement.query([])?;
    let mut entries = Vec::new();
    let mut expected = 1;
    while let Some(row) = rows.next()? {
        let number = row.get(0)?;
        let entry = entry(row, expected)
            .map_err(|detail| ReadError::Entry { number, detail: detail.to_string() })?;
        entries.push(entry);
        expected += 1;
    }
    Ok(entries)
}

fn entry(row: &rusqlite::Row<'_>, expected: u32) -> Result<Entry, Box<dyn Error>> {
    let number: u32 = row.get(0)?;
    if number != expected {
        return Err(format!("{expected} was expected here").into());
    }
    let at: String = row.get(1)?;
    let by: Option<String> = row.get(2)?;
    let command: String = row.get(3)?;
    let outcome: String = row.get(4)?;
    let outcome: Outcome = serde_json::from_str(&outcome)?;
    Ok(Entry {
        number,
        at: at.parse()?,
        by: by.map(TryInto::try_into).transpose()?,
        command: serde_json::from_str(&command)?,
        outcome,
    })
}

fn json(value: &impl serde::Serialize) -> rusqlite::Result<String> {
    serde_json::to_string(value)
        .map_err(|error| rusqlite::Error::ToSqlConversionFailure(Box::new(error)))
}
