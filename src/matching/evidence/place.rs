//! Tells whether a letterhead is of another sort of place than the unit: the town (`thị trấn`) that bears its district's
//! name, the commune below it. Without tone marks `xa`, `quan` and `phuong` are parts of many words, so that only marked
//! ones are read.

use crate::registry::{Organization, Registry};

use super::super::index::{Index, Unit};
use super::super::tokens::tokens;
use crate::vietnamese::words;

/// The words for a sort of place, lower case.
type Sort = &'static [&'static str];

/// What the lowest places are called.
const COMMUNES: [Sort; 4] = [&["xã"], &["phường"], &["thị", "trấn"], &["đặc", "khu"]];

/// What the places above them are called, below the province.
const DISTRICTS: [Sort; 4] = [&["huyện"], &["quận"], &["thị", "xã"], &["thành", "phố"]];

/// None of the lowest places in the letterhead is of a sort that the unit's names have. What stands above the unit is no
/// other place than its own.
pub(in super::super) fn is_of_another_place(letterhead: &[String], unit: &Organization) -> bool {
    let own: Vec<Sort> = names(unit).flat_map(|name| sorts(name)).collect();
    let is_commune = |sort: &Sort| COMMUNES.contains(sort);
    let (communes, districts): (Vec<Sort>, Vec<Sort>) = sorts(&letterhead.join("\n")).into_iter().partition(is_commune);
    if own.is_empty() && is_of_a_province(unit) {
        // `ĐOÀN BỆNH VIỆN HUYỆN …` is not the province's, though both leave out where they are.
        return letterhead.last().is_some_and(|line| !sorts(line).is_empty());
    }
    let lowest = if communes.is_empty() && !own.iter().any(is_commune) { districts } else { communes };
    !own.is_empty() && !lowest.is_empty() && !lowest.iter().any(|sort| own.contains(sort))
}

/// Its name ends in the word for a province.
fn is_of_a_province(unit: &Organization) -> bool {
    tokens(&unit.name).last().is_some_and(|last| last.written.to_lowercase() == "tỉnh")
}

/// Of the units that a name in a letterhead may mean, those whose place above them it names; where it names none, those that
/// no other place in it rules out. `HỘI NUÔI DÊ XÃ SA NHÂN` stands below the district's own line.
pub(in super::super) fn of_the_place_above(index: &Index, units: &[Unit], letterhead: &[String]) -> Vec<Unit> {
    let parts = letterhead.iter().flat_map(|line| line.split(['\n', ',', '–'])).flat_map(|line| line.split(" - "));
    let parts: Vec<&str> = parts.collect();
    let lines: Vec<Vec<String>> = parts.iter().map(|part| written_out(part)).collect();
    let stands = |unit: &Unit| {
        let mut places = index.places(*unit).iter();
        places.any(|place| lines.iter().any(|line| line.ends_with(place)))
    };
    let named: Vec<Unit> = units.iter().copied().filter(stands).collect();
    if !named.is_empty() {
        return named;
    }
    let names_a_district = parts.iter().any(|part| sorts(part).iter().any(|sort| DISTRICTS.contains(sort)));
    units.iter().copied().filter(|unit| index.places(*unit).is_empty() || !names_a_district).collect()
}

/// The folded words of a line, with a place called by its sort: the usual letters for it written out (`H. THẠCH LĨNH`), the
/// committee of a place taken for the place (`HUYỆN ỦY THẠCH LĨNH`).
fn written_out(line: &str) -> Vec<String> {
    const CALLED: [(&str, &str); 12] = [
        (" h ", " huyen "),
        (" q ", " quan "),
        (" tx ", " thi xa "),
        (" tp ", " thanh pho "),
        (" t ", " tinh "),
        (" huyen uy ", " huyen "),
        (" huyen doan ", " huyen "),
        (" quan uy ", " quan "),
        (" thi uy ", " thi xa "),
        (" thi doan ", " thi xa "),
        (" thanh uy ", " thanh pho "),
        (" thanh doan ", " thanh pho "),
    ];
    let line = format!(" {} ", words(line).join(" "));
    let line = CALLED.iter().fold(line, |line, (called, sort)| line.replace(called, sort));
    line.split_whitespace().map(str::to_owned).collect()
}

/// The letterhead ends in the very place where the paper was written, and neither the office nor anybody in the registry
/// bears that place's name: a namesake elsewhere wrote it. One that names a province is left to [`super::province`].
pub(in super::super) fn is_named_after_another_place(
    index: &Index,
    letterhead: &[String],
    written_at: &str,
    office: &str,
) -> bool {
    let place = words(written_at);
    let letterhead = words(&letterhead.join(" "));
    place.len() >= 2
        && letterhead.ends_with(&place)
        && !letterhead.iter().any(|word| word == "tinh")
        && !words(office).windows(place.len()).any(|window| window == place)
        && !index.is_in_a_name(&place)
}

