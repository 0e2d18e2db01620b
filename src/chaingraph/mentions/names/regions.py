"""Places in running text: divisions, regions that are none (长三角), towns and villages, chains of them as one name.

For: ``names``.
In: readings; the gazetteer, ``vague_regions.csv``.
Out: candidates for regions.
How: one automaton over all forms; a form counts where words begin and end. A form that is an ordinary word counts behind a
region that contains it, in a list of regions, or when the document writes its full name somewhere. Neighbours that
contain each other are one name (南川区大观镇金龙村).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache
from operator import itemgetter

from chaingraph.mentions.dictionary import Dictionary, Hit
from chaingraph.mentions.guarded import Guarded
from chaingraph.mentions.names.candidates import Candidate
from chaingraph.mentions.names.edges import left_edge
from chaingraph.mentions.names.reading import Reading
from chaingraph.mentions.names.words import Kind, kind_of, stop_words
from chaingraph.reference.lexicon import read_lexicon
from chaingraph.reference.regions import gazetteer

_OFFICIAL = re.compile(r"[省市区县州盟旗]$")
_TOWN = re.compile(r"(?:[一-龥]{1,5}?(?:街道|镇|乡|苏木))?(?:[一-龥]{1,4}?(?:社区|村))?")
_PROVING = re.compile(r"经济技术|经济开发|高新|经开|工业园|工业区|开发区|市委|县委|区委|人民政府|市政府|县政府")
_AREA = re.compile(r"主城都市区|中心城区|主城区|地区")
_TOWN_WORD = re.compile(r"[一-龥]{2,4}(?:镇|乡|街道)$")
_CUT_TOWNS = frozenset(("市镇", "城镇", "集镇", "古镇", "山镇", "村镇", "江镇", "河镇", "桥镇", "塘镇", "店镇", "庄镇"))
_NEAR_TOWN = Guarded(r"(?<=[在于到赴、])([一-龥]{2}(?:镇|街道))(?=[举召设建的，。、和])")
_DISTRICT = Guarded(r"(?<=[在于到赴、])([一-龥]{2}区)(?![域块间别位划片级内外属])")
_VILLAGE = re.compile(r"[一-龥]{1,4}?(?:社区|村)(?![民镇委级干])")
_PLACING = ("在", "位于", "地处", "落户", "来自")
_PREFECTURE = 4
"""Digits of a division's code that say its prefecture."""
_SIGHT = Guarded(r"风景名胜区|旅游度假区|森林公园|湿地公园|风景区|景区")
_CIRCLE = Guarded(r"都市圈|经济圈|城市群|城镇群|经济带|经济走廊|都市区|一体化示范区|自贸港")
_MEDIA = ("日报", "晚报", "电视台", "广播", "新闻网", "发布微信")
_SOCIALIST = ("特色社会主义", "式现代化", "共产党", "人民", "梦", "证监会", "银保监会")


def by_region(reading: Reading, written: Collection[str]) -> list[Candidate]:
    """Regions of a passage.

    Args:
        reading: The passage.
        written: Full names of regions that the document writes somewhere.
    """
    hits = _hits(reading)
    found = list(_chains(reading, hits, written))
    found.extend(_towns(reading))
    found.extend(_short_towns(reading))
    found.extend(_near(reading))
    found.extend(_sights(reading))
    found.extend(_circles(reading))
    return found


def _hits(reading: Reading) -> list[Hit[str]]:
    """The longest form at each place where words begin and end with it: 从 | 江苏, not 从江 | 苏."""
    hits: list[Hit[str]] = []
    backwards = _forms().every(reading.text)[
        ::-1
    ]  # by their ends, so that the longer of two that begin alike comes first
    for hit in sorted(backwards, key=itemgetter(0)):
        if (not hits or hit.start >= hits[-1].end) and _fits(reading, hit):
            hits.append(hit)
    return hits


def official_names(text: str) -> set[str]:
    """Names by which a text proves that it means a place: 大丰区, and 新乡 of 新乡经济技术开发区."""
    forms: set[str] = set()
    for hit in _forms().longest(text):
        form = text[hit.start : hit.end]
        if form not in forms and (_OFFICIAL.search(form) or _PROVING.match(text, hit.end)):
            forms.add(form)
    return forms


def _fits(reading: Reading, hit: Hit[str]) -> bool:
    """Whether words begin and end where the form does."""
    if not (reading.is_edge(hit.start) and reading.is_edge(hit.end)) or reading.is_closed(hit.start, hit.end):
        return False
    form = reading.text[hit.start : hit.end]
    behind = reading.text[hit.end : hit.end + 6]
    if behind.startswith(_MEDIA):
        return False
    return not (form == "中国" and behind.startswith(_SOCIALIST)) and reading.text[max(hit.start - 1, 0)] != "新" * (
        form == "中国"
    )


