//! A file of any kind, read without the child's confinement: our own readers neither panic, nor hang, nor eat memory.
//! Sheets and ZIP's other members are left to the crates that read them, and to the confined child.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tiepnhan::documents::{self, Format, Limits};

/// Where a name decides what its bytes leave open.
const NAMES: [&str; 6] = ["1.doc", "1.docx", "1.pdf", "1.rtf", "1.txt", ""];

fuzz_target!(|input: &[u8]| {
    let Some((choice, bytes)) = input.split_first() else { return };
    let name = NAMES[usize::from(*choice) % NAMES.len()];
    let document = documents::read_here(name, bytes, &Limits::default());
    let text = document.text();
    assert!(text.len() <= 64 << 20);
    assert!(document.format != Format::Empty || bytes.is_empty());
});
