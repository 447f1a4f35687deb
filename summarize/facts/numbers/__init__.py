"""Numbers: figures and number words, and what they count."""
