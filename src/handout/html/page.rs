use super::{
    blocks::Writer,
    encode,
    outline::{Heading, Outline},
};
use crate::{
    handout::book::{Book, Logo},
    text,
};

/// Nothing else than what is in the file is loaded, whatever an author has written. Of pictures
/// nothing is said: there are none but in the file.
const LOADS: &str = "style-src 'unsafe-inline'; connect-src 'none'; font-src 'none'; \
                     frame-src 'none'; media-src 'none'; object-src 'none'; base-uri 'none'";
/// Fewer headings need no contents.
const FEWEST: usize = 2;

/// The book to read on a screen and to print, in one file.
pub fn html(book: &Book) -> String {
    let outline = Outline::of(book);
    let style = include_str!("page.css").to_owned() + &running(book);
    format!(
        "{head}<body>\n<a class=\"skip\" href=\"#text\">{skip}</a>\n{title}{contents}\
        <main id=\"text\">\n{chapters}</main>\n{foot}</body>\n</html>\n",
        head = head(book, "script-src 'none'", &style),
        skip = encode::text(&text!("handout-skip")),
        title = title(book),
        contents = contents(&outline),
        chapters = Writer::new(book, &outline).chapters(),
        foot = foot(book),
    )
}

/// What comes before the body, with where scripts may come from and what the page looks like.
pub(super) fn head(book: &Book, script: &str, style: &str) -> String {
    let author = book.author.as_deref().map(encode::text);
    let author = author.map(|name| format!("<meta name=\"author\" content=\"{name}\">\n"));
    format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
        <meta http-equiv=\"Content-Security-Policy\" content=\"{script}; {LOADS}\">\n\
        <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n{author}\
        <title>{title}</title>\n<style>\n{colours}{style}</style>\n</head>\n",
        language = encode::text(&book.language),
        author = author.unwrap_or_default(),
        title = encode::text(&book.title),
        colours = encode::colours(&book.template.colours),
    )
}

/// The logo, the organisation, the title and who has written it.
fn title(book: &Book) -> String {
    let line = |class: &str, says: Option<&str>| {
        let says = says.filter(|says| !says.is_empty()).map(encode::text);
        says.map(|says| format!("<p class=\"{class}\">{says}</p>\n")).unwrap_or_default()
    };
    let by: Vec<&str> = book.author.iter().chain(&book.date).map(String::as_str).collect();
    format!(
        "<header>\n{logo}{organisation}<h1>{title}</h1>\n{subtitle}{by}</header>\n",
        logo = book.template.logo.as_ref().map(logo).unwrap_or_default(),
        organisation = line("organisation", book.template.organisation.as_deref()),
        title = encode::text(&book.title),
        subtitle = line("subtitle", book.subtitle.as_deref()),
        by = line("by", Some(&by.join(" · "))),
    )
}

fn logo(logo: &Logo) -> String {
    format!(
        "<img class=\"logo\" alt=\"{}\" width=\"{}\" height=\"{}\" src=\"{}\">\n",
        encode::text(&logo.alt),
        logo.width,
        logo.height,
        encode::picture(&logo.png)
    )
}

/// Links to the headings of the two highest levels.
fn contents(outline: &Outline) -> String {
    let headings: Vec<_> = outline.headings.iter().filter(|heading| heading.level <= 3).collect();
    if headings.len() < FEWEST {
        return String::new();
    }
    let entry = |(place, heading): (usize, &&Heading)| {
        let next = headings.get(place + 1).map_or(2, |next| next.level);
        // The level grows by one at most, and the first is 2.
        let end = match (heading.level, next) {
            (2, 3) => "\n<ol>",
            (3, 2) => "</li>\n</ol>\n</li>",
            _ => "</li>",
        };
        let (id, says) = (encode::text(&heading.id), encode::text(&heading.says));
        format!("<li><a href=\"#{id}\">{says}</a>{end}\n")
    };
    format!(
        "<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">{title}</h2>\n<ol>\n{entries}\
        </ol>\n</nav>\n",
        title = encode::text(&text!("handout-contents")),
        entries = headings.iter().enumerate().map(entry).collect::<String>(),
    )
}

fn foot(book: &Book) -> String {
    let template = &book.template;
    let says: Vec<&str> =
        template.organisation.iter().chain(&template.foot).map(String::as_str).collect();
    if says.is_empty() {
        return String::new();
    }
    format!("<footer>\n<p>{}</p>\n</footer>\n", encode::text(&says.join(" · ")))
}

/// What stands at the head and at the foot of printed pages.
fn running(book: &Book) -> String {
    let template = &book.template;
    let words = |words: Option<&String>| encode::css(words.map_or("", String::as_str));
    format!(
        "@page{{@top-left{{content:{}}}@top-right{{content:{}}}@bottom-left{{content:{}}}}}\n\
        @page:first{{@top-left{{content:none}}@top-right{{content:none}}}}\n",
        words(template.organisation.as_ref()),
        words(Some(&book.title)),
        words(template.foot.as_ref()),
    )
}
