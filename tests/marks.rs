//! Marks lie where they cover nothing that a reader needs, and look as their theme says.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{fs, path::Path};

use egui::{Align2, Color32, Context, FontId, Pos2, RawInput, Rect, Ui, Vec2, pos2, vec2};
use mdm_console::{
    app::set_up,
    picture::{
        Painter, Picture,
        mark::{
            Form, Ground, Mark, MarkKind, MarkTheme, MarkThemeError, Piece, Place, arrange,
            paint_marks,
        },
    },
};
use proptest::prelude::*;
use sha2::{Digest as _, Sha256};

/// A rectangle by its left top corner and its size.
fn rect(x: f32, y: f32, width: f32, height: f32) -> Rect {
    Rect::from_min_size(pos2(x, y), vec2(width, height))
}

fn ground(texts: &[Rect]) -> Ground {
    Ground { bounds: rect(0.0, 0.0, 400.0, 300.0), texts: texts.to_vec() }
}

const BADGE: Form = Form::Badge(vec2(20.0, 20.0));
const CALLOUT: Form = Form::Callout(vec2(120.0, 40.0));
const ARROW: Form = Form::Arrow(50.0);

/// Where one piece lies.
fn placed(form: Form, target: Rect, texts: &[Rect]) -> Place {
    arrange(&[Piece { form, target }], &[], &ground(texts))[0]
}

/// From which direction of its target something is seen: left or right, and above or below.
fn side(body: Rect, target: Rect) -> &'static str {
    let [left, right] = [body.right() <= target.left(), body.left() >= target.right()];
    let [above, below] = [body.bottom() <= target.top(), body.top() >= target.bottom()];
    match (left, right, above, below) {
        (true, _, true, _) => "left above",
        (true, _, _, true) => "left below",
        (_, true, true, _) => "right above",
        (_, true, _, true) => "right below",
        (true, ..) => "left",
        (_, true, ..) => "right",
        (_, _, true, _) => "above",
        (_, _, _, true) => "below",
        _ => "within",
    }
}

#[test]
fn a_mark_lies_where_there_is_room_around_its_target() {
    let button = [80.0, 24.0];
    for (form, [x, y], expected) in [
        (BADGE, [160.0, 140.0], "left above"),
        (BADGE, [0.0, 140.0], "above"),
        (BADGE, [320.0, 140.0], "left above"),
        (BADGE, [160.0, 0.0], "left"),
        (BADGE, [160.0, 276.0], "left above"),
        (BADGE, [0.0, 0.0], "right"),
        (BADGE, [320.0, 0.0], "left"),
        (BADGE, [0.0, 276.0], "above"),
        (BADGE, [320.0, 276.0], "left above"),
        (CALLOUT, [160.0, 140.0], "right"),
        (CALLOUT, [0.0, 0.0], "right"),
        (CALLOUT, [320.0, 140.0], "below"),
        (CALLOUT, [320.0, 0.0], "below"),
        (CALLOUT, [320.0, 276.0], "above"),
        (ARROW, [160.0, 140.0], "right below"),
        (ARROW, [320.0, 140.0], "left below"),
        (ARROW, [160.0, 276.0], "right above"),
        (ARROW, [320.0, 276.0], "left above"),
    ] {
        let target = rect(x, y, button[0], button[1]);
        let body = placed(form, target, &[]).body;
        assert_eq!(side(body, target), expected, "{form:?} at {target:?}: {body:?}");
    }
}

