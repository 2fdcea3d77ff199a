//! Languages and countries by their tags: which exist, how they are written, which way they run.
//!
//! Wraps the locale half of ICU4X; formatting is `locale`'s. It knows nothing of a site's own list
//! of languages, only of all there are (BCP 47, ISO 3166-1).

use std::collections::HashMap;
use std::sync::LazyLock;

use icu::experimental::displaynames::{DisplayNamesOptions, multi};
use icu::locale::fallback::LocaleFallbackConfig;
use icu::locale::subtags::Region;
use icu::locale::{
    Locale, LocaleCanonicalizer, LocaleDirectionality, LocaleExpander, LocaleFallbacker, locale,
};

use crate::words::diagnostic;

/// Which way a script runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// From left to right.
    Ltr,
    /// From right to left.
    Rtl,
}

impl Direction {
    /// As the value of an HTML `dir` attribute.
    pub fn as_str(self) -> &'static str {
        match self {
            Direction::Ltr => "ltr",
            Direction::Rtl => "rtl",
        }
    }

    /// The direction of a language, from its tag alone: a setting could be wrong.
    pub fn of(tag: &str) -> Self {
        static DIRECTIONS: LazyLock<LocaleDirectionality> =
            LazyLock::new(LocaleDirectionality::new_extended);
        let right_to_left =
            tag.parse::<Locale>().is_ok_and(|locale| DIRECTIONS.is_right_to_left(&locale.id));
        if right_to_left { Direction::Rtl } else { Direction::Ltr }
    }
}

static ENGLISH_LANGUAGES: LazyLock<Option<multi::LanguageDisplayNames>> =
    LazyLock::new(|| multi::LanguageDisplayNames::try_new(locale!("en").into(), plain()).ok());
static ENGLISH_REGIONS: LazyLock<Option<multi::RegionDisplayNames>> =
    LazyLock::new(|| multi::RegionDisplayNames::try_new(locale!("en").into(), plain()).ok());

fn plain() -> DisplayNamesOptions {
    DisplayNamesOptions::default()
}

/// A tag in its canonical form: `zh-hans` becomes `zh-Hans`, `iw` becomes `he`.
///
/// # Errors
/// What may have been meant, if anything is near, when this is the tag of no language.
pub fn canonical(tag: &str) -> Result<String, Option<String>> {
    static CANONICALIZER: LazyLock<LocaleCanonicalizer> =
        LazyLock::new(LocaleCanonicalizer::new_extended);
    let lower = tag.to_lowercase();
    let confused = CONFUSED.iter().find(|(wrong, _)| *wrong == lower);
    if let Some((_, right)) = confused {
        return Err(Some(format!("did you mean `{right}`?")));
    }
    let Ok(mut locale) = tag.replace('_', "-").parse::<Locale>() else {
        return Err(suggest(&lower));
    };
    CANONICALIZER.canonicalize(&mut locale);
    if is_language(&locale) { Ok(locale.to_string()) } else { Err(suggest(&lower)) }
}

fn is_language(locale: &Locale) -> bool {
    let language = locale.id.language;
    !language.is_unknown()
        && ENGLISH_LANGUAGES.as_ref().is_some_and(|names| names.of(language).is_some())
}

/// The languages in whose words readers of a language are at home, nearest first: their own, then its parents as
/// CLDR has them. `zh-TW` comes to `zh-Hant`, `pt-PT` to `pt`, and none to another script.
pub fn lineage(tag: &str) -> Vec<String> {
    static FALLBACKER: LazyLock<LocaleFallbacker> =
        LazyLock::new(|| LocaleFallbacker::new().static_to_owned());
    let mut lineage = vec![tag.to_owned()];
    let Ok(locale) = tag.parse::<Locale>() else { return lineage };
    let mut steps =
        FALLBACKER.for_config(LocaleFallbackConfig::default()).fallback_for((&locale).into());
    while !steps.get().is_unknown() {
        let step = steps.get().to_string();
        if !lineage.contains(&step) {
            lineage.push(step);
        }
        steps.step();
    }
    lineage
}

/// Whether two tags mean one language when what goes without saying is added to both (CLDR, likely subtags): `zh`
/// and `zh-Hans`, `zh-TW` and `zh-Hant`.
pub fn are_one(tag: &str, other: &str) -> bool {
    let shortest = |tag: &str| -> Option<Locale> {
        let mut locale = tag.parse::<Locale>().ok()?;
        EXPANDER.minimize(&mut locale.id);
        Some(locale)
    };
    let language = |tag: &'_ str| tag.split('-').next().unwrap_or("").to_owned();
    let may_be = || language(tag) == language(other);
    tag == other || (may_be() && shortest(tag).is_some_and(|it| Some(it) == shortest(other)))
}

