//! What the YAML library says of a mistake, in words for people who do not know YAML, and what to write instead.
//!
//! The one place that knows its words. Where it does not know one, it says where to look.

/// What is said of a mistake, in words that go on from "this is not YAML: ", and what to write instead.
pub(super) struct Said {
    pub(super) message: String,
    pub(super) hint: &'static str,
}

const SAME_PLACE: &str = "let lines that belong together begin at the same place, each with `name: value`, or all of them with `- `";
const QUOTES: &str = "put the value in double quotes";

/// Parts of what the library says, the surest first; what that is in other words, and what to write instead.
const WORDS: &[(&[&str], &str, &str)] = &[
    // More than a page ever needs.
    (
        &["Depth {", "recursion limit"],
        "lists and maps stand in each other more than 32 deep",
        "take the inner ones apart: no page needs so many",
    ),
    (
        &["Nodes {", "Events {", "ScalarBytes {", "InputBytes {"],
        "there are more values than a page has",
        "divide the file; what is not about this page belongs into another",
    ),
    (
        &[
            "Aliases {",
            "Anchors {",
            "AliasAnchorRatio",
            "RecordedAnchor",
            "anchor count",
            "lias replay",
            "lias expansion",
            "ecursive",
        ],
        "too much is repeated by `&` and `*`",
        "write out what is repeated; a value that begins with `&` or `*` needs quotes",
    ),
    (
        &["budget breached", "limit of"],
        "there is more in it than a page has",
        "divide the file; what is not about this page belongs into another",
    ),
    // Signs at the beginning of a value.
    (
        &["nknown anchor", "anchor or alias"],
        "a value begins with `*` or `&`, which mean something else in YAML",
        QUOTES,
    ),
    (&["unexpected character"], "a value cannot begin with this sign", QUOTES),
    (
        &["directive", "TAG", "YAML version"],
        "a line begins with `%`, which means something else in YAML",
        QUOTES,
    ),
    (
        &[" tag", "the handle"],
        "a value begins with `!`, which means something else in YAML",
        QUOTES,
    ),
    // Tabs and other white space.
    (
        &["tabs disallowed", "tab cannot", "a tab", "with a tab"],
        "a tab stands where YAML takes spaces only",
        "write spaces instead of the tab",
    ),
    (
        &["comments must be separated", "comment intercepting"],
        "a remark begins where none can",
        "write a space before the `#`, or put the value in quotes if the `#` belongs to it",
    ),
    (
        &["must be followed by a valid YAML whitespace", "expected whitespace"],
        "a space is missing behind a sign",
        "write a space behind the `-` or the `:`",
    ),
    (
        &["BOM"],
        "an invisible mark (U+FEFF) stands in the middle",
        "delete it: copy the lines before and behind it by hand into a new file",
    ),
    // Quotation marks and brackets.
    (
        &["multiline quoted", "unclosed quote", "document indicator"],
        "a text in quotation marks does not end",
        "write the quotation mark at its end",
    ),
    (
        &["invalid trailing content after", "trailing content"],
        "something stands behind a text in quotation marks",
        "put the whole value in quotation marks; inside double ones, write `\\\"` for each",
    ),
    (
        &["escape", "surrogate", "hexadecimal"],
        "a backslash in double quotes stands before a sign that means nothing there",
        "write two backslashes, or use single quotes",
    ),
    (
        &["unclosed bracket", "flow mapping", "flow sequence", "flow construct", "',' or"],
        "a bracket is opened and not closed, or a comma is missing between two values in brackets",
        "close the bracket, and write a comma between the values; a text with brackets needs quotes",
    ),
    (
        &["bracket"],
        "a bracket is closed that was not opened, or by one of another kind",
        "close each `[` with `]` and each `{` with `}`; a text with brackets needs quotes",
    ),
    // Longer texts.
    (
        &["block scalar"],
        "the text behind `|` or `>` does not begin on the next line, further to the right",
        "end the line behind the sign, and let each line of the text begin at the same place, two spaces further to the right",
    ),
    // How lines belong together.
    (
        &["mapping values are not allowed", "illegal placement of ':'", "':' may not precede"],
        "a colon stands where no value can begin",
        "put a value with a colon in double quotes; and look whether the line before it is complete",
    ),
    (
        &["simple key", "expected key", "mapping keys", "implicit"],
        "a line is no `name: value`",
        "write a colon and a space behind the name, and let the line begin where those above it do",
    ),
    (
        &[
            "block collection",
            "block sequence",
            "block mapping",
            "indentation",
            "indented",
            "only valid inside a block",
            "plain scalar cannot start",
        ],
        "a line begins further to the left or right than those it belongs to",
        SAME_PLACE,
    ),
    (
        &["ultiple documents", "document end marker", "document start"],
        "a line of `---` or `...` stands in the middle",
        "remove that line",
    ),
    (&["merge", "<<"], "`<<` means something else in YAML", "write out what should stand there"),
    (&["base64", "UTF-8", "utf-8"], "it holds bytes that are no text", "save the file as UTF-8"),
    (
        &["plain scalar"],
        "a value ends where none can end",
        "put the value in double quotes, and look at the beginning of the next line",
    ),
    (&["eof", "EOF", "end of"], "it ends too early", "look whether the last line is complete"),
];

/// What to say of a mistake of which the library says this.
pub(super) fn said(raw: &str) -> Said {
    if let Some(key) = doubled_key(raw) {
        let message = format!("the name `{key}` stands in it twice");
        return Said { message, hint: "keep one of the two lines" };
    }
    let known = WORDS.iter().find(|(parts, ..)| parts.iter().any(|part| raw.contains(part)));
    let (_, message, hint) = known.copied().unwrap_or((
        &[],
        "it cannot be read from here on",
        "look at this line and the one above it; a value with signs in it needs double quotes",
    ));
    Said { message: message.to_owned(), hint }
}

/// The key of which it is said that it is there twice.
fn doubled_key(raw: &str) -> Option<&str> {
    let key = raw
        .strip_prefix("duplicate mapping key: ")
        .or_else(|| raw.strip_prefix("duplicate key "))?;
    let key = key.split('\n').next().unwrap_or(key);
    let key = key.rsplit_once(", set DuplicateKeyPolicy").map_or(key, |(key, _)| key);
    let key = key.rsplit_once(" at line ").map_or(key, |(key, _)| key);
    Some(key.trim_matches('`'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_library_says_is_said_otherwise() {
        for (raw, message) in [
            (
                "budget breached: Depth { depth: 33 }",
                "lists and maps stand in each other more than 32 deep",
            ),
            ("budget breached: Nodes { nodes: 100001 }", "there are more values than a page has"),
            ("unexpected character: `@'", "a value cannot begin with this sign"),
            (
                "while scanning a plain scalar, found a tab",
                "a tab stands where YAML takes spaces only",
            ),
            (
                "duplicate mapping key: title at line 3, column 1",
                "the name `title` stands in it twice",
            ),
            (
                "duplicate mapping key: title, set DuplicateKeyPolicy in Options if acceptable",
                "the name `title` stands in it twice",
            ),
            (
                "invalid trailing content after single-quoted scalar",
                "something stands behind a text in quotation marks",
            ),
            ("something new", "it cannot be read from here on"),
        ] {
            assert_eq!(said(raw).message, message, "{raw}");
        }
    }
}
