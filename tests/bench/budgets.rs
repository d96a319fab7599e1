//! Benchmarks of the budgets.
fn main() {
    divan::main();
}
