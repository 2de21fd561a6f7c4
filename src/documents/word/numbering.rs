//! Turns `numbering.xml` into the numbers that Word prints before paragraphs (`1.`, `a)`, `II.2`), counting as it goes.

use std::collections::{HashMap, HashSet};

use crate::documents::xml::{Step, Walk, attribute};

/// How one level of a list is numbered.
#[derive(Clone, Debug, Default)]
pub(crate) struct Level {
    /// As WordprocessingML names it (`decimal`, `upperRoman` …).
    pub(crate) format: String,
    /// `%1.%2.` where `%n` is the count of level n.
    pub(crate) text: String,
    pub(crate) start: u32,
    /// The paragraph style that is numbered at this level.
    pub(crate) style: Option<String>,
}

/// Word has nine levels (ECMA-376 part 1, 17.9.6).
const LEVELS: usize = 9;

/// All numberings of a document, and how far each has counted.
#[derive(Debug, Default)]
pub(crate) struct Numbering {
    lists: HashMap<String, Vec<Level>>,
    /// From `numId` to the list, and the starts it sets anew.
    numbers: HashMap<String, (String, HashMap<usize, u32>)>,
    counted: HashMap<String, [Option<u32>; LEVELS]>,
    begun: HashSet<String>,
}

impl Numbering {
    pub(super) fn read(part: &str) -> Self {
        let mut all = Self::default();
        let mut walk = Walk::new(part);
        loop {
            match walk.next() {
                Step::Start(element) => match element.local_name().as_ref() {
                    // Those of Word 2003 have other names.
                    "abstractNum" | "listDef" => {
                        let id = attribute(&element, "abstractNumId").or_else(|| attribute(&element, "listDefId"));
                        let levels = read_list(&mut walk);
                        all.lists.insert(id.unwrap_or_default(), levels);
                    }
                    "num" | "list" => {
                        let id = attribute(&element, "numId").or_else(|| attribute(&element, "ilfo"));
                        let number = read_number(&mut walk);
                        all.numbers.insert(id.unwrap_or_default(), number);
                    }
                    _ => {}
                },
                Step::Over => return all,
                _ => {}
            }
        }
    }

    /// Adds a list that another format describes.
    pub(crate) fn add_list(&mut self, id: String, levels: Vec<Level>) {
        self.lists.insert(id, levels);
    }

    /// Adds the number by which paragraphs name a list.
    pub(crate) fn add_number(&mut self, id: String, list: String) {
        self.numbers.insert(id, (list, HashMap::new()));
    }

    /// Counts this numbering from its start again.
    pub(crate) fn restart(&mut self, id: &str) {
        if let Some((list, _)) = self.numbers.get(id) {
            self.counted.remove(list);
        }
    }

    /// The number printed before the next paragraph of this numbering, and counts it. `None` for `numId` 0 (no
    /// numbering) and unknown ones.
    pub(crate) fn next(&mut self, id: &str, level: Option<usize>, style: Option<&String>) -> Option<String> {
        let (list, starts) = self.numbers.get(id)?;
        let levels = self.lists.get(list)?;
        let linked = || levels.iter().position(|level| level.style.is_some() && level.style.as_ref() == style);
        let level = level.or_else(linked).unwrap_or(0);
        let shape = levels.get(level)?;
        let counted = self.counted.entry(list.clone()).or_default();
        if self.begun.insert(id.to_owned()) {
            for level in starts.keys() {
                if let Some(count) = counted.get_mut(*level) {
                    *count = None;
                }
            }
        }
        let start = |level: usize| {
            starts.get(&level).copied().or_else(|| levels.get(level).map(|level| level.start)).unwrap_or(1)
        };
        for (place, count) in counted.iter_mut().enumerate() {
            match place.cmp(&level) {
                std::cmp::Ordering::Less => *count = Some(count.unwrap_or_else(|| start(place))),
                std::cmp::Ordering::Equal => {
                    *count = Some(count.map_or_else(|| start(place), |count| count.saturating_add(1)));
                }
                std::cmp::Ordering::Greater => *count = None,
            }
        }
        let printed = print(shape, levels, counted);
        (!printed.is_empty()).then_some(printed)
    }
}

fn print(shape: &Level, levels: &[Level], counted: &[Option<u32>; LEVELS]) -> String {
    match shape.format.as_str() {
        "none" => return String::new(),
        // Bullets are letters of symbol fonts; what a person sees is a dot or a dash.
        "bullet" => {
            return if shape.text.trim() == "-" || shape.text.trim() == "–" { "-".into() } else { "•".into() };
        }
        _ => {}
    }
    let mut printed = String::new();
    let mut letters = shape.text.chars();
    while let Some(letter) = letters.next() {
        if letter != '%' {
            printed.push(letter);
            continue;
        }
        let place = letters.next().and_then(|digit| digit.to_digit(10)).and_then(|digit| digit.checked_sub(1));
        let Some(place) = place.and_then(|place| usize::try_from(place).ok()) else { continue };
        let count = counted.get(place).copied().flatten().unwrap_or(1);
        printed.push_str(&count_as(levels.get(place).map_or("decimal", |level| &level.format), count));
    }
    printed
}

