//! Finds the http and https links in a text.

/// More links than any letter of people has.
const MOST: usize = 200;

/// The links of a text in order, and further ones, each once.
pub(super) fn collect(text: &str, further: Vec<String>) -> Vec<String> {
    let mut links: Vec<String> = Vec::new();
    for link in in_text(text).chain(further) {
        if links.len() < MOST && !links.contains(&link) {
            links.push(link);
        }
    }
    links
}

fn in_text(text: &str) -> impl Iterator<Item = String> + '_ {
    let is_end = |letter: char| {
        letter.is_whitespace() || letter.is_control() || matches!(letter, '<' | '>' | '"' | '«' | '»' | '“' | '”')
    };
    text.split(is_end).filter_map(|word| {
        let lower = word.to_ascii_lowercase();
        let start = [lower.find("http://"), lower.find("https://")].into_iter().flatten().min()?;
        let link = word.get(start..)?.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '*', ']', '}']);
        // A closing bracket belongs to the link only where it was opened in it.
        let link = if link.contains('(') { link } else { link.trim_end_matches([')', '.', ',']) };
        let rest = link.split_once("://").map_or("", |(_, rest)| rest);
        (!rest.is_empty()).then(|| link.to_owned())
    })
}
