//! Tables: cells wrap, and rows are cut between lines only where a page cannot hold them.

use super::{
    super::book::{Alignment, Inline, Table},
    faces::Faces,
    galley::{Galley, set},
    lines::{Line, Span, extent, lines},
    strip::{Fill, Item, Strip},
    style::{Column, HAIRLINE, Ink, TABLE},
    tree::{Group, Role},
};

/// Between the text of a cell and its left and right edge.
const SIDE: f32 = 6.0;
/// Between the text of a cell and its top and bottom.
const PADDING: f32 = 4.5;

/// The words of a cell.
type Cell = Vec<Span>;

/// Where the cells of a table are.
struct Grid<'a> {
    /// The whole table.
    outer: Column,
    /// The text of each column.
    columns: Vec<Column>,
    alignments: &'a [Alignment],
}

impl Galley<'_> {
    /// Lays out a table. Its head is seen again on each page on which it goes on.
    pub(super) fn table(&mut self, table: &Table, column: Column, parent: Group) {
        let group = self.tree.group(parent, Role::Table);
        let count = table.columns.len().max(table.head.len());
        if count == 0 {
            return;
        }
        let mut rows = vec![self.cells(&table.head, count, true, group)];
        for cells in &table.rows {
            rows.push(self.cells(cells, count, false, group));
        }
        let grid = Grid::of(&rows, count, table, column, self.faces);
        let mut strips = rows.into_iter().enumerate();
        let mut head: Vec<Strip> =
            strips.next().map(|(_, row)| grid.row(&row, true, self.faces)).unwrap_or_default();
        for strip in &mut head {
            strip.keep = true;
        }
        self.strips.extend(head.iter().cloned());
        for (_, row) in strips {
            for strip in grid.row(&row, false, self.faces) {
                self.strips.push(Strip { head: Some(self.heads.len()), ..strip });
            }
        }
        self.heads.push(head.into_iter().map(decoration).collect());
    }

    fn cells(
        &mut self,
        cells: &[Vec<Inline>],
        count: usize,
        is_head: bool,
        table: Group,
    ) -> Vec<Cell> {
        let row = self.tree.group(table, Role::Row);
        let (role, style) =
            if is_head { (Role::HeadCell, TABLE[0]) } else { (Role::Cell, TABLE[1]) };
        let words = |number: usize| {
            let cell = self.tree.group(row, role.clone());
            let content = cells.get(number).map(Vec::as_slice).unwrap_or_default();
            self.spans(content, style, cell)
        };
        (0..count).map(words).collect()
    }
}

impl<'a> Grid<'a> {
    /// Gives each column as much as its words need, and the rest by how long its lines are.
    fn of(
        rows: &[Vec<Cell>],
        count: usize,
        table: &'a Table,
        outer: Column,
        faces: &Faces,
    ) -> Self {
        let side = SIDE.min(outer.width / count as f32 / 4.0);
        let room = outer.width - 2.0 * side * count as f32;
        let mut lines = vec![0.0_f32; count];
        let mut words = vec![0.0_f32; count];
        for row in rows {
            for (cell, (line, word)) in row.iter().zip(lines.iter_mut().zip(&mut words)) {
                let (widest_line, widest_word) = extent(faces, cell);
                *line = line.max(widest_line);
                *word = word.max(widest_word);
            }
        }
        let mut left = outer.left;
        let columns = widths(&words, &lines, room).into_iter().map(|width| {
            let column = Column { left: left + side, width };
            left += width + 2.0 * side;
            column
        });
        Self { outer, columns: columns.collect(), alignments: &table.columns }
    }

    /// The strips of a row: one for each line, so that a row can go on on the next page.
    fn row(&self, cells: &[Cell], is_head: bool, faces: &Faces) -> Vec<Strip> {
        let style = if is_head { TABLE[0] } else { TABLE[1] };
        let cells = cells.iter().zip(&self.columns);
        let cells: Vec<Vec<Line>> =
            cells.map(|(words, column)| lines(faces, words, column.width)).collect();
        let count = cells.iter().map(Vec::len).max().unwrap_or_default().max(1);
        let strip = |number: usize| {
            let above = if number == 0 { PADDING } else { 0.0 };
            let is_last = number + 1 == count;
            let below = if is_last { PADDING } else { 0.0 };
            let mut strip = Strip::space(above + style.leading + below);
            strip.keep = !is_last;
            strip.fills = self.under(&strip, is_head);
            for (place, (cell, column)) in cells.iter().zip(&self.columns).enumerate() {
                let Some(line) = cell.get(number) else { continue };
                let alignment = self.alignments.get(place).copied().unwrap_or_default();
                set(&mut strip, line.clone(), *column, alignment, above + style.baseline());
            }
            strip
        };
        (0..count).map(strip).collect()
    }

    /// The background of a head, and the line below a row.
    fn under(&self, strip: &Strip, is_head: bool) -> Vec<Fill> {
        let Column { left, width } = self.outer;
        let bottom = strip.height;
        let fill = |top, ink| Fill { left, width, top, bottom, ink, joined: false };
        let tint = is_head.then(|| fill(0.0, Ink::Tint));
        let ink = if is_head { Ink::Accent } else { Ink::Line };
        tint.into_iter().chain((!strip.keep).then(|| fill(bottom - HAIRLINE, ink))).collect()
    }
}

/// Shares the room between columns, of which the longest words and the longest lines are known:
/// first for the words, then for the lines, then to all alike.
fn widths(words: &[f32], lines: &[f32], room: f32) -> Vec<f32> {
    let mut widths = vec![0.0; words.len()];
    let free = share_out(&mut widths, words, room);
    let free = share_out(&mut widths, lines, free);
    let rest = free / widths.len() as f32;
    widths.iter().map(|width| width + rest).collect()
}

/// Gives each column what it wishes; where there is not enough, nobody has more than those whose
/// wishes are not met. Says what is left.
fn share_out(widths: &mut [f32], wishes: &[f32], room: f32) -> f32 {
    let mut free = room;
    // Each round meets the wishes of some column, or gives away everything.
    for _ in 0..widths.len() {
        let wishing = widths.iter().zip(wishes).filter(|(width, wish)| wish > width);
        let share = free / wishing.count().max(1) as f32;
        for (width, wish) in widths.iter_mut().zip(wishes) {
            let more = (wish - *width).clamp(0.0, share);
            *width += more;
            free = (free - more).max(0.0);
        }
    }
    free
}

/// A strip of a head that is seen again.
fn decoration(strip: Strip) -> Strip {
    Strip { items: strip.items.into_iter().map(Item::repeated).collect(), ..strip }
}

#[cfg(test)]
mod tests {
    use super::widths;

    #[test]
    fn columns_share_the_room_by_what_stands_in_them() {
        for (words, lines, room, expected) in [
            // All of it fits: what is left goes to all alike.
            (vec![10.0, 10.0], vec![20.0, 40.0], 100.0, vec![40.0, 60.0]),
            // A short column is not cut for a long one.
            (vec![10.0, 10.0], vec![20.0, 500.0], 100.0, vec![20.0, 80.0]),
            // Two long ones have the same.
            (vec![10.0, 10.0], vec![500.0, 600.0], 100.0, vec![50.0, 50.0]),
            // Not even the words fit: the short one is not cut.
            (vec![150.0, 25.0], vec![150.0, 25.0], 100.0, vec![75.0, 25.0]),
            (vec![150.0, 250.0], vec![150.0, 250.0], 100.0, vec![50.0, 50.0]),
        ] {
            assert_eq!(widths(&words, &lines, room), expected);
        }
    }
}
