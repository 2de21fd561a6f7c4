//! Gathers what kinds, flags and outcome look at: the papers with the part each plays, the folded words of each place,
//! what became of the files. Weighs nothing.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::documents::{Document, Format, Problem};
use crate::reading::{
    ConferenceDay, Context, Paper as PaperKind, Reading, conference_day, conference_matter, conference_names,
};
use crate::registry::Plan;
use crate::vietnamese::fold;

use super::Case;
use super::answers::{answers, is_of_supplement, named, number_phrases, resembles};
use super::evidence::papers::Paper;
use super::evidence::words::{file_names, stem};
use super::index::Index;
use super::names::without_names;
use super::own_text::{has_headings_of_report, is_report_with_headings, own_text};
use super::tokens::{Folded, as_written};
use super::weights::{Place, Weights};

/// What part a paper plays in a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    /// A report under a plan; the plan's place in the case.
    PlanReport(usize),
    /// A report on another matter.
    OtherReport,
    /// A notice of the conference, an invitation to it.
    Notice,
    /// A table of targets, an annex.
    Annex,
    /// Something else.
    Unknown,
}

/// What a letter consists of.
#[derive(Debug)]
pub(super) struct Material<'a> {
    /// Papers that could be read, each with its part.
    pub(super) papers: Vec<(Paper<'a>, Part)>,
    /// Subject, folded.
    pub(super) subject: Folded,
    /// New text without the signature block, folded.
    pub(super) text: Folded,
    /// File names, folded.
    pub(super) files: Folded,
    /// Titles of papers, folded.
    pub(super) titles: Folded,
    /// The same four places as they are written.
    written: [String; 4],
    /// Everything that is wrong with any file, or must be known of it.
    pub(super) problems: BTreeSet<Trouble>,
    /// Files that someone means to hand in: not a signature, a calendar entry, a visiting card.
    pub(super) files_handed_in: usize,
    /// Of them: files from which no text could be read.
    pub(super) files_unread: usize,
    /// Of those: texts, tables and archives that this version has no reader for.
    pub(super) files_without_reader: usize,
    /// The conference day that the letter itself states.
    pub(super) day_in_text: Option<ConferenceDay>,
    /// Nothing is handed in, and the letter's own words are a report.
    pub(super) report_in_text: bool,
    /// Subject, text, titles or files name a plan, its conference or a supplement that it asks for.
    pub(super) names_plan: bool,
}

/// What a walk through files and their members met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Trouble {
    Encrypted,
    Unreadable,
    Scanned,
    LegacyFont,
    Macro,
    Executable,
    WrongExtension,
    Archive,
    Tnef,
}

impl<'a> Material<'a> {
    pub(super) fn gather(case: &Case<'a>, weights: &Weights, papers: Vec<Paper<'a>>) -> Self {
        let shorthand = &weights.shorthand;
        let text = own_text(case.message);
        let names: Vec<String> = file_names(case.files).iter().map(|name| stem(name).to_owned()).collect();
        let titles: Vec<&str> = papers.iter().filter_map(|paper| paper.reading().title.as_deref()).collect();
        let mut problems = BTreeSet::new();
        for file in case.files {
            note_troubles(&file.document, &mut problems);
        }
        let handed_in = case.files.iter().filter(|file| is_handed_in(&file.document));
        let unread = handed_in.clone().filter(|file| !has_text(&file.document)).count();
        let files_without_reader = handed_in.clone().filter(|file| lacks_reader(&file.document)).count();
        let files_handed_in = handed_in.count();
        let written = [case.message.subject.clone(), text.clone(), names.join("\n"), titles.join("\n")];
        let places = written.each_ref().map(|place| Folded::new(place, shorthand));
        let day_in_text = day_in(case, &text);
        let names_plan = case.plans.iter().any(|plan| {
            let of_it = |day: &ConferenceDay| is_day_of(plan, &Folded::new(&day.words, shorthand));
            names_plan(plan, weights, &places)
                || places.iter().any(|place| is_of_supplement(plan, place))
                || day_in_text.as_ref().is_some_and(of_it)
        });
        let [subject, new_text, files, titles] = places;
        let meant = case
            .plans
            .iter()
            .position(|plan| [&subject, &new_text].into_iter().any(|place| named(plan, weights, place).is_some()));
        let papers = papers
            .into_iter()
            .map(|paper| {
                let part = part_of(&paper, case, meant);
                (paper, part)
            })
            .collect();
        let mut material = Self {
            papers,
            subject,
            text: new_text,
            files,
            titles,
            problems,
            files_handed_in,
            files_unread: unread,
            files_without_reader,
            day_in_text,
            report_in_text: false,
            names_plan,
            written,
        };
        let announced = weights.list("report_words").iter().any(|word| material.subject.holds(word));
        let said = |list| material.says(weights, list).is_some();
        let begins_below = || announced && is_report_with_headings(&text);
        let presents = said("presents") || ((announced && said("presents_below") || begins_below()) && !said("asks"));
        material.report_in_text = files_handed_in == 0 && presents && has_headings_of_report(&text);
        material
    }

