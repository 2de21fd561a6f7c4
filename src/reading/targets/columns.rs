//! Finds the header of a table of targets and says which column is which. A header may take two or three rows, with
//! merged cells across and down, and other rows may stand above it (a title, the name of the unit).

use crate::documents::Table;
use crate::vietnamese;

use super::super::numbers;

/// A table of targets has some ten columns; a sheet may have 16,384, and they are not all looked at.
const WIDEST: usize = 60;

/// Which column holds what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Columns {
    pub(super) index: Option<usize>,
    pub(super) name: usize,
    pub(super) unit: Option<usize>,
    pub(super) planned: Option<usize>,
    pub(super) actual: Option<usize>,
    /// Columns that may hold a rating in words.
    pub(super) ratings: Vec<usize>,
    /// How many columns the table has.
    pub(super) width: usize,
}

/// What the words at the head of a column say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    Index,
    Name { sure: bool },
    Unit,
    Planned,
    Actual,
    Rating,
    Other,
}

/// The header is sought in this many rows; above it stand the title and the unit.
const ROWS_ABOVE: usize = 25;

/// A header takes at most this many rows.
const HEADER_ROWS: usize = 3;

/// The columns of a table of targets, and the first row below its header.
pub(super) fn find(table: &Table) -> Option<(Columns, usize)> {
    let rows = table.rows.iter().take(ROWS_ABOVE).enumerate();
    rows.filter(|(_, row)| row.iter().filter(|cell| !cell.trim().is_empty()).count() >= 2)
        .find_map(|(at, _)| header_at(table, at))
}

fn header_at(table: &Table, at: usize) -> Option<(Columns, usize)> {
    let head = table.rows.get(at)?;
    let name = head.iter().take(WIDEST).position(|cell| matches!(role_of(cell), Role::Name { .. }))?;
    let mut below = at + 1;
    while below < at + HEADER_ROWS && table.rows.get(below).is_some_and(|row| goes_on_header(row, name)) {
        below += 1;
    }
    let rows = table.rows.get(at..below)?;
    // A row of numbers `1 2 3 4` or `A B (1) (2)` under the header names the columns once more.
    if table.rows.get(below).is_some_and(|row| numbers_columns(row)) {
        below += 1;
    }
    let width = rows.iter().map(Vec::len).max().unwrap_or(0).min(WIDEST);
    let heads: Vec<Head> = (0..width).map(|column| Head::of(rows, column)).collect();
    let figures = |column: usize| {
        let mut cells =
            table.rows.iter().skip(below).filter_map(|row| row.get(column)).filter(|cell| !cell.trim().is_empty());
        let figure = |cell: &String| cell.trim_start().starts_with(|letter: char| letter.is_ascii_digit());
        cells.next().is_some_and(figure) && cells.take(ROWS_ABOVE).all(figure)
    };
    let columns = columns_of(&heads, width, figures)?;
    let values = table.rows.iter().skip(below).any(|row| {
        [columns.planned, columns.actual]
            .into_iter()
            .flatten()
            .any(|at| row.get(at).is_some_and(|cell| numbers::figure(cell).is_some()))
    });
    values.then_some((columns, below))
}

/// Whether a row still belongs to the header: nothing under the name, and words in other places.
fn goes_on_header(row: &[String], name: usize) -> bool {
    let blank = |at: usize| row.get(at).is_none_or(|cell| cell.trim().is_empty());
    let numbered = row.first().is_some_and(|cell| cell.trim().trim_end_matches('.').parse::<u32>().is_ok());
    blank(name)
        && !(numbered && name > 0)
        && row.iter().filter(|cell| cell.chars().any(vietnamese::is_letter) || is_year(cell)).count() >= 2
}

/// `1 2 3 4`, `(1) (2)`, `A B 1 2`.
fn numbers_columns(row: &[String]) -> bool {
    let cells: Vec<&str> =
        row.iter().map(|cell| cell.trim().trim_matches(['(', ')'])).filter(|cell| !cell.is_empty()).collect();
    let small = |cell: &&str| {
        cell.parse::<u32>().is_ok_and(|number| number <= 20)
            || (cell.len() == 1 && cell.chars().all(|letter| letter.is_ascii_uppercase()))
            || cell.contains('=')
    };
    cells.len() >= 3 && cells.iter().all(small)
}

/// The words at the head of one column: those of its own cell, and of the merged cell above it.
struct Head {
    own: String,
    group: String,
}

impl Head {
    fn of(rows: &[Vec<String>], column: usize) -> Self {
        let filled = |row: &Vec<String>, at: usize| {
            row.get(at).map(|cell| vietnamese::fold(cell)).filter(|cell| !cell.is_empty())
        };
        let own = rows.iter().rev().find_map(|row| filled(row, column)).unwrap_or_default();
        // The text of a cell merged across stands in its first place; the columns behind it are empty there.
        let group = rows
            .first()
            .filter(|_| rows.len() > 1)
            .and_then(|row| (0..=column).rev().find_map(|at| filled(row, at)))
            .filter(|group| *group != own)
            .unwrap_or_default();
        Self { own, group }
    }

    fn role(&self) -> Role {
        match role_of(&self.own) {
            Role::Other if !self.own.is_empty() => match role_of(&self.group) {
                role @ (Role::Planned | Role::Actual | Role::Rating) => role,
                _ if names_a_time(&self.own) => Role::Actual,
                _ => Role::Other,
            },
            // `Kế hoạch | Thực hiện` under `Kết quả năm 2022` say it themselves.
            role => role,
        }
    }
}

