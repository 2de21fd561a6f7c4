//! The hand that moves the clock of a run: only while the server is silent or away, or the client waits by itself. It sees
//! when what goes wrong has ended, and how long after it all was well.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use tiepnhan::intake::Intake;

use super::bed::{Bed, Outcome};
use crate::parts::imap_model::{Fault, Model};

/// How far the clock is moved at once.
const STEP: Duration = Duration::from_secs(1);
/// A run that takes longer by the simulated clock has failed.
const LONGEST: Duration = Duration::from_hours(3);
/// So often the client is seen doing nothing before it counts as waiting by itself.
const STILL: u32 = 25;

/// Moves the clock, and watches.
pub(super) struct Director<'a> {
    pub(super) model: &'a Model,
    pub(super) intake: &'a Intake,
    pub(super) time: Arc<AtomicU64>,
    pub(super) patience: u32,
    pub(super) away: Duration,
    pub(super) outcome: Outcome,
}

impl Director<'_> {
    /// Directs until everything is here and the client waits; says whether it came to that.
    pub(super) async fn direct(&mut self, bed: &Bed) -> bool {
        let (mut cause_ended, mut silent_since, mut still, mut seen) = (self.away, None, 0, 0);
        let mut is_refusing = bed.refuse.is_some();
        loop {
            let now = self.now();
            if now > LONGEST {
                return false;
            }
            self.give_time(1).await;
            let is = |flag: &std::sync::atomic::AtomicBool| flag.load(Ordering::SeqCst);
            let (open, serving, idling) = (is(&self.model.open), is(&self.model.serving), is(&self.model.idling));
            if open && !serving {
                cause_ended = now;
                let since = *silent_since.get_or_insert(now);
                self.outcome.noticed = self.outcome.noticed.max(now.saturating_sub(since));
                self.advance(5).await;
                continue;
            }
            silent_since = None;
            if self.model.take_strike() {
                cause_ended = now;
            }
            let heard = self.model.heard.load(Ordering::SeqCst);
            still = if heard == seen { still + 1 } else { 0 };
            seen = heard;
            if open && !idling && still < STILL {
                continue;
            }
            if idling && self.outcome.said == 0 {
                self.outcome.said = self.model.said.load(Ordering::SeqCst);
                self.outcome.commands = self.model.commands.load(Ordering::SeqCst);
            }
            let health = self.intake.ledger().health().await.unwrap();
            if bed.refuse.is_some() && health.uids_refused > 0 {
                self.outcome.refused_meanwhile = self.outcome.refused_meanwhile.max(health.uids_refused);
                self.outcome.here_meanwhile = self.outcome.here_meanwhile.max(health.messages);
                if is_refusing && now > Duration::from_mins(5) {
                    let model = self.model;
                    for list in [&model.refused_body, &model.refused_list, &model.empty_body, &model.ending_body] {
                        list.lock().unwrap().clear();
                    }
                    (is_refusing, cause_ended) = (false, now);
                }
            }
            let all_here =
                health.messages >= bed.letters.len() as u64 && health.unjudged == 0 && health.uids_refused == 0;
            // A calm run also tells how much there is to be disturbed, so it goes on to its end.
            let is_at_the_end = idling || self.model.fault != Fault::None;
            if open && all_here && is_at_the_end && is(&self.model.over) {
                self.outcome.recovered = now.saturating_sub(cause_ended);
                return true;
            }
            // Nobody waits for the server, so the client waits by itself.
            self.advance(1).await;
        }
    }

    fn now(&self) -> Duration {
        Duration::from_secs(self.time.load(Ordering::SeqCst))
    }

    /// Gives disk and database a moment of real time.
    async fn give_time(&self, parts: u32) {
        for _ in 0..4 {
            tokio::task::yield_now().await;
        }
        let moment = Duration::from_micros(150) * parts * self.patience;
        tokio::task::spawn_blocking(move || std::thread::sleep(moment)).await.unwrap();
    }

    async fn advance(&self, steps: u32) {
        if steps == 1 {
            self.give_time(8).await;
        }
        self.time.fetch_add(u64::from(steps), Ordering::SeqCst);
        self.intake.clock().advance(jiff::SignedDuration::try_from(STEP * steps).unwrap());
        tokio::time::advance(STEP * steps).await;
    }
}
