//! Lists: their numbers stand before the text.

use super::{
    super::book::Block,
    galley::Galley,
    lines::{Span, extent},
    strip::{Content, Item, Strip},
    style::{BLOCK_GAP, Column, ITEM_GAP, LABEL},
    tree::{Group, Role},
};

/// Between a number and the text behind it.
const LABEL_GAP: f32 = 7.0;
/// The text of a list stands at least so far to the right.
const INDENT: f32 = 20.0;

/// Whether the items of a list are lines rather than paragraphs.
pub(super) fn is_tight(items: &[Vec<Block>]) -> bool {
    items.iter().all(|item| match item.as_slice() {
        [] => true,
        [Block::Paragraph(_), rest @ ..] => {
            rest.iter().all(|block| matches!(block, Block::List { .. }))
        }
        _ => false,
    })
}

impl Galley<'_> {
    /// Lays out a list, with numbers from `start` if it has any.
    pub(super) fn list(
        &mut self,
        start: Option<u64>,
        items: &[Vec<Block>],
        column: Column,
        parent: Group,
    ) {
        let group = self.tree.group(parent, Role::List { numbered: start.is_some() });
        let gap = if is_tight(items) { ITEM_GAP } else { BLOCK_GAP };
        let last = label(start, items.len().saturating_sub(1));
        let indent = (self.label_width(&last) + LABEL_GAP).max(INDENT);
        let column = column.within(indent, 0.0);
        for (number, item) in items.iter().enumerate() {
            let first = self.strips.len();
            self.item(&label(start, number), item, column, group);
            self.set_gap(first, gap);
        }
    }

    fn item(&mut self, label: &str, blocks: &[Block], column: Column, list: Group) {
        let item = self.tree.group(list, Role::Item);
        let leaf = self.tree.group(item, Role::Label);
        let leaf = Some(self.tree.leaf(leaf));
        let body = self.tree.group(item, Role::ItemBody);
        let first = self.strips.len();
        self.blocks(blocks, column, body);
        if self.strips.get(first).is_none_or(|strip| strip.baseline.is_none()) {
            let line = Strip { baseline: Some(LABEL.baseline()), ..Strip::space(LABEL.leading) };
            self.strips.insert(first, Strip { keep: !blocks.is_empty(), ..line });
        }
        let width = self.label_width(label);
        let left = column.left - LABEL_GAP - width;
        let strip = &mut self.strips[first];
        let top = strip.baseline.unwrap_or_default();
        let span = Span { text: format!("{label} "), style: LABEL, leaf, link: None };
        strip.items.insert(0, Item { left, width, top, content: Content::Text(span) });
    }

    fn label_width(&self, label: &str) -> f32 {
        let span = Span::decoration(label.to_owned(), LABEL);
        extent(self.faces, &[span]).0
    }
}

fn label(start: Option<u64>, number: usize) -> String {
    match start {
        Some(start) => format!("{}.", start.saturating_add(number as u64)),
        None => "•".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::{
            sample::{laid_out, paragraph, texts},
            strip::Content,
        },
        *,
    };

    #[test]
    fn items_have_the_numbers_of_their_list() {
        let items = vec![vec![paragraph("One")], Vec::new(), vec![paragraph("three")]];
        let list = |start| laid_out(vec![Block::List { start, items: items.clone() }]);
        assert_eq!(texts(&list(Some(9)))[1], "9. One10. 11. three");
        assert_eq!(texts(&list(None))[1], "• One• • three");
    }

    #[test]
    fn a_number_stands_above_what_is_no_text() {
        let items = vec![vec![Block::Figure(0)]];
        let layout = laid_out(vec![Block::List { start: Some(1), items }]);
        let [label, picture, ..] = layout.pages[1].items.as_slice() else { panic!() };
        assert!(matches!(picture.content, Content::Picture { .. }));
        assert!(label.top < picture.top);
    }

    #[test]
    fn numbers_end_below_each_other() {
        let items = vec![vec![paragraph("Do it")]; 100];
        let layout = laid_out(vec![Block::List { start: Some(1), items }]);
        let all = layout.pages[1..].iter().flat_map(|page| &page.items);
        let ends = all.step_by(2).map(|item| (item.left + item.width).round());
        assert!(ends.clone().eq(std::iter::repeat_n(ends.clone().next().unwrap(), 100)));
    }
}
