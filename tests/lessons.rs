//! Lessons: what each action does, how a step fails, and that any text is read or refused.

#![expect(clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::collections::BTreeMap;

use egui::{Context, RawInput};
use egui_kittest::Harness;
use mdm_console::{
    app::{Lens, Rehearsal, set_up},
    lab::{Lab, contoso},
    lesson::{
        Driver, Expected, Failure, Head, Lesson, LessonError, Outcome, PictureFailure, Pictures,
        Player, Product, Progress, Rehearsal as _, Report, Step, TakenPicture, sentence, shipped,
    },
};
use proptest::prelude::*;
use support::played;

const SIZE: [f32; 2] = [1000.0, 700.0];
/// The page on which the authority is set.
const AT_MDM: &str = "click tab \"Admin\"\nclick tree item \"Mobile Device Management\"";
const ASKED: &str = "click link \"Set Mobile Device Management Authority\" in list \"Tasks\"";

/// A lesson of one step that does these actions, one in a line, and has no picture.
fn lesson(actions: &str) -> Lesson {
    one_step(&format!("picture none\n{actions}"))
}

/// A lesson of one step that does these actions, one in a line.
fn one_step(actions: &str) -> Lesson {
    let actions = actions.replace('\n', "\n   ");
    let source = format!("---\ntitle: T\n---\n1. Step\n\n   <!--\n   {actions}\n   -->\n");
    Lesson::parse(&source).unwrap()
}

fn report(actions: &str) -> Report {
    played(&lesson(actions), SIZE, 1.0).0
}

fn check(actions: &str) {
    let report = report(actions);
    assert!(report.is_done(), "{actions}: {report:?}");
}

/// How the only step fails, and the sentence for it.
fn failure(actions: &str) -> (Failure, String) {
    match report(actions).steps.remove(0).outcome {
        Outcome::Failed { failure, .. } => {
            let sentence = sentence::failure(&failure);
            (failure, sentence)
        }
        other => panic!("{actions}: {other:?}"),
    }
}

#[test]
fn every_shipped_lesson_can_be_done_at_every_size() {
    for size in [[640.0, 480.0], [1024.0, 768.0], [1920.0, 1080.0]] {
        for shipped in shipped() {
            for lesson in Lesson::parse(&shipped.source).unwrap().versions() {
                let about = format!("{} {:?} at {size:?}", shipped.name, lesson.head.products);
                let (report, pictures) = played(&lesson, size, 1.0);
                assert!(report.is_done(), "{about}: {report:?}");
                assert!(!pictures.is_empty(), "{about}");
            }
        }
    }
}

#[test]
fn each_action_does_what_a_person_would() {
    check("open console \"Microsoft Intune\"\nexpect page \"Dashboard\"");
    check("click tab \"Groups\"\nexpect tab \"Groups\" is selected");
    check("double-click tab \"Groups\"\nexpect tab \"Groups\" is selected");
    check("right-click tab \"Groups\"\nexpect tab \"Dashboard\" is selected");
    check(
        "click tab \"Admin\"\nexpect tree item \"Alert Types\" is collapsed\n\
         expand tree item \"Alert Types\"\nexpect tree item \"Alert Types\" is expanded\n\
         expand tree item \"Alert Types\"\nexpect tree item \"Mobile Devices\"\n\
         collapse tree item \"Alert Types\"\nexpect no tree item \"Mobile Devices\"",
    );
    check(&format!(
        "{AT_MDM}\n{ASKED}\nuncheck check box\ncheck check box\ncheck check box\n\
         expect check box is checked\nuncheck check box\nexpect check box is unchecked"
    ));
    check(&format!("{AT_MDM}\n{ASKED}\npress Escape\nexpect no dialog"));
    check("choose \"Admin\" in list \"Workspaces\"\nexpect tab \"Admin\" is selected");
    check("advance 8 hours\nexpect lab /clock is \"2015-11-16 17:00\"\nadvance 1 day");
    check(
        "click link \"Sign Out\"\ntype \"a\" in box \"Account\"\ntype \"b\" in box \"Account\"\n\
         expect box \"Account\" holds \"b\"\nexpect box \"Account\" is focused\n\
         type \"\" in box \"Account\"\nexpect box \"Account\" holds \"\"",
    );
    check(&format!("{AT_MDM}\nscroll to link \"Device Enrollment\" in list \"Learn About\""));
    check(
        "click button \"Capture\" in the frame\ncheck radio button \"Chosen\" in the frame\n\
         expect radio button \"Chosen\" in the frame is checked\n\
         check radio button \"Chosen\" in the frame\n\
         choose \"150 %\" in list \"Scale\" in the frame\n\
         expect radio button \"150 %\" in the frame is checked",
    );
    check("expect text \"Welcome Allie\"\nexpect no text \"Welcome Robert\"");
    check("expect lab /tenant/computers_managed is false\nexpect no lab /nothing");
}

