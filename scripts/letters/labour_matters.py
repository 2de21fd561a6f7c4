"""x"""

LETTERS = []
