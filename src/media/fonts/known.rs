//! The fonts that systems have, by the script that they are good for: names of files, and of what
//! to install where there is none.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::words::script::Script;

/// Families by the scripts that they are good for, best first, as their files are named. Scripts are
/// by their English name. A plain, upright letter that is at home on a sign.
const FAMILIES: &[(&[&str], &[&str])] = &[
    (
        &["Latin", "Cyrillic", "Greek"],
        &["Noto Sans", "Segoe UI", "segoeuib", "Arial", "arialbd", "Helvetica Neue", "Open Sans"],
    ),
    (
        &["Arabic"],
        &["Noto Sans Arabic", "Noto Naskh Arabic", "GeezaPro", "Segoe UI", "segoeuib", "arialbd"],
    ),
    (&["Ethiopic"], &["Noto Sans Ethiopic", "Kefa", "ebrimabd", "nyala", "Abyssinica SIL"]),
    (
        &["Han"],
        &[
            "Noto Sans CJK",
            "Noto Sans SC",
            "Noto Sans TC",
            "Source Han Sans",
            "PingFang",
            "Hiragino Sans GB",
            "STHeiti",
            "msyhbd",
            "wqy zenhei",
            "wqy microhei",
            "Droid Sans Fallback",
        ],
    ),
    (
        &["Hiragana", "Katakana"],
        &["Noto Sans CJK", "Noto Sans JP", "Source Han Sans", "Hiragino Sans GB", "YuGothB"],
    ),
    (
        &["Hangul"],
        &["Noto Sans CJK", "Noto Sans KR", "Source Han Sans", "Apple SD Gothic Neo", "malgunbd"],
    ),
    (&["Devanagari", "Bengali", "Tamil", "Telugu", "Gujarati", "Gurmukhi"], &["nirmalab"]),
    (&["Thai", "Lao", "Khmer"], &["LeelaUIb", "leelawui"]),
];

/// Families that have letters of many scripts.
const BROAD: &[&str] = &["DejaVu Sans", "Liberation Sans", "FreeSans", "Arial Unicode"];

/// What the names of files say of the weight, best first; a font that can have any comes after those
/// that are bold.
const WEIGHTS: &[&str] = &[
    "bold",
    "semibold",
    "demibold",
    "wght",
    "wdthwght",
    "variablefontwdthwght",
    "variablefontwght",
    "vf",
    "medium",
    "regular",
    "",
];

/// The families to try for a script, best first.
pub(super) fn families(script: Script) -> Vec<String> {
    let name = script.name();
    let known = FAMILIES.iter().filter(|(scripts, _)| scripts.contains(&name));
    let known = known.flat_map(|(_, families)| families.iter().copied()).map(str::to_owned);
    // Noto has a font for nearly every script, named after it.
    known
        .chain([format!("Noto Sans {name}")])
        .chain(BROAD.iter().copied().map(str::to_owned))
        .collect()
}

/// The files of fonts by their name; of two of one name, the first.
pub(super) fn by_name(files: Vec<PathBuf>) -> BTreeMap<String, PathBuf> {
    let mut by_name = BTreeMap::new();
    for file in files {
        by_name.entry(stem(&file)).or_insert(file);
    }
    by_name
}

/// The file of a family, the boldest that there is.
pub(super) fn file_of<'f>(
    family: &str,
    files: &'f BTreeMap<String, PathBuf>,
) -> Option<&'f PathBuf> {
    let family = plain(family);
    WEIGHTS.iter().find_map(|weight| files.get(&format!("{family}{weight}")))
}

/// The mark by which collections name the forms of a language that shares its script with others.
pub(super) fn region(tag: &str, script: Script) -> Option<&'static str> {
    if !matches!(script.name(), "Han" | "Hiragana" | "Katakana" | "Hangul") {
        return None;
    }
    let mut parts = tag.split('-');
    match (parts.next(), parts.next()) {
        (Some("ja"), _) => Some("JP"),
        (Some("ko"), _) => Some("KR"),
        (_, Some("Hant" | "TW" | "HK" | "MO")) => Some("TC"),
        _ => Some("SC"),
    }
}

/// The package of Debian and Ubuntu that has a font for a script.
pub fn package(script: Script) -> &'static str {
    match script.name() {
        "Han" | "Hiragana" | "Katakana" | "Hangul" | "Bopomofo" => "fonts-noto-cjk",
        _ => "fonts-noto-core",
    }
}

fn stem(file: &Path) -> String {
    plain(&file.file_stem().unwrap_or_default().to_string_lossy())
}

/// `Noto Sans`, `NotoSans-Bold` and `NotoSans[wght]` without what systems write differently.
fn plain(name: &str) -> String {
    name.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
}
