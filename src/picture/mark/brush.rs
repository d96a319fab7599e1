//! How each kind of mark is drawn, where its place is known.

use std::sync::Arc;

use egui::{
    Color32, CornerRadius, FontFamily, FontId, Galley, Mesh, Painter, Pos2, Rect, Shape, Stroke,
    StrokeKind, Vec2,
    emath::GuiRounding as _,
    epaint::PathShape,
    pos2,
    text::{LayoutJob, TextFormat, TextWrapping},
    vec2,
};

use super::{MarkTheme, paint_pointer, place::overlap};

/// The font of badges and callouts, where the context has it.
const FONT: &str = "semibold";
/// The width of a halo, in points.
const HALO: f32 = 1.0;
/// Between a target and its outline, in points.
const OUTLINE_GAP: f32 = 2.0;
/// Between a target and where it is dimmed, in points.
const SPOTLIGHT_GAP: f32 = 4.0;
/// The widest that a text in a callout becomes, in points.
const WIDEST: f32 = 220.0;
/// Between a text and the edge of its callout, in points.
const CALLOUT_MARGIN: Vec2 = vec2(10.0, 6.0);
/// Between the figures of a badge and its ends, in points, where there are several.
const BADGE_MARGIN: f32 = 6.0;
/// Half the width of a callout's tail where it begins, in points.
const TAIL_BASE: f32 = 6.0;
/// The length of an arrow's head and half its width, in line widths.
const HEAD: [f32; 2] = [5.5, 3.0];
/// The radius of the ring around a press, in points.
const RING: f32 = 11.0;
/// What a pointer and its ring take up around the tip, in points.
const POINTER: Rect = Rect { min: pos2(-14.0, -14.0), max: pos2(14.0, 19.0) };

/// Draws with the colours and measures of a theme, whose lengths are made whole pixels.
pub(super) struct Brush<'a> {
    painter: Painter,
    theme: &'a MarkTheme,
    bounds: Rect,
    line: f32,
    halo: f32,
}

impl<'a> Brush<'a> {
    /// Draws within `bounds` only.
    pub(super) fn new(painter: &Painter, theme: &'a MarkTheme, bounds: Rect) -> Self {
        let painter = painter.with_clip_rect(painter.clip_rect().intersect(bounds));
        let pixels = painter.pixels_per_point();
        let whole = |points: f32| (points * pixels).round().max(1.0) / pixels;
        Self { theme, bounds, line: whole(theme.line_width), halo: whole(HALO), painter }
    }

    /// From where an arrow begins to its tip, in points.
    pub(super) fn arrow_length(&self) -> f32 {
        self.theme.arrow_length
    }

    /// What an outline around `target` takes up: a little more than it, or, where one of `texts`
    /// would be covered, the edge alone.
    pub(super) fn outline_rect(&self, target: Rect, texts: &[Rect]) -> Rect {
        let width = self.line + 2.0 * self.halo;
        let wide = target.expand(OUTLINE_GAP + width);
        let is_near = |text: &Rect| {
            let is_other = !text.contains_rect(target) && !target.contains_rect(*text);
            is_other && overlap(wide, *text) > 0.0
        };
        let rect = if texts.iter().any(is_near) { target.expand(width / 2.0) } else { wide };
        rect.intersect(self.bounds).round_to_pixels(self.painter.pixels_per_point())
    }

    /// What a pointer that presses the middle of `target` takes up.
    pub(super) fn pointer_rect(target: Rect) -> Rect {
        POINTER.translate(target.center().to_vec2())
    }

    /// Draws an outline that takes up `outside`.
    pub(super) fn outline(&self, outside: Rect) {
        let radius = f32::from(self.theme.corner_radius);
        for (inset, width, color) in [
            (0.0, self.line + 2.0 * self.halo, self.theme.halo),
            (self.halo, self.line, self.theme.colour),
        ] {
            let corner = CornerRadius::from(radius + OUTLINE_GAP - inset);
            let stroke = Stroke::new(width, color);
            self.painter.rect_stroke(outside.shrink(inset), corner, stroke, StrokeKind::Inside);
        }
    }

