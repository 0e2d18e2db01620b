"""The names of the rules, judged by a small model learnt from marked texts.

For: ``names``.
In: a reading and the names that the rules found in it.
Out: the names after both have been heard.
How: a linear-chain conditional random field over characters (Lafferty, McCallum and Pereira 2001) that sees the rules' names
as well; it adds names, corrects where they begin and end, and drops what it is sure is none. The model is made by
``benchmarks/tagger.py``, the same bytes from the same texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import cast

from chaingraph.mentions.names.candidates import Candidate, touch
from chaingraph.mentions.names.park_kinds import is_kind_of_park
from chaingraph.mentions.names.reading import Reading
from chaingraph.mentions.names.spans import runs
from chaingraph.mentions.names.tagger_features import OUTSIDE
from chaingraph.mentions.names.tagger_model import NameTagger, Said
from chaingraph.records import EntityType
from chaingraph.reference.data import data_path

MODEL = ("seeds", "models", "names.crfsuite")
ADDED, CHANGED = 0.7, 0.6
"""Probability from which a span becomes a name where rules found nothing, and where they found something else."""
DROPPED, DOUBTED = 0.95, 0.1
"""Probability of standing outside of any name from which a name of the rules is no name; and a doubtful one of enterprises and parks."""
DOUBTFUL = 0.8
"""Score below which a rule needs the tagger's word: a brand beside a trade, a bare brand beside a cue."""
KEPT = 0.96
"""Score from which a name of the rules stands whatever the tagger says: definitions, tables, legal names in full."""
SHORTEST = 4
"""A passage of fewer characters holds no name beside the ones that rules find."""
IGNORED = "Ignore"
"""What is learnt as no name though it looks like one: titles, honours, buildings."""
RULE = "tagger"
_BARE = re.compile(
    r"集团公司|总公司|(?:国家级?|省级|市级|现代|农业|创新|科技|生态|智能|智慧)*(?:高新技术产业开发区|经济技术开发区|经济开发区|高新技术产业园区?|高新区|经开区|开发区|产业园区?"
    r"|工业园区?|园区|基地|示范区|新区|科技园|物流园)"
)
"""Kinds of park and company; whether one of them means one is for the rules, which know the document."""
_PAIRS = (("（", "）"), ("(", ")"), ("“", "”"))


def settle(reading: Reading, names: Sequence[Candidate], said: Said) -> list[Candidate]:
    """The names of a passage after the tagger has been heard, in order.

    Args:
        reading: The passage, cut into words.
        names: What the rules found, without overlaps.
        said: What the tagger says of it.
    """
    ruled = {(name.start, name.end, name.type): name for name in names}
    kept: list[Candidate] = [name for name in names if name.score >= KEPT]
    for found in _tagged(said.labels):
        own = ruled.get((found.start, found.end, found.type))
        unheard = own is None and (is_for_rules(reading, found) or swallows(found, names))
        if unheard or any(touch(found, name) for name in kept):
            continue
        floor = CHANGED if any(touch(found, name) for name in names) else ADDED
        name = own or found._replace(score=round(_sureness(said, found), 4))
        if own or name.score >= floor:
            kept.append(name)
    for name in names:
        if not any(touch(name, other) for other in kept) and not _is_outside(said, name):
            kept.append(name)
    return sorted(kept)


def _tagged(tags: Sequence[str]) -> Iterator[Candidate]:
    """Every span that the model calls a name, not scored yet."""
    for start, end in runs(tags):
        if tags[start][2:] != IGNORED:
            yield Candidate(start, end, cast(EntityType, tags[start][2:]), 0.0, RULE)


def _sureness(said: Said, found: Candidate) -> float:
    """How probable the least sure character of a name is."""
    return min(said.probability(said.labels[at], at) for at in range(found.start, found.end))


def _is_outside(said: Said, name: Candidate) -> bool:
    """Whether every character of a name of the rules belongs to no name: surely, or perhaps where the rule is unsure itself."""
    doubtful = name.score < DOUBTFUL and name.type in ("Enterprise", "Park")
    floor = DOUBTED if doubtful else DROPPED
    return all(said.probability(OUTSIDE, at) >= floor for at in range(name.start, name.end))


def is_for_rules(reading: Reading, found: Candidate) -> bool:
    """Whether a span is nothing the tagger may say: a mere kind of park, half a bracket, a part of a title."""
    bare = found.type in ("Park", "Enterprise") and _BARE.fullmatch(reading.text, found.start, found.end) is not None
    words = reading.text[found.start : found.end]
    halved = any(words.count(left) != words.count(right) for left, right in _PAIRS)
    kind = found.type == "Park" and is_kind_of_park(reading, found.start, found.end)
    return bare or kind or halved or reading.is_closed(found.start, found.end)


def swallows(found: Candidate, names: Sequence[Candidate]) -> bool:
    """Whether a project begins with a company that the rules know: 惠科显示模组 is two names."""
    return found.type == "Project" and any(
        name.type == "Enterprise" and name.start == found.start and name.end < found.end and name.rule == "known"
        for name in names
    )


@cache
def shipped_tagger() -> NameTagger:
    """The tagger of this project."""
    return NameTagger(data_path(*MODEL))
