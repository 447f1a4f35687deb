"""Fidelity checks: what each rule compares between a French sentence and its English."""
