use super::{
    blocks::{image, points},
    encode,
    page::head,
};
use crate::{
    handout::book::{Book, Figure, Place},
    text,
};

/// Where scripts may come from: from the file itself.
const SCRIPT: &str = "script-src 'unsafe-inline'";

/// The pictures of a book, one at a time: a press where the step presses goes on to the next.
/// Without its script all pictures are there one below the other.
pub fn click_through(book: &Book) -> String {
    let count = book.figures.len();
    let steps: String = book.figures.iter().enumerate().map(step(count)).collect();
    let style: String = book.figures.iter().enumerate().map(measures).collect();
    format!(
        "{head}<body>\n<header>\n<h1>{title}</h1>\n{controls}</header>\n\
        <main data-click-through data-wrong=\"{wrong}\" data-nothing=\"{nothing}\" data-end=\"{end}\">\n\
        <p class=\"unseen\" aria-live=\"polite\"></p>\n{steps}</main>\n{list}\
        <script>\n{script}</script>\n</body>\n</html>\n",
        head = head(book, SCRIPT, &(include_str!("click_through.css").to_owned() + &style)),
        title = encode::text(&book.title),
        controls = controls(),
        wrong = encode::text(&text!("click-through-wrong")),
        nothing = encode::text(&text!("click-through-nothing")),
        end = encode::text(&text!("click-through-end")),
        list = list(book),
        script = include_str!("click_through.js"),
    )
}

/// One picture with what its step says, and the button where the step presses.
fn step(count: usize) -> impl Fn((usize, &Figure)) -> String {
    move |(place, figure)| {
        let number = place + 1;
        let progress =
            text!("click-through-progress", number = number.to_string(), count = count.to_string());
        let button = format!(
            "\n<button type=\"button\" id=\"place-{number}\" class=\"place\" aria-label=\"{}\">\
            </button>",
            encode::text(&text!("click-through-press"))
        );
        format!(
            "<section id=\"figure-{number}\" tabindex=\"-1\" aria-labelledby=\"progress-{number}\">\n\
            <h2 id=\"progress-{number}\">{progress}</h2>\n<p class=\"says\">{says}</p>\n\
            <div class=\"picture\" id=\"picture-{number}\">\n{image}{button}\n</div>\n\
            <p class=\"hint\"></p>\n</section>\n",
            progress = encode::text(&progress),
            says = encode::text(&says(figure)),
            image = image(figure),
            button = figure.place.map(|_| button).unwrap_or_default(),
        )
    }
}

/// What the step says, with its number; of a picture between steps what it shows.
fn says(figure: &Figure) -> String {
    let says = if figure.says.is_empty() { &figure.caption } else { &figure.says };
    match figure.step {
        Some(step) => {
            text!("click-through-step", number = step.to_string(), says = says.as_str())
        }
        None => says.clone(),
    }
}

/// How large a picture is at most, and where in it its step presses.
fn measures((place, figure): (usize, &Figure)) -> String {
    let number = place + 1;
    let (width, height) = points(figure);
    // As on the screen, but no larger than what the window has for it.
    let picture = format!(
        "#picture-{number}{{width:min({width}px,max(18rem,(100vh - 14.5rem)*{width}/{height}))}}\n"
    );
    let Some(Place { left, top, width, height }) = figure.place else { return picture };
    format!(
        "{picture}#place-{number}{{left:{};top:{};width:{};height:{}}}\n",
        percent(2 * u64::from(left) + u64::from(width), 2 * u64::from(figure.width)),
        percent(2 * u64::from(top) + u64::from(height), 2 * u64::from(figure.height)),
        percent(width.into(), figure.width.into()),
        percent(height.into(), figure.height.into()),
    )
}

/// A part of a whole, to a hundredth of a percent.
fn percent(part: u64, whole: u64) -> String {
    let hundredths = part * 10_000 / whole.max(1);
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

/// The buttons that go on and back.
fn controls() -> String {
    format!(
        "<p class=\"controls\">\n<button type=\"button\" id=\"previous\">{}</button>\n\
        <button type=\"button\" id=\"next\">{}</button>\n<span class=\"keys\">{}</span>\n</p>\n",
        encode::text(&text!("click-through-previous")),
        encode::text(&text!("click-through-next")),
        encode::text(&text!("click-through-keys")),
    )
}

/// Links to all pictures.
fn list(book: &Book) -> String {
    let entry = |(place, figure): (usize, &Figure)| {
        let number = place + 1;
        let caption = encode::text(&figure.caption);
        format!("<li><a href=\"#figure-{number}\">{caption}</a></li>\n")
    };
    let entries: String = book.figures.iter().enumerate().map(entry).collect();
    if entries.is_empty() {
        return entries;
    }
    let title = encode::text(&text!("click-through-all"));
    format!(
        "<nav aria-label=\"{title}\">\n<details>\n<summary>{title}</summary>\n\
        <ol>\n{entries}</ol>\n</details>\n</nav>\n"
    )
}
