//! Handouts whose lessons have gone on, as their author meets them.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    time::SystemTime,
};

use mdm_console::picture::Picture;
use serde_json::{Value, json};
use support::program::{Answer, Place};

const HEAD: &str = "---\ntitle: Mine\n---\n";
const ADMIN: &str = "1. Open **Administration**.\n   <!-- click tab \"Admin\" -->\n";
const USERS: &str = "1. Open **Users**.\n   <!-- click tab \"Groups\" -->\n";
const DASHBOARD: &str = "1. Go back.\n   <!-- click tab \"Dashboard\" -->\n";

/// A place with the lesson `mine.md` of these steps and its handout `out`.
fn with(steps: &[&str]) -> Place {
    let place = Place::new();
    write(&place, steps);
    run(&place, "out", &[]);
    place
}

fn write(place: &Place, steps: &[&str]) {
    fs::write(place.folder.path().join("mine.md"), HEAD.to_owned() + &steps.concat()).unwrap();
}

fn run(place: &Place, out: &str, more: &[&str]) {
    let run = ["lesson", "run", "mine.md", "--out", out];
    let how = ["--size", "640x480", "--quiet"];
    let answer = place.run(&[&run[..], &how[..], more].concat());
    assert_eq!((answer.code, &*answer.err), (0, ""));
}

fn check(place: &Place, more: &[&str]) -> Answer {
    place.run(&[&["lesson", "run", "mine.md", "--check", "out"], more].concat())
}

/// The lines of an answer, with its exit code.
fn told(answer: &Answer) -> (i32, Vec<&str>) {
    assert_eq!(answer.err, "");
    (answer.code, answer.out.lines().collect())
}

fn at(place: &Place, path: &str) -> PathBuf {
    place.folder.path().join(path)
}

/// The files of a folder with their bytes.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let name = |path: &Path| path.file_name().unwrap().to_str().unwrap().to_owned();
    paths.map(|path| (name(&path), fs::read(&path).unwrap())).collect()
}

/// When the files of the handout were written.
fn times(place: &Place) -> BTreeMap<String, SystemTime> {
    let of = |name: String| {
        let written = fs::metadata(at(place, "out").join(&name)).unwrap().modified().unwrap();
        (name, written)
    };
    files(&at(place, "out")).into_keys().map(of).collect()
}

/// Gives a picture of the handout other pixels in a rectangle of 10 by 4.
fn paint(place: &Place, name: &str, left: usize, top: usize) {
    let path = at(place, "out").join(name);
    let picture = Picture::from_png(&fs::read(&path).unwrap()).unwrap();
    let mut pixels = picture.pixels();
    for row in top..top + 4 {
        let start = row * picture.width() + left;
        for pixel in &mut pixels[start..start + 10] {
            pixel[0] ^= 255;
        }
    }
    let painted = Picture::of_pixels(picture.width(), &pixels);
    fs::write(path, painted.to_png().unwrap()).unwrap();
}

const PAGE: &str = "This page shows what has changed: out-changes.html";

#[test]
fn a_handout_that_is_as_it_would_be_written_now_is_exit_code_0_and_nothing_is_written() {
    let place = with(&[ADMIN, USERS]);
    let before = times(&place);
    for more in [&[][..], &["--update"]] {
        assert_eq!(told(&check(&place, more)), (0, vec!["2 pictures are as they were"]));
    }
    assert_eq!(told(&check(&place, &["--quiet"])), (0, vec![]));
    assert_eq!(times(&place), before);
    assert!(!at(&place, "out-changes.html").exists());
    fs::write(at(&place, "out-changes.html"), "old").unwrap();
    let last =
        "Nothing has changed. This page of an earlier check is left as it is: out-changes.html";
    assert_eq!(told(&check(&place, &[])).1.last(), Some(&last));
    assert_eq!(fs::read(at(&place, "out-changes.html")).unwrap(), b"old");
}

#[test]
fn a_picture_that_was_edited_is_told_with_the_pixels_that_differ() {
    let place = with(&[ADMIN, USERS]);
    paint(&place, "02.png", 40, 310);
    let edited = "02.png was edited since it was written: ";
    let one = format!("{edited}40 pixels in 10×4 at 40,310");
    assert_eq!(told(&check(&place, &[])), (1, vec![&one, "1 picture is as it was", PAGE]));
    paint(&place, "02.png", 540, 10);
    let two = format!("{edited}80 pixels in 2 places in 510×304 at 40,10");
    assert_eq!(told(&check(&place, &[])).1[0], two);
}

