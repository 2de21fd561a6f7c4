use super::{blocks, read};
use crate::documents::Block;

fn text(html: &str) -> String {
    crate::documents::Document { blocks: blocks(html), ..Default::default() }.text()
}

#[test]
fn paragraphs_and_entities_are_read() {
    assert_eq!(
        text(
            "<html><head><title>x</title><style>p{}</style></head><body><p>Báo&nbsp;c&aacute;o\n <b>số</b> 1 &lt; 2</p><div>a<br>b</div>"
        ),
        "Báo cáo số 1 < 2\na\nb\n"
    );
}

#[test]
fn merged_cells_keep_their_columns() {
    let html = "<table><tr><td rowspan=2>TT<td colspan=\"2\">Kết quả</tr><tr><td>a<td>b</table>";
    let blocks = blocks(html);
    let [Block::Table(table)] = blocks.as_slice() else { panic!("one table") };
    assert_eq!(table.rows, [["TT", "Kết quả", ""], ["", "a", "b"]]);
}

#[test]
fn scripts_and_comments_are_left_out() {
    assert_eq!(text("a<script>if (a < b) { x('</p>') }</SCRIPT>b<!-- <p>c --><p>d"), "ab\nd\n");
}

#[test]
fn what_is_hidden_or_deleted_is_left_out_to_its_end() {
    assert_eq!(text("<p>a<span style=\"Display: none\">b<span>c</span>d<!-- </span> --></span>e"), "ae\n");
    assert_eq!(
        text("<table><tr><td>a</tr><tr style='height:1;display:none'><td>b</td></tr><tr><td>c</table>"),
        "a\nc\n"
    );
    assert_eq!(text("<p>a<del cite=x>b</del>c<b hidden>d</b></p><div hidden>e</div>f"), "ac\nf\n");
    // One that does not end hides nothing.
    assert_eq!(text("<p hidden>a<div style='overflow: hidden'>b</div>"), "a\nb\n");
}

#[test]
fn the_stated_charset_counts_where_the_bytes_are_not_unicode() {
    let page = b"<html><meta charset=windows-1258><p>b\xE1o c\xE1o";
    let Some(Block::Paragraph(line)) = read(page).blocks.first().cloned() else { panic!("a paragraph") };
    assert_eq!(line.text, "báo cáo");
}
