//! Backups: made while the program works, and everything else destroyed.

use std::fs;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tiepnhan::intake::Intake;
use tiepnhan::service::Service;

use crate::parts::letters::{Letter, report};
use crate::parts::office::{Office, program};

/// Takes in reports, as an import does, and judges them: sender, unit, number.
async fn take_in(office: &Office, intake: &Intake, reports: &[(&str, &str, u32)]) {
    for (sender, unit, number) in reports {
        let paper = report(unit, &format!("{number}-BC/ĐU"), None);
        let letter = Letter::new(sender, "Báo cáo sơ kết giữa nhiệm kỳ", *number).with_file("bao-cao.docx", paper);
        office.lay(&format!("{number}.eml"), &format!("2023-06-16T0{number}:00:00Z"), &letter);
    }
    intake.import(&office.path().join("in")).await.unwrap();
    intake.judge_all(|_| {}).await.unwrap();
}

fn tiepnhan(office: &Office, arguments: &[&str]) -> Output {
    let mut command = Command::new(program());
    command.args(["--log", "error", "--config", "tiepnhan.toml", "--data", "data"]).args(arguments);
    command.current_dir(office.path()).env_clear().output().unwrap()
}

fn printed(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(files_below(&path)) } else { found.push(path) }
    }
    found.sort();
    found
}

/// A ledger of two letters and its backup.
async fn backed_up() -> Office {
    let office = Office::at("2023-06-16T09:00:00Z");
    let intake = office.open().await;
    take_in(
        &office,
        &intake,
        &[("vanthu@skl.example", "Đảng ủy Sở Khí lạnh", 1), ("vanthu@vmt.example", "Chi bộ Viện Mây trắng", 2)],
    )
    .await;
    let output = tiepnhan(&office, &["backup", "backup"]);
    assert!(output.status.success(), "{}", printed(&output));
    office
}

#[tokio::test]
async fn with_all_else_destroyed_the_ledger_is_made_again_from_its_backup() {
    let office = backed_up().await;
    let before = tiepnhan(&office, &["export", "messages", "--format", "jsonl"]);
    for path in ["data", "tiepnhan.toml", "plan.toml", "days.toml"] {
        let path = office.path().join(path);
        if path.is_dir() { fs::remove_dir_all(&path).unwrap() } else { fs::remove_file(&path).unwrap() }
    }
    for path in ["tiepnhan.toml", "plan.toml", "days.toml"] {
        fs::copy(office.path().join("backup/config").join(path), office.path().join(path)).unwrap();
    }
    let restored = tiepnhan(&office, &["restore", "backup", "--by", "Lan"]);
    assert!(restored.status.success(), "{}", printed(&restored));
    let verified = tiepnhan(&office, &["verify"]);
    assert!(verified.status.success(), "{}", printed(&verified));
    let after = tiepnhan(&office, &["export", "messages", "--format", "jsonl"]);
    assert_eq!(printed(&before).lines().count(), 2);
    assert_eq!(printed(&before), printed(&after));
    let again = tiepnhan(&office, &["restore", "backup", "--by", "Lan"]);
    assert_eq!(again.status.code(), Some(1));
    assert!(printed(&again).contains("not empty"), "{}", printed(&again));
}

#[tokio::test]
async fn a_letter_that_came_between_backup_and_restoration_is_answered_by_a_person() {
    let office = backed_up().await;
    fs::remove_dir_all(office.path().join("data")).unwrap();
    let restored = tiepnhan(&office, &["restore", "backup", "--by", "Lan"]);
    assert!(restored.status.success(), "{}", printed(&restored));
    let intake = office.open().await;
    // The letter lay in the mailbox before the restoration: it may have been answered by the ledger that was lost.
    take_in(&office, &intake, &[("vanthu@trb.example", "Đảng ủy Trạm Rừng bần", 3)]).await;
    let mut work = intake.ledger().begin().await.unwrap();
    assert_eq!(work.claim_letter(office.clock.now()).await.unwrap(), None, "no letter goes out by itself");
    work.commit().await.unwrap();
    let health = intake.ledger().health().await.unwrap();
    assert_eq!((health.messages, health.letters_held), (3, 1));
}

#[tokio::test]
async fn a_second_backup_copies_only_what_is_new_and_only_its_owner_can_read_it() {
    let office = backed_up().await;
    let first = files_below(&office.path().join("backup/store")).len();
    let intake = office.open().await;
    take_in(&office, &intake, &[("vanthu@trb.example", "Đảng ủy Trạm Rừng bần", 3)]).await;
    let output = tiepnhan(&office, &["backup", "backup", "--keep", "1"]);
    assert!(printed(&output).contains("(2 tệp mới chép)"), "{}", printed(&output));
    assert_eq!(files_below(&office.path().join("backup/store")).len(), first + 2);
    let copies = fs::read_dir(office.path().join("backup")).unwrap().map(|entry| entry.unwrap().file_name());
    let copies = copies.filter(|name| name.to_str().is_some_and(|name| name.contains("ledger"))).count();
    assert_eq!(copies, 1);
    for path in files_below(&office.path().join("backup")) {
        let mode = fs::metadata(&path).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "{} has mode {mode:o}", path.display());
    }
}