#[test]
fn a_step_more_is_a_picture_more_and_the_others_only_have_other_numbers() {
    let place = with(&[ADMIN, USERS]);
    write(&place, &[DASHBOARD, ADMIN, USERS]);
    assert_eq!(
        told(&check(&place, &[])),
        (
            1,
            vec![
                "01.png added",
                "01.png is 02.png now",
                "02.png is 03.png now",
                "lesson.md changed",
                "0 pictures are as they were",
                PAGE
            ]
        )
    );
    write(&place, &[ADMIN]);
    assert_eq!(
        told(&check(&place, &[])),
        (1, vec!["02.png gone", "lesson.md changed", "1 picture is as it was", PAGE])
    );
}

#[test]
fn a_file_that_is_missing_or_damaged_is_told() {
    let place = with(&[ADMIN, USERS]);
    fs::remove_file(at(&place, "out/01.png")).unwrap();
    fs::remove_file(at(&place, "out/lesson.md")).unwrap();
    let png = fs::read(at(&place, "out/02.png")).unwrap();
    for bytes in [&b""[..], b"a letter", &png[..png.len() / 2]] {
        fs::write(at(&place, "out/02.png"), bytes).unwrap();
        assert_eq!(
            told(&check(&place, &[])),
            (
                1,
                vec![
                    "01.png is missing",
                    "02.png was edited since it was written, and cannot be shown",
                    "lesson.md is missing",
                    "0 pictures are as they were",
                    PAGE
                ]
            )
        );
    }
    assert_eq!(check(&place, &["--update"]).code, 0);
    run(&place, "fresh", &[]);
    assert!(files(&at(&place, "out")) == files(&at(&place, "fresh")));
}

#[test]
fn an_update_makes_the_folder_a_new_one_and_leaves_alone_what_has_not_changed() {
    let place = with(&[ADMIN, USERS, DASHBOARD]);
    let before = times(&place);
    write(&place, &[ADMIN, USERS]);
    let answer = check(&place, &["--update"]);
    assert_eq!(
        told(&answer),
        (
            0,
            vec![
                "03.png gone",
                "lesson.md changed",
                "2 pictures are as they were",
                PAGE,
                "2 files were written and 1 was removed: out"
            ]
        )
    );
    run(&place, "fresh", &[]);
    assert!(files(&at(&place, "out")) == files(&at(&place, "fresh")));
    let after = times(&place);
    let kept: Vec<&String> = after.keys().filter(|name| after[*name] == before[*name]).collect();
    assert_eq!(kept, ["01.png", "02.png"]);
    assert_eq!(told(&check(&place, &["--update"])).0, 0);
    assert_eq!(times(&place), after, "the second time there is nothing to do");
    assert_eq!(fs::read_dir(place.folder.path()).unwrap().count(), 4, "nothing is left beside");
}

#[test]
fn an_update_goes_on_where_one_was_killed() {
    let place = with(&[ADMIN, USERS]);
    write(&place, &[DASHBOARD, ADMIN, "", USERS]);
    run(&place, "fresh", &[]);
    let (old, new) = (files(&at(&place, "out")), files(&at(&place, "fresh")));
    // The manifest is the last file by name too, and the last that is moved.
    let names: Vec<&String> = new.keys().collect();
    assert_eq!(names, ["01.png", "02.png", "03.png", "lesson.md", "manifest.json"]);
    for moved in 0..names.len() {
        fs::remove_dir_all(at(&place, "out")).unwrap();
        fs::create_dir(at(&place, "out")).unwrap();
        let there = old.iter().chain(new.iter().take(moved));
        there.for_each(|(name, bytes)| fs::write(at(&place, "out").join(name), bytes).unwrap());
        assert_eq!(check(&place, &[]).code, 1, "{moved}");
        assert_eq!(check(&place, &["--update"]).code, 0, "{moved}");
        assert!(files(&at(&place, "out")) == new, "{moved}");
    }
}

