-- Messages whose content was removed after the office's retention: their receipt, unit, verdict and hashes stay.
CREATE TABLE purged (
    -- The message.
    message TEXT NOT NULL PRIMARY KEY REFERENCES judgement (message),
    -- When its content was removed.
    purged_at BIGINT NOT NULL,
    -- By whom; NULL: the program, as the office had set.
    purged_by TEXT
);
