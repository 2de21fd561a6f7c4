//! The commands as a clerk meets them.

use std::process::{Command, Output};

use tiepnhan::matching::Kind;
use tiepnhan::review::{Assignment, Review};

use super::bed::*;
use crate::parts::office::{Office, program};

fn tiepnhan(office: &Office, arguments: &[&str]) -> Output {
    let data = office.path().join("data");
    Command::new(program())
        .args(["--log", "error", "--data", data.to_str().unwrap()])
        .args(arguments)
        .current_dir(office.path())
        .env_clear()
        .output()
        .unwrap()
}

fn printed(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

#[tokio::test]
async fn a_clerk_works_through_the_queue() {
    let office = office("review");
    let intake = office.open().await;
    let head = ["ĐẢNG BỘ KHỐI CÁC CƠ QUAN TỈNH\tĐẢNG CỘNG SẢN VIỆT NAM", "ĐẢNG ỦY TRUNG TÂM GIÓ MÙA"];
    let letter = report_with_head("vi@thudientu.example", 1, "Đơn vị có mười hai người.", &head);
    take_in(&office, &intake, &letter, "2023-06-16T02:00:00Z", Proof::Passed).await;
    let letter = nameless_report("vi@thudientu.example", 2, "Báo cáo này nói về việc khác hẳn.");
    take_in(&office, &intake, &letter, "2023-06-17T02:00:00Z", Proof::Nothing).await;
    drop(intake);

    let expect = |arguments: &[&str], good: bool, words: &[&str]| {
        let output = tiepnhan(&office, arguments);
        assert_eq!(output.status.success(), good, "{arguments:?}: {}", printed(&output));
        for words in words {
            assert!(printed(&output).contains(words), "{arguments:?}: {words} is missing in {}", printed(&output));
        }
    };
    expect(&["review", "list"], true, &["1/2023", "2/2023", "vi@thudientu.example", "TRUNG TÂM GIÓ MÙA", "2 thư chờ"]);
    expect(
        &["review", "show", "1"],
        true,
        &["Vì sao:", "tệp “bao-cao.docx”", "Quá trình xử lý", "review assign 1/2023"],
    );
    expect(&["review", "show", "7"], false, &["không có thư số đến"]);
    expect(&["review", "assign", "1", "KHONG", "--by", "Lan", "--reason", "x"], false, &["“KHONG”"]);
    expect(&["review", "assign", "1", "TRB", "--by", "Lan"], false, &["--reason"]);
    expect(
        &["review", "assign", "1/2023", "TRB", "--by", "Lan", "--reason", "gọi điện hỏi"],
        true,
        &["ghi nhận", "Từ nay ghi nhớ: “vi@thudientu.example”", "đã được viết lại"],
    );
    expect(&["alias", "list"], true, &["vi@thudientu.example", "tên gọi", "gọi điện hỏi", "2 bí danh đang dùng"]);
    expect(&["rejudge", "--dry-run"], true, &["2/2023", "chờ xác minh", "ghi nhận, báo cáo, TRB", "chưa thay đổi gì"]);
    expect(&["review", "list"], true, &["1 thư chờ"]);
    expect(&["rejudge"], false, &["--by"]);
    expect(&["rejudge", "--by", "Lan", "--reason", "theo bí danh"], true, &["Đã ghi kết quả mới"]);
    expect(&["review", "list"], true, &["Không có thư nào"]);
    expect(&["review", "undo", "1", "--by", "Lan", "--reason", "nhầm"], true, &["chờ xác minh", "Thôi dùng bí danh"]);
    expect(&["review", "show", "1"], true, &["Lan: ghi nhận", "(nhầm)"]);
    expect(&["review", "reject", "1", "--by", "Lan", "--reason", "gửi nhầm"], true, &["không vào sổ"]);
    expect(
        &["alias", "add", "SKL", "--name", "Đảng ủy Trạm Sương", "--by", "Lan", "--reason", "x"],
        true,
        &["Sở Khí lạnh"],
    );
    expect(&["alias", "add", "SKL", "--by", "Lan", "--reason", "x"], false, &["--address"]);
    expect(&["alias", "remove", "3", "--by", "Lan", "--reason", "x"], true, &["Thôi dùng"]);
    expect(&["alias", "list", "--all"], true, &["thôi dùng ngày", "0 bí danh đang dùng"]);
    expect(&["check", "--offline"], true, &["Bí danh: 0 đang dùng"]);
    expect(&["verify"], true, &[]);
    expect(&["digest", "--date", "31/12/2099"], true, &["Cán bộ đã xử lý", "Hủy xử lý trước", "gọi điện hỏi"]);
}

#[tokio::test]
async fn the_weights_are_fitted_to_what_a_clerk_confirmed_and_written_only_where_asked() {
    let mut office = office("review");
    let intake = office.open().await;
    for number in 1..=8 {
        let letter = nameless_report(&format!("vi{number}@thudientu.example"), number, "Đơn vị có mười hai người.");
        let entry = take_in(&office, &intake, &letter, "2023-06-16T02:00:00Z", Proof::Passed).await;
        // Here such papers belong to another plan, which no sign of the letter could tell.
        let assignment = Assignment { kind: Some(Kind::OtherReport), ..to("SKL") };
        Review::new(intake.clone()).assign(entry, &assignment, &signed("kế hoạch khác")).await.unwrap();
        office.clock.advance(jiff::SignedDuration::from_mins(1));
    }
    // The ninth is left to the program: nobody confirmed it.
    let letter = nameless_report("vi9@thudientu.example", 9, "Đơn vị có mười hai người.");
    take_in(&office, &intake, &letter, "2023-06-16T02:00:00Z", Proof::Passed).await;
    drop(intake);

    let shown = tiepnhan(&office, &["learn"]);
    assert!(shown.status.success(), "{}", printed(&shown));
    for words in ["xác nhận: 8; học từ 6, để riêng 2", "trước: đúng loại 0/2", "Chưa ghi gì"] {
        assert!(printed(&shown).contains(words), "{words} is missing in {}", printed(&shown));
    }
    let file = office.path().join("weights.toml");
    assert!(!file.exists());
    assert!(tiepnhan(&office, &["learn", "-o", "weights.toml"]).status.success());
    let text = std::fs::read_to_string(&file).unwrap();
    assert!(text.contains("[kind_signs."), "{text}");

    office.more.push_str("[matching]\nweights = \"weights.toml\"\n");
    std::fs::write(office.path().join("tiepnhan.toml"), office.config_text()).unwrap();
    let judged = tiepnhan(&office, &["rejudge", "--dry-run"]);
    assert!(judged.status.success(), "{}", printed(&judged));
    std::fs::write(&file, "[units]\nsubjekt = 1.0\n").unwrap();
    let refused = tiepnhan(&office, &["rejudge", "--dry-run"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(
        printed(&refused).contains("weights.toml") && printed(&refused).contains("subjekt"),
        "{}",
        printed(&refused)
    );
}
