"""The stretches of a training, each named as its folder of shards in the work folder."""

from __future__ import annotations

import enum


class Stretch(enum.StrEnum):
    """Stretches of --stretch."""

    GENERAL = "general"
    DOMAIN = "domain"
    DISTILLED = "distilled"
