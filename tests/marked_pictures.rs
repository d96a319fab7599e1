//! What pictures of lessons mark, hide and say.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use mdm_console::{
    lesson::{Lesson, Outcome, RoleWord, TakenPicture, sentence},
    picture::{Picture, mark::MarkKind},
};
use support::played;

const SIZE: [f32; 2] = [800.0, 600.0];
const ASK: &str = "1.  In the Microsoft Intune administration console, open **Admin**.\n\
    2.  In the tree, click **Mobile Device Management**.\n\
    3.  In the **Tasks** list, click **Set Mobile Device Management Authority**.\n";

/// The pictures of a lesson with these lines in its front matter.
fn pictures(head: &str, steps: &str) -> Vec<TakenPicture> {
    let (report, pictures) = played(&lesson(head, steps), SIZE, 1.0);
    assert!(report.is_done(), "{report:?}");
    pictures
}

fn lesson(head: &str, steps: &str) -> Lesson {
    let source = format!("---\ntitle: T\nlab: contoso\nconsole: intune\n{head}---\n{steps}");
    Lesson::parse(&source).unwrap()
}

/// Why a lesson fails, with the line.
fn failure(steps: &str) -> (usize, String) {
    let (report, _) = played(&lesson("", steps), SIZE, 1.0);
    let failed = report.steps.into_iter().find_map(|step| match step.outcome {
        Outcome::Failed { line, failure, .. } => Some((line, sentence::failure(&failure))),
        _ => None,
    });
    failed.unwrap()
}

/// The columns and rows of the pixels in which two pictures differ.
fn differing(a: &Picture, b: &Picture) -> Vec<[u32; 2]> {
    assert_eq!((a.width(), a.height()), (b.width(), b.height()));
    let (pixels, others) = (a.pixels(), b.pixels());
    let pairs = pixels.iter().zip(&others).enumerate();
    let differing = pairs.filter(|(_, (a, b))| a != b);
    differing.map(|(at, _)| [(at % a.width()) as u32, (at / a.width()) as u32]).collect()
}

fn kinds(taken: &TakenPicture) -> Vec<(MarkKind, String)> {
    let marked = taken.seen.marked.iter();
    marked.map(|(kind, named)| (kind.clone(), named.name.clone())).collect()
}

#[test]
fn a_picture_outlines_what_its_step_uses_and_changes_nothing_else() {
    let (marked, plain) = (pictures("", ASK), pictures("marks: none\n", ASK));
    for (marked, plain) in marked.iter().zip(&plain) {
        let [left, top, width, height] = marked.seen.place.unwrap();
        let differing = differing(&marked.picture, &plain.picture);
        assert!(!differing.is_empty());
        // The line and its halo lie just outside.
        let near = 8;
        for [x, y] in differing {
            assert!(left <= x + near && x < left + width + near, "{x} {left} {width}");
            assert!(top <= y + near && y < top + height + near, "{y} {top} {height}");
            let inside =
                left + 2 < x && x + 2 < left + width && top + 2 < y && y + 2 < top + height;
            assert!(!inside, "{x} {y}");
        }
    }
    let last = marked.last().unwrap();
    let link = "Set Mobile Device Management Authority";
    assert_eq!(kinds(last), [(MarkKind::Outline, link.to_owned())]);
    let used = last.seen.used.clone().unwrap();
    assert_eq!((used.role, used.name.as_str()), (RoleWord::Link, link));
}

#[test]
fn an_exact_action_is_marked_as_prose_is() {
    let exact = "1. Look.\n   <!-- click tab \"Admin\" -->\n";
    let prose = "1. In the Microsoft Intune administration console, open **Admin**.\n";
    let (exact, prose) = (pictures("", exact), pictures("", prose));
    assert_eq!(exact[0].seen.used, prose[0].seen.used);
    assert!(exact[0].picture == prose[0].picture);
}

#[test]
fn badges_are_numbered_on_from_step_to_step() {
    let taken = pictures("marks: badge\n", ASK);
    let numbers: Vec<_> = taken.iter().flat_map(kinds).map(|(kind, _)| kind).collect();
    assert_eq!(numbers, [MarkKind::Badge(1), MarkKind::Badge(2), MarkKind::Badge(3)]);
}

