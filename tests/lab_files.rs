//! What a lab file keeps, and what is said of files that are not labs.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;

use mdm_console::{
    domain::{Authority, Command, Time, Upn},
    lab::{
        Access, Lab, LabError, Outcome, Preset, PresetError, ReadOnlyReason, Replace, contoso,
        sentence,
    },
};
use tempfile::TempDir;

fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

fn new_lab(folder: &TempDir) -> Lab {
    Lab::create(&folder.path().join("a.lab"), &contoso().unwrap()).unwrap()
}

fn five_minutes() -> Command {
    Command::AdvanceClock { minutes: 5 }
}

fn set_intune(lab: &mut Lab) {
    let admin: Option<Upn> = lab.organisation().signed_in.clone();
    let command = Command::SetAuthority { authority: Authority::Intune, confirmed: true };
    lab.perform(admin.as_ref(), command).unwrap();
}

fn names_in(folder: &TempDir) -> Vec<String> {
    let entries = fs::read_dir(folder.path()).unwrap();
    let mut names: Vec<_> =
        entries.map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_lab_opened_again_is_as_it_was() {
    let folder = folder();
    let mut lab = new_lab(&folder);
    set_intune(&mut lab);
    lab.perform(None, five_minutes()).unwrap();
    let (path, organisation, trail) =
        (lab.path().to_owned(), lab.organisation().clone(), lab.trail().unwrap());
    drop(lab);
    let again = Lab::open(&path).unwrap();
    assert_eq!(*again.organisation(), organisation);
    assert_eq!(again.trail().unwrap(), trail);
}

#[test]
fn a_refusal_is_in_the_trail_and_changes_nothing() {
    let folder = folder();
    let mut lab = new_lab(&folder);
    set_intune(&mut lab);
    let before = lab.organisation().clone();
    set_intune(&mut lab);
    assert_eq!(*lab.organisation(), before);
    assert!(matches!(lab.trail().unwrap()[1].outcome, Outcome::Refused(_)));
}

#[test]
fn a_file_of_the_first_version_opens() {
    let folder = folder();
    let path = folder.path().join("version-1.lab");
    fs::copy("tests/fixtures/version-1.lab", &path).unwrap();
    let lab = Lab::open(&path).unwrap();
    assert_eq!(lab.organisation().tenant.authority, Authority::Intune);
    assert_eq!(lab.organisation().clock.to_string(), "2015-11-16 09:05");
    assert_eq!(lab.count(), 3);
}

#[test]
fn what_is_not_a_lab_is_told_apart_and_left_as_it_was() {
    let folder = folder();
    let at = |name: &str| folder.path().join(name);
    let lab = new_lab(&folder);
    drop(lab);
    let whole = fs::read(at("a.lab")).unwrap();
    let with = |from: usize, bytes: &[u8]| {
        let mut copy = whole.clone();
        copy[from..from + bytes.len()].copy_from_slice(bytes);
        copy
    };
    let cases: [(&str, Vec<u8>, &str); 8] = [
        ("empty.lab", vec![], "not a lab"),
        ("text.lab", b"Not a lab at all.".repeat(20), "not a lab"),
        ("other.lab", with(68, &[0, 0, 0, 7]), "not a lab"),
        ("newer.lab", with(60, &[0, 0, 0, 3]), "written by a newer version"),
        ("short.lab", whole[..whole.len() - 4096].to_vec(), "cut short"),
        ("stub.lab", whole[..150].to_vec(), "cut short"),
        ("torn.lab", with(4096, &[0xAA; 512]), "damaged"),
        ("scrambled.lab", with(100, &[0xFF; 900]), "damaged"),
    ];
    for (name, bytes, what) in cases {
        fs::write(at(name), &bytes).unwrap();
        let error = Lab::open(&at(name)).unwrap_err();
        assert!(error.to_string().starts_with(what), "{name}: {error}");
        assert_eq!(fs::read(at(name)).unwrap(), bytes, "{name}");
        assert!(sentence::error(&error).contains(name), "{name}");
    }
    fs::create_dir(at("folder.lab")).unwrap();
    assert!(matches!(Lab::open(&at("folder.lab")), Err(LabError::IsFolder { .. })));
    assert!(matches!(Lab::open(&at("none.lab")), Err(LabError::Missing { .. })));
}

#[test]
fn a_lab_cut_anywhere_or_with_any_byte_changed_never_panics() {
    let folder = folder();
    let mut lab = new_lab(&folder);
    set_intune(&mut lab);
    let path = lab.path().to_owned();
    drop(lab);
    let whole = fs::read(&path).unwrap();
    let hurt = folder.path().join("hurt.lab");
    for length in (0..whole.len()).step_by(512) {
        fs::write(&hurt, &whole[..length]).unwrap();
        assert!(Lab::open(&hurt).is_err(), "{length} bytes");
    }
    for at in (0..whole.len()).step_by(97) {
        let mut copy = whole.clone();
        copy[at] ^= 0x55;
        fs::write(&hurt, &copy).unwrap();
        // Free space may change without harm, so only that it ends is asked for.
        drop(Lab::open(&hurt));
    }
}

#[test]
fn a_row_that_is_not_an_entry_is_named() {
    let folder = folder();
    let mut lab = new_lab(&folder);
    lab.perform(None, five_minutes()).unwrap();
    let path = lab.path().to_owned();
    drop(lab);
    let hurt = |statement: &str| {
        rusqlite::Connection::open(&path).unwrap().execute(statement, []).unwrap();
        Lab::open(&path).unwrap_err().to_string()
    };
    let error = hurt("UPDATE trail SET outcome = '{}'");
    assert!(error.starts_with("damaged (entry 1: "), "{error}");
    let error = hurt("UPDATE trail SET number = 3");
    assert!(error.starts_with("damaged (the numbers of its entries have a gap)"), "{error}");
}

/// A lab with so many entries that a snapshot was written after the 1,000th.
fn long_lab(folder: &TempDir) -> Lab {
    let mut lab = new_lab(folder);
    set_intune(&mut lab);
    while lab.count() < 1_003 {
        lab.perform(None, five_minutes()).unwrap();
    }
    lab
}

#[test]
fn a_long_lab_is_read_from_its_snapshot_on_and_is_the_same() {
    let folder = folder();
    let lab = long_lab(&folder);
    let (path, organisation) = (lab.path().to_owned(), lab.organisation().clone());
    assert_eq!(lab.verify().unwrap(), 1_003);
    drop(lab);
    assert_eq!(Lab::open(&path).unwrap().organisation(), &organisation);
    let database = rusqlite::Connection::open(&path).unwrap();
    let kept: u32 = database.query_one("SELECT number FROM snapshot", [], |r| r.get(0)).unwrap();
    assert_eq!(kept, 1_000);
    // What came before it is not needed to open the lab, only to look at it.
    database.execute("UPDATE trail SET outcome = '{}' WHERE number = 7", []).unwrap();
    let lab = Lab::open(&path).unwrap();
    assert_eq!(lab.organisation(), &organisation);
    let error = lab.trail().unwrap_err().to_string();
    assert!(error.starts_with("damaged (entry 7: "), "{error}");
    assert_eq!(lab.entries(8..11).unwrap().len(), 3);
}

#[test]
fn a_snapshot_that_is_not_what_was_written_is_not_used() {
    let folder = folder();
    let lab = long_lab(&folder);
    let (path, organisation) = (lab.path().to_owned(), lab.organisation().clone());
    drop(lab);
    for change in [
        "UPDATE snapshot SET organisation = replace(organisation, 'Megan', 'Hagen')",
        "UPDATE snapshot SET organisation = '{'",
        "UPDATE snapshot SET shape = 99",
        "UPDATE snapshot SET number = 500",
        "UPDATE snapshot SET number = 2000",
        "DELETE FROM snapshot",
    ] {
        rusqlite::Connection::open(&path).unwrap().execute(change, []).unwrap();
        let lab = Lab::open_to_read(&path).unwrap();
        assert_eq!(lab.organisation(), &organisation, "{change}");
        assert_eq!(lab.verify().unwrap(), 1_003);
        drop(lab);
        // Opened to write, it has a snapshot again.
        drop(Lab::open(&path).unwrap());
        let database = rusqlite::Connection::open(&path).unwrap();
        let select = "SELECT number FROM snapshot WHERE shape = 1 ORDER BY number DESC";
        let kept: u32 = database.query_one(select, [], |row| row.get(0)).unwrap();
        assert_eq!(kept, 1_003, "{change}");
    }
}

#[test]
fn a_copy_from_the_middle_of_a_long_lab_has_a_snapshot_when_it_was_opened() {
    let folder = folder();
    let lab = long_lab(&folder);
    let middle = folder.path().join("middle.lab");
    lab.fork(1_002, &middle).unwrap();
    let fork = Lab::open(&middle).unwrap();
    assert_eq!(fork.count(), 1_002);
    let database = rusqlite::Connection::open(&middle).unwrap();
    let kept: u32 = database.query_one("SELECT number FROM snapshot", [], |r| r.get(0)).unwrap();
    assert_eq!(kept, 1_002);
}

#[test]
fn a_snapshot_that_cannot_be_written_keeps_no_entry_from_it() {
    let folder = folder();
    let mut lab = new_lab(&folder);
    let database = rusqlite::Connection::open(lab.path()).unwrap();
    database.execute("DROP TABLE snapshot", []).unwrap();
    drop(database);
    while lab.count() < 1_001 {
        lab.perform(None, five_minutes()).unwrap();
    }
    assert_eq!(lab.verify().unwrap(), 1_001);
}

#[test]
fn what_another_program_has_written_meanwhile_is_told() {
    let folder = folder();
    let mut lab = new_lab(&folder);
    lab.perform(None, five_minutes()).unwrap();
    let database = rusqlite::Connection::open(lab.path()).unwrap();
    let copy =
        "INSERT INTO trail SELECT 2, at, account, command, outcome, event_version FROM trail";
    database.execute(copy, []).unwrap();
    let before = lab.organisation().clone();
    let error = lab.perform(None, five_minutes()).unwrap_err();
    assert!(matches!(error, LabError::Changed { .. }), "{error}");
    assert_eq!(lab.organisation(), &before);
}

#[test]
fn a_large_organisation_is_invented_again_rather_than_kept() {
    let folder = folder();
    let preset = contoso().unwrap().with_devices(3_000, 1).unwrap();
    let path = folder.path().join("large.lab");
    let mut lab = Lab::create(&path, &preset).unwrap();
    while lab.count() < 1_000 {
        lab.perform(None, five_minutes()).unwrap();
    }
    let database = rusqlite::Connection::open(&path).unwrap();
    let kept: u32 = database.query_one("SELECT COUNT(*) FROM snapshot", [], |r| r.get(0)).unwrap();
    assert_eq!(kept, 0);
}

#[test]
fn only_names_that_end_in_lab_are_made_and_nothing_is_overwritten() {
    let folder = folder();
    let lab = new_lab(&folder);
    let preset = contoso().unwrap();
    let text = folder.path().join("a.txt");
    assert!(matches!(Lab::create(&text, &preset), Err(LabError::WrongExtension { .. })));
    assert!(matches!(Lab::create(lab.path(), &preset), Err(LabError::Exists { .. })));
    let nowhere = folder.path().join("no/such/folder/b.lab");
    assert!(Lab::create(&nowhere, &preset).is_err());
    assert_eq!(names_in(&folder), ["a.lab", "a.lab.lock"]);
}

#[test]
fn a_second_window_reads_and_takes_over_when_the_first_is_closed() {
    let folder = folder();
    let mut first = new_lab(&folder);
    let mut second = Lab::open(first.path()).unwrap();
    assert!(matches!(second.access(), Access::ReadOnly(ReadOnlyReason::OpenElsewhere)));
    assert!(matches!(second.perform(None, five_minutes()), Err(LabError::ReadOnly { .. })));
    first.perform(None, five_minutes()).unwrap();
    assert!(second.count() == 0, "until it is read again");
    second.reload().unwrap();
    assert_eq!(second.trail().unwrap(), first.trail().unwrap());
    drop(first);
    second.reload().unwrap();
    second.perform(None, five_minutes()).unwrap();
    assert_eq!(second.count(), 2);
}

#[test]
fn a_copy_is_a_whole_lab_and_does_not_follow_the_original() {
    let folder = folder();
    let mut lab = new_lab(&folder);
    set_intune(&mut lab);
    let path = folder.path().join("copy of a.lab");
    lab.save_copy(&path, Replace::Never).unwrap();
    lab.perform(None, five_minutes()).unwrap();
    let copy = Lab::open(&path).unwrap();
    assert_eq!(copy.trail().unwrap(), &lab.trail().unwrap()[..1]);
    assert!(copy.access().can_write());
}

#[test]
fn a_copy_replaces_a_file_only_when_that_was_asked() {
    let folder = folder();
    let lab = new_lab(&folder);
    let path = folder.path().join("b.lab");
    fs::write(&path, "mine").unwrap();
    assert!(matches!(lab.save_copy(&path, Replace::Never), Err(LabError::Exists { .. })));
    assert_eq!(fs::read(&path).unwrap(), b"mine");
    lab.save_copy(&path, Replace::Asked).unwrap();
    assert!(Lab::open(&path).is_ok());
}

#[test]
fn a_copy_never_replaces_the_lab_itself_or_one_that_is_open() {
    let folder = folder();
    let lab = new_lab(&folder);
    let copy = |name: &str| lab.save_copy(&folder.path().join(name), Replace::Asked);
    assert!(matches!(copy("a.lab"), Err(LabError::Exists { .. })));
    assert!(copy("no such folder/c.lab").is_err());
    let other = folder.path().join("b.lab");
    let open = Lab::create(&other, &contoso().unwrap()).unwrap();
    assert!(matches!(copy("b.lab"), Err(LabError::InUse { .. })));
    assert!(matches!(copy("b"), Err(LabError::WrongExtension { .. })));
    drop(open);
    copy("b.lab").unwrap();
}

#[test]
fn a_journal_that_a_crash_left_is_not_played_into_a_new_file() {
    let folder = folder();
    let mut old = new_lab(&folder);
    set_intune(&mut old);
    let path = old.path().to_owned();
    // What SQLite leaves when it is killed while it writes: the pages as they were.
    let journal = folder.path().join("a.lab-journal");
    let hurried = rusqlite::Connection::open(&path).unwrap();
    hurried.execute_batch("PRAGMA cache_size = 1; BEGIN; UPDATE trail SET at = 'x';").unwrap();
    hurried.execute_batch("CREATE TABLE filler AS SELECT randomblob(9000)").unwrap();
    let left = fs::read(&journal).unwrap();
    drop((hurried, old));
    fs::remove_file(&path).unwrap();
    fs::write(&journal, left).unwrap();
    let lab = new_lab(&folder);
    assert!(lab.count() == 0);
    drop(lab);
    assert!(Lab::open(&path).unwrap().count() == 0);
}

#[test]
fn a_lab_in_memory_starts_over_too() {
    let mut lab = Lab::in_memory(&contoso().unwrap()).unwrap();
    set_intune(&mut lab);
    assert_eq!(lab.start_over("2026-11-23 10:15".parse().unwrap()).unwrap(), None);
    assert_eq!(lab.organisation().tenant.authority, Authority::NotSet);
    lab.perform(None, five_minutes()).unwrap();
}

#[test]
fn a_file_with_other_tables_views_or_triggers_is_damaged() {
    let folder = folder();
    let path = new_lab(&folder).path().to_owned();
    let whole = fs::read(&path).unwrap();
    for statement in [
        "CREATE TABLE more (x)",
        "CREATE TRIGGER t AFTER INSERT ON trail BEGIN DELETE FROM trail; END",
        "DROP TABLE trail",
        "DROP TABLE trail; CREATE VIEW trail AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL
         SELECT x FROM n) SELECT x AS number, '', '', '', '', 1 FROM n",
    ] {
        fs::write(&path, &whole).unwrap();
        rusqlite::Connection::open(&path).unwrap().execute_batch(statement).unwrap();
        let error = Lab::open(&path).unwrap_err().to_string();
        assert!(error.starts_with("damaged (its tables are not those of a lab)"), "{error}");
    }
}

