//! The demonstration as its readers walk through it: every link of every page leads somewhere,
//! wherever the folder is put, and every page says its language.
//!
//! What is looked at is in [`support::check`]; the suite holds every case to the same.

use crate::support;
use crate::support::html::elements;
use crate::support::{Files, check};
use welcomat::build::pipeline::Options;
use welcomat::site::Facet;
use welcomat::words::href::BaseUrl;

/// Where the demonstration is published, by its own `welcomat.yaml`.
fn base_url() -> String {
    let (config, _) =
        welcomat::content::config::load(&support::demonstration()).expect("a sound site");
    config.base_url.to_string()
}

fn demonstration(options: &Options) -> Files {
    support::built(&support::demonstration(), options)
}

fn assert_sound(files: &Files, base_url: &str, portable: bool) {
    let planned = files.keys().map(String::as_str).collect();
    let wrong = check::site(&check::Site { files, planned, base_url, portable });
    assert!(wrong.is_empty(), "{} places:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_link_leads_somewhere_at_a_root_and_below_a_path() {
    assert_sound(&demonstration(&Options::default()), &base_url(), false);
}

#[test]
fn every_link_leads_somewhere_with_another_base_url() {
    for base_url in
        ["https://example.net", "https://example.net/a/b/c/", "https://example.net/a&b'c"]
    {
        let base_url = BaseUrl::parse(base_url).expect("a base");
        let options = Options { base_url: Some(base_url.clone()), ..Options::default() };
        assert_sound(&demonstration(&options), base_url.as_str(), false);
    }
}

#[test]
fn every_link_of_a_portable_build_names_a_file() {
    let options = Options { portable: true, ..Options::default() };
    assert_sound(&demonstration(&options), &base_url(), true);
}

#[test]
fn the_demonstration_says_nothing() {
    let world = support::demonstration();
    let (outcome, _) = support::build(&world, &Options { strict: true, ..Options::default() });
    assert!(outcome.diagnostics.is_empty(), "{}", support::said(&outcome, &world));
}

#[test]
fn the_sitemap_holds_every_page_that_is_there_and_no_borrowed_one() {
    let files = demonstration(&Options::default());
    let base_url = base_url();
    let sitemap = String::from_utf8_lossy(&files["sitemap.xml"]).into_owned();
    let listed: std::collections::BTreeSet<&str> =
        sitemap.split("<loc>").skip(1).filter_map(|rest| rest.split('<').next()).collect();
    for (path, bytes) in files.iter().filter(|(path, _)| path.ends_with("/index.html")) {
        let elements = elements(bytes);
        let get = |name: &str, attribute: &str, value: &str, wanted: &str| {
            let found = elements
                .iter()
                .find(|element| element.name == name && element.get(attribute) == Some(value));
            found.and_then(|element| element.get(wanted).map(str::to_owned))
        };
        let is_redirect = get("meta", "http-equiv", "refresh", "content").is_some();
        let is_hidden = get("meta", "name", "robots", "content").is_some();
        let canonical = get("link", "rel", "canonical", "href").expect("every page has one");
        let own = format!("{base_url}{}", path.trim_end_matches("index.html"));
        // What shows some pages of a list that is in the sitemap is not there itself.
        let is_part = path.contains("/page/");
        let is_narrowed =
            Facet::ALL.iter().any(|facet| path.contains(&format!("/practices/{}/", facet.word())));
        // A list of pages none of which is in the language claims nothing in it.
        let lang = elements.iter().find(|element| element.name == "html");
        let lang = lang.and_then(|html| html.get("lang")).unwrap_or_default();
        let is_in_language = get("link", "hreflang", lang, "href").is_some();
        let is_itself = !is_redirect && !is_hidden && canonical == own;
        let expected = is_itself && is_in_language && !is_part && !is_narrowed;
        let encoded = welcomat::words::path::url_encode(path.trim_end_matches("index.html"));
        let is_listed = listed.contains(format!("{base_url}{encoded}").as_str());
        assert_eq!(is_listed, expected, "{path}, whose canonical address is {canonical}");
    }
}

#[test]
fn alternates_lead_back() {
    let files = demonstration(&Options::default());
    let base_url = base_url();
    let alternates = |path: &str| -> std::collections::BTreeSet<(String, String)> {
        elements(&files[path])
            .iter()
            .filter(|element| element.name == "link" && element.get("rel") == Some("alternate"))
            .filter_map(|element| {
                Some((element.get("hreflang")?.to_owned(), element.get("href")?.to_owned()))
            })
            .collect()
    };
    for path in files.keys().filter(|path| path.ends_with("index.html")) {
        let own = alternates(path);
        for (tag, address) in &own {
            let other = address.strip_prefix(&base_url).expect("an address of this site");
            let other = format!("{}index.html", welcomat::words::path::url_decode(other));
            // The gate speaks for all languages and is no translation of a page.
            if tag != "x-default" || other != "index.html" {
                assert_eq!(alternates(&other), own, "{path} and {other}");
            }
        }
    }
}

#[test]
fn every_page_has_one_heading_of_the_first_level_and_a_kind() {
    for (path, bytes) in demonstration(&Options::default()) {
        if !path.ends_with(".html") {
            continue;
        }
        let elements = elements(&bytes);
        let count = |name: &str| elements.iter().filter(|element| element.name == name).count();
        assert_eq!(count("h1"), 1, "{path}");
        let body = elements.iter().find(|element| element.name == "body").expect("a body");
        let is_redirect =
            elements.iter().any(|element| element.get("http-equiv") == Some("refresh"));
        assert!(is_redirect || body.get("data-kind").is_some(), "{path}");
        for image in elements.iter().filter(|element| element.name == "img") {
            assert!(image.get("alt").is_some(), "{path}:{}", image.line);
        }
    }
}