#[test]
fn our_own_tools_are_found_in_the_frame_and_nowhere_else() {
    check(
        "click tab \"Accounts\" in the frame\nexpect text \"All accounts are fictional.\" in the frame",
    );
    check(
        "click button \"Advance\" in the frame\nclick menu item \"1 hour\" in the frame\n\
         expect lab /clock is \"2015-11-16 10:00\"",
    );
    check("expect no button \"Advance\"\nexpect no tab \"Accounts\"");
    check("click button \"Capture\" in the frame\nexpect dialog \"Take a picture\" in the frame");
    let (failure, _) = failure("click button \"Advance\"");
    assert!(matches!(failure, Failure::Missing { .. }), "{failure:?}");
}

#[test]
fn a_row_that_is_not_drawn_yet_is_scrolled_to() {
    let hours = "advance 1 hour\n".repeat(60);
    check(&format!(
        "{hours}click tab \"Trail\" in the frame\n\
         scroll to row \"Entry 1\" in list \"Trail\" in the frame\n\
         expect row \"Entry 1\" in list \"Trail\" in the frame\n\
         expect no row \"Entry 60\" in list \"Trail\" in the frame\n\
         scroll to row \"Entry 60\" in list \"Trail\" in the frame\n\
         expect no row \"Entry 1\" in list \"Trail\" in the frame"
    ));
    let (failure, _) = failure(&format!(
        "{hours}click tab \"Trail\" in the frame\n\
         scroll to row \"Entry 61\" in list \"Trail\" in the frame"
    ));
    assert!(matches!(failure, Failure::Missing { .. }), "{failure:?}");
}

