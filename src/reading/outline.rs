//! Turns a report and the outline of a plan into the sections that the report lacks. A section is there where a heading
//! of it has text beneath it, however it is numbered and worded; two sections may share a heading; a heading with nothing
//! beneath it is missing. What the sections are called, the plan says.

use std::collections::HashMap;

use super::OutlineSection;
use super::conference::conference_names;
use super::page::Line;

mod headings;
mod phrases;

use headings::{Piece, Style};
use phrases::Phrases;

/// A plan's outline, ready to be held against many reports.
#[derive(Debug)]
pub struct Outline {
    ids: Vec<String>,
    phrases: Phrases,
    /// What the plan calls its conference.
    pub(super) called: Vec<String>,
}

impl Outline {
    /// Prepares the sections that a plan's outline asks for.
    #[must_use]
    pub fn new(sections: &[OutlineSection]) -> Self {
        let ids = sections.iter().map(|section| section.id.clone()).collect();
        Self { ids, phrases: Phrases::of(sections), called: Vec::new() }
    }

    /// The same of a plan whose conference has this name.
    #[must_use]
    pub fn with_conference(mut self, name: &str) -> Self {
        self.called = conference_names(name);
        self
    }

    /// The ids of the sections that a report lacks whose title stands above `lines`, in the order of the outline.
    pub(super) fn missing_in(&self, lines: &[Line]) -> Vec<String> {
        let pieces = headings::pieces(lines, &self.phrases);
        let present = present_sections(&pieces);
        let missing = self.ids.iter().enumerate().filter(|(place, _)| !present.contains(place));
        missing.map(|(_, id)| id.clone()).collect()
    }
}

/// The sections (by their place in the outline) that have text.
fn present_sections(pieces: &[Piece]) -> Vec<usize> {
    let ranks = ranks(pieces);
    let mut present: Vec<usize> = Vec::new();
    let mut shared: Vec<&[usize]> = Vec::new();
    for (at, piece) in pieces.iter().enumerate() {
        let Piece::Heading { sections, text, .. } = piece else { continue };
        if sections.is_empty() {
            continue;
        }
        let own_text = *text || matches!(pieces.get(at + 1), Some(Piece::Text));
        if sections.len() > 1 && !own_text {
            // It only stands above other headings: what they name counts, and where they name nothing, all of it.
            if has_text_below(pieces, at, &ranks) {
                shared.push(sections);
            }
        } else if own_text || has_text_below(pieces, at, &ranks) {
            present.extend(sections);
        }
    }
    for sections in shared {
        if !sections.iter().any(|section| present.contains(section)) {
            present.extend(sections);
        }
    }
    add_carried_out(pieces, &ranks, &mut present);
    present
}

/// `Việc thực hiện quy chế dân chủ` is that section where it stands in its place in the outline: behind what comes before
/// the section and before what comes after it. Elsewhere it is a part of another section.
fn add_carried_out(pieces: &[Piece], ranks: &HashMap<Style, usize>, present: &mut Vec<usize>) {
    let named = |pieces: &[Piece]| {
        let all = pieces.iter().flat_map(|piece| match piece {
            Piece::Heading { sections, .. } => sections.as_slice(),
            _ => &[],
        });
        all.copied().collect::<Vec<usize>>()
    };
    for (at, piece) in pieces.iter().enumerate() {
        let Piece::Heading { carried_out, text, .. } = piece else { continue };
        let Some(section) = carried_out.first().filter(|section| !present.contains(section)) else { continue };
        let (before, after) = pieces.split_at(at);
        let in_place =
            named(before).iter().all(|other| other < section) && named(after).iter().all(|other| other > section);
        if in_place && (*text || has_text_below(pieces, at, ranks)) {
            present.push(*section);
        }
    }
}

/// Outer styles of numbering come first in a text, so the order of their first use is their rank.
fn ranks(pieces: &[Piece]) -> HashMap<Style, usize> {
    let mut ranks = HashMap::new();
    for piece in pieces {
        if let Piece::Heading { style, .. } = piece {
            let next = ranks.len();
            ranks.entry(*style).or_insert(next);
        }
    }
    ranks
}

/// Whether text stands between a heading and the next one that ends it.
fn has_text_below(pieces: &[Piece], at: usize, ranks: &HashMap<Style, usize>) -> bool {
    let Some(Piece::Heading { style: own, .. }) = pieces.get(at) else { return false };
    let rank = |style: &Style| ranks.get(style).copied().unwrap_or(usize::MAX);
    for piece in pieces.get(at + 1..).unwrap_or_default() {
        match piece {
            Piece::Text => return true,
            Piece::End => return false,
            Piece::Heading { style, sections, text, .. } => {
                let outer = rank(style) <= rank(own);
                let ends = style == own || (outer && (style.is_numbered() || !sections.is_empty()));
                if ends {
                    return false;
                }
                if *text {
                    return true;
                }
            }
        }
    }
    false
}

#[cfg(test)]
#[path = "outline_tests.rs"]
mod tests;
