use super::*;

#[test]
fn weights_are_told_in_words_that_grow_with_them() {
    let told: Vec<&str> = [14.0, 6.0, 3.0, 0.5, 0.0, -1.0, -4.0].into_iter().map(strength).collect();
    let words = ["gần như chắc chắn", "mạnh", "vừa", "yếu", "để biết", "hơi trái ngược", "trái ngược rõ"];
    assert_eq!(told, words);
    assert_eq!(strength(f64::NAN), "để biết");
}

#[test]
fn every_flag_that_sends_a_letter_to_a_person_has_one_sentence() {
    for (flag, sentence) in FLAGS {
        assert!(sentence.ends_with('.') && sentence.matches('.').count() == 1, "{flag:?}: {sentence}");
    }
    assert_eq!(place("letterhead"), Some("phần đầu văn bản"));
    assert_eq!(place("kind"), None);
}
