//! How a translation is noted in its file: which hashes and names a command writes, what it refuses, and that it changes
//! nothing besides.

mod followed;
mod headings;
mod recognised;

use crate::support;
use crate::support::built;
use welcomat::build::pipeline::{self, Options};
use welcomat::scaffold::{self, Which};
use welcomat::site::State;
use welcomat::words::path::SourcePath;
use welcomat::words::world::{Memory, World};

/// A site of one page with a French translation.
fn page(source: &str, french: &str) -> Memory {
    let mut world = Memory::new(support::today());
    world.write(
        "welcomat.yaml",
        "title: Test\nbase_url: https://example.org/\nlanguages: [en, fr]\n",
    );
    world.write("content/services/desk.md", "---\ntitle: Desk\n---\n");
    world.write("content/guide/it.md", source);
    world.write("content/guide/it.fr.md", french);
    world
}

/// Notes how the translation stands: both files as they are then, and what could not be done.
fn accept(world: &mut Memory, which: &Which) -> (String, String, Vec<String>) {
    let refused = accept_in(world, "fr", which);
    (read(world, "content/guide/it.md"), read(world, "content/guide/it.fr.md"), refused)
}

/// The same in a language; what could not be done.
fn accept_in(world: &mut Memory, tag: &str, which: &Which) -> Vec<String> {
    let (site, _) = pipeline::assembled(world);
    let site = site.expect("a site");
    let subject = site.find("guide/it").expect("a page");
    let lang = site.config.find(tag).expect("a language");
    let accepted = scaffold::accept(world, &site, (subject, lang), which).expect("it can be noted");
    for rewrite in accepted.files {
        world.write(rewrite.file.path.as_str(), rewrite.file.text);
    }
    accepted.refused
}

fn read(world: &Memory, path: &str) -> String {
    String::from_utf8(world.read(&SourcePath::new(path)).expect("it is there")).expect("text")
}

fn stands(world: &Memory) -> &'static str {
    let (site, _) = pipeline::assembled(world);
    let site = site.expect("a site");
    let subject = site.find("guide/it").expect("a page");
    State::of(&site, subject, site.config.find("fr").expect("a language")).key()
}

#[test]
fn a_slip_mended_in_the_source_is_noted_and_the_notice_goes() {
    let source = "---\ntitle: Way\nsteps:\n  - title: Say helo\n    service: desk\n---\nText.\n\n## More\n\nTo do.\n";
    let french = "---\r\ntitle: Chemin # le titre\r\nsteps: [{ service: desk, title: 'Dites bonjour' }]\r\ntranslation:\r\n  of: en\r\n  sections: { \"\": 77e1, more: 0123456789abcdef }\r\n  translator: Jo Example\r\n---\r\nTexte.\r\n\r\n## Plus\r\n\r\nÀ faire.\r\n";
    let mut world = page(source, french);
    assert_eq!(stands(&world), "changed");
    let (_, noted, refused) = accept(&mut world, &Which::All);
    assert!(refused.is_empty(), "{refused:?}");
    assert_eq!(stands(&world), "current");
    assert!(noted.starts_with("---\r\ntitle: Chemin # le titre\r\nsteps: [{ service: desk, title: 'Dites bonjour' }]\r\ntranslation:\r\n  of: en\r\n  units:\r\n    title: \"h"), "{noted}");
    assert!(
        noted.contains("\r\n    steps/desk/title: \"h") && noted.contains("\r\n    text/more: \"h"),
        "{noted}"
    );
    assert!(
        noted.ends_with(
            "\r\n  translator: Jo Example\r\n---\r\nTexte.\r\n\r\n## Plus {#more}\r\n\r\nÀ faire.\r\n"
        ),
        "{noted}"
    );
    assert!(!noted.contains("sections"), "{noted}");
    world.write("content/guide/it.md", source.replace("helo", "hello"));
    assert_eq!(stands(&world), "changed");
    let html =
        String::from_utf8_lossy(&built(&world, &Options::default())["fr/guide/it/index.html"])
            .into_owned();
    assert!(html.contains("<span lang=\"en\" dir=\"ltr\">Say hello</span>"), "{html}");
    let some = Which::Keys(vec!["steps/desk/title".to_owned()]);
    let (_, again, _) = accept(&mut world, &some);
    assert_eq!(stands(&world), "current");
    assert_eq!(noted.lines().count(), again.lines().count());
    let html =
        String::from_utf8_lossy(&built(&world, &Options::default())["fr/guide/it/index.html"])
            .into_owned();
    assert!(
        html.contains("<bdi>Dites bonjour</bdi>") && !html.contains("class=\"notice\""),
        "{html}"
    );
}

