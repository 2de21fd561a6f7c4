//! Tells what a column holds by what stands in it, where its heading is worded as nobody foresaw: `Cơ sở y tế` over the
//! names, `Nơi nhận thư` over the addresses. Only what can hardly be anything else is told.

use std::collections::BTreeSet;

use super::super::cells;
use super::super::workbook::Sheet;
use super::{Column, Field};
use crate::vietnamese::words;

/// Rows that are looked at below the headings.
const SAMPLE: u32 = 200;
/// A column tells something when so many of its cells are alike.
const LEAST_CELLS: usize = 3;
/// A unit's name has so many words on the average (`Sở Tài chính`, `Trạm Y tế xã Bắc Sơn`); a person's has fewer, as a rule.
const WORDS_OF_A_NAME: usize = 3;
/// The longest code that an office gives.
const LONGEST_CODE: usize = 15;

/// Finds columns for the fields that no heading names; at least two columns must be known by their headings, so that a row
/// of data is never taken for headings.
pub(super) fn fill_in(sheet: &Sheet, below: u32, columns: &mut [(Column, Option<(Field, usize)>)]) {
    let known = columns.iter().filter(|(_, meaning)| meaning.is_some_and(|(field, _)| field != Field::Number)).count();
    if known < 2 {
        return;
    }
    let last = sheet.last_row().unwrap_or_default().min(below.saturating_add(SAMPLE));
    // A group's title stands alone in its row.
    let rows: Vec<u32> = (below..=last).filter(|row| sheet.row(*row).count() > 2).collect();
    for field in [Field::Addresses, Field::Domains, Field::Code, Field::Name] {
        if columns.iter().any(|(_, meaning)| meaning.is_some_and(|(other, _)| other == field)) {
            continue;
        }
        let of_column = |(column, meaning): &(Column, Option<(Field, usize)>)| {
            meaning.is_none().then(|| likeness(field, &cells_of(sheet, &rows, column.place), rows.len())).flatten()
        };
        let best = columns
            .iter()
            .enumerate()
            .filter_map(|(at, column)| of_column(column).map(|likeness| (likeness, std::cmp::Reverse(at))))
            .max();
        if let Some((_, meaning)) = best.and_then(|(_, at)| columns.get_mut(at.0)) {
            *meaning = Some((field, usize::MAX));
        }
    }
}

fn cells_of<'s>(sheet: &'s Sheet, rows: &[u32], place: u32) -> Vec<&'s str> {
    rows.iter().map(|row| sheet.text(*row, place).trim()).filter(|text| !cells::says_nothing(text)).collect()
}

/// How well the cells are those of a field, more being better; `None`: not at all.
fn likeness(field: Field, cells: &[&str], rows: usize) -> Option<usize> {
    let different = cells.iter().collect::<BTreeSet<_>>().len();
    // What names or reaches a unit is hardly ever said of two.
    if cells.len() < LEAST_CELLS || different * 10 < cells.len() * 9 {
        return None;
    }
    let most = |fits: fn(&str) -> bool| cells.iter().filter(|text| fits(text)).count() * 10 >= cells.len() * 8;
    let everywhere = cells.len() * 10 >= rows * 9;
    let fits = match field {
        Field::Addresses => most(|text| text.split_whitespace().any(|part| part.contains('@'))),
        Field::Domains => most(cells::is_domain),
        Field::Code => everywhere && most(is_code),
        Field::Name => {
            everywhere && most(|text| words(text).len() >= 2 && !text.contains('@') && has_no_long_number(text))
        }
        _ => false,
    };
    let count: usize = cells.iter().map(|text| words(text).len()).sum();
    let named = field != Field::Name || count >= cells.len() * WORDS_OF_A_NAME;
    (fits && named).then_some(if field == Field::Name { count } else { cells.len() })
}

/// `SYT`, `BVDK-01`, `H.12`: one short word in capitals.
fn is_code(text: &str) -> bool {
    let plain = |letter: char| letter.is_uppercase() || letter.is_ascii_digit() || "-_.".contains(letter);
    text.chars().count() <= LONGEST_CODE && text.chars().all(plain) && text.chars().any(char::is_uppercase)
}

/// A telephone number, an account: six figures or more.
fn has_no_long_number(text: &str) -> bool {
    text.chars().filter(char::is_ascii_digit).count() < 6
}
