use super::*;

#[test]
fn a_conference_is_named_by_other_words_for_a_meeting_and_by_its_initials() {
    let names = conference_names("hội nghị viên chức, người lao động");
    for name in ["hoi nghi vien chuc", "hop vien chuc", "hnvc", "hoi nghi vc", "hnvcnld"] {
        assert!(names.iter().any(|known| known == name), "{name}: {names:?}");
    }
}

#[test]
fn a_name_that_is_no_meetings_stays_as_it_is() {
    assert_eq!(conference_names("Ngày hội Đại đoàn kết"), ["ngay hoi dai doan ket"]);
    assert_eq!(conference_names("hội nghị"), ["hoi nghi"]);
}

#[test]
fn another_event_is_named_by_its_own_word_too() {
    assert_eq!(conference_names("Diễn đàn người chăn dê"), ["dien dan nguoi chan de", "dien dan"]);
}
