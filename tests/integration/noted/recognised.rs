//! A section of the source is recognised by the text that was recorded, not by the name or the place that it had.

use super::*;

const POISON: &str = "## Contact\n\nCall the poison line.\n\n";
const FRENCH_POISON: &str = "## Contact utile\n\nAppelez le centre antipoison.\n\n";
const COSTS: &str = "## Costs\n\nFree.\n";

/// A recorded page of two sections.
fn recorded() -> Memory {
    let mut world = page(
        &format!("---\ntitle: Danger\n---\nIntro.\n\n{POISON}{COSTS}"),
        &format!("---\ntitle: Péril\n---\nDébut.\n\n{FRENCH_POISON}## Frais\n\nGratuit.\n"),
    );
    accept(&mut world, &Which::New);
    assert!(read(&world, FRENCH).contains("{#contact}"));
    world
}

fn both(world: &Memory) -> String {
    let config =
        "title: Test\nbase_url: https://example.org/\nlanguages: [en, fr]\nofficial_language: fr\n";
    let mut world = world.clone();
    world.write("welcomat.yaml", config);
    in_french(&world, "en/guide/it/bilingual/index.html")
}

/// Whether two texts stand in one pair of the page in two languages.
fn are_beside(world: &Memory, source: &str, own: &str) -> bool {
    let html = both(world);
    let mut pairs = html.split("<div class=\"pair");
    pairs.any(|pair| pair.contains(source) && pair.contains(own))
}

#[test]
fn a_new_section_above_one_of_the_same_heading_does_not_take_its_translation() {
    for (heading, old) in [("## Contact", "## Contact"), ("## Contact", "## Poison contact")] {
        let mut world = recorded();
        let poison = POISON.replace("## Contact", old);
        changed(&mut world, SOURCE, POISON, &format!("{heading}\n\nCall the brigade.\n\n{poison}"));
        let new = "## Contact utile\n\nAppelez les pompiers.\n\n";
        changed(&mut world, FRENCH, "## Contact utile {", &format!("{new}## Contact utile {{"));
        for which in [None, Some(Which::New), Some(Which::All)] {
            // Until a command names them, only their places tell two apart that are called alike.
            let is_told = which.is_some() || old != heading;
            if let Some(which) = which {
                accept(&mut world, &which);
            }
            let noted = read(&world, FRENCH);
            assert!(!is_told || are_beside(&world, "poison line", "antipoison"), "{noted}");
            assert!(!are_beside(&world, "brigade", "antipoison"), "{noted}");
            assert!(!are_beside(&world, "poison line", "pompiers"), "{noted}");
            assert!(!noted.contains(&format!("{}{{#", new.trim_end())), "{noted}");
            assert_ne!(stands(&world), "current", "{noted}");
        }
        let said = pipeline::assembled(&world).1;
        let said = said.iter().find(|said| said.code.id == "section-unnamed").expect("it");
        let hint = &said.hints[0];
        assert!(hint.contains("`{#contact}` if it is of “Contact: Call the brigade.”"), "{hint}");
        changed(&mut world, FRENCH, new, &new.replace("utile\n", "utile {#contact}\n"));
        accept(&mut world, &Which::New);
        assert_eq!(stands(&world), "current", "{}", read(&world, FRENCH));
        assert!(are_beside(&world, "brigade", "pompiers"));
    }
}

#[test]
fn a_copied_id_is_told_and_takes_no_translation() {
    let mut world = recorded();
    changed(&mut world, SOURCE, "## Contact", "## Poisoning {#contact}");
    accept(&mut world, &Which::All);
    changed(
        &mut world,
        SOURCE,
        "## Poisoning",
        "## Fire {#contact}\n\nCall the brigade.\n\n## Poisoning",
    );
    changed(
        &mut world,
        FRENCH,
        "## Contact utile",
        "## Feu\n\nAppelez les pompiers.\n\n## Contact utile",
    );
    let said = pipeline::assembled(&world).1;
    assert!(said.iter().any(|said| said.code.id == "heading-id-twice"), "{said:?}");
    assert!(are_beside(&world, "poison line", "antipoison"));
    assert!(!are_beside(&world, "poison line", "pompiers"));
}

