//! Turns what staff say about an address, a domain or a name into an alias that is used from the next letter on, or
//! takes one back; and finds the aliases that no longer say anything.

use anyhow::{Result, bail};

use super::{Review, Signature, signed};
use crate::ledger::{AliasRow, Novelty};
use crate::registry::{Alias, AliasKind, Organization, OrganizationCode, Registry};
use crate::vietnamese::words;

/// How many words the party's word has that a name begins with: `Đảng ủy`, `Chi bộ`.
const PARTY_WORDS: usize = 2;

/// The shortest name that may be an alias, in letters: shorter ones are met everywhere.
const SHORTEST_NAME: usize = 4;

impl Review {
    /// Every alias, those that were taken back too.
    ///
    /// # Errors
    /// Where the ledger cannot be read.
    pub async fn aliases(&self) -> Result<Vec<AliasRow>> {
        self.intake.ledger().aliases().await
    }

    /// A person enters an alias by hand.
    ///
    /// # Errors
    /// Where it cannot be one, in Vietnamese; where the ledger fails.
    pub async fn add_alias(&self, alias: Alias, signature: &Signature) -> Result<(Alias, Novelty)> {
        signed(signature)?;
        let mut work = self.intake.ledger().begin().await?;
        let alias = checked(alias, &self.intake.ledger().registry().await?)?;
        let now = self.intake.clock().now();
        let novelty = work.add_alias(&alias, None, &signature.by, &signature.reason, now).await?;
        work.commit().await?;
        Ok((alias, novelty))
    }

    /// A person takes an alias back; it stays in the ledger, marked.
    ///
    /// # Errors
    /// Where there is none of that number that holds, in Vietnamese; where the ledger fails.
    pub async fn remove_alias(&self, number: u32, signature: &Signature) -> Result<AliasRow> {
        signed(signature)?;
        let ledger = self.intake.ledger();
        let mut work = ledger.begin().await?;
        let row = ledger.aliases().await?.into_iter().find(|row| row.number == number && row.removed.is_none());
        let Some(row) = row else { bail!("không có bí danh số {number} đang dùng; xem `tiepnhan alias list`") };
        work.remove_alias(number, &signature.by, &signature.reason, self.intake.clock().now()).await?;
        work.commit().await?;
        Ok(row)
    }
}

/// An alias as it is kept, if it may be one.
fn checked(alias: Alias, registry: &Registry) -> Result<Alias> {
    let code = &alias.organization;
    let Some(unit) = registry.by_code(code) else {
        bail!("không có đơn vị mã “{}”; xem `tiepnhan registry list`", code.0)
    };
    let written = alias.text.split_whitespace().collect::<Vec<_>>().join(" ");
    let lower = written.to_lowercase();
    let text = match alias.kind {
        AliasKind::Address if !is_address(&lower) => bail!("“{written}” không phải là một địa chỉ thư"),
        AliasKind::Domain if !is_domain(lower.trim_start_matches('@')) => {
            bail!("“{written}” không phải là một tên miền")
        }
        AliasKind::Name if written.chars().count() < SHORTEST_NAME => bail!("tên “{written}” quá ngắn, dễ nhầm"),
        AliasKind::Address => lower,
        AliasKind::Domain => lower.trim_start_matches('@').to_owned(),
        AliasKind::Name => written,
    };
    let others = registry.organizations.iter().filter(|other| other.code != unit.code);
    let taken = others.clone().find(|other| match alias.kind {
        AliasKind::Address => other.addresses.contains(&text),
        AliasKind::Domain => other.domains.contains(&text),
        AliasKind::Name => other.name == text || other.former_names.contains(&text),
    });
    if let Some(other) = taken {
        bail!("“{text}” đã thuộc về {} trong danh sách; hãy sửa danh sách trước", other.name);
    }
    if let (AliasKind::Name, Some(other)) = (alias.kind, fits_another(&text, code, registry)) {
        bail!("tên “{text}” cũng hợp với {}, dễ nhầm; hãy ghi tên đầy đủ hơn", other.name);
    }
    Ok(Alias { text, ..alias })
}

/// Another unit in whose name every word of this one stands: a name that is but a part of other names tells nobody apart.
pub(super) fn fits_another<'r>(
    name: &str,
    unit: &OrganizationCode,
    registry: &'r Registry,
) -> Option<&'r Organization> {
    let written = words(name);
    registry.organizations.iter().filter(|other| other.code != *unit).find(|other| {
        let theirs = words(&format!("{} {}", other.name, other.agency.as_deref().unwrap_or_default()));
        // The party's word differs between a committee and a cell of the same name: it parts nobody.
        written.iter().skip(PARTY_WORDS).all(|word| theirs.contains(word))
    })
}

fn is_address(text: &str) -> bool {
    text.split_once('@').is_some_and(|(local, domain)| !local.is_empty() && is_domain(domain))
}

fn is_domain(text: &str) -> bool {
    let letters =
        |label: &str| !label.is_empty() && label.chars().all(|letter| letter.is_alphanumeric() || letter == '-');
    text.contains('.') && text.split('.').all(letters)
}

/// Aliases that hold, but say nothing or contradict the registry: a Vietnamese sentence each.
#[must_use]
pub fn idle_aliases(aliases: &[AliasRow], registry: &Registry) -> Vec<String> {
    let told = |row: &AliasRow| {
        let Alias { kind, text, organization } = &row.alias;
        if registry.by_code(organization).is_none() {
            return Some(format!(
                "bí danh số {} (“{text}”) của đơn vị {} không còn trong danh sách",
                row.number, organization.0
            ));
        }
        let other = registry.organizations.iter().find(|other| match kind {
            AliasKind::Address => other.code != *organization && other.addresses.contains(text),
            AliasKind::Domain => other.code != *organization && other.domains.contains(text),
            AliasKind::Name => false,
        })?;
        Some(format!("bí danh số {} (“{text}”) trái với danh sách: đã đăng ký cho {}", row.number, other.name))
    };
    aliases.iter().filter(|row| row.removed.is_none()).filter_map(told).collect()
}

#[cfg(test)]
#[path = "alias_tests.rs"]
mod tests;
