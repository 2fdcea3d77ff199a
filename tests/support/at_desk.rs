//! The desk served inside the test: over any world, within any limits.
//!
//! What a program that is started cannot do: fail on purpose, take long on purpose, be full soon.

// Each test program uses its own part of this.
#![allow(dead_code)]

use std::collections::BTreeMap;
use std::io;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex};

use welcomat::build::pipeline::Options;
use welcomat::desk::connections;
use welcomat::desk::editor::Editor;
use welcomat::desk::limits::Limits;
use welcomat::desk::server::Server;
use welcomat::desk::state::Desk;
use welcomat::words::date::Date;
use welcomat::words::diagnostic::Diagnostic;
use welcomat::words::path::SourcePath;
use welcomat::words::world::{Memory, Unlisted, World};

/// What becomes of whoever reads a file.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Mood {
    /// The program fails.
    Fails,
    /// It takes until the file has no mood any more.
    Waits,
}

/// A site in memory, some of whose files have moods.
#[derive(Default)]
pub struct Moody {
    files: Mutex<Memory>,
    moods: Mutex<BTreeMap<String, Mood>>,
    over: Condvar,
    reading: AtomicUsize,
    /// How many were read at once at most that wait.
    pub most: AtomicUsize,
}

impl Moody {
    /// A site with these files.
    pub fn new(files: &[(&str, &str)]) -> Arc<Self> {
        let mut memory = Memory::new(crate::support::today());
        for (path, text) in files {
            memory.write(path, *text);
        }
        Arc::new(Moody { files: Mutex::new(memory), ..Moody::default() })
    }

    /// Writes a file.
    pub fn write(&self, path: &str, bytes: impl Into<Vec<u8>>) {
        self.files.lock().expect("nothing fails here").write(path, bytes);
    }

    /// Gives a file a mood, or takes it.
    pub fn set(&self, path: &str, mood: Option<Mood>) {
        let mut moods = self.moods.lock().expect("nothing fails here");
        match mood {
            Some(mood) => drop(moods.insert(path.to_owned(), mood)),
            None => drop(moods.remove(path)),
        }
        self.over.notify_all();
    }

    fn suffer(&self, path: &SourcePath) {
        let mut moods = self.moods.lock().expect("nothing fails here");
        match moods.get(path.as_str()) {
            None => {}
            Some(Mood::Fails) => {
                drop(moods);
                panic!("the <test> of `{path}`");
            }
            Some(Mood::Waits) => {
                let reading = self.reading.fetch_add(1, Ordering::SeqCst) + 1;
                self.most.fetch_max(reading, Ordering::SeqCst);
                while moods.contains_key(path.as_str()) {
                    moods = self.over.wait(moods).expect("nothing fails here");
                }
                self.reading.fetch_sub(1, Ordering::SeqCst);
            }
        }
    }
}

impl World for Moody {
    fn list(&self, folder: &str) -> Vec<Result<SourcePath, Unlisted>> {
        self.files.lock().expect("nothing fails here").list(folder)
    }

    fn read(&self, path: &SourcePath) -> io::Result<Vec<u8>> {
        self.suffer(path);
        self.files.lock().expect("nothing fails here").read(path)
    }

    fn has_file(&self, path: &SourcePath) -> bool {
        self.files.lock().expect("nothing fails here").has_file(path)
    }

    fn size(&self, path: &SourcePath) -> io::Result<u64> {
        self.files.lock().expect("nothing fails here").size(path)
    }

    fn today(&self) -> Date {
        crate::support::today()
    }
}

/// A desk that is served at a port of this machine until it is dropped.
pub struct AtDesk {
    /// The desk.
    pub desk: Arc<Desk>,
    /// Where it is served.
    pub port: u16,
    /// What was said of pages that somebody asked for.
    pub said: Arc<Mutex<Vec<Diagnostic>>>,
    runtime: Option<tokio::runtime::Runtime>,
}

impl AtDesk {
    /// Serves a site.
    pub fn serve(world: Arc<Moody>, limits: Limits) -> AtDesk {
        let options = Options { drafts: true, ..Options::default() };
        let desk = Arc::new(Desk::new(world, options));
        let said = Arc::new(Mutex::new(Vec::new()));
        let note = Arc::clone(&said);
        let report = Box::new(move |wrong: &Diagnostic| {
            note.lock().expect("nothing fails here").push(wrong.clone());
        });
        let server = Server::new(Arc::clone(&desk), Editor::none(), Vec::new(), report, limits);
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()
            .expect("a runtime");
        let listener =
            runtime.block_on(tokio::net::TcpListener::bind("127.0.0.1:0")).expect("a port");
        let port = listener.local_addr().expect("an address").port();
        runtime.spawn(connections::serve(Arc::new(server), listener));
        AtDesk { desk, port, said, runtime: Some(runtime) }
    }
}

impl Drop for AtDesk {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}
