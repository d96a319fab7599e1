//! Markdown to a lesson.

use std::{io::Read, ops::Range};

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use super::{
    Comment, Expected, Lesson, LessonError, Located, Place, Product, Source, Step,
    assemble::{Written, assemble},
    cursor::position,
    grammar,
    head::{head, is_of_lesson, of_other_tools},
    prose::{Prose, Tokens, understand},
};

/// Longer than any lesson, in bytes.
const LARGEST: u64 = 1024 * 1024;

const COMMENT: &str = "<!--";
const COMMENT_END: &str = "-->";
/// Begins a line of a comment that is for people.
const REMARK: char = '#';
/// Begins a line of a quote.
const QUOTE: char = '>';

impl Lesson {
    /// Reads a lesson from a file, of which no more than a lesson can have is read.
    ///
    /// # Errors
    ///
    /// [`LessonError`]; the outer error is the system's.
    pub fn read(file: impl Read) -> std::io::Result<Result<Self, LessonError>> {
        Self::read_with(file, &Tokens::default())
    }

    /// Reads a lesson from a file, in which tokens mean what `tokens` says.
    ///
    /// # Errors
    ///
    /// [`LessonError`]; the outer error is the system's.
    pub fn read_with(
        file: impl Read,
        tokens: &Tokens,
    ) -> std::io::Result<Result<Self, LessonError>> {
        let mut bytes = Vec::new();
        file.take(LARGEST + 1).read_to_end(&mut bytes)?;
        if bytes.len() as u64 > LARGEST {
            return Ok(Err(LessonError::TooLarge { largest: LARGEST }));
        }
        Ok(match str::from_utf8(&bytes) {
            Ok(source) => Self::parse_with(source, tokens),
            Err(error) => {
                let before = String::from_utf8_lossy(&bytes[..error.valid_up_to()]);
                let (line, _) = position(&before, before.len());
                Err(LessonError::NotUtf8 { line })
            }
        })
    }

    /// Reads a lesson. Tokens in it mean what they usually do.
    ///
    /// # Errors
    ///
    /// [`LessonError`] says what is wrong, and where.
    pub fn parse(source: &str) -> Result<Self, LessonError> {
        Self::parse_with(source, &Tokens::default())
    }

    /// Reads a lesson in which tokens mean what `tokens` says.
    ///
    /// # Errors
    ///
    /// [`LessonError`] says what is wrong, and where.
    pub fn parse_with(source: &str, tokens: &Tokens) -> Result<Self, LessonError> {
        if source.len() as u64 > LARGEST {
            return Err(LessonError::TooLarge { largest: LARGEST });
        }
        let source = source.strip_prefix('\u{feff}').unwrap_or(source).replace("\r\n", "\n");
        let is_lesson = is_of_lesson(&source);
        let (head, body) = match head(&source) {
            Ok(read) => read,
            Err(error) if is_lesson => return Err(error),
            Err(_not_ours) => of_other_tools(&source),
        };
        let mut reader = Reader::new(&source, body, &head.products);
        reader.is_lesson = is_lesson;
        let options = Options::ENABLE_TABLES;
        for (event, range) in Parser::new_ext(&source[body..], options).into_offset_iter() {
            reader.event(event, range.start + body..range.end + body)?;
        }
        let text = source[body..].to_owned();
        let prose = understand(&text, tokens);
        let written = reader.finish(prose, tokens);
        let mut lesson = assemble(head, text, written);
        if lesson.head.title.is_empty() {
            lesson.head.title =
                lesson.sections.first().map(|it| it.title.clone()).unwrap_or_default();
        }
        if lesson.versions().iter().any(|version| version.steps.is_empty()) {
            return Err(LessonError::Empty);
        }
        Ok(lesson)
    }
}

struct Reader<'a> {
    source: &'a str,
    /// Where the lesson itself begins; places are told from there.
    body: usize,
    /// The versions to which the lesson applies.
    products: &'a [Product],
    /// Where lines begin.
    lines: Vec<usize>,
    /// The numbered steps, without their actions.
    steps: Vec<Step>,
    comments: Vec<Comment>,
    /// The actions of comments.
    actions: Vec<Located>,
    /// How many parts are open, and the outermost of them.
    depth: usize,
    block: Range<usize>,
    /// Whether the outermost part before was a list.
    after_list: bool,
    /// The lists that are open: the next number of those that are numbered.
    lists: Vec<Option<u64>>,
    /// Where a comment began that has not ended.
    comment: Option<usize>,
    /// The step in whose item it is.
    step: Option<usize>,
    /// Whether what is read is shown letter by letter, and so is no comment.
    in_fence: bool,
    /// Whether every comment is of ours.
    is_lesson: bool,
}

impl<'a> Reader<'a> {
    fn new(source: &'a str, body: usize, products: &'a [Product]) -> Self {
        let ends = source.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let lines = std::iter::once(0).chain(ends.map(|(at, _)| at + 1)).collect();
        Self {
            source,
            body,
            products,
            lines,
            steps: Vec::new(),
            comments: Vec::new(),
            actions: Vec::new(),
            depth: 0,
            block: 0..0,
            after_list: false,
            lists: Vec::new(),
            comment: None,
            step: None,
            in_fence: false,
            is_lesson: true,
        }
    }

