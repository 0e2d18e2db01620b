"""Places that cannot be had: the tenth of nine counties, the third of a list of the first three that has others.

For: ``chaingraph audit``.
In: sentences. Out: audit rows of kind ``words``.
How: how many there are stands near the place, in its sentence, and nothing between both names another field. A list of the first
few that is told with its values leaves no room for one that is said to be among them, or that has more than the last of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import COUNT, whole_number
from chaingraph.analysis.audit.reading.quantities import Quantity, Reading, readers
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_FIELD = (
    r"县市区|县[（(]市、?区[）)]|区县市?|县区|市县区?|旗县区?|市州|州市|地级市|设区市|盟市|省[区市]+|城市|乡镇街道|镇街|乡镇|街道|镇|开发区|园区|片区|"
    r"产业集群|产业链|产业|行业|部门|单位|企业|公司|参评\w{0,4}|代表队|地区"
)
_OF = re.compile(rf"(?P<n>{COUNT})(?:个|家|户|条|支)(?:参评|参赛|参与|受评|考核)?(?P<what>{_FIELD})")
_PLACE = re.compile(rf"第(?P<n>{COUNT})(?:位|名)?(?![一-龥]?(?:季度|产业|批|期|次|轮|届|季|章|条|款|项|个))")
_WORDS = re.compile(r"[列居排名位次跃升在]|考核|评")
"""A place is told with one of these before it."""
_OTHER = re.compile(
    r"全[国省市球州]|[0-9一二三四五六七八九十]+[个家户条](?!百分)|；|。|上年|去年|较|(?<!评)比|前进|后移|由|从"
)
_HOW_MANY = re.compile(r"^[（(，](?:全[国省市县州])?(?:总?共|总数|合计)?(?:有)?")
"""Before how many there are, told behind a place."""
_FIRST = re.compile(rf"前(?P<n>{COUNT})(?:位|名|强|大)[^，。；：\d]{{0,8}}?(?:依次|分别)?(?:为|是|：|有)+")
_NOT_IN = re.compile(rf"(?:未|没有?|无缘|不在|落选)[^，。；]{{0,4}}?前(?P<n>{COUNT})")
_ROW = Maker("words", 0.75, "位次或个数可能写错")
NEAR = 36
"""Characters between how many there are and a place among them at most."""


def beyond(projection: Projection) -> Iterator[AuditRow]:
    """Places behind the last of a field, and of the first few who are not listed there. O(characters)."""
    for reader in readers(projection):
        for reading in reader.readings:
            yield from _behind_the_last(reading)
        for passage in reader.passages():
            for reading, behind in pairwise((*passage, *passage[-1:])):
                yield from _unlisted(reading, (reading, behind) if behind is not reading else (reading,))


def _behind_the_last(reading: Reading) -> Iterator[AuditRow]:
    text = reading.sentence.text
    fields = list(_OF.finditer(text))
    for place in _PLACE.finditer(text) if fields else ():
        if "倒数" in text[max(0, place.start() - 3) : place.start()]:
            continue
        for field in fields:
            ahead = field.end() <= place.start()
            between = (
                text[field.end() : place.start()] if ahead else _HOW_MANY.sub("", text[place.end() : field.start()])
            )
            told = text[max(0, min(field.start(), place.start()) - 8) : place.start()]
            if len(between) > NEAR or _OTHER.search(between) or not _WORDS.search(told):
                continue
            count, rank = whole_number(field["n"]), whole_number(place["n"])
            if 1 < count < rank:
                sides = field[0], place[0]
                first, last = min(field.start(), place.start()), max(field.end(), place.end())
                yield _ROW(
                    text[:20], f"共“{field[0]}”，不可能列“{place[0]}”", sides, reading.sentence.evidence(first, last)
                )


def _unlisted(reading: Reading, around: Sequence[Reading]) -> Iterator[AuditRow]:
    """Who is said to be among the first few whose list has others, or not among them with more than the last."""
    for match in _FIRST.finditer(reading.text):
        listed = _list(reading, match.end(), whole_number(match["n"]))
        if not listed:
            continue
        least = min(q.size for q in listed)
        names = [q.label for q in listed]
        for home in around:
            for q in home.quantities:
                outside = home is not reading or q.end <= match.start()
                if (
                    not outside
                    or q.kind != listed[0].kind
                    or not q.exact
                    or any(name in q.label for name in names if name)
                ):
                    continue
                rest = re.split(r"[。；]", home.text[q.end :])[0]
                among, left = _PLACE.search(rest), _NOT_IN.search(rest)
                stop = match.start() - q.end if home is reading else len(rest)
                if (
                    among
                    and among.start() < min(stop, NEAR)
                    and whole_number(among["n"]) <= len(listed)
                    and q.size < least
                ):
                    yield _row(home, q, reading, listed, among[0])
                elif left and left.start() < NEAR and whole_number(left["n"]) <= len(listed) and q.size > least:
                    yield _row(home, q, reading, listed, left[0])


def _list(reading: Reading, start: int, count: int) -> Sequence[Quantity]:
    """The named values behind a place of a sentence, where they are as many as told."""
    found = [q for q in reading.quantities if q.at >= start and not q.ranked]
    listed = found[:count]
    same = len(listed) == count > 1 and len({q.kind for q in listed}) == 1 and all(len(q.label) > 1 for q in listed)
    return listed if same and (len(found) == count or found[count].kind != listed[0].kind) else ()


def _row(home: Reading, own: Quantity, reading: Reading, listed: Sequence[Quantity], said: str) -> AuditRow:
    last = min(listed, key=lambda q: q.size)
    message = f"{own.label}{own.text}，文中称“{said}”，前{len(listed)}位中最末的{last.label}为 {last.text}"
    quote = home.sentence.evidence(own.at, min(len(home.text), own.end + NEAR))
    return _ROW(own.label, message, (own.text, last.text), quote, reading.quote(*listed))