#[test]
fn an_id_that_moves_to_another_section_does_not_take_the_translation_along() {
    let source = |poison: &str, fire: &str| {
        format!(
            "---\ntitle: Danger\n---\n## Poisoning{poison}\n\nCall the poison line.\n\n## Fire{fire}\n\nCall the brigade.\n"
        )
    };
    let french = "---\ntitle: Péril\n---\n## Intoxication\n\nLe centre antipoison.\n\n## Feu\n\nLes pompiers.\n";
    let mut world = page(&source(" {#aa}", ""), french);
    accept(&mut world, &Which::New);
    world.write(SOURCE, source("", " {#aa}"));
    for _ in 0..2 {
        assert_eq!(stands(&world), "current", "{}", read(&world, FRENCH));
        assert!(are_beside(&world, "poison line", "antipoison"));
        assert!(are_beside(&world, "brigade", "pompiers"));
        accept(&mut world, &Which::New);
    }
    let noted = read(&world, FRENCH);
    assert!(
        noted.contains("## Feu {#aa}") && noted.contains("## Intoxication {#poisoning}"),
        "{noted}"
    );
    assert_eq!(noted.matches("text/").count(), 2, "{noted}");
}

/// Whoever has written both new names by hand knows what they did: what was recorded is not held against it.
#[test]
fn two_names_written_by_hand_stand_and_are_recorded_anew() {
    let mut world = recorded();
    changed(&mut world, SOURCE, POISON, &format!("## Contact\n\nCall the brigade.\n\n{POISON}"));
    changed(
        &mut world,
        FRENCH,
        "## Contact utile {#contact}",
        "## Pompiers {#contact}\n\nAppelez les pompiers.\n\n## Contact utile {#contact-2}",
    );
    assert_ne!(stands(&world), "current");
    assert!(!are_beside(&world, "poison line", "les pompiers"));
    accept(&mut world, &Which::New);
    assert_eq!(stands(&world), "current", "{}", read(&world, FRENCH));
    assert!(are_beside(&world, "brigade", "les pompiers"));
}

#[test]
fn a_translation_of_one_that_is_not_recorded_says_what_comes_first() {
    let (source, french) = (
        "---\ntitle: Danger\npage_kind: emergency\nnumbers:\n  - { name: Fire, phone: '110' }\n---\n",
        "---\ntitle: Péril\ntranslation: { of: de }\nnumbers:\n  - { name: Pompiers, phone: '110' }\n---\n",
    );
    let mut world = page(source, french);
    let config = "title: Test\nbase_url: https://example.org/\nlanguages: [en, fr, de]\n";
    world.write("welcomat.yaml", config);
    let german = "---\ntitle: Gefahr\nnumbers:\n  - { name: Feuerwehr, phone: '110' }\n---\n";
    world.write("content/guide/it.de.md", german);
    let (site, said) = pipeline::assembled(&world);
    let hint = said.iter().find(|said| said.path.as_str() == FRENCH).expect("it").hints[0].clone();
    assert!(hint.contains("--language de --accept`") && !hint.contains("--language fr"), "{hint}");
    let site = site.expect("a site");
    let place = (site.find("guide/it").expect("it"), site.config.find("fr").expect("it"));
    let key = Which::Keys(vec!["numbers/110/name".to_owned()]);
    let refused = scaffold::accept(&world, &site, place, &key).expect_err("not yet");
    assert!(refused.to_string().contains("is not recorded itself"), "{refused}");
    accept_in(&mut world, "fr", &Which::All);
    assert_ne!(stands(&world), "current");
    accept_in(&mut world, "de", &Which::New);
    accept_in(&mut world, "fr", &Which::New);
    assert_eq!(stands(&world), "current", "{}", read(&world, FRENCH));
}

#[test]
fn rows_of_a_table_get_their_names_in_the_table() {
    let mut world = page("---\ntitle: It\n---\n", "---\ntitle: Le\n---\n");
    world.write(
        "content/indicators/n.md",
        "---\ntitle: Number\nsource: S\nobservations: t.csv\n---\n",
    );
    world.write(
        "content/indicators/n.fr.md",
        "---\ntitle: Nombre\nobservations:\n  - { id: a, place: Norvège }\n---\n",
    );
    world.write("content/indicators/t.csv", "place,year,value\nNorway,2020,5\nItaly,2020,5\n");
    let said = pipeline::assembled(&world).1;
    let said = said.iter().find(|said| said.code.id == "item-unknown").expect("it");
    let hint = &said.hints[0];
    assert!(hint.contains("add a column `id`") && hint.contains("t.csv"), "{hint}");
    assert!(!hint.contains("--accept"), "{hint}");
}
