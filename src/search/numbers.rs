//! Telephone numbers: who searches one looks for the page of whoever answers, in whatever way it is written.
//!
//! A number stands in the index by its digits alone. What a reader writes is compared with it in the browser
//! (`fits` in `static/finder.js` of the theme): with the code of the country or without, with spaces or without, or a part of it.
//! And whoever searches the number of an emergency looks for help, also where no page prints that number.

use serde::Serialize;

/// A number by which somebody is called.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Number {
    /// Its digits, in those of ASCII.
    pub digits: String,
    /// Why it leads to the page.
    pub leads: Leads,
}

/// Why a number leads to a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Leads {
    /// An emergency number of another country: whoever knows no other finds the page that names the right one.
    Elsewhere,
    /// Somebody answers there.
    Called,
    /// An emergency number of the country, on the page about emergencies.
    Country,
    /// The page about emergencies names it itself.
    Urgent,
}

impl Leads {
    /// How much more it says than words do; the browser adds it to what they say. One word on a page says some
    /// fifteen at most.
    pub(super) fn rank(self) -> u32 {
        match self {
            Leads::Elsewhere => 200,
            Leads::Called => 300,
            Leads::Country => 900,
            Leads::Urgent => 1000,
        }
    }
}

/// A page that words do not find, for its text is in another language; but who searches the number of an emergency is led there all
/// the same.
#[derive(Debug, Serialize)]
pub struct Urgent {
    /// Where it is, from the root of the site.
    pub url: String,
    /// Its title.
    pub title: String,
    /// The tag of the language of its text.
    pub lang: String,
    /// Which way that runs.
    pub dir: &'static str,
    /// The telephone numbers that lead to it.
    #[serde(skip)]
    pub numbers: Vec<Number>,
}

/// As the browser reads it: the digits, the page by its place, the rank.
#[derive(Serialize)]
pub(super) struct Row<'n>(pub &'n str, pub usize, pub u32);

impl Number {
    /// A number as somebody wrote it; none if it has fewer than two digits.
    pub fn written(text: &str, leads: Leads) -> Option<Self> {
        let text = text.replace("(0)", "");
        let digits: String = text.chars().filter_map(ascii_digit).collect();
        (digits.len() > 1).then_some(Number { digits, leads })
    }

    /// The numbers that are dialled in an emergency: those of the country, if that is known, and those of all others.
    pub fn of_emergencies(country: Option<&str>) -> Vec<Self> {
        let known = country.and_then(|country| {
            EMERGENCIES.iter().find(|(countries, _)| countries.split(' ').any(|it| it == country))
        });
        let own: Vec<&str> = known
            .into_iter()
            .flat_map(|(_, numbers)| numbers.split(' '))
            .chain(EVERYWHERE)
            .collect();
        let mut all: Vec<&str> = EMERGENCIES
            .iter()
            .flat_map(|(_, numbers)| numbers.split(' '))
            .chain(EVERYWHERE)
            .collect();
        all.sort_unstable();
        all.dedup();
        let number = |digits: &str| {
            let leads = if own.contains(&digits) { Leads::Country } else { Leads::Elsewhere };
            // Of two digits is also an age, or the number of a house.
            let is_told = leads == Leads::Country || digits.len() > 2;
            is_told.then(|| Number { digits: digits.to_owned(), leads })
        };
        all.into_iter().filter_map(number).collect()
    }
}

/// Every mobile phone takes these as a call for help (3GPP TS 22.101, section 10.1).
const EVERYWHERE: [&str; 2] = ["112", "911"];

