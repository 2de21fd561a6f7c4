//! Turns text set in the fonts of before Unicode (TCVN3: `.VnTime`, VNI: `VNI-Times`) into Unicode, run by run, by the
//! font of each run. What is Unicode already is never touched: letters that neither table has pass through.
//!
//! Tables: TCVN 5712:1993 (VN3) as the `.Vn` fonts have it; the VNI code page for Windows.

mod horn;
mod unnamed;

pub(super) use unnamed::{is_unicode, recover};

use crate::vietnamese;

/// How the letters of a run are to be understood.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Script {
    #[default]
    Unicode,
    Tcvn3,
    /// A TCVN3 font whose small letters look like capitals (`.VnTimeH`).
    Tcvn3Capitals,
    Vni,
}

impl Script {
    /// By the name of a font. Subset prefixes of PDFs (`ABCDEF+`) do not matter.
    pub(super) fn of_font(name: &str) -> Self {
        let name = name.rsplit('+').next().unwrap_or(name).trim();
        let starts = |with: &str| name.get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with));
        if starts(".vn") || starts("vntime") || starts("vnarial") {
            // A style may follow the name in a PDF: `.VnTimeH,Bold`, `.VnTimeH-Bold`.
            let lower = name.to_lowercase();
            let stem = lower.split([',', '-']).next().unwrap_or(&lower).trim_end_matches("bold").trim();
            return if stem.ends_with('h') { Self::Tcvn3Capitals } else { Self::Tcvn3 };
        }
        if starts("vni-") || starts("vni ") {
            return Self::Vni;
        }
        Self::Unicode
    }

    /// Whether its letters are those of TCVN3.
    pub(super) fn is_tcvn3(self) -> bool {
        matches!(self, Self::Tcvn3 | Self::Tcvn3Capitals)
    }
}

/// Where a word may be parted: nothing that is seen, but the letter `ư` of TCVN3.
pub(super) const SOFT_HYPHEN: &str = "\u{AD}";

/// Text gathered from runs; neighbours of the same script are converted together, as a VNI letter and its mark may stand
/// in two runs.
#[derive(Debug, Default)]
pub(super) struct RunText {
    done: String,
    waiting: String,
    script: Script,
    /// Some letters were converted.
    pub(super) converted: bool,
}

impl RunText {
    /// Room for so many letters: in Vietnamese two bytes for each other one.
    pub(super) fn with_room(letters: usize) -> Self {
        Self { waiting: String::with_capacity(letters + letters / 2), ..Self::default() }
    }

    pub(super) fn push(&mut self, script: Script, text: &str) {
        self.open(script).push_str(text);
    }

    /// Where letters of this script are put.
    pub(super) fn open(&mut self, script: Script) -> &mut String {
        if script != self.script {
            self.settle();
            self.script = script;
        }
        &mut self.waiting
    }

    /// Text that its properties show in capitals.
    pub(super) fn push_capitals(&mut self, script: Script, text: &str) {
        let shown = convert(script, text);
        self.converted |= script != Script::Unicode && shown != text;
        self.push(Script::Unicode, &shown.to_uppercase());
    }

    /// A tab or a line break: the same in every script.
    pub(super) fn push_control(&mut self, control: char) {
        self.waiting.push(control);
    }

    fn settle(&mut self) {
        if self.script == Script::Unicode && self.done.is_empty() && !self.waiting.contains('\u{AD}') {
            // Most paragraphs are nothing else.
            std::mem::swap(&mut self.done, &mut self.waiting);
        } else if self.script == Script::Unicode {
            // A letter is searched for faster than a string.
            self.done.extend(self.waiting.split('\u{AD}'));
        } else {
            let text = convert(self.script, &self.waiting);
            self.converted |= text != self.waiting;
            self.done.push_str(&text);
        }
        self.waiting.clear();
    }

