//! A disk that is full, or becomes read-only: the real program on a small file system of its own.

use std::fs;
use std::process::Command;
use std::time::SystemTime;

use jiff::Timestamp;

use super::marks::office_on;
use crate::parts::dovecot::Dovecot;
use crate::parts::letters::{Letter, report};
use crate::parts::office::{Office, program};

/// Programs that are started have no other clock than the machine's.
#[expect(clippy::disallowed_methods, reason = "see above")]
pub(super) fn now() -> Timestamp {
    Timestamp::now()
}

/// A unit's report that has come just now.
pub(super) fn report_now(number: u32) -> Vec<u8> {
    let paper = report("Đảng ủy Sở Khí lạnh", &format!("{number}-BC/ĐU"), None);
    let letter = Letter::new("vanthu@skl.example", "Báo cáo sơ kết giữa nhiệm kỳ", number);
    letter.with_file("bao-cao.docx", paper).delivered(SystemTime::from(now()))
}

/// How many acknowledgements lie in the folder of letters; a digest may lie there too.
pub(super) fn answers(office: &Office) -> usize {
    office.letters().iter().filter(|letter| letter.contains("Auto-Submitted: auto-replied")).count()
}

/// The data lie on a file system of eight megabytes that nobody else sees. It is filled but for a megabyte, which the
/// letter's three do not fit into; then made read-only; then well again. Each time the program is run once.
const SCRIPT: &str = r#"
mount -t tmpfs -o size=8m none data && cp -a kept/. data/ || exit 9
once() { "$0" --data data run --once 2>"said-$1"; echo "$1 $?"; ls letters 2>/dev/null | wc -l; }
left=$(df -k --output=avail data | tail -1)
dd if=/dev/zero of=data/filler bs=1k count=$((left - 1024)) 2>/dev/null
once full
mount -o remount,ro data && once read-only; mount -o remount,rw data
rm data/filler
once well
"$0" --data data verify >/dev/null; echo "verified $?"
"#;

#[tokio::test(flavor = "multi_thread")]
async fn on_a_full_or_read_only_disk_nothing_is_acknowledged_and_all_is_made_up_for_when_it_is_well() {
    // Whoever may make a file system of his own: root, or anybody where the kernel lets users have namespaces.
    let has_namespaces = Command::new("unshare").args(["--user", "--map-root-user", "--mount", "true"]).status();
    if !has_namespaces.is_ok_and(|status| status.success()) {
        eprintln!("not shown here: this machine lets us mount nothing");
        return;
    }
    let dovecot = Dovecot::start();
    let office = office_on(dovecot.port, "TiepNhan");
    drop(office.open().await);
    fs::rename(office.path().join("data"), office.path().join("kept")).unwrap();
    fs::create_dir(office.path().join("data")).unwrap();
    let paper = report("Đảng ủy Sở Khí lạnh", "1-BC/ĐU", None);
    let letter = Letter::new("vanthu@skl.example", "Báo cáo sơ kết giữa nhiệm kỳ", 1);
    let letter = letter.with_file("bao-cao.docx", paper).with_file("anh.bin", vec![7; 2_000_000]);
    dovecot.deliver(&letter.delivered(SystemTime::from(now())), SystemTime::from(now()));
    let mut command = Command::new("unshare");
    command.args(["--user", "--map-root-user", "--mount", "sh", "-c", SCRIPT]).arg(program());
    let output = command.current_dir(office.path()).output().unwrap();
    let printed = String::from_utf8_lossy(&output.stdout).into_owned();
    let said = |when: &str| fs::read_to_string(office.path().join(format!("said-{when}"))).unwrap();
    assert_eq!(
        printed.split_whitespace().collect::<Vec<_>>(),
        ["full", "1", "0", "read-only", "1", "0", "well", "0", "1", "verified", "0"],
        "{}{}{}{}",
        String::from_utf8_lossy(&output.stderr),
        said("full"),
        said("read-only"),
        said("well")
    );
    assert!(said("full").contains("No space left on device") || said("full").contains("disk is full"));
    assert!(said("read-only").contains("Read-only file system"), "{}", said("read-only"));
    assert_eq!(answers(&office), 1);
}
