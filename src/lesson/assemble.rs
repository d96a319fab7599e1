//! Comments and prose to steps.

use std::ops::Range;

use super::{
    Action, Asks, Comment, Head, Lesson, Located, Place, Sentence, Source, Step,
    prose::{Prose, Spoken},
};

/// What was read of a lesson.
pub(super) struct Written {
    /// The numbered steps, without their actions.
    pub(super) steps: Vec<Step>,
    pub(super) comments: Vec<Comment>,
    /// The actions of comments.
    pub(super) actions: Vec<Located>,
    pub(super) prose: Prose,
    /// Where lines begin, in bytes of the lesson's text; those before it at its start.
    pub(super) lines: Vec<usize>,
}

/// An action with the step to which it belongs.
struct Act {
    located: Located,
    /// The numbered step in which it stands, by its place among those.
    step: Option<usize>,
}

/// Puts a lesson together, in a time that grows as its text does.
pub(super) fn assemble(head: Head, text: String, written: Written) -> Lesson {
    let Written { steps, comments, actions, prose, lines } = written;
    let line = |at: usize| lines.partition_point(|start| *start <= at).max(1);
    let step_at = |at: usize| {
        let before = steps.partition_point(|step| start(step) <= at).checked_sub(1)?;
        holds(&steps[before], at).then_some(before)
    };
    let mut acts: Vec<Act> = Vec::new();
    for located in actions {
        let Source::Comment(index) = located.source else { continue };
        let range = &comments[index].range;
        acts.push(Act { step: step_at(range.start), located });
    }
    let groups = groups(&text, &comments, &acts);
    let mut asks = Vec::new();
    for (index, sentence) in prose.sentences.iter().enumerate() {
        let step = step_at(sentence.at.start);
        let is_taken = |spoken: &&Spoken| {
            let behind = groups.partition_point(|group| group.takes.end <= spoken.end);
            let group = groups.get(behind).filter(|group| group.takes.contains(&spoken.end));
            // Between the same two steps, where it is in none.
            let begun = |at: usize| steps.partition_point(|step| start(step) <= at);
            group.is_some_and(|group| {
                group.step == step && begun(spoken.end) == begun(group.takes.end - 1)
            })
        };
        let line = line(sentence.at.start);
        let is_meant = |spoken: &&Spoken| step.is_some() || spoken.clause.is_marked();
        let left = sentence.spoken.iter().filter(is_meant).filter(|spoken| !is_taken(spoken));
        let left =
            left.map(|spoken| Act { step, located: located(&sentence.text, spoken, line, index) });
        let before = acts.len();
        acts.extend(left);
        asks.push(match (sentence.spoken.is_empty(), acts.len() > before) {
            (true, _) => Asks::Nothing,
            (false, true) => Asks::Something,
            (false, false) => Asks::InComment,
        });
    }
    acts.sort_by_key(|act| act.located.at);
    let steps = into_steps(steps, acts);
    let sentences = prose.sentences.iter().zip(asks).map(|(sentence, asks)| Sentence {
        text: sentence.text.clone(),
        line: line(sentence.at.start),
        at: sentence.at.clone(),
        asks,
    });
    let sentences = sentences.collect();
    let Prose { choices, sections, names, contrasts, .. } = prose;
    let part = 0..text.len() + 1;
    Lesson { head, text, steps, comments, sentences, choices, sections, names, contrasts, part }
}

/// Where a numbered step begins.
fn start(step: &Step) -> usize {
    match &step.place {
        Place::Step { item, .. } => item.start,
        Place::Between => 0,
    }
}

fn holds(step: &Step, at: usize) -> bool {
    matches!(&step.place, Place::Step { item, .. } if item.contains(&at))
}

fn located(text: &str, spoken: &Spoken, line: usize, sentence: usize) -> Located {
    Located {
        action: Action::Prose(spoken.clause.clone()),
        text: text.to_owned(),
        line,
        at: spoken.end,
        source: Source::Sentence(sentence),
        only_for: spoken.only_for.clone(),
        only_if: spoken.only_if.clone(),
    }
}

/// Comments that follow one another and do something.
struct Group {
    step: Option<usize>,
    /// Where the prose lies of which they take the place.
    takes: Range<usize>,
}

/// Comments between which nothing is said are one group. One that does something takes the place
/// of what is said before it in the step, back to the group before.
fn groups(text: &str, comments: &[Comment], acts: &[Act]) -> Vec<Group> {
    let mut groups: Vec<(Range<usize>, bool, Option<usize>)> = Vec::new();
    let mut rest = acts;
    for (index, comment) in comments.iter().enumerate() {
        let is_other = |act: &Act| act.located.source != Source::Comment(index);
        let (own, behind) = rest.split_at(rest.iter().position(is_other).unwrap_or(rest.len()));
        rest = behind;
        let does = own.iter().any(|act| act.located.action.is_doing());
        let step = own.first().and_then(|act| act.step);
        match groups.last_mut() {
            Some((range, group_does, group_step))
                if text[range.end..comment.range.start].trim().is_empty() =>
            {
                range.end = comment.range.end;
                *group_does |= does;
                *group_step = group_step.or(step);
            }
            _ => groups.push((comment.range.clone(), does, step)),
        }
    }
    let before = std::iter::once(0).chain(groups.iter().map(|(range, ..)| range.end));
    let taking = groups.iter().zip(before).filter(|((_, does, _), _)| *does);
    taking
        .map(|((range, _, step), before)| Group { step: *step, takes: before..range.start + 1 })
        .collect()
}

/// Steps with their actions; what stands outside of them belongs to steps of its own.
fn into_steps(numbered: Vec<Step>, acts: Vec<Act>) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    let mut numbered = numbered.into_iter().enumerate().peekable();
    let mut begun: Option<usize> = None;
    for act in acts {
        while let Some((index, step)) = numbered.next_if(|(index, step)| {
            act.step.map_or_else(|| start(step) < act.located.at, |own| *index <= own)
        }) {
            steps.push(step);
            begun = Some(index);
        }
        let goes_on = match act.step {
            Some(_) => act.step == begun,
            None => steps.last().is_some_and(|step| step.place == Place::Between),
        };
        if !goes_on || steps.is_empty() {
            let (says, actions, line) = (String::new(), Vec::new(), act.located.line);
            steps.push(Step { place: Place::Between, says, line, actions });
        }
        let at = match act.step {
            Some(_) => steps.iter().rposition(|step| step.place != Place::Between),
            None => steps.len().checked_sub(1),
        };
        if let Some(step) = at.and_then(|at| steps.get_mut(at)) {
            step.actions.push(act.located);
        }
    }
    steps.extend(numbered.map(|(_, step)| step));
    steps
}
