//! Lessons: a procedure in Markdown, read, and played in any egui window, with or without a
//! display.
//!
//! What must stay true:
//! - A control is found by role, name and region in the accessibility tree, and no other way.
//! - [`Driver`] is the only thing that touches the window, and it is the same one live and in a
//!   plain loop. It gives it what a person would: pointer, keys, text.
//! - Time, memory and the number of frames are bounded for any lesson.
//! - Prose is never taken for another control than it names: of two that can be meant both are
//!   told.
//! - A password goes from the [`Rehearsal`] into a box for passwords and nowhere else.
//!
//! # What a lesson looks like
//!
//! ```markdown
//! ---
//! title: Make Intune the authority
//! lab: contoso
//! console: intune
//! account: admin@contoso.com
//! ---
//! Some words before the steps.
//!
//! 1.  In the **Tasks** list, click **Set Mobile Device Management Authority**. The
//!     **Set MDM Authority** dialog opens.
//!     <!-- expect button "Yes" is disabled -->
//! ```
//!
//! **Prose** is done as it is written: the grammar is that of [`prose`]. What it leaves open is
//! answered from [`Answers`], or else as usual, and noted as a [`Question`]. A document may speak
//! of several versions, and of several ways to go: a [`Run`] is one way through it.
//!
//! **Front matter** may be missing, or be that of other tools. A lesson of our own has, all
//! optional but the title: `title`; `lab`, a preset that is shipped
//! (`lab new --help` lists them) or the path of one beside the lesson; `console`, `intune`,
//! `configuration-manager` or `office-365`; `product`, those of `sp1`, `r2` and `sp2` to which the
//! lesson applies, with commas between them: the versions of Configuration Manager in that lab,
//! the one in which it is played unless another is asked for first; `account`, who is signed in
//! at the start; `subtitle`, `author` and `date` for the title page; `pictures`, when those of
//! steps are taken: `before` (usual), `after`, `both` or `none`; `marks`, how they mark the control
//! that the step uses: any of `outline` (usual), `badge`, `arrow`, `spotlight` and `pointer` with
//! commas between them, or `none`; `redact`, texts in quotes with commas between them that nobody
//! is to read in any picture. Keys with a dot, such as `ms.topic`, belong to other tools.
//!
//! **Steps** are the items of numbered lists that are not part of another item. Actions before,
//! between and after them belong to the document, and have no picture of their own.
//!
//! **Actions** stand in HTML comments, one in a line; a line that begins with `#` is a remark.
//! Comments with nothing between them but space are one group. A group that does something takes
//! the place of what the prose before it in the step says, back to the group before; one that
//! only expects or pictures leaves it as it is. Comments of other tools are passed by in
//! documents that have no front matter of ours.
//! Names stand in straight quotes, in which `\"` is a quote, `\\` a backslash and `\>` the sign
//! that would end the comment behind two hyphens.
//!
//! | action | what it does |
//! | --- | --- |
//! | `open console "Microsoft Intune"` | puts a console on the stage |
//! | `click TARGET`, `double-click TARGET`, `right-click TARGET` | presses the pointer on it |
//! | `expand TARGET`, `collapse TARGET` | opens or closes an item of a tree |
//! | `check TARGET`, `uncheck TARGET` | ticks a box or a radio button, or takes the tick of a box away |
//! | `choose "NAME" in TARGET` | chooses an entry of a list or of a box with a list |
//! | `type "TEXT" in TARGET` | replaces what stands in a box |
//! | `type password of "ACCOUNT" in TARGET` | the fictional password of an account |
//! | `press Enter`, `press Ctrl+Shift+A` | presses keys |
//! | `pick file "PATH"` | what the next file dialog answers |
//! | `scroll to TARGET` | brings it into view, also a row that is not drawn yet |
//! | `advance 8 hours` | lets simulated time pass: minutes, hours or days |
//! | `expect TARGET` | it is there, and can be reached |
//! | `expect TARGET is STATE` | enabled, disabled, checked, unchecked, selected, expanded, collapsed or focused |
//! | `expect box "NAME" holds "TEXT"` | what stands in a box |
//! | `expect text "TEXT"`, `… in REGION` | a text that contains this is shown; in another language than English, one that is this |
//! | `expect no TARGET`, `expect no text "TEXT"` | it is not there; the regions named around it must be |
//! | `expect lab /POINTER is JSON` | a value in `lab show --json` |
//! | `expect no lab /POINTER` | no such value, or null |
//! | `picture` | a picture of the whole stage, now |
//! | `picture dialog`, `picture TARGET` | of the dialog in front, or of a region or control |
//! | `picture window` | of the stage and our own tools around it |
//! | `picture none` | the step has no picture |
//! | `picture before`, `after`, `both` | when the pictures are taken that the step has without asking |
//! | `mark TARGET`, `mark TARGET with badge and arrow` | marks a control: with an `outline`, a `badge`, an `arrow`, a `spotlight`, the `pointer` |
//! | `mark with arrow`, `mark none` | marks what the step uses in another way, or nothing |
//! | `callout "TEXT"`, `callout "TEXT" at TARGET` | a text that points to what the step uses, or to a control |
//! | `redact text "TEXT"`, `redact TARGET` | nobody can read any match of it |
//! | `alt "TEXT"`, `caption "TEXT"` | what is read to those who do not see the picture, and what stands below it |
//! | `for sp1, r2: ACTION` | any of these, only for some of the versions that `product` lists |
//!
//! Behind a picture may stand, joined by `and`, `with pointer`, `focus` and `padding 16`: the
//! pointer on the control that the step uses next or has used last, the focus ring, and so many
//! points of what lies around the dialog, region or control.
//!
//! **Marks**, callouts, what is hidden and what is said of a picture belong to the next picture of
//! their step, to its last one where none follows, and to all pictures behind them where they
//! stand outside of steps. Without them the control that the step uses next is marked as `marks`
//! says. What the author marks must be there, or the step fails.
//!
//! A **target** is a role, a name, or both, and regions around it: `link "Help"`,
//! `button "Properties" in group "Server" in tab "Home"`, `check box`, `row "PC1" in "Devices"`.
//! The roles are those of [`RoleWord`]. `in the frame` at the end looks in our own tools
//! instead of the stage. While a dialog is open only the one in front is looked at.
//!
//! Every numbered step has one picture, of the whole stage, taken before its last action is
//! done, so that the control to use is seen and marked; or those that it asks for. One that is asked for in
//! a comment with lines of its own stands there in the handout, otherwise behind the step.

