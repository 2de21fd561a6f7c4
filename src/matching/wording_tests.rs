use super::*;

fn folded(text: &str) -> Folded {
    Folded::new(text, &BTreeMap::new())
}
