//! Turns Vietnamese figures (`1.234,5`, `Trên 90%`) and number words (`mười lăm`) into numbers. A point parts thousands
//! and a comma parts decimals, unless the figure can only be read the other way round, as in sheets (`97.1`).

/// The first number in a cell of a table: `Trên 90` is 90, `97,2 %` is 97.2, `-` and words are nothing.
pub(super) fn figure(text: &str) -> Option<f64> {
    let mut run = String::new();
    let mut negative = false;
    let mut after_letter = false;
    let mut before = ' ';
    for letter in text.chars().chain(std::iter::once(' ')) {
        let within = letter.is_ascii_digit() || (!run.is_empty() && matches!(letter, '.' | ','));
        if within && !after_letter {
            if run.is_empty() {
                negative = matches!(before, '-' | '\u{2212}' | '\u{2013}');
            }
            run.push(letter);
        } else if !run.is_empty() {
            break;
        }
        // `NQ01` and `m2` are names, not amounts.
        after_letter = letter.is_alphabetic() || (after_letter && letter.is_ascii_digit());
        before = letter;
    }
    let amount = amount(run.trim_end_matches(['.', ',']))?;
    Some(if negative { -amount } else { amount })
}

/// The words behind a figure that begins its cell: `20 đồng chí`.
pub(super) fn unit_behind(text: &str) -> Option<&str> {
    let unit = text.trim().strip_prefix(|letter: char| letter.is_ascii_digit())?;
    let unit = unit.trim_start_matches(|letter: char| letter.is_ascii_digit() || matches!(letter, '.' | ',')).trim();
    let plain = unit.chars().all(|letter| letter.is_alphabetic() || matches!(letter, ' ' | '/'));
    (!unit.is_empty() && plain && unit.split(' ').count() <= 3).then_some(unit)
}

/// The value of digits with points and commas.
fn amount(run: &str) -> Option<f64> {
    let points = run.matches('.').count();
    let commas = run.matches(',').count();
    let plain = match (points, commas) {
        (0, 0) => run.to_owned(),
        (_, 0) if parts_thousands(run, '.') => run.replace('.', ""),
        (1, 0) => run.to_owned(),
        (0, 1) => run.replace(',', "."),
        (0, _) if parts_thousands(run, ',') => run.replace(',', ""),
        // Both stand in it: the last one parts the decimals.
        (_, 1) if run.rfind(',') > run.rfind('.') => run.replace('.', "").replace(',', "."),
        (1, _) if run.rfind('.') > run.rfind(',') => run.replace(',', ""),
        _ => return None,
    };
    plain.parse().ok().filter(|value: &f64| value.is_finite())
}

/// `1.234` and `12.345.678`, not `97.1` nor `0.125`.
fn parts_thousands(run: &str, mark: char) -> bool {
    let mut groups = run.split(mark);
    let first = groups.next().unwrap_or_default();
    (1..=3).contains(&first.len()) && !first.starts_with('0') && groups.all(|group| group.len() == 3)
}

/// The value of number words, folded, from 0 to 99: `muoi lam`, `hai muoi mot`, `mung nam`, `hai tu`. Gives how many
/// words it took.
pub(super) fn spoken(words: &[&str]) -> Option<(u32, usize)> {
    let first = words.first()?;
    if *first == "muoi" {
        return Some(match words.get(1).and_then(|word| unit(word)) {
            Some(ones) if ones > 0 => (10 + ones, 2),
            _ => (10, 1),
        });
    }
    let tens = unit(first)?;
    match words.get(1) {
        Some(&("muoi" | "chuc")) => Some(match words.get(2).and_then(|word| unit(word)) {
            Some(ones) if ones > 0 => (tens * 10 + ones, 3),
            _ => (tens * 10, 2),
        }),
        // `hai mốt`, `hai tư`, `hai lăm`: said for 21, 24 and 25.
        Some(&("mot" | "tu" | "lam" | "nham")) if (2..=9).contains(&tens) => {
            let ones = words.get(1).and_then(|word| unit(word))?;
            Some((tens * 10 + ones, 2))
        }
        _ => Some((tens, 1)),
    }
}

fn unit(word: &str) -> Option<u32> {
    Some(match word {
        "khong" | "linh" | "le" => 0,
        "mot" => 1,
        "hai" => 2,
        "ba" => 3,
        "bon" | "tu" => 4,
        "nam" | "lam" | "nham" => 5,
        "sau" => 6,
        "bay" => 7,
        "tam" => 8,
        "chin" => 9,
        _ => return None,
    })
}

#[cfg(test)]
#[path = "numbers_tests.rs"]
mod tests;
