//! Turns the standings of a plan into one line of figures: received, on time, late, in review, missing, of how many.

use super::day::{Day, is_owed};
use super::section::{Cell, Section, in_words};
use crate::acknowledgement::shown;
use crate::acknowledgement::tone::Tone;
use crate::registry::Verdict;
use crate::standing::{Standing, State};

/// How many units stand where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Totals {
    pub(super) asked: usize,
    pub(super) on_time: usize,
    pub(super) late: usize,
    pub(super) unjudged: usize,
    pub(super) in_review: usize,
    pub(super) awaited: usize,
    pub(super) overdue: usize,
    pub(super) excused: usize,
}

impl Totals {
    pub(super) fn of<'s>(standings: impl Iterator<Item = &'s Standing>) -> Self {
        let mut totals = Self::default();
        for standing in standings {
            totals.asked += 1;
            *match &standing.state {
                State::Received(Verdict::OnTime) => &mut totals.on_time,
                State::Received(Verdict::Late { .. }) => &mut totals.late,
                State::Received(Verdict::Unknown) => &mut totals.unjudged,
                State::InReview => &mut totals.in_review,
                State::Awaited => &mut totals.awaited,
                State::Missing => &mut totals.overdue,
                State::Excused => &mut totals.excused,
            } += 1;
        }
        totals
    }

    pub(super) fn received(self) -> usize {
        self.on_time + self.late + self.unjudged
    }

    /// Nothing came, whether or not the deadline has passed.
    pub(super) fn unsent(self) -> usize {
        self.awaited + self.overdue
    }
}

/// The figures over everything that is owed, of all plans: for the subject.
pub(super) fn overall(day: &Day<'_>) -> Totals {
    let owed = day.plans.iter().flat_map(|(plan, standings)| {
        Day::standings(plan, standings).filter(|(requirement, _)| is_owed(requirement)).map(|(_, standing)| standing)
    });
    Totals::of(owed)
}

/// The section of figures: a line for each requirement of each plan.
pub(super) fn section(day: &Day<'_>) -> Section {
    let columns = [
        ("Nội dung", 138),
        ("Đã nhận", 78),
        ("Đúng hạn", 72),
        ("Trễ hạn", 72),
        ("Chờ xác minh", 78),
        ("Chưa gửi, còn hạn", 81),
        ("Chưa gửi, quá hạn", 81),
    ];
    let mut section = Section::new("Số liệu chung", &columns);
    section.count_shown = false;
    section.one_line = true;
    for (plan, standings) in &day.plans {
        for requirement in plan.requirements.iter().filter(|requirement| is_owed(requirement)) {
            let totals = Totals::of(standings.iter().filter(|standing| standing.requirement == requirement.id));
            section.push(row(&format!("{}{}", day.prefix(plan), shown::line(&requirement.name, 80)), totals));
            if totals.excused > 0 {
                section.note(format!("Được miễn: {} đơn vị.", totals.excused));
            }
            if totals.unjudged > 0 {
                section.note(format!("Chưa đủ căn cứ xác định đúng hạn hay trễ hạn: {} đơn vị.", totals.unjudged));
            }
        }
    }
    section
}

fn row(name: &str, totals: Totals) -> Vec<Cell> {
    let figure = |count: usize, tone| Cell::toned(in_words(count), if count == 0 { Tone::Plain } else { tone });
    vec![
        Cell::toned(name, Tone::Strong),
        Cell::toned(format!("{}/{}", totals.received(), totals.asked), Tone::Strong),
        figure(totals.on_time, Tone::Good),
        figure(totals.late, Tone::Bad),
        figure(totals.in_review, Tone::Warn),
        figure(totals.awaited, Tone::Strong),
        figure(totals.overdue, Tone::Bad),
    ]
}
