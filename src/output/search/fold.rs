//! Words that are one to a reader brought to one form: the letters of another keyboard, an article
//! that is written together with its word, the ending of a case.
//!
//! The rules are data, and travel with the index: the browser applies the very ones by which the index
//! was made, so that the two cannot disagree. They are few and shallow on purpose. What they miss is
//! found by likeness; what they join wrongly would be found everywhere.

use serde::Serialize;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The rules of a language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Fold {
    /// Strings and what stands for them, in order, wherever they are.
    replace: Vec<(String, String)>,
    /// Beginnings that are taken off, the longest first.
    prefixes: Vec<String>,
    /// Endings and what stands for them, the longest first; one of each list, in the order of the lists.
    endings: Vec<Vec<(String, String)>>,
    /// How many letters must be left at least.
    least: usize,
    /// The forms of the words in which readers speak of themselves. Who asks "I am ill" does not look for
    /// "am", and a guide that speaks to its readers has it on few pages, as if it told something.
    own: Vec<String>,
}

impl Fold {
    /// The rules of a language, by its tag: those of its script where it has none of its own.
    pub fn of(tag: &str) -> Self {
        let language = tag.split('-').next().unwrap_or(tag);
        let own = LANGUAGES.iter().find(|rules| rules.languages.contains(&language));
        let own = own.unwrap_or(&OTHER);
        let replace: Vec<(String, String)> = EVERYWHERE
            .iter()
            .chain(own.replace)
            .map(|(from, to)| (plain(from), plain(to)))
            .collect();
        let plain = |text: &str| replaced(plain(text), &replace);
        let longest_first = |endings: &&str| {
            let mut endings: Vec<(String, String)> = endings
                .split_whitespace()
                .map(|ending| ending.split_once('>').unwrap_or((ending, "")))
                .map(|(from, to)| (plain(from), plain(to)))
                .collect();
            endings.sort_by_key(|(from, _)| std::cmp::Reverse(from.chars().count()));
            endings
        };
        let mut prefixes: Vec<String> = own.prefixes.split_whitespace().map(plain).collect();
        prefixes.sort_by_key(|prefix| std::cmp::Reverse(prefix.chars().count()));
        let endings = own.endings.iter().map(longest_first).collect();
        let mut fold = Fold { replace, prefixes, endings, least: 3, own: Vec::new() };
        fold.own = own.own.split_whitespace().map(|word| fold.form(&self::plain(word))).collect();
        fold
    }

    /// The rules as they travel with the index.
    pub fn rules(&self) -> String {
        // They are texts and a number.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The form of a word: of lower-case letters and digits without marks.
    pub fn form(&self, word: &str) -> String {
        let mut form = replaced(word.to_owned(), &self.replace);
        let is_enough = |rest: &str| rest.chars().count() >= self.least;
        let prefix = self.prefixes.iter().find_map(|prefix| form.strip_prefix(prefix.as_str()));
        if let Some(rest) = prefix.filter(|rest| is_enough(rest)) {
            form = rest.to_owned();
        }
        for endings in &self.endings {
            let shortened = endings.iter().find_map(|(from, to)| {
                let rest = form.strip_suffix(from.as_str())?;
                let shortened = format!("{rest}{to}");
                is_enough(&shortened).then_some(shortened)
            });
            form = shortened.unwrap_or(form);
        }
        form
    }
}

fn replaced(mut text: String, pairs: &[(String, String)]) -> String {
    for (from, to) in pairs {
        if text.contains(from.as_str()) {
            text = text.replace(from.as_str(), to);
        }
    }
    text
}

/// As words stand in the index: without marks (Unicode normal form D without what combines).
pub(super) fn plain(text: &str) -> String {
    text.nfd().filter(|letter| !is_combining_mark(*letter)).collect()
}

/// Whether a character is a mark on the letter before it.
pub(super) fn is_mark(character: char) -> bool {
    is_combining_mark(character)
}

/// What is written about a language: words apart by spaces; of endings `from>to` where something stays.
struct Rules {
    languages: &'static [&'static str],
    replace: &'static [(&'static str, &'static str)],
    prefixes: &'static str,
    endings: &'static [&'static str],
    own: &'static str,
}

const OTHER: Rules = Rules { languages: &[], replace: &[], prefixes: "", endings: &[], own: "" };

