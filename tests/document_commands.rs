//! Documents on the command line, as their author meets them.

#![expect(clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::fs;

use serde_json::Value;
use support::program::{Answer, Place};

/// Two sections of which each is a choice of its own, two versions, two alternatives.
const PROCEDURE: &str = include_str!("fixtures/decide.md");
const INTUNE: &str = "Let Intune manage the devices";
const MANAGER: &str = "Let Configuration Manager manage the devices";

fn with(text: &str) -> Place {
    let place = Place::new();
    write(&place, "procedure.md", text);
    place
}

fn write(place: &Place, name: &str, text: &str) {
    fs::write(place.folder.path().join(name), text).unwrap();
}

fn check(place: &Place, more: &[&str]) -> Answer {
    place.run(&[&["lesson", "check", "procedure.md"], more].concat())
}

fn json(place: &Place, more: &[&str]) -> Value {
    let answer = check(place, &[&["--json"], more].concat());
    serde_json::from_str(&answer.out).unwrap_or_else(|_| panic!("{}{}", answer.out, answer.err))
}

fn starter(place: &Place) -> String {
    let answer = place.run(&["lesson", "answers", "procedure.md"]);
    assert_eq!((answer.code, &*answer.err), (0, ""));
    answer.out
}

/// Of each way through the document: its section, its version and the option that it takes.
fn ways(checked: &Value) -> Vec<[String; 3]> {
    let text = |run: &Value, pointer: &str| {
        run.pointer(pointer).and_then(Value::as_str).unwrap_or_default().to_owned()
    };
    let runs = checked.pointer("/runs").unwrap().as_array().unwrap().iter();
    runs.map(|run| ["/sections/0", "/product", "/options/0"].map(|at| text(run, at))).collect()
}

#[test]
fn every_way_through_a_document_is_played_in_a_lab_of_its_own() {
    let place = with(PROCEDURE);
    let checked = json(&place, &[]);
    assert_eq!(checked.pointer("/passed").unwrap(), true, "{}", check(&place, &[]).out);
    assert_eq!(
        ways(&checked),
        [
            [INTUNE, "", ""],
            [MANAGER, "sp1", "New server"],
            [MANAGER, "sp1", "Existing server"],
            [MANAGER, "sp2", "New server"],
            [MANAGER, "sp2", "Existing server"],
        ]
    );
}

#[test]
fn a_check_tells_of_each_sentence_how_it_went() {
    let place = with(PROCEDURE);
    let answer = check(&place, &["--product", "sp2"]);
    assert_eq!((answer.code, &*answer.err), (0, ""), "{}", answer.out);
    let result = |way: usize, says: &str| {
        let mut ways = answer.out.split("\n\n");
        let lines = ways.nth(way).unwrap().lines();
        let found: Vec<&str> = lines.filter(|line| line.contains(says)).collect();
        assert_eq!(found.len(), 1, "{says}: {}", answer.out);
        found[0].rsplit("  ").next().unwrap().to_owned()
    };
    assert!(answer.out.starts_with(&format!("{INTUNE} (sp2)\n")), "{}", answer.out);
    assert_eq!(result(0, "are managed by one service."), "not an action");
    assert_eq!(result(0, "  2  In the Tasks list, click Set Mobile"), "done");
    assert_eq!(result(0, "  2  The Set MDM Authority dialog box opens."), "as expected");
    assert_eq!(result(0, "  -  At the end of “Let Intune"), "as expected");
    assert_eq!(result(1, "  2  Expand Hierarchy Configuration"), "for another version or way");
    assert_eq!(result(1, "  2  Expand Cloud Services"), "done");
    assert_eq!(result(1, "  2  Existing server: Click the server"), "for another version or way");
    assert_eq!(result(2, "  2  Existing server: Click the server"), "done");
    let last = answer.out.lines().last().unwrap();
    assert!(last.starts_with("3 ways passed: "), "{last}");
    assert!(!answer.out.contains("click link"), "what was done is told only where asked for");
    let verbose = check(&place, &["--product", "sp2", "--verbose"]).out;
    let did = "\n       click link \"Set Mobile Device Management Authority\" in ";
    assert!(verbose.contains(did), "{verbose}");
}

