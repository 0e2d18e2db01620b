"""Names that stand in a row and the number of them right beside it, however the two are laid out: 出席：甲、乙、丙（共4人）; 成员（4人）：甲 乙 丙.

For: ``chaingraph audit``; :mod:`.enumerations` reads lists that a fixed wording joins to their number.
In: sentences with a row of three names or more. Out: audit rows of kind ``list``.
How: a row of people, or of bodies, is whole by itself. The number nearest to it counts it when nothing but words of counting stands
between the two: behind the row, before it in its line, at the end of the line before or the beginning of the line behind. One number
that is right is enough; a row that is open (等有关人员) or a number of some only (其中, 应到, 另) says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import COUNT, Page, pages, whole_number
from chaingraph.analysis.audit.reading.text import Sentence
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence
from chaingraph.reference.people import all_people

_NAME = r"[\u4e00-\u9fffA-Za-z·]{2,16}(?:[（(][^（）()、]{1,12}[)）])?"
_ROW_OF = re.compile(rf"{_NAME}(?:[、，]{_NAME}){{2,}}")
_SPACED = re.compile(
    r"(?<![\u4e00-\u9fff])[\u4e00-\u9fff·]{2,4}(?:[ \u3000]+[\u4e00-\u9fff·]{2,4}){2,}(?![\u4e00-\u9fff])"
)
_LEAD = re.compile(r"^.*(?:分别[是为]|依次[是为]|名单[是为]|包括|成员[是为]|[是为]|即|由)(?=[\u4e00-\u9fff]{2})")
_N = rf"(?<![第前约近超过逾\d.〇])(?P<n>{COUNT})(?P<u>[人名位家个户])"
_BEHIND = re.compile(
    rf"^[，,。；（(]{{0,2}}(?P<open>等)?(?:以上|上述|[合一总]?共计?|合计|总计|实到|到会|计|全部)*{_N}(?P<what>[^，。；、（）()\d]{{0,12}})"
)
_AHEAD = re.compile(
    rf"{_N}(?P<what>[^，。；、：\d（）()]{{0,12}})(?:[）)]|[，,](?:全部|均|名单|具体|其?中?)?[^，。；、\d]{{0,8}})?(?:如下|分别[是为]|依次[是为]|名单[是为]?|包括|即|[是为])*[：:]?$"
)
_SOME = re.compile(
    r"其中|应|请假|缺席|未|另|每|计划|拟|不少于|至少|以上(?!\d)|新增|平均|左右|有关|相关|各|部分|代表企业|列席|随行|领队|次$|主持|组长|配备"
)
_BODY = re.compile(
    r"(?:局|委|办|院|中心|会|社|政府|部|厅|公司|银行|集团|厂|站|所|队|镇|乡|街道|办事处|学校|大学|学院|园|行|店)$"
)
_BODIES = re.compile(r"部门|单位|企业|公司|机构|乡镇|镇|街道|商会|协会|园区|院校|厂|局|^$|乡")
LEAST, NEAR = 3, 2
"""Names in a row at least; names that a slip leaves out or adds at most."""
_ROW = Maker("list", 0.75, "名单漏列或多列，或数量写错")


@dataclass(frozen=True, slots=True)
class _Names:
    """A row of names in a sentence."""

    sentence: Sentence
    start: int
    end: int
    items: tuple[str, ...]
    people: bool
    evidence: Evidence


def names_counted(projection: Projection) -> Iterator[AuditRow]:
    """Rows of names that are fewer or more than the number beside them says. O(characters)."""
    for page in pages(projection):
        for at, sentence in enumerate(page.sentences):
            for names in _rows(sentence):
                told = list(_numbers(page, at, names))
                # 甲局、乙局和丙园区管委会: 和 joins two bodies, or stands in the name of one.
                lengths = {len(names.items), len(names.items) + ("和" in names.items[-1])}
                off = [abs(number - length) for _, number in told for length in lengths]
                if off and 0 < min(off) <= NEAR:
                    quote, number = told[0]
                    message = f"写作 {number}，列出 {len(names.items)} 个：{'、'.join(names.items)[:60]}"
                    yield _ROW(names.items[0], message, (quote.quote, str(len(names.items))), names.evidence, quote)


def _rows(sentence: Sentence) -> Iterator[_Names]:
    """The rows of names of a sentence, those that blanks part too."""
    for match in _ROW_OF.finditer(sentence.text):
        first, *rest = re.split("[、，]", match[0])
        lead = _LEAD.match(first)
        # 出席王树林、…、刘春雨共9人: the words around are no part of the names.
        begin = lead.end() if lead else 0
        last = re.split(r"等|共|合计|总计|\d", rest[-1])[0]
        end = match.end() - len(rest[-1]) + len(last)
        items = tuple(re.sub(r"[（(].*", "", one) for one in (first[begin:], *rest[:-1], last) if one)
        yield from _named(sentence, match.start() + begin, end, items)
    if "、" not in sentence.text and "，" not in sentence.text:
        quote = sentence.evidence().quote
        for match in _SPACED.finditer(quote):
            items = tuple(match[0].split())
            start = sentence.text.find("".join(items))
            if start >= 0:
                yield from _named(sentence, start, start + len("".join(items)), items)


def _named(sentence: Sentence, start: int, end: int, items: tuple[str, ...]) -> Iterator[_Names]:
    joined = re.search("[和及与]", items[-1]) is not None
    people = not joined and all_people(items)
    bodies = (
        not people and all(_BODY.search(item) for item in items) and not any(re.search("以及|及|与", i) for i in items)
    )
    if len(items) >= LEAST and len(set(items)) == len(items) and (people or bodies):
        yield _Names(sentence, start, end, items, people, sentence.evidence(start, end))


def _numbers(page: Page, at: int, names: _Names) -> Iterator[tuple[Evidence, int]]:
    """The numbers beside a row of names that count such things."""
    text = names.sentence.text
    behind = _BEHIND.match(text[names.end :])
    if behind:
        yield from _fits(names, names.sentence, behind, names.end, text[: names.start][-8:])
    ahead = _AHEAD.search(text[: names.start].rstrip("：: "))
    if ahead:
        yield from _fits(names, names.sentence, ahead, 0, text[: ahead.start()][-12:])
    alone = names.end >= len(text.rstrip("。；）)")) and (names.start == 0 or text[names.start - 1] in "：:）)")
    if alone and names.start == 0 and at:
        former = page.sentences[at - 1]
        match = _AHEAD.search(former.text.rstrip("。：:"))
        if match:
            yield from _fits(names, former, match, 0, former.text[: match.start()][-12:])
    if alone and at + 1 < len(page.sentences):
        later = page.sentences[at + 1]
        match = _BEHIND.match(later.text)
        if match and re.match("[（(]?(?:以上|上述|[合一总]?共|合计|总计)", later.text):
            yield from _fits(names, later, match, 0, "")


def _fits(
    names: _Names, home: Sentence, match: re.Match[str], shift: int, before: str
) -> Iterator[tuple[Evidence, int]]:
    """A number, where it counts what stands in the row."""
    number, what = whole_number(match["n"]), match["what"]
    alike = match["u"] in "人名位" and not re.search("企业|部门|单位", what)
    alike = alike if names.people else match["u"] in "家个户" and _BODIES.search(what) is not None
    # 甲、乙、丙等9人 names examples, unless all but a few are there.
    open_ = match.groupdict().get("open") and number > len(names.items) + 1
    open_ = open_ or (
        match.groupdict().get("open") and len(names.items) < NEAR * LEAST - 1 and number > len(names.items)
    )
    if alike and number > 1 and not open_ and not _SOME.search(before + what):
        yield home.evidence(shift + match.start("n"), shift + match.end("u")), number
