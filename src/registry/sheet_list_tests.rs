use super::*;

#[test]
fn what_is_no_workbook_is_said_to_be_none() {
    let read = read_registry("danh-sach.xlsx", b"ma;ten\n");
    assert!(read.registry.organizations.is_empty());
    assert!(read.findings.iter().any(|finding| finding.fatal));
}
