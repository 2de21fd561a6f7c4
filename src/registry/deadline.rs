//! Turns a deadline rule, a conference day and the working days into the first moment that is too late, and a moment of
//! receipt into a verdict. All of it is counted in the plan's own time zone; nothing here asks what time it is.
//!
//! A moment before the deadline is on time, the deadline itself is late: `24:00` of a day is the first moment of the
//! next. Where clocks are turned back over the hour in question it is the later of the two, in favour of the unit.

use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::{DeadlineRule, Plan, Requirement, Verdict, WorkingDays};

impl Plan {
    /// The first moment that is too late for `requirement`, or `None` where it has no deadline (or the plan's zone is
    /// not one, which [`read_plan`](super::read_plan) does not let through). `conference` is the unit's conference day.
    #[must_use]
    pub fn deadline(
        &self,
        requirement: &Requirement,
        conference: Option<Date>,
        days: &WorkingDays,
    ) -> Option<Timestamp> {
        let zone = crate::clock::zone(&self.zone)?;
        match &requirement.deadline {
            DeadlineRule::Fixed { day, hour: Some(hour) } => moment_at(&zone, *day, *hour),
            DeadlineRule::Fixed { day, hour: None } => end_of(&zone, *day),
            DeadlineRule::AfterConference { working_days, otherwise } => {
                let last = conference.map_or(*otherwise, |held| days.after(held, *working_days));
                end_of(&zone, last)
            }
            DeadlineRule::None => None,
        }
    }

    /// The verdict on a receipt.
    #[must_use]
    pub fn verdict(
        &self,
        requirement: &Requirement,
        received_at: Timestamp,
        conference: Option<Date>,
        days: &WorkingDays,
    ) -> Verdict {
        match self.deadline(requirement, conference, days) {
            None => Verdict::Unknown,
            Some(deadline) if received_at < deadline => Verdict::OnTime,
            Some(deadline) => Verdict::Late { by_seconds: received_at.duration_since(deadline).as_secs() },
        }
    }
}

/// 24:00 of a day: the first moment of the next one, which is not 00:00 where clocks are turned forward at midnight. Where
/// they are turned back over midnight the day begins once more, and its end is the second one.
fn end_of(zone: &TimeZone, day: Date) -> Option<Timestamp> {
    let midnight = zone.to_ambiguous_timestamp(day.tomorrow().ok()?.to_datetime(Time::midnight()));
    let later = midnight.later().ok()?;
    let just_before = later.checked_sub(SignedDuration::from_nanos(1)).ok()?.to_zoned(zone.clone()).date();
    if just_before <= day { Some(later) } else { midnight.compatible().ok() }
}

fn moment_at(zone: &TimeZone, day: Date, hour: Time) -> Option<Timestamp> {
    zone.to_ambiguous_timestamp(day.to_datetime(hour)).later().ok()
}

#[cfg(test)]
#[path = "deadline_tests.rs"]
mod tests;
