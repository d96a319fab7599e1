//! Lessons on the command line, as a script meets them.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::{collections::BTreeMap, fs, path::Path};

use serde_json::Value;
use sha2::{Digest as _, Sha256};
use support::program::Place;

const GOOD: &str = "---\ntitle: Mine\n---\n1. Open **Admin**.\n   <!-- click tab \"Admin\" -->\n";
const BAD: &str = "---\ntitle: Mine\n---\n1. One\n   <!-- click tab \"Admin\" -->\n2. Two <b>\n   \
                   <!-- click tab \"None\" -->\n3. Three\n";

/// The files of a folder with their bytes.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entry = |entry: std::io::Result<fs::DirEntry>| {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        let is_file = entry.path().is_file();
        (name, if is_file { fs::read(entry.path()).unwrap() } else { Vec::new() })
    };
    fs::read_dir(folder).unwrap().map(entry).collect()
}

fn names(folder: &Path) -> Vec<String> {
    files(folder).into_keys().collect()
}

fn with(name: &str, text: &str) -> Place {
    let place = Place::new();
    fs::write(place.folder.path().join(name), text).unwrap();
    place
}

#[test]
fn the_shipped_lessons_are_listed() {
    let place = Place::new();
    let listed = place.run(&["lesson", "list"]).out;
    let line = listed.lines().find(|line| line.starts_with("set-intune-authority  ")).unwrap();
    assert!(line.ends_with("Make Microsoft Intune the mobile device management authority"));
    let listed: Value =
        serde_json::from_str(&place.run(&["lesson", "list", "--json"]).out).unwrap();
    assert_eq!(listed.pointer("/0/name").unwrap(), "activate-office-365");
}

#[test]
fn a_lesson_becomes_a_folder_with_the_same_bytes_each_time() {
    let place = Place::new();
    let run = |out: &str| {
        let answer = place.run(&["lesson", "run", "set-intune-authority", "--out", out]);
        assert_eq!((answer.code, &*answer.err), (0, "set-intune-authority: 6 pictures\n"));
        assert_eq!(answer.out, format!("6 pictures and the text are in this folder: {out}\n"));
        files(&place.folder.path().join(out))
    };
    let once = run("once");
    assert_eq!(
        once.keys().map(String::as_str).collect::<Vec<_>>(),
        ["01.png", "02.png", "03.png", "04.png", "05.png", "06.png", "lesson.md", "manifest.json"]
    );
    assert!(once == run("deep/twice"));
    assert_eq!(names(place.folder.path()), ["deep", "once"], "nothing is left beside");
}

#[test]
fn the_manifest_names_every_file_with_its_sum_and_size() {
    let place = with("mine.md", GOOD);
    place.run(&["lesson", "run", "mine.md", "--out", "out", "--size", "640x480", "--scale", "1.5"]);
    let files = files(&place.folder.path().join("out"));
    let manifest: Value = serde_json::from_slice(&files["manifest.json"]).unwrap();
    let at = |pointer: &str| manifest.pointer(pointer).unwrap().clone();
    assert_eq!(at("/lessons/0/name"), "mine");
    assert_eq!(at("/lessons/0/title"), "Mine");
    assert_eq!(at("/language"), "en");
    assert_eq!(at("/pictures/0/width"), 960);
    assert_eq!(at("/pictures/0/height"), 720);
    assert_eq!(at("/pictures/0/step"), 1);
    let sum = |bytes: &[u8]| format!("{:x}", Sha256::digest(bytes));
    assert_eq!(at("/pictures/0/sha256"), sum(&files["01.png"]));
    assert_eq!(at("/texts/0/sha256"), sum(&files["lesson.md"]));
    let text = String::from_utf8(files["lesson.md"].clone()).unwrap();
    let alt = "Screenshot of the page “Dashboard”. Marked: the tab “Admin”.";
    assert_eq!(text, format!("# Mine\n\n1. Open **Admin**.\n\n   ![{alt}](01.png)\n"));
    assert_eq!(at("/pictures/0/alt"), alt);
    assert_eq!(at("/pictures/0/caption"), "Dashboard");
}

