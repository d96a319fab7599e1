//! The headings as bookmarks.

use krilla::{
    destination::XyzDestination,
    geom::Point,
    outline::{Outline, OutlineNode},
};

use super::{
    galley::Heading,
    pages::{Layout, Place},
};

/// How much of the page is shown above a heading.
const ABOVE: f32 = 12.0;

/// The bookmarks of a book.
pub(super) fn outline(layout: &Layout) -> Outline {
    let headings: Vec<_> = layout.headings.iter().zip(&layout.places).collect();
    let mut outline = Outline::new();
    for node in nodes(&headings) {
        outline.push_child(node);
    }
    outline
}

/// A place as those who go there want it.
pub(super) fn destination(place: &Place) -> XyzDestination {
    XyzDestination::new(place.page, Point::from_xy(0.0, (place.top - ABOVE).max(0.0)))
}

/// A node for each heading that is not below another one of these.
fn nodes(mut headings: &[(&Heading, &Place)]) -> Vec<OutlineNode> {
    let mut nodes = Vec::new();
    while let Some(((heading, place), rest)) = headings.split_first() {
        let below = rest.iter().take_while(|(other, _)| other.level > heading.level).count();
        let (children, others) = rest.split_at(below);
        let mut node = OutlineNode::new(heading.title.clone(), destination(place)).with_open(true);
        for child in self::nodes(children) {
            node.push_child(child);
        }
        nodes.push(node);
        headings = others;
    }
    nodes
}
