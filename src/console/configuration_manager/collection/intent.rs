use super::MemberIntent;

/// What a person wants in the properties of a collection.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Intent {
    /// In the list of members.
    Members(MemberIntent),
    /// Take the selected member out of the list.
    Remove,
    /// Open the window in which a member is found.
    OpenAdding,
    /// In the list of those who can be found.
    Candidates(MemberIntent),
    /// Put who was found into the list of members.
    Add,
    /// Close the window in which a member is found; nobody is added.
    CloseAdding,
}
