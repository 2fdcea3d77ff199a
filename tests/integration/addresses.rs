//! Addresses and names that nobody thought of: what may be written, judged by the library of browsers'
//! own rules and by the words of the specifications, never by the program's own reading.

use proptest::prelude::*;
use url::Url;
use welcomat::words::href::{BaseUrl, Href, LINKS, Reading, is_harmless_path, is_mail};
use welcomat::words::path::OutputPath;

/// A page of a site whose host no text below can name.
const HERE: &str = "https://site.invalid/en/page/";

/// Pieces of which addresses that deceive are made.
fn piece() -> impl Strategy<Value = String> {
    let known = [
        "javascript",
        "JAVAscript",
        "vbscript",
        "data",
        "blob",
        "view-source",
        "filesystem",
        "jar",
        "https",
        "http",
        "mailto",
        "tel",
        "file",
        "about",
        ":",
        "//",
        "/",
        "\\",
        "@",
        "?",
        "#",
        "%",
        "%0a",
        "%3a",
        "\t",
        "\n",
        "\r",
        "\u{0}",
        "\u{1}",
        "\u{1f}",
        " ",
        "\u{a0}",
        "\u{200b}",
        "\u{ad}",
        "\u{feff}",
        "ｊａｖａ",
        "：",
        "evil.example",
        "xn--",
        "..",
        ".",
        "[::1]",
        "127.1",
        "alert(1)",
        "<",
        ">",
        "\"",
        "'",
        "&",
        "a",
        "é",
    ];
    prop_oneof![
        6 => prop::sample::select(known.to_vec()).prop_map(str::to_owned),
        1 => any::<char>().prop_map(|c| c.to_string()),
    ]
}

fn address() -> impl Strategy<Value = String> {
    prop::collection::vec(piece(), 0..9).prop_map(|pieces| pieces.concat())
}

/// What a browser makes of an address on a page of the site.
fn followed(text: &str) -> Option<Url> {
    Url::parse(HERE).expect("an address").join(text).ok()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4000, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_has_a_scheme_of_the_list(text in address()) {
        if let Ok(Reading::Out(outside)) = Href::link(&text) {
            let url = followed(outside.href.as_str()).expect("a browser reads it as well");
            prop_assert!(LINKS.contains(&url.scheme()), "{url}");
            prop_assert_eq!(url.host_str().unwrap_or(""), &outside.host);
            prop_assert!(!outside.href.as_str().contains(['\t', '\n', '\r']));
        }
        if let Ok(Reading::Out(outside)) = Href::picture(&text) {
            let url = followed(outside.href.as_str()).expect("a browser reads it as well");
            prop_assert_eq!(url.scheme(), "https");
        }
        if let Ok(outside) = Href::fact(&text) {
            let url = Url::parse(outside.href.as_str()).expect("it is whole");
            prop_assert!(["https", "http", "mailto", "tel"].contains(&url.scheme()), "{url}");
        }
    }

    #[test]
    fn what_stays_as_a_path_leads_to_the_site(text in address()) {
        let stays = |text: &str| followed(text).is_none_or(|url| {
            url.scheme() == "https" && url.host_str() == Some("site.invalid")
        });
        if Href::link(&text) == Ok(Reading::Inside) {
            prop_assert!(stays(&text), "{text:?}");
            if is_harmless_path(&text) {
                let on_disk = Url::parse("file:///site/en/page/").expect("an address");
                let url = on_disk.join(&text);
                prop_assert!(url.is_ok_and(|url| url.scheme() == "file" && url.host().is_none()), "{text:?}");
            }
        }
    }

    #[test]
    fn a_base_is_whole_and_ends_nothing(text in address()) {
        if let Ok(base) = BaseUrl::parse(&text) {
            let url = Url::parse(base.as_str()).expect("it is whole");
            prop_assert_eq!(url.as_str(), base.as_str());
            prop_assert!(["https", "http"].contains(&url.scheme()));
            prop_assert!(base.as_str().ends_with('/') && base.path().starts_with('/'));
            prop_assert!(url.username().is_empty() && url.password().is_none());
            prop_assert!(url.query().is_none() && url.fragment().is_none());
            prop_assert!(!base.as_str().contains(['"', '<', '>', '\\', ' ']));
            prop_assert!(base.as_str().bytes().all(|byte| byte.is_ascii_graphic()));
        }
    }

    #[test]
    fn a_mailbox_is_one_recipient_and_nothing_else(text in address()) {
        if is_mail(&text) {
            let url = Url::parse(&format!("mailto:{text}")).expect("an address");
            prop_assert!(url.query().is_none() && url.fragment().is_none(), "{url}");
            prop_assert_eq!(url.path().matches('@').count(), 1);
            prop_assert!(!url.path().contains([',', ';']));
        }
    }

    #[test]
    fn a_published_path_climbs_nowhere_however_often_it_is_decoded(text in address()) {
        if let Ok(path) = OutputPath::new(text.as_str()) {
            let mut decoded = path.as_str().to_owned();
            for _ in 0..4 {
                let mut parts = decoded.strip_suffix('/').unwrap_or(&decoded).split('/');
                prop_assert!(parts.all(|part| !matches!(part, "" | "." | "..")), "{decoded:?}");
                prop_assert!(!decoded.contains(|c: char| c.is_control() || c == '\\'), "{decoded:?}");
                decoded = welcomat::words::path::url_decode(&decoded);
            }
            let below = std::path::Path::new("/site").join(path.as_str());
            prop_assert!(below.starts_with("/site"));
        }
    }
}
