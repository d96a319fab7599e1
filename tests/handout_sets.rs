//! Handouts in every combination of versions, languages, sizes and scales, as a build server
//! makes them.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::{collections::BTreeMap, fs, path::Path};

use serde_json::{Value, json};
use support::program::{Answer, Place};

/// A lesson that speaks of no version.
const PLAIN: &str =
    "---\ntitle: Plain\nlab: contoso\n---\n1. Open **Admin**.\n   <!-- click tab \"Admin\" -->\n";
/// One that is for two versions.
const FOR_TWO: &str = "---\ntitle: For two\nlab: contoso\nconsole: configuration-manager\n\
                       product: sp2, r2\n---\n1. In the **Administration** workspace, expand \
                       **Cloud Services**.\n";
/// One that fails in a version.
const FAILS_IN_R2: &str = "---\ntitle: Fails\nlab: contoso\nproduct: sp2, r2\n---\n1. Open \
                           **Admin**.\n   <!-- click tab \"Admin\" -->\n   \
                           <!-- for r2: click tab \"None\" -->\n";

fn place() -> Place {
    let place = Place::new();
    for (name, text) in [("plain.md", PLAIN), ("two.md", FOR_TWO), ("fails.md", FAILS_IN_R2)] {
        fs::write(place.folder.path().join(name), text).unwrap();
    }
    place
}

/// Makes a set, of small pictures.
fn run(place: &Place, arguments: &str) -> Answer {
    let small = ["--size", "640x480"].into_iter();
    let arguments = arguments.split(' ').chain(small.filter(|_| !arguments.contains("size=")));
    place.run(&["lesson", "run"].into_iter().chain(arguments).collect::<Vec<_>>())
}

/// Makes two lessons in three versions and two languages.
fn made(place: &Place, out: &str, more: &str) -> Answer {
    let matrix = "--matrix product=sp1,r2,sp2 language=en,pseudo";
    let answer = run(place, &format!("plain.md two.md --out {out}{more} {matrix}"));
    assert_eq!(answer.code, 0, "{}", answer.err);
    answer
}

fn verify(place: &Place, folder: &str) -> Answer {
    place.run(&["lesson", "verify", folder])
}

/// Every file below a folder with its bytes.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if path.is_dir() {
            let below = self::files(&path).into_iter();
            files.extend(below.map(|(below, bytes)| (format!("{name}/{below}"), bytes)));
        } else {
            files.insert(name, fs::read(path).unwrap());
        }
    }
    files
}

/// The folders below a folder in which handouts lie.
fn handouts(folder: &Path) -> Vec<String> {
    let manifests = files(folder).into_keys();
    manifests.filter_map(|file| Some(file.strip_suffix("/manifest.json")?.to_owned())).collect()
}

fn json(path: &Path) -> Value {
    serde_json::from_slice(&fs::read(path).unwrap()).unwrap()
}

#[test]
fn every_document_is_a_handout_of_its_own_in_every_combination() {
    let place = place();
    let answer = made(&place, "out", "");
    assert_eq!(answer.out, "6 handouts are in this folder, pictures: 6: out\n");
    let out = place.folder.path().join("out");
    assert_eq!(
        handouts(&out),
        ["plain/en", "plain/pseudo", "two/r2-en", "two/r2-pseudo", "two/sp2-en", "two/sp2-pseudo"]
    );
    let manifest = |folder: &str| json(&out.join(folder).join("manifest.json"));
    let (r2, pseudo) = (manifest("two/r2-en"), manifest("plain/pseudo"));
    assert_eq!(r2.pointer("/product").unwrap(), "r2");
    assert_eq!(r2.pointer("/language").unwrap(), "en");
    assert_eq!(r2.pointer("/size").unwrap(), &json!([640, 480]));
    assert_eq!(pseudo.pointer("/product"), None);
    assert_eq!(pseudo.pointer("/language").unwrap(), "pseudo");
    let files = files(&out);
    let picture = |folder: &str| &files[&format!("{folder}/01.png")];
    assert!(picture("plain/en") != picture("plain/pseudo"), "each speaks its language");
    assert!(picture("two/r2-en") != picture("two/sp2-en"), "each shows its version");
}

