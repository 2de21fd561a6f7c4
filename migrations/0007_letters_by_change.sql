-- Finds the letter that was sent last, which is asked for at every look at the outbox, without reading all that were sent.
CREATE INDEX letter_by_change ON letter (state, changed_at, id);
