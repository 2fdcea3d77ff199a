//! Every hint of a build, followed to the letter, leads to an end: after a few rounds nothing is said any more, and no
//! hash was lost on the way.

use super::*;

/// The commands that a hint proposes: the file of the page, the language, and what is to be recorded.
fn commands(hint: &str) -> Vec<(String, String, Which)> {
    let quoted = hint.split('`').skip(1).step_by(2);
    let of_accepting = quoted.filter_map(|quoted| {
        let words: Vec<&str> = quoted.strip_prefix("welcomat add ")?.split(' ').collect();
        let [_, file, "--language", tag, "--accept", keys @ ..] = &words[..] else { return None };
        let which = match keys {
            [] => Which::New,
            [keys] => Which::Keys(keys.trim_matches('\'').split(',').map(str::to_owned).collect()),
            _ => panic!("{quoted}"),
        };
        Some(((*file).to_owned(), (*tag).to_owned(), which))
    });
    of_accepting.collect()
}

/// Follows every hint of a build to the letter, and builds again, until nothing is said any more. `by_hand` does what a
/// hint leaves to people, before its command is run.
fn followed(world: &mut Memory, by_hand: &dyn Fn(&mut Memory, &str, &str)) {
    for _ in 0..3 {
        let said = pipeline::assembled(world).1;
        for diagnostic in &said {
            for hint in &diagnostic.hints {
                by_hand(world, diagnostic.code.id, hint);
                for (file, tag, which) in commands(hint) {
                    let (site, _) = pipeline::assembled(world);
                    let site = site.expect("a site");
                    let subject = site.subject_ids();
                    let subject = subject
                        .into_iter()
                        .find(|subject| site.source(*subject).source.path.as_str() == file);
                    let place = (subject.expect("a page"), site.config.find(&tag).expect("it"));
                    let accepted = scaffold::accept(world, &site, place, &which);
                    for rewrite in accepted.unwrap_or_else(|error| panic!("{hint}: {error}")).files
                    {
                        world.write(rewrite.file.path.as_str(), rewrite.file.text);
                    }
                }
            }
        }
        if said.is_empty() {
            return;
        }
    }
    let said = pipeline::assembled(world).1;
    assert!(said.is_empty(), "{said:?}\n{}", read(world, "content/guide/it.fr.md"));
}

/// The name that a command gave the item of a source that says something.
fn id_of(world: &Memory, words: &str) -> Option<String> {
    let source = read(world, "content/guide/it.md");
    let line = source.lines().find(|line| line.contains(words))?;
    let (_, id) = line.split_once("id: ")?;
    Some(id.split(',').next()?.trim().to_owned())
}

fn two_numbers() -> (String, String) {
    let source = "---\ntitle: Danger\npage_kind: emergency\nnumbers:\n  - { name: Police, phone: '112' }\n  - { name: Fire brigade, phone: '110' }\n---\n";
    let french = "---\ntitle: Péril\nnumbers:\n  - { name: Police secours, phone: '112' }\n  - { name: Pompiers, phone: '110' }\n---\n";
    (source.to_owned(), french.to_owned())
}

/// Two numbers become one: what was recorded of the item whose number is gone stays until somebody says whose it is.
#[test]
fn numbers_that_become_one_lose_no_hash_and_the_hints_lead_to_an_end() {
    let (source, french) = two_numbers();
    let mut world = page(&source, &french);
    accept(&mut world, &Which::New);
    changed(&mut world, SOURCE, "'110'", "'112'");
    let hash = |world: &Memory| {
        let noted = read(world, FRENCH);
        noted.lines().any(|line| line.trim_start().starts_with("numbers/110/name: "))
    };
    for which in [Which::New, Which::All, Which::Keys(vec!["title".to_owned()])] {
        accept(&mut world, &which);
        assert!(hash(&world), "{which:?}: {}", read(&world, FRENCH));
    }
    followed(&mut world, &|world, code, _| {
        if code == "item-unknown"
            && let Some(id) = id_of(world, "Fire brigade")
        {
            let named = format!("name: Pompiers, id: {id}");
            changed(world, FRENCH, "name: Pompiers, phone: '110'", &named);
        }
    });
    assert_eq!(stands(&world), "current", "{}", read(&world, FRENCH));
    let html = in_french(&world, "fr/guide/it/index.html");
    let (police, fire) = (html.find("Police secours"), html.find("Pompiers"));
    assert!(police.is_some() && police < fire, "{html}");
}

