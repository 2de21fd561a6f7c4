//! Turns names of folders between UTF-8 and the modified UTF-7 that servers use (RFC 3501 5.1.3), and into quoted
//! strings for a command.

/// The alphabet of RFC 3501 5.1.3: base64 with `,` in the place of `/`.
const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+,";

/// A name as servers write it.
pub(super) fn encode(name: &str) -> String {
    let mut encoded = String::with_capacity(name.len());
    let mut foreign = Vec::new();
    for letter in name.chars() {
        if matches!(letter, ' '..='~') {
            encode_run(&mut foreign, &mut encoded);
            encoded.push(letter);
            if letter == '&' {
                encoded.push('-');
            }
        } else {
            foreign.extend(letter.encode_utf16(&mut [0; 2]).iter().flat_map(|unit| unit.to_be_bytes()));
        }
    }
    encode_run(&mut foreign, &mut encoded);
    encoded
}

fn encode_run(foreign: &mut Vec<u8>, encoded: &mut String) {
    if foreign.is_empty() {
        return;
    }
    encoded.push('&');
    let (mut bits, mut count) = (0_u32, 0);
    for byte in foreign.drain(..) {
        bits = (bits << 8) | u32::from(byte);
        count += 8;
        while count >= 6 {
            count -= 6;
            encoded.push(letter_of(bits >> count));
        }
        bits &= (1 << count) - 1;
    }
    if count > 0 {
        encoded.push(letter_of(bits << (6 - count)));
    }
    encoded.push('-');
}

fn letter_of(six_bits: u32) -> char {
    ALPHABET.get((six_bits & 63) as usize).map_or('A', |letter| char::from(*letter))
}

/// A name in UTF-8. What is not valid modified UTF-7 is taken as it stands: some servers send UTF-8.
pub(super) fn decode(name: &str) -> String {
    decode_strictly(name).unwrap_or_else(|| name.to_owned())
}

fn decode_strictly(name: &str) -> Option<String> {
    let mut decoded = String::with_capacity(name.len());
    let mut rest = name;
    while let Some((plain, after)) = rest.split_once('&') {
        let (run, next) = after.split_once('-')?;
        decoded.push_str(plain);
        if run.is_empty() {
            decoded.push('&');
        } else {
            decoded.push_str(&decode_run(run)?);
        }
        rest = next;
    }
    decoded.push_str(rest);
    Some(decoded)
}

fn decode_run(run: &str) -> Option<String> {
    let (mut bits, mut count) = (0_u32, 0);
    let mut units = Vec::new();
    for byte in run.bytes() {
        let value = ALPHABET.iter().position(|letter| *letter == byte)?;
        bits = (bits << 6) | u32::try_from(value).ok()?;
        count += 6;
        if count >= 16 {
            count -= 16;
            units.push(u16::try_from(bits >> count).ok()?);
            bits &= (1 << count) - 1;
        }
    }
    // What is left is padding: fewer than six bits, all zero.
    if count >= 6 || bits != 0 { None } else { String::from_utf16(&units).ok() }
}

/// A name in UTF-8, as the quoted string of a command.
pub(super) fn quote(name: &str) -> String {
    quote_ascii(&encode(name))
}

/// ASCII text as the quoted string of a command (RFC 3501 `quoted`).
pub(super) fn quote_ascii(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
#[path = "folder_name_tests.rs"]
mod tests;
