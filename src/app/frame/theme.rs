#![expect(clippy::disallowed_methods, reason = "tokens are where colours are made")]

use std::{
    collections::BTreeSet,
    sync::{Arc, LazyLock},
};

use egui::{
    Color32, Context, CornerRadius, Id, Margin, Stroke, Style, TextStyle, Theme, ThemePreference,
    Ui, Visuals, epaint::FontColorTransferFunction, vec2,
};

use crate::{
    app::{Preferences, ThemeChoice},
    console::shell::{self, Tokens},
    picture,
};

const LIGHT: Tokens = Tokens {
    text: Color32::from_rgb(0x20, 0x24, 0x2a),
    text_weak: Color32::from_rgb(0x55, 0x5d, 0x68),
    text_on_strong: Color32::WHITE,
    page: Color32::from_rgb(0xee, 0xf0, 0xf3),
    pane: Color32::WHITE,
    line: Color32::from_rgb(0xc4, 0xca, 0xd2),
    strong: Color32::from_rgb(0x3c, 0x4a, 0x5e),
    selection: Color32::from_rgb(0x3c, 0x4a, 0x5e),
    text_on_selection: Color32::WHITE,
    hover: Color32::from_rgb(0xdd, 0xe3, 0xea),
    link: Color32::from_rgb(0x1d, 0x5f, 0xa8),
    notice: Color32::from_rgb(0xff, 0xf3, 0xd1),
    notice_line: Color32::from_rgb(0x8a, 0x6d, 0x1f),
    good: Color32::from_rgb(0x1b, 0x6e, 0x2e),
    bad: Color32::from_rgb(0xa3, 0x1d, 0x1d),
    button: Color32::WHITE,
    button_hover: Color32::from_rgb(0xdd, 0xe3, 0xea),
    button_off: Color32::from_rgb(0xe4, 0xe7, 0xeb),
    button_line: Color32::from_rgb(0x7b, 0x86, 0x94),
    frame: Color32::from_rgb(0xee, 0xf0, 0xf3),
    close: Color32::from_rgb(0xa3, 0x1d, 0x1d),
    button_corner: 3,
    text_on_button: Color32::from_rgb(0x20, 0x24, 0x2a),
    text_on_button_off: Color32::from_rgb(0x5d, 0x64, 0x6e),
    focus: Color32::from_rgb(0x1d, 0x5f, 0xa8),
    focus_inside: Color32::WHITE,
    veil: Color32::from_black_alpha(100),
    body: 13.0,
    heading: 14.0,
    title: 17.0,
    row_height: 22.0,
    box_margin: Margin::symmetric(6, 5),
};

const DARK: Tokens = Tokens {
    text: Color32::from_rgb(0xe6, 0xe9, 0xee),
    text_weak: Color32::from_rgb(0xae, 0xb6, 0xc2),
    text_on_strong: Color32::from_rgb(0x14, 0x18, 0x1e),
    page: Color32::from_rgb(0x23, 0x28, 0x30),
    pane: Color32::from_rgb(0x1a, 0x1e, 0x25),
    line: Color32::from_rgb(0x4a, 0x53, 0x60),
    strong: Color32::from_rgb(0xb4, 0xc6, 0xde),
    selection: Color32::from_rgb(0xb4, 0xc6, 0xde),
    text_on_selection: Color32::from_rgb(0x14, 0x18, 0x1e),
    hover: Color32::from_rgb(0x36, 0x3e, 0x4a),
    link: Color32::from_rgb(0x8a, 0xbd, 0xf5),
    notice: Color32::from_rgb(0x3d, 0x35, 0x1c),
    notice_line: Color32::from_rgb(0xd8, 0xbd, 0x6c),
    good: Color32::from_rgb(0x84, 0xd3, 0x97),
    bad: Color32::from_rgb(0xf5, 0x9a, 0x9a),
    button: Color32::from_rgb(0x30, 0x37, 0x42),
    button_hover: Color32::from_rgb(0x3f, 0x48, 0x56),
    button_off: Color32::from_rgb(0x2a, 0x2f, 0x38),
    button_line: Color32::from_rgb(0x7b, 0x86, 0x94),
    frame: Color32::from_rgb(0x23, 0x28, 0x30),
    close: Color32::from_rgb(0xf5, 0x9a, 0x9a),
    button_corner: 3,
    text_on_button: Color32::from_rgb(0xe6, 0xe9, 0xee),
    text_on_button_off: Color32::from_rgb(0x9a, 0xa2, 0xae),
    focus: Color32::from_rgb(0x8a, 0xbd, 0xf5),
    focus_inside: Color32::from_rgb(0x14, 0x18, 0x1e),
    veil: Color32::from_black_alpha(140),
    body: 13.0,
    heading: 14.0,
    title: 17.0,
    row_height: 22.0,
    box_margin: Margin::symmetric(6, 5),
};

static FACES: LazyLock<Arc<picture::Faces>> =
    LazyLock::new(|| Arc::new(picture::Faces::new(shell::fonts())));

/// The width, in points, that is left to a window when it is zoomed.
const NARROWEST: f32 = 700.0;