/// The office is a district's, and the letterhead names another district, which nobody in the registry bears
/// today.
pub(in super::super) fn is_of_another_district(registry: &Registry, letterhead: &[String], office: &str) -> bool {
    let is_district = |word: &String| matches!(word.as_str(), "huyen" | "quan");
    let of = |words: &[String]| {
        let at = words.iter().position(is_district)?;
        // A name is of two syllables, and the line ends in it: `HUYỆN ỦY` / `CHI BỘ …` may stand on one line.
        words.get(at..).filter(|place| place.len() == 3).map(<[String]>::to_vec)
    };
    let Some(own) = of(&written_out(office)) else { return false };
    let named = letterhead.iter().flat_map(|line| line.lines()).filter_map(|line| of(&written_out(line)));
    let is_borne = |place: &Vec<String>| {
        let today = registry.organizations.iter().flat_map(|unit| [&unit.name].into_iter().chain(&unit.agency));
        today.into_iter().any(|name| words(name).windows(place.len()).any(|window| window == place.as_slice()))
    };
    let strange = |place: &Vec<String>| *place != own && !is_borne(place);
    named.into_iter().any(|place| strange(&place))
}

/// All names of a unit.
fn names(unit: &Organization) -> impl Iterator<Item = &String> {
    [&unit.name].into_iter().chain(&unit.agency).chain(&unit.former_names).chain(&unit.abbreviations)
}

/// A place in a line, from the word for its sort on: `HUYỆN THẠCH LĨNH` of `UBND HUYỆN THẠCH LĨNH`.
pub(in super::super) fn place_in(line: &str) -> Option<String> {
    let written: Vec<String> = tokens(line).into_iter().map(|token| token.written).collect();
    let lower: Vec<String> = written.iter().map(|word| word.to_lowercase()).collect();
    let lower: Vec<&str> = lower.iter().map(String::as_str).collect();
    let is_sort = |at: &usize| {
        let rest = lower.get(*at..).unwrap_or_default();
        DISTRICTS.iter().chain(&COMMUNES).any(|sort| rest.starts_with(sort) && rest.len() > sort.len())
    };
    let at = (0..lower.len()).find(is_sort)?;
    written.get(at..).map(|words| words.join(" "))
}

