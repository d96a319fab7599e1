use egui::{Key, Modifiers};

use super::Mention;
use crate::lesson::State;

/// What a piece of a sentence asks for, with where.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Clause {
    /// What is to be done, or expected.
    pub ask: Ask,
    /// Where, from the outside in: the regions that the sentence has named so far.
    pub within: Vec<Mention>,
}

/// What is to be done, or expected.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Ask {
    /// "In the **X** console"; "on the **X** page"; "open the **X** workspace".
    Go(Mention),
    /// "click **X**", "select **X**", "check the box": what it is decides what is done to it.
    Press(Mention, Press),
    /// "click **A** > **B**".
    Path(Vec<Mention>),
    /// "expand **X**".
    Expand(Mention, bool),
    /// "clear the **X** check box".
    Clear(Mention),
    /// "type **value** in the **X** box"; without a value it is an open question.
    Enter(Option<String>, Mention, Hint),
    /// "specify the contact information that …": whatever stands on the page.
    Fill(String),
    /// "select one of the following options:" with those that there are.
    OneOf(String, Vec<String>),
    /// "sign in": with this account, or else an open question.
    SignIn(Option<String>),
    /// "Complete the wizard."
    Complete,
    /// "close the dialog".
    Close(Mention),
    /// "press **Enter**".
    Keys(Modifiers, Key),
    /// "wait 8 hours", in minutes.
    Wait(u32),
    /// "The **X** dialog opens."; "verify that **X** is selected".
    See(Mention, Option<State>),
    /// "The page says **X**."
    Read(String),
}

/// How something is pressed.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Press {
    /// "click".
    Once,
    /// "click **Next** twice".
    Repeated(u8),
    /// "double-click".
    Double,
    /// "right-click".
    Secondary,
    /// "click **X**, if it is there", as in "If prompted, click **OK**."
    IfThere,
}

/// What prose says about a value that it leaves open.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Hint {
    /// "for example X".
    pub example: Option<String>,
    /// "Optionally, …".
    pub optional: bool,
}

impl Clause {
    /// Whether it does something, rather than only looking.
    pub fn is_doing(&self) -> bool {
        !matches!(self.ask, Ask::See(..) | Ask::Read(_))
    }

    /// Whether it names a place to be in.
    pub fn names_place(&self) -> bool {
        matches!(&self.ask, Ask::Go(place) if place.is_named())
    }

    /// Whether what it names is marked as a name, where it names anything. Outside of steps a
    /// name has to be: much else is spoken of there.
    pub fn is_marked(&self) -> bool {
        let named = self.mentions().into_iter().filter(|what| what.is_named());
        named.clone().count() == 0
            || named.into_iter().any(|what| what.marked || what.kind.is_some())
    }

    /// What it speaks of.
    pub fn mentions(&self) -> Vec<&Mention> {
        let own: Vec<&Mention> = match &self.ask {
            Ask::Go(what)
            | Ask::Press(what, _)
            | Ask::Expand(what, _)
            | Ask::Clear(what)
            | Ask::Enter(_, what, _)
            | Ask::Close(what)
            | Ask::See(what, _) => vec![what],
            Ask::Path(path) => path.iter().collect(),
            _ => Vec::new(),
        };
        self.within.iter().chain(own).collect()
    }
}
