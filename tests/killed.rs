//! What was acknowledged survives SIGKILL.
//!
//! The test starts itself as a child that advances the clock of a lab again and again, and
//! writes the number of each entry once it is done. The parent kills it at a random moment,
//! opens the lab, and looks for every number that it was told.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]
#![cfg(unix)]

use std::{
    io::{BufRead as _, BufReader, Write as _},
    path::Path,
    process::{Child, Command as Process, Stdio},
};

use mdm_console::{
    domain::Command,
    lab::{Lab, Outcome, contoso},
};

const LAB: &str = "MDM_CONSOLE_TEST_LAB";
const CONFIRMED: u32 = 200;

#[test]
fn every_acknowledged_command_is_there_after_sigkill() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("killed.lab");
    drop(Lab::create(&path, &contoso().unwrap()).unwrap());
    // A fixed sequence, so that a failure can be met again; it only has to vary.
    let mut chance: u32 = 2_015;
    let (mut acknowledged, mut kills) = (0, 0);
    while acknowledged < CONFIRMED {
        chance = chance.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let before_kill = 1 + (chance >> 16) as usize % 9;
        acknowledged = kill_after(&path, acknowledged, before_kill);
        kills += 1;
        let lab = Lab::open(&path).unwrap();
        assert!(lab.access().can_write(), "the lock ended with the process");
        assert!(lab.count() >= acknowledged, "after kill {kills}");
        assert!(lab.trail().unwrap().iter().all(|entry| matches!(entry.outcome, Outcome::Done(_))));
        // What was written but not yet acknowledged counts from now on.
        acknowledged = lab.count();
    }
    assert!(kills > 20, "{kills} kills are too few to say much");
}

/// Kills a writer while it is busy after `more` acknowledgements; the answer is the last number
/// that it acknowledged.
fn kill_after(path: &Path, already: u32, more: usize) -> u32 {
    let mut child = writer(path);
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut last = already;
    let mut numbers = lines.by_ref().map_while(Result::ok).filter_map(|l| l.parse().ok());
    for _ in 0..more {
        last = numbers.next().expect("the writer goes on until it is killed");
    }
    child.kill().unwrap();
    child.wait().unwrap();
    // What was acknowledged before the signal came counts too.
    numbers.last().unwrap_or(last)
}

fn writer(path: &Path) -> Child {
    Process::new(std::env::current_exe().unwrap())
        .args(["--exact", "writes_until_it_is_killed", "--nocapture"])
        .env(LAB, path)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap()
}

/// The child. Without a lab to write to it has nothing to do.
#[test]
fn writes_until_it_is_killed() {
    let Some(path) = std::env::var_os(LAB) else { return };
    let mut lab = Lab::open(Path::new(&path)).unwrap();
    let mut out = std::io::stdout().lock();
    writeln!(out).unwrap();
    loop {
        let number = lab.perform(None, Command::AdvanceClock { minutes: 5 }).unwrap().number;
        writeln!(out, "{number}").unwrap();
        out.flush().unwrap();
    }
}
