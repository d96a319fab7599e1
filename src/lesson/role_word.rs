use egui::Role;

/// A word for the role of a control or region, as lessons write it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum RoleWord {
    /// `link`
    Link,
    /// `button`
    Button,
    /// `tab`: a tab, or what lies behind it
    Tab,
    /// `tree item`
    TreeItem,
    /// `check box`
    CheckBox,
    /// `radio button`
    RadioButton,
    /// `box`: for text, a password, or with a list to choose from
    Box,
    /// `list`
    List,
    /// `row` of a list or table
    Row,
    /// `cell` of a table
    Cell,
    /// `column` of a table: what stands above it
    Column,
    /// `dialog`, or a window within the window
    Dialog,
    /// `page`
    Page,
    /// `group`, and any other region that has a name
    Group,
    /// `tree`
    Tree,
    /// `table`
    Table,
    /// `heading`
    Heading,
    /// `menu item`
    MenuItem,
}

/// Every word with what it stands for.
const WORDS: [(RoleWord, &str, &[Role]); 18] = [
    (RoleWord::Link, "link", &[Role::Link]),
    (RoleWord::Button, "button", &[Role::Button, Role::DefaultButton]),
    (RoleWord::Tab, "tab", &[Role::Tab, Role::TabPanel]),
    (RoleWord::TreeItem, "tree item", &[Role::TreeItem]),
    (RoleWord::CheckBox, "check box", &[Role::CheckBox]),
    (RoleWord::RadioButton, "radio button", &[Role::RadioButton]),
    (
        RoleWord::Box,
        "box",
        &[
            Role::TextInput,
            Role::MultilineTextInput,
            Role::PasswordInput,
            Role::SearchInput,
            Role::ComboBox,
            Role::EditableComboBox,
            Role::SpinButton,
        ],
    ),
    (RoleWord::List, "list", &[Role::List, Role::ListBox, Role::TabList, Role::RadioGroup]),
    (RoleWord::Row, "row", &[Role::Row, Role::ListItem, Role::ListBoxOption]),
    (RoleWord::Cell, "cell", &[Role::Cell, Role::GridCell]),
    (RoleWord::Column, "column", &[Role::ColumnHeader]),
    (RoleWord::Dialog, "dialog", &[Role::Dialog, Role::AlertDialog, Role::Window]),
    (RoleWord::Page, "page", &[Role::Main]),
    (
        RoleWord::Group,
        "group",
        &[
            Role::Group,
            Role::Toolbar,
            Role::Banner,
            Role::ContentInfo,
            Role::Complementary,
            Role::Alert,
            Role::Note,
            Role::Status,
            Role::Menu,
        ],
    ),
    (RoleWord::Tree, "tree", &[Role::Tree]),
    (RoleWord::Table, "table", &[Role::Table, Role::Grid, Role::TreeGrid]),
    (RoleWord::Heading, "heading", &[Role::Heading]),
    (
        RoleWord::MenuItem,
        "menu item",
        &[Role::MenuItem, Role::MenuItemRadio, Role::MenuItemCheckBox],
    ),
];

impl RoleWord {
    /// All words, with what they are called in lessons.
    pub fn all() -> impl Iterator<Item = (Self, &'static str)> {
        WORDS.iter().map(|(word, text, _)| (*word, *text))
    }

    /// What it is called in lessons.
    pub fn text(self) -> &'static str {
        WORDS.iter().find(|(word, ..)| *word == self).map_or("", |(_, text, _)| text)
    }

    /// The word for a role, if lessons have one.
    pub fn of(role: Role) -> Option<Self> {
        WORDS.iter().find(|(_, _, roles)| roles.contains(&role)).map(|(word, ..)| *word)
    }

    /// Whether what has this role can be chosen from what holds it.
    pub fn is_entry(self) -> bool {
        matches!(
            self,
            Self::Button
                | Self::Link
                | Self::MenuItem
                | Self::RadioButton
                | Self::Row
                | Self::Tab
                | Self::TreeItem
        )
    }

    /// Whether what has this role holds other controls.
    pub fn is_region(self) -> bool {
        matches!(
            self,
            Self::List
                | Self::Dialog
                | Self::Page
                | Self::Group
                | Self::Tree
                | Self::Table
                | Self::Row
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_means_its_roles() {
        for (text, roles) in [
            ("list", &[Role::List, Role::RadioGroup][..]),
            ("radio button", &[Role::RadioButton]),
            ("cell", &[Role::Cell, Role::GridCell]),
            ("column", &[Role::ColumnHeader]),
            ("dialog", &[Role::Dialog, Role::AlertDialog, Role::Window]),
        ] {
            for role in roles {
                assert_eq!(RoleWord::of(*role).map(RoleWord::text), Some(text), "{role:?}");
            }
        }
        assert_eq!(RoleWord::of(Role::Slider), None);
    }

    #[test]
    fn no_role_has_two_words() {
        let all: Vec<Role> = WORDS.iter().flat_map(|(.., roles)| roles.iter().copied()).collect();
        for role in &all {
            assert_eq!(all.iter().filter(|other| *other == role).count(), 1, "{role:?}");
        }
    }
}