    fn event(&mut self, event: Event<'_>, range: Range<usize>) -> Result<(), LessonError> {
        self.note_content(&event, &range);
        match event {
            Event::Start(tag) => self.start(&tag, range),
            Event::End(tag) => self.end(tag, range)?,
            Event::Text(text) => {
                let rest = &self.source[range.start..];
                if !self.in_fence && (rest.starts_with(COMMENT) || text.contains(COMMENT)) {
                    return Err(self.error_at(range.start, Expected::WholeComment));
                }
                self.say(&text);
            }
            Event::Code(text) => self.say(&text),
            Event::SoftBreak | Event::HardBreak => self.say(" "),
            Event::Html(_) => self.html(range, false)?,
            Event::InlineHtml(_) => self.html(range, true)?,
            _ => {}
        }
        Ok(())
    }

    fn start(&mut self, tag: &Tag<'_>, range: Range<usize>) {
        if self.depth == 0 {
            self.block = range.clone();
        }
        self.depth += 1;
        match tag {
            Tag::List(first) => self.lists.push(*first),
            Tag::Item if self.lists.len() == 1 => self.begin_step(range),
            Tag::Item | Tag::Paragraph => self.say(" "),
            Tag::CodeBlock(CodeBlockKind::Fenced(_)) => self.in_fence = true,
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd, range: Range<usize>) -> Result<(), LessonError> {
        self.depth -= 1;
        if self.depth == 0 && tag != TagEnd::HtmlBlock {
            self.after_list = matches!(tag, TagEnd::List(_));
        }
        match tag {
            TagEnd::List(_) => {
                self.lists.pop();
            }
            TagEnd::Item if self.lists.len() == 1 => self.step = None,
            TagEnd::CodeBlock => self.in_fence = false,
            TagEnd::HtmlBlock if self.comment.is_some() => {
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
        self.step = Some(self.steps.len());
        let line = self.line(item.start);
        let item = item.start - self.body..item.end - self.body;
        let place = Place::Step { number, content: item.start, item };
        self.steps.push(Step { place, says: String::new(), line, actions: Vec::new() });
    }

    /// The first thing in an item is where what it says begins.
    fn note_content(&mut self, event: &Event<'_>, range: &Range<usize>) {
        let starts = !matches!(event, Event::End(_));
        let step = self.step.filter(|_| starts).and_then(|at| self.steps.get_mut(at));
        if let Some(Step { place: Place::Step { item, content, .. }, .. }) = step
            && *content == item.start
        {
            *content = range.start - self.body;
        }
    }

    fn say(&mut self, text: &str) {
        if let Some(step) = self.step.and_then(|at| self.steps.get_mut(at)) {
            step.says.push_str(text);
        }
    }

    /// A piece of HTML: a line of a block, or all of it within a sentence.
    fn html(&mut self, range: Range<usize>, is_inline: bool) -> Result<(), LessonError> {
        let mut at = range.start;
        while at < range.end {
            let rest = &self.source[at..range.end];
            if let Some(start) = self.comment {
                let Some(end) = rest.find(COMMENT_END) else { return Ok(()) };
                self.comment = None;
                at += end + COMMENT_END.len();
                self.comments.push(Comment {
                    range: start - self.body..at - self.body,
                    is_inline,
                    block_end: self.block.end - self.body,
                    follows_list: self.depth == 1 && self.after_list,
                });
                self.actions(start + COMMENT.len(), at - COMMENT_END.len())?;
            } else if let Some(start) = rest.find(COMMENT) {
                self.comment = Some(at + start);
                at += start + COMMENT.len();
            } else {
                // Words behind a comment that begins a line are no HTML for a reader.
                if !rest.contains('<') {
                    self.say(rest);
                }
                return Ok(());
            }
        }
        Ok(())
    }

    /// The actions in the inside of the last comment, which begins and ends at these places.
    fn actions(&mut self, start: usize, end: usize) -> Result<(), LessonError> {
        let mut at = start.min(end);
        for line in self.source[at..end].split('\n') {
            let range = at..at + line.len();
            at = range.end + 1;
            // In a quote each line begins with its sign.
            let text = line.trim_start_matches(|sign: char| sign.is_whitespace() || sign == QUOTE);
            let range = range.end - text.len()..range.end;
            let text = text.trim_end();
            let is_ours = self.is_lesson || grammar::begins_action(text);
            if text.is_empty() || text.starts_with(REMARK) || !is_ours {
                continue;
            }
            let (only_for, action) = grammar::action(self.source, range.clone(), self.products)?;
            let (line, source) = (self.line(range.start), Source::Comment(self.comments.len() - 1));
            let (text, only_if) = (text.to_owned(), Vec::new());
            let at = end + COMMENT_END.len() - self.body;
            self.actions.push(Located { action, text, line, at, source, only_for, only_if });
        }
        Ok(())
    }

    fn line(&self, at: usize) -> usize {
        self.lines.partition_point(|start| *start <= at)
    }

    fn error_at(&self, at: usize, expected: Expected) -> LessonError {
        let (line, column) = position(self.source, at);
        LessonError::Syntax { line, column, found: String::new(), expected }
    }

    fn finish(mut self, prose: Prose, tokens: &Tokens) -> Written {
        for step in &mut self.steps {
            let says = step.says.split_whitespace().collect::<Vec<_>>().join(" ");
            step.says = tokens.put_in(&says);
        }
        let lines = self.lines.iter().map(|start| start.saturating_sub(self.body)).collect();
        let (steps, comments, actions) = (self.steps, self.comments, self.actions);
        Written { steps, comments, actions, prose, lines }
    }
}