/// Somebody adds a step on both sides and gives it no name.
#[test]
fn a_step_that_is_new_on_both_sides_gets_its_name_in_one_go() {
    for facts in ["id: one", "service: desk"] {
        let source = format!("---\ntitle: Way\nsteps:\n  - {{ title: One, {facts} }}\n---\n");
        let french = format!("---\ntitle: Chemin\nsteps:\n  - {{ title: Un, {facts} }}\n---\n");
        let mut world = page(&source, &french);
        accept(&mut world, &Which::New);
        changed(&mut world, SOURCE, "steps:\n", "steps:\n  - { title: Two }\n");
        changed(&mut world, FRENCH, "steps:\n", "steps:\n  - { title: Deux }\n");
        followed(&mut world, &|_, _, _| {});
        assert_eq!(stands(&world), "current", "{}", read(&world, FRENCH));
        let html = in_french(&world, "fr/guide/it/index.html");
        let (two, one) = (html.find("Deux"), html.find(">Un<"));
        assert!(two.is_some() && two < one, "{html}");
    }
}

/// The source has named its new step by itself: nobody but the author knows which one the new text is of.
#[test]
fn a_step_without_a_name_is_not_guessed_where_the_source_has_one() {
    let mut world = page(
        "---\ntitle: Way\nsteps:\n  - { title: One, id: one }\n---\n",
        "---\ntitle: Chemin\nsteps:\n  - { title: Un, id: one }\n---\n",
    );
    accept(&mut world, &Which::New);
    changed(&mut world, SOURCE, "steps:\n", "steps:\n  - { title: Two, id: two }\n");
    changed(&mut world, FRENCH, "steps:\n", "steps:\n  - { title: Deux }\n");
    let (_, noted, refused) = accept(&mut world, &Which::New);
    assert!(noted.contains("- { title: Deux }"), "{noted}");
    assert!(
        refused.len() == 1 && refused[0].contains("`id: two` if it is of “Two”"),
        "{refused:?}"
    );
    followed(&mut world, &|world, code, hint| {
        if code == "item-unnamed" {
            assert!(hint.contains("`id: two` if it is of “Two”"), "{hint}");
            assert!(commands(hint).is_empty(), "{hint}");
            changed(world, FRENCH, "{ title: Deux }", "{ title: Deux, id: two }");
        }
    });
    assert_eq!(stands(&world), "current");
}

#[test]
fn items_that_nothing_tells_apart_are_named_by_hand_once() {
    let (source, french) = two_numbers();
    let (source, french) = (source.replace("110", "112"), french.replace("110", "112"));
    let mut world = page(&source, &french);
    followed(&mut world, &|world, code, hint| {
        if code != "item-ambiguous" || hint.contains("--accept") {
            return;
        }
        for (theirs, own) in [("Police", "Police secours"), ("Fire brigade", "Pompiers")] {
            let id = id_of(world, theirs).expect("a name");
            assert!(hint.contains(&format!("`id: {id}` if it is of “{theirs}”")), "{hint}");
            changed(
                world,
                FRENCH,
                &format!("{{ name: {own},"),
                &format!("{{ id: {id}, name: {own},"),
            );
        }
    });
    assert_eq!(stands(&world), "current", "{}", read(&world, FRENCH));
}

