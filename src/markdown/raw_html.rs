//! Raw HTML inside Markdown: what is harmless, and what is taken out.

use std::sync::LazyLock;

use ammonia::Builder;

static CLEANER: LazyLock<Builder<'static>> = LazyLock::new(cleaner);

/// Takes out what could run code or load from elsewhere. The whole text is cleaned at once: an
/// element may begin in one piece of raw HTML and end in another.
pub(super) fn sanitise(html: &str) -> String {
    CLEANER.clean(html).to_string()
}

/// What our own writer makes, and what an author may reasonably add.
fn cleaner() -> Builder<'static> {
    let mut cleaner = Builder::default();
    cleaner
        .add_tags([
            "section",
            "details",
            "summary",
            "figure",
            "figcaption",
            "bdi",
            "bdo",
            "mark",
            "input",
        ])
        .add_generic_attributes([
            "id",
            "class",
            "lang",
            "dir",
            "title",
            "translate",
            "role",
            "aria-label",
            "aria-hidden",
            "tabindex",
        ])
        .add_tag_attributes("img", ["loading", "width", "height"])
        .add_tag_attributes("th", ["scope"])
        .add_tag_attributes("details", ["open"])
        .rm_tags(["input"])
        .link_rel(None)
        .add_url_schemes(["tel", "sms", "geo", "mailto"])
        .url_relative(ammonia::UrlRelative::PassThrough);
    cleaner
}

/// Whether a piece of raw HTML begins with a comment.
pub(super) fn is_comment(raw: &str) -> bool {
    raw.trim_start().starts_with("<!--")
}

/// What stands behind the comments with which a piece of raw HTML begins; `None` where one does not
/// end.
pub(super) fn after_comment(raw: &str) -> Option<&str> {
    let mut rest = raw.trim();
    while let Some(comment) = rest.strip_prefix("<!--") {
        rest = comment.split_once("-->")?.1.trim_start();
    }
    Some(rest)
}

/// What in a piece of raw HTML will be taken out, in words.
pub(super) fn forbidden(raw: &str) -> Option<String> {
    let lower = raw.to_ascii_lowercase();
    let allowed = CLEANER.clone_tags();
    let tags = lower.match_indices('<').filter_map(|(at, _)| {
        let name = lower[at + 1..].trim_start_matches('/');
        let end = name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len());
        (end > 0).then(|| &name[..end])
    });
    for tag in tags {
        if !allowed.contains(tag) {
            return Some(format!("the element `<{tag}>`"));
        }
    }
    if lower.contains("javascript:") {
        return Some("an address that runs code".to_owned());
    }
    let handler = lower.split_ascii_whitespace().skip(1).find(|word| {
        word.strip_prefix("on").is_some_and(|rest| {
            rest.split_once('=').is_some_and(|(name, _)| {
                !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphabetic())
            })
        })
    });
    handler
        .map(|handler| format!("the attribute `{}`", handler.split('=').next().unwrap_or(handler)))
}
