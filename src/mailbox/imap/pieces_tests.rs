use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;

fn candidate(uid: u32, size: u64) -> Candidate {
    Candidate { uid, size, received_at: None, gmail_id: None }
}

fn refused() -> MailboxError {
    MailboxError::Refused { command: "UID FETCH".to_owned(), text: "System Error (Failure)".to_owned() }
}

/// How a message behaves on the server.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Manner {
    /// It is sent as asked, whatever size was announced.
    Plain(u64),
    /// It is gone.
    Gone,
    /// `NO`, for every command that names it.
    Refused,
    /// `BODY[] NIL`.
    Nil,
    /// `BODY[] NIL` for the first time only.
    NilOnce(u64),
}

/// What came out for one UID.
#[derive(Clone, Debug, PartialEq)]
enum Outcome {
    Whole(u64),
    Refused,
}

/// A server that answers commands in their order.
struct Server {
    messages: BTreeMap<u32, (u64, Manner)>,
    answered_nil: Vec<u32>,
    commands: Vec<String>,
}

impl Server {
    fn new(messages: &[(u64, Manner)]) -> Self {
        let messages = (1..).zip(messages.iter().copied()).collect();
        Self { messages, answered_nil: Vec::new(), commands: Vec::new() }
    }

    fn candidates(&self) -> Vec<Candidate> {
        self.messages.iter().map(|(uid, (announced, _))| candidate(*uid, *announced)).collect()
    }

    /// Answers one command of the plan: its UIDs, offset and count stand in the line.
    fn answer(&mut self, command: &str, plan: &mut Pieces<()>) -> Result<(), MailboxError> {
        self.commands.push(command.to_owned());
        let set = command.split(' ').nth(2).unwrap();
        let (offset, count) = command.split_once('<').unwrap().1.split_once('>').unwrap().0.split_once('.').unwrap();
        let (offset, count): (u64, u64) = (offset.parse().unwrap(), count.parse().unwrap());
        let mut uids = Vec::new();
        for range in set.split(',') {
            let (first, last) = range.split_once(':').unwrap_or((range, range));
            uids.extend(first.parse::<u32>().unwrap()..=last.parse().unwrap());
        }
        for uid in uids {
            let octets = match self.messages[&uid].1 {
                Manner::Plain(size) => Some(size),
                Manner::NilOnce(size) if self.answered_nil.contains(&uid) => Some(size),
                Manner::NilOnce(_) | Manner::Nil => {
                    self.answered_nil.push(uid);
                    None
                }
                Manner::Gone => continue,
                Manner::Refused => return Err(refused()),
            };
            let octets = octets.map(|size| size.saturating_sub(offset).min(count));
            plan.came(Part { uid, offset: Some(u32::try_from(offset).unwrap()), octets, body: () });
        }
        Ok(())
    }

    /// Runs a plan to its end; gives what came out of it.
    fn serve(&mut self, limit: u64) -> BTreeMap<u32, Outcome> {
        let mut plan = Pieces::new(&self.candidates(), limit);
        let mut written: BTreeMap<u32, u64> = BTreeMap::new();
        let mut outcomes = BTreeMap::new();
        let mut out: VecDeque<(String, String)> = VecDeque::new();
        for tag in 0.. {
            assert!(tag < 100_000, "the plan does not end");
            while let Some((command, asked)) = plan.next_command() {
                let tag = format!("A{tag}.{}", out.len());
                plan.sent(&tag, asked);
                out.push_back((tag, command));
                assert!(out.len() <= COMMANDS);
            }
            for errand in plan.take_errands() {
                let (uid, outcome) = match errand {
                    Errand::Write { uid, octets, .. } => {
                        *written.entry(uid).or_default() += octets;
                        continue;
                    }
                    Errand::StartAgain { uid } => {
                        written.remove(&uid);
                        continue;
                    }
                    Errand::Finish(c) => (c.uid, Outcome::Whole(written.remove(&c.uid).unwrap_or(0))),
                    Errand::Refuse(c, _) => (c.uid, Outcome::Refused),
                };
                assert_eq!(outcomes.insert(uid, outcome), None, "{uid} came out twice");
            }
            let Some((tag, command)) = out.pop_front() else { break };
            let outcome = self.answer(&command, &mut plan);
            plan.ended(&tag, outcome).unwrap();
        }
        assert!(plan.is_finished());
        outcomes
    }
}

