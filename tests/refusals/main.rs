//! Every refusal of the domain is met by a person at the window, or a control keeps it from
//! being met: `table.md` says for each how, and everything in it is tried.

#![expect(clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "../support/mod.rs"]
mod support;

use std::{collections::BTreeSet, ops::ControlFlow};

use egui::{Context, vec2};
use mdm_console::{
    app::{Lens, Rehearsal, set_up},
    domain::{Command, ProductVersion, Refusal},
    lab::{Lab, Preset, shipped},
    lesson::{self, Lesson, Outcome, Pictures, Player},
    words,
};

const TABLE: &str = include_str!("table.md");

/// A section of the table.
struct Section {
    /// The code of the refusal.
    code: String,
    /// Which control keeps it from being met, in a sentence; none where it is met.
    prevented: Option<String>,
    /// What is done, in the fences.
    lines: Vec<String>,
}

/// The sections, with the ways (`as NAME`) put in.
fn sections() -> Vec<Section> {
    let (ways, rest) = TABLE.split_once("\n# Refusals").unwrap();
    let ways: Vec<(String, Vec<String>)> =
        ways.split("\n## ").skip(1).map(|way| (heading(way), fenced(way))).collect();
    let way = |name: &str| {
        ways.iter().find(|(known, _)| known == name).unwrap_or_else(|| panic!("{name}")).1.clone()
    };
    let section = |text: &str| {
        let lines = fenced(text).into_iter().flat_map(|line| match line.strip_prefix("as ") {
            Some(name) => way(name),
            None => vec![line],
        });
        let prose = text.lines().find(|line| line.starts_with("Prevented: "));
        Section {
            code: heading(text),
            prevented: prose.map(ToOwned::to_owned),
            lines: lines.collect(),
        }
    };
    rest.split("\n## ").skip(1).map(section).collect()
}

fn heading(text: &str) -> String {
    text.lines().next().unwrap().trim().to_owned()
}

/// The lines between the fences.
fn fenced(text: &str) -> Vec<String> {
    let inside = text.split("```").skip(1).step_by(2).flat_map(str::lines);
    inside.map(str::trim).filter(|line| !line.is_empty()).map(ToOwned::to_owned).collect()
}

impl Section {
    /// The value of a line such as `lab: contoso`.
    fn said(&self, key: &str) -> Option<&str> {
        self.lines.iter().find_map(|line| line.strip_prefix(key)?.strip_prefix(": "))
    }

    /// The lab in which it is tried, after the commands of the section.
    fn lab(&self) -> Lab {
        let mut preset = shipped(self.said("lab").unwrap_or("contoso")).unwrap().unwrap();
        if let Some((old, new)) = self.said("instead").and_then(|line| line.split_once(" => ")) {
            assert!(preset.text().contains(old), "{old}");
            preset = Preset::parse(&preset.text().replace(old, new)).unwrap();
        }
        if let Some((from, to)) = self.said("without").and_then(|line| line.split_once(" => ")) {
            let (before, rest) = preset.text().split_once(from).unwrap();
            let (_, after) = rest.split_once(to).unwrap();
            preset = Preset::parse(&format!("{before}{to}{after}")).unwrap();
        }
        if let Some(start) = self.said("start") {
            preset = preset.starting_at(start.parse().unwrap()).unwrap();
        }
        let version = match self.said("product") {
            Some("sp1") => Some(ProductVersion::Sp1),
            Some("r2") => Some(ProductVersion::R2),
            Some("sp2") => Some(ProductVersion::Sp2),
            _ => None,
        };
        if let Some(version) = version {
            preset = preset.with_product(version).unwrap();
        }
        let mut lab = Lab::in_memory(&preset).unwrap();
        for line in self.lines.iter().filter(|line| line.starts_with('{')) {
            let command: Command = serde_json::from_str(line).unwrap();
            let by = lab.organisation().actor(&command).cloned();
            let entry = lab.perform(by.as_ref(), command).unwrap();
            assert!(matches!(entry.outcome, mdm_console::lab::Outcome::Done(_)), "{line}");
        }
        lab
    }

