use std::fmt;

use egui::Role;

use crate::lesson::Product;

/// Something on the stage as prose speaks of it: by its name, by what it is, or both.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Mention {
    /// What it may be called: one name, or several of which one is there.
    pub names: Vec<String>,
    /// What it is.
    pub kind: Option<Kind>,
    /// Whether several are meant, as in "the privacy links".
    pub many: bool,
    /// Whether the document marks its name, in bold or otherwise.
    pub marked: bool,
    /// Where it has no name: what is said of it, as in "the server on which …".
    pub phrase: String,
    /// What it is called in some versions: "**A** (in SP1 **B**)".
    pub variant: Option<(Vec<Product>, String)>,
}

/// What a control or region is, in the words of prose.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Kind {
    /// A link.
    Link,
    /// A button, or a command of a menu or ribbon.
    Button,
    /// A tab.
    Tab,
    /// A check box.
    CheckBox,
    /// A radio button.
    RadioButton,
    /// Something to choose or fill in: an option, a setting, a field.
    Option,
    /// A box for text, or with a list.
    Box,
    /// A list.
    List,
    /// A row of a list or table.
    Row,
    /// A dialog or window.
    Dialog,
    /// A wizard.
    Wizard,
    /// A page.
    Page,
    /// A group, section, pane, or another part with a name.
    Group,
    /// A tree.
    Tree,
    /// An item of a tree.
    Node,
    /// A table.
    Table,
    /// A column.
    Column,
    /// A menu.
    Menu,
    /// A workspace.
    Workspace,
    /// A console.
    Console,
}

/// Words for kinds, in the singular, the longest first where one begins with another. The first
/// for a kind is the one by which it is printed.
const WORDS: [(&str, Kind); 53] = [
    ("link", Kind::Link),
    ("hyperlink", Kind::Link),
    ("task", Kind::Link),
    ("button", Kind::Button),
    ("command", Kind::Button),
    ("icon", Kind::Button),
    ("tab", Kind::Tab),
    ("check box", Kind::CheckBox),
    ("checkbox", Kind::CheckBox),
    ("tick box", Kind::CheckBox),
    ("radio button", Kind::RadioButton),
    ("option button", Kind::RadioButton),
    ("option", Kind::Option),
    ("setting", Kind::Option),
    ("field", Kind::Option),
    ("text box", Kind::Box),
    ("combo box", Kind::Box),
    ("drop-down list box", Kind::Box),
    ("drop-down list", Kind::Box),
    ("drop-down box", Kind::Box),
    ("dropdown list", Kind::Box),
    ("drop-down menu", Kind::Box),
    ("drop-down", Kind::Box),
    ("dropdown", Kind::Box),
    ("list box", Kind::List),
    ("list", Kind::List),
    ("row", Kind::Row),
    ("entry", Kind::Row),
    ("dialog box", Kind::Dialog),
    ("dialog", Kind::Dialog),
    ("window", Kind::Dialog),
    ("property sheet", Kind::Dialog),
    ("wizard", Kind::Wizard),
    ("page", Kind::Page),
    ("screen", Kind::Page),
    ("group", Kind::Group),
    ("section", Kind::Group),
    ("pane", Kind::Group),
    ("area", Kind::Group),
    ("panel", Kind::Group),
    ("heading", Kind::Group),
    ("ribbon", Kind::Group),
    ("node", Kind::Node),
    ("folder", Kind::Node),
    ("tree", Kind::Tree),
    ("table", Kind::Table),
    ("column", Kind::Column),
    ("menu", Kind::Menu),
    ("workspace", Kind::Workspace),
    ("console", Kind::Console),
    ("portal", Kind::Console),
    ("admin center", Kind::Console),
    ("box", Kind::Box),
];

const BOXES: [Role; 8] = [
    Role::TextInput,
    Role::MultilineTextInput,
    Role::PasswordInput,
    Role::SearchInput,
    Role::ComboBox,
    Role::EditableComboBox,
    Role::SpinButton,
    Role::ListBox,
];
const GROUPS: [Role; 16] = [
    Role::Group,
    Role::Toolbar,
    Role::Banner,
    Role::ContentInfo,
    Role::Complementary,
    Role::Alert,
    Role::Note,
    Role::Status,
    Role::Menu,
    Role::List,
    Role::RadioGroup,
    Role::Navigation,
    Role::TabPanel,
    Role::TabList,
    Role::Table,
    Role::Search,
];

