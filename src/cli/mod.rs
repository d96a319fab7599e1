//! The command line: `mdm-console [LAB]` opens the window; `mdm-console lab …` and
//! `mdm-console lesson …` work without.
//!
//! Exit codes: 0 done; 1 a sentence or a step failed, a command was refused, two labs differ, a
//! handout is out of date, no window can be opened, or nothing can be written to the output; 2 the
//! arguments or a file they name are wrong; 130 interrupted.

mod lab;
mod lesson;

use std::{
    ffi::OsString,
    io::{self, Write as _},
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::{
    CommandFactory as _, FromArgMatches as _, Parser, Subcommand, ValueEnum as _, error::ErrorKind,
};
use etcetera::BaseStrategy as _;

use crate::{
    app::{self, App, DesktopRunner, Preferences, PreferencesError},
    handout::{self, HandoutError},
    lab::{Access, Lab, LabError, contoso, sentence},
    text, words,
    words::Language,
};

use lab::LabCommand;
use lesson::LessonCommand;

const NAME: &str = "mdm-console";

#[derive(Parser)]
#[command(name = NAME, version)]
#[command(about = text!("cli-about"), after_help = text!("cli-examples"))]
struct Arguments {
    #[arg(help = text!("cli-lab"), value_name = "LAB")]
    lab: Option<PathBuf>,
    #[arg(long, global = true, value_enum, default_value_t, help = text!("cli-language"))]
    language: Language,
    #[command(subcommand)]
    command: Option<Group>,
}

impl Arguments {
    /// Either a lab for the window, or a command. Options go with both.
    fn without_conflict(self) -> Result<Self, clap::Error> {
        if self.lab.is_some() && self.command.is_some() {
            let sentence = text!("cli-lab-or-command");
            return Err(Self::command().error(ErrorKind::ArgumentConflict, sentence));
        }
        Ok(self)
    }
}

#[derive(Subcommand)]
enum Group {
    #[command(subcommand, about = text!("cli-group-lab"))]
    Lab(LabCommand),
    #[command(subcommand, about = text!("cli-group-lesson"))]
    Lesson(LessonCommand),
}

/// What ends the program other than well.
enum Failure {
    /// A file that the arguments name is wrong; the sentence says how.
    Lab(LabError),
    /// No window can be opened; why, as the system says it.
    Window(String),
    /// The platform has no folder for data.
    NoFolder,
    /// The output cannot be written, for another reason than that nobody reads on.
    Output(io::Error),
    /// A lesson is not there, or wrong; the sentence says how.
    Lesson { path: String, why: String },
    /// An answers file is wrong; the sentence says how.
    Answers { path: PathBuf, why: String },
    /// A file says wrongly what documents or marks look like; the sentence says how.
    Style { path: PathBuf, why: String },
    /// A file cannot be read.
    Unreadable { path: PathBuf, why: String },
    /// A preset cannot begin as the options say; why, in a sentence.
    Options { preset: String, why: String },
    /// A command is wrong.
    Command { why: String },
    /// A line of commands is wrong.
    Line { line: u32, why: String },
    /// Arguments do not go together; why, in a sentence.
    Arguments(String),
    /// A handout cannot be written.
    Handout(HandoutError),
    /// No picture can be so large or so small.
    Size,
    /// A step of a lesson failed; the sentence says how.
    Step(String),
    /// What failed was told already.
    Told,
    /// Ctrl+C was pressed.
    Interrupted,
    /// Ctrl+C was pressed when so many of the handouts of a set were made.
    SetInterrupted { made: usize, of: usize },
}

/// Runs the program with the arguments of the process.
pub fn main() -> ExitCode {
    // Before the first word, also those of the help.
    words::speak(language_in(std::env::args_os()));
    let arguments = match Arguments::command()
        .try_get_matches()
        .and_then(|matches| Arguments::from_arg_matches(&matches))
        .and_then(Arguments::without_conflict)
    {
        Ok(arguments) => arguments,
        Err(error) => error.exit(),
    };
    let done = match arguments.command {
        Some(Group::Lab(command)) => lab::lab_command(command),
        Some(Group::Lesson(command)) => lesson::lesson_command(command),
        None => open_window(arguments.lab),
    };
    done.map_or_else(|failure| report(&failure), |()| ExitCode::SUCCESS)
}

fn language_in(arguments: impl Iterator<Item = OsString>) -> Language {
    let arguments: Vec<String> =
        arguments.map(|argument| argument.to_string_lossy().into_owned()).collect();
    let separate = arguments.windows(2).find(|pair| pair[0] == "--language").map(|p| &*p[1]);
    let joined = arguments.iter().find_map(|argument| argument.strip_prefix("--language="));
    let value = separate.or(joined).unwrap_or_default();
    Language::from_str(value, true).unwrap_or_default()
}

fn report(failure: &Failure) -> ExitCode {
    match failure {
        Failure::Told => return ExitCode::from(1),
        // Whoever reads the output, such as `head`, has seen enough.
        Failure::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => {
            return ExitCode::SUCCESS;
        }
        _ => {}
    }
    let (sentence, code) = told(failure);
    warn(&sentence);
    ExitCode::from(code)
}

/// What is said of a failure, and the exit code.
fn told(failure: &Failure) -> (String, u8) {
    match failure {
        Failure::Lab(error) => (sentence::error(error), 2),
        Failure::Window(why) => (text!("no-window", why = why.as_str()), 1),
        Failure::NoFolder => (text!("no-folder"), 1),
        Failure::Output(error) => (text!("no-output", why = error.to_string()), 1),
        Failure::Lesson { path, why } => {
            (text!("lesson-wrong", path = path.as_str(), why = why.as_str()), 2)
        }
        Failure::Answers { path, why } => {
            (text!("answers-wrong", path = path.display().to_string(), why = why.as_str()), 2)
        }
        Failure::Style { path, why } => {
            (text!("style-wrong", path = path.display().to_string(), why = why.as_str()), 2)
        }
        Failure::Unreadable { path, why } => {
            (text!("file-unreadable", path = path.display().to_string(), why = why.as_str()), 2)
        }
        Failure::Options { preset, why } => {
            (text!("cli-options-do-not-go", preset = preset.as_str(), why = why.as_str()), 2)
        }
        Failure::Command { why } => (text!("command-wrong", why = why.as_str()), 2),
        Failure::Line { line, why } => {
            (text!("line-wrong", line = line.to_string(), why = why.as_str()), 2)
        }
        Failure::Arguments(sentence) => (sentence.clone(), 2),
        Failure::Handout(HandoutError::NotOurs { path }) => {
            (text!("cli-not-ours", path = path.display().to_string()), 2)
        }
        Failure::Handout(error) => (handout::handout_error(error), 2),
        Failure::Size => (text!("size-out-of-range"), 2),
        Failure::Step(sentence) => (sentence.clone(), 1),
        Failure::Told => (String::new(), 1),
        Failure::Interrupted => (text!("interrupted"), 130),
        Failure::SetInterrupted { made, of } => {
            (text!("cli-set-interrupted", made = *made, of = *of), 130)
        }
    }
}

/// Says something beside the output.
fn warn(sentence: &str) {
    // Nothing is left to be done where even this cannot be written.
    _ = writeln!(io::stderr(), "{NAME}: {}", printable(sentence));
}

/// Opens a lab that is to be changed.
fn writable(path: &Path) -> Result<Lab, Failure> {
    let lab = Lab::open(path).map_err(Failure::Lab)?;
    match lab.access() {
        Access::Write(_) => Ok(lab),
        Access::ReadOnly(reason) => {
            Err(Failure::Lab(LabError::ReadOnly { path: path.to_owned(), reason: *reason }))
        }
    }
}

/// What comes from a file may hold anything; a terminal gets no controls from it, and a line
/// stays one.
fn printable(text: &str) -> String {
    let shown = |c: char| if c.is_control() { c.escape_default().to_string() } else { c.into() };
    text.chars().map(shown).collect()
}

fn to_json(value: &impl serde::Serialize) -> String {
    // Our own types have no maps with keys other than strings, which is all that can fail.
    serde_json::to_string_pretty(value).unwrap_or_default()
}

fn print(text: &str) -> Result<(), Failure> {
    let mut output = io::stdout().lock();
    writeln!(output, "{text}").and_then(|()| output.flush()).map_err(Failure::Output)
}

fn open_window(lab: Option<PathBuf>) -> Result<(), Failure> {
    let file = confy::get_configuration_file_path(NAME, "preferences")
        .map_err(|_no_home| Failure::NoFolder)?;
    let (mut preferences, wrong) = Preferences::load(&file);
    if preferences.capture.folder.as_os_str().is_empty() {
        preferences.capture.folder = folder_at_home("Pictures");
    }
    if preferences.export.folder.as_os_str().is_empty() {
        preferences.export.folder = folder_at_home("Documents");
    }
    let mut app = match lab {
        Some(path) => App::open(&path, preferences).map_err(Failure::Lab)?,
        None => last_or_contoso(preferences)?,
    };
    match wrong {
        Some(PreferencesError::KeptAside(aside)) => {
            app.say_failed(text!("preferences-damaged", path = aside.display().to_string()));
        }
        Some(PreferencesError::Unreadable(why)) => {
            let path = file.display().to_string();
            app.say_failed(text!("preferences-unreadable", why = why, path = path));
        }
        None => {}
    }
    app::run(app, DesktopRunner::new(file)).map_err(|error| Failure::Window(error.to_string()))
}

/// The lab that was open last, or Contoso in the folder for data. Where that cannot be opened,
/// a lab in memory, so that the window can say why.
fn last_or_contoso(preferences: Preferences) -> Result<App, Failure> {
    let last = preferences.recent.first().map(|lab| lab.path.clone());
    let (path, missing) = match last {
        Some(path) if path.exists() => (path, None),
        missing => (default_lab()?, missing),
    };
    let mut app = match App::open(&path, preferences.clone()) {
        Ok(app) => app,
        Err(error) => return in_memory(&path, &error, preferences),
    };
    if let Some(missing) = missing.filter(|missing| *missing != path) {
        app.say_failed(text!("last-lab-missing", path = missing.display().to_string()));
    }
    Ok(app)
}

fn in_memory(path: &Path, why: &LabError, preferences: Preferences) -> Result<App, Failure> {
    let preset = contoso()
        .map_err(|source| Failure::Lab(LabError::Preset { path: path.to_owned(), source }))?;
    let lab = Lab::in_memory(&preset).map_err(Failure::Lab)?;
    let mut app = App::with(lab, preferences);
    app.say_failed(text!("lab-in-memory", why = sentence::error(why)));
    Ok(app)
}

/// Where pictures or handouts are saved until another folder is chosen: with what else there is
/// of their kind, or else at home.
fn folder_at_home(kind: &str) -> PathBuf {
    let home = etcetera::home_dir().unwrap_or_default();
    let others = home.join(kind);
    let folder = if others.is_dir() { others } else { home };
    folder.join("MDM Console")
}

fn default_lab() -> Result<PathBuf, Failure> {
    let platform = etcetera::choose_base_strategy().map_err(|_no_home| Failure::NoFolder)?;
    let folder = platform.data_dir().join(NAME);
    // An error shows at once, when the lab is made in this folder.
    _ = std::fs::create_dir_all(&folder);
    Ok(folder.join("contoso.lab"))
}
