//! The program: arguments in, exit code out.

fn main() -> std::process::ExitCode {
    mdm_console::cli::main()
}