    /// The whole text, NFC, without blanks and breaks at its end.
    pub(super) fn finish(mut self) -> (String, bool) {
        self.settle();
        let mut text = vietnamese::into_nfc(self.done);
        text.truncate(text.trim_end_matches([' ', '\t', '\n']).len());
        (text, self.converted)
    }
}

/// Converts text of one script.
pub(super) fn convert(script: Script, text: &str) -> String {
    match script {
        Script::Unicode => text.replace(SOFT_HYPHEN, ""),
        Script::Tcvn3 => from_tcvn3(text),
        Script::Tcvn3Capitals => from_tcvn3(text).to_uppercase(),
        Script::Vni => from_vni(text),
    }
}

/// Word keeps letters of symbol-encoded fonts at U+F000 to U+F0FF.
fn code_of(letter: char) -> char {
    match u32::from(letter) {
        code @ 0xF020..=0xF0FF => char::from_u32(code - 0xF000).unwrap_or(letter),
        _ => letter,
    }
}

/// The letter of a code, which is the letter itself where the table has none.
#[rustfmt::skip]
fn tcvn3(code: char) -> char {
    match code {
        '¸' => 'á', 'µ' => 'à', '¶' => 'ả', '·' => 'ã', '¹' => 'ạ',
        '¨' => 'ă', '¾' => 'ắ', '»' => 'ằ', '¼' => 'ẳ', '½' => 'ẵ', 'Æ' => 'ặ',
        '©' => 'â', 'Ê' => 'ấ', 'Ç' => 'ầ', 'È' => 'ẩ', 'É' => 'ẫ', 'Ë' => 'ậ',
        '®' => 'đ', 'Ð' => 'é', 'Ì' => 'è', 'Î' => 'ẻ', 'Ï' => 'ẽ', 'Ñ' => 'ẹ',
        'ª' => 'ê', 'Õ' => 'ế', 'Ò' => 'ề', 'Ó' => 'ể', 'Ô' => 'ễ', 'Ö' => 'ệ',
        'Ý' => 'í', '×' => 'ì', 'Ø' => 'ỉ', 'Ü' => 'ĩ', 'Þ' => 'ị',
        'ã' => 'ó', 'ß' => 'ò', 'á' => 'ỏ', 'â' => 'õ', 'ä' => 'ọ',
        '«' => 'ô', 'è' => 'ố', 'å' => 'ồ', 'æ' => 'ổ', 'ç' => 'ỗ', 'é' => 'ộ',
        '¬' => 'ơ', 'í' => 'ớ', 'ê' => 'ờ', 'ë' => 'ở', 'ì' => 'ỡ', 'î' => 'ợ',
        'ó' => 'ú', 'ï' => 'ù', 'ñ' => 'ủ', 'ò' => 'ũ', 'ô' => 'ụ',
        '\u{AD}' => 'ư', 'ø' => 'ứ', 'õ' => 'ừ', 'ö' => 'ử', '÷' => 'ữ', 'ù' => 'ự',
        'ý' => 'ý', 'ú' => 'ỳ', 'û' => 'ỷ', 'ü' => 'ỹ', 'þ' => 'ỵ',
        '¡' => 'Ă', '¢' => 'Â', '§' => 'Đ', '£' => 'Ê', '¤' => 'Ô', '¥' => 'Ơ', '¦' => 'Ư',
        _ => code,
    }
}

fn from_tcvn3(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 2);
    out.extend(text.chars().map(code_of).map(tcvn3));
    // Where the letter itself is found, a hyphen is one.
    if text.contains('-') && !text.contains(SOFT_HYPHEN) { horn::restore(&out) } else { out }
}

