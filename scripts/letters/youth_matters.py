"""The letters of the sixteenth office (see `youth`): tables, other plans, machines, and what is no matter of the office."""

LETTERS = []
