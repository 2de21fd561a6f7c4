//! Where a password is found, and a password that no log can show.

use std::fmt;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

/// A password. Its `Debug` never shows it.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// Wraps a password.
    #[must_use]
    pub fn new(text: String) -> Self {
        Self(text)
    }

    /// The password itself, for the moment of logging in.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(secret)")
    }
}

/// Where a password is found: a file, or an environment variable.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PasswordSource {
    /// A file with the password on its first line.
    pub file: Option<PathBuf>,
    /// The name of an environment variable.
    pub variable: Option<String>,
}

impl PasswordSource {
    /// Reads the password; asked anew at each connection, so that it can be changed without a restart.
    ///
    /// # Errors
    /// Where there is no such file or variable, or it is empty. The password is in no error.
    pub fn read(&self) -> Result<Secret> {
        if let Some(file) = &self.file {
            let text = std::fs::read_to_string(file)
                .with_context(|| format!("cannot read the password file {}", file.display()))?;
            let password = text.lines().next().unwrap_or_default().trim();
            if password.is_empty() {
                bail!("the password file {} is empty", file.display());
            }
            // Google shows app passwords in four groups; the blanks are no part of them.
            let grouped = password.len() == 19 && password.split(' ').all(|group| group.len() == 4);
            return Ok(Secret(if grouped { password.replace(' ', "") } else { password.to_owned() }));
        }
        let Some(variable) = &self.variable else { bail!("no password file and no environment variable is set") };
        match std::env::var(variable) {
            Ok(password) if !password.is_empty() => Ok(Secret(password)),
            _ => bail!("the environment variable {variable} holds no password"),
        }
    }
}
