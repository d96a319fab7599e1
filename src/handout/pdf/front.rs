//! What stands before the chapters: the title page and the contents.

use super::{
    super::book::{Alignment, Book, Logo},
    anchors::Target,
    galley::{Galley, set},
    inline::Link,
    lines::{Span, extent, lines},
    strip::{Content, Fill, Image, Item, Strip},
    style::{AUTHOR, CONTENTS, Ink, ORGANISATION, SUBTITLE, Style, TEXT, TITLE, heading},
    tree::{Group, Role},
};

/// From the top of the title page to what is first on it.
const ABOVE: f32 = 48.0;
/// The largest that a logo may be: its width and height.
const LOGO: (f32, f32) = (170.0, 64.0);
/// From there to the title.
const ABOVE_TITLE: f32 = 120.0;
/// The bar above the title: its width and height.
const BAR: (f32, f32) = (56.0, 4.0);
/// The room for a page number.
const NUMBER: f32 = 34.0;

/// What the document is called by those who list it; never nothing.
pub(super) fn title(book: &Book) -> String {
    let mut titles =
        [&book.title].into_iter().chain(book.chapters.iter().map(|chapter| &chapter.title));
    let title = titles.find(|title| !title.trim().is_empty());
    title.map_or_else(|| "–".to_owned(), |title| title.trim().to_owned())
}

impl Galley<'_> {
    /// Lays out the title page.
    pub(super) fn title_page(&mut self, parent: Group) {
        let book = self.book;
        self.strips.push(Strip::space(ABOVE));
        if let Some(logo) = &book.template.logo {
            self.logo(logo, parent);
        }
        self.title_line(book.template.organisation.as_deref(), ORGANISATION, 12.0, parent);
        self.strips.push(Strip::space(ABOVE_TITLE));
        self.bar();
        let role = if book.has_chapters() { Role::Title } else { Role::Heading(1, title(book)) };
        let first = self.strips.len();
        self.titled(&book.title, TITLE, role, parent);
        self.set_gap(first, 18.0);
        self.title_line(book.subtitle.as_deref(), SUBTITLE, 8.0, parent);
        self.title_line(book.author.as_deref(), AUTHOR, 36.0, parent);
        let above = if book.author.is_some() { 2.0 } else { 36.0 };
        self.title_line(book.date.as_deref(), AUTHOR, above, parent);
    }

    /// Lays out the contents. The pages of the headings are counted from 0.
    pub(super) fn contents(&mut self, pages: &[usize], parent: Group) {
        let is_listed =
            |level: u8| usize::from(level.saturating_sub(self.top_level())) < CONTENTS.len();
        let entries: Vec<(usize, usize)> = (0..)
            .zip(pages)
            .filter(|(number, _)| is_listed(self.headings[*number].level))
            .map(|(number, page)| (number, *page))
            .collect();
        if entries.is_empty() {
            return;
        }
        let says = crate::text!("handout-contents");
        let level = self.top_level();
        self.titled(&says, heading(1).0, Role::Heading(level, says.clone()), parent);
        let contents = self.tree.group(parent, Role::Contents);
        for (number, page) in entries {
            self.entry(number, page, contents);
        }
    }

    /// The level of the highest headings of the book.
    pub(super) fn top_level(&self) -> u8 {
        if self.book.has_chapters() { 1 } else { 2 }
    }

    fn entry(&mut self, number: usize, page: usize, contents: Group) {
        let heading = self.headings[number].clone();
        let depth = usize::from(heading.level.saturating_sub(self.top_level()));
        let (style, indent, gap) = CONTENTS[depth];
        let entry = self.tree.group(contents, Role::Entry);
        let group = self.tree.group(entry, Role::Link);
        let link = Some(self.links.len());
        let says = heading.title.clone();
        self.links.push(Link { target: Target::Heading(number), group, says });
        let leaf = Some(self.tree.leaf(group));
        let first = self.strips.len();
        let column = TEXT.within(indent, NUMBER);
        let words = Span { text: format!("{} ", heading.title), style, leaf, link };
        for line in lines(self.faces, &[words], column.width) {
            let mut strip = Strip { keep: true, ..Strip::space(style.leading) };
            set(&mut strip, line, column, Alignment::Left, style.baseline());
            strip.fills.clear();
            self.strips.push(strip);
        }
        self.set_gap(first, gap);
        let number = Span { text: (page + 1).to_string(), style, leaf, link };
        self.page_number(number, style);
    }

    /// Puts a page number at the end of the last line.
    fn page_number(&mut self, number: Span, style: Style) {
        let Some(strip) = self.strips.last_mut() else { return };
        let end = strip.items.last().map_or(TEXT.left, |item| item.left + item.width);
        let width = extent(self.faces, std::slice::from_ref(&number)).0;
        let top = style.baseline();
        let left = TEXT.right() - width;
        let dots = Item { left: end + 5.0, width: left - end - 10.0, top, content: Content::Dots };
        strip.items.extend([dots, Item { left, width, top, content: Content::Text(number) }]);
        strip.keep = false;
    }

    fn logo(&mut self, logo: &Logo, parent: Group) {
        if logo.width == 0 || logo.height == 0 {
            return;
        }
        let (width, height) = (logo.width as f32 * 0.75, logo.height as f32 * 0.75);
        let fits = (LOGO.0 / width).min(LOGO.1 / height).min(1.0);
        let (width, height) = (width * fits, height * fits);
        let group = self.tree.group(parent, Role::Picture(logo.alt.clone()));
        let leaf = self.tree.leaf(group);
        let content = Content::Picture { image: Image::Logo, height, leaf };
        let item = Item { left: TEXT.left, width, top: 0.0, content };
        self.strips.push(Strip { items: vec![item], ..Strip::space(height) });
    }

    fn bar(&mut self) {
        let mut strip = Strip::space(BAR.1);
        strip.fills.push(Fill {
            left: TEXT.left,
            width: BAR.0,
            top: 0.0,
            bottom: BAR.1,
            ink: Ink::Accent,
            joined: false,
        });
        self.strips.push(strip);
    }

    fn title_line(&mut self, text: Option<&str>, style: Style, gap: f32, parent: Group) {
        let first = self.strips.len();
        self.titled(text.unwrap_or_default(), style, Role::Paragraph, parent);
        self.set_gap(first, gap);
    }

    fn titled(&mut self, text: &str, style: Style, role: Role, parent: Group) {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if text.is_empty() {
            return;
        }
        let group = self.tree.group(parent, role);
        let leaf = Some(self.tree.leaf(group));
        self.text(&[Span { text, style, leaf, link: None }], style, TEXT);
    }
}
