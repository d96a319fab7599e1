use super::{blocks::Paragraph, document::Document};
use crate::text;

/// Headings of so many levels are in the contents.
const LEVELS: u8 = 3;

impl Document<'_> {
    /// The contents, as the field from which Word makes them again when it is asked to.
    pub(super) fn contents(&mut self) {
        let headings = self.headings.list.iter();
        let entries: Vec<_> = headings.filter(|heading| heading.level <= LEVELS).cloned().collect();
        if entries.is_empty() {
            return;
        }
        self.xml.open("w:sdt", &[]).open("w:sdtPr", &[]).open("w:docPartObj", &[]);
        self.xml.value("w:docPartGallery", "Table of Contents").empty("w:docPartUnique", &[]);
        self.xml.close().close().open("w:sdtContent", &[]);
        self.words(&Paragraph::of("TOCHeading"), &text!("handout-contents"));
        for (n, heading) in entries.iter().enumerate() {
            let style = ["TOC1", "TOC2", "TOC3"][usize::from(heading.level - 1)];
            self.open_paragraph(&Paragraph::of(style));
            if n == 0 {
                self.begin_field(&format!("TOC \\o \"1-{LEVELS}\" \\h \\z \\u"));
            }
            self.entry(&heading.says, &heading.bookmark);
            self.xml.close();
        }
        self.open_paragraph(&Paragraph::of("End"));
        self.end_field();
        self.xml.close().close().close();
    }

    /// A line of the contents. Its page is not known here, and so is left open.
    fn entry(&mut self, says: &str, bookmark: &str) {
        self.xml.open("w:hyperlink", &[("w:anchor", bookmark), ("w:history", "1")]);
        self.run(says);
        self.xml.open("w:r", &[]).empty("w:tab", &[]).close();
        self.begin_field(&format!("PAGEREF {bookmark} \\h"));
        self.end_field();
        self.xml.close();
    }
}
