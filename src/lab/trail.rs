//! The trail, read from the file when somebody looks at it: a lab with 100,000 entries opens as
//! fast as one with a thousand.

use std::{error::Error, ops::Range};

use rusqlite::{Connection, Row};

use super::{Entry, Lab, LabError, Outcome, schema::ReadError};
use crate::domain::Event;

impl Lab {
    /// How many commands were given; they have the numbers from 1.
    pub fn count(&self) -> u32 {
        self.count
    }

    /// Everything that was asked for, in order.
    ///
    /// # Errors
    ///
    /// [`LabError::Damaged`] names the first entry that cannot be read.
    pub fn trail(&self) -> Result<Vec<Entry>, LabError> {
        self.entries(1..self.count.saturating_add(1))
    }

    /// The entries with these numbers, in order, as far as they exist.
    ///
    /// # Errors
    ///
    /// As [`Lab::trail`].
    pub fn entries(&self, numbers: Range<u32>) -> Result<Vec<Entry>, LabError> {
        // What others have written since is not part of this lab until it is read again.
        let numbers = numbers.start..numbers.end.min(self.count.saturating_add(1));
        read(&self.connection, numbers, entry).map_err(|error| error.at(self.path()))
    }
}

/// How many entries are looked at at once, so that a long trail needs little memory.
const AT_ONCE: u32 = 1_000;

/// The numbers of the first `last` entries, in parts that are looked at one after the other.
pub(super) fn parts(last: u32) -> impl Iterator<Item = Range<u32>> {
    let end = last.saturating_add(1);
    let part = move |first: u32| first..first.saturating_add(AT_ONCE).min(end);
    (1..end).step_by(AT_ONCE as usize).map(part)
}

/// How many entries the file has, one after the other without a gap.
pub(super) fn count(connection: &Connection) -> Result<u32, ReadError> {
    let select = "SELECT COUNT(*), IFNULL(MIN(number), 1), IFNULL(MAX(number), 0) FROM trail";
    let (count, first, last): (i64, i64, i64) =
        connection.query_one(select, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    let newer = "SELECT MIN(number) FROM trail WHERE event_version > ?1";
    let newer: Option<i64> = connection.query_one(newer, [Event::VERSION], |row| row.get(0))?;
    match (u32::try_from(count), newer) {
        (_, Some(number)) => Err(ReadError::damaged(&format!(
            "entry {number}: a newer version of the program has written it"
        ))),
        (Ok(found), None) if (first, last) == (1, count) => Ok(found),
        _ => Err(ReadError::damaged("the numbers of its entries have a gap")),
    }
}

/// What came of the commands with these numbers.
pub(super) fn outcomes(
    connection: &Connection,
    numbers: Range<u32>,
) -> Result<Vec<Outcome>, ReadError> {
    read(connection, numbers, outcome)
}

/// How many of the first `until` commands were refused. The text of an outcome begins with what
/// it is.
pub(super) fn refused(connection: &Connection, until: u32) -> rusqlite::Result<u32> {
    let select = r#"SELECT COUNT(*) FROM trail WHERE number <= ?1 AND outcome LIKE '{"refused":%'"#;
    connection.query_one(select, [until], |row| row.get(0))
}

type Reading<T> = Result<T, Box<dyn Error>>;

fn read<T>(
    connection: &Connection,
    numbers: Range<u32>,
    entry: impl Fn(&Row<'_>) -> Reading<T>,
) -> Result<Vec<T>, ReadError> {
    let select = "SELECT number, at, account, command, outcome FROM trail
                  WHERE number >= ?1 AND number < ?2 ORDER BY number";
    let mut statement = connection.prepare_cached(select)?;
    let mut rows = statement.query((numbers.start, numbers.end))?;
    let mut entries = Vec::new();
    while let Some(row) = rows.next()? {
        let number: i64 = row.get(0)?;
        let read = entry(row).map_err(|why| ReadError::damaged(&format!("entry {number}: {why}")));
        entries.push(read?);
    }
    Ok(entries)
}

fn outcome(row: &Row<'_>) -> Reading<Outcome> {
    Ok(serde_json::from_str(row.get_ref(4)?.as_str()?)?)
}

fn entry(row: &Row<'_>) -> Reading<Entry> {
    let by: Option<String> = row.get(2)?;
    Ok(Entry {
        number: row.get(0)?,
        at: row.get_ref(1)?.as_str()?.parse()?,
        by: by.map(TryInto::try_into).transpose()?,
        command: serde_json::from_str(row.get_ref(3)?.as_str()?)?,
        outcome: outcome(row)?,
    })
}
