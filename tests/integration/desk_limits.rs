//! The desk is asked too much: too many connections, requests that never end, readers that never read,
//! pages that take long. Each has a limit, and an author goes on working behind all of them.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::thread;
use std::time::{Duration, Instant};

use crate::support::at_desk::{AtDesk, Mood, Moody};
use crate::support::served::{Answer, listen, raw};
use welcomat::desk::limits::Limits;

const CONFIG: &str = "title: Test\nlanguages: [en]\n";
const HOME: &str = "---\ntitle: Home\n---\nText.\n";
const ABOUT: &str = "---\ntitle: About\n---\nText.\n";

/// Soon enough for a test.
const SOON: Duration = Duration::from_millis(300);

/// More than the buffers between the two ends hold.
const LARGE: usize = 40_000_000;

/// Longer than anything takes, on a busy machine too.
const PATIENCE: Duration = Duration::from_secs(30);

fn site() -> Arc<Moody> {
    Moody::new(&[
        ("welcomat.yaml", CONFIG),
        ("content/index.md", HOME),
        ("content/about.md", ABOUT),
        ("content/slow.txt", "slow"),
    ])
}

/// Asks for a path as a program does that leaves at once.
fn get(desk: &AtDesk, path: &str) -> Answer {
    let asked = format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    raw(desk.port, asked.as_bytes()).expect("an answer")
}

fn connect(desk: &AtDesk) -> TcpStream {
    let stream = TcpStream::connect(("127.0.0.1", desk.port)).expect("a connection");
    stream.set_read_timeout(Some(PATIENCE)).expect("a socket");
    stream
}

/// Waits until the other end has closed a connection.
fn is_closed(mut stream: &TcpStream) -> bool {
    let mut rest = Vec::new();
    match stream.read_to_end(&mut rest) {
        Ok(_) => true,
        Err(error) => error.kind() == std::io::ErrorKind::ConnectionReset,
    }
}

#[test]
fn requests_that_never_end_are_closed() {
    let desk = AtDesk::serve(site(), Limits { head: SOON, ..Limits::default() });
    let halves = [
        "",
        "G",
        "GET /en/ HTTP/1.1\r\nHost: localhost\r\n",
        "GET /en/ HTTP/1.1\r\nHost: localhost\r\nX-Long: a",
        "\r\n\r\n",
    ];
    let started = Instant::now();
    let streams: Vec<TcpStream> = halves
        .iter()
        .map(|half| {
            let mut stream = connect(&desk);
            stream.write_all(half.as_bytes()).expect("it is sent");
            stream
        })
        .collect();
    assert!(streams.iter().all(is_closed));
    assert!(started.elapsed() < PATIENCE / 2, "{:?}", started.elapsed());
}

