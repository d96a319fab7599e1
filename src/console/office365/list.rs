use std::collections::BTreeMap;

use super::column::Column;
use crate::{
    console::shell::{SortOrder, TableAction},
    domain::Organisation,
};

/// A list of the page: its rows as they were loaded last. They are loaded anew when something has
/// changed, not in each frame, as there may be 100,000.
#[derive(Clone, Debug)]
pub struct List<K> {
    /// What the rows in it stand for, in order.
    rows: Vec<K>,
    /// The row that is selected, by its place.
    selected: Option<usize>,
    /// The column by which they are sorted, and how.
    sorted: Option<(usize, SortOrder)>,
    /// The columns that have another width than at first, in points.
    widths: BTreeMap<usize, f32>,
}

impl<K> Default for List<K> {
    fn default() -> Self {
        Self { rows: Vec::new(), selected: None, sorted: None, widths: BTreeMap::new() }
    }
}

impl<K: Clone + PartialEq> List<K> {
    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// What the row at this place stands for.
    pub fn row(&self, at: usize) -> Option<&K> {
        self.rows.get(at)
    }

    /// Where the selected row is.
    pub fn selected_at(&self) -> Option<usize> {
        self.selected
    }

    /// What the selected row stands for.
    pub fn selected(&self) -> Option<&K> {
        self.row(self.selected?)
    }

    /// How the rows are sorted by the column at this place, if they are.
    pub(super) fn sorted(&self, column: usize) -> Option<SortOrder> {
        SortOrder::by(column, self.sorted)
    }

    /// How wide the column at this place was made, in points, if it was.
    pub(super) fn width(&self, column: usize) -> Option<f32> {
        self.widths.get(&column).copied()
    }

    /// Takes these rows; what was selected stays selected where it is among them.
    pub(super) fn load(
        &mut self,
        rows: Vec<K>,
        columns: &[Column<K>],
        organisation: &Organisation,
    ) {
        let selected = self.selected().cloned();
        self.rows = rows;
        let sorted = self.sorted.and_then(|(at, order)| Some((columns.get(at)?, order)));
        if let Some((column, order)) = sorted {
            self.rows.sort_by_cached_key(|row| (column.cell)(organisation, row).to_lowercase());
            if order == SortOrder::Descending {
                self.rows.reverse();
            }
        }
        self.selected = selected.and_then(|row| self.rows.iter().position(|other| *other == row));
    }

    /// Does what was done to the table. Rows that are to be sorted are so once they are loaded.
    pub(super) fn act(&mut self, action: TableAction) {
        match action {
            TableAction::Select(at) | TableAction::Open(at) => {
                self.selected = Some(at).filter(|at| *at < self.len());
            }
            TableAction::Sort(column) => {
                self.sorted = Some((column, SortOrder::pressed(column, self.sorted)));
            }
            TableAction::Resize(column, width) => {
                self.widths.insert(column, width);
            }
        }
    }
}
