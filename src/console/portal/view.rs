use egui::{
    Color32, FontId, Pos2, Rect, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, pos2,
    text::{LayoutJob, TextWrapping},
    vec2,
};

use super::{
    color::{color, text_on},
    logos,
};
use crate::{
    console::{
        configuration_manager::WINDOW,
        shell::{self, Icon},
    },
    domain::CompanyProfile,
    upload::LogoFile,
    word,
};

/// What the portal shows.
pub struct Look<'a> {
    /// The texts and the colour.
    pub profile: &'a CompanyProfile,
    /// The logo for a white background.
    pub on_white: Option<&'a LogoFile>,
    /// The logo for a background of the portal's colour.
    pub on_color: Option<&'a LogoFile>,
}

/// What the name and the logo stand on.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Background {
    /// White.
    White,
    /// The colour of the portal.
    Color,
}

const BAND: f32 = 46.0;
const PAD: f32 = 10.0;
/// How much smaller than in the portal a logo is drawn.
const LOGO_SCALE: f32 = 0.4;

/// Draws the portal into the room that `ui` has.
pub fn portal_ui(ui: &mut Ui, look: &Look<'_>, background: Background) {
    let rect = ui.max_rect();
    let name = match background {
        Background::White => word!("portal-on-white"),
        Background::Color => word!("portal-on-color"),
    };
    let theme = color(&look.profile.color);
    let (ground, logo) = match background {
        Background::White => (WINDOW.pane, look.on_white),
        Background::Color => (theme, look.on_color),
    };
    shell::region(ui, Role::Figure, &name, rect, |ui| {
        ui.painter().rect_filled(rect, 0.0, WINDOW.pane);
        let band = rect.with_max_y(rect.top() + BAND);
        ui.painter().rect_filled(band, 0.0, ground);
        band_ui(ui, band, look, ground, logo);
        if background == Background::White {
            ui.painter().hline(band.x_range(), band.bottom(), (2.0, theme));
        }
        let body = rect.with_min_y(band.bottom() + 8.0).shrink2(vec2(PAD, 0.0));
        let mut inside = ui.new_child(UiBuilder::new().max_rect(body));
        body_ui(&mut inside, look, theme);
        let line = Stroke::new(1.0, WINDOW.line);
        ui.painter().rect_stroke(rect, 0.0, line, StrokeKind::Inside);
    });
}

/// The logo, the name, or both.
fn band_ui(ui: &mut Ui, band: Rect, look: &Look<'_>, ground: Color32, logo: Option<&LogoFile>) {
    let mut left = band.left() + PAD;
    if let Some(found) = logo {
        let beside = look.profile.name_beside_logo;
        let widest = if beside { band.width() * 0.5 } else { band.width() - 2.0 * PAD };
        let size = vec2(found.pixels.width as f32, found.pixels.height as f32);
        let size = size * LOGO_SCALE.min(widest / size.x);
        let place = Rect::from_min_size(pos2(left, (band.center().y - size.y / 2.0).round()), size);
        let texture = logos::texture(ui.ctx(), &found.pixels);
        let whole = Rect::from_min_max(Pos2::ZERO, pos2(1.0, 1.0));
        ui.painter_at(band).image(texture.id(), place, whole, Color32::WHITE);
        left = place.right() + PAD;
    }
    if logo.is_none() || look.profile.name_beside_logo {
        let font = FontId::new(14.0, WINDOW.strong_font().family);
        let color = text_on(ground);
        let room = band.with_min_x(left).with_max_x(band.right() - 4.0);
        let name = if look.profile.company_name.trim().is_empty() {
            word!("portal-no-name").text
        } else {
            look.profile.company_name.clone()
        };
        let mut job = LayoutJob::simple_singleline(name.clone(), font, color);
        job.wrap = TextWrapping::truncate_at_width(room.width());
        let galley = ui.painter().layout_job(job);
        let at = pos2(left, (band.center().y - galley.size().y / 2.0).round());
        let shown = Rect::from_min_size(at, galley.size());
        ui.painter().galley(at, galley, color);
        let heading = ui.interact(shown, ui.scope_id().with("name"), Sense::hover());
        heading.widget_info(|| egui::WidgetInfo::labeled(Role::Heading, true, &name));
    }
}

/// Tiles, Contact IT, and the link to the privacy documentation.
fn body_ui(ui: &mut Ui, look: &Look<'_>, theme: Color32) {
    let profile = look.profile;
    let (tiles, _) = ui.allocate_exact_size(vec2(ui.available_width(), 30.0), Sense::hover());
    let width = (tiles.width() - 8.0) / 2.0;
    for (index, icon) in [Icon::Package, Icon::Devices].into_iter().enumerate() {
        let left = tiles.left() + (width + 8.0) * index as f32;
        let tile = Rect::from_min_size(pos2(left, tiles.top()), vec2(width, tiles.height()));
        ui.painter().rect_filled(tile, 0.0, theme);
        icon.paint(ui.painter(), tile.center(), 18.0, text_on(theme));
    }
    ui.add_space(8.0);
    let contact = word!("portal-contact-it");
    shell::group(ui, Role::Group, &contact, |ui| {
        shell::heading(ui, &contact, WINDOW.strong_font(), WINDOW.text);
        ui.add_space(2.0);
        let lines = [
            &profile.contact_name,
            &profile.contact_phone,
            &profile.contact_email,
            &profile.website_name,
            &profile.additional_information,
        ];
        for line in lines.into_iter().filter(|line| !line.trim().is_empty()) {
            shell::body(ui, line, &WINDOW);
        }
    });
    if !profile.privacy_url.trim().is_empty() {
        ui.add_space(6.0);
        shell::colored(ui, &word!("portal-privacy").text, WINDOW.link, &WINDOW);
    }
}
