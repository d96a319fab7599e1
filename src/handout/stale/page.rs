use super::{Changes, Kind, LineKind, PictureChange, TextChange, sentence};
use crate::{handout::html::encode, text, words};

/// What the page may load: pictures and colours that are in it.
const LOADS: &str = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

/// A page in one file that shows what has changed: of each picture how it was, how it is, and the
/// difference.
pub fn page(changes: &Changes) -> String {
    let title = encode::text(&text!("stale-title", title = changes.title.as_str()));
    format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
        <meta http-equiv=\"Content-Security-Policy\" content=\"{LOADS}\">\n\
        <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
        <title>{title}</title>\n<style>\n{style}</style>\n</head>\n<body>\n\
        <header>\n<h1>{title}</h1>\n<p>{counts}</p>\n</header>\n\
        <main>\n{contents}{large}{sections}</main>\n</body>\n</html>\n",
        language = words::current().tag(),
        style = include_str!("page.css"),
        counts = encode::text(&counts(changes)),
        contents = contents(changes),
        large = large(changes),
        sections = sections(changes),
    )
}

/// How many of what have changed.
fn counts(changes: &Changes) -> String {
    let counts = [
        (!changes.pictures.is_empty())
            .then(|| text!("stale-count-pictures", count = changes.pictures.len())),
        (!changes.texts.is_empty())
            .then(|| text!("stale-count-texts", count = changes.texts.len())),
        Some(text!("stale-same", count = changes.same)),
    ];
    counts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// All changes in a line each, with links to those that are shown.
fn contents(changes: &Changes) -> String {
    let mut entries = String::new();
    for (at, says) in sentence::sentences(changes).iter().enumerate() {
        let says = encode::text(says);
        // The lines are in the order of the sections; what only has another number has none.
        let is_shown = changes.pictures.get(at).is_none_or(|it| it.kind != Kind::Moved);
        let entry = if is_shown { format!("<a href=\"#{}\">{says}</a>", id(at)) } else { says };
        entries.extend(["<li>", &entry, "</li>\n"]);
    }
    let title = encode::text(&text!("stale-contents"));
    format!(
        "<nav aria-labelledby=\"all\">\n<h2 id=\"all\">{title}</h2>\n<ul>\n{entries}</ul>\n</nav>\n"
    )
}

/// A switch that makes the pictures as large as there is room.
fn large(changes: &Changes) -> String {
    if changes.pictures.iter().all(|change| change.kind == Kind::Moved) {
        return String::new();
    }
    let says = encode::text(&text!("stale-large"));
    format!("<p class=\"switch\"><label><input type=\"checkbox\"> {says}</label></p>\n")
}

fn sections(changes: &Changes) -> String {
    let mut out = String::new();
    let pictures = changes.pictures.iter().enumerate();
    for (at, change) in pictures.filter(|(_, change)| change.kind != Kind::Moved) {
        let caption = format!(
            "{} <span>{}</span>",
            encode::text(&change.file),
            encode::text(&change.caption)
        );
        out += &section(at, &caption, &sentence::picture(change), &figures(change));
    }
    for (at, change) in changes.texts.iter().enumerate() {
        let at = changes.pictures.len() + at;
        out += &section(at, &encode::text(&change.file), &sentence::text(change), &lines(change));
    }
    out
}

fn section(at: usize, heading: &str, says: &str, shown: &str) -> String {
    let (id, says) = (id(at), encode::text(says));
    format!("<section id=\"{id}\">\n<h2>{heading}</h2>\n<p>{says}</p>\n{shown}</section>\n")
}

fn id(at: usize) -> String {
    format!("change-{}", at + 1)
}

/// A picture as it was, as it is, and the difference.
fn figures(change: &PictureChange) -> String {
    let before = match &change.before {
        Some((png, alt)) => image(png, &text!("stale-before-alt", alt = alt.as_str())),
        None if change.kind == Kind::Added => nothing(&text!("stale-not-yet")),
        None if change.kind == Kind::Missing => nothing(&text!("stale-not-there")),
        None => nothing(&text!("stale-not-shown")),
    };
    let after = match &change.after {
        Some((png, alt)) => image(png, &text!("stale-after-alt", alt = alt.as_str())),
        None => nothing(&text!("stale-no-longer")),
    };
    let mut out = figure(&text!("stale-before"), &before) + &figure(&text!("stale-after"), &after);
    if let Some(difference) = &change.difference {
        let alt = text!("stale-difference-alt", detail = sentence::detail(difference));
        out += &figure(&text!("stale-difference"), &image(&difference.png, &alt));
    }
    format!("<div class=\"pictures\">\n{out}</div>\n")
}

fn figure(caption: &str, shown: &str) -> String {
    let caption = encode::text(caption);
    format!("<figure>\n<figcaption>{caption}</figcaption>\n{shown}\n</figure>\n")
}

fn image(png: &[u8], alt: &str) -> String {
    format!("<img alt=\"{}\" src=\"{}\">", encode::text(alt), encode::picture(png))
}

fn nothing(says: &str) -> String {
    format!("<p class=\"nothing\">{}</p>", encode::text(says))
}

/// The lines of a text that differ.
fn lines(change: &TextChange) -> String {
    if change.lines.is_empty() {
        return String::new();
    }
    let mut out = String::new();
    for line in &change.lines {
        let says = encode::text(&line.text);
        let line = match line.kind {
            LineKind::Same => format!("<span>  {says}</span>"),
            LineKind::Removed => format!("<del>− {says}</del>"),
            LineKind::Added => format!("<ins>+ {says}</ins>"),
            LineKind::LeftOut => "<span>⋯</span>".to_owned(),
        };
        out.push_str(&line);
    }
    format!("<pre>{out}</pre>\n")
}
