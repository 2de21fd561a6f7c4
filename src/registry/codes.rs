//! Turns the names of units into codes where the office has none: the initials, as people form abbreviations.

use std::collections::HashSet;

use super::Organization;
use crate::vietnamese::{fold, words};

/// What a unit's name begins with and what tells no units apart; compared folded, the longest first.
const FORMS: &[&str] =
    &["đảng bộ cơ sở", "chi bộ cơ sở", "ban chấp hành", "đảng ủy", "đảng bộ", "chi bộ", "chi ủy", "đảng đoàn"];

/// Words that an abbreviation leaves out.
const LEFT_OUT: &[&str] = &["và", "các", "của"];

/// Letters of the longest code; beyond it people stop reading.
const LONGEST: usize = 12;

/// The initials of a unit's name, upper case without marks: `Đảng ủy Sở Tài chính` is `STC`.
pub(super) fn initials(name: &str) -> String {
    let folded = words(name).join(" ");
    let mut rest = folded.as_str();
    while let Some(shorter) = FORMS.iter().find_map(|form| rest.strip_prefix(&fold(form))?.strip_prefix(' ')) {
        rest = shorter;
    }
    let telling = rest.split(' ').filter(|word| !LEFT_OUT.iter().any(|small| fold(small) == **word));
    let code: String = telling.filter_map(|word| word.chars().next()).take(LONGEST).collect();
    if code.is_empty() { "DV".to_owned() } else { code.to_uppercase() }
}

/// Gives a code to each unit that has none, in the order of the sheet; a second `STC` becomes `STC2`.
pub(super) fn give_codes(organizations: &mut [Organization]) {
    let mut taken: HashSet<String> = organizations.iter().map(|unit| unit.code.0.to_uppercase()).collect();
    for unit in organizations.iter_mut().filter(|unit| unit.code.0.is_empty()) {
        let initials = initials(&unit.name);
        let numbered = (2_u32..).map(|number| format!("{initials}{number}"));
        let free = std::iter::once(initials.clone()).chain(numbered).find(|code| !taken.contains(code));
        unit.code.0 = free.unwrap_or(initials);
        taken.insert(unit.code.0.clone());
    }
}

#[cfg(test)]
#[path = "codes_tests.rs"]
mod tests;
