//! Turns the lines below the letterhead into the title on one line and the kind of paper: `BÁO CÁO` and its subject, or
//! `V/v …` of a công văn. Ends where the rule, the addressee or the first sentence of the text begins.

use super::Paper;
use super::page::{Line, Side};

/// The title of a paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Title {
    /// On one line, in sentence case where it is printed in capitals.
    pub(super) text: String,
    /// The kind of paper that it names.
    pub(super) paper: Paper,
    /// The line after its last one.
    pub(super) ends: usize,
}

/// Kinds of papers as titles name them, folded; longer names before shorter ones that begin alike.
const KINDS: &[(&str, Paper)] = &[
    ("bao cao", Paper::BaoCao),
    ("ke hoach", Paper::KeHoach),
    ("thong bao", Paper::ThongBao),
    ("giay moi", Paper::GiayMoi),
    ("thu moi", Paper::GiayMoi),
    ("to trinh", Paper::ToTrinh),
    ("cong van", Paper::CongVan),
    ("nghi quyet", Paper::NghiQuyet),
    ("chuong trinh", Paper::ChuongTrinh),
    ("de cuong", Paper::DeCuong),
    ("bieu", Paper::BieuMau),
    ("phu luc", Paper::BieuMau),
    ("phu bieu", Paper::BieuMau),
    ("bang tong hop", Paper::BieuMau),
    ("tong hop ket qua", Paper::BieuMau),
    ("tong hop chi tieu", Paper::BieuMau),
    ("ket qua thuc hien cac chi tieu", Paper::BieuMau),
    ("danh sach", Paper::Other),
    ("quyet dinh", Paper::Other),
    ("huong dan", Paper::Other),
    ("ket luan", Paper::Other),
    ("bien ban", Paper::Other),
    ("chi thi", Paper::Other),
    ("quy che", Paper::Other),
    ("quy dinh", Paper::Other),
    ("de an", Paper::Other),
    ("phuong an", Paper::Other),
    ("lich to chuc", Paper::Other),
    ("lich lam viec", Paper::Other),
    ("lich cong tac", Paper::Other),
    ("phieu", Paper::Other),
    ("giay gioi thieu", Paper::Other),
    ("tham luan", Paper::Other),
    ("bai phat bieu", Paper::Other),
];

/// Words with which the first sentence of a paper begins, folded.
const SENTENCES: &[&str] = &[
    "thuc hien",
    "can cu",
    "theo",
    "kinh gui",
    "kinh moi",
    "de",
    "trong",
    "nham",
    "duoc",
    "ngay",
    "nam",
    "sau",
    "tren co so",
    "thi hanh",
    "tiep tuc thuc hien",
    "trien khai",
    "xet",
    "noi nhan",
    "phan",
    "phan thu",
    "dang uy",
    "chi bo",
    "dang bo",
];

/// A title has at most this many lines below its kind; more is the text.
const LONGEST: usize = 6;

/// The title of the paper whose letterhead begins at the line `begins`.
pub(super) fn read(lines: &[Line], begins: usize) -> Option<Title> {
    let own = lines.get(begins..)?;
    let at = own.iter().position(is_title_line);
    let about = own.iter().position(|line| is_about_line(&line.folded));
    match (at, about) {
        // A `Về việc …` below the kind is its subject, and an annex may follow a công văn.
        (Some(at), about) if about.is_none_or(|about| about > at) => titled(own, at),
        (_, Some(about)) => Some(Title { text: about_text(own, about), paper: Paper::CongVan, ends: about + 1 }),
        (Some(at), _) => titled(own, at),
        (None, None) => None,
    }
    .map(|title| Title { ends: title.ends + begins, ..title })
}

/// The kind of a line that begins a title.
fn kind_of(line: &Line) -> Option<(&'static str, Paper)> {
    // No title has so many letters on one line.
    if line.folded.len() > 1000 {
        return None;
    }
    let letters = line.folded.chars().filter(|letter| letter.is_alphanumeric());
    KINDS.iter().copied().find(|(name, _)| {
        let closed = name.chars().filter(|letter| *letter != ' ');
        // A title whose blanks were lost (`BÁOCÁO`) or added (`BÁO C ÁO`) is still one, where nothing follows it.
        letters.clone().eq(closed)
            || line.folded.strip_prefix(name).is_some_and(|after| !after.starts_with(char::is_alphanumeric))
    })
}

/// Whether a line begins a title: the kind alone, or the kind in capitals or set off from the text.
pub(super) fn is_title_line(line: &Line) -> bool {
    let Some((name, _)) = kind_of(line) else { return false };
    let bare: String = line.folded.chars().filter(|letter| letter.is_alphanumeric()).collect();
    let alone = bare.len() <= name.len();
    let words = name.split(' ').count();
    let head = line.text.split_whitespace().take(words);
    let capitals = head.flat_map(str::chars).filter(|letter| letter.is_alphabetic()).all(char::is_uppercase);
    let begins = line.text.chars().next().is_some_and(char::is_uppercase);
    let sentence = line.text.ends_with(['.', ';', ':']) || line.text.chars().count() > 300;
    // `KẾ HOẠCH VÀ ĐẦU TƯ` is the rest of a unit's name, and what stands on a side of the page belongs to the letterhead.
    let part_of_name = line.folded.strip_prefix(name).is_some_and(|after| after.starts_with(" va "));
    begins && line.side == Side::Whole && !part_of_name && (alone || (!sentence && (capitals || line.set_off)))
}

/// Whether a line begins the subject of a công văn.
pub(super) fn is_about_line(folded: &str) -> bool {
    let line = folded.trim_start_matches(['(', '"', ' ']);
    line.starts_with("v/v") || line.starts_with("ve viec") || line.starts_with("v.v ") || line.starts_with("vv:")
}

