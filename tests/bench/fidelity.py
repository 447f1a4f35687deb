"""What a translation keeps, measured on test sets: ``make bench-fidelity DATA=EVAL_FOLDER``.

Four questions, each with the number of sentences it was asked of:

- of the sentences with figures, how many keep every one, and are the others marked;
- of sentences in which one to four spans were replaced by placeholders, how many come back with each exactly once;
- what French without accents costs in BLEU;
- how many outputs loop, and how many *human* translations each check marks (what a mark is worth).
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from pathlib import Path

import sacrebleu

from translate.checks.figures import altered_figures, french_figures
from translate.checks.loops import is_repeated
from translate.glossary import Glossary
from translate.guard import checks_of
from translate.holds import compatible, measure_holds, name_holds, place_holds, put_in, take_out, term_holds
from translate.marian import Options, Translator
from translate.training.augment import strip_accents
from translate.training.evaluate import translate_lines


def read(folder: Path, name: str) -> tuple[list[str], list[str]]:
    """Both sides of a test set."""
    return tuple((folder / f"{name}.{side}").read_text(encoding="utf-8").splitlines() for side in ("fr", "en"))  # type: ignore[return-value]


def figures_kept(translator: Translator, french: list[str]) -> str:
    asked = [line for line in french if french_figures(line)]
    found = translator.translate(asked)
    kept = [not altered_figures(line, t.text) for line, t in zip(asked, found, strict=True)]
    lost = [t for t, whole in zip(found, kept, strict=True) if not whole]
    marked = sum("number-missing" in t.checks for t in lost)
    share = f"{sum(kept)} of {len(asked)} sentences keep every one ({sum(kept) / len(asked):.1%})"
    return f"figures: {share}; {marked} of the other {len(lost)} are marked"


def placeholders_kept(french: list[str], glossary: Glossary, model: str, count: int) -> str:
    rng, rows = random.Random(1), []
    for line in french:
        spans = term_holds(line, glossary, single_words=True) + name_holds(line, glossary)
        holds = compatible(spans + place_holds(line, glossary) + measure_holds(line))
        if holds and len(rows) < count:
            held = sorted(rng.sample(holds, min(len(holds), rng.randint(1, 4))), key=lambda hold: hold.start)
            rows.append((put_in(line, held), held))
    english = translate_lines(model, [row for row, _ in rows], 4, 2)
    whole = sum(take_out(text, held) is not None for text, (_, held) in zip(english, rows, strict=True))
    return f"placeholders: {whole} of {len(rows)} sentences bring back each exactly once ({whole / len(rows):.1%})"


def accents(french: list[str], reference: list[str], model: str) -> str:
    scores = [
        sacrebleu.corpus_bleu(translate_lines(model, lines, 4, 2), [reference]).score
        for lines in (french, [strip_accents(line) for line in french])
    ]
    return f"accents: {scores[0]:.1f} BLEU with them, {scores[1]:.1f} without"


def marks(name: str, checks: list[tuple[str, ...]]) -> str:
    found = Counter(check for of_sentence in checks for check in of_sentence)
    shares = ", ".join(f"{check} {count / len(checks):.1%}" for check, count in sorted(found.items()))
    return f"{name}: {shares or 'none'}; any {sum(map(bool, checks)) / len(checks):.1%}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder of NAME.fr and NAME.en files")
    parser.add_argument("--model", default="embedded")
    parser.add_argument("--news", default="newstest2013", help="the set of news text")
    parser.add_argument("--lines", type=int, default=3000, help="lines of it that are used")
    options = parser.parse_args()
    glossary = Glossary.load()
    french, english = (side[: options.lines] for side in read(options.data, options.news))
    translator = Translator(Options(model=options.model), glossary)
    print(figures_kept(translator, french))
    print(placeholders_kept(french, glossary, options.model, 1000))
    print(accents(french, english, options.model))
    for path in sorted(options.data.glob("*.fr")):
        fr, en = (side[: options.lines] for side in read(options.data, path.stem))
        ours = translator.translate(fr)
        loops = sum(is_repeated(a, b.text) for a, b in zip(fr, ours, strict=True))
        print(f"{path.stem}: {loops} of {len(fr)} outputs loop")
        theirs = [checks_of(*pair, glossary) for pair in zip(fr, en, strict=True)]
        print(marks("  marked in human translations", theirs))
        print(marks("  marked in ours", [translation.checks for translation in ours]))


if __name__ == "__main__":
    main()
