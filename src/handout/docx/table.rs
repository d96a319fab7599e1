use super::{
    blocks::{Paragraph, Place},
    document::Document,
    page,
    parts::hex,
};
use crate::handout::book::{Alignment, Inline, Table};

/// Word takes a table with more columns for damaged.
const COLUMNS: usize = 63;

impl Document<'_> {
    /// A table as wide as the text.
    pub(super) fn table(&mut self, table: &Table, place: Place) {
        let rows = std::iter::once(&table.head).chain(&table.rows);
        let rows: Vec<Vec<Vec<Inline>>> =
            rows.map(|row| fitted(row, table.columns.len())).collect();
        let width = page::TEXT - place.indent;
        let widths = widths(&rows, table.columns.len().min(COLUMNS), width);
        if widths.is_empty() {
            return;
        }
        self.xml.open("w:tbl", &[]);
        self.look_of_table(&widths, width, place);
        for (n, row) in rows.iter().enumerate() {
            self.xml.open("w:tr", &[]).open("w:trPr", &[]).empty("w:cantSplit", &[]);
            if n == 0 {
                self.xml.empty("w:tblHeader", &[]);
            }
            self.xml.close();
            for ((cell, width), alignment) in row.iter().zip(&widths).zip(&table.columns) {
                self.cell(cell, *width, *alignment, n == 0);
            }
            self.xml.close();
        }
        self.xml.close();
        // Two tables without anything between them would be one.
        self.words(&Paragraph::of("End"), "");
    }

    fn look_of_table(&mut self, widths: &[u32], width: u32, place: Place) {
        let (width, indent) = (width.to_string(), place.indent.to_string());
        let xml = &mut self.xml;
        xml.open("w:tblPr", &[]).value("w:tblStyle", "TableGrid");
        xml.empty("w:tblW", &[("w:w", &width), ("w:type", "dxa")]);
        xml.empty("w:tblInd", &[("w:w", &indent), ("w:type", "dxa")]);
        xml.empty("w:tblLayout", &[("w:type", "fixed")]);
        xml.empty("w:tblLook", &[("w:val", "0020"), ("w:firstRow", "1")]).close();
        xml.open("w:tblGrid", &[]);
        for width in widths {
            xml.empty("w:gridCol", &[("w:w", &width.to_string())]);
        }
        xml.close();
    }

    fn cell(&mut self, content: &[Inline], width: u32, alignment: Alignment, is_head: bool) {
        let tint = hex(self.book.template.colours.tint);
        self.xml.open("w:tc", &[]).open("w:tcPr", &[]);
        self.xml.empty("w:tcW", &[("w:w", &width.to_string()), ("w:type", "dxa")]);
        if is_head {
            let shade = [("w:val", "clear"), ("w:color", "auto"), ("w:fill", tint.as_str())];
            self.xml.empty("w:shd", &shade);
        }
        self.xml.close();
        let style = if is_head { "TableHead" } else { "TableText" };
        self.paragraph(&Paragraph { alignment, ..Paragraph::of(style) }, content);
        self.xml.close();
    }
}

/// A row with as many cells as the table has columns. What Word has no columns for is in the
/// last one.
fn fitted(row: &[Vec<Inline>], columns: usize) -> Vec<Vec<Inline>> {
    let mut cells = row.to_vec();
    cells.resize(columns, Vec::new());
    if columns > COLUMNS {
        let others = cells.split_off(COLUMNS - 1);
        cells.push(others.join(&Inline::Text(" ".to_owned())));
    }
    cells
}

/// What a column has to have room for, in letters.
struct Need {
    /// Its longest word.
    word: u32,
    /// Its longest cell.
    cell: u32,
}

impl Need {
    fn of<'a>(cells: impl Iterator<Item = &'a Vec<Inline>>) -> Self {
        // A word that is longer is broken, and a cell that is longer has several lines.
        const WORD: usize = 30;
        const CELL: usize = 80;
        let letters = |text: &str| text.chars().count();
        let mut need = Self { word: 0, cell: 1 };
        for cell in cells.map(|cell| Inline::plain(cell)) {
            let word = cell.split_whitespace().map(letters).max().unwrap_or_default();
            need.word = need.word.max(word.min(WORD) as u32);
            need.cell = need.cell.max(letters(&cell).min(CELL) as u32);
        }
        need
    }
}

/// How wide the columns are: none has to break a word where there is room for all of them, and
/// what is left over is shared out by the longest cells.
fn widths(rows: &[Vec<Vec<Inline>>], columns: usize, width: u32) -> Vec<u32> {
    // About as wide as a letter, and as the space beside it in a cell, in twips.
    const LETTER: u32 = 110;
    const SPACE: u32 = 216;
    let cells = |n: usize| rows.iter().filter_map(move |row| row.get(n));
    let needs: Vec<Need> = (0..columns).map(|n| Need::of(cells(n))).collect();
    let word = |need: &Need| need.word * LETTER + SPACE;
    let words: u32 = needs.iter().map(word).sum();
    let cells: u32 = needs.iter().map(|need| need.cell).sum();
    let wide = |need: &Need| match width.checked_sub(words) {
        Some(left) => word(need) + left * need.cell / cells,
        None => width * word(need) / words,
    };
    needs.iter().map(wide).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(cells: &[&str]) -> Vec<Vec<Inline>> {
        cells.iter().map(|cell| vec![Inline::Text((*cell).to_owned())]).collect()
    }

    #[test]
    fn a_column_has_room_for_its_longest_word_and_shares_what_is_left() {
        let long = ["word"; 100].join(" ");
        let rows = [row(&["twelve chars", &long]), row(&["New-Subscription", ""])];
        // A sixth of what 16 and 4 letters leave, for a cell of 16 letters beside one of 80.
        assert_eq!(widths(&rows, 2, 9632), [1976 + 1166, 656 + 5833]);
        assert_eq!(widths(&rows, 2, 1316), [988, 328]);
        assert_eq!(widths(&[row(&["", ""])], 2, 1000), [500, 500]);
        assert_eq!(widths(&[], 0, 900), [0; 0]);
    }

    #[test]
    fn what_word_has_no_columns_for_is_in_the_last_one() {
        let cells: Vec<String> = (1..=65).map(|n| n.to_string()).collect();
        let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
        let fitted = fitted(&row(&cells), 65);
        assert_eq!(fitted.len(), 63);
        assert_eq!(Inline::plain(&fitted[62]), "63 64 65");
    }
}
