//! Opening: private files, settings that are read back, a ledger of a newer program.

use std::os::unix::fs::PermissionsExt as _;

use tiepnhan::ledger::Ledger;

use super::bed::*;

on_both! {
    a_ledger_of_a_newer_program_is_refused_and_left_alone
}

async fn a_ledger_of_a_newer_program_is_refused_and_left_alone(bed: Bed) {
    bed.open().await.close().await;
    let newer = "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time)
                 SELECT 9999, 'from the future', success, checksum, 0 FROM _sqlx_migrations WHERE version = 1";
    assert_eq!(bed.tamper(newer).await, 1);
    let error = format!("{:#}", Ledger::open(&bed.url).await.unwrap_err());
    assert!(error.contains("newer version of this program"), "{error}");
}

#[tokio::test]
async fn only_we_can_read_the_ledgers_file_and_its_log() {
    let bed = Bed::sqlite();
    let ledger = bed.open().await;
    take_in(&ledger, "one", 1, 0, "A").await;
    let mut names = Vec::new();
    for entry in std::fs::read_dir(bed.folder.path()).unwrap() {
        let entry = entry.unwrap();
        names.push(entry.file_name().into_string().unwrap());
        assert_eq!(entry.metadata().unwrap().permissions().mode() & 0o777, 0o600, "{names:?}");
    }
    names.sort();
    assert_eq!(names, ["sổ đến 100%.sqlite", "sổ đến 100%.sqlite-shm", "sổ đến 100%.sqlite-wal"]);
}

#[tokio::test]
async fn a_database_that_cannot_be_reached_is_an_error_and_not_a_wait() {
    let folder = tempfile::tempdir().unwrap();
    let url =
        format!("postgres://x:secret@localhost/x?host={}", folder.path().display().to_string().replace('/', "%2F"));
    let error = format!("{:#}", Ledger::open(&url).await.unwrap_err());
    assert!(error.contains("connecting to the database") && !error.contains("secret"), "{error}");
    assert!(Ledger::open("sqlite:").await.is_err());
    assert!(Ledger::open(&format!("sqlite:{}", folder.path().join("no/such/folder/x").display())).await.is_err());
    assert!(Ledger::open(&format!("sqlite:{}", folder.path().display())).await.is_err(), "a folder is no file");
}

#[tokio::test]
async fn a_file_that_is_no_database_is_refused_and_left_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ledger.sqlite");
    let text = "not a database at all, but long enough to look at ".repeat(100);
    std::fs::write(&path, &text).unwrap();
    assert!(Ledger::open(&format!("sqlite:{}", path.display())).await.is_err());
    assert_eq!(std::fs::read_to_string(&path).unwrap(), text);
}
