use egui::{Rect, Ui};

use super::{TOKENS, bars, content, links::Link, navigation, rail, tokens::measure};
use crate::{
    console::{Intent, Stage, shell},
    domain::Organisation,
};

/// What the parts of the console draw, and where their intents go.
pub struct View<'a> {
    /// The organisation as it is.
    pub organisation: &'a Organisation,
    /// Where the stage stands.
    pub stage: &'a Stage,
    /// What the person wants.
    pub out: &'a mut Vec<Intent>,
}

impl View<'_> {
    /// Draws a link of the table; a press on it is an intent.
    pub(super) fn link(&mut self, ui: &mut Ui, link: &Link) {
        if shell::link(ui, &(link.name)(), &TOKENS).clicked() {
            self.out.push(link.intent());
        }
    }
}

/// Draws the console of somebody who is signed in.
pub fn console_ui(ui: &mut Ui, rect: Rect, view: &mut View<'_>) {
    let (top, below) = rect.split_top_bottom_at_y(rect.top() + measure::TOP_BAR);
    let (middle, footer) = below.split_top_bottom_at_y(below.bottom() - measure::FOOTER);
    let (rail, page) = middle.split_left_right_at_x(middle.left() + measure::RAIL);
    bars::top_bar_ui(ui, top, view);
    rail::rail_ui(ui, rail, view);
    let workspace = view.stage.place.workspace();
    match workspace.filter(|workspace| !workspace.tree.is_empty()) {
        Some(workspace) => {
            let (tree, content) = page.split_left_right_at_x(page.left() + measure::TREE);
            navigation::navigation_ui(ui, tree, workspace, view);
            content::content_ui(ui, content, view);
        }
        None => content::content_ui(ui, page, view),
    }
    bars::footer_ui(ui, footer, view);
}