#[test]
fn what_cannot_be_used_fails_the_step_and_names_what_was_there() {
    let (_, sentence) = failure("click link \"Hlep\"");
    assert!(sentence.starts_with("There is no link \"Hlep\". There is: "), "{sentence}");
    assert!(sentence.contains("link \"Help\" in group \"Top bar\""), "{sentence}");

    let (_, sentence) =
        failure(&format!("{AT_MDM}\nclick link \"Set Mobile Device Management Authority\""));
    assert!(sentence.contains("in list \"Tasks\""), "{sentence}");
    assert!(sentence.contains("in group \"Mobile Device Management Authority\""), "{sentence}");

    let (disabled, _) = failure(&format!("{AT_MDM}\n{ASKED}\nclick button \"Yes\""));
    assert!(matches!(disabled, Failure::Disabled { .. }), "{disabled:?}");

    let (covered, _) = failure(&format!("{AT_MDM}\n{ASKED}\nclick tab \"Groups\""));
    let by_dialog = |failure: &Failure| match failure {
        Failure::Covered { by, .. } => by == "Set MDM Authority",
        _ => false,
    };
    assert!(by_dialog(&covered), "{covered:?}");

    for (actions, sentence) in [
        ("type \"abc\" in link \"Help\"", "Nothing can be typed in link \"Help\"."),
        (
            "click link \"Sign Out\"\ntype password of \"reader@contoso.com\" in box \"Account\"",
            "A password is typed only where it cannot be read, and box \"Account\" is no such box.",
        ),
        (
            "expect no link \"Help\" in group \"Nowhere\"",
            "There is no group \"Nowhere\". There is: group \"Top bar\"; group \"Footer\".",
        ),
    ] {
        assert_eq!(failure(actions).1, sentence, "{actions}");
    }
    let (_, sentence) = failure("expect no text \"Welcome\" in \"Nowhere\"");
    assert!(sentence.starts_with("There is no \"Nowhere\"."), "{sentence}");

    let (no_state, _) = failure("check link \"Help\"");
    assert!(matches!(no_state, Failure::NoState { .. }), "{no_state:?}");
    for radio_button in ["The stage", "A region"] {
        let (_, sentence) = failure(&format!(
            "click button \"Capture\" in the frame\nuncheck radio button \"{radio_button}\" in the frame"
        ));
        let never = format!("radio button \"{radio_button}\" in the frame can never be unchecked.");
        assert_eq!(sentence, never);
    }
    let (no_state, _) = failure("click tab \"Admin\"\nexpand tree item \"Overview\"");
    assert!(matches!(no_state, Failure::NoState { .. }), "{no_state:?}");
}

#[test]
fn what_is_not_as_expected_fails_the_step() {
    for (actions, sentence) in [
        ("expect tab \"Admin\" is selected", "tab \"Admin\" is not selected."),
        ("expect no tab \"Admin\"", "tab \"Admin\" in list \"Workspaces\" is there."),
        ("expect text \"Nobody\"", "The text “Nobody” is not shown."),
        ("expect no text \"Welcome\"", "The text is shown: “Welcome Allie Bellew”."),
        (
            "expect lab /tenant/authority is \"intune\"",
            "The lab holds \"not-set\" at /tenant/authority, not \"intune\".",
        ),
        ("expect lab /x is 1", "The lab holds nothing at /x, not 1."),
        (
            "open console \"Exchange\"",
            "There is no console “Exchange”. There is: Microsoft Intune; Configuration Manager; \
             Office 365.",
        ),
        (
            "click link \"Sign Out\"\ntype password of \"nobody@contoso.com\" in box \"Password\"",
            "The lab has no account nobody@contoso.com with a password.",
        ),
        (
            "advance 4294967295 minutes",
            "Time can only go forward, to 9999-12-31 23:59 at most. Choose a step of at least one minute that ends by then.",
        ),
    ] {
        assert_eq!(failure(actions).1, sentence, "{actions}");
    }
}

#[test]
fn after_a_failed_step_nothing_more_is_done() {
    let source = "---\ntitle: T\n---\n1. A\n   <!-- click tab \"Groups\" -->\n2. B\n   \
                  <!-- click tab \"Nowhere\" -->\n3. C\n   <!-- click tab \"Admin\" -->\n";
    let (report, pictures) = played(&Lesson::parse(source).unwrap(), SIZE, 1.0);
    let outcomes: Vec<_> = report.steps.iter().map(|step| &step.outcome).collect();
    assert_eq!(outcomes[0], &Outcome::Done);
    assert!(matches!(outcomes[1], Outcome::Failed { line: 7, .. }), "{:?}", outcomes[1]);
    assert_eq!(outcomes[2], &Outcome::NotReached);
    assert_eq!(pictures.len(), 1, "the second step fails before its picture");
}

/// The pictures of a step with these actions, at a scale of 2.
fn pictures(actions: &str) -> Vec<TakenPicture> {
    let (report, pictures) = played(&one_step(actions), SIZE, 2.0);
    assert!(report.is_done(), "{report:?}");
    pictures
}

