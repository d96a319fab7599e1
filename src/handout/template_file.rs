use std::{
    io::{self, Cursor},
    sync::Arc,
};

use image::{ImageFormat, ImageReader, Limits};
use serde::Deserialize;

use super::{
    book::{Colours, Logo, Template},
    contrast::contrast,
};

/// Why a file is no template.
///
/// The sentence for people is [`super::template_error()`].
#[derive(Debug, thiserror::Error)]
pub enum TemplateError {
    /// The text is longer than any template.
    #[error("longer than {largest} bytes")]
    TooLarge {
        /// How many bytes a template may have.
        largest: usize,
    },
    /// It is not TOML, or has a key that no template has.
    #[error("line {line}: {why}")]
    Syntax {
        /// The line, from 1.
        line: usize,
        /// What the reader of TOML says.
        why: String,
    },
    /// A colour is written as none is.
    #[error("{name} = \"{value}\" is no colour")]
    Colour {
        /// Its key.
        name: &'static str,
        /// How it is written.
        value: String,
    },
    /// A colour is too much like what it stands on.
    #[error("{name} on {ground} has a contrast of {hundredths} hundredths")]
    Contrast {
        /// Its key.
        name: &'static str,
        /// The key of the colour that it stands on, or `white`.
        ground: &'static str,
        /// The contrast, of which 450 are needed.
        hundredths: u64,
    },
    /// The logo cannot be read.
    #[error("{file}: {source}")]
    LogoUnread {
        /// The name of the file.
        file: String,
        /// What the system reports.
        source: io::Error,
    },
    /// The logo has too many bytes.
    #[error("{file} has more than {largest} bytes")]
    LogoTooHeavy {
        /// The name of the file.
        file: String,
        /// How many bytes a logo may have.
        largest: usize,
    },
    /// The logo is no PNG, or a damaged one.
    #[error("{file} is no PNG")]
    LogoNotPng {
        /// The name of the file.
        file: String,
    },
    /// The logo has too many pixels.
    #[error("{file} has {width} by {height} pixels")]
    LogoTooLarge {
        /// The name of the file.
        file: String,
        /// In pixels.
        width: u32,
        /// In pixels.
        height: u32,
    },
}

