//! The colour in which a letter sets words apart. The words always say it too: colours are lost in plain text, in print
//! and on many eyes.

/// How words are set apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Not at all.
    Plain,
    /// Bold.
    Strong,
    /// As it should be.
    Good,
    /// Somebody should look.
    Warn,
    /// Not as it should be.
    Bad,
}

impl Tone {
    /// The inline style: mail programs drop style sheets. Each colour has a contrast above 4.5 on white (WCAG 2.1, 1.4.3).
    #[must_use]
    pub fn style(self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::Strong => "font-weight:bold",
            Self::Good => "font-weight:bold;color:#1b6e2c",
            Self::Warn => "font-weight:bold;color:#8a5300",
            Self::Bad => "font-weight:bold;color:#b3261e",
        }
    }
}
