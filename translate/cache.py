"""Where this tool keeps what it can make again: converted models, the translation memory."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import user_cache_path


def cache_folder() -> Path:
    """The user's cache folder for this tool (``AIGOV_BRIEF_CACHE`` overrides it)."""
    override = os.environ.get("AIGOV_BRIEF_CACHE")
    return Path(override) if override else user_cache_path("aigov-brief")
