use super::RoleWord;

/// What an action is done to: a control or a region, and where it is.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Target {
    /// The control or region itself.
    pub part: Part,
    /// Where it is.
    pub region: Region,
}

/// A part of what is shown.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Region {
    /// The regions, each around the one before.
    pub within: Vec<Part>,
    /// Whose controls are meant.
    pub surface: Surface,
}

/// Something with a role, a name, or both.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Part {
    /// Its role; any where none is given.
    pub role: Option<RoleWord>,
    /// Its name; any where none is given.
    pub name: Option<String>,
}

/// Whose controls are looked at.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Surface {
    /// Those of the copied console.
    #[default]
    Stage,
    /// Our own tools around it. They bear [`Surface::FRAME`] as the class of their nodes.
    Frame,
}

impl Surface {
    /// The class name of the nodes in which our own tools lie.
    pub const FRAME: &'static str = "frame";
}

impl Target {
    /// Something on the stage with this role and name.
    pub fn on_stage(role: RoleWord, name: Option<&str>) -> Self {
        let part = Part { role: Some(role), name: name.map(str::to_owned) };
        Self { part, region: Region::default() }
    }
}