#[test]
fn a_handout_is_replaced_whole_and_anything_else_is_left_alone() {
    let place = with("mine.md", GOOD);
    let out = place.folder.path().join("out");
    let run =
        |more: &[&str]| place.run(&[&["lesson", "run", "mine.md", "--out", "out"], more].concat());
    fs::create_dir(&out).unwrap();
    assert_eq!(run(&[]).code, 0, "an empty folder is filled");
    fs::write(out.join("01.png"), "changed by hand").unwrap();
    fs::write(place.folder.path().join("mine.md"), format!("{GOOD}2. Two\n")).unwrap();
    assert_eq!(run(&[]).code, 0);
    assert_eq!(names(&out), ["01.png", "02.png", "lesson.md", "manifest.json"]);
    fs::write(place.folder.path().join("mine.md"), GOOD).unwrap();
    assert_eq!(run(&[]).code, 0, "a shorter lesson leaves nothing of the longer one");
    assert_eq!(names(&out), ["01.png", "lesson.md", "manifest.json"]);

    fs::write(out.join("01.png"), "mine").unwrap();
    fs::write(out.join("letter.txt"), "mine").unwrap();
    let refused = run(&[]);
    assert_eq!(refused.code, 2);
    assert!(
        refused.err.contains("This folder holds something else than a handout."),
        "{}",
        refused.err
    );
    assert_eq!(fs::read(out.join("01.png")).unwrap(), b"mine");
    assert_eq!(run(&["--force"]).code, 0);
    assert_eq!(names(&out), ["01.png", "lesson.md", "letter.txt", "manifest.json"]);
    assert_ne!(fs::read(out.join("01.png")).unwrap(), b"mine");
    let again = run(&[]);
    assert_eq!(again.code, 2, "what was filled once is not replaced the next time");
    assert_eq!(fs::read(out.join("letter.txt")).unwrap(), b"mine");
    assert_eq!(names(place.folder.path()), ["mine.md", "out"]);
}

#[test]
fn a_folder_that_holds_a_lab_or_a_lesson_is_not_replaced() {
    let place = with("mine.md", GOOD);
    let run = |arguments: &[&str]| place.run(&[&["lesson", "run"], arguments].concat());
    assert_eq!(run(&["mine.md", "--out", "out"]).code, 0);
    place.run(&["lab", "new", "out/a.lab"]);
    assert_eq!(run(&["mine.md", "--out", "out", "--lab", "out/a.lab"]).code, 2);
    assert!(place.folder.path().join("out/a.lab").exists());
    assert_eq!(run(&["mine.md", "--out", "."]).code, 2, "nor is the folder in which one stands");
    assert!(place.folder.path().join("mine.md").exists());
}

#[test]
fn a_folder_in_the_way_is_told_before_anything_is_put_beside_it() {
    let place = with("mine.md", GOOD);
    let out = place.folder.path().join("out");
    fs::create_dir_all(out.join("lesson.md")).unwrap();
    fs::write(out.join("01.png"), "mine").unwrap();
    let answer = place.run(&["lesson", "run", "mine.md", "--out", "out", "--force"]);
    assert_eq!(answer.code, 2);
    assert!(answer.err.contains("A folder has the name of a file"), "{}", answer.err);
    assert_eq!(fs::read(out.join("01.png")).unwrap(), b"mine");
    assert_eq!(names(&out), ["01.png", "lesson.md"]);
}

#[test]
fn folders_that_were_made_for_nothing_are_gone_again() {
    let place = with("bad.md", BAD);
    assert_eq!(place.run(&["lesson", "run", "bad.md", "--out", "a/b/c"]).code, 1);
    assert_eq!(names(place.folder.path()), ["bad.md"]);
}

#[test]
fn a_lesson_that_fails_writes_nothing_and_is_exit_code_1() {
    let place = with("bad.md", BAD);
    let answer = place.run(&["lesson", "run", "bad.md", "--out", "out"]);
    assert_eq!(answer.code, 1);
    assert!(
        answer.err.starts_with("mdm-console: The lesson failed at line 7, and no pictures were written. There is no tab \"None\"."),
        "{}",
        answer.err
    );
    assert_eq!(names(place.folder.path()), ["bad.md"]);
}

