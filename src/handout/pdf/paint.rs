//! Pages to bytes.

use std::collections::BTreeMap;

use krilla::{
    Document, SerializeSettings,
    action::{Action, LinkAction},
    annotation::{Annotation, LinkAnnotation, Target as Aim},
    configure::{Accessibility, ConfigurationBuilder},
    geom::{Quadrilateral, Rect},
    metadata::Metadata,
    page::PageSettings,
};

use super::{
    super::{Manifest, book::Book},
    PdfError,
    anchors::Target,
    brush::Brush,
    exchange::exchange,
    faces::Faces,
    front::title,
    inline::Link,
    outline::{destination, outline},
    pages::{Layout, Page},
    strip::{Content, Item},
    style::{PAGE_HEIGHT, PAGE_WIDTH},
    tags::Seen,
};

/// The bytes of a book that is laid out.
pub(super) fn paint(book: &Book, layout: &Layout, faces: &Faces) -> Result<Vec<u8>, PdfError> {
    let mut document = Document::new_with(settings()?);
    let mut brush = Brush::new(book, faces)?;
    let mut seen = Seen::new(&layout.tree);
    for page in &layout.pages {
        let size = PageSettings::from_wh(PAGE_WIDTH, PAGE_HEIGHT).unwrap_or_default();
        let mut sheet = document.start_page_with(size);
        let mut surface = sheet.surface();
        brush.page(page, &mut surface, &mut seen);
        surface.finish();
        for (link, areas) in areas_of_links(page) {
            let Some(link) = layout.links.get(link) else { continue };
            let Some(annotation) = annotation(link, areas, layout) else { continue };
            seen.link(link.group, sheet.add_tagged_annotation(annotation));
        }
        sheet.finish();
    }
    document.set_outline(outline(layout));
    document.set_tag_tree(seen.tree(&layout.tree, &book.language));
    document.set_metadata(metadata(book));
    let pdf = document.finish().map_err(|error| format(&error))?;
    exchange(&pdf, brush.placeholders())
}

/// Writes nothing that does not keep to the rules for documents that can be read aloud.
fn settings() -> Result<SerializeSettings, PdfError> {
    let rules = ConfigurationBuilder::new().with_accessibility_validator(Accessibility::UA1);
    let configuration = rules.finish().map_err(|error| format(&error))?;
    Ok(SerializeSettings { configuration, ..SerializeSettings::default() })
}

fn format(error: &impl std::fmt::Debug) -> PdfError {
    PdfError::Format { why: format!("{error:?}") }
}

fn metadata(book: &Book) -> Metadata {
    let metadata = Metadata::new()
        .title(title(book))
        .authors(book.author.iter().cloned().collect())
        .description(book.subtitle.clone().unwrap_or_default())
        .creator(Manifest::PROGRAM.to_owned());
    if book.language.is_empty() { metadata } else { metadata.language(book.language.clone()) }
}

/// Where each link is on a page: an area for each of its lines.
fn areas_of_links(page: &Page) -> BTreeMap<usize, Vec<Quadrilateral>> {
    let mut areas: BTreeMap<usize, Vec<Quadrilateral>> = BTreeMap::new();
    for item in &page.items {
        let Some((link, area)) = area(item) else { continue };
        areas.entry(link).or_default().push(area.into());
    }
    areas
}

fn area(item: &Item) -> Option<(usize, Rect)> {
    let Content::Text(span) = &item.content else { return None };
    let size = span.style.size;
    let (top, bottom) = (item.top - size, item.top + 0.35 * size);
    let is_seen = item.width > 0.0;
    let area = is_seen.then(|| Rect::from_ltrb(item.left, top, item.left + item.width, bottom));
    Some((span.link?, area.flatten()?))
}

fn annotation(link: &Link, areas: Vec<Quadrilateral>, layout: &Layout) -> Option<Annotation> {
    let target = match &link.target {
        Target::Address(address) => Aim::Action(Action::Link(LinkAction::new(address.clone()))),
        Target::Heading(heading) => {
            Aim::Destination(destination(layout.places.get(*heading)?).into())
        }
    };
    let area = LinkAnnotation::new_with_quad_points(areas, target);
    Some(Annotation::new_link(area, Some(link.says.clone())))
}