    /// The folded words of a place.
    pub(super) fn place(&self, place: Place) -> &Folded {
        match place {
            Place::Subject => &self.subject,
            Place::Text => &self.text,
            Place::Files => &self.files,
            Place::Title => &self.titles,
        }
    }

    /// The folded words of a place without the names of units.
    pub(super) fn nameless(&self, index: &Index, place: Place) -> Folded {
        Folded::new(&without_names(index, self.written_in(place)), &index.weights.shorthand)
    }

    /// A place as it is written.
    fn written_in(&self, place: Place) -> &str {
        let [subject, text, files, titles] = &self.written;
        match place {
            Place::Subject => subject,
            Place::Text => text,
            Place::Files => files,
            Place::Title => titles,
        }
    }

    /// The part of a place in which a folded phrase is found, as the writer wrote it.
    pub(super) fn as_written(&self, weights: &Weights, place: Place, phrase: &str) -> Option<String> {
        as_written(self.written_in(place), phrase, &weights.shorthand)
    }

    /// Whether a phrase of a list stands in subject or text: where, and as it is written.
    pub(super) fn says(&self, weights: &Weights, list: &str) -> Option<(Place, String)> {
        let places = [Place::Subject, Place::Text];
        let stands = |phrase: &String| {
            let folded = if phrase.is_ascii() { Cow::Borrowed(phrase) } else { Cow::Owned(fold(phrase)) };
            let place = places.into_iter().find(|place| self.place(*place).holds(&folded))?;
            let said = self.as_written(weights, place, &folded).unwrap_or_else(|| phrase.clone());
            // Marks that are written must be those that are meant.
            let meant = phrase.is_ascii() || said.is_ascii() || said.to_lowercase() == *phrase;
            meant.then_some((place, said))
        };
        weights.list(list).iter().find_map(stands)
    }

    /// It uses words of the work that this mailbox is for: two, or one where it brings a file or names a plan.
    pub(super) fn speaks_of_work(&self, weights: &Weights) -> bool {
        let places = [&self.subject, &self.text, &self.titles, &self.files];
        let said = |word: &&String| places.iter().any(|place| place.holds(word));
        let words = weights.list("work").iter().filter(said).count();
        // Who asks in few words asks of something that he takes for known here.
        let asks = || self.says(weights, "asks_us").is_some();
        words >= if self.files_handed_in > 0 || self.names_plan || asks() { 1 } else { 2 }
    }

    /// Whether a paper plays this part.
    pub(super) fn has(&self, fits: impl Fn(Part) -> bool) -> bool {
        self.papers.iter().any(|(_, part)| fits(*part))
    }

    /// The first paper whose part fits.
    pub(super) fn first(&self, fits: impl Fn(Part) -> bool) -> Option<&Paper<'a>> {
        self.papers.iter().find(|(_, part)| fits(*part)).map(|(paper, _)| paper)
    }
}

/// One of the places names the plan, its number or its conference.
pub(super) fn names_plan(plan: &Plan, weights: &Weights, places: &[Folded]) -> bool {
    let called = plan.conference.iter().flat_map(|rule| conference_names(&rule.name));
    let mut phrases = called.chain(number_phrases(&plan.number));
    phrases.any(|phrase| places.iter().any(|place| place.holds(&phrase)))
        || places.iter().any(|place| named(plan, weights, place).is_some())
}

/// The words around a day say what is done at the plan's conference.
fn is_day_of(plan: &Plan, words: &Folded) -> bool {
    let called = plan.conference.iter().flat_map(|rule| conference_names(&rule.name));
    called.into_iter().any(|name| conference_matter(&name).is_some_and(|matter| words.holds(matter)))
}

/// The conference day in subject or text.
fn day_in(case: &Case<'_>, text: &str) -> Option<ConferenceDay> {
    let zone = case.plans.first().map_or("UTC", |plan| plan.zone.as_str());
    let moment = case.received_at.or(case.message.date)?;
    let day = moment.in_tz(zone).ok()?.date();
    let subject = &case.message.subject;
    let rules = case.plans.iter().filter_map(|plan| plan.conference.as_ref());
    let called: Vec<String> = rules.flat_map(|rule| conference_names(&rule.name)).collect();
    let context = |heading| Context { heading, called: &called };
    // What the office asked stands below the answer.
    let asked = &case.message.quoted;
    conference_day(text, context(subject), day)
        .or_else(|| conference_day(subject, context(""), day))
        .or_else(|| conference_day(text, context(asked), day).filter(|_| !asked.is_empty()))
}

