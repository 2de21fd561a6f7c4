//! Words around a day as strings in which phrases are looked for, and what the whole text is about. Weighs nothing.

use super::super::super::tokens::{Kind, Token};
use super::super::conference_matter;
use super::{BETWEEN, MOVES};

/// Words as one string with single blanks, so that phrases are found whole; and their letters without blanks, because
/// text from a PDF has blanks inside words.
pub(in super::super) struct Words {
    pub(super) line: String,
    pub(super) closed: String,
    pub(super) ends_with_symbol: bool,
}

/// Small words and days of the week that stand between a cue and its day. `thứ Tư` must go as a whole: its last word
/// is folded like `từ`.
const LEADING: &[&str] = &[
    " ngay",
    " hom",
    " ,",
    " (",
    " :",
    " vao",
    " thu hai",
    " thu ba",
    " thu tu",
    " thu nam",
    " thu sau",
    " thu bay",
    " chu nhat",
    " thu 2",
    " thu 3",
    " thu 4",
    " thu 5",
    " thu 6",
    " thu 7",
    " mung",
    " mong",
];

/// What offices call the meeting that sums up, where they do not call it a conference.
pub(super) const SUMMING_UP: &[&str] = &[
    "le tong ket",
    "buoi tong ket",
    "buoi le tong ket",
    "hop tong ket",
    "phien tong ket",
    "chuong trinh tong ket",
    "le be mac",
];

/// The same of a midterm review.
const REVIEWING: &[&str] =
    &["le so ket", "buoi so ket", "hop so ket", "phien so ket", "hop kiem diem giua", "buoi kiem diem"];

/// `sáng`, the one word that is told from its folded form.
pub(super) const MORNING: &str = "sáng";

impl Words {
    pub(in super::super) fn of(tokens: &[Token]) -> Self {
        let mut line = String::from(" ");
        let mut closed = String::new();
        for token in tokens {
            // Only a move leads `sang`; `sáng` is the morning. Without tone marks both stay possible.
            line.push_str(if token.marked && token.folded == "sang" { MORNING } else { token.folded });
            line.push(' ');
            if token.kind != Kind::Mark {
                closed.push_str(token.folded);
            }
        }
        Self { line, closed, ends_with_symbol: ends_with_symbol(tokens) }
    }

    /// Whether one of the phrases stands in it, as whole words.
    pub(in super::super) fn has(&self, phrases: &[&str]) -> bool {
        phrases.iter().any(|phrase| self.line.contains(&format!(" {phrase} ")))
    }

    /// Whether it names a conference, whatever it is called; `called` is what the plans call theirs.
    pub(super) fn is_of_conference(&self, called: &[String]) -> bool {
        self.closed.contains("hoinghi")
            || [&["hn", "hoi ngi", "hntk", "hnsk", "h/nghi"][..], SUMMING_UP, REVIEWING]
                .iter()
                .any(|names| self.has(names))
            || called.iter().any(|name| self.has(&[name]))
    }

    /// Whether it ends with one of the phrases, `ngày`, `hôm` and marks left out.
    pub(super) fn ends(&self, phrases: &[&str]) -> bool {
        let mut tail = self.line.trim_end();
        loop {
            let shorter = LEADING.iter().fold(tail, |tail, word| tail.strip_suffix(word).unwrap_or(tail).trim_end());
            if shorter.len() == tail.len() {
                break;
            }
            tail = shorter;
        }
        phrases.iter().any(|phrase| tail.ends_with(&format!(" {phrase}")))
    }

    /// Whether it ends with one of the words, what may stand before a day (an hour, `sáng thứ Sáu, ngày`) left out.
    pub(super) fn leads_with(&self, words: &[&str]) -> bool {
        let mut tail = self.line.rsplit(' ').filter(|word| !word.is_empty());
        let number = |word: &str| word.starts_with(|letter: char| letter.is_ascii_digit());
        tail.find(|word| !(BETWEEN.contains(word) || number(word))).is_some_and(|word| words.contains(&word))
    }

    /// `một trong ba ngày`, `1 trong các buổi`.
    pub(in super::super) fn says_one_of_days(&self) -> bool {
        let words: Vec<&str> = self.line.split(' ').collect();
        words.windows(4).any(|four| matches!(four, ["mot" | "1" | "01", "trong", _, "ngay" | "buoi"]))
    }

    /// Whether it has neither words nor marks.
    pub(in super::super) fn is_blank(&self) -> bool {
        self.line.trim().is_empty()
    }

    /// Whether it is `ngày` alone.
    pub(in super::super) fn is_day(&self) -> bool {
        self.line == " ngay "
    }

    /// Whether it ends in a colon, with a weekday and small words behind it.
    pub(super) fn ends_in_colon(&self) -> bool {
        self.line
            .rfind(" : ")
            .is_some_and(|colon| self.line.get(colon..).is_some_and(|tail| tail.split(' ').count() <= 8))
    }

    /// The same without words that fold like a move: `hội nghị chuyên đề`, `hôm qua`.
    pub(super) fn without_lookalikes(&self) -> Self {
        const LOOKALIKES: &[(&str, &str)] = &[
            (" chuyen de ", " "),
            (" chuyen mon ", " "),
            (" chuyen vien ", " "),
            (" chuyen gia ", " "),
            (" chuyen nganh ", " "),
            (" hom qua ", " hom "),
            (" vua qua ", " vua "),
        ];
        let line = LOOKALIKES.iter().fold(self.line.clone(), |line, (words, rest)| line.replace(words, rest));
        Self { line, closed: self.closed.clone(), ends_with_symbol: self.ends_with_symbol }
    }

