use proptest::prelude::*;

use super::*;

#[test]
fn several_addresses_in_a_cell_are_parted_however_they_are_written() {
    let cell = "VanThu@So.Example; b@x.example,c@x.example\nd@x.example  <e@x.example>\u{a0}mailto:f@x.example.";
    let found = addresses(cell);
    let expected = ["vanthu@so.example", "b@x.example", "c@x.example", "d@x.example", "e@x.example", "f@x.example"];
    assert_eq!(found.good, expected);
    assert_eq!((found.mistakes.len(), found.notes.len()), (0, 0));
    assert_eq!(addresses("a@x.example; A@X.example").good, ["a@x.example"]);
}

#[test]
fn words_beside_an_address_are_left_out_and_said() {
    let found = addresses("Văn thư: vt@x.example");
    assert_eq!(found.good, ["vt@x.example"]);
    assert!(found.mistakes.is_empty());
    assert!(found.notes[0].contains("Văn thư"));
}

#[test]
fn what_is_no_address_is_a_mistake() {
    for bad in [
        "a@b",
        "a@@x.example",
        "@x.example",
        "a@x..example",
        "a b@-x.example",
        "văn@x.example",
        "vanthu.x.example",
        "a@1.2",
        "a..b@x.example",
    ] {
        let found = addresses(bad);
        assert_eq!(found.mistakes.len(), 1, "{bad}: {found:?}");
        assert!(found.good.is_empty(), "{bad}");
    }
}

#[test]
fn a_cell_that_says_there_is_nothing_is_empty() {
    for nothing in ["", "  ", "-", "–", "Không có", "chưa có", "N/A", "x", "…"] {
        assert_eq!(addresses(nothing), Entries::default(), "{nothing}");
        assert_eq!(domains(nothing), Entries::default(), "{nothing}");
        assert_eq!(line(nothing), None, "{nothing}");
    }
}

#[test]
fn domains_are_bared_and_those_that_prove_nothing_are_left_out() {
    let found = domains("https://www.So.Example/trang-chu; @b.tinh.example, c.example.");
    assert_eq!(found.good, ["so.example", "b.tinh.example", "c.example"]);
    for public in ["gmail.com", "@Yahoo.com.vn", "gov.vn", "vn"] {
        let found = domains(public);
        assert!(found.good.is_empty() && found.notes.len() == 1 && found.mistakes.is_empty(), "{public}: {found:?}");
    }
    for bad in ["so", "so_tai_chinh.example", "a@b.example", "sở.example", "192.0.2.1"] {
        let found = domains(bad);
        assert!(found.good.is_empty() && found.mistakes.len() == 1, "{bad}: {found:?}");
    }
}

#[test]
fn names_keep_their_commas_and_blanks() {
    assert_eq!(abbreviations("STC; Sở TC"), ["STC", "Sở TC"]);
    assert_eq!(abbreviations("STC, Sở TC"), ["STC", "Sở TC"]);
    assert_eq!(abbreviations("SVH; Sở VH, TT&DL"), ["SVH", "Sở VH, TT&DL"]);
    let old = former_names("Sở Văn hóa, Thông tin\nSở  Thể thao;-");
    assert_eq!(old, ["Sở Văn hóa, Thông tin", "Sở Thể thao"]);
    assert_eq!(line(" Đảng ủy\n Sở  X "), Some("Đảng ủy Sở X".to_owned()));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn whatever_is_typed_only_sound_entries_come_out(text in "\\PC{0,60}|[a-z@.;,< >-]{0,60}") {
        for address in addresses(&text).good {
            prop_assert!(is_address(&address));
            prop_assert_eq!(&address, &address.to_lowercase());
        }
        for domain in domains(&text).good {
            prop_assert!(is_domain(&domain), "{}", domain);
        }
        for name in abbreviations(&text).into_iter().chain(former_names(&text)) {
            prop_assert!(!name.trim().is_empty());
        }
    }
}
