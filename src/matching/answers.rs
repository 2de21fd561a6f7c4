//! Tells whether words name a plan: by a phrase that its file lists, or by the names that the plan gives itself (its own
//! title, its reports' names), so that a plan whose file lists few phrases is known too. Knows no plan.

use crate::registry::{Plan, Requirement, RequirementKind};
use crate::vietnamese::{fold, words};

use super::index::Index;
use super::names::without_names;
use super::tokens::Folded;
use super::weights::Weights;

/// How much of a plan's own name must stand in a title, in its order: clerks leave a word out, but another plan of the
/// same sort shares little more than half.
const SHARE: f64 = 0.75;

/// Who shares so much of it may mean the plan or another of the same sort.
const HALF: f64 = 0.5;

/// A name of fewer words ("Báo cáo tổng kết") is anybody's.
const FEWEST: usize = 4;

/// A title or a subject is not longer than this many words; what is longer is no name.
const LONGEST: usize = 80;

/// Words before a plan's or a report's name that say only what sort of paper it is, folded.
const SORTS: [&str; 7] = ["ke hoach", "huong dan", "cong van", "bao cao", "ve viec", "ve", "to chuc"];

/// The words by which a text names the plan: one of its phrases, or its own name.
pub(super) fn named(plan: &Plan, weights: &Weights, text: &Folded) -> Option<String> {
    listed(&plan.phrases, weights, text).or_else(|| own_name(plan, text, SHARE))
}

/// The first of the phrases that stands in a text.
pub(super) fn listed(phrases: &[String], weights: &Weights, text: &Folded) -> Option<String> {
    let numbered = text.without_so();
    let stands = |phrase: &&String| {
        let phrase = Folded::new(phrase, &weights.shorthand);
        text.holds(phrase.as_str().trim()) || numbered.holds(phrase.without_so().as_str().trim())
    };
    phrases.iter().find(stands).cloned()
}

/// Whether a title answers the plan: it names it, and nothing shows another plan, another body's report, another term or
/// another year.
pub(super) fn answers(plan: &Plan, title: &str, index: &Index) -> bool {
    let weights = &index.weights;
    let text = Folded::new(title, &weights.shorthand);
    named(plan, weights, &text).is_some() && !is_of_another_matter(plan, title, index)
}

/// Whether a title that does not name the plan may be meant to: it has half of the plan's own name, and nothing shows
/// another matter.
pub(super) fn resembles(plan: &Plan, title: &str, index: &Index) -> bool {
    let nameless = Folded::new(&without_names(index, title), &index.weights.shorthand);
    own_name(plan, &nameless, HALF).is_some() && !is_of_another_matter(plan, title, index)
}

/// Another plan's words, another body's report, another term or another year.
fn is_of_another_matter(plan: &Plan, title: &str, index: &Index) -> bool {
    let weights = &index.weights;
    // A unit may bear such words in its name (`Trại Nuôi dê`), or such a body's (`Chi bộ Hội …`): names are taken out first.
    let nameless = Folded::new(&without_names(index, title), &weights.shorthand);
    if listed(&plan.other_phrases, weights, &nameless).is_some()
        || weights.list("other_bodies").iter().any(|body| nameless.holds(body))
    {
        return true;
    }
    let of_plan: Vec<_> = plan.phrases.iter().chain([&plan.title]).flat_map(|phrase| terms(phrase)).collect();
    let of_title = terms_done(title);
    let same_term = of_plan.is_empty() || of_title.is_empty() || of_title.iter().any(|term| of_plan.contains(term));
    !same_term || is_of_another_year(plan, title) || is_of_another_count(plan, title) || cites_another_body(plan, title)
}

/// The spans of years that a title names before what is to be done next: `… và phương hướng 2023 - 2028` speaks of the
/// years to come.
fn terms_done(title: &str) -> Vec<(u32, u32)> {
    const NEXT: [[&str; 2]; 3] = [["phuong", "huong"], ["nhiem", "vu"], ["giai", "phap"]];
    let mut words = words(title);
    let next = words.windows(2).position(|pair| NEXT.iter().any(|next| pair == next)).filter(|at| *at > 0);
    words.truncate(next.unwrap_or(words.len()));
    terms_of(&words)
}

