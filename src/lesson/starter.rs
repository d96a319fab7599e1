//! An answers file to begin with.

use std::fmt::Write as _;

use toml::{Table, Value};

use super::{
    Answer, Answers, Lesson, Question, SectionAnswers,
    answers::Begins,
    prose::{Choice, Tokens, tokens_in},
    unfold::key,
};
use crate::text;

/// What an answers file begins with that answers every open question of a document as it is
/// answered without one.
pub struct Starter<'a> {
    /// The document.
    pub lesson: &'a Lesson,
    /// What is answered of tokens and choices.
    pub answers: &'a Answers,
    /// What was open, in order; what is asked in no place stands at the top.
    pub questions: &'a [Question],
    /// How its sections are played, by their headings, in order.
    pub sections: &'a [(String, SectionAnswers)],
}

/// No more is offered for an answer than so many others.
const MOST_OTHERS: usize = 12;

impl Starter<'_> {
    /// The text of the file, in TOML.
    pub fn to_toml(&self) -> String {
        let mut out = String::new();
        for line in text!("answers-head", document = self.lesson.head.title.as_str()).lines() {
            out.push_str(&comment(line));
        }
        self.questions_at(&mut out, "");
        self.tokens(&mut out);
        self.choices(&mut out);
        for place in self.places() {
            header(&mut out, &["in", place]);
            self.questions_at(&mut out, place);
        }
        self.sections(&mut out);
        out
    }

    /// Where something is asked, in order.
    fn places(&self) -> Vec<&str> {
        let mut places: Vec<&str> = Vec::new();
        for question in self.questions {
            if !question.place.is_empty() && !places.contains(&question.place.as_str()) {
                places.push(&question.place);
            }
        }
        places
    }

    fn questions_at(&self, out: &mut String, place: &str) {
        let mut names: Vec<&str> = Vec::new();
        let there = self.questions.iter().filter(|question| question.place == place);
        for question in there {
            if names.contains(&question.name.as_str()) {
                continue;
            }
            names.push(&question.name);
            out.push_str(&answered(question));
        }
    }

    fn tokens(&self, out: &mut String) {
        let tokens = tokens_in(&self.lesson.text);
        if tokens.is_empty() {
            return;
        }
        header(out, &["tokens"]);
        for token in tokens {
            let meaning = Tokens::new(self.answers.tokens.clone()).meaning(&token);
            let remark =
                if meaning == token { text!("answers-unknown-token") } else { String::new() };
            out.push_str(&line(&token, &Value::String(meaning), &remark, true));
        }
    }

    fn choices(&self, out: &mut String) {
        let mut known: Vec<String> = Vec::new();
        let is_met = |index: usize| {
            let actions = self.lesson.steps.iter().flat_map(|step| &step.actions);
            actions.into_iter().any(|located| located.only_if.iter().any(|(own, _)| *own == index))
        };
        for (index, choice) in self.lesson.choices.iter().enumerate() {
            if !is_met(index) || known.contains(&key(&choice.question)) {
                continue;
            }
            if known.is_empty() {
                header(out, &["choices"]);
            }
            known.push(key(&choice.question));
            out.push_str(&chosen(choice, self.answers));
        }
    }

    fn sections(&self, out: &mut String) {
        for (index, (title, section)) in self.sections.iter().enumerate() {
            if self.sections[..index].iter().any(|(other, _)| other == title) {
                continue;
            }
            header(out, &["sections", title]);
            let (begins, other) = match section.begins {
                Begins::On => ("on", "anew"),
                Begins::Anew => ("anew", "on"),
            };
            // The first one has none before it.
            if index > 0 {
                let other = text!("answers-or", others = literal(other));
                out.push_str(&line("begins", &Value::String(begins.to_owned()), &other, true));
            }
            let ends = section.ends.iter().map(|end| Value::String(end.text.clone())).collect();
            out.push_str(&line("ends", &Value::Array(ends), "", !section.ends.is_empty()));
        }
    }
}

