//! The words that speak for or against a day as the day of a conference, each with its weight. All words are folded, so
//! letters without tone marks and in capitals are read alike.

mod against;
mod words;

pub(super) use against::{deadline, history, letter, moved_away, other_meeting, other_paper};
use words::MORNING;
pub(super) use words::{About, Words};

/// The conference is named in the sentence.
pub(super) fn conference(sentence: &Words, about: &About<'_>) -> i32 {
    let review = i32::from(sentence.is_of_review(about.midterm));
    if sentence.is_of_conference(about.called) { 3 + review } else { review }
}

/// Something is held, or was, or will be.
pub(super) fn meeting(before: &Words, after: &Words, sentence: &Words, about: &About<'_>) -> i32 {
    let held = [
        "to chuc",
        "dien ra",
        "khai mac",
        "tien hanh",
        "thong qua",
        "du kien",
        "lich",
        "an dinh",
        "thoi gian",
        "lam hoi nghi",
        "moi",
        "tai hoi nghi",
        "thoi diem",
        "giu nguyen",
        "chot",
        "dang ky",
    ];
    let near = before.last(18);
    let mut weight = 0;
    if near.has(&held) || near.closed.contains("tochuc") || near.closed.contains("thongquataihoinghi") {
        weight += 1;
    }
    if near.last(12).has(&["hop", "da hop", "se hop", "mo hoi nghi", "lam hoi nghi"]) {
        weight += 2;
    }
    if after.first(14).closed.contains("datochuc")
        || after.first(14).has(&[
            "to chuc",
            "hop",
            "da hop",
            "dien ra",
            "se to chuc",
            "tien hanh",
            "lam hoi nghi",
            "khai mac",
            "chu tri",
        ])
    {
        weight += 1;
    }
    if after.has(&["dia diem", "tai hoi truong", "phong hop", "tru so"]) || sentence.has(&["hoi truong"]) {
        weight += 1;
    }
    // A unit that tells its dates says so: nobody else `báo lịch`.
    if near.has(&["bao lich", "dang ky lich", "chot lich", "lich hop"]) {
        weight += 1;
    }
    // `Hội nghị sơ kết … ngày 8/6`: the conference stands right before its day, or is said to be on it.
    let right_before = before.last(14);
    let on_it = before.ends(&["la", "se la"]) && sentence.is_of_conference(about.called);
    if on_it || right_before.is_of_conference(about.called) {
        weight += 1;
    }
    // `báo cáo sơ kết (họp 12/9/2024)`: what is done there is named, and the day right behind the word for a meeting.
    if before.ends(&["hop", "da hop"]) && about.is_matter_of(sentence) {
        weight += 1;
    }
    // `+ 13/5: hội nghị sơ kết` among the days of other things.
    if begins_entry(before, after) && after.first(6).is_of_conference(about.called) {
        weight += 1;
    }
    weight
}

/// In a brief letter or one about the conference, what is done there is named beside the day: `15/4 tổng kết`, `tổng kết NQ
/// 11 vào 9/4`, `đối thoại với dân chiều 17/5`. A report's own day is another.
pub(super) fn matter_beside(before: &Words, after: &Words, about: &About<'_>) -> i32 {
    let near = before.last(10);
    let report = near.has(&["bao cao", "bc", "ban"]) || after.first(6).has(&["bao cao", "bc"]);
    let named = about.is_matter_of(&near) || about.is_matter_of(&after.first(3));
    if (about.headed || (about.brief && !about.reports)) && named && !report { 3 } else { 0 }
}

/// An hour, a part of the day or a day of the week stands beside the day.
pub(super) fn time_of_day(before: &Words, after: &Words, about: &About<'_>) -> i32 {
    let beside = [before.last(8), after.first(9)];
    let parts = [MORNING, "sang", "chieu", "buoi", "buoi sang", "buoi chieu", "01 buoi", "1 buoi", "mot buoi"];
    let week = [
        "thu hai", "thu ba", "thu tu", "thu nam", "thu sau", "thu bay", "chu nhat", "thu 2", "thu 3", "thu 4", "thu 5",
        "thu 6", "thu 7",
    ];
    let hour = beside.iter().any(has_hour);
    // Under a heading that names the conference, the one day with an hour is its day.
    let part = beside.iter().any(|words| words.has(&parts));
    let weekday = beside.iter().any(|words| words.has(&week));
    i32::from(hour) * (2 + i32::from(about.headed)) + i32::from(part) + i32::from(weekday)
}