#[test]
fn names_are_written_in_the_form_in_which_a_list_stands() {
    for (source, french, named, names) in [
        (
            "steps:\n  # first\n  - Say hello\n  - \"Wait: here\"\n",
            "steps:\n  - Bonjour\n  - 'Attendez'\n",
            "  # first\n  - id: ",
            "  - id: ",
        ),
        (
            "steps: [Say hello, Wait]\n",
            "steps: [Bonjour, Attendez]\n",
            "steps: [{ id: ",
            "steps: [{ id: ",
        ),
        (
            "steps:\n- title: Say hello\n- {title: Wait}\n",
            "steps:\n- { title: Bonjour }\n-\n  title: Attendez\n",
            "- id: ",
            "- { id: ",
        ),
    ] {
        let text = |front: &str| format!("---\ntitle: Way\n{front}---\n");
        let mut world = page(&text(source), &text(french));
        let (now, translated, refused) = accept(&mut world, &Which::All);
        assert!(refused.is_empty(), "{refused:?}");
        assert!(now.contains(named) && translated.contains(names), "{now}\n{translated}");
        let html = String::from_utf8_lossy(&built(&world, &Options { strict: true, ..Options::default() })["fr/guide/it/index.html"]).into_owned();
        assert!(
            html.contains("<bdi>Bonjour</bdi>") && html.contains("<bdi>Attendez</bdi>"),
            "{html}"
        );
        assert_eq!(stands(&world), "current", "{translated}");
        assert_eq!(accept(&mut world, &Which::All).1, translated, "noted twice");
    }
}

#[test]
fn what_cannot_be_told_apart_is_named_and_left() {
    let source =
        "---\ntitle: Way\nsteps: [{ title: One, service: desk }, { title: Two, id: two }]\n---\n";
    let french = "---\ntitle: Chemin\nsteps:\n  - title: Deux\n---\n";
    let mut world = page(source, french);
    let (now, noted, refused) = accept(&mut world, &Which::All);
    assert_eq!(now, source);
    assert!(refused.len() == 1 && refused[0].contains("could not be told apart"), "{refused:?}");
    assert!(noted.contains("  - title: Deux\n"), "{noted}");
    assert!(!noted.contains("steps/"), "{noted}");
    assert_ne!(stands(&world), "current");
}

#[test]
fn a_translation_of_a_translation_is_old_when_the_first_source_changes() {
    let mut world =
        page("---\ntitle: Way\nsummary: One.\n---\n", "---\ntitle: Chemin\nsummary: Un.\n---\n");
    world.write(
        "welcomat.yaml",
        "title: Test\nbase_url: https://example.org/\nlanguages: [en, fr, de]\n",
    );
    world.write(
        "content/guide/it.de.md",
        "---\ntitle: Weg\nsummary: Eins.\ntranslation: { of: fr }\n---\n",
    );
    accept(&mut world, &Which::All);
    let (site, _) = pipeline::assembled(&world);
    let site = site.expect("a site");
    let (subject, german) =
        (site.find("guide/it").expect("a page"), site.config.find("de").expect("a language"));
    let accepted = scaffold::accept(&world, &site, (subject, german), &Which::All).expect("noted");
    for rewrite in accepted.files {
        world.write(rewrite.file.path.as_str(), rewrite.file.text);
    }
    let (site, _) = pipeline::assembled(&world);
    assert_eq!(State::of(&site.expect("a site"), subject, german).key(), "current");
    world.write("content/guide/it.md", "---\ntitle: Way\nsummary: Two.\n---\n");
    let (site, _) = pipeline::assembled(&world);
    assert_eq!(State::of(&site.expect("a site"), subject, german).key(), "changed");
    let files = built(&world, &Options::default());
    let html = String::from_utf8_lossy(&files["de/guide/it/index.html"]).into_owned();
    assert!(
        html.contains("<p class=\"summary\" lang=\"en\" dir=\"ltr\">Two.</p>")
            && !html.contains("Eins"),
        "{html}"
    );
}