#[test]
fn a_mark_makes_way_for_what_lies_around_its_target() {
    let target = rect(160.0, 140.0, 80.0, 24.0);
    let above = rect(100.0, 100.0, 200.0, 39.0);
    let below = rect(100.0, 165.0, 200.0, 39.0);
    let left = rect(60.0, 140.0, 99.0, 24.0);
    let right = rect(241.0, 140.0, 99.0, 24.0);
    for (form, texts, expected) in [
        (BADGE, vec![above], "left"),
        (BADGE, vec![above, below], "left"),
        (BADGE, vec![above, below, left], "right"),
        (BADGE, vec![above, left, right], "below"),
        (CALLOUT, vec![right], "below"),
        (CALLOUT, vec![right, below], "above"),
        (CALLOUT, vec![right, below, above], "above"),
        (ARROW, vec![below], "right above"),
        (ARROW, vec![below, above], "right"),
        (ARROW, vec![below, above, right], "left"),
    ] {
        let body = placed(form, target, &texts).body;
        assert_eq!(side(body, target), expected, "{form:?}: {texts:?}: {body:?}");
        assert!(texts.iter().all(|text| !covers(body, *text)), "{form:?}: {body:?}");
    }
}

#[test]
fn what_contains_a_target_does_not_hinder_its_mark() {
    let target = rect(160.0, 140.0, 80.0, 24.0);
    let panel = rect(20.0, 20.0, 360.0, 260.0);
    assert_eq!(placed(BADGE, target, &[panel]), placed(BADGE, target, &[]));
}

#[test]
fn a_mark_far_from_its_target_has_a_line_to_it() {
    let target = rect(160.0, 140.0, 80.0, 24.0);
    assert_eq!(placed(BADGE, target, &[]).tail, None);
    // All around is full but for a slit below, through which a line can go.
    let frame = [
        rect(130.0, 115.0, 140.0, 24.0),
        rect(130.0, 115.0, 29.0, 75.0),
        rect(241.0, 115.0, 29.0, 75.0),
        rect(130.0, 165.0, 60.0, 22.0),
        rect(210.0, 165.0, 60.0, 22.0),
    ];
    let place = placed(BADGE, target, &frame);
    let [from, to] = place.tail.unwrap();
    assert!(frame.iter().all(|text| !covers(place.body, *text)), "{place:?}");
    assert!(place.body.contains(from) && target.contains(to));
}

#[test]
fn a_badge_on_a_target_as_large_as_the_picture_lies_in_a_corner_of_it() {
    let whole = ground(&[]).bounds;
    assert_eq!(placed(BADGE, whole, &[]).body, rect(3.0, 3.0, 20.0, 20.0));
    let heading = rect(0.0, 0.0, 200.0, 20.0);
    assert_eq!(placed(BADGE, whole, &[heading]).body, rect(377.0, 3.0, 20.0, 20.0));
}

#[test]
fn a_badge_never_covers_its_own_target_while_there_is_anything_else_to_cover() {
    let target = rect(160.0, 140.0, 80.0, 24.0);
    let rows: Vec<Rect> = (0..15).map(|row| rect(0.0, 20.0 * row as f32, 400.0, 20.0)).collect();
    let body = placed(BADGE, target, &rows).body;
    assert!(!covers(body, target), "{body:?}");
}

#[test]
fn several_marks_on_one_target_lie_beside_one_another() {
    let target = rect(160.0, 140.0, 80.0, 24.0);
    let pieces = [BADGE, BADGE, BADGE, ARROW, CALLOUT].map(|form| Piece { form, target });
    let places = arrange(&pieces, &[], &ground(&[]));
    for (at, place) in places.iter().enumerate() {
        assert!(!covers(place.body, target), "{place:?}");
        for other in &places[at + 1..] {
            assert!(!covers(place.body, other.body), "{place:?} and {other:?}");
        }
    }
}

#[test]
fn what_is_kept_free_stays_free() {
    let target = rect(160.0, 140.0, 80.0, 24.0);
    let free = placed(BADGE, target, &[]).body;
    let place = arrange(&[Piece { form: BADGE, target }], &[free], &ground(&[]))[0];
    assert!(!covers(place.body, free), "{place:?}");
}

/// Whether a rectangle covers a whole square point of another.
fn covers(a: Rect, b: Rect) -> bool {
    let shared = a.intersect(b);
    shared.is_positive() && shared.area() >= 1.0
}

