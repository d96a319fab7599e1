use egui::{Rect, Ui};

use super::{Intent, Place, State, TOKENS, bar, content, navigation, tokens::measure};
use crate::{
    console::{self, shell},
    domain::Organisation,
    words::Word,
};

/// What the parts of the console draw, and where their intents go.
pub struct View<'a> {
    /// The organisation as it is.
    pub organisation: &'a Organisation,
    /// Where the console stands.
    pub state: &'a State,
    /// What the person wants.
    pub out: &'a mut Vec<console::Intent>,
}

impl View<'_> {
    /// Notes what the person wants in this console.
    pub(super) fn want(&mut self, intent: Option<Intent>) {
        self.out.extend(intent.map(console::Intent::Office365));
    }

    /// Draws a link to a place.
    pub(super) fn link(&mut self, ui: &mut Ui, name: &Word, place: Place) {
        let pressed = shell::link(ui, name, &TOKENS).clicked();
        self.want(pressed.then_some(Intent::Go(place)));
    }
}

/// Draws the console of somebody who is signed in.
pub fn console_ui(ui: &mut Ui, rect: Rect, view: &mut View<'_>) {
    let (top, below) = rect.split_top_bottom_at_y(rect.top() + measure::BAR);
    let (left, page) = below.split_left_right_at_x(below.left() + measure::NAVIGATION);
    bar::bar_ui(ui, top, view);
    navigation::navigation_ui(ui, left, view);
    content::content_ui(ui, page, view);
}
