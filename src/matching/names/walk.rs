//! Walks through the tree of name words along a text, and says where names end. Besides the words themselves it forgives
//! one typing slip, and reads initials (`QLDA` for `quản lý dự án`) where they stand inside or in place of a name, and what
//! the registry abbreviates (`Hội CCB`) where it is written out.

use super::super::forms::Form;
use super::super::index::{Tree, is_small_word};
use super::super::tokens::Token;

/// How many ways to read one token as initials are looked at: more mean that the initials tell nothing.
const READINGS: usize = 64;

/// How a walk came to a name's end.
#[derive(Debug)]
pub(super) struct Walk<'a> {
    /// The token behind the last.
    pub(super) end: usize,
    /// Typing slips forgiven.
    pub(super) slips: usize,
    /// Words read from initials.
    pub(super) spelt: usize,
    /// Words of the name.
    pub(super) words: usize,
    /// Of them: words that the registry abbreviates.
    pub(super) written_out: usize,
    /// The forms that end here.
    pub(super) forms: Vec<&'a Form>,
}

/// The way up to a node.
#[derive(Clone, Copy, Default)]
struct Way {
    slips: usize,
    spelt: usize,
    words: usize,
    /// Of them: words that the registry itself abbreviates.
    written_out: usize,
}

/// All names that begin at `start`: the longest first, then those read most plainly. Names that are read equally plainly
/// stand together, because nobody can tell them apart. Initials at the very beginning of a name are read only where a
/// name must stand (`named_here`).
pub(super) fn walks<'a>(tree: &'a Tree, tokens: &[Token], start: usize, named_here: bool) -> Vec<Walk<'a>> {
    let mut found: Vec<Walk<'a>> = Vec::new();
    let walker = Walker { tree, tokens, named_here };
    walker.walk(start, Tree::ROOT, Way::default(), &mut found);
    found.sort_by_key(|walk| (std::cmp::Reverse(walk.end), walk.slips, walk.spelt));
    found
}

struct Walker<'a, 't> {
    tree: &'a Tree,
    tokens: &'t [Token],
    named_here: bool,
}

impl<'a> Walker<'a, '_> {
    fn walk(&self, at: usize, node: u32, way: Way, found: &mut Vec<Walk<'a>>) {
        let forms = self.tree.ends(node);
        if !forms.is_empty() {
            note(at, way, forms, found);
        }
        let Some(token) = self.tokens.get(at) else { return };
        let next_word = Way { words: way.words + 1, ..way };
        let known = self.tree.step(node, &token.folded);
        if let Some(next) = known {
            self.walk(at + 1, next, next_word, found);
        } else if is_small_word(&token.folded) && node != Tree::ROOT {
            self.walk(at + 1, node, way, found);
        } else if way.slips == 0
            && let Some(next) = self.tree.step_with_slip(node, &token.folded)
        {
            self.walk(at + 1, next, Way { slips: 1, ..next_word }, found);
        }
        for (abbreviation, next) in self.tree.abbreviated(node) {
            if let Some(count) = self.spells(at, abbreviation) {
                let written_out = way.written_out + count;
                let way = Way { words: way.words + count, spelt: way.spelt + count, written_out, ..way };
                self.walk(at + count, *next, way, found);
            }
        }
        let letters = token.folded.chars().count();
        let may_begin = self.named_here && token.is_shouted();
        // What is a word of one name may be another one's initials: `VHTT` of `Phòng VHTT Cát Sậy` and of `Phòng Văn hóa và
        // Thông tin huyện Cát Sậy`.
        let initials = known.is_none() || (letters >= 3 && token.is_shouted());
        if initials && letters >= 2 && (node != Tree::ROOT || may_begin) {
            for next in self.spelt(node, &token.folded) {
                let way = Way { words: way.words + letters, spelt: way.spelt + letters, ..way };
                self.walk(at + 1, next, way, found);
            }
        }
    }

    /// Whether the words from `at` on begin with the letters of an abbreviation, and how many they are.
    fn spells(&self, at: usize, abbreviation: &str) -> Option<usize> {
        let count = abbreviation.chars().count();
        let words = self.tokens.get(at..at + count)?;
        let spelt = words
            .iter()
            .zip(abbreviation.chars())
            .all(|(token, letter)| token.folded.starts_with(letter) && token.folded.chars().count() > 1);
        spelt.then_some(count)
    }

    /// The nodes to which words lead whose first letters spell `initials`.
    fn spelt(&self, node: u32, initials: &str) -> Vec<u32> {
        let mut nodes = vec![node];
        for letter in initials.chars() {
            nodes = nodes.iter().flat_map(|node| self.tree.steps_with_letter(*node, letter)).copied().collect();
            if nodes.is_empty() || nodes.len() > READINGS {
                return Vec::new();
            }
        }
        nodes
    }
}

fn note<'a>(end: usize, way: Way, forms: &'a [Form], found: &mut Vec<Walk<'a>>) {
    let how = (end, way.slips, way.spelt, way.written_out);
    let alike = |walk: &&mut Walk<'_>| (walk.end, walk.slips, walk.spelt, walk.written_out) == how;
    if let Some(walk) = found.iter_mut().find(alike) {
        walk.forms.extend(forms);
    } else {
        let forms = forms.iter().collect();
        found.push(Walk {
            end,
            slips: way.slips,
            spelt: way.spelt,
            words: way.words,
            written_out: way.written_out,
            forms,
        });
    }
}
