//! Turns the registry into an index, so that one letter costs the same whether 64 or 10,000 units are registered: a map
//! of addresses, a map of domains and a tree of name words. Built once when the registry is loaded.

use std::collections::{HashMap, HashSet};

use crate::registry::{Alias, AliasKind, Organization, OrganizationCode, Registry, is_public_domain};

use super::forms::{Form, FormKind, SharedWords, forms_of, parted_from_places};
use super::tokens::tokens;
use super::weights::Weights;
pub(super) use tree::Tree;

mod tree;

/// The place of a unit in the registry.
pub(super) type Unit = usize;

/// The registry, ready to be searched.
#[derive(Clone, Debug, Default)]
pub struct Index {
    pub(super) weights: Weights,
    units: Vec<Entry>,
    codes: HashMap<OrganizationCode, Unit>,
    addresses: HashMap<String, Vec<Unit>>,
    domains: HashMap<String, Vec<Unit>>,
    /// What staff confirmed, beside what the registry says.
    confirmed_addresses: HashMap<String, Vec<Unit>>,
    confirmed_domains: HashMap<String, Vec<Unit>>,
    officials: HashSet<String>,
    /// Domains in which many units have their mailboxes: mail providers'.
    providers: HashSet<String>,
    /// Domains in which any unit has a mailbox.
    mailbox_domains: HashSet<String>,
    /// Domains of officials in which no unit has an address: the office's own.
    official_domains: HashSet<String>,
    /// Addresses and domains that several units share.
    shared: HashMap<String, Vec<Unit>>,
    pub(super) names: Tree,
}

#[derive(Clone, Debug, Default)]
struct Entry {
    code: OrganizationCode,
    name: String,
    party_word: String,
    /// The words of its own name, without the party's word and the words of place at its end.
    words: Vec<String>,
    /// The places above it that the registry adds to its names, old ones too, each in folded words.
    places: Vec<Vec<String>>,
}

impl Index {
    /// Indexes a registry with the weights that come with the program.
    #[must_use]
    pub fn new(registry: &Registry) -> Self {
        Self::with_weights(registry, Weights::built_in())
    }

    /// Indexes a registry and what staff confirmed beside it. An alias of a unit that is not in the registry says nothing.
    #[must_use]
    pub fn with_aliases(registry: &Registry, aliases: &[Alias], weights: Weights) -> Self {
        let mut registry = registry.clone();
        for alias in aliases.iter().filter(|alias| alias.kind == AliasKind::Name) {
            let unit = registry.organizations.iter_mut().find(|unit| unit.code == alias.organization);
            // A name that papers bear is read as an old name is: whole, never by its initials.
            if let Some(unit) = unit.filter(|unit| !unit.former_names.contains(&alias.text)) {
                unit.former_names.push(alias.text.clone());
            }
        }
        let mut index = Self::with_weights(&registry, weights);
        for alias in aliases {
            let Some(unit) = index.unit(&alias.organization) else { continue };
            match alias.kind {
                AliasKind::Address => push(&mut index.confirmed_addresses, canonical(&alias.text), unit),
                AliasKind::Domain => {
                    push(&mut index.confirmed_domains, alias.text.trim_start_matches('@').to_lowercase(), unit);
                }
                AliasKind::Name => {}
            }
        }
        index
    }

