"""The second pass: what is proven anywhere is looked for everywhere, under its own name and under its short forms.

For: ``names``.
In: names proven by tables, chain maps, endings, definitions and cues; readings.
Out: candidates.
How: short forms are derived from the parts of a company name (brand, brand and trade, region and trade); a short form
counts only when one name has it and it is no ordinary word. One automaton finds them all; words must begin and end
where the name does, and two characters need a word edge on both sides and no name around them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from chaingraph.mentions import segment
from chaingraph.mentions.dictionary import Dictionary
from chaingraph.mentions.names.candidates import Candidate
from chaingraph.mentions.names.companies import with_region
from chaingraph.mentions.names.joints import with_bracket
from chaingraph.mentions.names.reading import Reading
from chaingraph.mentions.names.trades import closes_company
from chaingraph.mentions.names.words import Kind, kind_of
from chaingraph.records import EntityType
from chaingraph.reference.lexicon import read_lexicon
from chaingraph.reference.names import CompanyName, parse_company, short_names
from chaingraph.reference.regions import gazetteer

_SHORTEST = 2
_HEAD = 2
_ORDINARY = 4
_BODY = 3
_TRADING = frozenset((Kind.TRADE, Kind.ACT, Kind.GENERIC))
_FORMS = ("公司", "集团", "厂", "社", "银行")
_STOPS = frozenset((Kind.MARK, Kind.VERB, Kind.FUNCTION, Kind.SOFT, Kind.NUMBER))
_VERBS = frozenset((Kind.VERB, Kind.MOTION, Kind.ACT))
_BEHIND = frozenset("年月日将现拟也负称")
_TOWNS = ("街道", "镇", "乡", "村")
_RARE = 30
"""Dictionary words met less often may be brands."""

_DEFINED, _ALIGNED = 0.95, 0.8
"""What a definition or a legal form proves needs less room around it: 株硬 | 年营业收入."""
_DERIVING = 0.75
"""Ordinary words in a row make a name from this length on (开拓卫星)."""
_PARKS = (
    ("高新技术产业开发区", "高新区"),
    ("高新技术产业园区", "高新区"),
    ("高新技术开发区", "高新区"),
    ("经济技术开发区", "经开区"),
    ("经济开发区", "经开区"),
    ("经济开发区", "开发区"),
    ("工业园区", "工业园"),
    ("工业园", "工业园区"),
    ("产业园区", "产业园"),
    ("综合保税区", "综保区"),
)


class Proven(NamedTuple):
    """A name that is certain somewhere.

    Attributes:
        type: What it is.
        name: What it stands for.
        score: How sure its first finding was.
    """

    type: EntityType
    name: str
    score: float


class KnownNames:
    """Every proven name and its short forms, ready to be searched.

    Args:
        proven: Written form to what it is; several mentions of a form may disagree, the surest counts.
    """

    def __init__(self, proven: Mapping[str, Proven]) -> None:
        table = {form: what for form, what in proven.items() if form not in endings()}
        derived: dict[str, set[Proven]] = {}
        companies = {form for form, what in table.items() if what.type == "Enterprise"}
        heads = {
            form[:_HEAD]
            for form, what in table.items()
            if what.type in ("Park", "Organisation") and not any(form[:cut] in companies for cut in range(3, len(form)))
        }
        heads |= {
            rest[:_HEAD] for form, what in table.items() if what.type != "Enterprise" for rest in _without_region(form)
        }
        for form, what in list(table.items()):
            if what.score < _DERIVING and not (what.type == "Enterprise" and _is_spelled(form)):
                continue
            weaker = what._replace(score=what.score * 0.9)
            for short in _short_forms(form, what.type):
                if short not in proven:
                    derived.setdefault(short, set()).add(weaker)
        for short, owners in sorted(derived.items()):
            types = {owner.type for owner in owners}
            if len(types) == 1 and not _is_ordinary(short) and not _belongs_elsewhere(short, types, heads):
                best = max(owners, key=lambda owner: (owner.score, owner.name))
                table[short] = Proven(best.type, short, best.score)
        self._dictionary = Dictionary(table)

    def occur(self, text: str) -> bool:
        """Whether a text holds a known name at all."""
        return bool(self._dictionary.longest(text))

    def find(self, reading: Reading) -> Iterator[Candidate]:
        """Known names in a passage."""
        for hit in self._dictionary.longest(reading.text):
            if reading.is_closed(hit.start, hit.end) or _is_verb(reading, hit.start, hit.end):
                continue
            if hit.value.type == "Enterprise" and reading.text.startswith(_TOWNS, hit.end):
                continue  # 密州 | 街道
            score = _fit(reading, hit.start, hit.end)
            if hit.value.score >= _DEFINED and reading.is_edge(hit.start) and reading.is_edge(hit.end):
                score = max(score, _ALIGNED)
            if score > 0:
                what = hit.value
                start = (
                    reading.starts[with_region(reading, reading.word_at(hit.start))]
                    if what.type == "Enterprise"
                    else hit.start
                )
                end = _with_form(reading, hit.start, hit.end) if what.type == "Enterprise" else hit.end
                yield Candidate(min(start, hit.start), end, what.type, min(what.score, 0.9) * score, "known")


def _is_verb(reading: Reading, start: int, end: int) -> bool:
    """Whether a name that is also a verb stands for the verb: 统一采购, not in 康师傅、统一."""
    index = reading.word_at(start)
    if reading.kinds[index] not in _VERBS or reading.starts[index + 1] != end:
        return False
    after = reading.words[index + 1] if index + 1 < len(reading.words) else ""
    listed = (
        index > 1 and reading.words[index - 1] == "、" and reading.kinds[index - 2] == Kind.BRAND
    ) or after == "、"
    return not listed and after not in ("的", "集团", "公司", "）")


def _is_spelled(form: str) -> bool:
    """Whether a name begins with two loose characters, which no other word can explain."""
    kinds = [kind_of(word) for word in words_of(form)[:2]]
    return kinds == [Kind.PIECE, Kind.PIECE]


def _belongs_elsewhere(short: str, types: set[EntityType], heads: set[str]) -> bool:
    """Whether a brand of two characters is also the head of a park's or a body's name (阳和 of 阳和工业新区)."""
    return len(short) == _HEAD and short in heads and "Enterprise" in types


def _with_form(reading: Reading, start: int, end: int) -> int:
    """The end with 公司, 集团 or a trade behind a short form (开拓卫星公司, 银欣光伏)."""
    if reading.text[start:end].endswith(_FORMS):
        return end
    if (bracket := with_bracket(reading, end)) > end:
        return bracket  # 捷安特（昆山）
    if reading.text.startswith("中国", end) and _stops(reading, end + len("中国")):
        return end + len("中国")
    for form in ("集团公司", "公司", "集团"):
        if reading.text.startswith(form, end) and reading.is_edge(end + len(form)):
            return end + len(form)
    if not reading.is_edge(end) or end >= len(reading.text):
        return end
    index = reading.word_at(end)
    after = reading.kinds[index + 1] if index + 1 < len(reading.kinds) else Kind.MARK
    counted = index + 1 < len(reading.words) and reading.words[index + 1] in _BEHIND
    closes = reading.kinds[index] in (Kind.TRADE, Kind.WORD) and (after in _STOPS or counted)
    return reading.starts[index + 1] if closes and closes_company(reading.words[index]) else end


def _stops(reading: Reading, position: int) -> bool:
    """Whether a position is the end of a word and a name cannot go on there."""
    if not reading.is_edge(position):
        return False
    after = reading.kinds[reading.word_at(position)] if position < len(reading.text) else Kind.MARK
    return after in (Kind.MARK, Kind.VERB, Kind.FUNCTION, Kind.SOFT, Kind.ROLE)


def _short_forms(form: str, kind: EntityType) -> Iterable[str]:
    if kind == "Enterprise" and form.endswith("基金"):
        return []
    if kind == "Enterprise":
        company = parse_company(form)
        own = without_trade(form)
        written = (*short_names(company), *_as_written(form, company), own, *_by_words(form, company.form))
        towns = tuple(f"{short}{town}" for short in written for town in _TOWNS if form.startswith(short + town))
        return [short for short in written if short != form and not any(town.startswith(short) for town in towns)]
    if kind == "Organisation":
        return _without_region(form)
    if kind == "Park":
        return _without_region(form) + [
            form.removesuffix(long) + short for long, short in _PARKS if form.endswith(long) and form != long
        ]
    return []


def _without_region(form: str) -> list[str]:
    """The form without the region at its head, if what remains still says which one it is (科技城新区, 光机所)."""
    region, rest = gazetteer().split(form)
    told = rest and (rest not in endings()) and len(rest) > _SHORTEST
    body = len(rest) == _BODY and rest[-1] in "所院"  # 光机所
    return [rest] if region and told and (body or not _is_kind(rest)) else []


def _is_kind(rest: str) -> bool:
    """Whether nothing in it is more than a trade or a kind of thing."""
    kinds = {kind_of(word) for word in words_of(rest)}
    return kinds.isdisjoint({Kind.PIECE, Kind.PROPER, Kind.BRAND, Kind.TERM, Kind.REGION})


@cache
def endings() -> frozenset[str]:
    """Words that are an ending and so no name: 高新区."""
    rows = [*read_lexicon("endings", ("ending", "type", "strength"))]
    return frozenset(row["ending"] for row in rows)


@lru_cache(maxsize=2048)
def words_of(form: str) -> tuple[str, ...]:
    """The words of a name; the derivations of its short forms ask for them one after another, no name is asked for later."""
    return tuple(segment.words(form))


def without_trade(form: str) -> str:
    """The form without the trades and kinds it ends with (日盛达 of 日盛达太阳能)."""
    words = list(words_of(form))
    while len(words) > 1 and kind_of(words[-1]) in (Kind.TRADE, Kind.GENERIC, Kind.FORM):
        words.pop()
    return "".join(words)


def _as_written(form: str, company: CompanyName) -> Iterator[str]:
    """The name in its own order without legal form, and without trade (中盐舞阳 of 中盐舞阳盐化有限公司)."""
    if not company.form.endswith(("公司", "集团", "社")) or not form.endswith(company.form) or not company.core:
        return
    head = form.removesuffix(company.form)
    yield head
    yield head.removesuffix(company.trade)


def _by_words(form: str, legal: str) -> Iterator[str]:
    """Brand, brand and trade, region and brand, where the words tell them (漳河材料 of 湖北当阳漳河材料有限公司)."""
    if not legal.endswith("公司") or not form.endswith(legal):
        return
    words = words_of(form.removesuffix(legal))
    kinds = [kind_of(word) for word in words]
    first = next((i for i, kind in enumerate(kinds) if kind != Kind.REGION), len(words))
    stop = next((i for i in range(first, len(words)) if kinds[i] in _TRADING), len(words))
    if first < stop < len(words):
        brand = "".join(words[first:stop])
        yield brand
        yield brand + "".join(words[stop:])
        yield brand + words[-1]
        yield "".join(words[max(first - 1, 0) : stop])


def _is_ordinary(form: str) -> bool:
    """Whether a short form is (also) an ordinary word, a place, an ending or a trade."""
    if len(form) < _SHORTEST or gazetteer().lookup(form):
        return True
    words = words_of(form)
    kinds = {kind_of(word) for word in words}
    if not kinds.isdisjoint({Kind.PIECE, Kind.PROPER, Kind.BRAND, Kind.FAINT, Kind.TERM}) and (
        len(words) > 1 or kinds == {Kind.BRAND}
    ):
        return False
    if (
        len(words) == 1
        and segment.frequency(form) < _RARE
        and not kinds & {Kind.TRADE, Kind.GENERIC, Kind.VERB, Kind.ACT}
    ):
        return False  # 捷联: a word that hardly anybody uses
    plain = {Kind.TRADE, Kind.GENERIC, Kind.REGION, Kind.ROLE, Kind.FORM}
    return len(words) == 1 or len(form) < _ORDINARY or kinds <= plain


def _fit(reading: Reading, start: int, end: int) -> float:
    """How well a known name fits where it stands: word edges on both sides, no brand that goes on."""
    aligned = reading.is_edge(start) + reading.is_edge(end)
    short = end - start <= 3
    if aligned < 2 and short:
        return 0.0
    first, last = reading.word_at(start), reading.word_at(end - 1)
    if short and first and reading.kinds[first - 1] == Kind.PIECE:
        return 0.6 if reading.kinds[first] != Kind.PIECE else 0.5
    if short and last + 1 < len(reading.kinds) and reading.kinds[last + 1] == Kind.PIECE:
        if reading.words[last + 1] in _BEHIND:
            return 0.8
        return 0.4
    return 1.0 if aligned == 2 else 0.8
