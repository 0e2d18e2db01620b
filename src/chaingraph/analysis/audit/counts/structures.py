"""Layouts told by number (一核两带四园) and the members they list; leaders named beside how many they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.counts.enumerations import SPLIT
from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import NUMERALS, Page, pages
from chaingraph.analysis.audit.reading.text import Sentence
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_LAYOUT = re.compile(
    r"[“\"](?P<all>(?:[一二两三四五六七八九](?:核心?|带|园区?|区|轴|心|翼|片区?|廊|圈|组团|基地|中心|街|馆|镇|链|港|城|谷|点|极|平台|板块|集群)){2,6})[”\"]"
)
_PART = re.compile(
    r"(?P<n>[一二两三四五六七八九])(?P<noun>核心?|带|园区?|区|轴|心|翼|片区?|廊|圈|组团|基地|中心|街|馆|镇|链|港|城|谷|点|极|平台|板块|集群)"
)
_MEANS = r"[”\"]?[，,]?(?:即|指|为|是|包括|分别是|分别为|分别指|：|:|——)+"
_LIST = r"(?P<list>[^。；;：:]+)"
_LEADERS = re.compile(
    r"(?P<names>[一-龥]{2,4}(?:、[一-龥]{2,4})*)(?:同志)?(?:任|担任)(?P<role>副组长|副主任|组长|副指挥长|副会长|副秘书长|副主席)"
)
_ROSTER = re.compile(
    r"(?P<role>副组长|副主任|副指挥长|副会长|副秘书长|副主席)[：:](?P<names>[一-龥]{2,4}(?:、[一-龥]{2,4})*)(?=$|[。；;]|成员|办公室|秘书)"
)
_SEATS = re.compile(
    r"(?P<role>副组长|副主任|副指挥长|副会长|副秘书长|副主席)(?P<n>\d|[一二两三四五六七八九])(?P<m>[名人位])"
)
_ROW = Maker("list", 0.7, "漏写或多写了一个")


def structures(projection: Projection) -> Iterator[AuditRow]:
    """Members of a layout, or of a board, of another number than told. O(characters)."""
    for page in pages(projection):
        told: dict[str, tuple[int, Sentence, re.Match[str]]] = {}
        for sentence in page.sentences:
            for layout in _LAYOUT.finditer(sentence.text):
                for part in _PART.finditer(layout["all"]):
                    told[part["noun"]] = (NUMERALS[part["n"]], sentence, layout)
                yield from _whole(sentence, layout)
            if told:
                yield from _parts(sentence, told)
        yield from _seats(page)


def _parts(sentence: Sentence, told: dict[str, tuple[int, Sentence, re.Match[str]]]) -> Iterator[AuditRow]:
    """两带，即甲产业带、乙产业带和丙产业带."""
    for noun, (count, home, layout) in told.items():
        for match in re.finditer(rf"(?P<n>[一二两三四五六七八九各]){noun}(?![”\"]){_MEANS}{_LIST}", sentence.text):
            if match["n"] != "各" and NUMERALS[match["n"]] != count:
                continue
            lengths = _lengths(match["list"], noun)
            if lengths and count not in lengths:
                sides = f"{match['n']}{noun}", f"{min(lengths)}项"
                yield _ROW(
                    home.text[:20],
                    f"“{layout['all']}”中写作{sides[0]}，列出 {sides[1]}：{match['list'][:40]}",
                    sides,
                    home.evidence(*layout.span()),
                    sentence.evidence(*match.span()),
                )


def _lengths(text: str, noun: str) -> set[int]:
    """How many members a list has; only lists whose members bear the noun can be counted where 和 stands in them."""
    head = text.split("，", maxsplit=1)[0]
    if re.search(r"等(?:$|[^级])", head) or not re.search(r"[、和及与]", head):
        return set()
    items = head.split("、")
    every = [item for item in SPLIT.split(head) if item.strip()]
    if all(item.endswith(noun[-1]) for item in every):
        return {len(every)}
    return {len(items), len(every)} if len(items) > 1 else {len(every), 1}


def _whole(sentence: Sentence, layout: re.Match[str]) -> Iterator[AuditRow]:
    """按照“一园三区”布局，重点建设甲区、乙区、丙区和丁区: a list behind whose members all bear one noun."""
    behind = re.match(
        r"[^，。；、]{0,8}[，,：:](?:[^，。；、]{0,4}?)(?:重点)?(?:建设|打造|布局|规划|形成|包括|设立|建成|划分)(?P<list>[^。；：:，]+)",
        sentence.text[layout.end() :],
    )
    if behind is None:
        return
    items = [item for item in SPLIT.split(behind["list"]) if item]
    for part in _PART.finditer(layout["all"]):
        count, noun = NUMERALS[part["n"]], part["noun"]
        if (
            len(items) > 2
            and all(item.endswith(noun[-1]) for item in items)
            and len(items) != count
            and "等" not in behind["list"]
        ):
            sides = part[0], f"{len(items)}项"
            yield _ROW(
                sentence.text[:20],
                f"“{layout['all']}”中写作{sides[0]}，列出 {sides[1]}：{behind['list'][:40]}",
                sides,
                sentence.evidence(layout.start(), layout.end() + behind.end()),
            )


def _seats(page: Page) -> Iterator[AuditRow]:
    """王甲、孙乙任副组长 … 副组长 3名."""
    listed = [(match, sentence) for sentence in page.sentences for match in _ROSTER.finditer(sentence.text)]
    # A page with two boards has two rosters of one role: nobody knows whose seats are told.
    roster = {match["role"]: (match, home) for match, home in listed if _once(match["role"], listed)}
    for sentence in page.sentences:
        named = roster | {match["role"]: (match, sentence) for match in _LEADERS.finditer(sentence.text)}
        for match in _SEATS.finditer(sentence.text):
            lead, home = named.get(match["role"], (None, sentence))
            count = int(match["n"]) if match["n"].isdecimal() else NUMERALS[match["n"]]
            if lead and len(lead["names"].split("、")) != count:
                sides = f"{count}{match['m']}", lead["names"]
                yield _ROW(
                    sentence.text[:20],
                    f"{match['role']}写作 {sides[0]}，列出 {len(lead['names'].split('、'))} 人：{lead['names']}",
                    sides,
                    home.evidence(*lead.span()),
                    sentence.evidence(*match.span()),
                )


def _once(role: str, listed: list[tuple[re.Match[str], Sentence]]) -> bool:
    return [match["role"] for match, _ in listed].count(role) == 1
