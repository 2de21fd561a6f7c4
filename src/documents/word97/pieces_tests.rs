use super::Text;

/// Letters of windows-1252 at 4, of UTF-16 at 10, each piece between two positions of the text.
fn text() -> Text {
    let main = b"....\x93ab\x94..\xB0\x01c\0d\0";
    let mut table = Vec::new();
    table.extend([0_u32, 4, 7].into_iter().flat_map(u32::to_le_bytes));
    for place in [8_u32 | 0x4000_0000, 10] {
        table.extend([0, 0]);
        table.extend(place.to_le_bytes());
        table.extend([0, 0]);
    }
    let mut structure = vec![2];
    structure.extend(u32::try_from(table.len()).unwrap().to_le_bytes());
    structure.extend(table);
    Text::read(main, &structure).unwrap()
}

#[test]
fn letters_of_one_byte_and_of_two_follow_each_other() {
    assert_eq!(String::from_utf16(text().units(0..7)).unwrap(), "\u{201C}ab\u{201D}ưcd");
    assert_eq!(text().len(), 7);
    assert!(text().units(5..8).is_empty());
}

#[test]
fn each_letter_is_found_where_it_stands_in_the_file() {
    assert_eq!([0, 3, 4, 5, 6].map(|letter| text().place(letter)), [4, 7, 10, 12, 14]);
}

#[test]
fn letters_before_a_place_end_with_their_piece_and_are_at_least_one() {
    assert_eq!(text().before(&(1..7), 7), 1..3);
    assert_eq!(text().before(&(1..7), u32::MAX), 1..4);
    assert_eq!(text().before(&(4..7), 14), 4..6);
    assert_eq!(text().before(&(4..7), 13), 4..6);
    assert_eq!(text().before(&(4..5), 99), 4..5);
    assert_eq!(text().before(&(5..7), 0), 5..6);
}

#[test]
fn a_file_without_a_piece_table_has_no_text() {
    assert!(Text::read(b"....", &[]).is_none());
    assert!(Text::read(b"....", &[1, 9]).is_none());
}
