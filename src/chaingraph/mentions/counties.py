"""Counties that no list knows, on the word of a text: 渌江县位于江西省吉安市东部, 中共渌江县委办公室.

For: ``place``, which asks whether the document speaks of one, and ``districts``, which finds its name.
In: text; the gazetteer, ``place_cues.csv``.
Out: :class:`County`.
How: the two or three characters before 县, 区 or 市 are a name where a text opens, behind a listed city or province, or behind a
word that ends one (中共, 印发); and where an authority signs, or the words tell what it lies in. A title may be without both
when its characters are no words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from chaingraph.mentions import segment
from chaingraph.mentions.names.words import Kind, kind_of, teach_tokenizer
from chaingraph.records import Ref
from chaingraph.reference.districts import is_district
from chaingraph.reference.lexicon import read_lexicon
from chaingraph.reference.region_names import region_words, short_form
from chaingraph.reference.regions import Region, gazetteer

_HOLDING = frozenset(("province", "city"))
_LIES = r"[，,]?(?:地处|位于|坐落|隶属|是|系|属)[在于为]?"
_LIES_IN = re.compile(_LIES)
_OPENS = re.compile(
    r"(?:^|[^一-龥]|中共|印发|转发|关于|党的?|政协|共青团|[在由与和及对的到赴至来是为]|[年月日度]|半年|季度)\Z"
)
_NO_NAMES = frozenset((Kind.VERB, Kind.FUNCTION, Kind.ROLE, Kind.ACT))
_GOVERNING = frozenset("副由在向从请经报入据照按对与为到给是后底前访并各将把被让于及或其该本等即至以设和开任")
"""Characters with which words end that stand before 县 (由县工信局牵头, 常务副县长)."""
_LENGTHS = (2, 3)
_LOOKED_AT = 12


@dataclass(frozen=True, slots=True)
class County:
    """A county that only documents tell of.

    Attributes:
        name: Its own name (渌江县).
        outer: The city or province it is said to be part of; ``None`` when the text does not say.
    """

    name: str
    outer: Region | None = None

    @property
    def full(self) -> str:
        """Its name behind that of what it is part of."""
        return (self.outer.name if self.outer else "") + self.name

    def ref(self, document: str) -> Ref:
        """It as a document speaks of it; the key says what it lies in."""
        return Ref("Region", self.name, document, self.full if self.outer else "")


def told_counties(text: str, title: str = "") -> list[County]:
    """Counties that a text tells of and the gazetteer does not have, each once, in their order.

    Args:
        text: A document's text.
        title: Its title, where a name needs no authority.
    """
    found: dict[str, Region | None] = {}
    for name, outer in (*_named(title, _ending()), *_named(text, _told())):
        found[name] = _deeper(found.get(name), outer)
    return [County(name, outer) for name, outer in found.items() if _is_new(name, outer)]


def _named(text: str, ending: re.Pattern[str]) -> Iterator[tuple[str, Region | None]]:
    """Names with what they are said to lie in."""
    for match in ending.finditer(text):
        end = match.start() + 1
        for length in _LENGTHS:
            start = end - 1 - length
            name = text[max(start, 0) : end]
            if start < 0 or not is_district(name):
                continue
            before = _before(text, start)
            if before is not None or _OPENS.search(text, max(0, start - 3), start):
                outer = _deeper(before, _around(text, end))
                if _is_name(name) and (outer or ending is _told() or name[-1] in "县旗"):
                    yield name, outer
                break


def _before(text: str, start: int) -> Region | None:
    """The listed city or province that ends where a name begins."""
    for length in range(2, 8):
        form = text[start - length : start] if start >= length else ""
        region = gazetteer().resolve(form) if form[-1:] in tuple("省市州盟区") else None
        if region is not None and region.level in _HOLDING:
            return region
    return None


def _around(text: str, end: int) -> Region | None:
    """The city or province in which the words behind a name say that it lies."""
    match = _LIES_IN.match(text, end)
    region = gazetteer().split(text[match.end() : match.end() + _LOOKED_AT])[0] if match else None
    return region if region is not None and region.level in _HOLDING else None


def _deeper(one: Region | None, other: Region | None) -> Region | None:
    """Of two regions the one inside the other; of two that are not, the first."""
    if one is None or other is None:
        return one or other
    return other if gazetteer().contains(one.code, other.code) else one


def _is_new(name: str, outer: Region | None) -> bool:
    """Whether the gazetteer has no such county: nowhere when the text does not say where, else not there."""
    forms = {name, short_form(name, region_words())}
    if not outer:
        return not any(gazetteer().lookup(form) for form in forms)
    listed = (region for form in forms for region in gazetteer().lookup(form))
    return not any(gazetteer().contains(outer.code, region.code) for region in listed)


def _is_name(name: str) -> bool:
    """Whether what stands before 县 is no words: one name of the dictionary, or loose characters that govern nothing."""
    teach_tokenizer()
    stem, words = name[:-1], segment.words(name[:-1])
    if any(gazetteer().lookup(name[start:]) for start in range(1, len(stem))):
        return False  # 经 | 会同县
    if words == [stem]:
        return segment.tag(stem) in ("n", "z") and kind_of(stem) not in _NO_NAMES
    loose = all(len(word) == 1 or not segment.frequency(word) for word in words)
    return loose and not any(character in _GOVERNING for character in stem)


@cache
def _ending() -> re.Pattern[str]:
    return re.compile(r"[县旗区市]")


@cache
def _told() -> re.Pattern[str]:
    """What ends a name behind which an authority signs, or words tell where it lies."""
    cues = {row["cue"] for row in read_lexicon("place_cues", ("cue",))} - {"“十"}
    # 县委 and 县长 are of any county: the character that ends the name is not said twice.
    signs = {cue[1:] if cue[0] in "县区市州" else cue for cue in cues if cue[0] != "省"}
    words = "|".join(re.escape(sign) for sign in sorted(signs, key=lambda sign: (-len(sign), sign)))
    return re.compile(rf"[县旗区市](?={words}|{_LIES}[一-龥]{{2,8}}?[省市州盟]|[，,]?(?:地处|位于|坐落|隶属))")