#[test]
fn comments_change_the_marks_of_the_next_picture() {
    let steps = format!(
        "{ASK}    <!-- mark tab \"Admin\" with badge and outline -->\n    \
         <!-- callout \"Once\" at link \"Set Mobile Device Management Authority\" in \"Tasks\" -->\n    \
         <!-- click link \"Set Mobile Device Management Authority\" in \"Tasks\" -->\n"
    );
    let taken = pictures("", &steps);
    let link = "Set Mobile Device Management Authority".to_owned();
    assert_eq!(
        kinds(&taken[2]),
        [
            (MarkKind::Badge(1), "Admin".to_owned()),
            (MarkKind::Outline, "Admin".to_owned()),
            (MarkKind::Callout("Once".to_owned()), link.clone()),
        ]
    );
    let steps = format!("<!-- mark with arrow -->\n\n{ASK}");
    let last = pictures("", &steps).pop().unwrap();
    assert_eq!(kinds(&last), [(MarkKind::Arrow, link)]);
}

#[test]
fn what_the_author_marks_must_be_there() {
    let (line, why) = failure("1. Look.\n   <!-- mark button \"None\" -->\n");
    assert_eq!(line, 7);
    assert!(why.contains("button \"None\""), "{why}");
}

#[test]
fn pictures_are_taken_before_the_step_after_it_or_both() {
    let names = |head: &str| -> Vec<String> {
        let taken = pictures(head, ASK);
        taken.iter().map(|taken| taken.seen.dialog.clone().unwrap_or_default()).collect()
    };
    let dialog = |name: &String| name == "Set MDM Authority";
    let (before, after, both) =
        (names("pictures: before\n"), names("pictures: after\n"), names("pictures: both\n"));
    assert_eq!((before.len(), after.len(), both.len()), (3, 3, 6));
    assert!(!before.iter().any(dialog) && dialog(&after[2]) && dialog(&both[5]));
    assert_eq!(names("pictures: none\n"), [""; 0]);
    let steps = format!("{ASK}    <!-- picture both -->\n");
    assert_eq!(pictures("", &steps).len(), 4);
}

#[test]
fn padding_shows_what_lies_around_a_dialog() {
    let dialog = |how: &str| {
        let steps = format!("{ASK}4. Look.\n   <!-- picture dialog{how} -->\n");
        pictures("marks: none\n", &steps).pop().unwrap().picture
    };
    let (plain, padded) = (dialog(""), dialog(" with padding 12"));
    assert_eq!((padded.width(), padded.height()), (plain.width() + 24, plain.height() + 24));
    assert!(padded.part(12..12 + plain.width(), 12..12 + plain.height()) == plain);
}

#[test]
fn what_is_hidden_is_covered_by_one_colour_and_said_nowhere() {
    let steps = "1. Look at **Sign Out**.\n   <!-- alt \"ALLIE is there\" -->\n";
    let plain = pictures("marks: none\n", steps).pop().unwrap();
    let hidden = pictures("marks: none\nredact: \"Allie\"\n", steps).pop().unwrap();
    let differing = differing(&plain.picture, &hidden.picture);
    let (width, pixels) = (hidden.picture.width(), hidden.picture.pixels());
    let colours = differing.iter().map(|[x, y]| pixels[*y as usize * width + *x as usize]);
    let mut colours: Vec<[u8; 3]> = colours.collect();
    colours.sort_unstable();
    colours.dedup();
    assert_eq!(colours.len(), 1, "{colours:?}");
    assert_eq!(hidden.seen.hidden, ["Allie"]);
}

#[test]
fn the_same_marks_are_drawn_at_any_scale() {
    let head = "marks: badge, outline, arrow, pointer\n";
    let at = |head: &str, scale| {
        let (report, mut taken) = played(&lesson(head, ASK), SIZE, scale);
        assert!(report.is_done());
        taken.pop().unwrap()
    };
    let expected = kinds(&at(head, 1.0));
    assert_eq!(expected.len(), 4);
    for scale in [1.0, 1.5, 2.0, 3.0] {
        let (marked, plain) = (at(head, scale), at("marks: none\n", scale));
        assert_eq!(kinds(&marked), expected);
        assert!(marked.picture != plain.picture);
        assert_eq!(marked.seen.place, plain.seen.place);
    }
}
