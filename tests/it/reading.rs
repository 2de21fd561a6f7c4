//! The reading room against a collection of texts in `tests/texts`, as many writers make them, with what a clerk would
//! note of each. A person adds a case by adding its lines there; each file says how at its head.

mod cases;
mod robust;

use jiff::civil::{Date, date};
use tiepnhan::reading::{self, Outline, OutlineSection, Reading, Target};
use unicode_normalization::UnicodeNormalization;

use cases::{cases, document, in_other_shapes};

const CAME: Date = date(2024, 12, 20);

/// Fails with every case that was read otherwise than the collection says.
fn all_as_expected(tried: usize, at_least: usize, faults: &[String]) {
    assert!(tried >= at_least, "only {tried} cases were found");
    assert!(faults.is_empty(), "{} of {tried} read otherwise:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn the_day_of_a_conference_is_found_in_every_way_people_write_it() {
    let (mut tried, mut faults) = (0, Vec::new());
    for line in include_str!("../texts/days.txt").lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let [written, expected, words] = line.splitn(3, " | ").collect::<Vec<_>>()[..] else { panic!("{line}") };
        let words = words.replace('⏎', "\n");
        for (spelling, words) in spellings(&words) {
            let day = reading::conference_day(&words, tiepnhan::reading::Context::default(), written.parse().unwrap());
            let found = day.map_or("-".to_owned(), |day| {
                if day.postponed { format!("{} !", day.date) } else { day.date.to_string() }
            });
            tried += 1;
            if found != expected {
                faults.push(format!("{found} ({spelling}) for {line}"));
            }
        }
    }
    all_as_expected(tried, 300, &faults);
}

/// The words as other keyboards and programs give them.
fn spellings(words: &str) -> [(&'static str, String); 3] {
    [
        ("as written", words.to_owned()),
        ("decomposed, no-break blanks", words.nfd().collect::<String>().replace(' ', "\u{a0}")),
        ("in capitals", words.to_uppercase()),
    ]
}

#[test]
fn a_letterhead_is_read_in_every_shape() {
    let (mut tried, mut faults) = (0, Vec::new());
    for case in cases(include_str!("../texts/letterheads.txt")) {
        let came = case.notes.iter().find(|(key, _)| *key == "came").map_or(CAME, |(_, day)| day.parse().unwrap());
        let paper = document(&case.body);
        let shapes = in_other_shapes(&paper);
        for (shape, paper) in [("as written", paper)].into_iter().chain(shapes) {
            let reading = reading::read(&paper, came);
            tried += 1;
            for (key, expected) in case.notes.iter().filter(|(key, _)| *key != "came") {
                let found = noted(&reading, key);
                if found != *expected {
                    faults.push(format!("{} ({shape}): {key}: {found} for {expected}", case.name));
                }
            }
        }
    }
    all_as_expected(tried, 150, &faults);
}

fn noted(reading: &Reading, key: &str) -> String {
    let said = |text: &Option<String>| text.clone().unwrap_or("-".to_owned());
    let list = |lines: &[String]| if lines.is_empty() { "-".to_owned() } else { lines.join(" / ") };
    match key {
        "issuer" => list(&reading.issuer),
        "addressees" => list(&reading.addressees),
        "number" => said(&reading.number),
        "place" => said(&reading.place),
        "title" => said(&reading.title),
        "signer" => said(&reading.signer),
        "date" => reading.date.map_or("-".to_owned(), |date| date.to_string()),
        "draft" => (if reading.draft { "yes" } else { "no" }).to_owned(),
        "paper" => reading
            .paper
            .map_or("-".to_owned(), |paper| serde_json::to_string(&paper).unwrap().trim_matches('"').to_owned()),
        _ => panic!("no such note: {key}"),
    }
}

#[test]
fn the_sections_of_a_report_are_found_however_they_are_numbered_and_worded() {
    let text = include_str!("../texts/outlines.txt");
    let (mut tried, mut faults) = (0, Vec::new());
    for case in cases(text) {
        let sections = outline(text, case.note("outline"));
        let (_, missing) = reading::read_beside(&document(&case.body), CAME, &[Outline::new(&sections)]);
        let found =
            missing.iter().map(|ids| if ids.is_empty() { "-".to_owned() } else { ids.join(", ") }).collect::<String>();
        tried += 1;
        if found != case.note("missing") {
            faults.push(format!("{}: {found} for {}", case.name, case.note("missing")));
        }
    }
    all_as_expected(tried, 30, &faults);
}

/// The outline of this name, from the head of the collection.
fn outline(text: &str, name: &str) -> Vec<OutlineSection> {
    let begins = format!("outline {name}");
    let lines = text.lines().skip_while(|line| *line != begins).skip(1).take_while(|line| !line.is_empty());
    let sections: Vec<OutlineSection> = lines
        .map(|line| {
            let (id, headings) = line.split_once(" = ").unwrap();
            let headings: Vec<String> = headings.split("; ").map(str::to_owned).collect();
            OutlineSection { id: id.to_owned(), name: headings[0].clone(), headings }
        })
        .collect();
    assert!(!sections.is_empty(), "no outline {name}");
    sections
}

#[test]
fn a_table_of_targets_is_read_in_every_shape() {
    let (mut tried, mut faults) = (0, Vec::new());
    for case in cases(include_str!("../texts/targets.txt")) {
        let reading = reading::read(&document(&case.body), CAME);
        tried += 1;
        let expected: Vec<Vec<&str>> = case.rows.iter().map(|row| row.split(" ; ").collect()).collect();
        let found: Vec<[String; 5]> = reading.targets.iter().map(row).collect();
        let same = |(found, expected): (&[String; 5], &Vec<&str>)| {
            found.iter().zip(expected).all(|(found, expected)| *expected == "?" || found == expected)
        };
        if found.len() != expected.len() || !found.iter().zip(&expected).all(same) {
            let found: Vec<String> = found.iter().map(|row| row.join(" ; ")).collect();
            faults.push(format!("{}:\n  {}\n for\n  {}", case.name, found.join("\n  "), case.rows.join("\n  ")));
        }
    }
    all_as_expected(tried, 31, &faults);
}

fn row(target: &Target) -> [String; 5] {
    let or_dash = |text: String| if text.is_empty() { "-".to_owned() } else { text };
    let number = |value: Option<f64>| or_dash(value.map(|value| value.to_string()).unwrap_or_default());
    [
        target.name.clone(),
        or_dash(target.unit.clone()),
        number(target.planned),
        number(target.actual),
        or_dash(target.rating.clone().unwrap_or_default()),
    ]
}
