use std::{fmt, str::FromStr};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

const MINUTES_A_DAY: i64 = 24 * 60;

/// A moment of simulated time, in whole minutes, from 1970-01-01 00:00 to 9999-12-31 23:59.
///
/// There is one time zone, the organisation's own. The text form, `2015-11-16 09:00`, is the
/// same for people, for files and in every language.
#[derive(
    Clone, Copy, Debug, Deserialize, Eq, JsonSchema, Ord, PartialEq, PartialOrd, Serialize,
)]
#[serde(into = "String", try_from = "String")]
pub struct Time {
    minutes: i64,
}

/// The text is not a time of the form `2015-11-16 09:00` in the years 1970 to 9999.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error("\"{text}\" is not a time such as 2015-11-16 09:00")]
pub struct InvalidTime {
    /// What was given.
    pub text: String,
}

impl Time {
    /// The last moment that a lab can reach.
    pub const LATEST: Self = Self { minutes: days_from_civil(10_000, 1, 1) * MINUTES_A_DAY - 1 };

    /// `seconds` after 1970-01-01 00:00, cut to the minute and to the range.
    pub fn from_unix_seconds(seconds: u64) -> Self {
        let minutes = i64::try_from(seconds / 60).unwrap_or(i64::MAX);
        Self { minutes: minutes.min(Self::LATEST.minutes) }
    }

    /// The moment `minutes` later, or nothing past [`Time::LATEST`].
    pub fn after(self, minutes: u32) -> Option<Self> {
        let later = Self { minutes: self.minutes + i64::from(minutes) };
        (later <= Self::LATEST).then_some(later)
    }

    /// The moment `minutes` later, [`Time::LATEST`] at most.
    pub fn later(self, minutes: u32) -> Self {
        self.after(minutes).unwrap_or(Self::LATEST)
    }

    /// The moment `minutes` earlier, 1970-01-01 00:00 at least.
    pub fn earlier(self, minutes: u32) -> Self {
        Self { minutes: (self.minutes - i64::from(minutes)).max(0) }
    }

    /// The first moment after this one whose distance from midnight is a multiple of `every`
    /// minutes, which divide a day; nothing past [`Time::LATEST`].
    pub(super) fn next_multiple(self, every: u32) -> Option<Self> {
        self.floor_to_multiple(every).after(every)
    }

    /// The last such moment until this one.
    pub(super) fn floor_to_multiple(self, every: u32) -> Self {
        Self { minutes: self.minutes - self.minutes % i64::from(every) }
    }

    /// The first of the moments `self`, `self + every`, … that is not before `moment`; nothing
    /// past [`Time::LATEST`]. `every` is in minutes, from 1.
    pub(super) fn first_repeat_from(self, every: u32, moment: Self) -> Option<Self> {
        let gone = (moment.minutes - self.minutes).max(0);
        let repeats = (gone + i64::from(every) - 1) / i64::from(every);
        let found = Self { minutes: self.minutes + repeats * i64::from(every) };
        (found <= Self::LATEST).then_some(found)
    }

    /// The last of the moments `self`, `self + every`, … until `moment`, if there is one.
    pub(super) fn last_repeat_until(self, every: u32, moment: Self) -> Option<Self> {
        let gone = moment.minutes - self.minutes;
        (gone >= 0).then(|| Self { minutes: moment.minutes - gone % i64::from(every) })
    }

    /// How many minutes it is until `later`; 0 where `later` has passed.
    pub fn minutes_until(self, later: Self) -> u32 {
        u32::try_from((later.minutes - self.minutes).max(0)).unwrap_or(u32::MAX)
    }

    fn from_parts([year, month, day, hour, minute]: [i64; 5]) -> Option<Self> {
        let days = days_from_civil(year, month, day);
        let exists = (1970..=9999).contains(&year)
            && (1..=12).contains(&month)
            && civil_from_days(days) == (year, month, day)
            && (0..24).contains(&hour)
            && (0..60).contains(&minute);
        exists.then_some(Self { minutes: days * MINUTES_A_DAY + hour * 60 + minute })
    }
}

/// Days from 1970-01-01 to a date of the Gregorian calendar. The year is counted from March, so
/// that the leap day is its last.
const fn days_from_civil(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let month_from_march = (month + 9) % 12;
    let day_of_year = (153 * month_from_march + 2) / 5 + day - 1;
    year * 365 + year / 4 - year / 100 + year / 400 + day_of_year - 719_468
}

/// The inverse of [`days_from_civil`], for days from 1970 on.
fn civil_from_days(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days / 146_097;
    let day_of_era = days % 146_097;
    let year_of_era =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = (month_from_march + 2) % 12 + 1;
    let year = era * 400 + year_of_era + i64::from(month <= 2);
    (year, month, day)
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = civil_from_days(self.minutes / MINUTES_A_DAY);
        let minute_of_day = self.minutes % MINUTES_A_DAY;
        let (hour, minute) = (minute_of_day / 60, minute_of_day % 60);
        write!(f, "{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}")
    }
}

impl FromStr for Time {
    type Err = InvalidTime;

    fn from_str(text: &str) -> Result<Self, InvalidTime> {
        let invalid = || InvalidTime { text: text.to_owned() };
        let has_form = text.len() == "2015-11-16 09:00".len()
            && text.bytes().zip("0000-00-00 00:00".bytes()).all(|(byte, form)| {
                if form == b'0' { byte.is_ascii_digit() } else { byte == form }
            });
        if !has_form {
            return Err(invalid());
        }
        let number = |from, to| text[from..to].parse().unwrap_or(-1);
        let parts = [number(0, 4), number(5, 7), number(8, 10), number(11, 13), number(14, 16)];
        Self::from_parts(parts).ok_or_else(invalid)
    }
}

impl TryFrom<String> for Time {
    type Error = InvalidTime;

    fn try_from(text: String) -> Result<Self, InvalidTime> {
        text.parse()
    }
}

impl From<Time> for String {
    fn from(time: Time) -> Self {
        time.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_of_four_centuries_is_written_and_read_alike() {
        for day in 0..146_097 {
            let time = Time { minutes: day * MINUTES_A_DAY + 61 };
            assert_eq!(time.to_string().parse(), Ok(time));
        }
    }

    #[test]
    fn known_days_have_their_known_texts() {
        assert_eq!(Time::from_unix_seconds(0).to_string(), "1970-01-01 00:00");
        assert_eq!(Time::from_unix_seconds(1_447_664_459).to_string(), "2015-11-16 09:00");
        assert_eq!(Time::LATEST.to_string(), "9999-12-31 23:59");
    }

    #[test]
    fn what_is_not_a_time_is_refused() {
        for text in [
            "",
            "2015-11-16",
            "2015-11-16T09:00",
            "2015-02-29 09:00",
            "2015-11-31 09:00",
            "2015-00-01 09:00",
            "1969-12-31 23:59",
            "2015-11-16 24:00",
            "2015-11-16 09:60",
            "2015-11-16 9:00 ",
            "２０１５-11-16 09:00",
        ] {
            assert_eq!(text.parse::<Time>(), Err(InvalidTime { text: text.to_owned() }));
        }
    }

    #[test]
    fn time_ends_with_the_year_9999() {
        let eve: Time = "9999-12-31 23:58".parse().unwrap();
        assert_eq!(eve.after(1), Some(Time::LATEST));
        assert_eq!(eve.after(2), None);
    }
}
