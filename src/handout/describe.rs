//! What is said of a picture: in a line below it, and to those who do not see it.

use crate::{
    lesson::{Named, Seen, TakenPicture, places_of},
    picture::mark::MarkKind,
    text,
};

/// What is read to those who do not see the picture: what the author says, or else what is seen.
/// What is hidden in the picture is hidden here too.
pub(super) fn alt(taken: &TakenPicture) -> String {
    let seen = &taken.seen;
    let said = taken.alt.clone().unwrap_or_else(|| {
        let shown = shown(seen);
        let marked = seen.marked.iter().filter_map(|(kind, named)| marked(kind, named));
        std::iter::once(shown).chain(marked).collect::<Vec<_>>().join(" ")
    });
    without(&said, &seen.hidden)
}

/// What stands below the picture: what the author says, or else the page that is seen.
pub(super) fn caption(taken: &TakenPicture, title: &str) -> String {
    let seen = &taken.seen;
    let page = || {
        let page: Vec<&str> = seen.dialog.iter().chain(&seen.page).map(String::as_str).collect();
        if page.is_empty() { title.to_owned() } else { page.join(" > ") }
    };
    let part = || seen.part.as_ref().map(|part| part.name.clone());
    let said = taken.caption.clone().or_else(part).unwrap_or_else(page);
    without(&said, &seen.hidden)
}

fn shown(seen: &Seen) -> String {
    let place = match (seen.dialog.as_deref(), seen.page.as_deref()) {
        (Some(dialog), Some(page)) => {
            text!("handout-alt-dialog-page", dialog = dialog, page = page)
        }
        (Some(dialog), None) => text!("handout-alt-dialog", dialog = dialog),
        (None, Some(page)) => text!("handout-alt-page", page = page),
        (None, None) => text!("handout-alt-console"),
    };
    match &seen.part {
        Some(part) => text!("handout-alt-part", control = control(part), place = place),
        None => text!("handout-alt", place = place),
    }
}

fn marked(kind: &MarkKind, named: &Named) -> Option<String> {
    let control = control(named);
    match kind {
        MarkKind::Badge(number) => {
            Some(text!("handout-alt-badge", number = number.to_string(), control = control))
        }
        MarkKind::Callout(said) => {
            Some(text!("handout-alt-callout", says = said.as_str(), control = control))
        }
        MarkKind::Redaction => None,
        _ => Some(text!("handout-alt-marked", control = control)),
    }
}

fn control(named: &Named) -> String {
    text!("handout-control", role = named.role.text().replace(' ', "-"), name = named.name.as_str())
}

/// A text in which nothing of what is hidden can be read.
fn without(said: &str, hidden: &[String]) -> String {
    let mut said = said.to_owned();
    for text in hidden {
        let signs: Vec<char> = said.chars().collect();
        let (mut left, mut at) = (String::new(), 0);
        for place in places_of(text, &said) {
            left.extend(&signs[at..place.start]);
            left.push_str(&text!("handout-hidden"));
            at = place.end;
        }
        left.extend(&signs[at..]);
        said = left;
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_hidden_is_not_said() {
        let hidden = ["Contoso".to_owned(), String::new(), "née".to_owned()];
        let said = without("CONTOSO and contoso, NÉE Con", &hidden);
        assert_eq!(said, "(hidden) and (hidden), (hidden) Con");
    }
}
