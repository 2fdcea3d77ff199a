//! How connections are taken in and let go: so many at once, and none for longer than it needs.
//!
//! The only file that knows the library of HTTP by its connections. What is answered is the business
//! of `http`. Whoever opens a connection and asks for nothing, asks by the drop, or does not take what
//! it asked for must not keep an author from the site: the server is let go of first by those.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::io;
use std::net::{IpAddr, Ipv4Addr};
use std::pin::Pin;
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use axum::http::header;
use axum::response::Response;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, ReadBuf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Notify, OwnedSemaphorePermit, Semaphore};
use tokio::time::{Instant, Sleep, sleep, sleep_until, timeout};

use super::headers::{self, Content};
use super::http;
use super::limits::{self, Limits};
use super::server::Server;

/// What a reader takes at the very least in the time that it has: some 2 kB a second, the slowest of
/// telephone lines.
const LEAST: usize = 64 * 1024;

/// How many fields a head may have; browsers send some twenty.
const FIELDS: usize = 100;

/// How much of a connection is kept in memory on its way in or out.
const BUFFER: usize = 64 * 1024;

/// How long it may take until one that was let go is gone.
const FAREWELL: Duration = Duration::from_secs(1);

/// How many are told at once that there is no place; others see the door closed.
const AT_THE_DOOR: usize = 32;

/// Until the system has files for connections again.
const AGAIN: Duration = Duration::from_millis(100);

/// Serves until the program ends. Where the system has no connection to give, it is asked again.
pub async fn serve(server: Arc<Server>, listener: TcpListener) {
    let places = Places::new(&server.limits);
    let door = Arc::new(Semaphore::new(AT_THE_DOOR));
    let open = Arc::new(Open::default());
    loop {
        let (stream, from) = match listener.accept().await {
            Ok((stream, from)) => (stream, from.ip()),
            Err(error) => {
                // One that was gone before it was taken in says nothing of the next.
                if error.kind() != io::ErrorKind::ConnectionAborted {
                    sleep(AGAIN).await;
                }
                continue;
            }
        };
        match places.one_for(from, &open).await {
            Some(place) => {
                let entry = open.enter(from);
                tokio::spawn(converse(
                    Arc::clone(&server),
                    stream,
                    from,
                    entry,
                    place,
                    places.clone(),
                ));
            }
            None => {
                if let Ok(place) = Arc::clone(&door).try_acquire_owned() {
                    tokio::spawn(refuse(stream, place));
                }
            }
        }
    }
}

/// The places for connections. Some are kept for whoever works at this machine; pages that are told of changes have
/// places of their own, so that they keep nobody out who asks for something.
#[derive(Clone)]
struct Places {
    all: Arc<Semaphore>,
    of_guests: Arc<Semaphore>,
    listening: Arc<Semaphore>,
}

/// The place of one connection.
struct Place {
    _one: OwnedSemaphorePermit,
    _of_guest: Option<OwnedSemaphorePermit>,
}

impl Places {
    fn new(limits: &Limits) -> Self {
        let semaphore = |places: usize| Arc::new(Semaphore::new(places));
        let of_guests = limits.connections.saturating_sub(limits.kept);
        Places {
            all: semaphore(limits.connections),
            of_guests: semaphore(of_guests.max(1)),
            listening: semaphore(limits.pages + LEAVING),
        }
    }

    /// A place for one more: a free one, or that of whoever asks for nothing. A guest takes that of a guest.
    async fn one_for(&self, from: IpAddr, open: &Open) -> Option<Place> {
        let of_guest = match limits::is_guest(from) {
            true => Some(free_or_left(&self.of_guests, || open.let_one_go(Who::Guests)).await?),
            false => None,
        };
        let one = free_or_left(&self.all, || open.let_one_go(Who::Anybody)).await?;
        Some(Place { _one: one, _of_guest: of_guest })
    }

    /// The place of a page that is told of changes; none where too many are still on their way out.
    fn for_listening(&self) -> Option<Place> {
        let one = Arc::clone(&self.listening).try_acquire_owned().ok()?;
        Some(Place { _one: one, _of_guest: None })
    }
}

/// How many pages that were told to wait may still be on their way out.
const LEAVING: usize = 32;