/// A target or a text somewhere, or partly out of the picture.
fn any_rect() -> impl Strategy<Value = Rect> {
    (0_u16..380, 0_u16..280, 4_u16..160, 4_u16..60)
        .prop_map(|(x, y, w, h)| rect(x.into(), y.into(), w.into(), h.into()))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    #[test]
    fn nothing_is_covered_while_there_is_room(
        rows in prop::collection::vec(0_u16..9, 1..4),
        marks in prop::collection::vec(0_usize..9, 1..4),
    ) {
        // Rows of text with room between them, as in a window.
        let row = |at: u16| rect(60.0, 30.0 + 27.0 * f32::from(at), 200.0, 20.0);
        let texts: Vec<Rect> = rows.iter().map(|at| row(*at)).collect();
        let pieces: Vec<Piece> = marks
            .iter()
            .map(|at| Piece { form: BADGE, target: row(*at as u16) })
            .collect();
        for place in arrange(&pieces, &[], &ground(&texts)) {
            for kept in texts.iter().copied().chain(pieces.iter().map(|piece| piece.target)) {
                prop_assert!(!covers(place.body, kept), "{place:?} covers {kept:?}");
            }
        }
    }

    #[test]
    fn every_mark_stays_within_the_picture(
        targets in prop::collection::vec(any_rect(), 1..8),
        texts in prop::collection::vec(any_rect(), 0..40),
    ) {
        let forms = [BADGE, CALLOUT];
        let pieces: Vec<Piece> = targets
            .iter()
            .enumerate()
            .map(|(at, target)| Piece { form: forms[at % 2], target: *target })
            .collect();
        let places = arrange(&pieces, &[], &ground(&texts));
        prop_assert_eq!(places.len(), pieces.len());
        for place in &places {
            prop_assert!(ground(&[]).bounds.contains_rect(place.body), "{:?}", place);
        }
        prop_assert_eq!(places, arrange(&pieces, &[], &ground(&texts)), "not the same twice");
    }
}

#[test]
fn the_file_of_the_default_theme_says_what_the_default_is() {
    assert_eq!(MarkTheme::parse(MarkTheme::FILE).unwrap(), MarkTheme::default());
    assert_eq!(MarkTheme::parse("").unwrap(), MarkTheme::default());
}

#[test]
fn a_theme_changes_what_it_names_and_nothing_else() {
    let theme = MarkTheme::parse("line_width = 3\ncolour = \"#0A3f6c\"").unwrap();
    let mut expected = MarkTheme { line_width: 3.0, ..MarkTheme::default() };
    expected.colour = Color32::from_hex("#0a3f6c").unwrap();
    assert_eq!(theme, expected);
}

#[test]
fn what_is_wrong_in_a_theme_is_named() {
    for (text, expected) in [
        ("dim = 1.5", "dim is 1.5, not from 0 to 0.9"),
        ("dim = nan", "dim is NaN, not from 0 to 0.9"),
        ("line_width = 0", "line_width is 0, not from 1 to 8"),
        ("badge_diameter = 1e9", "badge_diameter is 1000000000, not from 12 to 64"),
        ("font_size = -3", "font_size is -3, not from 8 to 32"),
        ("corner_radius = 17", "corner_radius is 17, not from 0 to 16"),
        ("arrow_length = 2", "arrow_length is 2, not from 24 to 200"),
    ] {
        let error = MarkTheme::parse(text).unwrap_err();
        assert!(matches!(error, MarkThemeError::Range { .. }), "{text}");
        assert_eq!(error.to_string(), expected, "{text}");
    }
    for (text, expected) in [
        ("color = \"#000000\"", "unknown field `color`"),
        ("colour = \"red\"", "\"red\" is no colour such as \"#d13438\""),
        ("colour = \"#d1343880\"", "is no colour"),
        ("colour = \"+d13438\"", "is no colour"),
        ("text = 7", "invalid type: integer `7`, expected a string"),
        ("corner_radius = 300", "invalid value"),
        ("halo = ", "line 1"),
    ] {
        let error = MarkTheme::parse(text).unwrap_err();
        assert!(matches!(error, MarkThemeError::Syntax(_)), "{text}");
        assert!(error.to_string().contains(expected), "{text}: {error}");
    }
}

