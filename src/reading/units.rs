//! Knows how the names of units look at the top of a paper: which words begin a name, and which lines go on with the
//! name of the line before. It knows no unit by name.

use crate::vietnamese;

/// Words with which the name of a party organization begins, folded.
const PARTY: &[&str] = &[
    "dang bo",
    "dang uy",
    "chi bo",
    "chi uy",
    "tinh uy",
    "thanh uy",
    "huyen uy",
    "thi uy",
    "quan uy",
    "dang doan",
    "ban can su",
    "ban chap hanh",
    "bch",
    "ban thuong vu",
    "btv",
    "doan tncs",
    "doan thanh nien",
    "cong doan",
    "van phong tinh uy",
    "van phong dang uy",
    "dbbp",
];

/// Words with which the name of an office of the state, a school, a company or an association begins, folded.
const STATE: &[&str] = &[
    "ubnd",
    "uy ban",
    "hdnd",
    "hoi dong",
    "chi cuc",
    "tong cuc",
    "benh vien",
    "lien doan",
    "lien hiep",
    "lien minh",
    "trung tam",
    "cong ty",
    "tong cong ty",
    "tap doan",
    "ngan hang",
    "kho bac",
    "toa an",
    "van phong",
    "bao hiem",
    "thanh tra",
    "cong an",
    "bo chi huy",
    "mat tran",
    "thu vien",
    "bao tang",
    "buu dien",
    "vien thong",
    "dien luc",
    "xi nghiep",
    "nong truong",
    "lam truong",
    "hop tac xa",
    "hoc vien",
    "phan hieu",
    "tinh doan",
    "thanh doan",
    "huyen doan",
    "cau lac bo",
    "cua hang",
    "ky tuc xa",
    "to hop tac",
    "chi doan",
    "chi hoi",
    "tinh hoi",
    "huyen hoi",
];

/// The same of one syllable, with their tone marks: folded, `SƠ KẾT` would begin like `SỞ Y TẾ`.
const STATE_SYLLABLES: &[&str] = &[
    "sở",
    "bộ",
    "ban",
    "cục",
    "viện",
    "trường",
    "hội",
    "phòng",
    "báo",
    "đài",
    "đoàn",
    "hạt",
    "vườn",
    "khu",
    "nhà",
    "quỹ",
    "trạm",
    "khoa",
    "đội",
    "trại",
];

/// Words after which a name cannot end, folded.
const DANGLING: &[&str] = &["va", "cac", "cua", "-", "&", "thuoc", "truc", "so", "cong"];

/// Whether a line begins like the name of a unit.
pub(super) fn begins_name(line: &str) -> bool {
    let folded = vietnamese::fold(line);
    begins_with(&folded, PARTY) || begins_state_name(line, &folded)
}

fn begins_state_name(line: &str, folded: &str) -> bool {
    let first = line.split_whitespace().next().unwrap_or_default().to_lowercase();
    begins_with(folded, STATE) || STATE_SYLLABLES.contains(&first.as_str())
}

fn begins_with(folded: &str, heads: &[&str]) -> bool {
    heads.iter().any(|head| folded.strip_prefix(head).is_some_and(|after| !after.starts_with(char::is_alphanumeric)))
}

/// Whether a line may be a name, or a part of one: capitals, or a beginning that only names have; no sentence.
pub(super) fn is_name(text: &str, folded: &str) -> bool {
    let letters = text.chars().filter(|letter| letter.is_alphabetic());
    let (capitals, all) = letters
        .fold((0_usize, 0_usize), |(capitals, all), letter| (capitals + usize::from(letter.is_uppercase()), all + 1));
    // The longest names of units have some 90 letters over two lines.
    let fits = all >= 2 && text.chars().count() <= 110 && !text.ends_with(['.', ':', ';', '?', '!']);
    // A name may go on after a dash: `ĐẢNG ỦY SỞ ĐO ĐẠC / - BẢN ĐỒ`.
    let head = text.trim_start_matches(['-', '\u{2013}', '&', ' ']);
    let begins_well = head.chars().next().is_some_and(char::is_alphabetic);
    let named = begins_name(text) && text.chars().next().is_some_and(char::is_uppercase) && folded.len() <= 80;
    fits && begins_well && (capitals * 10 >= all * 7 || named)
}

/// Puts the lines of a letterhead together to names: one name may run over two lines or more.
pub(super) fn names<'a>(lines: impl Iterator<Item = &'a str>) -> Vec<String> {
    let lines: Vec<&str> = lines.collect();
    let party = lines.iter().any(|line| begins_with(&vietnamese::fold(line), PARTY));
    let mut names: Vec<String> = Vec::new();
    for line in lines {
        let folded = vietnamese::fold(line);
        // Under a party organization only another one begins a new name: `CHI BỘ LIÊN HIỆP CÁC / HỘI …` is one name.
        let begins = begins_with(&folded, PARTY)
            || (!party && begins_state_name(line, &folded))
            || names.last().is_some_and(|above| is_organ(above, &folded));
        match names.last_mut() {
            Some(before) if !begins || is_unfinished(before) => {
                before.push(' ');
                before.push_str(line);
            }
            _ => names.push(line.to_owned()),
        }
    }
    names
}

/// `BAN DÂN VẬN` below `TỈNH ỦY …`: an organ of the committee above it, not the rest of its name.
fn is_organ(above: &str, folded: &str) -> bool {
    let organs = ["ban to chuc", "ban tuyen giao", "ban dan van", "ban noi chinh", "ban kinh te", "uy ban kiem tra"];
    let committees = ["tinh uy", "thanh uy", "huyen uy", "thi uy", "quan uy", "dang uy"];
    let above = vietnamese::fold(above);
    let of_place = begins_with(&above, committees.split_last().map_or(&[], |(_, of_place)| of_place));
    begins_with(&above, &committees) && begins_with(folded, &organs) || of_place && begins_with(folded, &["van phong"])
}

/// Whether a name must go on: it is only its first word (`ĐẢNG ỦY`), or ends where none ends.
fn is_unfinished(name: &str) -> bool {
    let folded = vietnamese::fold(name);
    let last = folded.split(' ').next_back().unwrap_or_default();
    PARTY.iter().chain(STATE).any(|head| folded == *head)
        || STATE_SYLLABLES.contains(&name.to_lowercase().as_str())
        || folded.ends_with(',')
        || DANGLING.contains(&last)
}