/// A question with its answer, and what else it could be; one without an answer is a comment.
fn answered(question: &Question) -> String {
    let value = match &question.answer {
        Some(Answer::Tick(tick)) => Value::Boolean(*tick),
        Some(Answer::Text(text)) => Value::String(text.clone()),
        Some(Answer::Several(several)) => {
            Value::Array(several.iter().cloned().map(Value::String).collect())
        }
        None => match question.others.first().map(String::as_str) {
            Some("true") => Value::Boolean(true),
            Some("false") => Value::Boolean(false),
            other => Value::String(other.unwrap_or_default().to_owned()),
        },
    };
    let others = match &question.answer {
        Some(Answer::Tick(tick)) => vec![(!tick).to_string()],
        Some(_) => question.others.iter().map(|other| literal(other)).collect(),
        None => question.others.iter().skip(1).map(|other| literal(other)).collect(),
    };
    line(&question.name, &value, &or(&others), question.answer.is_some())
}

fn chosen(choice: &Choice, answers: &Answers) -> String {
    let usual = choice.usual.and_then(|usual| choice.options.get(usual)).map(String::as_str);
    let taken = answers.choice(&choice.question).or(usual).unwrap_or(Answers::EACH);
    let ways = choice.options.iter().map(String::as_str).chain([Answers::EACH]);
    let others: Vec<String> = ways.filter(|way| *way != taken).map(literal).collect();
    line(&choice.question, &Value::String(taken.to_owned()), &or(&others), true)
}

/// What else could be answered.
fn or(others: &[String]) -> String {
    if others.is_empty() {
        return String::new();
    }
    let mut list = others[..others.len().min(MOST_OTHERS)].join(", ");
    if others.len() > MOST_OTHERS {
        list.push_str(", …");
    }
    text!("answers-or", others = list)
}

/// A key with its value, and a remark behind it; as a comment unless it `counts`.
fn line(name: &str, value: &Value, remark: &str, counts: bool) -> String {
    let table: Table = [(name.to_owned(), value.clone())].into_iter().collect();
    // Texts, ticks and lists of texts, for which nothing can fail.
    let entry = toml::to_string(&table).unwrap_or_default();
    let mut entry = entry.trim_end().to_owned();
    if !remark.is_empty() {
        _ = write!(entry, "  # {remark}");
    }
    if counts { format!("{entry}\n") } else { entry.lines().map(comment).collect() }
}

/// A text in quotes on one line.
fn literal(text: &str) -> String {
    let one_line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    Value::String(one_line).to_string()
}

fn comment(line: &str) -> String {
    format!("{}\n", format!("# {line}").trim_end())
}

fn header(out: &mut String, path: &[&str]) {
    let table = path.iter().rev().fold(Table::new(), |inner, name| {
        [((*name).to_owned(), Value::Table(inner))].into_iter().collect()
    });
    out.push('\n');
    out.push_str(&toml::to_string(&table).unwrap_or_default());
}

#[cfg(test)]
mod tests {
    use super::*;

    const ODD: [&str; 6] = ["a \"b\" 'c'", "a = [b]", "#", "a\\b", "a\nb", ""];

    #[test]
    fn whatever_is_asked_and_answered_the_file_says_the_same() {
        let lesson = Lesson::parse("1. Click **A**.\n").unwrap();
        for odd in ODD {
            let question = |place: &str, answer| Question {
                place: place.to_owned(),
                name: odd.to_owned(),
                answer,
                others: ODD.map(str::to_owned).to_vec(),
            };
            let questions = [
                question("Text", Some(Answer::Text(odd.to_owned()))),
                question("Tick", Some(Answer::Tick(true))),
                question("Several", Some(Answer::Several(vec![odd.to_owned()]))),
                question("Open", None),
                question(&format!("In {odd}"), Some(Answer::Text(odd.to_owned()))),
            ];
            let answers = &Answers::default();
            let ends = Vec::new();
            let section = SectionAnswers { begins: Begins::Anew, ends, ..Default::default() };
            let sections =
                &[(odd.to_owned(), SectionAnswers::default()), ("B".to_owned(), section)];
            let starter = Starter { lesson: &lesson, answers, questions: &questions, sections };
            let file = starter.to_toml();
            let read = Answers::parse(&file).unwrap_or_else(|error| panic!("{error}\n{file}"));
            for question in &questions {
                let there = read.places.get(&question.place).and_then(|it| it.get(odd)).cloned();
                assert_eq!(there, question.answer, "{file}");
            }
            assert_eq!(read.sections["B"].begins, Begins::Anew);
        }
    }
}
