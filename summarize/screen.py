"""What a run says on standard error: single lines as they are, and a progress bar where that is a terminal."""

from __future__ import annotations

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn


class Screen:
    """Standard error; of a quiet run only errors are shown."""

    def __init__(self, quiet: bool) -> None:
        self._quiet = quiet
        self._console = Console(stderr=True, soft_wrap=True)

    @property
    def is_terminal(self) -> bool:
        """Whether somebody watches."""
        return self._console.is_terminal

    @property
    def shows_progress(self) -> bool:
        """Whether there is a progress bar: on a terminal only."""
        return self.is_terminal and not self._quiet

    def error(self, line: str) -> None:
        """One line on what failed."""
        self._print(line, "red")

    def notice(self, line: str) -> None:
        """One line on what is no error, but worth knowing."""
        if not self._quiet:
            self._print(line, "yellow")

    def say(self, line: str, style: str | None = None) -> None:
        """One line on how it goes."""
        if not self._quiet:
            self._print(line, style)

    def progress(self) -> Progress:
        """A progress bar on a terminal, and nothing elsewhere."""
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
        return Progress(*columns, console=self._console, disable=not self.shows_progress)

    def _print(self, line: str, style: str | None) -> None:
        self._console.print(" ".join(line.splitlines()), style=style, highlight=False, markup=False)