#[test]
fn a_picture_shows_what_is_asked_for_at_the_size_asked_for() {
    let size = |actions: &str| {
        let picture = &pictures(actions)[0].picture;
        (picture.width(), picture.height())
    };
    assert_eq!(size("picture"), (2000, 1400));
    assert_eq!(size("picture window"), (2512, 1468), "the frame lies around the stage");
    assert_eq!(size("picture list \"Workspaces\""), (238, 1310));
    assert_eq!(size(&format!("{AT_MDM}\n{ASKED}\npicture dialog")).0, 940);
    assert_eq!(size("picture tab \"Trail\" in the frame").1, 47);
    assert!(pictures("picture none").is_empty());
}

#[test]
fn a_step_that_asks_for_nothing_has_its_picture_before_its_last_action() {
    let before = pictures(&format!("mark none\n{AT_MDM}"));
    let same = pictures(&format!("click tab \"Admin\"\npicture\n{}", "press Escape"));
    assert_eq!(before.len(), 1);
    assert!(before[0].picture == same[0].picture, "the tree item is not pressed yet");
    assert_eq!(before[0].action, None);
    assert_eq!(same[0].action, Some(1));
}

#[test]
fn pointer_and_focus_ring_are_in_a_picture_only_where_asked_for() {
    let of = |words: &str| {
        let picture = pictures(&format!("{AT_MDM}\n{ASKED}\npicture{words}\npress Escape"));
        picture.into_iter().next().unwrap().picture
    };
    let plain = of("");
    let kinds: BTreeMap<&str, _> =
        [" with pointer", " with focus", " with pointer and focus"].map(|w| (w, of(w))).into();
    assert!(kinds.values().all(|picture| *picture != plain));
    assert!(kinds[" with pointer"] != kinds[" with focus"]);
    assert!(kinds[" with pointer and focus"] != kinds[" with focus"]);
}

#[test]
fn a_picture_of_what_is_not_there_fails_the_step() {
    let (no_dialog, _) = failure("picture dialog");
    assert_eq!(no_dialog, Failure::Picture(PictureFailure::NoDialog));
    let (missing, _) = failure("picture group \"Nowhere\"");
    assert!(matches!(missing, Failure::Missing { .. }), "{missing:?}");
}

#[test]
fn a_lesson_leaves_lab_files_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("other.lab");
    let typed = path.display().to_string().replace('\\', "\\\\");
    check(&format!(
        "click button \"Lab\" in the frame\nclick menu item \"Open a typed path\" in the frame\n\
         type \"{typed}\" in box \"Path of the file\" in the frame\n\
         click button \"Open\" in dialog \"Open a lab\" in the frame\n\
         expect text \"While a lesson is played no lab files\" in the frame\n\
         pick file \"{typed}\"\nclick button \"Lab\" in the frame\n\
         click menu item \"New\" in the frame"
    ));
    assert!(!path.exists());
}

#[test]
fn passwords_are_typed_and_seen_nowhere() {
    let actions = "click link \"Sign Out\"\ntype \"reader@contoso.com\" in box \"Account\"\n\
                   type password of \"reader@contoso.com\" in box \"Password\"\n\
                   expect no text \"Only-Looking-3\"\nclick button \"Sign in\"\n\
                   expect lab /signed_in is \"reader@contoso.com\"";
    let report = report(actions);
    assert!(report.is_done(), "{report:?}");
    assert!(!format!("{report:?}").contains("Only-Looking-3\", "), "{report:?}");
}