#[test]
fn one_item_is_no_more_known_by_its_place_than_several() {
    let source = "---\ntitle: Way\nsteps: [{ title: One, service: desk }]\n---\n";
    let mut world = page(source, "---\ntitle: Chemin\nsteps: [{ title: Deux }]\n---\n");
    let (now, noted, refused) = accept(&mut world, &Which::All);
    assert_eq!(now, source);
    assert!(refused.len() == 1 && refused[0].contains("could not be told apart"), "{refused:?}");
    assert!(noted.contains("[{ title: Deux }]") && !noted.contains("steps/"), "{noted}");
}

#[test]
fn a_key_is_that_of_one_text_and_changes_nothing_else() {
    let source = "---\ntitle: Way\nsteps:\n  - { id: one, title: One }\n  - { id: two, title: Two }\naudience: [All]\nevidence: []\n---\n";
    let french = "---\ntitle: Chemin\nsteps:\n  - { title: Un }\n  - { title: Deux }\naudience: [Tous]\n---\n";
    let mut world = page(source, french);
    let (now, noted, refused) = accept(&mut world, &Which::Keys(vec!["audience".to_owned()]));
    assert_eq!(now, source);
    assert!(refused.is_empty(), "{refused:?}");
    assert!(noted.starts_with(french.trim_end_matches("---\n")), "{noted}");
    let hashes = noted.lines().filter(|line| line.contains(": \"h")).collect::<Vec<_>>();
    assert!(hashes.len() == 1 && hashes[0].trim_start().starts_with("audience:"), "{noted}");
}

#[test]
fn what_is_not_translated_or_not_there_cannot_be_noted() {
    let source = "---\ntitle: Way\nsteps:\n  - { id: p112, title: One }\n  - { id: p117, title: Two }\n---\n";
    let french = "---\ntitle: Chemin\nsteps: [{ id: p117, title: Deux }]\n---\n";
    let world = page(source, french);
    let (site, _) = pipeline::assembled(&world);
    let site = site.expect("a site");
    let subject = site.find("guide/it").expect("a page");
    let lang = site.config.find("fr").expect("a language");
    for (key, said) in [("steps/p112/title", "no translation"), ("steps/p113/title", "no text")] {
        let which = Which::Keys(vec![key.to_owned()]);
        let refusal = scaffold::accept(&world, &site, (subject, lang), &which).expect_err(key);
        let refusal = refusal.to_string();
        assert!(refusal.contains(said) && !refusal.contains("did you mean"), "{refusal}");
    }
}

/// A list that had one item of a fact and has got another of the same: the command names both, in the source and in
/// every translation whose hashes tell which is which, and no hash is lost.
#[test]
fn items_that_come_to_be_alike_get_names_in_every_file() {
    let one = "---\ntitle: Way\nsteps:\n  - { service: desk, title: Say hello }\n---\n";
    let mut world =
        page(one, "---\ntitle: Chemin\nsteps: [{ service: desk, title: Dites bonjour }]\n---\n");
    let config = "title: Test\nbase_url: https://example.org/\nlanguages: [en, fr, de, ar]\n";
    world.write("welcomat.yaml", config);
    let german = "---\ntitle: Weg\nsteps: [{ service: desk, title: Sagen Sie guten Tag }]\n---\n";
    world.write("content/guide/it.de.md", german);
    let arabic = "---\ntitle: الطريق\nsteps: [{ service: desk, title: قل مرحبًا }]\n---\n";
    world.write("content/guide/it.ar.md", arabic);
    accept(&mut world, &Which::All);
    accept_in(&mut world, "de", &Which::All);
    // Somebody puts a second step at the same desk before the first.
    let two = one.replace("steps:\n", "steps:\n  - { service: desk, title: Take a number }\n");
    world.write("content/guide/it.md", two);
    let shown = |world: &Memory, tag: &str| {
        let files = built(world, &Options::default());
        String::from_utf8_lossy(&files[&format!("{tag}/guide/it/index.html")]).into_owned()
    };
    assert!(!shown(&world, "de").contains("Sagen Sie"), "nobody can tell yet");
    let refused = accept_in(&mut world, "fr", &Which::All);
    // The Arabic file recorded nothing: it is named, and what is to be written into it.
    assert!(
        refused.len() == 1
            && refused[0].contains("content/guide/it.ar.md")
            && refused[0].contains("if it is of “Say hello”"),
        "{refused:?}"
    );
    for (tag, words) in [("fr", "Dites bonjour"), ("de", "Sagen Sie guten Tag")] {
        let html = shown(&world, tag);
        let (first, second) = (html.find("Take a number"), html.find(words));
        assert!(first.is_some() && first < second, "{tag}: {html}");
        let file = read(&world, &format!("content/guide/it.{tag}.md"));
        assert!(file.contains("[{ id: ") && !file.contains("steps/desk/title"), "{file}");
    }
    assert!(!shown(&world, "ar").contains("قل مرحبًا"));
}

