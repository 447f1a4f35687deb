"""Dates: a closed French grammar, and what settles what a date leaves open."""
