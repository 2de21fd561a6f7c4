use proptest::prelude::*;

use super::*;

#[test]
fn figures_are_read_as_they_are_written_here() {
    for (text, value) in [
        ("95", 95.0),
        ("95%", 95.0),
        ("97,2 %", 97.2),
        ("1.234,5", 1234.5),
        ("1.250.000", 1_250_000.0),
        ("8.250,5", 8250.5),
        ("2.400", 2400.0),
        ("Trên 90", 90.0),
        ("≥ 1.500", 1500.0),
        ("Từ 100% trở lên", 100.0),
        ("50 trở lên", 50.0),
        ("0,5", 0.5),
        ("0.125", 0.125),
        ("97.1", 97.1),
        ("1,234.5", 1234.5),
        ("1,234,567", 1_234_567.0),
        ("-3,5", -3.5),
        ("Đạt 12.", 12.0),
    ] {
        assert_eq!(figure(text), Some(value), "{text}");
    }
}

#[test]
fn what_is_no_figure_is_nothing() {
    for text in ["", "-", "…", "Hoàn thành", "NQ01", "m2", "1.2.3", "1,2,3.4.5"] {
        assert_eq!(figure(text), None, "{text}");
    }
}

#[test]
fn number_words_have_their_values() {
    for (words, value) in [
        (vec!["muoi", "lam"], (15, 2)),
        (vec!["muoi"], (10, 1)),
        (vec!["chin", "thang"], (9, 1)),
        (vec!["hai", "muoi"], (20, 2)),
        (vec!["hai", "muoi", "mot", "thang"], (21, 3)),
        (vec!["hai", "tu"], (24, 2)),
        (vec!["ba", "muoi", "thang"], (30, 2)),
    ] {
        assert_eq!(spoken(&words), Some(value), "{words:?}");
    }
    assert_eq!(spoken(&["thang"]), None);
    assert_eq!(spoken(&[]), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]
    #[test]
    fn any_text_is_read_without_a_fault(text in "\\PC{0,40}") {
        let value = figure(&text);
        prop_assert!(value.is_none_or(f64::is_finite));
    }

    #[test]
    fn a_printed_amount_is_read_back(whole in 0_u32..10_000_000, tenths in 0_u32..10) {
        let digits = whole.to_string();
        let mut printed = String::new();
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                printed.push('.');
            }
            printed.push(digit);
        }
        let expected: f64 = format!("{whole}.{tenths}").parse().unwrap();
        prop_assert_eq!(figure(&format!("{printed},{tenths}")), Some(expected));
    }
}
