"""The letters of the thirteenth office (see `corporation`): tables, other matters, machines and strangers."""

LETTERS = []