/// Two offices come to have one number, and both say that it is free of charge: which records are of which office, all
/// texts of one tell together, in every language.
#[test]
fn what_is_recorded_of_one_item_goes_to_one_item() {
    let number = |name: &str, phone: &str, text: &str| {
        format!("  - {{ name: {name}, phone: '{phone}', text: {text} }}\n")
    };
    let page_of = |title: &str, numbers: [String; 2]| {
        format!("---\ntitle: {title}\nnumbers:\n{}---\n", numbers.concat())
    };
    let source =
        page_of("Danger", [number("Police", "110", "Free"), number("Fire", "112", "Free")])
            .replace("numbers:", "page_kind: emergency\nnumbers:");
    let french =
        page_of("Péril", [number("Police", "110", "Gratuit"), number("Feu", "112", "Gratuit")]);
    let mut world = page(&source, &french);
    let config = "title: Test\nbase_url: https://example.org/\nlanguages: [en, fr, de]\n";
    world.write("welcomat.yaml", config);
    let german = page_of(
        "Gefahr",
        [number("Polizei", "110", "Kostenlos"), number("Feuer", "112", "Kostenlos")],
    );
    world.write("content/guide/it.de.md", german);
    accept(&mut world, &Which::New);
    accept_in(&mut world, "de", &Which::New);
    world.write("content/guide/it.md", source.replace("'110'", "'112'"));
    accept(&mut world, &Which::New);
    let now = read(&world, "content/guide/it.md");
    let id_of = |name: &str| {
        let (_, rest) = now.split_once(&format!("name: {name}")).expect("the item");
        let line = now.lines().find(|line| line.contains(name)).unwrap_or(rest);
        let (_, id) = line.split_once("id: ").expect("it has a name");
        id.split([',', ' ']).next().expect("a name").to_owned()
    };
    let noted = read(&world, "content/guide/it.de.md");
    let of_fire = id_of("Fire");
    for text in ["name", "text"] {
        assert!(noted.contains(&format!("numbers/{of_fire}/{text}:")), "{noted}");
    }
    assert!(!noted.contains(&format!("numbers/{}/", id_of("Police"))), "{noted}");
}

