"""Summaries: which sentences, what is cut from them, and what holds a model's words to the article."""
