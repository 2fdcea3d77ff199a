//! Every rule that can speak, with what it means and how to mend it: `docs/diagnostics.md` is made
//! from this table, and a level in `welcomat.yaml` names a code of it.

use super::Severity;

/// One rule.
#[derive(Debug, PartialEq, Eq)]
pub struct Code {
    /// Its name: the key under `levels:` and the word in brackets.
    pub id: &'static str,
    /// How bad it is unless the configuration says otherwise.
    pub severity: Severity,
    /// What was found.
    pub what: &'static str,
    /// Why that matters.
    pub why: &'static str,
    /// How to mend it.
    pub mend: &'static str,
}

macro_rules! codes {
    ($( $NAME:ident = $id:literal, $severity:ident, $what:literal, $why:literal, $mend:literal; )*) => {
        $(
            #[doc = $what]
            pub static $NAME: Code = Code {
                id: $id,
                severity: Severity::$severity,
                what: $what,
                why: $why,
                mend: $mend,
            };
        )*

        /// All rules, in the order of their names.
        pub static ALL: &[&Code] = &[ $( &$NAME, )* ];
    };
}

codes! {
    ALIAS_INVALID = "alias-invalid", Error,
        "An old address under `aliases:` is not a path on this site.",
        "A redirect is a file at the old address, so the address must lie below the site's root.",
        "Write the path from the root of the site, without the domain: `/old/page/`.";
    ALT_MISSING = "alt-missing", Warning,
        "A picture has no alternative text.",
        "Who does not see the picture, or has no data left to load it, gets nothing.",
        "Say in a few words what is to be seen: `![A bus stop with a ticket machine](stop.jpg)`, or `alt:` beside `src:`. A picture that only decorates does not belong into the text.";
    ANCHOR_BROKEN = "anchor-broken", Error,
        "A link leads to a heading that the page does not have.",
        "The reader lands at the top of a long page and has to search.",
        "Use the id of a heading of that page; give headings that are linked to an id of their own: `## What to bring {#bring}`.";
    BLOCK_UNKNOWN = "block-unknown", Error,
        "A `:::` block has a name that is not known.",
        "It would be shown as plain text with colons.",
        "Use one of the blocks in the authors' guide.";
    BLOCK_UNCLOSED = "block-unclosed", Error,
        "A `:::` block is opened and not closed, or closed and not opened.",
        "The rest of the page would become part of the block.",
        "End the block with a line `:::`.";
    CONFIG_INVALID = "config-invalid", Error,
        "A value in `welcomat.yaml` cannot be used.",
        "Nothing can be built without it.",
        "See the message; the reference lists every key.";
    DATE_SHIFT = "date-shift", Warning,
        "A date has a time or an offset that would make it another day elsewhere.",
        "Tools that turn it into universal time show the day before or after.",
        "Write the day alone: `2026-11-21`.";
    FACT_REPEATED = "fact-repeated", Warning,
        "A translation repeats a fact of its source file.",
        "Facts live once, so that a changed phone number is right in every language. What stands in the translation has no effect.",
        "Remove the line from the translation.";
    FILE_ENCODING = "file-encoding", Error,
        "A file is not valid UTF-8.",
        "Letters beyond English would come out broken.",
        "Save the file as UTF-8: every editor can.";
    FILE_NAME = "file-name", Error,
        "A file below `content/` has a name that cannot become an address.",
        "An address must be the same on every server and disk.",
        "Rename the file; letters, digits, `-` and `_` are always safe.";
    FILE_UNREADABLE = "file-unreadable", Error,
        "A file or folder cannot be read.",
        "What is in it would be missing without a word.",
        "Look at the permissions of the file, and at links that lead nowhere.";
    FRONT_MATTER_MISSING = "front-matter-missing", Error,
        "A page has no front matter, or its front matter does not end.",
        "Without it the page has no title.",
        "Begin the file with a line `---`, a line `title: …`, and a line `---`.";
    HEADINGS_DIFFER = "headings-differ", Warning,
        "A translation has other headings than its source.",
        "Anchors are the same in every language only if each heading has its counterpart; a link to a part of the page may lead nowhere.",
        "Give the translation the same headings in the same order, or give the heading the id of its counterpart: `{#bring}`.";
    HOME_SHADOWED = "home-shadowed", Warning,
        "`home:` shows another page in place of `content/index.md`.",
        "The page is written and nobody can read it.",
        "Remove `home:` from `welcomat.yaml`, or the file.";
    IMAGE_MISSING = "image-missing", Error,
        "A picture or file that a page names is not there.",
        "Readers see a broken picture or an error.",
        "Put the file beside the page, or name it from the content root: `/shared/map.svg`.";
    LANGUAGE_UNKNOWN = "language-unknown", Error,
        "A tag is not that of a language, or the site does not have this language.",
        "Direction, dates and order all come from the tag.",
        "Use the BCP 47 tag of the language and list it under `languages:`.";
    LINK_BROKEN = "link-broken", Error,
        "A link leads to a page or file that the site does not have.",
        "Readers meet an error page where they hoped for help.",
        "Correct the path; a path is relative to the page or begins with `/` at the content root.";
    LINK_SCHEME = "link-scheme", Error,
        "A link has a scheme that runs code or that readers cannot follow.",
        "`javascript:` and `data:` links are how pages are attacked.",
        "Use `https:`, `mailto:`, `tel:`, `sms:` or `geo:`.";
    PATH_COLLISION = "path-collision", Error,
        "Two things claim one path of the site, or paths that differ only in case or in the way an accent is stored.",
        "One would overwrite the other, on some disks and not on others.",
        "Rename one of them.";
    RAW_HTML_REMOVED = "raw-html-removed", Warning,
        "Raw HTML in a page held something that is not allowed and was taken out; or a comment does not end.",
        "Scripts, frames and event handlers in content are how pages are attacked. A comment hides everything up to its `-->`.",
        "Remove it, or end the comment; or set `markdown: { raw_html: allow }` if every author is trusted.";
    REFERENCE_BROKEN = "reference-broken", Error,
        "A field names a page that does not exist.",
        "The fact would be missing from every page that depends on it.",
        "Use the id of a page: its path below `content/`.";
    REFERENCE_KIND = "reference-kind", Error,
        "A field names a page of the wrong kind.",
        "A practice cannot run in a person.",
        "Name a page of the kind that the field takes.";
    SECTION_UNKNOWN = "section-unknown", Warning,
        "`translation.sections` names a heading that the source does not have.",
        "Whether that part is up to date cannot be told.",
        "Write the block anew with the command that made it.";
    STRING_MISSING = "string-missing", Warning,
        "A string of the interface is missing in a language.",
        "Readers see it in the next language of the chain.",
        "Add it to `themes/<theme>/i18n/<language>.ftl`.";
    STRING_SYNTAX = "string-syntax", Error,
        "A file of interface strings is not valid Fluent.",
        "The strings after the mistake would be lost.",
        "See the message and https://projectfluent.org for the syntax.";
    TEMPLATE_ERROR = "template-error", Error,
        "A template cannot be read, or fails on a page.",
        "The page would be empty or half.",
        "Correct the template at the line that is named; an undefined variable is an error.";
    THEME_MISSING = "theme-missing", Error,
        "The theme of the configuration does not exist.",
        "There are no templates to build with.",
        "Put it into `themes/<name>/`, or use the built-in theme `welcome`.";
    TITLE_MISSING = "title-missing", Error,
        "A page has no title.",
        "Lists, menus, tabs and search results would show nothing.",
        "Add `title: …` to the front matter.";
    TRANSLATION_ORPHAN = "translation-orphan", Error,
        "A translation has no source.",
        "Facts are inherited from the source; without one there are none.",
        "Write the page in the source language first, or rename the file if it is the source.";
    UNKNOWN_KEY = "unknown-key", Warning,
        "A key is not known.",
        "A misspelt key would be ignored without a word.",
        "Correct the key; what is your own goes under `extra:`.";
    WRONG_TYPE = "wrong-type", Error,
        "A value is not what its field takes.",
        "It cannot be shown, sorted or counted.",
        "See the message for what is expected.";
    YAML_SYNTAX = "yaml-syntax", Error,
        "Front matter or configuration is not valid YAML.",
        "Nothing after the mistake can be read.",
        "Values with a colon, a leading `@` or a leading quote need quotes; indent with spaces.";
    YAML_TRAP = "yaml-trap", Warning,
        "A word without quotes means something else to other readers of YAML, such as `no` for false.",
        "The next tool that reads the file will take Norway for a no.",
        "Put the word in quotes.";
}
