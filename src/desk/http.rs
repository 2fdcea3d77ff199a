//! The desk as browsers reach it: the site at the path of `base_url`, and the desk's own pages below
//! `_desk/`.
//!
//! Says what is answered to whom; how connections come and go is in `connections`. What it serves comes from
//! the plan of a snapshot, never from a path on the disk: nothing outside the site can be asked for.

use std::net::IpAddr;
use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri, header};
use axum::response::sse::{KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use http_range_header::parse_range_header;
use tokio::sync::OwnedSemaphorePermit;
use tokio::time::timeout;

use super::events;
use super::gate;
use super::headers::{self, Content};
use super::server::{Server, UNIT};
use super::state::Edition;
use super::work::{self, Undone};
use super::{assets, drawer, overview, problems};
use crate::content::config;
use crate::output::formats::{Origin, Output};
use crate::words::diagnostic::{Diagnostic, codes};
use crate::words::path::{self, OutputPath, SourcePath};

/// An answer before it is given to the connection.
type Answer = axum::http::Response<Bytes>;

/// Answers up to this size need no room of their own: there are no more of them than connections.
const SMALL: usize = 1024 * 1024;

/// Answers a request, which came from the address `from` and arrived at the address `here` of this machine.
pub(super) async fn answer(
    server: Arc<Server>,
    parts: Parts,
    here: IpAddr,
    from: IpAddr,
) -> Response {
    let path = path::url_decode(parts.uri.path());
    if let Err(refusal) = gate::admit(&parts, &path, here, &server.hosts) {
        // What else comes on this connection is not worth reading.
        let refused = with(plain(refusal.status, &refusal.message), header::CONNECTION, "close");
        return match refusal.status {
            StatusCode::METHOD_NOT_ALLOWED => with(refused, header::ALLOW, "GET, HEAD"),
            _ => refused,
        }
        .map(Body::from);
    }
    let edition = server.desk.edition();
    let Some(path) = path.strip_prefix(base(&edition).as_str()).map(str::to_owned) else {
        return outside(&edition, &path).map(Body::from);
    };
    // What need not be made does not wait for what is being made.
    match path.strip_prefix(assets::FOLDER) {
        Some("events") => return events(&server, &parts.uri, from),
        Some("desk.js") => {
            return found("text/javascript; charset=utf-8", assets::SCRIPT).map(Body::from);
        }
        Some("desk.css") => return found("text/css; charset=utf-8", assets::STYLE).map(Body::from),
        _ => {}
    }
    // Rendering takes a core for a moment; other requests are not to wait for it.
    let (asking, asked) = (Arc::clone(&server), path.clone());
    let made = server.work.run(move || match asked.strip_prefix(assets::FOLDER) {
        Some(page) => asking.desk_page(&edition, page, &parts.uri),
        None => asking.site_page(&edition, &asked, &parts.headers),
    });
    match made.await {
        // It keeps its turn until there is room for what was made.
        Ok(made) => server.with_room(made.value).await,
        Err(undone) => server.not_made(&path, undone).map(Body::from),
    }
}

fn events(server: &Arc<Server>, uri: &Uri, from: IpAddr) -> Response {
    let asked = |name: &str| query(uri, name).unwrap_or_default();
    // A page that says that there is no site yet stands at whatever address was asked for, the root too.
    let path = Some(asked("path")).filter(|path| !path.is_empty());
    let Ok(path) = OutputPath::new(path.as_deref().unwrap_or("index.html")) else {
        return plain(StatusCode::BAD_REQUEST, "no page has this path").map(Body::from);
    };
    let told = events::of_page(server, path, asked("seen"), from);
    let mut response = Sse::new(told).keep_alive(KeepAlive::default()).into_response();
    headers::add(response.headers_mut(), Content::Plain);
    // Whoever is told nothing more has no use for the connection.
    response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
    response
}

impl Server {
    /// The answer, once there is room for it in memory as long as its reader takes.
    async fn with_room(&self, answer: Answer) -> Response {
        let size = answer.body().len();
        if size <= SMALL {
            return answer.map(Body::from);
        }
        let units = size.div_ceil(UNIT).min(self.limits.held / UNIT);
        let room = Arc::clone(&self.room).acquire_many_owned(units as u32);
        match timeout(self.limits.patience, room).await {
            Ok(Ok(room)) => {
                answer.map(|bytes| Body::from(Bytes::from_owner(Held { bytes, _room: room })))
            }
            _ => busy().map(Body::from),
        }
    }

    /// There was no turn for it, or the program failed in it.
    fn not_made(&self, path: &str, undone: Undone) -> Answer {
        let Undone::Failed(words) = undone else { return busy() };
        let doing = format!("made `{path}`");
        let wrong = work::failure(&SourcePath::new(config::FILE), &doing, &words);
        (self.report)(&wrong);
        let base = base(&self.desk.edition());
        let page = problems::of_a_page(&base, None, &wrong, &self.editor);
        reply(StatusCode::INTERNAL_SERVER_ERROR, HTML, page, Content::OfDesk)
    }

    /// What only this page shows to be wrong: it was not looked at before.
    fn failed(&self, edition: &Edition, output: &Output, wrong: &Diagnostic) -> Answer {
        (self.report)(wrong);
        let path = Some(output.path.as_str());
        let page = problems::of_a_page(&base(edition), path, wrong, &self.editor);
        reply(StatusCode::INTERNAL_SERVER_ERROR, HTML, page, Content::OfDesk)
    }

    fn desk_page(&self, edition: &Edition, page: &str, uri: &Uri) -> Answer {
        let Some(snapshot) = &edition.snapshot else { return self.no_good_version(edition, page) };
        let (world, figures, editor) = (&*self.desk.world, &self.figures, &self.editor);
        figures.keep(snapshot);
        match page {
            "page.json" => {
                let asked = query(uri, "path").unwrap_or_default();
                let Some(output) = snapshot.plan.find(&asked) else { return not_found() };
                let bytes =
                    self.desk.render(snapshot, output).map_or(Vec::new(), |made| made.bytes);
                let json = drawer::page(snapshot, world, output, &bytes, figures, editor);
                found("application/json", json)
            }
            "" => {
                let asked = uri.query().unwrap_or("");
                let list = overview::page(snapshot, world, asked, figures, editor);
                reply(StatusCode::OK, HTML, list, Content::OfDesk)
            }
            _ => not_found(),
        }
    }

    fn site_page(&self, edition: &Edition, path: &str, headers: &HeaderMap) -> Answer {
        let Some(snapshot) = &edition.snapshot else { return self.no_good_version(edition, path) };
        let file = match path {
            "" => "index.html".to_owned(),
            folder if folder.ends_with('/') => format!("{folder}index.html"),
            file => file.to_owned(),
        };
        if let Some(output) = snapshot.plan.find(&file) {
            return self.output(edition, output, &file, StatusCode::OK, headers);
        }
        if snapshot.plan.find(&format!("{file}/index.html")).is_some() {
            return redirect(&format!("{}{}/", base(edition), path::url_encode(&file)));
        }
        match snapshot.plan.find("404.html") {
            Some(output) => {
                self.output(edition, output, "404.html", StatusCode::NOT_FOUND, headers)
            }
            None => not_found(),
        }
    }

    fn output(
        &self,
        edition: &Edition,
        output: &Output,
        path: &str,
        status: StatusCode,
        headers: &HeaderMap,
    ) -> Answer {
        let Some(snapshot) = &edition.snapshot else { return not_found() };
        let is_source = matches!(output.origin(), Origin::Source(_));
        let rendered = match self.desk.file(snapshot, output, path) {
            Ok(Some(rendered)) => rendered,
            Ok(None) => return not_found(),
            // A file that is gone, while something else keeps this version in its place.
            Err(wrong) if is_source && wrong.code != &codes::PROGRAM_FAILED => return not_found(),
            Err(wrong) => return self.failed(edition, output, &wrong),
        };
        let kind = content_type(path);
        let content = content(output, &kind);
        let has_desk = is_given_the_desk(output, &kind, content) && wants_html(headers);
        let mark = edition.mark(&rendered);
        let tag =
            if has_desk { format!("\"{mark}-desk\"") } else { format!("\"{}\"", rendered.hash) };
        let known = headers.get(header::IF_NONE_MATCH).and_then(|known| known.to_str().ok());
        let is_known = status == StatusCode::OK && known.is_some_and(|known| known.contains(&tag));
        let mut answer = match is_known {
            true => reply(StatusCode::NOT_MODIFIED, &kind, Bytes::new(), content),
            false => {
                let mut bytes = rendered.bytes;
                if has_desk {
                    let (base, path) = (base(edition), output.path.as_str());
                    insert(&mut bytes, &assets::script_line(&base, path, &mark));
                }
                ranged(reply(status, &kind, bytes, content), headers)
            }
        };
        let headers = answer.headers_mut();
        headers.insert(header::ETAG, value(&tag));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
        headers.insert(header::VARY, HeaderValue::from_static("Accept"));
        answer
    }

    /// There was no good version yet: what is wrong is all there is to show.
    fn no_good_version(&self, edition: &Edition, path: &str) -> Answer {
        let page = problems::page(&base(edition), path, &edition.problems, &self.editor);
        reply(StatusCode::SERVICE_UNAVAILABLE, HTML, page, Content::OfDesk)
    }
}

/// The bytes of a large answer, with the room that they take until the last of them is gone.
struct Held {
    bytes: Bytes,
    _room: OwnedSemaphorePermit,
}

impl AsRef<[u8]> for Held {
    fn as_ref(&self) -> &[u8] {
        &self.bytes
    }
}

/// Whoever asks outside the path of `base_url` is shown the way.
fn outside(edition: &Edition, path: &str) -> Answer {
    let base = base(edition);
    match path {
        "/" => redirect(&base),
        _ => plain(StatusCode::NOT_FOUND, &format!("this site is served below {base}")),
    }
}

/// Whether the bar of the desk is put into an output. A guide in one file is what people pass on, from
/// here too; and what runs apart from the site could not reach the desk.
fn is_given_the_desk(output: &Output, kind: &str, content: Content) -> bool {
    kind.starts_with("text/html") && content == Content::OfSite && !output.is_passed_on()
}

/// What may become of the bytes of an output in a browser.
fn content(output: &Output, kind: &str) -> Content {
    match output.origin() {
        Origin::Source(_) | Origin::Theme => headers::of_file(kind),
        Origin::Made | Origin::Picture(_) => Content::OfSite,
    }
}

fn insert(page: &mut Vec<u8>, line: &str) {
    let at = memchr::memmem::rfind(page, b"</body>").unwrap_or(page.len());
    page.splice(at..at, line.bytes());
}

/// Whoever does not ask for HTML by name (a link checker, `curl`) gets the very bytes of a build.
fn wants_html(headers: &HeaderMap) -> bool {
    let accept = headers.get(header::ACCEPT).and_then(|accept| accept.to_str().ok());
    accept.is_some_and(|accept| accept.contains("text/html"))
}

/// The path of `base_url`, with a slash at both ends.
fn base(edition: &Edition) -> String {
    let snapshot = edition.snapshot.as_ref();
    snapshot.map_or_else(|| "/".to_owned(), |it| it.view.site.config.base_path().to_owned())
}

fn query(uri: &Uri, name: &str) -> Option<String> {
    let pairs = uri.query()?.split('&');
    let mut values = pairs.filter_map(|pair| pair.split_once('=')).filter(|(key, _)| *key == name);
    values.next().map(|(_, value)| path::url_decode(&value.replace('+', " ")))
}

fn content_type(path: &str) -> String {
    let guess = mime_guess::from_path(path).first_or_octet_stream();
    let is_text = guess.type_() == mime_guess::mime::TEXT
        || ["json", "javascript", "xml"].contains(&guess.subtype().as_str())
        || guess.suffix() == Some(mime_guess::mime::XML);
    match is_text {
        true => format!("{}; charset=utf-8", guess.essence_str()),
        false => guess.essence_str().to_owned(),
    }
}

/// All bytes, or the part that is asked for (RFC 9110, section 14).
fn ranged(mut whole: Answer, headers: &HeaderMap) -> Answer {
    whole.headers_mut().insert(header::ACCEPT_RANGES, HeaderValue::from_static("bytes"));
    let size = whole.body().len() as u64;
    let asked = headers.get(header::RANGE).and_then(|range| range.to_str().ok());
    // A range that cannot be read, and several at once, may be answered with the whole.
    let Some(asked) = asked.filter(|_| whole.status() == StatusCode::OK) else { return whole };
    let Ok(parsed) = parse_range_header(asked) else { return whole };
    let (status, part, place) = match parsed.validate(size).as_deref() {
        Ok([range]) => {
            let part = whole.body().slice(*range.start() as usize..=*range.end() as usize);
            let place = format!("bytes {}-{}/{size}", range.start(), range.end());
            (StatusCode::PARTIAL_CONTENT, part, place)
        }
        Ok(_) => return whole,
        Err(_) => (StatusCode::RANGE_NOT_SATISFIABLE, Bytes::new(), format!("bytes */{size}")),
    };
    *whole.status_mut() = status;
    *whole.body_mut() = part;
    whole.headers_mut().insert(header::CONTENT_RANGE, value(&place));
    whole
}

const HTML: &str = "text/html; charset=utf-8";

/// The one way in which an answer is made: no answer goes without what browsers are told of it.
fn reply(status: StatusCode, kind: &str, body: impl Into<Bytes>, content: Content) -> Answer {
    let mut answer = Answer::new(body.into());
    *answer.status_mut() = status;
    answer.headers_mut().insert(header::CONTENT_TYPE, value(kind));
    headers::add(answer.headers_mut(), content);
    answer
}

/// What the script of the desk asks for.
fn found(kind: &str, body: impl Into<Bytes>) -> Answer {
    reply(StatusCode::OK, kind, body, Content::Plain)
}

/// One sentence.
fn plain(status: StatusCode, words: &str) -> Answer {
    reply(status, "text/plain; charset=utf-8", format!("{words}\n"), Content::Plain)
}

fn not_found() -> Answer {
    plain(StatusCode::NOT_FOUND, "there is nothing at this address")
}

fn busy() -> Answer {
    let words = "too much is being made at the moment; try again soon";
    with(plain(StatusCode::SERVICE_UNAVAILABLE, words), header::RETRY_AFTER, "2")
}

fn redirect(to: &str) -> Answer {
    let words = format!("it is at {to}");
    with(plain(StatusCode::TEMPORARY_REDIRECT, &words), header::LOCATION, to)
}

fn with(mut answer: Answer, name: HeaderName, text: &str) -> Answer {
    answer.headers_mut().insert(name, value(text));
    answer
}

/// Types, hashes and encoded paths are plain ASCII.
fn value(text: &str) -> HeaderValue {
    HeaderValue::from_str(text).unwrap_or_else(|_| HeaderValue::from_static(""))
}
