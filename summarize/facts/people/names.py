"""What the name of a person looks like: given names and surnames in capitals, particles, initials.

A name has one to six words with capitals, of which the first may be initials («JD Vance», «J. D. Vance»); particles
stand between them («Ursula von der Leyen»), hyphens and apostrophes inside («Jean-Noël», «O'Brien»). Its order is kept
as it is written: a Chinese, Korean or Vietnamese name begins with the surname.

>>> name_at("Amandeep Singh Gill, envoyé spécial").text, name_at("JD Vance a prévenu").text
('Amandeep Singh Gill', 'JD Vance')
>>> canonical("Emmanuel MACRON"), canonical("Rami ABI AKL"), canonical("DUPONT Marie"), canonical("XI Jinping")
('Emmanuel Macron', 'Rami Abi Akl', 'Marie Dupont', 'Xi Jinping')
>>> surnames("Ursula von der Leyen"), surnames("Jean-Yves Le Drian"), surnames("Li Qiang")
(['von der Leyen', 'Leyen'], ['Le Drian', 'Drian'], ['Li', 'Qiang'])
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from summarize.facts.tables import read_table
from translate.languages.gazetteer import fold

_CAPITAL = "A-ZÀ-ÖØ-ÞŒŠŽČŁİ"
_INITIALS = rf"(?:[{_CAPITAL}]\.(?:[ -]?[{_CAPITAL}]\.){{0,2}} ?)"
# The whole word or nothing: «qu'» in front of a name is none, nor is «GPT» in «GPT-4».
_WORD = rf"(?:[OMNK]['’])?[{_CAPITAL}][^\W\d_]++(?:[-‑][^\W\d_]+){{0,3}}+(?!['’]\w|[-‑]?\d|_)"
_PARTICLES = (
    r"(?:(?:de|du|von|van|der|den|zu|zum|zur|auf|af|av|aan|del|della|di|da|do|dos|das|ben|bin|bint|ibn|ould|el|al|y|te"
    r"|ten|ter|de la|de los|de las|in (?:den|der|['’]t)|op (?:den|de|['’]t)|uit (?:den|de|het)) |d['’]|al-|el-)"
)
# «Aminata Zerbo/Sabané»: the surname of birth behind a stroke.
_OF_BIRTH = rf"(?:/[{_CAPITAL}][^\W\d_]++(?! [{_CAPITAL}])(?!['’]\w|[-‑/]))?"
_FIRST = re.compile(rf"{_INITIALS}?{_WORD}")
_NEXT = re.compile(rf" (?:{_PARTICLES}{{0,2}}{_WORD}{_OF_BIRTH}|D['’]{_WORD}|{_INITIALS}{_WORD})")
# Behind a full name «de» and «von» lead to where the person is from: «Pavel Novák de Brno».
_NEXT_WORD = re.compile(
    rf" (?!(?:de(?! (?:la|los|las) [A-ZÀ-Þ][a-zà-ÿ])|du|d['’]|von) ?)(?:{_PARTICLES}{{0,2}}{_WORD}{_OF_BIRTH}|D['’]{_WORD}|{_INITIALS}{_WORD})"
)
# Save behind a Spanish or Portuguese one, whose second surname it begins: «Lorena Benítez de Aquino».
_IBERIAN = re.compile(r"[íóúñãõ]|\wez$")
_MOST_WORDS = 6
_REGNAL = re.compile(r"[IVX]{1,5}")  # Charles III, Léon XIV

# Particles with a capital, which begin the surname.
_SURNAME_STARTS = frozenset(
    "le la de du van von der den el al ben bin abi abou abu dos da di del ter saint ould mac".split()
)

# Behind this a word is a surname, not a body: «Robert in den | Bosch», «Bruno LE | MAIRE», but not «A VOIR : LE | GIEC».
SURNAME_FOLLOWS = re.compile(
    r"\b(?:van|von|den|der|ten|ter) $|[a-zà-ÿ] (?:LE|LA|DE|DU|VAN|VON|DEN|DER|EL|AL|BEN|DI|DA) $"
)

# Surnames that stand first: the commonest of China, Korea and Vietnam, in the spellings of the press.
_FIRST_SURNAMES = frozenset(
    "bai bao cai cao chang chen cheng cui dai deng ding dong du duan fan fang feng fu gao ge gong gu guan guo han hao he "
    "hong hou hu hua huang jia jiang jin kong lai lei li liang liao lin liu long lu luo lyu ma mao meng mo ni niu pan peng "
    "qi qian qiao qin qiu qu ren shao shen sheng shi song su sun tan tang tao tian wan wang wei wen wu xi xia xiang xiao xie "
    "xing xiong xu xue yan yang yao ye yin ying you yu yuan yue zeng zhai zhan zhang zhao zheng zhong zhou zhu zhuang zou "
    "ban cho choi han hwang jeong kang kim lee moon oh park ryu shin yoon yun bui dang dinh doan hoang le ngo nguyen pham "
    "phan to tran trinh truong vo vu tsai".split()
)


# Words that begin a sentence with a capital and may stand right before a name, folded.
FUNCTION_WORDS = frozenset(
    "a ainsi apres au aux avant avec c car chez comme concernant contre d dans de depuis des donc du en entre envers est et "
    "face hormis hors il j jusqu l la le les lorsqu mais malgre n ni notre nos or ou outre par pendant pour pourquoi pres "
    "puis qu quand que quelle quant s sa sans sauf selon si sinon son sous suivant sur toute vers via voici voila".split()
)


@dataclass(frozen=True)
class Name:
    """A sequence of words with the shape of a name, and the words one by one, each with the particles before it."""

    start: int
    end: int
    text: str
    words: tuple[str, ...]
    ends: tuple[int, ...]  # where each word ends

    @property
    def is_full(self) -> bool:
        """Whether a given name or its initials stand before the surname («J.-P. Martin»)."""
        return len(self.words) > 1 or self.words[0][1:2] == "."


@lru_cache(maxsize=1)
def given_names() -> frozenset[str]:
    """Given names that many people bear: a sign that a name in capitals is a person's."""
    return frozenset(name for row in read_table("given_names.csv") for name in row["names"].split())