/// The same driver in a loop of another maker, as it is in a real window.
#[test]
fn the_driver_plays_in_any_loop_over_egui() {
    let shipped = shipped().into_iter().find(|l| l.name == "set-intune-authority").unwrap();
    let lab = Lab::in_memory(&contoso().unwrap()).unwrap();
    let lens = Lens { size: egui::vec2(SIZE[0], SIZE[1]), scale: 1.0 };
    let rehearsal = Rehearsal::begin(lab, &Head::default(), &[lens]).unwrap();
    let mut host = Harness::builder()
        .with_size(rehearsal.window_size())
        .with_context_setup(|ctx| {
            set_up(ctx);
            ctx.add_plugin(Driver::default());
        })
        .build_ui_state(|ui, rehearsal: &mut Rehearsal| rehearsal.show(ui), rehearsal);
    let mut player = Player::new(Lesson::parse(&shipped.source).unwrap(), Pictures::LeftOut);
    for _ in 0..500 {
        host.step();
        let ctx = host.ctx.clone();
        if player.frame(&ctx, host.state_mut()) == Progress::Ended {
            break;
        }
    }
    assert!(player.report().is_done(), "{:?}", player.report());
    assert_eq!(host.state().lab("/tenant/authority").unwrap(), "intune");
}

#[test]
fn a_window_that_never_rests_fails_the_step_in_the_end() {
    let ctx = Context::default();
    ctx.add_plugin(Driver::default());
    let lab = Lab::in_memory(&contoso().unwrap()).unwrap();
    let lens = Lens { size: egui::vec2(SIZE[0], SIZE[1]), scale: 1.0 };
    let mut rehearsal = Rehearsal::begin(lab, &Head::default(), &[lens]).unwrap();
    let mut player = Player::new(lesson("press Enter"), Pictures::LeftOut);
    let mut frames = 0;
    loop {
        let mut output = ctx.run_ui(RawInput::default(), |ui| ui.ctx().request_repaint());
        output.textures_delta.clear();
        frames += 1;
        if player.frame(&ctx, &mut rehearsal) == Progress::Ended {
            break;
        }
    }
    assert!(frames < 1000);
    let outcome = &player.report().steps[0].outcome;
    let never = matches!(outcome, Outcome::Failed { failure: Failure::NeverRests { .. }, .. });
    assert!(never, "{outcome:?}");
}

#[test]
fn steps_are_the_items_of_numbered_lists() {
    let source = "---\ntitle: T\n---\nText <!-- expect no dialog -->\n\n\
        3. First **bold** `code`\n   goes on\n\n   - a bullet <!-- press Enter -->\n\n   \
        1. an inner one\n      <!-- press Tab -->\n\n4. Second\n\n\
        <!-- # only a remark -->\n<!-- press Escape -->\n\n- no step\n\n## Again\n\n1. Third\n";
    let lesson = Lesson::parse(source).unwrap();
    let steps: Vec<_> = lesson
        .steps
        .iter()
        .map(|step| (step.number(), step.says.as_str(), step.line, step.actions.len()))
        .collect();
    assert_eq!(
        steps,
        [
            (None, "", 4, 1),
            (Some(3), "First bold code goes on a bullet an inner one", 6, 2),
            (Some(4), "Second", 14, 0),
            (None, "", 17, 1),
            (Some(1), "Third", 23, 0),
        ]
    );
}

#[test]
fn comments_are_read_wherever_markdown_has_them() {
    let source = "---\ntitle: T\n---\n> 1. In a quote\n>    <!-- press Enter\n>    press Tab -->\n\n\
        1. A <!-- press A --> b <!-- press B -->\n\n   ```\n   <!-- press C -->\n   ```\n   `<!-- press D -->`\n";
    let steps = Lesson::parse(source).unwrap().steps;
    let actions: Vec<Vec<&str>> =
        steps.iter().map(|step| step.actions.iter().map(|a| a.text.as_str()).collect()).collect();
    assert_eq!(actions, [["press Enter", "press Tab"], ["press A", "press B"]]);
}

