"""The letters of the thirteenth office (see `corporation`): the reports on the directive."""

LETTERS = []
