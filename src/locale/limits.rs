//! Whether a text speaks of when something is so: of days, seasons and hours, or of "only" and "except".
//!
//! Owns the words. What it knows is enough to be silent, never to say something: a word too many costs a sentence on
//! a page, and one too few sends somebody to a closed door.

use std::sync::LazyLock;

use icu::locale::Locale as IcuLocale;

use super::{months, weekdays};

/// The languages whose words are known here, each with beginnings of words that limit when something is so.
const WORDS: &[(&str, &[&str])] = &[
    ("am", &["ዝግ", "ብቻ", "በዓል", "ቀን", "ሰዓት", "ሳምንት", "ወር", "ጠዋት", "ማታ"]),
    (
        "ar",
        &[
            "مغلق",
            "يغلق",
            "فقط",
            "عطل",
            "إجاز",
            "ما عدا",
            "باستثناء",
            "يوم",
            "أيام",
            "صباح",
            "مساء",
            "صيف",
            "شتاء",
            "شهر",
            "أسبوع",
            "ساعة",
            "ساعات",
            "ليل",
            "رمضان",
        ],
    ),
    (
        "bg",
        &[
            "затвор",
            "само",
            "празни",
            "освен",
            "лято",
            "летн",
            "зим",
            "седмиц",
            "месец",
            "час",
            "дни",
            "сутрин",
            "вечер",
            "нощ",
        ],
    ),
    ("bn", &["বন্ধ", "শুধু", "কেবল", "ছুটি", "দিন", "সকাল", "সন্ধ্যা", "সপ্তাহ", "মাস", "রাত", "ঘণ্টা"]),
    (
        "cs",
        &[
            "zavřen",
            "pouze",
            "jen ",
            "svát",
            "kromě",
            "mimo",
            "lét",
            "zim",
            "prázdnin",
            "týd",
            "měsí",
            "hodin",
            "den",
            "dny",
            "ráno",
            "večer",
            "noc",
        ],
    ),
    (
        "da",
        &[
            "lukket",
            "kun ",
            "ferie",
            "helligdag",
            "undtagen",
            "sommer",
            "vinter",
            "uge",
            "måned",
            "morgen",
            "aften",
            "dag",
            "time",
            "nat",
        ],
    ),
    (
        "de",
        &[
            "geschlossen",
            "schließ",
            "schliess",
            "nur ",
            "außer",
            "ausser",
            "feiertag",
            "ferien",
            "urlaub",
            "sommer",
            "winter",
            "woche",
            "monat",
            "stunde",
            "uhr",
            "morgen",
            "vormittag",
            "nachmittag",
            "mittag",
            "abend",
            "nacht",
            "nächt",
            "täglich",
            "tage",
            "tags",
            "jahreszeit",
            "saison",
            "pause",
            "ab ",
            "bis ",
            "zurzeit",
            "vorübergehend",
        ],
    ),
    (
        "el",
        &[
            "κλειστ",
            "μόνο",
            "αργί",
            "εκτός",
            "καλοκαίρι",
            "χειμών",
            "εβδομάδα",
            "μήνα",
            "ώρ",
            "ημέρ",
            "πρωί",
            "βράδυ",
            "νύχτα",
        ],
    ),
    (
        "en",
        &[
            "closed",
            "closes",
            "closing",
            "only",
            "except",
            "holiday",
            "vacation",
            "season",
            "summer",
            "winter",
            "spring",
            "autumn",
            "morning",
            "afternoon",
            "evening",
            "noon",
            "night",
            "week",
            "month",
            "hour",
            "daily",
            "every",
            "day",
            "until",
            "unless",
            "not ",
            "during",
            "from ",
            "when ",
            "once ",
            "twice",
            "first ",
            "second",
            "last ",
            "o’clock",
            "o'clock",
            "break",
            "temporar",
            "suspend",
            "moved",
            "ramadan",
            "easter",
            "christmas",
            "term",
        ],
    ),
    (
        "es",
        &[
            "cerrad",
            "cierra",
            "solo",
            "sólo",
            "salvo",
            "excepto",
            "festiv",
            "vacacion",
            "verano",
            "invierno",
            "temporada",
            "semana",
            "mes",
            "hora",
            "día",
            "diario",
            "mañana",
            "tarde",
            "noche",
            "hasta",
            "desde",
        ],
    ),
    (
        "fa",
        &[
            "بسته",
            "تعطیل",
            "فقط",
            "تنها",
            "به جز",
            "بجز",
            "روز",
            "صبح",
            "عصر",
            "شب",
            "ظهر",
            "هفته",
            "ماه",
            "ساعت",
            "تابستان",
            "زمستان",
            "رمضان",
        ],
    ),
    (
        "fi",
        &[
            "suljet", "kiinni", "vain", "paitsi", "loma", "pyhä", "kesä", "talv", "viiko",
            "kuukau", "tunti", "päiv", "aamu", "ilta", "yö",
        ],
    ),
    (
        "fr",
        &[
            "fermé",
            "ferme",
            "seulement",
            "uniquement",
            "sauf",
            "férié",
            "vacances",
            "congé",
            "été",
            "hiver",
            "saison",
            "semaine",
            "mois",
            "heure",
            "jour",
            "matin",
            "midi",
            "soir",
            "nuit",
            "jusqu",
            "hors ",
            "pendant",
            "ne ",
        ],
    ),
    (
        "he",
        &[
            "סגור", "רק", "חג", "חופש", "יום", "ימי", "בוקר", "ערב", "לילה", "שבוע", "חודש", "שעה",
            "שעות", "קיץ", "חורף", "למעט",
        ],
    ),
    (
        "hi",
        &[
            "बंद",
            "केवल",
            "सिर्फ",
            "छुट्टी",
            "अवकाश",
            "दिन",
            "सुबह",
            "शाम",
            "रात",
            "सप्ताह",
            "हफ़्त",
            "महीन",
            "घंट",
            "बजे",
        ],
    ),
    (
        "hr",
        &[
            "zatvoren", "samo", "praznik", "osim", "ljet", "zim", "tjed", "mjesec", "sat", "dan",
            "jutr", "večer", "noć",
        ],
    ),
    (
        "hu",
        &[
            "zárva", "csak", "ünnep", "kivéve", "nyár", "nyári", "tél", "hét", "hónap", "óra",
            "nap", "reggel", "este", "szünet",
        ],
    ),
    (
        "it",
        &[
            "chius",
            "chiude",
            "solo",
            "soltanto",
            "tranne",
            "salvo",
            "festiv",
            "ferie",
            "vacanz",
            "estate",
            "estiv",
            "inverno",
            "stagion",
            "settiman",
            "mese",
            "mesi",
            "ora",
            "ore ",
            "giorn",
            "mattin",
            "pomeriggi",
            "sera",
            "notte",
            "fino",
        ],
    ),
    (
        "ja",
        &[
            "休", "閉", "のみ", "だけ", "除", "祝", "日", "曜", "時", "午前", "午後", "夏", "冬",
            "週", "月", "夜", "朝",
        ],
    ),
    (
        "ko",
        &[
            "휴",
            "닫",
            "만 ",
            "제외",
            "공휴일",
            "요일",
            "오전",
            "오후",
            "여름",
            "겨울",
            "주",
            "월",
            "시간",
            "밤",
            "아침",
        ],
    ),
    (
        "nl",
        &[
            "gesloten", "sluit", "alleen", "behalve", "feestdag", "vakantie", "zomer", "winter",
            "seizoen", "week", "maand", "uur", "dag", "ochtend", "middag", "avond", "nacht",
            "tot ", "vanaf",
        ],
    ),
    (
        "no",
        &[
            "stengt",
            "bare ",
            "kun ",
            "ferie",
            "helligdag",
            "unntatt",
            "sommer",
            "vinter",
            "uke",
            "måned",
            "time",
            "dag",
            "morgen",
            "kveld",
            "natt",
        ],
    ),
    (
        "pl",
        &[
            "zamknię", "nieczynn", "tylko", "oprócz", "poza ", "święt", "feri", "urlop", "wakac",
            "lato", "latem", "letni", "zim", "tydzień", "tygod", "miesią", "godzin", "dzień",
            "dni", "rano", "wieczor", "noc",
        ],
    ),
    (
        "ps",
        &["تړل", "یوازې", "رخصت", "ورځ", "سهار", "ماښام", "شپه", "اونۍ", "میاشت", "ساعت", "بجو"],
    ),
    (
        "pt",
        &[
            "fechad",
            "fecha",
            "só ",
            "apenas",
            "somente",
            "exceto",
            "salvo",
            "feriad",
            "férias",
            "verão",
            "inverno",
            "temporada",
            "semana",
            "mês",
            "meses",
            "hora",
            "dia",
            "manhã",
            "tarde",
            "noite",
            "até",
        ],
    ),
    (
        "ro",
        &[
            "închis",
            "doar",
            "numai",
            "sărbăt",
            "vacanț",
            "except",
            "vară",
            "iarnă",
            "săptămân",
            "lun",
            "oră",
            "ore",
            "zi",
            "dimineaț",
            "sear",
            "noapte",
        ],
    ),
    (
        "ru",
        &[
            "закры",
            "только",
            "кроме",
            "праздн",
            "отпуск",
            "каникул",
            "выходн",
            "лет",
            "зим",
            "сезон",
            "недел",
            "месяц",
            "час",
            "день",
            "дня",
            "дни",
            "утр",
            "вечер",
            "ноч",
            "обед",
            "перерыв",
        ],
    ),
    (
        "so",
        &[
            "xiran",
            "kaliya",
            "fasax",
            "maalin",
            "subax",
            "galab",
            "habeen",
            "toddobaad",
            "bil",
            "saac",
        ],
    ),
    (
        "sq",
        &[
            "mbyll", "vetëm", "pushim", "festa", "përveç", "ver", "dimër", "javë", "muaj", "orë",
            "ditë", "mëngjes", "mbrëmj", "natë",
        ],
    ),
    (
        "sv",
        &[
            "stängt", "endast", "bara ", "utom", "helgdag", "semester", "sommar", "vinter", "veck",
            "månad", "timm", "dag", "morgon", "kväll", "natt",
        ],
    ),
    (
        "th",
        &[
            "ปิด",
            "เฉพาะ",
            "เท่านั้น",
            "ยกเว้น",
            "วัน",
            "หยุด",
            "เช้า",
            "บ่าย",
            "เย็น",
            "สัปดาห์",
            "เดือน",
            "ชั่วโมง",
            "คืน",
        ],
    ),
    ("ti", &["ዕጹ", "ጥራይ", "በዓል", "መዓልቲ", "ሰዓት", "ሰሙን", "ወርሒ", "ንግሆ", "ምሸት"]),
    (
        "tr",
        &[
            "kapalı", "sadece", "yalnız", "hariç", "tatil", "bayram", "yaz", "kış", "hafta", "ay ",
            "ayın", "saat", "gün", "sabah", "öğle", "akşam", "gece", "kadar",
        ],
    ),
    (
        "uk",
        &[
            "зачин",
            "лише",
            "тільки",
            "крім",
            "свят",
            "відпуст",
            "канікул",
            "вихідн",
            "літ",
            "зим",
            "сезон",
            "тижд",
            "тижн",
            "місяц",
            "годин",
            "день",
            "дня",
            "дні",
            "ранк",
            "вранці",
            "вечор",
            "ввечері",
            "ніч",
            "перерв",
        ],
    ),
    (
        "ur",
        &["بند", "صرف", "چھٹی", "تعطیل", "دن", "صبح", "شام", "رات", "ہفتے", "مہین", "گھنٹ", "بجے"],
    ),
    (
        "vi",
        &[
            "đóng", "chỉ ", "nghỉ", "trừ ", "ngày", "sáng", "chiều", "tối", "đêm", "tuần", "tháng",
            "giờ", "mùa",
        ],
    ),
    (
        "zh",
        &[
            "休", "闭", "關", "关", "仅", "僅", "只", "除", "节假", "節", "假", "日", "周", "週",
            "星期", "上午", "下午", "晚", "夜", "月", "小时", "時", "时", "季", "夏", "冬",
        ],
    ),
];