def _chains(reading: Reading, hits: list[Hit[str]], written: Collection[str]) -> Iterator[Candidate]:
    """Neighbours as one name, towns and villages behind them taken in."""
    index = 0
    while index < len(hits):
        last = index
        while (
            last + 1 < len(hits)
            and hits[last + 1].start == hits[last].end
            and _contains(reading, hits[last], hits[last + 1])
        ):
            last += 1
        start, end = hits[index].start, hits[last].end
        chained = last > index
        if chained or _counts(reading, hits, index, written):
            tail = _tail(reading, end)
            score = 0.85 if chained or tail > end or not _is_common(reading, hits[index]) else 0.6
            yield Candidate(start, tail, "Region", score, "region")
        index = last + 1


def _contains(reading: Reading, outer: Hit[str], inner: Hit[str]) -> bool:
    book = gazetteer()
    if reading.text[outer.start : outer.end] == "中国" and _is_common(reading, inner):
        return False  # 中国平安
    outers = book.lookup(reading.text[outer.start : outer.end])
    inners = book.lookup(reading.text[inner.start : inner.end])
    return any(o.code != i.code and book.contains(o.code, i.code) for o in outers for i in inners)


def _is_common(reading: Reading, hit: Hit[str]) -> bool:
    return hit.value == "word" or gazetteer().is_common_word(reading.text[hit.start : hit.end])


def _counts(reading: Reading, hits: list[Hit[str]], index: int, written: Collection[str]) -> bool:
    hit = hits[index]
    if not _is_common(reading, hit):
        return True
    text, form = reading.text, reading.text[hit.start : hit.end]
    if kind_of(form) in (Kind.VERB, Kind.FUNCTION):
        return False  # 会同市农业农村局
    if len(form) == 2 and _OFFICIAL.search(form):
        return False  # 城区, 新区: a district of that name is always named with its city
    if form in written or any(region.name in written for region in gazetteer().lookup(form)):
        return True
    if _TOWN.match(text, hit.end).end() > hit.end + 1 and gazetteer().lookup(form):  # type: ignore[union-attr]
        return hit.value != "word"
    left = (
        index
        and hits[index - 1].end == hit.start - 1
        and text[hit.start - 1] in "、和与至"
        and not _is_common(reading, hits[index - 1])
    )
    right = (
        index + 1 < len(hits)
        and hits[index + 1].start == hit.end + 1
        and text[hit.end] in "、和与至"
        and not _is_common(reading, hits[index + 1])
    )
    if hit.value == "division" and (_is_placed(text, hit) or _is_near(text, hits, index)):
        return True
    heading = text[hit.end : hit.end + 1] in ("：", ":") and (hit.start == 0 or text[hit.start - 1] in "。；】 \n")
    return bool(left or right or heading) or (hit.value == "word" and text.startswith("地区", hit.end))


def _is_placed(text: str, hit: Hit[str]) -> bool:
    """Whether a form that is an ordinary word stands where a place does: 在高安设厂."""
    return text.endswith(_PLACING, 0, hit.start) and text[hit.end : hit.end + 1] in tuple("设建投办落，。、")


def _is_near(text: str, hits: list[Hit[str]], index: int) -> bool:
    """Whether the form beside it in a list lies in the same prefecture: 弥勒、建水."""
    book, own = gazetteer(), hits[index]
    beside = [h for h in (*hits[max(index - 1, 0) : index], *hits[index + 1 : index + 2]) if h.value == "division"]
    joined = [h for h in beside if text[min(h.end, own.end) : max(h.start, own.start)] in ("、", "和")]
    codes = {r.code[:_PREFECTURE] for h in joined for r in book.lookup(text[h.start : h.end])}
    return any(r.code[:_PREFECTURE] in codes for r in book.lookup(text[own.start : own.end]))


def _tail(reading: Reading, end: int) -> int:
    """The end with town, village or area words behind the region."""
    text = reading.text
    if area := _AREA.match(text, end):
        return area.end()
    match = _TOWN.match(text, end)
    if match and match.end() > end and reading.is_edge(match.end()):
        words = range(reading.word_at(end), reading.word_at(match.end() - 1) + 1)
        inner = text[end : match.end()]
        kinds = {reading.kinds[i] for i in words}
        if (
            inner not in stop_words("no_town")
            and len(inner) > 1
            and not kinds & {Kind.FUNCTION, Kind.VERB, Kind.COUNT, Kind.MARK, Kind.ROLE}
        ):
            return match.end()
    return end


