use egui::{Align2, Color32, Painter, Pos2};

use super::Tokens;

macro_rules! icons {
    ($($(#[$doc:meta])* $name:ident $glyph:literal;)*) => {
        /// A drawing from the icon font. It has no node of its own: what it says stands beside it.
        #[derive(Clone, Copy, Debug, Eq, PartialEq)]
        pub enum Icon {
            $($(#[$doc])* $name,)*
        }

        impl Icon {
            fn glyph(self) -> char {
                match self {
                    $(Self::$name => $glyph,)*
                }
            }
        }
    };
}

icons! {
    /// An arrow in a circle, on tiles.
    Go '\u{e02e}';
    /// Certificates and licences.
    Card '\u{e2c8}';
    /// Programs.
    Disc '\u{e564}';
    /// Something is in order.
    Good '\u{e184}';
    /// Something to know.
    Info '\u{e2ce}';
    /// A page with parts.
    Layout '\u{e6d6}';
    /// A book of reports.
    Notebook '\u{e34e}';
    /// Rules.
    Scroll '\u{eb7a}';
    /// Protection.
    Shield '\u{e40c}';
    /// Several people.
    People '\u{e68e}';
    /// Tools.
    Tools '\u{e5d4}';
    /// Something to look at: an exclamation mark in a circle.
    Alert '\u{e4e2}';
    /// To be renewed.
    Renew '\u{e094}';

    /// A danger: an exclamation mark in a triangle.
    Warning '\u{e4e0}';
    /// Something failed: a cross in a circle.
    Failed '\u{e4f8}';
    /// A tick.
    Check '\u{eba6}';
    /// Help.
    Help '\u{e3e8}';
    /// Close it.
    Close '\u{e4f6}';
    /// Another one.
    Add '\u{e3d6}';
    /// Remove it.
    Delete '\u{e4a6}';
    /// Search.
    Search '\u{e30c}';
    /// Look again.
    Refresh '\u{e036}';
    /// Properties.
    Properties '\u{e2f4}';
    /// Take in from a file.
    Import '\u{e20c}';
    /// Move it elsewhere.
    Move '\u{e0a0}';
    /// Send out.
    Deploy '\u{e5de}';
    /// Back.
    ArrowLeft '\u{e058}';
    /// Forward.
    ArrowRight '\u{e06c}';
    /// Something opens below, or is open.
    CaretDown '\u{e136}';
    /// Something closes upwards, or is sorted.
    CaretUp '\u{e13c}';
    /// Something closes to the left.
    CaretLeft '\u{e138}';
    /// Something opens to the right.
    CaretRight '\u{e13a}';

    /// A folder.
    Folder '\u{e24a}';
    /// A mobile device.
    Device '\u{e1e0}';
    /// Devices of any kind.
    Devices '\u{eba4}';
    /// A computer's screen.
    Computer '\u{e560}';
    /// A person.
    User '\u{e4c2}';
    /// A collection.
    Collection '\u{e466}';
    /// A server.
    Server '\u{e2a0}';
    /// A site.
    Site '\u{e102}';
    /// How sites hang together.
    Hierarchy '\u{e67c}';
    /// A database.
    Database '\u{e1de}';
    /// What runs in the cloud.
    Cloud '\u{e1aa}';
    /// Mail.
    Envelope '\u{e214}';
    /// A certificate.
    Certificate '\u{e766}';
    /// A key.
    Key '\u{e2d6}';
    /// What is kept safe.
    Lock '\u{e2fa}';
    /// Where something is.
    Map '\u{e31a}';
    /// Settings.
    Gear '\u{e270}';
    /// Alerts.
    Bell '\u{e0ce}';
    /// Numbers.
    Chart '\u{e150}';
    /// How something does.
    Pulse '\u{e000}';
    /// A catalog.
    Book '\u{e0e2}';
    /// A library.
    Books '\u{e758}';
    /// A package.
    Package '\u{e390}';
    /// An application.
    Window '\u{e5da}';
    /// A sheet with text.
    File '\u{e23a}';
    /// A sheet with ticks.
    Checklist '\u{eadc}';
}

impl Icon {
    /// Draws it around `center`, `size` points high.
    pub fn paint(self, painter: &Painter, center: Pos2, size: f32, color: Color32) {
        let font = Tokens::icon_font(size);
        painter.text(center, Align2::CENTER_CENTER, self.glyph(), font, color);
    }
}
