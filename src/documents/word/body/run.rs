//! Walks a run: letters of one look, added to the paragraph as the font of the run has them read.

use super::{Aside, Body, Line, is_left_out};
use crate::documents::legacy::{SOFT_HYPHEN, Script};
use crate::documents::word::styles::RunProperties;
use crate::documents::xml::{Step, attribute};

impl<'a> Body<'a> {
    pub(super) fn run(&mut self, line: &mut Line<'a>) {
        let mut looks = self.styles.resolve(RunProperties::default(), line.style);
        let mut open = 0_usize;
        loop {
            match self.walk.next() {
                Step::Start(element) => match element.local_name().as_ref() {
                    "rPr" => looks = self.styles.resolve(RunProperties::read(&mut self.walk), line.style),
                    "t" => {
                        let text = self.walk.text();
                        push_text(line, &looks, &text);
                    }
                    "txbxContent" => self.text_box(line),
                    name @ ("tab" | "ptab" | "br" | "cr" | "noBreakHyphen") => {
                        if looks.hidden != Some(true) {
                            line.text.push_control(control(name));
                        }
                        self.walk.skip();
                    }
                    "softHyphen" => {
                        push_text(line, &looks, SOFT_HYPHEN);
                        self.walk.skip();
                    }
                    "sym" => {
                        let (code, font) = (attribute(&element, "char"), attribute(&element, "font"));
                        push_symbol(line, &looks, code.as_deref(), font.as_deref());
                        self.walk.skip();
                    }
                    "footnote" | "endnote" => self.aside(Aside::Note),
                    _ if is_left_out(&element) => self.walk.skip(),
                    _ => open += 1,
                },
                Step::End if open == 0 => return,
                Step::End => open -= 1,
                Step::Text(_) => {}
                Step::Over => return,
            }
        }
    }
}

fn control(name: &str) -> char {
    match name {
        "tab" | "ptab" => '\t',
        "noBreakHyphen" => '-',
        _ => '\n',
    }
}

fn push_text(line: &mut Line<'_>, looks: &RunProperties, text: &str) {
    if looks.hidden == Some(true) {
        return;
    }
    if !text.trim().is_empty() {
        let bold = looks.bold == Some(true);
        line.bold = Some(line.bold.unwrap_or(true) && bold);
    }
    let script = looks.font.as_deref().map_or(Script::Unicode, Script::of_font);
    if looks.capitals == Some(true) {
        line.text.push_capitals(script, text);
    } else {
        line.text.push(script, text);
    }
}

/// A letter of a symbol font (`w:sym`): kept only where its font is a text font.
fn push_symbol(line: &mut Line<'_>, looks: &RunProperties, code: Option<&str>, font: Option<&str>) {
    let script = font.map_or(Script::Unicode, Script::of_font);
    let code = code.and_then(|code| u32::from_str_radix(code, 16).ok()).and_then(char::from_u32);
    if let Some(letter) = code.filter(|_| script != Script::Unicode && looks.hidden != Some(true)) {
        line.text.push(script, letter.encode_utf8(&mut [0; 4]));
    }
}
