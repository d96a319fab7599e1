use std::sync::Arc;

use egui::{Galley, Painter, Rect};

use super::{Form, Ground, Mark, MarkKind, MarkTheme, Piece, Place, arrange, brush::Brush};

/// Draws `marks`. Those whose target lies out of bounds are left out.
///
/// From below: what is dimmed, redactions, outlines, arrows, callouts, badges and pointers.
pub fn paint_marks(painter: &Painter, marks: &[Mark], ground: &Ground, theme: &MarkTheme) {
    let marks: Vec<Mark> = marks.iter().filter_map(|mark| within(mark, ground.bounds)).collect();
    let brush = Brush::new(painter, theme, ground.bounds);
    let of = |kind: &MarkKind| -> Vec<Rect> {
        marks.iter().filter(|mark| mark.kind == *kind).map(|mark| mark.at).collect()
    };
    let clear = of(&MarkKind::Spotlight);
    if !clear.is_empty() {
        brush.dim(&clear);
    }
    for target in of(&MarkKind::Redaction) {
        brush.redact(target);
    }
    for target in of(&MarkKind::Outline) {
        brush.outline(brush.outline_rect(target, &ground.texts));
    }
    paint_placed(&brush, &marks, ground);
    for target in of(&MarkKind::Pointer) {
        brush.press(target);
    }
}

/// The part of a mark's target that can be seen.
fn within(mark: &Mark, bounds: Rect) -> Option<Mark> {
    let at = mark.at.intersect(bounds);
    // What is no number, or no rectangle, fails it too.
    let is_seen = mark.at.is_finite() && bounds.is_finite() && at.is_positive();
    is_seen.then(|| Mark { kind: mark.kind.clone(), at })
}

/// What is drawn where there is room for it.
struct Drawn {
    piece: Piece,
    text: Option<Arc<Galley>>,
}

/// Finds the places of badges, arrows and callouts, the smallest first, and draws the largest
/// first, so that numbers are seen in any case.
fn paint_placed(brush: &Brush<'_>, marks: &[Mark], ground: &Ground) {
    let mut drawn: Vec<Drawn> = marks.iter().filter_map(|mark| prepare(brush, mark)).collect();
    drawn.sort_by_key(|drawn| match drawn.piece.form {
        Form::Badge(_) => 0,
        Form::Arrow(_) => 1,
        Form::Callout(_) => 2,
    });
    let pieces: Vec<Piece> = drawn.iter().map(|drawn| drawn.piece).collect();
    let kept: Vec<Rect> = marks.iter().map(|mark| taken(brush, mark, ground)).collect();
    let places = arrange(&pieces, &kept, ground);
    for (drawn, Place { body, tail }) in drawn.into_iter().zip(places).rev() {
        match (drawn.piece.form, drawn.text, tail) {
            (Form::Badge(_), Some(text), _) => brush.badge(body, tail, text),
            (Form::Callout(_), Some(text), _) => brush.callout(body, tail, text),
            (_, _, Some(line)) => brush.arrow(line),
            _ => {}
        }
    }
}

fn prepare(brush: &Brush<'_>, mark: &Mark) -> Option<Drawn> {
    let (form, text) = match &mark.kind {
        MarkKind::Badge(number) => {
            let (text, size) = brush.badge_text(*number);
            (Form::Badge(size), Some(text))
        }
        MarkKind::Callout(text) => {
            let (text, size) = brush.callout_text(text);
            (Form::Callout(size), Some(text))
        }
        MarkKind::Arrow => (Form::Arrow(brush.arrow_length()), None),
        _ => return None,
    };
    Some(Drawn { piece: Piece { form, target: mark.at }, text })
}

/// What a mark takes up before anything is placed.
fn taken(brush: &Brush<'_>, mark: &Mark, ground: &Ground) -> Rect {
    match mark.kind {
        MarkKind::Outline => brush.outline_rect(mark.at, &ground.texts),
        MarkKind::Pointer => Brush::pointer_rect(mark.at),
        _ => mark.at,
    }
}