async fn free_or_left(
    places: &Arc<Semaphore>,
    let_one_go: impl FnOnce() -> bool,
) -> Option<OwnedSemaphorePermit> {
    if let Ok(place) = Arc::clone(places).try_acquire_owned() {
        return Some(place);
    }
    if !let_one_go() {
        return None;
    }
    timeout(FAREWELL, Arc::clone(places).acquire_owned()).await.ok()?.ok()
}

/// Says that there is no place, and waits a moment for that to be read: an end while the other side is still
/// talking would take the words back.
async fn refuse(mut stream: TcpStream, _place: OwnedSemaphorePermit) {
    let words = "too many connections; try again in a moment\n";
    let answer = format!(
        "HTTP/1.1 503 Service Unavailable\r\nconnection: close\r\nretry-after: 2\r\n\
         content-type: text/plain; charset=utf-8\r\ncontent-length: {}\r\n{}\r\n{words}",
        words.len(),
        headers::as_text(Content::Plain),
    );
    let said = async {
        stream.write_all(answer.as_bytes()).await?;
        stream.shutdown().await?;
        let mut asked = [0; 1024];
        while stream.read(&mut asked).await? > 0 {}
        io::Result::Ok(())
    };
    // Whoever does not listen is not waited for.
    let _ = timeout(FAREWELL, said).await;
}

/// Answers all requests of a connection.
async fn converse(
    server: Arc<Server>,
    stream: TcpStream,
    from: IpAddr,
    entry: Entry,
    place: Place,
    places: Places,
) {
    let here = stream.local_addr().map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |it| it.ip());
    // What is written is written whole.
    let _ = stream.set_nodelay(true);
    let state = Arc::clone(&entry.state);
    let limits = server.limits.clone();
    let place = Mutex::new(place);
    let (held, places) = (&place, &places);
    let service = service_fn(|request: hyper::Request<Incoming>| {
        let (server, state) = (Arc::clone(&server), Arc::clone(&state));
        async move {
            state.set(Stage::Asked);
            let (parts, _) = request.into_parts();
            let response = http::answer(server, parts, here, from).await;
            let goes_on = is_stream(&response);
            if let Some(own) = places.for_listening().filter(|_| goes_on) {
                *held.lock().unwrap_or_else(PoisonError::into_inner) = own;
            }
            state.set(if goes_on { Stage::Listens } else { Stage::Answered });
            Ok::<_, Infallible>(response)
        }
    });
    let conversation = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(limits.head)
        .max_header_size(limits.head_bytes)
        .max_headers(FIELDS)
        .max_buf_size(BUFFER)
        .serve_connection(TokioIo::new(Reader::new(stream, &limits, &entry.state)), service);
    tokio::select! {
        // Whoever asked learns of what went wrong by the end of the connection.
        _ = conversation => {}
        () = entry.state.farewell.notified() => {}
    }
}

fn is_stream(response: &Response) -> bool {
    let kind = response.headers().get(header::CONTENT_TYPE);
    kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/event-stream"))
}

/// How far a connection is with what it wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
enum Stage {
    /// It has asked for nothing yet, or for nothing more.
    Idle,
    /// Its request has come.
    Asked,
    /// The answer is on its way.
    Answered,
    /// It is told of changes for as long as it likes.
    Listens,
}

/// What is known of a connection.
#[derive(Default)]
struct State {
    stage: AtomicU8,
    is_guest: bool,
    farewell: Notify,
}

impl State {
    fn set(&self, stage: Stage) {
        self.stage.store(stage as u8, Ordering::Relaxed);
    }

    fn is(&self, stage: Stage) -> bool {
        self.stage.load(Ordering::Relaxed) == stage as u8
    }
}

/// Whose connections are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Who {
    /// Those of whoever asks from elsewhere than this machine.
    Guests,
    /// All of them.
    Anybody,
}

/// The open connections by their age.
#[derive(Default)]
struct Open {
    all: Mutex<(u64, BTreeMap<u64, Arc<State>>)>,
}

impl Open {
    fn enter(self: &Arc<Self>, from: IpAddr) -> Entry {
        let state = Arc::new(State { is_guest: limits::is_guest(from), ..State::default() });
        let mut all = self.lock();
        all.0 += 1;
        let number = all.0;
        all.1.insert(number, Arc::clone(&state));
        drop(all);
        Entry { number, state, open: Arc::clone(self) }
    }

