"""Parks called by their kind alone (高新区), where a document speaks of one such park only.

For: ``names``.
In: readings; the parks a document names.
Out: candidates for parks, each with the full name it stands for.
How: a kind means the one named park of that kind. It does not where it is a title to be won (创建高新区, 国家高新区), one of many
(各高新区), or somebody else's (对方高新区): so it counts only at the head of a clause or behind words of place.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from chaingraph.mentions.dictionary import Dictionary
from chaingraph.mentions.names.candidates import Candidate
from chaingraph.mentions.names.reading import Reading
from chaingraph.mentions.names.words import Kind
from chaingraph.mentions.place import document_place
from chaingraph.mentions.segment import frequency
from chaingraph.records import Document, EntityType
from chaingraph.reference.regions import gazetteer

_KINDS: Mapping[str, tuple[str, ...]] = {
    "高新区": ("高新区", "高新技术产业开发区", "高新技术产业园区", "高新技术开发区", "高新技术产业园"),
    "经开区": ("经开区", "经济技术开发区", "经济开发区"),
    "经济开发区": ("经开区", "经济开发区"),
    "经济技术开发区": ("经开区", "经济技术开发区"),
    "开发区": ("开发区", "经开区"),
    "综保区": ("综保区", "综合保税区"),
    "综合保税区": ("综保区", "综合保税区"),
    "保税区": ("保税区",),
}
_PLACED = frozenset(
    ("在", "由", "位于", "落户", "入驻", "从", "到", "依托", "向", "来到", "走进", "进驻", "与", "经", "是")
)
_RELATING = frozenset((Kind.FUNCTION, Kind.SOFT, Kind.VERB))
_WINNING = frozenset(
    (
        "的",
        "各",
        "每",
        "其他",
        "对方",
        "等",
        "创建",
        "争创",
        "申报",
        "获批",
        "升格为",
        "升级为",
        "成为",
        "该",
        "本",
        "某",
        "列入",
        "评为",
        "或",
    )
)
_WON = re.compile(r"(?:创建|争创|建设|工作|行列|标准|要求|综合考核|评价|排名|考核)")
_PLACES = ("街道", "镇", "乡", "园", "新区", "管委会")
_SEATING = frozenset(("在", "位于", "落户", "于", "到", "落在", "入驻", "布局", "选址", "落子"))
_ENDS = frozenset((Kind.MARK, Kind.FUNCTION, Kind.VERB, Kind.SOFT))
_ENDINGS = (
    "经济技术开发区",
    "经济开发区",
    "高新技术产业开发区",
    "高新技术产业园区",
    "经开区",
    "高新区",
    "开发区",
    "工业园区",
    "工业园",
    "产业园",
)
_SHORTEST, _LONGEST = 2, 4
_SCORE = 0.6


def open_kinds(reading: Reading) -> set[str]:
    """Kinds that stand in a passage where they could mean one park."""
    return {
        word for index, word in enumerate(reading.words) if word in _KINDS and (not index or _opens(reading, index))
    }


def parks_by_kind(document: Document, names: Iterable[str], kinds: Collection[str]) -> Mapping[str, str]:
    """What park each kind stands for in a document, with its name.

    The one park of that kind; of several the one of the place the document speaks of; without one, that place's.

    Args:
        document: The document.
        names: The parks it names.
        kinds: The kinds that stand somewhere in it by themselves.
    """
    parks: dict[str, str] = {}
    named = sorted(set(names))
    for kind, endings in _KINDS.items():
        if kind not in kinds:
            continue
        heads: dict[str, str] = {}
        for name in named:
            ending = max((e for e in endings if name.endswith(e) and name != e), key=len, default="")
            head = name.removesuffix(ending).rstrip("省市县区")
            if ending and len(name) > len(heads.get(head, "")):
                heads[head] = name
        if len(heads) == 1:
            parks[kind] = next(iter(heads.values()))
        elif name := _of_place(document, kind, heads):
            parks[kind] = name
    return parks


def _of_place(document: Document, kind: str, heads: Mapping[str, str]) -> str:
    """The park of this kind that belongs to the place the document speaks of; empty without such a place."""
    code = document_place(document)
    place = gazetteer().get(code) if code else None
    if place is None or place.level not in ("county", "city"):
        return ""
    lines = [place, *(region for region in gazetteer().ancestors(code) if region.level == "city")]
    for region in lines:
        if name := heads.get(region.name.rstrip("省市县区")):
            return name
    return "" if heads else place.name.rstrip("市县区") + kind


def is_of_kind(name: str, kind: str) -> bool:
    """Whether a park with a name of its own is of a kind: 南京经济技术开发区 is a 经开区.

    Args:
        name: The park.
        kind: A kind by itself (高新区, 经开区).
    """
    return name != kind and name.endswith(_KINDS.get(kind, (kind,)))


def park_cores(names: Iterable[str]) -> Dictionary[str]:
    """What remains of parks' names without place and ending, with the name: 三山 of 芜湖三山经济开发区.

    Places, words of the dictionary and heads of several parks are left out.
    """
    cores: dict[str, set[str]] = {}
    for name in names:
        ending = next((e for e in _ENDINGS if name.endswith(e)), "")
        region, rest = gazetteer().split(name.removesuffix(ending)) if ending else (None, "")
        core = rest if region else name.removesuffix(ending) if ending else ""
        if _SHORTEST <= len(core) <= _LONGEST and not gazetteer().lookup(core) and not frequency(core):
            cores.setdefault(core, set()).add(name)
    return Dictionary({core: next(iter(full)) for core, full in cores.items() if len(full) == 1})


def by_core(reading: Reading, cores: Dictionary[str]) -> Iterator[Candidate]:
    """Parks without their endings, behind a word of place or in a row of places: 项目落在白洋."""
    for hit in cores.longest(reading.text):
        if not (reading.is_edge(hit.start) and reading.is_edge(hit.end)) or reading.is_closed(hit.start, hit.end):
            continue
        index, behind = reading.word_at(hit.start) - 1, reading.word_at(min(hit.end, len(reading.text) - 1))
        before = reading.words[index] if index >= 0 else ""
        after = reading.kinds[behind] if hit.end < len(reading.text) else Kind.MARK
        listed = before == "、" and index > 0 and _is_beside(reading, index - 1)
        if (
            (before in _SEATING or listed)
            and after in _ENDS
            and not hit.value.startswith(reading.text[hit.start : hit.end + 2])
        ):
            kind: EntityType = "Region" if reading.text[hit.end - 1] in "岛湾湖洲" else "Park"
            yield Candidate(hit.start, hit.end, kind, _SCORE, "park-core", hit.value if kind == "Park" else "")


def by_kind(reading: Reading, parks: Mapping[str, str]) -> Iterator[Candidate]:
    """Kinds that stand for the one park a document names."""
    for index, word in enumerate(reading.words):
        if word not in parks:
            continue
        start, end = reading.starts[index], reading.starts[index + 1]
        opens = not index or _opens(reading, index)
        if opens and not _WON.match(reading.text, end) and not reading.is_closed(start, end):
            yield Candidate(start, end, "Park", _SCORE, "park-kind", parks[word])


def _opens(reading: Reading, index: int) -> bool:
    """Whether a kind behind this word is the one park: a clause begins, or a word of place or relation stands there."""
    before, kind = reading.words[index - 1], reading.kinds[index - 1]
    if kind == Kind.MARK:
        return before not in "、“（" or (before == "、" and index > 1 and _is_beside(reading, index - 2))
    return before in _PLACED or (kind in _RELATING and before not in _WINNING)


def _is_beside(reading: Reading, index: int) -> bool:
    """Whether a place or a park ends at a word: 涧西区、高新区; 经开区、高新区."""
    word = reading.words[index]
    return reading.kinds[index] == Kind.REGION or word in _KINDS or (len(word) > 1 and word.endswith(_PLACES))
