//! Procedures as nobody would write them: whatever stands in a document or an answers file, it is
//! read or refused, in a time that grows as the text does, and what comes of it can be played.

mod support;

use mdm_console::lesson::{Answers, Lesson, Outcome, sentence};
use proptest::prelude::*;
use support::played;

/// Pieces of which procedures, good and bad, are made.
const PIECES: [&str; 96] = [
    "Click ",
    "click ",
    "select ",
    "type ",
    "expand ",
    "press ",
    "Open ",
    "check ",
    "clear ",
    "Specify ",
    "Set ",
    "sign in ",
    "Complete ",
    "Close ",
    "Verify that ",
    "Wait ",
    "Cancel",
    "right-click ",
    "choose ",
    "enter ",
    "Configure ",
    "the ",
    "a ",
    "one of ",
    "following ",
    "options",
    "steps ",
    "appropriate ",
    "whether ",
    "all ",
    "**Admin**",
    "**Next**",
    "**Yes** ",
    "**A** > **B**",
    "**a>b**",
    "`PS1`",
    "\"A\"",
    "“B”",
    "[link](url)",
    "*new*",
    "**",
    "*",
    "`",
    "\"",
    "“",
    "[",
    "](",
    ")",
    "(",
    "page ",
    "dialog box ",
    "tab ",
    "group ",
    "list ",
    "check box ",
    "box ",
    "wizard ",
    "console ",
    "links ",
    "server on which you work ",
    "in ",
    "on ",
    "to ",
    "of ",
    "for ",
    "or ",
    "and ",
    "then ",
    "until ",
    "twice ",
    "If ",
    "prompted ",
    "you ",
    ", ",
    ". ",
    ": ",
    "; ",
    "> ",
    "- ",
    "1. ",
    "   - ",
    "\n",
    "\n\n",
    "   ",
    "# ",
    "| A | B |\n|-|-|\n",
    "|",
    "In SP1, ",
    "Prior to SP2, ",
    "**For R2:**\n\n",
    "[!INCLUDE[cmshort](a.md)]",
    "[!include[",
    "&gt;",
    "&amp;",
    "<!-- click link \"A\" -->",
    "ä\u{0}\u{202e}",
];

fn document(longest: usize) -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        20 => prop::sample::select(PIECES.to_vec()).prop_map(str::to_owned),
        1 => ".{0,6}",
    ];
    prop::collection::vec(piece, 0..longest).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1500) })]

    #[test]
    fn any_procedure_is_read_or_refused_and_has_its_ways(text in document(60)) {
        let text = format!("1. {text}");
        match Lesson::parse(&text) {
            Ok(lesson) => {
                let runs = lesson.runs(&Answers::default(), None, None).unwrap();
                prop_assert!(!runs.is_empty());
                for sentence in &lesson.sentences {
                    prop_assert!(lesson.text.get(sentence.at.clone()).is_some(), "{sentence:?}");
                }
            }
            Err(error) => prop_assert!(!sentence::error(&error).is_empty()),
        }
    }

    #[test]
    fn any_answers_file_is_read_or_refused_with_its_line(
        pieces in prop::collection::vec(prop::sample::select(vec![
            "lab", " = ", "\"a\"", "\n", "[tokens]", "[choices]", "[in.\"A > B\"]", "[sections.A]",
            "begins", "\"anew\"", "ends", "[", "]", "true", "1", "'", "\"\"\"", ".", "{", "}", ",",
            "#", "\r\n", "ä", "\u{0}",
        ]), 0..40),
    ) {
        let text = pieces.concat();
        if let Err(error) = Answers::parse(&text) {
            let line = error.to_string();
            let line = line.strip_prefix("line ").and_then(|rest| rest.split(':').next());
            let line: usize = line.unwrap().parse().unwrap();
            prop_assert!((1..=text.split('\n').count()).contains(&line), "{error}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(12) })]

    #[test]
    fn any_procedure_can_be_played_to_an_end(text in document(40)) {
        let text = format!("1. {text}");
        for run in Lesson::parse(&text).into_iter().flat_map(|lesson| {
            lesson.runs(&Answers::default(), None, None).unwrap().into_iter().take(2)
        }) {
            let (report, _) = played(&run.lesson, [1280.0, 800.0], 1.0);
            let failed = report.steps.iter().any(|step| matches!(step.outcome, Outcome::Failed { .. }));
            prop_assert_eq!(failed, !report.is_done());
        }
    }
}

const LARGEST: usize = 1024 * 1024;

/// A lesson of the size of the largest, of these words again and again. Each of them once took a
/// time that grew with the square of their number, or more room than the stack has.
const AGAIN: [(&str, &str); 28] = [
    ("1. A\n\n", "[!include["),
    ("1. A\n\n", "[!INCLUDE[a]("),
    ("1. A\n\n", "[!INCLUDE[a](b)] "),
    ("1. A\n\n", "[!INCLUDE[a](b)]\n\n"),
    ("1. ", "word "),
    ("1. click **A** ", "and click **B** "),
    ("1. click ", "**A** and "),
    ("1. click ", "**A** > "),
    ("1. click **A** ", "and "),
    ("1. In ", "the **A** page of "),
    ("1. A\n\n", "in the "),
    ("1. A\n\n", "if a, "),
    ("1. A\n\n", "“"),
    ("1. A\n\n", "**"),
    ("1. A\n\n", "> "),
    ("1. A\n\n", "- + "),
    ("", "1. Click **A**.\n"),
    ("", "# A\n1. Click **A**.\n"),
    ("", "1. Do one of the following:\n   - New: click **A**.\n   - Old: click **B**.\n"),
    ("", "1. If you want, click **A**.\n"),
    ("1. Specify the following options:\n", "   - **A**: b\n"),
    ("1. A\n", "   <!-- press A -->\n"),
    ("1. A\n", "   Click **A**.\n   <!-- press A -->\n\n"),
    ("1. A\n", "\nClick **A**.\n\n<!-- press A -->\n"),
    ("1. A\n\n", "In SP1, click **A**. "),
    ("1. A\n\n", "**For SP1:**\n\nClick **A**.\n\n"),
    ("1. A\n\n|Setting|Value|\n|-|-|\n", "|A|B|\n"),
    ("1. A\n\n", "\u{0}"),
];

#[test]
fn the_largest_documents_are_read_in_a_time_that_grows_as_they_do() {
    for (begin, again) in AGAIN {
        let text = format!("{begin}{}", again.repeat((LARGEST - begin.len()) / again.len()));
        let lesson = Lesson::parse(&text).unwrap();
        let runs = lesson.runs(&Answers::default(), None, None).unwrap();
        assert!((1..=64).contains(&runs.len()), "{again}");
    }
    let nested = (0..).map(|depth| format!("{}- a\n", "  ".repeat(depth)));
    let nested: String = nested.take(1000).collect();
    assert_eq!(Lesson::parse(&format!("1. A\n\n{nested}")).unwrap().steps.len(), 1);
    let deep = format!("a = {}", "[".repeat(LARGEST - 4));
    assert!(Answers::parse(&deep).is_err());
}

#[test]
fn a_sentence_that_nobody_can_follow_asks_for_nothing() {
    let of = |count: usize| format!("1. Click **A**{}.\n", " and click **B**".repeat(count));
    let acts = |count| Lesson::parse(&of(count)).unwrap().steps[0].actions.len();
    assert_eq!((acts(30), acts(100)), (31, 0));
}
