-- A ledger that was restored from a backup: what lies between the backup and the restoration may have been answered
-- already, so those answers wait for a person.
CREATE TABLE restoration (
    -- From 1, in the order of restoring.
    number BIGINT NOT NULL PRIMARY KEY,
    -- When the backup was made.
    backed_up_at BIGINT NOT NULL,
    -- When it was restored.
    restored_at BIGINT NOT NULL,
    -- By whom.
    restored_by TEXT NOT NULL
);