#[test]
fn a_check_has_a_line_for_each_step() {
    let place = with("bad.md", BAD);
    let answer = place.run(&["lesson", "check", "bad.md", "--junit", "report.xml"]);
    assert_eq!(answer.code, 1);
    let lines: Vec<&str> = answer.out.lines().collect();
    assert_eq!(lines[..2], ["Mine", "  1  One    done"]);
    assert!(
        lines[2].starts_with("  2  Two    failed at line 7, click tab \"None\": There is no tab")
    );
    assert_eq!(lines[3], "  3  Three  not reached");
    assert_eq!(lines[lines.len() - 1], "The only way failed: 1 done, 1 failed, 1 not reached",);
    let report = fs::read_to_string(place.folder.path().join("report.xml")).unwrap();
    assert!(report.contains("tests=\"3\" failures=\"1\" errors=\"0\" skipped=\"1\""), "{report}");
    assert!(report.contains("bad:7: click tab &quot;None&quot;"), "{report}");
    assert_eq!(place.run(&["lesson", "check", "set-intune-authority"]).code, 0);
}

#[test]
fn a_check_answers_scripts_in_json() {
    let place = with("bad.md", BAD);
    let answer = place.run(&["lesson", "check", "bad.md", "--json"]);
    assert_eq!(answer.code, 1);
    let checked: Value = serde_json::from_str(&answer.out).unwrap();
    let at = |pointer: &str| checked.pointer(pointer).unwrap().clone();
    assert_eq!(at("/passed"), false);
    assert_eq!(at("/runs/0/steps/0/result"), "done");
    assert_eq!(at("/runs/0/steps/1/failed/line"), 7);
    assert_eq!(at("/runs/0/steps/1/failed/action"), "click tab \"None\"");
    assert_eq!(at("/runs/0/steps/2/result"), "not-reached");
}

#[test]
fn a_lesson_plays_in_a_lab_only_where_asked_to() {
    let place = Place::new();
    place.run(&["lab", "new", "a.lab"]);
    let authority = || {
        let shown = place.run(&["lab", "show", "a.lab", "--json"]).out;
        let shown: Value = serde_json::from_str(&shown).unwrap();
        shown.pointer("/tenant/authority").unwrap().as_str().unwrap().to_owned()
    };
    assert_eq!(place.run(&["lesson", "check", "set-intune-authority"]).code, 0);
    assert_eq!(authority(), "not-set");
    assert_eq!(place.run(&["lesson", "check", "set-intune-authority", "--lab", "a.lab"]).code, 0);
    assert_eq!(authority(), "intune");
    let again = place.run(&["lesson", "check", "set-intune-authority", "--lab", "a.lab"]);
    assert_eq!(again.code, 1, "it can be done once: {}", again.out);
}

#[test]
fn a_lesson_begins_with_the_preset_that_stands_beside_it() {
    let contoso = include_str!("../assets/labs/contoso.toml");
    let text = GOOD.replace("title: Mine", "title: Mine\nlab: fabrikam.toml");
    let text = format!("{text}   <!-- expect lab /name is \"Fabrikam\" -->\n");
    let place = with("mine.md", &text);
    let preset = place.folder.path().join("fabrikam.toml");
    let missing = place.run(&["lesson", "check", "mine.md"]);
    assert_eq!(missing.code, 2);
    assert!(missing.err.contains("the preset fabrikam.toml cannot be read"), "{}", missing.err);
    fs::write(&preset, contoso.replace("name = \"Contoso\"\nstart", "name = \"Fabrikam\"\nstart"))
        .unwrap();
    let answer = place.run(&["lesson", "check", "mine.md"]);
    assert_eq!(answer.code, 0, "{}{}", answer.out, answer.err);
}

