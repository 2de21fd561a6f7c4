use proptest::prelude::*;

use super::*;

#[test]
fn a_turned_file_name_shows_where_it_is_turned() {
    assert_eq!(file_name("bao cao \u{202E}xcod.exe", 100), "bao cao [U+202E]xcod.exe");
}

#[test]
fn line_breaks_nul_and_zero_width_blanks_are_seen() {
    assert_eq!(line("a\r\nBcc: b\0c\u{200B}d", 100), "a[U+000D][U+000A]Bcc: b[U+0000]c[U+200B]d");
}

#[test]
fn runs_of_blanks_become_one() {
    assert_eq!(line("  báo \t\u{A0}  cáo  ", 100), "báo cáo");
}

#[test]
fn a_long_file_name_keeps_its_extension() {
    let name = format!("{}.docx", "ă".repeat(10_000));
    let shown = file_name(&name, 60);
    assert_eq!(shown.chars().count(), 60);
    assert!(shown.ends_with("ă.docx") && shown.contains('…'));
}

#[test]
fn a_file_without_a_name_is_said_to_have_none() {
    assert_eq!(file_name(" \t", 60), "(tệp không có tên)");
}

#[test]
fn a_long_line_ends_with_an_ellipsis() {
    assert_eq!(line("một hai ba", 8), "một hai…");
    assert_eq!(line("một hai", 7), "một hai");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn nothing_shown_is_too_long_or_hides_anything(text in any::<String>(), limit in 3_usize..80) {
        for shown in [line(&text, limit), file_name(&text, limit.max(18))] {
            prop_assert!(shown.chars().count() <= limit.max(18));
            prop_assert!(!shown.chars().any(misleads));
        }
    }
}
