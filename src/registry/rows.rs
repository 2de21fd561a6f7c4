//! Turns the rows below a sheet's headings into organizations, and says row by row what is wrong. Group titles, totals,
//! repeated headings and signatures are no organizations; a unit may take several rows where its name is merged down.

use super::cells::{self, Entries};
use super::codes::initials;
use super::finding::quote;
use super::headings::{Column, Field, Headings};
use super::workbook::{Nature, Sheet};
use super::{Finding, Organization, OrganizationCode};
use crate::vietnamese::{fold, nfc, words};

/// An organization and where it stands.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) unit: Organization,
    pub(super) sheet: String,
    /// The row as Excel numbers it.
    pub(super) row: u32,
}

/// How the name of a unit begins; a lone name that does not is taken for a group title. Compared folded.
const UNIT_BEGINNINGS: &[&str] = &["đảng ủy", "đảng bộ", "chi bộ", "chi ủy", "đảng đoàn", "ban cán sự"];

/// How rows begin that close a list; compared with their marks, since `Tổng công ty` and `Công ty` are units.
const CLOSINGS: &[&str] = &[
    "tổng cộng",
    "tổng số",
    "cộng",
    "người lập",
    "nơi nhận",
    "ghi chú",
    "lưu ý",
    "t/m",
    "tm.",
    "k/t",
    "kt.",
    "xác nhận của",
];

/// Reads the rows of one sheet.
pub(super) fn read(file: &str, sheet: &Sheet, headings: &Headings, findings: &mut Vec<Finding>) -> Vec<Entry> {
    let mut rows = Rows { file, sheet, headings, findings, entries: Vec::new(), ended: false };
    for row in headings.first_below..=sheet.last_row().unwrap_or(0) {
        rows.read(row);
    }
    rows.entries
}

struct Rows<'a> {
    file: &'a str,
    sheet: &'a Sheet,
    headings: &'a Headings,
    findings: &'a mut Vec<Finding>,
    entries: Vec<Entry>,
    /// The row above closes the list, is empty, or stands below such a row and was no unit.
    ended: bool,
}

