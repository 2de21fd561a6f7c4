//! Walks one part of a .docx (body, header, footer, notes) into paragraphs (their runs: `run`) and tables (`table`), in
//! the order of reading. A text box stands before the paragraph it is anchored in; the twin for older programs
//! (`mc:Fallback`) is passed over.

use quick_xml::events::BytesStart;

use super::numbering::Numbering;
use super::styles::{ParagraphProperties, Style, Styles};
use crate::documents::legacy::RunText;
use crate::documents::limits::Allowance;
use crate::documents::xml::{Step, Walk, attribute};
use crate::documents::{Block, Paragraph, Problem};

mod run;
mod table;

/// Tables in tables and boxes in boxes, at most; each level costs stack.
const DEEPEST: usize = 40;

/// One part as it is walked.
pub(super) struct Body<'a> {
    walk: Walk<'a>,
    styles: &'a Styles,
    numbering: &'a mut Numbering,
    allowance: &'a mut Allowance,
    depth: usize,
    outcome: Outcome,
}

/// What a part told besides its blocks.
#[derive(Clone, Debug, Default)]
pub(super) struct Outcome {
    /// Relationship ids of page headers (`false`) and footers (`true`), first section first.
    pub(super) margins: Vec<(bool, String)>,
    /// What stands aside of the text, where it stands in the same part.
    pub(super) headers: Vec<Block>,
    pub(super) footers: Vec<Block>,
    pub(super) notes: Vec<Block>,
    /// The document says that it holds macros.
    pub(super) macros: bool,
    /// Text in legacy fonts was converted.
    pub(super) legacy: bool,
    /// Why it ended early.
    pub(super) problem: Option<Problem>,
}

/// A paragraph as it grows.
struct Line<'s> {
    text: RunText,
    boxes: Vec<Block>,
    style: Option<&'s Style>,
    properties: ParagraphProperties,
    /// All letters so far are bold.
    bold: Option<bool>,
}

impl<'a> Body<'a> {
    pub(super) fn new(
        part: &'a str,
        styles: &'a Styles,
        numbering: &'a mut Numbering,
        allowance: &'a mut Allowance,
    ) -> Self {
        Self { walk: Walk::new(part), styles, numbering, allowance, depth: 0, outcome: Outcome::default() }
    }

    /// All blocks of the part.
    pub(super) fn read(&mut self) -> Vec<Block> {
        let mut blocks = Vec::new();
        self.blocks(&mut blocks);
        if self.outcome.problem.is_none() {
            self.outcome.problem = self.walk.whole().err();
        }
        blocks
    }

    pub(super) fn outcome(self) -> Outcome {
        self.outcome
    }

