//! The daemon over real servers: Dovecot with TLS and IDLE, a real SMTP server, `SQLite` and `PostgreSQL`.