/// Whether a language is also read in the other script in which a tag has it: Chinese and Serbian are, by those
/// who learnt to read it in one.
pub fn is_read_as_well(tag: &str, other: &str) -> bool {
    const READ: [&str; 2] = ["sr", "zh"];
    let language = |tag: &str| tag.split('-').next().unwrap_or("").to_ascii_lowercase();
    READ.contains(&&*language(tag)) && language(tag) == language(other)
}

static EXPANDER: LazyLock<LocaleExpander> = LazyLock::new(LocaleExpander::new_extended);

/// Whether a word could be meant as a language tag: `fr`, `zh-Hans`, `pt-BR`, but not `2024` or
/// `draft`.
pub fn looks_like_tag(word: &str) -> bool {
    let mut parts = word.split('-');
    let letters = |part: &str| part.bytes().all(|byte| byte.is_ascii_alphabetic());
    let language = parts.next().unwrap_or("");
    (2..=3).contains(&language.len())
        && letters(language)
        && parts.all(|part| match part.len() {
            2 | 4 => letters(part),
            3 => part.bytes().all(|byte| byte.is_ascii_digit()),
            _ => false,
        })
}

/// Codes of countries and habits that are taken for tags of languages.
const CONFUSED: &[(&str, &str)] = &[
    ("ua", "uk"),
    ("cn", "zh-Hans"),
    ("jp", "ja"),
    ("gr", "el"),
    ("cz", "cs"),
    ("dk", "da"),
    ("al", "sq"),
    ("ir", "fa"),
    ("us", "en"),
    ("gb", "en"),
    ("at", "de"),
    ("rs", "sr"),
    ("si-si", "sl"),
    ("en-uk", "en-GB"),
    ("ger", "de"),
    ("fre", "fr"),
    ("farsi", "fa"),
    ("dari", "fa-AF"),
    ("arabic", "ar"),
    ("english", "en"),
    ("french", "fr"),
    ("german", "de"),
    ("spanish", "es"),
    ("ukrainian", "uk"),
    ("tigrinya", "ti"),
    ("chinese", "zh-Hans"),
    ("turkish", "tr"),
    ("kurmanji", "ku"),
    ("deutsch", "de"),
    ("français", "fr"),
    ("español", "es"),
];

/// The languages that guides are most often written in, for suggestions.
const COMMON: &[&str] = &[
    "en", "fr", "es", "de", "it", "pt", "nl", "pl", "uk", "ru", "tr", "ar", "fa", "ur", "ps", "am",
    "ti", "so", "zh-Hans", "zh-Hant", "vi", "ro", "bg", "hr", "sr", "sq", "el", "hu", "cs", "sk",
    "sv", "da", "fi", "nb", "ja", "ko", "hi", "bn", "ta", "th", "ku", "ckb", "he", "hy", "ka",
];

fn suggest(tag: &str) -> Option<String> {
    diagnostic::did_you_mean(tag, COMMON.iter().copied())
}

/// Whether a code is that of a country or territory (ISO 3166-1 alpha-2).
pub fn is_region(code: &str) -> bool {
    let Ok(region) = code.parse::<Region>() else { return false };
    region.is_alphabetic()
        && !matches!(code, "ZZ" | "EU" | "EZ" | "UN" | "UK" | "XA" | "XB")
        && ENGLISH_REGIONS.as_ref().is_some_and(|names| names.of(region).is_some())
}

/// The code of the country that was meant by its English name or by a common mistake.
pub fn suggest_region(written: &str) -> Option<String> {
    let mistakes = [("UK", "GB"), ("USA", "US"), ("EN", "GB"), ("U.S.", "US"), ("U.K.", "GB")];
    let upper = written.to_uppercase();
    if let Some((_, right)) = mistakes.iter().find(|(wrong, _)| *wrong == upper) {
        return Some((*right).to_owned());
    }
    REGIONS_BY_NAME.get(&written.to_lowercase()).cloned()
}

/// The codes of countries by their English names in small letters.
static REGIONS_BY_NAME: LazyLock<HashMap<String, String>> = LazyLock::new(|| {
    let letters = || b'A'..=b'Z';
    let codes = letters().flat_map(|a| letters().map(move |b| [a, b]));
    let codes = codes.filter_map(|code| std::str::from_utf8(&code).map(str::to_owned).ok());
    let mut by_name = HashMap::new();
    for code in codes.filter(|code| is_region(code)) {
        let region = code.parse::<Region>().ok();
        let name =
            region.and_then(|region| ENGLISH_REGIONS.as_ref()?.of(region).map(str::to_lowercase));
        by_name.extend(name.map(|name| (name, code)));
    }
    by_name
});