#[test]
fn a_lab_without_its_beginning_or_with_a_newer_entry_is_damaged() {
    let folder = folder();
    let mut lab = new_lab(&folder);
    lab.perform(None, five_minutes()).unwrap();
    let path = lab.path().to_owned();
    drop(lab);
    for (statement, what) in [
        ("UPDATE trail SET event_version = 99", "damaged (entry 1: a newer version"),
        ("DELETE FROM beginning", "damaged (it has no beginning)"),
    ] {
        rusqlite::Connection::open(&path).unwrap().execute(statement, []).unwrap();
        let error = Lab::open(&path).unwrap_err().to_string();
        assert!(error.starts_with(what), "{error}");
    }
}

#[test]
fn looking_at_a_lab_keeps_nobody_from_writing() {
    let folder = folder();
    let path = new_lab(&folder).path().to_owned();
    let reader = Lab::open_to_read(&path).unwrap();
    assert!(matches!(reader.access(), Access::ReadOnly(ReadOnlyReason::Asked)));
    assert!(Lab::open(&path).unwrap().access().can_write());
}

#[cfg(unix)]
#[test]
fn a_link_leads_to_the_same_lock() {
    let folder = folder();
    let lab = new_lab(&folder);
    let link = folder.path().join("link.lab");
    std::os::unix::fs::symlink(lab.path(), &link).unwrap();
    assert!(lab.is_at(&link));
    let second = Lab::open(&link).unwrap();
    assert!(matches!(second.access(), Access::ReadOnly(ReadOnlyReason::OpenElsewhere)));
    drop((lab, second));
    let mut lab = Lab::open(&link).unwrap();
    lab.start_over("2026-11-23 10:15".parse().unwrap()).unwrap();
    assert!(link.is_symlink(), "the file is replaced, not the link to it");
}

