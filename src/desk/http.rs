//! The desk as browsers reach it: the site at the path of `base_url`, and the desk's own pages below
//! `_desk/`.
//!
//! The only file that knows HTTP. What it serves comes from the plan of a snapshot, never from a path
//! on the disk: nothing outside the site can be asked for.

use std::net::IpAddr;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header};
use axum::response::sse::{KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use http_range_header::parse_range_header;

use super::editor::Editor;
use super::events;
use super::figures::Figures;
use super::state::{Desk, Edition};
use super::{assets, drawer, overview, problems};
use crate::formats::{About, Output};
use crate::path::{self, OutputPath};

/// A desk and how it is reached.
pub struct Server {
    /// What is served.
    pub desk: Arc<Desk>,
    /// What is known of its pages.
    pub figures: Figures,
    /// How files are opened.
    pub editor: Editor,
    /// The names under which the server may be asked, besides loopback ones and addresses.
    pub hosts: Vec<String>,
}

/// Serves until the program ends.
///
/// # Errors
/// When the socket fails.
pub async fn serve(server: Arc<Server>, listener: tokio::net::TcpListener) -> std::io::Result<()> {
    let site = Router::new().fallback(answer).with_state(server);
    axum::serve(listener, site).await
}

async fn answer(State(server): State<Arc<Server>>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    if !server.is_known_host(&parts.headers) {
        let said = "welcomat serves this site under its own name only; see `--allow-host`\n";
        return (StatusCode::FORBIDDEN, said).into_response();
    }
    if parts.method != Method::GET && parts.method != Method::HEAD {
        let allowed = [(header::ALLOW, "GET, HEAD")];
        return (StatusCode::METHOD_NOT_ALLOWED, allowed, "only reading is served\n")
            .into_response();
    }
    let edition = server.desk.edition();
    let Some(path) = below_base(&edition, parts.uri.path()) else {
        return server.outside(&edition, parts.uri.path());
    };
    if path == format!("{}events", assets::FOLDER) {
        let asked = |name: &str| query(&parts.uri, name).unwrap_or_default();
        let Ok(path) = OutputPath::new(asked("path")) else {
            return (StatusCode::BAD_REQUEST, "no page has this path\n").into_response();
        };
        let told = events::of_page(&server.desk, server.editor.clone(), path, asked("seen"));
        return Sse::new(told).keep_alive(KeepAlive::default()).into_response();
    }
    // Rendering takes a core for a moment; other requests are not to wait for it.
    let made = tokio::task::spawn_blocking(move || match path.strip_prefix(assets::FOLDER) {
        Some(page) => server.desk_page(&edition, page, &parts.uri),
        None => server.site_page(&edition, &path, &parts.headers),
    });
    made.await.unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response())
}

impl Server {
    /// A page of another site may give its own name the address of this machine and read what is
    /// served here (DNS rebinding). It cannot choose what its readers' browsers call `Host`.
    fn is_known_host(&self, headers: &HeaderMap) -> bool {
        let Some(host) = headers.get(header::HOST) else { return true };
        let Ok(host) = host.to_str() else { return false };
        let name = match host.strip_prefix('[') {
            Some(rest) => rest.split(']').next().unwrap_or(""),
            None => host.rsplit_once(':').map_or(host, |(name, _)| name),
        };
        let is_local = name.eq_ignore_ascii_case("localhost")
            || name.to_ascii_lowercase().ends_with(".localhost");
        is_local
            || name.parse::<IpAddr>().is_ok()
            || self.hosts.iter().any(|known| known.eq_ignore_ascii_case(name))
    }

    /// Whoever asks outside the path of `base_url` is shown the way.
    fn outside(&self, edition: &Edition, path: &str) -> Response {
        let base = base(edition);
        match path {
            "/" => redirect(&base),
            _ => {
                let said = format!("this site is served below {base}\n");
                (StatusCode::NOT_FOUND, said).into_response()
            }
        }
    }

    fn desk_page(&self, edition: &Edition, page: &str, uri: &Uri) -> Response {
        match page {
            "desk.js" => return typed("text/javascript; charset=utf-8", assets::SCRIPT),
            "desk.css" => return typed("text/css; charset=utf-8", assets::STYLE),
            _ => {}
        }
        let Some(snapshot) = &edition.snapshot else { return self.no_good_version(edition, page) };
        let (world, figures, editor) = (&*self.desk.world, &self.figures, &self.editor);
        figures.keep(snapshot);
        match page {
            "page.json" => {
                let asked = query(uri, "path").unwrap_or_default();
                let Some(output) = snapshot.plan.find(&asked) else {
                    return StatusCode::NOT_FOUND.into_response();
                };
                let bytes =
                    self.desk.render(snapshot, output).map_or(Vec::new(), |made| made.bytes);
                let json = drawer::page(snapshot, world, output, &bytes, figures, editor);
                typed("application/json", json)
            }
            "" => {
                let asked = uri.query().unwrap_or("");
                let list = overview::page(snapshot, world, asked, figures, editor);
                typed("text/html; charset=utf-8", list)
            }
            _ => StatusCode::NOT_FOUND.into_response(),
        }
    }

