//! A lesson as Markdown, from what was read of it.

use std::fmt::{self, Display, Formatter};

use super::{Action, Head, Lesson, Located, Marks, Product, Step, When, print::Quoted};

/// What leads to actions where nothing is said, or keeps what is said from a comment behind it.
const LEAD: &str = "As follows:";
/// Keeps apart what stands around it.
const APART: &str = "<!-- # -->";

impl Display for Lesson {
    /// The lesson in Markdown, which is read as the same steps: what prose asks for in sentences
    /// of the simplest kind, and the actions of comments in comments. What it only tells, and the
    /// ways between which it leaves the choice, are gone.
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.head.fmt(f)?;
        let mut next = None;
        for step in &self.steps {
            let number = step.number();
            // Another list, where the numbers do not go on.
            if number.is_some() && next.is_some() && next != number {
                write!(f, "{APART}\n\n")?;
            }
            next = number.map(|number| number.saturating_add(1));
            written(f, step, &self.head.products)?;
        }
        Ok(())
    }
}

impl Display for Head {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let products: Vec<&str> = self.products.iter().map(|product| product.text()).collect();
        let products = Some(products.join(", ")).filter(|products| !products.is_empty());
        let title = Some(quoted(&self.title)).filter(|title| !title.is_empty());
        let pictures = Some(self.pictures).filter(|when| *when != When::default());
        let pictures = pictures.map(|when| when.text().to_owned());
        let marks = Some(&self.marks).filter(|marks| **marks != Marks::default());
        let marks = marks.map(ToString::to_string);
        let redacted: Vec<String> =
            self.redacted.iter().map(|text| Quoted(text).to_string()).collect();
        let redacted = Some(redacted.join(", ")).filter(|redacted| !redacted.is_empty());
        let entries = [
            ("title", title.as_ref()),
            ("subtitle", self.subtitle.as_ref()),
            ("author", self.author.as_ref()),
            ("date", self.date.as_ref()),
            ("lab", self.lab.as_ref()),
            ("console", self.console.as_ref()),
            ("product", products.as_ref()),
            ("account", self.account.as_ref()),
            ("pictures", pictures.as_ref()),
            ("marks", marks.as_ref()),
            ("redact", redacted.as_ref()),
        ];
        if entries.iter().all(|(_, value)| value.is_none()) {
            return Ok(());
        }
        f.write_str("---\n")?;
        for (key, value) in entries {
            if let Some(value) = value {
                writeln!(f, "{key}: {value}")?;
            }
        }
        f.write_str("---\n\n")
    }
}

impl Display for Marks {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let words: Vec<&str> = self.0.iter().map(|style| style.text()).collect();
        f.write_str(if words.is_empty() { "none" } else { "" })?;
        f.write_str(&words.join(", "))
    }
}

/// A title that would lose quotes around it stands in others.
fn quoted(title: &str) -> String {
    let around = |quote: char| title.starts_with(quote) && title.ends_with(quote);
    match (around('"'), around('\'')) {
        (true, _) => format!("'{title}'"),
        (_, true) => format!("\"{title}\""),
        _ => title.to_owned(),
    }
}

/// Writes a step of a lesson for the versions that are `listed`.
fn written(f: &mut Formatter<'_>, step: &Step, listed: &[Product]) -> fmt::Result {
    let start = step.number().map(|number| format!("{number}. ")).unwrap_or_default();
    let margin = " ".repeat(start.len());
    for (index, paragraph) in paragraphs(step, listed).iter().enumerate() {
        let before = if index == 0 { &start } else { &margin };
        write!(f, "{before}{paragraph}\n\n")?;
    }
    Ok(())
}

/// What stands in a step, each a paragraph or a comment of its own.
fn paragraphs(step: &Step, listed: &[Product]) -> Vec<String> {
    let mut paragraphs: Vec<String> = Vec::new();
    let mut after_prose = false;
    if !step.actions.first().is_some_and(is_prose) {
        paragraphs.push(LEAD.to_owned());
    }
    for (index, located) in step.actions.iter().enumerate() {
        if is_prose(located) {
            paragraphs.push(sentence(located));
        } else {
            let comments = step.actions[index..].iter().take_while(|located| !is_prose(located));
            let does = comments.into_iter().any(|located| located.action.is_doing());
            if after_prose && does {
                paragraphs.extend([APART, LEAD].map(str::to_owned));
            }
            paragraphs.push(comment(located, listed));
        }
        after_prose = is_prose(located);
    }
    paragraphs
}

fn is_prose(located: &Located) -> bool {
    matches!(located.action, Action::Prose(_))
}

fn sentence(located: &Located) -> String {
    let said = located.action.to_string();
    if located.only_for.is_empty() {
        return said;
    }
    let mut signs = said.chars();
    let first = signs.next().map(char::to_lowercase).into_iter().flatten();
    let versions: Vec<String> =
        located.only_for.iter().map(|it| it.text().to_uppercase()).collect();
    format!("In {}, {}{}", versions.join(" and "), first.collect::<String>(), signs.as_str())
}

/// An action as a comment. One for a version alone names no other that the lesson does not list.
fn comment(located: &Located, listed: &[Product]) -> String {
    let versions = located.only_for.iter().filter(|product| listed.contains(product));
    let versions: Vec<&str> = versions.map(|product| product.text()).collect();
    match versions.as_slice() {
        [] => format!("<!-- {} -->", located.action),
        _ => format!("<!-- for {}: {} -->", versions.join(", "), located.action),
    }
}
