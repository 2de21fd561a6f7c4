use super::*;

fn report(tail: &str) -> String {
    let body: Vec<String> = (0..200).map(|n| format!("câu {n} nói về kết quả thứ {n}")).collect();
    format!("{} {tail}", body.join(". "))
}

#[test]
fn the_same_words_in_another_layout_are_alike() {
    let one = sketch(&report("hết"));
    let other = sketch(&report("hết").replace(". ", "\n\n").to_uppercase());
    assert!(likeness(&one, &other) > 0.99);
}

#[test]
fn a_changed_paragraph_is_near_but_not_the_same_and_another_text_is_far() {
    let changed = report("hết").replace("nói về kết quả thứ 1", "ghi lại con số mới của mục 1");
    let near = likeness(&sketch(&report("hết")), &sketch(&changed));
    assert!(near > 0.1 && near < 0.9, "{near}");
    let other: Vec<String> = (0..200).map(|n| format!("mục {n} bàn chuyện khác hẳn {n}")).collect();
    assert!(likeness(&sketch(&report("hết")), &sketch(&other.join(" "))) < 0.1);
}

#[test]
fn too_few_words_are_like_nothing() {
    assert!(sketch("một hai ba").is_empty());
    assert!(likeness(&[], &[]).abs() < f64::EPSILON);
}
