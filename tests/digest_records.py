"""Small records of briefs.jsonl for the tests of the digest and of the formats."""

from __future__ import annotations

import hashlib

from summarize.digest import Digest
from summarize.digest.evidence import Claim


def labels(claim: Claim) -> list[str]:
    """Its sources as «article.sentence»."""
    return [source.label for source in claim.sources]


def told(digest: Digest) -> list[str]:
    """The statements of «what is new»."""
    return [line.en for story in digest.news for line in story.lines]


def fact(
    kind: str, sentence: int, fr: str, en: str, /, *, rule: str = "r", checks: tuple[str, ...] = (), **value: object
) -> dict:
    """A fact as a record has it; its offsets are those of the sentence alone."""
    return {
        "kind": kind, "fr": fr, "en": en, "value": value, "sentence": sentence, "start": 0, "end": len(fr),
        "rule": rule, "checks": list(checks),
    }  # fmt: skip


def record(
    name: str,
    *sentences: tuple[str, str],
    facts: tuple[dict, ...] = (),
    marked: tuple[int, ...] = (),
    summary: tuple[int, ...] = (0,),
    **source: str,
) -> dict:
    """A record of French and English sentences; the first is the title."""
    return {
        "schema": 1,
        "id": name,
        "source": {"path": f"{name}.txt", "sha256": hashlib.sha256(name.encode()).hexdigest(), "publisher": None,
                   "url": None, "date": None, "date_from": None} | source,
        "title": {"fr": sentences[0][0], "en": sentences[0][1]},
        "sentences": [
            {"fr": fr, "en": en, "start": 0, "end": len(fr), "paragraph": at, "checks": ["number-missing"] if at in marked else []}
            for at, (fr, en) in enumerate(sentences)
        ],
        "summary": [{"en": sentences[at][1], "from": [at]} for at in summary],
        "facts": list(facts),
        "warnings": [],
        "signature": "aigov-brief:test model:none",
    }  # fmt: skip


def body(sentence: int, fr: str, name: str = "World AI Organization", **value: object) -> dict:
    """A body that somebody proposes."""
    return fact(
        "instrument",
        sentence,
        fr,
        name,
        name=name,
        **({"type": "organisation", "reference": None, "date": None} | value),
    )


def position(sentence: int, fr: str, actor: str, verb: str, object: str, en: str = "") -> dict:
    """A position; its English is the actor, the verb and the object."""
    return fact("position", sentence, fr, en or f"{actor} {verb} {object}", actor=actor, verb=verb, object=object)


def dated() -> dict:
    """A report that gives the day."""
    return record(
        "a",
        ("Le 26 juillet, la Chine a proposé l'Organisation mondiale de l'IA.", "On 26 July China proposed it."),
        ("La Chine envisage d'établir le siège de l'organisation à Shanghai.", "China plans the seat in Shanghai."),
        facts=(
            fact("date", 0, "26 juillet", "26 July (year not stated)", date="--07-26"),
            fact("place", 1, "Shanghai", "Shanghai", name="Shanghai", country="CN"),
            body(0, "Organisation mondiale de l'IA"),
            position(0, "la Chine a proposé l'Organisation mondiale de l'IA", "China", "proposes", "the World AI Organization"),
            position(1, "La Chine envisage d'établir le siège de l'organisation à Shanghai", "China", "proposes",
                     "to establish the seat of the organisation in Shanghai"),
        ),
    )  # fmt: skip


def weekday() -> dict:
    """A report of the same proposal that says only «samedi», and more than the other."""
    return record(
        "b",
        ("Li Qiang a déclaré samedi que la Chine propose une organisation mondiale pour l'IA.", "Li Qiang said it on Saturday."),
        ("Il a fait ces remarques lors du Forum de l'IA 2025 à Shanghai, devant plus de 1 000 participants.", "He spoke at a forum."),
        facts=(
            fact("person", 0, "Li Qiang", "Li Qiang, Chinese Premier", name="Li Qiang", role="Chinese Premier", country="CN"),
            fact("date", 0, "samedi", "Saturday (date not stated)", date=None, weekday="saturday"),
            fact("place", 1, "Shanghai", "Shanghai", name="Shanghai", country="CN"),
            fact("event", 1, "Forum de l'IA 2025", "AI Forum 2025", name="AI Forum 2025", date="2025", place="Shanghai", organiser=None),
            fact("number", 1, "plus de 1 000 participants", "more than 1,000 participants", amount=1000, unit="participants",
                 modifier="more than"),
            body(0, "organisation mondiale pour l'IA"),
            fact("quote", 0, "la Chine propose une organisation mondiale pour l'IA", "Li Qiang: Li Qiang said it on Saturday.",
                 speaker="Li Qiang", fr="…", en="Li Qiang said it on Saturday.", direct=False),
            position(0, "la Chine propose une organisation mondiale pour l'IA", "China", "proposes", "the World AI Organization"),
        ),
    )  # fmt: skip


def refusal() -> dict:
    """Two countries refuse to sign «the document», and one of them says why."""
    return record(
        "p",
        ("61 pays ont signé la Déclaration sur l'IA.", "61 countries signed."),
        ("Les États-Unis et le Royaume-Uni ont refusé de signer le document.", "They refused."),
        ("Keir Starmer a déclaré que le texte manque de clarté.", "Keir Starmer said that the text lacks clarity."),
        facts=(
            fact("person", 2, "Keir Starmer", "Keir Starmer", name="Keir Starmer", role="British prime minister", country="GB"),
            body(0, "Déclaration sur l'IA", "AI Declaration", type="declaration"),
            position(0, "61 pays ont signé la Déclaration sur l'IA", "61 countries", "signs", "the AI Declaration",
                     "61 countries sign the AI Declaration"),
            position(1, "Les États-Unis et le Royaume-Uni ont refusé de signer le document", "United States and United Kingdom",
                     "refuses", "to sign the document", "The United States and the United Kingdom refuse to sign the document"),
            fact("quote", 2, "le texte manque de clarté", "Keir Starmer said that the text lacks clarity.", speaker="Keir Starmer",
                 fr="le texte manque de clarté", en="Keir Starmer said that the text lacks clarity.", direct=False),
        ),
    )  # fmt: skip
