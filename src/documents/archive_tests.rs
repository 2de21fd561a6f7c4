use super::{is_of_the_system, member_name, needs_password};
use crate::documents::Format;

#[test]
fn names_are_read_in_any_charset() {
    assert_eq!(member_name("báo cáo.doc".as_bytes()), "báo cáo.doc");
    assert_eq!(
        member_name(b"th\xFD m\xF4c\\..\\x.doc"),
        "thý môc/../x.doc".replace("thý môc", &member_name(b"th\xFD m\xF4c"))
    );
    assert!(is_of_the_system("__MACOSX/._a.doc"));
    assert!(!is_of_the_system("a/b.doc"));
}

#[test]
fn passwords_of_rar_are_told_by_their_headers() {
    let mut four = b"Rar!\x1A\x07\x00".to_vec();
    four.extend([0, 0, 0x73, 0x80, 0, 13, 0]);
    assert!(needs_password(Format::Rar, &four));
    let mut five = b"Rar!\x1A\x07\x01\x00".to_vec();
    five.extend([0, 0, 0, 0, 9, 4]);
    assert!(needs_password(Format::Rar, &five));
    five[13] = 1;
    assert!(!needs_password(Format::Rar, &five));
}
