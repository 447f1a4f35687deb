"""Instruments: the texts that institutions adopt, sign and publish, and their references."""
