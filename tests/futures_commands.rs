//! Labs side by side, the choice of an authority, and the record of a rehearsal, on the command
//! line.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::fs;

use mdm_console::{
    domain::Command,
    lab::{Lab, contoso},
};
use serde_json::{Value, json};
use support::program::{Answer, Place};

const HOUR: &str = r#"{"command":"advance-clock","minutes":60}"#;
const SET: &str = r#"{"command":"set-authority","authority":"intune","confirmed":true}"#;
const REFUSED: &str = r#"{"command":"set-authority","authority":"intune","confirmed":true,"by":"reader@contoso.com"}"#;
const SUBSCRIBE: &str = r#"{"command":"create-subscription","account":"admin@contoso.com","confirmed":true,"settings":{"collection":"Mobile Users","site_code":"PS1","profile":{"company_name":"Contoso [Ltd](x) | *"}},"platforms":[{"platform":"windows","enabled":true}]}"#;

/// A folder with new labs, each after its commands.
fn labs(labs: &[(&str, &[&str])]) -> Place {
    let place = Place::new();
    for (file, commands) in labs {
        assert_eq!(place.run(&["lab", "new", file]).code, 0);
        fs::write(place.folder.path().join("c.jsonl"), commands.join("\n")).unwrap();
        assert!(place.run(&["lab", "apply", file, "c.jsonl"]).code < 2);
    }
    place
}

fn json(answer: &Answer) -> Value {
    serde_json::from_str(&answer.out).unwrap()
}

fn bytes(place: &Place, file: &str) -> Vec<u8> {
    fs::read(place.folder.path().join(file)).unwrap()
}

#[test]
fn two_labs_are_compared_at_the_time_of_the_later_one_and_stay_as_they_are() {
    let place = labs(&[("a.lab", &[HOUR, SET]), ("b.lab", &[])]);
    let before = [bytes(&place, "a.lab"), bytes(&place, "b.lab")];
    let compared = place.run(&["lab", "compare", "a.lab", "b.lab"]);
    assert_eq!((compared.code, &*compared.err), (1, ""), "they differ");
    let lines: Vec<&str> = compared.out.lines().collect();
    assert_eq!(lines[0], "Compared at the simulated time 2015-11-16 10:00");
    assert_eq!(
        lines[1..3],
        ["a.lab stands at 2015-11-16 10:00", "b.lab stands at 2015-11-16 09:00"]
    );
    assert!(
        lines.contains(&"* Mobile device management authority: Microsoft Intune | No authority")
    );
    assert!(lines.contains(&"  Users in the directory: 12 users"));
    assert!(lines.contains(&"  Simulated time: 2015-11-16 10:00"), "{}", compared.out);
    assert_eq!([bytes(&place, "a.lab"), bytes(&place, "b.lab")], before);
}

#[test]
fn labs_in_which_the_same_was_done_do_not_differ() {
    let place = labs(&[("a.lab", &[HOUR]), ("b.lab", &[])]);
    let compared = place.run(&["lab", "compare", "a.lab", "b.lab"]);
    assert_eq!(compared.code, 0, "time alone is no difference: {}", compared.out);
    assert!(compared.out.ends_with("Nothing differs.\n"));
    let compared = json(&place.run(&["lab", "compare", "a.lab", "b.lab", "--json"]));
    assert_eq!(compared["same"], true);
    assert_eq!(compared["right_stands_at"], "2015-11-16 09:00");
}

#[test]
fn choices_and_refusals_are_compared_too() {
    let place = labs(&[("a.lab", &[SUBSCRIBE]), ("b.lab", &[REFUSED, SET])]);
    let compared = place.run(&["lab", "compare", "a.lab", "b.lab", "--json"]);
    assert_eq!(compared.code, 1);
    let rows = json(&compared)["rows"].as_array().unwrap().clone();
    let row = |about: Value| rows.iter().find(|row| row["about"] == about).unwrap().clone();
    let choice = row(json!({ "choice": "office365" }));
    assert_eq!(
        (&choice["left"], &choice["right"]),
        (&json!({ "choice": "impossible" }), &json!({ "choice": "possible" }))
    );
    assert_eq!(choice["topic"], "authority");
    let refused = row(json!("refused-commands"));
    assert_eq!(
        (&refused["left"], &refused["right"]),
        (&json!({ "count": 0 }), &json!({ "count": 1 }))
    );
    let same = row(json!({ "fact": "users" }));
    assert_eq!(same["differs"], false);
}

