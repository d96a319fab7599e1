//! Labs on the command line: commands in, answers out, what would be, what was.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::fs;

use serde_json::{Value, json};
use support::program::{Answer, Place};

const SET: &str = r#"{"command":"set-authority","authority":"intune","confirmed":true}"#;
const SET_OFFICE: &str = r#"{"command":"set-authority","authority":"office365","confirmed":true}"#;
const HOUR: &str = r#"{"command":"advance-clock","minutes":60}"#;

/// A folder with a new lab and a file of commands.
fn lab(commands: &str) -> Place {
    let place = Place::new();
    assert_eq!(place.run(&["lab", "new", "a.lab"]).code, 0);
    fs::write(place.folder.path().join("c.jsonl"), commands).unwrap();
    place
}

fn apply(place: &Place) -> Answer {
    place.run(&["lab", "apply", "a.lab", "c.jsonl"])
}

fn lines(answer: &Answer) -> Vec<Value> {
    answer.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn shown(place: &Place, file: &str, pointer: &str) -> Value {
    let text = place.run(&["lab", "show", file, "--json"]).out;
    serde_json::from_str::<Value>(&text).unwrap().pointer(pointer).unwrap().clone()
}

#[test]
fn each_command_is_answered_by_a_line_with_its_outcome() {
    let place = lab(&format!("{HOUR}\n\n{SET}\n"));
    let answer = apply(&place);
    assert_eq!((answer.code, &*answer.err), (0, ""));
    let answers = lines(&answer);
    assert_eq!(answers.len(), 2);
    assert_eq!(answers[0].pointer("/by").unwrap(), &Value::Null, "the clock is nobody's");
    assert_eq!(answers[1].pointer("/by").unwrap(), "admin@contoso.com");
    assert_eq!(answers[1].pointer("/at").unwrap(), "2015-11-16 10:00");
    let events = json!([{"event": "authority-set", "authority": "intune"}]);
    assert_eq!(answers[1].pointer("/outcome/done").unwrap(), &events);
    assert_eq!(shown(&place, "a.lab", "/tenant/authority"), "intune");
}

#[test]
fn a_refusal_is_a_line_too_and_exit_code_1() {
    let named = SET.replace('}', r#","by":"reader@contoso.com"}"#);
    let place = lab(&format!("{named}\n{SET}\n{SET_OFFICE}\n{HOUR}"));
    let answer = apply(&place);
    assert_eq!((answer.code, &*answer.err), (1, ""));
    let code = |line: &Value| line.pointer("/outcome/refused/code").cloned();
    let codes: Vec<_> = lines(&answer).iter().map(code).collect();
    let refused = |code: &str| Some(Value::from(code));
    assert_eq!(codes, [refused("access-too-low"), None, refused("authority-already-set"), None]);
    assert_eq!(shown(&place, "a.lab", "/clock"), "2015-11-16 10:00", "the rest is done");
}

#[test]
fn a_line_that_is_no_command_ends_it_and_what_was_before_is_done() {
    let long = "x".repeat(17 * 1024 * 1024);
    for (wrong, why) in [
        ("nonsense", "expected ident"),
        (r#"{"command":"dance"}"#, "unknown variant `dance`"),
        (r#"{"command":"advance-clock","minutes":"many"}"#, "invalid type: string"),
        (r#"{"command":"advance-clock","minutes":1,"seconds":1}"#, "unknown field `seconds`"),
        (r#"{"command":"sign-out","by":"nobody"}"#, "is not an account name"),
        (&*long, "longer than any command"),
        ("[1]", "invalid type"),
    ] {
        let place = lab(&format!("{HOUR}\n{wrong}\n{SET}\n"));
        let answer = apply(&place);
        assert_eq!(answer.code, 2, "{wrong:.40}");
        assert!(answer.err.starts_with("mdm-console: Line 2 is no command: "), "{}", answer.err);
        assert!(answer.err.contains(why), "{}", answer.err);
        assert_eq!(answer.err.lines().count(), 1, "{}", answer.err);
        assert_eq!(lines(&answer).len(), 1);
        assert_eq!(shown(&place, "a.lab", "/tenant/authority"), "not-set");
    }
    let place = lab("");
    fs::write(place.folder.path().join("c.jsonl"), b"\xff\xfe\n").unwrap();
    let answer = apply(&place);
    assert_eq!(answer.code, 2);
    assert!(answer.err.contains("it is not UTF-8"), "{}", answer.err);
}

#[test]
fn a_plan_says_what_would_change_and_changes_nothing() {
    let place = lab(SET);
    let plan = place.run(&["lab", "plan", "a.lab", "c.jsonl"]);
    assert_eq!(plan.code, 0);
    let first = "Mobile device management authority: No authority, then: Microsoft Intune\n";
    assert!(plan.out.starts_with(first), "{}", plan.out);
    assert!(plan.out.ends_with("Cannot take its place any more: Office 365\n"), "{}", plan.out);
    let plan = place.run(&["lab", "plan", "a.lab", "c.jsonl", "--json"]);
    let plan: Value = serde_json::from_str(&plan.out).unwrap();
    assert_eq!(plan.pointer("/lost/1").unwrap(), "office365");
    assert_eq!(shown(&place, "a.lab", "/tenant/authority"), "not-set");
    apply(&place);
    let refused = place.run(&["lab", "plan", "a.lab", "c.jsonl"]);
    assert_eq!(refused.code, 1);
    assert!(refused.out.starts_with("Refused: The authority stays"), "{}", refused.out);
}

#[test]
fn a_whole_lab_verifies_and_one_whose_trail_was_changed_does_not() {
    let place = lab(&format!("{HOUR}\n{SET}\n{SET_OFFICE}\n{SET}\n"));
    apply(&place);
    let verified = place.run(&["lab", "verify", "a.lab"]);
    assert_eq!(verified.out, "4 entries were done again, with the same outcomes\n");
    for (change, why) in [
        ("UPDATE trail SET outcome = '{\"done\":[]}' WHERE number = 2", "entry 2: another outcome"),
        (
            "UPDATE trail SET at = '2016-01-01 00:00' WHERE number = 3",
            "entry 3: it stands at another time",
        ),
    ] {
        let path = place.folder.path().join("changed.lab");
        fs::copy(place.folder.path().join("a.lab"), &path).unwrap();
        rusqlite::Connection::open(&path).unwrap().execute_batch(change).unwrap();
        let answer = place.run(&["lab", "verify", "changed.lab"]);
        assert_eq!(answer.code, 2);
        assert!(answer.err.contains(why), "{}", answer.err);
    }
}

#[test]
fn a_fork_stands_where_the_lab_stood() {
    let place = lab(&format!("{HOUR}\n{SET}\n{HOUR}\n"));
    apply(&place);
    let fork = |at: &str, new: &str| place.run(&["lab", "fork", "a.lab", "--at", at, new]);
    assert_eq!(fork("1", "b.lab").out, "A new lab: b.lab\n");
    assert_eq!(shown(&place, "b.lab", "/clock"), "2015-11-16 10:00");
    assert_eq!(shown(&place, "b.lab", "/tenant/authority"), "not-set");
    assert_eq!(place.run(&["lab", "verify", "b.lab"]).code, 0);
    assert_eq!(fork("0", "c.lab").code, 0);
    assert_eq!(shown(&place, "c.lab", "/clock"), "2015-11-16 09:00");
    let (exists, beyond) = (fork("1", "b.lab"), fork("4", "d.lab"));
    assert!(exists.code == 2 && exists.err.contains("There is a file of this name"));
    assert!(beyond.code == 2 && beyond.err.contains("the last one is 3"), "{}", beyond.err);
    assert!(!place.folder.path().join("d.lab").exists());
}

#[test]
fn a_lab_begins_with_the_preset_and_at_the_time_asked_for() {
    let place = lab("");
    let contoso = include_str!("../assets/labs/contoso.toml");
    let fabrikam = contoso.replace("name = \"Contoso\"\nstart", "name = \"Fabrikam\"\nstart");
    fs::write(place.folder.path().join("f.toml"), fabrikam).unwrap();
    let new = |arguments: &[&str]| place.run(&[&["lab", "new"], arguments].concat());
    let start = ["--start", "2014-01-02 03:04"];
    assert_eq!(new(&[&["f.lab", "--preset", "f.toml"], &start[..]].concat()).code, 0);
    assert_eq!(shown(&place, "f.lab", "/name"), "Fabrikam");
    assert_eq!(shown(&place, "f.lab", "/clock"), "2014-01-02 03:04");
    for (preset, authority) in
        [("contoso", "not-set"), ("contoso-intune", "intune"), ("contoso-office365", "office365")]
    {
        let file = format!("{preset}.lab");
        assert_eq!(new(&[&file, "--preset", preset]).code, 0);
        assert_eq!(shown(&place, &file, "/tenant/authority"), authority);
        assert_eq!(shown(&place, &file, "/signed_in"), "admin@contoso.com");
    }
    for (arguments, why) in [
        (&["g.lab", "--preset", "none.toml"][..], "This file cannot be read"),
        (&["g.lab", "--preset", "c.jsonl"], "missing field `format`"),
        (&["g.lab", "--start", "yesterday"], "is not a time such as 2015-11-16 09:00"),
    ] {
        let answer = new(arguments);
        assert_eq!(answer.code, 2, "{arguments:?}");
        assert!(answer.err.contains(why), "{arguments:?}: {}", answer.err);
    }
    assert!(!place.folder.path().join("g.lab").exists());
}

#[test]
fn the_trail_is_a_table_for_a_spreadsheet_that_runs_nothing() {
    let sign_in =
        r#"{"command":"sign-in","account":"=1+1\"x","password":"wrong","by":"admin@contoso.com"}"#;
    let place = lab(&format!("{SET}\n{sign_in}\n"));
    apply(&place);
    let trail = place.run(&["lab", "trail", "a.lab", "--csv"]).out;
    let lines: Vec<&str> = trail.lines().collect();
    assert_eq!(lines[0], r#""number","time","account","command","outcome","code""#);
    assert_eq!(
        lines[1],
        r#""1","2015-11-16 09:00","admin@contoso.com","Set the authority to Microsoft Intune","Done","""#
    );
    assert!(lines[2].ends_with(r#","unknown-account""#), "{}", lines[2]);
    assert!(lines[2].contains(r#"Sign in as =1+1""x""#), "{}", lines[2]);
}

#[test]
fn a_new_lab_begins_as_the_options_say() {
    let place = Place::new();
    let new = |file: &str, options: &[&str]| {
        let answer = place.run(&[&["lab", "new", file], options].concat());
        assert_eq!((answer.code, &*answer.err), (0, ""), "{options:?}");
    };
    new("sp2.lab", &["--preset", "contoso-hybrid", "--product", "sp2"]);
    assert_eq!(shown(&place, "sp2.lab", "/hierarchy/product"), "sp2");
    assert_eq!(shown(&place, "sp2.lab", "/tenant/authority"), "configuration-manager");
    new("central.lab", &["--hierarchy", "central", "--start", "2014-02-03 10:00"]);
    assert_eq!(shown(&place, "central.lab", "/hierarchy/sites/PS1/parent"), "CAS");
    assert_eq!(shown(&place, "central.lab", "/clock"), "2014-02-03 10:00");
    new("alone.lab", &["--hierarchy", "standalone"]);
    assert_eq!(shown(&place, "alone.lab", "/hierarchy/sites/PS1/parent"), Value::Null);
    for (file, seed) in [("a.lab", "7"), ("b.lab", "7"), ("c.lab", "8")] {
        new(file, &["--preset", "contoso-intune", "--devices", "100", "--seed", seed]);
    }
    let devices = |file: &str| shown(&place, file, "/devices");
    assert_eq!(devices("a.lab").as_object().unwrap().len(), 104);
    assert_eq!(devices("a.lab"), devices("b.lab"));
    assert_ne!(devices("a.lab"), devices("c.lab"));
    new("named.lab", &["--preset", "fabrikam-central"]);
    assert_eq!(shown(&place, "named.lab", "/name"), "Fabrikam");
}

#[test]
fn options_that_do_not_fit_are_told_and_no_lab_is_made() {
    let place = Place::new();
    for (options, why) in [
        (["--preset", "contoso-hybrid", "--hierarchy", "central"], "is then refused"),
        (["--preset", "fabrikam-central", "--hierarchy", "standalone"], "has a central"),
        (["--preset", "contoso", "--devices", "0"], "0 is not in 1.."),
        (["--preset", "contoso-hybrid", "--start", "2017-01-01 00:00"], "is then refused"),
        (["--preset", "contoso", "--product", "2003"], "possible values: sp1, r2, sp2"),
    ] {
        let answer = place.run(&[&["lab", "new", "a.lab"][..], &options].concat());
        assert_eq!(answer.code, 2, "{options:?}");
        assert!(answer.err.contains(why), "{}", answer.err);
        assert!(!place.folder.path().join("a.lab").exists());
    }
}

#[test]
fn the_schema_has_every_command_and_each_example_can_be_planned() {
    let place = lab("");
    let schema: Value = serde_json::from_str(&place.run(&["lab", "schema"]).out).unwrap();
    let commands = schema.pointer("/$defs/Command/oneOf").unwrap().as_array().unwrap();
    for part in ["Entry", "Event", "Refusal", "Plan"] {
        assert!(schema["$defs"][part].is_object(), "{part}");
    }
    let by = commands.iter().all(|command| command.pointer("/properties/by").is_some());
    assert!(by, "who gives a command may stand beside it");
    let examples = place.run(&["lab", "schema", "--examples"]).out;
    assert_eq!(examples.lines().count(), commands.len());
    for example in examples.lines() {
        fs::write(place.folder.path().join("c.jsonl"), example).unwrap();
        let planned = place.run(&["lab", "plan", "a.lab", "c.jsonl", "--json"]);
        assert!(planned.code < 2, "{example}: {}", planned.err);
    }
}

#[test]
fn a_preset_is_shown_whole_and_begins_the_same_lab_from_a_file() {
    let place = Place::new();
    for name in ["contoso", "contoso-hybrid", "contoso-broken", "fabrikam-central"] {
        let preset = place.run(&["lab", "preset", name]);
        assert_eq!((preset.code, &*preset.err), (0, ""));
        fs::write(place.folder.path().join("mine.toml"), preset.out).unwrap();
        let (mine, theirs) = (format!("mine-{name}.lab"), format!("{name}.lab"));
        assert_eq!(place.run(&["lab", "new", &mine, "--preset", "mine.toml"]).code, 0);
        assert_eq!(place.run(&["lab", "new", &theirs, "--preset", name]).code, 0);
        assert_eq!(shown(&place, &mine, ""), shown(&place, &theirs, ""), "{name}");
    }
    let missing = place.run(&["lab", "preset", "northwind"]);
    assert_eq!(missing.code, 2);
}

#[test]
fn what_follows_from_the_time_is_shown_too() {
    let place = Place::new();
    assert_eq!(place.run(&["lab", "new", "a.lab", "--preset", "contoso-hybrid"]).code, 0);
    let standing = |pointer: &str| shown(&place, "a.lab", &format!("/standing{pointer}"));
    assert_eq!(standing("/platforms/0"), json!(["windows", "ready"]));
    assert_eq!(standing("/components/0/health"), "ok");
    assert_eq!(standing("/components/0/last_contact"), "2015-11-16 15:00");
    assert_eq!(
        standing("/due/0"),
        json!(["2015-12-16 09:00", {
            "due": "licence-ends", "account": "trial@contoso.com", "product": "intune",
        }])
    );
    // The surface enrolled at 10:00 and checks in after 24 hours.
    let expenses = json!({ "delivery": "waits-for-device", "until": "2015-11-17 10:00" });
    assert_eq!(standing("/devices/2/deliveries/Expenses"), expenses);
    assert_eq!(standing("/devices/2/inventory_received"), "2015-11-16 10:00");
    assert_eq!(standing("/devices/2/managed_until"), Value::Null);
}
