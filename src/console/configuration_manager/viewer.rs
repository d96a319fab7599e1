//! The window with status messages, and the one with a log: lines as they were loaded last.

use std::cmp::Ordering;

use crate::{
    console::shell::SortOrder,
    domain::{Component, Health, Organisation, StatusMessage},
    text, word, words,
    words::Word,
};

/// Whose status messages.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Messages {
    /// Everybody's.
    All,
    /// Those of the components of the connector.
    OfConnector,
    /// Those of a component.
    Of(Component),
}

/// What the window shows.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Viewed {
    /// Status messages, the newest first.
    Messages(Messages),
    /// The log of a component, the newest line at the end.
    Log(Component),
}

/// What a person wants in the window.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Intent {
    /// Select a line, by its place.
    Select(usize),
    /// Sort the lines by a column, by its place.
    Sort(usize),
    /// Make a column this wide, in points.
    Resize(usize, f32),
    /// Show the log of another component.
    Log(Component),
}

/// The window.
#[derive(Clone, Debug)]
pub struct Viewer {
    /// What it shows.
    pub viewed: Viewed,
    /// Its lines, in their order.
    pub lines: Vec<Line>,
    /// The line that is selected, by its place.
    pub selected: Option<usize>,
    /// The column by which the lines are sorted, and how; none where they are by time.
    pub sorted: Option<(usize, SortOrder)>,
    /// How wide the columns are, in points.
    pub widths: Vec<f32>,
}

/// A line.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Line {
    /// How bad it is.
    pub health: Health,
    /// What stands in its columns.
    pub cells: Vec<String>,
}

/// A column of the window: its name, and its width at first, in points.
type Column = (fn() -> Word, f32);

const OF_MESSAGES: [Column; 6] = [
    (|| word!("column-severity"), 88.0),
    (|| word!("column-site-code"), 66.0),
    (|| word!("column-date-time"), 112.0),
    (|| word!("column-system"), 120.0),
    (|| word!("column-component"), 234.0),
    (|| word!("column-description"), 278.0),
];
const OF_LOG: [Column; 3] = [
    (|| word!("column-log-text"), 540.0),
    (|| word!("column-component"), 234.0),
    (|| word!("column-date-time"), 120.0),
];

/// How many messages are shown, from the newest.
const MOST_MESSAGES: usize = 500;

impl Messages {
    /// What Status Message Queries lists.
    pub(super) const QUERIES: [Self; 2] = [Self::All, Self::OfConnector];

    /// The name of the query, or of the component.
    pub fn name(self) -> String {
        match self {
            Self::All => text!("query-all"),
            Self::OfConnector => text!("query-of-connector"),
            Self::Of(component) => words::component(component),
        }
    }

    /// What it asks for, in a sentence.
    pub(super) fn about(self) -> String {
        match self {
            Self::All => text!("query-all", "about"),
            Self::OfConnector => text!("query-of-connector", "about"),
            Self::Of(component) => text!("query-of", component = words::component(component)),
        }
    }

    fn include(self, component: Component) -> bool {
        match self {
            Self::All => true,
            Self::OfConnector => component.is_of_connector(),
            Self::Of(wanted) => component == wanted,
        }
    }
}

impl Viewed {
    pub(super) fn columns(self) -> &'static [Column] {
        match self {
            Self::Messages(_) => &OF_MESSAGES,
            Self::Log(_) => &OF_LOG,
        }
    }

    /// The column that names a line: what it says.
    pub(super) fn named_by(self) -> usize {
        match self {
            Self::Messages(_) => OF_MESSAGES.len() - 1,
            Self::Log(_) => 0,
        }
    }

    fn lines(self, organisation: &Organisation) -> Vec<Line> {
        match self {
            Self::Messages(wanted) => {
                let all = organisation.hierarchy.iter().flat_map(|h| h.messages.iter().rev());
                let found = all.filter(|message| wanted.include(message.component));
                found.take(MOST_MESSAGES).map(|m| message_line(organisation, m)).collect()
            }
            Self::Log(component) => {
                let name = words::component(component);
                let log = organisation.log(component).into_iter();
                log.map(|line| Line {
                    health: line.health,
                    cells: vec![words::log_entry(&line.entry), name.clone(), line.at.to_string()],
                })
                .collect()
            }
        }
    }

    /// Where the newest line stands.
    fn newest(self, count: usize) -> Option<usize> {
        match self {
            Self::Messages(_) => (count > 0).then_some(0),
            Self::Log(_) => count.checked_sub(1),
        }
    }
}

fn message_line(organisation: &Organisation, message: &StatusMessage) -> Line {
    let hierarchy = organisation.hierarchy.as_ref();
    let top = hierarchy.and_then(|hierarchy| hierarchy.top());
    let server = match message.component {
        Component::SmsSiteComponentManager => top.map(|(_, site)| &site.server),
        _ => hierarchy.and_then(|hierarchy| hierarchy.connector()).map(|(name, _)| name),
    };
    Line {
        health: message.health,
        cells: vec![
            words::severity(message.health),
            top.map(|(code, _)| code.to_string()).unwrap_or_default(),
            message.at.to_string(),
            server.map(ToString::to_string).unwrap_or_default(),
            words::component(message.component),
            words::report(&message.report),
        ],
    }
}

impl Viewer {
    /// The window that shows `viewed`, at the newest line.
    pub fn open(viewed: Viewed, organisation: &Organisation) -> Self {
        let lines = viewed.lines(organisation);
        let selected = viewed.newest(lines.len());
        let widths = viewed.columns().iter().map(|(_, width)| *width).collect();
        Self { viewed, lines, selected, sorted: None, widths }
    }

    /// Loads the lines anew. At the newest line it goes on to the newest one, as a log does.
    pub(super) fn load(&mut self, organisation: &Organisation) {
        let follows = self.sorted.is_none() && self.selected == self.newest();
        let selected = self.selected_line().cloned();
        self.lines = self.viewed.lines(organisation);
        self.order(selected.as_ref());
        if follows {
            self.selected = self.newest();
        }
    }

    pub(super) fn handle(&mut self, intent: Intent, organisation: &Organisation) {
        match intent {
            Intent::Select(at) => self.selected = Some(at).filter(|at| *at < self.lines.len()),
            Intent::Sort(column) => {
                let selected = self.selected_line().cloned();
                self.sorted = Some((column, SortOrder::pressed(column, self.sorted)));
                self.order(selected.as_ref());
            }
            Intent::Resize(column, width) => {
                if let Some(kept) = self.widths.get_mut(column) {
                    *kept = width;
                }
            }
            Intent::Log(component) => {
                let widths = std::mem::take(&mut self.widths);
                *self = Self { widths, ..Self::open(Viewed::Log(component), organisation) };
            }
        }
    }

    /// The line that is selected.
    pub(super) fn selected_line(&self) -> Option<&Line> {
        self.lines.get(self.selected?)
    }

    fn newest(&self) -> Option<usize> {
        self.viewed.newest(self.lines.len())
    }

    /// Sorts the lines, and finds the selected one among them.
    fn order(&mut self, selected: Option<&Line>) {
        if let Some((column, order)) = self.sorted {
            self.lines.sort_by(|a, b| match order {
                SortOrder::Ascending => compare(a, b, column),
                SortOrder::Descending => compare(b, a, column),
            });
        }
        self.selected = selected.and_then(|line| self.lines.iter().position(|l| l == line));
    }
}

fn compare(a: &Line, b: &Line, column: usize) -> Ordering {
    a.cells.get(column).cmp(&b.cells.get(column))
}