def _towns(reading: Reading) -> Iterator[Candidate]:
    """Towns without a region before them."""
    for index, word in enumerate(reading.words):
        if word[-1] not in "镇乡道" or (len(word) > 1 and word in stop_words("no_town")):
            continue
        start = index
        if (
            len(word) == 2
            and word not in stop_words("no_town")
            and word != "街道"
            and start
            and reading.kinds[start - 1] == Kind.PIECE
        ):
            start -= 1  # 姜 | 山镇
        elif word in ("镇", "乡", "街道"):
            while start and reading.kinds[start - 1] in (Kind.PIECE, Kind.PROPER, Kind.FAINT) and index - start < 3:
                start -= 1
            if start == index and start and reading.kinds[start - 1] in (Kind.WORD, Kind.TERM):
                start -= 1
        begin, end = reading.starts[start], reading.starts[index + 1]
        name = reading.text[begin:end]
        before = reading.kinds[start - 1] if start else Kind.MARK
        if (
            _TOWN_WORD.fullmatch(name)
            and name not in stop_words("no_town")
            and before not in (Kind.PIECE, Kind.WORD, Kind.GENERIC, Kind.TRADE)
        ):
            yield Candidate(begin, _village(reading, end), "Region", 0.6, "town")


def _near(reading: Reading) -> Iterator[Candidate]:
    """Towns and districts no list has, behind a word of place: 在乐从镇举行, 、伊滨区."""
    for match in _NEAR_TOWN.finditer(reading.text):
        if reading.is_edge(match.start()) and reading.is_edge(match.end()) and match[0] not in stop_words("no_town"):
            yield Candidate(match.start(), match.end(), "Region", 0.62, "town")
    for match in _DISTRICT.finditer(reading.text):
        first = reading.word_at(match.start())
        loose = reading.kinds[first : first + 2] == [Kind.PIECE, Kind.PIECE]
        if loose and reading.is_edge(match.start()) and reading.is_edge(match.end()):
            yield Candidate(match.start(), match.end(), "Region", 0.62, "district")


def _village(reading: Reading, end: int) -> int:
    """The end with a village behind the town: 石门镇 | 春丽桥村."""
    match = _VILLAGE.match(reading.text, end)
    if not match or not reading.is_edge(match.end()) or match[0] in stop_words("no_town"):
        return end
    inside = set(reading.kinds[reading.word_at(end) : reading.word_at(match.end() - 1) + 1])
    return end if inside & {Kind.FUNCTION, Kind.VERB, Kind.COUNT, Kind.MARK, Kind.ROLE, Kind.SOFT} else match.end()


def _short_towns(reading: Reading) -> Iterator[Candidate]:
    """Towns whose last character the dictionary joins to 镇: 周 | 市镇, between words behind which names begin."""
    for index, word in enumerate(reading.words):
        if word not in _CUT_TOWNS or not index or reading.kinds[index - 1] != Kind.PIECE:
            continue
        before = reading.kinds[index - 2] if index > 1 else Kind.MARK
        if before in (Kind.MARK, Kind.SOFT, Kind.FUNCTION, Kind.VERB):
            yield Candidate(reading.starts[index - 1], reading.starts[index + 1], "Region", 0.7, "town")


def _sights(reading: Reading) -> Iterator[Candidate]:
    """景区 and the like with a name before them."""
    for match in _SIGHT.finditer(reading.text):
        edge = left_edge(reading, match.start(), "Park")
        if reading.is_edge(match.end()) and edge.branded and edge.score > 0 and not edge.rough:
            yield Candidate(edge.start, match.end(), "Region", 0.75, "sight")


def _circles(reading: Reading) -> Iterator[Candidate]:
    """Regions around a city or a lake: 武汉都市圈, 环鄱阳湖经济圈."""
    for match in _CIRCLE.finditer(reading.text):
        edge = left_edge(reading, match.start(), "Park")
        if (edge.region or edge.branded) and edge.score > 0 and not edge.rough and reading.is_edge(match.end()):
            around = reading.text[edge.start - 1 : edge.start] in ("环", "沿", "泛")
            yield Candidate(edge.start - around, match.end(), "Region", 0.8, "circle")


@cache
def _forms() -> Dictionary[str]:
    table = dict.fromkeys(gazetteer().surface_forms(), "division")
    table.update((row["name"], row["kind"]) for row in read_lexicon("vague_regions", ("name", "kind")))
    return Dictionary(table)
