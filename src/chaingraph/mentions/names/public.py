"""Bodies that a place or their neighbours name: schools, the committee beside a party's, papers behind 来源, zones cut short.

For: ``names.proposals``.
In: readings; the gazetteer through the kinds of words.
Out: candidates for organisations and parks.
How: one pattern a form; a school and a zone need their place right before them (祥云一中, 怀远经开), a committee the party's
committee (党工委、管委会), a paper the word that says where a text is from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.mentions.guarded import Guarded
from chaingraph.mentions.names.candidates import Candidate
from chaingraph.mentions.names.reading import Reading
from chaingraph.mentions.names.words import Kind
from chaingraph.reference.regions import gazetteer

_SCHOOL = re.compile(
    r"(?:第?[一二三四五六七八九十]{1,2}|实验|中心|职业|高级|人民){0,2}(?:中学|小学|高中|医院|幼儿园)|[一二三四五六七八九]中(?![心国央期型])"
    r"|(?:青少年宫|文化馆|档案馆|少年宫|职教中心)"
)
_ZONE = re.compile(r"(?:经开|高新)(?:[东西南北]区)?(?![区技产企科型])")
_SEATED = Guarded(r"[一二三四五六七八九]中|[中小]学|高中|医院|幼儿园|[年少]宫|[化案]馆|职教中心|经开|高新")
"""A passage without one of these holds neither a school nor a zone cut short."""
_BESIDE = Guarded(
    r"(?<=党工委)(?:书记|委员|副书记)?、(?P<body>管委会)|(?<=区党委)、(?P<state>政府)|(?<=省委)、(?P<own>政府)"
)
_PAPER = r"[一-龥]{1,9}(?:[日晚早时商周]报|报社|新闻|周刊|电视台|通讯社|之声|[一-龥]报|网)"
_SOURCE = Guarded(
    rf"(?:来源|发布人|转自|稿源|出处)[：:]\s*[-—]?(?P<paper>{_PAPER})(?:[-—](?P<other>{_PAPER}))?(?![一-龥]*(?:局|中心|办)$)"
)
_LINE = Guarded(r"(?:^|(?<=\s))(?P<paper>[一-龥]{2,10}(?:网|社|报))(?=讯[：:])")
_KEY = Guarded(r"(?:国家|全国|[省市部])?重点实验室(?![建数])")
_OPENING = Guarded(
    r"(?:^|(?<=[（(|\s]))(?P<paper>[一-龥]{2,8}(?:日报|晚报|晨报|时报|早报|商报|都市报|周报|新闻网|在线|观察|财讯|网|发布|融媒|周刊|杂志))"
    r"(?=(?:全媒体|融媒体|首席|见习|实习)?记者|\s*(?:\||\d{4}[-年./]|\d{1,2}月\d{1,2}日讯)|讯[\s(（：:])"
)
_NAMED_SOURCE = Guarded(r"来源[：:]\s*(?P<paper>[一-龥A-Za-z]{3,10})(?=\s|[）)]|作者|编辑|$)")
_LABORATORY = 26
_REGION = frozenset((Kind.REGION,))
_PLACES = _REGION | {Kind.PROPER, Kind.TERM, Kind.WORD}
_PARTING = frozenset((Kind.MARK, Kind.VERB, Kind.FUNCTION, Kind.SOFT, Kind.ROLE, Kind.COUNT, Kind.NUMBER))
_STOPS = frozenset((Kind.MARK, Kind.VERB, Kind.FUNCTION, Kind.SOFT, Kind.ACT, Kind.MOTION, Kind.NUMBER))


def by_public(reading: Reading) -> Iterator[Candidate]:
    """Schools, zones cut short, committees and papers of a passage."""
    for index, kind in enumerate(reading.kinds[:-1]) if _SEATED.search(reading.text) else ():
        if kind in _PLACES and (kind in _REGION or _is_place(reading.words[index])):
            yield from _behind_place(reading, index)
    for match in _KEY.finditer(reading.text):
        start = _laboratory(reading, match.end())
        if start < match.start():
            yield Candidate(start, match.end(), "Organisation", 0.92, "public")
    for pattern in (_BESIDE, _SOURCE, _LINE, _OPENING, _NAMED_SOURCE):
        for match in pattern.finditer(reading.text):
            for group in filter(match.group, match.groupdict()):
                yield Candidate(*match.span(group), "Organisation", 0.9, "public")


def _laboratory(reading: Reading, end: int) -> int:
    """Where a key laboratory's name begins: behind the last mark, verb or function word but 和, 与, 及 between two of its words."""
    index = reading.word_at(end - 1)
    while index > 0 and end - reading.starts[index - 1] <= _LABORATORY:
        kind, word = reading.kinds[index - 1], reading.words[index - 1]
        couples = (
            word in ("及", "与")
            and index > 1
            and reading.kinds[index - 2] in (Kind.WORD, Kind.TRADE, Kind.ACT, Kind.TERM, Kind.MOTION)
        )
        if kind in _PARTING and not couples:
            break
        index -= 1
    return reading.starts[index]


def _behind_place(reading: Reading, index: int) -> Iterator[Candidate]:
    """A school or a zone right behind a place; the places before it in the same row are taken in."""
    begin, position = reading.region_start(reading.starts[index + 1]), reading.starts[index + 1]
    begin = min(begin, reading.starts[index])
    school, zone = _SCHOOL.match(reading.text, position), _ZONE.match(reading.text, position)
    if school and _ends(reading, school.end()):
        yield Candidate(begin, school.end(), "Organisation", 0.93, "public")
    if zone and _ends(reading, zone.end()):
        yield Candidate(begin, zone.end(), "Park", 0.8, "public")


def _is_place(word: str) -> bool:
    return len(word) > 1 and bool(gazetteer().lookup(word))


def _ends(reading: Reading, end: int) -> bool:
    """Whether a word ends there and no name goes on, but for the digits of a score (一中3比1)."""
    if end >= len(reading.text):
        return True
    return reading.is_edge(end) and (reading.kinds[reading.word_at(end)] in _STOPS or reading.text[end] not in "部所")
