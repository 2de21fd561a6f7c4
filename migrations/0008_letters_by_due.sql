-- Finds the letter that is due first without sorting all that wait: where many became due at once, each claim read them all.
DROP INDEX letter_by_due;
CREATE INDEX letter_by_due ON letter (state, due_at, queued_at, id);