#[test]
fn what_a_document_never_mentions_is_told_once_for_each_page() {
    let place = with(PROCEDURE);
    let out = check(&place, &["--verbose"]).out;
    let (_, told) = out.split_once("Controls that the document never mentions:\n").unwrap();
    let page = |name: &str| {
        let start = format!("  {name}: ");
        let lines: Vec<&str> = told.lines().filter(|line| line.starts_with(&start)).collect();
        assert!(lines.len() <= 1, "{lines:?}");
        lines.first().map(|line| (*line).to_owned())
    };
    assert_eq!(page("Set MDM Authority").unwrap(), "  Set MDM Authority: button \"No\"");
    let wizard = page("Create Microsoft Intune Subscription Wizard").unwrap();
    assert!(wizard.contains("button \"Previous\""), "{wizard}");
    let general = page("Create Microsoft Intune Subscription Wizard > General").unwrap();
    assert!(general.contains("box \"Configuration Manager site code\""), "{general}");
    assert!(!general.contains("button \"Previous\""), "what all its pages have: {general}");
    assert!(!general.contains("\"Company name\""), "it is mentioned: {general}");
}

#[test]
fn a_sentence_that_fails_is_exit_code_1_and_names_what_is_there() {
    let place = with(&PROCEDURE.replace("In the **Tasks** list, click", "Click"));
    let answer = check(&place, &["--section", INTUNE]);
    assert_eq!(answer.code, 1);
    let line = answer.out.lines().find(|line| line.contains("failed at line 13: ")).unwrap();
    assert!(line.starts_with("  2  Click Set Mobile Device Management Authority."), "{line}");
    for candidate in ["in group \"Mobile Device Management Authority\"", "in list \"Tasks\""] {
        assert!(line.contains(candidate), "{line}");
    }
    let checked = json(&place, &["--section", INTUNE]);
    let sentences = checked.pointer("/runs/0/sentences").unwrap().as_array().unwrap();
    let results: Vec<&str> =
        sentences.iter().map(|it| it.pointer("/result").unwrap().as_str().unwrap()).collect();
    assert_eq!(results, ["done", "failed", "not-reached", "not-reached"]);
    assert_eq!(checked.pointer("/passed").unwrap(), false);
    let whole = check(&place, &[]);
    assert_eq!(whole.code, 1);
    let last = whole.out.lines().last().unwrap();
    assert!(last.starts_with("1 of 5 ways failed: "), "{last}");
    let run = place.run(&["lesson", "run", "procedure.md", "--out", "out"]);
    assert_eq!(run.code, 1);
    assert!(run.err.contains("The lesson failed at line 13, and no pictures"), "{}", run.err);
    assert!(!place.folder.path().join("out").exists());
}

#[test]
fn a_check_answers_scripts_in_json() {
    let place = with(PROCEDURE);
    let checked = json(&place, &["--section", INTUNE]);
    let at = |pointer: &str| checked.pointer(pointer).unwrap().clone();
    assert_eq!(at("/document"), "procedure");
    assert_eq!(at("/title"), "Decide what manages the devices");
    assert_eq!(at("/runs/0/sections"), serde_json::json!([INTUNE]));
    assert_eq!(at("/runs/0/options"), serde_json::json!([]));
    assert_eq!(at("/runs/0/passed"), true);
    assert_eq!(at("/runs/0/sentences/0/line"), 11);
    assert_eq!(at("/runs/0/sentences/0/step"), 1);
    assert_eq!(at("/runs/0/sentences/0/result"), "done");
    assert_eq!(
        at("/runs/0/sentences/0/did/0"),
        "open console \"Microsoft Intune administration console\""
    );
    assert_eq!(at("/runs/0/sentences/2/result"), "met");
    assert_eq!(at("/runs/0/steps/1/number"), 2);
    assert_eq!(at("/runs/0/steps/1/result"), "done");
    assert_eq!(at("/runs/0/pages"), at("/pages"), "there is one way");
    let pages = at("/pages").as_array().unwrap().clone();
    let dialog =
        serde_json::json!({ "page": "Set MDM Authority", "unmentioned": ["button \"No\""] });
    assert!(pages.contains(&dialog), "{pages:?}");
}

