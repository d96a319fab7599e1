use super::{Preset, PresetError};

/// The default organisation.
///
/// # Errors
///
/// None in a program that passes its tests: the preset is part of the program.
pub fn contoso() -> Result<Preset, PresetError> {
    Preset::parse(include_str!("../../assets/labs/contoso.toml"))
}
