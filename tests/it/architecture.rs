//! Holds the rooms to their order: a room imports only from rooms that stand above it in `src/lib.rs`.

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
