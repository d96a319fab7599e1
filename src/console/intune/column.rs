use super::links::Link;

/// What stands in the column at the right of a page.
pub(super) struct Column {
    /// Links under Tasks; without any, Tasks is not there.
    pub tasks: Vec<&'static Link>,
    /// Links under Learn About.
    pub learn: Vec<&'static Link>,
}