#[test]
fn build_servers_get_a_suite_for_each_way_and_a_case_for_each_sentence() {
    let place = with(&PROCEDURE.replace("click **Yes**", "click **Certainly**"));
    assert_eq!(check(&place, &["--junit", "report.xml"]).code, 1);
    let report = fs::read_to_string(place.folder.path().join("report.xml")).unwrap();
    assert_eq!(report.matches("<testsuite ").count(), 5);
    let first = report.split("</testsuite>").next().unwrap();
    assert!(
        first.contains(&format!("<testsuite name=\"{INTUNE}\" tests=\"6\" failures=\"1\"")),
        "{first}"
    );
    let case = "<testcase classname=\"procedure\" name=\"3. Check the box and then click \
                Certainly.\"><failure message=\"There is no &quot;Certainly&quot;";
    assert!(first.contains(case), "{first}");
    assert!(first.contains("<skipped message=\"not an action\"/>"), "{first}");
    assert!(first.contains(">procedure:15: Check the box"), "{first}");
}

#[test]
fn a_section_is_played_alone_and_one_that_is_not_there_is_told_with_those_that_are() {
    let place = with(PROCEDURE);
    assert_eq!(ways(&json(&place, &["--section", "let intune"])), [[INTUNE, "", ""]]);
    assert_eq!(ways(&json(&place, &["--section", MANAGER, "--product", "sp2"])).len(), 2);
    for (wanted, there) in [
        ("Let Windows manage the devices", "To subscribe; To add the connector"),
        ("manage the devices", INTUNE),
    ] {
        let answer = check(&place, &["--section", wanted]);
        assert_eq!((answer.code, &*answer.out), (2, ""));
        assert!(answer.err.contains(there), "{}", answer.err);
        assert!(answer.err.contains(wanted), "{}", answer.err);
    }
}

#[test]
fn a_starter_answers_every_open_question_as_it_is_answered_without() {
    let place = with(PROCEDURE);
    let file = starter(&place);
    for line in [
        "lab = \"contoso\"  # or \"contoso-intune\", ",
        "# product = \"sp1\"  # or \"sp2\"\n",
        "account = \"admin@contoso.com\"",
        "[tokens]\ncompany = \"company\"  # nobody knows what it means",
        "\ncmshort = \"Configuration Manager\"\n",
        "\"Add the role to a server by using the associated step:\" = \"each\"  \
         # or \"New server\", \"Existing server\"\n",
        "[in.\"Create Microsoft Intune Subscription Wizard > General\"]\n\
         Collection = \"Mobile Users\"  # or \"Pilot Users\"",
        "[sections.\"Let Intune manage the devices\"]\n\
         ends = ['lab /tenant/authority is \"intune\"']\n",
        "[sections.\"Let Configuration Manager manage the devices\"]\n\
         begins = \"anew\"  # or \"on\"\n\
         ends = ['lab /tenant/authority is \"configuration-manager\"']\n",
    ] {
        assert!(file.contains(line), "{line}\n\n{file}");
    }
    assert_eq!(starter(&place), file, "it is the same each time");
    let without = check(&place, &["--verbose"]);
    write(&place, "mine.toml", &file);
    let given = check(&place, &["--verbose", "--answers", "mine.toml"]);
    assert_eq!((given.code, &*given.out, &*given.err), (0, &*without.out, ""));
    write(&place, "procedure.answers.toml", &file);
    let beside = check(&place, &["--verbose"]);
    assert_eq!((beside.code, &*beside.out, &*beside.err), (0, &*without.out, ""));
}

#[test]
fn an_answers_file_decides_what_the_document_leaves_open() {
    let place = with(PROCEDURE);
    let file = starter(&place)
        .replace("\"Mobile Users\"", "\"Pilot Users\"")
        .replace("= \"each\"", "= \"Existing server\"")
        .replace("# product = \"sp1\"", "product = \"sp2\"")
        .replace("company = \"company\"", "company = \"Contoso\"");
    write(&place, "procedure.answers.toml", &file);
    let checked = json(&place, &[]);
    assert_eq!(ways(&checked), [[INTUNE, "sp2", ""], [MANAGER, "sp2", "Existing server"]]);
    assert_eq!(checked.pointer("/passed").unwrap(), true);
    let out = check(&place, &["--verbose"]).out;
    assert!(out.contains("The devices of Contoso are managed by one service."), "{out}");
    assert!(out.contains("type \"Pilot Users\" in box \"Collection\""), "{out}");
    assert_eq!(check(&place, &[]).err, "", "what was asked on other ways is no mistake");
    assert_eq!(ways(&json(&place, &["--product", "sp1"]))[1], [MANAGER, "sp1", "Existing server"]);
}