/// Whether the last line of a title that ends before the line `ends` may be a heading: it begins anew, below a line of the
/// subject that does not.
pub(super) fn may_end_in_heading(lines: &[Line], ends: usize) -> bool {
    let Some([above, last]) = ends.checked_sub(2).and_then(|at| lines.get(at..ends)) else { return false };
    let begins_small = |line: &Line| line.text.chars().next().is_some_and(char::is_lowercase);
    begins_small(above) && !begins_small(last) && !is_capitals(&last.text)
}

fn titled(lines: &[Line], at: usize) -> Option<Title> {
    let first = lines.get(at)?;
    let (kind, paper) = kind_of(first)?;
    let kind_alone = first.folded.len() <= kind.len() + 1;
    let mut text = sentence_case(&first.text);
    let mut taken = 1;
    let mut ends = at + 1;
    let mut capitals = is_capitals(&first.text);
    // A kind alone is half a title: where its subject is set like the text (in a scan all is), the next lines are it.
    let mut set_off = first.set_off;
    let below = lines.iter().enumerate().skip(at + 1).filter(|(_, line)| line.side != Side::Right);
    for (place, line) in below {
        let is_subject = taken == 1 && kind_alone && line.text.chars().next().is_some_and(char::is_lowercase);
        set_off &= !is_subject || line.set_off;
        // `BÁO CÁO` / `Năm năm thi đua …`: what is set off below the kind alone is its subject, whatever it begins with.
        let set_as_subject = taken == 1 && kind_alone && line.set_off;
        if taken > LONGEST || ends_title(line, first, set_as_subject) || (set_off && !line.set_off && !line.from_table)
        {
            break;
        }
        if line.text.starts_with('(') {
            continue;
        }
        // In one title the capitals end once: `BÁO CÁO / SƠ KẾT …` goes on in capitals or in small letters, and a line
        // in capitals after one in small letters is a heading.
        let now = is_capitals(&line.text);
        if now && !capitals && line.text.chars().any(char::is_alphabetic) {
            break;
        }
        capitals = capitals && now;
        text.push(' ');
        if now {
            text.push_str(&line.text.to_lowercase());
        } else {
            text.push_str(&line.text);
        }
        taken += 1;
        ends = place + 1;
    }
    Some(Title { text: text.trim_end_matches([' ', ':', '*']).to_owned(), paper, ends })
}

/// Whether a line below the kind is no longer the subject.
fn ends_title(line: &Line, first: &Line, set_as_subject: bool) -> bool {
    let rule = !line.text.chars().any(char::is_alphanumeric);
    let sentence = SENTENCES.iter().any(|words| {
        line.text.chars().next().is_some_and(char::is_uppercase)
            && !is_capitals(&line.text)
            && line.folded.strip_prefix(words).is_some_and(|after| !after.starts_with(char::is_alphanumeric))
    });
    let ends = line.text.ends_with([':', ';']) || (line.text.ends_with('.') && !line.text.ends_with("..."));
    rule || (sentence && !set_as_subject)
        || ends
        || is_numbered(&line.folded)
        || line.from_table != first.from_table
        || (line.from_table && line.side != first.side)
        || line.folded.starts_with("kinh gui")
        || line.text.chars().count() > 250
}

/// `I.`, `1.`, `a)`, `A -`: a heading begins.
fn is_numbered(folded: &str) -> bool {
    let head: String = folded.chars().take_while(|letter| letter.is_alphanumeric()).collect();
    let after = folded.get(head.len()..).unwrap_or_default();
    let number = !head.is_empty()
        && (head.chars().all(|letter| letter.is_ascii_digit())
            || head.chars().all(|letter| "ivx".contains(letter))
            || head.len() == 1);
    number && head.len() <= 4 && after.starts_with(['.', ')', '/']) || folded.starts_with("phan thu")
}

/// `V/v …` over one line or more.
fn about_text(lines: &[Line], at: usize) -> String {
    let mut parts = Vec::new();
    let mut row = 0;
    for (place, line) in lines.get(at..).unwrap_or_default().iter().enumerate() {
        if place == 0 {
            row = line.row;
            parts.push(line.text.trim_matches(['(', ')', ' ']).to_owned());
            continue;
        }
        let first = lines.get(at).map_or(Side::Whole, |first| first.side);
        if line.side == Side::Right && first != Side::Right {
            continue;
        }
        let goes_on = line.row <= row + 1
            && line.side == first
            && line.text.chars().next().is_some_and(char::is_alphanumeric)
            && !line.folded.starts_with("kinh gui")
            && !is_title_line(line)
            && !is_capitals(&line.text)
            && (line.side != Side::Whole || line.text.chars().next().is_some_and(char::is_lowercase));
        if !goes_on || parts.len() > LONGEST {
            break;
        }
        row = line.row;
        parts.push(line.text.trim_matches(['(', ')', ' ']).to_owned());
    }
    parts.join(" ")
}

fn is_capitals(text: &str) -> bool {
    text.chars().all(|letter| !letter.is_lowercase())
}

/// A line in capitals in small letters, its first letter capital; `BÁO CÁO sơ kết` too.
fn sentence_case(text: &str) -> String {
    let head = text.split_whitespace().take(2).collect::<Vec<_>>().join(" ");
    let lowered = if is_capitals(text) {
        text.to_lowercase()
    } else if is_capitals(&head) {
        format!("{}{}", head.to_lowercase(), text.strip_prefix(&head).unwrap_or_default())
    } else {
        text.to_owned()
    };
    let mut letters = lowered.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
#[path = "title_tests.rs"]
mod tests;
