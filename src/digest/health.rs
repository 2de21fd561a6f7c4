//! Turns the state of mailbox and letters into two sections: letters of ours that did not arrive, and whether every
//! message of the mailbox is accounted for.

use super::day::Day;
use super::section::{Cell, Section};
use crate::acknowledgement::tone::Tone;
use crate::acknowledgement::{figures, shown};

/// Letters of ours that were not delivered.
pub(super) fn undelivered(day: &Day<'_>) -> Section {
    let columns = [("Thời điểm", 114), ("Người nhận", 192), ("Về", 96), ("Lý do máy chủ nêu", 198)];
    let mut section = Section::new("Thư của Văn phòng không gửi được", &columns);
    if day.inputs.news.undelivered.is_empty() {
        section.note("Không có.");
    }
    for letter in &day.inputs.news.undelivered {
        section.push(vec![
            Cell::plain(figures::moment(letter.at, &day.zone)),
            Cell::plain(shown::line(&letter.recipient, 80)),
            Cell::plain(shown::line(&letter.about, 40)),
            Cell::plain(shown::line(&letter.reason, 200)),
        ]);
    }
    section
}

/// Whether something is wrong that a person must see to.
pub(super) fn is_troubled(day: &Day<'_>) -> bool {
    let health = day.inputs.health;
    let unproved = health.inspection.as_ref().is_some_and(|(_, found)| found.faults > 0);
    health.mailbox_error.is_some() || health.uids_accounted != health.uids_seen || unproved || is_proof_stale(day)
}

/// The proof of every night is missing for days: it fails.
fn is_proof_stale(day: &Day<'_>) -> bool {
    // The digest of a morning tells of the night before; one night may fall out.
    const FRESH_DAYS: i32 = 2;
    let today = day.inputs.until.to_zoned(day.zone.clone()).date();
    let is_old = |date: &jiff::civil::Date| date.until(today).is_ok_and(|age| age.get_days() > FRESH_DAYS);
    day.inputs.health.inspection.as_ref().is_some_and(|(date, _)| is_old(date))
}

/// How the mailbox fares.
pub(super) fn section(day: &Day<'_>) -> Section {
    let health = day.inputs.health;
    let mut section = Section::new("Tình trạng hộp thư", &[]);
    let polled = health.last_successful_poll.map_or_else(
        || Cell::toned("Chưa đọc hộp thư lần nào trên máy chủ (thư nhập từ tệp không tính ở đây).", Tone::Warn),
        |at| Cell::plain(format!("Đọc hộp thư thành công lần cuối: {}.", figures::moment(at, &day.zone))),
    );
    section.notes.push(polled);
    if let Some((since, error)) = &health.mailbox_error {
        let (since, error) = (figures::moment(*since, &day.zone), shown::line(error, 300));
        let words =
            format!("LỖI từ {since}: {error}. Thư vẫn nằm trên máy chủ; khi nối lại được sẽ tiếp nhận đúng giờ đến.");
        section.notes.push(Cell::toned(words, Tone::Bad));
    }
    section.notes.push(accounted(day));
    section.note(format!("Đã lưu {} thư.", figures::count(health.messages)));
    section.notes.extend(inspected(day));
    for (folder, held) in &health.full_folders {
        let words = format!(
            "Thư mục {} có đúng {} thư, bằng một mức giới hạn thư mục của Gmail: nếu Gmail đang giới hạn thì thư cũ hơn không đọc được. Đề nghị chọn “Không giới hạn số thư trong một thư mục IMAP” trong phần cài đặt của Gmail.",
            shown::line(folder, 60),
            figures::count(*held)
        );
        section.notes.push(Cell::toned(words, Tone::Warn));
    }
    let warnings = [
        (health.uids_refused, "thư máy chủ chưa cho tải về; hệ thống sẽ tự thử lại."),
        (health.unjudged, "thư đã lưu nhưng chưa đối chiếu xong."),
        (health.letters_waiting, "thư của Văn phòng đang chờ gửi đi."),
        (health.letters_held, "thư báo nhận đang chờ cán bộ cho phép gửi."),
    ];
    for (count, words) in warnings.into_iter().filter(|(count, _)| *count > 0) {
        section.notes.push(Cell::toned(format!("{} {words}", figures::count(count)), Tone::Warn));
    }
    section
}

/// What the night's proof found.
fn inspected(day: &Day<'_>) -> Vec<Cell> {
    let Some((date, found)) = &day.inputs.health.inspection else { return Vec::new() };
    let date = date.strftime("%d/%m/%Y");
    let files = figures::count(found.files);
    let mut cells = Vec::new();
    if is_proof_stale(day) {
        let words = format!(
            "Lần kiểm tra sổ gần nhất ghi ngày {date}, không phải đêm qua; đề nghị báo người quản trị xem nhật ký."
        );
        cells.push(Cell::toned(words, Tone::Bad));
        if found.faults == 0 {
            return cells;
        }
    }
    if found.faults == 0 {
        let uids = found.uids.map_or_else(
            || "chưa đối chiếu được với máy chủ thư".to_owned(),
            |uids| format!("{} thư trên máy chủ đều có kết quả", figures::count(uids.total())),
        );
        let words = format!("Kiểm tra sổ đêm {date}: {files} tệp nguyên vẹn, chuỗi nhật ký khớp, {uids}.");
        cells.push(Cell::toned(words, if found.uids.is_some() { Tone::Good } else { Tone::Warn }));
    } else {
        let words = format!(
            "Kiểm tra sổ đêm {date}: có {} điều KHÔNG KHỚP; đề nghị báo người quản trị chạy lệnh verify.",
            figures::count(found.faults)
        );
        cells.push(Cell::toned(words, Tone::Bad));
        cells.extend(found.first.iter().take(3).map(|fault| Cell::toned(shown::line(fault, 200), Tone::Bad)));
    }
    cells
}

/// Every UID that the server listed must have an outcome.
fn accounted(day: &Day<'_>) -> Cell {
    let (seen, accounted) = (day.inputs.health.uids_seen, day.inputs.health.uids_accounted);
    let words = format!("Thư trong hộp đã có kết quả: {}/{}", figures::count(accounted), figures::count(seen));
    match seen.checked_sub(accounted) {
        Some(0) => Cell::toned(format!("{words} – khớp."), Tone::Good),
        Some(left) => Cell::toned(format!("{words} – còn {} thư chưa có kết quả.", figures::count(left)), Tone::Bad),
        None => Cell::toned(format!("{words} – số liệu không khớp, cần kiểm tra bằng lệnh verify."), Tone::Bad),
    }
}