#[test]
fn starting_over_keeps_the_old_lab_under_its_date() {
    let folder = folder();
    let mut lab = new_lab(&folder);
    set_intune(&mut lab);
    let now: Time = "2026-11-23 10:15".parse().unwrap();
    let kept = lab.start_over(now).unwrap().unwrap();
    assert_eq!(kept.file_name().unwrap(), "a 2026-11-23 10.15.lab");
    assert_eq!(lab.organisation().tenant.authority, Authority::NotSet);
    assert!(lab.count() == 0);
    lab.perform(None, five_minutes()).unwrap();
    assert_eq!(Lab::open(&kept).unwrap().count(), 1);
    let kept = lab.start_over(now).unwrap().unwrap();
    assert_eq!(kept.file_name().unwrap(), "a 2026-11-23 10.15 (2).lab");
    drop(lab);
    assert!(Lab::open(&folder.path().join("a.lab")).unwrap().count() == 0);
}

#[test]
fn presets_that_are_wrong_say_where() {
    let text = contoso().unwrap().text().to_owned();
    let parse = |from: &str, to: &str| {
        assert!(text.contains(from), "{from}");
        Preset::parse(&text.replacen(from, to, 1)).unwrap_err()
    };
    let line_of = |error: PresetError| match error {
        PresetError::Syntax { line, .. } => line,
        other => panic!("{other}"),
    };
    assert_eq!(line_of(parse("name = \"Contoso\"", "name = Contoso")), 3);
    assert_eq!(line_of(parse("2015-11-16 09:00", "2015-11-31 09:00")), 4);
    assert_eq!(line_of(parse("verified = true", "verfied = true")), 13);
    assert_eq!(parse("format = 1", "format = 2"), PresetError::Newer { found: 2, known: 1 });
    assert_eq!(
        parse("format = 1", "format = 2\nwhatever = true"),
        PresetError::Newer { found: 2, known: 1 }
    );
    let reader: Upn = "reader@contoso.com".to_owned().try_into().unwrap();
    assert_eq!(
        parse("\"service@contoso.com\"", "\"Reader@contoso.com\""),
        PresetError::Duplicate { line: 46, account: reader }
    );
    assert_eq!(
        parse("\"contoso.onmicrosoft.com\"]", "\"Contoso.com\"]"),
        PresetError::DuplicateDomain { domain: "contoso.com".to_owned() }
    );
    assert!(matches!(
        parse("signed_in = \"admin@contoso.com\"", "signed_in = \"x@contoso.com\""),
        PresetError::UnknownSignedIn { .. }
    ));
    assert!(matches!(
        parse("upn = \"lee@contoso.com\"", "upn = \"lee@fabrikam.com\""),
        PresetError::UnknownDomain { .. }
    ));
}