/// A template as it is written.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Written {
    organisation: String,
    foot: String,
    colours: WrittenColours,
    logo: Option<WrittenLogo>,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct WrittenColours {
    accent: Option<String>,
    text: Option<String>,
    quiet: Option<String>,
    tint: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenLogo {
    file: String,
    #[serde(default)]
    alt: String,
}

/// The least contrast of a text, in hundredths.
const LEAST_CONTRAST: u64 = 450;
const WHITE: [u8; 3] = [255; 3];

impl Template {
    /// Longer than any template, in bytes.
    pub const LARGEST: usize = 64 * 1024;
    /// How many bytes a logo may have.
    pub const LARGEST_LOGO: usize = 4 * 1024 * 1024;
    /// How many pixels a logo may have on each side.
    pub const LONGEST_LOGO: u32 = 4096;

    /// Reads a template from TOML. Every key may be left out:
    ///
    /// ```toml
    /// organisation = "Contoso"        # on the title page and at the head of every page
    /// foot = "For internal use"       # at the foot of every page
    ///
    /// [colours]
    /// accent = "#005493"              # of titles, headings and links
    /// text = "#1a1a1a"                # of the text
    /// quiet = "#595959"               # of captions and of heads and feet of pages
    /// tint = "#eef2f7"                # behind heads of tables and behind code
    ///
    /// [logo]                          # on the title page
    /// file = "logo.png"               # a PNG
    /// alt = "Contoso"                 # what it shows; else the name of the organisation
    /// ```
    ///
    /// The logo's file is read by `read`, which is given its name as it is written.
    ///
    /// # Errors
    ///
    /// [`TemplateError`].
    pub fn parse(
        source: &str,
        read: &mut dyn FnMut(&str) -> io::Result<Vec<u8>>,
    ) -> Result<Self, TemplateError> {
        if source.len() > Self::LARGEST {
            return Err(TemplateError::TooLarge { largest: Self::LARGEST });
        }
        let written: Written = toml::from_str(source).map_err(|error| {
            let at = source.floor_char_boundary(error.span().map_or(0, |span| span.start));
            let line = source[..at].matches('\n').count() + 1;
            TemplateError::Syntax { line, why: error.message().to_owned() }
        })?;
        let organisation = one_line(&written.organisation);
        let colours = colours(&written.colours)?;
        let name = organisation.as_deref().unwrap_or_default();
        let logo = written.logo.map(|logo| self::logo(logo, name, read)).transpose()?;
        Ok(Self { foot: one_line(&written.foot), organisation, colours, logo })
    }
}

/// A text as it stands in one line; nothing if it says nothing.
fn one_line(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    (!words.is_empty()).then(|| words.join(" "))
}

fn colours(written: &WrittenColours) -> Result<Colours, TemplateError> {
    let usual = Colours::default();
    let colours = Colours {
        accent: colour("accent", written.accent.as_ref(), usual.accent)?,
        text: colour("text", written.text.as_ref(), usual.text)?,
        quiet: colour("quiet", written.quiet.as_ref(), usual.quiet)?,
        tint: colour("tint", written.tint.as_ref(), usual.tint)?,
    };
    let pairs = [
        ("accent", colours.accent, "white", WHITE),
        ("text", colours.text, "white", WHITE),
        ("quiet", colours.quiet, "white", WHITE),
        ("text", colours.text, "tint", colours.tint),
        ("accent", colours.accent, "tint", colours.tint),
    ];
    for (name, colour, ground, behind) in pairs {
        let hundredths = contrast(colour, behind);
        if hundredths < LEAST_CONTRAST {
            return Err(TemplateError::Contrast { name, ground, hundredths });
        }
    }
    Ok(colours)
}

/// A colour that is written as `#` and six digits.
fn colour(
    name: &'static str,
    written: Option<&String>,
    usual: [u8; 3],
) -> Result<[u8; 3], TemplateError> {
    let Some(value) = written else { return Ok(usual) };
    let digits = value.strip_prefix('#').filter(|digits| digits.len() == 6);
    let number = digits
        .filter(|digits| digits.chars().all(|digit| digit.is_ascii_hexdigit()))
        .and_then(|digits| u32::from_str_radix(digits, 16).ok())
        .ok_or_else(|| TemplateError::Colour { name, value: value.clone() })?;
    let [_, red, green, blue] = number.to_be_bytes();
    Ok([red, green, blue])
}

fn logo(
    written: WrittenLogo,
    organisation: &str,
    read: &mut dyn FnMut(&str) -> io::Result<Vec<u8>>,
) -> Result<Logo, TemplateError> {
    let WrittenLogo { file, alt } = written;
    let bytes = match read(&file) {
        Ok(bytes) => bytes,
        Err(source) => return Err(TemplateError::LogoUnread { file, source }),
    };
    if bytes.len() > Template::LARGEST_LOGO {
        return Err(TemplateError::LogoTooHeavy { file, largest: Template::LARGEST_LOGO });
    }
    let png = || ImageReader::with_format(Cursor::new(&bytes), ImageFormat::Png);
    let Ok((width, height)) = png().into_dimensions() else {
        return Err(TemplateError::LogoNotPng { file });
    };
    if width.max(height) > Template::LONGEST_LOGO {
        return Err(TemplateError::LogoTooLarge { file, width, height });
    }
    if !is_whole(png()) {
        return Err(TemplateError::LogoNotPng { file });
    }
    let alt = one_line(&alt).unwrap_or_else(|| organisation.to_owned());
    Ok(Logo { png: Arc::from(bytes), width, height, alt })
}

/// Whether a picture has all its pixels.
fn is_whole(mut picture: ImageReader<Cursor<&Vec<u8>>>) -> bool {
    /// What the decoder may use, in bytes: the deepest pixels of the largest logo, twice.
    const MOST: u64 = 2 * 8 * (Template::LONGEST_LOGO as u64).pow(2);
    let mut limits = Limits::no_limits();
    limits.max_alloc = Some(MOST);
    picture.limits(limits);
    picture.decode().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Reads a template beside which there is a logo of 3 by 2 pixels.
    fn parse(source: &str) -> Result<Template, TemplateError> {
        Template::parse(source, &mut |file| match file {
            "logo.png" => Ok(png(3, 2)),
            "cut.png" => Ok(png(3, 2)[..60].to_vec()),
            "wide.png" => Ok(png(4097, 1)),
            "heavy.png" => Ok(vec![0; Template::LARGEST_LOGO + 1]),
            "logo.gif" => Ok(b"GIF89a".to_vec()),
            _ => Err(io::ErrorKind::NotFound.into()),
        })
    }

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        image::RgbaImage::new(width, height).write_to(&mut bytes, ImageFormat::Png).unwrap();
        bytes.into_inner()
    }

    #[test]
    fn every_key_is_read_and_each_may_be_left_out() {
        assert_eq!(parse("").unwrap(), Template::default());
        let read = parse(
            "organisation = \" Contoso\\nLtd \"\nfoot = \"Internal\"\n[colours]\naccent = \"#7A0000\"\n\
             text = \"#000000\"\nquiet = \"#444444\"\ntint = \"#ffffee\"\n\
             [logo]\nfile = \"logo.png\"\nalt = \"A ship\"",
        );
        let colours = Colours {
            accent: [0x7a, 0, 0],
            text: [0; 3],
            quiet: [0x44; 3],
            tint: [0xff, 0xff, 0xee],
        };
        let logo = Logo { png: png(3, 2).into(), width: 3, height: 2, alt: "A ship".into() };
        let (organisation, foot) = (Some("Contoso Ltd".into()), Some("Internal".into()));
        assert_eq!(read.unwrap(), Template { organisation, foot, colours, logo: Some(logo) });
    }

    #[test]
    fn a_logo_without_words_shows_the_organisation() {
        let read = parse("organisation = \"Contoso\"\n[logo]\nfile = \"logo.png\"").unwrap();
        assert_eq!(read.logo.unwrap().alt, "Contoso");
    }

    #[test]
    fn what_is_wrong_is_told_with_what_to_do() {
        for (source, says) in [
            ("organisation = 1", "line 1: invalid type: integer `1`, expected a string"),
            ("\n[colors]", "line 2: unknown field `colors`"),
            ("[colours]\naccent = \"red\"", "“red”"),
            ("[colours]\naccent = \"#0054931\"", "“#0054931”"),
            ("[colours]\naccent = \"#+05493\"", "“#+05493”"),
            ("[colours]\naccent = \"#ff0000\"", "accent on white has a contrast of 3.99:1"),
            ("[colours]\ntext = \"#777777\"", "text on white has a contrast of 4.47:1"),
            ("[colours]\nquiet = \"#ffffff\"", "quiet on white has a contrast of 1.00:1"),
            ("[colours]\ntint = \"#333333\"", "text on tint has a contrast of 1.37:1"),
            ("[colours]\ntint = \"#a0a0a0\"", "accent on tint"),
            ("[logo]\nfile = \"none.png\"", "none.png cannot be read"),
            ("[logo]\nfile = \"logo.gif\"", "logo.gif is no PNG"),
            ("[logo]\nfile = \"cut.png\"", "cut.png is no PNG"),
            ("[logo]\nfile = \"wide.png\"", "wide.png has 4097 by 1 pixels"),
            ("[logo]\nfile = \"heavy.png\"", "heavy.png has more than 4 MiB"),
            (&"#".repeat(Template::LARGEST + 1), "64 KiB"),
        ] {
            let sentence = crate::handout::template_error(&parse(source).unwrap_err());
            assert!(sentence.contains(says), "{source}: {sentence}");
        }
    }
}
