//! Decides what is to be done with a letter: accept needs certainty, a margin and proof, and nothing that a person must
//! see; only what no person wants answered is ignored; the rest goes to a person. Every step leaves its reason.

use std::collections::BTreeSet;

use super::answers;
use super::evidence::papers::Paper;
use super::evidence::place::{is_named_after_another_place, is_of_another_district, is_of_another_place};
use super::evidence::province::is_elsewhere;
use super::evidence::remark;
use super::evidence::sender::Sender;
use super::evidence::words::Words;
use super::kind::{
    Around, KindFound, brings_another_years, is_a_machines_word, is_bait, names_conference, only_thanks,
};
use super::material::{Material, Part};
use super::stated::stated_conference;
use super::tokens::Folded;
use super::weights::Weights;
use super::whose::Whose;
use super::{Case, Evidence, Flag, Kind, Outcome};
use crate::message::{Authenticity, Automatic};
use crate::registry::Organization;

/// Flags that a person must look at, whatever else is known.
const FOR_A_PERSON: [Flag; 9] = [
    Flag::NoAttachment,
    Flag::LinkOnly,
    Flag::Encrypted,
    Flag::Unreadable,
    Flag::Draft,
    Flag::SeveralOrganizations,
    Flag::Forged,
    Flag::Macro,
    Flag::Executable,
];

/// What the outcome rests on.
pub(super) struct Grounds<'a> {
    pub(super) case: &'a Case<'a>,
    pub(super) weights: &'a Weights,
    pub(super) material: &'a Material<'a>,
    pub(super) sender: &'a Sender,
    pub(super) words: &'a Words,
    pub(super) whose: &'a Whose,
    pub(super) kind: &'a KindFound,
    pub(super) flags: &'a BTreeSet<Flag>,
}

/// The outcome with its reasons.
pub(super) fn outcome(grounds: &Grounds<'_>) -> (Outcome, Vec<Evidence>) {
    if matches!(grounds.kind.kind, Kind::AutoReply | Kind::Bounce | Kind::Unrelated) {
        return match kept_from_ignoring(grounds) {
            Some(reason) => (Outcome::Review, vec![remark("outcome", 0.0, "", reason)]),
            None => (Outcome::Ignore, Vec::new()),
        };
    }
    let doubts = doubts(grounds);
    if doubts.is_empty() {
        return (Outcome::Accept, Vec::new());
    }
    (Outcome::Review, doubts.into_iter().map(|doubt| remark("outcome", 0.0, "", &doubt)).collect())
}

