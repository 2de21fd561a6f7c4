use std::path::Path;
use std::process::{Command, Stdio};

use tiepnhan::documents::Readers;

const PROGRAM: &str = env!("CARGO_BIN_EXE_tiepnhan");

#[tokio::test]
async fn a_reading_child_opens_no_file_and_no_socket_and_starts_nothing() {
    let kept = Readers::new(PROGRAM.into(), 1).confinement().await;
    assert_eq!(kept.open.as_deref(), Some(""));
}

#[tokio::test]
async fn each_layer_holds_alone_where_the_kernel_has_it() {
    let kept = Readers::new(PROGRAM.into(), 1).confinement().await;
    let kernel = std::fs::read_to_string("/proc/self/status").unwrap();
    assert_eq!(kept.seccomp, kernel.contains("Seccomp_filters:"), "{kept:?}");
    // Landlock leaves sockets that lead nowhere: what it does not hold, the probe can tell.
    if kept.landlock {
        let open = probe("landlock");
        assert!(!open.contains("file") && !open.contains("network") && open.contains("socket"), "{open}");
    }
    if kept.seccomp {
        assert_eq!(probe("seccomp"), "");
    }
}

fn probe(layer: &str) -> String {
    let output = Command::new(PROGRAM).args(["read-documents", "--probe", layer]).output().unwrap();
    assert!(output.status.success());
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}

/// Runs a shell in Tesseract's place and gives what it printed.
fn in_place_of_tesseract(script: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let languages = folder.path().join("languages");
    std::fs::create_dir(&languages).unwrap();
    let program = languages.join("tesseract");
    // The shell itself is a program beside it; /usr/bin is not readable.
    std::fs::copy(Path::new("/bin/sh").canonicalize().unwrap(), languages.join("sh")).unwrap();
    std::fs::write(&program, format!("#!{}\n{script}\n", languages.join("sh").display())).unwrap();
    std::fs::set_permissions(&program, std::os::unix::fs::PermissionsExt::from_mode(0o755)).unwrap();
    let output = Command::new(PROGRAM)
        .args(["recognise-page", "--dpi", "200", "--program"])
        .arg(&program)
        .arg("--languages")
        .arg(&languages)
        .stdin(Stdio::null())
        .output()
        .unwrap();
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn what_becomes_tesseract_reads_nothing_else_writes_nothing_and_starts_nothing() {
    assert_eq!(in_place_of_tesseract("echo alive"), "alive\n");
    // The subshell comes last: a shell that cannot fork gives up.
    let tried =
        "read line </etc/passwd && echo read; echo x >/tmp/tiepnhan-probe && echo wrote; echo half; (:) && echo forked";
    let printed = in_place_of_tesseract(tried);
    assert!(printed.contains("half"), "{printed}");
    for done in ["read", "wrote", "forked"] {
        assert!(!printed.contains(done), "{printed}");
    }
    assert!(!Path::new("/tmp/tiepnhan-probe").exists());
}

#[test]
fn what_becomes_tesseract_has_limits() {
    // Seconds, KiB, files, blocks.
    let printed = in_place_of_tesseract("ulimit -t; ulimit -v; ulimit -n; ulimit -f");
    assert_eq!(printed, "40\n524288\n64\n0\n");
}
