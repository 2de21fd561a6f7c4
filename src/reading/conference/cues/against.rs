//! The words that speak against a day: it is that of a paper, of a letter, of another meeting, a deadline, or the
//! conference is no longer on it.

use super::words::SUMMING_UP;
use super::{About, MOVES, TO, Words, moves_to};

/// The day belongs to another paper: `Kế hoạch số 41-KH/ĐUK ngày`, `Nghị quyết … ngày`.
pub(in super::super) fn other_paper(before: &Words) -> i32 {
    let papers = [
        "ke hoach",
        "nghi quyet",
        "quyet dinh",
        "cong van",
        "huong dan",
        "chi thi",
        "bao cao",
        "thong bao",
        "giay moi",
        "to trinh",
        "ket luan",
        "quy dinh",
        "quy che",
        "ban hanh",
        "van ban",
        "cong dien",
        "cv",
        "kh",
        "nq",
        "bc",
        "thong tri",
        "so hieu",
    ];
    // `Phòng Tài chính - Kế hoạch: ngày 29/11`: behind a colon it is not the paper's day.
    let announced = before.line.trim_end().trim_end_matches(" ngay").ends_with(" :");
    let as_ruled = before.ends(&["dung quy dinh", "dung ke hoach", "dung huong dan", "dung quy che"]);
    if before.ends_with_symbol || (before.ends(&papers) && !as_ruled && !announced) { 9 } else { 0 }
}

/// The day is a deadline or the end of a count: `trước ngày`, `chậm nhất`, `tính đến`.
pub(in super::super) fn deadline(before: &Words, range: bool) -> i32 {
    let limits =
        ["truoc", "cham nhat", "muon nhat", "han", "thoi han", "han cuoi", "tinh den", "den het", "ke tu", "het"];
    // `từ ngày 13 đến ngày 14/6` is how long it takes, `từ ngày 13/6` is when something begins; `tháng tư` is neither.
    let since = !range && before.ends(&["tu"]) && !before.ends(&["thang tu"]);
    if since
        || before.ends(&limits)
        || before.last(9).has(&["cham nhat", "muon nhat", "han cuoi", "han chot"])
        || before.last(16).has(&["thoi han", "han nop", "han gui", "han bao cao"])
        || before.last(5).has(&["truoc ngay", "cham nhat", "muon nhat", "thoi han", "han cuoi", "tinh den", "han nop"])
    {
        return 9;
    }
    // `đến 31/5/2023`: up to that day, unless something is moved to it.
    if before.ends(&["den"]) && !moves_to(before) { 9 } else { 0 }
}

/// The day is that of a letter, of a mail or of a file: `gửi hôm`, `thư ngày`, `Vào 07:50 2 thg 6, 2023 … đã viết:`.
pub(in super::super) fn letter(before: &Words, after: &Words, sentence: &Words, about: &About<'_>) -> i32 {
    let sent = [
        "gui",
        "da gui",
        "gui hom",
        "gui ngay",
        "gui nham",
        "thu",
        "thu hom",
        "mail",
        "email",
        "file",
        "tep",
        "ban",
        "ban truoc",
        "file truoc",
        "ban gui",
        "file gui",
        "bao cao hom",
        "du thao",
        "ban du thao",
        "lan truoc",
        "hom truoc",
        "nhan",
    ];
    let quoted = sentence.has(&["da viet", "wrote", "original message", "sent from", "da gui tu"]);
    let head = before.first(2);
    let header = (head.has(&["sent :", "date :", "on", "gui :", "da gui :"])
        || (about.encloses_mail && head.has(&["ngay :"])))
        && before.line.len() < 24;
    let enclosed = sentence.has(&["kem theo bao cao", "kem theo cong van", "kem theo thong bao", "kem theo ke hoach"]);
    let near = before.last(6);
    let sent_near = near.has(&[
        "gui ngay",
        "gui hom",
        "gui luc",
        "thu ngay",
        "ban gui",
        "file gui",
        "da gui",
        "gui truoc",
        "thay ban",
        "thay file",
        "bao cao hom",
    ]);
    let place = before.line.trim_end().ends_with(", ngay")
        && before.line.split(' ').count() <= 9
        && after.line.trim().is_empty();
    i32::from(quoted || header || enclosed) * 9 + i32::from(before.ends(&sent) || sent_near) * 9 + i32::from(place) * 9
}

