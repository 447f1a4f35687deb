"""A translator that hands the French back: for tests of everything around the model.

``python -m tests.echo ARGUMENTS`` is the command with it, for tests that need a process of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from translate import marian
from translate.glossary import Glossary
from translate.marian import Options, Translation, Translator


class EchoTranslator(Translator):
    """A signature, a glossary and no model: each sentence is its own translation; one that holds « ⚠ » is marked.

    `asked` holds what it was asked for, call by call, unless `forgetful`.
    """

    def __init__(
        self, options: Options | None = None, glossary: Glossary | None = None, *, forgetful: bool = False
    ) -> None:
        super().__init__(options or Options(model="embedded"), glossary or Glossary.load())
        self.asked: list[list[str]] = []
        self._forgetful = forgetful

    def translate(
        self, sentences: Sequence[str], progress: Callable[[int], None] = lambda _: None
    ) -> list[Translation]:
        if not self._forgetful:
            self.asked.append(list(sentences))
        progress(len(sentences))
        return [Translation(s if s.strip() else "", -0.5, ("number-missing",) if "⚠" in s else ()) for s in sentences]


if __name__ == "__main__":
    from aigov_brief import app
    from tests.echo import EchoTranslator as Echo

    marian.Translator = partial(Echo, forgetful=True)  # type: ignore[misc, assignment]
    app()
