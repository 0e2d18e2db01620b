"""What a model sees of two names: the words around and between them, what else stands there, and what the rules said.

For: ``relations_pair_model`` and its training.
In: a setting, a pair, the statements of the rules. Out: strings ``name=value``, each with the types of the pair before it.
How: names read as the letters of their types, numbers as ``#``, periods as ``T``; so 甲公司落户乙园 and 丙厂落户丁区 look
alike. The features are those of Zhou, Su, Zhang and Zhang (2005, exploring various knowledge in relation extraction) as
far as they need no parser.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise

from chaingraph.mentions.relations_engine import Setting
from chaingraph.mentions.relations_pairs import LETTER_OF, Group, Pair, Scope
from chaingraph.mentions.relations_scene import NUMBER, PERIOD, Item
from chaingraph.records import Ref, Statement
from chaingraph.reference.lexicon import read_lexicon

_READ = str.maketrans(LETTER_OF | {NUMBER: "#", PERIOD: "T"})
_SIZES = (0, 1, 2, 3, 6, 12, 25)
_WHOLE = 14
"""Words between two names are one feature up to this length; of longer ones both ends count."""
_NEAR = 12
"""Characters before a name that is alone in the sentence."""


class Votes:
    """What the rules said of the names of a scene.

    Args:
        stated: Their statements; only those between two things count.
    """

    def __init__(self, stated: Iterable[Statement]) -> None:
        self._pairs: dict[tuple[Ref, Ref], list[Statement]] = defaultdict(list)
        self._ends: dict[Ref, set[str]] = defaultdict(set)
        for statement in stated:
            if isinstance(statement.object, Ref):
                self._pairs[statement.subject, statement.object].append(statement)
                for end in (statement.subject, statement.object):
                    self._ends[end].add(statement.predicate)

    def of(self, subject: Ref, thing: Ref) -> Sequence[Statement]:
        """Statements with this subject and object."""
        return self._pairs.get((subject, thing), ())

    def ends(self, ref: Ref) -> Sequence[str]:
        """Predicates of all statements that a thing takes part in."""
        return sorted(self._ends.get(ref, ()))


def features(setting: Setting, scope: Scope, pair: Pair, votes: Votes) -> list[str]:
    """What is seen of a pair."""
    told = _between(setting, scope, pair) if pair.left else _beside(setting, scope, pair)
    said = (*told, *_sentence(setting, scope), *_voted(setting, scope, pair, votes))
    return [f"{pair.kind}{pair.how}{feature}" for feature in said]


def _between(setting: Setting, scope: Scope, pair: Pair) -> Iterator[str]:
    """Of two names of a sentence."""
    assert pair.left
    text, first, second = setting.scene.text, scope.groups[pair.left.at], scope.groups[pair.right.at]
    middle = text[first.end : second.start].translate(_READ)
    before = text[max(scope.sentence.start, first.start - 3) : first.start].translate(_READ)
    behind = _behind(setting, scope, second)
    yield from (f"n={pair.turned}", f"len={_size(len(middle))}", f"cl={_size(sum(c in '，：:,；' for c in middle))}")
    yield from _ends(middle)
    yield from _counted(middle)
    yield from _around(before, middle, behind)
    yield f"rank={_rank(pair.left, scope)}{_rank(pair.right, scope)}{min(first.size, 3)}{min(second.size, 3)}"
    yield from _place_in_sentence(scope, pair.left, pair.right, (first, second))
    yield from (f"cm={cue}" for cue in _cues(middle))
    yield from _known(setting, pair)


def _beside(setting: Setting, scope: Scope, pair: Pair) -> Iterator[str]:
    """Of a name of a sentence and one that is understood."""
    text, group = setting.scene.text, scope.groups[pair.right.at]
    before = text[max(scope.sentence.start, group.start - _NEAR) : group.start].translate(_READ)
    behind = _behind(setting, scope, group)
    yield from (f"n={pair.turned}", f"pl={_size(group.start - scope.sentence.start)}", f"size={min(group.size, 4)}")
    yield from (f"e1={before[-1:]}", f"e2={before[-2:]}", f"e3={before[-3:]}", f"lr={before[-1:]}_{behind[:1]}")
    yield from (f"r1={behind[:1]}", f"r2={behind[:2]}")
    yield from (f"b<{left}{right}" for left, right in pairwise(before))
    for letter, count in sorted(Counter(LETTER_OF[item.sign] for item in scope.items).items()):
        yield f"h{letter}={min(count, 3)}"
    yield f"first={sum(item.sign == pair.right.sign and item.at < group.start for item in scope.items)}"
    yield from (f"cp={cue}" for cue in _cues(before))


def _behind(setting: Setting, scope: Scope, group: Group) -> str:
    return setting.scene.text[group.end : min(scope.sentence.end, group.end + 5)].translate(_READ)


def _ends(middle: str) -> Iterator[str]:
    """The words between two names, whole when they are few, and their two ends."""
    if len(middle) <= _WHOLE:
        yield f"m={middle}"
    yield from (f"b>{left}{right}" for left, right in pairwise(middle[:15]))
    yield from (f"b<{left}{right}" for left, right in pairwise(middle[-15:]))
    yield from (f"m{length}={middle[:length]}" for length in (1, 2, 3))
    yield from (f"e{length}={middle[-length:]}" for length in (1, 2, 3))
    yield f"me={middle[:2]}_{middle[-2:]}"


def _counted(middle: str) -> Iterator[str]:
    """Which names stand between."""
    counts = Counter(character for character in middle if character in "EPRCDJO")
    yield from (f"c{letter}={_size(count)}" for letter, count in sorted(counts.items()))
    yield f"cc={''.join(sorted(counts))}"


def _around(before: str, middle: str, behind: str) -> Iterator[str]:
    """What stands before the first name and behind the second."""
    yield from (f"l{length}={before[-length:]}" for length in (1, 2, 3))
    yield from (f"r{length}={behind[:length]}" for length in (1, 2, 3))
    yield from (f"lr={before[-1:]}_{behind[:1]}", f"le={before[-1:]}_{middle[:2]}", f"re={middle[-2:]}_{behind[:1]}")


def _rank(item: Item, scope: Scope) -> int:
    """The place of a name in its row, up to four."""
    group = scope.groups[item.at]
    return min(sum(other.at < item.at for other in scope.items if scope.groups[other.at] == group), 4)


def _place_in_sentence(scope: Scope, left: Item, right: Item, groups: tuple[Group, Group]) -> Iterator[str]:
    """How many names of their types stand before, behind and between them."""
    start, end = groups[0].end, groups[1].start
    yield f"sa={min(sum(item.sign == left.sign and item.at < left.at for item in scope.items), 3)}"
    yield f"sb={min(sum(item.sign == right.sign and item.at > right.at for item in scope.items), 3)}"
    inside = {item.sign for item in scope.items if start <= item.at < end}
    yield f"near={left.sign not in inside}{right.sign not in inside}"


def _known(setting: Setting, pair: Pair) -> Iterator[str]:
    """Whether one of the names is the lead, the topic or the document's place."""
    lead = setting.leads[pair.sentence] if setting.leads else {}
    topics = [topic for topic in setting.topics[pair.sentence] if topic]
    for ref, end in ((pair.subject, "a"), (pair.thing, "b")):
        if ref in lead.values():
            yield f"lead={end}"
        if ref == setting.place:
            yield f"place={end}"
        if any(ref in topic.refs for topic in topics):
            yield f"topic={end}"