#[test]
fn a_section_that_ends_otherwise_than_expected_fails() {
    let place = with(PROCEDURE);
    let file = starter(&place).replace("is \"intune\"'", "is \"office365\"'");
    write(&place, "procedure.answers.toml", &file);
    let answer = check(&place, &[]);
    assert_eq!(answer.code, 1);
    let line = answer.out.lines().find(|line| line.contains("At the end of “Let Intune")).unwrap();
    let why = "expect lab /tenant/authority is \"office365\": The lab holds \"intune\" at \
               /tenant/authority, not \"office365\".";
    assert!(line.ends_with(why), "{line}");
}

#[test]
fn answers_that_nothing_asks_for_are_told() {
    let place = with(PROCEDURE);
    let file = "account = \"admin@contoso.com\"\n\
                [tokens]\ncmshrt = \"Configuration Manager\"\n\
                [choices]\n\"Which way?\" = \"each\"\n\
                [in.\"Create Microsoft Intune Subscription Wizard > General\"]\n\
                Collection = \"Pilot Users\"\nColection = \"Pilot Users\"\n\
                [sections.\"Let Intune manage\"]\nbegins = \"anew\"\n\
                [sections.\"Let Configuration Manager manage the devices\"]\nbegins = \"anew\"\n";
    write(&place, "mine.toml", file);
    let answer = check(&place, &["--answers", "mine.toml"]);
    assert_eq!(answer.code, 0, "{}", answer.out);
    let told: Vec<&str> = answer.err.lines().collect();
    let unused = [
        "[tokens] \"cmshrt\"",
        "[choices] \"Which way?\" = \"each\"",
        "[in.\"Create Microsoft Intune Subscription Wizard > General\"] \"Colection\"",
        "[sections.\"Let Intune manage\"]",
    ];
    let warning = |key: &&str| {
        format!("mdm-console: mine.toml: nothing in the document asks for {key}. Is it misspelt?")
    };
    assert_eq!(told, unused.iter().map(warning).collect::<Vec<_>>());
}

#[test]
fn what_is_wrong_with_an_answers_file_is_exit_code_2_and_names_the_line() {
    let place = with(PROCEDURE);
    for (file, what) in [
        ("lab = \"contoso\"\nlab", "line 2: "),
        ("lab = \"contoso\"\nlabs = \"contoso\"\n", "line 2: unknown field `labs`"),
        ("product = \"sp3\"\n", "line 1: unknown variant `sp3`"),
        ("[sections.A]\n\nbegins = \"later\"\n", "line 3: unknown variant `later`"),
        (
            "[sections.A]\nends = [\n  'lab /name is \"A\"',\n  'box \"A\" is blue',\n]\n",
            "line 4: “box \"A\" is blue”, column 12: expected enabled, disabled, checked",
        ),
    ] {
        write(&place, "mine.toml", file);
        for command in [&["check", "procedure.md"][..], &["run", "procedure.md", "--out", "out"]] {
            let more = ["--answers", "mine.toml"];
            let answer = place.run(&[&["lesson"], command, &more].concat());
            assert_eq!((answer.code, &*answer.out), (2, ""), "{file}");
            let start = "mdm-console: This answers file cannot be used: mine.toml: ";
            let (_, why) = answer.err.split_once(start).unwrap();
            assert!(why.starts_with(what), "{why}");
            assert_eq!(answer.err.lines().count(), 1, "{}", answer.err);
        }
    }
    let missing = check(&place, &["--answers", "none.toml"]);
    assert_eq!(missing.code, 2);
    assert!(missing.err.contains("none.toml"), "{}", missing.err);
    assert!(!place.folder.path().join("out").exists());
}

#[test]
fn a_document_for_another_version_than_the_preset_has_is_played_in_that() {
    let steps = "# Look\n\n1. In the Configuration Manager console, click **Administration**.\n\
                 2. Expand **Hierarchy Configuration**, and then click **Microsoft Intune \
                 Subscriptions**.\n";
    let place = with(steps);
    let answer = check(&place, &[]);
    assert_eq!(answer.code, 0, "{}", answer.out);
    assert!(answer.out.starts_with("Look (sp1)\n"), "{}", answer.out);
    assert!(starter(&place).contains("\nproduct = \"sp1\"  # or \"r2\", \"sp2\"\n"));
    assert_eq!(check(&place, &["--product", "sp2"]).code, 1);
}

