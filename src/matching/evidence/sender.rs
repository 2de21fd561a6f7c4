//! Reasons from who pressed send: registered addresses and domains, the original sender of a forward, the display name.
//! A name beside an address proves nothing; an address that fails authentication proves nothing either.

use crate::message::{Authenticity, Message};

use super::super::index::{Index, Unit};
use super::super::names::{Setting, mentions};
use super::{Group, Reason, from_mention};

/// What the From field is worth.
#[derive(Clone, Debug, Default, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "independent findings, each asked for by its name")]
pub(in super::super) struct Sender {
    /// Reasons for units.
    pub(in super::super) reasons: Vec<Reason>,
    /// The units whose registered address or domain it bears.
    pub(in super::super) registered: Vec<Unit>,
    /// The units that share its address or domain: it tells none of them, and is no stranger's.
    pub(in super::super) shared: Vec<Unit>,
    /// An official of this office.
    pub(in super::super) official: bool,
    /// Somebody of the office's own house; he is no official who follows units.
    pub(in super::super) colleague: bool,
    /// The same, in a domain in which no unit has a mailbox.
    pub(in super::super) own_domain: bool,
    /// It bears a registered address (or an official's, or our own domain) and fails authentication.
    pub(in super::super) forged: bool,
    /// Whether the registered address proves the unit: one From, not failing.
    pub(in super::super) proves: bool,
}

impl Sender {
    /// Neither address nor domain nor the person is known.
    pub(in super::super) fn is_unknown(&self) -> bool {
        self.registered.is_empty() && !self.official && self.shared.is_empty()
    }

    /// Somebody or something of the office's own house wrote it, no unit.
    pub(in super::super) fn is_of_the_house(&self) -> bool {
        (self.own_domain || self.official) && self.registered.is_empty() && self.shared.is_empty() && !self.forged
    }

    /// It is registered and not forged.
    pub(in super::super) fn is_trusted(&self) -> bool {
        (!self.registered.is_empty() || !self.shared.is_empty()) && !self.forged
    }
}

/// Reads the sender of a message.
pub(in super::super) fn sender(index: &Index, message: &Message) -> Sender {
    let mut sender = Sender::default();
    let failed = message.authenticity == Authenticity::Failed;
    for from in &message.from {
        let (units, source) = registered_units(index, &from.address);
        sender.official |= index.is_official(&from.address);
        sender.colleague |= message.from_our_domain && !index.is_provider(&from.address);
        sender.own_domain |= message.from_our_domain && index.is_of_no_unit(&from.address);
        sender.shared.extend(index.by_shared(&from.address));
        sender.registered.extend(units);
        let source = if failed { "failing_address" } else { source };
        sender.reasons.extend(units.iter().map(|unit| address_reason(index, *unit, source, &from.address)));
        for mention in mentions(index, &from.name, Setting::NamePlace) {
            sender.reasons.extend(from_mention(index, &mention, Group::Display, "display_name", "Tên người gửi"));
        }
    }
    for original in &message.forwarded_from {
        let (units, _) = registered_units(index, &original.address);
        let reason = |unit: &Unit| address_reason(index, *unit, "forwarded_from", &original.address);
        sender.reasons.extend(units.iter().map(reason));
    }
    sender.registered.sort_unstable();
    sender.registered.dedup();
    sender.forged = failed && (!sender.is_unknown() || message.borrows_our_domain);
    sender.proves = !sender.registered.is_empty() && !failed && message.from.len() == 1;
    sender
}

/// The units that an address stands for, by the most telling that is known of it: registered itself, confirmed by staff,
/// in a registered domain, in a confirmed one.
fn registered_units<'a>(index: &'a Index, address: &str) -> (&'a [Unit], &'static str) {
    let places = [
        (index.by_address(address), "address"),
        (index.by_confirmed_address(address), "alias"),
        (index.by_domain(address), "domain"),
        (index.by_confirmed_domain(address), "alias_domain"),
    ];
    places.into_iter().find(|(units, _)| !units.is_empty()).unwrap_or((&[], "address"))
}

fn address_reason(index: &Index, unit: Unit, source: &'static str, address: &str) -> Reason {
    let name = index.name(unit);
    let told = match source {
        "address" => format!("Gửi từ địa chỉ đã đăng ký của {name}."),
        "domain" => format!("Gửi từ tên miền đã đăng ký của {name}."),
        "alias" => format!("Gửi từ địa chỉ mà cán bộ đã xác nhận là của {name}."),
        "alias_domain" => format!("Gửi từ tên miền mà cán bộ đã xác nhận là của {name}."),
        "forwarded_from" => format!("Thư được chuyển tiếp, người gửi ban đầu dùng địa chỉ của {name}."),
        _ => format!("Mang địa chỉ của {name} nhưng không qua được xác thực."),
    };
    let weight = index.weights.unit(source);
    let group = if matches!(source, "alias" | "alias_domain") { Group::Confirmed } else { Group::Sender };
    Reason { unit, group, source, weight, words: address.to_owned(), told }
}