    /// Dims all but these targets and a little around them, row by row between all the edges that
    /// there are.
    pub(super) fn dim(&self, targets: &[Rect]) {
        let pixels = self.painter.pixels_per_point();
        let bounds = self.bounds.round_to_pixels(pixels);
        let clear: Vec<Rect> = targets
            .iter()
            .map(|rect| rect.expand(SPOTLIGHT_GAP).intersect(bounds).round_to_pixels(pixels))
            .collect();
        let mut edges: Vec<f32> =
            clear.iter().flat_map(|rect| [rect.top(), rect.bottom()]).collect();
        edges.extend([bounds.top(), bounds.bottom()]);
        edges.sort_by(f32::total_cmp);
        let color = Color32::BLACK.gamma_multiply(self.theme.dim);
        let mut mesh = Mesh::default();
        for row in edges.windows(2) {
            let &[top, bottom] = row else { continue };
            let mut left = bounds.left();
            let mut gaps: Vec<_> =
                clear.iter().filter(|rect| rect.top() <= top && rect.bottom() >= bottom).collect();
            gaps.sort_by(|a, b| a.left().total_cmp(&b.left()));
            for gap in gaps {
                dim_between(&mut mesh, [left, gap.left()], [top, bottom], color);
                left = left.max(gap.right());
            }
            dim_between(&mut mesh, [left, bounds.right()], [top, bottom], color);
        }
        self.painter.add(mesh);
    }

    /// Covers the target and every pixel that it touches.
    pub(super) fn redact(&self, target: Rect) {
        let pixels = self.painter.pixels_per_point();
        let touched = Rect {
            min: (target.min * pixels).floor() / pixels,
            max: (target.max * pixels).ceil() / pixels,
        };
        let mut mesh = Mesh::default();
        mesh.add_colored_rect(touched, self.theme.redaction);
        self.painter.add(mesh);
    }

    /// Draws the pointer in the middle of `target`, and the ring of its press.
    pub(super) fn press(&self, target: Rect) {
        let tip = target.center().round_to_pixels(self.painter.pixels_per_point());
        let halo = Stroke::new(self.line + 2.0 * self.halo, self.theme.halo);
        self.painter.circle_stroke(tip, RING, halo);
        self.painter.circle_stroke(tip, RING, Stroke::new(self.line, self.theme.colour));
        paint_pointer(&self.painter, tip, Color32::WHITE, Color32::BLACK);
    }

    /// The number of a badge, ready to be drawn, and the size of the badge.
    pub(super) fn badge_text(&self, number: u32) -> (Arc<Galley>, Vec2) {
        let galley = self.text(number.to_string(), f32::INFINITY, 1);
        let height = self.theme.badge_diameter;
        let width = height.max(galley.size().x + 2.0 * BADGE_MARGIN);
        (galley, vec2(width, height))
    }

    /// The text of a callout, ready to be drawn, and the size of its box. What has no room within
    /// bounds is left out.
    pub(super) fn callout_text(&self, text: &str) -> (Arc<Galley>, Vec2) {
        let room = self.bounds.size() - 2.0 * CALLOUT_MARGIN;
        let rows = (room.y / (self.theme.font_size * 1.5)).max(1.0) as usize;
        let galley = self.text(text.to_owned(), room.x.clamp(1.0, WIDEST), rows);
        let size = galley.size() + 2.0 * CALLOUT_MARGIN;
        (galley, size)
    }

    fn text(&self, text: String, max_width: f32, max_rows: usize) -> Arc<Galley> {
        let named = FontFamily::Name(FONT.into());
        let is_there =
            self.painter.fonts_mut(|fonts| fonts.definitions().families.contains_key(&named));
        let family = if is_there { named } else { FontFamily::Proportional };
        let font = FontId::new(self.theme.font_size, family);
        let mut job = LayoutJob::single_section(text, TextFormat::simple(font, self.theme.text));
        job.wrap = TextWrapping { max_width, max_rows, ..TextWrapping::default() };
        self.painter.layout_job(job)
    }

