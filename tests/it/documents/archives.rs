use std::path::Path;
use std::process::Command;

use tiepnhan::documents::{Document, Format, Limits, Problem, Readers, read_here};

use super::parts::{container, read};

/// A number in seven bits a byte, the lowest first (RAR 5).
fn number(mut value: u64) -> Vec<u8> {
    let mut bytes = Vec::new();
    while value > 0x7F {
        bytes.push(u8::try_from(value & 0x7F).unwrap() | 0x80);
        value >>= 7;
    }
    bytes.push(u8::try_from(value).unwrap());
    bytes
}

fn crc(bytes: &[u8]) -> u32 {
    let mut crc = flate2::Crc::new();
    crc.update(bytes);
    crc.sum()
}

/// A header of RAR 5: check sum, size, the rest.
fn header(rest: &[u8]) -> Vec<u8> {
    let mut body = number(u64::try_from(rest.len()).unwrap());
    body.extend(rest);
    let mut header = crc(&body).to_le_bytes().to_vec();
    header.extend(body);
    header
}

/// A .rar (version 5) of stored files; `locked`: each says that it is encrypted.
fn rar5(files: &[(&str, &[u8])], locked: bool) -> Vec<u8> {
    let mut rar = b"Rar!\x1A\x07\x01\x00".to_vec();
    rar.extend(header(&[1, 0, 0]));
    for (name, bytes) in files {
        let size = u64::try_from(bytes.len()).unwrap();
        // Version 0, AES-256, no check value, 2^15 rounds, salt, vector.
        let mut record = vec![1, 0, 0, 15];
        record.extend([7; 32]);
        let mut extra = number(u64::try_from(record.len()).unwrap());
        extra.extend(&record);
        let mut rest = vec![2, if locked { 3 } else { 2 }];
        if locked {
            rest.extend(number(u64::try_from(extra.len()).unwrap()));
        }
        rest.extend(number(size));
        // With a check sum, of that size, attributes 0.
        rest.push(4);
        rest.extend(number(size));
        rest.push(0);
        rest.extend(crc(bytes).to_le_bytes());
        // Stored, by Unix.
        rest.extend([0, 1]);
        rest.extend(number(u64::try_from(name.len()).unwrap()));
        rest.extend(name.bytes());
        if locked {
            rest.extend(&extra);
        }
        rar.extend(header(&rest));
        rar.extend(*bytes);
    }
    rar.extend(header(&[5, 0, 0]));
    rar
}

/// A header of RAR 4: check sum (16 bits of CRC-32), the rest.
fn old_header(rest: &[u8]) -> Vec<u8> {
    let mut header = crc(rest).to_le_bytes()[..2].to_vec();
    header.extend(rest);
    header
}

/// A .rar (version 4) of one stored file.
fn rar4(name: &str, bytes: &[u8]) -> Vec<u8> {
    let mut rar = b"Rar!\x1A\x07\x00".to_vec();
    rar.extend(old_header(&[0x73, 0, 0, 13, 0, 0, 0, 0, 0, 0, 0]));
    let size = u32::try_from(bytes.len()).unwrap().to_le_bytes();
    let mut rest = vec![0x74, 0, 0x80];
    rest.extend(u16::try_from(32 + name.len()).unwrap().to_le_bytes());
    rest.extend(size);
    rest.extend(size);
    rest.push(3);
    rest.extend(crc(bytes).to_le_bytes());
    rest.extend([0, 0, 0x21, 0x57, 20, 0x30]);
    rest.extend(u16::try_from(name.len()).unwrap().to_le_bytes());
    rest.extend([0x20, 0, 0, 0]);
    rest.extend(name.bytes());
    rar.extend(old_header(&rest));
    rar.extend(bytes);
    rar.extend(old_header(&[0x7B, 0, 0x40, 7, 0]));
    rar
}

/// What `7z a` makes of the files of a folder.
fn seven_zip(folder: &Path, options: &[&str]) -> Vec<u8> {
    let archive = folder.join("a.7z");
    let made =
        Command::new("7z").arg("a").args(options).arg(&archive).arg("./in").current_dir(folder).output().unwrap();
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stdout));
    std::fs::read(archive).unwrap()
}

fn folder_of(files: &[(&str, &[u8])]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("in")).unwrap();
    for (name, bytes) in files {
        std::fs::write(folder.path().join("in").join(name), bytes).unwrap();
    }
    folder
}

fn members(document: &Document) -> Vec<(&str, String)> {
    document.members.iter().map(|member| (member.name.as_str(), member.document.text())).collect()
}