    /// Blocks up to the end of the element that was started last.
    fn blocks(&mut self, blocks: &mut Vec<Block>) {
        let mut open = 0_usize;
        loop {
            match self.walk.next() {
                Step::Start(element) => match element.local_name().as_ref() {
                    "p" => self.paragraph(blocks),
                    "tbl" => self.table(blocks),
                    "headerReference" | "footerReference" => {
                        let footer = element.local_name().as_ref() == "footerReference";
                        self.outcome.margins.extend(attribute(&element, "id").map(|id| (footer, id)));
                        open += 1;
                    }
                    // The root of a header's own part is one too.
                    name @ ("hdr" | "ftr") if open > 0 => {
                        let aside = Aside::of(name);
                        self.aside(aside);
                    }
                    "wordDocument" => {
                        self.outcome.macros |= attribute(&element, "macrosPresent").as_deref() == Some("yes");
                        open += 1;
                    }
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

    /// Blocks of the element just started that stand aside of the text.
    pub(super) fn aside(&mut self, aside: Aside) {
        if self.depth >= DEEPEST {
            self.walk.skip();
            return;
        }
        self.depth += 1;
        let mut blocks = Vec::new();
        self.blocks(&mut blocks);
        match aside {
            Aside::Header => self.outcome.headers.append(&mut blocks),
            Aside::Footer => self.outcome.footers.append(&mut blocks),
            Aside::Note => self.outcome.notes.append(&mut blocks),
        }
        self.depth -= 1;
    }

    fn paragraph(&mut self, blocks: &mut Vec<Block>) {
        let mut line = Line {
            text: RunText::default(),
            boxes: Vec::new(),
            style: self.styles.paragraph(None),
            properties: ParagraphProperties::default(),
            bold: None,
        };
        self.runs(&mut line);
        self.finish(line, blocks);
    }

    /// What stands in a paragraph, whatever wraps it (links, content controls, insertions).
    fn runs(&mut self, line: &mut Line<'a>) {
        let mut open = 0_usize;
        loop {
            match self.walk.next() {
                Step::Start(element) => match element.local_name().as_ref() {
                    "pPr" => self.paragraph_properties(line),
                    "r" => self.run(line),
                    "txbxContent" => self.text_box(line),
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

    fn paragraph_properties(&mut self, line: &mut Line<'a>) {
        let mut open = 0_usize;
        loop {
            match self.walk.next() {
                Step::Start(element) => match element.local_name().as_ref() {
                    "rPr" | "pPrChange" | "annotation" => self.walk.skip(),
                    name @ ("hdr" | "ftr") => {
                        let aside = Aside::of(name);
                        self.aside(aside);
                    }
                    "headerReference" | "footerReference" => {
                        let footer = element.local_name().as_ref() == "footerReference";
                        self.outcome.margins.extend(attribute(&element, "id").map(|id| (footer, id)));
                        open += 1;
                    }
                    _ => {
                        line.properties.take(&element);
                        open += 1;
                    }
                },
                Step::End if open == 0 => break,
                Step::End => open -= 1,
                Step::Text(_) => {}
                Step::Over => break,
            }
        }
        line.style = self.styles.paragraph(line.properties.style.as_ref());
    }

    fn text_box(&mut self, line: &mut Line<'a>) {
        if self.depth >= DEEPEST {
            self.walk.skip();
            return;
        }
        self.depth += 1;
        let mut boxes = std::mem::take(&mut line.boxes);
        self.blocks(&mut boxes);
        line.boxes = boxes;
        self.depth -= 1;
    }

    fn finish(&mut self, line: Line<'a>, blocks: &mut Vec<Block>) {
        blocks.extend(line.boxes);
        let (text, converted) = line.text.finish();
        if text.trim().is_empty() {
            return;
        }
        self.outcome.legacy |= converted;
        let under = line.style.map(|style| &style.paragraph);
        let properties = &line.properties;
        let numbering = properties.numbering.as_ref().or_else(|| under.and_then(|under| under.numbering.as_ref()));
        let level = properties.level.or_else(|| under.and_then(|under| under.level));
        let number = numbering.and_then(|id| self.numbering.next(id, level, properties.style.as_ref()));
        let text = match number {
            Some(number) => format!("{number} {text}"),
            None => text,
        };
        blocks.push(Block::Paragraph(Paragraph {
            text,
            bold: line.bold == Some(true) || under.is_some_and(|under| under.heading),
            centred: properties.centred.or_else(|| under.and_then(|under| under.centred)) == Some(true),
        }));
    }
}

/// What stands aside of the text.
#[derive(Clone, Copy)]
pub(super) enum Aside {
    Header,
    Footer,
    Note,
}

impl Aside {
    fn of(name: &str) -> Self {
        if name == "ftr" { Self::Footer } else { Self::Header }
    }
}

/// Elements whose text is not in the document as a person sees it.
fn is_left_out(element: &BytesStart<'_>) -> bool {
    let name = element.local_name();
    let is =
        |attribute_name: &str, held: &str| attribute(element, attribute_name).is_some_and(|text| text.contains(held));
    match name.as_ref() {
        // Of Word 2003: `Word.Deletion` and `Word.Insertion`, `Word.Comment` in its run.
        "annotation" => return is("type", "Deletion") || is("type", "Comment"),
        // Texts for other documents, which a person chooses from.
        "part" => return is("name", "/glossary/"),
        _ => {}
    }
    matches!(
        name.as_ref(),
        "del"
            | "moveFrom"
            | "Fallback"
            | "sdtPr"
            | "sdtEndPr"
            | "instrText"
            | "delText"
            | "delInstrText"
            | "rPrChange"
            | "pPrChange"
            | "tblPrChange"
            | "tcPrChange"
            | "trPrChange"
            | "sectPrChange"
            | "rt"
    )
}
