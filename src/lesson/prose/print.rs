//! Clauses as the grammar of prose reads them, one in a sentence.

use std::fmt::{self, Display, Formatter};

use egui::Modifiers;

use super::{Ask, Clause, Hint, Kind, Mention, Press};
use crate::lesson::State;

/// A name as Markdown marks it: in bold, or as code where bold would take signs from it.
struct Name<'a>(&'a str);

impl Display for Name<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        if is_plain(self.0) {
            return write!(f, "**{}**", self.0);
        }
        let runs = self.0.split(|sign| sign != '`').map(str::len).max().unwrap_or(0);
        let fence = "`".repeat(runs + 1);
        let touches = |sign: char| sign == '`' || sign == ' ';
        let pad = if self.0.starts_with(touches) || self.0.ends_with(touches) { " " } else { "" };
        write!(f, "{fence}{pad}{}{pad}{fence}", self.0)
    }
}

/// Whether nothing in a name has a meaning in Markdown or at the end of a sentence.
fn is_plain(name: &str) -> bool {
    let is_inside = |sign: char| sign.is_alphanumeric() || matches!(sign, ' ' | '-' | '\'' | '…');
    let ends = |sign: Option<char>| sign.is_some_and(char::is_alphanumeric);
    let spaced = name.contains("  ");
    ends(name.chars().next()) && ends(name.chars().last()) && name.chars().all(is_inside) && !spaced
}

/// A mention as it stands in a sentence.
struct Noun<'a>(&'a Mention);

impl Display for Noun<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Mention { names, kind, many, marked, phrase, variant: _ } = self.0;
        if names.is_empty() {
            return write!(f, "the {phrase}");
        }
        f.write_str("the ")?;
        for (index, name) in names.iter().enumerate() {
            f.write_str(if index > 0 { " or " } else { "" })?;
            if *marked { Name(name).fmt(f)? } else { f.write_str(name)? }
        }
        let Some(kind) = kind else { return Ok(()) };
        // A name without marks may say itself what it is: "Add Roles Wizard".
        let last = names.last().and_then(|name| name.split(' ').next_back());
        let says_it = last.and_then(|last| Kind::read(&[last])).is_some_and(|it| it.0 == *kind);
        match (says_it && !marked, many) {
            (true, _) => Ok(()),
            (false, true) => write!(f, " {}", plural(*kind)),
            (false, false) => write!(f, " {}", kind.text()),
        }
    }
}

fn plural(kind: Kind) -> String {
    let word = kind.text();
    if word.ends_with('x') { format!("{word}es") } else { format!("{word}s") }
}

impl Display for Clause {
    /// One sentence, which the grammar reads as this clause and no other.
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let regions: Vec<String> =
            self.within.iter().map(|region| format!("in {}, ", Noun(region))).collect();
        let still = if regions.is_empty() { "" } else { "still " };
        let said = format!("{still}{}{}", regions.concat(), self.ask);
        let mut signs = said.chars();
        let first = signs.next().map(char::to_uppercase);
        first.into_iter().flatten().try_for_each(|sign| write!(f, "{sign}"))?;
        write!(f, "{}.", signs.as_str())
    }
}

impl Display for Ask {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Go(what) => write!(f, "move to {}", Noun(what)),
            Self::Press(what, how) => pressed(f, what, *how),
            Self::Path(path) => {
                let path: Vec<String> = path.iter().map(|what| Noun(what).to_string()).collect();
                write!(f, "click {}", path.join(" > "))
            }
            Self::Expand(what, true) => write!(f, "expand {}", Noun(what)),
            Self::Expand(what, false) => write!(f, "collapse {}", Noun(what)),
            Self::Clear(what) => write!(f, "clear {}", Noun(what)),
            Self::Enter(value, what, hint) => entered(f, value.as_deref(), what, hint),
            Self::Fill(phrase) => filled(f, phrase),
            Self::OneOf(about, names) => {
                let names: Vec<String> = names.iter().map(|name| Name(name).to_string()).collect();
                write!(f, "select one of {}: {}", Name(about), names.join(" or "))
            }
            Self::SignIn(None) => f.write_str("sign in"),
            Self::SignIn(Some(account)) => write!(f, "sign in as {}", Name(account)),
            Self::Complete => f.write_str("complete the wizard"),
            Self::Close(what) if *what == Mention::default() => f.write_str("close"),
            Self::Close(what) => write!(f, "close {}", Noun(what)),
            Self::Keys(modifiers, key) => {
                write!(f, "press {}", Name(&format!("{}{}", held(*modifiers), key.name())))
            }
            Self::Wait(minutes) => write!(f, "wait {minutes} minutes"),
            Self::See(what, None) if what.kind.is_some() => {
                write!(f, "verify that {} opens", Noun(what))
            }
            Self::See(what, None) => write!(f, "verify that {} is displayed", Noun(what)),
            Self::See(what, Some(state)) => {
                write!(f, "verify that {} is {}", Noun(what), State::text(*state))
            }
            Self::Read(text) => write!(f, "verify that the page says {}", Name(text)),
        }
    }
}

fn held(modifiers: Modifiers) -> String {
    let held = crate::lesson::grammar::HELD.iter().filter(|(_, one)| modifiers.contains(*one));
    held.flat_map(|(name, _)| [*name, "+"]).collect()
}

fn pressed(f: &mut Formatter<'_>, what: &Mention, how: Press) -> fmt::Result {
    let what = Noun(what);
    match how {
        Press::Once => write!(f, "click {what}"),
        Press::Repeated(2) => write!(f, "click {what} twice"),
        Press::Repeated(times) => write!(f, "click {what} {times} times"),
        Press::Double => write!(f, "double-click {what}"),
        Press::Secondary => write!(f, "right-click {what}"),
        Press::IfThere => write!(f, "if prompted, click {what}"),
    }
}

fn entered(f: &mut Formatter<'_>, value: Option<&str>, what: &Mention, hint: &Hint) -> fmt::Result {
    if hint.optional {
        f.write_str("optionally, ")?;
    }
    let is_box = matches!(what.kind, Some(Kind::Box | Kind::Option));
    let noun = Noun(what);
    match value.map(Name) {
        Some(value) if what.is_named() => write!(f, "set {noun} to {value}"),
        Some(value) => write!(f, "type {value} in {noun}"),
        None if is_box => write!(f, "type a value in {noun}"),
        None if !what.is_named() => write!(f, "type {noun}"),
        None if matches!(what.kind, None | Some(Kind::List)) => {
            write!(f, "type a value for {noun}")
        }
        None => write!(f, "specify {noun}"),
    }?;
    match &hint.example {
        Some(example) => write!(f, ", for example {}", Name(example)),
        None => Ok(()),
    }
}

fn filled(f: &mut Formatter<'_>, phrase: &str) -> fmt::Result {
    let asks = ["whether", "how", "who", "which", "what"];
    let first = phrase.split(' ').next().unwrap_or_default();
    let the = if asks.contains(&first) { "" } else { "the " };
    write!(f, "specify {the}{phrase}")
}
