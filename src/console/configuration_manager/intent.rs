use super::{
    ApnsRequest, Layout, Opening, Retire, SheetAction, collection, deployment, discovery,
    places::Place,
    server, subscription, viewer,
    wizard::{self, Turn},
};
use crate::{domain::SiteSystemRole, words::Word};

/// What a person wants in the Configuration Manager console.
#[derive(Clone, Debug, PartialEq)]
pub enum Intent {
    /// Go to a node.
    Go(Place),
    /// Go back to where the console stood before.
    Back,
    /// Go forward to where Back led away from.
    Forward,
    /// Open or close a node of the tree.
    Expand(Place, bool),
    /// Load the list anew.
    Refresh,
    /// Search the list.
    Search(String),
    /// Sort the list by a column.
    Sort(&'static str),
    /// Select a row of the list, by its place.
    Select(usize),
    /// Select a role in the details of the selected server.
    SelectRole(SiteSystemRole),
    /// Show other panes, or others as large.
    Lay(Box<Layout>),
    /// Say that the rehearsal does not cover something of this name.
    NotCovered(Word),
    /// In the window with messages or a log.
    InViewer(viewer::Intent),
    /// Close the window that is open; nothing is done.
    CloseWindow,
    /// Open a window.
    Open(Opening),
    /// Give the command that the open window asks for.
    Submit,
    /// In a window of properties.
    Sheet(SheetAction),
    /// In the wizard that creates the Microsoft Intune subscription, or in its properties.
    Subscription(subscription::Intent),
    /// In the wizard that creates a collection.
    CreateCollection(wizard::Intent<collection::Draft>),
    /// In the properties of a collection.
    Collection(collection::Intent),
    /// In the list behind Show Members.
    Members(collection::MemberIntent),
    /// In the wizard that deploys something.
    Deploy(wizard::Intent<deployment::Draft>),
    /// Change what is ticked in the properties of a discovery method.
    EditDiscovery(discovery::Properties),
    /// Choose what a device is to forget.
    EditRetire(Retire),
    /// In the wizard that creates a server or adds roles to one.
    Server(server::Intent),
    /// Change what is typed in the request for an APNs certificate.
    EditApnsRequest(ApnsRequest),
    /// Choose the file for it.
    BrowseApnsRequest,
    /// Write the request to the file.
    SaveApnsRequest,
    /// Close the request for a certificate.
    CloseApnsRequest,
}

impl Intent {
    /// Whether the command of the open window is to be given, if it asks for one now.
    pub fn submits(&self) -> bool {
        matches!(
            self,
            Self::Submit
                | Self::Sheet(SheetAction::Ok | SheetAction::Apply)
                | Self::Subscription(subscription::Intent::Turn(Turn::Next))
                | Self::CreateCollection(wizard::Intent::Turn(Turn::Next))
                | Self::Deploy(wizard::Intent::Turn(Turn::Next))
                | Self::Server(wizard::Intent::Turn(Turn::Next))
        )
    }
}