/// A lesson with actions that are for some versions only.
const FOR_SOME: &str = "---\ntitle: T\nproduct: sp2, r2, sp1\n---\n\
    <!-- for sp1: press A -->\n\n1. One\n   <!-- press B -->\n   <!--\n   for sp1, r2: press C\n   \
    for sp2: expect no dialog\n   -->\n   <!-- for r2: picture none -->\n\n\
    2. Two\n   <!-- for sp1: press D -->\n";

#[test]
fn what_is_for_other_versions_is_gone_as_if_it_was_not_written() {
    let lesson = Lesson::parse(FOR_SOME).unwrap();
    let (sp1, r2, sp2) = (Product::Sp1, Product::R2, Product::Sp2);
    let (two, more): (&[&str], &[&str]) = (&[], &["for sp1: press D"]);
    let in_sp2 = ["press B", "for sp2: expect no dialog"];
    let in_r2 = ["press B", "for sp1, r2: press C", "for r2: picture none"];
    for (asked, products, steps) in [
        (None, vec![sp2], vec![&in_sp2[..], two]),
        (Some(sp2), vec![sp2], vec![&in_sp2, two]),
        (Some(r2), vec![r2], vec![&in_r2, two]),
        (Some(sp1), vec![sp1], vec![&["for sp1: press A"], &in_r2[..2], more]),
    ] {
        let version = lesson.for_product(asked);
        assert_eq!(version.head.products, products);
        let read = |step: &Step| step.actions.iter().map(|a| a.text.clone()).collect();
        let actions: Vec<Vec<String>> = version.steps.iter().map(read).collect();
        assert_eq!(actions, steps, "{asked:?}");
        assert_eq!((&version.text, &version.comments), (&lesson.text, &lesson.comments));
        assert_eq!(version.for_product(None), version, "it is for one version already");
    }
    assert_eq!(lesson.versions(), [sp2, r2, sp1].map(|product| lesson.for_product(Some(product))));
    let without = one_step("press Enter");
    for product in [None, Some(sp1)] {
        assert_eq!(without.for_product(product), without);
    }
    assert_eq!(without.versions(), [without]);
}

#[test]
fn what_is_no_lesson_is_refused_with_its_place() {
    let syntax = |line, column, expected| {
        move |error: &LessonError| match error {
            LessonError::Syntax { line: l, column: c, expected: e, .. } => {
                (*l, *c, *e) == (line, column, expected)
            }
            _ => false,
        }
    };
    let is_empty = |error: &LessonError| *error == LessonError::Empty;
    let head = "---\ntitle: T\nlab: contoso\n---\n";
    for (source, fits) in [
        (String::new(), Box::new(is_empty) as Box<dyn Fn(&LessonError) -> bool>),
        (head.to_owned(), Box::new(is_empty)),
        ("# A\n\nWords alone.\n".to_owned(), Box::new(is_empty)),
        ("---\nlab: contoso\n---\n1. A\n".to_owned(), Box::new(syntax(3, 1, Expected::Title))),
        (format!("{head}1. A\n   <!-- clik -->\n"), Box::new(syntax(6, 9, Expected::Action))),
        (
            format!("{head}1. A\n   <!-- for r2: press A -->\n"),
            Box::new(syntax(6, 9, Expected::ProductInHead)),
        ),
        (
            "---\ntitle: T\nproduct: r2, sp2\n---\n1. A\n   <!-- for r2, sp1: press A -->\n"
                .to_owned(),
            Box::new(syntax(6, 17, Expected::ListedProduct)),
        ),
        (
            "---\ntitle: T\nproduct: r2, sp2\n---\n<!-- for r2: press A -->\n".to_owned(),
            Box::new(is_empty),
        ),
        (
            format!("{head}1. A\n   <!--\n   press Enter\n   press\n   -->\n"),
            Box::new(syntax(8, 9, Expected::Keys)),
        ),
        (
            format!("{head}1. A\n   <!-- press Enter\n"),
            Box::new(syntax(7, 1, Expected::EndOfComment)),
        ),
    ] {
        let error = Lesson::parse(&source).unwrap_err();
        assert!(fits(&error), "{source}: {error:?}");
    }
    let not_utf8: &[u8] = b"---\ntitle: \xff\n---\n";
    assert_eq!(Lesson::read(not_utf8).unwrap(), Err(LessonError::NotUtf8 { line: 2 }));
    let endless = std::io::repeat(b'x');
    assert!(matches!(Lesson::read(endless).unwrap(), Err(LessonError::TooLarge { .. })));
}

