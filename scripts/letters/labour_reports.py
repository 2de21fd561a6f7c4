"""The federation's letters (see `labour`): the half-year reviews."""

LETTERS = []
