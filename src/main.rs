//! The program `welcomat`.

use std::process::ExitCode;

/// A page is some thousand small values, made on one thread and let go soon after.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    welcomat::cli::run()
}