#[test]
fn what_cannot_be_used_is_exit_code_2_and_one_sentence() {
    let place = with("text.md", "no front matter");
    let write =
        |name: &str, bytes: &[u8]| fs::write(place.folder.path().join(name), bytes).unwrap();
    write("latin.md", b"---\ntitle: caf\xe9\n---\n1. A\n");
    write("large.md", "x".repeat(100_000_000).as_bytes());
    write(
        "blocked.md",
        GOOD.replace("title: Mine", "title: Mine\naccount: former@contoso.com").as_bytes(),
    );
    write("file", b"");
    let good = "set-intune-authority";
    for (arguments, what) in [
        (&["check", "none.md"][..], "there is no such lesson and no such file"),
        (&["check", "text.md"], "it has no numbered step and no action"),
        (&["check", "latin.md"], "line 2 is not UTF-8"),
        (&["check", "large.md"], "it is larger than any lesson"),
        (&["check", "."], "this is a folder"),
        (&["check", "blocked.md"], "Sign-in is blocked for former@contoso.com."),
        (&["check", good, "--lab", "none.lab"], "There is no such file"),
        (&["run", good, "--out", "file"], "A file is in the way."),
        (&["run", good, "--out", "file/out"], "A file is in the way."),
        (
            &["run", good, "--out", "out", "--size", "479x800"],
            "The stage in a picture has 480 by 440",
        ),
        (
            &["run", good, "--out", "out", "--size", "8193x800"],
            "The stage in a picture has 480 by 440",
        ),
        (
            &["run", good, "--out", "out", "--size", "4097x800", "--scale", "2"],
            "The stage in a picture",
        ),
    ] {
        let answer = place.run(&[&["lesson"], arguments].concat());
        assert_eq!((answer.code, &*answer.out), (2, ""), "{arguments:?}: {}", answer.err);
        assert!(answer.err.contains(what), "{arguments:?}: {}", answer.err);
        assert_eq!(answer.err.lines().count(), 1, "{}", answer.err);
    }
    for arguments in
        [&["--size", "wide"][..], &["--scale", "0.25"], &["--scale", "NaN"], &["--scale", "9"]]
    {
        let all = [&["lesson", "run", good, "--out", "out"], arguments].concat();
        assert_eq!(place.run(&all).code, 2, "{arguments:?}");
    }
    assert!(!place.folder.path().join("out").exists());
}

#[test]
fn characters_without_a_glyph_are_told_once() {
    let text = "---\ntitle: T\n---\n1. A\n   <!-- click link \"Sign Out\" -->\n   \
                <!-- type \"\u{6f22}\u{5b57}\u{6f22}\" in box \"Account\" -->\n   <!-- picture -->\n";
    let place = with("signs.md", text);
    let answer = place.run(&["lesson", "run", "signs.md", "--out", "out", "--quiet"]);
    assert_eq!(answer.code, 0);
    assert_eq!(
        answer.err,
        "mdm-console: The fonts of this program lack these characters, so that boxes stand for \
         them: \u{5b57} (U+5B57), \u{6f22} (U+6F22)\n"
    );
}

#[test]
fn a_lesson_in_english_finds_its_controls_in_another_language() {
    let place = Place::new();
    let listed = place.run(&["lesson", "list", "--json"]).out;
    let listed: Vec<Value> = serde_json::from_str(&listed).unwrap();
    for lesson in listed {
        let name = lesson.pointer("/name").unwrap().as_str().unwrap();
        let check = ["--language", "pseudo", "lesson", "check", name];
        let products = lesson.pointer("/products").unwrap().as_array().unwrap();
        let versions = products.iter().map(|product| vec!["--product", product.as_str().unwrap()]);
        for version in versions.chain([vec![]]) {
            let answer = place.run(&[&check[..], &version].concat());
            assert_eq!(answer.code, 0, "{name} {version:?}: {}", answer.out);
        }
    }
}

/// On Windows there is no signal that can be sent to one program alone.
#[cfg(unix)]
#[test]
fn ctrl_c_and_the_end_of_a_session_leave_nothing() {
    // Pictures one after the other, and one step that has none: it is heard in both.
    let pictures = "1. Step\n   <!-- picture -->\n".repeat(2000);
    let keys = format!(
        "1. Step\n   <!-- picture -->\n   <!--\n{}   -->\n",
        "   press Tab\n".repeat(50_000)
    );
    for steps in [pictures, keys] {
        for signal in ["-INT", "-TERM"] {
            let place = with("long.md", &format!("---\ntitle: T\n---\n{steps}"));
            interrupt(&place, signal);
            assert_eq!(names(place.folder.path()), ["long.md"]);
        }
    }
}

