//! Sets of handouts whose documents have gone on.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use serde_json::{Value, json};
use support::program::{Answer, Place};

const ADMIN: &str = "1. Open **Admin**.\n   <!-- click tab \"Admin\" -->\n";
const USERS: &str = "1. Open **Users**.\n   <!-- click tab \"Groups\" -->\n";
/// In one of two versions only.
const FAILS_IN_R2: &str = "1. Open it.\n   <!-- for r2: click tab \"None\" -->\n   \
                           <!-- for sp2: click tab \"Groups\" -->\n";

/// A place with a set in the folder `set`: of one document at two scales, and of one for two
/// versions at the same ones.
fn with_set() -> Place {
    let place = Place::new();
    write(&place, "plain.md", "", &[ADMIN]);
    write(&place, "two.md", "product: sp2, r2\n", &[ADMIN]);
    make(&place, "set");
    place
}

fn write(place: &Place, name: &str, head: &str, steps: &[&str]) {
    let text = format!("---\ntitle: Mine\n{head}---\n{}", steps.concat());
    fs::write(at(place, name), text).unwrap();
}

fn make(place: &Place, out: &str) {
    let arguments = "lesson run plain.md two.md --size 640x480 --quiet --matrix product=sp2,r2 \
                     scale=1,2 --out";
    let arguments: Vec<&str> = arguments.split_whitespace().chain(out.split(' ')).collect();
    let answer = place.run(&arguments);
    assert_eq!((answer.code, &*answer.err), (0, ""));
}

fn check(place: &Place, arguments: &str) -> Answer {
    let arguments = format!("lesson run {arguments} --check set");
    place.run(&arguments.split(' ').collect::<Vec<_>>())
}

/// Asserts that an update is refused in a sentence that says this, and changes nothing.
fn is_refused(place: &Place, says: &str) {
    let before = files(&at(place, "set"));
    let answer = check(place, "plain.md two.md --update");
    assert_eq!((answer.code, &*answer.out), (2, ""));
    assert!(answer.err.contains(says), "{}", answer.err);
    assert!(files(&at(place, "set")) == before);
}

fn told(answer: &Answer) -> (i32, Vec<&str>) {
    (answer.code, answer.out.lines().collect())
}

fn at(place: &Place, path: &str) -> PathBuf {
    place.folder.path().join(path)
}

/// Every file below a folder, with its bytes.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            let within = PathBuf::from(path.file_name().unwrap());
            let below = self::files(&path).into_iter();
            files.extend(below.map(|(name, bytes)| (within.join(name), bytes)));
        } else {
            files.insert(path.file_name().unwrap().into(), fs::read(&path).unwrap());
        }
    }
    files
}

const PAGE: &str = "This page shows what has changed: set-changes.html";

#[test]
fn a_set_that_is_as_it_would_be_made_now_is_exit_code_0_and_nothing_is_written() {
    let place = with_set();
    let before = files(place.folder.path());
    for arguments in ["plain.md two.md", "plain.md two.md --update"] {
        let answer = check(&place, arguments);
        assert_eq!(told(&answer), (0, vec!["6 pictures are as they were"]));
        assert_eq!(answer.err.lines().count(), 6, "each handout is told: {}", answer.err);
    }
    let quiet = check(&place, "plain.md two.md --quiet");
    assert_eq!((quiet.code, &*quiet.out, &*quiet.err), (0, "", ""));
    assert!(files(place.folder.path()) == before);
}

