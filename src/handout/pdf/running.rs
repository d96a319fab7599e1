//! What is on every page but the title page: above it where one is, below it the page number.

use super::{
    galley::Galley,
    lines::{Span, cut, extent},
    pages::{Page, Place},
    strip::{Content, Fill, Item},
    style::{FOOT, HAIRLINE, HEAD, Ink, RUNNING, TEXT},
};

/// Between what is at the left and what is at the right.
const GAP: f32 = 16.0;
/// Between the organisation and the title.
const POINT: &str = "  ·  ";

/// Adds heads and feet to all pages behind the title page. Those before `chapters` are the
/// contents.
pub(super) fn add_running(
    pages: &mut [Page],
    titles: usize,
    chapters: usize,
    places: &[Place],
    galley: &Galley<'_>,
) {
    let template = &galley.book.template;
    let names = [template.organisation.as_deref(), Some(galley.book.title.as_str())];
    let names: Vec<&str> = names.into_iter().flatten().map(str::trim).collect();
    let names: Vec<&str> = names.into_iter().filter(|name| !name.is_empty()).collect();
    let left = names.join(POINT);
    let foot = template.foot.as_deref().unwrap_or_default();
    for (number, page) in pages.iter_mut().enumerate().skip(titles) {
        let right = if number < chapters {
            crate::text!("handout-contents")
        } else {
            section(number, places, galley)
        };
        page.head = line(&left, &right, HEAD.0, galley);
        page.foot = line(foot, &(number + 1).to_string(), FOOT, galley);
        page.fills.push(Fill {
            left: TEXT.left,
            width: TEXT.width,
            top: HEAD.1,
            bottom: HEAD.1 + HAIRLINE,
            ink: Ink::Line,
            joined: false,
        });
    }
}

/// The chapter that a page belongs to; where there is but one, the section that begins on it or
/// goes on.
fn section(page: usize, places: &[Place], galley: &Galley<'_>) -> String {
    let mut section = String::new();
    for (place, heading) in places.iter().zip(&galley.headings) {
        if heading.level != galley.top_level() {
            continue;
        }
        if place.page > page || (place.page == page && !section.is_empty()) {
            break;
        }
        section.clone_from(&heading.title);
    }
    section
}

/// A line with something at the left and something at the right, which has the right of way.
fn line(left: &str, right: &str, top: f32, galley: &Galley<'_>) -> Vec<Item> {
    let faces = galley.faces;
    let left = left.split_whitespace().collect::<Vec<_>>().join(" ");
    let right = cut(faces, right, RUNNING, TEXT.width / 2.0);
    let width = |text: &str| extent(faces, &[Span::decoration(text.to_owned(), RUNNING)]).0;
    let right_width = width(&right);
    let left = cut(faces, &left, RUNNING, TEXT.width - right_width - GAP);
    let left_width = width(&left);
    [(left, left_width, TEXT.left), (right, right_width, TEXT.right() - right_width)]
        .into_iter()
        .filter(|(text, ..)| !text.is_empty())
        .map(|(text, width, left)| {
            let span = Span::decoration(text, RUNNING);
            Item { left, width, top, content: Content::Text(span) }
        })
        .collect()
}