#[test]
fn small_messages_are_asked_for_together_and_large_ones_in_pieces() {
    let mut server = Server::new(&[
        (2_000, Manner::Plain(2_000)),
        (3_000, Manner::Plain(3_000)),
        (2_500_000, Manner::Plain(2_500_000)),
    ]);
    let outcomes = server.serve(60_000_000);
    assert_eq!(outcomes[&2], Outcome::Whole(3_000));
    assert_eq!(outcomes[&3], Outcome::Whole(2_500_000));
    let mut commands = server.commands.clone();
    commands.sort();
    assert_eq!(
        commands,
        [
            "UID FETCH 1:2 (UID BODY.PEEK[]<0.262144>)",
            "UID FETCH 3 (UID BODY.PEEK[]<0.1048576>)",
            "UID FETCH 3 (UID BODY.PEEK[]<1048576.1048576>)",
            "UID FETCH 3 (UID BODY.PEEK[]<2097152.1048576>)",
        ]
    );
}

#[test]
fn no_more_is_asked_for_than_the_window_holds() {
    let mut plan: Pieces<()> = Pieces::new(&[candidate(1, 50_000_000)], 60_000_000);
    let mut asked = 0_u64;
    while let Some((_, piece)) = plan.next_command() {
        plan.sent(&asked.to_string(), piece);
        asked += 1;
    }
    assert_eq!(asked, WINDOW / u64::from(PIECE));
}

#[test]
fn one_refused_message_of_a_group_does_not_keep_the_others_back() {
    let mut server = Server::new(&[(10, Manner::Plain(10)), (10, Manner::Refused), (10, Manner::Plain(10))]);
    let outcomes = server.serve(1_000);
    assert_eq!(outcomes[&1], Outcome::Whole(10));
    assert_eq!(outcomes[&2], Outcome::Refused);
    assert_eq!(outcomes[&3], Outcome::Whole(10));
}

#[test]
fn a_body_that_is_nil_once_is_fetched_and_one_that_stays_nil_is_refused() {
    let mut server = Server::new(&[(10, Manner::NilOnce(10)), (10, Manner::Nil), (700_000, Manner::Nil)]);
    let outcomes = server.serve(1_000_000);
    assert_eq!(outcomes[&1], Outcome::Whole(10));
    assert_eq!((&outcomes[&2], &outcomes[&3]), (&Outcome::Refused, &Outcome::Refused));
}

#[test]
fn a_message_larger_than_the_limit_is_refused_also_where_its_announced_size_lied() {
    let mut server = Server::new(&[(5_000_000, Manner::Plain(5_000_000)), (300_000, Manner::Plain(50_000_000))]);
    let outcomes = server.serve(4_000_000);
    assert_eq!(outcomes[&1], Outcome::Refused);
    assert_eq!(outcomes[&2], Outcome::Refused);
    assert!(server.commands.len() < 10, "fetching goes on far beyond the limit: {:?}", server.commands);
}

#[test]
fn an_account_that_is_over_its_quota_ends_everything() {
    let mut plan: Pieces<()> = Pieces::new(&[candidate(1, 10)], 1_000);
    let (_, asked) = plan.next_command().unwrap();
    plan.sent("A1", asked);
    let outcome = plan.ended("A1", Err(MailboxError::OverQuota("[OVERQUOTA]".to_owned())));
    assert!(matches!(outcome, Err(MailboxError::OverQuota(_))));
    assert!(!plan.is_finished(), "the message is still owed");
}

