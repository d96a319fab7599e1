//! What an answers file says that nothing asks for: misspelt, most likely.

use super::{
    Answers, Lesson, Question,
    answers::is_place,
    prose::{Choice, tokens_in},
    unfold::key,
};

impl Answers {
    /// What answers no question of a document, as it stands in the file: the table and the key.
    /// `asked` is all that the document has left open.
    pub fn unused(&self, lesson: &Lesson, asked: &[Question]) -> Vec<String> {
        let at_top = |name: &str| {
            asked.iter().any(|question| question.place.is_empty() && question.name == name)
        };
        let top = [("console", self.console.is_some()), ("account", self.account.is_some())];
        let top = top.into_iter().filter(|(name, given)| *given && !at_top(name));
        let mut unused: Vec<String> = top.map(|(name, _)| name.to_owned()).collect();
        let tokens = tokens_in(&lesson.text);
        let of_tokens = self.tokens.keys().filter(|token| !tokens.contains(token));
        unused.extend(of_tokens.map(|token| in_table("tokens", token)));
        let of_choices = self.choices.iter().filter(|(question, way)| {
            let fits = |choice: &Choice| {
                let is_way = |option: &String| key(option) == key(way);
                key(&choice.question) == key(question)
                    && (key(way) == Self::EACH || choice.options.iter().any(is_way))
            };
            !lesson.choices.iter().any(fits)
        });
        unused.extend(
            of_choices
                .map(|(question, way)| format!("{} = {way:?}", in_table("choices", question))),
        );
        unused.extend(self.unused_in_places(asked));
        let is_section =
            |title: &&String| lesson.sections.iter().any(|it| key(&it.title) == key(title));
        let of_sections = self.sections.keys().filter(|title| !is_section(title));
        unused.extend(of_sections.map(|title| format!("[sections.{title:?}]")));
        unused
    }

    fn unused_in_places(&self, asked: &[Question]) -> Vec<String> {
        let named = self.places.iter().flat_map(|(place, answers)| {
            answers.keys().map(move |name| (place.as_str(), name.as_str()))
        });
        let is_asked = |place: &str, name: &str| {
            asked.iter().any(|question| {
                is_place(place, &question.place) && key(&question.name) == key(name)
            })
        };
        let unused = named.filter(|(place, name)| !is_asked(place, name));
        unused.map(|(place, name)| format!("[in.{place:?}] {name:?}")).collect()
    }
}

fn in_table(table: &str, name: &str) -> String {
    format!("[{table}] {name:?}")
}