impl Rows<'_> {
    fn read(&mut self, row: u32) {
        let filled: Vec<(u32, String)> = self.sheet.row(row).map(|(place, cell)| (place, cell.text.clone())).collect();
        if filled.is_empty() || self.repeats_headings(row) || numbers_the_columns(&filled) {
            self.ended |= filled.is_empty();
            return;
        }
        if self.continues(row) {
            self.read_lists(row);
            return;
        }
        if let Some(title) = self.title(row, &filled) {
            self.ended |= is_closing(&title);
            if !is_closing(&title) {
                self.note(row, None, format!("{} được hiểu là tiêu đề nhóm, không phải đơn vị", quote(&title)));
            }
            return;
        }
        if self.ended && self.is_below_the_list(row, &filled) {
            let texts: Vec<String> = filled.iter().map(|(_, text)| quote(text)).collect();
            let message = "đứng sau danh sách, không có số thứ tự, mã hay địa chỉ thư nên không đọc là đơn vị";
            self.note(row, None, format!("{}: {message}", texts.join(", ")));
            return;
        }
        self.ended = false;
        self.read_unit(row);
    }

    /// Who signs the list, e.g.: it has nothing of what each unit above has (number or code), no address, and is not named
    /// as they are.
    fn is_below_the_list(&self, row: u32, filled: &[(u32, String)]) -> bool {
        let marks = [Field::Number, Field::Code].into_iter().filter(|field| {
            self.headings.has(*field) && self.entries.iter().all(|above| !self.field(above.row - 1, *field).is_empty())
        });
        let marks: Vec<Field> = marks.collect();
        let beginning = |name: &str| words(name).into_iter().take(2).collect::<Vec<_>>();
        let own = beginning(&self.field(row, Field::Name));
        !self.entries.is_empty()
            && !marks.is_empty()
            && marks.iter().all(|field| self.field(row, *field).is_empty())
            && !filled.iter().any(|(_, text)| text.contains('@'))
            && !self.entries.iter().any(|above| beginning(&above.unit.name) == own)
    }

    /// A row of a unit whose name is merged down from a row above.
    fn continues(&self, row: u32) -> bool {
        let name = self.headings.column(Field::Name).map(|column| column.place);
        let region = name.and_then(|place| self.sheet.region(row, place));
        region.is_some_and(|region| region.top < row && region.top >= self.headings.first_below)
            && !self.entries.is_empty()
    }

    /// The headings once more, as at the top of each printed page.
    fn repeats_headings(&self, row: u32) -> bool {
        let same = |column: &&Column| fold(self.sheet.text(row, column.place)) == fold(&column.heading);
        let named = self.headings.columns.iter().filter(|column| column.field != Field::Number);
        named.clone().count() > 0 && named.filter(same).count() >= 2
    }

    /// The text of a row that is a title of a group, a total or a signature.
    fn title(&self, row: u32, filled: &[(u32, String)]) -> Option<String> {
        let number = self.headings.column(Field::Number).map(|column| column.place);
        let texts: Vec<&(u32, String)> = filled.iter().filter(|(place, _)| Some(*place) != number).collect();
        let first = texts.first().map(|(_, text)| text.clone());
        let name = self.field(row, Field::Name);
        if is_closing(&name) || (name.is_empty() && first.as_deref().is_some_and(is_closing)) {
            return first.or(Some(name));
        }
        let numbered = number.map(|place| self.sheet.text(row, place)).unwrap_or_default();
        match texts.as_slice() {
            // Only a number: a row prepared for a unit that is not there.
            [] if is_group_number(numbered) || numbered.chars().any(char::is_alphabetic) => Some(numbered.to_owned()),
            [] => Some(String::new()),
            [(place, text)] => {
                let wide = self.sheet.region(row, *place).is_some_and(|region| region.right > region.left);
                let unit_like = UNIT_BEGINNINGS.iter().any(|form| fold(text).starts_with(&fold(form)));
                let nothing_else_asked =
                    self.headings.columns.iter().all(|c| matches!(c.field, Field::Name | Field::Number));
                let lone_title = wide || begins_with_group_number(text) || is_group_number(numbered);
                (lone_title || !(unit_like || nothing_else_asked || self.is_known(*place))).then(|| text.clone())
            }
            _ => None,
        }
    }

    /// Whether a column asks for something by which a unit is known (a lone address is a mistake, not a title).
    fn is_known(&self, place: u32) -> bool {
        let known = [Field::Code, Field::Addresses, Field::Domains];
        self.headings.columns.iter().any(|column| column.place == place && known.contains(&column.field))
    }

    fn read_unit(&mut self, row: u32) {
        let name = cells::line(&self.field(row, Field::Name));
        let code: String = self.field(row, Field::Code).split_whitespace().collect::<Vec<_>>().join(" ");
        let Some(name) = name else {
            if !self.uncomputed(row, Field::Name) {
                let message = "thiếu tên tổ chức đảng; hãy điền tên, hoặc xóa cả dòng nếu không phải đơn vị";
                self.mistake(row, Field::Name, message.to_owned());
            }
            return;
        };
        if code.is_empty() && self.headings.has(Field::Code) && !self.uncomputed(row, Field::Code) {
            let message = format!("đơn vị {} thiếu mã; hãy điền một mã riêng, ví dụ {}", quote(&name), initials(&name));
            self.mistake(row, Field::Code, message);
        }
        let unit = Organization {
            code: OrganizationCode(code),
            name,
            kind: cells::line(&self.repeated(row, Field::Kind)).unwrap_or_default(),
            agency: cells::line(&self.repeated(row, Field::Agency)),
            contact: cells::line(&self.field(row, Field::Contact)),
            phone: self.phone(row),
            official: cells::line(&self.repeated(row, Field::Official)),
            official_address: self.official_address(row),
            inspection_team: cells::line(&self.repeated(row, Field::Team)),
            ..Organization::default()
        };
        self.entries.push(Entry { unit, sheet: self.sheet.name.clone(), row: row + 1 });
        self.read_lists(row);
    }

    /// Adds what this row says of the last unit in columns that hold lists.
    fn read_lists(&mut self, row: u32) {
        for column in self.headings.columns.clone() {
            let text = self.sheet.text(row, column.place).to_owned();
            let found = match column.field {
                Field::Addresses => cells::addresses(&text),
                Field::Domains => cells::domains(&text),
                Field::Abbreviations => Entries { good: cells::abbreviations(&text), ..Entries::default() },
                Field::FormerNames => Entries { good: cells::former_names(&text), ..Entries::default() },
                _ => continue,
            };
            self.uncomputed(row, column.field);
            self.report(row, &column.heading, &found);
            let Some(entry) = self.entries.last_mut() else { continue };
            let list = match column.field {
                Field::Addresses => &mut entry.unit.addresses,
                Field::Domains => &mut entry.unit.domains,
                Field::Abbreviations => &mut entry.unit.abbreviations,
                _ => &mut entry.unit.former_names,
            };
            found.good.into_iter().for_each(|one| cells::add(list, one));
        }
    }

    fn official_address(&mut self, row: u32) -> Option<String> {
        let heading = self.headings.column(Field::OfficialAddress)?.heading.clone();
        let mut found = cells::addresses(&self.repeated(row, Field::OfficialAddress));
        if found.good.len() > 1 {
            found.notes.push("ô có nhiều địa chỉ thư; chỉ dùng địa chỉ đầu tiên".to_owned());
        }
        self.report(row, &heading, &found);
        found.good.into_iter().next()
    }

    /// A telephone number; Excel drops the leading zero of one that is typed as a number.
    fn phone(&mut self, row: u32) -> Option<String> {
        let column = self.headings.column(Field::Phone)?.clone();
        let cell = self.sheet.cell(row, column.place)?.clone();
        // Vietnamese numbers have 10 digits (mobile) or 11 (fixed), the first of them 0.
        if cell.nature == Nature::Number && (9..=10).contains(&cell.text.len()) && !cell.text.starts_with('0') {
            let message = "số điện thoại được lưu dạng số nên mất số 0 ở đầu; đã thêm lại, hãy định dạng ô là Text";
            self.note(row, Some(&column.heading), message.to_owned());
            return Some(format!("0{}", cell.text));
        }
        cells::line(&cell.text)
    }

    /// The text of a field in a row.
    fn field(&self, row: u32, field: Field) -> String {
        let column = self.headings.column(field);
        let cell = column.and_then(|column| self.sheet.cell(row, column.place));
        cell.filter(|cell| cell.nature != Nature::Error).map_or_else(String::new, |cell| cell.text.clone())
    }

    /// The text of a field that may be merged down over several units.
    fn repeated(&self, row: u32, field: Field) -> String {
        let Some(column) = self.headings.column(field) else { return String::new() };
        match self.sheet.region(row, column.place) {
            Some(region) if region.top >= self.headings.first_below => {
                self.sheet.text(region.top, region.left).to_owned()
            }
            _ => self.field(row, field),
        }
    }

    /// Says of a formula that has no value or a wrong one; whether it was such a cell.
    fn uncomputed(&mut self, row: u32, field: Field) -> bool {
        let Some(column) = self.headings.column(field).cloned() else { return false };
        let Some(cell) = self.sheet.cell(row, column.place).cloned() else { return false };
        let message = match cell.nature {
            Nature::Uncomputed => "ô chứa công thức chưa có giá trị; hãy mở tệp bằng Excel rồi lưu lại".to_owned(),
            Nature::Error => format!("công thức trong ô báo lỗi {}; hãy sửa hoặc gõ thẳng giá trị", quote(&cell.text)),
            _ => return false,
        };
        self.mistake(row, column.field, message);
        true
    }

    fn report(&mut self, row: u32, heading: &str, found: &Entries) {
        for message in &found.mistakes {
            let finding = Finding::mistake(self.file, message).in_sheet(&self.sheet.name).at_row(row + 1);
            self.findings.push(finding.under(heading));
        }
        for message in &found.notes {
            self.note(row, Some(heading), message.clone());
        }
    }

    fn mistake(&mut self, row: u32, field: Field, message: String) {
        let mut finding = Finding::mistake(self.file, message).in_sheet(&self.sheet.name).at_row(row + 1);
        finding.column = self.headings.column(field).map(|column| column.heading.clone());
        self.findings.push(finding);
    }

    fn note(&mut self, row: u32, heading: Option<&str>, message: String) {
        let mut finding = Finding::note(self.file, message).in_sheet(&self.sheet.name).at_row(row + 1);
        finding.column = heading.map(str::to_owned);
        self.findings.push(finding);
    }
}