#[test]
fn what_stands_in_badges_can_be_read() {
    let MarkTheme { colour, text, .. } = MarkTheme::default();
    let light = |color: Color32| {
        let [red, green, blue] = [color.r(), color.g(), color.b()].map(|level| {
            let level = f32::from(level) / 255.0;
            if level <= 0.04045 { level / 12.92 } else { ((level + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    };
    assert!((light(text) + 0.05) / (light(colour) + 0.05) >= 4.5);
}

const SCENE: Vec2 = vec2(480.0, 360.0);
const ROWS: [&str; 6] =
    ["Overview", "Devices", "Applications", "Policies", "Reports", "Password: 7hT!q"];

fn row(at: usize) -> Rect {
    rect(24.0, 40.0 + 48.0 * at as f32, 120.0, 24.0)
}

/// A page that is white at the left and dark at the right.
fn draw_scene(ui: &Ui) {
    let painter = ui.painter();
    let half = rect(SCENE.x / 2.0, 0.0, SCENE.x / 2.0, SCENE.y);
    painter.rect_filled(half, 0.0, Color32::from_hex("#20242a").unwrap());
    for (at, name) in ROWS.iter().enumerate() {
        painter.rect_filled(row(at), 3.0, Color32::from_hex("#e4e7eb").unwrap());
        let font = FontId::proportional(13.0);
        let color = Color32::from_hex("#404040").unwrap();
        painter.text(row(at).center(), Align2::CENTER_CENTER, name, font, color);
    }
}

/// Every kind of mark.
fn all_marks() -> Vec<Mark> {
    let dark = rect(300.0, 220.0, 90.0, 30.0);
    [
        (MarkKind::Spotlight, rect(8.0, 20.0, 464.0, 280.0)),
        (MarkKind::Spotlight, row(5).expand(8.0)),
        (MarkKind::Outline, row(0)),
        (MarkKind::Badge(1), row(0)),
        (MarkKind::Badge(12), row(1)),
        (MarkKind::Badge(1234), row(2)),
        (MarkKind::Callout("Shows what was\nchosen before".to_owned()), row(1)),
        (MarkKind::Arrow, row(3)),
        (MarkKind::Pointer, row(4)),
        (MarkKind::Redaction, row(5)),
        (MarkKind::Outline, dark),
        (MarkKind::Badge(3), dark),
        (MarkKind::Arrow, dark),
        (MarkKind::Callout("One line".to_owned()), dark),
    ]
    .map(|(kind, at)| Mark { kind, at })
    .into()
}

/// A picture of the scene with these marks.
fn picture(marks: &[Mark], scale: f32) -> Picture {
    let ctx = Context::default();
    set_up(&ctx);
    let input = || {
        let screen_rect = Some(Rect::from_min_size(Pos2::ZERO, SCENE));
        let mut input = RawInput { screen_rect, ..RawInput::default() };
        input.viewports.entry(input.viewport_id).or_default().native_pixels_per_point = Some(scale);
        input
    };
    let mut painter = Painter::default();
    painter.skip(ctx.run_ui(input(), |_| {}));
    let ground = Ground {
        bounds: Rect::from_min_size(Pos2::ZERO, SCENE),
        texts: (0..ROWS.len()).map(row).collect(),
    };
    let output = ctx.run_ui(input(), |ui| {
        draw_scene(ui);
        paint_marks(ui.painter(), marks, &ground, &MarkTheme::default());
    });
    let pixels = [SCENE.x, SCENE.y].map(|length| (length * scale) as usize);
    painter.paint(&ctx, output, pixels, Color32::WHITE)
}

/// To look at the pictures run it with `PICTURES=folder`, to accept them with `UPDATE_PICTURES=1`.
#[test]
fn every_kind_of_mark_has_the_bytes_that_it_had() {
    let mut lines = Vec::new();
    for scale in [1.0, 1.5, 2.0] {
        let picture = picture(&all_marks(), scale);
        if let Some(folder) = std::env::var_os("PICTURES") {
            let file = Path::new(&folder).join(format!("marks-at-{scale}.png"));
            fs::write(file, picture.to_png().unwrap()).unwrap();
        }
        let sum = Sha256::digest(picture.pixels().as_flattened());
        lines.push(format!("marks-at-{scale} {sum:x}\n"));
    }
    let known = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots/marks.txt");
    if std::env::var_os("UPDATE_PICTURES").is_some() {
        fs::write(&known, lines.concat()).unwrap();
    }
    assert_eq!(
        lines.concat(),
        fs::read_to_string(known).unwrap(),
        "look at them with PICTURES=folder"
    );
}

#[test]
fn what_is_redacted_leaves_no_trace() {
    let secret = row(5);
    let redacted = Mark { kind: MarkKind::Redaction, at: secret };
    for scale in [1.0, 1.5, 2.0] {
        let picture = picture(std::slice::from_ref(&redacted), scale);
        let range =
            |from: f32, to: f32| (from * scale).floor() as usize..(to * scale).ceil() as usize;
        let part = picture
            .part(range(secret.left(), secret.right()), range(secret.top(), secret.bottom()));
        let [red, green, blue, _] = MarkTheme::default().redaction.to_array();
        assert!(part.pixels().iter().all(|pixel| *pixel == [red, green, blue]), "at {scale}");
    }
}

#[test]
fn of_several_spotlights_all_targets_stay_clear() {
    let plain = picture(&[], 1.0);
    let lit = [row(0), row(1).translate(vec2(60.0, -30.0)), row(4)];
    let spotlights = lit.map(|at| Mark { kind: MarkKind::Spotlight, at });
    let dimmed = picture(&spotlights, 1.0);
    let (pixels, dimmed) = (plain.pixels(), dimmed.pixels());
    for y in 0..plain.height() {
        for x in 0..plain.width() {
            let at = y * plain.width() + x;
            let middle = pos2(x as f32 + 0.5, y as f32 + 0.5);
            // A little around a target is clear too.
            let is_lit = lit.iter().any(|rect| rect.expand(4.0).contains(middle));
            let is_same = pixels[at] == dimmed[at];
            assert_eq!(is_same, is_lit, "pixel {x}, {y}");
        }
    }
}

#[test]
fn marks_that_cannot_be_drawn_are_left_out() {
    let plain = picture(&[], 1.0);
    let odd = [
        rect(-500.0, 0.0, 20.0, 20.0),
        rect(9000.0, 9000.0, 20.0, 20.0),
        rect(40.0, 40.0, 0.0, 0.0),
        rect(80.0, 80.0, -20.0, -20.0),
        rect(f32::NAN, 0.0, 20.0, 20.0),
        rect(0.0, 0.0, f32::INFINITY, 20.0),
        Rect::NOTHING,
        Rect::EVERYTHING,
    ];
    for mark in all_marks() {
        let marks = odd.map(|at| Mark { kind: mark.kind.clone(), at });
        assert!(picture(&marks, 1.0) == plain, "{:?}", mark.kind);
    }
}

#[test]
fn a_text_that_has_no_room_is_cut_and_an_empty_one_does_no_harm() {
    for text in ["", "\n\n\n", &"word ".repeat(4000), &"W".repeat(4000)] {
        let mark = Mark { kind: MarkKind::Callout(text.to_owned()), at: row(2) };
        assert!(picture(&[mark], 1.0) != picture(&[], 1.0));
    }
}