/// Numbers of police, fire brigade and ambulance by country (ISO 3166-1), beside those that hold everywhere: of cities that welcome
/// people, and of the countries that people come from.
const EMERGENCIES: &[(&str, &str)] = &[
    ("DE", "110"),
    ("AT", "122 133 144"),
    ("CH LI", "117 118 144"),
    ("FR MC", "15 17 18 114"),
    ("BE", "100 101"),
    ("LU NO", "113"),
    ("GB IE HK MY BD KE UG SD", "999"),
    ("IT SM VA", "113 115 118"),
    ("ES AD", "061 062 080 091 092"),
    ("PL", "997 998 999"),
    ("CZ SK", "150 155 158"),
    ("HU", "104 105 107"),
    ("GR", "100 166 199"),
    ("TR", "110 155 156"),
    ("UA MD RU BY KZ KG UZ TJ TM AM AZ", "101 102 103"),
    ("HR RS MK XK", "192 193 194"),
    ("BA ME", "122 123 124"),
    ("AL", "127 128 129"),
    ("BR", "190 192 193"),
    ("AR", "100 101 107"),
    ("CL", "131 132 133"),
    ("CO", "123"),
    ("AU", "000"),
    ("NZ", "111"),
    ("JP TW", "110 119"),
    ("KR", "119"),
    ("CN", "110 119 120"),
    ("SG", "995 999"),
    ("TH", "191 199 1669"),
    ("VN", "113 114 115"),
    ("ID", "110 113 118 119"),
    ("IN", "100 101 102 108"),
    ("PK", "15 16 1122"),
    ("AF", "102 119"),
    ("IR", "110 115 125"),
    ("IQ", "104 115 122"),
    ("SY", "110 113"),
    ("LB", "140 175"),
    ("IL PS", "100 101 102"),
    ("EG", "122 123 180"),
    ("SA AE", "997 998 999"),
    ("MA", "15 19"),
    ("DZ", "14 17"),
    ("TN", "190 197 198"),
    ("ER", "113 114 116"),
    ("ET", "907 939 991"),
    ("ZA", "10111 10177"),
    ("SN", "17 18"),
];

/// A decimal digit of any script (Unicode `Nd`) that people write numbers with, as that of ASCII.
fn ascii_digit(character: char) -> Option<char> {
    /// Where the digits of a script begin.
    const ZEROS: [u32; 15] = [
        0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xe50, 0xed0, 0x1040,
        0x17e0, 0xff10,
    ];
    let code = u32::from(character);
    let zero = ZEROS.into_iter().find(|zero| (*zero..zero + 10).contains(&code))?;
    char::from_digit(code - zero, 10)
}

/// The telephone numbers that stand in a text: digits in groups that begin with `+` or with a zero, as many as numbers have.
pub fn in_text(text: &str) -> Vec<Number> {
    const LEAST: usize = 7;
    const MOST: usize = 15;
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(at) =
        rest.find(|c: char| c == '+' || c == '0' || (!c.is_ascii() && ascii_digit(c) == Some('0')))
    {
        let before = rest[..at].chars().next_back();
        let candidate = &rest[at..];
        let end = candidate.char_indices().find(|(at, c)| {
            let is_part = ascii_digit(*c).is_some() || (*at == 0 && *c == '+');
            !is_part
                && !matches!(
                    c,
                    ' ' | '\u{a0}' | '\u{202f}' | '(' | ')' | '/' | '-' | '.' | '\u{2010}'
                        ..='\u{2015}'
                )
        });
        let end = end.map_or(candidate.len(), |(end, _)| end);
        if !before.is_some_and(char::is_alphanumeric) {
            let number = Number::written(&candidate[..end], Leads::Called);
            found.extend(number.filter(|it| (LEAST..=MOST).contains(&it.digits.len())));
        }
        let first = candidate.chars().next().map_or(1, char::len_utf8);
        rest = &candidate[end.max(first)..];
    }
    found.sort_unstable();
    found.dedup();
    found
}

#[cfg(test)]
mod tests {
    use super::{Leads, Number, in_text};

    #[test]
    fn numbers_in_a_text_are_found_however_they_are_written() {
        let digits = |text: &str| in_text(text).into_iter().map(|it| it.digits).collect::<Vec<_>>();
        assert_eq!(
            digits("Call +44 1632 960001 or 01632-960002."),
            ["01632960002", "441632960001"]
        );
        assert_eq!(digits("+44 (0) 1632 960003"), ["441632960003"]);
        assert_eq!(digits("اتصل ٠١٦٣٢ ٩٦٠٠٠٤"), ["01632960004"]);
        assert_eq!(digits("In 2024, 10,000 people; A0123456789"), Vec::<String>::new());
    }

    #[test]
    fn the_emergency_numbers_of_the_country_come_before_those_of_others() {
        let leads = |country, digits: &str| {
            let all = Number::of_emergencies(country);
            all.into_iter().find(|it| it.digits == digits).map(|it| it.leads)
        };
        assert_eq!(leads(Some("DE"), "110"), Some(Leads::Country));
        assert_eq!(leads(Some("DE"), "112"), Some(Leads::Country));
        assert_eq!(leads(Some("DE"), "999"), Some(Leads::Elsewhere));
        assert_eq!(leads(None, "112"), Some(Leads::Country));
        assert_eq!(leads(None, "110"), Some(Leads::Elsewhere));
        assert_eq!(leads(Some("DE"), "30"), None);
    }
}
