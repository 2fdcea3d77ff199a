//! Links whose words do not say where they lead.

use super::{Check, Page};
use crate::words::diagnostic::{Code, Diagnostic, codes};

pub(super) struct LinkText;

/// What says nothing of its target, by language, in small letters and without punctuation.
const EMPTY_WORDS: &[(&str, &[&str])] = &[
    ("am", &["እዚህ", "እዚህ ይጫኑ", "ተጨማሪ"]),
    (
        "ar",
        &["هنا", "اضغط هنا", "انقر هنا", "المزيد", "اقرأ المزيد", "هذا الرابط", "الرابط", "رابط"],
    ),
    ("bg", &["тук", "натиснете тук", "повече", "вижте тук"]),
    ("bs", &["ovdje", "kliknite ovdje", "više"]),
    ("cs", &["zde", "klikněte zde", "více", "odkaz"]),
    ("da", &["her", "klik her", "læs mere", "mere", "link"]),
    (
        "de",
        &[
            "hier",
            "hier klicken",
            "klicken sie hier",
            "klick hier",
            "link",
            "dieser link",
            "mehr",
            "mehr dazu",
            "mehr erfahren",
            "weiter",
            "weiterlesen",
            "weitere informationen",
        ],
    ),
    ("el", &["εδώ", "κάντε κλικ εδώ", "περισσότερα"]),
    (
        "en",
        &[
            "here",
            "click here",
            "see here",
            "this",
            "this link",
            "this page",
            "link",
            "more",
            "more info",
            "more information",
            "read more",
            "learn more",
            "find out more",
            "details",
        ],
    ),
    (
        "es",
        &[
            "aquí",
            "aqui",
            "haz clic aquí",
            "haga clic aquí",
            "clic aquí",
            "pulse aquí",
            "enlace",
            "este enlace",
            "más",
            "leer más",
            "saber más",
            "ver más",
            "más información",
        ],
    ),
    (
        "fa",
        &[
            "اینجا",
            "اینجا کلیک کنید",
            "کلیک کنید",
            "بیشتر",
            "ادامه",
            "ادامه مطلب",
            "لینک",
            "این لینک",
        ],
    ),
    ("fi", &["tästä", "täällä", "klikkaa tästä", "lue lisää", "linkki"]),
    (
        "fr",
        &[
            "ici",
            "cliquez ici",
            "cliquer ici",
            "lien",
            "ce lien",
            "plus",
            "lire plus",
            "lire la suite",
            "en savoir plus",
            "voir plus",
            "voir ici",
            "plus d'informations",
        ],
    ),
    ("he", &["כאן", "לחצו כאן", "עוד", "קרא עוד"]),
    ("hr", &["ovdje", "kliknite ovdje", "više"]),
    ("hu", &["itt", "kattintson ide", "bővebben", "tovább"]),
    (
        "it",
        &[
            "qui",
            "clicca qui",
            "cliccare qui",
            "link",
            "questo link",
            "di più",
            "leggi tutto",
            "leggi di più",
            "scopri di più",
            "continua",
            "maggiori informazioni",
        ],
    ),
    ("ja", &["こちら", "ここ", "ここをクリック", "こちらをクリック", "詳細", "続きを読む"]),
    ("ko", &["여기", "여기를 클릭", "더 보기", "링크"]),
    ("ku", &["li vir", "vir bitikîne", "bêtir"]),
    ("nb", &["her", "klikk her", "les mer", "mer", "lenke"]),
    (
        "nl",
        &[
            "hier",
            "klik hier",
            "link",
            "deze link",
            "meer",
            "meer info",
            "meer informatie",
            "lees meer",
        ],
    ),
    (
        "pl",
        &["tu", "tutaj", "kliknij", "kliknij tutaj", "link", "ten link", "więcej", "czytaj więcej"],
    ),
    ("ps", &["دلته", "دلته کلیک وکړئ", "نور"]),
    (
        "pt",
        &[
            "aqui",
            "clique aqui",
            "carregue aqui",
            "link",
            "este link",
            "ligação",
            "mais",
            "ler mais",
            "leia mais",
            "saiba mais",
            "saber mais",
            "ver mais",
            "mais informações",
        ],
    ),
    ("ro", &["aici", "click aici", "apăsați aici", "link", "mai mult", "citește mai mult"]),
    (
        "ru",
        &[
            "здесь",
            "тут",
            "нажмите здесь",
            "жмите сюда",
            "ссылка",
            "по ссылке",
            "по этой ссылке",
            "подробнее",
            "далее",
            "читать далее",
            "ещё",
            "больше",
        ],
    ),
    ("sk", &["tu", "kliknite sem", "viac", "odkaz"]),
    ("so", &["halkan", "halkan guji", "wax dheeraad ah"]),
    ("sq", &["këtu", "kliko këtu", "më shumë"]),
    ("sr", &["овде", "кликните овде", "више", "ovde", "kliknite ovde", "više"]),
    ("sv", &["här", "klicka här", "läs mer", "mer", "länk"]),
    ("ti", &["ኣብዚ", "ተወሳኺ"]),
    (
        "tr",
        &[
            "burada",
            "buraya",
            "buradan",
            "buraya tıklayın",
            "tıklayın",
            "bağlantı",
            "link",
            "devamı",
            "daha fazla",
        ],
    ),
    (
        "uk",
        &[
            "тут",
            "натисніть тут",
            "посилання",
            "за посиланням",
            "за цим посиланням",
            "детальніше",
            "докладніше",
            "далі",
            "читати далі",
            "більше",
        ],
    ),
    ("ur", &["یہاں", "یہاں کلک کریں", "مزید", "لنک"]),
    ("vi", &["ở đây", "tại đây", "bấm vào đây", "xem thêm"]),
    (
        "zh",
        &[
            "这里",
            "這裡",
            "此处",
            "此處",
            "点击",
            "点击这里",
            "點擊這裡",
            "點這裡",
            "点此",
            "點此",
            "链接",
            "連結",
            "更多",
            "详情",
            "詳情",
            "了解更多",
            "查看更多",
            "阅读更多",
        ],
    ),
];

impl Check for LinkText {
    fn code(&self) -> &'static Code {
        &codes::LINK_TEXT
    }

    fn page(&self, page: &Page<'_>, said: &mut Vec<Diagnostic>) {
        let language = page.tag.split('-').next().unwrap_or("");
        let own = EMPTY_WORDS.iter().find(|(tag, _)| *tag == language);
        let empty = own.map_or(&[][..], |(_, words)| words);
        for link in &page.prose.links {
            let words = plain(&link.words);
            let message = match words.is_empty() {
                true => "the link has no words".to_owned(),
                false if empty.contains(&words.as_str()) => {
                    format!("the words `{}` do not say where the link leads", link.words.trim())
                }
                false => continue,
            };
            said.push(
                page.say(self, message)
                    .at(link.words_span())
                    .hint("make the link of the words that name its target"),
            );
        }
    }
}

/// Small letters, without what stands around the words.
fn plain(words: &str) -> String {
    let lower = words.to_lowercase().replace('’', "'");
    lower.trim_matches(|c: char| !c.is_alphanumeric()).to_owned()
}
