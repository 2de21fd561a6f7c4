//! Turns a paper's words into a short sketch (min-hash of word shingles, Broder 1997), so that the same report is known
//! again in another format, and a corrected one as a near relation. No secret: only to compare.

use crate::vietnamese::{fold, is_letter_or_digit};

/// How many numbers a sketch has: enough to tell nine tenths from the whole.
const SIZE: usize = 64;

/// An odd number with well-mixed bits (the golden ratio in 64 bits): makes another order of the hashes of each seed.
const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;

/// How many words are hashed together.
const SHINGLE: usize = 4;

/// The sketch of a text; empty where it has too few words to compare.
pub(super) fn sketch(text: &str) -> Vec<u64> {
    let folded = fold(text);
    let words = folded.split(|letter| !is_letter_or_digit(letter)).filter(|word| !word.is_empty());
    let words: Vec<u64> = words.map(hash).collect();
    if words.len() < SHINGLE * 4 {
        return Vec::new();
    }
    let shingles = words.windows(SHINGLE);
    let shingles: Vec<u64> = shingles.map(|words| words.iter().fold(0, |so_far, word| mix(so_far ^ word))).collect();
    // Seed by seed, the least number stays in a register: three times as fast as shingle by shingle.
    let least = |seed: u64| shingles.iter().map(|hash| (hash ^ seed).wrapping_mul(SPREAD)).min();
    (0..SIZE as u64).filter_map(|number| least(mix(number))).collect()
}

/// How alike two texts are, from 0 to 1 (an estimate of the share of common shingles); 0 where one cannot be compared.
#[expect(clippy::cast_precision_loss, reason = "a sketch has a few dozen numbers")]
pub(super) fn likeness(one: &[u64], other: &[u64]) -> f64 {
    if one.is_empty() || one.len() != other.len() {
        return 0.0;
    }
    let same = one.iter().zip(other).filter(|(a, b)| a == b).count();
    same as f64 / one.len() as f64
}

/// FNV-1a of a word: the same on every machine and in every version, because sketches are kept.
fn hash(word: &str) -> u64 {
    word.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// The finisher of `SplitMix64`: spreads the bits.
fn mix(value: u64) -> u64 {
    let value = value.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    value ^ (value >> 31)
}

#[cfg(test)]
#[path = "sketch_tests.rs"]
mod tests;