    fn lesson(&self) -> Lesson {
        let head = ["console", "account"].map(|key| match self.said(key) {
            Some(value) => format!("{key}: {value}\n"),
            None => String::new(),
        });
        let keys = [
            "lab: ",
            "instead: ",
            "without: ",
            "start: ",
            "product: ",
            "console: ",
            "account: ",
            "{",
        ];
        let is_action = |line: &&String| !keys.iter().any(|key| line.starts_with(key));
        let actions: Vec<&str> = self.lines.iter().filter(is_action).map(String::as_str).collect();
        let source = format!(
            "---\ntitle: {}\n{}---\n1. Step\n\n   <!--\n   picture none\n   {}\n   -->\n",
            self.code,
            head.concat(),
            actions.join("\n   "),
        );
        Lesson::parse(&source).unwrap_or_else(|error| panic!("{}: {error:?}", self.code))
    }

    /// What does not go as the section says, in a sentence.
    fn failure(&self) -> Option<String> {
        let lesson = self.lesson();
        let lens = Lens { size: vec2(1280.0, 800.0), scale: 1.0 };
        let mut rehearsal = Rehearsal::begin(self.lab(), &lesson.head, &[lens]).unwrap();
        let ctx = Context::default();
        set_up(&ctx);
        let window = rehearsal.window_size();
        let mut ignore = |_| ControlFlow::Continue(());
        let player = Player::new(lesson, Pictures::LeftOut);
        let player = lesson::play(&ctx, player, window, &mut rehearsal, &mut ignore).unwrap();
        match &player.report().steps[0].outcome {
            Outcome::Failed { action, failure, .. } => {
                let why = lesson::sentence::failure(failure);
                Some(format!("{}: {action}: {why}", self.code))
            }
            _ => None,
        }
    }

    /// The last text that is expected.
    fn expected(&self) -> Option<String> {
        let line = self.lines.last()?.strip_prefix("expect text \"")?;
        let text = line.split_once("\" in ").map(|(text, _)| text);
        text.or_else(|| line.strip_suffix('"')).map(ToOwned::to_owned)
    }
}

/// The codes of all refusals, from the schema of the type.
fn codes() -> Vec<String> {
    let schema = schemars::schema_for!(Refusal).to_value();
    let variants = schema["oneOf"].as_array().unwrap();
    let code = |variant: &serde_json::Value| variant["properties"]["code"]["const"].clone();
    variants.iter().map(|variant| code(variant).as_str().unwrap().to_owned()).collect()
}

#[test]
fn every_refusal_stands_in_the_table_once() {
    let listed: Vec<String> = sections().into_iter().map(|section| section.code).collect();
    assert_eq!(listed, codes());
}

#[test]
fn what_is_met_ends_with_its_sentence_and_what_is_prevented_with_the_control() {
    for section in sections() {
        if section.prevented.is_some() {
            let last = section.lines.last().unwrap();
            assert!(last.starts_with("expect "), "{}: {last}", section.code);
            continue;
        }
        let text = section.expected().unwrap_or_else(|| panic!("{} ends so", section.code));
        let ids: BTreeSet<_> = words::meanings(&text).into_iter().map(|found| found.id).collect();
        let id = format!("refusal-{}", section.code);
        assert!(ids.contains(id.as_str()), "{id}: {text} is {ids:?}");
    }
}

/// Tries the sections whose place in the table is `part` modulo 4, so that they are tried side
/// by side.
#[track_caller]
fn try_part(part: usize) {
    let sections = sections();
    let failures: Vec<String> =
        sections.iter().skip(part).step_by(4).filter_map(Section::failure).collect();
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn everything_in_the_table_is_so_first_part() {
    try_part(0);
}

#[test]
fn everything_in_the_table_is_so_second_part() {
    try_part(1);
}

#[test]
fn everything_in_the_table_is_so_third_part() {
    try_part(2);
}

#[test]
fn everything_in_the_table_is_so_fourth_part() {
    try_part(3);
}
