use egui::{
    Align2, CursorIcon, Id, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2,
    WidgetInfo,
    emath::GuiRounding as _,
    pos2,
    text::{LayoutJob, TextWrapping},
    vec2,
};

use super::{DialogEnd, Icon, Tokens, dialog::modal, focus, node};
use crate::{word, words::Word};

const TITLE: f32 = 30.0;
const FRAME: f32 = 6.0;
const CLOSE: Vec2 = vec2(44.0, 19.0);

/// Shows a window on `stage` that covers everything behind it, with a title bar by which it can
/// be moved. `size` is that of its content, in points; on a smaller stage it is as large as
/// fits.
pub fn window(
    ui: &Ui,
    stage: Rect,
    title: &Word,
    size: Vec2,
    tokens: &Tokens,
    add: impl FnOnce(&mut Ui),
) -> DialogEnd {
    let frame = vec2(2.0 * FRAME, TITLE + FRAME);
    let size = (size + frame).min(stage.size() - vec2(8.0, 8.0)).max(frame);
    let id = Id::unique(title.id).with("moved");
    let moved: Vec2 = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let middle = (stage.center() - size / 2.0).round();
    // On a stage that is too small for it the title bar stays in view.
    let corner = (middle + moved).round().min(stage.max - size).max(stage.min);
    let mut closed = false;
    let end = modal(ui, stage, title, corner, Align2::LEFT_TOP, |ui| {
        let (_, rect) = ui.allocate_space(size);
        ui.painter().rect_filled(rect, 0.0, tokens.frame);
        ui.painter().rect_stroke(rect, 0.0, Stroke::new(1.0, tokens.strong), StrokeKind::Inside);
        let bar = rect.with_max_y(rect.top() + TITLE);
        let grip = ui.interact(bar, ui.scope_id().with("title"), Sense::DRAG);
        if grip.drag_delta() != Vec2::ZERO {
            // From where it is, so that what was dragged beyond the edge is forgotten.
            let by = corner - middle + grip.drag_delta();
            ui.data_mut(|data| data.insert_temp(id, by));
            ui.ctx().request_repaint();
        }
        title_ui(ui, bar, title, tokens);
        let inside = Rect::from_min_max(
            pos2(rect.left() + FRAME, bar.bottom()),
            rect.max - Vec2::splat(FRAME),
        );
        ui.painter().rect_filled(inside, 0.0, tokens.page);
        let mut content = ui.new_child(UiBuilder::new().max_rect(inside));
        content.set_clip_rect(inside.intersect(ui.clip_rect()));
        add(&mut content);
        closed = close_ui(ui, bar, tokens).clicked();
    });
    if closed { DialogEnd::Escaped } else { end }
}

fn title_ui(ui: &mut Ui, bar: Rect, title: &Word, tokens: &Tokens) {
    let icon = pos2(bar.left() + 18.0, bar.center().y);
    Icon::Window.paint(ui.painter(), icon, 16.0, tokens.strong);
    let font = egui::FontId::new(tokens.heading, tokens.body_font().family);
    // In the middle of the bar, or where it is too long for that, between icon and button.
    let room = bar.with_min_x(icon.x + 14.0).with_max_x(bar.right() - 2.0 * FRAME - CLOSE.x);
    let mut job = LayoutJob::simple_singleline(title.text.clone(), font, tokens.text);
    job.wrap = TextWrapping::truncate_at_width(room.width());
    let galley = ui.painter().layout_job(job);
    let left = (bar.center().x - galley.size().x / 2.0).min(room.right() - galley.size().x);
    let at = pos2(left.max(room.left()).round(), bar.center().y - galley.size().y / 2.0);
    let name = Rect::from_min_size(at, galley.size());
    ui.painter().galley(at, galley, tokens.text);
    let heading = ui.interact(name, ui.scope_id().with("name"), Sense::hover());
    heading.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &title.text));
    node::describe(&heading, title, |_| {});
}

/// The button that closes the window.
fn close_ui(ui: &Ui, bar: Rect, tokens: &Tokens) -> Response {
    let corner = pos2(bar.right() - FRAME - CLOSE.x, bar.top() + 1.0);
    let place = Rect::from_min_size(corner, CLOSE);
    let name = word!("close-window");
    let response = ui.interact(place, ui.scope_id().with("close"), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &name.text));
    node::describe(&response, &name, |_| {});
    let fill = if response.hovered() { tokens.bad } else { tokens.close };
    ui.painter().rect_filled(place, 0.0, fill);
    let cross = Rect::from_center_size(place.center().round_to_pixels(1.0), vec2(7.0, 7.0));
    let line = Stroke::new(1.6, tokens.text_on_strong);
    ui.painter().line_segment([cross.left_top(), cross.right_bottom()], line);
    ui.painter().line_segment([cross.right_top(), cross.left_bottom()], line);
    focus::ring(ui, &response, place, tokens);
    response.on_hover_cursor(CursorIcon::Default)
}
