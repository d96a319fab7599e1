use super::{Preset, PresetError};

/// The presets that are part of the program: a whole one, and what it says besides.
const SHIPPED: [(&str, &str, &str); 9] = [
    (CONTOSO, CONTOSO_TEXT, ""),
    ("contoso-intune", CONTOSO_TEXT, include_str!("../../assets/labs/contoso-intune.toml")),
    (
        "contoso-subscription",
        CONTOSO_TEXT,
        include_str!("../../assets/labs/contoso-subscription.toml"),
    ),
    ("contoso-hybrid", CONTOSO_TEXT, include_str!("../../assets/labs/contoso-hybrid.toml")),
    ("contoso-office365", CONTOSO_TEXT, include_str!("../../assets/labs/contoso-office365.toml")),
    ("fabrikam-central", FABRIKAM_TEXT, ""),
    (
        "fabrikam-subscription",
        FABRIKAM_TEXT,
        include_str!("../../assets/labs/fabrikam-subscription.toml"),
    ),
    ("fabrikam-hybrid", FABRIKAM_TEXT, include_str!("../../assets/labs/fabrikam-hybrid.toml")),
    ("contoso-broken", CONTOSO_TEXT, include_str!("../../assets/labs/contoso-broken.toml")),
];

const CONTOSO_TEXT: &str = include_str!("../../assets/labs/contoso.toml");

const FABRIKAM_TEXT: &str = include_str!("../../assets/labs/fabrikam-central.toml");

/// One valid example of each command, in JSON, a line each.
pub const EXAMPLES: &str = include_str!("../../assets/labs/examples.jsonl");

/// The name of the default organisation, in which nothing is decided.
pub const CONTOSO: &str = "contoso";

/// The default organisation.
///
/// # Errors
///
/// None in a program that passes its tests: the preset is part of the program.
pub fn contoso() -> Result<Preset, PresetError> {
    Preset::parse(CONTOSO_TEXT)
}

/// The name of a preset, if it is part of the program just as it is.
pub(super) fn name_of(preset: &Preset) -> Option<&'static str> {
    shipped_names().find(|name| {
        let known = shipped(name).and_then(Result::ok);
        known.is_some_and(|known| known.text() == preset.text())
    })
}

/// The names of the presets that are part of the program.
pub fn shipped_names() -> impl Iterator<Item = &'static str> {
    SHIPPED.iter().map(|(name, ..)| *name)
}

/// The preset of this name, if it is part of the program.
///
/// # Errors
///
/// As [`contoso`].
pub fn shipped(name: &str) -> Option<Result<Preset, PresetError>> {
    let (_, text, more) = SHIPPED.iter().find(|(known, ..)| *known == name)?;
    let preset = Preset::parse(text);
    Some(if more.is_empty() { preset } else { preset.and_then(|preset| preset.and(more)) })
}
