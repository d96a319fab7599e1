//! Sentences that say how it is then.

use super::{Ask, Mention, Word, mention::Kind, noun::noun};
use crate::lesson::State;

/// What something does that comes up.
const OPENS: [&str; 9] =
    ["opens", "appears", "starts", "open", "appear", "displays", "launches", "shows", "has"];
/// What something says.
const SAYS: [&str; 6] = ["says", "shows", "reads", "displays", "say", "show"];
/// How something is, in the words of prose.
const STATES: [(&str, Option<State>); 20] = [
    ("selected", Some(State::Selected)),
    ("highlighted", Some(State::Selected)),
    ("checked", Some(State::Checked)),
    ("ticked", Some(State::Checked)),
    ("unchecked", Some(State::Unchecked)),
    ("cleared", Some(State::Unchecked)),
    ("enabled", Some(State::Enabled)),
    ("available", Some(State::Enabled)),
    ("active", Some(State::Enabled)),
    ("disabled", Some(State::Disabled)),
    ("unavailable", Some(State::Disabled)),
    ("dimmed", Some(State::Disabled)),
    ("grayed", Some(State::Disabled)),
    ("expanded", Some(State::Expanded)),
    ("collapsed", Some(State::Collapsed)),
    ("listed", None),
    ("displayed", None),
    ("shown", None),
    ("visible", None),
    ("opened", None),
];
/// Words that turn a statement around, or make it one of another time.
const TURNS: [&str; 16] = [
    "not", "no", "longer", "never", "until", "unless", "cannot", "only", "default", "should",
    "may", "can", "might", "usually", "if", "when",
];

/// What a sentence that is no imperative says is to be seen.
pub(super) fn seen(words: &[Word]) -> Vec<Ask> {
    if words.iter().any(|word| word.is_any(&TURNS)) {
        return Vec::new();
    }
    let Some((mention, count)) = noun(words) else { return Vec::new() };
    let is_definite = words.first().is_some_and(|word| {
        word.is_marked() || word.is_any(&["the", "a", "an"]) || word.is_capital()
    });
    let rest = skip_now(&words[count..]);
    let Some(first) = rest.first().filter(|_| is_definite) else { return Vec::new() };
    let is_region = mention.is_named() || matches!(mention.kind, Some(Kind::Wizard | Kind::Dialog));
    let alone = rest.len() == 1
        || rest[1].is_sign(",")
        || rest[1].is_any(&["and", "in", "with", "on", "where"]);
    if first.is_any(&OPENS) && is_region && mention.kind.is_some() && alone {
        return vec![Ask::See(mention, None)];
    }
    if first.is_any(&SAYS)
        && let Some(text) = rest.get(1).filter(|word| word.is_marked())
    {
        return vec![Ask::Read(text.text.clone())];
    }
    let marked = words.iter().take(count).any(Word::is_marked);
    if marked { state(&mention, rest).into_iter().collect() } else { Vec::new() }
}

/// "is now selected" and the like.
fn state(mention: &Mention, rest: &[Word]) -> Option<Ask> {
    rest.first().filter(|word| word.is_any(&["is", "are", "becomes"]))?;
    let rest = skip_now(&rest[1..]);
    let word = rest.first()?.text.to_lowercase();
    let (_, state) = STATES.iter().find(|(text, _)| *text == word)?;
    Some(Ask::See(mention.clone(), *state))
}

fn skip_now(words: &[Word]) -> &[Word] {
    let now = ["now", "then", "also", "already", "still"];
    &words[words.iter().take_while(|word| word.is_any(&now)).count()..]
}

/// What "verify that …" says is to be seen.
pub(super) fn verified(words: &[Word]) -> Vec<Ask> {
    let seen = seen(words);
    if !seen.is_empty() || words.iter().any(|word| word.is_any(&TURNS)) {
        return seen;
    }
    match noun(words) {
        Some((mention, count))
            if mention.is_named() && words.iter().take(count).any(Word::is_marked) =>
        {
            let appears = words[count..]
                .first()
                .is_none_or(|word| word.is_any(&OPENS) || word.is_any(&["is", "exists"]));
            if appears { vec![Ask::See(mention, None)] } else { Vec::new() }
        }
        _ => Vec::new(),
    }
}

/// "on the **X** tab", behind what is to be seen there.
pub(super) fn tab_behind(words: &[Word]) -> Option<Mention> {
    let at = words.iter().position(|word| word.is("on"))?;
    let (mention, _) = noun(&words[at + 1..])?;
    (mention.kind == Some(Kind::Tab) && mention.is_named()).then_some(mention)
}

/// "to start the Create Site System Server Wizard", behind an imperative.
pub(super) fn purpose(words: &[Word]) -> Option<Ask> {
    words.first().filter(|word| word.is("to"))?;
    words.get(1).filter(|word| word.is_any(&["start", "open", "launch", "display", "run"]))?;
    let (mention, _) = noun(&words[2..])?;
    let is_region = matches!(mention.kind, Some(Kind::Wizard | Kind::Dialog | Kind::Page));
    (is_region && mention.is_named()).then_some(Ask::See(mention, None))
}