#[test]
fn a_document_that_needs_another_preset_is_played_with_that_in_the_console_it_means() {
    let steps = "# Change it\n\n1. In the **Administration** workspace, expand **Cloud Services**, \
                 and click **Microsoft Intune Subscriptions**.\n\
                 2. Select **Microsoft Intune Subscription**.\n\
                 3. On the **Home** tab, click **Properties**.\n";
    let place = with(steps);
    let without = check(&place, &["--verbose"]);
    assert_eq!(without.code, 0, "{}", without.out);
    assert!(without.out.starts_with("Change it (contoso-subscription)\n"), "{}", without.out);
    let file = starter(&place);
    assert!(file.contains("\nlab = \"contoso-subscription\"  # or \"contoso\", "), "{file}");
    assert!(
        file.contains("\nconsole = \"Configuration Manager\"  # or \"Microsoft Intune\""),
        "{file}"
    );
    write(&place, "mine.toml", &file);
    let given = check(&place, &["--verbose", "--answers", "mine.toml"]);
    assert_eq!((given.code, &*given.out, &*given.err), (0, &*without.out, ""));
    write(&place, "mine.toml", "lab = \"contoso\"\n");
    assert_eq!(check(&place, &["--answers", "mine.toml"]).code, 1, "what is answered stays");
}

#[test]
fn the_first_way_through_each_section_becomes_pictures_in_one_text() {
    let place = with(PROCEDURE);
    let run = |more: &[&str]| {
        let run = ["lesson", "run", "procedure.md", "--out", "out", "--size", "1024x768"];
        let answer = place.run(&[&run[..], more].concat());
        assert_eq!(answer.code, 0);
        let read = |name: &str| fs::read_to_string(place.folder.path().join("out").join(name));
        let manifest: Value = serde_json::from_str(&read("manifest.json").unwrap()).unwrap();
        (read("lesson.md").unwrap(), manifest, answer.err)
    };
    let (text, manifest, lines) = run(&[]);
    assert_eq!(lines, format!("{INTUNE}: 3 pictures\n{MANAGER} (sp1; New server): 11 pictures\n"));
    assert_eq!(manifest.pointer("/lessons/0/title").unwrap(), "Decide what manages the devices");
    assert_eq!(manifest.pointer("/product").unwrap(), "sp1");
    let pictures = manifest.pointer("/pictures").unwrap().as_array().unwrap();
    let steps: Vec<u64> =
        pictures.iter().map(|it| it.pointer("/step").unwrap().as_u64().unwrap()).collect();
    assert_eq!(steps, [1, 2, 3, 1, 2, 3, 4, 5, 6, 7, 1, 2, 3, 4]);
    assert!(text.starts_with("# Decide what manages the devices\nThe devices of"), "{text}");
    assert_eq!(text.matches("\n# ").count(), 0, "it has one title");
    let (_, manager) = text.split_once(MANAGER).unwrap();
    let first = "click **Administration**.\n\n    ![Screenshot of the page “Overview”. Marked: \
                 the tab “Administration”.](04.png)\n";
    assert!(manager.contains(first), "{manager}");
    let (text, manifest, lines) = run(&["--section", MANAGER, "--product", "sp2", "--quiet"]);
    assert_eq!(lines, "");
    assert_eq!(manifest.pointer("/product").unwrap(), "sp2");
    assert_eq!(manifest.pointer("/pictures").unwrap().as_array().unwrap().len(), 11);
    assert!(text.contains(INTUNE), "the text stays whole");
}

#[test]
fn in_a_lab_of_yours_the_first_way_is_played() {
    let place = with(PROCEDURE);
    place.run(&["lab", "new", "a.lab", "--product", "sp2"]);
    let checked = json(&place, &["--lab", "a.lab", "--section", MANAGER]);
    assert_eq!(ways(&checked), [[MANAGER, "sp2", "New server"]]);
    let shown = place.run(&["lab", "show", "a.lab", "--json"]).out;
    assert!(shown.contains("\"configuration-manager\""), "{shown}");
    assert_eq!(check(&place, &["--lab", "a.lab", "--section", INTUNE]).code, 1, "it is decided");
}
