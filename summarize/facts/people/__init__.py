"""Persons: who is named, in which role, of which state."""
