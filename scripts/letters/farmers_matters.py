"""x"""
LETTERS = []
