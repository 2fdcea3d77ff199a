//! What a process costs: time on the clock, time of the processor, memory at its peak.
//!
//! Every measured thing is a process of its own, so that nothing is shared and the system's own
//! account of it can be used. It must not know what is measured.

use std::io::{self, Read};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

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

/// Ends a process that nobody has waited for yet.
#[cfg(unix)]
#[allow(unsafe_code)]
fn end(id: u32) {
    let Ok(id) = libc::pid_t::try_from(id) else { return };
    // SAFETY: no memory is touched, and the number is that of a child: it is another's only once it was waited for.
    unsafe { libc::kill(id, libc::SIGKILL) };
}

/// Elsewhere one has to be patient.
#[cfg(not(unix))]
fn end(_: u32) {}

/// Waits for a process; how it ended, its seconds of processor, its MiB of memory.
#[cfg(unix)]
#[allow(unsafe_code)]
fn wait(child: Child) -> io::Result<(End, f64, f64)> {
    // The standard library waits without asking for the account; so the process is waited for
    // here, and `Child` is dropped, which does nothing to it.
    let pid = libc::pid_t::try_from(child.id()).map_err(io::Error::other)?;
    let mut status = 0;
    // SAFETY: an all-zero `rusage` is valid: it holds plain numbers only.
    let mut account: libc::rusage = unsafe { std::mem::zeroed() };
    // SAFETY: both pointers are to live variables, and nobody else waits for this child.
    while unsafe { libc::wait4(pid, &raw mut status, 0, &raw mut account) } < 0 {
        let error = io::Error::last_os_error();
        if error.kind() != io::ErrorKind::Interrupted {
            return Err(error);
        }
    }
    let seconds = |time: libc::timeval| time.tv_sec as f64 + time.tv_usec as f64 / 1e6;
    // Apple's systems count bytes, the others KiB.
    let units_in_a_mib = if cfg!(target_vendor = "apple") { 1024.0 * 1024.0 } else { 1024.0 };
    let code = libc::WIFEXITED(status).then(|| libc::WEXITSTATUS(status));
    let cpu = seconds(account.ru_utime) + seconds(account.ru_stime);
    Ok((ended(code), cpu, account.ru_maxrss as f64 / units_in_a_mib))
}

/// Elsewhere only the clock is read.
#[cfg(not(unix))]
fn wait(mut child: Child) -> io::Result<(End, f64, f64)> {
    Ok((ended(child.wait()?.code()), f64::NAN, f64::NAN))
}

/// What an exit code says; there is none where a signal ended the process.
fn ended(code: Option<i32>) -> End {
    match code {
        Some(0) => End::Success,
        Some(PANICKED) | None => End::Crash,
        Some(_) => End::Failure,
    }
}
