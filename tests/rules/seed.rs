//! Every sentence of the document "Set your MDM Management Authority", in its order and in our
//! words, with the tests that show that it holds here.

use std::fs;

use super::{
    authority, clock, collections, connector, devices, hierarchy, limits, platforms, sign_in,
    subscription, traffic,
};

/// What shows that a sentence holds.
enum Shown {
    /// Tests of the rules.
    By(&'static [fn()]),
    /// A test of the stage: its file and its name.
    OnStage(&'static str, &'static str),
    /// It names a place on the screen or introduces others, and states no rule.
    NoRule,
}

use Shown::{By, NoRule, OnStage};

const STAGE: &str = "tests/setting_the_authority.rs";
const WIZARD: &str = "tests/subscription/names.rs";
const SERVERS: &str = "tests/servers/names.rs";

#[rustfmt::skip]
const SENTENCES: [(&str, Shown); 58] = [
    ("An authority is declared before any device enrols", By(&[authority::before_any_authority_no_device_enrols])),
    ("The authority is the single service that may manage a set of devices", By(&[authority::the_authority_is_set_once_and_every_other_step_is_refused])),
    ("Intune, Configuration Manager with Intune, and Office 365 can be it", By(&[authority::the_authority_is_set_once_and_every_other_step_is_refused, devices::intune_and_office365_ask_for_their_licence])),
    ("Consider carefully which of them", By(&[authority::nobody_may_enrol_without_an_authority_and_then_whom_its_licence_covers])),
    ("Once it is set it cannot be changed again", By(&[authority::the_authority_is_set_once_and_every_other_step_is_refused])),
    ("See the other topic if you are unsure", NoRule),
    ("Admin, Mobile Device Management in the console", OnStage(STAGE, "the_seed_s_path_leads_to_the_page_from_anywhere")),
    ("The task opens the dialog", OnStage(STAGE, "the_notice_the_section_and_the_task_ask_for_confirmation")),
    ("Intune asks for confirmation", By(&[authority::the_authority_needs_the_confirmation, authority::only_an_administrator_with_full_access_sets_the_authority])),
    ("Yes works once the box is ticked", OnStage(STAGE, "yes_works_only_with_the_box_ticked")),
    ("For Configuration Manager three steps are completed", By(&[authority::the_subscription_makes_configuration_manager_the_authority_for_good])),
    ("First the subscription", By(&[subscription::on_completion_the_authority_changes_and_the_certificate_is_in_the_site_database])),
    ("Then the authority", By(&[authority::the_subscription_makes_configuration_manager_the_authority_for_good])),
    ("Then the connector", By(&[connector::the_connector_needs_a_subscription_and_there_is_one])),
    ("The subscription holds the settings of the service", By(&[subscription::what_needs_a_subscription_is_refused_without, subscription::a_hierarchy_has_one_subscription])),
    ("It says which users may enrol and which platforms are managed", By(&[devices::only_who_is_discovered_in_the_collection_and_in_azure_ad_with_a_verified_domain, platforms::devices_enrol_only_on_platforms_that_are_ready])),
    ("After the subscription the connector can be installed", By(&[connector::the_connector_needs_a_subscription_and_there_is_one])),
    ("The connector pushes settings and applications to the service", By(&[traffic::settings_and_applications_go_down_at_the_next_exchange_and_the_next_check_in])),
    ("The subscription retrieves the certificate that the connector requires", By(&[subscription::on_completion_the_authority_changes_and_the_certificate_is_in_the_site_database, connector::the_certificate_of_the_tenant_comes_into_the_store_of_its_server])),
    ("It defines the user collection that may enrol", By(&[devices::a_user_can_enrol_from_the_next_synchronisation, devices::the_collection_is_enough_and_no_licence_is_asked_for_in_a_hybrid])),
    ("It defines and configures the platforms", By(&[platforms::each_platform_needs_what_it_needs])),
    ("Administration in the Configuration Manager console", OnStage(WIZARD, "the_tree_and_the_tab_home_lead_to_the_wizard_in_each_version")),
    ("Steps by product version", By(&[platforms::sp1_manages_no_android_and_no_windows_phone_81, hierarchy::certificate_registration_points_came_with_r2])),
    ("SP1: under Hierarchy Configuration", OnStage(WIZARD, "the_tree_and_the_tab_home_lead_to_the_wizard_in_each_version")),
    ("SP1: Create Microsoft Intune Subscription", By(&[subscription::the_hierarchy_is_changed_by_its_administrators_only])),
    ("SP2 and R2 SP1: under Cloud Services", OnStage(WIZARD, "the_tree_and_the_tab_home_lead_to_the_wizard_in_each_version")),
    ("SP2 and R2 SP1: Add Microsoft Intune Subscription", By(&[subscription::the_hierarchy_is_changed_by_its_administrators_only])),
    ("The page Introduction", OnStage(WIZARD, "the_pages_are_listed_in_the_order_of_the_seed")),
    ("Sign in with a work or school account", By(&[sign_in::a_sign_in_is_refused_for_the_first_reason_that_stands_against_it, sign_in::the_subscription_takes_a_global_administrator_only, sign_in::a_tenant_under_another_authority_is_told_at_the_sign_in])),
    ("The box of the dialog must be ticked to go on", By(&[subscription::without_the_tick_the_wizard_does_nothing])),
    ("Configuration Manager cannot be changed to Intune afterwards", By(&[authority::the_subscription_makes_configuration_manager_the_authority_for_good, authority::under_another_authority_nobody_subscribes])),
    ("The privacy links, then Next", OnStage(WIZARD, "the_privacy_links_open_pages_of_our_own")),
    ("The page General has options", By(&[subscription::the_pages_of_the_wizard_keep_the_limits_of_the_portal])),
    ("Collection: users who will enrol", By(&[subscription::the_collection_must_exist_hold_users_and_hold_somebody, collections::without_discovery_collections_stay_empty])),
    ("Who is removed from it is managed for up to 24 hours", By(&[devices::a_user_removed_from_the_collection_stays_managed_up_to_24_hours])),
    ("Company name", By(&[limits::each_field_takes_so_many_characters_and_not_one_more, limits::special_characters_in_the_company_name_are_a_warning_and_no_refusal])),
    ("URL to company privacy documentation, reached from the Internet", By(&[limits::addresses_e_mail_and_colours_have_their_form])),
    ("It can say what users share with the company", NoRule),
    ("Color scheme, blue if nothing is chosen", By(&[limits::addresses_e_mail_and_colours_have_their_form])),
    ("Site code of a primary site", By(&[subscription::the_site_code_is_that_of_a_primary_site_of_this_hierarchy, hierarchy::a_site_code_is_three_of_a_to_z_and_0_to_9_not_reserved_and_not_in_use])),
    ("A changed site code affects only new enrolments", By(&[subscription::a_changed_site_code_touches_only_new_enrolments])),
    ("Contact information shown in the company portal", By(&[limits::the_company_portal_is_set_where_the_authority_is])),
    ("A logo, or none", By(&[limits::a_logo_is_a_png_or_jpeg_of_400_by_100_pixels_and_750_kb_at_most])),
    ("Before SP2 platforms are chosen on a page of the wizard", By(&[platforms::from_sp2_on_the_wizard_has_no_page_platforms, platforms::sp1_manages_no_android_and_no_windows_phone_81])),
    ("Each chosen platform has options of its own", By(&[platforms::each_platform_needs_what_it_needs, platforms::when_the_apns_certificate_has_ended_no_ios_device_enrols, platforms::another_apple_id_loses_every_ios_device])),
    ("Complete the wizard", By(&[subscription::on_completion_the_authority_changes_and_the_certificate_is_in_the_site_database, subscription::deleting_the_subscription_loses_the_enrolments_and_leaves_the_authority])),
    ("The connector sends settings and deployments down", By(&[traffic::settings_and_applications_go_down_at_the_next_exchange_and_the_next_check_in, clock::users_are_synchronised_on_the_next_full_five_minutes_and_only_once])),
    ("It retrieves status and inventory", By(&[traffic::status_and_inventory_come_up_with_the_connector_only])),
    ("The service is a gateway that stores settings for devices", By(&[traffic::a_device_gets_at_its_enrolment_what_the_service_holds, traffic::the_service_gives_what_it_holds_also_while_the_connector_is_away, devices::retire_and_wipe_happen_at_the_next_check_in])),
    ("The connector only on a central administration site or a stand-alone primary", By(&[connector::the_connector_may_be_on_a_central_administration_site_or_a_stand_alone_primary_only, connector::expanding_with_a_connector_in_place_is_refused, hierarchy::each_role_may_be_on_the_types_of_site_that_the_table_gives])),
    ("Servers and Site System Roles", OnStage(SERVERS, "the_seed_s_controls_lead_to_the_connector_on_an_existing_server_in_each_version")),
    ("On a new server or on an existing one", By(&[connector::the_connector_comes_to_a_new_server_or_to_one_that_is_there, hierarchy::a_server_holds_roles_of_one_site_only])),
    ("Select the connector, complete the wizard", By(&[connector::with_everything_in_place_the_components_are_well])),
    ("The connector connects to the service over the Internet", By(&[traffic::without_connector_and_valid_certificate_nothing_goes_down])),
    ("Azure Active Directory redirects to AD FS for name and password", By(&[sign_in::a_federated_domain_goes_to_ad_fs_and_a_managed_one_does_not, sign_in::signing_in_to_subscribe_changes_nothing_yet])),
    ("Then Intune issues a certificate to the tenant", By(&[subscription::on_completion_the_authority_changes_and_the_certificate_is_in_the_site_database])),
    ("The certificate is installed on the connector", By(&[connector::the_certificate_of_the_tenant_comes_into_the_store_of_its_server])),
    ("It authenticates all further communication", By(&[connector::what_is_missing_stops_the_traffic_and_the_components_say_so, clock::a_certificate_that_is_not_renewed_ends_and_everything_stops, clock::the_certificate_is_renewed_thirty_days_before_it_ends])),
];

#[test]
fn each_sentence_of_the_document_is_shown_by_a_test_that_there_is() {
    for (sentence, shown) in &SENTENCES {
        match shown {
            By(tests) => assert!(!tests.is_empty(), "{sentence}"),
            OnStage(file, test) => {
                let source = format!("{}/{file}", env!("CARGO_MANIFEST_DIR"));
                let code = fs::read_to_string(source).unwrap();
                let written = format!("#[test]\nfn {test}()");
                assert!(code.contains(&written), "{sentence}: {test}");
            }
            NoRule => {}
        }
    }
}