/// Who is asked for the day answers with little more than it: `8h ngày 22/10 ạ`, `chốt 15/4`.
pub(super) fn short_answer(before: &Words, after: &Words, about: &About<'_>) -> i32 {
    let near = before.last(9);
    let settled = ["dang ky", "chot", "chon", "an dinh", "thong nhat", "bao ngay", "dinh ngay", "doi duoc", "doi ngay"];
    let asked = about.asked;
    let held = before.ends(&["lam", "to chuc", "hop", "khai mac", "tuc", "tuc la"]);
    let told = asked
        || time_of_day(before, after, about) > 0
        || matter_beside(before, after, about) > 0
        || near.has(&settled)
        || held
        || after.first(9).has(&settled);
    let speaks = about.brief && about.headed && told && !near.has(PAPERS_SENT);
    i32::from(speaks) * (3 + i32::from(asked || held))
}

/// Words by which a short letter speaks of what it sends, folded.
const PAPERS_SENT: &[&str] = &["bao cao", "bc", "gui", "nop", "ban", "file", "van ban", "cv", "xin", "han"];

/// `8h00`, `14 giờ`, `07:30`.
fn has_hour(words: &Words) -> bool {
    let words: Vec<&str> = words.line.split(' ').collect();
    let is_below = |word: &str, most: u32| word.parse().is_ok_and(|number: u32| number < most);
    let told = |pair: &[&str]| matches!(pair, [hour, "h" | "gio" | "g" | "hr"] if is_below(hour, 24));
    let clock = |three: &[&str]| matches!(three, [hour, ":", minute] if minute.len() == 2 && is_below(hour, 24) && is_below(minute, 60));
    words.windows(2).any(told) || words.windows(3).any(clock)
}

/// `Thời gian:`, `Ngày tổ chức:`, `Thời gian tổ chức` stands before the day in its own line; `lịch:` right before it or in
/// a sentence of the review.
pub(super) fn is_time_label(before: &Words, sentence: &Words, about: &About<'_>) -> bool {
    let head = before.first(9);
    let right_before = before.last(5);
    head.has(&["thoi gian", "ngay to chuc", "ngay hop", "thoi diem", "lich hop", "lich to chuc", "ngay gio"])
        || before.line.starts_with(" ngay : ")
        || (before.ends_in_colon()
            && (right_before.has(&["lich"])
                || before.is_of_review(about.midterm)
                || (head.has(&["lich"]) && sentence.is_of_review(about.midterm))))
}

/// Words that lead to a day, so that `9/6` behind them is one.
pub(super) fn leads_to_day(before: &Words, about: &About<'_>) -> bool {
    let near = before.last(4);
    near.has(&[
        "ngay",
        "hom",
        "bua",
        MORNING,
        "sang",
        "chieu",
        "toi",
        "mung",
        "vao",
        "h",
        "gio",
        "sau",
        "bay",
        "nhat",
        "sang ngay",
        "mong",
        "lich la",
        "ngay la",
        "dang ky",
        "tuc",
        "thu hai",
        "thu ba",
        "thu tu",
        "thu nam",
    ]) || [" ( ", " : "].contains(&before.last(1).line.as_str())
        || ends_in_conference(before, about)
}

/// An entry of a list of days: `- 17/5: …`, `Thứ Ba 17/5: …`.
pub(super) fn begins_entry(before: &Words, after: &Words) -> bool {
    let week = [
        "thu", "hai", "ba", "tu", "nam", "sau", "bay", "chu", "nhat", "ngay", "t2", "t3", "t4", "t5", "t6", "t7", "cn",
    ];
    let mark = |word: &str| matches!(word, "-" | "+" | "*" | "•" | "," | "(");
    let number = |word: &str| matches!(word.as_bytes(), [b'2'..=b'7']);
    after.line.starts_with(" : ")
        && before.line.split_whitespace().all(|word| mark(word) || number(word) || week.contains(&word))
}