#[test]
fn what_one_lab_lacks_is_a_difference() {
    let place = labs(&[("a.lab", &[])]);
    let preset = place.run(&["lab", "preset", "contoso"]).out;
    let without = preset.split("[hierarchy]").next().unwrap();
    fs::write(place.folder.path().join("p.toml"), without).unwrap();
    assert_eq!(place.run(&["lab", "new", "b.lab", "--preset", "p.toml"]).code, 0);
    let compared = place.run(&["lab", "compare", "b.lab", "a.lab"]);
    assert_eq!(compared.code, 1);
    assert!(compared.out.contains("\n* Sites: (not there) | 1\n"), "{}", compared.out);
}

#[test]
fn a_file_that_is_no_lab_is_exit_code_2() {
    let place = labs(&[("a.lab", &[])]);
    fs::write(place.folder.path().join("x.lab"), "x".repeat(500)).unwrap();
    for arguments in [
        &["lab", "compare", "a.lab", "x.lab"][..],
        &["lab", "compare", "none.lab", "a.lab"],
        &["lab", "authorities", "x.lab"],
        &["lab", "record", "x.lab"],
    ] {
        let answer = place.run(arguments);
        assert_eq!((answer.code, &*answer.out), (2, ""), "{arguments:?}");
    }
}

#[test]
fn the_authorities_are_listed_with_needs_plan_and_lesson() {
    let place = labs(&[("a.lab", &[])]);
    let told = place.run(&["lab", "authorities", "a.lab"]);
    assert_eq!(told.code, 0);
    for line in [
        "Microsoft Intune: Can be chosen",
        "  A user collection has members: met",
        "  Excludes for good: Microsoft Intune, Office 365",
        "    User collection of the subscription: None, then: Mobile Users",
        "    mdm-console lesson run set-intune-authority --out handout",
        "    mdm-console lesson run create-subscription --out handout",
    ] {
        assert!(told.out.lines().any(|one| one == line), "{line}: {}", told.out);
    }
    let listed = json(&place.run(&["lab", "authorities", "a.lab", "--json"]));
    assert_eq!(listed.as_array().unwrap().len(), 3);
    assert_eq!(listed[0]["lesson"]["name"], "set-intune-authority");
    assert_eq!(listed[1]["answer"]["plan"]["lost"][0], "intune");
}

#[test]
fn an_authority_that_is_refused_says_why_and_what_to_do() {
    let place = labs(&[("a.lab", &[SET])]);
    let told = place.run(&["lab", "authorities", "a.lab"]).out;
    assert!(told.contains("Microsoft Intune: In force\n"), "{told}");
    assert!(told.contains("  No authority that excludes it is in force: not met\n"), "{told}");
    assert!(told.contains("  Refused now: "), "{told}");
}

#[test]
fn the_record_shows_the_plan_before_each_act_that_cannot_be_undone() {
    let place = labs(&[("a.lab", &[HOUR, REFUSED, SUBSCRIBE, SET])]);
    let record = place.run(&["lab", "record", "a.lab"]).out;
    let at = |text: &str| record.find(text).unwrap_or_else(|| panic!("{text}: {record}"));
    assert_eq!(at("# Rehearsal record: Contoso"), 0);
    let order = [
        "- System Center 2012 R2 Configuration Manager",
        "- Began with the preset contoso",
        "- Simulated time: 2015-11-16 09:00 to 2015-11-16 10:00",
        "- 4 commands were given. 2 were refused.",
        "## How it began",
        "## What was done",
        "| 2 | 2015-11-16 10:00 | reader@contoso.com | Set the authority to Microsoft Intune | Refused: ",
        "### What was seen before entry 3: Create the Microsoft Intune subscription",
        "- Site for new devices: PS1",
        "- Platforms: Windows",
        "| Mobile device management authority | No authority | Configuration Manager |",
        "**Cannot be undone**",
        "**Think of this**",
        "| 3 | 2015-11-16 10:00 | admin@contoso.com | Create the Microsoft Intune subscription",
        "| 4 | 2015-11-16 10:00 | admin@contoso.com | ",
        "## How it ended",
        "| Microsoft Intune as the authority | Cannot be chosen any more |",
    ];
    let places: Vec<usize> = order.iter().map(|text| at(text)).collect();
    assert!(places.is_sorted(), "{places:?}: {record}");
    assert!(record.contains(r"Contoso \[Ltd\](x) \| \*"), "names are escaped");
    assert_eq!(record.matches("### ").count(), 1, "what was refused had no plan");
}

