use super::ToUnicode;

#[test]
fn characters_ranges_and_lists_are_read() {
    let map = ToUnicode::read(
        b"/CIDInit /ProcSet findresource begin 1 begincodespacerange <0000> <FFFF> endcodespacerange
        2 beginbfchar <0003> <0020> <0004> <1EA2> endbfchar
        2 beginbfrange <0010> <0012> <0041> <0020> <0021> [<0061> <00660069>] endbfrange endcmap",
    );
    assert_eq!(map.code_length, 2);
    assert_eq!(map.texts[&4], "Ả");
    assert_eq!(map.texts[&0x12], "C");
    assert_eq!(map.texts[&0x21], "fi");
}

#[test]
fn a_hostile_range_ends() {
    let map = ToUnicode::read(b"1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange");
    assert!(map.texts.len() <= super::MOST_ENTRIES);
}
