//! Reasons from what the papers say of themselves: letterhead, head of a sheet, title, number and symbol. The letterhead
//! of a readable paper is the one proof that does not depend on who pressed send; a scan proves nothing.

use crate::documents::{Block, Document, Format, Problem};
use crate::reading::Reading;

use super::super::index::{Index, Unit};
use super::super::names::{Mention, Quality, Setting, mentions};
use super::super::tokens::tokens;
use super::super::{FileRead, FileReading};
use super::letterhead::{
    bears_another_end, bodies, body_below, ends_in_another_body, goes_on, head_lines, is_party_word, office_below,
    starts_like_a_cell, starts_with_party_word,
};
use super::place::of_the_place_above;
use super::words::named_mentions;
use super::{Group, Reason, from_mention};

/// What one paper says of the unit that issued it.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "independent findings, each asked for by its name")]
pub(in super::super) struct Paper<'a> {
    /// The paper.
    pub(in super::super) file: &'a FileReading,
    /// The unit in its letterhead or sheet head.
    pub(in super::super) issuer: Vec<Unit>,
    /// Units named above the issuer.
    pub(in super::super) above: Vec<Unit>,
    /// The issuer is not the unit itself but a cell below it.
    pub(in super::super) cell: bool,
    /// A letterhead of a party organization is there, but of nobody in the registry.
    pub(in super::super) stranger: bool,
    /// The name in that letterhead, as written.
    pub(in super::super) unknown_name: Option<String>,
    /// Any letterhead is there, but of nobody in the registry.
    pub(in super::super) foreign: bool,
    /// The letterhead can be believed: the paper was read, not recognised from a picture.
    pub(in super::super) proves: bool,
    /// Its letterhead has words of the unit's name, but not as they are registered: some are missing, added or in another
    /// order, as they are in the name of a namesake (`An Hòa` and `Hòa An`).
    pub(in super::super) loose: bool,
    /// Reasons for units.
    pub(in super::super) reasons: Vec<Reason>,
}

impl Paper<'_> {
    /// What it says of itself.
    pub(in super::super) fn reading(&self) -> &Reading {
        &self.file.reading
    }

    /// A place in this paper, as staff are told of it.
    fn place(&self, part: &str) -> String {
        format!("{part} trong tệp “{}”", self.told_name())
    }

    /// The file's name as staff are told it: one of thousands of letters would hide the reason that it stands in. Its end
    /// stays, where the extension is.
    pub(in super::super) fn told_name(&self) -> String {
        const LONGEST: usize = 100;
        const END: usize = 20;
        let letters: Vec<char> = self.file.name.chars().collect();
        match letters.len().checked_sub(END) {
            Some(end) if letters.len() > LONGEST => {
                let beginning = letters.iter().take(LONGEST - END - 1);
                beginning.chain(&['…']).chain(letters.iter().skip(end)).collect()
            }
            _ => self.file.name.clone(),
        }
    }

    /// A workbook, not a text.
    pub(in super::super) fn is_sheet(&self) -> bool {
        is_sheet(&self.file.document)
    }
}

/// All papers of a message, those in archives too; files that hold nothing readable are left out.
pub(in super::super) fn papers<'a>(index: &Index, files: &'a [FileRead]) -> Vec<Paper<'a>> {
    let mut papers = Vec::new();
    for file in files {
        let readable = file.readings.iter().filter(|reading| !reading.document.blocks.is_empty());
        papers.extend(readable.map(|reading| paper(index, reading)));
    }
    papers
}

fn paper<'a>(index: &Index, file: &'a FileReading) -> Paper<'a> {
    let seen = [Problem::Recognised, Problem::Scanned];
    let proves = !file.document.problems.iter().any(|problem| seen.contains(problem));
    let mut paper = Paper {
        file,
        issuer: Vec::new(),
        above: Vec::new(),
        cell: false,
        stranger: false,
        unknown_name: None,
        foreign: false,
        proves,
        loose: false,
        reasons: Vec::new(),
    };
    paper.read_letterhead(index);
    if paper.issuer.is_empty() && paper.is_sheet() {
        paper.read_sheet_head(index);
    }
    if let Some(title) = &file.reading.title {
        for mention in mentions(index, title, Setting::Prose) {
            paper.reasons.extend(from_mention(
                index,
                &mention,
                Group::Papers,
                "title",
                &paper.place("Tiêu đề văn bản"),
            ));
        }
        paper.cell |= names_a_cell(index, title, &paper.issuer);
    }
    paper.read_symbol(index);
    paper
}