/// Two numbers were swapped and a third was corrected: what is recorded for the third says nothing of the two.
#[test]
fn what_is_out_of_date_is_recorded_by_its_key_or_with_all() {
    let source = "---\ntitle: Danger\npage_kind: emergency\nnumbers:\n  - { name: Police, phone: '112' }\n  - { name: Fire, phone: '110' }\n  - { name: Poison, phone: '19240' }\n---\n";
    let french = "---\ntitle: Péril\nnumbers:\n  - { name: Police secours, phone: '112' }\n  - { name: Pompiers, phone: '110' }\n  - { name: Antipoison, phone: '19240' }\n---\n";
    let mut world = page(source, french);
    accept(&mut world, &Which::New);
    assert_eq!(stands(&world), "current");
    let swapped = source.replace("112", "X").replace("110", "112").replace('X', "110");
    world.write("content/guide/it.md", swapped.replace("19240", "19241"));
    let mended = read(&world, "content/guide/it.fr.md").replace("phone: '19240'", "phone: '19241'");
    world.write("content/guide/it.fr.md", mended);
    let hints = |world: &Memory| {
        let said = pipeline::assembled(world).1;
        said.iter().flat_map(|said| said.hints.clone()).collect::<Vec<_>>().join("\n")
    };
    let proposed = hints(&world);
    for keys in ["numbers/19241/name`", "numbers/110/name,numbers/112/name`", "numbers/19240/name`"]
    {
        assert!(proposed.contains(&format!("--accept {keys}")), "{keys}: {proposed}");
    }
    assert!(!proposed.contains("--accept`"), "{proposed}");
    let (site, _) = pipeline::assembled(&world);
    let site = site.expect("a site");
    let page = (site.find("guide/it").expect("a page"), site.config.find("fr").expect("French"));
    let accepted = scaffold::accept(&world, &site, page, &Which::New).expect("it can be noted");
    assert_eq!(accepted.recorded, ["numbers/19241/name: “Poison” (19241) ↔ “Antipoison”"]);
    assert_eq!(
        accepted.out_of_date,
        [
            "numbers/110/name: “Police” (110) ↔ “Pompiers”",
            "numbers/112/name: “Fire” (112) ↔ “Police secours”"
        ]
    );
    accept(&mut world, &Which::New);
    assert_eq!(stands(&world), "changed");
    let files = built(&world, &Options::default());
    let html = String::from_utf8_lossy(&files["fr/guide/it/index.html"]).into_owned();
    assert!(html.contains("Antipoison") && !html.contains("Pompiers"), "{html}");
    accept(&mut world, &Which::Keys(vec!["numbers/110/name".to_owned()]));
    assert_eq!(stands(&world), "changed");
    accept(&mut world, &Which::All);
    assert_eq!(stands(&world), "current");
}

/// A hash of a text that is gone is removed by its key, and nothing else is recorded with it.
#[test]
fn a_hash_of_what_is_gone_is_removed_by_its_key() {
    let source = "---\ntitle: Way\nsummary: One.\n---\n";
    let mut world = page(source, "---\ntitle: Chemin\nsummary: Un.\n---\n");
    accept(&mut world, &Which::New);
    let noted = read(&world, "content/guide/it.fr.md");
    world.write("content/guide/it.fr.md", noted.replace("summary: Un.\n", ""));
    world.write("content/guide/it.md", "---\ntitle: Ways\n---\n");
    let (_, noted, _) = accept(&mut world, &Which::Keys(vec!["summary".to_owned()]));
    assert!(!noted.contains("summary"), "{noted}");
    assert_eq!(stands(&world), "changed");
}

/// As long as the text itself is here, nothing but its hash keeps it from being shown as the page's own.
#[test]
fn a_text_that_its_source_has_lost_keeps_its_hash() {
    let mut world = page(
        "---\ntitle: Way\nsummary: Only on Mondays.\n---\nCall 110.\n",
        "---\ntitle: Chemin\nsummary: Le lundi.\n---\nAppelez le 110.\n",
    );
    accept(&mut world, &Which::New);
    world.write("content/guide/it.md", "---\ntitle: Way\n---\n");
    for which in [Which::New, Which::All] {
        let (_, noted, _) = accept(&mut world, &which);
        assert!(noted.contains("    summary: \"h") && noted.contains("    text: \"h"), "{noted}");
        assert!(!in_french(&world, "fr/guide/it/index.html").contains("Le lundi."));
        assert_eq!(stands(&world), "changed");
    }
    let (site, _) = pipeline::assembled(&world);
    let site = site.expect("a site");
    let place = (site.find("guide/it").expect("a page"), site.config.find("fr").expect("it"));
    for key in ["summary", "text"] {
        let refused = scaffold::accept(&world, &site, place, &Which::Keys(vec![key.to_owned()]));
        assert!(refused.is_err(), "{key}");
    }
}

const EYES: &str = "## Eyes\n\nAn eye doctor.\n\n";
const TEETH: &str = "## Teeth\n\nA dentist.\n\n";