    /// Indexes a registry with weights of the office's own.
    #[must_use]
    pub fn with_weights(registry: &Registry, weights: Weights) -> Self {
        let mut index = Self { weights, ..Self::default() };
        let shared = SharedWords::of(&registry.organizations, &index.weights);
        index.names = Tree::new(registry.organizations.iter().flat_map(abbreviations_in).collect());
        for (unit, organization) in registry.organizations.iter().enumerate() {
            for address in &organization.addresses {
                push(&mut index.addresses, canonical(address), unit);
            }
            for domain in &organization.domains {
                push(&mut index.domains, domain.trim_start_matches('@').to_lowercase(), unit);
            }
            for one in &organization.shared {
                push(&mut index.shared, canonical(one), unit);
            }
            if let Some(address) = &organization.official_address {
                index.officials.insert(canonical(address));
                index.official_domains.insert(domain_of(address));
            }
            let (party_word, forms) = forms_of(unit, organization, &index.weights, &shared);
            let own = forms.iter().filter(|(_, form)| matches!(form.kind, FormKind::Whole | FormKind::Short));
            let words = own.min_by_key(|(words, form)| (std::cmp::Reverse(form.kind), words.len()));
            let words = words.map(|(words, _)| words.clone()).unwrap_or_default();
            for (words, form) in forms {
                index.names.plant(&words, form);
            }
            index.codes.insert(organization.code.clone(), unit);
            index.units.push(Entry {
                code: organization.code.clone(),
                name: organization.name.clone(),
                party_word,
                words,
                places: places_of(organization),
            });
        }
        let mut mailboxes: HashMap<String, usize> = HashMap::new();
        for address in registry.organizations.iter().flat_map(|organization| &organization.addresses) {
            *mailboxes.entry(domain_of(address)).or_default() += 1;
        }
        index.mailbox_domains = mailboxes.keys().cloned().collect();
        let crowded = mailboxes.into_iter().filter(|(_, count)| *count >= MAILBOXES_OF_A_PROVIDER);
        index.providers = crowded.map(|(domain, _)| domain).collect();
        index.official_domains.retain(|domain| !is_public_domain(domain));
        for organization in &registry.organizations {
            let addresses = organization.addresses.iter().map(|address| domain_of(address));
            for domain in addresses.chain(organization.domains.iter().cloned()) {
                index.official_domains.remove(&domain);
            }
        }
        index.names.learn_slips();
        index
    }

    /// The code of a unit.
    pub(super) fn code(&self, unit: Unit) -> OrganizationCode {
        self.units.get(unit).map(|entry| entry.code.clone()).unwrap_or_default()
    }

    /// The official name of a unit.
    pub(super) fn name(&self, unit: Unit) -> &str {
        self.units.get(unit).map_or("", |entry| entry.name.as_str())
    }

    /// The places above a unit that the registry adds to its names, each in folded words.
    pub(super) fn places(&self, unit: Unit) -> &[Vec<String>] {
        self.units.get(unit).map_or(&[], |entry| &entry.places)
    }

    /// The folded party word with which the unit's name begins (`dang uy`, `chi bo`); empty where there is none.
    pub(super) fn party_word(&self, unit: Unit) -> &str {
        self.units.get(unit).map_or("", |entry| entry.party_word.as_str())
    }

    /// How much of a unit's name stands close together in `words`, weighed by how few units share each word (inverse
    /// document frequency), from 0 to 1. Names of fewer than three words are too short to be told by parts.
    pub(super) fn share_of_name(&self, unit: Unit, words: &[&str]) -> f64 {
        /// How many foreign words may stand between those of the name.
        const FOREIGN: usize = 2;
        let Some(entry) = self.units.get(unit).filter(|entry| entry.words.len() >= 3) else { return 0.0 };
        let width = (entry.words.len() + FOREIGN).min(words.len()).max(1);
        let whole: f64 = entry.words.iter().map(|word| self.rarity(word)).sum();
        let there = |window: &[&str]| -> f64 {
            let named = entry.words.iter().filter(|word| window.contains(&word.as_str()));
            named.map(|word| self.rarity(word)).sum()
        };
        let best = words.windows(width).map(there).fold(0.0, f64::max);
        if whole > 0.0 { best / whole } else { 0.0 }
    }

    /// Whether all these words stand in a name of one unit.
    pub(super) fn is_in_a_name(&self, words: &[String]) -> bool {
        let Some((first, others)) = words.split_first() else { return false };
        // Units are planted in their order.
        let in_all = |unit: &Unit| others.iter().all(|word| self.names.units_with(word).binary_search(unit).is_ok());
        self.names.units_with(first).iter().any(in_all)
    }

    /// The inverse document frequency of a name word over the registry.
    #[expect(clippy::cast_precision_loss, reason = "counts of units are far below 2^52")]
    fn rarity(&self, word: &str) -> f64 {
        let with = self.names.units_with(word).len().max(1);
        (1.0 + self.units.len() as f64 / with as f64).ln()
    }

    /// The unit of a code.
    pub(super) fn unit(&self, code: &OrganizationCode) -> Option<Unit> {
        self.codes.get(code).copied()
    }

    /// The units that registered this address.
    pub(super) fn by_address(&self, address: &str) -> &[Unit] {
        self.addresses.get(&canonical(address)).map_or(&[], Vec::as_slice)
    }

    /// The units that registered this address's domain, or a domain above it.
    pub(super) fn by_domain(&self, address: &str) -> &[Unit] {
        by_domain(&self.domains, address)
    }

