//! The arrows between the rooms point one way (see the map in `src/lib.rs`).

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Each room with what it may import: other rooms of the house, and nothing of the words that
/// follow it.
const ROOMS: [(&str, &[&str], &[&str]); 10] = [
    (
        "domain",
        &[],
        &[
            "egui",
            "eframe",
            "rfd",
            "confy",
            "rusqlite",
            "SystemTime",
            "Instant",
            "std::fs",
            "std::net",
            "std::env",
            "std::process",
            "text!",
            "word!",
            "println",
        ],
    ),
    (
        "picture",
        &[],
        &[
            "eframe", "rfd", "confy", "rusqlite", "std::fs", "std::net", ".sin()", ".cos()",
            "powf", "mul_add", "HashMap",
        ],
    ),
    ("words", &["domain"], &["egui", "eframe", "rfd", "confy", "rusqlite", "std::fs", "std::net"]),
    ("lab", &["domain", "words"], &["egui", "eframe", "rfd", "confy", "std::net", "SystemTime"]),
    (
        "upload",
        &["domain", "words"],
        &[
            "egui",
            "eframe",
            "rfd",
            "confy",
            "rusqlite",
            "std::fs",
            "std::net",
            "SystemTime",
            "Instant",
        ],
    ),
    (
        "console",
        &["domain", "upload", "words"],
        &["eframe", "rfd", "confy", "rusqlite", "std::fs", "std::net", "SystemTime", "Instant"],
    ),
    (
        "lesson",
        &["picture", "words"],
        &["eframe", "rfd", "confy", "rusqlite", "std::fs", "std::net", "SystemTime", "Instant"],
    ),
    (
        "handout",
        &["lesson", "picture", "words"],
        &["egui", "eframe", "rfd", "confy", "rusqlite", "std::net", "SystemTime", "Instant"],
    ),
    (
        "app",
        &["console", "domain", "handout", "lab", "lesson", "picture", "upload", "words"],
        &["rusqlite", "std::net", "Instant"],
    ),
    (
        "cli",
        &["app", "domain", "handout", "lab", "lesson", "picture", "upload", "words"],
        &["rusqlite", "std::net"],
    ),
];

#[test]
fn no_room_knows_what_it_must_not() {
    let mut found = Vec::new();
    for (room, may_know, never) in ROOMS {
        for (path, code) in sources(room) {
            for other in rooms_named_in(&code) {
                if other != room && !may_know.contains(&&*other) && is_room(&other) {
                    found.push(format!("{}: knows the room {other}", path.display()));
                }
            }
            let words = never.iter().filter(|word| code.contains(*word));
            found.extend(words.map(|word| format!("{}: says {word}", path.display())));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn imports_are_read_however_they_are_written() {
    for (code, rooms) in [
        ("use crate::lab::Lab;", vec!["lab"]),
        ("use crate::{app::App, words::Word};", vec!["app", "words"]),
        ("use crate::{\n    lab::{Lab, x::{Y}},\n    text,\n};", vec!["lab", "text"]),
        ("let x = crate::cli::main();", vec!["cli"]),
        ("nothing", vec![]),
    ] {
        assert_eq!(rooms_named_in(code), rooms, "{code}");
    }
}

fn is_room(name: &str) -> bool {
    ROOMS.iter().any(|(room, ..)| *room == name)
}

/// The first part of every path behind `crate::`, also in braces.
fn rooms_named_in(code: &str) -> Vec<String> {
    let code: String = code.split_whitespace().collect();
    let mut found = Vec::new();
    for behind in code.split("crate::").skip(1) {
        match behind.strip_prefix('{') {
            Some(list) => found.extend(parts_of(list).into_iter().map(|part| first_name(&part))),
            None => found.push(first_name(behind)),
        }
    }
    found
}

/// The parts of a list in braces, up to its closing brace.
fn parts_of(list: &str) -> Vec<String> {
    let (mut depth, mut parts) = (0, vec![String::new()]);
    for c in list.chars() {
        match c {
            '}' if depth == 0 => break,
            ',' if depth == 0 => parts.push(String::new()),
            _ => {
                depth += i32::from(c == '{') - i32::from(c == '}');
                parts.last_mut().unwrap().push(c);
            }
        }
    }
    parts.retain(|part| !part.is_empty());
    parts
}

fn first_name(path: &str) -> String {
    path.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

#[test]
fn no_file_is_longer_than_400_lines() {
    let long: Vec<String> = ROOMS
        .iter()
        .flat_map(|(room, ..)| sources(room))
        .filter(|(_, code)| code.lines().count() > 400)
        .map(|(path, _)| path.display().to_string())
        .collect();
    assert!(long.is_empty(), "{long:?}");
}

/// The files of a room, without comments.
fn sources(room: &str) -> Vec<(PathBuf, String)> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    gather(&source.join(room), &mut files);
    if files.is_empty() {
        files.push(source.join(room).with_extension("rs"));
    }
    let read = |path: PathBuf| {
        let code = fs::read_to_string(&path).unwrap();
        let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
        let code = lines.collect::<Vec<_>>().join("\n");
        (path, code)
    };
    files.into_iter().map(read).collect()
}

fn gather(folder: &Path, files: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries {
        let path = entry.unwrap().path();
        if path.is_dir() {
            gather(&path, files);
        } else {
            files.push(path);
        }
    }
}