/// `meant` is the plan that the letter itself names: a title that is near to that of its report is meant for it.
fn part_of(paper: &Paper<'_>, case: &Case<'_>, meant: Option<usize>) -> Part {
    let reading = paper.reading();
    let written = reading.title.as_deref().unwrap_or_default();
    let title = Folded::new(written, &case.index.weights.shorthand);
    let report = |part: Part| if is_report(reading, &title) { part } else { Part::Unknown };
    let near = |plan: &usize| case.plans.get(*plan).is_some_and(|plan| resembles(plan, written, case.index));
    let answered = case.plans.iter().position(|plan| answers(plan, written, case.index)).or(meant.filter(near));
    match reading.paper {
        Some(PaperKind::GiayMoi) => Part::Notice,
        Some(PaperKind::KeHoach | PaperKind::ThongBao | PaperKind::CongVan | PaperKind::ToTrinh)
            if reading.conference.is_some() || title.holds("hoi nghi") =>
        {
            Part::Notice
        }
        Some(PaperKind::BieuMau) => Part::Annex,
        _ if paper.is_sheet() => {
            if reading.targets.is_empty() {
                Part::Unknown
            } else {
                Part::Annex
            }
        }
        Some(PaperKind::KeHoach | PaperKind::ThongBao | PaperKind::CongVan | PaperKind::ToTrinh) => Part::Unknown,
        _ => match answered {
            Some(plan) => report(Part::PlanReport(plan)),
            None if says_nothing(&title) => Part::Unknown,
            None => report(Part::OtherReport),
        },
    }
}

/// No title, or one that says only that it is a report: in a scan what follows is often not made out.
fn says_nothing(title: &Folded) -> bool {
    title.is_blank() || title.as_str().trim() == "bao cao"
}

fn is_report(reading: &Reading, title: &Folded) -> bool {
    reading.paper == Some(PaperKind::BaoCao) || title.holds("bao cao")
}

/// Not what a mail program adds by itself.
fn is_handed_in(document: &Document) -> bool {
    !matches!(document.format, Format::Calendar | Format::Contact)
}

/// Text could be read from it or from something in it.
pub(super) fn has_text(document: &Document) -> bool {
    let said = document.blocks.iter().any(|block| match block {
        crate::documents::Block::Paragraph(paragraph) => !paragraph.text.trim().is_empty(),
        crate::documents::Block::Table(table) => !table.rows.is_empty(),
    });
    said || document.members.iter().any(|member| has_text(&member.document))
}

/// A text, a table or an archive whose format this version cannot read, or that holds one. Pictures are no such thing.
fn lacks_reader(document: &Document) -> bool {
    let unsupported = document.problems.contains(&Problem::Unsupported) && document.format != Format::Image;
    unsupported || document.members.iter().any(|member| lacks_reader(&member.document))
}

fn note_troubles(document: &Document, troubles: &mut BTreeSet<Trouble>) {
    for problem in &document.problems {
        troubles.extend(match problem {
            // Mail programs put such a file beside a letter (`ATT00001.txt`, a winmail.dat of mere looks).
            Problem::Empty
                if matches!(document.format, Format::Text | Format::Html | Format::Tnef | Format::Message) =>
            {
                None
            }
            Problem::Encrypted => Some(Trouble::Encrypted),
            Problem::Damaged(_) | Problem::Empty | Problem::TooLarge(_) | Problem::TimedOut | Problem::Crashed(_) => {
                Some(Trouble::Unreadable)
            }
            Problem::Scanned | Problem::Recognised => Some(Trouble::Scanned),
            Problem::LegacyFont => Some(Trouble::LegacyFont),
            Problem::Macro => Some(Trouble::Macro),
            Problem::Executable => Some(Trouble::Executable),
            Problem::WrongExtension => Some(Trouble::WrongExtension),
            Problem::Unsupported => None,
        });
    }
    troubles.extend(match document.format {
        Format::Zip | Format::Rar | Format::SevenZip | Format::Gzip => Some(Trouble::Archive),
        Format::Tnef => Some(Trouble::Tnef),
        Format::Image => Some(Trouble::Scanned),
        Format::Executable => Some(Trouble::Executable),
        _ => None,
    });
    for member in &document.members {
        note_troubles(&member.document, troubles);
    }
}