#[tokio::test]
async fn a_flipped_byte_in_a_backup_is_named_and_a_damaged_ledger_is_not_restored() {
    let office = backed_up().await;
    let kept = files_below(&office.path().join("backup/store")).remove(0);
    let flip = |path: &Path| {
        let mut bytes = fs::read(path).unwrap();
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        fs::write(path, bytes).unwrap();
    };
    flip(&kept);
    fs::remove_dir_all(office.path().join("data")).unwrap();
    let restored = tiepnhan(&office, &["restore", "backup", "--by", "Lan"]);
    assert_eq!(restored.status.code(), Some(1), "{}", printed(&restored));
    assert!(printed(&restored).contains(kept.file_name().unwrap().to_str().unwrap()), "{}", printed(&restored));

    fs::remove_dir_all(office.path().join("data")).unwrap();
    let copy = files_below(&office.path().join("backup"));
    flip(copy.iter().find(|path| path.extension().is_some_and(|extension| extension == "gz")).unwrap());
    let restored = tiepnhan(&office, &["restore", "backup", "--by", "Lan"]);
    assert_eq!(restored.status.code(), Some(1), "{}", printed(&restored));
    assert!(printed(&tiepnhan(&office, &["status"])).contains("0 thư trong sổ"));
}

/// Whether somebody waits for the lock of a folder: the kernel tells.
fn is_waited_for(folder: &Path) -> bool {
    let inode = format!(":{} ", fs::metadata(folder).unwrap().ino());
    fs::read_to_string("/proc/locks").unwrap().lines().any(|lock| lock.contains("->") && lock.contains(&inode))
}

/// The ledger's copy names files that a purge would remove before they are copied.
#[tokio::test(flavor = "multi_thread")]
async fn a_backup_waits_for_the_end_of_a_purge() {
    let office = backed_up().await;
    let intake = office.open().await;
    let alone = intake.store().have_alone().unwrap();
    let (copied, now, folder) = (intake.clone(), office.clock.now(), office.path().join("second"));
    let backup = tokio::spawn(async move {
        tiepnhan::backup::make(copied.ledger(), copied.store(), &[], &folder, now).await.unwrap()
    });
    while !is_waited_for(&office.path().join("data/store")) {
        assert!(!backup.is_finished(), "it was made while a purge was under way");
        tokio::task::yield_now().await;
    }
    drop(alone);
    assert_eq!(backup.await.unwrap().faults, Vec::<String>::new());
}

#[tokio::test]
async fn a_copy_of_a_clock_that_ran_ahead_hides_no_newer_one() {
    let office = backed_up().await;
    let ahead = office.path().join("backup/ledger-20990101T000000Z.gz");
    fs::write(&ahead, "made by a clock of 2099").unwrap();
    // Nor does it take the place of one that is kept.
    let again = tiepnhan(&office, &["backup", "backup", "--keep", "1"]);
    assert!(again.status.success() && !ahead.exists(), "{}", printed(&again));
    fs::write(&ahead, "made by a clock of 2099").unwrap();
    fs::remove_dir_all(office.path().join("data")).unwrap();
    let restored = tiepnhan(&office, &["restore", "backup", "--by", "Lan"]);
    assert!(restored.status.success(), "{}", printed(&restored));
}

#[tokio::test]
async fn after_its_retention_a_letter_leaves_its_receipts_line_and_no_file() {
    let office = backed_up().await;
    let before = tiepnhan(&office, &["status"]);
    Service::new(office.open().await).send_due_letters().await.unwrap();
    // The letters of June 2023 are older than thirty days by the machine's own clock.
    let counted = tiepnhan(&office, &["purge", "--older-than", "30", "--by", "Lan", "--dry-run"]);
    assert!(printed(&counted).contains("Có 2 thư"), "{}", printed(&counted));
    let purged = tiepnhan(&office, &["purge", "--older-than", "30", "--by", "Lan"]);
    assert!(printed(&purged).contains("2 thư"), "{}", printed(&purged));
    assert_eq!(files_below(&office.path().join("data/store")).len(), 0);
    // What is shown once more (another import, another UIDVALIDITY) comes back neither to the ledger nor to the disk.
    let again = tiepnhan(&office, &["import", "in"]);
    assert!(printed(&again).contains("0 thư mới, 2 thư đã có"), "{}", printed(&again));
    assert_eq!(files_below(&office.path().join("data/store")).len(), 0);
    let verified = tiepnhan(&office, &["verify"]);
    assert!(verified.status.success(), "{}", printed(&verified));
    let listed = |output: &Output| printed(output).lines().filter(|line| line.contains("đúng hạn")).count();
    assert_eq!(listed(&tiepnhan(&office, &["status"])), listed(&before));
}