/// The names of days and months, in small letters.
static NAMES: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let mut names: Vec<&str> = months::names().chain(weekdays::names()).collect();
    names.retain(|name| !name.is_empty() && !name.contains(char::is_numeric));
    names.sort_unstable();
    names.dedup();
    names
});

/// Whether a text in a language may limit when something is so; of a language whose words are not known, every text
/// may.
pub fn may_limit(text: &str, tag: &str) -> bool {
    let language = tag.parse().map(|tag: IcuLocale| tag.id.language.as_str().to_owned());
    let is_known = language.is_ok_and(|own| WORDS.iter().any(|(known, _)| *known == own));
    let small = format!(" {} ", text.to_lowercase());
    let stems = || WORDS.iter().flat_map(|(_, stems)| *stems);
    !text.trim().is_empty()
        && (!is_known
            || has_a_time(&small)
            || names_a_day(text)
            || stems().any(|stem| begins_a_word(&small, stem)))
}

/// Whether there are figures that may be a time or a date: two with a sign of them in between, or one with a word behind.
fn has_a_time(small: &str) -> bool {
    const BEHIND: [&str; 12] =
        ["am", "pm", "a.m", "p.m", "h ", "h.", "uhr", "点", "點", "時", "시", "ч"];
    let is_digit = |c: char| c.is_numeric();
    small.match_indices(is_digit).any(|(at, digit)| {
        let rest = &small[at + digit.len()..];
        let mut next = rest.chars();
        let is_between = next.next().is_some_and(|sign| ":.h/-–'’".contains(sign));
        let is_pair = is_between && next.next().is_some_and(is_digit);
        is_pair || BEHIND.iter().any(|word| rest.trim_start().starts_with(word))
    })
}

/// Whether a text has the name of a day of the week or of a month, in any language.
pub fn names_a_day(text: &str) -> bool {
    let small = format!(" {} ", text.to_lowercase());
    NAMES.iter().any(|name| {
        let is_whole = |at: usize| {
            is_written_together(name) || !small[at + name.len()..].starts_with(char::is_alphabetic)
        };
        // Two letters are a word of their own in some language.
        let is_long = name.chars().count() > 2 || is_written_together(name);
        is_long && places(&small, name).any(is_whole)
    })
}

fn begins_a_word(small: &str, stem: &str) -> bool {
    places(small, stem).next().is_some()
}

/// Where something stands at the beginning of a word.
fn places<'t>(text: &'t str, word: &'t str) -> impl Iterator<Item = usize> + 't {
    let found = text.match_indices(word).map(|(at, _)| at);
    found.filter(move |at| is_written_together(word) || !text[..*at].ends_with(char::is_alphabetic))
}

/// Whether words stand in this script without spaces, or with others before them: no word is said to begin.
fn is_written_together(word: &str) -> bool {
    !word.chars().any(|c| c.is_lowercase())
}