/// A registered sender is never ignored without proof that a machine wrote; nor is a letter that is hardly told, nor a
/// unit's paper, whoever brings it: a document system is a machine.
fn kept_from_ignoring(grounds: &Grounds<'_>) -> Option<&'static str> {
    let of_unit = |(paper, _): &(Paper<'_>, Part)| paper.proves && !paper.issuer.is_empty();
    if grounds.kind.kind != Kind::Bounce
        && !grounds.flags.contains(&Flag::Forged)
        && grounds.material.papers.iter().any(of_unit)
    {
        return Some("Thư kèm văn bản của một đơn vị trong danh sách nên không bị bỏ qua, cần người xem.");
    }
    if brings_what_only_a_person_can_read(grounds) {
        return Some("Thư tự động kèm tệp chưa đọc được, có nhắc đến đơn vị hoặc kế hoạch, cần người xem.");
    }
    if grounds.case.message.automatic.is_some() {
        return None;
    }
    if grounds.sender.is_trusted() || (grounds.sender.official && !grounds.sender.forged) {
        return Some("Người gửi có trong danh sách nên thư không bị bỏ qua, cần người xem.");
    }
    if grounds.sender.is_of_the_house() && (grounds.material.names_plan || !grounds.words.named.is_empty()) {
        return Some("Người của cơ quan viết, có nhắc đến kế hoạch hoặc đơn vị, cần người xem.");
    }
    if grounds.kind.uses_words_of("press") {
        return Some("Báo chí hỏi hoặc xin làm việc, cần người xem.");
    }
    if grounds.kind.margin < grounds.weights.accept.ignore_margin {
        return Some("Chưa đủ căn cứ để coi là thư không liên quan, cần người xem.");
    }
    None
}

/// A document system hands in a scan or a locked file, and tells whose it is.
fn brings_what_only_a_person_can_read(grounds: &Grounds<'_>) -> bool {
    let message = grounds.case.message;
    let hands_in =
        matches!(message.automatic, Some(Automatic::AutoSubmitted | Automatic::ByItsWords | Automatic::NullReturnPath));
    let material = grounds.material;
    let recognised = material.papers.iter().any(|(paper, _)| !paper.proves && !paper.issuer.is_empty());
    let of_us = material.names_plan || !grounds.words.named.is_empty() || grounds.sender.is_trusted();
    hands_in && !grounds.flags.contains(&Flag::Forged) && of_us && (material.files_unread > 0 || recognised)
}

/// Everything that keeps a letter from being accepted without a person.
fn doubts(grounds: &Grounds<'_>) -> Vec<String> {
    let mut doubts = Vec::new();
    let mut add = |there: bool, told: &str| {
        if there {
            doubts.push(told.to_owned());
        }
    };
    let whose = grounds.whose;
    add(grounds.kind.kind == Kind::Question, "Thư hỏi hoặc đề nghị, cần người trả lời.");
    add(whose.units.is_empty(), "Chưa xác định được đơn vị gửi.");
    add(whose.wrong_inside, "Văn bản bên trong là của đơn vị khác với đơn vị gửi.");
    add(whose.below.is_some(), "Văn bản của tổ chức trực thuộc đơn vị, không phải của chính đơn vị.");
    add(whose.stranger, "Phần đầu văn bản không phải của đơn vị nào trong danh sách.");
    let elsewhere = |(paper, _): &(Paper<'_>, Part)| is_of_a_namesake(paper, grounds.case);
    add(
        grounds.sender.is_unknown() && grounds.material.papers.iter().any(elsewhere),
        "Phần đầu văn bản ghi một tỉnh hoặc địa danh khác; có thể là đơn vị trùng tên ở nơi khác.",
    );
    add(
        names_another_place(grounds),
        "Phần đầu văn bản ghi xã, phường, thị trấn hoặc huyện khác với tên đơn vị trong danh sách.",
    );
    add(!whose.units.is_empty() && !whose.proved, "Chưa có căn cứ chắc chắn (địa chỉ đăng ký hoặc phần đầu văn bản).");
    add(
        !whose.units.is_empty() && !whose.several && !whose.certain,
        "Chưa đủ chắc chắn giữa các đơn vị gần giống nhau.",
    );
    add(unread_beside_another_unit(grounds), "Có tệp chưa đọc được nên chưa rõ văn bản bên trong là của đơn vị nào.");
    add(grounds.kind.margin < grounds.weights.accept.kind_margin, "Chưa chắc chắn về loại thư.");
    add(
        grounds.kind.kind == Kind::OtherReport && brings_another_years(grounds.case, grounds.weights, grounds.material),
        "Thư nói gửi báo cáo theo kế hoạch, văn bản bên trong là của năm khác.",
    );
    add(
        grounds.kind.kind == Kind::OtherReport && resembles_the_report(grounds),
        "Tên văn bản gần giống tên báo cáo của kế hoạch nhưng không trùng.",
    );
    add(
        grounds.kind.kind == Kind::ConferenceNotice && !tells_a_day(grounds),
        "Thư báo lịch hội nghị nhưng chưa đọc được ngày nào.",
    );
    add(
        grounds.kind.kind == Kind::ConferenceNotice && is_of_nothing_known(grounds),
        "Thư báo lịch nhưng không nhắc đến kế hoạch hay hội nghị nào.",
    );
    add(is_a_machines_word(grounds.case.message, grounds.material), "Thư do phần mềm tự động gửi, không kèm văn bản.");
    add(grounds.case.message.from.len() != 1, "Thư có nhiều người gửi hoặc không có người gửi.");
    add(grounds.case.received_at.is_none(), "Không rõ thời điểm máy chủ nhận thư.");
    add(grounds.material.says(grounds.weights, "withdraws").is_some(), "Thư xin rút lại văn bản đã gửi.");
    for flag in FOR_A_PERSON.iter().filter(|flag| grounds.flags.contains(flag)) {
        doubts.push(format!("Cần người xem: {}.", in_vietnamese(*flag)));
    }
    doubts
}

/// Neither the plan nor any conference is named, and no day told before is moved: a fair and a weekly meeting are announced so.
fn is_of_nothing_known(grounds: &Grounds<'_>) -> bool {
    let material = grounds.material;
    let named = |place: &Folded| names_conference(grounds.case, place) || place.holds("hn");
    grounds.kind.bears("nothing_of_plan")
        && material.papers.is_empty()
        && material.says(grounds.weights, "moves_day").is_none()
        && ![&material.subject, &material.text].into_iter().any(named)
}

/// The letter or a paper in it tells the conference's day, or that it is put off; a scan may tell it to who reads it.
fn tells_a_day(grounds: &Grounds<'_>) -> bool {
    let material = grounds.material;
    stated_conference(material, Kind::ConferenceNotice).is_some()
        || material.says(grounds.weights, "moves_day").is_some()
        || material.files_handed_in > 0
}

/// A paper may be the plan's report under another name.
fn resembles_the_report(grounds: &Grounds<'_>) -> bool {
    let titles = grounds.material.papers.iter().filter(|(_, part)| *part == Part::OtherReport);
    let mut titles = titles.filter_map(|(paper, _)| paper.reading().title.as_deref());
    titles.any(|title| grounds.case.plans.iter().any(|plan| answers::resembles(plan, title, grounds.case.index)))
}

/// A paper's letterhead names another province than the office's, or a place that is nobody's here.
fn is_of_a_namesake(paper: &Paper<'_>, case: &Case<'_>) -> bool {
    let reading = paper.reading();
    let place = reading.place.as_deref().unwrap_or_default();
    is_elsewhere(&reading.issuer, case.office)
        || is_of_another_district(case.registry, &reading.issuer, case.office)
        || is_named_after_another_place(case.index, &reading.issuer, place, case.office)
}

/// A paper's letterhead names another sort of place than the unit's own.
fn names_another_place(grounds: &Grounds<'_>) -> bool {
    let mut papers = grounds.material.papers.iter().filter(|(_, part)| *part != Part::Annex);
    unit_of(grounds).is_some_and(|unit| papers.any(|(paper, _)| is_of_another_place(&paper.reading().issuer, unit)))
}

/// The unit that it is taken to be from, as registered.
fn unit_of<'a>(grounds: &Grounds<'a>) -> Option<&'a Organization> {
    let code = grounds.case.index.code(*grounds.whose.units.first()?);
    grounds.case.registry.organizations.iter().find(|organization| organization.code == code)
}

/// A file that has no reader may hold anybody's paper: only beside a readable paper that proves the same unit, and where
/// no other unit is named, is it taken for the same in another format.
fn unread_beside_another_unit(grounds: &Grounds<'_>) -> bool {
    let Some(unit) = grounds.whose.units.first() else { return false };
    let proved_by_paper = grounds.material.papers.iter().any(|(paper, _)| paper.proves && paper.issuer == [*unit]);
    let others_named = grounds.words.named.iter().any(|named| named != unit);
    grounds.material.files_without_reader > 0 && (!proved_by_paper || others_named)
}

/// What staff call a flag that a person must look at.
fn in_vietnamese(flag: Flag) -> &'static str {
    match flag {
        Flag::NoAttachment => "nói có tệp đính kèm nhưng không có",
        Flag::LinkOnly => "chỉ có đường dẫn tải về",
        Flag::Encrypted => "tệp có mật khẩu",
        Flag::Unreadable => "tệp hỏng, không đọc được",
        Flag::Draft => "bản dự thảo",
        Flag::SeveralOrganizations => "báo cáo của nhiều đơn vị trong một thư",
        Flag::Forged => "địa chỉ gửi không qua được xác thực",
        Flag::Macro => "tệp có macro",
        Flag::Executable => "có tệp chương trình",
        _ => "dấu hiệu cần lưu ý",
    }
}

