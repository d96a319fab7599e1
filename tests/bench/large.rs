//! The budgets of large labs: 100,000 devices, and a journal of 100,000 commands. Run with
//! `cargo bench --bench large`.

#![expect(clippy::unwrap_used, reason = "a benchmark fails by panicking")]

use std::path::Path;

use divan::Bencher;
use mdm_console::{
    domain::{Command, Organisation, Pending, PendingAction, Platform},
    lab::{Lab, shipped},
};
use tempfile::TempDir;

fn main() {
    divan::main();
}

const DEVICES: u32 = 100_000;
const COMMANDS: u32 = 100_000;

/// A hybrid organisation with 100,000 devices and their 50,000 users.
fn large(folder: &Path) -> Lab {
    let preset = shipped("contoso-hybrid").unwrap().unwrap().with_devices(DEVICES, 7).unwrap();
    Lab::create(&folder.join("large.lab"), &preset).unwrap()
}

/// Budget: 150 ms.
#[divan::bench(sample_count = 20, sample_size = 1)]
fn a_lab_with_100_000_devices_is_opened(bencher: Bencher<'_, '_>) {
    let folder = TempDir::new().unwrap();
    let path = large(folder.path()).path().to_owned();
    bencher.bench_local(|| Lab::open(&path).unwrap().organisation().devices.len());
}

/// Budget: 1 s.
#[divan::bench(sample_count = 10, sample_size = 1)]
fn a_day_passes_for_100_000_devices(bencher: Bencher<'_, '_>) {
    let folder = TempDir::new().unwrap();
    let organisation = large(folder.path()).organisation().clone();
    bencher.with_inputs(|| organisation.clone()).bench_local_refs(a_day);
}

/// As above, when a tenth of the devices were asked to retire.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn a_busy_day_passes_for_100_000_devices(bencher: Bencher<'_, '_>) {
    let folder = TempDir::new().unwrap();
    let mut organisation = large(folder.path()).organisation().clone();
    let pending = Pending { action: PendingAction::Retire, since: organisation.clock };
    for (id, device) in organisation.devices.iter_mut() {
        device.pending = (id.0.is_multiple_of(10) && device.enrolment.is_some()).then_some(pending);
    }
    bencher.with_inputs(|| organisation.clone()).bench_local_refs(a_day);
}

/// What the window computes for the panel of the frame, in each frame that it draws.
#[divan::bench(sample_count = 20, sample_size = 1)]
fn the_facts_of_100_000_devices_are_told(bencher: Bencher<'_, '_>) {
    let folder = TempDir::new().unwrap();
    let organisation = large(folder.path()).organisation().clone();
    bencher.bench_local(|| organisation.facts().len());
}

/// What the window computes while a one-way act is asked for.
#[divan::bench(sample_count = 20, sample_size = 1)]
fn a_plan_for_100_000_devices_is_made(bencher: Bencher<'_, '_>) {
    let folder = TempDir::new().unwrap();
    let organisation = large(folder.path()).organisation().clone();
    let code = Command::ChangeSiteCode { site_code: "PS1".to_owned() };
    let by = organisation.actor(&code).cloned();
    bencher.bench_local(|| organisation.plan(by.as_ref(), &code).unwrap().changes.len());
}

fn a_day(organisation: &mut Organisation) {
    let day = Command::AdvanceClock { minutes: 24 * 60 };
    for event in organisation.apply(None, &day).unwrap() {
        organisation.fold(&event);
    }
}

/// A lab in which 100,000 commands were given: time passes, devices enrol and leave.
fn long(folder: &Path) -> Lab {
    let path = folder.join("long.lab");
    let preset = shipped("contoso-intune").unwrap().unwrap();
    let mut lab = Lab::create(&path, &preset).unwrap();
    let admin = lab.organisation().signed_in.clone();
    for number in 0..COMMANDS {
        let serial = format!("S{}", number / 4 % 4);
        let (by, command) = match number % 4 {
            0 => (None, enrol(serial)),
            1 => (admin.as_ref(), Command::Retire { serial }),
            2 => (None, Command::AdvanceClock { minutes: 5 }),
            _ => (None, Command::AdvanceClock { minutes: 24 * 60 }),
        };
        assert!(lab.perform(by, command).is_ok());
    }
    lab
}

fn enrol(serial: String) -> Command {
    Command::Enrol {
        account: "megan@contoso.com".to_owned(),
        platform: Platform::Android,
        model: "Nexus 5".to_owned(),
        serial,
    }
}

/// Budget: 3 s.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn a_journal_of_100_000_commands_verifies(bencher: Bencher<'_, '_>) {
    let folder = TempDir::new().unwrap();
    let lab = long(folder.path());
    bencher.bench_local(|| lab.verify().unwrap());
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn a_journal_of_100_000_commands_is_opened(bencher: Bencher<'_, '_>) {
    let folder = TempDir::new().unwrap();
    let path = long(folder.path()).path().to_owned();
    bencher.bench_local(|| Lab::open(&path).unwrap().count());
}