#[test]
fn a_handout_of_a_set_has_the_pictures_that_it_has_alone() {
    let place = place();
    made(&place, "out", "");
    let alone = "two.md --out alone --product sp2 --language pseudo";
    assert_eq!(run(&place, alone).code, 0);
    let (out, alone) = (place.folder.path().join("out"), place.folder.path().join("alone"));
    let (out, alone) = (files(&out.join("two/sp2-pseudo")), files(&alone));
    assert_eq!(out.keys().collect::<Vec<_>>(), alone.keys().collect::<Vec<_>>());
    assert!(out["01.png"] == alone["01.png"]);
    assert!(out["lesson.md"] == alone["lesson.md"]);
}

#[test]
fn scales_that_are_made_together_have_the_pictures_of_each_alone() {
    let place = place();
    let out = "two.md --out out --format md,html --matrix product=r2 scale=2,1,1.5";
    assert_eq!(run(&place, out).code, 0);
    for scale in ["1", "1.5", "2"] {
        let alone = format!("two.md --out {scale} --product r2 --format md,html --scale {scale}");
        assert_eq!(run(&place, &alone).code, 0);
        let of = |folder: &str| files(&place.folder.path().join(folder));
        let (mut together, mut alone) = (of(&format!("out/two/r2-{scale}x")), of(scale));
        // It alone says of which document it is.
        assert!(together.remove("manifest.json") != alone.remove("manifest.json"));
        assert!(together == alone, "{scale}");
    }
}

#[test]
fn a_picture_is_as_large_as_its_scale_says() {
    let place = place();
    assert_eq!(run(&place, "plain.md --out out --matrix scale=0.5,1.25,8 -q").code, 0);
    for (scale, size) in [("0.5x", [320, 240]), ("1.25x", [800, 600]), ("8x", [5120, 3840])] {
        let manifest = json(&place.folder.path().join(format!("out/plain/{scale}/manifest.json")));
        let picture = manifest.pointer("/pictures/0").unwrap();
        assert_eq!([&picture["width"], &picture["height"]], [&json!(size[0]), &json!(size[1])]);
    }
}

#[test]
fn what_differs_in_scale_alone_is_made_by_one_machine_and_fails_as_one() {
    let place = place();
    let matrix = "--matrix product=sp2,r2 scale=1,2";
    let part = run(&place, &format!("two.md --out out --shard 2/2 {matrix}"));
    assert_eq!(part.code, 0, "{}", part.err);
    assert_eq!(handouts(&place.folder.path().join("out")), ["two/r2-1x", "two/r2-2x"]);
    let failed = run(&place, &format!("fails.md --out fails {matrix}"));
    assert_eq!(failed.code, 1);
    assert_eq!(handouts(&place.folder.path().join("fails")), ["fails/sp2-1x", "fails/sp2-2x"]);
    for folder in ["fails/r2-1x", "fails/r2-2x"] {
        assert!(failed.err.contains(folder), "{}", failed.err);
    }
}

#[test]
fn a_folder_is_called_by_what_was_asked_for_in_one_order() {
    let place = place();
    for (matrix, folders) in [
        ("scale=1,1.5", vec!["two/1.5x", "two/1x"]),
        ("scale=1 product=sp2", vec!["two/sp2-1x"]),
        ("size=640x480,500x450 language=en", vec!["two/en-500x450", "two/en-640x480"]),
        ("size=640x480 scale=1 language=en product=r2", vec!["two/r2-en-640x480-1x"]),
    ] {
        let out = matrix.replace([' ', '='], "-");
        let answer = run(&place, &format!("two.md --out {out} --matrix {matrix}"));
        assert_eq!(answer.code, 0, "{}", answer.err);
        assert_eq!(handouts(&place.folder.path().join(&out)), folders, "{matrix}");
        assert_eq!(verify(&place, &out).code, 0);
    }
    let answer = run(&place, "plain.md --out plain --matrix product=sp1");
    assert_eq!(answer.code, 0);
    assert_eq!(handouts(&place.folder.path().join("plain")), ["plain"], "it has no version");
}