#[test]
fn a_handout_has_its_title_once() {
    for (source, begins) in [
        ("---\ntitle: T\n---\n1. A\n", "# T\n\n1. A\n"),
        ("---\ntitle: T\n---\n# T\n\n1. A\n", "# T\n\n1. A\n"),
        ("# T\n\n1. A\n", "# T\n\n1. A\n"),
        ("1. A\n", "1. A\n"),
    ] {
        let lesson = Lesson::parse(source).unwrap();
        assert_eq!(mdm_console::handout::markdown(&lesson, &[]), begins, "{source}");
    }
}

#[test]
fn every_error_is_a_sentence() {
    for expected in [
        Expected::EndOfHead,
        Expected::KeyAndValue,
        Expected::Key,
        Expected::Word("in"),
        Expected::Target,
        Expected::EndOfComment,
        Expected::Product,
        Expected::NewProduct,
        Expected::ListedProduct,
        Expected::ProductInHead,
        Expected::Comma,
        Expected::Colon,
    ] {
        let error = LessonError::Syntax { line: 3, column: 4, found: "abc".to_owned(), expected };
        let text = sentence::error(&error);
        assert!(text.starts_with("line 3, column 4: found “abc”, expected "), "{text}");
    }
}

/// Pieces of which lessons, good and bad, are made.
fn piece() -> impl Strategy<Value = String> {
    let pieces = [
        "1. ",
        "2) ",
        "- ",
        "   ",
        "\n",
        "\n\n",
        "<!-- ",
        " -->",
        "<!--",
        "-->",
        "**",
        "`",
        "#",
        "click ",
        "link ",
        "\"A\"",
        "\"",
        "\\",
        "in ",
        "the frame",
        "expect ",
        "for ",
        "sp1",
        ", ",
        ": ",
        "no ",
        "text ",
        "lab /a is ",
        "1",
        "press Ctrl+",
        "type ",
        "password of ",
        "picture ",
        "with ",
        "pointer",
        "---\n",
        "title: T\n",
        "ä",
        "\u{2028}",
        "\r\n",
        "|",
        "```\n",
        "> ",
        "<b>",
        "&gt;",
        "\u{0}",
    ];
    prop_oneof![
        4 => prop::sample::select(pieces.to_vec()).prop_map(str::to_owned),
        1 => ".{0,6}",
    ]
}

/// What stands before the pieces.
const HEADS: [&str; 3] = ["", "---\ntitle: T\n---\n", "---\ntitle: T\nproduct: sp2, sp1\n---\n"];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2000) })]

    #[test]
    fn any_text_is_read_or_refused(
        pieces in prop::collection::vec(piece(), 0..40),
        head in prop::sample::select(HEADS.to_vec()),
    ) {
        let source = format!("{head}{}", pieces.concat());
        match Lesson::parse(&source) {
            Ok(lesson) => {
                let handout = mdm_console::handout::markdown(&lesson, &[]);
                let own = lesson.sections.iter().any(|section| section.level == 1);
                let title = if head.is_empty() || own { "" } else { "# T\n" };
                prop_assert!(handout.starts_with(title), "{handout}");
                for version in lesson.versions() {
                    prop_assert!(!version.steps.is_empty());
                    prop_assert_eq!(mdm_console::handout::markdown(&version, &[]), handout.clone());
                }
            }
            Err(error) => prop_assert!(!sentence::error(&error).is_empty()),
        }
    }
}
