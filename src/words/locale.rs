//! How a language says dates, numbers and names, and how it sorts.
//!
//! Wraps the formatting half of ICU4X. One [`Locale`] a language, made once and shared by all
//! threads; it knows no page and no string of the interface.

mod months;
mod weekdays;

use icu::calendar::AnyCalendarKind;
use icu::calendar::Date as IcuDate;
use icu::casemap::TitlecaseMapper;
use icu::casemap::options::{TitlecaseOptions, TrailingCase};
use icu::collator::options::CollatorOptions;
use icu::collator::{CollatorBorrowed, CollatorPreferences};
use icu::datetime::fieldsets::{E, M, MD, T, YM, YMD, YMDE, YMDET};
use icu::datetime::options::TimePrecision;
use icu::datetime::preferences::{CalendarAlgorithm, HourCycle};
use icu::datetime::{DateTimeFormatter, DateTimeFormatterPreferences, NoCalendarFormatter};
use icu::decimal::DecimalFormatter;
use icu::decimal::input::Decimal;
use icu::decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu::experimental::displaynames::{DisplayNamesOptions, Style, multi};
use icu::list::ListFormatter;
use icu::list::options::{ListFormatterOptions, ListLength};
use icu::locale::subtags::{Region, language, region};
use icu::locale::{LanguageIdentifier, Locale as IcuLocale, LocaleExpander};
use icu::time::{DateTime, Time};

use crate::words::date::{Date, LocalTime, PartialDate, Weekday};
use crate::words::language::Direction;

pub use months::month_meant_by;
pub use weekdays::{Meant, meant_by};

