//! The bundled fonts. No font of the system is ever used: texts must measure alike everywhere.

use std::sync::Arc;

use egui::{FontData, FontDefinitions, FontFamily};

pub(super) const ICONS: &str = "icons";
const REGULAR: &str = "regular";
const SEMIBOLD: &str = "semibold";

/// What the context needs before its first frame.
pub fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    let files: [(&str, &[u8]); 3] = [
        (REGULAR, include_bytes!("../../../assets/fonts/OpenSans-Regular.ttf")),
        (SEMIBOLD, include_bytes!("../../../assets/fonts/OpenSans-Semibold.ttf")),
        (ICONS, include_bytes!("../../../assets/fonts/Phosphor-Fill.ttf")),
    ];
    for (name, bytes) in files {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
        fonts.families.insert(FontFamily::Name(name.into()), vec![name.to_owned()]);
    }
    // There is no other font: figures of equal width are not needed anywhere.
    for family in [FontFamily::Proportional, FontFamily::Monospace] {
        fonts.families.insert(family, vec![REGULAR.to_owned(), ICONS.to_owned()]);
    }
    fonts
}

pub(super) fn regular() -> FontFamily {
    FontFamily::Proportional
}

pub(super) fn semibold() -> FontFamily {
    FontFamily::Name(SEMIBOLD.into())
}
