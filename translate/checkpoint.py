"""Which weights: from a model name (``embedded``, ``auto``, a folder, a hub name) to a checked folder of files.

Only safetensors weights are accepted: a pickle can run code when it is loaded.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from translate.cache import cache_folder

if TYPE_CHECKING:
    from translate.checks.doubt import Calibration

EMBEDDED = "embedded"
AUTO = "auto"
AUTO_HUB_NAME = "Helsinki-NLP/opus-mt-fr-en"
# Long enough for one answer of the hub, short enough that an offline machine does not wait for it.
HUB_TIMEOUT = "3"
_CONVERSION_BOT = "SFconvertbot"
_GENERATION = "generation_config.json"
CALIBRATION = "calibration.json"
_FILES = ("config.json", "source.spm", "target.spm", "vocab.json", "tokenizer_config.json", _GENERATION)
_REQUIRED = ("config.json", "source.spm", "target.spm", "vocab.json", "model.safetensors")


class ModelError(Exception):
    """A model cannot be used; the message is one line for the user."""


@dataclass(frozen=True)
class Checkpoint:
    """A MarianMT checkpoint on disk: the folder, and the name it is known by in signatures."""

    name: str
    folder: Path

    @cached_property
    def sha256(self) -> str:
        """SHA-256 of all that decides a translation and its marks: weights, configuration, vocabulary, rules of
        generation, calibration."""
        digest = hashlib.sha256()
        for name in (*_REQUIRED, *(name for name in (_GENERATION, CALIBRATION) if (self.folder / name).is_file())):
            with (self.folder / name).open("rb") as file:
                digest.update(hashlib.file_digest(file, "sha256").digest())
        return digest.hexdigest()

    @cached_property
    def config(self) -> dict:
        """config.json, parsed. Raises ModelError where it is not that of a MarianMT model."""
        try:
            config = json.loads((self.folder / "config.json").read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise ModelError(f"model {self.name}: config.json cannot be read ({error})") from error
        if not isinstance(config, dict) or config.get("model_type") != "marian":
            raise ModelError(
                f"model {self.name}: not a MarianMT checkpoint (model_type in config.json is not 'marian')"
            )
        return config

    @cached_property
    def calibration(self) -> Calibration | None:
        """What the checkpoint's probabilities are worth; None where nobody has judged its translations.

        Raises:
            ModelError: calibration.json cannot be read.
        """
        from translate.checks.doubt import Calibration  # a run of unchanged articles needs none of the checks

        try:
            return Calibration.read(self.folder / CALIBRATION)
        except (OSError, ValueError) as error:
            raise ModelError(f"model {self.name}: {CALIBRATION} cannot be read ({error})") from error

    @cached_property
    def no_repeat(self) -> int:
        """The run of pieces that the checkpoint's generation_config.json lets no output say twice; 0 for none."""
        try:
            size = json.loads((self.folder / _GENERATION).read_text(encoding="utf-8"))["no_repeat_ngram_size"]
        except (OSError, ValueError, TypeError, KeyError):
            return 0
        return size if isinstance(size, int) else 0


def find_checkpoint(name: str) -> Checkpoint:
    """The checkpoint that `name` stands for.

    ``embedded`` is the model in this package. ``auto`` is opus-mt-fr-en where it lies in the hub cache or can be
    fetched at once, else the embedded one. An existing folder is taken as it is. Anything else is a hub name.

    Raises:
        ModelError: nothing usable stands behind the name.
    """
    if name == EMBEDDED:
        return _checked(EMBEDDED, Path(__file__).with_name("model"))
    if name == AUTO:
        with contextlib.suppress(ModelError):
            return _from_hub(AUTO_HUB_NAME)
        return find_checkpoint(EMBEDDED)
    if Path(name).is_dir():
        return _checked(Path(name).name, Path(name))
    return _from_hub(name)


def _checked(name: str, folder: Path) -> Checkpoint:
    missing = [file for file in _REQUIRED if not (folder / file).is_file()]
    if missing:
        raise ModelError(f"model {name}: {', '.join(missing)} missing from its folder")
    checkpoint = Checkpoint(name, folder)
    _ = checkpoint.config
    return checkpoint


def _from_hub(name: str) -> Checkpoint:
    """The copy in the local hub cache, or one download attempt with a short timeout and no retries."""
    with _hub_settings():
        reason = ""
        for find in (_cached, _downloaded):
            try:
                return _checked(name, find(name))
            except Exception as error:  # the hub's own errors, and those of whichever HTTP library it uses
                reason = (str(error).strip() or type(error).__name__).split("\n")[0]
    raise ModelError(f"model {name}: not a folder here, not in the hub cache, and the hub gave nothing ({reason})")


def _cached(name: str) -> Path:
    """The main revision in the local cache, or else the hub's conversion that `_downloaded` once chose.

    No other revision that lies there is taken: anybody may have made it.
    """
    from huggingface_hub import try_to_load_from_cache

    note = _conversion_note(name)
    for revision in ("main", note.read_text(encoding="utf-8").strip() if note.is_file() else None):
        found = [try_to_load_from_cache(name, file, revision=revision) for file in _REQUIRED if revision]
        if found and all(isinstance(file, str) for file in found):
            return Path(str(found[0])).parent
    raise FileNotFoundError("no whole copy")


def _conversion_note(name: str) -> Path:
    """Our note of the commit of a model's conversion: offline, a commit of the cache does not tell who made it."""
    return cache_folder() / "hub" / name.replace("/", "--")


def _downloaded(name: str) -> Path:
    """The main revision; where it has only a pickle, the hub's own conversion of it to safetensors.

    The opus-mt models are such: their safetensors stand in pull requests of the hub's conversion bot, where
    transformers looks for them too. A pull request of anybody else is not trusted.
    """
    from huggingface_hub import get_repo_discussions, snapshot_download

    wanted = [*_FILES, "model.safetensors"]
    folder = Path(snapshot_download(name, allow_patterns=wanted, etag_timeout=float(HUB_TIMEOUT)))
    if (folder / "model.safetensors").is_file():
        return folder
    for request in get_repo_discussions(name, author=_CONVERSION_BOT, discussion_type="pull_request"):
        if request.author == _CONVERSION_BOT and "safetensors" in request.title.casefold():
            folder = Path(snapshot_download(name, revision=f"refs/pr/{request.num}", allow_patterns=wanted))
            with contextlib.suppress(OSError):  # without the note it is only asked for again
                _conversion_note(name).parent.mkdir(parents=True, exist_ok=True)
                _conversion_note(name).write_text(folder.name, encoding="utf-8")
            return folder
    return folder


@contextlib.contextmanager
def _hub_settings() -> Iterator[None]:
    """A short timeout, no progress bars: read by huggingface_hub when it is first imported."""
    settings = {
        "HF_HUB_ETAG_TIMEOUT": HUB_TIMEOUT,
        "HF_HUB_DOWNLOAD_TIMEOUT": HUB_TIMEOUT,
        "HF_HUB_DISABLE_PROGRESS_BARS": "1",
    }
    before = {key: os.environ.get(key) for key in settings}
    for key, value in settings.items():
        os.environ.setdefault(key, value)
    try:
        yield
    finally:
        for key, old in before.items():
            if old is None:
                os.environ.pop(key, None)
