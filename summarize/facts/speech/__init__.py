"""Quotations and reported speech: who said what, in both languages."""