#[test]
fn a_document_of_which_nothing_is_made_is_named() {
    let place = place();
    let answer = run(&place, "plain.md two.md --out out --matrix product=sp1");
    assert_eq!(answer.code, 0);
    let warning = "Nothing is made of two, which is for other versions: sp2, r2\n";
    assert!(answer.err.contains(warning), "{}", answer.err);
    assert_eq!(handouts(&place.folder.path().join("out")), ["plain"]);
    let answer = run(&place, "two.md --out none --matrix product=sp1");
    assert_eq!(answer.code, 2);
    assert!(answer.err.contains("Nothing is left to be made"), "{}", answer.err);
    assert!(!place.folder.path().join("none").exists());
}

#[test]
fn the_same_bytes_come_of_one_job_and_of_several_and_of_shards_that_are_copied_together() {
    let place = place();
    made(&place, "one", " --jobs 1");
    made(&place, "two", " --jobs 2");
    let whole = files(&place.folder.path().join("one"));
    assert!(whole == files(&place.folder.path().join("two")));
    let mut merged = BTreeMap::new();
    let mut count = 0;
    for shard in 1..=4 {
        let out = format!("shard{shard}");
        made(&place, &out, &format!(" --shard {shard}/4"));
        let part = files(&place.folder.path().join(&out));
        assert!(part["set.json"] == whole["set.json"], "shard {shard}");
        count += part.len() - 1;
        merged.extend(part);
    }
    assert!(merged == whole);
    assert_eq!(count, whole.len() - 1, "no handout is made twice");
}

#[test]
fn a_set_says_of_what_and_how_it_is_made() {
    let place = place();
    assert_eq!(run(&place, "two.md --out out --matrix product=r2 --format html,md").code, 0);
    let set = json(&place.folder.path().join("out/set.json"));
    let cell = json!({
        "folder": "two/r2", "document": "two", "product": "r2", "language": "en",
        "size": [640, 480], "scale": 1.0, "formats": ["md", "html"],
    });
    assert_eq!(set.pointer("/cells").unwrap(), &json!([cell]));
    assert_eq!(set.pointer("/documents/0/name").unwrap(), "two");
    let sum = |set: &Value| set.pointer("/documents/0/sha256").unwrap().clone();
    fs::write(place.folder.path().join("two.answers.toml"), "product = \"sp2\"\n").unwrap();
    assert_eq!(run(&place, "two.md --out other --matrix product=r2").code, 0);
    let other = json(&place.folder.path().join("other/set.json"));
    assert_ne!(sum(&set), sum(&other), "answers are a part of what it is made of");
}

#[test]
fn what_does_not_go_together_is_told_in_a_sentence() {
    let place = place();
    fs::create_dir(place.folder.path().join("deep")).unwrap();
    fs::write(place.folder.path().join("deep/Plain.md"), PLAIN).unwrap();
    for (arguments, sentence) in [
        ("plain.md --out out --matrix colour=red", "write it as product=sp1,r2,sp2 or language="),
        ("plain.md --out out --matrix product", "write it as product=sp1,r2,sp2 or language="),
        ("plain.md --out out --matrix product=sp3", "one of these is expected: sp1, r2, sp2"),
        ("plain.md --out out --matrix language=xx", "one of these is expected: en, pseudo"),
        ("plain.md --out out --matrix scale=9", "a number from 0.5 to 8 is expected"),
        ("plain.md --out out --matrix size=big", "write it as 1280x800"),
        ("plain.md --out out --matrix scale=1,2,1.0", "1.0 stands there twice"),
        ("plain.md --out out --matrix scale=1 scale=2", "scale is given twice."),
        ("two.md --out out --product r2 --matrix product=sp2", "The versions are given twice"),
        ("plain.md deep/Plain.md --out out --matrix scale=1", "Two documents are called Plain"),
        ("plain.md --out out --matrix scale=1 --shard 3/2", "write it as 2/4"),
        ("plain.md --out out --matrix scale=1 --shard 0/2", "write it as 2/4"),
        ("plain.md --out out --matrix size=9000x9000", "8192 pixels a side at most"),
        ("plain.md --out out --shard 1/2", "--matrix"),
        ("plain.md --out out --jobs 2", "--matrix"),
        ("plain.md --out out --matrix scale=1 --jobs 0", "--jobs"),
    ] {
        let answer = run(&place, arguments);
        assert_eq!(answer.code, 2, "{arguments}");
        assert!(answer.err.contains(sentence), "{arguments}: {}", answer.err);
        assert!(!place.folder.path().join("out").exists(), "{arguments}");
    }
}

