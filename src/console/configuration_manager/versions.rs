//! Which versions have what: the last column of the tables.

use crate::domain::ProductVersion::{self, R2, Sp1, Sp2};

/// Every version.
pub(super) const ALL: &[ProductVersion] = &[Sp1, R2, Sp2];
/// The first one only.
pub(super) const SP1: &[ProductVersion] = &[Sp1];
/// Before the last one.
pub(super) const UNTIL_R2: &[ProductVersion] = &[Sp1, R2];
/// After the first one.
pub(super) const FROM_R2: &[ProductVersion] = &[R2, Sp2];
/// The last one only.
pub(super) const SP2: &[ProductVersion] = &[Sp2];