/// `(1) (2) (3)` or `A B 1 2`: the row of a form that numbers its columns.
fn numbers_the_columns(filled: &[(u32, String)]) -> bool {
    let short = |text: &str| {
        let bare = text.trim_matches(['(', ')', ' ']);
        bare.parse::<u8>().is_ok() || (bare.len() == 1 && bare.chars().all(|c| c.is_ascii_alphabetic()))
    };
    filled.len() >= 3 && filled.iter().all(|(_, text)| short(text))
}

fn is_closing(text: &str) -> bool {
    let spoken = nfc(text).to_lowercase();
    CLOSINGS.iter().any(|closing| {
        let rest = spoken.trim_start().strip_prefix(closing);
        // A lone `Cộng` is a total, `Cộng đồng` a word.
        let alone = *closing == "cộng";
        rest.is_some_and(|rest| {
            let goes_on =
                if alone { rest.contains(char::is_alphabetic) } else { rest.starts_with(char::is_alphanumeric) };
            !goes_on
        })
    })
}

/// `I`, `IV.`, `A)`: the number of a group, not of a unit.
fn is_group_number(text: &str) -> bool {
    let bare = text.trim().trim_end_matches(['.', ')', '/']);
    let roman = !bare.is_empty() && bare.chars().all(|c| "IVXLC".contains(c));
    roman || (bare.len() == 1 && bare.chars().all(|c| c.is_ascii_uppercase()))
}

/// `I. Khối …`, `A - Khối …`: a title with its number in the same cell.
fn begins_with_group_number(text: &str) -> bool {
    let Some((first, rest)) = text.trim().split_once([' ', '.', ')', '-', '/']) else { return false };
    let parted =
        text.trim().strip_prefix(first).is_some_and(|after| after.trim_start().starts_with(['.', ')', '-', '/', '–']));
    is_group_number(first) && parted && !words(rest).is_empty()
}

#[cfg(test)]
#[path = "rows_tests.rs"]
mod tests;
