//! Turns the first rows of a sheet into columns: which of them holds the names, which the addresses. Offices word
//! their headings as they like and put them in any order, over one row or several; a title may stand above them.

mod contents;
mod wordings;

use wordings::{WORD_RULES, WORDINGS};

use super::workbook::Sheet;
use crate::vietnamese::{fold, without_brackets, words};

/// The rows in which the headings are looked for, from the top.
const HEADING_ROWS: u32 = 20;
/// Rows that one heading may span (a group heading over sub-headings).
const TALLEST_HEADING: u32 = 3;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Field {
    /// The running number; of no use but to tell group titles.
    Number,
    Code,
    Name,
    Kind,
    Abbreviations,
    Agency,
    FormerNames,
    Addresses,
    Domains,
    Contact,
    Phone,
    Official,
    OfficialAddress,
    Team,
}

/// A column that is used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Column {
    /// Where it stands, from 0.
    pub(super) place: u32,
    /// Its heading as printed.
    pub(super) heading: String,
    /// What it holds.
    pub(super) field: Field,
    /// Its heading does not say so: what stands below it does.
    pub(super) by_contents: bool,
}

/// The headings of a sheet.
#[derive(Clone, Debug, Default)]
pub(super) struct Headings {
    /// The first row of the headings, from 0.
    pub(super) row: u32,
    /// The first row below them, from 0.
    pub(super) first_below: u32,
    /// Columns that are used, from the left.
    pub(super) columns: Vec<Column>,
    /// Headings of columns that are not.
    pub(super) ignored: Vec<String>,
}

/// Finds the headings of a sheet: the rows among the first that name the most columns, a name and something to
/// recognise it by among them.
pub(super) fn find(sheet: &Sheet) -> Option<Headings> {
    let mut best: Option<Headings> = None;
    for row in 0..HEADING_ROWS {
        for height in 1..=tallest(sheet, row) {
            let found = read(sheet, row, height);
            let enough = found.has(Field::Name) && found.known() >= 2;
            if enough && best.as_ref().is_none_or(|best| found.known() > best.known()) {
                best = Some(found);
            }
        }
    }
    best
}

impl Headings {
    /// Whether a field has a column.
    pub(super) fn has(&self, field: Field) -> bool {
        self.columns.iter().any(|column| column.field == field)
    }

    /// The first column of a field.
    pub(super) fn column(&self, field: Field) -> Option<&Column> {
        self.columns.iter().find(|column| column.field == field)
    }

    fn known(&self) -> usize {
        self.columns.iter().filter(|column| column.field != Field::Number).count()
    }
}

/// How many rows the headings that begin at a row may take: more than one only where cells are merged downward, or
/// sideways over sub-headings.
fn tallest(sheet: &Sheet, row: u32) -> u32 {
    let here = sheet.merged.iter().filter(|region| region.top == row && !is_title(sheet, region));
    let reaches = |region: &super::workbook::Region| {
        let sub_headings = u32::from(region.right > region.left);
        (region.bottom - region.top + 1).saturating_add(sub_headings)
    };
    here.map(reaches).max().unwrap_or(1).clamp(1, TALLEST_HEADING)
}

/// A title stands in one row over all cells of the next one: a heading over sub-headings leaves others beside it.
fn is_title(sheet: &Sheet, region: &super::workbook::Region) -> bool {
    let mut below = sheet.row(region.bottom + 1).map(|(place, _)| place).peekable();
    region.top == region.bottom
        && region.right > region.left
        && below.peek().is_some()
        && below.all(|place| (region.left..=region.right).contains(&place))
}

fn read(sheet: &Sheet, row: u32, height: u32) -> Headings {
    let below = row + height;
    let mut places: Vec<u32> = (row..below).flat_map(|r| sheet.row(r).map(|(place, _)| place)).collect();
    places.extend(
        sheet.merged.iter().filter(|m| m.top >= row && m.top < below).flat_map(|m| m.left..=m.right.min(m.left + 20)),
    );
    places.sort_unstable();
    places.dedup();
    let mut headings = Headings { row, first_below: below, ..Headings::default() };
    let mut ranked: Vec<(Column, Option<(Field, usize)>)> = Vec::new();
    for place in places {
        let heading = heading_at(sheet, place, row, below);
        if heading.is_empty() || heading.contains('@') {
            continue;
        }
        let meaning = recognise(&heading);
        let by_contents = meaning.is_none();
        ranked.push((Column { place, heading, field: Field::Number, by_contents }, meaning));
    }
    name_by_the_agency(&mut ranked);
    contents::fill_in(sheet, below, &mut ranked);
    settle(ranked, &mut headings);
    headings
}