def has_given_name(words: tuple[str, ...]) -> bool:
    """Whether the first word is a given name, alone, in capitals or as the first part of a double one."""
    first = re.split(r"[-‑]", words[0])[0]
    return first in given_names() or (first.isupper() and first.capitalize() in given_names())


# «Park Ji-won», «Kim Min-seo»: a Korean given name; «Nguyen Thi Hanh»: a Vietnamese middle one.
_KOREAN_GIVEN = re.compile(r"[A-Z][a-z]{1,5}-[a-z]{2,6}")
_VIETNAMESE_MIDDLE = ("Thi", "Van", "Duc", "Minh", "Thanh", "Quoc", "Xuan", "Ngoc")
_KIN = re.compile(r"(?:ben|bin|bint|ibn|ould|al-|von|van) ?")


def is_personal(words: tuple[str, ...]) -> bool:
    """Whether the words alone show that the name is a person's: a given name, or kin («Noura bint Saïd Al-Thani»).

    >>> is_personal(("Park", "Ji-won")), is_personal(("Maryam", "bint Saïd")), is_personal(("Long", "Beach"))
    (True, True, False)
    """
    first, second = words[0], words[1] if len(words) > 1 else ""
    return (
        has_given_name(words)
        or any(_KIN.match(word) for word in words[1:])
        or (is_surname_first(first) and bool(_KOREAN_GIVEN.fullmatch(second)))
        or (is_surname_first(first) and len(words) > 2 and second in _VIETNAMESE_MIDDLE)
    )


# What is named after a person is none: «prix Alan Turing», «université Paul Sabatier».
_NAMED_AFTER = re.compile(
    r"\b(?:instituts?|universités?|fondations?|prix|centres?|écoles?|lycée|collège|rue|avenue|boulevard|place|quai|loi"
    r"|plan|affaire|aéroport|stade|salle|médaille|chaire|hôpital|théâtre|musée|bibliothèque|campus|amphithéâtre"
    r"|programme|effet|test|bourses?|auditorium|espace|mémorial|maison|pont|square|trophée|gare|gymnase|complexe|tour"
    r"|villa|actions?|supercalculateur|satellite) (?:de )?$",
    re.IGNORECASE,
)


def named_after(text: str, start: int) -> bool:
    """Whether the name that begins at `start` is that of a thing: «la bourse | Marie Curie»."""
    return bool(_NAMED_AFTER.search(text, max(0, start - 20), start))


def name_at(text: str, at: int = 0, stop: int | None = None) -> Name | None:
    """The longest name that begins at `at` and ends before `stop`."""
    limit = len(text) if stop is None else stop
    match = _FIRST.match(text, at, limit)
    words: list[str] = []
    ends: list[int] = []
    while match and len(words) < _MOST_WORDS:
        words.append(match.group().strip())
        ends.append(match.end())
        settled = len(words) > 1 and not _both_given(words) and not _IBERIAN.search(words[-1])
        match = (_NEXT_WORD if settled else _NEXT).match(text, match.end(), limit)
    return Name(at, ends[-1], text[at : ends[-1]], tuple(words), tuple(ends)) if words else None


