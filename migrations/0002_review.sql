-- What staff decide: corrections of what was found in a message, and the aliases that follow from them.

-- What holds of a message after it was first judged: staff corrected it, took that back, or had it read anew. Never
-- changed nor removed; the findings of the highest number hold, and judgement.findings where there is none.
CREATE TABLE revision (
    -- The message.
    message TEXT NOT NULL REFERENCES judgement (message),
    -- From 1, without gaps; the highest holds.
    number BIGINT NOT NULL,
    -- The number whose findings hold with it: its own; where it takes another back, an earlier one (0: the first findings).
    holds BIGINT NOT NULL,
    -- assigned, confirmed, rejected, undone or rejudged.
    step TEXT NOT NULL,
    -- Who did it.
    revised_by TEXT NOT NULL,
    -- Why.
    reason TEXT NOT NULL,
    -- When.
    revised_at BIGINT NOT NULL,
    -- The findings that hold with it (JSON of matching::Findings).
    findings TEXT NOT NULL,
    PRIMARY KEY (message, number)
);
CREATE INDEX revision_by_time ON revision (revised_at);

-- Addresses, domains and names that staff confirmed for a unit. Rows stay; one that was taken back is marked.
CREATE TABLE alias (
    -- From 1, in the order of recording.
    number BIGINT NOT NULL PRIMARY KEY,
    -- address, domain or name.
    kind TEXT NOT NULL,
    -- The address or domain, lower case; or the name as a letterhead writes it.
    text TEXT NOT NULL,
    -- The unit's code.
    organization TEXT NOT NULL,
    -- The corrected message that it was learned from; NULL: entered by hand.
    message TEXT REFERENCES message (hash),
    -- Who confirmed it.
    added_by TEXT NOT NULL,
    -- Why.
    reason TEXT NOT NULL,
    -- When.
    added_at BIGINT NOT NULL,
    -- Who took it back; NULL: it holds.
    removed_by TEXT,
    -- Why it was taken back; NULL: it holds.
    removal_reason TEXT,
    -- When it was taken back; NULL: it holds.
    removed_at BIGINT
);
CREATE INDEX alias_by_message ON alias (message);