#[test]
fn a_hierarchy_that_breaks_a_rule_is_told_with_line_and_field() {
    let text = contoso().unwrap().text().to_owned();
    let line_with = |what: &str| text.lines().position(|line| line == what).unwrap() + 1;
    let site = "[hierarchy.sites.PS1]";
    let second = "[hierarchy.servers.\"CM2.contoso.com\"]";
    let pilot = "[hierarchy.collections.\"Pilot Users\"]";
    let administrators = "administrators = [\"admin@contoso.com\"]";
    let device = "serial = \"IP-006-0004\"";
    for (from, to, at, field, code) in [
        (
            administrators,
            "administrators = [\"x@contoso.com\"]",
            administrators,
            "hierarchy.administrators",
            "unknown-account",
        ),
        ("kind = \"primary\"", "kind = \"secondary\"", site, "hierarchy.sites.PS1", "wrong-parent"),
        (
            "name = \"Contoso-Headquarters\"",
            "name = \"Head Quarters\"",
            site,
            "hierarchy.sites.PS1",
            "field-malformed",
        ),
        (
            "site = \"PS1\"",
            "site = \"PS9\"",
            second,
            "hierarchy.servers.CM2.contoso.com",
            "unknown-site",
        ),
        (
            "roles = [\"distribution-point\", \"fallback",
            "roles = [\"site-server\", \"fallback",
            second,
            "hierarchy.servers.CM2.contoso.com",
            "role-not-selectable",
        ),
        (
            "limited_to = \"Mobile Users\"",
            "limited_to = \"Pilot Users\"",
            pilot,
            "hierarchy.collections.Pilot Users",
            "wrong-limiting-collection",
        ),
        (
            "limited_to = \"Mobile Users\"",
            "limited_to = \"All Systems\"",
            pilot,
            "hierarchy.collections.Pilot Users",
            "wrong-limiting-collection",
        ),
        (
            "users = [\"megan@contoso.com\"]",
            "users = [\"x@contoso.com\"]",
            pilot,
            "hierarchy.collections.Pilot Users",
            "unknown-account",
        ),
        (
            device,
            "serial = \"GS-006-0003\"",
            "upn = \"admin@contoso.com\"",
            "devices, 4",
            "serial-in-use",
        ),
    ] {
        assert!(text.contains(from), "{from}");
        let error = Preset::parse(&text.replacen(from, to, 1)).unwrap_err();
        let PresetError::Rule { line, field: found, refusal } = error else { panic!("{error}") };
        assert_eq!((found.as_str(), refusal.code()), (field, code), "{to}");
        if field != "devices, 4" {
            assert_eq!(line, line_with(at), "{to}");
        }
    }
}

