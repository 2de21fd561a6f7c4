//! Names what can go wrong with a mailbox, and judges for each whether trying again can help.
//!
//! What the server says is kept short and without addresses, so that an error can be logged and shown.

use std::io;
use std::time::Duration;

/// What went wrong with a mailbox.
#[derive(Debug, thiserror::Error)]
pub enum MailboxError {
    /// No connection came about.
    #[error("the IMAP server cannot be reached: {0}")]
    Unreachable(String),
    /// The connection could not be secured: wrong certificate, no STARTTLS, or none wanted where it is needed.
    #[error("the connection to the IMAP server cannot be secured: {0}")]
    Insecure(String),
    /// The server does not take user and password.
    #[error("the IMAP server refused the login: {0}")]
    Login(String),
    /// The account has too many connections open (Gmail: 15).
    #[error("the IMAP server has too many connections of this account: {0}")]
    TooManyConnections(String),
    /// The account used up what it may transfer (Gmail: 2,500 MB a day).
    #[error("the IMAP account is over its quota: {0}")]
    OverQuota(String),
    /// A command was answered by `NO`.
    #[error("the IMAP server refused {command}: {text}")]
    Refused {
        /// The command's name.
        command: String,
        /// What the server said.
        text: String,
    },
    /// A command was answered by `BAD`.
    #[error("the IMAP server did not understand {command}: {text}")]
    Bad {
        /// The command's name.
        command: String,
        /// What the server said.
        text: String,
    },
    /// The server said `BYE`.
    #[error("the IMAP server closed the session: {0}")]
    Bye(String),
    /// The connection ended.
    #[error("the connection to the IMAP server was lost: {0}")]
    ConnectionLost(String),
    /// The server was silent for too long.
    #[error("the IMAP server was silent for too long")]
    Silent,
    /// The server broke the protocol.
    #[error("the IMAP server broke the protocol: {0}")]
    Protocol(String),
    /// UIDVALIDITY is no longer the one for which UIDs were given; nothing was done.
    #[error("UIDVALIDITY of the folder changed meanwhile")]
    ValidityChanged,
    /// The server has no IDLE, or refuses it: poll instead.
    #[error("the IMAP server cannot IDLE: {0}")]
    CannotIdle(String),
    /// What was fetched could not be written.
    #[error("what was fetched could not be written")]
    Store(#[source] anyhow::Error),
    /// Nobody takes what is fetched any more: the program is ending.
    #[error("nobody takes what is fetched")]
    Stopped,
    /// A setting is wrong; says which and why.
    #[error("{0}")]
    Settings(String),
}

impl MailboxError {
    /// Whether the same may succeed later with nobody doing anything. A refused login is not: an account can be locked
    /// out by trying again and again, so it is tried slowly and a person is told.
    #[must_use]
    pub fn is_transient(&self) -> bool {
        match self {
            Self::Login(_) | Self::Insecure(_) | Self::Settings(_) | Self::Store(_) | Self::Stopped => false,
            Self::Unreachable(_)
            | Self::TooManyConnections(_)
            | Self::OverQuota(_)
            | Self::Refused { .. }
            | Self::Bad { .. }
            | Self::Bye(_)
            | Self::ConnectionLost(_)
            | Self::Silent
            | Self::Protocol(_)
            | Self::ValidityChanged
            | Self::CannotIdle(_) => true,
        }
    }

    /// Whether the session can still be used: the server answered, though not as wished.
    #[must_use]
    pub fn keeps_session(&self) -> bool {
        matches!(self, Self::Refused { .. } | Self::Bad { .. } | Self::ValidityChanged | Self::CannotIdle(_))
    }

    /// How long it is of no use, or does harm, to try again. An account over its quota is let in again after some hours,
    /// and each try can make it longer; a login that is refused again and again is locked.
    #[must_use]
    pub fn least_wait(&self) -> Duration {
        match self {
            Self::OverQuota(_) | Self::TooManyConnections(_) => Duration::from_hours(1),
            Self::Login(_) => Duration::from_mins(15),
            _ => Duration::ZERO,
        }
    }

    /// The same for staff, without the server's words.
    #[must_use]
    pub fn in_vietnamese(&self) -> &'static str {
        match self {
            Self::Unreachable(_) => "Không kết nối được tới máy chủ thư.",
            Self::Insecure(_) => "Không thiết lập được kết nối an toàn tới máy chủ thư.",
            Self::Login(_) => {
                "Máy chủ thư từ chối đăng nhập: đề nghị kiểm tra mật khẩu ứng dụng; sẽ thử lại sau mỗi 15 phút."
            }
            Self::TooManyConnections(_) => {
                "Tài khoản thư đang có quá nhiều kết nối cùng lúc: đề nghị tắt bớt chương trình thư khác; sẽ thử lại sau mỗi giờ."
            }
            Self::OverQuota(_) => {
                "Tài khoản thư đã dùng hết hạn mức tải trong ngày của máy chủ; sẽ thử lại sau mỗi giờ, thường hết trong 24 giờ."
            }
            Self::Refused { .. } | Self::Bad { .. } => "Máy chủ thư từ chối một yêu cầu đọc thư; sẽ thử lại.",
            Self::Bye(_) | Self::ConnectionLost(_) => "Kết nối tới máy chủ thư bị ngắt; sẽ nối lại.",
            Self::Silent => "Máy chủ thư không trả lời; sẽ nối lại.",
            Self::Protocol(_) | Self::ValidityChanged | Self::CannotIdle(_) => {
                "Máy chủ thư trả lời không đúng quy cách; sẽ nối lại."
            }
            Self::Store(_) => "Không ghi được thư vào đĩa: đề nghị kiểm tra dung lượng và quyền ghi.",
            Self::Stopped => "Chương trình đang dừng.",
            Self::Settings(_) => "Cấu hình hộp thư chưa đúng.",
        }
    }

    /// Whether it is for IDLE alone: ask from time to time instead.
    #[must_use]
    pub fn means_poll_instead(&self) -> bool {
        matches!(self, Self::CannotIdle(_))
    }

    /// The error of a read or a write. The text of an [`io::Error`] that comes from the parser quotes mail, so only its
    /// kind is kept.
    pub(in crate::mailbox) fn of_io(error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::TimedOut => Self::Silent,
            io::ErrorKind::InvalidData => Self::Protocol("an answer is larger than was asked for".to_owned()),
            io::ErrorKind::Other => Self::Protocol("an answer cannot be read".to_owned()),
            kind => Self::ConnectionLost(kind.to_string()),
        }
    }

    /// The error of a `NO` or `BYE` whose text tells a state of the whole account, if it does. Gmail says these by text
    /// alone, with at most `[ALERT]`, `[OVERQUOTA]` (RFC 5530) or `[LIMIT]` before it.
    pub(in crate::mailbox) fn of_account_state(text: &str) -> Option<Self> {
        let lower = text.to_ascii_lowercase();
        if lower.contains("too many") && lower.contains("connection") {
            return Some(Self::TooManyConnections(text.to_owned()));
        }
        let over = ["[overquota]", "bandwidth limit", "exceeded command or"];
        over.iter().any(|sign| lower.contains(sign)).then(|| Self::OverQuota(text.to_owned()))
    }
}

#[cfg(test)]
#[path = "error_tests.rs"]
mod tests;