/// One language's ways.
pub struct Locale {
    /// The canonical BCP 47 tag.
    pub tag: String,
    /// The tag as systems and Open Graph write it, with the region where most speak it: `fr_FR`.
    pub posix: String,
    /// Which way it runs.
    pub direction: Direction,
    day: Option<DateTimeFormatter<YMD>>,
    /// A day as the calendar has it that is in use beside the Gregorian.
    own_day: Option<DateTimeFormatter<YMD>>,
    month: Option<DateTimeFormatter<YM>>,
    month_name: Option<DateTimeFormatter<M>>,
    day_of_year: Option<DateTimeFormatter<MD>>,
    day_of_week: Option<DateTimeFormatter<YMDE>>,
    moment: Option<DateTimeFormatter<YMDET>>,
    clock: Option<NoCalendarFormatter<T>>,
    weekday: Option<DateTimeFormatter<E>>,
    list: Option<ListFormatter>,
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
        Locale::at_home_in(tag, None)
    }

    /// The same with dates, times and numbers as they are written in a region, `GB`, where the tag names none.
    pub fn at_home_in(tag: &str, region: Option<&str>) -> Self {
        let mut locale: IcuLocale = tag.parse().unwrap_or(IcuLocale::UNKNOWN);
        let region = region.and_then(|region| region.parse().ok());
        locale.id.region = locale.id.region.or(region);
        let mut gregorian = gregorian(&locale);
        gregorian.hour_cycle = clock_of_region(&locale);
        let names = DisplayNamesOptions::default();
        let mut telling = DisplayNamesOptions::default();
        telling.style = Some(Style::Menu);
        let mut ungrouped = DecimalFormatterOptions::default();
        ungrouped.grouping_strategy = Some(GroupingStrategy::Never);
        Locale {
            tag: tag.to_owned(),
            posix: posix(&locale),
            direction: Direction::of(tag),
            day: DateTimeFormatter::try_new(gregorian, YMD::long()).ok(),
            own_day: DateTimeFormatter::try_new((&locale).into(), YMD::long())
                .ok()
                .filter(|own| own.calendar().kind() != AnyCalendarKind::Gregorian && is_whole(own)),
            month: DateTimeFormatter::try_new(gregorian, YM::long()).ok(),
            month_name: DateTimeFormatter::try_new(gregorian, M::long()).ok(),
            day_of_year: DateTimeFormatter::try_new(gregorian, MD::long()).ok(),
            day_of_week: DateTimeFormatter::try_new(gregorian, YMDE::long()).ok(),
            moment: DateTimeFormatter::try_new(
                gregorian,
                YMDET::long().with_time_precision(TimePrecision::Minute),
            )
            .ok(),
            clock: NoCalendarFormatter::try_new(gregorian, T::hm()).ok(),
            weekday: DateTimeFormatter::try_new(gregorian, E::long()).ok(),
            list: ListFormatter::try_new_and(
                (&locale).into(),
                ListFormatterOptions::default().with_length(ListLength::Wide),
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

    /// A day: "21 novembre 2026". It is one of the Gregorian calendar, as on every letter of an office; where
    /// another is in use, the same day of that one follows in brackets.
    pub fn date(&self, date: Date) -> String {
        let Some((formatter, icu)) = self.day.as_ref().zip(icu_date(date)) else {
            return date.to_string();
        };
        self.with_own_day(formatter.format(&icu).to_string(), date)
    }

    /// A day with its name: "samedi 21 novembre 2026".
    pub fn day_of_week(&self, date: Date) -> String {
        let Some((formatter, icu)) = self.day_of_week.as_ref().zip(icu_date(date)) else {
            return date.to_string();
        };
        self.with_own_day(formatter.format(&icu).to_string(), date)
    }

    fn with_own_day(&self, shown: String, date: Date) -> String {
        match self.own_day.as_ref().zip(icu_date(date)) {
            Some((own, date)) => format!("{shown} ({})", own.format(&date)),
            None => shown,
        }
    }

    /// A day of every year, "21 novembre", where the month has such a day.
    pub fn day_of_year(&self, month: u8, day: u8) -> Option<String> {
        // A leap year has every day that there is.
        let date = icu_date(Date::new(2024, month as i8, day as i8)?)?;
        Some(match &self.day_of_year {
            Some(formatter) => formatter.format(&date).to_string(),
            None => format!("{month:02}-{day:02}"),
        })
    }

    /// The name of a month, as it stands alone.
    pub fn month_name(&self, month: u8) -> String {
        let date = Date::new(2024, month as i8, 1).and_then(icu_date);
        match self.month_name.as_ref().zip(date) {
            Some((formatter, date)) => formatter.format(&date).to_string(),
            None => format!("{month:02}"),
        }
    }

    /// The name of a day of the week, as it stands in a sentence.
    pub fn weekday(&self, day: Weekday) -> String {
        // A Monday, and the days after it.
        let date = Date::new(2024, 1, 1 + day.place() as i8).and_then(icu_date);
        match self.weekday.as_ref().zip(date) {
            Some((formatter, date)) => formatter.format(&date).to_string(),
            None => day.name().to_owned(),
        }
    }

    /// The name of a day that stands alone elsewhere, as it is written inside a sentence: in French in small letters.
    pub fn inside_sentence(&self, name: &str) -> String {
        let is_small = self.weekday(Weekday::at(0)).starts_with(char::is_lowercase);
        let mut letters = name.chars();
        match letters.next().filter(|_| is_small) {
            Some(first) => first.to_lowercase().chain(letters).collect(),
            None => name.to_owned(),
        }
    }

    /// A text as a sentence begins: its first letter is a capital where the language has them.
    pub fn sentence(&self, text: &str) -> String {
        let language = self.tag.parse().unwrap_or(LanguageIdentifier::UNKNOWN);
        let mut options = TitlecaseOptions::default();
        options.trailing_case = Some(TrailingCase::Unchanged);
        let titles = TitlecaseMapper::new();
        titles.titlecase_segment_to_string(text, &language, options).into_owned()
    }

    /// A time of day by the clock of the language: "18:00", "6:00 PM". The end of a day is hour 24 where
    /// there are 24.
    pub fn clock(&self, hour: u8, minute: u8) -> String {
        let shown = |hour: u8| {
            let time = Time::try_new(hour % 24, minute, 0, 0).ok();
            let formatted = self.clock.as_ref().zip(time);
            formatted.map(|(formatter, time)| formatter.format(&time).to_string())
        };
        let Some(text) = shown(hour) else { return format!("{hour:02}:{minute:02}") };
        // Where 23 o'clock is called so, a day ends at 24.
        let number = |hour: u8| self.number(f64::from(hour));
        match shown(23).filter(|late| hour == 24 && late.contains(&number(23))) {
            Some(late) => late.replacen(&number(23), &number(24), 1),
            None => text,
        }
    }

    /// Things one after the other, as the language lists them: "A, B and C".
    pub fn list(&self, items: &[String]) -> String {
        match &self.list {
            Some(formatter) => formatter.format_to_string(items.iter()),
            None => items.join(", "),
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
            (Some(formatter), Some(icu), Some(icu_time)) => {
                let shown = formatter.format(&DateTime { date: icu, time: icu_time });
                self.with_own_day(shown.to_string(), time.date)
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
        self.sentence(&name)
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

/// The zero of the digits of a language.
pub fn zero(tag: &str) -> char {
    let locale: IcuLocale = tag.parse().unwrap_or(IcuLocale::UNKNOWN);
    let digits = DecimalFormatter::try_new((&locale).into(), Default::default()).ok();
    let zero = digits.map(|digits| digits.format(&Decimal::from(0)).to_string());
    zero.and_then(|zero| zero.chars().next()).unwrap_or('0')
}

/// How dates of the Gregorian calendar are written in a language.
fn gregorian(locale: &IcuLocale) -> DateTimeFormatterPreferences {
    let mut preferences = DateTimeFormatterPreferences::from(locale);
    preferences.calendar_algorithm = Some(CalendarAlgorithm::Gregory);
    preferences
}

/// The clock of 24 hours, where it is that of the named region: what stands on the doors there. The Unicode data knows a
/// region's clock in the languages of the region alone, and writes Arabic hours in the Netherlands as in Egypt.
fn clock_of_region(locale: &IcuLocale) -> Option<HourCycle> {
    let mut main =
        LanguageIdentifier { region: Some(locale.id.region?), ..LanguageIdentifier::UNKNOWN };
    LocaleExpander::new_extended().maximize(&mut main);
    let main = IcuLocale::from(main);
    let late = Time::try_new(23, 0, 0, 0).ok()?;
    let clock = NoCalendarFormatter::try_new((&main).into(), T::hm()).ok()?;
    let digits = DecimalFormatter::try_new((&main).into(), Default::default()).ok()?;
    let number = digits.format(&Decimal::from(23)).to_string();
    clock.format(&late).to_string().contains(&number).then_some(HourCycle::H23)
}

/// Whether the Unicode data can write days of another calendar: where it lacks words, English letters stand in
/// their place.
fn is_whole(own: &DateTimeFormatter<YMD>) -> bool {
    let shown = Date::new(2024, 1, 1).and_then(icu_date).map(|day| own.format(&day).to_string());
    shown.is_some_and(|shown| !shown.contains(|letter: char| letter.is_ascii_alphabetic()))
}

fn icu_date(date: Date) -> Option<IcuDate<icu::calendar::Gregorian>> {
    let (year, month, day) = date.parts();
    IcuDate::try_new_gregorian(i32::from(year), month, day).ok()
}