/// The heading over a column: the texts of its rows from the top, those of merged cells for each column they cover.
fn heading_at(sheet: &Sheet, place: u32, row: u32, below: u32) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for r in row..below {
        let text = match sheet.region(r, place) {
            // A title over the whole width, merged down into the headings, is none of them.
            Some(region) if region.top < row || is_title(sheet, &region) => "",
            Some(region) => sheet.text(region.top, region.left),
            None => sheet.text(r, place),
        };
        if !text.is_empty() && parts.last() != Some(&text) {
            parts.push(text);
        }
    }
    parts.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a heading means, and how sure that is (0 is the surest).
fn recognise(heading: &str) -> Option<(Field, usize)> {
    let plain = without_brackets(heading);
    let spoken = same_words_for_email(&words(if plain.trim().is_empty() { heading } else { &plain }).join(" "));
    for (field, wordings) in WORDINGS {
        if let Some(rank) = wordings.iter().position(|wording| fold(wording) == spoken) {
            return Some((*field, rank));
        }
    }
    let holds = |phrase: &&str| format!(" {spoken} ").contains(&format!(" {} ", fold(phrase)));
    let rule = WORD_RULES.iter().find(|(all, none, _)| all.iter().all(holds) && !none.iter().any(holds));
    rule.and_then(|(_, _, field)| field.map(|field| (field, usize::MAX)))
}

/// One word for the many by which offices call electronic mail and the telephone, so that each rule is written once.
fn same_words_for_email(spoken: &str) -> String {
    let mut spoken = format!(" {spoken} ");
    for wording in [
        "địa chỉ thư điện tử",
        "hộp thư điện tử",
        "thư điện tử",
        "hộp thư công vụ",
        "địa chỉ thư",
        "hộp thư",
        "e mail",
        "gmail",
        "mail",
    ] {
        spoken = spoken.replace(&format!(" {} ", fold(wording)), " email ");
    }
    for wording in ["sđt", "số đt", "đtdđ", "điện thoại di động", "di động", "phone"] {
        spoken = spoken.replace(&format!(" {} ", fold(wording)), &format!(" {} ", fold("điện thoại")));
    }
    spoken.trim().to_owned()
}

/// Gives each field its columns: all of them where a field holds a list, else the surest. `Đơn vị` beside a surer name
/// is the agency.
fn settle(mut ranked: Vec<(Column, Option<(Field, usize)>)>, headings: &mut Headings) {
    let names = ranked.iter().filter_map(|(_, meaning)| meaning.filter(|(field, _)| *field == Field::Name));
    let surest_name = names.map(|(_, rank)| rank).min();
    for (column, meaning) in &mut ranked {
        let Some((field, rank)) = meaning else { continue };
        if *field == Field::Name && surest_name.is_some_and(|surest| *rank > surest) {
            let spoken = words(&column.heading).join(" ");
            let agency = WORDINGS.iter().find(|(field, _)| *field == Field::Agency);
            let rank = agency.and_then(|(_, list)| list.iter().position(|wording| fold(wording) == spoken));
            *meaning = rank.map(|rank| (Field::Agency, rank));
        }
    }
    let rivals: Vec<(u32, Field, usize)> = ranked
        .iter()
        .filter_map(|(column, meaning)| meaning.map(|(field, rank)| (column.place, field, rank)))
        .collect();
    for (column, meaning) in ranked {
        let beaten = |(field, rank): (Field, usize)| {
            rivals.iter().any(|(place, other, other_rank)| {
                *other == field && (*other_rank, *place) < (rank, column.place) && !is_list(field)
            })
        };
        match meaning {
            Some((field, rank)) if !beaten((field, rank)) => headings.columns.push(Column { field, ..column }),
            _ => headings.ignored.push(column.heading),
        }
    }
}

/// A sheet that lists agencies only names its units by them.
fn name_by_the_agency(ranked: &mut [(Column, Option<(Field, usize)>)]) {
    let is = |meaning: &Option<(Field, usize)>, wanted| matches!(meaning, Some((field, _)) if *field == wanted);
    if ranked.iter().any(|(_, meaning)| is(meaning, Field::Name)) {
        return;
    }
    for (_, meaning) in ranked.iter_mut().filter(|(_, meaning)| is(meaning, Field::Agency)) {
        *meaning = meaning.map(|(_, rank)| (Field::Name, rank));
    }
}

fn is_list(field: Field) -> bool {
    matches!(field, Field::Abbreviations | Field::FormerNames | Field::Addresses | Field::Domains)
}

#[cfg(test)]
#[path = "headings_tests.rs"]
mod tests;