    fn site_page(&self, edition: &Edition, path: &str, headers: &HeaderMap) -> Response {
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
            None => StatusCode::NOT_FOUND.into_response(),
        }
    }

    fn output(
        &self,
        edition: &Edition,
        output: &Output,
        path: &str,
        status: StatusCode,
        headers: &HeaderMap,
    ) -> Response {
        let Some(snapshot) = &edition.snapshot else {
            return StatusCode::NOT_FOUND.into_response();
        };
        let rendered = match self.desk.file(snapshot, output, path) {
            Ok(Some(rendered)) => rendered,
            Ok(None) => return StatusCode::NOT_FOUND.into_response(),
            // A file that is gone, while something else keeps this version in its place.
            Err(_) if matches!(output.about, About::Source(_)) => {
                return StatusCode::NOT_FOUND.into_response();
            }
            Err(wrong) => {
                // What only this page shows to be wrong: it was not looked at before.
                let said = [*wrong];
                let page =
                    problems::page(&base(edition), output.path.as_str(), &said, &self.editor);
                return (StatusCode::INTERNAL_SERVER_ERROR, html(), page).into_response();
            }
        };
        let kind = content_type(path);
        let is_page = kind.starts_with("text/html") && wants_html(headers);
        let mark = edition.mark(&rendered);
        let tag =
            if is_page { format!("\"{mark}-desk\"") } else { format!("\"{}\"", rendered.hash) };
        let known = headers.get(header::IF_NONE_MATCH).and_then(|known| known.to_str().ok());
        if status == StatusCode::OK && known.is_some_and(|known| known.contains(&tag)) {
            return (StatusCode::NOT_MODIFIED, [(header::ETAG, tag)]).into_response();
        }
        let mut bytes = rendered.bytes;
        if is_page {
            insert(&mut bytes, &assets::script_line(&base(edition), output.path.as_str(), &mark));
        }
        let mut response = ranged(bytes, headers, status);
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, value(&kind));
        headers.insert(header::ETAG, value(&tag));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
        headers.insert(header::VARY, HeaderValue::from_static("Accept"));
        headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
        response
    }

    /// There was no good version yet: what is wrong is all there is to show.
    fn no_good_version(&self, edition: &Edition, path: &str) -> Response {
        let page = problems::page(&base(edition), path, &edition.problems, &self.editor);
        (StatusCode::SERVICE_UNAVAILABLE, html(), page).into_response()
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

fn below_base(edition: &Edition, path: &str) -> Option<String> {
    path.strip_prefix(base(edition).as_str()).map(path::url_decode)
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
fn ranged(bytes: Vec<u8>, headers: &HeaderMap, status: StatusCode) -> Response {
    let whole = bytes.len() as u64;
    let asked = headers.get(header::RANGE).and_then(|range| range.to_str().ok());
    let accept = [(header::ACCEPT_RANGES, "bytes")];
    // A range that cannot be read, and several at once, may be answered with the whole.
    let Some(asked) = asked.filter(|_| status == StatusCode::OK) else {
        return (status, accept, Body::from(bytes)).into_response();
    };
    let Ok(parsed) = parse_range_header(asked) else {
        return (status, accept, Body::from(bytes)).into_response();
    };
    match parsed.validate(whole).as_deref() {
        Ok([range]) => {
            let (start, end) = (*range.start(), *range.end());
            let part = bytes[start as usize..=end as usize].to_vec();
            let place = format!("bytes {start}-{end}/{whole}");
            let headers = [(header::CONTENT_RANGE, place)];
            (StatusCode::PARTIAL_CONTENT, accept, headers, Body::from(part)).into_response()
        }
        Ok(_) => (status, accept, Body::from(bytes)).into_response(),
        Err(_) => {
            let headers = [(header::CONTENT_RANGE, format!("bytes */{whole}"))];
            (StatusCode::RANGE_NOT_SATISFIABLE, headers).into_response()
        }
    }
}

fn redirect(to: &str) -> Response {
    (StatusCode::TEMPORARY_REDIRECT, [(header::LOCATION, to.to_owned())]).into_response()
}

fn typed(kind: &'static str, body: impl Into<Body>) -> Response {
    let headers = [(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "no-cache")];
    (headers, body.into()).into_response()
}

fn html() -> [(header::HeaderName, &'static str); 1] {
    [(header::CONTENT_TYPE, "text/html; charset=utf-8")]
}

/// Types and hashes are plain ASCII.
fn value(text: &str) -> HeaderValue {
    HeaderValue::from_str(text).unwrap_or_else(|_| HeaderValue::from_static(""))
}
