//! MDM Console: a native window in which an administrator rehearses the choice of a mobile
//! device management authority, over one simulated organisation.
//!
//! Two words are used everywhere: the **stage** is the copied console, faithful to the original;
//! the **frame** is our own tools around it.
//!
//! # The map of the house
//!
//! | room | what it holds | knows | never knows |
//! | --- | --- | --- | --- |
//! | [`domain`] | organisation, rules, clock, commands, events, refusals, plans, outlooks | std, serde, schemars | egui, files, the real clock, chance, words for people |
//! | [`words`] | all words for people, by id | domain | egui |
//! | [`lab`] | the lab file, presets, the trail, comparisons, records | domain, words | egui |
//! | [`upload`] | files that a person hands to a page of the stage: logos and certificates, read within bounds to what the domain knows | domain, words | egui, files, the real clock |
//! | [`picture`] | shapes to pixels on the CPU, glyphs, marks, PNG | egui | console, domain, lab |
//! | [`lesson`] | procedures in Markdown, and the driver that plays them in any egui window | picture, words, egui | console, domain, lab, files |
//! | [`handout`] | lessons and their pictures as documents in a folder: what all formats show (`book`), each format, sets, what is stale | lesson, picture, words | egui, console, app |
//! | [`console`] | the stage: shared controls, then a folder for each of the three consoles | domain, words, upload, egui | files, lab |
//! | [`app`] | the window: frame, state, the one door for change, effects, preferences, the camera, the classroom | all above | |
//! | [`cli`] | arguments in, exit code out | all | |
//!
//! The arrows point one way: `domain ← words ← lab`, `words ← upload ← console`,
//! `picture ← lesson ← handout`, all `← app ← cli`, and `picture` knows no other room.
//! `tests/arrows.rs` reads the sources and fails on an arrow that points back.
//!
//! # How a press becomes a change
//!
//! A view draws and answers with an intent. [`app::App::handle`] turns it into a
//! [`domain::Command`]; [`domain::Organisation::apply`] answers with events or a refusal;
//! [`lab::Lab::perform`] writes them down in one transaction, and only then folds them into the
//! organisation, which the next frame shows. A refusal goes back to the page that asked.
//!
//! # How a procedure is played
//!
//! [`lesson::Lesson`] is read from Markdown: from prose as technical writers write it, and from
//! comments that take its place. [`lesson::prose`] turns sentences into clauses and knows nothing
//! of any window; [`lesson::Player`] unfolds a clause into exact actions by what the window shows,
//! and asks [`lesson::Answers`] what the prose leaves open. [`lesson::Run`] is one way through a
//! document that speaks of several versions or alternatives, so that nothing behind it has to
//! choose.
//!
//! # How a lesson becomes pictures
//!
//! A lesson is made ready for one version of Configuration Manager and one way. The ways through a
//! document, by its versions and alternatives, are [`lesson::Lesson::runs`]; what the document
//! leaves open is answered by [`lesson::Answers`], and a [`lesson::Starter`] is an answers file to
//! begin with. [`lesson::play`] draws
//! the window of an [`app::Rehearsal`] without a display; the [`lesson::Driver`] finds controls
//! by role and name and gives the window events, as a person would. A picture is taken by the
//! [`app::Camera`], which draws the stage once more in a context of its own, at any size, and
//! paints it with [`picture::Painter`]. What is marked, hidden and said of it are
//! [`lesson::Looks`], which are bound to controls; where they lie in the picture,
//! [`picture::mark`] decides.
//!
//! [`handout::Maker`] keeps the pictures of documents with what is seen in them, and makes a
//! [`handout::Handout`] of them: the text in Markdown, and the [`handout::book::Book`] that is
//! read from it and that all other formats show. [`handout::Folder`] puts files into place when
//! all are there, [`handout::stale`] tells what has changed in them since, and a
//! [`handout::HandoutSet`] says what of a set is to be there. [`app::Export`]
//! makes a handout of the lesson that is open in the window.
//!
//! # How a lesson is played in the window
//!
//! [`app::OpenLesson`] sets the person's lab aside and has one of its own. The same
//! [`lesson::Player`] gives the window the same events, only spread over time by
//! [`lesson::Pace`], which also keeps the person's own from spoiling them. What is not to be shown,
//! such as the way back to an earlier step, is played in a context behind the window, whose
//! memory the window then takes over.
//!
//! # How a choice is weighed
//!
//! [`domain::Organisation::plan`] says what one command would change, and
//! [`domain::Organisation::outlooks`] what each authority would need, manage and exclude.
//! [`lab::Comparison`] sets two labs side by side at one simulated time, and [`lab::Record`] is
//! what was done in a lab, with the plans that were seen. Window and command line show the same
//! values, and none of them changes a lab.
//!
//! # What must stay true
//!
//! 1. The domain does no input or output. Events are the truth, and folding them always gives
//!    the same organisation.
//! 2. What a person sees as done is on disk. What was refused changed nothing.
//! 3. A plan is computed by the code that does the act.
//! 4. Every control has a role and a name in the accessibility tree, and is found that way.
//! 5. All words come from the language files; a word's id is its control's author id.
//! 6. Colours, sizes and fonts come from tokens.
//! 7. Passwords of the simulated sign-in go nowhere: they stand in the preset, are compared
//!    before the door, and are in no command, event, preference or log.
//! 8. The program opens no network connection and starts no browser.

pub mod app;
pub mod cli;
pub mod console;
pub mod domain;
pub mod handout;
pub mod lab;
pub mod lesson;
pub mod picture;
pub mod upload;
pub mod words;
