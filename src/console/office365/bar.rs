use egui::{Align, Label, Layout, Rect, RichText, Role, Ui, UiBuilder, vec2};

use super::{Intent, Place, TOKENS, View};
use crate::{
    console::{
        Intent as Wanted,
        shell::{self, Tokens},
    },
    word,
    words::Word,
};

const EDGE: f32 = 14.0;
const GAP: f32 = 20.0;
/// Size of the product's name, in points.
const PRODUCT: f32 = 17.0;

/// The bar at the top: the product's name, then who is signed in, and what every page offers.
pub(super) fn bar_ui(ui: &mut Ui, rect: Rect, view: &mut View<'_>) {
    ui.painter().rect_filled(rect, 0.0, TOKENS.strong);
    let administrator = view.organisation.administrator();
    let name = administrator.map(|(_, account)| account.display_name.clone()).unwrap_or_default();
    shell::region(ui, Role::Banner, &word!("o365-top-bar"), rect, |ui| {
        let inner = rect.shrink2(vec2(EDGE, 0.0));
        let layout = |layout| UiBuilder::new().max_rect(inner).layout(layout);
        let mut left = ui.new_child(layout(Layout::left_to_right(Align::Center)));
        left.spacing_mut().item_spacing.x = GAP;
        let font = Tokens { title: PRODUCT, ..TOKENS }.title_font();
        shell::heading(&mut left, &word!("product-office365"), font, TOKENS.text_on_strong);
        link_ui(&mut left, &word!("o365-apps"), Place::APPS, view);
        let mut right = ui.new_child(layout(Layout::right_to_left(Align::Center)));
        right.spacing_mut().item_spacing.x = GAP;
        if on_bar(&mut right, &word!("o365-sign-out")) {
            view.out.push(Wanted::SignOut);
        }
        link_ui(&mut right, &word!("o365-help"), Place::HELP, view);
        link_ui(&mut right, &word!("o365-settings"), Place::SETTINGS, view);
        // Between both, as far as there is room.
        let room = right.available_rect_before_wrap();
        let room = room.with_min_x(room.left().max(left.min_rect().right() + GAP));
        let layout = Layout::right_to_left(Align::Center);
        let mut label = right.new_child(UiBuilder::new().max_rect(room).layout(layout));
        let text = RichText::new(name).font(TOKENS.body_font()).color(TOKENS.text_on_strong);
        label.add(Label::new(text).selectable(false).truncate());
    });
}

fn link_ui(ui: &mut Ui, name: &Word, place: Place, view: &mut View<'_>) {
    let pressed = on_bar(ui, name);
    view.want(pressed.then_some(Intent::Go(place)));
}

fn on_bar(ui: &mut Ui, name: &Word) -> bool {
    shell::link_colored(ui, name, TOKENS.text_on_strong, &TOKENS).clicked()
}
