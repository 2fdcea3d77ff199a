//! What a process costs: time on the clock, time of the processor, memory at its peak.
//!
//! Every measured thing is a process of its own, so that nothing is shared and the system's own
//! account of it can be used. It must not know what is measured.

use std::io::{self, Read};
use std::process::{Child, Command, Stdio};
use std::time::Instant;

use wait4::Wait4;

/// The cost of one run, or the medians of several. What the system does not tell is not a number.
#[derive(Clone, Copy)]
pub struct Cost {
    /// Seconds on the clock.
    pub wall: f64,
    /// Seconds of all processors, in the program and in the system on its behalf.
    pub cpu: f64,
    /// The most memory held at a time, in MiB.
    pub peak: f64,
}

impl Cost {
    /// The median of each figure by itself.
    pub fn median(costs: &[Cost]) -> Self {
        let of = |figure: fn(&Cost) -> f64| median(costs.iter().map(figure).collect());
        Cost { wall: of(|cost| cost.wall), cpu: of(|cost| cost.cpu), peak: of(|cost| cost.peak) }
    }
}

fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    let middle = figures.len() / 2;
    match figures.len() % 2 {
        0 => f64::midpoint(figures[middle - 1], figures[middle]),
        _ => figures[middle],
    }
}

/// Runs a program to its end: what it cost, and what it said on its standard error.
///
/// # Errors
/// When it cannot be started, or ends with a failure; then the error holds what it said.
pub fn run(command: &mut Command) -> io::Result<(Cost, String)> {
    let start = Instant::now();
    let mut child =
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn()?;
    let mut said = Vec::new();
    if let Some(mut pipe) = child.stderr.take() {
        pipe.read_to_end(&mut said)?;
    }
    let (is_success, cpu, peak) = wait(child)?;
    let cost = Cost { wall: start.elapsed().as_secs_f64(), cpu, peak };
    let said = String::from_utf8_lossy(&said).into_owned();
    match is_success {
        true => Ok((cost, said)),
        false => {
            Err(io::Error::other(format!("{} failed:\n{said}", command.get_program().display())))
        }
    }
}

/// Waits for a process; whether it succeeded, its seconds of processor, its MiB of memory. The standard library waits
/// without asking for the account.
fn wait(mut child: Child) -> io::Result<(bool, f64, f64)> {
    let done = child.wait4()?;
    let cpu = done.rusage.utime + done.rusage.stime;
    Ok((done.status.success(), cpu.as_secs_f64(), done.rusage.maxrss as f64 / (1024.0 * 1024.0)))
}
