-- How many messages each folder held when it was last listed: a provider's limit shows by a number that does not move.
CREATE TABLE folder_count (
    -- The account's name in the configuration.
    account TEXT NOT NULL,
    -- The folder's name.
    folder TEXT NOT NULL,
    -- Messages in it, as the server said.
    held BIGINT NOT NULL,
    -- 1: the server is Gmail; 0: another.
    gmail BIGINT NOT NULL,
    PRIMARY KEY (account, folder)
);

-- The nightly proofs: one a day.
CREATE TABLE inspection (
    -- The day, as 2023-06-20.
    day TEXT NOT NULL PRIMARY KEY,
    -- When it ended.
    made_at BIGINT NOT NULL,
    -- What was proved and what does not agree (JSON of ledger::Inspection).
    found TEXT NOT NULL
);

-- Troubles that staff were told of by the second way.
CREATE TABLE alarm (
    -- mailbox or letters.
    trouble TEXT NOT NULL,
    -- Since when.
    since_at BIGINT NOT NULL,
    -- When staff were told.
    told_at BIGINT NOT NULL,
    -- When staff were told that it is over; NULL: it is not.
    ended_at BIGINT,
    PRIMARY KEY (trouble, since_at)
);
