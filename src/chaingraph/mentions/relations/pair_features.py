"""What a model sees of two names: the words around and between them, what else stands there, and what the rules said.

For: ``relations.pair_model`` and its training.
In: a setting, a pair, the statements of the rules. Out: strings ``name=value``.
How: names read as the letters of their types, numbers as ``#``, periods as ``T``; so 甲公司落户乙园 and 丙厂落户丁区 look
alike. The features are those of Zhou, Su, Zhang and Zhang (2005, exploring various knowledge in relation extraction) as
far as they need no parser. What all pairs of a sentence or of two rows share is told apart, so that it is worked out once.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise

from chaingraph.mentions.relations.engine import Setting
from chaingraph.mentions.relations.pairs import LETTER_OF, Group, Pair, Scope
from chaingraph.mentions.relations.scene import Item, lettered
from chaingraph.mentions.relations.subjects import Topic
from chaingraph.mentions.relations.votes import Votes
from chaingraph.records import Ref
from chaingraph.reference.lexicon import read_lexicon

_NAMES = "EPRCDJO"
_CUTS = "，：:,；"
_SIZES = (0, 1, 2, 3, 6, 12, 25)
_SIZE = tuple(str(next(limit for limit in _SIZES if size <= limit)) for size in range(_SIZES[-1] + 1))
"""The size class of every small number."""
_WHOLE = 14
"""Words between two names are one feature up to this length; of longer ones both ends count."""
_NEAR = 12
"""Characters before a name that is alone in the sentence."""
_LONG, _FAR, _AFTER = 30, 40, 10
"""Characters before a name alone, before the first of two, and behind, of which the names and pauses are seen."""
_MARKS = re.compile(r"[EPRCDJOT#，、。：；:和与]+")
_RUN = re.compile(r"([EPRCDJO])(?:[、和与]\1)+")


def features(setting: Setting, scope: Scope, pair: Pair, votes: Votes) -> list[str]:
    """What is seen of a pair, each with the types of the pair and how it is understood before it."""
    sight = Sight(setting, scope, votes)
    said = (*sight.of_rows(pair), *sight.of_names(pair), *sight.of_sentence())
    return [f"{pair.kind}{pair.how}{feature}" for feature in said]


class Sight:
    """What is seen of the pairs of a sentence: by the sentence, by the rows of the two, by the two alone.

    Args:
        setting: The scene with what was worked out about it.
        scope: The sentence with its names.
        votes: What the rules said.
    """

    def __init__(self, setting: Setting, scope: Scope, votes: Votes) -> None:
        self._setting, self._scope, self._votes = setting, scope, votes
        self._start = scope.sentence.start
        self._text = setting.scene.letters[self._start : scope.sentence.end]
        self._names: dict[tuple[int, str], list[str]] = {}
        self._topics: dict[int, Topic | None] = {}
        self._frequencies: dict[tuple[Ref, str], str] = {}
        self._rows: dict[tuple[Group | Ref, Group], list[tuple[set[Ref], str]]] = {}

    def of_sentence(self) -> list[str]:
        """How the sentence begins and which words of relations it holds."""
        return [f"st={self._text[:2]}", *(f"cs={cue}" for cue in _cues(self._text))]

    def of_rows(self, pair: Pair) -> list[str]:
        """What is the same for all pairs of one kind between the rows of these two."""
        second = self._scope.groups[pair.right.at]
        return self._between(pair, pair.left, second) if pair.left else self._beside(pair, second)

    def of_names(self, pair: Pair) -> list[str]:
        """What is of these two names alone."""
        known = self._named(pair)
        if pair.left is None:
            return [*known, *self._told(pair.subject, "a"), *self._told(pair.thing, "b"), *self._voted(pair)]
        subject, thing = (pair.right, pair.left) if pair.turned else (pair.left, pair.right)
        names = (*self._of_name(subject, "a"), *self._of_name(thing, "b"))
        return [*known, *self._placed(pair.left, pair.right), *names, *self._voted(pair)]

    def _named(self, pair: Pair) -> list[str]:
        """How often the document names the two, how sure they are names, and whether the later one's clause speaks of them."""
        found = [self._frequency(pair.subject, "a"), self._frequency(pair.thing, "b")]
        found += [f"sure{pair.turned}{_sureness(item)}" for item in (pair.left, pair.right) if item]
        topic = self._topic(pair)
        if topic:
            found.append(f"ts={pair.subject in topic.refs}{pair.thing in topic.refs}{topic.distance}")
        return found

    def _frequency(self, ref: Ref, end: str) -> str:
        key = ref, end
        if key not in self._frequencies:
            often = self._setting.often
            self._frequencies[key] = f"of{end}={often.ahead(ref)}{min(often.count(ref), 4)}"
        return self._frequencies[key]

    def _between(self, pair: Pair, left: Item, second: Group) -> list[str]:
        """Of two names of a sentence."""
        first = self._scope.groups[left.at]
        middle = self._text[first.end - self._start : second.start - self._start]
        inside = self._setting.scene.text[first.end : second.start]
        before = self._before(first, 3)
        return [
            f"n={pair.turned}",
            f"len={_size(len(middle))}",
            f"cl={_size(sum(map(middle.count, _CUTS)))}",
            f"near={left.sign not in inside}{pair.right.sign not in inside}",
            *_ends(middle),
            *_counted(middle),
            *_around(before, middle, self._behind(second)),
            *[f"cm={cue}" for cue in _cues(middle)],
            *self._framed(self._before(first, _FAR), middle, second),
            self._spoken_of(pair),
        ]

    def _beside(self, pair: Pair, group: Group) -> list[str]:
        """Of a name of a sentence and one that is understood."""
        before, behind = self._before(group, _NEAR), self._behind(group)
        counts = Counter(LETTER_OF[item.sign] for item in self._scope.items)
        return [
            *(f"n={pair.turned}", f"pl={_size(group.start - self._start)}", f"size={min(group.size, 4)}"),
            *(f"e1={before[-1:]}", f"e2={before[-2:]}", f"e3={before[-3:]}", f"lr={before[-1:]}_{behind[:1]}"),
            *(f"r1={behind[:1]}", f"r2={behind[:2]}"),
            *[f"b<{left}{right}" for left, right in pairwise(before)],
            *[f"h{letter}={min(count, 3)}" for letter, count in sorted(counts.items())],
            f"first={self._scope.ranks[group.start].before}",
            *[f"cp={cue}" for cue in _cues(before)],
            *(f"fb={_frame(self._before(group, _LONG), 6)}", f"fs={_frame(self._text, 6)}"),
            f"fr={_frame(self._behind(group, _AFTER), 5)}",
            self._spoken_of(pair),
        ]

    def _framed(self, before: str, middle: str, second: Group) -> tuple[str, ...]:
        """Names and pauses before, between and behind two names, without the words."""
        behind = self._behind(second, _AFTER)
        whole = f"{_frame(before, 3)}|{_frame(middle, 6)}|{_frame(behind, 2)}"
        return f"fm={_frame(middle, 10)}", f"fb={_frame(before[-_NEAR:], 6)}", f"fr={_frame(behind, 5)}", f"fs={whole}"

    def _topic(self, pair: Pair) -> Topic | None:
        """What the clause of the later name speaks of."""
        at = pair.right.at
        if at not in self._topics:
            clause = self._setting.clause_at(self._scope.index, at)
            self._topics[at] = self._setting.topics[self._scope.index][clause]
        return self._topics[at]

    def _spoken_of(self, pair: Pair) -> str:
        topic = self._topic(pair)
        return f"tp={lettered(topic.sign)}{topic.distance}" if topic else "tp="

    def _before(self, group: Group, length: int) -> str:
        at = group.start - self._start
        return self._text[max(at - length, 0) : at]

    def _behind(self, group: Group, length: int = 5) -> str:
        at = group.end - self._start
        return self._text[at : at + length]

    def _placed(self, left: Item, right: Item) -> tuple[str, str, str]:
        """The places of two names in their rows and among the names of their types."""
        rank, other = self._scope.ranks[left.at], self._scope.ranks[right.at]
        sizes = min(self._scope.groups[left.at].size, 3), min(self._scope.groups[right.at].size, 3)
        rows = f"rank={min(rank.row, 4)}{min(other.row, 4)}{sizes[0]}{sizes[1]}"
        return rows, f"sa={min(rank.before, 3)}", f"sb={min(other.behind, 3)}"

    def _of_name(self, item: Item, end: str) -> list[str]:
        """What the rules say of one of two names of the sentence with anything, and whether more is known of it."""
        key = item.at, end
        if key not in self._names:
            self._names[key] = [*self._told(item.ref, end), *(f"{known}={end}" for known in self._known(item.ref))]
        return self._names[key]

    def _told(self, ref: Ref, end: str) -> Iterator[str]:
        return (f"v{end}={predicate}" for predicate in self._votes.ends(ref))

    def _known(self, ref: Ref) -> Iterator[str]:
        """Whether a name is the lead, the topic or the document's place."""
        if ref in self._setting.lead(self._scope.index).values():
            yield "lead"
        if ref == self._setting.place:
            yield "place"
        if any(topic and ref in topic.refs for topic in self._setting.topics[self._scope.index]):
            yield "topic"

    def _voted(self, pair: Pair) -> Iterator[str]:
        """What the rules said of the two, and of others of their rows."""
        if self._votes.tie(pair.subject, pair.thing):
            for statement in self._votes.of(pair.subject, pair.thing):
                yield from (f"v={statement.predicate}", f"vr={statement.rule}")
            for statement in self._votes.of(pair.thing, pair.subject):
                yield from (f"w={statement.predicate}", f"wr={statement.rule}")
        between = self._voted_of_rows(pair)
        if between:
            ends = {pair.subject, pair.thing}
            yield from sorted({vote for others, vote in between if others != ends})

    def _voted_of_rows(self, pair: Pair) -> list[tuple[set[Ref], str]]:
        """Predicates between the members of the two rows, each with the two."""
        first: Group | Ref = (
            self._scope.groups[pair.left.at] if pair.left else (pair.thing if pair.turned else pair.subject)
        )
        key = first, self._scope.groups[pair.right.at]
        if key not in self._rows:
            left = self._members(first) if isinstance(first, Group) else [first]
            self._rows[key] = [
                ({one, other}, vote)
                for one in left
                for other in self._members(key[1])
                for vote in self._vote(one, other)
            ]
        return self._rows[key]

    def _vote(self, one: Ref, other: Ref) -> Iterator[str]:
        yield from (f"gv={statement.predicate}" for statement in self._votes.of(one, other))
        yield from (f"gw={statement.predicate}" for statement in self._votes.of(other, one))

    def _members(self, group: Group) -> list[Ref]:
        return [item.ref for item in self._setting.scene.within(group.start, group.end) if item.mention]


