//! Turns the office's workbook into a [`Registry`] with everything that must be said about it, in the order of sheets
//! and rows. The file to read first of those that read registries.

use super::finding::quote;
use super::headings::{self, Field, Headings};
use super::rows::{self, Entry};
use super::workbook::{self, Sheet, Unreadable};
use super::{Finding, Registry, RegistryFile, codes, sharing};

/// Findings that are kept; who has more of them has one mistake many times.
const MOST_FINDINGS: usize = 500;

/// Reads the bytes of an Excel workbook (.xlsx, .xls, .ods, .xlsb) given by the office.
#[must_use]
pub fn read_registry(file: &str, bytes: &[u8]) -> RegistryFile {
    let mut findings = Vec::new();
    let entries = match workbook::open(bytes) {
        Ok(sheets) => read_sheets(file, &sheets, &mut findings),
        Err(why) => {
            findings.push(Finding::mistake(file, say_why(why)));
            Vec::new()
        }
    };
    bound(file, &mut findings);
    let mut organizations: Vec<_> = entries.into_iter().map(|entry| entry.unit).collect();
    codes::give_codes(&mut organizations);
    RegistryFile { registry: Registry { organizations }, findings }
}

fn read_sheets(file: &str, sheets: &[Sheet], findings: &mut Vec<Finding>) -> Vec<Entry> {
    let mut entries = Vec::new();
    let mut any_list = false;
    for sheet in sheets {
        let headings = if sheet.hidden { None } else { headings::find(sheet) };
        let Some(headings) = headings else { continue };
        any_list = true;
        remark_on(file, sheet, &headings, findings);
        let found = rows::read(file, sheet, &headings, findings);
        if found.is_empty() {
            findings
                .push(Finding::note(file, "trang tính không có đơn vị nào dưới hàng tiêu đề").in_sheet(&sheet.name));
        }
        entries.extend(found);
    }
    if any_list {
        findings.extend(sheets.iter().filter_map(|sheet| skipped(file, sheet)));
        if entries.is_empty() && !findings.iter().any(|finding| finding.fatal) {
            findings.push(Finding::mistake(file, "tệp không có đơn vị nào; cần mỗi đơn vị một dòng dưới hàng tiêu đề"));
        }
    } else {
        findings.push(Finding::mistake(file, no_list(sheets)));
    }
    sharing::name_doubles(file, &entries, findings);
    sharing::set_shared_apart(file, &mut entries, findings);
    put_in_order(sheets, findings);
    entries
}

/// A sheet that was passed over, and why.
fn skipped(file: &str, sheet: &Sheet) -> Option<Finding> {
    let message = if sheet.hidden {
        "trang tính đang ẩn nên không đọc; hãy bỏ ẩn nếu cần dùng"
    } else if sheet.damaged && sheet.last_row().is_none() {
        "trang tính bị hỏng, không đọc được"
    } else if headings::find(sheet).is_none() && sheet.last_row().is_some() {
        "không thấy hàng tiêu đề có tên đơn vị nên bỏ qua trang tính này"
    } else {
        return None;
    };
    Some(Finding::note(file, message).in_sheet(&sheet.name))
}

fn remark_on(file: &str, sheet: &Sheet, headings: &Headings, findings: &mut Vec<Finding>) {
    let note = |message: String| Finding::note(file, message).in_sheet(&sheet.name).at_row(headings.row + 1);
    if sheet.damaged {
        let message = "trang tính bị hỏng ở giữa; hãy mở bằng Excel, kiểm tra rồi lưu lại";
        findings.push(Finding::mistake(file, message).in_sheet(&sheet.name));
    }
    if sheet.cut {
        findings.push(
            Finding::mistake(file, "trang tính quá lớn, chỉ đọc được phần đầu; hãy bỏ các dòng, cột thừa")
                .in_sheet(&sheet.name),
        );
    }
    if !headings.ignored.is_empty() {
        let names: Vec<String> = headings.ignored.iter().map(|heading| quote(heading)).collect();
        findings.push(note(format!("không dùng các cột {}", names.join(", "))));
    }
    for column in headings.columns.iter().filter(|column| column.by_contents) {
        let what = match column.field {
            Field::Name => "tên đơn vị",
            Field::Code => "mã đơn vị",
            Field::Domains => "tên miền thư",
            _ => "địa chỉ thư của đơn vị",
        };
        findings.push(note(format!("cột {} được hiểu là {what}; hãy kiểm tra lại", quote(&column.heading))));
    }
    if !headings.has(Field::Addresses) && !headings.has(Field::Domains) {
        let message = "không có cột địa chỉ thư hay tên miền; thư chỉ có thể nhận biết theo văn bản bên trong";
        findings.push(note(message.to_owned()));
    }
    if !headings.has(Field::Code) {
        let message = "không có cột mã; mã được đặt theo chữ cái đầu của tên, hãy thêm cột “Mã” để mã không đổi về sau";
        findings.push(note(message.to_owned()));
    }
}

fn no_list(sheets: &[Sheet]) -> String {
    if sheets.iter().all(|sheet| sheet.last_row().is_none()) {
        return if sheets.iter().any(|sheet| sheet.damaged) {
            "tệp Excel bị hỏng; hãy mở bằng Excel, kiểm tra rồi lưu lại".to_owned()
        } else {
            "tệp không có ô nào có dữ liệu".to_owned()
        };
    }
    "không trang tính nào có hàng tiêu đề trong 20 dòng đầu; cần ít nhất cột “Tên tổ chức đảng” và một cột như “Mã”, \
     “Email đăng ký” hoặc “Tên miền”"
        .to_owned()
}

fn say_why(why: Unreadable) -> &'static str {
    match why {
        Unreadable::Empty => "tệp rỗng; cần một tệp Excel (.xlsx)",
        Unreadable::NotAWorkbook => "không phải tệp Excel; hãy mở bằng Excel rồi lưu lại ở dạng .xlsx",
        Unreadable::Encrypted => "tệp có mật khẩu; hãy bỏ mật khẩu (File, Info, Protect Workbook) rồi lưu lại",
        Unreadable::Damaged => "tệp Excel bị hỏng, không đọc được; hãy mở bằng Excel, kiểm tra rồi lưu lại",
        Unreadable::TooLarge => "tệp quá lớn đối với một danh sách đơn vị; hãy chép danh sách sang một tệp mới",
    }
}

/// Findings in the order in which a person goes through the workbook; those about the whole file come first.
fn put_in_order(sheets: &[Sheet], findings: &mut [Finding]) {
    let place = |finding: &Finding| {
        let sheet = finding.sheet.as_ref();
        (sheet.and_then(|name| sheets.iter().position(|sheet| sheet.name == *name)), finding.row)
    };
    findings.sort_by_key(place);
}

/// Keeps the first findings, and says how many there are beyond; a fatal one beyond them stays fatal.
fn bound(file: &str, findings: &mut Vec<Finding>) {
    if findings.len() > MOST_FINDINGS {
        let beyond = findings.split_off(MOST_FINDINGS);
        let message = format!("còn {} điều nữa, không liệt kê hết", beyond.len());
        findings.push(Finding { fatal: beyond.iter().any(|finding| finding.fatal), ..Finding::note(file, message) });
    }
}

#[cfg(test)]
#[path = "sheet_list_tests.rs"]
mod tests;
