"""The little language of the relation rules, and what a rule is.

For: the rule tables (``relations.places``, ``relations.supply`` …).
In: patterns such as ``{s:E+}[...]为{o:E+}等?{~10}(?:配套|供货)``. Out: compiled :class:`Rule`.
How: a pattern is a regular expression over the text of a scene, with four abbreviations:

``{s:E+}``  the subjects: a coordinated list of enterprises (letters of :data:`~chaingraph.mentions.relations.scene.LETTERS`; without ``+`` one);
            ``{o:…}`` the objects; any other name is just a group
``{E}``     one name of a type, not kept
``{~9}``    up to nine characters of the same clause without an enterprise, park, project or organisation in them
``{-9}``    the same without any name, number or period
``{…9}``    what may close a list: 等, 等6户重点企业, with up to nine characters behind the number
``{start}`` where a clause begins
``{cue}``   one of the words of that group in ``seeds/lexicon/relation_cues.csv``
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from chaingraph.mentions.dictionary import Dictionary
from chaingraph.mentions.guarded import Guarded
from chaingraph.mentions.relations.needs import needed_words
from chaingraph.mentions.relations.scene import LETTERS, NUMBER
from chaingraph.reference.lexicon import read_lexicon

_TOKEN = re.compile(
    r"\{(?:(?P<group>[a-z]\w*):(?P<kinds>[A-Z]+)(?P<many>\+?)|(?P<one>[A-Z]+)|(?P<gap>[~…-])(?P<n>\d+)|(?P<cue>[a-z_]+))\}"
)
_GROUP = re.compile(r"\{([so]):([A-Z]+)\+?\}")
_JOINT = r"(?:、(?:[^，。；、\ue001-\ue009]{2,14}、){0,2}|和|及其?|与|以及|或|暨|等)?"
"""What parts the names of a list; a name that was not found may stand between two others."""

_PUNCTUATION = "，,。！？；!?;：:…"
_ACTORS = LETTERS["E"] + LETTERS["P"] + LETTERS["J"] + LETTERS["O"]


@dataclass(frozen=True, slots=True)
class Rule:
    """One way a language states a relation.

    Attributes:
        name: Shown with each statement it finds.
        pattern: With groups ``s`` (subjects; without it the clause's subject is meant) and ``o`` (objects).
        predicate: A property, or empty when the types of subject and object decide (places).
        confidence: How often it is right, 0 to 1.
        subject: Types the clause's subject may have when the pattern names none.
        object: The same for objects of patterns without a group ``o``.
        needs: Sets of words and signs; a sentence must hold one of each.
        kinds: By group the signs it asks for; a name of another type in between belongs to one of its names.
    """

    name: str
    pattern: re.Pattern[str]
    predicate: str
    confidence: float
    subject: str = ""
    object: str = ""
    needs: tuple[frozenset[str], ...] = ()
    kinds: Mapping[str, str] = field(default_factory=dict)


class RuleBook:
    """Rules, and which of them can match a sentence at all: one search for the words they need tells."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        needs = sorted({need for rule in rules for need in rule.needs}, key=sorted)
        bits = {need: 1 << place for place, need in enumerate(needs)}
        meets: dict[str, int] = {}
        for need, bit in bits.items():
            for word in need:
                meets[word] = meets.get(word, 0) | bit
        self._meets = Dictionary(meets)
        self._rules = tuple((rule, sum(bits[need] for need in set(rule.needs))) for rule in rules)
        self._that_meet = lru_cache(maxsize=1024)(self._meeting)

    def fitting(self, text: str) -> Sequence[Rule]:
        """The rules worth trying on a sentence, in their order."""
        met = 0
        for meets in self._meets.values(text):
            met |= meets
        return self._that_meet(met)

    def _meeting(self, met: int) -> list[Rule]:
        return [rule for rule, needs in self._rules if needs & met == needs]


def rule(name: str, pattern: str, predicate: str, confidence: float, *, subject: str = "", object_: str = "") -> Rule:
    """A rule from its pattern in the little language; ``subject`` and ``object_`` are type letters."""
    kinds = {group: signs(letters) for group, letters in _GROUP.findall(pattern)}
    needs = (*(frozenset(letters) for letters in kinds.values()), *needed_words(pattern, cues()))
    return Rule(name, expand(pattern), predicate, confidence, signs(subject), signs(object_), needs, kinds)


@cache
def signs(letters: str) -> str:
    """Type letters as the characters that stand for them in a scene."""
    return "".join(LETTERS[letter] for letter in letters)


@cache
def expand(pattern: str) -> re.Pattern[str]:
    """The regular expression of a pattern."""
    return re.compile(_TOKEN.sub(_token, pattern))


def guarded(pattern: str) -> Guarded:
    """A pattern of the little language, tried only where the words and names it needs stand."""
    return Guarded(expand(pattern))


def _token(match: re.Match[str]) -> str:
    if match["group"]:
        one = f"[{signs(match['kinds'])}]"
        region = "" if "R" in match["kinds"] else f"(?:{LETTERS['R']}的?)?"
        if match["kinds"] == "J" and match["many"]:
            one = f"(?:{LETTERS['E']}的?)??{one}"  # 甲项目、丙公司乙项目
        if "R" in match["kinds"] and not match["many"]:
            one = (
                rf"(?:{LETTERS['R']}的)?{one}{{1,4}}"  # 江苏省常熟市, 常熟市的高新区: names of places follow each other
            )
        many = rf"(?:(?:{_JOINT}{region}|，){one}){{0,40}}" if match["many"] else ""
        return rf"(?P<{match['group']}>{region}{one}{many})"
    if match["cue"] == "start":
        return "(?<![^，。；：！？;])"
    if match["one"]:
        return f"[{signs(match['one'])}]"
    if match["gap"]:
        if match["gap"] == "…":
            few = f"[^{_PUNCTUATION}\ue001-\ue009]"
            return rf"(?:等(?:{few}{{0,6}}{NUMBER})?{few}{{0,{match['n']}}}?)?"
        forbidden = _ACTORS if match["gap"] == "~" else "\ue001-\ue009"
        return rf"[^{_PUNCTUATION}{forbidden}]{{0,{match['n']}}}?"
    return "(?:" + "|".join(map(re.escape, cues()[match["cue"]])) + ")"


@cache
def cues() -> Mapping[str, tuple[str, ...]]:
    """Cue words by group, longest first."""
    groups: dict[str, list[str]] = {}
    for row in read_lexicon("relation_cues", ("group", "cue")):
        groups.setdefault(row["group"], []).append(row["cue"])
    return {group: tuple(sorted(words, key=lambda word: (-len(word), word))) for group, words in groups.items()}