    /// A disc, or a pill where the number is long.
    pub(super) fn badge(&self, body: Rect, tail: Option<[Pos2; 2]>, number: Arc<Galley>) {
        if let Some(line) = tail {
            let width = self.line + 2.0 * self.halo;
            for (reach, width, color) in
                [(self.halo, width, self.theme.halo), (0.0, self.line, self.theme.colour)]
            {
                self.painter.line_segment(line, Stroke::new(width, color));
                self.painter.circle_filled(line[1], 1.5 * self.line + reach, color);
            }
        }
        let body = body.round_to_pixels(self.painter.pixels_per_point());
        let round = CornerRadius::same(u8::MAX);
        self.painter.rect_filled(body.expand(self.halo), round, self.theme.halo);
        self.painter.rect_filled(body, round, self.theme.colour);
        // The figures are put in the middle, not the row in which they stand.
        let seen = number.mesh_bounds.center().to_vec2();
        self.painter.galley(body.center() - seen, number, self.theme.text);
    }

    /// A box with a tail that becomes narrow towards the target.
    pub(super) fn callout(&self, body: Rect, tail: Option<[Pos2; 2]>, text: Arc<Galley>) {
        let body = body.round_to_pixels(self.painter.pixels_per_point());
        let corner = CornerRadius::same(self.theme.corner_radius);
        for (reach, color) in [(self.halo, self.theme.halo), (0.0, self.theme.colour)] {
            if let Some([_, tip]) = tail {
                self.painter.add(polygon(&self.wedge(body, tip, reach), 0.0, color));
            }
            self.painter.rect_filled(body.expand(reach), corner + CornerRadius::from(reach), color);
        }
        self.painter.galley(body.min + CALLOUT_MARGIN, text, self.theme.text);
    }

    /// The corners of a tail that is wider by `reach` on each side. Its base lies within the box.
    fn wedge(&self, body: Rect, tip: Pos2, reach: f32) -> [Pos2; 3] {
        let inset = f32::from(self.theme.corner_radius) + TAIL_BASE;
        let base = body.shrink2(Vec2::splat(inset).min(body.size() / 2.0)).clamp(tip);
        let way = tip - base;
        let side = if way.x.abs() > way.y.abs() { vec2(0.0, 1.0) } else { vec2(1.0, 0.0) };
        let half = side * (TAIL_BASE + 2.0 * reach);
        [base - half, tip + direction(way) * 2.0 * reach, base + half]
    }

    /// An arrow that becomes thicker towards its head.
    pub(super) fn arrow(&self, [from, tip]: [Pos2; 2]) {
        let ahead = direction(tip - from);
        let side = vec2(-ahead.y, ahead.x);
        let [head, half] = HEAD.map(|widths| widths * self.line);
        let neck = tip - ahead * head;
        let (thin, thick) = (side * self.line * 0.5, side * self.line * 0.9);
        let shaft = [from + thin, from - thin, neck - thick, neck + thick];
        let point = [neck + side * half, neck - side * half, tip];
        for (reach, color) in [(self.halo, self.theme.halo), (0.0, self.theme.colour)] {
            self.painter.add(polygon(&shaft, reach, color));
            self.painter.add(polygon(&point, reach, color));
        }
    }
}

/// A vector of length 1. The length that vectors know is computed by the platform, this is not.
fn direction(way: Vec2) -> Vec2 {
    way / (way.x * way.x + way.y * way.y).sqrt().max(1.0)
}

/// A shape that bends nowhere inwards, larger by `reach` on each side.
fn polygon(points: &[Pos2], reach: f32, color: Color32) -> Shape {
    let stroke = if reach > 0.0 { Stroke::new(2.0 * reach, color) } else { Stroke::NONE };
    PathShape::convex_polygon(points.to_vec(), color, stroke).into()
}

fn dim_between(mesh: &mut Mesh, [left, right]: [f32; 2], [top, bottom]: [f32; 2], color: Color32) {
    if left < right && top < bottom {
        mesh.add_colored_rect(Rect::from_min_max(pos2(left, top), pos2(right, bottom)), color);
    }
}
