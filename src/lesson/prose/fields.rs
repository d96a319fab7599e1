//! The fields that a list or a table names, each with what is said of it.

use super::{
    Ask, Clause, Hint, Mention, Word,
    parse::{Said, parse_in},
    text_of,
};

/// Signs between the name of a field and what is said of it.
const SEPARATORS: [&str; 5] = [":", "–", "—", "-", "."];

/// What `**Name**: description` asks for; nothing where it is no such line. A name alone is one
/// only where its lead speaks of fields. `lead` is what that asks for.
pub(super) fn field(words: &[Word], is_led: bool, lead: &[Said]) -> Option<Vec<Said>> {
    let name = words.first().filter(|word| word.is_marked())?;
    let kind = words[1..]
        .iter()
        .take_while(|word| !word.is_marked() && word.mark != super::word::Mark::Sign)
        .count();
    let separator = words.get(1 + kind);
    let is_parted = separator.is_some_and(|word| SEPARATORS.iter().any(|sign| word.is_sign(sign)));
    if !is_led || kind > 2 || !(is_parted || separator.is_none()) {
        return None;
    }
    let within = lead.last().map(|said| regions(&said.clause)).unwrap_or_default();
    let rest = &words[(2 + kind).min(words.len())..];
    Some(entered(&name.text, rest, within, words))
}

fn regions(clause: &Clause) -> Vec<Mention> {
    let mut within = clause.within.clone();
    if let Ask::Go(mention) = &clause.ask
        && within.last() != Some(mention)
    {
        within.push(mention.clone());
    }
    within
}

/// What is said of a field. Where that tells to press something else, it does; otherwise it is
/// about what the field is to hold.
fn entered(name: &str, rest: &[Word], within: Vec<Mention>, whole: &[Word]) -> Vec<Said> {
    let field =
        Mention { names: vec![name.to_owned()], kind: None, marked: true, ..Mention::default() };
    let mut said = Vec::new();
    let mut optional = false;
    let mut example = None;
    for sentence in super::lines::sentences(rest) {
        let asked = parse_in(sentence, &within, &field);
        optional |= asked.optional;
        example = example.or(super::parse::example(sentence));
        said.extend(asked.clauses.into_iter().filter(|said| said.clause.is_doing()));
    }
    if !said.iter().any(|said| is_exact(&said.clause)) {
        said.clear();
    }
    if said.is_empty() {
        let value = literal(rest);
        let hint = Hint { example, optional };
        let end = whole.last().map_or(0, |word| word.at.end);
        let clause = Clause { ask: Ask::Enter(value, field, hint), within };
        said.push(Said { clause, end, versions: None });
    }
    said
}

/// Whether it names what is to be used, or what is to stand in the field.
fn is_exact(clause: &Clause) -> bool {
    match &clause.ask {
        Ask::Press(what, _) => what.marked || (what.is_named() && what.kind.is_some()),
        Ask::Path(_) | Ask::Enter(Some(_), ..) => true,
        _ => false,
    }
}

/// A value that stands there alone.
fn literal(words: &[Word]) -> Option<String> {
    let words: Vec<&Word> = words.iter().filter(|word| !word.is_sign(".")).collect();
    match words.as_slice() {
        [one] if one.is_marked() => Some(one.text.clone()),
        _ => None,
    }
}

/// What a table of settings asks for, with the words of each row. Its first column names them.
pub(super) fn fields_of_table(rows: &[Vec<Vec<Word>>]) -> Vec<(Vec<Word>, Vec<Said>)> {
    const HEADS: [&str; 11] = [
        "setting", "option", "field", "name", "property", "box", "control", "item", "settings",
        "options", "fields",
    ];
    let Some((head, rows)) = rows.split_first() else { return Vec::new() };
    let first = head.first().map(|cell| text_of(cell).to_lowercase()).unwrap_or_default();
    if !HEADS.contains(&first.as_str()) {
        return Vec::new();
    }
    let row = |row: &Vec<Vec<Word>>| {
        let name = row.first().filter(|cell| !cell.is_empty())?;
        let words: Vec<Word> = row.iter().flatten().cloned().collect();
        let rest = row.get(1).map_or(&[][..], |cell| cell);
        let name = text_of(name);
        let mut said = entered(&name, rest, Vec::new(), &words);
        // A cell that holds nothing but a value needs no mark.
        let end = words.last().map_or(0, |word| word.at.end);
        if let [Said { clause: Clause { ask: Ask::Enter(value @ None, ..), .. }, .. }] =
            said.as_mut_slice()
            && rest.len() <= 4
            && !rest.is_empty()
        {
            *value = Some(text_of(rest));
        }
        for said in &mut said {
            said.end = end;
        }
        Some((words, said))
    };
    rows.iter().filter_map(row).collect()
}
