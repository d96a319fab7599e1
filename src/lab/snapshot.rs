//! The organisation as it stood after an entry, so that opening a long lab need not fold all of
//! its trail.
//!
//! What must stay true: a snapshot is never needed. Where it is missing, was made by another
//! version, or its sum says that it is not what this program wrote for this trail, the trail is
//! folded from the beginning. And what keeps one from being written keeps nothing else from it.

use rusqlite::{Connection, OptionalExtension as _, params};
use sha2::{Digest as _, Sha256};

use super::schema;
use crate::domain::Organisation;

/// A snapshot is written after each so many entries: folding fewer takes some milliseconds.
pub(super) const EVERY: u32 = 1_000;

/// The most devices, and the most accounts, of an organisation of which snapshots are written,
/// and the longest text of one, in bytes. To read a larger one takes longer than to fold a trail.
const MOST: usize = 2_000;
const LONGEST: usize = 4 << 20;

/// The version of the shape of [`Organisation`].
const SHAPE: u32 = 1;

/// A snapshot with the number of the entry after which it was made.
pub(super) struct Snapshot {
    pub(super) number: u32,
    pub(super) organisation: Organisation,
}

/// Writes a snapshot after the entry `number` in place of an older one, if the organisation is
/// not too large for one.
pub(super) fn write(
    connection: &mut Connection,
    number: u32,
    organisation: &Organisation,
) -> rusqlite::Result<()> {
    let counts = [organisation.devices.len(), organisation.directory.accounts.len()];
    if counts.into_iter().any(|count| count > MOST) {
        return Ok(());
    }
    let text = schema::json(organisation)?;
    if text.len() > LONGEST {
        return Ok(());
    }
    let transaction = connection.transaction()?;
    let sum = sum(&transaction, number, &text)?;
    transaction.execute("DELETE FROM snapshot", [])?;
    let row = params![number, SHAPE, sum, text];
    transaction.execute("INSERT INTO snapshot VALUES (?1, ?2, ?3, ?4)", row)?;
    transaction.commit()
}

/// The last snapshot, if this program can use it.
pub(super) fn read(connection: &Connection, count: u32) -> Option<Snapshot> {
    let select = "SELECT number, sum, organisation FROM snapshot
                  WHERE shape = ?1 AND number <= ?2 ORDER BY number DESC LIMIT 1";
    let mut statement = connection.prepare(select).ok()?;
    let row = statement.query_row((SHAPE, count), |row| {
        Ok((row.get::<_, u32>(0)?, row.get::<_, String>(1)?, row.get::<_, String>(2)?))
    });
    let (number, written, text) = row.optional().ok()??;
    if sum(connection, number, &text).ok()? != written {
        return None;
    }
    let organisation = serde_json::from_str(&text).ok()?;
    Some(Snapshot { number, organisation })
}

/// What ties a snapshot to its lab: how the lab began, and the entry after which it stands.
fn sum(connection: &Connection, number: u32, text: &str) -> rusqlite::Result<String> {
    let select = "SELECT preset, at, command, outcome FROM beginning, trail WHERE number = ?1";
    let mut sha = Sha256::new();
    connection.query_row(select, [number], |row| {
        for column in 0..4 {
            sha.update(row.get_ref(column)?.as_str()?);
            sha.update([0]);
        }
        Ok(())
    })?;
    sha.update(text);
    Ok(format!("{:x}", sha.finalize()))
}
