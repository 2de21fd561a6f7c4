//! Turns tables into rows of targets (chỉ tiêu): name, unit, planned, actual, rating. The header says which column is
//! which, over one row or two; of yearly columns the last is the actual one. Group rows and totals are no targets, and
//! a table that is not one of targets gives nothing.

use std::collections::HashSet;

use crate::documents::{Document, Table};
use crate::vietnamese;

use super::Target;
use super::numbers;

mod columns;

use columns::Columns;

/// The targets of all tables of a document, in their order, repetitions left out.
pub(super) fn read(document: &Document) -> Vec<Target> {
    let mut targets: Vec<Target> = Vec::new();
    let mut seen: HashSet<String> = HashSet::new();
    let mut above: Option<Columns> = None;
    for table in document.tables() {
        let (columns, first) = match columns::find(table) {
            Some((columns, first)) => (columns, first),
            // A table cut by the end of a page goes on without its header.
            None => match above.take() {
                Some(columns) if goes_on(table, &columns) => (columns, 0),
                _ => continue,
            },
        };
        for target in rows(table, &columns, first) {
            if seen.insert(format!("{}|{:?}|{:?}", vietnamese::fold(&target.name), target.planned, target.actual)) {
                targets.push(target);
            }
        }
        above = Some(columns);
    }
    targets
}

/// Whether a table without a header goes on with the one above: as wide, and its first row is numbered on.
fn goes_on(table: &Table, columns: &Columns) -> bool {
    let Some(first) = table.rows.first() else { return false };
    let index = columns.index.and_then(|at| first.get(at)).map_or("", |cell| cell.trim());
    first.len() == columns.width && index.trim_end_matches('.').parse::<u32>().is_ok_and(|number| number > 1)
}

fn rows(table: &Table, columns: &Columns, first: usize) -> Vec<Target> {
    let rows = table.rows.iter().skip(first).filter(|row| !columns::is_header_again(row, columns));
    let mut targets: Vec<Target> = rows.filter_map(|row| target(row, columns)).collect();
    if table.name.is_some() {
        mend_bare_fractions(&mut targets);
    }
    targets
}

/// A sheet keeps 95 % as 0.95 and only its format shows the sign; where the format was lost, every row of percent is at
/// most 1 or so. One such row alone may be a real half percent, so two are asked for, and a plan of at least a tenth.
fn mend_bare_fractions(targets: &mut [Target]) {
    let is_percent = |target: &&Target| target.unit == "%";
    let planned: Vec<f64> = targets.iter().filter(is_percent).filter_map(|target| target.planned).collect();
    let actual = targets.iter().filter(is_percent).filter_map(|target| target.actual);
    let fractions = planned.len() >= 2
        && planned.iter().all(|value| (0.0..=1.0).contains(value))
        && planned.iter().any(|value| *value >= 0.1)
        // Nobody does ten times what was planned in so many rows.
        && actual.fold(0.0, f64::max) <= 10.0;
    if !fractions {
        return;
    }
    // Rounding drops what binary fractions add: 0.57 * 100 is 56.99999999999999.
    let percent = |value: f64| (value * 1e8).round() / 1e6;
    for target in targets.iter_mut().filter(|target| target.unit == "%") {
        target.planned = target.planned.map(percent);
        target.actual = target.actual.map(percent);
    }
}

fn target(row: &[String], columns: &Columns) -> Option<Target> {
    let cell = |at: Option<usize>| at.and_then(|at| row.get(at)).map_or("", |cell| cell.trim());
    let name = without_number(&one_line(cell(Some(columns.name))));
    let planned_text = cell(columns.planned);
    let actual_text = cell(columns.actual);
    if !name.chars().any(char::is_alphabetic) || is_total(&name) {
        return None;
    }
    // A title merged over the row is repeated in its cells by some programs.
    let planned_text = if planned_text == cell(Some(columns.name)) { "" } else { planned_text };
    let actual_text = if actual_text == cell(Some(columns.name)) { "" } else { actual_text };
    let (planned, actual) = (numbers::figure(planned_text), numbers::figure(actual_text));
    let own_unit = Some(one_line(cell(columns.unit))).filter(|unit| *unit != name).unwrap_or_default();
    let rating = columns.ratings.iter().map(|at| one_line(cell(Some(*at)))).find(|text| is_rating(text));
    let blank = planned_text.is_empty() && actual_text.is_empty();
    if planned.is_none() && actual.is_none() && (is_group(cell(columns.index)) || (blank && own_unit.is_empty())) {
        return None;
    }
    let (name, unit) =
        if own_unit.is_empty() { unit_elsewhere(&name, planned_text, actual_text) } else { (name, own_unit) };
    Some(Target { name, unit, planned, actual, rating })
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The name without `1.`, `2)`, `-` before it.
fn without_number(name: &str) -> String {
    let rest =
        name.trim_start_matches(|letter: char| letter.is_ascii_digit() || ".)-+\u{2013}\u{2022}*".contains(letter));
    let numbered = rest.len() < name.len() && rest.starts_with(char::is_whitespace);
    let bulleted = name.starts_with(['-', '+', '\u{2013}', '\u{2022}', '*']);
    if (numbered || bulleted) && rest.trim_start().chars().next().is_some_and(char::is_alphabetic) {
        // `80 đảng viên` keeps its number: only a number with its mark, or a bullet, is left out.
        let head = name.get(..name.len() - rest.len()).unwrap_or_default();
        if bulleted || head.contains(['.', ')', '-', '\u{2013}']) {
            return rest.trim_start().to_owned();
        }
    }
    name.trim().to_owned()
}

/// Where no column has the unit it stands in brackets behind the name, or is the percent sign of the values.
fn unit_elsewhere(name: &str, planned: &str, actual: &str) -> (String, String) {
    if let Some((before, inside)) = name.strip_suffix(')').and_then(|name| name.rsplit_once('(')) {
        let short = (1..=25).contains(&inside.trim().chars().count());
        if short && !before.trim().is_empty() && !inside.contains(char::is_numeric) {
            return (before.trim().to_owned(), inside.trim().to_owned());
        }
    }
    if let Some(unit) = numbers::unit_behind(planned).filter(|unit| numbers::unit_behind(actual) == Some(unit)) {
        return (name.to_owned(), unit.to_owned());
    }
    let percent = planned.contains('%') || actual.contains('%');
    (name.to_owned(), if percent { "%".to_owned() } else { String::new() })
}

/// `I`, `II`, `A`: the row names a group of targets.
fn is_group(index: &str) -> bool {
    let index = index.trim_end_matches(['.', ')']);
    !index.is_empty() && index.chars().all(|letter| letter.is_ascii_uppercase())
}

/// `Tổng cộng`; but `Tổng số người tham gia` is a target.
fn is_total(name: &str) -> bool {
    let folded = vietnamese::fold(name);
    matches!(
        folded.trim_end_matches([':', '.', ' ']),
        "tong" | "cong" | "tong cong" | "tong so" | "tong so chi tieu" | "trung binh"
    )
}

/// A rating is words, not a ratio.
fn is_rating(text: &str) -> bool {
    // A cross alone says nothing.
    text.chars().filter(|letter| letter.is_alphabetic()).nth(1).is_some() && text.chars().count() <= 60
}

#[cfg(test)]
#[path = "targets_tests.rs"]
mod tests;