# Particles that are nothing else in French, and those that are prepositions as well, last before a capital.
_ONLY_PARTICLES = re.compile(
    r"(?<![\w'’-])(?:(?:de |d['’])?(?:von|van|der|den|zu|ter|ben|bin|ibn|ould) )(?:der |den |de |het )?$"
)
_PREPOSITIONS = re.compile(r"(?<![\w'’-])(?:de la |de |du |d['’]|da |dos |di |del |della )$")


def with_particles(name: Name, text: str, *, titled: bool) -> Name:
    """The name with the particles that its surname begins with: «von der Leyen», and behind a title «de Villepin».

    Args:
        titled: whether a preposition before it can only be a particle.

    >>> text = "Mme von der Leyen"
    >>> with_particles(name_at(text, 12), text, titled=False).text
    'von der Leyen'
    """
    before = max(0, name.start - 12)
    particles = _ONLY_PARTICLES.search(text, before, name.start)
    particles = particles or (_PREPOSITIONS.search(text, before, name.start) if titled else None)
    if not particles:
        return name
    start = particles.start()
    words = (text[start : name.start] + name.words[0], *name.words[1:])
    return Name(start, name.end, text[start : name.end], words, name.ends)


def with_peerage(name: Name, title: re.Match[str]) -> Name:
    """«Lord Dupont»: a surname alone with the title of a peer, which is part of what they are called."""
    if name.is_full or title.group() not in ("Lord ", "Lady "):
        return name
    start, words = title.start(), (title.group() + name.words[0], *name.words[1:])
    return Name(start, name.end, title.group() + name.text, words, name.ends)


def _both_given(words: list[str]) -> bool:
    return len(words) == 2 and words[0] in given_names() and words[1] in given_names()


def part_of(name: Name, first: int, last: int, text: str) -> Name:
    """The name from its word number `first` to before word number `last`, without particles before it."""
    ends = name.ends[first:last]
    start = name.start if first == 0 else ends[0] - len(_without_particles(name.words[first]))
    words = (text[start : ends[0]], *name.words[first + 1 : last])
    return Name(start, ends[-1], text[start : ends[-1]], words, ends)


def _without_particles(word: str) -> str:
    """«de Sophie» → «Stéphanie»: at the beginning of a name a particle is a preposition."""
    return word.lstrip("abcdefghijklmnopqrstuvwxyz' ’-") if word[0].islower() else word


def canonical(name: str) -> str:
    """The name without capitals for emphasis, given name first: «DUPONT Marie» is Marie Dupont.

    Initials keep their capitals (JD Vance), and so do the numbers of kings and popes.
    """
    words = name.split(" ")
    if (
        len(words) == 2
        and words[0].isupper()
        and "." not in words[0]
        and words[1] in given_names()
        and not is_surname_first(words[0])
    ):
        words.reverse()
    return " ".join(_without_emphasis(word, at) for at, word in enumerate(words))


def _without_emphasis(word: str, at: int) -> str:
    letters = re.sub(r"[^\w]", "", word)
    initials = at == 0 and len(letters) < 3 and not is_surname_first(word)
    if not letters.isupper() or "." in word or initials or (at > 0 and _REGNAL.fullmatch(word)):
        return word
    return re.sub(r"[^\W\d_]+", lambda part: part.group().capitalize(), word)


def is_surname_first(word: str) -> bool:
    """Whether a name that begins with `word` begins with its surname."""
    return fold(word) in _FIRST_SURNAMES


def surnames(name: str) -> list[str]:
    """By what the person may be called later, the fullest first."""
    words = name.split(" ")
    if len(words) == 1:
        return [name]
    if words[0][0].islower():  # «von der Leyen» is a surname already
        return [name, words[-1]]
    if is_surname_first(words[0]):
        return [words[0], words[-1]]
    start = len(words) - 1
    while start > 1 and (words[start - 1][0].islower() or fold(words[start - 1]) in _SURNAME_STARTS):
        start -= 1
    surname = " ".join(words[start:])
    aliases = [surname] if start < 2 else [" ".join(words[start - 1 :]), surname]
    return aliases + ([words[-1]] if start < len(words) - 1 else [])