#[test]
fn a_header_that_comes_by_the_drop_is_cut_off() {
    let desk = AtDesk::serve(site(), Limits { head: SOON, ..Limits::default() });
    let mut stream = connect(&desk);
    stream.write_all(b"GET /en/ HTTP/1.1\r\nX-Long: ").expect("it is sent");
    let started = Instant::now();
    while stream.write_all(b"a").is_ok() {
        assert!(started.elapsed() < PATIENCE, "drops are taken forever");
        thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn a_connection_waits_for_the_next_request_for_a_while_only() {
    let desk = AtDesk::serve(site(), Limits { head: SOON, ..Limits::default() });
    let mut stream = connect(&desk);
    for _ in 0..2 {
        stream
            .write_all(b"GET /robots.txt HTTP/1.1\r\nHost: localhost\r\n\r\n")
            .expect("it is sent");
        let mut part = [0; 64];
        assert!(
            stream.read(&mut part).expect("an answer") > 0,
            "the second request is answered too"
        );
        thread::sleep(SOON / 3);
    }
    assert!(is_closed(&stream));
}

#[test]
fn an_author_is_served_while_others_keep_connections_open_and_ask_for_nothing() {
    let limits = Limits { connections: 20, head: PATIENCE, ..Limits::default() };
    let desk = AtDesk::serve(site(), limits);
    let flood: Vec<TcpStream> = (0..200)
        .map(|number| {
            let mut stream = connect(&desk);
            let _ = stream.write_all(b"GET /en/ HTTP/1.1\r\n");
            if number % 20 == 0 {
                assert_eq!(get(&desk, "/en/").status, 200, "after {number}");
            }
            stream
        })
        .collect();
    assert_eq!(get(&desk, "/en/").status, 200);
    assert!(flood[..150].iter().all(is_closed), "the oldest had to go");
}

#[test]
fn one_connection_too_many_is_refused_in_words() {
    let world = site();
    let limits = Limits { connections: 3, ..Limits::default() };
    let desk = AtDesk::serve(Arc::clone(&world), limits);
    world.set("content/slow.txt", Some(Mood::Waits));
    let asking: Vec<TcpStream> = (0..3)
        .map(|_| {
            let mut stream = connect(&desk);
            let asked = b"GET /slow.txt HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            stream.write_all(asked).expect("it is sent");
            stream
        })
        .collect();
    let started = Instant::now();
    while world.most.load(Ordering::SeqCst) < 3 {
        assert!(started.elapsed() < PATIENCE, "they are not answered");
        thread::sleep(Duration::from_millis(20));
    }
    let mut stream = connect(&desk);
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer without a question");
    assert!(answer.starts_with("HTTP/1.1 503 ") && answer.contains("retry-after: "), "{answer}");
    assert!(answer.contains("content-security-policy: "), "{answer}");
    world.set("content/slow.txt", None);
    drop(asking);
    let started = Instant::now();
    while raw(desk.port, b"GET /en/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        .is_ok_and(|answer| answer.status != 200)
    {
        assert!(started.elapsed() < PATIENCE, "their places are not given back");
        thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn pages_that_listen_keep_nobody_out() {
    let limits = Limits { connections: 4, pages: 6, ..Limits::default() };
    let desk = AtDesk::serve(site(), limits);
    let mut listening: Vec<_> = (0..40)
        .map(|number| {
            let mut page = listen(desk.port, "/", &format!("en/none/{number}"), "");
            page.wait_for("problems");
            assert_eq!(get(&desk, "/en/").status, 200, "beside {number}");
            page
        })
        .collect();
    assert_eq!(desk.desk.tabs(), 6);
    let started = Instant::now();
    for page in &mut listening[..34] {
        page.wait_for("full");
        assert!(page.ends(), "and nothing more");
    }
    assert!(started.elapsed() < PATIENCE / 6, "they are let go at once: {:?}", started.elapsed());
}

#[test]
fn what_is_no_request_is_answered_with_all_that_browsers_are_told() {
    let desk = AtDesk::serve(site(), Limits::default());
    let long = format!("GET / HTTP/1.1\r\nHost: localhost\r\nX-A: {}\r\n\r\n", "a".repeat(20_000));
    let many = format!("GET / HTTP/1.1\r\nHost: localhost\r\n{}\r\n", "X-A: a\r\n".repeat(200));
    let wrong = [
        ("what is this\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: localhost\r\nX-A\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n", 400),
        ("GET /en/ HTTP/1.1\r\n\r\n", 400),
        ("POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", 405),
        ("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n", 403),
        (&long, 431),
        (&many, 431),
    ];
    let told = [
        "content-security-policy",
        "x-content-type-options",
        "referrer-policy",
        "cross-origin-opener-policy",
        "cross-origin-resource-policy",
    ];
    for (request, status) in wrong {
        let answer = raw(desk.port, request.as_bytes()).expect("an answer");
        let shown = request.chars().take(60).collect::<String>();
        assert_eq!(answer.status, status, "{shown}");
        for name in told {
            assert!(!answer.header(name).is_empty(), "{name} is not told: {shown}");
        }
    }
}

#[test]
fn long_heads_and_contents_are_refused() {
    let desk = AtDesk::serve(site(), Limits::default());
    let status = |line: &str, headers: &str| {
        let asked =
            format!("{line} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{headers}\r\n");
        raw(desk.port, asked.as_bytes()).map_or(0, |answer| answer.status)
    };
    assert_eq!(status("GET /en/", ""), 200);
    assert_eq!(status("GET /en/", "X-A: a\r\n"), 200);
    assert_eq!(status(&format!("GET /en/?{}", "a".repeat(9_000)), ""), 414);
    assert_eq!(status(&format!("GET /{}", "a".repeat(9_000)), ""), 414);
    assert_eq!(status("GET /en/", &format!("X-A: {}\r\n", "a".repeat(20_000))), 431);
    assert_eq!(status("GET /en/", &"X-A: a\r\n".repeat(200)), 431);
    assert_eq!(status("GET /en/", "Content-Length: 5\r\n"), 413);
    assert_eq!(status("GET /en/", "Content-Length: 99999999999\r\n"), 413);
    assert_eq!(status("GET /en/", "Transfer-Encoding: chunked\r\n"), 413);
    assert_eq!(status("POST /en/", "Content-Length: 5\r\n"), 405);
    assert_eq!(status("GET /en/", "Content-Length: 0\r\n"), 200);
    assert_eq!(get(&desk, "/en/").status, 200);
}

#[test]
fn who_does_not_read_an_answer_is_let_go() {
    let world = site();
    world.write("content/large.bin", vec![b'x'; LARGE]);
    let desk = AtDesk::serve(world, Limits { stall: SOON, ..Limits::default() });
    let started = Instant::now();
    // A busy machine may look at the clock late: whoever waits longer is let go.
    let is_let_go = |wait: Duration| {
        let mut stream = connect(&desk);
        stream
            .write_all(b"GET /large.bin HTTP/1.1\r\nHost: localhost\r\n\r\n")
            .expect("it is sent");
        thread::sleep(wait);
        let mut read = 0;
        let mut part = vec![0; 1 << 20];
        while let Ok(count @ 1..) = stream.read(&mut part) {
            read += count;
        }
        assert!(read > 0, "the answer begins");
        read < LARGE
    };
    let mut wait = SOON * 5;
    while !is_let_go(wait) {
        assert!(started.elapsed() < PATIENCE, "the answer is held for ever");
        wait *= 2;
    }
}

#[test]
fn who_reads_an_answer_gets_all_of_it() {
    let world = site();
    world.write("content/large.bin", vec![b'x'; LARGE]);
    let desk = AtDesk::serve(world, Limits { stall: PATIENCE, ..Limits::default() });
    assert_eq!(get(&desk, "/large.bin").body.len(), LARGE);
}

#[test]
fn large_answers_take_turns_in_memory() {
    let world = site();
    world.write("content/large.bin", vec![b'x'; LARGE]);
    let limits =
        Limits { held: 48 * 1024 * 1024, patience: SOON, stall: PATIENCE, ..Limits::default() };
    let desk = AtDesk::serve(world, limits);
    let mut slow = connect(&desk);
    slow.write_all(b"GET /large.bin HTTP/1.1\r\nHost: localhost\r\n\r\n").expect("it is sent");
    let mut first = [0; 16];
    slow.read_exact(&mut first).expect("it begins");
    let second = get(&desk, "/large.bin");
    assert_eq!((second.status, second.header("retry-after")), (503, "2"));
    assert_eq!(get(&desk, "/en/").status, 200, "pages need no room of their own");
    drop(slow);
    let started = Instant::now();
    while get(&desk, "/large.bin").status != 200 {
        assert!(started.elapsed() < PATIENCE, "the room is not given back");
    }
}

#[test]
fn so_much_is_rendered_at_once_and_no_more() {
    let world = site();
    let limits = Limits { renderings: 3, patience: SOON, ..Limits::default() };
    let desk = Arc::new(AtDesk::serve(Arc::clone(&world), limits));
    world.set("content/slow.txt", Some(Mood::Waits));
    let asking: Vec<_> = (0..12)
        .map(|_| {
            let desk = Arc::clone(&desk);
            thread::spawn(move || get(&desk, "/slow.txt").status)
        })
        .collect();
    thread::sleep(SOON * 3);
    assert_eq!(get(&desk, "/_desk/desk.js").status, 200, "what is not made does not wait");
    world.set("content/slow.txt", None);
    let mut answers: Vec<u16> =
        asking.into_iter().map(|asked| asked.join().expect("it asks")).collect();
    answers.sort_unstable();
    assert_eq!(world.most.load(Ordering::SeqCst), 3);
    assert_eq!(answers, [[200; 3].as_slice(), &[503; 9]].concat());
    assert_eq!(get(&desk, "/en/").status, 200);
}

#[test]
fn whoever_is_gone_gives_its_turn_back() {
    let world = site();
    let limits = Limits { renderings: 1, ..Limits::default() };
    let desk = AtDesk::serve(Arc::clone(&world), limits);
    world.set("content/slow.txt", Some(Mood::Waits));
    for _ in 0..20 {
        let mut stream = connect(&desk);
        stream.write_all(b"GET /slow.txt HTTP/1.1\r\nHost: localhost\r\n\r\n").expect("it is sent");
    }
    thread::sleep(SOON);
    world.set("content/slow.txt", None);
    assert_eq!(get(&desk, "/en/").status, 200);
}

#[test]
fn too_many_open_pages_let_the_oldest_wait() {
    let limits = Limits { pages: 4, tabs_of_a_page: 2, ..Limits::default() };
    let desk = AtDesk::serve(site(), limits);
    let open = |path: &str| {
        let mut page = listen(desk.port, "/", path, "");
        assert_eq!(page.wait_for("problems"), "[]");
        page
    };
    let (mut first, second) = (open("en/index.html"), open("en/index.html"));
    assert_eq!(desk.desk.tabs(), 2);
    let third = open("en/index.html");
    first.wait_for("full");
    assert!(first.ends(), "and nothing more");
    assert_eq!(desk.desk.tabs(), 2, "of one page");
    let others: Vec<_> = (0..5).map(|number| open(&format!("en/none/{number}"))).collect();
    assert_eq!(desk.desk.tabs(), 4, "of all pages");
    drop((second, third, others));
    let started = Instant::now();
    while desk.desk.tabs() > 0 {
        assert!(started.elapsed() < PATIENCE, "{} tabs are left", desk.desk.tabs());
        thread::sleep(Duration::from_millis(20));
    }
}
