//! One pass over every address in the finished pages: what `welcomat check` counts and whom it names.

use crate::support::folder::{Folder, code, err};

fn site() -> Folder {
    let folder = Folder::new();
    folder.write(
        "welcomat.yaml",
        "title: T\nbase_url: https://guide.linden.gov/\nmarkdown: { raw_html: allow }\ncsp: { img-src: [https://tiles.example.gov] }\n",
    );
    folder.write(
        "content/index.md",
        "---\ntitle: Home\nsummary: All.\n---\n[A](https://city.example.gov/) [B](https://city.example.gov/b) [C](tel:+441632960001)\n\n<img src=\"https://tiles.example.gov/a.png\" alt=\"A map\">\n",
    );
    folder
}

#[test]
fn hosts_are_named_with_how_often_pages_lead_to_them() {
    let site = site();
    let output = site.run(&["check", "--addresses"]);
    assert_eq!(code(&output), 0, "{}", err(&output));
    let said = err(&output);
    assert!(said.contains(" addresses in all pages: "), "{said}");
    assert!(said.contains(" city.example.gov\n"), "{said}");
    assert!(said.contains(" tel:\n"), "{said}");
}

#[test]
fn a_host_from_which_pages_load_is_named_even_where_it_is_allowed() {
    let output = site().run(&["check"]);
    let said = err(&output);
    assert!(said.contains("`tiles.example.gov` learns who reads the site"), "{said}");
    assert!(!said.contains("city.example.gov"), "{said}");
}
