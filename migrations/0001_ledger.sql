-- The ledger. One text for SQLite and PostgreSQL: TEXT and BIGINT columns only, times as integer milliseconds since
-- 1970-01-01T00:00:00Z, structures as JSON in TEXT. A hash is a SHA-256 as 64 lower-case hexadecimal digits.
-- Each table and each column has a comment; a test holds us to it.

-- A message as it lies in the store, once, however often and wherever it was seen.
CREATE TABLE message (
    -- SHA-256 of the raw bytes; the message is known by it everywhere.
    hash TEXT NOT NULL PRIMARY KEY,
    -- Length of the raw bytes.
    size BIGINT NOT NULL,
    -- The server's time of receipt; NULL where the server said none that makes sense.
    received_at BIGINT,
    -- When this program first saw it.
    first_seen_at BIGINT NOT NULL,
    -- received_at, else first_seen_at: with the hash, the order in which messages are judged.
    order_at BIGINT NOT NULL,
    -- Where it was first seen (JSON of mailbox::Origin).
    origin TEXT NOT NULL,
    -- How often its reading was begun: a message that kills the program is set aside by it.
    attempts BIGINT NOT NULL,
    -- Message-ID without angle brackets, once read; NULL where there is none, or one longer than RFC 5322 2.1.1 allows.
    message_id TEXT,
    -- When it was first judged; NULL: not yet.
    judged_at BIGINT
);
CREATE INDEX message_by_order ON message (order_at, hash);
CREATE INDEX message_unjudged ON message (order_at, hash) WHERE judged_at IS NULL;
CREATE INDEX message_by_message_id ON message (message_id);

-- A place where a message was seen: every UID of a folder has a row here or in refusal. For an imported file, account
-- is empty, folder is the path (its beginning and a hash where it is very long), and both numbers are 0.
CREATE TABLE sighting (
    -- The account's name in the configuration.
    account TEXT NOT NULL,
    -- The folder's name, or the imported file's path.
    folder TEXT NOT NULL,
    -- UIDVALIDITY of the folder.
    uid_validity BIGINT NOT NULL,
    -- UID of the message in it.
    uid BIGINT NOT NULL,
    -- Gmail's X-GM-MSGID in decimal; NULL elsewhere.
    gmail_id TEXT,
    -- The message that was found there; NULL: it was gone before it could be fetched.
    message TEXT REFERENCES message (hash),
    -- When it was first seen there.
    seen_at BIGINT NOT NULL,
    PRIMARY KEY (account, folder, uid_validity, uid)
);
CREATE INDEX sighting_by_gmail_id ON sighting (account, gmail_id);
CREATE INDEX sighting_by_message ON sighting (message);

-- A UID that the server refused to hand out, until it arrives or vanishes.
CREATE TABLE refusal (
    -- As in sighting.
    account TEXT NOT NULL,
    -- As in sighting.
    folder TEXT NOT NULL,
    -- As in sighting.
    uid_validity BIGINT NOT NULL,
    -- As in sighting.
    uid BIGINT NOT NULL,
    -- The server's time of receipt, where it said one.
    received_at BIGINT,
    -- The size that it announced, in octets.
    size BIGINT NOT NULL,
    -- Why, in English, as last said.
    reason TEXT NOT NULL,
    -- How often it was refused.
    times BIGINT NOT NULL,
    -- When it was first refused.
    first_at BIGINT NOT NULL,
    -- When it was last refused.
    last_at BIGINT NOT NULL,
    PRIMARY KEY (account, folder, uid_validity, uid)
);

-- Where the reading of a folder stands.
CREATE TABLE folder (
    -- The account's name in the configuration.
    account TEXT NOT NULL,
    -- The folder's name.
    folder TEXT NOT NULL,
    -- Its UIDVALIDITY when it was last read; NULL: never.
    uid_validity BIGINT,
    -- Every UID below it has a row in sighting or refusal.
    next_uid BIGINT NOT NULL,
    PRIMARY KEY (account, folder)
);

