//! A raw message: reading it never fails, and never makes more of it than came.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tiepnhan::message::{self, Policy};

fuzz_target!(|raw: &[u8]| {
    let policy = Policy {
        trusted_authserv_id: Some("mx.example".to_owned()),
        own_addresses: vec!["office@example.vn".to_owned()],
        own_message_id_domain: "tiepnhan.example.vn".to_owned(),
    };
    let read = message::read(raw, &policy);
    // Nothing that goes into a header of ours can break out of it.
    for text in [&read.subject].into_iter().chain(read.message_id.as_ref()).chain(&read.references) {
        assert!(!text.contains(['\r', '\n']), "a line break in {text:?}");
    }
    for mailbox in &read.from {
        assert!(!mailbox.address.contains(['\r', '\n', ' ']), "{:?}", mailbox.address);
    }
    // Encodings only shrink; a uuencoded or TNEF part is no larger than its letters.
    let attached: usize = read.attachments.iter().map(|attachment| attachment.bytes.len()).sum();
    assert!(attached <= raw.len() * 2 + 1024, "{attached} bytes out of {}", raw.len());
});