/// A day of the lunar calendar: `mùng 9 tháng Ba âm lịch`.
pub(super) fn is_of_the_moon(after: &Words) -> bool {
    after.first(2).line.starts_with(" am ") || after.first(1).has(&["al"])
}

/// The words name the plan's conference.
pub(super) fn names_conference(words: &Words, about: &About<'_>) -> bool {
    words.is_of_conference(about.called)
}

/// The conference is put off or cannot be held, and its new day is said to be told later.
pub(super) fn is_called_off(text: &Words) -> bool {
    let off = [
        "hoan lai",
        "tam hoan",
        "xin hoan",
        "phai hoan",
        "hoan hoi nghi",
        "hoan hop",
        "hoan to chuc",
        "bi hoan",
        "tam dung",
        "phai dung",
        "huy",
        "lui lai",
        "phai lui",
        "khong hop",
        "khong to chuc",
        "khong tien hanh",
        "khong dien ra",
        "chua hop duoc",
        "chua to chuc duoc",
        "khong the hop",
        "khong the to chuc",
    ];
    let open = [
        "se bao sau",
        "bao sau",
        "se thong bao sau",
        "thong bao sau",
        "bao lai sau",
        "chua dinh duoc ngay",
        "chua an dinh",
        "chua chot",
        "chua xac dinh",
        "chua co ngay",
        "chua dinh ngay",
        "chua biet ngay",
        "chua co lich",
        "bao ngay moi sau",
        "se bao lai",
        "bao lai ngay",
    ];
    text.has(&off) && text.has(&open)
}

/// The conference's name stands right before the day.
pub(super) fn ends_in_conference(before: &Words, about: &About<'_>) -> bool {
    ["hoi nghi", "hn"].into_iter().chain(about.called.iter().map(String::as_str)).any(|name| before.ends(&[name]))
}

/// Words that move a day, folded.
const MOVES: &[&str] = &["lui", "chuyen", "hoan", "doi", "dieu chinh", "doi lich", "thay doi", "doi ngay"];

/// Words that say where to, folded.
const TO: &[&str] = &["sang", "den", "vao", "qua", "thanh", "toi", "lai", "xuong", "len"];

/// Words that stand between `sang` or `hoặc` and its day: hours, parts and names of days.
pub(super) const BETWEEN: &[&str] = &[
    "ngay", "hom", "luc", "hoi", "vao", MORNING, "chieu", "buoi", "thu", "hai", "ba", "tu", "nam", "sau", "bay", "chu",
    "nhat", "h", "g", "gio", "phut", "(", ",", ":", "'", "mung",
];

/// The words move the conference to the day: `chuyển sang`, `lùi đến`, `mà họp`, `hoãn hội nghị … đến sáng thứ Sáu`.
pub(super) fn moves_to(before: &Words) -> bool {
    let before = &before.without_lookalikes();
    let near = before.last(9);
    let moves = ["lui", "chuyen", "hoan", "doi", "dieu chinh", "roi", "doi lich", "day", "thay doi"];
    let nearest = near.last(5);
    let direct = moves
        .iter()
        .filter(|verb| nearest.has(&[verb]))
        .any(|verb| TO.iter().any(|to| nearest.has(&[&format!("{verb} {to}"), &format!("{verb} lich {to}")])));
    let instead = near.has(&[
        "ma hop",
        "ma to chuc",
        "thay bang",
        "sang ngay",
        "thay vao do la",
        "lich moi",
        "lich moi la",
        "nay la",
        "chot lai",
        "doi lai",
        "ngay dung la",
        "dung la",
        "dung ra la",
        "chinh xac la",
        "sua lai la",
        "sua thanh",
    ]);
    let finished = before.has(&["hoan thanh", "hoan thien", "hoan tat", "hoan chinh"]);
    let led_on =
        before.has(MOVES) && !finished && before.leads_with(&["sang", "den", "thanh", "lai", "qua", "xuong", "len"]);
    // `từ sáng ngày 9/6` is the morning, not a move.
    let morning = near.last(3).has(&["tu sang", "vao sang", "buoi sang", "va sang", "( sang"]);
    (direct && !finished) || ((instead || led_on) && !morning)
}
