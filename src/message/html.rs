//! Turns an HTML body into plain text with line breaks where a reader sees them, `> ` before quoted blocks, and the
//! links and pictures that it shows. Linear in its input; never fails; knows no more of HTML than mail needs.

use mail_parser::decoders::html::add_html_token;

/// Stands in the text where a link begins; the link's number and [`MARK_END`] follow. Private use, taken out of input.
const MARK: char = '\u{E000}';
const MARK_END: char = '\u{E001}';
/// Quotes in quotes deeper than this are shown no deeper.
const DEEPEST_QUOTE: usize = 20;

/// An HTML body as text.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct FromHtml {
    /// The text; links are marked in it, see [`FromHtml::links_in`].
    pub(super) text: String,
    links: Vec<String>,
    /// Content-IDs that are shown (`cid:`, RFC 2392), decoded.
    pub(super) shown: Vec<String>,
}

impl FromHtml {
    /// The links that stand in a part of the text.
    pub(super) fn links_in(&self, part: &str) -> Vec<String> {
        let numbers = part.split(MARK).skip(1).filter_map(|rest| rest.split_once(MARK_END)?.0.parse::<usize>().ok());
        numbers.filter_map(|number| self.links.get(number).cloned()).collect()
    }
}

/// The text without the marks of its links.
pub(super) fn without_marks(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut in_mark = false;
    for letter in text.chars() {
        match letter {
            MARK => in_mark = true,
            MARK_END => in_mark = false,
            _ if in_mark => {}
            _ => plain.push(letter),
        }
    }
    plain
}

/// Reads an HTML body.
pub(super) fn to_text(html: &str) -> FromHtml {
    let mut writer = Writer::default();
    let mut rest = html;
    while let Some((text, tag_on)) = rest.split_once('<') {
        writer.text(text);
        rest = if let Some(comment) = tag_on.strip_prefix("!--") {
            comment.split_once("-->").map_or("", |(_, after)| after)
        } else if tag_on.starts_with(|letter: char| letter.is_ascii_alphabetic() || matches!(letter, '/' | '!' | '?')) {
            let (tag, after) = split_tag(tag_on);
            match writer.tag(tag) {
                Some(unseen) => skip_element(after, unseen),
                None => after,
            }
        } else {
            writer.text("<");
            tag_on
        };
    }
    writer.text(rest);
    writer.finish()
}

/// The inside of a tag and what follows it; a `>` in a quoted attribute does not end it.
fn split_tag(tag_on: &str) -> (&str, &str) {
    // A quote that never ends must not swallow the letter: no attribute of a mail is longer.
    const LONGEST: usize = 100_000;
    let mut quote = None;
    for (place, letter) in tag_on.char_indices().take_while(|(place, _)| *place < LONGEST) {
        match (letter, quote) {
            ('"' | '\'', None) => quote = Some(letter),
            (_, Some(open)) if letter == open => quote = None,
            ('>', None) => return (tag_on.get(..place).unwrap_or(""), tag_on.get(place + 1..).unwrap_or("")),
            _ => {}
        }
    }
    tag_on.split_once('>').unwrap_or((tag_on, ""))
}

/// What follows the end of an element whose content nobody sees; all of it is gone where the end is missing.
fn skip_element<'a>(after: &'a str, name: &str) -> &'a str {
    let mut rest = after;
    while let Some((_, on)) = rest.split_once("</") {
        if on.get(..name.len()).is_some_and(|found| found.eq_ignore_ascii_case(name)) {
            return on.split_once('>').map_or("", |(_, after)| after);
        }
        rest = on;
    }
    ""
}

#[derive(Default)]
#[expect(clippy::struct_excessive_bools, reason = "each says one thing about the place in the page")]
struct Writer {
    out: FromHtml,
    /// For each open blockquote: whether it holds quoted history.
    quotes: Vec<bool>,
    /// How many of them do.
    quoted: usize,
    /// A mail program's container of history was opened: blockquotes in it are quotes.
    in_history: bool,
    is_preformatted: bool,
    has_space: bool,
    is_line_begun: bool,
}

impl Writer {
    fn finish(mut self) -> FromHtml {
        self.out.text.truncate(self.out.text.trim_end().len());
        self.out
    }

    fn text(&mut self, text: &str) {
        let text = decode_entities(text);
        for letter in text.chars().filter(|letter| !matches!(*letter, MARK | MARK_END)) {
            if self.is_preformatted && letter == '\n' {
                self.break_line();
            } else if letter.is_whitespace() {
                self.has_space = true;
            } else {
                self.begin_line();
                if std::mem::take(&mut self.has_space) && !self.out.text.ends_with(['\n', '\t']) {
                    self.out.text.push(' ');
                }
                self.out.text.push(letter);
            }
        }
    }

    fn begin_line(&mut self) {
        if !self.is_line_begun {
            self.is_line_begun = true;
            self.has_space = false;
            self.out.text.push_str(&"> ".repeat(self.quoted.min(DEEPEST_QUOTE)));
        }
    }

