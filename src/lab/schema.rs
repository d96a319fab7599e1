//! The tables of a lab file, and the statements that fill and read them.
//!
//! `beginning` has one row, the preset. `trail` has a row for each command in order, with its
//! outcome as JSON. Both are only ever added to. `snapshot` has one row at most: the organisation
//! as it stood after an entry, so that opening a long lab need not fold all of its trail.

use std::{path::Path, time::Duration};

use rusqlite::{Connection, OptionalExtension as _, config::DbConfig, limits::Limit, params};

use super::{Entry, LabError};
use crate::domain::Event;

/// "MDMC", in the header of every lab file.
pub(super) const APPLICATION_ID: u32 = 0x4D44_4D43;

/// The version of the tables below. A new one comes with a migration from each old one:
/// version 1 had no snapshot.
pub(super) const VERSION: u32 = 2;

/// The tables by name, letter by letter: a file that has others, or more, is not a lab.
const TABLES: [&str; 3] = [
    "CREATE TABLE beginning (preset TEXT NOT NULL) STRICT",
    "CREATE TABLE snapshot (
        number INTEGER PRIMARY KEY,
        shape INTEGER NOT NULL,
        sum TEXT NOT NULL,
        organisation TEXT NOT NULL
    ) STRICT",
    "CREATE TABLE trail (
        number INTEGER PRIMARY KEY,
        at TEXT NOT NULL,
        account TEXT,
        command TEXT NOT NULL,
        outcome TEXT NOT NULL,
        event_version INTEGER NOT NULL
    ) STRICT",
];

/// The longest text that is read, in bytes: a preset of some 100,000 accounts.
const LONGEST_TEXT: i32 = 64 << 20;

/// Content that cannot be understood.
#[derive(Debug, thiserror::Error)]
pub(super) enum ReadError {
    #[error(transparent)]
    Sql(#[from] rusqlite::Error),
    #[error("{detail}")]
    Damaged { detail: String },
}

impl ReadError {
    pub(super) fn damaged(detail: &str) -> Self {
        Self::Damaged { detail: detail.to_owned() }
    }

    /// The error for people, met in the lab at `path`.
    pub(super) fn at(self, path: &Path) -> LabError {
        match self {
            Self::Sql(error) => LabError::from_sql(path, &error),
            Self::Damaged { detail } => LabError::Damaged { path: path.to_owned(), detail },
        }
    }
}

/// Sets what holds for one connection.
///
/// What is committed is on disk: EXTRA syncs the folder too once the journal is gone, without
/// which a power cut could bring the journal back. And a file from elsewhere is not trusted:
/// it gets no triggers, no views, no giant texts.
pub(super) fn configure(connection: &Connection) -> rusqlite::Result<()> {
    connection.busy_timeout(Duration::from_secs(2))?;
    for (setting, on) in [
        (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
        (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false),
    ] {
        connection.set_db_config(setting, on)?;
    }
    connection.set_limit(Limit::SQLITE_LIMIT_LENGTH, LONGEST_TEXT)?;
    connection.pragma_update(None, "synchronous", "EXTRA")
}

/// Makes the tables of a new lab, all or nothing.
pub(super) fn create(connection: &Connection, preset: &str) -> rusqlite::Result<()> {
    connection.pragma_update(None, "journal_mode", "DELETE")?;
    connection.execute_batch("BEGIN IMMEDIATE")?;
    connection.pragma_update(None, "application_id", APPLICATION_ID)?;
    connection.pragma_update(None, "user_version", VERSION)?;
    connection.execute_batch(&TABLES.join(";"))?;
    connection.execute("INSERT INTO beginning VALUES (?1)", [preset])?;
    connection.execute_batch("COMMIT")
}

fn version(connection: &Connection) -> rusqlite::Result<u32> {
    connection.query_one("PRAGMA user_version", [], |row| row.get(0))
}

/// Brings the tables of an older version up to date, all or nothing.
pub(super) fn migrate(connection: &Connection) -> rusqlite::Result<()> {
    if version(connection)? >= VERSION {
        return Ok(());
    }
    connection.execute_batch("BEGIN IMMEDIATE")?;
    connection.execute_batch(TABLES[1])?;
    connection.pragma_update(None, "user_version", VERSION)?;
    connection.execute_batch("COMMIT")
}

/// Checks that the file has the tables of a lab and nothing else, and that its pages fit
/// together.
pub(super) fn check(connection: &Connection) -> Result<(), ReadError> {
    let mut select = connection.prepare("SELECT sql FROM sqlite_schema ORDER BY name LIMIT 4")?;
    let found: Vec<Option<String>> =
        select.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let expected: Vec<&str> = match version(connection)? {
        1 => vec![TABLES[0], TABLES[2]],
        _ => TABLES.to_vec(),
    };
    if found.iter().map(Option::as_deref).ne(expected.into_iter().map(Some)) {
        return Err(ReadError::damaged("its tables are not those of a lab"));
    }
    let answer: String = connection.query_one("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if answer == "ok" { Ok(()) } else { Err(ReadError::damaged(&answer)) }
}

/// What is wrong with the pages of the file, if anything is; every index and row is looked at.
pub(super) fn integrity(connection: &Connection) -> rusqlite::Result<Option<String>> {
    let answer: String = connection.query_one("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    Ok(Some(answer).filter(|answer| answer != "ok"))
}

/// Adds an entry; outside a transaction it is durable when this returns.
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
pub(super) fn preset(connection: &Connection) -> Result<String, ReadError> {
    let found = connection.query_row("SELECT preset FROM beginning", [], |row| row.get(0));
    found.optional()?.ok_or_else(|| ReadError::damaged("it has no beginning"))
}

pub(super) fn json(value: &impl serde::Serialize) -> rusqlite::Result<String> {
    serde_json::to_string(value)
        .map_err(|error| rusqlite::Error::ToSqlConversionFailure(Box::new(error)))
}
