//! Every control that the seed names in "To configure the Microsoft Intune Connector role" has
//! that name, and lies in the part of the window that the seed names.

use mdm_console::lesson::Lesson;

use super::support::played;

/// Steps 1 to 5 of the seed, once for each alternative of step 3.
const TO_THE_NODE: &str = "\
    click tab \"Administration\" in list \"Workspaces\"
    expand tree item \"Site Configuration\"
    click tree item \"Servers and Site System Roles\"
    expect heading \"Servers and Site System Roles\"";
const NEW: &str = "\
    click button \"Create Site System Server\" in group \"Create\" in tab \"Home\"
    expect dialog \"Create Site System Server Wizard\"
    type \"CM3.contoso.com\" in box \"Name\"";
const EXISTING: &str = "\
    click row \"\\\\\\\\CM2.contoso.com\" in table \"Servers and Site System Roles\"
    click button \"Add Site System Roles\" in group \"Server\" in tab \"Home\"
    expect dialog \"Add Site System Roles Wizard\"";
const TO_THE_END: &str = "\
    click button \"Next\"
    click button \"Next\"
    expect page \"System Role Selection\"
    check check box \"Microsoft Intune Connector\" in page \"System Role Selection\"
    click button \"Next\"
    click button \"Next\"
    click button \"Next\"
    expect page \"Completion\"
    click button \"Close\"
    expect no dialog";

#[track_caller]
fn try_it(alternative: &str, server: &str, roles: &str) {
    let done = format!("expect lab /hierarchy/servers/{server}/roles is [{roles}]");
    let actions = [TO_THE_NODE, alternative, TO_THE_END, &done].join("\n");
    let actions: Vec<&str> = actions.lines().map(str::trim).collect();
    let actions = actions.join("\n   ");
    for product in ["sp1", "r2", "sp2"] {
        let source = format!(
            "---\ntitle: T\nlab: contoso-subscription\nconsole: configuration-manager\n\
             product: {product}\n---\n1. Step\n\n   <!--\n   picture none\n   {actions}\n   -->\n"
        );
        let (report, _) = played(&Lesson::parse(&source).unwrap(), [1280.0, 800.0], 1.0);
        assert!(report.is_done(), "{product}: {report:?}");
    }
}

#[test]
fn the_seed_s_controls_lead_to_the_connector_on_a_new_server_in_each_version() {
    let roles = r#""component-server", "microsoft-intune-connector", "site-system""#;
    try_it(NEW, "CM3.contoso.com", roles);
}

#[test]
fn the_seed_s_controls_lead_to_the_connector_on_an_existing_server_in_each_version() {
    let roles = r#""component-server", "distribution-point", "fallback-status-point", "microsoft-intune-connector", "site-system""#;
    try_it(EXISTING, "CM2.contoso.com", roles);
}
