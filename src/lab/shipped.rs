use super::{Preset, PresetError};
use crate::domain::Authority;

/// The presets that are part of the program, with the authority that each begins with. All are
/// the same organisation.
const SHIPPED: [(&str, Authority); 3] = [
    (CONTOSO, Authority::NotSet),
    ("contoso-intune", Authority::Intune),
    ("contoso-office365", Authority::Office365),
];

/// The name of the default organisation, in which nothing is decided.
pub const CONTOSO: &str = "contoso";

/// The default organisation.
///
/// # Errors
///
/// None in a program that passes its tests: the preset is part of the program.
pub fn contoso() -> Result<Preset, PresetError> {
    Preset::parse(include_str!("../../assets/labs/contoso.toml"))
}

/// The names of the presets that are part of the program.
pub fn shipped_names() -> impl Iterator<Item = &'static str> {
    SHIPPED.iter().map(|(name, _)| *name)
}

/// The preset of this name, if it is part of the program.
///
/// # Errors
///
/// As [`contoso`].
pub fn shipped(name: &str) -> Option<Result<Preset, PresetError>> {
    let (_, authority) = SHIPPED.iter().find(|(known, _)| *known == name)?;
    Some(contoso().and_then(|preset| match authority {
        Authority::NotSet => Ok(preset),
        decided => preset.beginning_with(*decided),
    }))
}
