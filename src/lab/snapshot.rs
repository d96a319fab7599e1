//! The organisation as it stood after an entry. It is never the truth: whatever is wrong with
//! it, the trail is folded from the beginning instead.

use rusqlite::{Connection, OptionalExtension as _, params};

use super::schema;
use crate::domain::Organisation;

/// A snapshot is written after each so many entries: folding fewer takes some milliseconds.
const EVERY: u32 = 1_000;

/// The most devices, and the most accounts, of an organisation of which snapshots are written.
/// To read a larger one takes longer than to fold a trail.
const MOST: usize = 2_000;

/// The version of the shape of [`Organisation`].
const SHAPE: u32 = 1;

/// A snapshot with the number of the entry after which it was made.
pub(super) struct Snapshot {
    pub(super) number: u32,
    pub(super) organisation: Organisation,
}

/// Whether there is to be one of `organisation` after the entry `number`.
pub(super) fn is_due(number: u32, organisation: &Organisation) -> bool {
    number.is_multiple_of(EVERY)
        && organisation.devices.len() <= MOST
        && organisation.directory.accounts.len() <= MOST
}

/// Writes the snapshot in place of an older one.
pub(super) fn write(
    connection: &Connection,
    number: u32,
    organisation: &Organisation,
) -> rusqlite::Result<()> {
    connection.execute("DELETE FROM snapshot", [])?;
    let row = params![number, SHAPE, schema::json(organisation)?];
    connection.execute("INSERT INTO snapshot VALUES (?1, ?2, ?3)", row)?;
    Ok(())
}

/// The snapshot, if there is one that this program can use.
pub(super) fn read(connection: &Connection, count: u32) -> Option<Snapshot> {
    let select = "SELECT number, organisation FROM snapshot WHERE shape = ?1 AND number <= ?2";
    let mut statement = connection.prepare(select).ok()?;
    let row = statement.query_row((SHAPE, count), |row| Ok((row.get(0)?, row.get(1)?)));
    let (number, text): (u32, String) = row.optional().ok()??;
    let organisation = serde_json::from_str(&text).ok()?;
    Some(Snapshot { number, organisation })
}
