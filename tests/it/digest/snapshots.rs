//! Letters kept as files under `tests/snapshots/`: a change of wording is seen as a change of a file.
//! `TIEPNHAN_BLESS=1 cargo test` writes them anew.

use std::fs;
use std::path::Path;

/// Compares with the file of that name, line by line, CRLF or LF.
pub(crate) fn assert_snapshot(name: &str, found: &str) {
    let path = Path::new("tests/snapshots").join(name);
    if std::env::var_os("TIEPNHAN_BLESS").is_some() {
        fs::write(&path, found).unwrap();
    }
    let kept = fs::read_to_string(&path)
        .unwrap_or_else(|_| panic!("{} is not there: run with TIEPNHAN_BLESS=1", path.display()));
    for (number, (kept, found)) in kept.lines().zip(found.lines()).enumerate() {
        assert_eq!(found, kept, "line {} of {}", number + 1, path.display());
    }
    assert_eq!(found.lines().count(), kept.lines().count(), "lines of {}", path.display());
}
