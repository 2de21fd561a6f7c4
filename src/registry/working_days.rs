//! Turns the office's working-days file (TOML) into days off and made-up days, and counts working days with them.
//! Saturday and Sunday are free unless made up (Bộ luật Lao động 2019, điều 111 and 112, leave the rest to the
//! Government's yearly notices, which is why a person must be able to edit the file).

use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday};

use super::toml_table::{At, Notes, Table};
use super::{Finding, WorkingDays};

/// Days that are looked through for one working day, before the file is taken to be nonsense: no country closes for a
/// year.
const LONGEST_REST: u32 = 366;

impl WorkingDays {
    /// Whether `day` is worked.
    #[must_use]
    pub fn is_working_day(&self, day: Date) -> bool {
        if self.made_up.contains(&day) {
            return true;
        }
        !is_weekend(day) && !self.holidays.contains(&day)
    }

    /// The `count`th working day after `day`. `day` itself where `count` is 0.
    #[must_use]
    pub fn after(&self, day: Date, count: u32) -> Date {
        (0..count).fold(day, |day, _| self.next(day))
    }

    /// Whether the file says anything of a year: where it does not, only weekends are known to be free.
    #[must_use]
    pub fn covers(&self, year: i16) -> bool {
        self.holidays.iter().any(|day| day.year() == year)
    }

    fn next(&self, day: Date) -> Date {
        let mut day = day;
        for _ in 0..LONGEST_REST {
            day = day.saturating_add(1.day());
            if self.is_working_day(day) {
                break;
            }
        }
        day
    }
}

fn is_weekend(day: Date) -> bool {
    matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
}

/// Reads a working-days file (TOML text).
///
/// # Errors
/// Every mistake in it, in the order of the lines, not only the first.
pub fn read_working_days(file: &str, text: &str) -> Result<WorkingDays, Vec<Finding>> {
    let mut notes = Notes::new(file, text);
    let document = notes.parse(text);
    let mut table = Table::document(&document);
    let holidays = table.dates("holidays", &mut notes);
    let made_up = table.dates("made_up", &mut notes);
    table.end(&mut notes);
    check_doubles("holidays", &holidays, &mut notes);
    check_doubles("made_up", &made_up, &mut notes);
    for day in &made_up {
        let spoken = day.value.strftime("%d/%m/%Y");
        if !is_weekend(day.value) {
            let message = format!("ngày {spoken} không phải thứ Bảy hay Chủ nhật nên không thể là ngày làm bù");
            notes.mistake("made_up", day.line, message);
        }
        if holidays.iter().any(|free| free.value == day.value) {
            let message = format!("ngày {spoken} vừa là ngày nghỉ vừa là ngày làm bù; chỉ giữ một");
            notes.mistake("made_up", day.line, message);
        }
    }
    let values = |days: Vec<At<Date>>| days.into_iter().map(|day| day.value).collect();
    notes.finish(Some(WorkingDays { holidays: values(holidays), made_up: values(made_up) }))
}

fn check_doubles(key: &str, days: &[At<Date>], notes: &mut Notes) {
    for (index, day) in days.iter().enumerate() {
        if days.iter().take(index).any(|earlier| earlier.value == day.value) {
            let spoken = day.value.strftime("%d/%m/%Y");
            notes.mistake(key, day.line, format!("ngày {spoken} được ghi hai lần; hãy bỏ một"));
        }
    }
}

#[cfg(test)]
#[path = "working_days_tests.rs"]
mod tests;
