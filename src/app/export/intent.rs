use super::ExportForm;

/// What a person wants of handouts.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum ExportIntent {
    /// Choose what the handout is like.
    Open,
    /// Change what is chosen and typed.
    Edit(Box<ExportForm>),
    /// Make it, where the stage of the window has this width and height, in points.
    Begin([u32; 2]),
    /// Stop making it.
    Stop,
}
