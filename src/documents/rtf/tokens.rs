//! Parts RTF into its tokens: groups, control words with their numbers, letters.

/// One token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    Open,
    Close,
    /// `\*`: the destination that follows may be passed over.
    Optional,
    Word(&'a str, Option<i32>),
    /// A letter of the font's charset.
    Byte(u8),
    /// A letter by its number; letters for older programs follow it.
    Unicode(char),
    /// A letter that has a control symbol of its own.
    Symbol(char),
}

/// Walks the tokens of a file.
pub(super) struct Tokens<'a> {
    rest: &'a [u8],
    /// The first unit of a letter of two (`\u-10179\u-8192`).
    high: Option<u16>,
}

impl<'a> Tokens<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes, high: None }
    }

    fn skip(&mut self, count: usize) {
        self.rest = self.rest.get(count..).unwrap_or_default();
    }

    /// What stands behind a backslash.
    fn control(&mut self) -> Option<Token<'a>> {
        let first = *self.rest.first()?;
        if !first.is_ascii_alphabetic() {
            self.skip(1);
            return Some(match first {
                b'\'' => {
                    let digits = self.rest.get(..2).and_then(|digits| std::str::from_utf8(digits).ok());
                    let byte = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok());
                    self.skip(2);
                    Token::Byte(byte.unwrap_or(b' '))
                }
                b'*' => Token::Optional,
                b'~' => Token::Symbol('\u{A0}'),
                b'_' => Token::Symbol('-'),
                b'-' => Token::Symbol('\u{AD}'),
                b'\n' | b'\r' => Token::Word("par", None),
                b'{' | b'}' | b'\\' => Token::Byte(first),
                _ => Token::Word("", None),
            });
        }
        let length = self.rest.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
        let word = self.rest.get(..length).and_then(|word| std::str::from_utf8(word).ok()).unwrap_or_default();
        self.skip(length);
        let number = self.number();
        if self.rest.first() == Some(&b' ') {
            self.skip(1);
        }
        match word {
            "u" => self.unicode(number?),
            // Binary data, as many bytes as it says.
            "bin" => {
                self.skip(number.and_then(|count| usize::try_from(count).ok()).unwrap_or(0));
                Some(Token::Word("", None))
            }
            _ => Some(Token::Word(word, number)),
        }
    }

    fn number(&mut self) -> Option<i32> {
        let sign = usize::from(self.rest.first() == Some(&b'-'));
        let digits = self.rest.iter().skip(sign).take_while(|byte| byte.is_ascii_digit()).take(10).count();
        if digits == 0 {
            return None;
        }
        let text = self.rest.get(..sign + digits).and_then(|text| std::str::from_utf8(text).ok());
        self.skip(sign + digits);
        text?.parse().ok()
    }

    /// A UTF-16 unit, negative above 32,767.
    fn unicode(&mut self, number: i32) -> Option<Token<'a>> {
        let unit = u16::try_from(number.rem_euclid(0x1_0000)).ok()?;
        if (0xD800..0xDC00).contains(&unit) {
            self.high = Some(unit);
            return Some(Token::Word("", None));
        }
        let units = [self.high.take().unwrap_or(unit), unit];
        let units = if units.first() == units.last() { units.get(1..).unwrap_or_default() } else { &units };
        let letter = char::decode_utf16(units.iter().copied()).next().and_then(Result::ok);
        Some(Token::Unicode(letter.unwrap_or('\u{FFFD}')))
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            let first = *self.rest.first()?;
            self.skip(1);
            return Some(match first {
                b'{' => Token::Open,
                b'}' => Token::Close,
                b'\\' => match self.control() {
                    Some(token) => token,
                    None => continue,
                },
                b'\r' | b'\n' | 0 => continue,
                byte => Token::Byte(byte),
            });
        }
    }
}