#[test]
fn pieces_that_come_in_another_order_are_put_in_order() {
    let mut plan: Pieces<u8> = Pieces::new(&[candidate(1, 2 * u64::from(PIECE) + 100)], 60_000_000);
    let mut tags = Vec::new();
    while let Some((_, asked)) = plan.next_command() {
        let tag = tags.len().to_string();
        plan.sent(&tag, asked);
        tags.push(tag);
    }
    let piece = u64::from(PIECE);
    for (offset, octets, body) in [(2 * PIECE, 100, 3), (0, piece, 1), (PIECE, piece, 2)] {
        plan.came(Part { uid: 1, offset: Some(offset), octets: Some(octets), body });
    }
    for tag in tags {
        plan.ended(&tag, Ok(())).unwrap();
    }
    let bodies: Vec<u8> = plan
        .take_errands()
        .into_iter()
        .filter_map(|e| match e {
            Errand::Write { body, .. } => Some(body),
            _ => None,
        })
        .collect();
    assert_eq!(bodies, [1, 2, 3]);
    assert!(plan.is_finished());
}

#[test]
fn a_server_that_sends_the_whole_body_although_asked_for_a_part_is_understood() {
    let mut plan: Pieces<()> = Pieces::new(&[candidate(1, 10)], 1_000);
    let (_, asked) = plan.next_command().unwrap();
    plan.sent("A1", asked);
    plan.came(Part { uid: 1, offset: None, octets: Some(u64::from(SMALL)), body: () });
    plan.came(Part { uid: 7, offset: None, octets: Some(5), body: () });
    plan.ended("A1", Ok(())).unwrap();
    let errands = plan.take_errands();
    assert_eq!(errands.len(), 2);
    assert!(matches!(errands[1], Errand::Finish(_)));
}

#[test]
fn a_server_that_sends_less_than_asked_for_is_asked_to_go_on() {
    let mut plan: Pieces<u64> = Pieces::new(&[candidate(1, 1_500_000)], 60_000_000);
    let mut written = 0;
    for tag in 0.. {
        let Some((command, asked)) = plan.next_command() else { break };
        let offset: u64 = command.split_once('<').unwrap().1.split_once('.').unwrap().0.parse().unwrap();
        plan.sent(&tag.to_string(), asked);
        let octets = (1_500_000_u64).saturating_sub(offset).min(400_000);
        plan.came(Part { uid: 1, offset: Some(u32::try_from(offset).unwrap()), octets: Some(octets), body: offset });
        plan.ended(&tag.to_string(), Ok(())).unwrap();
        for errand in plan.take_errands() {
            if let Errand::Write { octets, body, .. } = errand {
                assert_eq!(body, written, "out of order");
                written += octets;
            }
        }
    }
    assert_eq!(written, 1_500_000);
    assert!(plan.is_finished());
}

fn manners() -> impl Strategy<Value = (u64, Manner)> {
    let sizes = prop_oneof![
        0..3_000_u64,
        (0..5_u64, 0..3_u64).prop_map(|(n, more)| n * u64::from(SMALL) + more),
        (0..5_u64, 0..3_u64).prop_map(|(n, more)| n * u64::from(PIECE) + more),
    ];
    let manner = (sizes.clone(), 0..10_u8).prop_map(|(size, n)| match n {
        0 => Manner::Gone,
        1 => Manner::Refused,
        2 => Manner::Nil,
        3 => Manner::NilOnce(size),
        _ => Manner::Plain(size),
    });
    // Announced sizes are mostly true, sometimes not.
    (manner, sizes, 0..4_u8).prop_map(|(manner, other, lies)| match manner {
        Manner::Plain(size) | Manner::NilOnce(size) if lies > 0 => (size, manner),
        _ => (other, manner),
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]
    #[test]
    fn every_message_comes_out_once_and_as_it_is_on_the_server(
        messages in proptest::collection::vec(manners(), 0..30)
    ) {
        let outcomes = Server::new(&messages).serve(100_000_000);
        prop_assert_eq!(outcomes.len(), messages.len());
        for (uid, (_, manner)) in (1..).zip(&messages) {
            let expected = match manner {
                Manner::Plain(size) | Manner::NilOnce(size) => Outcome::Whole(*size),
                Manner::Gone | Manner::Refused | Manner::Nil => Outcome::Refused,
            };
            prop_assert_eq!(&outcomes[&uid], &expected);
        }
    }
}
