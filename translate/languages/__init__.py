"""French and English: numerals, verbs, names of countries, months and currencies."""
