"""Documents with known text, as Vietnamese offices make them: what they say (`story`), the letters of before Unicode
(`old_letters`), and how they are written (`word`, `portable`, `plain`, `sheets`). Standard library only."""