#[test]
fn a_handout_that_fails_is_named_and_keeps_no_other_from_being_made() {
    let place = place();
    for jobs in ["1", "2"] {
        let out = format!("out{jobs}");
        let arguments = "fails.md plain.md --matrix product=r2,sp2 scale=1,2";
        let answer = run(&place, &format!("{arguments} --jobs {jobs} --out {out} -q"));
        assert_eq!((answer.code, &*answer.out), (1, ""));
        let told: Vec<&str> = answer.err.lines().collect();
        assert_eq!(told.len(), 2, "{}", answer.err);
        for (line, cell) in told.iter().zip(["fails/r2-1x", "fails/r2-2x"]) {
            let start = format!("mdm-console: {cell}: The lesson failed at line 8, ");
            assert!(line.starts_with(&start), "{line}");
        }
        let there = ["fails/sp2-1x", "fails/sp2-2x", "plain/1x", "plain/2x"];
        assert_eq!(handouts(&place.folder.path().join(&out)), there);
        let verified = verify(&place, &out);
        let missing = "missing: fails/r2-1x\nmissing: fails/r2-2x\n";
        assert_eq!(verified.out, format!("{missing}2 things are not as they should be\n"));
    }
}

/// On Windows there is no signal that can be sent to one program alone.
#[cfg(unix)]
#[test]
fn ctrl_c_leaves_the_handouts_that_are_made_and_no_half_of_another() {
    use std::process::{Command, Stdio};
    let place = place();
    let long = "1. Step\n   <!-- picture -->\n".repeat(2000);
    fs::write(place.folder.path().join("long.md"), format!("---\ntitle: T\n---\n{long}")).unwrap();
    let arguments = "plain.md long.md --out out --size 640x480 --jobs 1 --matrix scale=1,2";
    let mut child = Command::new(env!("CARGO_BIN_EXE_mdm-console"))
        .args(["lesson", "run"].into_iter().chain(arguments.split(' ')))
        .current_dir(place.folder.path())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // The folder of the half that is written appears when the long lesson begins.
    let (out, half) = (place.folder.path().join("out"), place.folder.path().join("out/long"));
    while fs::read_dir(&half).map_or(0, Iterator::count) == 0 {
        assert!(child.try_wait().unwrap().is_none(), "it ended by itself");
    }
    let sent = Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
    assert!(sent.success());
    let ended = child.wait_with_output().unwrap();
    assert_eq!(ended.status.code(), Some(130));
    let told = "[1/4] plain 1x\n[2/4] plain 2x\n\
                mdm-console: Interrupted when 2 of 4 handouts were made. Those are whole.\n";
    assert_eq!(String::from_utf8(ended.stderr).unwrap(), told);
    assert_eq!(handouts(&out), ["plain/1x", "plain/2x"]);
    assert!(!half.exists());
}

#[test]
fn each_handout_is_told_when_it_is_done_unless_it_is_to_be_quiet() {
    let place = place();
    let told = made(&place, "out", " --jobs 1").err;
    let lines: Vec<&str> = told.lines().collect();
    assert_eq!(lines.len(), 6);
    assert_eq!(lines[0], "[1/6] plain en");
    assert_eq!(lines[5], "[6/6] two sp2-pseudo");
    let quiet = made(&place, "quiet", " --quiet");
    assert_eq!((&*quiet.out, &*quiet.err), ("", ""));
    let quiet = run(&place, "plain.md --out one -q");
    assert_eq!((quiet.code, &*quiet.out, &*quiet.err), (0, "", ""));
}

