use std::fmt::Write as _;

use super::*;

fn folded(text: &str) -> Folded {
    Folded::new(text, &BTreeMap::new())
}

fn found(subject: &str, text: &str) -> Vec<String> {
    let told = |phrase: Phrase| format!("{}{}", if phrase.in_subject { "subject: " } else { "" }, phrase.words);
    phrases(&folded(subject), &[&folded(text)]).into_iter().map(told).collect()
}

fn weighed(text: &str) -> BTreeMap<Kind, f64> {
    Wording::built_in().tell(phrases(&folded(""), &[&folded(text)])).weights
}

fn best(text: &str) -> Kind {
    weighed(text).into_iter().max_by(|one, other| one.1.total_cmp(&other.1)).unwrap().0
}

#[test]
fn words_and_pairs_are_counted_once_and_numbers_passed_over() {
    assert_eq!(
        found("Báo cáo", "gửi 15/6 gửi"),
        ["gui", "gui gui", "subject: bao", "subject: bao cao", "subject: cao"]
    );
    assert_eq!(found("", ""), [""; 0]);
}

#[test]
fn the_file_that_comes_with_the_program_is_read_whole() {
    let file = include_str!("../../config/wording.csv");
    let lines = file.lines().filter(|line| line.starts_with("subject,") || line.starts_with("letter,"));
    assert_eq!(lines.count(), Wording::built_in().0.len());
    let head = file.lines().find(|line| line.starts_with("where,")).unwrap();
    assert_eq!(head, format!("where,phrase,{}", SORTS.map(|(name, _)| name).join(",")));
    assert!(Wording::built_in().0.len() > 1_000);
}

#[test]
fn everyday_sentences_are_told_by_their_words() {
    assert_eq!(best("Cho em hỏi đơn vị em có phải nộp không ạ, nhờ các anh chị hướng dẫn giúp"), Kind::Question);
    assert_eq!(
        best("Đơn vị dự kiến tổ chức vào sáng thứ sáu tuần sau, kính mời các đồng chí đến dự"),
        Kind::ConferenceNotice
    );
    assert_eq!(best("Tôi đang nghỉ phép, sẽ trả lời khi quay lại cơ quan"), Kind::AutoReply);
    assert_eq!(best("Ưu đãi giảm giá cho khách hàng, liên hệ ngay hotline để nhận quà"), Kind::Unrelated);
}

#[test]
fn words_do_not_tell_a_plans_report_from_another() {
    let weights = weighed("Đơn vị gửi báo cáo sơ kết kèm theo");
    assert!(weights[&Kind::Report] > 0.0);
    assert!((weights[&Kind::Report] - weights[&Kind::OtherReport]).abs() < f64::EPSILON);
}

#[test]
fn a_long_letter_is_not_surer_than_its_words() {
    let wording = Wording::parse(
        "letter,a,2,0,0,0,0,0,0\nletter,b,0,0,0,2,0,0,0\nletter,c,2,0,0,0,0,0,0\nletter,d,2,0,0,0,0,0,0\n",
    );
    let sum = |text: &str| wording.tell(phrases(&folded(""), &[&folded(text)])).weights[&Kind::Report];
    assert!((sum("a") - 2.0).abs() < 1e-9);
    assert!((sum("a b c d") - 3.0).abs() < 1e-9, "three of four phrases, each half as much");
    let mut long = String::new();
    for number in 0..5_000 {
        let _ = write!(long, "x{} ", ["y", "z"][number % 2]);
    }
    assert!((sum(&(long + "a")) - 0.0).abs() < 1e-9, "what stands behind very many words is not looked at");
}

#[test]
fn the_most_telling_phrases_come_first() {
    let wording = Wording::parse("letter,a,1,0,0,0,0,0,0\nletter,b,-1,0,0,0,0,0,0\nsubject,c,2,0,0,0,0,0,0\n");
    let told = wording.tell(phrases(&folded("c"), &[&folded("a b")]));
    let words: Vec<&str> = told.most_telling(Kind::Report, 4).into_iter().map(|phrase| phrase.words.as_str()).collect();
    assert_eq!(words, ["c", "a"]);
    assert!(told.most_telling(Kind::Question, 4).is_empty());
}

#[test]
fn a_word_of_a_pair_is_told_by_the_pair_and_once() {
    let lines = ["letter,a,3,0,0,0,0,0,0", "letter,a b,2,0,0,0,0,0,0", "subject,a b,1,0,0,0,0,0,0"];
    let told = Wording::parse(&lines.join("\n")).tell(phrases(&folded("a b"), &[&folded("a b")]));
    let words: Vec<&str> = told.most_telling(Kind::Report, 4).into_iter().map(|phrase| phrase.words.as_str()).collect();
    assert_eq!(words, ["a b"]);
}
