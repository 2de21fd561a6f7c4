//! The program as an administrator meets it: exit statuses, one-line errors, the demonstration.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use crate::parts::office::{Office, program};

fn tiepnhan(arguments: &[&str], folder: &Path) -> Output {
    Command::new(program()).args(arguments).current_dir(folder).env_clear().output().unwrap()
}

fn printed(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

fn laid_out() -> Office {
    let office = Office::at("2023-06-16T09:00:00Z");
    fs::write(office.path().join("tiepnhan.toml"), office.config_text()).unwrap();
    office
}

#[test]
fn a_mistake_in_the_configuration_is_one_line_with_its_key_and_exit_status_2() {
    let office = laid_out();
    let text = office.config_text().replace("mode = \"on\"", "mode = \"perhaps\"");
    fs::write(office.path().join("tiepnhan.toml"), text).unwrap();
    let output = tiepnhan(&["status"], office.path());
    assert_eq!(output.status.code(), Some(2), "{}", printed(&output));
    assert_eq!(printed(&output).lines().count(), 1, "{}", printed(&output));
    assert!(printed(&output).contains("acknowledge.mode"), "{}", printed(&output));
    assert!(!office.path().join("data").exists(), "nothing is made where the configuration is wrong");
}

#[test]
fn a_missing_configuration_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let output = tiepnhan(&["run", "--once"], folder.path());
    assert_eq!(output.status.code(), Some(2));
    assert!(printed(&output).contains("tiepnhan.toml"), "{}", printed(&output));
}

#[test]
fn every_mistake_of_a_plan_is_told_at_once() {
    let office = laid_out();
    let plan = fs::read_to_string(office.path().join("plan.toml")).unwrap();
    let wrong = plan
        .replace("zone = \"Asia/Ho_Chi_Minh\"", "zone = \"Asia/Nowhere\"")
        .replace("issued = 2023-03-01", "issued = 2023-02-31");
    assert_ne!(plan, wrong);
    fs::write(office.path().join("plan.toml"), wrong).unwrap();
    let output = tiepnhan(&["status"], office.path());
    assert_eq!(output.status.code(), Some(2), "{}", printed(&output));
    assert!(printed(&output).contains("plan.toml"), "{}", printed(&output));
}

#[test]
fn a_registry_with_a_mistake_is_refused_whole() {
    let office = laid_out();
    fs::write(office.path().join("units.xlsx"), b"this is no workbook").unwrap();
    let output = tiepnhan(&["registry", "import", "units.xlsx"], office.path());
    assert_eq!(output.status.code(), Some(1), "{}", printed(&output));
    assert!(printed(&output).contains("units.xlsx"), "{}", printed(&output));
    let list = tiepnhan(&["registry", "list"], office.path());
    assert!(printed(&list).contains("0 đơn vị"), "{}", printed(&list));
}

#[test]
fn the_demonstration_does_the_whole_job_and_can_be_repeated() {
    let folder = tempfile::tempdir().unwrap();
    let mut digests = Vec::new();
    for _ in 0..2 {
        let output = tiepnhan(&["--log", "error", "demo"], folder.path());
        assert!(output.status.success(), "{}", printed(&output));
        digests.push(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    assert_eq!(digests[0], digests[1]);
    assert!(digests[0].contains("Tổng hợp tiếp nhận"), "{}", digests[0]);
    let demo = folder.path().join("tiepnhan-demo");
    let letters = fs::read_dir(demo.join("letters")).unwrap().count();
    assert!(letters > 10, "{letters} letters");
    let arguments = ["--config", "tiepnhan-demo/tiepnhan.toml", "--data", "tiepnhan-demo/data", "--log", "error"];
    let with = |command: &[&str]| tiepnhan(&[&arguments, command].concat(), folder.path());
    let verified = with(&["verify"]);
    assert!(verified.status.success(), "{}", printed(&verified));
    assert!(printed(&with(&["status"])).contains("đúng hạn"));
    assert!(with(&["export", "register", "-o", "so.xlsx"]).status.success());
    let exported = with(&["export", "messages", "--format", "jsonl"]);
    let lines = String::from_utf8(exported.stdout).unwrap();
    assert!(lines.lines().count() >= 25);
    for line in lines.lines() {
        let object: serde_json::Value = serde_json::from_str(line).unwrap();
        for key in ["sha256", "receipt_number", "received_at", "kind", "organizations", "decision", "flags", "evidence"]
        {
            assert!(object.get(key).is_some(), "{key} is missing in {line}");
        }
    }

    // One flipped byte in a kept file is found and named.
    let kept = kept_files(&demo.join("data/store"));
    let mut bytes = fs::read(&kept[0]).unwrap();
    bytes[0] ^= 1;
    make_writable(&kept[0]);
    fs::write(&kept[0], bytes).unwrap();
    let verified = with(&["verify"]);
    assert_eq!(verified.status.code(), Some(1), "{}", printed(&verified));
    assert!(printed(&verified).contains(kept[0].file_name().unwrap().to_str().unwrap()), "{}", printed(&verified));
}

#[test]
fn a_letter_is_explained_and_nothing_is_written() {
    let office = laid_out();
    let letter = crate::parts::letters::Letter::new("vanthu@skl.example", "Báo cáo sơ kết giữa nhiệm kỳ", 1);
    fs::write(office.path().join("letter.eml"), letter.raw()).unwrap();
    let output = tiepnhan(&["--log", "error", "explain", "letter.eml"], office.path());
    assert!(output.status.success(), "{}", printed(&output));
    assert!(printed(&output).contains("Căn cứ"), "{}", printed(&output));
    let status = tiepnhan(&["--log", "error", "status"], office.path());
    assert!(printed(&status).contains("0 thư trong sổ"), "{}", printed(&status));
    assert!(kept_files(&office.path().join("data/store")).is_empty());
}

fn kept_files(store: &Path) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![store.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.file_name().unwrap().len() == 64 {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

fn make_writable(file: &Path) {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(file, fs::Permissions::from_mode(0o600)).unwrap();
}