#[test]
fn a_set_is_made_again_over_itself_and_leaves_a_strange_folder_alone() {
    let place = place();
    made(&place, "out", "");
    let out = place.folder.path().join("out");
    let before = files(&out);
    fs::write(out.join("two/r2-en/01.png"), "changed by hand").unwrap();
    made(&place, "out", "");
    assert!(files(&out) == before);
    fs::write(out.join("two/r2-en/letter.txt"), "mine").unwrap();
    let refused = run(&place, "two.md --out out --matrix product=r2 language=en -q");
    assert_eq!(refused.code, 1);
    assert!(refused.err.contains("two/r2-en: This folder holds something else"), "{}", refused.err);
    fs::create_dir(place.folder.path().join("mine")).unwrap();
    fs::write(place.folder.path().join("mine/set.json"), "{}").unwrap();
    assert_eq!(run(&place, "two.md --out mine --matrix product=r2").code, 2);
    assert_eq!(fs::read(place.folder.path().join("mine/set.json")).unwrap(), b"{}");
}

#[test]
fn what_is_not_as_it_was_made_is_found_file_by_file() {
    let place = place();
    made(&place, "out", "");
    let whole = verify(&place, "out");
    assert_eq!((whole.code, &*whole.out), (0, "6 handouts are whole, files: 12\n"));
    let out = place.folder.path().join("out");
    let fresh = || {
        fs::remove_dir_all(&out).unwrap();
        made(&place, "out", "");
    };
    let found = |told: &str| {
        let verified = verify(&place, "out");
        assert_eq!(verified.code, 1);
        assert_eq!(verified.out, format!("{told}\n1 thing is not as it should be\n"));
        fresh();
    };
    fs::write(out.join("two/r2-en/01.png"), "changed").unwrap();
    found("changed: two/r2-en/01.png");
    fs::remove_file(out.join("two/r2-en/lesson.md")).unwrap();
    found("missing: two/r2-en/lesson.md");
    fs::write(out.join("two/r2-en/02.png"), "more").unwrap();
    found("not part of it: two/r2-en/02.png");
    fs::create_dir(out.join("two/r1-en")).unwrap();
    found("not part of it: two/r1-en");
    fs::write(out.join("letter.txt"), "mine").unwrap();
    found("not part of it: letter.txt");
    fs::remove_dir_all(out.join("plain/en")).unwrap();
    found("missing: plain/en");
    fs::remove_file(out.join("plain/en/manifest.json")).unwrap();
    let verified = verify(&place, "out").out;
    assert!(verified.starts_with("missing: plain/en/manifest.json\n"), "{verified}");
    fresh();
    fs::remove_dir_all(out.join("two/sp2-en")).unwrap();
    fs::rename(out.join("two/r2-en"), out.join("two/sp2-en")).unwrap();
    fs::create_dir(out.join("two/r2-en")).unwrap();
    let verified = verify(&place, "out").out;
    let both = "missing: two/r2-en/manifest.json\n\
                of another handout or other documents: two/sp2-en/manifest.json\n\
                2 things are not as they should be\n";
    assert_eq!(verified, both);
}

#[test]
fn shards_of_different_documents_are_noticed() {
    let place = place();
    made(&place, "out", "");
    fs::write(place.folder.path().join("plain.md"), format!("{PLAIN}2. Two\n")).unwrap();
    made(&place, "out", " --shard 1/2");
    let verified = verify(&place, "out").out;
    let told = "of another handout or other documents: plain/pseudo/manifest.json\n";
    assert!(verified.starts_with(told), "{verified}");
}

#[test]
fn a_single_handout_is_verified_too_and_scripts_get_json() {
    let place = place();
    assert_eq!(run(&place, "plain.md --out out").code, 0);
    assert_eq!(verify(&place, "out").out, "1 handout is whole, files: 2\n");
    fs::write(place.folder.path().join("out/01.png"), "changed").unwrap();
    let answer = place.run(&["lesson", "verify", "out", "--json"]);
    assert_eq!(answer.code, 1);
    let told: Value = serde_json::from_str(&answer.out).unwrap();
    let problems = json!([{ "kind": "changed", "path": "01.png" }]);
    let expected = json!({ "whole": false, "handouts": 1, "files": 1, "problems": problems });
    assert_eq!(told, expected);
    for folder in ["nowhere", "."] {
        let answer = verify(&place, folder);
        assert_eq!(answer.code, 2, "{folder}");
    }
    assert!(verify(&place, ".").err.contains("This folder holds no handout"));
}
