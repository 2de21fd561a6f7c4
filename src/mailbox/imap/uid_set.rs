//! Turns UIDs into sets as commands take them (RFC 3501 `sequence-set`): `3:5,9`.

/// How many UIDs one command names at the most: with ten digits each, the line stays under the 8,192 octets that
/// every server must take (RFC 9051 7, RFC 2683 3.2.1.5).
const MOST: usize = 500;

/// Sets that together name every UID once.
pub(super) fn sets(uids: &[u32]) -> Vec<String> {
    let mut sorted = uids.to_vec();
    sorted.sort_unstable();
    sorted.dedup();
    sorted.chunks(MOST).map(set).collect()
}

/// One set of UIDs that ascend.
fn set(ascending: &[u32]) -> String {
    let mut ranges: Vec<(u32, u32)> = Vec::new();
    for &uid in ascending {
        match ranges.last_mut() {
            Some((_, last)) if last.checked_add(1) == Some(uid) => *last = uid,
            _ => ranges.push((uid, uid)),
        }
    }
    let written =
        ranges.iter().map(|(first, last)| if first == last { first.to_string() } else { format!("{first}:{last}") });
    written.collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_become_ranges() {
        assert_eq!(sets(&[9, 3, 4, 5, 5]), ["3:5,9"]);
        assert_eq!(sets(&[u32::MAX, u32::MAX - 1]), ["4294967294:4294967295"]);
        assert!(sets(&[]).is_empty());
    }

    #[test]
    fn a_long_list_is_cut_into_lines_that_every_server_takes() {
        let odd: Vec<u32> = (0..2_000).map(|n| 4_000_000_001 + 2 * n).collect();
        let sets = sets(&odd);
        assert_eq!(sets.len(), 4);
        assert!(sets.iter().all(|set| set.len() < 8_000));
    }
}
