"""Organisations: what institutions and companies are called, and what that is in English."""
