//! Every button of the ribbon, and of its menus.

use super::{
    super::{
        Opening,
        versions::{ALL, SP2, UNTIL_R2},
    },
    Button,
    Opens::{Menu, Refresh, Uncovered, Window},
    Size::{Large, Small},
    When::{Always, NoSubscription, RoleSelected, Selected, Subscription},
};
use crate::{
    console::shell::Icon,
    domain::{CollectionKind, DeploymentKind, PlatformFamily},
    word,
};

macro_rules! buttons {
    ($(
        $name:ident $id:literal $icon:ident $size:ident $opens:expr, $when:ident $versions:ident;
    )*) => {
        $(pub(super) const $name: Button = Button {
            id: $id,
            name: || word!($id),
            icon: Icon::$icon,
            size: $size,
            opens: $opens,
            when: $when,
            versions: $versions,
        };)*
    };
}

buttons! {
    // In every list.
    SAVED_SEARCHES "cm-button-saved-searches" Search Large Menu(&[MANAGE_SEARCHES]), Always ALL;
    MANAGE_SEARCHES "cm-button-manage-searches" Search Small Uncovered, Always ALL;
    REFRESH "cm-button-refresh" Refresh Small Refresh, Always ALL;
    DELETE "cm-button-delete" Delete Small Uncovered, Selected ALL;
    DELETE_SUBSCRIPTION "cm-button-delete" Delete Small Window(Opening::DeleteSubscription),
        Selected ALL;
    PROPERTIES "cm-button-properties" Properties Large Uncovered, Selected ALL;
    SUBSCRIPTION_PROPERTIES "cm-button-properties" Properties Large
        Window(Opening::SubscriptionProperties), Selected ALL;
    COLLECTION_PROPERTIES "cm-button-properties" Properties Large
        Window(Opening::CollectionProperties), Selected ALL;
    DISCOVERY_PROPERTIES "cm-button-properties" Properties Large
        Window(Opening::DiscoveryProperties), Selected ALL;

    // Microsoft Intune Subscriptions.
    CREATE_SUBSCRIPTION "cm-create-subscription" Checklist Large Window(Opening::Subscription),
        NoSubscription UNTIL_R2;
    ADD_SUBSCRIPTION "cm-add-subscription" Checklist Large Window(Opening::Subscription),
        NoSubscription SP2;
    APNS_REQUEST "cm-button-apns-request" Certificate Large
        Window(Opening::ApnsRequest), Always ALL;
    DEP_REQUEST "cm-button-dep-request" Certificate Large Uncovered, Subscription SP2;
    SERVICE_STATUS "cm-button-service-status" Alert Large Uncovered, Always ALL;
    CONFIGURE_PLATFORMS "cm-button-configure-platforms" Device Large Menu(PLATFORMS),
        Subscription SP2;
    ANDROID "cm-button-android" Device Small
        Window(Opening::Platforms(PlatformFamily::Android)), Always SP2;
    IOS "cm-button-ios" Device Small Window(Opening::Platforms(PlatformFamily::Ios)), Always SP2;
    WINDOWS "cm-button-windows" Computer Small
        Window(Opening::Platforms(PlatformFamily::Windows)), Always SP2;
    WINDOWS_PHONE "cm-button-windows-phone" Device Small
        Window(Opening::Platforms(PlatformFamily::WindowsPhone)), Always SP2;

    // Devices.
    IMPORT_COMPUTER "cm-button-import-computer" Import Large Uncovered, Always ALL;
    REMOTE_ACTIONS "cm-button-remote-actions" Device Large Menu(&[RETIRE]), Selected ALL;
    RETIRE "cm-button-retire" Device Small Window(Opening::Retire), Selected ALL;

    // Collections.
    CREATE_USER_COLLECTION "cm-button-create-user-collection" People Large
        Window(Opening::CreateCollection(CollectionKind::User)), Always ALL;
    CREATE_DEVICE_COLLECTION "cm-button-create-device-collection" Collection Large
        Window(Opening::CreateCollection(CollectionKind::Device)), Always ALL;
    IMPORT_COLLECTIONS "cm-button-import-collections" Import Large Uncovered, Always ALL;
    SHOW_MEMBERS "cm-button-show-members" People Large Window(Opening::Members), Selected ALL;
    UPDATE_MEMBERSHIP "cm-button-update-membership" Renew Small Refresh, Selected ALL;
    DEPLOY "cm-button-deploy" Deploy Large Menu(DEPLOYABLE), Selected ALL;
    DEPLOY_APPLICATION "cm-button-deploy-application" Window Small
        Window(Opening::Deploy(DeploymentKind::Application)), Selected ALL;
    DEPLOY_BASELINE "cm-button-deploy-baseline" Checklist Small
        Window(Opening::Deploy(DeploymentKind::Setting)), Selected ALL;
    MOVE "cm-button-move" Move Large Uncovered, Selected ALL;
    CREATE_FOLDER "cm-button-create-folder" Folder Large Uncovered, Always ALL;

    // System Status.
    SHOW_MESSAGES "cm-button-show-messages" Info Large Window(Opening::Messages),
        Selected ALL;
    VIEW_LOG "cm-button-view-log" File Large Window(Opening::Log), Selected ALL;

    // Sites.
    HIERARCHY_SETTINGS "cm-button-hierarchy-settings" Hierarchy Large Uncovered, Always ALL;
    CREATE_SECONDARY_SITE "cm-button-create-secondary-site" Site Large Uncovered, Selected ALL;
    CLIENT_INSTALLATION "cm-button-client-installation" Computer Large Uncovered, Selected ALL;
    SITE_COMPONENTS "cm-button-site-components" Gear Large Uncovered, Selected ALL;
    SITE_MAINTENANCE "cm-button-site-maintenance" Tools Small Uncovered, Selected ALL;
    STATUS_SUMMARIZERS "cm-button-status-summarizers" Chart Small Uncovered, Selected ALL;
    STATUS_FILTERS "cm-button-status-filters" Scroll Small Uncovered, Selected ALL;

    // Servers and Site System Roles.
    CREATE_SERVER "cm-button-create-server" Server Large Window(Opening::CreateServer), Always ALL;
    ADD_ROLES "cm-button-add-roles" Add Large Window(Opening::AddRoles), Selected ALL;
    SERVER_PROPERTIES "cm-button-properties" Properties Large Window(Opening::ServerProperties),
        Selected ALL;
    REMOVE_ROLE "cm-button-remove-role" Delete Large Window(Opening::RemoveRole),
        RoleSelected ALL;
    ROLE_PROPERTIES "cm-button-properties" Properties Large Window(Opening::RoleProperties),
        RoleSelected ALL;

    // Certificates.
    DELETE_CERTIFICATE "cm-button-delete" Delete Large Window(Opening::RemoveCertificate),
        Selected ALL;
}

const DEPLOYABLE: &[Button] = &[DEPLOY_APPLICATION, DEPLOY_BASELINE];
const PLATFORMS: &[Button] = &[ANDROID, IOS, WINDOWS, WINDOWS_PHONE];
