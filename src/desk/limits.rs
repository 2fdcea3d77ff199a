//! How much the desk does for those who ask: numbers alone, each with its reason.
//!
//! They bound what one browser or one program that asks too much can cost, and are far above what people
//! need who write a site.

use std::net::IpAddr;
use std::time::Duration;

/// How much of everything there may be at once, and how long it may take.
#[derive(Debug, Clone)]
pub struct Limits {
    /// Connections, but for those of open pages that are told of changes. A browser opens six.
    pub connections: usize,
    /// How many of them are kept for whoever works at this machine: others may take all the rest.
    pub kept: usize,
    /// How long a request may take to arrive, and how long a connection may wait for the next.
    pub head: Duration,
    /// The longest head of a request, in bytes.
    pub head_bytes: usize,
    /// How long a reader may take for 64 kB of an answer.
    pub stall: Duration,
    /// Open pages that are told of changes.
    pub pages: usize,
    /// How many of them may be open elsewhere than at this machine.
    pub pages_of_guests: usize,
    /// The same at one address.
    pub pages_of_a_guest: usize,
    /// The same for one page.
    pub tabs_of_a_page: usize,
    /// What is rendered at once. One folder may keep several waiting that want files of it, so there are
    /// more than there are cores.
    pub renderings: usize,
    /// How long a request waits for its turn.
    pub patience: Duration,
    /// How many bytes of large answers may wait in memory for their readers.
    pub held: usize,
}

/// Whether somebody asks from elsewhere than this machine.
pub fn is_guest(from: IpAddr) -> bool {
    !from.to_canonical().is_loopback()
}

impl Default for Limits {
    fn default() -> Self {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        Limits {
            connections: 256,
            kept: 64,
            head: Duration::from_secs(10),
            head_bytes: 16 * 1024,
            stall: Duration::from_secs(30),
            pages: 96,
            pages_of_guests: 72,
            pages_of_a_guest: 24,
            tabs_of_a_page: 24,
            renderings: (2 * cores).clamp(8, 32),
            patience: Duration::from_secs(30),
            held: 256 * 1024 * 1024,
        }
    }
}