def _sentence(setting: Setting, scope: Scope) -> Iterator[str]:
    """How the sentence begins and which words of relations it holds."""
    text = setting.scene.text[scope.sentence.start : scope.sentence.end].translate(_READ)
    yield f"st={text[:2]}"
    yield from (f"cs={cue}" for cue in _cues(text))


def _voted(setting: Setting, scope: Scope, pair: Pair, votes: Votes) -> Iterator[str]:
    """What the rules said of the two, of others of their rows, and of each with anything."""
    for statement in votes.of(pair.subject, pair.thing):
        yield from (f"v={statement.predicate}", f"vr={statement.rule}")
    for statement in votes.of(pair.thing, pair.subject):
        yield from (f"w={statement.predicate}", f"wr={statement.rule}")
    yield from sorted(_of_rows(setting, scope, pair, votes))
    yield from (f"va={predicate}" for predicate in votes.ends(pair.subject))
    yield from (f"vb={predicate}" for predicate in votes.ends(pair.thing))


def _of_rows(setting: Setting, scope: Scope, pair: Pair, votes: Votes) -> set[str]:
    """Predicates between the other members of the two rows."""
    right = _members(setting, scope, pair.right)
    left = _members(setting, scope, pair.left) if pair.left else [pair.thing if pair.turned else pair.subject]
    found: set[str] = set()
    for one in left:
        for other in right:
            if {one, other} != {pair.subject, pair.thing}:
                found |= {f"gv={statement.predicate}" for statement in votes.of(one, other)}
                found |= {f"gw={statement.predicate}" for statement in votes.of(other, one)}
    return found


def _members(setting: Setting, scope: Scope, item: Item) -> list[Ref]:
    group = scope.groups[item.at]
    return [other.ref for other in setting.scene.within(group.start, group.end) if other.mention]


def _size(count: int) -> str:
    """A size class: small numbers by themselves."""
    return next((str(limit) for limit in _SIZES if count <= limit), "more")


def _cues(text: str) -> list[str]:
    """Words of relations in a text."""
    return sorted(set(_pattern().findall(text)))


@cache
def _pattern() -> re.Pattern[str]:
    words = {row["cue"] for row in read_lexicon("pair_cues", ("cue",))}
    return re.compile("|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word))))
