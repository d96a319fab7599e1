//! How the sentences of a lesson went, by how its steps went.

use super::{
    Asks, Located, Outcome, Player, Sentence, SentenceReport, Source, Step, StepReport, Verdict,
    act::Act,
};

impl Player {
    /// How each sentence of the part went that is played.
    pub(super) fn sentences(&self, steps: &[StepReport]) -> Vec<SentenceReport> {
        let part = &self.lesson.part;
        let sentences = self.lesson.sentences.iter().enumerate();
        let played = sentences.filter(|(_, sentence)| part.contains(&sentence.at.start));
        played.map(|(index, sentence)| self.sentence(index, sentence, steps)).collect()
    }

    fn sentence(&self, index: usize, sentence: &Sentence, steps: &[StepReport]) -> SentenceReport {
        let own = self.lesson.steps.iter().find(|step| step.holds(sentence));
        let did =
            self.reading.did.iter().filter(|(own, _)| *own == index).map(|(_, did)| did.clone());
        SentenceReport {
            text: sentence.text.clone(),
            line: sentence.line,
            step: own.and_then(Step::number),
            verdict: self.verdict(index, sentence, steps),
            did: did.collect(),
        }
    }

    fn verdict(&self, index: usize, sentence: &Sentence, steps: &[StepReport]) -> Verdict {
        match sentence.asks {
            Asks::Nothing => return Verdict::Tells,
            Asks::InComment => {
                let own = self.lesson.steps.iter().position(|step| step.holds(sentence));
                return own.map_or(Verdict::Done, |own| verdict_of(&steps[own].outcome));
            }
            Asks::Something => {}
        }
        let is_own = |located: &Located| located.source == Source::Sentence(index);
        let mut own = self.lesson.steps.iter().enumerate().filter_map(|(at, step)| {
            let does = step
                .actions
                .iter()
                .filter(|located| is_own(located))
                .any(|located| located.action.is_doing());
            step.actions.iter().any(is_own).then_some((at, does))
        });
        let Some((at, does)) = own.next() else { return Verdict::OtherWay };
        match &steps[at].outcome {
            Outcome::Failed { failure, .. } if self.failed_in(at, index) => {
                Verdict::Failed(failure.clone())
            }
            Outcome::Failed { .. } if !self.was_done(at, index) => Verdict::NotReached,
            Outcome::NotReached => Verdict::NotReached,
            _ if self.reading.elsewhere.contains(&index) => Verdict::Elsewhere,
            _ if does => Verdict::Done,
            _ => Verdict::Met,
        }
    }

    /// Whether a step failed in what a sentence asks for.
    fn failed_in(&self, step: usize, sentence: usize) -> bool {
        self.failing_at(step).is_some_and(|at| {
            self.lesson.steps[step].actions[at].source == Source::Sentence(sentence)
        })
    }

    /// Whether all that a sentence asks for comes before what failed in its step.
    fn was_done(&self, step: usize, sentence: usize) -> bool {
        let actions = &self.lesson.steps[step].actions;
        let last = actions.iter().rposition(|located| located.source == Source::Sentence(sentence));
        self.failing_at(step).is_some_and(|at| last.is_some_and(|last| last < at))
    }

    /// The action at which a step stopped.
    fn failing_at(&self, step: usize) -> Option<usize> {
        let is_last = self.reports.len() == step + 1;
        self.acts.last().filter(|_| is_last).and_then(Act::index)
    }
}

fn verdict_of(outcome: &Outcome) -> Verdict {
    match outcome {
        Outcome::Done => Verdict::Done,
        Outcome::Failed { failure, .. } => Verdict::Failed(failure.clone()),
        Outcome::NotReached => Verdict::NotReached,
    }
}