    /// Ends the line; of empty lines in a row one is kept.
    fn break_line(&mut self) {
        self.is_line_begun = false;
        self.has_space = false;
        if !self.out.text.is_empty() && !self.out.text.ends_with("\n\n") {
            self.out.text.push('\n');
        }
    }

    fn break_block(&mut self) {
        if self.is_line_begun {
            self.break_line();
        }
    }

    /// Handles a tag; gives the element's name where its content is not for reading.
    fn tag(&mut self, tag: &str) -> Option<&'static str> {
        let is_end = tag.starts_with('/');
        let tag = tag.trim_start_matches('/');
        let name_length = tag.find(|letter: char| !letter.is_ascii_alphanumeric()).unwrap_or(tag.len());
        let (name, attributes) = tag.split_at(name_length);
        let name = name.to_ascii_lowercase();
        match name.as_str() {
            "style" if !is_end => return Some("style"),
            "script" if !is_end => return Some("script"),
            "title" if !is_end => return Some("title"),
            "template" if !is_end => return Some("template"),
            "br" => self.break_line(),
            "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.paragraph(is_end),
            "pre" => {
                self.break_block();
                self.is_preformatted = !is_end;
            }
            "blockquote" => self.blockquote(is_end, attributes),
            "td" | "th" if is_end && self.is_line_begun => self.out.text.push('\t'),
            "div" | "table" | "tr" | "ul" | "ol" | "li" | "hr" | "center" | "section" | "article" | "dt" | "dd" => {
                self.break_block();
            }
            "a" if !is_end => self.link(attributes),
            _ => {}
        }
        if !is_end {
            self.notice(attributes);
        }
        None
    }

    fn paragraph(&mut self, is_end: bool) {
        self.break_block();
        if is_end {
            self.break_line();
        }
    }

    /// Mail programs mark history by `type="cite"` or a class; a blockquote without is only an indentation.
    fn blockquote(&mut self, is_end: bool, attributes: &str) {
        self.break_block();
        if is_end {
            self.quoted -= usize::from(self.quotes.pop() == Some(true));
        } else {
            let attributes = attributes.to_ascii_lowercase();
            let is_marked = ["cite", "gmail_quote", "yahoo"].iter().any(|mark| attributes.contains(mark));
            let is_quote = is_marked || self.in_history;
            self.quotes.push(is_quote);
            self.quoted += usize::from(is_quote);
        }
    }

    fn link(&mut self, attributes: &str) {
        let Some(target) = attribute(attributes, "href").filter(|target| is_web(target)) else { return };
        self.out.text.push(MARK);
        self.out.text.push_str(&self.out.links.len().to_string());
        self.out.text.push(MARK_END);
        self.out.links.push(target);
    }

    fn notice(&mut self, attributes: &str) {
        if attributes.contains("gmail_quote") || attributes.contains("yahoo_quoted") {
            self.in_history = true;
        }
        for shown in attributes.split("cid:").skip(1) {
            let end =
                shown.find(|letter: char| letter.is_whitespace() || matches!(letter, '"' | '\'' | ')' | '>' | '&'));
            let id = shown.get(..end.unwrap_or(shown.len())).unwrap_or("");
            let id = super::transfer::percent(id.as_bytes());
            self.out.shown.push(String::from_utf8_lossy(&id).into_owned());
        }
    }
}

/// Whether a link leads into the web; `mailto:`, `tel:`, `file:` and the like do not.
fn is_web(target: &str) -> bool {
    let begins = |scheme: &str| target.get(..scheme.len()).is_some_and(|found| found.eq_ignore_ascii_case(scheme));
    begins("http://") || begins("https://")
}

/// An attribute's value, entities decoded.
fn attribute(attributes: &str, name: &str) -> Option<String> {
    let lower = attributes.to_ascii_lowercase();
    let place = lower.match_indices(name).map(|(place, _)| place).find(|place| {
        let before = lower.get(..*place).and_then(|text| text.chars().next_back());
        before.is_none_or(|letter| !letter.is_alphanumeric() && letter != '-')
    })?;
    let value = attributes.get(place + name.len()..)?.trim_start().strip_prefix('=')?.trim_start();
    let value = match value.chars().next()? {
        quote @ ('"' | '\'') => value.get(1..)?.split(quote).next()?,
        _ => value.split_whitespace().next()?,
    };
    Some(decode_entities(value).trim().to_owned())
}

/// `&agrave;`, `&#224;` and `&#xE0;` to letters; anything else stays.
fn decode_entities(text: &str) -> String {
    // The longest name in HTML 5 has 31 letters.
    const LONGEST: usize = 32;
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, on)) = rest.split_once('&') {
        decoded.push_str(before);
        let end = on.bytes().take(LONGEST).position(|byte| byte == b';');
        let name = end
            .and_then(|end| on.get(..end))
            .filter(|name| name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'#'));
        if let Some(name) = name {
            add_html_token(&mut decoded, format!("&{name};").as_bytes(), false);
            rest = on.get(name.len() + 1..).unwrap_or("");
        } else {
            decoded.push('&');
            rest = on;
        }
    }
    decoded.push_str(rest);
    decoded
}