/// Whether an acknowledgement may be sent: never to machines, lists, forged senders, nor to ourselves; nor to a stranger
/// who uses no word of our work or lays a bait, because an answer tells a spammer that somebody reads here; thanks and what
/// is not about the work need no receipt.
pub(super) fn may_be_acknowledged(grounds: &Grounds<'_>, outcome: Outcome) -> bool {
    let message = grounds.case.message;
    let flags = grounds.flags;
    let around = Around { sender: grounds.sender, unit_named: !grounds.words.named.is_empty() };
    let material = grounds.material;
    let knows_us = material.speaks_of_work(grounds.weights) || material.names_plan || !grounds.whose.units.is_empty();
    // Who advertises in our own words is a stranger too.
    let advertises = grounds.sender.is_unknown()
        && grounds.whose.units.is_empty()
        && !material.names_plan
        && grounds.kind.words_alone() == Some(Kind::Unrelated);
    let stranger =
        advertises || (grounds.sender.is_unknown() && !knows_us) || is_bait(message, grounds.material, &around);
    // What is not about the office's work needs no receipt; a file that was handed in does.
    let idle = grounds.kind.kind == Kind::Unrelated && material.files_handed_in == 0;
    // A person sends an invitation by his calendar; what a calendar does by itself is not accepted.
    let invites = message.automatic == Some(Automatic::Calendar { invites: true }) && outcome == Outcome::Accept;
    let by_a_machine = matches!(grounds.kind.kind, Kind::AutoReply | Kind::Bounce);
    outcome != Outcome::Ignore
        && !by_a_machine
        && !stranger
        && !idle
        && (message.automatic.is_none() || invites)
        && only_thanks(message, grounds.weights, grounds.material).is_none()
        && !message.list
        && !message.ours
        && !flags.contains(&Flag::Forged)
        // A stranger's receipt would go to whoever owns the address.
        && message.authenticity != Authenticity::Failed
        && message.from.len() == 1
}