/// Letters that people type for one another, whatever the language: one keyboard has not what the
/// other has.
const EVERYWHERE: &[(&str, &str)] = &[
    ("ß", "ss"),
    ("æ", "ae"),
    ("œ", "oe"),
    ("ø", "o"),
    ("ł", "l"),
    ("đ", "d"),
    ("ı", "i"),
    ("ґ", "г"),
    // Arabic, Persian and Urdu keyboards have letters of their own for the same sound and shape.
    ("ى", "ي"),
    ("ی", "ي"),
    ("ې", "ي"),
    ("ک", "ك"),
    ("ٱ", "ا"),
    ("ة", "ه"),
    ("ە", "ه"),
    ("ہ", "ه"),
    ("ھ", "ه"),
    ("ء", ""),
    ("ـ", ""),
    ("٠", "0"),
    ("١", "1"),
    ("٢", "2"),
    ("٣", "3"),
    ("٤", "4"),
    ("٥", "5"),
    ("٦", "6"),
    ("٧", "7"),
    ("٨", "8"),
    ("٩", "9"),
    ("۰", "0"),
    ("۱", "1"),
    ("۲", "2"),
    ("۳", "3"),
    ("۴", "4"),
    ("۵", "5"),
    ("۶", "6"),
    ("۷", "7"),
    ("۸", "8"),
    ("۹", "9"),
];

const LANGUAGES: &[Rules] = &[
    Rules {
        languages: &["en"],
        endings: &["ies>y sses>ss ss>ss s", "ing ed", "e"],
        own: "i me my am im ive we our",
        ..OTHER
    },
    Rules {
        languages: &["de"],
        // Who has no umlaut on the keyboard writes its two letters.
        replace: &[("ae", "a"), ("oe", "o"), ("ue", "u")],
        endings: &["innen erinnen ungen>ung", "en ern em es er e n s"],
        own: "ich mich mir mein meine bin habe wir uns unser unsere",
        ..OTHER
    },
    Rules {
        languages: &["fr"],
        endings: &["aux>al eux>eu s x", "euse>eu ée er ez é e"],
        own: "je j me moi mon ma mes suis ai jai nous notre nos",
        ..OTHER
    },
    Rules {
        languages: &["es"],
        endings: &["ces>z es s", "ando iendo ar er ir a o e"],
        own: "yo me mí mi mis soy estoy tengo nosotros nuestro nuestra",
        ..OTHER
    },
    Rules {
        languages: &["pt"],
        endings: &["ões>ão ães>ão ais>al s", "ando endo ar er ir a o e"],
        own: "eu me meu meus minha sou estou tenho nós nosso nossa",
        ..OTHER
    },
    Rules {
        languages: &["it"],
        endings: &["ando endo are ere ire chi>c ghi>g che>c ghe>g a e i o"],
        own: "io mi mio mia miei mie sono ho noi nostro nostra",
        ..OTHER
    },
    Rules {
        languages: &["uk"],
        endings: &[
            "тися ться",
            "ями ами ові еві єві ого его єго ому ему єму ими іми ою ею єю ах ях ам ям ів їв ей ий ій ої єї их іх їх а я о е є и і ї у ю ь й",
            "ен>н ок>к ц>к ір>ор ід>од іг>ог ік>ок",
        ],
        own: "я мене мені мною мій моя моє мої моєї моїй моїх ми нас нам наш наша",
        ..OTHER
    },
    Rules {
        languages: &["ru", "be"],
        endings: &[
            "ться тся ть",
            "иями ями ами ого его ому ему ыми ими ою ею ах ях ам ям ов ев ей ый ий ой ая яя ое ее ые ие ую юю ии ых их а я о е и ы у ю ь й",
        ],
        own: "я меня мне мной мой моя моё мои моей моих мы нас нам наш наша",
        ..OTHER
    },
    Rules {
        languages: &["pl"],
        endings: &["ami ach owi ego emu ymi imi ych ich ów om ą ę a e i o u y"],
        own: "ja mnie mi mój moja moje jestem mam my nas nam nasz",
        ..OTHER
    },
    Rules {
        languages: &["ar"],
        prefixes: "ال وال بال كال فال لل ولل",
        endings: &["اتها اتهم اتك ات ون ين ان ها هم كم نا ية ة ه ك", "ي"],
        own: "أنا لي عندي لدي نحن",
        ..OTHER
    },
    Rules {
        languages: &["fa", "prs", "ps", "ur"],
        endings: &["هایی های هایم ها ترین تر ان ات", "ی"],
        own: "من مرا برایم دارم هستم ما",
        ..OTHER
    },
    Rules {
        languages: &["am", "ti"],
        // Letters that have come to sound the same, and are written for one another.
        replace: &[
            ("ሐ", "ሀ"),
            ("ሑ", "ሁ"),
            ("ሒ", "ሂ"),
            ("ሓ", "ሃ"),
            ("ሔ", "ሄ"),
            ("ሕ", "ህ"),
            ("ሖ", "ሆ"),
            ("ኀ", "ሀ"),
            ("ኁ", "ሁ"),
            ("ኂ", "ሂ"),
            ("ኃ", "ሃ"),
            ("ኄ", "ሄ"),
            ("ኅ", "ህ"),
            ("ኆ", "ሆ"),
            ("ሠ", "ሰ"),
            ("ሡ", "ሱ"),
            ("ሢ", "ሲ"),
            ("ሣ", "ሳ"),
            ("ሤ", "ሴ"),
            ("ሥ", "ስ"),
            ("ሦ", "ሶ"),
            ("ዐ", "አ"),
            ("ዑ", "ኡ"),
            ("ዒ", "ኢ"),
            ("ዓ", "ኣ"),
            ("ዔ", "ኤ"),
            ("ዕ", "እ"),
            ("ዖ", "ኦ"),
            ("ፀ", "ጸ"),
            ("ፁ", "ጹ"),
            ("ፂ", "ጺ"),
            ("ፃ", "ጻ"),
            ("ፄ", "ጼ"),
            ("ፅ", "ጽ"),
            ("ፆ", "ጾ"),
        ],
        ..OTHER
    },
    Rules { languages: &["zh"], own: "我 我的 我们", ..OTHER },
];