/// The conference is no longer on the day: `không họp ngày … nữa`, `từ 30/5 chuyển sang`, `ngày 14/4 tạm hoãn`.
pub(in super::super) fn moved_away(before: &Words, after: &Words, sentence: &Words, about: &About<'_>) -> i32 {
    let near = before.last(7);
    // A day that was told before is given up only where another one is told.
    let kept = sentence.has(&["van", "van la", "giu nguyen", "khong doi", "khong thay doi"]);
    let gone = near.has(&["khong hop", "khong to chuc", "thay vi", "khong phai", "thay cho", "khong con"])
        || (about.moves && !kept && near.has(&["lich cu", "du kien truoc", "da bao", "da dang ky"]));
    let next = after.first(5);
    let put_off = after.first(6).has(&[
        "tam hoan",
        "phai hoan",
        "xin hoan",
        "bi hoan",
        "hoan lai",
        "hoan vo thoi han",
        "tam dung",
    ]) && !TO.iter().any(|to| after.first(9).has(&[&format!("hoan {to}"), &format!("hoan lai {to}")]));
    let leads_away = after.first(4).has(&[
        "chuyen sang",
        "lui sang",
        "lui den",
        "doi sang",
        "sang ngay",
        "hoan den",
        "hoan sang",
        "nua",
        "chuyen den",
        "chuyen qua",
    ]) || after.line.starts_with(" sang ")
        || MOVES
            .iter()
            .filter(|verb| next.has(&[verb]))
            .any(|verb| TO.iter().any(|to| next.has(&[&format!("{verb} {to}")])));
    // Where the same words move it to this day, `không họp` was said of the old one.
    if leads_away || put_off || puts_off(before) || (gone && !moves_to(before)) { 9 } else { 0 }
}

/// What is put off by the verb right before it, folded.
const PUT_OFF: &[&str] =
    &["hoi nghi", "hn", "cuoc hop", "buoi", "le", "phien", "lich", "to chuc", "viec to chuc", "thoi gian"];

/// `tạm hoãn hội nghị dự kiến ngày`: the verb reaches to the day, and nothing between them tells a new one.
fn puts_off(before: &Words) -> bool {
    const VERB: &str = " hoan ";
    let Some((_, rest)) = before.line.rsplit_once(VERB) else { return false };
    let tells_anew = |word: &str| matches!(word, "," | ";" | ":" | "(" | "se" | "ma" | "moi") || TO.contains(&word);
    PUT_OFF.iter().any(|what| rest.starts_with(&format!("{what} "))) && !rest.split(' ').any(tells_anew)
}

/// Another meeting than the review conference of the unit.
pub(in super::super) fn other_meeting(before: &Words, sentence: &Words, text: &About<'_>) -> i32 {
    let others = [
        "hoi nghi truc tuyen",
        "hoi nghi quan triet",
        "hoi nghi hoc tap",
        "hoi nghi can bo",
        "hoi nghi nguoi lao dong",
        "hoi nghi vien chuc",
        "hoi nghi trung uong",
        "hoi nghi lan thu",
        "hoi nghi tap huan",
        "hoi nghi toan quoc",
        "hoi nghi bao cao vien",
        "hoi nghi ban chap hanh trung uong",
        "hoi nghi giao ban",
        "hop giao ban",
        "hoi nghi doi thoai",
        "hop mat",
        "hoi thi",
        "hoi thao",
        "toa dam",
        "le ra mat",
        "le ky niem",
        "le khanh thanh",
        "le khoi cong",
        "le phat dong",
        "le cong bo",
        "le don nhan",
        "le khai giang",
        "le be giang",
    ];
    // In a report of a midterm review a meeting that sums up is another one; elsewhere it is the one reported on.
    let other_kind = text.midterm && (sentence.has(&["hoi nghi tong ket"]) || sentence.has(SUMMING_UP));
    // `Hội nghị trù bị` comes the day before the conference itself.
    let preparatory = before.last(6).has(&["tru bi"]);
    // What is another meeting elsewhere may be the very one that a plan asks for.
    let own = text.called.iter().any(|name| sentence.has(&[name]));
    if preparatory || (!own && (other_kind || sentence.has(&others))) { 5 } else { 0 }
}

/// A day of history: births, admissions, congresses.
pub(in super::super) fn history(before: &Words) -> i32 {
    let near = before.last(6);
    let past = [
        "sinh ngay",
        "sinh",
        "ket nap",
        "thanh lap",
        "vao dang",
        "dai hoi ngay",
        "dai hoi tu ngay",
        "ky niem",
        "chinh thuc ngay",
        "bo nhiem",
    ];
    if near.has(&past) { 7 } else { 0 }
}
