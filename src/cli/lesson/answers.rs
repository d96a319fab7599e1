use std::path::PathBuf;

use clap::Args;

use super::{
    Asked, Failure,
    document::{Document, product},
    interrupted, lens,
    played::Plays,
    print,
    trial::Tried,
    warn,
};
use crate::{
    lab::shipped_names,
    lesson::{Answer, Answers, Product, Question, SectionAnswers, Starter},
    text,
};

#[derive(Args)]
pub(in crate::cli) struct Arguments {
    #[arg(help = text!("cli-lesson"))]
    lesson: String,
    #[command(flatten)]
    asked: Asked,
    #[arg(long, value_name = "FILE", help = text!("cli-lesson-answers-known"))]
    answers: Option<PathBuf>,
}

/// How large the stage is on which a trial takes place, in points.
const SIZE: [u32; 2] = [1280, 800];

/// Prints an answers file to begin with.
pub(super) fn answers(arguments: &Arguments) -> Result<(), Failure> {
    let document = Document::read_alone(&arguments.lesson, arguments.answers.as_deref())?;
    let mut plays = Plays::new(&document, vec![lens(SIZE, 1.0)?]);
    interrupted::listen();
    let section = arguments.asked.section.as_deref();
    let asked = arguments.asked.product.map(product);
    let given = document.given();
    let found = if document.lesson.is_of_others() {
        let tried = Tried { document: &document, section, product: asked, answers: &given };
        tried.answers(&mut plays)?
    } else {
        given
    };
    let runs = document.runs(&found, section, asked)?;
    let played = plays.all(&runs, &found)?;
    let of_versions = played.iter().filter_map(|played| played.run.product);
    let mut questions = vec![lab(&document, &found), version(found.product.or(asked), of_versions)];
    for question in played.iter().flat_map(|played| &played.questions) {
        let given = found.console.as_ref().filter(|_| question.is_console());
        match given {
            Some(console) => add(&mut questions, &answered(question, console)),
            None => add(&mut questions, question),
        }
    }
    let sections = sections(&document, &found);
    let (lesson, questions) = (&document.lesson, questions.as_slice());
    let starter = Starter { lesson, answers: &found, questions, sections: &sections };
    print(starter.to_toml().trim_end())?;
    if played.iter().any(|played| !played.report.is_done()) {
        warn(&text!("answers-not-passed", document = arguments.lesson.as_str()));
    }
    Ok(())
}

/// The preset with which the lab begins.
fn lab(document: &Document, answers: &Answers) -> Question {
    let own = document.preset_name(answers);
    let others = shipped_names().filter(|name| *name != own).map(str::to_owned).collect();
    let answer = Some(Answer::Text(own.to_owned()));
    Question { place: String::new(), name: "lab".to_owned(), answer, others }
}

/// The version of Configuration Manager; left open where the document speaks of some.
fn version(found: Option<Product>, spoken: impl Iterator<Item = Product>) -> Question {
    let mut others: Vec<Product> = spoken.collect();
    if found.is_some() || others.is_empty() {
        others = Product::ALL.into_iter().filter(|product| Some(*product) != found).collect();
    }
    others.dedup();
    let others = others.into_iter().map(|product| product.text().to_owned()).collect();
    let answer = found.map(|product| Answer::Text(product.text().to_owned()));
    Question { place: String::new(), name: "product".to_owned(), answer, others }
}

/// A question with another one of its answers.
fn answered(question: &Question, answer: &str) -> Question {
    let all = question.answer.clone().and_then(as_text).into_iter().chain(question.others.clone());
    let others = all.filter(|other| other != answer).collect();
    Question { answer: Some(Answer::Text(answer.to_owned())), others, ..question.clone() }
}

/// Adds a question. One that is answered otherwise on another way is left open.
fn add(questions: &mut Vec<Question>, question: &Question) {
    let known = questions
        .iter_mut()
        .find(|other| other.place == question.place && other.name == question.name);
    let Some(known) = known else {
        questions.push(question.clone());
        return;
    };
    if known.answer != question.answer {
        let both = known.answer.take().into_iter().chain(question.answer.clone());
        let both: Vec<String> = both.filter_map(as_text).collect();
        known.others = both.into_iter().chain(std::mem::take(&mut known.others)).collect();
    }
    known.others.extend(question.others.iter().cloned());
    let mut seen = Vec::new();
    known.others.retain(|other| {
        let is_new = !seen.contains(other);
        seen.push(other.clone());
        is_new && known.answer.clone().and_then(as_text).as_ref() != Some(other)
    });
}

fn as_text(answer: Answer) -> Option<String> {
    match answer {
        Answer::Text(text) => Some(text),
        Answer::Tick(tick) => Some(tick.to_string()),
        Answer::Several(_) => None,
    }
}

/// How the sections are played, in the order of the document.
fn sections(document: &Document, found: &Answers) -> Vec<(String, SectionAnswers)> {
    let titles = document.lesson.procedures().into_iter().map(|section| &section.title);
    titles.filter_map(|title| Some((title.clone(), found.section(title)?.clone()))).collect()
}