-- How the polls of an account fare.
CREATE TABLE poll (
    -- The account's name in the configuration.
    account TEXT NOT NULL PRIMARY KEY,
    -- The last poll that succeeded; NULL: none yet.
    succeeded_at BIGINT,
    -- The last error since then; NULL: none.
    error TEXT,
    -- When the polls began to fail; NULL: they do not.
    failing_since BIGINT
);

-- What was read out of a message, written once when it is first judged.
CREATE TABLE judgement (
    -- The message.
    message TEXT NOT NULL PRIMARY KEY REFERENCES message (hash),
    -- Display name of the first From.
    from_name TEXT NOT NULL,
    -- Address of the first From, lower case.
    from_address TEXT NOT NULL,
    -- The address that counts as its sender (findings.sender), for lookups; cut where it is absurdly long.
    sender TEXT NOT NULL,
    -- Subject, decoded.
    subject TEXT NOT NULL,
    -- The sender's own Date; NULL where there is none.
    sender_date BIGINT,
    -- What was found (JSON of matching::Findings).
    findings TEXT NOT NULL,
    -- The year in which its receipt number is, or would be, issued: that of its receipt in the office's time zone.
    receipt_year BIGINT NOT NULL,
    -- How many decisions there are on it; the one of this number holds.
    decisions BIGINT NOT NULL
);
CREATE INDEX judgement_by_sender ON judgement (sender);

-- A file of a message; its bytes lie in the store.
CREATE TABLE message_file (
    -- The message.
    message TEXT NOT NULL REFERENCES message (hash),
    -- Its place among the files of the message, from 0.
    position BIGINT NOT NULL,
    -- Name as sent.
    name TEXT NOT NULL,
    -- SHA-256 of its bytes.
    hash TEXT NOT NULL,
    -- Length of its bytes.
    size BIGINT NOT NULL,
    -- Media type as declared.
    media_type TEXT NOT NULL,
    -- 1: a part shown inside the text; 0: a file handed in.
    inline BIGINT NOT NULL,
    PRIMARY KEY (message, position)
);

-- Every decision on a message, in order; none is ever changed or removed.
CREATE TABLE decision (
    -- The message.
    message TEXT NOT NULL REFERENCES judgement (message),
    -- From 1, without gaps; the highest holds.
    number BIGINT NOT NULL,
    -- When it was decided.
    decided_at BIGINT NOT NULL,
    -- Who decided; NULL: the program.
    decided_by TEXT,
    -- Why it was decided anew; empty for the first.
    reason TEXT NOT NULL,
    -- The decision (JSON of matching::Decision).
    decision TEXT NOT NULL,
    -- Its verdict alone (JSON, null where there is none), to find when it changed.
    verdict TEXT NOT NULL,
    PRIMARY KEY (message, number)
);

-- The units that a message is from by the decision that holds; for lookups.
CREATE TABLE message_organization (
    -- The unit's code.
    organization TEXT NOT NULL,
    -- The message.
    message TEXT NOT NULL REFERENCES judgement (message),
    PRIMARY KEY (organization, message)
);
CREATE INDEX message_organization_by_message ON message_organization (message);

-- Receipt numbers (số đến): 1, 2, 3 … in each year, without gaps, never used again.
CREATE TABLE receipt (
    -- Year of the receipt in the office's time zone.
    year BIGINT NOT NULL,
    -- The number in that year.
    number BIGINT NOT NULL,
    -- The message.
    message TEXT NOT NULL UNIQUE REFERENCES message (hash),
    -- When the number was issued.
    issued_at BIGINT NOT NULL,
    PRIMARY KEY (year, number)
);

