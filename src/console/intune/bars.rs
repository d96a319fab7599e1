use egui::{Align, Layout, Rect, Role, Ui, UiBuilder, vec2};

use super::{TOKENS, View, links, tokens::measure};
use crate::{
    console::shell::{self, Tokens},
    word,
};

const GAP: f32 = 26.0;
const EDGE: f32 = 11.0;

/// The bar at the top: the product's name, then Help, Sign Out and a welcome.
pub(super) fn top_bar_ui(ui: &mut Ui, rect: Rect, view: &mut View<'_>) {
    ui.painter().rect_filled(rect, 0.0, TOKENS.strong);
    let name = view
        .organisation
        .administrator()
        .map(|(_, account)| account.display_name.clone())
        .unwrap_or_default();
    shell::region(ui, Role::Banner, &word!("top-bar"), rect, |ui| {
        let inner = rect.shrink2(vec2(EDGE, 0.0));
        let mut left = side(ui, inner, Layout::left_to_right(Align::Center));
        let font = Tokens { title: measure::BAR_TITLE, ..TOKENS }.title_font();
        shell::heading(&mut left, &word!("product-intune"), font, TOKENS.text_on_strong);
        let welcome = word!("welcome", name = name);
        let links = [&links::HELP, &links::SIGN_OUT];
        let names = links.map(|link| (link.name)().text);
        let width: f32 = names.iter().map(|name| shell::text_width(ui, name, &TOKENS) + GAP).sum();
        let start = inner.right() - shell::text_width(ui, &welcome.text, &TOKENS) - width;
        let right = inner.with_min_x(start.floor().max(left.min_rect().right() + GAP));
        let mut right = side(ui, right, Layout::left_to_right(Align::Center));
        right.spacing_mut().item_spacing.x = GAP;
        for link in links {
            let name = (link.name)();
            let response = shell::link_colored(&mut right, &name, TOKENS.text_on_strong, &TOKENS);
            if response.clicked() {
                view.out.push(link.intent());
            }
        }
        shell::colored(&mut right, &welcome.text, TOKENS.text_on_strong, &TOKENS);
    });
}

/// The bar at the bottom. The original's logo and copyright line are not drawn.
pub(super) fn footer_ui(ui: &mut Ui, rect: Rect, view: &mut View<'_>) {
    ui.painter().rect_filled(rect, 0.0, TOKENS.button_off);
    shell::region(ui, Role::ContentInfo, &word!("footer"), rect, |ui| {
        let inner = rect.shrink2(vec2(EDGE, 0.0));
        let mut left = side(ui, inner, Layout::left_to_right(Align::Center));
        left.spacing_mut().item_spacing.x = 14.0;
        for link in [&links::PRIVACY, &links::FEEDBACK] {
            dark_link(&mut left, link, view);
        }
        let mut right = side(ui, inner, Layout::right_to_left(Align::Center));
        dark_link(&mut right, &links::REMOTE_TASKS, view);
    });
}

fn dark_link(ui: &mut Ui, link: &links::Link, view: &mut View<'_>) {
    if shell::link_colored(ui, &(link.name)(), TOKENS.text, &TOKENS).clicked() {
        view.out.push(link.intent());
    }
}

fn side(ui: &mut Ui, rect: Rect, layout: Layout) -> Ui {
    ui.new_child(UiBuilder::new().max_rect(rect).layout(layout))
}
