//! Turns the trusted server's Authentication-Results (RFC 8601) into passed, failed or unknown for the From domain.
//!
//! A sender can write such a field himself. So only the topmost one that bears the trusted authserv-id counts, and only
//! if it stands above every Received field but those of the trusted server itself (RFC 8601 5).

use super::addresses::domain;
use super::encoded_words::unfold;
use super::fields::Fields;
use crate::message::{Authenticity, Mailbox};

/// One method's finding, e.g. `dkim=pass header.d=example.vn`.
#[derive(Debug, PartialEq, Eq)]
struct Finding {
    method: String,
    result: String,
    properties: Vec<(String, String)>,
}

/// Judges the From domain.
pub(super) fn judge(fields: &Fields<'_>, from: &[Mailbox], trusted: Option<&str>) -> Authenticity {
    let Some(findings) = trusted.and_then(|trusted| trusted_findings(fields, trusted)) else {
        return Authenticity::Unknown;
    };
    let Some(first) = from.first() else { return Authenticity::Unknown };
    let verdict = verdict(&findings, domain(&first.address));
    // With several From addresses nobody can say whom the server vouches for.
    if from.len() > 1 && verdict == Authenticity::Passed { Authenticity::Unknown } else { verdict }
}

fn trusted_findings(fields: &Fields<'_>, trusted: &str) -> Option<Vec<Finding>> {
    for (name, value) in fields.all() {
        if name == "received" && !is_received_by(value, trusted) {
            return None;
        }
        if name == "authentication-results" {
            let statements = statements(&String::from_utf8_lossy(&unfold(value)));
            let mut head = statements.first()?.iter();
            if !head.next().is_some_and(|id| id.eq_ignore_ascii_case(trusted)) {
                continue;
            }
            // A version that is not known may mean anything (RFC 8601 2.2).
            if head.next().is_some_and(|version| version != "1") {
                return None;
            }
            return Some(statements.iter().skip(1).filter_map(|words| finding(words)).collect());
        }
    }
    None
}

/// Whether a Received field was written by the trusted server or by a machine of the same house. Gmail hands a letter
/// on between machines that it names by their address only.
fn is_received_by(value: &[u8], trusted: &str) -> bool {
    let statements = statements(&String::from_utf8_lossy(&unfold(value)));
    let words: Vec<&String> = statements.iter().flatten().collect();
    let Some(place) = words.iter().position(|word| word.eq_ignore_ascii_case("by")) else { return true };
    let Some(host) = words.get(place + 1).map(|host| host.to_ascii_lowercase()) else { return true };
    let house = |name: &str| name.split_once('.').map_or(String::new(), |(_, rest)| rest.to_owned());
    let trusted = trusted.to_ascii_lowercase();
    let is_same_house = house(&trusted).contains('.') && house(&host) == house(&trusted);
    let is_address = host.trim_matches(['[', ']']).parse::<std::net::IpAddr>().is_ok();
    host == trusted || is_same_house || is_address || host.ends_with(&format!(".{trusted}"))
}

fn verdict(findings: &[Finding], from_domain: &str) -> Authenticity {
    let dmarc = findings.iter().find(|finding| {
        let header_from = finding.property("header.from");
        finding.method == "dmarc" && header_from.is_none_or(|named| domain_of(named).eq_ignore_ascii_case(from_domain))
    });
    match dmarc.map(|finding| finding.result.as_str()) {
        Some("pass") => return Authenticity::Passed,
        Some("fail") => return Authenticity::Failed,
        _ => {}
    }
    let aligned = |method: &str, results: &[&str]| {
        findings.iter().any(|finding| {
            finding.method == method
                && results.contains(&finding.result.as_str())
                && finding.speaks_for().is_some_and(|named| are_aligned(named, from_domain))
        })
    };
    if aligned("dkim", &["pass"]) || aligned("spf", &["pass"]) {
        Authenticity::Passed
    } else if aligned("dkim", &["fail"]) || aligned("spf", &["fail", "hardfail", "softfail"]) {
        Authenticity::Failed
    } else {
        Authenticity::Unknown
    }
}

impl Finding {
    fn property(&self, name: &str) -> Option<&str> {
        self.properties.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The domain that the method looked at.
    fn speaks_for(&self) -> Option<&str> {
        const PROPERTIES: [&str; 5] = ["header.d", "header.i", "smtp.mailfrom", "smtp.mail", "smtp.helo"];
        PROPERTIES.iter().find_map(|name| self.property(name)).map(domain_of)
    }
}

/// `x@y` and `@y` to `y`.
fn domain_of(value: &str) -> &str {
    value.rsplit('@').next().unwrap_or(value)
}

/// Relaxed alignment (RFC 7489 3.1): equal, or one below the other. Without the public suffix list, two sisters below
/// one organization do not align; that only sends a letter to a person.
fn are_aligned(one: &str, other: &str) -> bool {
    let (one, other) = (one.trim_end_matches('.').to_ascii_lowercase(), other.to_ascii_lowercase());
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    short.contains('.') && (short == long || long.ends_with(&format!(".{short}")))
}

fn finding(words: &[String]) -> Option<Finding> {
    let (method, result) = words.first()?.split_once('=')?;
    let method = method.split('/').next().unwrap_or(method);
    let properties = words.iter().skip(1).filter_map(|word| word.split_once('='));
    Some(Finding {
        method: method.to_ascii_lowercase(),
        result: result.to_ascii_lowercase(),
        properties: properties.map(|(key, value)| (key.to_ascii_lowercase(), value.to_owned())).collect(),
    })
}

/// Statements between semicolons, as words; comments are gone, quotes undone, blanks around `=` closed.
fn statements(value: &str) -> Vec<Vec<String>> {
    let mut all = vec![Vec::new()];
    let mut word = String::new();
    let (mut depth, mut is_quoted, mut is_escaped) = (0_usize, false, false);
    let end_word = |word: &mut String, all: &mut Vec<Vec<String>>| {
        if let (false, Some(statement)) = (word.is_empty(), all.last_mut()) {
            statement.push(std::mem::take(word));
        }
    };
    for letter in value.chars() {
        match letter {
            _ if is_escaped => {
                is_escaped = false;
                if depth == 0 {
                    word.push(letter);
                }
            }
            '\\' if is_quoted || depth > 0 => is_escaped = true,
            '"' if depth == 0 => is_quoted = !is_quoted,
            _ if is_quoted => word.push(letter),
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            ';' => {
                end_word(&mut word, &mut all);
                all.push(Vec::new());
            }
            '=' => {
                let before = all.last_mut().filter(|_| word.is_empty()).and_then(Vec::pop);
                word.insert_str(0, &before.unwrap_or_default());
                word.push('=');
            }
            _ if letter.is_whitespace() => {
                if !word.ends_with('=') {
                    end_word(&mut word, &mut all);
                }
            }
            _ => word.push(letter),
        }
    }
    end_word(&mut word, &mut all);
    all
}

#[cfg(test)]
#[path = "authenticity_tests.rs"]
mod tests;