/// The tokens of the frame in the theme in use.
pub(super) fn tokens(ui: &Ui) -> &'static Tokens {
    if ui.visuals().dark_mode { &DARK } else { &LIGHT }
}

/// The tokens of the light theme, for what is drawn in pictures.
pub(super) fn light() -> &'static Tokens {
    &LIGHT
}

/// What pictures are painted on.
pub(in crate::app) fn background() -> Color32 {
    LIGHT.page
}

/// What a context needs before its first frame: fonts and styles. The zoom keys are ours, so
/// that the zoom is remembered.
pub fn set_up(ctx: &Context) {
    // In the window too, so that texts wrap there as they do in pictures.
    let (rasterizer, missing) = picture::glyph_rasterizer(&FACES);
    ctx.add_glyph_rasterizer(rasterizer);
    ctx.data_mut(|data| data.insert_temp(missing_id(), missing));
    ctx.set_fonts(FACES.fonts().clone());
    ctx.set_style_of(Theme::Light, style(Visuals::light(), &LIGHT));
    ctx.set_style_of(Theme::Dark, style(Visuals::dark(), &DARK));
    ctx.options_mut(|options| {
        options.zoom_with_keyboard = false;
        options.fallback_theme = Theme::Light;
    });
}

/// The characters that no font of the program has and that were to be shown in `ctx`.
pub fn missing_glyphs(ctx: &Context) -> BTreeSet<char> {
    let missing = ctx.data(|data| data.get_temp::<picture::MissingGlyphs>(missing_id()));
    missing.map(|missing| missing.list()).unwrap_or_default()
}

fn missing_id() -> Id {
    Id::unique("missing-glyphs")
}

/// Lets the theme and the zoom be what the person has chosen.
pub(in crate::app) fn apply_preferences(ctx: &Context, preferences: &Preferences) {
    let theme = match preferences.theme {
        ThemeChoice::System => ThemePreference::System,
        ThemeChoice::Light => ThemePreference::Light,
        ThemeChoice::Dark => ThemePreference::Dark,
    };
    if ctx.options(|options| options.theme_preference) != theme {
        ctx.set_theme(theme);
    }
    // Not so large that a window has no room for what stands in it.
    let room = ctx.content_rect().width() * ctx.zoom_factor() / NARROWEST;
    let zoom = (f32::from(preferences.zoom) / 100.0).min(room.max(1.0));
    if ctx.zoom_factor() != zoom {
        ctx.set_zoom_factor(zoom);
    }
}

fn style(visuals: Visuals, tokens: &Tokens) -> Style {
    let mut style = Style { visuals: with_tokens(visuals, tokens), ..Style::default() };
    for (name, font) in &mut style.text_styles {
        *font = match name {
            TextStyle::Heading => tokens.title_font(),
            _ => tokens.body_font(),
        };
    }
    style.spacing.button_padding = vec2(8.0, 3.0);
    style.spacing.item_spacing = vec2(8.0, 5.0);
    style.spacing.interact_size.y = tokens.row_height;
    style.animation_time = 0.0;
    style
}

fn with_tokens(mut visuals: Visuals, tokens: &Tokens) -> Visuals {
    // One way of drawing text in both themes, so that the stage is the same in both: as
    // solid as in the originals.
    visuals.text_options.color_transfer_function =
        FontColorTransferFunction::TwoCoverageMinusCoverageSq;
    visuals.panel_fill = tokens.page;
    visuals.window_fill = tokens.pane;
    visuals.extreme_bg_color = tokens.pane;
    visuals.window_stroke = Stroke::new(1.0, tokens.line);
    visuals.hyperlink_color = tokens.link;
    visuals.selection.bg_fill = tokens.selection;
    visuals.selection.stroke = Stroke::new(1.0, tokens.text_on_strong);
    visuals.text_cursor.blink = false;
    let states = [
        (&mut visuals.widgets.noninteractive, tokens.page, tokens.text, (1.0, tokens.line)),
        (
            &mut visuals.widgets.inactive,
            tokens.button,
            tokens.text_on_button,
            (1.0, tokens.button_line),
        ),
        (&mut visuals.widgets.open, tokens.button_hover, tokens.text, (1.0, tokens.line)),
        (&mut visuals.widgets.hovered, tokens.button_hover, tokens.text, (1.0, tokens.strong)),
        // egui draws what has the keyboard focus in this state.
        (&mut visuals.widgets.active, tokens.button_hover, tokens.text, (2.0, tokens.focus)),
    ];
    for (widget, fill, text, (width, line)) in states {
        widget.bg_fill = fill;
        widget.weak_bg_fill = fill;
        widget.fg_stroke = Stroke::new(1.0, text);
        widget.bg_stroke = Stroke::new(width, line);
        widget.corner_radius = CornerRadius::same(tokens.button_corner);
        widget.expansion = 0.0;
    }
    visuals
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_text_can_be_read_in_both_themes() {
        for tokens in [super::LIGHT, super::DARK] {
            crate::console::shell::tests::assert_contrast(&tokens);
        }
    }
}