#[test]
fn what_has_changed_is_told_by_its_place_in_the_set_and_shown_on_one_page() {
    let place = with_set();
    fs::write(at(&place, "set/plain/2x/01.png"), "a letter").unwrap();
    write(&place, "two.md", "product: sp2, r2\n", &[ADMIN, USERS]);
    let answer = check(&place, "plain.md two.md");
    let mut lines =
        vec!["plain/2x/01.png was edited since it was written, and cannot be shown".to_owned()];
    let handouts = ["two/sp2-1x", "two/sp2-2x", "two/r2-1x", "two/r2-2x"];
    lines.extend(handouts.map(|handout| format!("{handout}/02.png added")));
    lines.extend(handouts.map(|handout| format!("{handout}/lesson.md changed")));
    lines.extend(["5 pictures are as they were".to_owned(), PAGE.to_owned()]);
    assert_eq!(told(&answer), (1, lines.iter().map(String::as_str).collect()));
    let page = fs::read_to_string(at(&place, "set-changes.html")).unwrap();
    assert!(page.contains("<title>What has changed in “set”</title>"), "{page}");
    assert!(page.contains("<h2>two/r2-2x/02.png <span>"), "{page}");
}

#[test]
fn an_update_makes_the_set_a_new_one_and_leaves_alone_what_has_not_changed() {
    let place = with_set();
    let written = |path: &str| fs::metadata(at(&place, path)).unwrap().modified().unwrap();
    let before = written("set/two/r2-2x/01.png");
    write(&place, "two.md", "product: sp2, r2\n", &[ADMIN, USERS]);
    let answer = check(&place, "plain.md two.md --update");
    let last = "13 files were written: set";
    assert_eq!((answer.code, answer.out.lines().last()), (0, Some(last)));
    assert_eq!(written("set/two/r2-2x/01.png"), before);
    make(&place, "fresh");
    assert!(files(&at(&place, "set")) == files(&at(&place, "fresh")));
    assert_eq!(place.run(&["lesson", "verify", "set"]).code, 0);
    assert_eq!(check(&place, "plain.md two.md").code, 0);
}

#[test]
fn a_document_that_nobody_names_is_told_and_left_aside() {
    let place = with_set();
    write(&place, "two.md", "product: sp2, r2\n", &[USERS]);
    let answer = check(&place, "plain.md --update -q");
    assert_eq!(answer.code, 0);
    assert_eq!(answer.err, "mdm-console: Not named, and so not compared: two\n");
    assert_eq!(check(&place, "two.md").code, 1);
}

#[test]
fn a_remark_that_is_seen_nowhere_makes_the_manifests_stale() {
    let place = with_set();
    write(&place, "plain.md", "", &[ADMIN, "   <!-- expect tab \"Admin\" -->\n"]);
    let answer = check(&place, "plain.md two.md --update");
    let lines = [
        "plain/1x/manifest.json changed",
        "plain/2x/manifest.json changed",
        "6 pictures are as they were",
        PAGE,
        "3 files were written: set",
    ];
    assert_eq!(told(&answer), (0, lines.to_vec()));
    make(&place, "fresh");
    assert!(files(&at(&place, "set")) == files(&at(&place, "fresh")));
}

#[test]
fn a_set_is_made_again_with_what_was_asked_for() {
    let place = with_set();
    let arguments = "lesson run two.md --out set --size 640x480 --product r2 --title Ours -q \
                     --format html --matrix scale=1,2";
    fs::remove_dir_all(at(&place, "set")).unwrap();
    assert_eq!(place.run(&arguments.split_whitespace().collect::<Vec<_>>()).code, 0);
    assert_eq!(told(&check(&place, "two.md")), (0, vec!["2 pictures are as they were"]));
}

#[test]
fn a_handout_that_cannot_be_made_any_more_is_named_and_keeps_no_other_from_being_compared() {
    let place = with_set();
    write(&place, "two.md", "product: sp2, r2\n", &[FAILS_IN_R2]);
    let before = fs::read(at(&place, "set/two/r2-1x/01.png")).unwrap();
    let answer = check(&place, "plain.md two.md --update --json --quiet");
    assert_eq!(answer.code, 1);
    let failed: Vec<&str> = answer.err.lines().collect();
    assert_eq!(failed.len(), 2, "{}", answer.err);
    assert!(failed[0].starts_with("mdm-console: two/r2-1x: The lesson failed at line "));
    let told: Value = serde_json::from_str(&answer.out).unwrap();
    assert_eq!(told["failed"], json!(["two/r2-1x", "two/r2-2x"]));
    assert_eq!((&told["current"], &told["updated"]), (&json!(false), &json!(true)));
    assert_eq!(told["texts"][0], json!({ "file": "two/sp2-1x/lesson.md", "change": "changed" }));
    assert_eq!(fs::read(at(&place, "set/two/r2-1x/01.png")).unwrap(), before);
    assert_eq!(place.run(&["lesson", "verify", "set"]).code, 1, "two handouts are of before");
}