/// The sorts of places that a text names, in its order.
fn sorts(text: &str) -> Vec<Sort> {
    let words: Vec<String> = tokens(text).iter().map(|token| token.written.to_lowercase()).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(rest) = words.get(at..).filter(|rest| !rest.is_empty()) {
        let sort = DISTRICTS.into_iter().chain(COMMUNES).find(|sort| rest.starts_with(sort));
        let next = at + sort.map_or(1, <[&str]>::len);
        // `xã hội` and `hợp tác xã` are no places, nor is a word that no name follows.
        let before = at.checked_sub(1).and_then(|before| words.get(before));
        let named = words.get(next).is_some_and(|word| *word != "hội") && before != Some(&"tác");
        found.extend(sort.filter(|_| named));
        at = next;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_of_another_sort_is_another_one() {
        let unit = |name: &str| Organization { name: name.to_owned(), ..Organization::default() };
        let is_another = |head: &str, name: &str| {
            is_of_another_place(&head.lines().map(str::to_owned).collect::<Vec<_>>(), &unit(name))
        };
        for (head, name) in [
            ("HỘI NUÔI DÊ THỊ TRẤN SA NHÂN, HUYỆN THẠCH LĨNH", "Hội Nuôi dê huyện Thạch Lĩnh"),
            ("HỘI NUÔI DÊ TỈNH VÍ DỤ\nHỘI NUÔI DÊ XÃ THẠCH LĨNH", "Hội Nuôi dê huyện Thạch Lĩnh"),
            ("HỘI NUÔI DÊ VIỆT NAM\nTHỊ TRẤN BẾN THƯỢNG", "Hội Nuôi dê thị xã Bến Thượng"),
            ("HỘI NUÔI DÊ THỊ XÃ BẾN THƯỢNG", "Hội Nuôi dê huyện Bến Thượng"),
            ("HUYỆN THẠCH LĨNH\nBỆNH VIỆN DÊ HUYỆN THẠCH LĨNH", "Bệnh viện Dê tỉnh"),
        ] {
            assert!(is_another(head, name), "{head}");
        }
        for (head, name) in [
            ("HỘI NUÔI DÊ TỈNH VÍ DỤ\nHỘI NUÔI DÊ HUYỆN THẠCH LĨNH", "Hội Nuôi dê huyện Thạch Lĩnh"),
            ("ĐẢNG BỘ HUYỆN THẠCH LĨNH\nĐẢNG ỦY XÃ SA NHÂN", "Đảng ủy xã Sa Nhân"),
            ("UBND HUYỆN THẠCH LĨNH\nTRẠM Y TẾ SA NHÂN", "Trạm Y tế xã Sa Nhân"),
            ("BẢO HIỂM XÃ HỘI HUYỆN THẠCH LĨNH", "Bảo hiểm xã hội huyện Thạch Lĩnh"),
            ("LIÊN MINH HỢP TÁC XÃ HUYỆN THẠCH LĨNH", "Liên minh Hợp tác xã huyện Thạch Lĩnh"),
            ("SỞ MUỐI\nHUYỆN THẠCH LĨNH", "Sở Muối"),
            ("", "Đảng ủy xã Sa Nhân"),
            ("HỘI NUÔI DÊ TỈNH VÍ DỤ\nBỆNH VIỆN DÊ TỈNH VÍ DỤ", "Bệnh viện Dê tỉnh"),
        ] {
            assert!(!is_another(head, name), "{head}");
        }
    }
    #[test]
    fn the_place_above_is_read_in_the_name_of_its_committee_too() {
        let unit = |name: &str| Organization { name: name.to_owned(), ..Organization::default() };
        let organizations =
            vec![unit("Đảng ủy xã Sa Nhân, huyện Thạch Lĩnh"), unit("Đảng ủy xã Sa Nhân, thị xã Cát Sậy")];
        let index = Index::new(&Registry { organizations });
        let of =
            |above: &str| of_the_place_above(&index, &[0, 1], &[above.to_owned(), "ĐẢNG ỦY XÃ SA NHÂN".to_owned()]);
        for (above, units) in [
            ("HUYỆN ỦY THẠCH LĨNH", &[0][..]),
            ("HUYỆN ĐOÀN THẠCH LĨNH", &[0]),
            ("ĐẢNG BỘ HUYỆN THẠCH LĨNH", &[0]),
            ("THỊ ỦY CÁT SẬY", &[1]),
            ("ĐẢNG BỘ TX CÁT SẬY", &[1]),
            ("HUYỆN ỦY CÁT SẬY", &[]),
            ("ĐẢNG BỘ TỈNH", &[0, 1]),
        ] {
            assert_eq!(of(above), units, "{above}");
        }
    }

    #[test]
    fn a_namesake_of_another_district_is_told_by_the_line_above() {
        let unit = |name: &str| Organization { name: name.to_owned(), ..Organization::default() };
        let organizations = vec![unit("UBND xã Sa Nhân"), unit("Trạm Dê liên huyện Cát Sậy")];
        let registry = Registry { organizations };
        let is_another = |head: &[&str], office: &str| {
            let head: Vec<String> = head.iter().map(|line| (*line).to_owned()).collect();
            is_of_another_district(&registry, &head, office)
        };
        let office = "UBND huyện Thạch Lĩnh";
        assert!(is_another(&["HUYỆN LẠNG GIANG", "ỦY BAN NHÂN DÂN", "XÃ SA NHÂN"], office));
        assert!(is_another(&["HUYỆN ỦY LẠNG GIANG", "ĐẢNG ỦY XÃ SA NHÂN"], "Huyện ủy Thạch Lĩnh"));
        assert!(!is_another(&["HUYỆN THẠCH LĨNH", "ỦY BAN NHÂN DÂN", "XÃ SA NHÂN"], office));
        assert!(!is_another(&["HUYỆN CÁT SẬY", "TRẠM DÊ"], office));
        assert!(!is_another(&["HUYỆN ỦY CHI BỘ TRẠM DÊ"], office));
        assert!(!is_another(&["HUYỆN LẠNG GIANG", "TRẠM DÊ"], "Sở Dê tỉnh Ví Dụ"));
        assert!(!is_another(&["ỦY BAN NHÂN DÂN", "XÃ SA NHÂN"], office));
    }

    #[test]
    fn a_namesake_elsewhere_is_told_by_the_place_of_its_paper() {
        let unit = |name: &str| Organization { name: name.to_owned(), ..Organization::default() };
        let organizations = vec![unit("Đảng ủy Trường Muối"), unit("Đảng ủy Bến cảng Sa Nhân")];
        let index = Index::new(&Registry { organizations });
        let is_another = |head: &[&str], place: &str, office: &str| {
            let head: Vec<String> = head.iter().map(|line| (*line).to_owned()).collect();
            is_named_after_another_place(&index, &head, place, office)
        };
        let office = "Đảng ủy Khối các trường Vân Hòa";
        assert!(is_another(&["ĐẢNG ỦY TRƯỜNG MUỐI", "LẠNG GIANG"], "Lạng Giang", office));
        for (head, place) in [
            ("ĐẢNG ỦY TRƯỜNG MUỐI", "Lạng Giang"),
            ("ĐẢNG ỦY TRƯỜNG MUỐI VÂN HÒA", "Vân Hoà"),
            ("ĐẢNG ỦY TRƯỜNG MUỐI SA NHÂN", "Sa Nhân"),
            ("ĐẢNG ỦY TRƯỜNG MUỐI", ""),
        ] {
            assert!(!is_another(&[head], place, office), "{head}, {place}");
        }
    }
}
