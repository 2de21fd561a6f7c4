use super::*;
use crate::documents::Paragraph;

fn page(lines: &[&str]) -> Vec<Block> {
    lines.iter().map(|line| Block::Paragraph(Paragraph { text: (*line).to_owned(), ..Paragraph::default() })).collect()
}

fn without_headers(pages: &[&[&str]]) -> Vec<Vec<Block>> {
    let mut pages: Vec<Vec<Block>> = pages.iter().map(|lines| page(lines)).collect();
    drop_headers(&mut pages.iter_mut().collect::<Vec<_>>());
    pages
}

#[test]
fn what_stands_at_the_head_of_every_page_is_read_once() {
    let pages = without_headers(&[&["đầu trang", "một"], &["đầu trang", "hai"], &["đầu trang", "ba"]]);
    assert_eq!(pages, [page(&["đầu trang", "một"]), page(&["hai"]), page(&["ba"])]);
}

#[test]
fn two_pages_with_the_number_of_one_paper_are_one_paper() {
    let pages = without_headers(&[&["Đơn vị", "Số 15-BC/CB", "một"], &["Đơn vị", "Số 15-BC/CB", "hai"]]);
    assert_eq!(pages, [page(&["Đơn vị", "Số 15-BC/CB", "một"]), page(&["hai"])]);
}

#[test]
fn what_one_page_lacks_or_two_pages_share_is_no_header() {
    for whole in [
        &[&["a", "1"][..], &["a", "2"], &["3"]][..],
        &[&["a", "1"], &["a", "2"]],
        &[&["Đơn vị", "Số 15-BC/CB", "một"], &["Đơn vị", "Số 16-BC/CB", "hai"]],
        &[&["ngày 9/6", "một"], &["ngày 9/6", "hai"]],
        &[&["1", "a"], &["2", "a"], &["3", "a"]],
    ] {
        assert_eq!(without_headers(whole), whole.iter().map(|lines| page(lines)).collect::<Vec<_>>());
    }
}
