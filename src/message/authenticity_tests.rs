use super::*;

fn judged(header: &str) -> Authenticity {
    let raw = format!("{header}\nSubject: x\n\n");
    let fields = Fields::of_block(raw.as_bytes());
    judge(&fields, &fields.mailboxes("from"), Some("mx.office.example"))
}

fn found(findings: &str) -> Authenticity {
    judged(&format!("Authentication-Results: mx.office.example;\n {findings}\nFrom: A <a@unit.example>"))
}

#[test]
fn findings_count_only_for_the_from_domain() {
    use Authenticity::{Failed, Passed, Unknown};
    let cases = [
        ("dmarc=pass (p=NONE) header.from=unit.example", Passed),
        ("dkim=pass header.i=@unit.example header.s=s; spf=fail smtp.mailfrom=other.example", Passed),
        ("dkim = pass (2048-bit; \"x) header.d = mail.unit.example", Passed),
        ("dkim = pass (2048-bit; \\) y) header.d = mail.unit.example", Passed),
        ("spf=pass smtp.mailfrom=\"b@unit.example\"", Passed),
        ("dkim=pass header.d=evil.example; spf=pass smtp.mailfrom=x@evil.example", Unknown),
        ("dkim=pass header.d=notunit.example", Unknown),
        ("dkim=pass header.d=example", Unknown),
        ("dmarc=fail header.from=unit.example; spf=pass smtp.mailfrom=unit.example", Failed),
        ("dmarc=none; spf=softfail smtp.mailfrom=unit.example", Failed),
        ("dkim/1=fail reason=\"bad; dmarc=pass\" header.d=unit.example", Failed),
        ("dkim=none; spf=none; dmarc=none", Unknown),
        ("spf=temperror smtp.mailfrom=unit.example", Unknown),
        ("none", Unknown),
    ];
    for (findings, expected) in cases {
        assert_eq!(found(findings), expected, "{findings}");
    }
}

#[test]
fn only_the_topmost_field_above_foreign_hands_is_believed() {
    let (pass, fail) = ("dmarc=pass header.from=unit.example", "dmarc=fail header.from=unit.example");
    let own = "Received: from x by mx.office.example with SMTP";
    let foreign = "Received: from y by mx.unit.example with SMTP";
    let results = |id: &str, finding: &str| format!("Authentication-Results: {id}; {finding}");
    let ours = |finding: &str| results("mx.office.example", finding);
    let from = "From: a@unit.example";
    let cases = [
        ([own.to_owned(), ours(fail), ours(pass)], Authenticity::Failed),
        ([own.to_owned(), foreign.to_owned(), ours(pass)], Authenticity::Unknown),
        ([ours(pass), own.to_owned(), foreign.to_owned()], Authenticity::Passed),
        ([own.to_owned(), results("evil.example", pass), foreign.to_owned()], Authenticity::Unknown),
        ([own.to_owned(), results("mx.office.example 2", pass), ours(pass)], Authenticity::Unknown),
        ([own.to_owned(), results("MX.office.example 1", pass), foreign.to_owned()], Authenticity::Passed),
    ];
    for (lines, expected) in cases {
        assert_eq!(judged(&format!("{}\n{from}", lines.join("\n"))), expected, "{lines:?}");
    }
}

#[test]
fn two_senders_are_never_vouched_for() {
    let results = "Authentication-Results: mx.office.example; dmarc=pass header.from=unit.example";
    for from in ["From: a@unit.example, b@evil.example", "From: a@unit.example\nFrom: b@evil.example"] {
        assert_eq!(judged(&format!("{results}\n{from}")), Authenticity::Unknown);
    }
}