fn in_french(world: &Memory, page: &str) -> String {
    String::from_utf8_lossy(&built(world, &Options::default())[page]).into_owned()
}

/// A page of two sections and its translation, recorded.
fn two_sections() -> Memory {
    let mut world = page(
        &format!("---\ntitle: Health\n---\n{EYES}{TEETH}"),
        "---\ntitle: Santé\n---\n## Yeux\n\nUn ophtalmologue.\n\n## Dents\n\nUn dentiste.\n",
    );
    accept(&mut world, &Which::New);
    world
}

/// The order in which a translation recorded its sections says which is which: recording a title does not change it.
#[test]
fn sections_stay_what_they_are_when_something_else_is_recorded() {
    let mut world = two_sections();
    world.write("content/guide/it.md", format!("---\ntitle: Healthy\n---\n{TEETH}{EYES}"));
    accept(&mut world, &Which::Keys(vec!["title".to_owned()]));
    let html = in_french(&world, "fr/guide/it/index.html");
    assert!(html.contains("<h2 id=\"eyes\">Yeux</h2>"), "{html}");
    assert_eq!(stands(&world), "current");
}

/// Sections with other headings at other places are known by what stands below the headings.
#[test]
fn a_section_is_known_by_its_text_when_it_is_moved_and_has_another_heading() {
    let mut world = two_sections();
    let (eyes, teeth) = (EYES.replace("Eyes", "Seeing"), TEETH.replace("Teeth", "Chewing"));
    world.write("content/guide/it.md", format!("---\ntitle: Health\n---\n{teeth}{eyes}"));
    let html = in_french(&world, "fr/guide/it/index.html");
    assert!(html.contains("<h2 id=\"seeing\">Yeux</h2>"), "{html}");
    assert!(html.contains("/en/guide/it/#chewing\">Voir le texte plus récent"), "{html}");
    let (site, said) = pipeline::assembled(&world);
    assert!(said.is_empty(), "{said:?}");
    let site = site.expect("a site");
    let page = (site.find("guide/it").expect("a page"), site.config.find("fr").expect("French"));
    let accepted = scaffold::accept(&world, &site, page, &Which::New).expect("it can be noted");
    assert_eq!(
        accepted.out_of_date,
        [
            "text/chewing: “Chewing: A dentist.” ↔ “Dents: Un dentiste.”",
            "text/seeing: “Seeing: An eye doctor.” ↔ “Yeux: Un ophtalmologue.”"
        ]
    );
}

/// Two sections with other headings and other texts: which is which is not guessed.
#[test]
fn sections_that_nothing_tells_apart_are_not_paired_by_their_places() {
    let mut world = two_sections();
    let source = "---\ntitle: Health\n---\n## Chewing\n\nAsk a dentist.\n\n## Seeing\n\nAsk an eye doctor.\n";
    world.write("content/guide/it.md", source);
    for _ in 0..2 {
        let html = in_french(&world, "fr/guide/it/index.html");
        assert!(html.contains("<h2 id=\"eyes\">Yeux</h2>\n<p class=\"notice\""), "{html}");
        assert!(html.contains("parties de l’original ne sont pas encore traduites."), "{html}");
        assert!(html.contains("#seeing\" lang=\"en\" dir=\"ltr\">Seeing</a>"), "{html}");
        accept(&mut world, &Which::New);
    }
    let named = read(&world, "content/guide/it.fr.md")
        .replace("## Yeux {#eyes}", "## Yeux {#seeing}")
        .replace("## Dents {#teeth}", "## Dents {#chewing}");
    world.write("content/guide/it.fr.md", named);
    assert_eq!(stands(&world), "changed");
    accept(&mut world, &Which::All);
    assert_eq!(stands(&world), "current", "{}", read(&world, "content/guide/it.fr.md"));
    let html = in_french(&world, "fr/guide/it/index.html");
    assert!(html.contains("<h2 id=\"seeing\">Yeux</h2>"), "{html}");
}

const SOURCE: &str = "content/guide/it.md";
const FRENCH: &str = "content/guide/it.fr.md";

fn changed(world: &mut Memory, path: &str, from: &str, to: &str) {
    let text = read(world, path);
    world.write(path, text.replace(from, to));
}