#[test]
fn the_same_lab_and_script_give_the_same_record_wherever_it_is() {
    let commands = [HOUR, SUBSCRIBE, HOUR, SET];
    let places = [labs(&[("a.lab", &commands)]), labs(&[("other name.lab", &commands)])];
    for json in [&[][..], &["--json"]] {
        let first = places[0].run(&[&["lab", "record", "a.lab"], json].concat());
        let second = places[1].run(&[&["lab", "record", "other name.lab"], json].concat());
        assert_eq!((first.code, &first.out), (0, &second.out));
        assert!(first.out.len() > 1000);
    }
}

#[test]
fn no_password_of_the_preset_is_in_a_record() {
    let sign_in = r#"{"command":"sign-in","account":"admin@contoso.com","password":"matched"}"#;
    let place = labs(&[("a.lab", &[sign_in, SUBSCRIBE])]);
    let lab = Lab::open_to_read(&place.folder.path().join("a.lab")).unwrap();
    let record = lab.record().unwrap();
    for note in contoso().unwrap().notes() {
        assert!(!record.markdown().contains(note.password.reveal()), "{}", note.upn);
        assert!(!record.json().contains(note.password.reveal()), "{}", note.upn);
    }
}

#[test]
fn the_record_of_a_long_trail_is_made_all_the_same() {
    let mut lab = Lab::in_memory(&contoso().unwrap()).unwrap();
    for _ in 0..2_500 {
        lab.perform(None, Command::AdvanceClock { minutes: 1 }).unwrap();
    }
    let record = lab.record().unwrap();
    assert_eq!((record.commands, record.trail.len()), (2_500, 2_500));
    assert_eq!(record.until, lab.organisation().clock);
    assert_eq!(record.ended.facts, lab.facts());
}

#[test]
fn a_record_is_written_to_a_new_file_and_over_no_other() {
    let place = labs(&[("a.lab", &[SET])]);
    let write = |out: &str| place.run(&["lab", "record", "a.lab", "--json", "--out", out]);
    assert_eq!(write("record.json").out, "The record was saved: record.json\n");
    let written: Value = serde_json::from_slice(&bytes(&place, "record.json")).unwrap();
    assert_eq!(written["trail"][0]["plan"]["changes"][0]["fact"], "authority");
    assert_eq!(written["ended"]["choices"][1], json!(["configuration-manager", "impossible"]));
    let before = bytes(&place, "a.lab");
    assert_eq!((write("record.json").code, write("a.lab").code), (2, 2));
    assert_eq!(bytes(&place, "a.lab"), before);
    assert_eq!(write("none/record.json").code, 2);
}

#[test]
fn the_schema_has_the_comparison_the_record_and_the_outlook() {
    let schema = json(&Place::new().run(&["lab", "schema"]));
    for part in ["Comparison", "Record", "Outlook"] {
        assert!(schema["$defs"][part].is_object(), "{part}");
    }
}

#[test]
fn the_help_has_examples() {
    let place = Place::new();
    for command in ["compare", "authorities", "record"] {
        let help = place.run(&["lab", command, "--help"]).out;
        assert!(help.contains(&format!("mdm-console lab {command} ")), "{help}");
    }
}
