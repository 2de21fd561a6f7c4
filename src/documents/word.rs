//! Turns a .docx (WordprocessingML, ECMA-376) into blocks: page headers first (letterheads stand there), then the body,
//! notes and footers; and so the XML files in which Word writes a whole document. Text boxes, content controls and nested
//! tables are text; what is deleted, hidden or doubled for older programs is not.

use std::collections::HashSet;

use super::limits::Allowance;
use super::package::Package;
use super::{Block, Document, Problem, of_margins, plain, xml};

mod body;
mod numbering;
mod styles;

use body::Body;
pub(super) use numbering::{Level, Numbering, named_format};
use styles::Styles;

/// Reads a .docx.
pub(super) fn read(bytes: &[u8], allowance: &mut Allowance) -> Document {
    let mut document = Document::default();
    if let Err(problem) = read_into(&mut document, bytes, allowance) {
        document.problems.push(problem);
    }
    document
}

fn read_into(document: &mut Document, bytes: &[u8], allowance: &mut Allowance) -> Result<(), Problem> {
    let mut package = Package::open(bytes)?;
    let main = main_part(&mut package, allowance)?;
    let (folder, file) = main.rsplit_once('/').unwrap_or(("", &main));
    let relations = package.text(&format!("{folder}/_rels/{file}.rels"), allowance)?.unwrap_or_default();
    let relations = xml::relationships(&relations, folder);
    let styles = Styles::read(&package.text(&format!("{folder}/styles.xml"), allowance)?.unwrap_or_default());
    let numbering = package.text(&format!("{folder}/numbering.xml"), allowance)?.unwrap_or_default();
    let mut numbering = Numbering::read(&numbering);
    let Some(part) = package.text(&main, allowance)? else {
        return Err(Problem::Damaged("no main part".to_owned()));
    };

    let mut body = Body::new(&part, &styles, &mut numbering, allowance);
    let blocks = body.read();
    let outcome = body.outcome();
    let mut legacy = outcome.legacy;
    let mut headers = Vec::new();
    let mut footers = Vec::new();
    let mut seen = HashSet::new();
    for (footer, id) in &outcome.margins {
        let Some(name) = relations.get(id) else { continue };
        if !seen.insert(name.clone()) {
            continue;
        }
        let Some(part) = package.text(name, allowance)? else { continue };
        let mut body = Body::new(&part, &styles, &mut numbering, allowance);
        let blocks = body.read();
        if *footer {
            footers.extend(blocks);
        } else {
            headers.extend(blocks);
        }
        legacy |= body.outcome().legacy;
    }
    let mut notes = Vec::new();
    for name in ["footnotes", "endnotes"] {
        let Some(part) = package.text(&format!("{folder}/{name}.xml"), allowance)? else { continue };
        let mut body = Body::new(&part, &styles, &mut numbering, allowance);
        notes.extend(body.read().into_iter().filter(Block::says_something));
        legacy |= body.outcome().legacy;
    }
    document.blocks = [of_margins(headers), blocks, notes, of_margins(footers)].concat();
    if legacy {
        document.problems.push(Problem::LegacyFont);
    }
    document.problems.extend(outcome.problem);
    Ok(())
}

/// Reads a document in one file of XML: of Word 2003 (WordprocessingML 2003, whose headers and notes stand where they
/// belong), or the parts of a .docx one behind the other.
pub(super) fn read_single(bytes: &[u8], allowance: &mut Allowance) -> Document {
    let whole = plain::decode(bytes);
    let styles = Styles::read(&whole);
    let mut numbering = Numbering::read(&whole);
    let mut body = Body::new(&whole, &styles, &mut numbering, allowance);
    let blocks = body.read();
    let outcome = body.outcome();
    let notes = outcome.notes.into_iter().filter(Block::says_something).collect();
    let blocks = [of_margins(outcome.headers), blocks, notes, of_margins(outcome.footers)].concat();
    let legacy = outcome.legacy.then_some(Problem::LegacyFont);
    let macros = outcome.macros.then_some(Problem::Macro);
    let problems = [legacy, macros, outcome.problem].into_iter().flatten().collect();
    Document { blocks, problems, ..Document::default() }
}

/// The main part's name, by the package's own relationships; `word/document.xml` where they do not say.
fn main_part(package: &mut Package<'_>, allowance: &mut Allowance) -> Result<String, Problem> {
    let relations = package.text("_rels/.rels", allowance)?.unwrap_or_default();
    let mut targets: Vec<_> = xml::relationships(&relations, "").into_values().collect();
    targets.sort();
    let named = targets.into_iter().map(|target| target.trim_start_matches('/').to_owned());
    let found = named.into_iter().find(|target| {
        let file = target.rsplit('/').next().unwrap_or_default();
        file.starts_with("document") && file.to_ascii_lowercase().ends_with("xml") && package.has(target)
    });
    Ok(found.unwrap_or_else(|| "word/document.xml".to_owned()))
}
