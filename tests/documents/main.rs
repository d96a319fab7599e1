//! Procedures as technical writers write them, unlike each other in form, none of which was
//! written for the grammar: what they say can be done, and what is wrong in them is found.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "../support/mod.rs"]
mod support;

use std::{fs, ops::ControlFlow, path::Path};

use egui::{Context, vec2};
use mdm_console::{
    app::{Lens, Rehearsal, set_up},
    domain::ProductVersion,
    lab::{Lab, Preset, shipped},
    lesson::{
        self, Answers, Begins, Lesson, Pictures, Player, Product, Rehearsal as _, Report, Run,
        SectionAnswers, Verdict, sentence,
    },
};
use serde_json::{Value, json};

/// A document that can be done: its name, its lab, the versions in which it is played where it
/// speaks of none, and what the lab holds then.
type Doable = (&'static str, &'static str, Option<Product>, Option<(&'static str, Value)>);

fn doable() -> Vec<Doable> {
    let authority = |name: &str| Some(("/tenant/authority", json!(name)));
    vec![
        ("activate-mdm-in-office-365", "contoso", None, authority("office365")),
        ("add-windows-sideloading-keys", "contoso-subscription", None, None),
        ("before-you-enroll-your-first-device", "contoso", None, authority("intune")),
        (
            "certificate-of-the-connector",
            "contoso-hybrid",
            None,
            Some(("/hierarchy/servers/CM1.contoso.com/certificates", json!({}))),
        ),
        ("control-who-can-enroll", "contoso-hybrid", None, None),
        ("create-the-subscription-in-sp1", "contoso", None, authority("configuration-manager")),
        (
            "customize-the-company-portal",
            "contoso-hybrid",
            None,
            Some(("/hierarchy/subscription/settings/profile/name_beside_logo", json!(true))),
        ),
        ("deploy-settings-and-apps", "contoso-hybrid", None, None),
        (
            "discover-users-in-active-directory",
            "contoso-no-discovery.toml",
            None,
            Some(("/hierarchy/discovery", json!("2015-11-16 09:00"))),
        ),
        (
            "enable-ios-device-enrollment",
            "contoso-subscription",
            None,
            Some(("/hierarchy/subscription/platforms/ios/enabled", json!(true))),
        ),
        (
            "hybrid-in-five-steps",
            "contoso",
            Some(Product::Sp2),
            Some((
                "/hierarchy/subscription/settings/profile/contact_email",
                json!("helpdesk@contoso.com"),
            )),
        ),
        ("install-the-intune-connector", "contoso-subscription", None, None),
        ("monitor-the-connector", "contoso-hybrid", None, None),
        ("retire-or-wipe-a-device", "contoso-hybrid", None, None),
        ("set-mobile-device-management-authority", "contoso", None, authority("intune")),
        ("take-the-hybrid-apart", "contoso-hybrid", None, authority("configuration-manager")),
        (
            "use-intune-and-office-365-together",
            "contoso-intune",
            None,
            authority("intune-and-office365"),
        ),
    ]
}

fn folder() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/documents"))
}

fn preset(name: &str) -> Preset {
    let in_file = || Preset::parse(&fs::read_to_string(folder().join(name)).unwrap()).unwrap();
    shipped(name).map_or_else(in_file, |preset| preset.unwrap())
}

/// The ways through a document. The two procedures for a connector exclude each other.
fn runs(name: &str, product: Option<Product>) -> Vec<Run> {
    let source = fs::read_to_string(folder().join(format!("{name}.md"))).unwrap();
    let lesson = Lesson::parse(&source).unwrap();
    let mut answers = Answers::default();
    if name == "install-the-intune-connector" {
        let anew = SectionAnswers { begins: Begins::Anew, ..SectionAnswers::default() };
        let sections = lesson.procedures().into_iter().map(|section| section.title.clone());
        answers.sections = sections.map(|title| (title, anew.clone())).collect();
    }
    lesson.runs(&answers, None, product).unwrap()
}

/// A way as it went, and the window in which it was played.
fn played(run: &Run, lab: &str) -> (Report, Rehearsal) {
    let version = run.product.map(|product| match product {
        Product::Sp1 => ProductVersion::Sp1,
        Product::R2 => ProductVersion::R2,
        Product::Sp2 => ProductVersion::Sp2,
    });
    let preset = preset(lab);
    let preset = version.map_or(preset.clone(), |version| preset.with_product(version).unwrap());
    let lab = Lab::in_memory(&preset).unwrap();
    let lens = Lens { size: vec2(1280.0, 800.0), scale: 1.0 };
    let mut rehearsal = Rehearsal::begin(lab, &run.lesson.head, &[lens]).unwrap();
    let ctx = Context::default();
    set_up(&ctx);
    let size = rehearsal.window_size();
    let player = Player::new(run.lesson.clone(), Pictures::LeftOut);
    let player =
        lesson::play(&ctx, player, size, &mut rehearsal, &mut |_| ControlFlow::Continue(()));
    (player.unwrap().report(), rehearsal)
}

/// What failed, with its line and why.
fn failed(report: &Report) -> Option<(usize, String)> {
    report.sentences.iter().find_map(|it| match &it.verdict {
        Verdict::Failed(failure) => Some((it.line, sentence::failure(failure))),
        _ => None,
    })
}

#[test]
fn every_document_can_be_done_in_every_way_and_the_lab_ends_as_it_says() {
    for (name, lab, product, end) in doable() {
        let runs = runs(name, product);
        assert!(!runs.is_empty(), "{name}");
        for run in &runs {
            let about = format!("{name} {:?} {:?}", run.product, run.options);
            let (report, rehearsal) = played(run, lab);
            assert_eq!(failed(&report), None, "{about}");
            assert!(report.is_done(), "{about}: {report:?}");
            assert!(report.sentences.iter().any(|it| it.verdict == Verdict::Done), "{about}");
            if let Some((pointer, value)) = &end {
                assert_eq!(rehearsal.lab(pointer).as_ref(), Some(value), "{about}");
            }
        }
    }
}

#[test]
fn what_is_wrong_in_a_document_fails_where_it_stands_and_changes_nothing() {
    for (name, product, line, why) in [
        ("mistake-no-such-control", None, 10, "There is no \"Configure Device Authority\""),
        ("mistake-two-of-a-name", None, 7, "There are several"),
        ("mistake-wrong-order", Some(Product::Sp2), 13, "The page “Subscription” does not go on."),
    ] {
        let runs = runs(name, product);
        let (report, rehearsal) = played(&runs[0], "contoso");
        let (at, sentence) = failed(&report).unwrap();
        assert_eq!(at, line, "{name}: {sentence}");
        assert!(sentence.starts_with(why), "{name}: {sentence}");
        assert_eq!(rehearsal.lab("/tenant/authority"), Some(json!("not-set")), "{name}");
    }
}

#[test]
fn two_candidates_are_told_both() {
    let runs = runs("mistake-two-of-a-name", None);
    let (report, _) = played(&runs[0], "contoso");
    let (_, why) = failed(&report).unwrap();
    assert!(why.contains("in list \"Tasks\""), "{why}");
    assert!(why.contains("in group \"Mobile Device Management Authority\""), "{why}");
}
