"""Later."""
LETTERS = []
