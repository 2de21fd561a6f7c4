use proptest::prelude::*;

use super::*;

fn candidate(uid: u32, size: u64) -> Candidate {
    Candidate { uid, size, received_at: None, gmail_id: None }
}
