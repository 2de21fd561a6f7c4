//! Turns the list styles of an .odt (ODF 1.2 part 1, 16.30) into the numbers that the program prints before paragraphs.
//! Lists of one style count on where the file says so.

use quick_xml::events::BytesStart;

use crate::documents::word::{Level, Numbering};
use crate::documents::xml::{Step, Walk, attribute};

/// Levels that are counted; ODF has ten, Word nine.
const LEVELS: usize = 9;

/// The lists of a document, and how far each has counted.
#[derive(Debug, Default)]
pub(super) struct Lists {
    numbering: Numbering,
    /// Lists that the walk is inside of: their styles, outermost first.
    open: Vec<Option<String>>,
    /// The next paragraph is the first of its item.
    waiting: bool,
}

impl Lists {
    /// Takes the list styles of a part.
    pub(super) fn read(&mut self, part: &str) {
        let mut walk = Walk::new(part);
        loop {
            match walk.next() {
                Step::Start(element) if element.local_name().as_ref() == "list-style" => {
                    let name = attribute(&element, "name").unwrap_or_default();
                    self.numbering.add_list(name.clone(), read_levels(&mut walk));
                    self.numbering.add_number(name.clone(), name);
                }
                Step::Over => return,
                _ => {}
            }
        }
    }

    /// A `text:list` begins. The outermost counts anew unless it says that it goes on.
    pub(super) fn begin(&mut self, list: &BytesStart<'_>) {
        let style = attribute(list, "style-name").or_else(|| self.open.last().cloned().flatten());
        let goes_on = attribute(list, "continue-numbering").as_deref() == Some("true")
            || attribute(list, "continue-list").is_some();
        if self.open.is_empty()
            && !goes_on
            && let Some(style) = &style
        {
            self.numbering.restart(style);
        }
        self.open.push(style);
    }

    /// A `text:list` ends.
    pub(super) fn end(&mut self) {
        self.open.pop();
        self.waiting = false;
    }

    /// A `text:list-item` begins.
    pub(super) fn item(&mut self) {
        self.waiting = true;
    }

    /// The number before the next paragraph, where it is the first of its item.
    pub(super) fn next(&mut self) -> Option<String> {
        if !std::mem::take(&mut self.waiting) {
            return None;
        }
        let style = self.open.last().cloned().flatten()?;
        self.numbering.next(&style, Some(self.open.len().saturating_sub(1)), None)
    }
}

fn read_levels(walk: &mut Walk<'_>) -> Vec<Level> {
    let none = Level { format: "none".to_owned(), start: 1, ..Level::default() };
    let mut levels = vec![none; LEVELS];
    let mut open = 0_usize;
    loop {
        match walk.next() {
            Step::Start(element) => {
                let place = attribute(&element, "level").and_then(|level| level.parse::<usize>().ok());
                if let (Some(place), Some(level)) = (place, level_of(&element))
                    && let Some(slot) = levels.get_mut(place.saturating_sub(1))
                {
                    *slot = level;
                }
                open += 1;
            }
            Step::End if open == 0 => return levels,
            Step::End => open -= 1,
            Step::Text(_) => {}
            Step::Over => return levels,
        }
    }
}

fn level_of(element: &BytesStart<'_>) -> Option<Level> {
    let number = |name: &str| attribute(element, name).and_then(|value| value.parse::<u32>().ok());
    match element.local_name().as_ref() {
        "list-level-style-bullet" => {
            let text = attribute(element, "bullet-char").unwrap_or_default();
            Some(Level { format: "bullet".to_owned(), text, start: 1, style: None })
        }
        "list-level-style-number" => {
            let format = match attribute(element, "num-format").as_deref() {
                Some("I") => "upperRoman",
                Some("i") => "lowerRoman",
                Some("A") => "upperLetter",
                Some("a") => "lowerLetter",
                None | Some("") => "none",
                _ => "decimal",
            };
            let own = number("level").unwrap_or(1);
            let from = own.saturating_sub(number("display-levels").unwrap_or(1)).saturating_add(1).max(1);
            let counts: Vec<String> = (from..=own).map(|level| format!("%{level}")).collect();
            let around = |name: &str| attribute(element, name).unwrap_or_default();
            let text = format!("{}{}{}", around("num-prefix"), counts.join("."), around("num-suffix"));
            Some(Level { format: format.to_owned(), text, start: number("start-value").unwrap_or(1), style: None })
        }
        _ => None,
    }
}