/// `01 năm thực hiện …` is not the report on two years.
fn is_of_another_count(plan: &Plan, title: &str) -> bool {
    let of_plan: Vec<u32> = own_words(plan).flat_map(|phrase| counts_of_years(phrase)).collect();
    let of_title = counts_of_years(title);
    !of_plan.is_empty() && !of_title.is_empty() && !of_title.iter().any(|count| of_plan.contains(count))
}

/// A paper of the same number and sort, but of another body (`14-CT/TU` for `14-CT/ĐU`).
fn cites_another_body(plan: &Plan, title: &str) -> bool {
    // Clerks write the plan's own symbol this way and that.
    let plans = symbols(&plan.number);
    let own: Vec<Symbol> = own_words(plan).flat_map(|phrase| symbols(phrase)).collect();
    let own: Vec<Symbol> = own.into_iter().filter(|symbol| !plans.contains(symbol)).collect();
    let cited = symbols(title);
    let like = |symbol: &Symbol| own.iter().any(|one| (&one.number, &one.sort) == (&symbol.number, &symbol.sort));
    !cited.iter().any(|symbol| own.contains(symbol)) && cited.iter().any(like)
}

/// What a plan's file says of the plan itself.
fn own_words(plan: &Plan) -> impl Iterator<Item = &String> {
    let names = plan.requirements.iter().map(|asked| &asked.name);
    plan.phrases.iter().chain([&plan.title]).chain(names)
}

/// The number and symbol of a paper (`14-CT/ĐU`), folded.
#[derive(PartialEq, Eq)]
struct Symbol {
    number: String,
    sort: String,
    body: String,
}

fn symbols(text: &str) -> Vec<Symbol> {
    let symbol = |word: &str| {
        let word = fold(word.trim_matches(|letter: char| !letter.is_alphanumeric()));
        let (number, rest) = word.split_once('-')?;
        let (sort, body) = rest.split_once('/')?;
        let number = number.trim_start_matches('0');
        let counts = !number.is_empty() && number.chars().all(|letter| letter.is_ascii_digit());
        let lettered = [sort, body].iter().all(|part| part.chars().next().is_some_and(char::is_alphabetic));
        (counts && lettered).then(|| Symbol { number: number.to_owned(), sort: sort.to_owned(), body: body.to_owned() })
    };
    text.split_whitespace().filter_map(symbol).collect()
}

/// How many years a text speaks of (`02 năm`); the month before a year is none (`tháng 6 năm 2023`).
fn counts_of_years(text: &str) -> Vec<u32> {
    let words = words(text);
    let before_year = |place: usize| words.get(place).is_some_and(|word| year(word).is_some());
    let units = words.iter().enumerate().skip(1).filter(|(place, word)| *word == "nam" && !before_year(place + 1));
    let counts = units.filter_map(|(place, _)| words.get(place - 1)?.parse().ok());
    counts.filter(|count| *count < 100).collect()
}

/// A plan of one year (`năm 2024`) is not answered by a paper of another.
pub(super) fn is_of_another_year(plan: &Plan, title: &str) -> bool {
    let of_plan: Vec<u32> = plan.phrases.iter().chain([&plan.title]).flat_map(|phrase| single_years(phrase)).collect();
    let of_title = single_years(title);
    !of_plan.is_empty() && !of_title.is_empty() && !of_title.iter().any(|year| of_plan.contains(year))
}

/// Of several requirements of one kind that whose name is likest to what the letter says; its titles count first. The
/// first one where nothing tells.
pub(super) fn asked<'a>(plan: &'a Plan, kind: RequirementKind, said: &[&Folded]) -> Option<&'a Requirement> {
    let mut of_kind: Vec<&Requirement> = plan.requirements.iter().filter(|asked| asked.kind == kind).collect();
    for text in said {
        let text: Vec<&str> = text.as_str().split_whitespace().take(LONGEST).collect();
        let likeness = |asked: &Requirement| in_order(&bare(&words(&asked.name)), &text);
        let most = of_kind.iter().map(|asked| likeness(asked)).max().unwrap_or(0);
        of_kind.retain(|asked| likeness(asked) == most);
    }
    of_kind.first().copied()
}

