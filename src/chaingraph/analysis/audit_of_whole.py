"""Shares of a whole that stands elsewhere in the document, in other words: 占全部规上产值 and 规模以上工业总产值."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.analysis.audit_maker import Maker
from chaingraph.analysis.audit_pages import Page, pages
from chaingraph.analysis.audit_rows import AuditRow, percent
from chaingraph.analysis.audit_text import Figure, Sentence
from chaingraph.analysis.projection import Projection

_OF = re.compile(
    r"[，,（(]?约?(?:占|相当于)(?P<scope>全部|全[市县区省州旗]|全园|[本我][市县区园]|园区|开发区)?(?P<whole>[^，。；、\d]{2,14}?)(?:总量|总数|总额|比重|比例)?(?:的)?(?:比重|比例)?(?:约|近|超过?|达到?|为)*$"
)
_AIM = re.compile(r"力争|争取|目标|计划|预计|预期|确保|有望|到20\d\d年")
_UNLIKE = re.compile(r"增|均|同比|上年|去年|季度|上半年|月|其中|新|每")
_ALIKE = (
    ("规上", "规模以上"),
    ("工业产值", "工业总产值"),
    ("营收", "营业收入"),
    ("GDP", "地区生产总值"),
    ("企业总数", "企业"),
    ("的", ""),
)
_ROW = Maker("share", 0.65)
ROOM = 0.02
LIKELY = (0.4, 2.5)
"""A whole that gives a share so many times the told one is of another scope."""


def of_wholes(projection: Projection) -> Iterator[AuditRow]:
    """Shares that the part before them and a whole of that name, told in the document, do not give. O(figures · wholes)."""
    for page in pages(projection):
        wholes = _wholes(page)
        for sentence in page.sentences:
            for part, share in zip(sentence.figures, sentence.figures[1:], strict=False):
                match = _OF.search(sentence.text[part.end : share.at]) if share.unit == "%" else None
                if match and not match.start() and part.exact and share.exact and part.own:
                    yield from _check(sentence, part, share, _named(wholes, match["whole"], part, sentence))


def _wholes(page: Page) -> list[tuple[Sentence, Figure, str]]:
    """Levels of this document, with their names; aims and parts of a year left out."""
    found = []
    for sentence in page.sentences:
        for figure in sentence.figures:
            ahead = sentence.text[max(0, figure.at - 40) : figure.at]
            level = (
                figure.own and figure.exact and figure.kind not in ("%", "倍", "个百分点") and "/" not in figure.unit
            )
            if level and not _UNLIKE.search(figure.label) and not _AIM.search(re.split(r"[。；]", ahead)[-1]):
                scoped = re.split(r"[。；]", sentence.text[: figure.at])[-1]
                name = ("规模以上" if "规模以上" in scoped and "规模以上" not in figure.label else "") + figure.label
                found.append((sentence, figure, _plain(name)))
    return found


def _plain(name: str) -> str:
    for short, long_ in _ALIKE:
        name = name.replace(short, long_)
    return re.sub(r"实现|完成|达到?|为|约|共|有", "", name)


def _named(
    wholes: Sequence[tuple[Sentence, Figure, str]], name: str, part: Figure, home: Sentence
) -> list[tuple[Sentence, Figure]]:
    """Wholes whose name has the characters of the told one in this order, and that are larger than the part."""
    wanted = _plain(name)
    pattern = re.compile("[^，]{0,4}?".join(map(re.escape, wanted)) + "$") if len(wanted) > 2 else None
    found = [
        (s, f) for s, f, label in wholes if pattern and f.kind == part.kind and f is not part and pattern.search(label)
    ]
    years = home.years()
    found = [(s, f) for s, f in found if not years or not s.years() or set(years[-1:]) & set(s.years()) or s is home]
    return [(s, f) for s, f in found if f.size > part.size]


def _check(
    sentence: Sentence, part: Figure, share: Figure, wholes: Sequence[tuple[Sentence, Figure]]
) -> Iterator[AuditRow]:
    told = share.value / 100
    rates = [(part.size / whole.size, home, whole) for home, whole in wholes]
    if not told or any(abs(rate - told) <= share.step / 100 + ROOM * told for rate, _, _ in rates):
        return
    likely = [item for item in rates if LIKELY[0] < item[0] / told < LIKELY[1]]
    if likely and len(likely) == len(rates):
        rate, home, whole = min(likely, key=lambda item: abs(item[0] - told))
        yield _ROW(
            part.label,
            f"{part.label}{part.text}占{whole.label}{whole.text}应为 {percent(rate)}，文中为 {share.text}",
            (share.text, percent(rate)),
            sentence.evidence(max(0, part.at - len(part.label)), share.end),
            home.quote(whole),
        )
