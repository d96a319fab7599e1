//! The part of the door for lessons.

use std::path::Path;

use super::{
    CannotBegin, LessonIntent, LessonList, ListedLesson, OpenLesson, OpenedLesson, Playing,
    beginning, open_lesson::Aside,
};
use crate::{
    app::{App, Effect, FrameDialog, PanelTab, Preferences},
    lesson::{Progress, Until},
    text,
};

impl App {
    /// The lesson that is open.
    pub fn lesson(&self) -> Option<&OpenLesson> {
        self.lesson.as_deref()
    }

    /// Does what the person wants of lessons.
    pub(in crate::app) fn handle_lesson(&mut self, intent: LessonIntent) -> Vec<Effect> {
        match intent {
            LessonIntent::List => self.list_lessons(),
            LessonIntent::Find(find) => {
                if let Some(FrameDialog::Lessons(list)) = &mut self.frame.dialog {
                    list.find = find;
                }
            }
            LessonIntent::Open(name) => return self.open_lesson(OpenedLesson::read(&name), &name),
            LessonIntent::Play => self.go_on(Playing::Shown, Until::End),
            LessonIntent::NextStep => {
                let until = self.lesson.as_ref().map_or(Until::End, |lesson| lesson.after_next());
                self.go_on(Playing::Shown, until);
            }
            LessonIntent::ToEnd => self.go_on(Playing::Hurried, Until::End),
            LessonIntent::Pause => match self.lesson.as_ref().map(|lesson| lesson.playing) {
                Some(Playing::Shown) => self.go_on(Playing::Stopping, Until::Action),
                Some(Playing::Hurried) => self.go_on(Playing::Hurried, Until::Action),
                _ => {}
            },
            LessonIntent::Back => {
                let before = self.lesson.as_ref().map_or(0, |lesson| lesson.before());
                self.begin_again(None, before);
            }
            LessonIntent::FromStart => self.begin_again(None, 0),
            LessonIntent::Choose(way) => self.begin_again(Some(way), 0),
            LessonIntent::ChooseSpeed(speed) => {
                self.preferences.lesson_speed = speed;
                return self.store_preferences();
            }
            LessonIntent::Close => return self.close_lesson(),
        }
        Vec::new()
    }

    /// Opens the lesson in a file. Why it is none is said in the form where a path was typed.
    pub(in crate::app) fn open_lesson_file(&mut self, path: &Path) -> Vec<Effect> {
        let shown = path.display().to_string();
        self.open_lesson(OpenedLesson::in_file(path), &shown)
    }

    /// Goes on with what the playing has come to.
    pub(super) fn lesson_went(&mut self, progress: Progress) {
        if let Some(lesson) = &mut self.lesson
            && matches!(progress, Progress::Stopped | Progress::Ended)
        {
            lesson.playing = Playing::Paused;
        }
    }

    fn list_lessons(&mut self) {
        let mut lessons = ListedLesson::all();
        lessons.sort_by(|a, b| a.title.cmp(&b.title));
        let list = LessonList { find: String::new(), lessons };
        self.frame.dialog = Some(FrameDialog::Lessons(Box::new(list)));
    }

    /// What is on its way behind the window cannot be shown.
    fn go_on(&mut self, playing: Playing, until: Until) {
        if let Some(lesson) = &mut self.lesson
            && lesson.can_go_on()
            && (lesson.playing != Playing::Hurried || playing == Playing::Hurried)
        {
            lesson.playing = playing;
            lesson.player.go_on_until(until);
        }
    }

    fn open_lesson(&mut self, opened: Result<OpenedLesson, String>, name: &str) -> Vec<Effect> {
        let open = self.frame.dialog.take();
        match opened.and_then(|opened| self.begin_lesson(opened, 0)) {
            Ok(()) => return self.store_preferences(),
            Err(why) => {
                let why = text!("lesson-not-opened", path = name, why = why);
                self.frame.dialog = open;
                match &mut self.frame.dialog {
                    Some(FrameDialog::Path(form)) => form.error = Some(why),
                    _ => self.say_failed(why),
                }
            }
        }
        Vec::new()
    }

    /// Begins a lesson, in a lab of its own. What was in the window is set aside.
    fn begin_lesson(&mut self, opened: OpenedLesson, way: usize) -> Result<(), String> {
        // A lesson that is played without a window, or a file dialog that is open, is about the
        // lab that is in the window now.
        if self.lesson.is_none() && self.frame.rehearsing {
            return Err(text!("lesson-leaves-files"));
        }
        if self.frame.picking.is_some() {
            return Err(text!("lesson-file-dialog"));
        }
        // A lesson that was read has a way through it.
        let run = opened.ways.get(way).ok_or_else(|| text!("lesson-error-empty"))?;
        let lab = opened.lab_in_memory(run).map_err(CannotBegin::sentence)?;
        let begun = beginning(lab, &run.lesson.head, Preferences::default())
            .map_err(CannotBegin::sentence)?;
        let lab = std::mem::replace(&mut self.lab, begun.lab);
        let stage = std::mem::replace(&mut self.stage, begun.stage);
        let frame = std::mem::replace(&mut self.frame, begun.frame);
        let (aside, last) = match self.lesson.take() {
            Some(before) => (before.aside, before.beginning),
            None => (Aside { lab, stage, frame, panel: self.preferences.panel }, 0),
        };
        self.frame.tab = PanelTab::Lesson;
        self.preferences.panel = true;
        self.lesson = Some(Box::new(OpenLesson::new(opened, way, aside, last + 1)));
        Ok(())
    }

    /// Begins the lesson again and goes on until so many steps are done.
    fn begin_again(&mut self, asked: Option<usize>, steps: usize) {
        let Some(lesson) = &self.lesson else { return };
        let (opened, way) = (lesson.opened.clone(), asked.unwrap_or(lesson.way));
        match self.begin_lesson(opened, way) {
            Ok(()) if steps > 0 => self.go_on(Playing::Hurried, Until::Steps(steps)),
            Ok(()) => {}
            Err(why) => self.say_failed(why),
        }
    }

    /// Closes the lesson. What was set aside comes back as it was.
    fn close_lesson(&mut self) -> Vec<Effect> {
        if self.frame.picking.is_some() {
            self.say_failed(text!("lesson-file-dialog"));
            return Vec::new();
        }
        let Some(lesson) = self.lesson.take() else { return Vec::new() };
        let Aside { lab, stage, frame, panel } = lesson.aside;
        (self.lab, self.stage, self.frame) = (lab, stage, frame);
        self.preferences.panel = panel;
        self.store_preferences()
    }
}