    /// The units for which staff confirmed this address.
    pub(super) fn by_confirmed_address(&self, address: &str) -> &[Unit] {
        self.confirmed_addresses.get(&canonical(address)).map_or(&[], Vec::as_slice)
    }

    /// The units for which staff confirmed this address's domain, or a domain above it.
    pub(super) fn by_confirmed_domain(&self, address: &str) -> &[Unit] {
        by_domain(&self.confirmed_domains, address)
    }

    /// The units that share the address, its domain or a domain above it.
    pub(super) fn by_shared(&self, address: &str) -> &[Unit] {
        self.shared.get(&canonical(address)).map_or_else(|| by_domain(&self.shared, address), Vec::as_slice)
    }

    /// Whether its domain is a mail provider's, by name or because many units have their mailboxes there.
    pub(super) fn is_provider(&self, address: &str) -> bool {
        let domain = domain_of(address);
        is_public_domain(&domain) || self.providers.contains(&domain)
    }

    /// Whether its domain is nobody's outside the office: no unit has a mailbox in it, as in a mail provider's.
    pub(super) fn is_of_no_unit(&self, address: &str) -> bool {
        !self.is_provider(address) && !self.mailbox_domains.contains(&domain_of(address))
    }

    /// Whether it is an official of this office, or a colleague of theirs.
    pub(super) fn is_official(&self, address: &str) -> bool {
        self.officials.contains(&canonical(address)) || self.official_domains.contains(&domain_of(address))
    }
}

/// A domain in which so many units have their mailboxes is no office's own.
const MAILBOXES_OF_A_PROVIDER: usize = 4;

fn domain_of(address: &str) -> String {
    address.rsplit('@').next().unwrap_or_default().to_lowercase()
}

/// The words in capitals of a unit's names, folded. A name that is written in capitals throughout tells none.
fn abbreviations_in(organization: &Organization) -> impl Iterator<Item = String> {
    let names = [&organization.name].into_iter().chain(&organization.agency).chain(&organization.former_names);
    let mixed = names.filter(|name| name.chars().any(char::is_lowercase));
    let short = |word: &str| word.chars().count() >= 2 && word.chars().all(char::is_uppercase);
    mixed.flat_map(|name| tokens(name)).filter(move |token| short(&token.written)).map(|token| token.folded)
}

fn places_of(organization: &Organization) -> Vec<Vec<String>> {
    let names = [&organization.name].into_iter().chain(&organization.agency).chain(&organization.former_names);
    let places = names.filter_map(|name| parted_from_places(name)).flat_map(|(_, places)| places);
    places.map(|place| tokens(place).into_iter().map(|token| token.folded).collect()).collect()
}

/// Looks a domain up, then the domains above it.
fn by_domain<'m>(domains: &'m HashMap<String, Vec<Unit>>, address: &str) -> &'m [Unit] {
    domains_of(address).find_map(|domain| domains.get(&domain)).map_or(&[], Vec::as_slice)
}

/// The domain of an address, and the domains above it.
fn domains_of(address: &str) -> impl Iterator<Item = String> {
    let domain = address.rsplit_once('@').map(|(_, domain)| domain.to_lowercase());
    std::iter::successors(domain, |domain| domain.split_once('.').map(|(_, above)| above.to_owned()))
}

fn push(map: &mut HashMap<String, Vec<Unit>>, key: String, unit: Unit) {
    let units = map.entry(key).or_default();
    if !units.contains(&unit) {
        units.push(unit);
    }
}

/// An address as it is compared: lower case, without a sub-address (`+x`, RFC 5233), and without the dots that Gmail
/// does not look at.
pub(super) fn canonical(address: &str) -> String {
    let address = address.trim().to_lowercase();
    let Some((local, domain)) = address.rsplit_once('@') else { return address };
    let local = local.split_once('+').map_or(local, |(before, _)| before);
    if matches!(domain, "gmail.com" | "googlemail.com") {
        return format!("{}@gmail.com", local.replace('.', ""));
    }
    format!("{local}@{domain}")
}

/// The words of a name as the tree holds them: folded, without the small words that clerks leave out or write as `&`.
pub(super) fn name_words(name: &str) -> Vec<String> {
    tokens(name).into_iter().map(|token| token.folded).filter(|word| !is_small_word(word)).collect()
}

/// Words that clerks leave out of names or write as `&` and `-`.
pub(super) fn is_small_word(word: &str) -> bool {
    matches!(word, "va" | "cac")
}

#[cfg(test)]
#[path = "index_tests.rs"]
mod tests;
