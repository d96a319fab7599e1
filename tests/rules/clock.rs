//! Time, and what it brings about.

use mdm_console::domain::{Due, Event, Obstacle, PlatformFamily, Time};
use serde_json::json;

use super::{Rehearsal, connector, subscribe, time};

#[test]
fn the_clock_goes_forward_only() {
    let mut contoso = Rehearsal::of("contoso");
    let advance = |minutes: u32| json!({ "command": "advance-clock", "minutes": minutes });
    assert_eq!(contoso.refused(advance(0)), "clock-out-of-range");
    contoso.0.clock = Time::LATEST;
    assert_eq!(contoso.refused(advance(1)), "clock-out-of-range");
}

#[test]
pub(super) fn users_are_synchronised_on_the_next_full_five_minutes_and_only_once() {
    let mut contoso = Rehearsal::of("contoso");
    contoso.done(subscribe());
    contoso.done(connector("CM1.contoso.com"));
    assert!(contoso.0.due().contains(&(time("2015-11-16 09:05"), Due::UsersAreSynchronised {})));
    let synchronised = |events: &[Event]| {
        events.iter().filter(|e| matches!(e, Event::UsersSynchronised { .. })).count()
    };
    let events = contoso.advance(24 * 60);
    assert_eq!(synchronised(&events), 1);
    assert_eq!(events[0], Event::ClockAdvanced { to: time("2015-11-16 09:05") });
    assert_eq!(events.last(), Some(&Event::ClockAdvanced { to: time("2015-11-17 09:00") }));
    assert_eq!(synchronised(&contoso.advance(24 * 60)), 0);
}

#[test]
fn a_day_at_once_is_the_same_as_a_day_in_minutes() {
    let prepared = || {
        let mut contoso = Rehearsal::of("contoso");
        contoso.done(subscribe());
        contoso.done(connector("CM1.contoso.com"));
        contoso.advance(7);
        contoso.done(super::enrol("megan@contoso.com", "A"));
        contoso.done(super::enrol("diego@contoso.com", "B"));
        contoso.done(json!({ "command": "retire", "serial": "B" }));
        contoso.done(json!({
            "command": "remove-members", "collection": "Mobile Users",
            "members": ["megan@contoso.com"],
        }));
        contoso
    };
    let (mut at_once, mut in_minutes) = (prepared(), prepared());
    at_once.advance(2 * 24 * 60);
    for _ in 0..2 * 24 * 60 {
        in_minutes.advance(1);
    }
    assert_eq!(at_once.0, in_minutes.0);
}

#[test]
pub(super) fn the_certificate_is_renewed_thirty_days_before_it_ends() {
    let mut contoso = Rehearsal::of("contoso-hybrid");
    let before = contoso.0.hierarchy.as_ref().unwrap().subscription.clone().unwrap().certificate;
    let renewal = time("2016-10-16 09:05");
    assert!(contoso.0.due().contains(&(renewal, Due::CertificateIsRenewed {})));
    contoso.advance(contoso.0.clock.minutes_until(renewal));
    let hierarchy = contoso.0.hierarchy.as_ref().unwrap();
    let after = hierarchy.subscription.clone().unwrap().certificate.unwrap();
    assert_ne!(before.unwrap().thumbprint, after.thumbprint);
    assert_eq!(after.valid_to, renewal.later(365 * 24 * 60));
    assert_eq!(hierarchy.obstacle(contoso.0.clock), None);
    contoso.advance(10 * 365 * 24 * 60);
    let spans = contoso.0.hierarchy.as_ref().unwrap().traffic.len();
    assert_eq!(spans, 1, "the traffic never stopped");
    assert_eq!(contoso.0.hierarchy.as_ref().unwrap().obstacle(contoso.0.clock), None);
}

#[test]
fn at_the_end_of_time_no_certificate_is_renewed_any_more() {
    let mut contoso = Rehearsal::of("contoso-hybrid");
    contoso.advance(contoso.0.clock.minutes_until(time("9999-12-31 23:59")));
    assert!(contoso.0.tenant.certificates_issued < 10_000);
    assert!(contoso.0.due().is_empty());
}

#[test]
fn each_moment_is_told_once() {
    let mut contoso = Rehearsal::of("contoso-hybrid");
    contoso.done(json!({
        "command": "remove-members", "collection": "Mobile Users",
        "members": ["megan@contoso.com"],
    }));
    let events = contoso.advance(5);
    let moments = events.iter().filter(|e| matches!(e, Event::ClockAdvanced { .. })).count();
    assert_eq!(moments, 1, "{events:?}");
}

#[test]
pub(super) fn a_certificate_that_is_not_renewed_ends_and_everything_stops() {
    let mut contoso = Rehearsal::of("contoso-hybrid");
    contoso.0.hierarchy.as_mut().unwrap().renews_certificate = false;
    let end = time("2016-11-15 09:00");
    assert!(contoso.0.due().contains(&(end, Due::CertificateEnds {})));
    contoso.advance(contoso.0.clock.minutes_until(end) - 1);
    let obstacle =
        |rehearsal: &Rehearsal| rehearsal.0.hierarchy.as_ref().unwrap().obstacle(rehearsal.0.clock);
    assert_eq!(obstacle(&contoso), None);
    let events = contoso.advance(1);
    assert!(events.contains(&Event::CertificateExpired {}));
    assert_eq!(obstacle(&contoso), Some(Obstacle::CertificateExpired));
    contoso.advance(60);
    let hierarchy = contoso.0.hierarchy.as_ref().unwrap();
    assert_eq!(hierarchy.last_exchange(contoso.0.clock), Some(time("2016-11-15 08:55")));
    assert_eq!(hierarchy.traffic.last().unwrap().until, Some(end));
}

#[test]
pub(super) fn the_ends_of_certificates_are_announced() {
    let contoso = Rehearsal::of("contoso-hybrid");
    let due = Due::PlatformCertificateEnds { family: PlatformFamily::Ios };
    assert!(contoso.0.due().contains(&(time("2016-09-30 00:00"), due)));
    let soon = |rehearsal: &Rehearsal| rehearsal.0.alerts().len();
    let mut contoso = contoso;
    assert_eq!(soon(&contoso), 0);
    contoso.advance(contoso.0.clock.minutes_until(time("2016-08-31 00:00")) - 1);
    assert_eq!(soon(&contoso), 0);
    contoso.advance(1);
    assert_eq!(soon(&contoso), 1);
}

#[test]
fn nothing_is_due_in_the_past() {
    for preset in mdm_console::lab::shipped_names() {
        let mut rehearsal = Rehearsal::of(preset);
        for minutes in [1, 4, 60, 24 * 60, 400 * 24 * 60] {
            rehearsal.advance(minutes);
            let due = rehearsal.0.due();
            assert!(due.iter().all(|(at, _)| *at > rehearsal.0.clock), "{preset}: {due:?}");
        }
    }
}
