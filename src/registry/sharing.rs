//! Turns a list of organizations, each sound in itself, into one that is sound as a whole: no two with one code or
//! name, and no address or domain that speaks for two.

use std::collections::HashMap;

use super::Finding;
use super::finding::quote;
use super::rows::Entry;
use crate::vietnamese::{fold, spelt_words, words};

/// Names units that have the same code or name.
pub(super) fn name_doubles(file: &str, entries: &[Entry], findings: &mut Vec<Finding>) {
    let mut codes: HashMap<String, &Entry> = HashMap::new();
    let mut names: HashMap<String, &Entry> = HashMap::new();
    for entry in entries {
        let code = fold(&entry.unit.code.0);
        if let Some(earlier) = codes.get(&code).filter(|_| !code.is_empty()) {
            let message =
                format!("mã {} đã dùng {}; mỗi đơn vị cần một mã riêng", quote(&entry.unit.code.0), place(earlier));
            findings.push(Finding::mistake(file, message).in_sheet(&entry.sheet).at_row(entry.row));
        } else {
            codes.insert(code, entry);
        }
        let name = words(&entry.unit.name).join(" ");
        match names.get(&name) {
            None => {
                names.insert(name, entry);
            }
            Some(earlier) if spelt_words(&earlier.unit.name) == spelt_words(&entry.unit.name) => {
                let message = format!(
                    "đơn vị {} đã có {}; hãy bỏ một dòng hoặc ghi tên cho khác nhau",
                    quote(&entry.unit.name),
                    place(earlier)
                );
                findings.push(Finding::mistake(file, message).in_sheet(&entry.sheet).at_row(entry.row));
            }
            Some(earlier) => {
                let (one, other) = (quote(&entry.unit.name), quote(&earlier.unit.name));
                let message = format!(
                    "tên {one} chỉ khác dấu với {other} {}; thư viết không dấu sẽ không phân biệt được",
                    place(earlier)
                );
                findings.push(Finding::note(file, message).in_sheet(&entry.sheet).at_row(entry.row));
            }
        }
    }
}

/// Sets addresses and domains that several units share apart: they prove nothing of any of them.
pub(super) fn set_shared_apart(file: &str, entries: &mut [Entry], findings: &mut Vec<Finding>) {
    let owners = owners(entries, |entry| &entry.unit.addresses);
    for (index, entry) in entries.iter_mut().enumerate() {
        let (sheet, row) = (entry.sheet.clone(), entry.row);
        let shared = &mut entry.unit.shared;
        entry.unit.addresses.retain(|address| {
            let Some(other) = owners.get(address).and_then(|at| at.iter().find(|(at, _)| *at != index)) else { return true };
            let message = format!("địa chỉ {} cũng được đăng ký {}; địa chỉ chung không chứng tỏ thư của đơn vị nào nên không dùng cho cả hai", quote(address), other.1);
            findings.push(Finding::note(file, message).in_sheet(&sheet).at_row(row));
            shared.push(address.clone());
            false
        });
    }
    set_shared_domains_apart(file, entries, &owners, findings);
}

fn set_shared_domains_apart(file: &str, entries: &mut [Entry], addresses: &Owners, findings: &mut Vec<Finding>) {
    let owners = owners(entries, |entry| &entry.unit.domains);
    for (index, entry) in entries.iter_mut().enumerate() {
        let (sheet, row) = (entry.sheet.clone(), entry.row);
        let apart = &mut entry.unit.shared;
        entry.unit.domains.retain(|domain| {
            let shared = owners.get(domain).and_then(|at| at.iter().find(|(at, _)| *at != index));
            let mut strangers = addresses.iter().filter(|(address, _)| address.rsplit('@').next() == Some(domain));
            let stranger = strangers.find_map(|(address, at)| Some((address, at.iter().find(|(at, _)| *at != index)?)));
            let message = if let Some((_, place)) = shared {
                format!("tên miền {} cũng được đăng ký {place}; không dùng cho cả hai", quote(domain))
            } else if let Some((address, (_, place))) = stranger {
                format!(
                    "tên miền {} có cả địa chỉ {} đăng ký {place}; chỉ nhận biết theo địa chỉ, không theo tên miền này",
                    quote(domain),
                    quote(address)
                )
            } else {
                return true;
            };
            findings.push(Finding::note(file, message).in_sheet(&sheet).at_row(row));
            apart.push(domain.clone());
            false
        });
    }
}

/// For each address or domain: the entries that have it, and where they stand.
type Owners = std::collections::BTreeMap<String, Vec<(usize, String)>>;

fn owners(entries: &[Entry], list: impl Fn(&Entry) -> &Vec<String>) -> Owners {
    let mut owners = Owners::new();
    for (index, entry) in entries.iter().enumerate() {
        for one in list(entry) {
            owners.entry(one.clone()).or_default().push((index, place(entry)));
        }
    }
    owners
}

fn place(entry: &Entry) -> String {
    format!("ở dòng {} của trang tính {} ({})", entry.row, quote(&entry.sheet), quote(&entry.unit.name))
}

#[cfg(test)]
#[path = "sharing_tests.rs"]
mod tests;
