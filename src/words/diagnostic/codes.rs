//! Every rule that can speak, with what it means and how to mend it: `docs/diagnostics.md` is made
//! from this table, and a level in `welcomat.yaml` names a code of it.

use super::Severity;

/// One rule.
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct Code {
    /// Its name: the key under `levels:` and the word in brackets.
    pub id: &'static str,
    /// How bad it is unless the configuration says otherwise.
    pub severity: Severity,
    /// Whether it is a rule of `welcomat check`: a build says nothing of it.
    pub is_check: bool,
    /// Whether no configuration can make it less than an error: the site would lack what its author
    /// believes to be there, or show what was not to be shown.
    pub is_fixed: bool,
    /// What was found.
    pub what: &'static str,
    /// Why that matters.
    pub why: &'static str,
    /// How to mend it.
    pub mend: &'static str,
}

macro_rules! is_check {
    () => {
        false
    };
    (check) => {
        true
    };
    (always) => {
        false
    };
}

macro_rules! is_fixed {
    () => {
        false
    };
    (check) => {
        false
    };
    (always) => {
        true
    };
}

macro_rules! codes {
    ($(
        $NAME:ident = $id:literal, $severity:ident $($mark:ident)?,
        $what:literal, $why:literal, $mend:literal;
    )*) => {
        $(
            #[doc = $what]
            pub static $NAME: Code = Code {
                id: $id,
                severity: Severity::$severity,
                is_check: is_check!($($mark)?),
                is_fixed: is_fixed!($($mark)?),
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
    ADDRESS_GONE = "address-gone", Warning,
        "An address that earlier builds published leads nowhere any more: a page was removed or has another name.",
        "Printed codes, bookmarks and the links of others lead to an error page.",
        "Add the line that is named to the page that stands for it now: `aliases: [/en/old/]`; or keep the page with `status: archived`.";
    ALIAS_INVALID = "alias-invalid", Error,
        "An old address under `aliases:` is not a path on this site.",
        "A redirect is a file at the old address, so the address must lie below the site's root.",
        "Write the path from the root of the site, without the domain: `/old/page/`.";
    ALIAS_NEEDLESS = "alias-needless", Warning,
        "An old address under `aliases:` is the address that the page has now, or is named twice.",
        "It has no effect: the page answers there itself.",
        "Remove the line.";
    ALT_MISSING = "alt-missing", Warning,
        "A picture has no alternative text.",
        "Who does not see the picture, or has no data left to load it, gets nothing.",
        "Say in a few words what is to be seen: `![A bus stop with a ticket machine](stop.jpg)`, or `alt:` beside `src:`. A picture that only decorates does not belong into the text.";
    ANCHOR_BROKEN = "anchor-broken", Error,
        "A link leads to a heading that the page does not have.",
        "The reader lands at the top of a long page and has to search.",
        "Use the id of a heading of that page; give headings that are linked to an id of their own: `## What to bring {#bring}`.";
    ASSET_ACTIVE = "asset-active", Error,
        "A file below `content/` could run in a reader's browser, on the server or on the reader's device, or speaks for the domain of the site (`CNAME`, most of `.well-known/`), and the site does not name it.",
        "Whoever can add a file could take over every page of the site, or its domain, and with it what readers type and keep there. Whatever its level, such a file is never published.",
        "Remove the file. If you know what is in it, name it in `welcomat.yaml`: `assets: { active: [games/quiz.html] }`.";
    ASSET_UNMATCHED = "asset-unmatched", Warning,
        "A path under `assets:` in `welcomat.yaml` fits no file.",
        "What is allowed and forgotten lets a later file of that name through.",
        "Correct the path, which begins below `content/`, or remove it.";
    BASELINE_STALE = "baseline-stale", Warning,
        "The baseline names something that is not wrong any more, or is wrong in another way.",
        "A line that nobody needs would hide the same mistake when it comes back.",
        "Write the file anew: `welcomat check --write-baseline`.";
    BIDI_CONTROL = "bidi-control", Error check,
        "A file holds an invisible character that turns the direction of writing round, or opens a direction and does not close it.",
        "A reader, and whoever checks the page, sees other letters than a program does: an address can look like another (CVE-2021-42574).",
        "Delete the character; the message names it. Direction comes from the language by itself, and names inside a text are isolated by the program.";
    BLOCK_UNCLOSED = "block-unclosed", Error,
        "A `:::` block is opened and not closed, or closed and not opened.",
        "The rest of the page would become part of the block.",
        "End the block with a line `:::`.";
    BLOCK_UNKNOWN = "block-unknown", Error,
        "A `:::` block has a name that is not known.",
        "It would be shown as plain text with colons.",
        "Use one of the blocks in the authors' guide.";
    CACHE_REFUSED = "cache-refused", Warning,
        "The folder in which a build remembers what takes long to make is not one that this program made.",
        "Files are removed from that folder when no build needs them any more. In a folder of somebody else, or behind a link, they would be somebody else's. Nothing in it was touched; the build took longer than it had to.",
        "Remove `.welcomat-cache`, or give what lies there another name: the next build makes the folder.";
    CHARACTER_REMOVED = "character-removed", Warning,
        "A text holds a character that cannot be published and was taken out: a control character, or one that Unicode keeps for the inside of programs.",
        "Nobody sees it, and a feed that holds it cannot be read: XML does not allow it.",
        "Delete it; the message names it and its place. It came with a copy from another program, or is written as a reference such as `&#xFFFE;`, or as `\\uFFFE` in quotes.";
    CITY_MISSING = "city-missing", Warning check,
        "A practice does not say in which city it was done.",
        "It is missing from the page of its city, and readers cannot tell whether it would work where they are.",
        "Add `city: …` with the name of a file in `content/cities`.";
    CODE_UNCLOSED = "code-unclosed", Warning,
        "A block of code does not end.",
        "All that follows is shown as code: no heading, no link, no list.",
        "End it with a line of the same marks with which it begins.";
    CONFIG_INVALID = "config-invalid", Error,
        "A value in `welcomat.yaml` cannot be used.",
        "Nothing can be built without it.",
        "See the message; the reference lists every key.";
    CONTENT_EMPTY = "content-empty", Error always,
        "The site has no page.",
        "A folder was moved or is not mounted: an empty site would take the place of the one that is published.",
        "Put `content/index.md` beside `welcomat.yaml`, with only a title; or start with `welcomat new`.";
    CREDIT_MISSING = "credit-missing", Warning check,
        "The picture of a page has no credit.",
        "Whoever made the picture has a right to be named, and without a licence nobody may pass the page on.",
        "Add `credit: …` and `licence: …` beside `src:`.";
    DATE_AHEAD = "date-ahead", Warning,
        "What has been done is said to have been done on a day that is still to come.",
        "Readers would be told for years that facts were checked lately; the day is passed over.",
        "Write the day on which it was done: `verified_on: 2026-11-21`.";
    DATE_SHIFT = "date-shift", Warning,
        "A date has a time or an offset that would make it another day elsewhere.",
        "Tools that turn it into universal time show the day before or after.",
        "Write the day alone: `2026-11-21`.";
    DAY_TWICE = "day-twice", Warning,
        "A row of hours names a day of the week twice.",
        "Readers see it once. Perhaps another day was meant, on which they now believe the door to be closed.",
        "Write each day once: `Mo-We`, not `Mo-We, Tu`.";
    EVENT_PASSED = "event-passed", Warning check,
        "An event is over.",
        "Readers plan to go, and come to a closed door.",
        "Set the new dates, or `status: archived`, which keeps the address and takes the page out of all lists.";
    EVENT_UNCLEAR = "event-unclear", Error,
        "What an event says of its times cannot all be true.",
        "Readers and their calendars would come on a day on which nothing takes place.",
        "See the message: an end is not before its start, a rule begins on one of its own days and ends after it, and what is excepted is a day of the rule.";
    EVIDENCE_MISSING = "evidence-missing", Warning check,
        "A practice gives no evidence.",
        "A city that wants to copy it must know what it achieved.",
        "Add one figure with its year and source under `evidence:`, even a modest one. Where there is none that can be cited, `evidence: []` says so.";
    FACT_REPEATED = "fact-repeated", Warning,
        "A translation repeats a fact of its source file.",
        "Facts live once, so that a changed phone number is right in every language. What stands in the translation has no effect.",
        "Remove the line from the translation.";
    FIELD_MISSING = "field-missing", Error always,
        "A record lacks a field without which it says nothing: an emergency number its `phone:`, a channel its `value:`, hours their `days:`.",
        "Readers would see a part of it, or nothing at all, and nobody would know that something is missing.",
        "Add the field that is named. If it stands there under another name, write the name that is proposed.";
    FIGURE_UNCLEAR = "figure-unclear", Warning,
        "A figure has one point or comma with three digits behind it, thousands in one language and a fraction in another; or it looks like a number and cannot be read as one.",
        "Readers take it for a thousand times as much, or as little; and what is not read as a number is in no drawing.",
        "Write thousands without a sign, `1200`, and a fraction with a point and without noughts at its end, `1.2`: each language then gets its own signs.";
    FILE_CHANGED = "file-changed", Error always,
        "A file became longer or shorter, or was written to, while it was read.",
        "The page would be half of the old text and half of the new one.",
        "Wait until the program that writes the file has finished, and build again.";
    FILE_ENCODING = "file-encoding", Error always,
        "A file is not valid UTF-8.",
        "Letters beyond English would come out broken.",
        "Save the file as UTF-8: every editor can.";
    FILE_NAME = "file-name", Error,
        "A file below `content/` has a name that cannot become an address.",
        "An address must be the same on every server and disk.",
        "Rename the file; letters, digits, `-` and `_` are always safe.";
    FILE_NOT_KEPT = "file-not-kept", Warning check,
        "A page of a guide, or of a service in one, leads to a file that is too large to be kept on a phone.",
        "Readers who keep the guide believe that they have everything, and miss it where they have no connection.",
        "Make it smaller than ten megabytes, or say beside the link how large it is and that it needs a connection.";
    FILE_REFUSED = "file-refused", Error always,
        "Something that is no file lies where files are read: a folder that is called like a page, a named pipe, a socket, a device.",
        "A pipe can be waited for without end, and a device read without end.",
        "Move it out of the folders of the site; rename a folder whose name ends with `.md`.";
    FILE_TOO_LARGE = "file-too-large", Error always,
        "A file is larger than the files of a site are.",
        "One file must not take all the memory of the machine that builds the site; and no reader waits for a page of millions of letters.",
        "Divide it, or make it smaller. `text_mb` and `file_mb` under `limits:` in `welcomat.yaml` set the limits.";
    FILE_UNREADABLE = "file-unreadable", Error always,
        "A file or folder cannot be read.",
        "What is in it would be missing without a word.",
        "Look at the permissions of the file and of the folder it lies in, and at its name, which must be valid UTF-8; if nothing is wrong with either, build again.";
    FILE_UNUSUAL = "file-unusual", Warning,
        "A file below `content/` is of a kind that sites do not usually publish: no picture, document, sound, film, font or data.",
        "It may lie there by mistake: the settings of a program, a working file, somebody's copy. Whoever guesses its address reads it.",
        "Move it out of `content/`. If readers should have it, name it in `welcomat.yaml`: `assets: { other: [maps/town.qgz] }`.";
    FILES_TOO_MANY = "files-too-many", Error always,
        "There are more files below a folder, or deeper folders, than a site has.",
        "Mostly it is the folder of another program, or one that holds itself.",
        "Move it out of the folders of the site. `files` under `limits:` in `welcomat.yaml` sets the limit.";
    FOOTNOTE_UNMATCHED = "footnote-unmatched", Warning,
        "A footnote is missing, is written twice, or is referred to from nowhere.",
        "Readers see `[^1]` and no note, or a part of the text is missing without a word.",
        "Write `[^name]` in the text and, once, a paragraph `[^name]: …`.";
    FONT_MISSING = "font-missing", Warning,
        "No font was found that has all letters of a script in which the site is written.",
        "The cards that show a page where its address is sent to somebody carry no text in that script. The pages themselves are whole: each reader has fonts.",
        "Install the package that the message names, or put a font into the theme and name it under `fonts:` in its `theme.yaml`. `--no-cards` builds without cards.";
    FONT_UNUSABLE = "font-unusable", Error,
        "A file under `fonts:` in `theme.yaml` is not there, or is no font.",
        "Cards would be lettered in another font, or not at all.",
        "Write the path of the file in the folder of the theme, such as `fonts/NotoSans-Bold.ttf`.";
    FRONT_MATTER_MISSING = "front-matter-missing", Error,
        "A page has no front matter, or its front matter does not end.",
        "Without it the page has no title.",
        "Begin the file with a line `---`, a line `title: …`, and a line `---`.";
    HEADING_EMPTY = "heading-empty", Warning check,
        "A heading has nothing under it.",
        "Who jumps to it finds nothing and does not know whether something is missing.",
        "Write the section, or remove the heading.";
    HEADING_ID_TWICE = "heading-id-twice", Warning,
        "Two headings of a file have the same id.",
        "A link leads to the first of them, and nobody can tell of which section a translation is that has this id.",
        "Give each heading an id of its own: `{#bring}`.";
    HEADING_SKIPPED = "heading-skipped", Warning check,
        "A heading is more than one level below the one before it.",
        "People who use a screen reader move by levels and believe that they have missed a section.",
        "Use `##` for the parts of a page, `###` for what is inside them, and so on.";
    HEADINGS_DIFFER = "headings-differ", Warning,
        "A translation has other headings than its source.",
        "Anchors are the same in every language only if each heading has its counterpart; a link to a part of the page may lead nowhere.",
        "Give the translation the same headings in the same order, or give the heading the id of its counterpart: `{#bring}`.";
    HOME_SHADOWED = "home-shadowed", Warning,
        "`home:` shows another page in place of `content/index.md`.",
        "The page is written and nobody can read it.",
        "Remove `home:` from `welcomat.yaml`, or the file.";
    HOURS_UNCLEAR = "hours-unclear", Error,
        "Hours that cannot be right, or that say two things of one day.",
        "Somebody stands before a closed door.",
        "Give both `opens:` and `closes:`, and each day once. An evening that ends after midnight closes earlier than it opens; a whole day is `00:00` to `24:00`.";
    HTML_UNCLOSED = "html-unclosed", Warning,
        "An element of HTML in a text is not closed.",
        "All that follows is bold, small or a link as well, to the end of the page.",
        "Write its end behind the words that it is about: `<b>words</b>`. In Markdown, bold is `**words**`.";
    ICON_UNKNOWN = "icon-unknown", Warning,
        "A topic or a page of a guide names a pictogram that the theme does not draw.",
        "Nothing stands where readers look for a picture, and those who read little find their way less well.",
        "Take a name that the theme has, or draw one: `themes/<name>/icons/<pictogram>.svg`.";
    IMAGE_BROKEN = "image-broken", Error,
        "A picture begins well and cannot be unpacked.",
        "Readers would see half of it, or nothing.",
        "Save it once more from the program that it was made with, or take another copy of it.";
    IMAGE_EXTERNAL = "image-external", Warning,
        "A picture is on another host that the site does not allow.",
        "Browsers do not show it. If they did, that host would learn who reads which page and when; and the picture would be missing without a connection, and could be changed or removed by others.",
        "Put the file beside the page, if its licence allows, and name it by its path; or allow the host under `csp:` in `welcomat.yaml`.";
    IMAGE_HEAVY = "image-heavy", Warning check,
        "A picture that readers are sent as it is has a large file: a drawing made of lines, one that moves, or one that cannot be worked on.",
        "On an old phone with little data it takes long, costs money, or never comes.",
        "Save a photograph as JPEG, and readers get small ones of it. Let nothing move that can be told by a still picture. `max_kb` sets the limit.";
    IMAGE_CLEANED = "image-cleaned", Warning,
        "Something was taken out of a drawing (SVG) that runs, leads elsewhere or loads from elsewhere.",
        "A drawing is a small program to browsers: in the wrong hands it reads what readers type, or tells others who looks at it.",
        "Save the drawing anew without it: as plain SVG, with pictures and fonts inside the file and words as outlines.";
    IMAGE_METADATA = "image-metadata", Error,
        "A picture or film may say where, when and by whom it was made, and that cannot be taken out of it.",
        "A photograph from a phone holds the place where it was taken: somebody's home, or a shelter. Whatever its level, such a file is never published.",
        "Save it as JPEG, PNG or WebP, which are cleaned. If what it says may be known, name it in `welcomat.yaml`: `assets: { with_metadata: [maps/city.tif] }`.";
    IMAGE_MISSING = "image-missing", Error,
        "A picture or file that a page names is not there.",
        "Readers see a broken picture or an error.",
        "Put the file beside the page, or name it from the content root: `/shared/map.svg`.";
    IMAGE_UNCLEAN = "image-unclean", Error,
        "A drawing (SVG) cannot be read as XML.",
        "What is in it cannot be told, so it is never published as it is, whatever its level.",
        "Open it in a drawing program and save it as plain SVG.";
    IMAGE_UNREADABLE = "image-unreadable", Warning,
        "A picture is broken, too large, or of a kind that is not worked on.",
        "It is published as it is: at full size, without the room kept free for it, and with whatever it says of where it was taken.",
        "Save it as JPEG, PNG or WebP.";
    ITEM_AMBIGUOUS = "item-ambiguous", Warning,
        "A translation names an item of which there are several.",
        "A text would stand beside a fact for which it was not made: the name of one office above the number of another. It is not shown.",
        "Give each of them the same `id:` in the source and in all its translations: `welcomat add KIND PAGE --language TAG --accept` does it in every file where the recorded hashes tell which is which, and says which items are left. The rows of a CSV file have a column `id`.";
    ITEM_UNKNOWN = "item-unknown", Warning,
        "A translation names an item that the source does not have.",
        "Its text belongs to something that is gone, or that is called otherwise now; it is not shown.",
        "Name the item as the source does, or remove it.";
    ITEM_UNNAMED = "item-unnamed", Warning,
        "An item in a translation does not say which item of the source it is of.",
        "By its place it cannot be told: somebody may put another in front of it. It is not shown; readers see the text of the source.",
        "Write the field that tells the items apart, such as `phone:` or `id:`. Where no item of the source says what it is, `welcomat add KIND PAGE --language TAG --accept` writes an `id:` into both files.";
    LANGUAGE_UNKNOWN = "language-unknown", Error,
        "A tag is not that of a language, or the site does not have this language.",
        "Direction, dates and order all come from the tag.",
        "Use the BCP 47 tag of the language and list it under `languages:`.";
    LINK_ABSOLUTE = "link-absolute", Warning,
        "A link to a place of this site is written as a whole address, with `https:` and the host.",
        "It leads out of the reader's language, out of a copy that is kept on a phone and to the old place when the site moves, and nothing notices when it breaks.",
        "Write the path: `/services/register/`. It leads to the page in the reader's language.";
    LINK_BROKEN = "link-broken", Error,
        "A link leads to a page or file that the site does not have.",
        "Readers meet an error page where they hoped for help.",
        "Correct the path; a path is relative to the page or begins with `/` at the content root.";
    LINK_DECEPTIVE = "link-deceptive", Warning,
        "An address leads to another host than it seems: by a part before an `@`, or by letters of two scripts that look alike.",
        "This is how readers are led to copies of the pages that they trust.",
        "Write the address without the part before the `@`; copy a host anew from where you know it to be right.";
    LINK_DIFFERS = "link-differs", Warning,
        "The words of a link are an e-mail address or the address of a page, and the link leads to another.",
        "Readers believe what they see: they write to somebody else, or take a strange page for the one that they know.",
        "Correct whichever of the two is wrong, or use words that are no address.";
    LINK_FORM = "link-form", Warning check,
        "An address that leads out of the site is not written as it should be.",
        "Readers come to nothing, to an unprotected page, or are followed on their way.",
        "The message says what is wrong with it.";
    LINK_INSECURE = "link-insecure", Warning,
        "An address begins with `http:`.",
        "Whoever is on the way, such as the owner of an open Wi-Fi, can read and change what readers get and send.",
        "Write `https:`; almost every site understands it.";
    LINK_MALFORMED = "link-malformed", Error,
        "An address is not one that a browser can read.",
        "Readers cannot follow it, or come to something else.",
        "Write the whole address: `https://city.example/`.";
    LINK_REFUSED = "link-refused", Error always,
        "A link of the file system leads out of the site's folder, in a circle, nowhere, or to something that is never published.",
        "Whoever can add a link could publish any file of the machine that builds the site.",
        "Put the file itself there. Where links may lead elsewhere, because you trust everybody who can add one, set `follow_links: true` in `welcomat.yaml`.";
    LINK_SCHEME = "link-scheme", Error,
        "A link has a scheme that runs code or that readers cannot follow.",
        "`javascript:` and `data:` links are how pages are attacked.",
        "Use `https:`, `mailto:`, `tel:`, `sms:` or `geo:`.";
    LINK_TEXT = "link-text", Warning check,
        "The words of a link do not say where it leads.",
        "Screen readers read out the links of a page as a list: ten times \"here\" helps nobody.",
        "Make the link of the words that name its target: `the [opening hours](…)` instead of `opening hours [here](…)`.";
    LINK_UNDEFINED = "link-undefined", Warning,
        "A link takes its address by a name, and nothing stands for that name.",
        "Readers see brackets, and no link.",
        "Add a line `[name]: /path/`, or write the address behind the words: `[words](/path/)`.";
    LIST_SHORTER = "list-shorter", Warning,
        "A list in a translation has fewer lines than in its source.",
        "Readers of that language may miss what everybody else is told: a document to bring, a step to take.",
        "Translate the lines that are missing. Where one line says what two say in the source, write it as two.";
    MARKUP_LEFT = "markup-left", Warning,
        "Marks stay in the text as it is shown: of Markdown that was not understood, or of another system.",
        "Readers see signs that they do not know, and what those stood for is missing.",
        "Write what the message names. A sign that is meant is written with a backslash before it, or as code.";
    NESTING_DEEP = "nesting-deep", Error,
        "Elements, lists, quotations or blocks stand in each other, more than a hundred levels deep; or an element has more than a hundred attributes.",
        "No reader can tell the levels apart, and browsers give up on them.",
        "End what was opened before, or remove the marks that repeat. A text that a program has written often lacks its ends.";
    NOT_PUBLISHED = "not-published", Warning,
        "Among the files of the site lies one that is not meant to be published: by its name or by how it begins it is a key, a list of passwords, a copy, a database, or a page under a wrong ending. A link to it says so as well.",
        "Everything else below `content/` is published, and what was once published is known for ever. This file is left out, whatever its level is.",
        "Move it out of `content/`. If it was ever published or shared, the key or password must be changed. A page ends with `.md`. What only looks so, and readers should have, is published if `welcomat.yaml` names its whole path, `assets: { other: [town.pem] }`; a private key never is.";
    NUMBERS_ARCHIVED = "numbers-archived", Warning,
        "A page with telephone numbers for emergencies is archived.",
        "Its numbers are not shown on the home page, nor where its guide begins: somebody in need looks there first.",
        "Remove `status: archived`, or move `numbers:` to the page that is there instead.";
    ORIGIN_UNKNOWN = "origin-unknown", Warning,
        "A translation says that it was made from a text that the site does not have.",
        "It is compared with the source of its page, from which it was not made: what is recorded may say nothing of it.",
        "Write the language of the file from which it was made, `translation: { of: en }`, or remove the line.";
    PATH_COLLISION = "path-collision", Error,
        "Two things claim one path of the site, or paths that differ only in case or in the way an accent is stored.",
        "One would overwrite the other, on some disks and not on others.",
        "Rename one of them.";
    PAGE_MISNAMED = "page-misnamed", Warning,
        "A page looks like a copy that was left beside another, or like a translation under a name that has no meaning here.",
        "Readers would find an old state of a page beside the new one, or a text in another language than its address says.",
        "Delete the copy. A translation lies beside its source, with the tag of its language before `.md`: `about.fr.md`.";
    PATH_OUTSIDE = "path-outside", Error always,
        "A path in a page leads out of `content/`, or to a file that is never published.",
        "Whoever writes a page could publish any file of the site's folder.",
        "Put the file below `content/`, best beside the page, and write its path from there.";
    PERIOD_UNCLEAR = "period-unclear", Error,
        "A period ends before it begins.",
        "Readers cannot tell when it was.",
        "Write the earlier day under `from:`, and the later one under `to:`.";
    PHONE_DIFFERS = "phone-differs", Warning,
        "The words of a link show one telephone number, and the link calls or writes to another.",
        "Readers who touch the link reach somebody else than those who dial what they see, and nobody notices. `030 123456` and `+49 30 123456` are one number.",
        "Correct whichever of the two is wrong.";
    PHONE_INVALID = "phone-invalid", Error,
        "A telephone number, or an address that calls or writes to one, is not exactly one number.",
        "A button would dial another number, or none. Whatever its level, no such button is written: the page shows the text alone.",
        "Write one number each, and nothing beside it: `116 117`, `+49 30 123456`. Remarks, extensions and codes such as `*100#` stand in a text beside it; letters and the `(0)` behind a country's code are left out.";
    POLICY_BLOCKS = "policy-blocks", Warning,
        "Readers' browsers will block something that a page, a template or a setting asks for.",
        "The Content-Security-Policy of every page allows the site's own files and nothing else; what is blocked is missing without a word.",
        "Put scripts and styles into files, or allow what is meant under `csp:` in `welcomat.yaml`; the message says how.";
    PLACEHOLDER = "placeholder", Warning check,
        "Text that was to be replaced is still there.",
        "Readers take it for a mistake, and what was to stand there is missing.",
        "Write what is missing, or set `status: draft` until you know it.";
    PROGRAM_FAILED = "program-failed", Error,
        "The program has failed in the middle of its work.",
        "It is a mistake in Welcomat, whatever the files of the site hold. `welcomat serve` goes on with all other pages.",
        "Please report it, with the file that is named and what the terminal says. Until it is mended, undo what you changed last.";
    PUBLICATION_AHEAD = "publication-ahead", Warning,
        "The `date` of a page is still to come.",
        "The page is published now, before all others of its list, with a day that nobody has seen yet: nothing waits for the day.",
        "Write `status: draft` until then, or the day of today. If the page is about that day, set this warning to `off`.";
    QUOTES_MISSING = "quotes-missing", Error always,
        "A value with a comma stands in braces without quotes: `{ days: Mo, We-Fr }`.",
        "In braces a comma ends a value. Readers would see `Mo` alone, and what stands behind the comma would be missing.",
        "Put the whole value in quotes: `{ days: \"Mo, We-Fr\" }`.";
    RAW_HTML_REMOVED = "raw-html-removed", Warning,
        "Raw HTML in a page held something that is not allowed and was taken out; or a tag or a comment does not end.",
        "Scripts, frames and event handlers in content are how pages are attacked. A comment hides everything up to its `-->`, and a tag up to the next `>`.",
        "Remove it, or end the tag or comment; or set `markdown: { raw_html: allow }`, if whoever writes a page may run scripts in readers' browsers.";
    READABILITY = "readability", Warning check,
        "A text is hard to read.",
        "Many readers have just begun to learn the language, and read on a phone, under stress.",
        "Split the sentences that are named, and use shorter words. `max_lix` sets the limit, `kinds` one of its own for a kind of page.";
    REFERENCE_BROKEN = "reference-broken", Error,
        "A field names a page that does not exist.",
        "The fact would be missing from every page that depends on it.",
        "Use the id of a page: its path below `content/`.";
    REFERENCE_KIND = "reference-kind", Error,
        "A field names a page of the wrong kind.",
        "A practice cannot run in a person.",
        "Name a page of the kind that the field takes.";
    SCRIPT_WRONG = "script-wrong", Warning check,
        "Text is not in a script of its language, or a word mixes letters that look the same.",
        "Something was not translated, or stands in the wrong file; and no search finds a word with letters of two scripts.",
        "Translate it, move it to the file of its language, or type the word anew.";
    SECRET_SHOWN = "secret-shown", Error,
        "A page shows a private key or the token of a service.",
        "Whoever reads it can get in. What was once published is known for ever.",
        "Take it out. If it was ever published or shared, replace the key or the token.";
    SECTION_UNKNOWN = "section-unknown", Warning,
        "A translation has recorded a section that the source does not have any more.",
        "The section was removed, or has another heading and another text now: whether the translation of it still holds cannot be told.",
        "If it is another section of the source now, write the id of that one behind the heading in the translation, `## … {#id}`; otherwise remove it from the translation. Then remove the hash: `welcomat add KIND PAGE --language TAG --accept text/NAME`.";
    SECTION_UNNAMED = "section-unnamed", Warning,
        "A section of a translation that records its sections does not say which one of the source it is of.",
        "By its place it cannot be told: another may have come to stand there. Readers are told that nobody knows whether it is up to date.",
        "Write the id of that section behind the heading, `{#bring}`, then record it: `welcomat add KIND PAGE --language TAG --accept`.";
    SERVICE_ENDED = "service-ended", Warning,
        "A page about emergencies names a service that has ended: it is `inactive`, or its page is archived.",
        "Somebody in need would turn to an office that is no longer there. It is left out of those who can help.",
        "Remove it from `services:`, or name the service that helps instead.";
    SOURCE_MISSING = "source-missing", Warning check,
        "A page gives facts and does not say where they come from.",
        "Nobody can check them, or bring them up to date.",
        "Add `sources:` with a label and an address, and `source:` to each figure.";
    STATUS_ELSEWHERE = "status-elsewhere", Error,
        "A page says in the words of another system that it is not public: `draft: true`, `published: false`, a day in `publishDate` or `expiryDate`.",
        "Here that is `status: draft` or `status: archived`. Until it is clear, the page is held back, whatever the level is.",
        "Write `status: draft`, or remove the line if the page is to be read.";
    STRING_MISSING = "string-missing", Warning,
        "A string of the interface is missing in a language.",
        "Readers see it in the next language of the chain.",
        "Add it to `themes/<theme>/i18n/<language>.ftl`.";
    STRING_REFERENCE = "string-reference", Error,
        "A string of the interface is made of itself, of a string that there is not, or of more than can be shown.",
        "Readers would see the name of the string in braces.",
        "Write the words themselves, or the name of another string of the same language.";
    STRING_SYNTAX = "string-syntax", Error,
        "A file of interface strings is not valid Fluent.",
        "The strings after the mistake would be lost.",
        "See the message and https://projectfluent.org for the syntax.";
    SUMMARY_MISSING = "summary-missing", Warning check,
        "A page has no summary.",
        "Lists, feeds and search engines have only its title to show.",
        "Add `summary: …`: one sentence that says what readers get from the page.";
    TABLE_CELLS = "table-cells", Warning,
        "A row of a table has more cells than the table has columns.",
        "What stands in them is not shown.",
        "Add the column to the first two rows, or write `\\|` where a `|` is meant.";
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
    TRANSLATION_ALONE = "translation-alone", Warning,
        "A translation has a text where the source has none.",
        "It was made for a text that is gone, or for none: readers might be told what is no longer so. It is not shown.",
        "Remove it. If its item has another number or name in the source now, write that one; outside of items, you can also write the text in the source.";
    TRANSLATION_COPY = "translation-copy", Warning,
        "A translation says the same as its source, word for word.",
        "Readers would be told that the page is in their language, and screen readers would read it aloud as if it were. It counts as not translated.",
        "Translate it, or remove the file.";
    TRANSLATION_ORPHAN = "translation-orphan", Error,
        "A translation has no source.",
        "Facts are inherited from the source; without one there are none.",
        "If the page was renamed or deleted, rename or remove this file as well. Otherwise write the page in the source language first, or rename the file if it is the source.";
    TRANSLATION_OUTDATED = "translation-outdated", Warning,
        "Texts beside telephone numbers have changed in the source since they were translated.",
        "Two numbers may have been swapped: the old name of the one must not stand above the other, so readers are shown the text of the source.",
        "Compare each text with the source and mend it, then record those texts: `welcomat add KIND PAGE --language TAG --accept KEY,KEY`.";
    TRANSLATION_SAME = "translation-same", Warning check,
        "Some texts of a translation are those of its source, word for word.",
        "Part of the page is not translated, and nobody is told. Such a text is marked with the language that it is in.",
        "Translate it, or leave it out. Names, numbers and short words may be the same.";
    TRANSLATION_UNRECORDED = "translation-unrecorded", Warning,
        "It was never recorded from which version of their source some texts of a translation were made.",
        "Whether they still say what the source says cannot be known. In a list the name of one office might stand above the number of another, so readers are shown the text of the source; above a section they are told.",
        "Compare the two files; when the translation says what the source says, record it: `welcomat add KIND PAGE --language TAG --accept`.";
    UNIT_UNKNOWN = "unit-unknown", Warning,
        "A translation has recorded hashes of texts that are gone, in its source or in itself.",
        "An item was removed, or is called otherwise now: the translation may no longer say what the source says.",
        "Compare the two files, then remove the hashes: `welcomat add KIND PAGE --language TAG --accept KEY,KEY` with their keys.";
    UNKNOWN_KEY = "unknown-key", Warning,
        "A key is not known.",
        "A misspelt key would be ignored without a word.",
        "Correct the key; what is your own goes under `extra:`.";
    VERIFICATION_DUE = "verification-due", Warning check,
        "Facts have not been verified for longer than `review_every` allows.",
        "Opening hours and phone numbers grow old without a sign.",
        "Ask the organisation, correct what has changed, and set `verified_on:` to that day.";
    VERIFIED_MISSING = "verified-missing", Warning check,
        "A page that people rely on does not say when its facts were verified.",
        "Readers cannot tell whether it still holds, and nobody is reminded to look.",
        "Check the facts and add `verified_on: 2026-11-21`.";
    WRONG_TYPE = "wrong-type", Error,
        "A value is not what its field takes.",
        "It cannot be shown, sorted or counted.",
        "See the message for what is expected.";
    YAML_SYNTAX = "yaml-syntax", Error always,
        "Front matter or configuration is not valid YAML.",
        "Nothing after the mistake can be read.",
        "Values with a colon, a leading `@` or a leading quote need quotes; indent with spaces.";
    YAML_TRAP = "yaml-trap", Warning,
        "A word without quotes means something else to other readers of YAML, such as `no` for false.",
        "The next tool that reads the file will take Norway for a no.",
        "Put the word in quotes.";
}