mod act;
mod action;
mod answers;
mod assemble;
mod branch;
mod cursor;
mod driver;
mod error;
mod events;
mod expect;
mod failure;
mod find;
mod frame_request;
mod grammar;
mod head;
mod hidden;
mod lesson_file;
mod looks;
mod note;
mod pace;
mod perform;
mod picturing;
mod play;
mod player;
mod print;
mod print_lesson;
mod product;
pub mod prose;
mod read;
mod reading;
mod rehearsal;
mod report;
mod role_word;
mod scene;
pub mod sentence;
mod shipped;
mod starter;
mod target;
mod unfold;
mod unused;
mod verdicts;
mod visited;

pub use action::{Action, ClickCount, Expectation, Located, PictureOf, Shot, Source, State};
pub use answers::{Answer, Answers, AnswersError, Begins, End, Question, SectionAnswers};
pub use branch::{NoSuchSection, Run};
pub use driver::Driver;
pub use error::{Expected, LessonError};
pub use failure::{Failure, PictureFailure};
pub use frame_request::FrameRequest;
pub use head::{Head, Marks};
pub use hidden::places_of;
pub use lesson_file::{Asks, Comment, Lesson, Place, Sentence, Step};
pub use looks::{Looks, Marked, Named, Seen};
pub use note::{Note, Redaction, Style, When};
pub use pace::{Ground, Manner, Pace, ShownPointer, Speed};
pub use play::{Told, play};
pub use player::{Pictures, Player, Progress, Until};
pub use product::Product;
pub use rehearsal::Rehearsal;
pub use report::{Outcome, PageReport, Report, SentenceReport, StepReport, TakenPicture, Verdict};
pub use role_word::RoleWord;
pub use scene::Scene;
pub use shipped::{Shipped, shipped};
pub use starter::Starter;
pub use target::{Part, Region, Surface, Target};
