use super::{
    blocks::{Paragraph, Place},
    document::Document,
    page::{self, Extent},
    parts::{self, hex},
    relations::Kind,
    xml::legal,
};
use crate::{handout::book::Figure, text};

/// A picture in a line.
pub(super) struct Drawing<'a> {
    /// The id of its part.
    pub(super) id: &'a str,
    /// The name of its file.
    pub(super) name: &'a str,
    /// What it shows, for those who do not see it.
    pub(super) alt: &'a str,
    /// How large it is.
    pub(super) extent: Extent,
    /// The colour of the line around it, if there is one.
    pub(super) line: Option<&'a str>,
}

/// A line around a picture is so thick, in EMU: half a printer's point.
const LINE: &str = "6350";

impl Document<'_> {
    /// A figure with its caption.
    pub(super) fn figure(&mut self, n: usize, place: Place) {
        let book = self.book;
        let Some(figure) = book.figures.get(n) else { return };
        self.figures.insert(n);
        let id = self.relations.id(Kind::Image, &parts::figure_name(n));
        let space = [page::TEXT - place.indent, page::FIGURE];
        let extent = Extent::of([figure.width, figure.height], figure.scale, space);
        let line = hex(book.template.colours.quiet);
        let (name, alt) = (figure.file.as_str(), figure.alt.as_str());
        self.open_paragraph(&Paragraph { indent: place.indent, ..Paragraph::of("Figure") });
        self.drawing(&Drawing { id: &id, name, alt, extent, line: Some(&line) });
        self.xml.close();
        self.caption(figure, n + 1, place);
    }

    /// The caption. Its number is a field, so that Word counts on when a figure is added.
    fn caption(&mut self, figure: &Figure, number: usize, place: Place) {
        const NUMBER: &str = "\0";
        let caption = legal(&figure.caption);
        let words = text!("handout-figure", number = NUMBER, caption = caption);
        let (before, after) = words.split_once(NUMBER).unwrap_or_default();
        self.open_paragraph(&Paragraph { indent: place.indent, ..Paragraph::of("Caption") });
        self.run(before);
        self.begin_field("SEQ Figure \\* ARABIC");
        self.run(&number.to_string());
        self.end_field();
        self.run(after);
        self.xml.close();
    }

    /// A picture, in the paragraph that is open.
    pub(super) fn drawing(&mut self, drawing: &Drawing<'_>) {
        self.drawings += 1;
        let number = self.drawings.to_string();
        let (width, height) = (drawing.extent.width.to_string(), drawing.extent.height.to_string());
        let size = [("cx", width.as_str()), ("cy", height.as_str())];
        let says = [("id", number.as_str()), ("name", drawing.name), ("descr", drawing.alt)];
        let edge = if drawing.line.is_some() { LINE } else { "0" };
        let xml = &mut self.xml;
        xml.open("w:r", &[]).open("w:drawing", &[]);
        xml.open("wp:inline", &[("distT", "0"), ("distB", "0"), ("distL", "0"), ("distR", "0")]);
        xml.empty("wp:extent", &size);
        xml.empty("wp:effectExtent", &[("l", edge), ("t", edge), ("r", edge), ("b", edge)]);
        xml.empty("wp:docPr", &says).open("wp:cNvGraphicFramePr", &[]);
        xml.empty("a:graphicFrameLocks", &[("noChangeAspect", "1")]).close();
        let picture = "http://schemas.openxmlformats.org/drawingml/2006/picture";
        xml.open("a:graphic", &[]).open("a:graphicData", &[("uri", picture)]);
        xml.open("pic:pic", &[]).open("pic:nvPicPr", &[]).empty("pic:cNvPr", &says);
        xml.empty("pic:cNvPicPr", &[]).close();
        xml.open("pic:blipFill", &[]).empty("a:blip", &[("r:embed", drawing.id)]);
        xml.open("a:stretch", &[]).empty("a:fillRect", &[]).close().close();
        xml.open("pic:spPr", &[]).open("a:xfrm", &[]).empty("a:off", &[("x", "0"), ("y", "0")]);
        xml.empty("a:ext", &size).close();
        xml.open("a:prstGeom", &[("prst", "rect")]).empty("a:avLst", &[]).close();
        if let Some(colour) = drawing.line {
            xml.open("a:ln", &[("w", LINE)]).open("a:solidFill", &[]);
            xml.empty("a:srgbClr", &[("val", colour)]).close().close();
        }
        for _ in ["spPr", "pic", "graphicData", "graphic", "inline", "drawing", "r"] {
            xml.close();
        }
    }
}
