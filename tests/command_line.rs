//! The command line as a script meets it. Every test has folders of its own for data and
//! preferences.

mod support;

use serde_json::Value;
use support::program::Place;

#[test]
fn a_lab_is_made_shown_and_its_trail_read() {
    let place = Place::new();
    assert_eq!(place.run(&["lab", "new", "a.lab"]).out, "A new lab: a.lab\n");
    let shown = place.run(&["lab", "show", "a.lab"]).out;
    assert!(shown.starts_with("Organization: Contoso\n"), "{shown}");
    assert!(shown.contains("\nMobile device management authority: No authority\n"), "{shown}");
    let trail = place.run(&["lab", "trail", "a.lab"]);
    assert_eq!((trail.code, &*trail.out), (0, "Nothing was done in this lab yet.\n"));
}

#[test]
fn json_is_for_scripts_and_holds_no_password() {
    let place = Place::new();
    place.run(&["lab", "new", "a.lab"]);
    let text = place.run(&["lab", "show", "a.lab", "--json"]).out;
    let shown: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(shown.pointer("/tenant/authority").unwrap(), "not-set");
    assert_eq!(shown.pointer("/clock").unwrap(), "2015-11-16 09:00");
    assert_eq!(shown.pointer("/signed_in").unwrap(), "admin@contoso.com");
    assert!(!text.contains("Rehearse-2015"));
    let trail: Value =
        serde_json::from_str(&place.run(&["lab", "trail", "a.lab", "--json"]).out).unwrap();
    assert_eq!(trail, Value::Array(Vec::new()));
}

#[test]
fn the_trail_of_a_lab_that_was_used_has_a_line_for_each_act() {
    let place = Place::new();
    let fixture = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/version-1.lab");
    std::fs::copy(fixture, place.folder.path().join("used.lab")).unwrap();
    let lines: Vec<String> =
        place.run(&["lab", "trail", "used.lab"]).out.lines().map(str::to_owned).collect();
    assert_eq!(lines.len(), 3);
    assert_eq!(
        lines[0],
        "    1  2015-11-16 09:00  admin@contoso.com  Set the authority to Microsoft Intune  Done"
    );
    assert!(lines[1].contains("Refused: The authority stays “Microsoft Intune”"), "{}", lines[1]);
    let json = place.run(&["lab", "trail", "used.lab", "--json"]).out;
    let trail: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(trail.pointer("/1/outcome/refused/code").unwrap(), "authority-already-set");
}

#[test]
fn wrong_files_are_exit_code_2_and_one_sentence() {
    let place = Place::new();
    std::fs::write(place.folder.path().join("text.lab"), "text".repeat(100)).unwrap();
    place.run(&["lab", "new", "a.lab"]);
    for (arguments, what) in [
        (&["lab", "show", "none.lab"][..], "There is no such file"),
        (&["lab", "show", "text.lab"], "This file is not a lab"),
        (&["lab", "trail", "."], "This is a folder"),
        (&["lab", "new", "a.txt"], "The name of a lab ends in .lab"),
        (&["lab", "new", "a.lab"], "There is a file of this name already"),
        (&["text.lab"], "This file is not a lab"),
        (&["letter.docx"], "The name of a lab ends in .lab"),
    ] {
        let answer = place.run(arguments);
        assert_eq!((answer.code, &*answer.out), (2, ""), "{arguments:?}");
        assert!(answer.err.starts_with(&format!("mdm-console: {what}")), "{}", answer.err);
        assert_eq!(answer.err.lines().count(), 1, "{}", answer.err);
    }
}

#[test]
fn unknown_arguments_are_exit_code_2_and_the_usage_that_fits() {
    let place = Place::new();
    for (arguments, usage) in [
        (&["--no-such-option"][..], "Usage: mdm-console"),
        (&["a.lab", "lab", "show", "a.lab"], "Usage: mdm-console"),
        (&["lab"], "Usage: mdm-console lab"),
        (&["lab", "shoe", "a.lab"], "Usage: mdm-console lab"),
        (&["lab", "show"], "Usage: mdm-console lab show"),
        (&["--language", "klingon"], "possible values: en, pseudo"),
    ] {
        let answer = place.run(arguments);
        assert_eq!(answer.code, 2, "{arguments:?}");
        assert!(answer.err.contains(usage), "{arguments:?}: {}", answer.err);
    }
}

#[test]
fn looking_at_a_lab_leaves_nothing_beside_it() {
    let place = Place::new();
    let fixture = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/version-1.lab");
    std::fs::copy(fixture, place.folder.path().join("used.lab")).unwrap();
    assert_eq!(place.run(&["lab", "show", "used.lab"]).code, 0);
    assert_eq!(place.run(&["lab", "trail", "used.lab"]).code, 0);
    assert_eq!(std::fs::read_dir(place.folder.path()).unwrap().count(), 1);
}

#[test]
fn a_name_that_looks_like_an_address_is_a_name() {
    let place = Place::new();
    assert_eq!(place.run(&["lab", "new", "file:x.lab"]).code, 0);
    assert!(place.folder.path().join("file:x.lab").exists());
    assert_eq!(place.run(&["lab", "show", "file:x.lab"]).code, 0);
}

#[test]
fn what_a_file_says_cannot_control_the_terminal() {
    use mdm_console::{
        domain::{Command as Act, PasswordCheck, SignInTo},
        lab::{Lab, contoso},
    };
    let place = Place::new();
    let path = place.folder.path().join("a.lab");
    let mut lab = Lab::create(&path, &contoso().unwrap()).unwrap();
    let account = "\u{1b}[31mred\nline".to_owned();
    lab.perform(
        None,
        Act::SignIn { account, password: PasswordCheck::Wrong, to: SignInTo::Console },
    )
    .unwrap();
    drop(lab);
    let trail = place.run(&["lab", "trail", "a.lab"]).out;
    assert_eq!(trail.lines().count(), 1, "{trail}");
    assert!(!trail.contains('\u{1b}'), "{trail}");
}

#[test]
fn help_has_examples_and_comes_in_the_language_asked_for() {
    let place = Place::new();
    let help = place.run(&["--help"]);
    assert_eq!(help.code, 0);
    assert!(help.out.contains("mdm-console lab new rehearsal.lab"), "{}", help.out);
    let strange = place.run(&["--language=pseudo", "lab", "--help"]).out;
    assert!(strange.contains('['), "{strange}");
    assert!(!strange.contains("Begin a lab in a new file"), "{strange}");
}

#[cfg(not(any(windows, target_os = "macos")))]
#[test]
fn without_a_display_one_line_says_what_to_do() {
    let place = Place::new();
    let answer = place.run(&[]);
    assert_eq!(answer.code, 1);
    assert_eq!(answer.err.lines().count(), 1, "{}", answer.err);
    assert!(answer.err.contains("mdm-console lab --help"), "{}", answer.err);
    let lab = place.folder.path().join("mdm-console/contoso.lab");
    assert!(lab.exists(), "the lab of the first start is there all the same");
}
