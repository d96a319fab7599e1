//! The Markdown of a handout, read into the blocks of a book.
//!
//! What must stay true: any text is read, in a time and to a depth that are bounded, and nothing
//! of HTML is left: comments vanish, and of other HTML only the words stay.

use super::{Block, Chapter, Inline, reader::read};

/// A document as a chapter. Its title is its first heading of level 1, empty where it has none.
/// A picture of `figure_of` is where its place in the book is found, by its address; any other is
/// replaced by its description.
pub fn chapter(markdown: &str, figure_of: &dyn Fn(&str) -> Option<usize>) -> Chapter {
    let mut blocks = read(markdown, figure_of);
    let is_title = |block: &Block| matches!(block, Block::Heading { level: 1, .. });
    let title = blocks.iter().position(is_title).map(|at| blocks.remove(at));
    let title = match title {
        Some(Block::Heading { content, .. }) => Inline::plain(&content),
        _ => String::new(),
    };
    Chapter { title, blocks: below_a_title(blocks) }
}

/// The blocks with no heading of level 1: where there is one, all are one level lower.
fn below_a_title(mut blocks: Vec<Block>) -> Vec<Block> {
    let mut highest = u8::MAX;
    each_heading(&mut blocks, &mut |level| highest = highest.min(*level));
    if highest == 1 {
        each_heading(&mut blocks, &mut |level| *level = (*level + 1).min(6));
    }
    blocks
}