#[test]
fn the_page_shows_each_change_and_loads_nothing() {
    let place = with(&[ADMIN, USERS]);
    paint(&place, "01.png", 40, 310);
    write(&place, &[ADMIN, USERS, DASHBOARD, "\nA <b>last</b> word.\n"]);
    assert_eq!(check(&place, &["--page", "page.html"]).code, 1);
    let page = fs::read_to_string(at(&place, "page.html")).unwrap();
    let count = |wanted: &str| page.matches(wanted).count();
    assert!(page.contains("<title>What has changed in “Mine”</title>"));
    assert!(page.contains(
        "2 pictures are not as they were · 1 text is not as it was · 1 picture is as it was"
    ));
    assert_eq!(count("<img alt=\"Before: "), 1);
    assert_eq!(count("<img alt=\"Now: "), 2);
    assert_eq!(count("<img alt=\"The difference: 40 pixels in 10×4 at 40,310.\""), 1);
    assert_eq!(count("src=\"data:image/png;base64,"), 4);
    assert!(page.contains("<ins>+ A &lt;b&gt;last&lt;/b&gt; word.</ins>"));
    assert_eq!(count("src=") + count("href="), 4 + 3, "and links to its own sections");
    for outside in ["http:", "https:", "url(", "<script", "<link"] {
        assert!(!page.contains(outside), "{outside}");
    }
    assert!(!at(&place, "out-changes.html").exists());
    check(&place, &["--page", "again.html"]);
    assert_eq!(fs::read_to_string(at(&place, "again.html")).unwrap(), page, "the same bytes");
}

#[test]
fn a_check_answers_scripts_in_json() {
    let place = with(&[ADMIN, USERS]);
    let answer = |more: &[&str]| {
        let answer = check(&place, &[&["--json"], more].concat());
        (answer.code, serde_json::from_str::<Value>(&answer.out).unwrap())
    };
    let mut wanted = json!({
        "current": true, "pictures": [], "texts": [], "same": 2, "page": null,
        "updated": false,
    });
    assert_eq!(answer(&[]), (0, wanted));
    paint(&place, "01.png", 40, 310);
    fs::write(at(&place, "out/lesson.md"), "mine").unwrap();
    let region = json!({ "left": 40, "top": 310, "width": 10, "height": 4 });
    let picture =
        json!({ "file": "01.png", "change": "edited", "pixels": 40, "regions": [region] });
    wanted = json!({
        "current": false, "pictures": [picture],
        "texts": [{ "file": "lesson.md", "change": "edited" }], "same": 1,
        "page": "out-changes.html", "updated": false,
    });
    assert_eq!(answer(&[]), (1, wanted.clone()));
    wanted["updated"] = json!(true);
    assert_eq!(answer(&["--update"]), (0, wanted));
}

#[test]
fn a_handout_is_made_again_with_the_settings_that_it_was_written_with() {
    let place = Place::new();
    let lesson = "---\ntitle: Mine\nproduct: sp2, r2\n---\n";
    fs::write(at(&place, "mine.md"), lesson.to_owned() + ADMIN).unwrap();
    run(&place, "out", &["--scale", "2", "--product", "r2", "--format", "md,html"]);
    assert_eq!(told(&check(&place, &[])), (0, vec!["1 picture is as it was"]));
    run(&place, "pseudo", &["--language", "pseudo"]);
    let answer = place.run(&["lesson", "run", "mine.md", "--check", "pseudo"]);
    assert_eq!(told(&answer), (0, vec!["1 picture is as it was"]));
    let other = check(&place, &["--product", "sp2"]);
    assert_eq!(other.code, 1, "{}", other.out);
    for more in [["--size", "640x480"], ["--scale", "2"], ["--format", "md"], ["--out", "new"]] {
        let answer = check(&place, &more);
        assert_eq!(answer.code, 2, "{more:?}");
        assert!(answer.err.contains("cannot be used with"), "{}", answer.err);
    }
}

#[test]
fn what_was_asked_for_is_asked_for_again_unless_it_is_another_now() {
    let place = Place::new();
    let steps = format!("# Mine\n\n## First part\n\n{ADMIN}\n## Second part\n\n{USERS}{DASHBOARD}");
    fs::write(at(&place, "mine.md"), steps).unwrap();
    run(&place, "out", &["--section", "Second", "--title", "Ours", "--format", "html"]);
    assert_eq!(told(&check(&place, &[])), (0, vec!["2 pictures are as they were"]));
    for more in [["--section", "First"], ["--title", "Theirs"]] {
        assert_eq!(check(&place, &more).code, 1, "{more:?}");
    }
    assert_eq!(check(&place, &["--title", "Theirs", "--update"]).code, 0);
    assert_eq!(check(&place, &[]).code, 0);
    let page = fs::read_to_string(at(&place, "out/lesson.html")).unwrap();
    assert!(page.contains("<title>Theirs</title>"), "{page}");
}

