//! What a process costs: time on the clock, time of the processor, memory at its peak.
//!
//! Every measured thing is a process of its own, so that nothing is shared and the system's own
//! account of it can be used. It must not know what is measured.

use std::io::{self, Read};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

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

/// How a process ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// With success.
    Success,
    /// With an exit code that says that something was wrong.
    Failure,
    /// By a panic or a signal.
    Crash,
    /// It was ended because it took too long.
    Patience,
}

/// What the Rust runtime makes of a panic.
const PANICKED: i32 = 101;

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
    let (end, cpu, peak) = wait(child)?;
    let cost = Cost { wall: start.elapsed().as_secs_f64(), cpu, peak };
    let said = String::from_utf8_lossy(&said).into_owned();
    match end {
        End::Success => Ok((cost, said)),
        _ => Err(io::Error::other(format!("{} failed:\n{said}", command.get_program().display()))),
    }
}

/// Runs a program for at most so many seconds: what it cost, and how it ended. What it says is let go.
///
/// # Errors
/// When it cannot be started.
pub fn run_for(command: &mut Command, patience: u64) -> io::Result<(Cost, End)> {
    let start = Instant::now();
    let child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
    let limit = Duration::from_secs(patience);
    let (has_ended, watch) = mpsc::channel::<()>();
    let id = child.id();
    let watcher = thread::spawn(move || {
        let is_late = watch.recv_timeout(limit) == Err(mpsc::RecvTimeoutError::Timeout);
        if is_late {
            end(id);
        }
        is_late
    });
    let waited = wait(child);
    drop(has_ended);
    let is_late = watcher.join().unwrap_or(false);
    let (end, cpu, peak) = waited?;
    let cost = Cost { wall: start.elapsed().as_secs_f64(), cpu, peak };
    Ok((cost, if is_late { End::Patience } else { end }))
}

/// Ends a process that nobody has waited for yet: its number is another's only once it was waited for.
#[cfg(unix)]
fn end(id: u32) {
    use rustix::process::{Pid, Signal, kill_process};
    if let Some(pid) = i32::try_from(id).ok().and_then(Pid::from_raw) {
        // It may have ended by itself meanwhile.
        let _ = kill_process(pid, Signal::KILL);
    }
}

/// Elsewhere one has to be patient.
#[cfg(not(unix))]
fn end(_: u32) {}

/// Waits for a process; how it ended, its seconds of processor, its MiB of memory. The standard library waits
/// without asking for the account.
fn wait(mut child: Child) -> io::Result<(End, f64, f64)> {
    let done = child.wait4()?;
    let cpu = done.rusage.utime + done.rusage.stime;
    let peak = done.rusage.maxrss as f64 / (1024.0 * 1024.0);
    Ok((ended(done.status.code()), cpu.as_secs_f64(), peak))
}

/// What an exit code says; there is none where a signal ended the process.
fn ended(code: Option<i32>) -> End {
    match code {
        Some(0) => End::Success,
        Some(PANICKED) | None => End::Crash,
        Some(_) => End::Failure,
    }
}
