//! What to write instead of what other systems have, and the names by which they call it.

pub(super) const BOX: &str = "write a box: a line `> [!NOTE]`, and the text below it behind `> `; also `TIP`, `IMPORTANT`, `WARNING`, `CAUTION`";
pub(super) const LINK: &str = "write the link in Markdown: `[words](/path/of/the/page/)`";
pub(super) const PICTURE: &str = "write the picture in Markdown: `![what is to be seen](file.jpg)`";
pub(super) const FILM: &str =
    "write a link to it: `[what it shows](https://…)`; nothing of other hosts is shown in a page";
pub(super) const TABS: &str =
    "write a heading for each: what is hidden in a tab is not found, and not printed";
pub(super) const VALUE: &str = "write the value itself: no template runs over a text";
pub(super) const TEXT: &str = "write in Markdown what it stood for: it has no effect here";
pub(super) const HIDDEN: &str = "write `<!-- … -->`, which no reader sees";
pub(super) const CONTENTS: &str =
    "remove it: a page with several headings gets its list of contents by itself";
pub(super) const ATTRIBUTES: &str =
    "remove them; the id of a heading is written behind its words: `## Words {#id}`";

/// The name of something that other systems put into a text, in small letters, and what to write instead.
pub(super) const NAMED: &[(&[&str], &str)] = &[
    (&["ref", "relref", "link", "post_url", "doc", "xref", "page"], LINK),
    (
        &[
            "figure",
            "img",
            "image",
            "picture",
            "gallery",
            "caption",
            "asset_img",
            "responsive_image",
        ],
        PICTURE,
    ),
    (&["youtube", "vimeo", "iframe", "embed", "video", "tweet", "audio", "peertube"], FILM),
    (
        &[
            "notice",
            "alert",
            "hint",
            "note",
            "tip",
            "info",
            "warning",
            "caution",
            "danger",
            "callout",
            "admonition",
            "attention",
            "important",
            "box",
            "blockquote",
            "success",
            "question",
            "seealso",
        ],
        BOX,
    ),
    (&["tabs", "tab", "tabpane", "tabitem", "content_tabs"], TABS),
    (
        &["details", "spoiler", "collapse", "collapsible", "expand", "accordion", "expandable"],
        "write `<details><summary>Words</summary>`, an empty line, the text, an empty line, and `</details>`",
    ),
    (&["toc", "_toc_", "contents", "tableofcontents"], CONTENTS),
];

/// What stands on a line between brackets, and by itself is no word of a text.
pub(super) const NAMED_BARE: &[&str] =
    &["gallery", "embed", "playlist", "contact-form-7", "tableofcontents", "toc", "_toc_"];

/// What to write instead of something that is called so elsewhere.
pub fn known(name: &str) -> Option<&'static str> {
    let name = name.to_lowercase();
    let known = NAMED.iter().find(|(names, _)| names.contains(&name.as_str()));
    known.map(|(_, instead)| *instead)
}

/// The same of a block with its attributes: `tip{title="…"}`, `info[Title]`, `{.callout-note}`, `{note}`.
pub fn known_block(written: &str) -> Option<&'static str> {
    let name = super::word(written.trim_start_matches(['{', '.', ' ']));
    known(name).or_else(|| name.split('-').find_map(known))
}

pub(super) fn instead(name: &str) -> &'static str {
    known(name).unwrap_or(TEXT)
}