#[test]
fn rows_of_a_table_that_are_alike_are_named_in_the_table() {
    let mut world = page("---\ntitle: It\n---\n", "---\ntitle: Le\n---\n");
    accept(&mut world, &Which::New);
    let source = "---\ntitle: Number\nsource: S\nobservations: n.csv\n---\n";
    let french = "---\ntitle: Nombre\nobservations:\n  - { year: 2020, value: 5, place: Norvège }\n  - { year: 2020, value: 5, place: Italie }\n---\n";
    world.write("content/indicators/n.md", source);
    world.write("content/indicators/n.fr.md", french);
    world.write("content/indicators/n.csv", "place,year,value\nNorway,2020,5\nItaly,2020,5\n");
    followed(&mut world, &|world, code, hint| {
        if code == "item-ambiguous" {
            assert!(hint.contains("`content/indicators/n.csv`") && hint.contains("`id`"), "{hint}");
            world.write(
                "content/indicators/n.csv",
                "place,year,value,id\nNorway,2020,5,a1\nItaly,2020,5,a2\n",
            );
            let named = french.replace("{ year: 2020, value: 5, place: N", "{ id: a1, place: N");
            let named = named.replace("{ year: 2020, value: 5, place: I", "{ id: a2, place: I");
            world.write("content/indicators/n.fr.md", named);
        }
    });
    assert!(in_french(&world, "fr/indicators/n/index.html").contains("Norvège"));
}

/// A section is gone, and so is a number, on the same day: each hint is followed, in any order.
#[test]
fn what_one_hint_has_done_is_no_mistake_for_the_next() {
    let (source, french) = two_numbers();
    let body = format!("{EYES}{TEETH}");
    let own = "## Yeux\n\nUn ophtalmologue.\n\n## Dents\n\nUn dentiste.\n";
    let mut world = page(&format!("{source}{body}"), &format!("{french}{own}"));
    accept(&mut world, &Which::New);
    assert!(read(&world, FRENCH).contains("## Dents {#teeth}\n"), "{}", read(&world, FRENCH));
    let without = "  - { name: Fire brigade, phone: '110' }\n";
    changed(&mut world, SOURCE, without, "");
    changed(&mut world, SOURCE, TEETH, "");
    changed(&mut world, FRENCH, "  - { name: Pompiers, phone: '110' }\n", "");
    // Its last section is gone in both, and nothing else of the file says so.
    followed(&mut world, &|world, code, hint| {
        if code == "section-unknown" {
            assert_eq!(commands(hint).len(), 1, "{hint}");
            changed(world, FRENCH, "## Dents {#teeth}\n\nUn dentiste.\n", "");
        }
    });
    assert_eq!(stands(&world), "current", "{}", read(&world, FRENCH));
    let noted = read(&world, FRENCH);
    assert!(!noted.contains("teeth") && !noted.contains("numbers/110"), "{noted}");
    // What is done is done.
    accept(&mut world, &Which::Keys(vec!["text/teeth".to_owned(), "numbers/110/name".to_owned()]));
    assert_eq!(read(&world, FRENCH), noted);
}

/// A section of the source has another name and another text: its translation is given the new name.
#[test]
fn a_section_that_has_another_name_is_named_anew() {
    let mut world = two_sections();
    let source = "---\ntitle: Health\n---\n## Chewing\n\nAsk a dentist.\n\n## Seeing\n\nAsk an eye doctor.\n";
    world.write(SOURCE, source);
    followed(&mut world, &|world, code, _| {
        if code == "section-unknown" {
            changed(world, FRENCH, "{#eyes}", "{#seeing}");
            changed(world, FRENCH, "{#teeth}", "{#chewing}");
        }
    });
    // It was made for another text, and only a person can say that it is right.
    assert_eq!(stands(&world), "changed", "{}", read(&world, FRENCH));
    accept(&mut world, &Which::All);
    assert_eq!(stands(&world), "current", "{}", read(&world, FRENCH));
}
