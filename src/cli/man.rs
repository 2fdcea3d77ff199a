//! `welcomat man`: one page with all commands.

use std::io::{self, Write};

use clap::{Command, CommandFactory};
use clap_mangen::Man;

use super::{CANNOT_BE_USED, DONE};

pub(super) fn run() -> u8 {
    let mut page = Vec::new();
    match write(&mut page) {
        Ok(()) => {
            // A reader that has gone away (`| head`) is no reason to fail.
            let _ = io::stdout().write_all(&page);
            DONE
        }
        Err(_) => CANNOT_BE_USED,
    }
}

fn write(page: &mut Vec<u8>) -> io::Result<()> {
    let mut command = super::Arguments::command().disable_help_subcommand(true);
    // Names the commands in full: `welcomat build`.
    command.build();
    let man = Man::new(command.clone()).manual("Welcomat");
    man.render_title(page)?;
    man.render_name_section(page)?;
    man.render_synopsis_section(page)?;
    man.render_description_section(page)?;
    for subcommand in command.get_subcommands() {
        section(subcommand, page)?;
    }
    man.render_version_section(page)
}

/// A command as a section, and what its own page would have for sections one level down.
fn section(command: &Command, page: &mut Vec<u8>) -> io::Result<()> {
    let name = command.get_bin_name().unwrap_or(command.get_name()).to_owned();
    let man = Man::new(command.clone().version(None::<&str>));
    let mut parts = Vec::new();
    man.render_synopsis_section(&mut parts)?;
    man.render_description_section(&mut parts)?;
    if command.get_subcommands().next().is_none() {
        man.render_options_section(&mut parts)?;
    }
    writeln!(page, ".SH \"{}\"", name.to_uppercase())?;
    page.write_all(demoted(&String::from_utf8_lossy(&parts)).as_bytes())?;
    if command.get_subcommands().next().is_some() {
        writeln!(page, ".SS KINDS")?;
        for kind in command.get_subcommands() {
            let about = kind.get_about().map(ToString::to_string).unwrap_or_default();
            writeln!(page, ".TP\n\\fB{}\\fR\n{about}", kind.get_name())?;
        }
        writeln!(page, ".PP\nThe options of each are told by \\fB{name} KIND \\-\\-help\\fR.")?;
    }
    Ok(())
}

/// Sections as parts of a section, without the lines that prepare a page of their own.
fn demoted(sections: &str) -> String {
    let lines =
        sections.lines().filter(|line| !line.starts_with(".ie ") && !line.starts_with(".el "));
    lines.map(|line| line.replacen(".SH ", ".SS ", 1) + "\n").collect()
}
