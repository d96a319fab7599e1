//! Pictures with what is said of them.

use super::{
    super::book::Figure,
    galley::Galley,
    lines::Span,
    strip::{Content, Image, Item, Strip},
    style::{CAPTION, Column, HIGHEST_PICTURE, WIDEST_PICTURE},
    tree::{Group, Role},
};

/// Between a picture and its caption.
const CAPTION_GAP: f32 = 5.0;
/// Below a caption, beside the usual gap.
const BELOW: f32 = 4.0;
/// Points of a page for each point of the screen.
const SCREEN: f32 = 72.0 / 96.0;

impl Galley<'_> {
    /// Lays out a figure. It stays with its caption, and with a line before it.
    pub(super) fn figure(&mut self, number: usize, column: Column, parent: Group) {
        let Some(figure) = self.book.figures.get(number) else { return };
        let Some((width, height)) = size(figure, column) else { return };
        if let Some(line) = self.strips.last_mut().filter(|strip| strip.baseline.is_some()) {
            line.keep = true;
        }
        let says = caption(number, figure);
        let alt = if figure.alt.trim().is_empty() { &says } else { &figure.alt };
        let group = self.tree.group(parent, Role::Picture(alt.clone()));
        let leaf = self.tree.leaf(group);
        let content = Content::Picture { image: Image::Figure(number), height, leaf };
        let item = Item { left: column.left, width, top: 0.0, content };
        self.strips.push(Strip { keep: true, items: vec![item], ..Strip::space(height) });
        let widest = column.width.min(WIDEST_PICTURE);
        self.caption(says, Column { width: widest, ..column }, parent);
    }

    fn caption(&mut self, says: String, column: Column, parent: Group) {
        let group = self.tree.group(parent, Role::Caption);
        let leaf = Some(self.tree.leaf(group));
        let first = self.strips.len();
        self.text(&[Span { text: says, style: CAPTION, leaf, link: None }], CAPTION, column);
        self.set_gap(first, CAPTION_GAP);
        for strip in self.strips.iter_mut().skip(first) {
            strip.baseline = None;
            strip.keep = true;
        }
        if let Some(last) = self.strips.last_mut() {
            last.keep = false;
            last.height += BELOW;
        }
    }
}

fn caption(number: usize, figure: &Figure) -> String {
    let caption = figure.caption.split_whitespace().collect::<Vec<_>>().join(" ");
    crate::text!("handout-figure", number = number + 1, caption = caption).trim_end().to_owned()
}

/// How large a figure is on the page: as on the screen, or as large as there is room for.
fn size(figure: &Figure, column: Column) -> Option<(f32, f32)> {
    if figure.width == 0 || figure.height == 0 {
        return None;
    }
    let scale = if figure.scale.is_normal() && figure.scale > 0.0 { figure.scale } else { 1.0 };
    let width = figure.width as f32 / scale * SCREEN;
    let height = figure.height as f32 / scale * SCREEN;
    let widest = column.width.min(WIDEST_PICTURE);
    let fits = (widest / width).min(HIGHEST_PICTURE / height).min(1.0);
    Some(((width * fits).min(widest), (height * fits).min(HIGHEST_PICTURE)))
}

#[cfg(test)]
mod tests {
    use super::{
        super::{sample, style::TEXT},
        *,
    };

    fn figure(width: u32, height: u32, scale: f32) -> Figure {
        Figure { width, height, scale, caption: String::new(), ..sample::figure() }
    }

    #[test]
    fn a_picture_is_as_large_as_on_the_screen_or_as_there_is_room_for() {
        let (wide, high) = (WIDEST_PICTURE, HIGHEST_PICTURE);
        for (width, height, scale, expected) in [
            (400, 200, 1.0, Some((300.0, 150.0))),
            (400, 200, 2.0, Some((150.0, 75.0))),
            (400, 200, 0.0, Some((300.0, 150.0))),
            (400, 200, f32::NAN, Some((300.0, 150.0))),
            (0, 200, 1.0, None),
        ] {
            assert_eq!(size(&figure(width, height, scale), TEXT), expected);
        }
        assert_eq!(size(&figure(4000, 4, 1.0), TEXT).unwrap().0, wide);
        assert_eq!(size(&figure(4, 4000, 1.0), TEXT).unwrap().1, high);
    }

    #[test]
    fn a_caption_says_its_number_even_if_it_says_nothing_else() {
        assert_eq!(caption(0, &figure(1, 1, 1.0)), "Figure 1.");
        let figure = Figure { caption: "The\nconsole".to_owned(), ..figure(1, 1, 1.0) };
        assert_eq!(caption(11, &figure), "Figure 12. The console");
    }
}
