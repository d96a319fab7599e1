//! Administration, Security, Certificates: where the tenant's certificate is kept, and what its
//! loss stops.

use egui::Role;
use mdm_console::domain::{Obstacle, ProductVersion};

use super::{
    Place, Shown, Wanted, act, advance, console_of, find, hybrid, names, organisation, press,
    subscribed,
    support::{is_enabled, says, there_is},
};

const TABLE: (Role, &str) = (Role::Table, "Certificates");
const DATABASE: &str = "Site database";
const STORE: &str = "Computer store of CM1.contoso.com";

fn stand(mut shown: Shown) -> Shown {
    act(&mut shown, Wanted::Go(Place::CERTIFICATES));
    shown
}

fn obstacle(shown: &Shown) -> Option<Obstacle> {
    let organisation = organisation(shown);
    organisation.hierarchy.as_ref().unwrap().obstacle(organisation.clock)
}

#[test]
fn every_copy_of_the_certificate_is_listed_in_every_version() {
    for version in ProductVersion::ALL {
        let shown = stand(console_of("contoso-hybrid", version));
        assert_eq!(names(&shown, TABLE, Role::Row), [DATABASE, STORE], "{version:?}");
    }
    let shown = stand(subscribed());
    assert_eq!(names(&shown, TABLE, Role::Row), [DATABASE], "there is no connector yet");
    let shown = stand(console_of("contoso", ProductVersion::R2));
    assert!(says(&shown, "No items found."), "there is no subscription");
}

#[test]
fn the_details_have_all_that_is_known() {
    let mut shown = stand(hybrid());
    for row in [DATABASE, STORE] {
        press(&mut shown, Role::Row, row);
        for text in [
            row,
            "CN=Contoso, OU=Microsoft Intune Subscription",
            "CN=Microsoft Intune Connector CA",
            "2015-11-16 09:00",
            "2016-11-15 09:00",
            "Valid",
            "Flows",
        ] {
            assert!(says(&shown, text), "{row}: {text}");
        }
    }
}

#[test]
fn delete_waits_for_a_certificate_and_for_an_answer() {
    let mut shown = stand(hybrid());
    assert!(!there_is(&shown, Role::Button, "Delete"));
    press(&mut shown, Role::Row, STORE);
    assert!(is_enabled(&find(&shown, Role::Button, "Delete")));
    let before = organisation(&shown).clone();
    press(&mut shown, Role::Button, "Delete");
    assert!(says(&shown, "from the certificate store of the connector's server?"));
    assert!(says(&shown, "users are not synchronized"));
    press(&mut shown, Role::Button, "No");
    assert_eq!(*organisation(&shown), before);
}

#[test]
fn what_was_deleted_is_gone_and_stops_the_traffic() {
    for (row, way_out, left, stopped) in [
        (DATABASE, "Only a new subscription", STORE, Obstacle::NoCertificate),
        (STORE, "remove the connector", DATABASE, Obstacle::CertificateNotInstalled),
    ] {
        let mut shown = stand(hybrid());
        assert_eq!(obstacle(&shown), None);
        press(&mut shown, Role::Row, row);
        press(&mut shown, Role::Button, "Delete");
        assert!(says(&shown, way_out), "{row}");
        press(&mut shown, Role::Button, "Yes");
        assert_eq!(names(&shown, TABLE, Role::Row), [left], "{row}");
        assert_eq!(obstacle(&shown), Some(stopped), "{row}");
        press(&mut shown, Role::Row, left);
        assert!(!says(&shown, "Flows"), "{row}");
    }
}

#[test]
fn a_certificate_that_has_ended_is_told_as_expired() {
    let mut shown = stand(subscribed());
    press(&mut shown, Role::Row, DATABASE);
    assert!(!says(&shown, "Expired"));
    advance(&mut shown, 366 * 24 * 60);
    let cells = names(&shown, TABLE, Role::Cell);
    assert!(cells.iter().any(|cell| cell == "Expired"), "{cells:?}");
}
