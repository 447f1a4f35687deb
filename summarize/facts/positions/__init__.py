"""Positions: who proposes, supports, refuses, calls for or criticises what."""