impl Kind {
    /// Its word, as it is printed.
    pub fn text(self) -> &'static str {
        WORDS.iter().find(|(_, kind)| *kind == self).map_or("", |(word, _)| word)
    }

    /// The kind of which these plain words speak, how many words it takes, and whether they are
    /// in the plural.
    pub fn read(words: &[&str]) -> Option<(Self, usize, bool)> {
        let found = WORDS.iter().filter_map(|(text, kind)| {
            let count = text.split(' ').count();
            let taken = words.get(..count)?.join(" ").to_lowercase();
            let many = taken != *text;
            (taken == *text || is_plural(&taken, text)).then_some((*kind, count, many))
        });
        found.max_by_key(|(_, count, _)| *count)
    }

    /// The roles that it can have in the accessibility tree.
    pub fn roles(self) -> &'static [Role] {
        match self {
            Self::Link => &[Role::Link],
            Self::Button => &[Role::Button, Role::DefaultButton, Role::Link, Role::MenuItem],
            Self::Tab | Self::Workspace => &[Role::Tab],
            Self::CheckBox => &[Role::CheckBox],
            Self::RadioButton => &[Role::RadioButton],
            Self::Option => &[
                Role::TextInput,
                Role::MultilineTextInput,
                Role::PasswordInput,
                Role::SearchInput,
                Role::ComboBox,
                Role::EditableComboBox,
                Role::SpinButton,
                Role::CheckBox,
                Role::RadioButton,
                Role::MenuItem,
                Role::RadioGroup,
            ],
            Self::Box => &BOXES,
            Self::List => &[
                Role::List,
                Role::ListBox,
                Role::TabList,
                Role::RadioGroup,
                Role::Table,
                Role::ComboBox,
                Role::EditableComboBox,
            ],
            Self::Row => &[Role::Row, Role::ListItem, Role::ListBoxOption],
            Self::Dialog | Self::Wizard => &[Role::Dialog, Role::AlertDialog, Role::Window],
            Self::Page => &[Role::Main],
            Self::Group => &GROUPS,
            Self::Tree => &[Role::Tree],
            Self::Node => &[Role::TreeItem],
            Self::Table => &[Role::Table, Role::Grid, Role::TreeGrid],
            Self::Column => &[Role::ColumnHeader],
            Self::Menu => &[Role::Menu, Role::Button],
            Self::Console => &[],
        }
    }
}

/// Whether a word is the plural of another.
pub(super) fn is_plural(word: &str, singular: &str) -> bool {
    let y = || singular.strip_suffix('y').is_some_and(|stem| word == format!("{stem}ies"));
    word == format!("{singular}s") || word == format!("{singular}es") || y()
}

impl Mention {
    /// What bears this name.
    pub fn named(name: impl Into<String>) -> Self {
        Self { names: vec![name.into()], marked: true, ..Self::default() }
    }

    /// What bears this name and is of this kind.
    pub fn of(kind: Kind, name: impl Into<String>) -> Self {
        Self { kind: Some(kind), ..Self::named(name) }
    }

    /// Whether it has a name.
    pub fn is_named(&self) -> bool {
        !self.names.is_empty()
    }

    /// By what an answer speaks of it: its name, or else what is said of it.
    pub fn key(&self) -> &str {
        self.names.first().map_or(&self.phrase, |name| name)
    }
}

impl fmt::Display for Mention {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.names.is_empty() {
            return f.write_str(&self.phrase);
        }
        f.write_str("the ")?;
        for (index, name) in self.names.iter().enumerate() {
            let or = if index > 0 { " or " } else { "" };
            write!(f, "{or}**{name}**")?;
        }
        match self.kind {
            Some(kind) => write!(f, " {}", kind.text()),
            None => Ok(()),
        }
    }
}
