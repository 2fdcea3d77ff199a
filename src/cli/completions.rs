//! `welcomat completions`.

use std::io::Write;

use clap::{Args, CommandFactory};
use clap_complete::Shell;

use super::DONE;

/// What `welcomat completions` takes.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The shell.
    #[arg(value_enum)]
    shell: Shell,
}

pub(super) fn run(arguments: &Arguments) -> u8 {
    let mut script = Vec::new();
    let mut command = super::Arguments::command();
    clap_complete::generate(arguments.shell, &mut command, "welcomat", &mut script);
    // A reader that has gone away (`| head`) is no reason to fail.
    let _ = std::io::stdout().write_all(&script);
    DONE
}