-- The outbox: letters of ours, owed and sent.
CREATE TABLE letter (
    -- Id made by the program (UUIDv7).
    id TEXT NOT NULL PRIMARY KEY,
    -- acknowledgement or digest.
    purpose TEXT NOT NULL,
    -- What it is about: the hash of the message acknowledged, or the day of the digest.
    subject_key TEXT NOT NULL,
    -- The one recipient's address.
    recipient TEXT NOT NULL,
    -- Our Message-ID, without angle brackets; the same over all retries.
    message_id TEXT NOT NULL,
    -- The whole letter (RFC 5322).
    raw TEXT NOT NULL,
    -- held (staff must release it), waiting, sending, sent, failed, unknown (perhaps delivered), cancelled.
    state TEXT NOT NULL,
    -- How often sending was begun.
    attempts BIGINT NOT NULL,
    -- When it was queued.
    queued_at BIGINT NOT NULL,
    -- When it is to be sent (again).
    due_at BIGINT NOT NULL,
    -- When its state last changed.
    changed_at BIGINT NOT NULL,
    -- What went wrong last; empty: nothing did.
    problem TEXT NOT NULL,
    UNIQUE (purpose, subject_key, recipient)
);
CREATE INDEX letter_by_due ON letter (state, due_at);
CREATE INDEX letter_by_recipient ON letter (recipient, queued_at);
CREATE INDEX letter_by_message_id ON letter (message_id);
CREATE INDEX letter_by_queued ON letter (queued_at, id);

-- Digests made: one a day.
CREATE TABLE digest (
    -- The day, as 2023-06-20.
    day TEXT NOT NULL PRIMARY KEY,
    -- Up to which moment it counted.
    until_at BIGINT NOT NULL,
    -- When it was made.
    made_at BIGINT NOT NULL,
    -- How mailbox and letters fared then, as JSON: the digest can be shown again as it stood.
    health TEXT NOT NULL
);

-- What staff recorded about a unit and a requirement; never changed, later ones add to earlier ones.
CREATE TABLE mark (
    -- From 1, in the order of recording.
    number BIGINT NOT NULL PRIMARY KEY,
    -- The unit's code.
    organization TEXT NOT NULL,
    -- The plan's id.
    plan TEXT NOT NULL,
    -- The requirement's id.
    requirement TEXT NOT NULL,
    -- What is recorded (JSON of ledger::MarkKind).
    what TEXT NOT NULL,
    -- By whom.
    marked_by TEXT NOT NULL,
    -- Why.
    reason TEXT NOT NULL,
    -- When.
    marked_at BIGINT NOT NULL
);

-- Every registry that was ever imported, whole.
CREATE TABLE registry_version (
    -- From 1; the highest holds.
    number BIGINT NOT NULL PRIMARY KEY,
    -- When it was imported.
    imported_at BIGINT NOT NULL,
    -- By whom.
    imported_by TEXT NOT NULL,
    -- The registry (JSON of registry::Registry).
    registry TEXT NOT NULL
);

-- The organizations of the registry that holds.
CREATE TABLE organization (
    -- Its code.
    code TEXT NOT NULL PRIMARY KEY,
    -- Its place in the sheet, from 0.
    position BIGINT NOT NULL,
    -- Its official name.
    name TEXT NOT NULL,
    -- Everything about it (JSON of registry::Organization).
    organization TEXT NOT NULL
);

-- What was done to the ledger, in order; each entry carries the hash of the one before, so that no change goes unseen.
CREATE TABLE log (
    -- From 1, without gaps.
    number BIGINT NOT NULL PRIMARY KEY,
    -- When it was done.
    logged_at BIGINT NOT NULL,
    -- What was done, a stable English word.
    action TEXT NOT NULL,
    -- What it was done to: a message's hash, a letter's id, a day …
    subject TEXT NOT NULL,
    -- Who did it; NULL: the program.
    logged_by TEXT,
    -- What else must be proven (JSON): fingerprints of the rows written.
    detail TEXT NOT NULL,
    -- SHA-256 over the hash before and the JSON array of all the other columns.
    hash TEXT NOT NULL
);

-- Who writes the ledger as its daemon, for the message that a second one is given; the lock itself is the system's.
CREATE TABLE holder (
    -- Always 1: there is one row.
    number BIGINT NOT NULL PRIMARY KEY,
    -- Host and process, as the daemon says it.
    holder TEXT NOT NULL,
    -- Since when.
    held_since BIGINT NOT NULL
);
