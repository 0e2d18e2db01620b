"""Words of rank beside the values they rank: 居首 of what is second, "the largest" beside a larger one, 依次 out of order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import Page, pages
from chaingraph.analysis.audit.reading.text import Figure, Sentence
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_MOST = r"(?:居首位?|位居首位|排名第一|位列第一|位居第一|居第一位?|排第一|名列第一|列第一位?|列首位|最多|最大|最高|最快|占比最高|领先|领跑|第一|夺魁|拔得头筹)"
_LEAST = r"(?:最少|最小|最低|最慢|垫底|居末位?|排名末位|列末位|居后)"
_NAMED = re.compile(
    rf"(?P<before>以|其中|而)?(?P<name>[\u4e00-\u9fffA-Za-z（）()]{{2,18}}?)(?:的)?(?:企业数量|项目数量|数量|产值|规模|占比|投资额?|增速|增幅|税收|面积|贡献|产量|总量|体量|营业收入|营收)?(?:上|方面)?(?P<rank>{_MOST}|{_LEAST})(?=[，。；、）)]|$)"
)
_IS = re.compile(
    rf"(?P<rank>{_MOST}|{_LEAST})的(?:[\u4e00-\u9fff]{{0,6}})(?:是|为|当属)(?P<name>[\u4e00-\u9fffA-Za-z（）()]{{2,18}})"
)
_BY = re.compile(
    r"以(?P<name>[\u4e00-\u9fffA-Za-z（）()]{2,16}?)(?P<rank>居首|最多|最大|最高|为最|领先|最少|最低|最小)"
)
_SUPER = re.compile(
    r"(?P<who>[^，。；]{0,30})(?:是|为|系|属)(?P<where>[^，。；\d]{0,10}?)(?:迄今|目前|截至目前|有史以来)?(?P<what>单体投资|投资额|总投资|投资规模|投资|产值|营业收入|销售收入|纳税|税收|产能|用地|占地|建筑|规划|用工)(?:额|量|面积|规模|总额|人数)?(?P<rank>最大|最高|最多|第一大?)的(?P<kind>[^，。；]{0,14}?(?:项目|企业|公司|园区|基地|工程|工厂|开发区))"
)
_WORDS = {
    "单体投资": "总投资|投资", "投资额": "总投资|投资", "总投资": "总投资|投资", "投资规模": "总投资|投资", "投资": "总投资|投资",
    "产值": "产值", "营业收入": "营业收入|销售收入", "销售收入": "营业收入|销售收入", "纳税": "纳税|税收", "税收": "纳税|税收",
    "产能": "产能", "用地": "用地|占地", "占地": "用地|占地", "建筑": "建筑面积", "规划": "规划面积", "用工": "员工|职工|用工",
}  # fmt: skip
_ORDER = re.compile(
    r"(?:由高到低|从高到低|由大到小|从大到小|由多到少|从多到少|按[^，。；]{1,10}(?:高低|大小|多少)|降序|(?:排名|排位|前[三五十][名位强]?|居前)(?:的)?[^，。；]{0,4}?(?:依次|分别))[^，。；：]{0,8}?(?:排列|排序|依次)?"
)
_UPWARD = re.compile(r"由低到高|从低到高|由小到大|从小到大|由少到多|从少到多|升序")
_ALL = re.compile(r"合计|共|总数|累计|个项目|平均|均|全[市县区省]|计划|年度|当年|完成|超|以上|个|家")
_TRIM = re.compile(
    r"^(?:其中|而|以|在|由|从|同时|目前|数量上|，)+|(?:完成|实现|达到?|为|有|企业|产值|的|占|共|规上|规模以上)+$"
)
_NOUNS = {"企业": ("企业", "公司", "厂"), "公司": ("企业", "公司", "厂")}
_ROW = Maker("words", 0.7, "排位或数值可能写错")
GAP = 16
_LARGER = 20.0


@dataclass(frozen=True, slots=True)
class _Part:
    name: str
    figure: Figure


def ranks(projection: Projection) -> Iterator[AuditRow]:
    """Words of rank that the values of the sentence, or of the document, do not bear out. O(figures²of a sentence)."""
    for page in pages(projection):
        for sentence in page.sentences:
            runs = list(_runs(sentence))
            for run in runs:
                yield from _first(sentence, run)
                yield from _ordered(sentence, run)
            yield from _superlative(page, sentence)


def _runs(sentence: Sentence) -> Iterator[list[_Part]]:
    """Lists of named values of one unit."""
    runs: dict[str, list[_Part]] = {}
    for figure in sentence.figures:
        if figure.kind in ("倍", "度") or "/" in figure.unit or not figure.exact:
            continue
        run = runs.get(figure.kind, [])
        between = sentence.text[run[-1].figure.end : figure.at] if run else ""
        if run and (len(between) > GAP + 8 or re.search(r"[。；;]", between if len(between) > GAP else "")):
            yield from [run] * (len(run) > 1)
            run = []
        runs[figure.kind] = [*run, _Part(_TRIM.sub("", figure.label), figure)]
    yield from (run for run in runs.values() if len(run) > 1)


def _first(sentence: Sentence, run: Sequence[_Part]) -> Iterator[AuditRow]:
    text, start, end = sentence.text, run[0].figure.at, run[-1].figure.end
    for pattern in (_IS, _BY, _NAMED):
        for match in pattern.finditer(text):
            away = match.start() - end if match.start() >= end else start - match.end()
            if not -80 < away <= 30 or re.search(r"第一[产批期季轮步个]", text[match.start("rank") : match.end() + 1]):
                continue
            named = [part for part in run if _same(match["name"], part.name)]
            if len(named) != 1 or not named[0].name or _inside(match, run, named[0]):
                continue
            yield from _ranked(sentence, match, run, named[0])
            return


def _inside(match: re.Match[str], run: Sequence[_Part], part: _Part) -> bool:
    """Whether a rank stands in the label of a value of another measure (增速最快，为 8 %)."""
    return any(
        match.start() >= p.figure.at - len(p.figure.label) and match.end() <= p.figure.at for p in run if p is part
    )


def _ranked(sentence: Sentence, match: re.Match[str], run: Sequence[_Part], own: _Part) -> Iterator[AuditRow]:
    least = re.fullmatch(_LEAST, match["rank"]) is not None
    others = [
        part for part in run if part is not own and not re.search(r"其他|其它|其余|合计|共|总|全", part.figure.label)
    ]
    worse = [p for p in others if (p.figure.size < own.figure.size if least else p.figure.size > own.figure.size)]
    # A whole before its parts is no rival of theirs.
    worse = [p for p in worse if p.figure.size < sum(o.figure.size for o in run if o is not p) * 0.99]
    if not worse:
        return
    top = (min if least else max)(worse, key=lambda part: part.figure.size)
    first, last = min(match.start(), run[0].figure.at), max(match.end(), run[-1].figure.end)
    yield _ROW(
        own.name,
        f"文中称{own.name}“{match['rank']}”（{own.figure.text}），但{top.name}为 {top.figure.text}",
        (own.figure.text, top.figure.text),
        sentence.evidence(max(0, first - len(run[0].figure.label)), last),
    )


def _same(name: str, label: str) -> bool:
    bare = _TRIM.sub("", name)
    return (
        len(bare) > 1
        and len(label) > 1
        and (bare.endswith(label) or label.endswith(bare) or bare.startswith(label) or label.startswith(bare))
    )


def _ordered(sentence: Sentence, run: Sequence[_Part]) -> Iterator[AuditRow]:
    text = sentence.text[max(0, run[0].figure.at - len(run[0].figure.label) - 30) : run[0].figure.at]
    down, up = _ORDER.search(text), _UPWARD.search(text)
    if (not down and not up) or len(run) < 3:
        return
    wrong = next(
        ((one, two) for one, two in pairwise(run) if (one.figure.size - two.figure.size) * (1 if up else -1) > 0),
        None,
    )
    if wrong:
        said = up or down
        yield _ROW(
            wrong[1].name,
            f"文中称{said[0] if said else ''}，但{wrong[0].name}{wrong[0].figure.text}排在{wrong[1].name}{wrong[1].figure.text}之前",
            (wrong[0].figure.text, wrong[1].figure.text),
            sentence.evidence(max(0, run[0].figure.at - len(run[0].figure.label)), run[-1].figure.end),
        )


def _superlative(page: Page, sentence: Sentence) -> Iterator[AuditRow]:
    """Superlatives: "the largest project by investment" beside one that the document tells to be larger."""
    for match in _SUPER.finditer(sentence.text):
        words = re.compile(rf"(?:{_WORDS[match['what']]})(?:额)?(?:约|达到?|为|近)*$")
        before = [f for f in sentence.figures if f.at <= match.end() + 12 and words.search(f.label)]
        if not before or re.search(r"之一|最大之|曾|当时", sentence.text[match.start() : match.end() + 6]):
            continue
        # 甲项目投资24亿元，是…最大的项目；乙项目投资18亿元: the one before the words is meant.
        ahead = [
            f for f in before if f.end <= match.end() and not re.search("[；。]", sentence.text[f.end : match.end()])
        ]
        own = (ahead or before)[-1]
        noun = match["kind"][-2:]
        for other in page.sentences:
            for figure in other.figures:
                rival = figure is not own and figure.kind == own.kind and words.search(figure.label)
                clear = rival and not _ALL.search(figure.label) and own.size * 1.0001 < figure.size < own.size * _LARGER
                if clear and _single(other, figure, noun):
                    yield _ROW.but(0.65)(
                        match["kind"],
                        f"文中称 {own.text} 为“{match['where']}{match['what']}{match['rank']}”，另有 {figure.text}",
                        (own.text, figure.text),
                        sentence.evidence(max(0, own.at - len(own.label)), match.end()),
                        other.quote(figure),
                    )
                    return


def _single(sentence: Sentence, figure: Figure, noun: str) -> bool:
    """Whether a value is told of one thing of that kind, not of several together."""
    start = max(0, figure.at - 40)
    around = re.split(r"[。；;]", sentence.text[start : figure.at])[-1] + sentence.text[figure.end : figure.end + 16]
    counted = re.search(rf"\d+(?:个|家)|等项目|合计|总共|批|全[市县区]{noun}", around)
    return any(word in around for word in _NOUNS.get(noun, (noun,))) and not counted