/// The words with which a text names one of the plan's supplements: what its form is called, or two that stand together in
/// its name, neither of which is a word of a report's name.
pub(super) fn supplement(plan: &Plan, text: &Folded) -> Option<String> {
    labels(plan).chain(supplements(plan).into_iter().flatten()).find(|words| text.holds(words))
}

/// What the forms of the plan's supplements are called (`Mẫu 03`, `biểu số 2`, `Biểu CD-02`), however the number is written.
fn labels(plan: &Plan) -> impl Iterator<Item = String> {
    let asked = plan.requirements.iter().filter(|asked| asked.kind == RequirementKind::Supplement);
    let forms = asked.flat_map(|asked| {
        let name: Vec<String> = words(&asked.name).into_iter().filter(|word| word != "so").collect();
        let form = |pair: &[String]| match pair {
            [form, number] if matches!(form.as_str(), "mau" | "bieu") => {
                Some((form.clone(), number.parse::<u32>().ok()?))
            }
            _ => None,
        };
        name.windows(2).filter_map(form).collect::<Vec<_>>()
    });
    let forms = forms.flat_map(|(form, number)| {
        [
            format!("{form} {number}"),
            format!("{form} {number:02}"),
            format!("{form} so {number}"),
            format!("{form} so {number:02}"),
        ]
    });
    forms.chain(codes(plan))
}

/// The codes of forms (`CD-02` of `Biểu CD-02`): letters that are no syllable, and a number.
fn codes(plan: &Plan) -> impl Iterator<Item = String> {
    let asked = plan.requirements.iter().filter(|asked| asked.kind == RequirementKind::Supplement);
    asked.flat_map(|asked| {
        let name = words(&asked.name);
        let code = |three: &[String]| match three {
            [form, letters, number] if matches!(form.as_str(), "mau" | "bieu") => {
                let syllable = letters.contains(['a', 'e', 'i', 'o', 'u', 'y']) || letters.parse::<u32>().is_ok();
                let number = number.parse::<u32>().ok().filter(|_| !syllable)?;
                Some([format!("{letters} {number}"), format!("{letters} {number:02}"), format!("{letters}{number:02}")])
            }
            _ => None,
        };
        name.windows(3).filter_map(code).flatten().collect::<Vec<_>>()
    })
}

/// The text names a supplement beyond doubt: by what its form is called, or by two such pairs, which do not share a word.
pub(super) fn is_of_supplement(plan: &Plan, text: &Folded) -> bool {
    labels(plan).any(|label| text.holds(&label))
        || supplements(plan).iter().any(|pairs| {
            let mut held = pairs.iter().filter(|pair| text.holds(pair)).filter_map(|pair| pair.split_once(' '));
            held.next().zip(held.next_back()).is_some_and(|((_, first), (last, _))| first != last)
        })
}

/// The telling pairs of words of each supplement's name, in their order.
fn supplements(plan: &Plan) -> Vec<Vec<String>> {
    let of_kind = |kind| plan.requirements.iter().filter(move |asked| asked.kind == kind);
    let of_reports: Vec<String> = of_kind(RequirementKind::Report).flat_map(|asked| words(&asked.name)).collect();
    let own = |word: &String| !of_reports.contains(word) && word.parse::<u32>().is_err();
    let pairs = |name: &str| {
        let name = words(name);
        let pairs = name.windows(2).filter(|pair| pair.iter().all(own));
        pairs.map(|pair| pair.join(" ")).collect()
    };
    of_kind(RequirementKind::Supplement).map(|asked| pairs(&asked.name)).collect()
}