/// Begins the lesson `long.md`, and sends it a signal when it has begun.
#[cfg(unix)]
fn interrupt(place: &Place, signal: &str) {
    use std::{
        io::Read as _,
        process::{Command, Stdio},
    };
    let mut child = Command::new(env!("CARGO_BIN_EXE_mdm-console"))
        .args(["lesson", "run", "long.md", "--out", "out"])
        .current_dir(place.folder.path())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // The folder of the half that is written appears when the lesson begins.
    while names(place.folder.path()).len() < 2 {
        assert!(child.try_wait().unwrap().is_none(), "it ended by itself");
    }
    let sent = Command::new("kill").args([signal, &child.id().to_string()]).status().unwrap();
    assert!(sent.success());
    assert_eq!(child.wait().unwrap().code(), Some(130));
    let mut said = String::new();
    child.stderr.unwrap().read_to_string(&mut said).unwrap();
    assert_eq!(said, "mdm-console: Interrupted, and no pictures were written.\n");
}

#[test]
fn a_lesson_names_the_product_version_of_its_lab() {
    let head = |lab: &str| format!("---\ntitle: Mine\nlab: {lab}\nproduct: sp2\n---\n");
    let steps = "1. Open\n   <!-- click tab \"Admin\" -->\n";
    let place = with("mine.md", &(head("contoso-hybrid") + steps));
    assert_eq!(place.run(&["lesson", "check", "mine.md"]).code, 0);
    let preset = place.run(&["lab", "preset"]).out;
    let alone = preset.split("[hierarchy]").next().unwrap();
    fs::write(place.folder.path().join("alone.toml"), alone).unwrap();
    fs::write(place.folder.path().join("mine.md"), head("alone.toml") + steps).unwrap();
    let answer = place.run(&["lesson", "check", "mine.md"]);
    assert_eq!(answer.code, 2);
    assert!(answer.err.contains("has no Configuration Manager hierarchy"), "{}", answer.err);
}

/// A lesson for three versions of Configuration Manager, each of which does something else.
const VERSIONS: &str = "---\ntitle: Mine\nproduct: sp2, r2, sp1\n---\n1. Open\n   <!--\n   \
    for sp1: expect lab /hierarchy/product is \"sp1\"\n   \
    for r2: expect lab /hierarchy/product is \"r2\"\n   \
    for sp2: expect lab /hierarchy/product is \"sp2\"\n   \
    for sp1, r2: picture\n   for sp1, r2: picture\n   -->\n";

#[test]
fn a_lesson_is_checked_in_the_version_that_is_asked_for_or_in_each_and_pictured_in_one() {
    let place = with("mine.md", VERSIONS);
    for (arguments, checked, product, pictures) in [
        (&[][..], &["sp2", "r2", "sp1"][..], "sp2", 1),
        (&["--product", "sp2"], &["sp2"], "sp2", 1),
        (&["--product", "r2"], &["r2"], "r2", 2),
        (&["--product", "sp1"], &["sp1"], "sp1", 2),
    ] {
        let check = ["lesson", "check", "mine.md", "--json"];
        let answer = place.run(&[&check[..], arguments].concat());
        assert_eq!((answer.code, &*answer.err), (0, ""), "{arguments:?}: {}", answer.out);
        assert_eq!(products(&answer.out), checked);

        let run = ["lesson", "run", "mine.md", "--out", "out", "--quiet"];
        let answer = place.run(&[&run[..], arguments].concat());
        assert_eq!((answer.code, &*answer.err), (0, ""), "{arguments:?}");
        let files = files(&place.folder.path().join("out"));
        let manifest: Value = serde_json::from_slice(&files["manifest.json"]).unwrap();
        assert_eq!(manifest.pointer("/product").unwrap(), product);
        assert_eq!(manifest.pointer("/pictures").unwrap().as_array().unwrap().len(), pictures);
        let text = String::from_utf8(files["lesson.md"].clone()).unwrap();
        assert!(text.starts_with("# Mine\n\n1. Open\n\n   ![Screenshot"), "{text}");
    }
}

