"""More than a cap allows: 单个项目最高500万元, and 可获得设备补助680万元.

For: ``chaingraph audit``; a grant is held against the cap of its name also across documents of one place.
In: sentences. Out: audit rows of kind ``conflict``.
How: a cap is for one project or firm, under the name or the number of its article; what several get together, or in years, is no
grant to one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.observed_setting import told_homes
from chaingraph.analysis.audit.reading.pages import Page, pages
from chaingraph.analysis.audit.reading.settled_homes import may_be_one_place
from chaingraph.analysis.audit.reading.text import Sentence, base, clause_start
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_GRANT = r"补助|奖励|补贴|资助|奖补|贴息|扶持资金|奖金"
_NAME = re.compile(rf"[\u4e00-\u9fff]{{2,12}}?(?:{_GRANT})")
_CAP = re.compile(
    r"(?:单个|每个|每家|每户|单户|同一|单家|每)?(?:项目|企业|单位|园区|人)?(?:补助|奖励|补贴|资助)?(?:总额|金额|资金)?(?:最高|上限|封顶)(?:[^，。；\d]{0,6})?(?P<n>\d+(?:\.\d+)?)(?P<u>[万亿]*元)"
    r"|(?:单个|每个|每家|每户|单户|同一)[^，。；\d]{1,10}?不(?:得)?超过(?P<n2>\d+(?:\.\d+)?)(?P<u2>[万亿]*元)"
)
_YEARLY = re.compile(r"每年|年度|连续|分[一二三四五]年|[每/]平方米|每亩|/亩|每人|每台")
_ARTICLE = re.compile(r"第([一二三四五六七八九十]{1,3})条")
_GOT = re.compile(
    rf"(?:按照?|根据|依据|依照)?(?:第(?P<article>[一二三四五六七八九十]{{1,3}})条(?:规定)?)?(?:可|已|应|共)*(?:获得|享受|兑现|拨付|申领|领取|发放|获批|获)(?:了)?(?P<name>[\u4e00-\u9fff]{{2,12}}?(?:{_GRANT})(?:资金)?)(?:共|约|计|为)?(?P<n>\d+(?:\.\d+)?)(?P<u>[万亿]*元)"
)
_SEVERAL = re.compile(
    r"\d+[家户个项]|[一二两三四五六七八九十]+[家户个项](?!项目的)|合计|共计|累计|以来|全[市县区]|分别|各|首批|企业们"
)
_ROW = Maker("conflict", 0.7, "超过上限，其中一个数可能写错")


@dataclass(frozen=True, slots=True)
class _Cap:
    name: str
    article: str
    size: float
    text: str
    sentence: Sentence
    span: tuple[int, int]


def caps(projection: Projection) -> Iterator[AuditRow]:
    """Grants above their cap. O(characters + grants · caps)."""
    homes, read = told_homes(projection), pages(projection)
    known = {page.document: list(_caps(page)) for page in read}
    for page in read:
        near = [
            (other == page.document, cap)
            for other, some in known.items()
            for cap in some
            if may_be_one_place(homes, other, page.document)
        ]
        for sentence in page.sentences if near else ():
            for match in _GOT.finditer(sentence.text):
                yield from _above(sentence, match, near)


def _caps(page: Page) -> Iterator[_Cap]:
    for sentence in page.sentences:
        for match in _CAP.finditer(sentence.text):
            begin = clause_start(sentence.text, match.start(), "。；")
            if _YEARLY.search(sentence.text, begin, match.end()):
                continue
            around = page.passage_of(sentence)
            ahead = "".join(one.text for one in around[: around.index(sentence)]) + sentence.text[: match.start()]
            names, article = _NAME.findall(ahead), _ARTICLE.search(ahead)
            factor = base(match["u"] or match["u2"])[1]
            size = float(match["n"] or match["n2"]) * factor
            if names:
                name = re.sub(r"^.*[条、.．的]", "", names[0])
                yield _Cap(name, article[1] if article else "", size, match[0], sentence, match.span())


def _above(sentence: Sentence, match: re.Match[str], near: Sequence[tuple[bool, _Cap]]) -> Iterator[AuditRow]:
    begin = clause_start(sentence.text, match.start(), "。；")
    if _SEVERAL.search(sentence.text, begin, match.start()) or _YEARLY.search(sentence.text, begin, match.start()):
        return
    name, size = re.sub("资金$", "", match["name"]), float(match["n"]) * base(match["u"])[1]
    fits = [
        cap
        for here, cap in near
        if (here and match["article"] and cap.article == match["article"])
        or (not match["article"] and len(cap.name) > 3 and cap.name == name)
    ]
    for cap in fits if len({cap.size for cap in fits}) == 1 else ():
        if size > cap.size * (1 + 1e-9) and cap.sentence is not sentence:
            sides = match["n"] + match["u"], cap.text
            message = f"{name}“{cap.text}”，文中为 {sides[0]}"
            yield _ROW(name, message, sides, cap.sentence.evidence(*cap.span), sentence.evidence(*match.span()))
            return
