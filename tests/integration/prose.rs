//! What there is to read in a text, with its places, and how hard it is to read.

use welcomat::content::markdown::{PassageKind, Prose};
use welcomat::content::readability::{self, Measure};
use welcomat::words::diagnostic::Span;

/// What stands in `text` at a span.
fn at(text: &str, span: Span) -> String {
    let line = text.lines().nth(span.line as usize - 1).expect("a line of the text");
    line.chars().skip(span.column as usize - 1).take(span.length as usize).collect()
}

const TEXT: &str = "\
Begin **here** at the
town hall with `code` and &amp; a [link to *it*](../it/).

::: quote Amina
A word in a block.
:::

## Bring {#bring}

- A passport
- A letter, see [![A bus](bus.jpg)](bus.md)

### Deeper

| Day | Hour |
| --- | --- |
| Monday | 9 |

<div>raw</div>

    indented code

## Nothing

<!-- a comment -->

# End
";

#[test]
fn prose_is_what_is_read() {
    let prose = Prose::of(TEXT, 1);
    let passages: Vec<(PassageKind, &str)> =
        prose.passages.iter().map(|passage| (passage.kind, passage.text.as_str())).collect();
    assert_eq!(
        passages,
        [
            (PassageKind::Paragraph, "Begin here at the town hall with  and & a link to it."),
            (PassageKind::Paragraph, "A word in a block."),
            (PassageKind::Item, "A passport"),
            (PassageKind::Item, "A letter, see "),
            (PassageKind::Cell, "Day"),
            (PassageKind::Cell, "Hour"),
            (PassageKind::Cell, "Monday"),
            (PassageKind::Cell, "9"),
        ]
    );
    let headings: Vec<(u8, &str, bool, u32)> = prose
        .headings
        .iter()
        .map(|heading| {
            (heading.level, heading.text.as_str(), heading.has_content, heading.span.line)
        })
        .collect();
    assert_eq!(
        headings,
        [
            (2, "Bring", true, 8),
            (3, "Deeper", true, 13),
            (2, "Nothing", false, 23),
            (2, "End", false, 27)
        ]
    );
    assert_eq!(prose.images.len(), 1);
    assert_eq!(prose.images[0].alt, "A bus");
    assert_eq!(prose.images[0].target, "bus.jpg");
}

#[test]
fn prose_knows_its_places() {
    let prose = Prose::of(TEXT, 1);
    let passage = &prose.passages[0];
    for part in ["Begin", "here", "town hall", "a link to it", "."] {
        let start = passage.text.find(part).expect("it is in the text");
        let found = at(TEXT, passage.span_of(start..start + part.len()));
        let expected = if part == "a link to it" { "a [link to *it" } else { part };
        assert_eq!(found, expected);
    }
    // A part that goes on in the next line ends with its own.
    assert_eq!(at(TEXT, passage.span_of(0..passage.text.len())), "Begin **here** at the");
    assert_eq!(at(TEXT, prose.passages[1].span), "A word in a block.");
    assert_eq!(at(TEXT, prose.links[0].target_span), "../it/");
    assert_eq!(at(TEXT, prose.links[0].span), "[link to *it*](../it/)");
    assert_eq!(prose.links[0].words, "link to it");
    assert_eq!(prose.links[1].words, "A bus");
    // The lines of a file are counted from where its text begins.
    assert_eq!(Prose::of("A word.", 7).passages[0].span.line, 7);
}

#[test]
fn a_sign_that_a_block_is_seen_is_content() {
    let prose =
        Prose::of("## Help\n\n::: service welcome-desk\n:::\n\n## Quote\n\n::: quote\n:::\n", 1);
    let has_content: Vec<bool> = prose.headings.iter().map(|heading| heading.has_content).collect();
    assert_eq!(has_content, [true, false]);
}

/// Eight words, of which three are long.
const ENGLISH: &str = "The children walk to the classroom every morning. ";

#[test]
fn lix_is_words_a_sentence_and_the_share_of_long_ones() {
    let prose = Prose::of(&format!("{}\n\n# A heading is no sentence", ENGLISH.repeat(5)), 1);
    let readability = readability::of(&prose, "en").expect("there is enough text");
    assert_eq!(readability.measure, Measure::Lix);
    assert_eq!((readability.words, readability.sentences), (40, 5));
    // 8 words a sentence; `children`, `classroom` and `morning` are longer than six letters.
    assert!((readability.value - (8.0 + 100.0 * 3.0 / 8.0)).abs() < 1e-9, "{readability:?}");
    assert_eq!(readability.word(), "hard");
}

#[test]
fn too_little_text_says_nothing() {
    let prose = Prose::of(&ENGLISH.repeat(4), 1);
    assert_eq!(readability::of(&prose, "en"), None);
    let long = "word ".repeat(200);
    assert_eq!(readability::of(&Prose::of(&long, 1), "en"), None);
}

#[test]
fn other_scripts_are_measured_by_the_length_of_sentences() {
    let arabic = "اذهب إلى مكتب الاستقبال في الصباح الباكر. ".repeat(8);
    let readability = readability::of(&Prose::of(&arabic, 1), "ar").expect("there is enough text");
    assert_eq!((readability.measure, readability.value), (Measure::Words, 7.0));
    assert_eq!(readability.word(), "very easy");
    let chinese = "请您早上带着护照到市政厅的服务台来。".repeat(8);
    let readability = readability::of(&Prose::of(&chinese, 1), "zh-Hans").expect("enough");
    assert_eq!((readability.measure, readability.value), (Measure::Letters, 17.0));
    assert_eq!(readability.word(), "very easy");
    // Thai does not mark where a sentence ends.
    let thai = "กรุณานำหนังสือเดินทางมาที่ศาลากลางในตอนเช้า ".repeat(20);
    assert_eq!(readability::of(&Prose::of(&thai, 1), "th"), None);
}

#[test]
fn the_hardest_sentences_come_first_and_know_their_line() {
    let hard = "Administrative responsibilities notwithstanding, municipal authorities \
                continuously investigate organisational possibilities.";
    let text = format!("{}\n\n- Identification documents\n- {hard}\n", ENGLISH.repeat(6));
    let readability = readability::of(&Prose::of(&text, 5), "en").expect("there is enough text");
    assert_eq!(readability.hardest.len(), 3);
    assert_eq!(readability.hardest[0].text, hard);
    assert_eq!(readability.hardest[0].span.line, 8);
    assert!(readability.hardest[0].value > readability.hardest[1].value);
}

#[test]
fn marks_are_no_part_of_what_is_read() {
    let text = "## **「旅券」**を\n\nこれは**重要です。**必ず**（注）**を。\n\n> [!NOTE] Bring *this*\n> Now.\n\nSee https://a.example/b_c.\n";
    let prose = Prose::of(text, 1);
    assert_eq!(prose.headings[0].text, "「旅券」を");
    let passages: Vec<&str> = prose.passages.iter().map(|passage| passage.text.as_str()).collect();
    assert_eq!(
        passages,
        ["これは重要です。必ず（注）を。", "Bring this", "Now.", "See https://a.example/b_c."]
    );
    let important = passages[0].find("重要").expect("it is read");
    let span = prose.passages[0].span_of(important..important + "重要です。".len());
    assert_eq!(at(text, span), "重要です。");
    assert_eq!(prose.links[0].target, "https://a.example/b_c");
    assert_eq!(at(text, prose.links[0].target_span), "https://a.example/b_c");
}
