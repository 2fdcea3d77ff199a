//! When an event comes again, in the words of a language.
//!
//! Owns which rules have words; of one that has none, its days are shown alone.

use crate::content::config::Lang;
use crate::words::date::{Date, LocalTime, Weekday};
use crate::words::repeat::{Frequency, Repeat};
use crate::words::template::Argument;

use super::{Reader, View};

/// More days in one sentence nobody remembers.
const MOST: usize = 7;

/// A rule in words, with its last day: "every Thursday until 20 May 2027". None where it takes more than a
/// sentence.
pub(super) fn in_words(
    reader: Reader<'_>,
    rule: &Repeat,
    start: LocalTime,
    last: Option<Date>,
) -> Option<String> {
    let Reader { view, lang } = reader;
    let words = Words { view, lang };
    let rule = words.rule(rule, start.date)?;
    let rule = match last {
        Some(last) => {
            let date = view.site.locale(lang).date(last);
            words.say("repeat_until", &[("rule", rule), ("date", date)])
        }
        None => rule,
    };
    // All of it is in one language: nothing has to be kept apart.
    Some(rule.replace(['\u{2068}', '\u{2069}'], ""))
}

struct Words<'v> {
    view: &'v View,
    lang: Lang,
}

impl Words<'_> {
    fn say(&self, key: &str, of: &[(&str, String)]) -> String {
        self.view.string_of(self.lang, key, of)
    }

    /// Every so many days, weeks, months or years: the number decides on the words, and is written in the digits
    /// of the language.
    fn every(&self, key: &str, interval: u32, days: String) -> String {
        let number = self.view.site.locale(self.lang).number(f64::from(interval));
        let arguments = [
            ("count".to_owned(), Argument::Number(f64::from(interval))),
            ("number".to_owned(), Argument::Text(number)),
            ("days".to_owned(), Argument::Text(days)),
        ];
        self.view.words[self.lang.index()].strings.format(key, &arguments)
    }

    fn rule(&self, rule: &Repeat, start: Date) -> Option<String> {
        let of = |part: &str| rule.numbers(part);
        let is_known = |part: &str| matches!(part, "BYMONTH" | "BYMONTHDAY" | "BYSETPOS");
        if rule.chosen.iter().any(|(part, _)| !is_known(part)) {
            return None;
        }
        let of_month = of("BYMONTHDAY");
        let is_plain = |day: &crate::words::repeat::Day| day.nth.is_none();
        let said = match rule.frequency {
            Frequency::Daily
                if rule.days.is_empty() && of_month.is_none() && of("BYSETPOS").is_none() =>
            {
                self.every("repeat_days", rule.interval, String::new())
            }
            // Every day but those at the end of the week is a rule of weeks.
            Frequency::Daily
                if rule.interval == 1 && of_month.is_none() && of("BYSETPOS").is_none() =>
            {
                self.weekly(rule, start)?
            }
            Frequency::Weekly if of_month.is_none() && of("BYSETPOS").is_none() => {
                self.weekly(rule, start)?
            }
            Frequency::Monthly => {
                let days = match (rule.days.is_empty(), of_month, of("BYSETPOS")) {
                    (true, None, None) => vec![self.month_day(i32::from(start.parts().2))?],
                    (true, Some(days), None) => {
                        days.iter().map(|day| self.month_day(*day)).collect::<Option<_>>()?
                    }
                    (false, None, None) if !rule.days.iter().any(is_plain) => {
                        self.nth_days(rule)?
                    }
                    // The first of one name of a day is the first day of that name.
                    (false, None, Some([place]))
                        if rule.days.len() == 1 && rule.days.iter().all(is_plain) =>
                    {
                        vec![self.nth(*place, rule.days[0].weekday)?]
                    }
                    _ => return None,
                };
                self.every("repeat_months", rule.interval, self.listed(days)?)
            }
            Frequency::Yearly => return self.yearly(rule, start),
            _ => return None,
        };
        self.in_months(said, of("BYMONTH"))
    }

    fn weekly(&self, rule: &Repeat, start: Date) -> Option<String> {
        let mut days: Vec<Weekday> = rule.days.iter().map(|day| day.weekday).collect();
        if days.is_empty() {
            days.push(start.weekday());
        }
        days.sort_unstable();
        days.dedup();
        let locale = self.view.site.locale(self.lang);
        if rule.interval == 1 {
            if days.len() == 7 {
                return Some(self.every("repeat_days", 1, String::new()));
            }
            let every = |day: &Weekday| self.of_weekday("repeat_weekday", *day, None);
            return self.listed(days.iter().map(every).collect());
        }
        let names = days.iter().map(|day| locale.weekday(*day)).collect();
        Some(self.every("repeat_weeks", rule.interval, self.listed(names)?))
    }

    fn yearly(&self, rule: &Repeat, start: Date) -> Option<String> {
        let (_, month, day) = start.parts();
        let months = rule.numbers("BYMONTH");
        let locale = self.view.site.locale(self.lang);
        let days =
            match (rule.days.is_empty(), rule.numbers("BYMONTHDAY"), rule.numbers("BYSETPOS")) {
                (true, None, None) => {
                    let months = months.map_or(vec![i32::from(month)], <[i32]>::to_vec);
                    months
                        .iter()
                        .map(|month| locale.day_of_year(*month as u8, day))
                        .collect::<Option<_>>()?
                }
                (true, Some([of_month]), None) if *of_month > 0 => {
                    let months = months?.iter();
                    months
                        .map(|month| locale.day_of_year(*month as u8, *of_month as u8))
                        .collect::<Option<_>>()?
                }
                (false, None, None) => {
                    let days = self.every(
                        "repeat_years",
                        rule.interval,
                        self.listed(self.nth_days(rule)?)?,
                    );
                    return self.in_months(days, Some(months?));
                }
                _ => return None,
            };
        Some(self.every("repeat_years", rule.interval, self.listed(days)?))
    }

    /// The months to which a rule is limited follow it in brackets.
    fn in_months(&self, said: String, months: Option<&[i32]>) -> Option<String> {
        let Some(months) = months else { return Some(said) };
        let locale = self.view.site.locale(self.lang);
        let names = months.iter().map(|month| locale.month_name(*month as u8)).collect();
        Some(format!("{said} ({})", self.listed(names)?))
    }

    fn nth_days(&self, rule: &Repeat) -> Option<Vec<String>> {
        rule.days.iter().map(|day| self.nth(day.nth?, day.weekday)).collect()
    }

    fn nth(&self, nth: i32, day: Weekday) -> Option<String> {
        let nth = match nth {
            1..=5 => ["first", "second", "third", "fourth", "fifth"][nth as usize - 1],
            -1 => "last",
            _ => return None,
        };
        Some(self.of_weekday("nth_weekday", day, Some(nth.to_owned())))
    }

    fn of_weekday(&self, key: &str, day: Weekday, nth: Option<String>) -> String {
        let name = self.view.site.locale(self.lang).weekday(day);
        let id = day.letters().to_lowercase();
        let name = self.say("weekday_in_rule", &[("day", id.clone()), ("weekday", name)]);
        let mut of = vec![("day", id), ("weekday", name)];
        of.extend(nth.map(|nth| ("nth", nth)));
        self.say(key, &of)
    }

    fn month_day(&self, day: i32) -> Option<String> {
        let locale = self.view.site.locale(self.lang);
        match day {
            1.. => Some(self.say("month_day", &[("number", locale.number(f64::from(day)))])),
            -1 => Some(self.view.string(self.lang, "month_day_last")),
            _ => None,
        }
    }

    fn listed(&self, items: Vec<String>) -> Option<String> {
        let locale = self.view.site.locale(self.lang);
        (items.len() <= MOST).then(|| locale.list(&items))
    }
}