/// The plan's title or the name of one of its reports of which this share stands in the text, with the same numbers.
fn own_name(plan: &Plan, text: &Folded, share: f64) -> Option<String> {
    let reports = plan.requirements.iter().filter(|asked| asked.kind == RequirementKind::Report);
    let names = [&plan.title].into_iter().chain(reports.map(|asked| &asked.name));
    let text: Vec<&str> = text.as_str().split_whitespace().collect();
    names.into_iter().find(|name| text.len() <= LONGEST && stands_in(name, &text, share)).cloned()
}

#[expect(clippy::cast_precision_loss, reason = "names are some dozens of words")]
fn stands_in(name: &str, text: &[&str], share: f64) -> bool {
    let name = words(name);
    let name: Vec<&str> = bare(&name).into_iter().filter(|word| year(word).is_none()).collect();
    let number = |word: &&&str| word.parse::<u32>().is_ok() && year(word).is_none();
    let of_name: Vec<&&str> = name.iter().filter(number).collect();
    let mut in_text = text.iter().filter(number).peekable();
    let others = in_text.peek().is_some() && !of_name.iter().all(|number| text.contains(number));
    name.len() >= FEWEST && !others && in_order(&name, text) as f64 >= share * name.len() as f64
}

/// The words of a name without those before it that say what sort of paper it is.
fn bare(name: &[String]) -> Vec<&str> {
    let mut name: Vec<&str> = name.iter().map(String::as_str).collect();
    while let Some(sort) =
        SORTS.iter().map(|sort| sort.split(' ').collect::<Vec<_>>()).find(|sort| name.starts_with(sort))
    {
        name.drain(..sort.len());
    }
    name
}

/// How many words of the one stand in the other in the same order (the longest common subsequence).
fn in_order(one: &[&str], other: &[&str]) -> usize {
    let mut best = vec![0; other.len() + 1];
    for word in one {
        let mut diagonal = 0;
        let mut left = 0;
        for (place, above) in best.iter_mut().skip(1).enumerate() {
            let longest = if other.get(place) == Some(word) { diagonal + 1 } else { left.max(*above) };
            diagonal = *above;
            left = longest;
            *above = longest;
        }
    }
    best.last().copied().unwrap_or(0)
}

fn year(word: &str) -> Option<u32> {
    word.parse().ok().filter(|year| (1900..2200).contains(year))
}

/// The spans of years that a text names (`2020 - 2025`).
fn terms(text: &str) -> Vec<(u32, u32)> {
    terms_of(&words(text))
}

fn terms_of(words: &[String]) -> Vec<(u32, u32)> {
    words.windows(2).filter_map(|pair| Some((year(pair.first()?)?, year(pair.get(1)?)?))).collect()
}

/// The years that a text names by themselves (`năm 2024`), not those of a span.
fn single_years(text: &str) -> Vec<u32> {
    let words = words(text);
    let years: Vec<Option<u32>> = words.iter().map(|word| year(word)).collect();
    let at = |place: usize| years.get(place).copied().flatten();
    let alone = |place: &usize| at(place + 1).is_none() && place.checked_sub(1).and_then(at).is_none();
    (0..years.len()).filter(alone).filter_map(at).collect()
}

/// How letters name a plan: `41-KH/ĐUK` is `ke hoach 41`, `ke hoach so 41` or the number itself.
pub(super) fn number_phrases(number: &str) -> Vec<String> {
    let words = crate::vietnamese::words(number);
    let Some(figure) = words.first() else { return Vec::new() };
    let kind = match words.get(1).map(String::as_str) {
        Some("kh") => "ke hoach",
        Some("hd") => "huong dan",
        Some("cv") => "cong van",
        _ => return vec![words.join(" ")],
    };
    let mut phrases = vec![format!("{kind} {figure}"), format!("{kind} so {figure}")];
    // `BC 2317`: a long number stands for its plan; a short one may count anything.
    if figure.len() > 2 {
        phrases.push(format!("bao cao {figure}"));
    }
    phrases
}

#[cfg(test)]
#[path = "answers_tests.rs"]
mod tests;