def _sureness(item: Item) -> str:
    """How sure it is that a name is one, in tenths."""
    return f"{LETTER_OF[item.sign]}{int(item.mention.score * 10)}" if item.mention else ""


@lru_cache(maxsize=4096)
def _frame(text: str, length: int) -> str:
    """The names and pauses of a text without its words, a row of one type as one: 甲、乙在丙园 is ``E+P``."""
    marks = "".join(_MARKS.findall(text))
    return (_RUN.sub(r"\1+", marks) if "、" in marks or "和" in marks or "与" in marks else marks)[:length]


def _ends(middle: str) -> list[str]:
    """The words between two names, whole when they are few, and their two ends."""
    return [
        *((f"m={middle}",) if len(middle) <= _WHOLE else ()),
        *[f"b>{left}{right}" for left, right in pairwise(middle[:15])],
        *[f"b<{left}{right}" for left, right in pairwise(middle[-15:])],
        *(f"m1={middle[:1]}", f"m2={middle[:2]}", f"m3={middle[:3]}"),
        *(f"e1={middle[-1:]}", f"e2={middle[-2:]}", f"e3={middle[-3:]}"),
        f"me={middle[:2]}_{middle[-2:]}",
    ]


def _counted(middle: str) -> list[str]:
    """Which names stand between."""
    counts = {letter: count for letter in sorted(_NAMES) if (count := middle.count(letter))}
    return [*[f"c{letter}={_size(count)}" for letter, count in counts.items()], f"cc={''.join(counts)}"]


def _around(before: str, middle: str, behind: str) -> tuple[str, ...]:
    """What stands before the first name and behind the second."""
    return (
        *(f"l1={before[-1:]}", f"l2={before[-2:]}", f"l3={before[-3:]}"),
        *(f"r1={behind[:1]}", f"r2={behind[:2]}", f"r3={behind[:3]}"),
        *(f"lr={before[-1:]}_{behind[:1]}", f"le={before[-1:]}_{middle[:2]}", f"re={middle[-2:]}_{behind[:1]}"),
    )


def _size(count: int) -> str:
    """A size class: small numbers by themselves."""
    return _SIZE[count] if count <= _SIZES[-1] else "more"


def _cues(text: str) -> list[str]:
    """Words of relations in a text."""
    return sorted(set(_pattern().findall(text)))


@cache
def _pattern() -> re.Pattern[str]:
    words = {row["cue"] for row in read_lexicon("pair_cues", ("cue",))}
    return re.compile("|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word))))
