//! Turns `styles.xml` into what this reader must know of a style: font, bold, centred, hidden, capitals, heading,
//! numbering. A style takes from the one it is based on what it does not say itself.

use std::collections::HashMap;

use quick_xml::events::BytesStart;

use crate::documents::xml::{Step, Walk, attribute, is_on};

/// Properties of a run; `None` where it does not say.
#[derive(Clone, Debug, Default)]
pub(super) struct RunProperties {
    pub(super) style: Option<String>,
    pub(super) font: Option<String>,
    pub(super) bold: Option<bool>,
    pub(super) hidden: Option<bool>,
    pub(super) capitals: Option<bool>,
}

impl RunProperties {
    /// Takes one element of `w:rPr`.
    pub(super) fn take(&mut self, element: &BytesStart<'_>) {
        match element.local_name().as_ref() {
            "rStyle" => self.style = attribute(element, "val"),
            // Letters beyond ASCII are set in the hAnsi font (ECMA-376 part 1, 17.3.2.26).
            "rFonts" => self.font = ["hAnsi", "h-ansi", "ascii"].iter().find_map(|name| attribute(element, name)),
            "b" => self.bold = Some(is_on(element)),
            "vanish" => self.hidden = Some(is_on(element)),
            "caps" => self.capitals = Some(is_on(element)),
            _ => {}
        }
    }

    /// Reads `w:rPr`, its end included.
    pub(super) fn read(walk: &mut Walk<'_>) -> Self {
        let mut properties = Self::default();
        let mut open = 0_usize;
        loop {
            match walk.next() {
                // The properties before a tracked change.
                Step::Start(element) if matches!(element.local_name().as_ref(), "rPrChange" | "annotation") => {
                    walk.skip();
                }
                Step::Start(element) => {
                    properties.take(&element);
                    open += 1;
                }
                Step::End if open == 0 => return properties,
                Step::End => open -= 1,
                Step::Text(_) => {}
                Step::Over => return properties,
            }
        }
    }

    /// Fills what is not said here from `under`.
    pub(super) fn over(&mut self, under: &Self) {
        self.font = self.font.take().or_else(|| under.font.clone());
        self.bold = self.bold.or(under.bold);
        self.hidden = self.hidden.or(under.hidden);
        self.capitals = self.capitals.or(under.capitals);
    }
}

/// Properties of a paragraph.
#[derive(Clone, Debug, Default)]
pub(super) struct ParagraphProperties {
    pub(super) style: Option<String>,
    pub(super) centred: Option<bool>,
    pub(super) numbering: Option<String>,
    pub(super) level: Option<usize>,
    pub(super) heading: bool,
}

impl ParagraphProperties {
    /// Reads `w:pPr`, its end included.
    pub(super) fn read(walk: &mut Walk<'_>) -> Self {
        let mut properties = Self::default();
        let mut open = 0_usize;
        loop {
            match walk.next() {
                Step::Start(element) => match element.local_name().as_ref() {
                    // The mark's own run properties, and the properties before a tracked change.
                    "rPr" | "pPrChange" | "annotation" => walk.skip(),
                    _ => {
                        properties.take(&element);
                        open += 1;
                    }
                },
                Step::End if open == 0 => return properties,
                Step::End => open -= 1,
                Step::Text(_) => {}
                Step::Over => return properties,
            }
        }
    }

    pub(super) fn take(&mut self, element: &BytesStart<'_>) {
        match element.local_name().as_ref() {
            "pStyle" => self.style = attribute(element, "val"),
            "jc" => self.centred = Some(attribute(element, "val").as_deref() == Some("center")),
            "numId" | "ilfo" => self.numbering = attribute(element, "val"),
            "ilvl" => self.level = attribute(element, "val").and_then(|level| level.parse().ok()),
            _ => {}
        }
    }
}

/// A style with everything it inherits.
#[derive(Clone, Debug, Default)]
pub(super) struct Style {
    pub(super) run: RunProperties,
    pub(super) paragraph: ParagraphProperties,
    based_on: Option<String>,
}

/// All styles of a document.
#[derive(Debug, Default)]
pub(super) struct Styles {
    by_id: HashMap<String, Style>,
    default_paragraph: Option<String>,
    defaults: RunProperties,
}

impl Styles {
    pub(super) fn read(part: &str) -> Self {
        let mut all = Self::default();
        let mut walk = Walk::new(part);
        loop {
            match walk.next() {
                Step::Start(element) if element.local_name().as_ref() == "rPrDefault" => {
                    all.defaults = read_style(&mut walk).run;
                }
                Step::Start(element) if element.local_name().as_ref() == "style" => {
                    let id = attribute(&element, "styleId").unwrap_or_default();
                    let by_default = attribute(&element, "default")
                        .is_some_and(|value| matches!(value.as_str(), "1" | "true" | "on"));
                    if by_default && attribute(&element, "type").as_deref() == Some("paragraph") {
                        all.default_paragraph = Some(id.clone());
                    }
                    all.by_id.insert(id, read_style(&mut walk));
                }
                Step::Over => break,
                _ => {}
            }
        }
        all.inherit();
        all
    }

    /// Writes into each style what it takes from those it is based on.
    fn inherit(&mut self) {
        /// Word allows no deeper chain; a circle ends here too.
        const LONGEST_CHAIN: usize = 12;
        let raw = self.by_id.clone();
        for style in self.by_id.values_mut() {
            let mut next = style.based_on.clone();
            for _ in 0..LONGEST_CHAIN {
                let Some(under) = next.as_ref().and_then(|id| raw.get(id)) else { break };
                style.run.over(&under.run);
                style.paragraph.centred = style.paragraph.centred.or(under.paragraph.centred);
                style.paragraph.heading |= under.paragraph.heading;
                if style.paragraph.numbering.is_none() {
                    style.paragraph.numbering.clone_from(&under.paragraph.numbering);
                    style.paragraph.level = style.paragraph.level.or(under.paragraph.level);
                }
                next.clone_from(&under.based_on);
            }
        }
    }

    /// The paragraph style of this id, or the default one.
    pub(super) fn paragraph(&self, id: Option<&String>) -> Option<&Style> {
        self.by_id.get(id.or(self.default_paragraph.as_ref())?)
    }

    /// What a run really looks like.
    pub(super) fn resolve(&self, mut run: RunProperties, paragraph: Option<&Style>) -> RunProperties {
        if let Some(style) = run.style.as_ref().and_then(|id| self.by_id.get(id)) {
            run.over(&style.run);
        }
        if let Some(style) = paragraph {
            run.over(&style.run);
        }
        run.over(&self.defaults);
        run
    }
}

fn read_style(walk: &mut Walk<'_>) -> Style {
    let mut style = Style::default();
    let mut open = 0_usize;
    loop {
        match walk.next() {
            Step::Start(element) => match element.local_name().as_ref() {
                "rPr" => style.run = RunProperties::read(walk),
                "pPr" => {
                    let heading = style.paragraph.heading;
                    style.paragraph = ParagraphProperties::read(walk);
                    style.paragraph.heading = heading;
                }
                // How a table style looks in its first row and the like.
                "tblStylePr" => walk.skip(),
                name => {
                    let value = attribute(&element, "val").unwrap_or_default();
                    match name {
                        "basedOn" => style.based_on = Some(value),
                        "name" => style.paragraph.heading = value.to_lowercase().starts_with("heading"),
                        _ => {}
                    }
                    open += 1;
                }
            },
            Step::End if open == 0 => return style,
            Step::End => open -= 1,
            Step::Text(_) => {}
            Step::Over => return style,
        }
    }
}
