//! How a language says dates, numbers and names, and how it sorts.
//!
//! Wraps the formatting half of ICU4X. One [`Locale`] a language, made once and shared by all
//! threads; it knows no page and no string of the interface.

use icu::calendar::Date as IcuDate;
use icu::casemap::TitlecaseMapper;
use icu::casemap::options::{TitlecaseOptions, TrailingCase};
use icu::collator::options::CollatorOptions;
use icu::collator::{CollatorBorrowed, CollatorPreferences};
use icu::datetime::DateTimeFormatter;
use icu::datetime::fieldsets::{YM, YMD, YMDET};
use icu::datetime::options::TimePrecision;
use icu::decimal::DecimalFormatter;
use icu::decimal::input::Decimal;
use icu::decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu::experimental::displaynames::{DisplayNamesOptions, Style, multi};
use icu::locale::subtags::{Region, language, region};
use icu::locale::{LanguageIdentifier, Locale as IcuLocale, LocaleExpander};
use icu::time::{DateTime, Time};

use crate::date::{Date, LocalTime, PartialDate};
use crate::language::Direction;

/// One language's ways.
pub struct Locale {
    /// The canonical BCP 47 tag.
    pub tag: String,
    /// The tag as systems and Open Graph write it, with the region where most speak it: `fr_FR`.
    pub posix: String,
    /// Which way it runs.
    pub direction: Direction,
    day: Option<DateTimeFormatter<YMD>>,
    month: Option<DateTimeFormatter<YM>>,
    moment: Option<DateTimeFormatter<YMDET>>,
    numbers: Option<DecimalFormatter>,
    years: Option<DecimalFormatter>,
    collator: Option<CollatorBorrowed<'static>>,
    tags: Option<multi::LocaleDisplayNamesFormatter>,
    languages: Option<multi::LanguageDisplayNames>,
    spoken: Option<multi::LanguageDisplayNames>,
    scripts: Option<multi::ScriptDisplayNames>,
    regions: Option<multi::RegionDisplayNames>,
}

/// A language and the region where it is most at home, unless its tag names one.
fn posix(locale: &IcuLocale) -> String {
    let mut id = locale.id.clone();
    // Most speak it in Brazil; without a region the Portuguese of Portugal is meant (the strings of the interface are in it).
    if id.language == language!("pt") && id.region.is_none() {
        id.region = Some(region!("PT"));
    }
    LocaleExpander::new_extended().maximize(&mut id);
    match id.region {
        Some(region) => format!("{}_{region}", id.language),
        None => id.language.to_string(),
    }
}

impl Locale {
    /// The ways of the language `tag`. Where the Unicode data has nothing for it, the root's ways
    /// are used: ISO dates, plain digits, code point order of the default collation.
    pub fn new(tag: &str) -> Self {
        let locale: IcuLocale = tag.parse().unwrap_or(IcuLocale::UNKNOWN);
        let names = DisplayNamesOptions::default();
        let mut telling = DisplayNamesOptions::default();
        telling.style = Some(Style::Menu);
        let mut ungrouped = DecimalFormatterOptions::default();
        ungrouped.grouping_strategy = Some(GroupingStrategy::Never);
        Locale {
            tag: tag.to_owned(),
            posix: posix(&locale),
            direction: Direction::of(tag),
            day: DateTimeFormatter::try_new((&locale).into(), YMD::long()).ok(),
            month: DateTimeFormatter::try_new((&locale).into(), YM::long()).ok(),
            moment: DateTimeFormatter::try_new(
                (&locale).into(),
                YMDET::long().with_time_precision(TimePrecision::Minute),
            )
            .ok(),
            numbers: DecimalFormatter::try_new((&locale).into(), Default::default()).ok(),
            years: DecimalFormatter::try_new((&locale).into(), ungrouped).ok(),
            collator: CollatorBorrowed::try_new(
                CollatorPreferences::from(&locale),
                CollatorOptions::default(),
            )
            .ok(),
            tags: multi::LocaleDisplayNamesFormatter::try_new((&locale).into(), names).ok(),
            languages: multi::LanguageDisplayNames::try_new((&locale).into(), names).ok(),
            spoken: multi::LanguageDisplayNames::try_new((&locale).into(), telling).ok(),
            scripts: multi::ScriptDisplayNames::try_new((&locale).into(), names).ok(),
            regions: multi::RegionDisplayNames::try_new((&locale).into(), names).ok(),
        }
    }

    /// A day: "21 novembre 2026".
    pub fn date(&self, date: Date) -> String {
        match (&self.day, icu_date(date)) {
            (Some(formatter), Some(date)) => formatter.format(&date).to_string(),
            _ => date.to_string(),
        }
    }

    /// A year, a month or a day.
    pub fn partial_date(&self, date: PartialDate) -> String {
        match date {
            PartialDate::Year(year) => self.year(year),
            PartialDate::Day(date) => self.date(date),
            PartialDate::Month(year, month) => {
                let first = Date::new(year, month as i8, 1).and_then(icu_date);
                match (&self.month, first) {
                    (Some(formatter), Some(first)) => formatter.format(&first).to_string(),
                    _ => date.to_string(),
                }
            }
        }
    }

