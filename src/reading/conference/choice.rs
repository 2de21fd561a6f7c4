//! Knows a day that is one of several between which nothing is chosen yet: `12/6 hoặc 13/6`, `một trong ba ngày 12, 13,
//! 14/6`, `phương án 2: 14/6`. Such a day is nobody's day yet; its letter asks for a decision.

use super::cues::{BETWEEN, Words};
use crate::reading::dates::Mention;
use crate::reading::tokens::{Kind, Token};

/// Words that join two days of which one is meant, folded.
const OR: &[&str] = &["hoac", "hay"];

/// How proposals of which one is to be chosen are counted, folded.
const PROPOSALS: &[&str] = &["phuong an 1", "phuong an 2", "phuong an 3", "pa 1", "pa 2", "pa 3", "pa1", "pa2", "pa3"];

/// Between two days of which one is meant stand no more words and marks than this: `hoặc chiều thứ Ba, ngày`.
const MOST_BETWEEN: usize = 12;

/// Whether the day is one of several; `before` are the words of its sentence before it.
pub(super) fn is_left_open(tokens: &[Token], mention: &Mention, before: &Words) -> bool {
    let ahead = tokens.get(..mention.first).unwrap_or_default().iter().rev();
    let behind = tokens.get(mention.after..).unwrap_or_default().iter();
    before.has(PROPOSALS) || before.says_one_of_days() || is_or_another_day(ahead) || is_or_another_day(behind)
}

/// `hoặc` (`hay là`) and a number come next, of words between only those that lead to a day.
fn is_or_another_day<'t>(tokens: impl Iterator<Item = &'t Token<'t>>) -> bool {
    let mut rest = tokens.take(MOST_BETWEEN).skip_while(|token| !token.is_one_of(OR) && leads(token));
    rest.next().is_some_and(|token| token.is_one_of(OR))
        && rest.find(|token| !leads(token)).is_some_and(|token| token.kind == Kind::Number)
}

fn leads(token: &Token) -> bool {
    token.kind == Kind::Mark || token.folded == "la" || token.is_one_of(BETWEEN)
}
