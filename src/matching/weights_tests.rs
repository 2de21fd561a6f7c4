use super::*;

#[test]
fn the_file_that_comes_with_the_program_is_read() {
    let weights = Weights::parse(include_str!("../../config/weights.toml")).unwrap();
    assert!(weights.unit("address") > 0.0);
    assert!(weights.unit("no such source").abs() < f64::EPSILON);
}

#[test]
fn its_phrases_are_written_as_they_are_compared() {
    let weights = Weights::built_in();
    // `Material::says` looks at marks too.
    let marked = ["asks", "asks_us", "replaces"].map(|list| weights.list(list)).concat();
    let all = weights.kind_words.iter().flat_map(|words| &words.phrases).chain(weights.phrases.values().flatten());
    for phrase in all {
        let compared = crate::vietnamese::words(phrase).join(" ");
        assert!(*phrase == compared || marked.contains(phrase), "{phrase} can never be found");
        assert_eq!(crate::vietnamese::fold(phrase), compared, "{phrase}");
    }
}

#[test]
fn every_sign_can_be_told_to_staff() {
    let weights = Weights::built_in();
    let signs: Vec<_> = weights.kind_signs.keys().collect();
    assert_eq!(signs, weights.told.keys().collect::<Vec<_>>());
}