    /// A year in the digits of the language, without separators.
    fn year(&self, year: i16) -> String {
        let plain = self.years.as_ref();
        plain.map_or_else(
            || year.to_string(),
            |years| years.format(&Decimal::from(year)).to_string(),
        )
    }

    /// A day with its weekday and time, or a whole day.
    pub fn local_time(&self, time: LocalTime) -> String {
        let Some((hour, minute)) = time.time else { return self.date(time.date) };
        let time_of_day = Time::try_new(hour, minute, 0, 0).ok();
        match (&self.moment, icu_date(time.date), time_of_day) {
            (Some(formatter), Some(date), Some(time)) => {
                formatter.format(&DateTime { date, time }).to_string()
            }
            _ => time.to_string(),
        }
    }

    /// A number with the digits and separators of the language.
    pub fn number(&self, number: f64) -> String {
        // The shortest decimal that is this number is what the author wrote.
        let written = number.to_string();
        match (&self.numbers, written.parse::<Decimal>()) {
            (Some(formatter), Ok(decimal)) => formatter.format(&decimal).to_string(),
            _ => written,
        }
    }

    /// The name of a language in this one; its tag where there is none.
    pub fn language_name(&self, tag: &str) -> String {
        let Ok(locale) = tag.parse::<IcuLocale>() else { return tag.to_owned() };
        match &self.tags {
            Some(names) => names.of(&locale).into_owned(),
            None => self.name_in_parts(&locale).unwrap_or_else(|| tag.to_owned()),
        }
    }

    /// The name of what people speak who read a language: the script is none that one hears, and where several
    /// languages are written alike, it is the one that most of them speak. `zh-Hans` is Mandarin, in Hong Kong Cantonese.
    pub fn spoken_name(&self, tag: &str) -> String {
        let Ok(mut locale) = tag.parse::<IcuLocale>() else { return tag.to_owned() };
        locale.id.script = None;
        let is_cantonese = [region!("HK"), region!("MO")].map(Some).contains(&locale.id.region);
        if locale.id.language == language!("zh") {
            if is_cantonese {
                locale.id.language = language!("yue");
            }
            locale.id.region = None;
        }
        let telling = self.spoken.as_ref().filter(|_| locale.id.region.is_none());
        let name = telling.and_then(|names| names.of(locale.id.language));
        name.map_or_else(|| self.language_name(&locale.to_string()), str::to_owned)
    }

    /// ICU4X names whole tags only in languages in which the Unicode data names variants as well. In Amharic,
    /// Urdu or Swahili it does not: there the name is put together.
    fn name_in_parts(&self, locale: &IcuLocale) -> Option<String> {
        let name = self.languages.as_ref()?.of(locale.id.language)?;
        let script = self.scripts.as_ref().zip(locale.id.script);
        let region = self.regions.as_ref().zip(locale.id.region);
        let script = script.and_then(|(names, script)| names.of(script));
        let region = region.and_then(|(names, region)| names.of(region));
        let qualifiers: Vec<&str> = script.into_iter().chain(region).collect();
        Some(match qualifiers.is_empty() {
            true => name.to_owned(),
            false => format!("{name} ({})", qualifiers.join(", ")),
        })
    }

    /// The name of this language in itself.
    pub fn own_name(&self) -> String {
        let name = self.language_name(&self.tag);
        // A sentence may begin with it: a name stands alone in a list of languages. How one begins is for
        // the language to say; Georgian has capital letters, and no capital first one.
        let language = self.tag.parse().unwrap_or(LanguageIdentifier::UNKNOWN);
        let mut options = TitlecaseOptions::default();
        options.trailing_case = Some(TrailingCase::Unchanged);
        let titles = TitlecaseMapper::new();
        titles.titlecase_segment_to_string(&name, &language, options).into_owned()
    }

    /// The name of a country in this language; its code where there is none.
    pub fn country_name(&self, code: &str) -> String {
        let region = code.parse::<Region>().ok();
        let name = self.regions.as_ref().zip(region).and_then(|(names, region)| names.of(region));
        name.unwrap_or(code).to_owned()
    }

    /// What stands between a city and its country.
    pub fn comma(&self) -> &'static str {
        match self.tag.split('-').next().unwrap_or("") {
            "ar" | "fa" | "ur" | "ps" | "ckb" | "sd" | "ug" => "، ",
            "zh" | "ja" => "，",
            "am" | "ti" => "፣ ",
            _ => ", ",
        }
    }

    /// Bytes that sort as the language sorts the text.
    pub fn sort_key(&self, text: &str) -> Vec<u8> {
        let mut key = Vec::with_capacity(text.len() * 2);
        match &self.collator {
            Some(collator) => {
                let Ok(()) = collator.write_sort_key_to(text, &mut key);
                key
            }
            None => text.as_bytes().to_vec(),
        }
    }
}

fn icu_date(date: Date) -> Option<IcuDate<icu::calendar::Gregorian>> {
    let (year, month, day) = date.parts();
    IcuDate::try_new_gregorian(i32::from(year), month, day).ok()
}
