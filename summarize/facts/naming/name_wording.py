"""How official English words what a name is of or on, where French says it word by word.

The phrase reader renders each French complement; the rules here make of the result what translators of titles write:
«plan de développement du numérique» is a digital development plan, «guide sur l'usage de l'IA» one on the use of AI.

>>> worded("National Plan of Development of Digital Technology"), worded("Guidelines on AI Use")
('National Digital Development Plan', 'Guidelines on the Use of AI')
>>> worded("Framework of Assessment of Public Algorithms"), worded("African Agenda of Innovation")
('Framework for the Assessment of Public Algorithms', 'African Innovation Agenda')
>>> worded("Lomé Declaration on Digital Economy"), worded("Digital Economy Framework")
('Lomé Declaration on the Digital Economy', 'Digital Economy Framework')
>>> worded("Charter of Human Rights"), worded("Charter of Responsible AI")
('Charter of Human Rights', 'Charter on Responsible AI')
"""

from __future__ import annotations

import re

from summarize.facts.naming.english import title_case

# Texts that are of an act rather than on it.
_PLANS = r"(?P<noun>plan|programme|framework|agenda|roadmap|strategy|policy)"
_ACT = r"(?P<act>(?!the |a )[A-Za-z]+(?:ment|tion|sion|ance|ing|age|ery|ity))"
_RULES: tuple[tuple[str, str], ...] = (
    (r"\btraining to\b", "training in"),
    (r"^directives on\b", "guidelines on"),  # a body's own, in the plural: of the Union's there is one a name
    # One word or term that is no plural stands before the act, and the act before the noun.
    (rf"\b{_PLANS} of {_ACT} (?:of|in) digital technology$", r"digital \g<act> \g<noun>"),
    (
        rf"\b{_PLANS} of {_ACT} (?:of|in) (?P<of>AI|artificial intelligence|(?!the )[\w-]+(?<!s))$",
        r"\g<of> \g<act> \g<noun>",
    ),
    (rf"\b{_PLANS} of {_ACT} of (?!the )(?=[^,]{{1,60}}$)", r"\g<noun> for the \g<act> of "),
    (rf"\b{_PLANS} of {_ACT}$", r"\g<act> \g<noun>"),
    # «l'usage de l'IA»: a noun of a verb that nothing follows keeps its object behind it.
    (
        r"\b(?P<on>on|for) (?:the )?(?P<of>AI|artificial intelligence) (?P<act>use|development|deployment|adoption)"
        r"(?=$| (?:in|by|at|within)\b)",
        r"\g<on> the \g<act> of \g<of>",
    ),
    (
        r"\b(?P<on>on|for|of|in) (?P<what>(?:digital )?economy|digital divide|environment)(?=$| (?:and|in)\b)",
        r"\g<on> the \g<what>",
    ),
    (r"\bonline (?P<who>children|minors|consumers|users)\b", r"\g<who> online"),
    (
        r"\bcharter of (?P<of>(?:[\w-]+ )?(?:AI|artificial intelligence|data)) ethics$",
        r"charter of ethics for \g<of>",
    ),
    # A charter of rights or of a body, but one on a matter.
    (
        r"\bcharter of (?=(?:[\w-]+ )?(?:AI|artificial intelligence|digital technology|data|cybersecurity)\b)",
        "charter on ",
    ),
    (r"\b(?P<states>emirates|states)'s\b", r"\g<states>'"),
)
_COMPILED = tuple((re.compile(pattern, re.IGNORECASE), english) for pattern, english in _RULES)


def worded(name: str) -> str:
    """The name in the wording of official titles, with their capitals where it has them."""
    titled = name == title_case(name)
    for pattern, english in _COMPILED:
        name = pattern.sub(english, name)
    return title_case(name) if titled else name
