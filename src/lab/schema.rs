//! The tables of a lab file, and the statements that fill and read them.
//!
//! `beginning` has one row, the preset. `trail` has a row for each command in order, with its
//! outcome as JSON. Both are only ever added to.

use std::{error::Error, time::Duration};

use rusqlite::{Connection, OptionalExtension as _, Row, config::DbConfig, limits::Limit, params};

use super::Entry;
use crate::domain::Event;

/// "MDMC", in the header of every lab file.
pub(super) const APPLICATION_ID: u32 = 0x4D44_4D43;

/// The version of the tables below. A new one comes with a migration from each old one.
pub(super) const VERSION: u32 = 1;

/// The tables, letter by letter: a file that has others, or more, is not a lab.
const TABLES: [&str; 2] = [
    "CREATE TABLE beginning (preset TEXT NOT NULL) STRICT",
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

/// Checks that the file has the tables of a lab and nothing else, and that its pages fit
/// together.
pub(super) fn check(connection: &Connection) -> Result<(), ReadError> {
    let damaged = |detail: &str| ReadError::Damaged { detail: detail.to_owned() };
    let mut select = connection.prepare("SELECT sql FROM sqlite_schema ORDER BY name LIMIT 3")?;
    let found: Vec<Option<String>> =
        select.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    if found.iter().map(Option::as_deref).ne(TABLES.map(Some)) {
        return Err(damaged("its tables are not those of a lab"));
    }
    let answer: String = connection.query_one("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if answer == "ok" { Ok(()) } else { Err(damaged(&answer)) }
}

/// What is wrong with the pages of the file, if anything is; every index and row is looked at.
pub(super) fn integrity(connection: &Connection) -> rusqlite::Result<Option<String>> {
    let answer: String = connection.query_one("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    Ok(Some(answer).filter(|answer| answer != "ok"))
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
pub(super) fn preset(connection: &Connection) -> Result<String, ReadError> {
    let found = connection.query_row("SELECT preset FROM beginning", [], |row| row.get(0));
    found.optional()?.ok_or_else(|| ReadError::Damaged { detail: "it has no beginning".to_owned() })
}

/// Every entry, in order.
pub(super) fn trail(connection: &Connection) -> Result<Vec<Entry>, ReadError> {
    let select = "SELECT number, at, account, command, outcome, event_version
                  FROM trail ORDER BY number";
    let mut statement = connection.prepare(select)?;
    let mut rows = statement.query([])?;
    let mut entries = Vec::new();
    let mut expected = 1;
    while let Some(row) = rows.next()? {
        let number: i64 = row.get(0)?;
        let entry = entry(row, expected)
            .map_err(|why| ReadError::Damaged { detail: format!("entry {number}: {why}") })?;
        entries.push(entry);
        expected += 1;
    }
    Ok(entries)
}

fn entry(row: &Row<'_>, expected: u32) -> Result<Entry, Box<dyn Error>> {
    let number: u32 = row.get(0)?;
    if number != expected {
        return Err(format!("{expected} was expected here").into());
    }
    let version: u32 = row.get(5)?;
    if version > Event::VERSION {
        return Err("a newer version of the program has written it".into());
    }
    let at: String = row.get(1)?;
    let by: Option<String> = row.get(2)?;
    let command: String = row.get(3)?;
    let outcome: String = row.get(4)?;
    Ok(Entry {
        number,
        at: at.parse()?,
        by: by.map(TryInto::try_into).transpose()?,
        command: serde_json::from_str(&command)?,
        outcome: serde_json::from_str(&outcome)?,
    })
}

fn json(value: &impl serde::Serialize) -> rusqlite::Result<String> {
    serde_json::to_string(value)
        .map_err(|error| rusqlite::Error::ToSqlConversionFailure(Box::new(error)))
}
