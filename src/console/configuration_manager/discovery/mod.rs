//! Discovery Methods: how Configuration Manager finds users and devices. One of them, Active
//! Directory User Discovery, is rehearsed, because without it every collection of users is empty
//! (facts 8.6).

mod method;
mod properties;

pub use method::Method;
pub use properties::{Properties, properties_ui};