#[test]
fn what_does_not_go_with_the_set_is_told_in_a_sentence() {
    let place = with_set();
    fs::create_dir(at(&place, "other")).unwrap();
    write(&place, "other.md", "", &[ADMIN]);
    write(&place, "other/plain.md", "", &[ADMIN]);
    let set = fs::read_to_string(at(&place, "set/set.json")).unwrap();
    let outside = set.replace("plain/1x", "../plain");
    fs::create_dir(at(&place, "outside")).unwrap();
    fs::write(at(&place, "outside/set.json"), outside).unwrap();
    for (arguments, says) in [
        ("other.md", "other is no document of this set. Name any of these: plain, two"),
        ("two.md --product r2", "The set says itself which versions there are"),
        ("plain.md --lab my.lab", "A set is made in new labs"),
        ("plain.md other/plain.md", "Two documents are called plain"),
        ("plain.md --shard 1/2", "cannot be used with"),
    ] {
        let answer = check(&place, arguments);
        assert_eq!((answer.code, &*answer.out), (2, ""), "{arguments}");
        assert!(answer.err.contains(says), "{arguments}: {}", answer.err);
    }
    let answer = place.run(&["lesson", "run", "plain.md", "--check", "outside", "--update"]);
    assert_eq!(answer.code, 2);
    assert!(answer.err.contains("This folder holds no handout"), "{}", answer.err);
}

#[test]
fn a_handout_that_is_not_there_is_named_and_the_others_are_compared() {
    let place = with_set();
    fs::remove_dir_all(at(&place, "set/plain/2x")).unwrap();
    fs::write(at(&place, "set-changes.html"), "old").unwrap();
    let answer = check(&place, "plain.md two.md -q");
    assert_eq!(answer.code, 1);
    let says = "mdm-console: plain/2x: There is no handout of this version of the program.";
    assert!(answer.err.starts_with(says), "{}", answer.err);
    let answer = check(&place, "plain.md two.md");
    assert_eq!(told(&answer), (1, vec!["5 pictures are as they were"]));
}

#[test]
fn a_file_of_somebody_else_in_one_handout_keeps_all_from_being_written() {
    let place = with_set();
    write(&place, "two.md", "product: sp2, r2\n", &[ADMIN, USERS]);
    fs::write(at(&place, "set/two/r2-2x/02.png"), "mine").unwrap();
    is_refused(&place, "no part of the handout");
}

#[test]
fn files_that_are_not_given_again_change_nothing() {
    let place = with_set();
    fs::write(at(&place, "mine.toml"), "").unwrap();
    make(&place, "set --template mine.toml");
    write(&place, "plain.md", "", &[USERS]);
    is_refused(&place, "It was made with --template");
}

#[test]
fn one_handout_of_a_set_is_compared_too() {
    let place = with_set();
    let one = |more: &str| {
        let arguments = format!("lesson run two.md --check set/two/r2-2x{more}");
        place.run(&arguments.split(' ').collect::<Vec<_>>())
    };
    assert_eq!(told(&one("")), (0, vec!["1 picture is as it was"]));
    write(&place, "two.md", "product: sp2, r2\n", &[USERS]);
    assert_eq!(one(" --update --page page.html").code, 0);
    let answer = check(&place, "two.md");
    assert!(!answer.out.contains("r2-2x"), "{}", answer.out);
}