#[test]
fn the_version_of_a_handout_for_which_none_was_asked_is_kept() {
    let place = Place::new();
    let lesson = "---\ntitle: Mine\nproduct: sp2, r2\n---\n";
    fs::write(at(&place, "mine.md"), lesson.to_owned() + ADMIN).unwrap();
    run(&place, "out", &["--product", "r2"]);
    let manifest = fs::read(at(&place, "out/manifest.json")).unwrap();
    let manifest = String::from_utf8(manifest).unwrap();
    let asked = "  \"asked\": {\n    \"product\": \"r2\"\n  },\n";
    assert!(manifest.contains(asked), "{manifest}");
    fs::write(at(&place, "out/manifest.json"), manifest.replace(asked, "")).unwrap();
    assert_eq!(told(&check(&place, &[])), (0, vec!["1 picture is as it was"]));
}

#[test]
fn files_that_are_not_given_again_are_named() {
    let place = with(&[ADMIN]);
    fs::write(at(&place, "mine.toml"), "").unwrap();
    run(&place, "out", &["--template", "mine.toml", "--theme", "mine.toml"]);
    let answer = check(&place, &["--update"]);
    assert_eq!((answer.code, &*answer.out), (2, ""));
    let says = "It was made with --template, --theme. Give the same files again";
    assert!(answer.err.contains(says), "{}", answer.err);
    let given = check(&place, &["--template", "mine.toml", "--theme", "mine.toml"]);
    assert_eq!(told(&given), (0, vec!["1 picture is as it was"]));
}

#[test]
fn what_is_no_handout_is_told_and_left_alone() {
    let place = with(&[ADMIN]);
    let outside = files(&at(&place, "out"))["manifest.json"].clone();
    let outside = String::from_utf8(outside).unwrap().replace("01.png", "../mine.md");
    for folder in ["empty", "set", "outside"] {
        fs::create_dir(at(&place, folder)).unwrap();
    }
    fs::write(at(&place, "set/set.json"), "{}").unwrap();
    fs::write(at(&place, "outside/manifest.json"), outside).unwrap();
    for (folder, says) in [
        (
            "empty",
            "This folder holds no handout of this version of the program, and no set of them.",
        ),
        (
            "nothing",
            "This folder holds no handout of this version of the program, and no set of them.",
        ),
        (
            "mine.md",
            "This folder holds no handout of this version of the program, and no set of them.",
        ),
        (
            "outside",
            "This folder holds no handout of this version of the program, and no set of them.",
        ),
        ("set", "This folder holds no handout of this version of the program, and no set of them."),
    ] {
        let answer =
            place.run(&["lesson", "run", "mine.md", "--check", folder, "--update", "--json"]);
        assert_eq!((answer.code, &*answer.out), (2, ""), "{folder}");
        assert!(answer.err.contains(says), "{folder}: {}", answer.err);
    }
    assert!(at(&place, "mine.md").exists());
}

#[test]
fn a_file_of_somebody_else_is_never_replaced() {
    let place = with(&[ADMIN]);
    fs::write(at(&place, "out/02.png"), "mine").unwrap();
    fs::write(at(&place, "out/letter.txt"), "mine").unwrap();
    assert_eq!(check(&place, &["--update"]).code, 0, "they are no part of the handout");
    write(&place, &[ADMIN, USERS]);
    let before = files(&at(&place, "out"));
    let answer = check(&place, &["--update"]);
    assert_eq!(answer.code, 2);
    assert!(
        answer.err.contains("A file that is no part of the handout has the name of one"),
        "{}",
        answer.err
    );
    assert!(files(&at(&place, "out")) == before);
    fs::remove_file(at(&place, "out/02.png")).unwrap();
    assert_eq!(check(&place, &["--update"]).code, 0);
    assert_eq!(fs::read(at(&place, "out/letter.txt")).unwrap(), b"mine");
}