impl Paper<'_> {
    /// The last body of the letterhead is the issuer; one above it is whom it belongs to.
    fn read_letterhead(&mut self, index: &Index) {
        let lines = if self.file.reading.issuer.is_empty() && !self.is_sheet() {
            head_lines(&self.file.document, index)
        } else {
            self.file.reading.issuer.clone()
        };
        let bodies = bodies(&lines, index);
        let Some((own, parents)) = bodies.split_last() else { return };
        let mut named = named_mentions(index, own);
        let below = office_below(index, &lines).or_else(|| body_below(index, &lines));
        if let Some((_, mention)) = &below
            && named.last().is_none_or(|named| named.quality == Quality::Loose || named.units == mention.units)
        {
            named = vec![mention.clone()];
        }
        let own = below.as_ref().filter(|(_, mention)| named == [mention.clone()]).map_or(own.as_str(), |(own, _)| own);
        // Bodies that no party word parts stand in one run, the parent first: the last one named is the issuer.
        if let Some(mention) = named.last() {
            let units = of_the_place_above(index, &mention.units, &lines);
            if units.is_empty() {
                // A namesake in another place.
                self.is_of_nobody(own, true);
                return;
            }
            let mention = &Mention { units, ..mention.clone() };
            self.issuer.clone_from(&mention.units);
            let written_at = self.file.reading.place.as_deref().unwrap_or_default();
            self.loose = mention.quality == Quality::Loose
                || goes_on(own, mention)
                || bears_another_end(index, &lines, mention, written_at);
            self.above = named
                .iter()
                .flat_map(|named| &named.units)
                .copied()
                .filter(|unit| !mention.units.contains(unit))
                .collect();
            self.reasons.extend(from_mention(
                index,
                mention,
                Group::Papers,
                "letterhead",
                &self.place("Phần đầu văn bản"),
            ));
            // "Chi bộ 2 - Sở X" on one line: a cell's own name stands before the unit's.
            self.cell = (!mention.with_party_word && mention.span.0 >= 4 && starts_like_a_cell(own))
                || ends_in_another_body(&lines, mention, own, index);
            return;
        }
        let above = parents.iter().rev().find_map(|body| named_mentions(index, body).into_iter().next());
        if let Some(mention) = above {
            self.issuer.clone_from(&mention.units);
            self.loose = mention.quality == Quality::Loose;
            // "CÔNG TY X" over "ĐẢNG ỦY" is the firm's own committee.
            self.cell = starts_with_party_word(own, index) && !is_party_word(own, index);
            let source = if self.cell { "letterhead_parent" } else { "letterhead" };
            self.reasons.extend(from_mention(index, &mention, Group::Papers, source, &self.place("Phần đầu văn bản")));
            return;
        }
        self.is_of_nobody(own, starts_with_party_word(own, index));
    }

    fn is_of_nobody(&mut self, own: &str, stranger: bool) {
        self.foreign = self.proves;
        self.stranger = stranger && self.proves;
        self.unknown_name = self.stranger.then(|| own.trim().to_owned());
    }

    fn read_sheet_head(&mut self, index: &Index) {
        /// The head of a sheet: its first rows.
        const HEAD: usize = 6;
        let Some(table) = self.file.document.tables().next() else { return };
        let head: Vec<String> = table.rows.iter().take(HEAD).map(|row| row.join("\n")).collect();
        for row in &head {
            if let Some(mention) = mentions(index, row, Setting::NamePlace).first() {
                let mention = &Mention { units: of_the_place_above(index, &mention.units, &head), ..mention.clone() };
                self.issuer.clone_from(&mention.units);
                self.reasons.extend(from_mention(
                    index,
                    mention,
                    Group::Papers,
                    "sheet_head",
                    &self.place("Đầu bảng biểu"),
                ));
                return;
            }
        }
    }

    /// The symbol after the slash may end in the unit's abbreviation: `15-BC/ĐUSTC`.
    fn read_symbol(&mut self, index: &Index) {
        let Some((_, symbol)) = self.file.reading.number.as_deref().and_then(|number| number.rsplit_once('/')) else {
            return;
        };
        let written: String = tokens(symbol).iter().map(|token| token.written.as_str()).collect();
        let party = ["đu", "đb", "cb", "du", "db"];
        let lower = written.to_lowercase();
        let Some(own) = party.iter().find_map(|word| lower.strip_prefix(word)) else { return };
        if own.chars().count() < 2 {
            return;
        }
        for mention in mentions(index, &own.to_uppercase(), Setting::NamePlace) {
            self.reasons.extend(from_mention(index, &mention, Group::Symbol, "symbol", &self.place("Ký hiệu văn bản")));
        }
    }
}

/// The title says whose paper it is, and that is a cell of the committee in the letterhead: `… của Chi bộ Trạm bơm số 2`.
fn names_a_cell(index: &Index, title: &str, issuer: &[Unit]) -> bool {
    let [unit] = issuer else { return false };
    if !index.party_word(*unit).starts_with("dang") {
        return false;
    }
    let tokens = tokens(title);
    let cell = ["cua", "chi", "bo"];
    let stands = |at: &usize| {
        cell.iter().enumerate().all(|(step, word)| tokens.get(at + step).is_some_and(|token| token.folded == *word))
    };
    let named = mentions(index, title, Setting::Prose);
    (0..tokens.len()).filter(stands).any(|at| {
        let name = at + cell.len();
        let written =
            tokens.get(name).is_some_and(|token| token.is_capitalised() || token.folded.parse::<u8>().is_ok());
        written && !named.iter().any(|mention| mention.span.0 == name)
    })
}

/// Whether a document is a workbook.
pub(in super::super) fn is_sheet(document: &Document) -> bool {
    let workbook =
        matches!(document.format, Format::Xlsx | Format::Xls | Format::Xlsb | Format::Ods | Format::ExcelXml);
    workbook && document.blocks.iter().any(|block| matches!(block, Block::Table(_)))
}
