//! Holds the rooms to their order (a room imports only from rooms that stand above it in `src/lib.rs`), and the table of
//! failure cases to the tests that it names.

use std::fs;
use std::path::{Path, PathBuf};

fn rooms() -> Vec<String> {
    let lib = fs::read_to_string("src/lib.rs").unwrap();
    lib.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')).map(str::to_owned).collect()
}

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

#[test]
fn imports_run_one_way() {
    let rooms = rooms();
    assert!(rooms.len() > 10, "the rooms are named in src/lib.rs");
    let mut files = Vec::new();
    rust_files(Path::new("src"), &mut files);
    let mut against = Vec::new();
    for file in files {
        let room = file.strip_prefix("src").unwrap().iter().next().unwrap().to_str().unwrap().trim_end_matches(".rs");
        let room = room.strip_suffix("_tests").unwrap_or(room);
        let Some(place) = rooms.iter().position(|name| name == room) else { continue };
        let text = fs::read_to_string(&file).unwrap();
        for (number, line) in text.lines().enumerate() {
            for (other_place, other) in rooms.iter().enumerate() {
                if other_place > place && line.contains(&format!("crate::{other}")) {
                    against.push(format!("{}:{}: {room} imports from {other}", file.display(), number + 1));
                }
            }
        }
    }
    assert!(against.is_empty(), "imports against the order of the rooms:\n{}", against.join("\n"));
}

#[test]
fn sql_stands_only_in_the_ledger() {
    let mut files = Vec::new();
    rust_files(Path::new("src"), &mut files);
    let outside: Vec<_> = files
        .iter()
        .filter(|file| !file.starts_with("src/ledger") && !file.ends_with("src/ledger.rs"))
        .filter(|file| fs::read_to_string(file).unwrap().contains("sqlx::"))
        .collect();
    assert!(outside.is_empty(), "sqlx is used outside src/ledger: {outside:?}");
}

#[test]
fn every_failure_case_names_tests_and_files_that_are_there() {
    let table = fs::read_to_string("docs/failure-cases.md").unwrap();
    let mut files = Vec::new();
    rust_files(Path::new("src"), &mut files);
    rust_files(Path::new("tests"), &mut files);
    let code: String = files.iter().map(|file| fs::read_to_string(file).unwrap()).collect();
    let mut cases: Vec<u32> = Vec::new();
    for row in table.lines().filter(|line| line.starts_with("| ")) {
        let cells: Vec<&str> = row.split(" | ").collect();
        let Ok(case) = cells[0].trim_start_matches("| ").parse() else { continue };
        cases.push(case);
        let shown_by = cells[3].trim_end_matches(" |");
        assert!(cells.len() == 4 && !shown_by.is_empty() && shown_by != "open", "case {case}: {shown_by}");
        for name in shown_by.split('`').skip(1).step_by(2) {
            let is_test =
                name.matches('_').count() > 1 && name.bytes().all(|byte| byte == b'_' || byte.is_ascii_alphanumeric());
            assert!(!is_test || code.contains(&format!("fn {name}(")), "case {case}: no test {name}");
            let path = name.split(' ').next().unwrap();
            let is_path = ["src/", "tests/", "scripts/", "config/"].iter().any(|folder| path.starts_with(folder));
            assert!(!is_path || Path::new(path).exists(), "case {case}: no file {path}");
        }
    }
    assert_eq!(cases, (1..=93).collect::<Vec<_>>());
}
