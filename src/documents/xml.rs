//! Small help for walking XML parts with quick-xml: attributes by their local name, text with its references resolved.
//! Unknown entities are left out: a part that defines its own is not from an office program.

use std::collections::HashMap;

use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::Problem;

/// Walks one part. Never goes on after a syntax error: what was read until there is what there is.
pub(super) struct Walk<'a> {
    reader: Reader<&'a [u8]>,
    /// The part was not well-formed, or ended too early.
    broken: bool,
    open: usize,
}

/// One step of the walk; an empty element is a start and an end.
pub(super) enum Step<'a> {
    Start(BytesStart<'a>),
    End,
    Text(String),
    Over,
}

impl<'a> Walk<'a> {
    pub(super) fn new(part: &'a str) -> Self {
        let mut reader = Reader::from_str(part);
        reader.config_mut().expand_empty_elements = true;
        Self { reader, broken: false, open: 0 }
    }

    /// Whether what was walked was all there.
    pub(super) fn whole(&self) -> Result<(), Problem> {
        if self.broken {
            return Err(Problem::Damaged("XML ends early or is not well-formed".to_owned()));
        }
        Ok(())
    }

    /// The next step.
    pub(super) fn next(&mut self) -> Step<'a> {
        loop {
            match self.reader.read_event() {
                Ok(Event::Start(element)) => {
                    self.open += 1;
                    return Step::Start(element);
                }
                Ok(Event::End(_)) => {
                    self.open = self.open.saturating_sub(1);
                    return Step::End;
                }
                Ok(Event::Text(text)) => return Step::Text(text.xml10_content().into_owned()),
                Ok(Event::CData(text)) => return Step::Text(text.xml10_content().into_owned()),
                Ok(Event::GeneralRef(reference)) => {
                    if let Some(text) = resolve(&reference) {
                        return Step::Text(text);
                    }
                }
                Ok(Event::Eof) => {
                    self.broken |= self.open > 0;
                    return Step::Over;
                }
                Ok(_) => {}
                Err(_) => {
                    self.broken = true;
                    return Step::Over;
                }
            }
        }
    }

    /// Passes over everything in the element just started, its end included.
    pub(super) fn skip(&mut self) {
        let mut depth = 0_usize;
        loop {
            match self.next() {
                Step::Start(_) => depth += 1,
                Step::End if depth == 0 => return,
                Step::End => depth -= 1,
                Step::Text(_) => {}
                Step::Over => return,
            }
        }
    }

    /// The text in the element just started, its end included.
    pub(super) fn text(&mut self) -> String {
        let mut depth = 0_usize;
        let mut text = String::new();
        loop {
            match self.next() {
                Step::Start(_) => depth += 1,
                Step::End if depth == 0 => return text,
                Step::End => depth -= 1,
                Step::Text(piece) => text.push_str(&piece),
                Step::Over => return text,
            }
        }
    }
}

fn resolve(reference: &BytesRef<'_>) -> Option<String> {
    match reference.resolve_char_ref() {
        Ok(Some(letter)) => Some(letter.to_string()),
        Ok(None) => unescape(&format!("&{};", &**reference)).ok().map(std::borrow::Cow::into_owned),
        Err(_) => None,
    }
}

/// An attribute by its local name (`val` finds `w:val`).
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    element
        .attributes()
        .with_checks(false)
        .flatten()
        .find(|attribute| attribute.key.local_name().as_ref() == name)
        .map(|attribute| unescape(&attribute.value).map(std::borrow::Cow::into_owned).unwrap_or_default())
}

/// An on/off property of WordprocessingML: there without a value is on (ECMA-376 part 1, 17.17.4).
pub(super) fn is_on(element: &BytesStart<'_>) -> bool {
    !matches!(attribute(element, "val").as_deref(), Some("0" | "false" | "off" | "none"))
}

/// Bytes of a part to text: UTF-16 by its byte order mark, else UTF-8.
pub(super) fn decode(bytes: &[u8]) -> String {
    encoding_rs::UTF_8.decode(bytes).0.into_owned()
}

/// The targets of a part's relationships by their id, as full names in the container.
pub(super) fn relationships(part: &str, folder: &str) -> HashMap<String, String> {
    let mut targets = HashMap::new();
    let mut walk = Walk::new(part);
    loop {
        match walk.next() {
            Step::Start(element) if element.local_name().as_ref() == "Relationship" => {
                if let (Some(id), Some(target)) = (attribute(&element, "Id"), attribute(&element, "Target")) {
                    let target = match target.strip_prefix('/') {
                        Some(absolute) => absolute.to_owned(),
                        None => format!("{folder}/{target}"),
                    };
                    targets.insert(id, target);
                }
            }
            Step::Over => return targets,
            _ => {}
        }
    }
}
