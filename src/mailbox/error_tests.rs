use super::*;

#[test]
fn states_of_the_whole_account_are_told_from_the_refusal_of_one_thing() {
    let text = "[ALERT] Too many simultaneous connections. (Failure)";
    assert!(matches!(MailboxError::of_account_state(text), Some(MailboxError::TooManyConnections(_))));
    let text = "[OVERQUOTA] Account exceeded command or bandwidth limits.";
    assert!(matches!(MailboxError::of_account_state(text), Some(MailboxError::OverQuota(_))));
    assert!(MailboxError::of_account_state("System Error (Failure)").is_none());
}

#[test]
fn a_parsers_error_is_kept_without_the_mail_it_quotes() {
    let error = MailboxError::of_io(&io::Error::other("during parsing of \"secret words\""));
    assert!(matches!(&error, MailboxError::Protocol(text) if !text.contains("secret")));
    assert!(error.is_transient() && !error.keeps_session());
}
