//! Turns what a plan calls its conference into the phrases by which writers name it: `hội nghị tổng kết` is also `họp tổng
//! kết`, `HNTK`; of a long name (`hội nghị viên chức, người lao động`) the first words are said.

use crate::vietnamese::words;

/// What meetings are called, folded.
const MEETINGS: [&str; 10] =
    ["hoi nghi", "dai hoi", "cuoc hop", "buoi hop", "buoi le", "phien hop", "hop", "buoi", "le", "phien"];

/// Other things that a plan may ask a unit to hold, folded: brief writers call them by these words alone.
const EVENTS: [&str; 6] = ["dien dan", "toa dam", "hoi thao", "gap mat", "mit tinh", "hoi thi"];

/// So many words behind the meeting's tell which meeting it is.
const TELLING: usize = 2;

/// The phrases, folded.
#[must_use]
pub fn conference_names(name: &str) -> Vec<String> {
    let name = words(name);
    let line = name.join(" ");
    let begins = |meeting: &&&str| line.strip_prefix(**meeting).is_some_and(|rest| rest.starts_with(' '));
    let Some(meeting) = MEETINGS.iter().filter(begins).max_by_key(|meeting| meeting.len()) else {
        let event = EVENTS.iter().filter(begins).max_by_key(|event| event.len());
        return [Some(line.clone()), event.map(|event| (*event).to_owned())].into_iter().flatten().collect();
    };
    let of_what = name.get(meeting.split(' ').count()..).unwrap_or_default();
    if of_what.len() < TELLING {
        return vec![line];
    }
    let short = of_what.iter().take(TELLING).cloned().collect::<Vec<_>>().join(" ");
    let initials = |words: &[String]| words.iter().filter_map(|word| word.chars().next()).collect::<String>();
    let (letters, all) = (initials(of_what.get(..TELLING).unwrap_or_default()), initials(of_what));
    let mut names: Vec<String> = MEETINGS.iter().map(|meeting| format!("{meeting} {short}")).collect();
    if *meeting == "hoi nghi" {
        names.extend([format!("hn{letters}"), format!("hn {letters}"), format!("hoi nghi {letters}")]);
        names.extend([format!("hn {short}"), format!("hn{all}"), format!("hn {all}"), format!("hoi nghi {all}")]);
    }
    names
}

/// What is done at a conference, by one of its names: `doi thoai` of `hoi nghi doi thoai`. One word tells too little.
#[must_use]
pub fn conference_matter(name: &str) -> Option<&str> {
    name.strip_prefix("hoi nghi ").filter(|rest| rest.contains(' '))
}

#[cfg(test)]
#[path = "names_tests.rs"]
mod tests;