#[test]
fn a_command_of_a_preset_that_is_none_or_is_refused_is_told_with_its_line() {
    let text = contoso().unwrap().text().to_owned();
    let begin = text.lines().count() + 1;
    let parse =
        |command: &str| Preset::parse(&format!("{text}[[commands]]\n{command}")).unwrap_err();
    let PresetError::Command { line, number, message } = parse("command = \"dance\"") else {
        panic!()
    };
    assert_eq!((line, number), (begin, 1));
    assert!(message.contains("unknown variant `dance`"), "{message}");
    let refused = parse("command = \"change-site-code\"\nsite_code = \"PS1\"");
    let PresetError::CommandRefused { line, number, refusal } = refused else { panic!() };
    assert_eq!((line, number, refusal.code()), (begin, 1, "no-subscription"));
    let by = parse("command = \"sign-out\"\nby = 7");
    assert!(matches!(by, PresetError::Command { .. }));
}

#[test]
fn a_lab_whose_trail_says_what_cannot_be_opens_and_ends() {
    let circle = r#"[{"event":"collection-created","collection":"A","kind":"user","limited_to":"A"},
        {"event":"users-added","collection":"A","users":["megan@contoso.com"]},
        {"event":"subscription-created","account":"admin@contoso.com","settings":
            {"collection":"A","site_code":"?","profile":{"company_name":""}}}]"#;
    let crowd = r#"[{"event":"populated","devices":4294967295,"seed":1,"domain":"@","collections":[],
        "known":true,"intakes":[],"since":"9999-12-31 23:59"}]"#;
    let last = r#"[{"event":"device-enrolled","device":4294967295,"account":"a@b","platform":"android",
        "model":"","serial":"","enrolment":{"authority":"intune","site":null,
        "at":"9999-12-31 23:59"}}, {"event":"populated","devices":3,"seed":1,"domain":"b.c",
        "collections":["Nobody's"],"known":true,"intakes":[],"since":"1970-01-01 00:00"}]"#;
    let strange = r#"[{"event":"clock-advanced","to":"1970-01-01 00:00"},
        {"event":"site-attached","code":"PS1","parent":"PS1"}, {"event":"users-left","users":["x@y"]},
        {"event":"devices-lost","devices":[77]}, {"event":"certificate-expired"},
        {"event":"role-removed","server":"CM1.contoso.com","role":"site-server"}]"#;
    for events in [circle, crowd, last, strange] {
        let folder = folder();
        let mut lab = new_lab(&folder);
        lab.perform(None, five_minutes()).unwrap();
        let path = lab.path().to_owned();
        drop(lab);
        let database = rusqlite::Connection::open(&path).unwrap();
        let outcome = format!("{{\"done\":{events}}}");
        database.execute("UPDATE trail SET outcome = ?1", [outcome]).unwrap();
        drop(database);
        let lab = Lab::open(&path).unwrap();
        assert!(lab.verify().is_err(), "{events}");
        let organisation = lab.organisation();
        _ = (organisation.facts(), organisation.standing(), organisation.users_in("A"));
        let day = Command::AdvanceClock { minutes: 24 * 60 };
        _ = organisation.plan(None, &day);
    }
}
