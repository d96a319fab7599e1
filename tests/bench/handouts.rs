//! The budgets of handouts, as a build server makes them with the command line. Run with
//! `cargo bench --bench handouts`.

#![expect(clippy::unwrap_used, reason = "a benchmark fails by panicking")]

use std::process::Command;

use divan::Bencher;
use mdm_console::lesson::shipped;

fn main() {
    divan::main();
}

/// Makes every shipped lesson, in every version for which it is, at two scales.
fn every_lesson(formats: &str) {
    let folder = tempfile::tempdir().unwrap();
    let done = Command::new(env!("CARGO_BIN_EXE_mdm-console"))
        .args(["lesson", "run", "--quiet"])
        .args(shipped().into_iter().map(|lesson| lesson.name))
        .args(["--format", formats, "--matrix", "product=sp1,r2,sp2", "scale=1,2"])
        .arg("--out")
        .arg(folder.path().join("out"))
        .status()
        .unwrap();
    assert!(done.success());
}

/// Budget: 2 s on two cores, and 300 MB of memory.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn every_lesson_is_made_in_markdown(bencher: Bencher<'_, '_>) {
    bencher.bench_local(|| every_lesson("md"));
}

/// Budget: 1 s more than in Markdown alone.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn every_lesson_is_made_in_all_formats(bencher: Bencher<'_, '_>) {
    bencher.bench_local(|| every_lesson("md,html,docx,pdf"));
}