fn count_as(format: &str, count: u32) -> String {
    match format {
        "upperRoman" => roman(count),
        "lowerRoman" => roman(count).to_lowercase(),
        "upperLetter" => letters(count).to_uppercase(),
        "lowerLetter" => letters(count),
        "decimalZero" => format!("{count:02}"),
        _ => count.to_string(),
    }
}

fn roman(count: u32) -> String {
    const SIGNS: &[(u32, &str)] = &[
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    // Beyond this Word prints Arabic numbers too.
    if count == 0 || count > 3999 {
        return count.to_string();
    }
    let mut left = count;
    let mut printed = String::new();
    for (worth, sign) in SIGNS {
        while left >= *worth {
            printed.push_str(sign);
            left -= worth;
        }
    }
    printed
}

/// `a` to `z`, then `aa`, `bb` (ECMA-376 part 1, 17.18.59).
fn letters(count: u32) -> String {
    let Some(place) = count.checked_sub(1) else { return String::new() };
    let letter = char::from_u32(u32::from(b'a') + place % 26).unwrap_or('a');
    let times = usize::try_from(place / 26 + 1).unwrap_or(1).min(8);
    std::iter::repeat_n(letter, times).collect()
}

fn read_list(walk: &mut Walk<'_>) -> Vec<Level> {
    let mut levels = vec![Level::default(); LEVELS];
    let mut open = 0_usize;
    loop {
        match walk.next() {
            Step::Start(element) if element.local_name().as_ref() == "lvl" => {
                let place: usize = attribute(&element, "ilvl").and_then(|place| place.parse().ok()).unwrap_or(LEVELS);
                let level = read_level(walk);
                if let Some(slot) = levels.get_mut(place) {
                    *slot = level;
                }
            }
            Step::Start(_) => open += 1,
            Step::End if open == 0 => return levels,
            Step::End => open -= 1,
            Step::Text(_) => {}
            Step::Over => return levels,
        }
    }
}

fn read_level(walk: &mut Walk<'_>) -> Level {
    let mut level = Level { start: 1, format: "decimal".to_owned(), ..Level::default() };
    let mut open = 0_usize;
    loop {
        match walk.next() {
            Step::Start(element) => {
                let value = attribute(&element, "val");
                match element.local_name().as_ref() {
                    "start" => level.start = value.and_then(|value| value.parse().ok()).unwrap_or(1),
                    "nfc" => {
                        let code = value.and_then(|code| code.parse().ok()).unwrap_or(0);
                        named_format(code).clone_into(&mut level.format);
                    }
                    "numFmt" => level.format = value.unwrap_or_default(),
                    "lvlText" => level.text = value.unwrap_or_default(),
                    "pStyle" => level.style = value,
                    _ => {}
                }
                open += 1;
            }
            Step::End if open == 0 => return level,
            Step::End => open -= 1,
            Step::Text(_) => {}
            Step::Over => return level,
        }
    }
}

/// The name of a format by the number that it has before WordprocessingML ([MS-OSHARED] 2.2.1.3 MSONFC).
pub(crate) fn named_format(code: u8) -> &'static str {
    match code {
        1 => "upperRoman",
        2 => "lowerRoman",
        3 => "upperLetter",
        4 => "lowerLetter",
        22 => "decimalZero",
        23 => "bullet",
        255 => "none",
        _ => "decimal",
    }
}

fn read_number(walk: &mut Walk<'_>) -> (String, HashMap<usize, u32>) {
    let mut list = String::new();
    let mut starts = HashMap::new();
    let mut place = 0;
    let mut open = 0_usize;
    loop {
        match walk.next() {
            Step::Start(element) => {
                match element.local_name().as_ref() {
                    "abstractNumId" | "ilst" => list = attribute(&element, "val").unwrap_or_default(),
                    "lvlOverride" => {
                        place = attribute(&element, "ilvl").and_then(|place| place.parse().ok()).unwrap_or(0);
                    }
                    "startOverride" => {
                        let start = attribute(&element, "val").and_then(|start| start.parse().ok()).unwrap_or(1);
                        starts.insert(place, start);
                    }
                    _ => {}
                }
                open += 1;
            }
            Step::End if open == 0 => return (list, starts),
            Step::End => open -= 1,
            Step::Text(_) => {}
            Step::Over => return (list, starts),
        }
    }
}