/// The versions in which a lesson was checked.
fn products(checked: &str) -> Vec<String> {
    let checked: Value = serde_json::from_str(checked).unwrap();
    let runs = checked.pointer("/runs").unwrap().as_array().unwrap();
    let product = |run: &Value| run.pointer("/product").unwrap().as_str().unwrap().to_owned();
    runs.iter().map(product).collect()
}

#[test]
fn a_lesson_that_lists_no_version_is_played_in_any() {
    for product in ["sp1", "r2", "sp2"] {
        let expect = format!("expect lab /hierarchy/product is \"{product}\"");
        let place = with("mine.md", &GOOD.replace("click tab \"Admin\"", &expect));
        let answer = place.run(&["lesson", "check", "mine.md", "--product", product, "--json"]);
        assert_eq!((answer.code, &*answer.err), (0, ""), "{product}: {}", answer.out);
        assert_eq!(products(&answer.out), [product]);
    }
}

#[test]
fn a_lesson_is_played_in_the_version_that_a_lab_has() {
    let place = with("mine.md", VERSIONS);
    for product in ["sp1", "r2", "sp2"] {
        let lab = format!("{product}.lab");
        assert_eq!(place.run(&["lab", "new", &lab, "--product", product]).code, 0);
        let answer = place.run(&["lesson", "check", "mine.md", "--lab", &lab, "--json"]);
        assert_eq!((answer.code, &*answer.err), (0, ""), "{product}: {}", answer.out);
        assert_eq!(products(&answer.out), [product]);
    }
    let preset = place.run(&["lab", "preset"]).out;
    let alone = preset.split("[hierarchy]").next().unwrap();
    fs::write(place.folder.path().join("alone.toml"), alone).unwrap();
    assert_eq!(place.run(&["lab", "new", "alone.lab", "--preset", "alone.toml"]).code, 0);
    let other = VERSIONS.replace("sp2, r2, sp1", "sp2, r2").replace("for sp1:", "# for sp1:");
    let other = other.replace("for sp1, r2:", "for r2:");
    fs::write(place.folder.path().join("mine.md"), other).unwrap();
    for (arguments, sentence) in [
        (
            &["--product", "sp1"][..],
            "it does not apply to sp1; choose one of its versions with --product: sp2, r2",
        ),
        (
            &["--lab", "sp1.lab"],
            "it does not apply to sp1, the version in this lab; play it without --lab, or in a \
             lab with one of its versions: sp2, r2",
        ),
        (
            &["--lab", "alone.lab"],
            "this lab has no Configuration Manager; play it without --lab, or in a lab with one \
             of its versions: sp2, r2",
        ),
    ] {
        for command in [&["check", "mine.md"][..], &["run", "mine.md", "--out", "out"]] {
            let answer = place.run(&[&["lesson"], command, arguments].concat());
            let told = format!("mdm-console: This lesson cannot be used: mine: {sentence}\n");
            assert_eq!((answer.code, &*answer.out, answer.err), (2, "", told));
        }
    }
    assert!(!place.folder.path().join("out").exists());
}

#[test]
fn a_lab_keeps_the_version_that_it_has() {
    let place = with("mine.md", VERSIONS);
    place.run(&["lab", "new", "a.lab"]);
    for arguments in [
        &["--product", "sp1", "--lab", "a.lab"][..],
        &["--lab", "a.lab", "--product", "r2"],
        &["--product", "all"],
        &["--product", "2003"],
    ] {
        let answer = place.run(&[&["lesson", "check", "mine.md"], arguments].concat());
        assert_eq!((answer.code, &*answer.out), (2, ""), "{arguments:?}");
        assert!(answer.err.contains("--product"), "{arguments:?}: {}", answer.err);
    }
}