    /// Ends the oldest connection that asks for nothing, if there is one.
    fn let_one_go(&self, who: Who) -> bool {
        let all = self.lock();
        let is_one = |state: &State| state.is_guest || who == Who::Anybody;
        let idle = all.1.values().find(|state| state.is(Stage::Idle) && is_one(state));
        if let Some(idle) = idle {
            // Nobody else is to take it for idle.
            idle.set(Stage::Asked);
            idle.farewell.notify_one();
        }
        idle.is_some()
    }

    /// Nothing that is done under this lock can be left half done.
    fn lock(&self) -> MutexGuard<'_, (u64, BTreeMap<u64, Arc<State>>)> {
        self.all.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A connection among the others, until it ends.
struct Entry {
    number: u64,
    state: Arc<State>,
    open: Arc<Open>,
}

impl Drop for Entry {
    fn drop(&mut self) {
        self.open.lock().1.remove(&self.number);
    }
}

/// A connection whose other end has to take what it asked for, in time.
struct Reader {
    stream: TcpStream,
    state: Arc<State>,
    stall: Duration,
    /// As long as bytes wait: when they began to, and how many have gone since.
    waiting: Option<(Pin<Box<Sleep>>, usize)>,
    /// What the library answers by itself, with what is told with every answer; and how much of it has gone.
    own: Option<(Vec<u8>, usize)>,
}

impl Reader {
    fn new(stream: TcpStream, limits: &Limits, state: &Arc<State>) -> Self {
        Reader { stream, state: Arc::clone(state), stall: limits.stall, waiting: None, own: None }
    }

    /// Whether too little has gone for too long; wakes up the task when it is.
    fn has_stalled(&mut self, context: &mut Context<'_>) -> bool {
        let stall = self.stall;
        let begin = || (Box::pin(sleep_until(Instant::now() + stall)), 0);
        let (until, _) = self.waiting.get_or_insert_with(begin);
        until.as_mut().poll(context).is_ready()
    }

    /// Writes an answer of the library's own in its completed form; none of other bytes. Those that it handed over count as
    /// written when all of that has gone.
    fn poll_own(
        &mut self,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Option<Poll<io::Result<usize>>> {
        if self.own.is_none() && self.state.is(Stage::Idle) {
            self.own = headers::completed(bytes).map(|whole| (whole, 0));
        }
        let stream = Pin::new(&mut self.stream);
        let (whole, gone) = self.own.as_mut()?;
        let written = stream.poll_write(context, &whole[*gone..]);
        let Poll::Ready(Ok(count)) = written else { return Some(written) };
        *gone += count;
        let is_over = *gone == whole.len() || count == 0;
        match is_over {
            true => self.own = None,
            // There is more: the library asks again.
            false => context.waker().wake_by_ref(),
        }
        Some(if is_over { Poll::Ready(Ok(bytes.len())) } else { Poll::Pending })
    }

    fn note(&mut self, written: usize) {
        let Some((_, gone)) = &mut self.waiting else { return };
        *gone += written;
        if *gone >= LEAST {
            self.waiting = None;
        }
    }

    fn noted(
        &mut self,
        written: Poll<io::Result<usize>>,
        context: &mut Context<'_>,
    ) -> Poll<io::Result<usize>> {
        if let Poll::Ready(Ok(count)) = &written {
            self.note(*count);
        }
        if written.is_pending() && self.has_stalled(context) {
            return Poll::Ready(Err(io::ErrorKind::TimedOut.into()));
        }
        written
    }
}

impl AsyncRead for Reader {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(context, buffer)
    }
}

impl AsyncWrite for Reader {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let written = match self.poll_own(context, bytes) {
            Some(written) => written,
            None => Pin::new(&mut self.stream).poll_write(context, bytes),
        };
        self.noted(written, context)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let first = bytes.iter().find(|part| !part.is_empty()).map_or(&[][..], |part| &part[..]);
        let written = match self.poll_own(context, first) {
            Some(written) => written,
            None => Pin::new(&mut self.stream).poll_write_vectored(context, bytes),
        };
        self.noted(written, context)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    /// Asked for when everything has been handed over.
    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.waiting = None;
        if self.state.is(Stage::Answered) {
            self.state.set(Stage::Idle);
        }
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}