/// Marks that follow `a`, and what the two make; capitals follow the same table.
#[rustfmt::skip]
const VNI_A: &[(char, char)] = &[
    ('ù', 'á'), ('ø', 'à'), ('û', 'ả'), ('õ', 'ã'), ('ï', 'ạ'),
    ('ê', 'ă'), ('é', 'ắ'), ('è', 'ằ'), ('ú', 'ẳ'), ('ü', 'ẵ'), ('ë', 'ặ'),
    ('â', 'â'), ('á', 'ấ'), ('à', 'ầ'), ('å', 'ẩ'), ('ã', 'ẫ'), ('ä', 'ậ'),
];
#[rustfmt::skip]
const VNI_E: &[(char, char)] = &[
    ('ù', 'é'), ('ø', 'è'), ('û', 'ẻ'), ('õ', 'ẽ'), ('ï', 'ẹ'),
    ('â', 'ê'), ('á', 'ế'), ('à', 'ề'), ('å', 'ể'), ('ã', 'ễ'), ('ä', 'ệ'),
];
#[rustfmt::skip]
const VNI_O: &[(char, char)] = &[
    ('ù', 'ó'), ('ø', 'ò'), ('û', 'ỏ'), ('õ', 'õ'), ('ï', 'ọ'),
    ('â', 'ô'), ('á', 'ố'), ('à', 'ồ'), ('å', 'ổ'), ('ã', 'ỗ'), ('ä', 'ộ'),
];
/// `ô` stands for `ơ`, `ö` for `ư`.
const VNI_O_HORN: &[(char, char)] = &[('ù', 'ớ'), ('ø', 'ờ'), ('û', 'ở'), ('õ', 'ỡ'), ('ï', 'ợ')];
const VNI_U_HORN: &[(char, char)] = &[('ù', 'ứ'), ('ø', 'ừ'), ('û', 'ử'), ('õ', 'ữ'), ('ï', 'ự')];
const VNI_U: &[(char, char)] = &[('ù', 'ú'), ('ø', 'ù'), ('û', 'ủ'), ('õ', 'ũ'), ('ï', 'ụ')];
const VNI_Y: &[(char, char)] = &[('ù', 'ý'), ('ø', 'ỳ'), ('û', 'ỷ'), ('õ', 'ỹ')];
/// Letters that are whole by themselves.
#[rustfmt::skip]
const VNI_SINGLE: &[(char, char)] = &[
    ('ñ', 'đ'), ('í', 'í'), ('ì', 'ì'), ('æ', 'ỉ'), ('ó', 'ĩ'), ('ò', 'ị'), ('ô', 'ơ'), ('ö', 'ư'), ('î', 'ỵ'),
];

fn small(letter: char) -> char {
    if letter.is_ascii() {
        return letter.to_ascii_lowercase();
    }
    letter.to_lowercase().next().unwrap_or(letter)
}

fn cased_like(model: char, letter: char) -> char {
    if model.is_uppercase() { letter.to_uppercase().next().unwrap_or(letter) } else { letter }
}

fn from_vni(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut letters = text.chars().map(code_of).peekable();
    while let Some(letter) = letters.next() {
        if letter.is_ascii() && !matches!(letter.to_ascii_lowercase(), 'a' | 'e' | 'o' | 'u' | 'y') {
            out.push(letter);
            continue;
        }
        let marks = match small(letter) {
            'a' => VNI_A,
            'e' => VNI_E,
            'o' => VNI_O,
            'ô' => VNI_O_HORN,
            'ö' => VNI_U_HORN,
            'u' => VNI_U,
            'y' => VNI_Y,
            _ => &[],
        };
        // No mark is a letter of ASCII.
        let mark = letters.peek().copied().filter(|letter| !letter.is_ascii()).map(small);
        let whole = mark.and_then(|mark| marks.iter().find(|(known, _)| *known == mark));
        if let Some((_, whole)) = whole {
            letters.next();
            out.push(cased_like(letter, *whole));
            continue;
        }
        let old = small(letter);
        let single = VNI_SINGLE.iter().find(|(known, _)| *known == old);
        out.push(single.map_or(letter, |(_, new)| cased_like(letter, *new)));
    }
    out
}

#[cfg(test)]
#[path = "legacy_tests.rs"]
mod tests;
