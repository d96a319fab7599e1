//! Which tabs and groups each kind of page has.

use super::{
    Group, Tab,
    When::{self, Always, RoleSelected},
    buttons,
};
use crate::{
    console::{configuration_manager::places::Page, shell::Icon},
    word,
};

macro_rules! groups {
    ($($name:ident $id:literal $icon:ident $when:ident [$($button:ident)*];)*) => {
        $(const $name: Group = Group {
            id: $id,
            name: || word!($id),
            icon: Icon::$icon,
            when: When::$when,
            buttons: &[$(buttons::$button),*],
        };)*
    };
}

macro_rules! tabs {
    ($($name:ident [$($id:literal $when:ident [$($group:ident)*];)*])*) => {
        $(const $name: &[Tab] = &[$(Tab {
            id: $id,
            name: || word!($id),
            when: $when,
            groups: &[$($group),*],
        }),*];)*
    };
}

groups! {
    SEARCH "cm-group-search" Search Always [SAVED_SEARCHES];
    VIEW "cm-group-view" Refresh Always [REFRESH];
    PROPERTY "cm-group-properties" Properties Selected [PROPERTIES];

    SUBSCRIPTION_CREATE "cm-group-create" Checklist Always
        [CREATE_SUBSCRIPTION ADD_SUBSCRIPTION APNS_REQUEST DEP_REQUEST SERVICE_STATUS];
    SUBSCRIPTION "cm-group-subscription" Checklist Selected
        [CONFIGURE_PLATFORMS REFRESH DELETE_SUBSCRIPTION];
    SUBSCRIPTION_PROPERTY "cm-group-properties" Properties Selected [SUBSCRIPTION_PROPERTIES];

    COLLECTION_PROPERTY "cm-group-properties" Properties Selected [COLLECTION_PROPERTIES];
    DISCOVERY_PROPERTY "cm-group-properties" Properties Selected [DISCOVERY_PROPERTIES];

    USER "cm-group-user" User Selected [REFRESH];
    DEVICE_CREATE "cm-group-create" Add Always [IMPORT_COMPUTER];
    DEVICE "cm-group-device" Devices Selected [REMOTE_ACTIONS REFRESH DELETE];

    USER_COLLECTION_CREATE "cm-group-create" People Always
        [CREATE_USER_COLLECTION IMPORT_COLLECTIONS];
    DEVICE_COLLECTION_CREATE "cm-group-create" Collection Always
        [CREATE_DEVICE_COLLECTION IMPORT_COLLECTIONS];
    COLLECTION "cm-group-collection" Collection Selected
        [SHOW_MEMBERS UPDATE_MEMBERSHIP REFRESH DELETE];
    DEPLOYMENT "cm-group-deployment" Deploy Selected [DEPLOY];
    MOVING "cm-group-move" Move Selected [MOVE];
    FOLDER_CREATE "cm-group-create" Folder Always [CREATE_FOLDER];

    COMPONENT "cm-group-component" Gear Selected [SHOW_MESSAGES VIEW_LOG REFRESH];
    QUERY "cm-group-query" Info Selected [SHOW_MESSAGES REFRESH];
    DEPLOYED "cm-group-deployment" Deploy Selected [REFRESH DELETE];

    SITES "cm-group-sites" Hierarchy Always [HIERARCHY_SETTINGS];
    SITE "cm-group-site" Site Selected [CREATE_SECONDARY_SITE REFRESH DELETE];
    SETTINGS "cm-group-settings" Gear Selected
        [CLIENT_INSTALLATION SITE_COMPONENTS SITE_MAINTENANCE STATUS_SUMMARIZERS STATUS_FILTERS];

    SERVER_CREATE "cm-group-create" Server Always [CREATE_SERVER];
    SERVER "cm-group-server" Server Selected [ADD_ROLES REFRESH DELETE];
    SERVER_PROPERTY "cm-group-properties" Properties Selected [SERVER_PROPERTIES];
    ROLE "cm-group-site-role" Server Always [REMOVE_ROLE];
    ROLE_PROPERTY "cm-group-properties" Properties Always [ROLE_PROPERTIES];

    CERTIFICATE "cm-group-certificate" Certificate Selected [DELETE_CERTIFICATE];
}

tabs! {
    ON_PLAIN_PAGES [
        "cm-tab-home" Always [SEARCH VIEW];
    ]
    ON_SUBSCRIPTIONS [
        "cm-tab-home" Always [SUBSCRIPTION_CREATE SEARCH SUBSCRIPTION SUBSCRIPTION_PROPERTY];
    ]
    ON_USERS [
        "cm-tab-home" Always [SEARCH USER PROPERTY];
    ]
    ON_DEVICES [
        "cm-tab-home" Always [DEVICE_CREATE SEARCH DEVICE PROPERTY];
    ]
    ON_USER_COLLECTIONS [
        "cm-tab-home" Always
            [USER_COLLECTION_CREATE SEARCH COLLECTION DEPLOYMENT MOVING COLLECTION_PROPERTY];
        "cm-tab-folder" Always [FOLDER_CREATE];
    ]
    ON_DEVICE_COLLECTIONS [
        "cm-tab-home" Always
            [DEVICE_COLLECTION_CREATE SEARCH COLLECTION DEPLOYMENT MOVING COLLECTION_PROPERTY];
        "cm-tab-folder" Always [FOLDER_CREATE];
    ]
    ON_DISCOVERY_METHODS [
        "cm-tab-home" Always [SEARCH VIEW DISCOVERY_PROPERTY];
    ]
    ON_SITE_STATUS [
        "cm-tab-home" Always [SEARCH VIEW PROPERTY];
    ]
    ON_COMPONENT_STATUS [
        "cm-tab-home" Always [SEARCH COMPONENT];
    ]
    ON_MESSAGE_QUERIES [
        "cm-tab-home" Always [SEARCH QUERY];
    ]
    ON_DEPLOYMENTS [
        "cm-tab-home" Always [SEARCH DEPLOYED PROPERTY];
    ]
    ON_SITES [
        "cm-tab-home" Always [SITES SEARCH SITE SETTINGS PROPERTY];
    ]
    ON_SERVERS [
        "cm-tab-home" Always [SERVER_CREATE SEARCH SERVER SERVER_PROPERTY];
        "cm-tab-site-role" RoleSelected [ROLE ROLE_PROPERTY];
    ]
    ON_CERTIFICATES [
        "cm-tab-home" Always [SEARCH VIEW CERTIFICATE];
    ]
}

/// The tabs of a page, Home first.
pub(super) fn of(page: Page) -> &'static [Tab] {
    match page {
        Page::Index | Page::Uncovered => ON_PLAIN_PAGES,
        Page::Users => ON_USERS,
        Page::Devices => ON_DEVICES,
        Page::UserCollections => ON_USER_COLLECTIONS,
        Page::DeviceCollections => ON_DEVICE_COLLECTIONS,
        Page::DiscoveryMethods => ON_DISCOVERY_METHODS,
        Page::Sites => ON_SITES,
        Page::Servers => ON_SERVERS,
        Page::Subscriptions => ON_SUBSCRIPTIONS,
        Page::SiteStatus => ON_SITE_STATUS,
        Page::ComponentStatus => ON_COMPONENT_STATUS,
        Page::MessageQueries => ON_MESSAGE_QUERIES,
        Page::Deployments => ON_DEPLOYMENTS,
        Page::Certificates => ON_CERTIFICATES,
    }
}
