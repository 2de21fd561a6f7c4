//! Tells which elements of a page nobody sees, by what they say of themselves, and where they end.

/// Whether an element is hidden, or a tracked deletion; its tag is in small letters.
pub(super) fn is_hidden(name: &str, tag: &str) -> bool {
    if name == "del" {
        return true;
    }
    if matches!(name, "br" | "hr" | "img" | "input" | "meta" | "link" | "col" | "body" | "html") || tag.ends_with('/') {
        return false;
    }
    let says = |property: &str, value: &str| {
        tag.split(property).skip(1).any(|rest| rest.trim_start_matches([' ', ':']).starts_with(value))
    };
    // `mso-hide` is what Word adds for itself.
    says("display", "none") || says("mso-hide", "all") || tag.split_whitespace().skip(1).any(|word| word == "hidden")
}

/// What follows the end of the element whose start stands before `html`; `None` where it does not end.
pub(super) fn after_element<'h>(html: &'h str, name: &str) -> Option<&'h str> {
    let (mut rest, mut inner) = (html, 0_usize);
    loop {
        let (_, after) = rest.split_once('<')?;
        if let Some(comment) = after.strip_prefix("!--") {
            rest = comment.split_once("-->")?.1;
            continue;
        }
        let (tag, behind) = after.split_once('>')?;
        let ending = tag.strip_prefix('/');
        let of_name = is_of(ending.unwrap_or(tag), name);
        match (of_name, ending.is_some()) {
            (true, true) if inner == 0 => return Some(behind),
            (true, true) => inner -= 1,
            (true, false) if !tag.ends_with('/') => inner += 1,
            _ => {}
        }
        rest = behind;
    }
}

fn is_of(tag: &str, name: &str) -> bool {
    let ends = |rest: &str| !rest.starts_with(|letter: char| letter.is_ascii_alphanumeric() || letter == ':');
    let (start, rest) = tag.split_at_checked(name.len()).unwrap_or_default();
    start.eq_ignore_ascii_case(name) && !start.is_empty() && ends(rest)
}