#[cfg(test)]
mod tests {
    use super::Fold;

    /// Whether words are one to a reader.
    fn assert_one(tag: &str, words: &[&str]) {
        let fold = Fold::of(tag);
        let forms: Vec<String> = words.iter().map(|word| fold.form(&super::plain(word))).collect();
        assert!(forms.iter().all(|form| *form == forms[0]), "{tag}: {words:?} → {forms:?}");
    }

    #[test]
    fn cases_and_numbers_of_a_word_are_one() {
        assert_one("en", &["pupil", "pupils"]);
        assert_one("en", &["city", "cities"]);
        assert_one("en", &["house", "houses", "housing"]);
        assert_one("de", &["wohnung", "wohnungen"]);
        assert_one("de", &["arzt", "ärzte", "aerzte", "ärzten"]);
        assert_one("fr", &["médecin", "médecins", "medecins"]);
        assert_one("fr", &["hôpital", "hopitaux"]);
        assert_one("es", &["médico", "médica", "medicos"]);
        assert_one("es", &["hospital", "hospitales"]);
        assert_one("uk", &["учень", "учні", "учнів", "учням", "учнями"]);
        assert_one("uk", &["аптека", "аптеки", "аптеку", "аптек"]);
    }

    #[test]
    fn letters_of_another_keyboard_are_one() {
        assert_one("ar", &["مستشفى", "مستشفي", "المستشفى", "بالمستشفى"]);
        assert_one("ar", &["صيدلية", "الصيدليه", "صيدليات"]);
        assert_one("fa", &["پزشکی", "پزشكي"]);
        assert_one("fa", &["کتاب", "كتاب", "کتابها", "کتاب‌ها".replace('\u{200c}', "").as_str()]);
        assert_one("ti", &["ሕክምና", "ህክምና"]);
        assert_one("de", &["straße", "strasse"]);
    }

    #[test]
    fn other_words_stay_apart_and_short_ones_whole() {
        let apart = |tag: &str, one: &str, other: &str| {
            assert_ne!(Fold::of(tag).form(one), Fold::of(tag).form(other), "{tag}");
        };
        apart("uk", "аптека", "апельсин");
        apart("ar", "مدينة", "مدرسة");
        apart("en", "bus", "business");
        assert_eq!(Fold::of("en").form("bed"), "bed");
        assert_eq!(Fold::of("so").form("dhakhtarka"), "dhakhtarka", "no rules, no change");
    }
}
