use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use proptest::prelude::*;

use super::*;

/// A letter with a text and two files, the lines of whose base64 are `width` long.
fn letter(first: &[u8], second: &[u8], width: usize, end: &str) -> Vec<u8> {
    let mut lines = vec!["From: a@b.example".to_owned(), "Content-Type: multipart/mixed; boundary=\"=-b1\"".to_owned()];
    lines.extend(
        ["", "--=-b1", "Content-Type: text/plain; charset=utf-8", "", "K\u{ed}nh g\u{1eed}i", "-- ", "An"]
            .map(str::to_owned),
    );
    for (name, bytes) in [("a.bin", first), ("b.bin", second)] {
        lines.push("--=-b1".to_owned());
        lines.push(format!("Content-Type: application/octet-stream; name={name}"));
        lines.push("Content-Transfer-Encoding: base64".to_owned());
        lines.push(String::new());
        let coded = STANDARD.encode(bytes);
        lines.extend(coded.as_bytes().chunks(width).map(|line| String::from_utf8_lossy(line).into_owned()));
    }
    lines.push("--=-b1--".to_owned());
    lines.push(String::new());
    lines.join(end).into_bytes()
}

fn noise(length: usize) -> Vec<u8> {
    (0..length).map(|place| u8::try_from(place * 7919 % 251).unwrap_or(0)).collect()
}

#[test]
fn a_long_file_is_decoded_from_the_skeleton() {
    for end in ["\r\n", "\n"] {
        for length in [9_000, 9_001, 9_002, 100_000] {
            let (first, second) = (noise(length), noise(40_000));
            let raw = letter(&first, &second, 76, end);
            let skeleton = Skeleton::of(&raw).unwrap();
            assert_eq!(skeleton.cuts(), 2);
            let structure = take_apart_by_skeleton(&raw, &skeleton).unwrap();
            assert_eq!(structure.leaves.len(), 3);
            assert_eq!(structure.leaves[1].bytes.as_ref(), first);
            assert_eq!(structure.leaves[2].bytes.as_ref(), second);
            assert_eq!(structure.leaves[2].name(None), "b.bin");
            assert_eq!(structure.problems, Vec::<String>::new());
        }
    }
}

#[test]
fn a_long_file_that_is_no_clean_base64_is_read_from_the_whole_message() {
    let raw = letter(&noise(60_000), &noise(60_000), 76, "\r\n");
    for (place, sign) in [(40_000, b'!'), (40_000, b'='), (40_000, b'_'), (40_000, 0x0C), (120_000, 0xE1)] {
        let mut damaged = raw.clone();
        damaged[place] = sign;
        let skeleton = Skeleton::of(&damaged).unwrap();
        assert!(take_apart_by_skeleton(&damaged, &skeleton).is_none());
    }
}

proptest! {
    /// Whatever happens to a message on its way, its skeleton tells the same as the whole message, or nothing.
    #[test]
    fn the_skeleton_tells_what_the_whole_message_tells(
        lengths in (0_usize..30_000, 0_usize..30_000),
        width in prop_oneof![Just(76_usize), Just(60), Just(64), 1_usize..200, Just(100_000)],
        end in prop_oneof![Just("\r\n"), Just("\n")],
        damages in prop::collection::vec((any::<prop::sample::Index>(), 0_usize..3, prop::sample::select(DAMAGES)), 0..4),
    ) {
        let mut raw = letter(&noise(lengths.0), &noise(lengths.1), width, end);
        for (place, removed, put) in damages {
            let place = place.index(raw.len());
            let behind = raw.len().min(place + removed);
            raw.splice(place..behind, put.iter().copied());
        }
        if let Some(structure) = Skeleton::of(&raw).and_then(|skeleton| take_apart_by_skeleton(&raw, &skeleton)) {
            prop_assert_eq!(format!("{structure:?}"), format!("{:?}", take_apart_whole(&raw)));
        }
    }
}

const DAMAGES: &[&[u8]] = &[
    b"",
    b"=",
    b"==",
    b"-",
    b"--",
    b"--=-b1",
    b"\r\n--=-b1\r\n",
    b"\n\n",
    b"\r\n\r\n",
    b"\r",
    b" ",
    b"\t",
    b"\x0C",
    b"!",
    b"_",
    b"A",
    b"AB",
    b"\n--=-b1--\n",
    b"Content-Type: message/rfc822\n\n",
    b"\n--=-b1\nContent-Transfer-Encoding: base64\n\n",
    b":",
    b"\0",
];