#[test]
fn a_rar_is_opened_in_both_its_versions() {
    let text = "Báo cáo sơ kết".as_bytes();
    let document = read("a.rar", &rar5(&[("thư mục/báo cáo.txt", text), ("../../b.txt", "hai".as_bytes())], false));
    assert_eq!(document.format, Format::Rar);
    assert_eq!(document.problems, []);
    assert_eq!(
        members(&document),
        [("thư mục/báo cáo.txt", "Báo cáo sơ kết\n".to_owned()), ("../../b.txt", "hai\n".to_owned())]
    );
    let document = read("a.rar", &rar4("bao cao.txt", text));
    assert_eq!(document.problems, []);
    assert_eq!(members(&document), [("bao cao.txt", "Báo cáo sơ kết\n".to_owned())]);
}

#[test]
fn a_rar_with_a_password_says_so_and_names_its_files() {
    let document = read("a.rar", &rar5(&[("báo cáo.docx", &[1; 64])], true));
    assert_eq!(document.problems, [Problem::Encrypted]);
    assert_eq!(document.members.len(), 1);
    assert_eq!(document.members[0].document.format, Format::Docx);
    assert_eq!(document.members[0].document.problems, [Problem::Encrypted]);
}

#[test]
fn a_rar_that_breaks_off_keeps_what_came_before() {
    let whole = rar5(&[("a.txt", "một".as_bytes()), ("b.txt", "hai ba bốn năm".as_bytes())], false);
    let document = read("a.rar", &whole[..whole.len() - 20]);
    assert!(document.problems.iter().any(|problem| matches!(problem, Problem::Damaged(_))), "{:?}", document.problems);
}

#[test]
fn a_seven_zip_is_opened_solid_or_not() {
    let folder = folder_of(&[("một.txt", "Báo cáo".as_bytes()), ("hai.txt", "Phụ lục".as_bytes())]);
    for options in [&["-m0=lzma2"][..], &["-m0=lzma", "-ms=off"], &["-m0=ppmd"], &["-m0=bzip2"], &["-mx=0"]] {
        std::fs::remove_file(folder.path().join("a.7z")).ok();
        let document = read("a.7z", &seven_zip(folder.path(), options));
        assert_eq!(document.problems, [], "{options:?}");
        let mut members = members(&document);
        members.sort();
        assert_eq!(members, [("in/hai.txt", "Phụ lục\n".to_owned()), ("in/một.txt", "Báo cáo\n".to_owned())]);
    }
}

#[tokio::test]
async fn a_seven_zip_is_opened_where_no_thread_may_be_started() {
    let long = "Báo cáo sơ kết giữa nhiệm kỳ. ".repeat(4_000);
    let folder = folder_of(&[("một.txt", long.as_bytes()), ("hai.txt", "Phụ lục".as_bytes())]);
    let readers = Readers::new(env!("CARGO_BIN_EXE_tiepnhan").into(), 1);
    let document = readers.read("a.7z", &seven_zip(folder.path(), &["-m0=lzma2"])).await;
    assert_eq!(document.problems, []);
    assert_eq!(document.members.len(), 2);
}

#[test]
fn a_seven_zip_with_a_password_says_so() {
    for options in [&["-psecret"][..], &["-psecret", "-mhe=on"]] {
        let folder = folder_of(&[("a.txt", b"secret")]);
        let document = read("a.7z", &seven_zip(folder.path(), options));
        assert!(document.problems.contains(&Problem::Encrypted), "{options:?}: {:?}", document.problems);
    }
}

#[test]
fn archives_share_one_limit_on_bytes_files_and_depth() {
    let folder = folder_of(&[("a.txt", &vec![b'a'; 3 << 20])]);
    let seven = seven_zip(folder.path(), &[]);
    let rar = rar5(&[("b.7z", &seven), ("c.txt", &vec![b'c'; 3 << 20])], false);
    let zip = container(&[("d.rar", &rar)]);
    let few = Limits { unpacked: 5 << 20, ..Limits::default() };
    let document = read_here("a.zip", &zip, &few);
    assert_eq!(document.members[0].document.problems, [Problem::TooLarge("unpacked bytes".to_owned())]);
    let flat = Limits { depth: 1, ..Limits::default() };
    let document = read_here("a.zip", &zip, &flat);
    assert_eq!(
        document.members[0].document.members[0].document.problems,
        [Problem::TooLarge("files in files".to_owned())]
    );
    let one = Limits { members: 2, ..Limits::default() };
    let document = read_here("a.zip", &zip, &one);
    assert!(document.members[0].document.problems.contains(&Problem::TooLarge("files in archives".to_owned())));
}
