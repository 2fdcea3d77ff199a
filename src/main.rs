//! The program `welcomat`.

use std::process::ExitCode;

fn main() -> ExitCode {
    welcomat::cli::run()
}
