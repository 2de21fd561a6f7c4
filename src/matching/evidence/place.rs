//! Tells whether a letterhead is of another sort of place than the unit: the town (`thị trấn`) that bears its district's
//! name, the commune below it. Without tone marks `xa`, `quan` and `phuong` are parts of many words, so that only marked
//! ones are read.

use crate::registry::Organization;

use super::super::tokens::tokens;

/// What a place below the province is called, and whether communes are (the lowest ones).
const PLACES: [(&[&str], bool); 8] = [
    (&["thị", "trấn"], true),
    (&["thị", "xã"], false),
    (&["thành", "phố"], false),
    (&["đặc", "khu"], true),
    (&["xã"], true),
    (&["phường"], true),
    (&["huyện"], false),
    (&["quận"], false),
];

/// The letterhead's lowest place is none of those in the unit's names, nor above them.
pub(in super::super) fn is_of_another_place(letterhead: &[String], unit: &Organization) -> bool {
    let names = [&unit.name].into_iter().chain(&unit.agency).chain(&unit.former_names).chain(&unit.abbreviations);
    let own: Vec<Place> = names.flat_map(|name| places(name)).collect();
    let stated = places(&letterhead.join("\n"));
    let is_lowest = |lowest: bool| move |place: &&Place| place.1 == lowest;
    let low = stated.iter().any(|place| place.1);
    let above = !low && own.iter().any(|place| place.1);
    let mut lowest = stated.iter().filter(is_lowest(low)).peekable();
    !own.is_empty() && !above && lowest.peek().is_some() && !lowest.any(|place| own.contains(place))
}

type Place = (&'static [&'static str], bool);

fn places(text: &str) -> Vec<Place> {
    let words: Vec<String> = tokens(text).iter().map(|token| token.written.to_lowercase()).collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let rest = words.get(at..).unwrap_or_default();
        let place =
            PLACES.iter().find(|(name, _)| rest.iter().map(String::as_str).take(name.len()).eq(name.iter().copied()));
        let next = at + place.map_or(1, |(name, _)| name.len());
        // `xã hội` and `hợp tác xã` are no places, nor is a word that no name follows.
        let other = words.get(next).is_none_or(|word| word == "hội")
            || at.checked_sub(1).and_then(|before| words.get(before)).is_some_and(|word| word == "tác");
        found.extend(place.filter(|_| !other).copied());
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
        ] {
            assert!(!is_another(head, name), "{head}");
        }
    }
}
