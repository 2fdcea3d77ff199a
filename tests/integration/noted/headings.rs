//! The names of headings that a command writes into translations: in every form in which a heading is written, and nowhere
//! else.

use super::*;

/// A heading is written in many ways, and only some lines are headings.
#[test]
fn names_are_written_behind_headings_in_every_form() {
    let headings = [
        ("## Un", "## Un {#one}"),
        ("## Deux ##", "## Deux ## {#two}"),
        ("## Trois {.wide}", "## Trois {.wide #three}"),
        ("Quatre\n---", "Quatre {#four}\n---"),
        ("Cinq\net demi\n------", "Cinq\net demi {#five}\n------"),
        ("> ## Six", "> ## Six {#six}"),
        ("- ## Sept\n", "- ## Sept {#seven}\n"),
        ("## Notes", "## Notes {#eight}"),
        ("## Notes", "## Notes {#notes}"),
        ("##", "## {#nine}"),
        ("## Dix {dix}  ", "## Dix {dix #ten}  "),
        ("## `##` ou #", "## `##` ou # {#eleven}"),
    ];
    let theirs = [
        "## One",
        "## Two",
        "## Three",
        "## Four",
        "## Five",
        "> ## Six",
        "- ## Seven\n",
        "## Eight",
        "## Notes",
        "## Nine",
        "## Ten",
        "## Eleven",
    ];
    let code = "```md\n## Un\n```\n\n    ## Un\n";
    let source: String = theirs.iter().map(|heading| format!("{heading}\n\nText.\n\n")).collect();
    for end in ["\n", "\r\n", "\r"] {
        let body = |side: fn(&(&'static str, &'static str)) -> &'static str| {
            let all = headings.iter().map(|pair| format!("{}\n\nTexte.\n\n{code}\n", side(pair)));
            all.collect::<String>().replace('\n', end)
        };
        // The lines of the front matter end as they may.
        let front = "---\ntitle: Titre\n---\n".replace('\n', if end == "\r" { "\n" } else { end });
        let mut world = page(
            &format!("---\ntitle: Title\n---\n{source}"),
            &format!("{front}{}", body(|it| it.0)),
        );
        let before = in_french(&world, "fr/guide/it/index.html");
        let (_, noted, refused) = accept(&mut world, &Which::New);
        assert!(refused.is_empty(), "{refused:?}");
        assert!(noted.ends_with(&body(|it| it.1)), "{noted}");
        assert_eq!(stands(&world), "current", "{noted}");
        let text = |html: &str| {
            let (_, body) = html.split_once("<div class=\"body\"").expect("a text");
            body.split("<section").next().unwrap_or_default().to_owned()
        };
        assert_eq!(text(&in_french(&world, "fr/guide/it/index.html")), text(&before));
        assert_eq!(accept(&mut world, &Which::All).1, noted, "noted twice");
    }
}

/// Only its author can say that the name of a heading goes: others may have linked to it.
#[test]
fn a_heading_that_has_another_name_keeps_it_and_is_told() {
    let own =
        "---\ntitle: Santé\n---\n## Yeux {#vue}\n\nUn ophtalmologue.\n\n## Dents\n\nUn dentiste.\n";
    let mut world = page(&format!("---\ntitle: Health\n---\n{EYES}{TEETH}"), own);
    let (_, noted, refused) = accept(&mut world, &Which::New);
    assert!(
        refused.len() == 1 && refused[0].contains("`{#eyes}` in place of `{#vue}`"),
        "{refused:?}"
    );
    assert!(noted.contains("## Yeux {#vue}") && noted.contains("## Dents {#teeth}"), "{noted}");
    assert!(noted.contains("text/teeth") && !noted.contains("text/eyes"), "{noted}");
    assert_ne!(stands(&world), "current");
    changed(&mut world, FRENCH, "{#vue}", "{#eyes}");
    accept(&mut world, &Which::New);
    assert_eq!(stands(&world), "current");
}

/// Sections of the source that are called alike are told by their places: they get names as well.
#[test]
fn headings_that_are_alike_get_names_on_both_sides() {
    let note = |text: &str| format!("## Note\n\n{text}\n\n");
    let source = format!("---\ntitle: It\n---\n{}{}", note("One."), note("Two."));
    let french = source.replace("One.", "Un.").replace("Two.", "Deux.").replace("It", "Le");
    let mut world = page(&source, &french);
    let (named, noted, refused) = accept(&mut world, &Which::New);
    assert!(refused.is_empty(), "{refused:?}");
    for file in [&named, &noted] {
        assert!(
            file.contains("## Note {#note}\n") && file.contains("## Note {#note-2}\n"),
            "{file}"
        );
    }
    world.write(SOURCE, named.replacen("## Note", "## Note\n\nNew.\n\n## Note", 1));
    let html = in_french(&world, "fr/guide/it/index.html");
    assert!(
        html.contains("<h2 id=\"note\">Note</h2>\n\n<p>Un.") && html.contains("#note-2-2\""),
        "{html}"
    );
}

/// A translation of a translation is no older for the names that its source has got.
#[test]
fn names_of_headings_are_not_what_a_section_says() {
    let mut world = two_sections();
    changed(&mut world, FRENCH, " {#eyes}", "");
    changed(&mut world, FRENCH, " {#teeth}", "");
    let config = "title: Test\nbase_url: https://example.org/\nlanguages: [en, fr, de]\n";
    world.write("welcomat.yaml", config);
    let german = "---\ntitle: Gesundheit\ntranslation: { of: fr }\n---\n## Augen\n\nAugenarzt.\n\n## Zähne\n\nZahnarzt.\n";
    world.write("content/guide/it.de.md", german);
    accept_in(&mut world, "de", &Which::New);
    accept_in(&mut world, "fr", &Which::New);
    assert!(read(&world, FRENCH).contains("{#teeth}"));
    let (site, said) = pipeline::assembled(&world);
    assert!(said.is_empty(), "{said:?}");
    let site = site.expect("a site");
    let (page, german) = (site.find("guide/it"), site.config.find("de"));
    let state = State::of(&site, page.expect("a page"), german.expect("a language"));
    assert_eq!(state.key(), "current");
}
