//! Markdown to a lesson.

use std::{io::Read, ops::Range};

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::{
    Expected, Lesson, LessonError, Located, Place, Step, cursor::position, grammar, head::head,
};

/// Longer than any lesson, in bytes.
const LARGEST: u64 = 1024 * 1024;

const COMMENT: &str = "<!--";
const COMMENT_END: &str = "-->";
/// Begins a line of a comment that is for people.
const REMARK: char = '#';

impl Lesson {
    /// Reads a lesson from a file, of which no more than a lesson can have is read.
    ///
    /// # Errors
    ///
    /// [`LessonError`]; the outer error is the system's.
    pub fn read(file: impl Read) -> std::io::Result<Result<Self, LessonError>> {
        let mut bytes = Vec::new();
        file.take(LARGEST + 1).read_to_end(&mut bytes)?;
        if bytes.len() as u64 > LARGEST {
            return Ok(Err(LessonError::TooLarge { largest: LARGEST }));
        }
        Ok(match str::from_utf8(&bytes) {
            Ok(source) => Self::parse(source),
            Err(error) => {
                let before = String::from_utf8_lossy(&bytes[..error.valid_up_to()]);
                let (line, _) = position(&before, before.len());
                Err(LessonError::NotUtf8 { line })
            }
        })
    }

    /// Reads a lesson.
    ///
    /// # Errors
    ///
    /// [`LessonError`] says what is wrong, and where.
    pub fn parse(source: &str) -> Result<Self, LessonError> {
        let source = source.strip_prefix('\u{feff}').unwrap_or(source);
        if source.len() as u64 > LARGEST {
            return Err(LessonError::TooLarge { largest: LARGEST });
        }
        let (head, body) = head(source)?;
        let mut reader = Reader::new(source, body);
        let options = Options::ENABLE_TABLES;
        for (event, range) in Parser::new_ext(&source[body..], options).into_offset_iter() {
            reader.event(event, range.start + body..range.end + body)?;
        }
        let steps = reader.finish();
        if steps.is_empty() {
            return Err(LessonError::Empty);
        }
        Ok(Self { head, text: source[body..].to_owned(), steps })
    }
}

struct Reader<'a> {
    source: &'a str,
    /// Where the lesson itself begins; places are told from there.
    body: usize,
    /// Where lines begin.
    lines: Vec<usize>,
    steps: Vec<Step>,
    /// The lists that are open: the next number of those that are numbered.
    lists: Vec<Option<u64>>,
    /// Where a comment began that has not ended.
    comment: Option<usize>,
    /// Whether the step that is being read is in an item.
    in_step: bool,
}

impl<'a> Reader<'a> {
    fn new(source: &'a str, body: usize) -> Self {
        let ends = source.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let lines = std::iter::once(0).chain(ends.map(|(at, _)| at + 1)).collect();
        Self {
            source,
            body,
            lines,
            steps: Vec::new(),
            lists: Vec::new(),
            comment: None,
            in_step: false,
        }
    }

    fn event(&mut self, event: Event<'_>, range: Range<usize>) -> Result<(), LessonError> {
        match event {
            Event::Start(Tag::List(first)) => self.lists.push(first),
            Event::End(TagEnd::List(_)) => {
                self.lists.pop();
            }
            Event::Start(Tag::Item) if self.lists.len() == 1 => self.begin_step(range),
            Event::End(TagEnd::Item) if self.lists.len() == 1 => self.in_step = false,
            Event::Text(text) | Event::Code(text) => self.say(&text),
            Event::SoftBreak | Event::HardBreak | Event::End(TagEnd::Paragraph) => self.say(" "),
            Event::Html(_) | Event::InlineHtml(_) => self.html(range)?,
            Event::End(TagEnd::HtmlBlock) if self.comment.is_some() => {
                return Err(self.error_at(range.end, Expected::EndOfComment));
            }
            _ => {}
        }
        Ok(())
    }

    fn begin_step(&mut self, item: Range<usize>) {
        let Some(Some(next)) = self.lists.first_mut() else { return };
        let number = *next;
        *next = next.saturating_add(1);
        self.in_step = true;
        let line = self.line(item.start);
        let item = item.start - self.body..item.end - self.body;
        let place = Place::Step { number, item };
        self.steps.push(Step { place, says: String::new(), line, actions: Vec::new() });
    }

    fn say(&mut self, text: &str) {
        if let Some(step) = self.steps.last_mut().filter(|_| self.in_step) {
            step.says.push_str(text);
        }
    }

    /// A piece of HTML: a line of a block, or all of it within a sentence.
    fn html(&mut self, range: Range<usize>) -> Result<(), LessonError> {
        let mut at = range.start;
        while at < range.end {
            let rest = &self.source[at..range.end];
            if let Some(start) = self.comment {
                let Some(end) = rest.find(COMMENT_END) else { return Ok(()) };
                self.comment = None;
                self.actions(start, at + end)?;
                at += end + COMMENT_END.len();
            } else if let Some(start) = rest.find(COMMENT) {
                self.comment = Some(at + start);
                at += start + COMMENT.len();
            } else {
                return Ok(());
            }
        }
        Ok(())
    }

    /// The actions in the comment that begins at `start` and whose inside ends at `end`.
    fn actions(&mut self, start: usize, end: usize) -> Result<(), LessonError> {
        let mut at = (start + COMMENT.len()).min(end);
        let comment = start - self.body..end + COMMENT_END.len() - self.body;
        for line in self.source[at..end].split('\n') {
            let range = at..at + line.len();
            at = range.end + 1;
            let text = line.trim();
            if text.is_empty() || text.starts_with(REMARK) {
                continue;
            }
            let action = grammar::action(self.source, range.clone())?;
            let line = self.line(range.start);
            let located = Located { action, text: text.to_owned(), line, comment: comment.clone() };
            self.current(line).actions.push(located);
        }
        Ok(())
    }

    /// The step that is being read, or the actions between steps.
    fn current(&mut self, line: usize) -> &mut Step {
        let goes_on =
            self.steps.last().is_some_and(|step| self.in_step || step.place == Place::Between);
        if !goes_on {
            let (says, actions) = (String::new(), Vec::new());
            self.steps.push(Step { place: Place::Between, says, line, actions });
        }
        let last = self.steps.len() - 1;
        &mut self.steps[last]
    }

    fn line(&self, at: usize) -> usize {
        self.lines.partition_point(|start| *start <= at)
    }

    fn error_at(&self, at: usize, expected: Expected) -> LessonError {
        let (line, column) = position(self.source, at);
        LessonError::Syntax { line, column, found: String::new(), expected }
    }

    fn finish(mut self) -> Vec<Step> {
        for step in &mut self.steps {
            step.says = step.says.split_whitespace().collect::<Vec<_>>().join(" ");
        }
        self.steps
    }
}
