//! Turns an INTERNALDATE (RFC 3501 `date-time`: `17-Jul-1996 02:44:25 -0700`) into a moment. Nonsense is `None`, never a
//! guess: it is the time that counts before the law.

use jiff::Timestamp;
use jiff::fmt::strtime;

/// Reads an INTERNALDATE.
pub(super) fn parse(text: &str) -> Option<Timestamp> {
    strtime::parse("%d-%b-%Y %H:%M:%S %z", text.trim()).ok()?.to_timestamp().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_of_one_and_two_digits_and_every_zone_are_read() {
        let moment = |text: &str| parse(text).map(|moment| moment.to_string());
        assert_eq!(moment("17-Jul-1996 02:44:25 -0700").as_deref(), Some("1996-07-17T09:44:25Z"));
        assert_eq!(moment(" 7-Jun-2023 00:00:00 +0700").as_deref(), Some("2023-06-06T17:00:00Z"));
    }

    #[test]
    fn nonsense_is_no_date() {
        for text in ["", "NIL", "00-Jan-0000 00:00:00 +0000", "17-Jul-1996 25:44:25 -0700", "17-Jul-1996"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