    /// The last words of it, as many as `count`.
    pub(super) fn last(&self, count: usize) -> Self {
        let words: Vec<&str> = self.line.split(' ').filter(|word| !word.is_empty()).collect();
        let from = words.len().saturating_sub(count);
        let tail = words.get(from..).unwrap_or_default();
        Self { line: format!(" {} ", tail.join(" ")), closed: tail.concat(), ends_with_symbol: self.ends_with_symbol }
    }

    /// The first words of it, as many as `count`.
    pub(super) fn first(&self, count: usize) -> Self {
        let words: Vec<&str> = self.line.split(' ').filter(|word| !word.is_empty()).take(count).collect();
        Self { line: format!(" {} ", words.join(" ")), closed: words.concat(), ends_with_symbol: false }
    }
}

/// Whether the words end with the symbol of a paper: `41-KH/ĐUK ngày`, `05-CT/TW,`.
fn ends_with_symbol(tokens: &[Token]) -> bool {
    let mut tail = tokens.iter().rev().skip_while(|token| token.is_one_of(&[",", "ngay", "(", "hom"]));
    let letters = tail.next().is_some_and(|token| token.kind == Kind::Word);
    let slash = tail.next().is_some_and(|token| token.is_one_of(&["/", "-"]));
    let kind = tail.next().is_some_and(|token| token.kind == Kind::Word);
    let dash = tail.next().is_some_and(|token| token.is_one_of(&["-", "/"]));
    letters && slash && kind && dash
}

/// What a whole text is about.
#[expect(clippy::struct_excessive_bools, reason = "independent findings, each asked for by its name")]
pub(in super::super) struct About<'a> {
    /// It speaks of a conference.
    pub(in super::super) conference: bool,
    /// What stands over it does.
    pub(super) headed: bool,
    /// What stands over it asks for the day.
    pub(in super::super) asked: bool,
    /// It has hardly more words than a day needs, or it is short and names one day alone.
    pub(in super::super) brief: bool,
    /// It speaks of a midterm review (`sơ kết`).
    pub(super) midterm: bool,
    /// It is headed as a report.
    pub(super) reports: bool,
    /// The header of another mail stands in it.
    pub(super) encloses_mail: bool,
    /// It moves a day.
    pub(super) moves: bool,
    /// What the plans call their conferences, folded.
    pub(super) called: &'a [String],
    /// What is done at those conferences (`đối thoại` of `hội nghị đối thoại`): writers say that it is done on a day.
    matters: Vec<&'a str>,
}

/// Fields in the header of a mail, as programs write it above what is answered or forwarded, folded.
const MAIL_HEADER: &[&str] =
    &["tu :", "from :", "den :", "toi :", "to :", "chu de :", "tieu de :", "subject :", "nguoi gui :"];

/// What is due on a day besides a conference, folded.
const REPORTS: &[&str] = &["bao cao", "bc", "nop"];

/// How an office asks its units for the day, folded.
const ASKS_FOR_DAY: &[&str] = &[
    "bao ngay",
    "bao lich",
    "bao thoi gian",
    "thong bao thoi gian",
    "dang ky ngay",
    "dang ky lich",
    "dang ky thoi gian",
    "ngay to chuc",
    "lich to chuc",
    "thoi gian to chuc",
    "ngay nao",
];

/// `Dạ đơn vị em: 8h30 sáng thứ Ba ngày 22/10/2024, tại hội trường ạ` has as many words and marks.
const BRIEF: usize = 24;

/// A letter of so many words and marks that names a single day has nothing else to say of days.
const SHORT: usize = 60;

impl<'a> About<'a> {
    pub(in super::super) fn of(text: &Words, heading: &Words, called: &'a [String], days: usize) -> Self {
        let matters: Vec<&str> = called.iter().filter_map(|name| conference_matter(name)).collect();
        let of_matter = |words: &Words| words.is_of_review(false) || words.has(&matters);
        let names_it = |words: &Words| {
            words.is_of_conference(called)
                || words.has(&["lich hop"])
                || (words.has(&["lich", "moi hop"]) && of_matter(words))
        };
        let asks_day_of_matter = heading.has(ASKS_FOR_DAY) && heading.has(&matters) && !heading.has(REPORTS);
        let headed = names_it(heading) || asks_day_of_matter;
        let words = text.line.split_ascii_whitespace().count();
        Self {
            conference: names_it(text) || headed,
            headed: headed || (heading.has(&["lich"]) && of_matter(text)),
            asked: heading.has(ASKS_FOR_DAY) && headed,
            brief: words <= BRIEF || (days == 1 && words <= SHORT),
            midterm: text.closed.contains("soket"),
            reports: heading.has(REPORTS),
            encloses_mail: text.has(MAIL_HEADER),
            moves: text.has(MOVES) || heading.has(MOVES) || text.has(&["thay vi", "roi"]),
            called,
            matters,
        }
    }

    /// Whether the words say what is done at the conference.
    pub(super) fn is_matter_of(&self, words: &Words) -> bool {
        words.is_of_review(self.midterm) || words.has(&self.matters)
    }
}

impl Words {
    /// Whether it speaks of a review. In a text of a midterm review, one that sums up (`tổng kết`) is another.
    pub(super) fn is_of_review(&self, midterm: bool) -> bool {
        self.closed.contains("soket")
            || self.closed.contains("kiemdiemgiua")
            || (!midterm && self.closed.contains("tongket"))
    }
}
