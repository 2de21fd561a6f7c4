//! Prints what is made of each message of a list of files as a bounce: its path, `bounce` or what else, the recipient that
//! it did not reach; parted by tabs. Run by `scripts/score-bounces`.

#![expect(clippy::disallowed_macros, reason = "a measuring tool prints; it is no part of the program")]

use std::path::PathBuf;

use tiepnhan::message::{Automatic, Policy, read};

fn main() -> std::io::Result<()> {
    let policy = Policy {
        trusted_authserv_id: None,
        own_addresses: Vec::new(),
        own_message_id_domain: "tiepnhan.example".to_owned(),
    };
    for path in std::env::args_os().skip(1).map(PathBuf::from) {
        let (what, recipient) = match read(&std::fs::read(&path)?, &policy).automatic {
            Some(Automatic::Bounce { recipient, .. }) => ("bounce".to_owned(), recipient.unwrap_or_default()),
            Some(other) => (format!("{other:?}"), String::new()),
            None => ("a person's".to_owned(), String::new()),
        };
        println!("{}\t{what}\t{recipient}", path.display());
    }
    Ok(())
}
