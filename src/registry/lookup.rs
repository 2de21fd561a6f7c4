//! Turns a code, an address or a domain into the organization that registered it. A registry has some hundred units,
//! so that looking through it costs microseconds and no index has to be kept in step with it.

use super::{Organization, OrganizationCode, Plan, Registry, Requirement, RequirementKind};
use crate::vietnamese::words;

impl Registry {
    /// The organization with this code.
    #[must_use]
    pub fn by_code(&self, code: &OrganizationCode) -> Option<&Organization> {
        self.organizations.iter().find(|organization| organization.code == *code)
    }

    /// The one organization that registered this address, whatever its case. `None` where several did: such an address
    /// proves nothing.
    #[must_use]
    pub fn by_address(&self, address: &str) -> Option<&Organization> {
        let address = address.trim().to_lowercase();
        only(self.organizations.iter().filter(|organization| organization.addresses.contains(&address)))
    }

    /// The one organization that registered this domain or the longest suffix of it: `a.b.example` belongs to who
    /// registered `b.example`, unless someone registered `a.b.example` itself. Takes a whole address too.
    #[must_use]
    pub fn by_domain(&self, domain: &str) -> Option<&Organization> {
        let domain = domain.trim().trim_end_matches('.').to_lowercase();
        let mut rest = domain.rsplit_once('@').map_or(domain.as_str(), |(_, after)| after);
        loop {
            let mut owners = self.organizations.iter().filter(|unit| unit.domains.iter().any(|known| known == rest));
            if let Some(owner) = owners.next() {
                return owners.next().is_none().then_some(owner);
            }
            rest = rest.split_once('.')?.1;
        }
    }
}

impl Plan {
    /// The requirement of a kind that a paper with this title answers. Where a plan asks for several papers of one
    /// kind, the one whose name shares the most words with the title; in doubt the first.
    #[must_use]
    pub fn requirement_for(&self, kind: RequirementKind, title: &str) -> Option<&Requirement> {
        let title = words(title);
        let mut best: Option<(&Requirement, usize)> = None;
        for requirement in self.requirements.iter().filter(|requirement| requirement.kind == kind) {
            let shared = words(&requirement.name).iter().filter(|word| title.contains(word)).count();
            if best.is_none_or(|(_, most)| shared > most) {
                best = Some((requirement, shared));
            }
        }
        best.map(|(requirement, _)| requirement)
    }

    /// The requirement of a kind.
    #[must_use]
    pub fn requirement(&self, kind: RequirementKind) -> Option<&Requirement> {
        self.requirements.iter().find(|requirement| requirement.kind == kind)
    }
}

fn only<'a>(mut found: impl Iterator<Item = &'a Organization>) -> Option<&'a Organization> {
    let first = found.next()?;
    found.next().is_none().then_some(first)
}

#[cfg(test)]
#[path = "lookup_tests.rs"]
mod tests;
