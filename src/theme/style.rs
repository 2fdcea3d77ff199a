//! Style sheets as they are published: what their makers say to each other stays at home.
//!
//! A page is shown when its style has arrived, so that every byte of it is waited for. It knows of CSS only where comments can stand
//! (CSS Syntax, section 4.3): not in a string, nor in an address without quotes.

/// A style sheet without its comments; those that begin with `!` are licences and stay.
pub fn without_comments(css: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(css.len());
    let mut at = 0;
    while at < css.len() {
        let rest = &css[at..];
        let length = match rest[0] {
            quote @ (b'"' | b'\'') => string(rest, quote),
            b'/' if rest.starts_with(b"/*") => {
                let length = until(rest, 2, b"*/");
                if !rest.starts_with(b"/*!") {
                    at += length + gap(&mut out, &rest[length..]);
                    continue;
                }
                length
            }
            b'u' | b'U' if rest.len() > 4 && rest[..4].eq_ignore_ascii_case(b"url(") => {
                let inside = rest[4..].iter().position(|byte| !byte.is_ascii_whitespace());
                match inside.map(|inside| rest[4 + inside]) {
                    Some(b'"' | b'\'') | None => 4,
                    Some(_) => until(rest, 4, b")"),
                }
            }
            b'\\' => rest.len().min(2),
            _ => 1,
        };
        out.extend_from_slice(&rest[..length]);
        at += length;
    }
    out
}

/// Leaves what belongs in the place of a comment, and says how much of what follows goes with it: of a line of its own the end, and
/// between two words something must stay.
fn gap(out: &mut Vec<u8>, rest: &[u8]) -> usize {
    let is_line = out.last().is_none_or(|byte| *byte == b'\n');
    match rest.first() {
        Some(b'\n') if is_line => 1,
        Some(next) if !next.is_ascii_whitespace() && !is_line && !out.ends_with(b" ") => {
            out.extend_from_slice(b"/**/");
            0
        }
        _ => 0,
    }
}

/// How long a string is, with its quotes; one that is not closed ends with its line.
fn string(css: &[u8], quote: u8) -> usize {
    let mut at = 1;
    while at < css.len() {
        match css[at] {
            b'\\' => at += 1,
            b'\n' => return at,
            byte if byte == quote => return at + 1,
            _ => {}
        }
        at += 1;
    }
    css.len()
}

/// How much there is up to the end of `end`; all if it does not come.
fn until(css: &[u8], from: usize, end: &[u8]) -> usize {
    let found = css[from..].windows(end.len()).position(|it| it == end);
    found.map_or(css.len(), |at| from + at + end.len())
}

#[cfg(test)]
mod tests {
    fn stripped(css: &str) -> String {
        String::from_utf8(super::without_comments(css.as_bytes())).expect("text")
    }

    #[test]
    fn comments_go_and_nothing_else() {
        assert_eq!(stripped("/* one\n two */\na { b: c } /* d */\n"), "a { b: c } \n");
        assert_eq!(stripped("a/* x */b { c: d }"), "a/**/b { c: d }");
        assert_eq!(stripped("/*! licence */ a { }"), "/*! licence */ a { }");
        let kept = "a::after { content: \"/* no */\"; background: url(data:image/*,x) } b { content: '\\'/*' }";
        assert_eq!(stripped(kept), kept);
        assert_eq!(stripped("a { } /* never closed"), "a { } ");
        assert_eq!(stripped("a { content: \"open\n/* gone */\n}"), "a { content: \"open\n}");
    }
}
