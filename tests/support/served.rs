//! A running `welcomat serve` and who asks it: for tests and for the benchmark of the desk.
//!
//! Speaks just as much HTTP as they need. It knows nothing of what the pages should hold.

// Each program uses its own part of this.
#![allow(dead_code)]

use std::collections::BTreeMap;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

/// Longer than anything takes, on a busy machine too.
const PATIENCE: Duration = Duration::from_secs(60);

/// The program, serving.
pub struct Served {
    child: Child,
    /// The port it listens at.
    pub port: u16,
    /// The path of the site, with a slash at both ends.
    pub base: String,
    said: Arc<Mutex<String>>,
}

/// What came back.
pub struct Answer {
    /// The status code.
    pub status: u16,
    /// The headers, by their name in small letters.
    pub headers: BTreeMap<String, String>,
    /// The body.
    pub body: Vec<u8>,
}

impl Answer {
    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// A header, empty where it is not there.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }
}

impl Served {
    /// Starts the program and waits until it says where it serves.
    ///
    /// # Errors
    /// When it ends before that, with what it said.
    pub fn start(command: &mut Command) -> io::Result<Self> {
        let mut child =
            command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn()?;
        let said = Arc::new(Mutex::new(String::new()));
        let mut lines = BufReader::new(child.stderr.take().expect("it was asked for"));
        let (note, listened) = (Arc::clone(&said), Arc::new(Mutex::new(None)));
        let found = Arc::clone(&listened);
        thread::spawn(move || {
            let mut line = String::new();
            while lines.read_line(&mut line).is_ok_and(|read| read > 0) {
                note.lock().expect("nobody panics here").push_str(&line);
                let address = line.split_once("http://").filter(|_| line.starts_with("serving"));
                if let Some((_, address)) = address {
                    let address = address.split_whitespace().next().unwrap_or("").to_owned();
                    *found.lock().expect("nobody panics here") = Some(address);
                }
                line.clear();
            }
        });
        let started = Instant::now();
        loop {
            if let Some(address) = listened.lock().expect("nobody panics here").take() {
                let (host, base) = address.split_once('/').unwrap_or((&address, ""));
                let port = host.rsplit(':').next().and_then(|port| port.parse().ok());
                let port = port.ok_or_else(|| io::Error::other("it names no port"))?;
                return Ok(Served { child, port, base: format!("/{base}"), said });
            }
            if child.try_wait()?.is_some() || started.elapsed() > PATIENCE {
                let said = said.lock().expect("nobody panics here").clone();
                return Err(io::Error::other(said));
            }
            thread::sleep(Duration::from_micros(200));
        }
    }

    /// Everything it has said so far.
    pub fn said(&self) -> String {
        self.said.lock().expect("nobody panics here").clone()
    }

    /// The number of its process.
    pub fn process(&self) -> u32 {
        self.child.id()
    }

    /// Asks for a path below the site.
    pub fn get(&self, path: &str) -> Answer {
        self.ask("GET", &format!("{}{path}", self.base), &[])
    }

    /// Asks for a path of the server, with headers. There is always a `Host`, unless one is given.
    pub fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)]) -> Answer {
        self.try_ask(method, path, headers).expect("the server answers")
    }

    fn try_ask(&self, method: &str, path: &str, headers: &[(&str, &str)]) -> io::Result<Answer> {
        whole(connect(self.port, method, path, headers, "close")?)
    }

    /// Opens a page as a browser does that shows what is there now, and listens.
    pub fn open(&self, path: &str) -> Page {
        let address = format!("{}{path}", self.base);
        let page = self.ask("GET", &address, &[("Accept", "text/html")]).text();
        let (_, seen) = page.split_once("data-seen=\"").expect("it brings the desk");
        let (seen, _) = seen.split_once('"').expect("an attribute ends");
        listen(self.port, &self.base, path, seen)
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Listens as a page does that shows what has the mark `seen`.
pub fn listen(port: u16, base: &str, path: &str, seen: &str) -> Page {
    let asked = format!("{base}_desk/events?path={path}&seen={seen}");
    let mut stream = connect(port, "GET", &asked, &[], "keep-alive").expect("the server answers");
    let head = head(&mut stream).expect("the server answers");
    assert!(head.starts_with("HTTP/1.1 200 "), "{head}");
    Page { stream }
}

fn connect(
    port: u16,
    method: &str,
    path: &str,
    headers: &[(&str, &str)],
    connection: &str,
) -> io::Result<BufReader<TcpStream>> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.set_nodelay(true)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    let host = headers.iter().all(|(name, _)| !name.eq_ignore_ascii_case("host"));
    let host = if host { format!("Host: localhost:{port}\r\n") } else { String::new() };
    let headers: String =
        headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    let asked =
        format!("{method} {path} HTTP/1.1\r\n{host}{headers}Connection: {connection}\r\n\r\n");
    stream.write_all(asked.as_bytes())?;
    Ok(BufReader::new(stream))
}

/// Sends bytes to a port of this machine, whatever they are, and reads all that comes back. They should ask
/// for the connection to be closed.
///
/// # Errors
/// When nothing comes that is an answer.
pub fn raw(port: u16, bytes: &[u8]) -> io::Result<Answer> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.write_all(bytes)?;
    whole(BufReader::new(stream))
}

/// Everything that comes until the connection ends.
fn whole(mut stream: BufReader<TcpStream>) -> io::Result<Answer> {
    let head = head(&mut stream)?;
    let mut lines = head.lines();
    let status = lines.next().and_then(|line| line.split(' ').nth(1)?.parse().ok());
    let headers = lines.filter_map(|line| line.split_once(": "));
    let headers = headers.map(|(name, value)| (name.to_lowercase(), value.to_owned())).collect();
    let mut body = Vec::new();
    stream.read_to_end(&mut body)?;
    Ok(Answer { status: status.unwrap_or(0), headers, body })
}

/// The head of an answer, without its last empty line.
fn head(stream: &mut BufReader<TcpStream>) -> io::Result<String> {
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        if stream.read_line(&mut head)? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
    }
    Ok(head.trim_end().to_owned())
}

/// An open page that is told what happens.
pub struct Page {
    stream: BufReader<TcpStream>,
}

impl Page {
    /// Waits for the next event: its name and its data.
    pub fn next(&mut self) -> (String, String) {
        let (mut name, mut data) = (String::new(), String::new());
        let mut line = String::new();
        loop {
            line.clear();
            let read = self.stream.read_line(&mut line).expect("the server goes on talking");
            assert!(read > 0, "the server has stopped talking");
            match line.trim_end().split_once(':') {
                Some(("event", value)) => name = value.trim().to_owned(),
                Some(("data", value)) => data.push_str(value.trim()),
                // As in a browser, an event without data is none. What separates the chunks of the
                // transfer is empty too, or a number.
                _ if line.trim().is_empty() && data.is_empty() => name.clear(),
                _ if line.trim().is_empty() => return (name, data),
                _ => {}
            }
        }
    }

    /// Whether nothing more will come: waits for it, and reads what comes until then.
    pub fn ends(&mut self) -> bool {
        io::copy(&mut self.stream, &mut io::sink()).is_ok()
    }

    /// Waits for an event of this name, and gives its data.
    pub fn wait_for(&mut self, wanted: &str) -> String {
        loop {
            let (name, data) = self.next();
            if name == wanted {
                return data;
            }
        }
    }
}
