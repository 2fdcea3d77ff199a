//! Addresses that were published and are gone: what `check` and the next build say of a page that was renamed.

use crate::support::folder::{Folder, code, err};

#[test]
fn a_renamed_page_is_named_with_the_line_that_keeps_its_address() {
    let site = Folder::new();
    site.write("welcomat.yaml", "title: T\nlanguages: [en, fr]\n");
    site.write("content/services/register.md", "---\ntitle: Register\n---\nText.\n");
    site.write("content/services/health.md", "---\ntitle: Health\n---\nText.\n");
    assert_eq!(code(&site.build(&[])), 0);
    let page = site.path("content/services/register.md");
    std::fs::rename(page, site.path("content/services/registry.md")).expect("a rename");
    let line = "aliases: [/en/services/register/, /fr/services/register/]";
    for output in [site.check(&[]), site.build(&["--allow-removals"])] {
        let said = err(&output);
        assert!(said.contains("warning[address-gone]"), "{said}");
        assert!(said.contains("content/services/registry.md"), "{said}");
        assert!(said.contains(line), "{said}");
        assert!(!said.contains("/services/health/"), "{said}");
    }
    // What was said once and not minded is what the site is now.
    assert!(!err(&site.build(&[])).contains("address-gone"));
}

#[test]
fn the_line_mends_it() {
    let site = Folder::new();
    site.write("welcomat.yaml", "title: T\n");
    site.write("content/services/register.md", "---\ntitle: Register\n---\nText.\n");
    assert_eq!(code(&site.build(&[])), 0);
    std::fs::remove_file(site.path("content/services/register.md")).expect("a removal");
    let text = "---\ntitle: Register\naliases: [/en/services/register/]\n---\nText.\n";
    site.write("content/services/registry.md", text);
    assert!(!err(&site.build(&["--allow-removals", "--strict"])).contains("address-gone"));
    assert!(site.read("site/en/services/register/index.html").contains("services/registry/"));
}