fn each_heading(blocks: &mut [Block], with_level: &mut dyn FnMut(&mut u8)) {
    for block in blocks {
        match block {
            Block::Heading { level, .. } => with_level(level),
            Block::Quote(blocks) => each_heading(blocks, with_level),
            Block::List { items, .. } => {
                for item in items {
                    each_heading(item, with_level);
                }
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The blocks behind a title of their chapter.
    fn blocks(markdown: &str, figure_of: &dyn Fn(&str) -> Option<usize>) -> Vec<Block> {
        chapter(&format!("# Title\n\n{markdown}"), figure_of).blocks
    }

    use crate::handout::book::{Alignment, Table};

    /// `1.png` and so on are pictures of the book, and nothing else is.
    fn figure_of(address: &str) -> Option<usize> {
        address.strip_suffix(".png")?.parse().ok()
    }

    /// Blocks in short: a letter for each, and what stands in it in brackets.
    fn short(blocks: &[Block]) -> String {
        let block = |block: &Block| match block {
            Block::Heading { level, content } => format!("h{level}[{}]", line(content)),
            Block::Paragraph(content) => format!("p[{}]", line(content)),
            Block::List { start, items } => {
                let items: Vec<String> = items.iter().map(|item| short(item)).collect();
                let sign = start.map_or("ul".to_owned(), |start| format!("ol{start}"));
                format!("{sign}[{}]", items.join("; "))
            }
            Block::Quote(blocks) => format!("q[{}]", short(blocks)),
            Block::Code(code) => format!("code[{code}]"),
            Block::Table(Table { head, rows, .. }) => {
                let row = |cells: &Vec<Vec<Inline>>| {
                    cells.iter().map(|cell| line(cell)).collect::<Vec<_>>().join("|")
                };
                let rows: Vec<String> = rows.iter().map(row).collect();
                format!("t[{} / {}]", row(head), rows.join(" / "))
            }
            Block::Figure(figure) => format!("fig{figure}"),
            Block::Rule => "rule".to_owned(),
        };
        blocks.iter().map(block).collect::<Vec<_>>().join(" ")
    }

    fn line(parts: &[Inline]) -> String {
        let part = |part: &Inline| match part {
            Inline::Text(text) => text.clone(),
            Inline::Strong(content) => format!("**{}**", line(content)),
            Inline::Emphasis(content) => format!("_{}_", line(content)),
            Inline::Code(code) => format!("`{code}`"),
            Inline::Link { to, content } => format!("<{to}: {}>", line(content)),
            Inline::Break => "//".to_owned(),
        };
        parts.iter().map(part).collect()
    }

    fn assert_read(cases: &[(&str, &str)]) {
        for (markdown, expected) in cases {
            assert_eq!(short(&blocks(markdown, &figure_of)), *expected, "{markdown}");
        }
    }

    #[test]
    fn every_part_of_a_document_is_read() {
        assert_read(&[
            ("", ""),
            ("a\nb  \nc", "p[a b//c]"),
            ("**a** *b* `c` a_b", "p[**a** _b_ `c` a_b]"),
            ("1 < 2 & \\*3\\* &amp; &lt;", "p[1 < 2 & *3* & <]"),
            ("[a **b**](https://x.y/z)", "p[<https://x.y/z: a **b**>]"),
            ("<https://x.y>", "p[<https://x.y: https://x.y>]"),
            ("- a\n- b\n\n1. c\n2. d", "ul[p[a]; p[b]] ol1[p[c]; p[d]]"),
            ("3. a\n\n   b\n   - c", "ol3[p[a] p[b] ul[p[c]]]"),
            ("- a\n- \n- b", "ul[p[a]; ; p[b]]"),
            ("> a\n> > b", "q[p[a] q[p[b]]]"),
            ("```text\na\n  b\n```", "code[a\n  b]"),
            ("    <a>\n", "code[<a>]"),
            ("a\n\n---\n\nb", "p[a] rule p[b]"),
            ("a[^1]\n\n[^1]: b", "p[a[1]] p[[1] b]"),
            ("~~a~~", "p[~~a~~]"),
        ]);
    }

    #[test]
    fn a_note_begins_with_its_kind() {
        assert_read(&[
            ("> [!NOTE]\n> a", "q[p[**Note**] p[a]]"),
            ("> [!TIP]\n> a", "q[p[**Tip**] p[a]]"),
            ("> [!IMPORTANT]\n> - a", "q[p[**Important**] ul[p[a]]]"),
            ("> [!WARNING]\n> a", "q[p[**Warning**] p[a]]"),
            ("> [!CAUTION]\n> a", "q[p[**Caution**] p[a]]"),
        ]);
    }

    #[test]
    fn a_row_of_a_table_has_as_many_cells_as_there_are_columns() {
        assert_read(&[(
            "| a | b |\n|:-:|--:|\n| c |\n| d | e | f |\n| | **g** |",
            "t[a|b / c| / d|e / |**g**]",
        )]);
        let table = blocks("| a | b | c |\n|---|:-:|--:|\n", &figure_of);
        let columns = vec![Alignment::Left, Alignment::Centre, Alignment::Right];
        assert!(matches!(&table[..], [Block::Table(table)] if table.columns == columns));
    }

    #[test]
    fn a_picture_of_the_book_is_a_block_of_its_own() {
        assert_read(&[
            ("![a](7.png)", "fig7"),
            ("a ![b](7.png) c", "p[a] fig7 p[c]"),
            ("**a ![b](7.png) c** d", "p[**a **] fig7 p[** c** d]"),
            ("1. a\n\n   ![b](7.png)\n2. c", "ol1[p[a] fig7; p[c]]"),
            ("![a](7.png)![b](8.png)", "fig7 fig8"),
            ("[![a](7.png)](https://x.y)", "fig7"),
            ("## a ![b](7.png)", "h2[a _b_] fig7"),
            ("| a |\n|---|\n| ![b](7.png) |", "t[a / _b_] fig7"),
        ]);
    }

    #[test]
    fn any_other_picture_is_replaced_by_its_description() {
        assert_read(&[
            ("![a `b`](other.gif)", "p[_a b_]"),
            ("a ![](other.gif) b", "p[a  b]"),
            ("![a ![b](7.png) c](other.gif)", "p[_a b c_]"),
        ]);
    }

    #[test]
    fn a_link_leads_to_the_web_to_a_person_or_to_a_heading() {
        assert_read(&[
            ("[a](HTTP://x.y)", "p[<HTTP://x.y: a>]"),
            ("[a](mailto:b@c.d)", "p[<mailto:b@c.d: a>]"),
            ("[a](#b)", "p[<#b: a>]"),
            ("[**a** b](other.md)", "p[**a** b]"),
            ("[a](javascript:alert(1))", "p[a]"),
            ("[a](file:///c:/x)", "p[a]"),
        ]);
    }

    #[test]
    fn of_html_only_the_words_stay() {
        assert_read(&[
            ("a <!-- b --> c", "p[a  c]"),
            ("<!-- a\n\nb -->\n\nc", "p[c]"),
            ("- a\n\n<!-- -->\n\n- b", "ul[p[a]] ul[p[b]]"),
            ("a<br/>b <b>c</b>", "p[a//b c]"),
            ("<div class=\"a > b\">\nc\n<p>1 < 2</p></div>", "p[b\"> c 1 < 2]"),
            ("<script>\nx", "p[x]"),
            ("<!-- a", ""),
        ]);
    }

    #[test]
    fn the_first_heading_of_level_1_is_the_title_and_all_others_are_below() {
        for (markdown, title, rest) in [
            ("", "", ""),
            ("## a", "", "h2[a]"),
            ("# a *b*\n\n## c\n\n#### d", "a b", "h2[c] h4[d]"),
            ("x\n\n# a\n\n## b", "a", "p[x] h2[b]"),
            ("# a\n\n## b\n\n# c\n\n## d", "a", "h3[b] h2[c] h3[d]"),
            ("# a\n\n# b\n\n###### c", "a", "h2[b] h6[c]"),
            ("# a\n\n> # b\n\n## c", "a", "q[h2[b]] h3[c]"),
            ("- # a", "", "ul[h2[a]]"),
        ] {
            let chapter = chapter(markdown, &figure_of);
            assert_eq!((&*chapter.title, &*short(&chapter.blocks)), (title, rest), "{markdown}");
        }
        assert_read(&[("# a\n\n## b", "h2[a] h3[b]")]);
    }

    #[test]
    fn a_text_of_a_mebibyte_is_read_to_a_bounded_depth() {
        let deep = |sign: &str| format!("{}a", sign.repeat(1024 * 1024 / sign.len()));
        for sign in [">", "- ", "1. ", "*a ", "[", "![", "**a*", "<", "<a ", "> [!NOTE]\n>"] {
            let blocks = blocks(&deep(sign), &figure_of);
            assert!(depth(&blocks) <= 64, "{sign}");
            assert!(short(&blocks).contains('a'), "{sign}");
        }
    }

    #[test]
    fn marks_stand_in_each_other_to_a_bounded_depth() {
        let markdown = format!("{}x{}", "*a **b ".repeat(1000), " c** d*".repeat(1000));
        let read = short(&blocks(&markdown, &figure_of));
        assert!(read.starts_with("p[_a **b _a **b ") && read.ends_with(" c** d_]"), "{read}");
        assert_eq!([read.matches('_').count(), read.matches("**").count()], [2 * 8; 2]);
        assert_eq!(read.matches('a').count(), 1000);
    }

    fn depth(blocks: &[Block]) -> usize {
        let inside = |block: &Block| match block {
            Block::Quote(blocks) => depth(blocks),
            Block::List { items, .. } => items.iter().map(|item| depth(item)).max().unwrap_or(0),
            _ => 0,
        };
        blocks.iter().map(inside).max().unwrap_or(0) + 1
    }
}