/// `figures` says whether a column holds nothing but figures.
fn columns_of(heads: &[Head], width: usize, figures: impl Fn(usize) -> bool) -> Option<Columns> {
    let mut columns = Columns { width, ..Columns::default() };
    let mut name: Option<(usize, bool)> = None;
    let mut second_name = None;
    let mut planned_for_term = false;
    for (at, head) in heads.iter().enumerate() {
        match head.role() {
            Role::Index if columns.index.is_none() => columns.index = Some(at),
            Role::Name { .. } if name.is_some() && second_name.is_none() && figures(at) => second_name = Some(at),
            Role::Name { sure } if name.is_none_or(|(_, before)| sure && !before) => name = Some((at, sure)),
            Role::Name { .. } if second_name.is_none() => second_name = Some(at),
            Role::Unit if columns.unit.is_none() => columns.unit = Some(at),
            Role::Planned => {
                // Of several plans that of the whole term counts, else the first.
                let for_term = is_for_term(&head.own);
                if columns.planned.is_none() || (for_term && !planned_for_term) {
                    columns.planned = Some(at);
                    planned_for_term = for_term;
                }
            }
            Role::Actual => columns.actual = Some(at),
            Role::Rating => columns.ratings.push(at),
            _ => {}
        }
    }
    let (name, sure) = name?;
    columns.name = name;
    // `Nội dung | Chỉ tiêu | Kết quả`, `Chỉ tiêu | Mục tiêu | Kết quả`: of two such columns the second is what was planned.
    columns.planned = columns.planned.or(second_name);
    let both = columns.planned.is_some() && columns.actual.is_some();
    let one = columns.planned.is_some() || columns.actual.is_some();
    (both || (sure && one)).then_some(columns)
}

fn is_for_term(head: &str) -> bool {
    ["nghi quyet", "nq", "nhiem ky", "dai hoi", "2025", "ca nhiem ky", "muc tieu"]
        .iter()
        .any(|words| head.contains(words))
}

fn role_of(cell: &str) -> Role {
    // The head of a column is short; a cell of running text is not worth folding.
    if cell.len() > 600 {
        return Role::Other;
    }
    let folded = vietnamese::fold(cell);
    let has = |words: &[&str]| words.iter().any(|word| contains_word(&folded, word));
    if folded.chars().count() > 120 || folded.is_empty() {
        return Role::Other;
    }
    if matches!(folded.trim_end_matches('.'), "tt" | "stt" | "so tt" | "so thu tu" | "thu tu" | "no") {
        return Role::Index;
    }
    if has(&["dvt", "don vi tinh", "dv tinh", "d.v.t", "dv"]) || matches!(folded.as_str(), "don vi" | "dvi") {
        return Role::Unit;
    }
    let plan = has(&[
        "nghi quyet",
        "nq",
        "ke hoach",
        "muc tieu",
        "de ra",
        "giao",
        "dang ky",
        "phan dau",
        "kh",
        "can dat",
        "dai hoi",
        "dh",
    ]);
    let done = has(&[
        "ket qua",
        "thuc hien",
        "dat duoc",
        "da dat",
        "th",
        "uoc dat",
        "uoc th",
        "luy ke",
        "thuc te",
        "hien nay",
        "hien trang",
    ]);
    let ratio = has(&[
        "so sanh", "so voi", "ty le", "ti le", "danh gia", "xep loai", "muc do", "ghi chu", "nhan xet", "%",
        "ket luan", "th/kh", "th/nq",
    ]);
    let named = has(&["chi tieu", "noi dung", "nhiem vu", "tieu chi", "muc tieu"]);
    if ratio && !(done && has(&["ket qua"]) && !has(&["so sanh", "so voi", "danh gia", "muc do"])) {
        return Role::Rating;
    }
    if has(&["du kien", "kha nang"]) {
        return Role::Other;
    }
    if named
        && !has(&["nq", "nghi quyet", "de ra", "ke hoach", "giao", "phan dau", "can dat", "nhiem ky", "dai hoi", "dh"])
        && !done
    {
        return Role::Name { sure: has(&["chi tieu", "tieu chi"]) };
    }
    match (plan, done) {
        // `Kết quả thực hiện nghị quyết` is what was done; `Kế hoạch thực hiện` what was planned.
        (true, true)
            if !has(&["ket qua", "dat duoc", "da dat", "luy ke", "thuc te"]) && has(&["ke hoach", "de ra", "giao"]) =>
        {
            Role::Planned
        }
        (_, true) => Role::Actual,
        (true, false) => Role::Planned,
        (false, false) => Role::Other,
    }
}

/// Whether a folded text holds a word or phrase as whole words.
fn contains_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text.get(..at).and_then(|head| head.chars().next_back());
        let after = text.get(at + word.len()..).and_then(|tail| tail.chars().next());
        let alone = |letter: Option<char>| letter.is_none_or(|letter| !letter.is_alphanumeric());
        alone(before) && alone(after)
    })
}

/// `Năm 2021`, `Đến 6/2023`, `31/5/2023`: a column of a time under no other word.
fn names_a_time(head: &str) -> bool {
    contains_word(head, "nam")
        || head.contains("/20")
        || (head.starts_with("den ") && head.contains(char::is_numeric))
        || is_year(head)
}

fn is_year(head: &str) -> bool {
    head.trim().parse::<u32>().is_ok_and(|year| (2000..2100).contains(&year))
}

/// Whether a row repeats the header, as tables do on a new page.
pub(super) fn is_header_again(row: &[String], columns: &Columns) -> bool {
    let name = row.get(columns.name).is_some_and(|cell| matches!(role_of(cell), Role::Name { .. }));
    let value = columns
        .planned
        .or(columns.actual)
        .and_then(|at| row.get(at))
        .is_some_and(|cell| matches!(role_of(cell), Role::Planned | Role::Actual));
    let index = columns.index.and_then(|at| row.get(at)).is_some_and(|cell| role_of(cell) == Role::Index);
    (name && value) || index
}
