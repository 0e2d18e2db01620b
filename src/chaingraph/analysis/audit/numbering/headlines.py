"""Headlines against the text below them, pictures that the page does not have, one way told in two lengths."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, takewhile

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.observations import shared
from chaingraph.analysis.audit.reading.pages import COUNT, Page, pages, whole_number
from chaingraph.analysis.audit.reading.text import Sentence, agree_in_size
from chaingraph.analysis.audit.rows import AuditRow, half_step
from chaingraph.analysis.projection import Projection

_EVENTS = {
    "签约": r"签约|落笔|签下|签字|牵手|落子|入驻|落户",
    "开工": r"开工|动工|破土|奠基|启动",
    "投产": r"投产|竣工|点火|下线",
}
_HEADLINE = re.compile(rf"(?P<n>{COUNT})(?:个|大|家|项)(?P<noun>项目|企业|工程|平台|成果)")
_BELOW = (
    re.compile(
        rf"(?:集中|现场|会上|当天|当日|共|此次|本次)[^，。；\d]{{0,8}}?(?P<verb>签约|签下|开工|动工|投产|竣工|入驻|启动|落户)(?:的)?(?P<noun>项目|企业|工程|平台|成果)(?:有|共|达|数)?(?P<n>{COUNT})[个家项]"
    ),
    re.compile(
        rf"(?P<n>{COUNT})(?:个|家|项)(?:[^，。；、\d]{{0,6}}?)(?P<noun>项目|企业|工程|平台|成果)[^，。；\d]{{0,6}}?(?:集中|现场)(?P<verb>签约|开工|动工|投产|竣工|入驻|启动|落户)"
    ),
    re.compile(
        rf"(?:此次|本次|当天|当日)(?:集中|现场)?(?P<verb>签约|开工|动工|投产|竣工|入驻|启动|落户)的(?P<n>{COUNT})[个家项](?P<noun>项目|企业|工程|平台|成果)"
    ),
)
_HEAD_RATE = re.compile(r"(?:增长|增|提高|下降|降|上涨|涨|提升|回升)(?:了|超|逾|约)?(?P<p>\d+(?:\.\d+)?)%")
_REGION = re.compile(r"^.*[省市县区州]|(?:同比)?(?:增长|下降)?$")
_RATE = re.compile(r"(?:增长|增加|提高|下降|降低|增速为?|增幅为?)(?P<p>\d+(?:\.\d+)?)%")
_PERCENT = re.compile(r"(\d+(?:\.\d+)?)%")
_LEADING = re.compile(r"^.*(?:我[市县区省]|全[市县区省]|去年|今年|[上下]半年|全年|季度|\d月份?|[：:])|^20\d\d年")
_VERB_END = re.compile(r"(?:完成|实现|达到?|突破|增至|为|有|共)+$")
_PASSED = re.compile(r"突破|超过?|逾")
LEAST = 4
"""Characters that name what a headline measures, at least."""
FEW = 4
"""Sentences below a headline that tell what it tells."""
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩"
_PICTURE = re.compile(rf"图(?P<n>[{_CIRCLED}]|[一二三四五六七八九])(?P<colon>[:：])?")
_WAY = re.compile(
    r"(?:^|[，。；、向离])(?:[东南西北]{0,2})?(?:直线)?距(?:离)?(?P<to>[一-龥]{3,14}?)(?:约|仅|不到|不足|只有)*(?P<n>\d+(?:\.\d+)?)(?P<u>公里|千米|分钟车程)"
)
_PLACED = re.compile(r"(?:园|区|镇|村|公司|基地|厂)(?:位于|地处|坐落|[，,])?[^，。；]{0,4}$")
_HEADS = ("heading", "title")
_LEAD = 3
"""A headline stands in the first lines."""


def headlines(projection: Projection) -> Iterator[AuditRow]:
    """Numbers of a headline, pictures and ways that the text of the page contradicts. O(characters)."""
    for page in pages(projection):
        yield from _told_below(page)
        yield from _grown(page)
        yield from _measured(page)
        yield from _pictures(page)
        yield from _ways(page)


def _told_below(page: Page) -> Iterator[AuditRow]:
    told: dict[tuple[str, str], list[tuple[Sentence, re.Match[str]]]] = {}
    for sentence in page.sentences[_LEAD - 2 :]:
        for pattern in _BELOW:
            for match in pattern.finditer(sentence.text):
                event = next((name for name, words in _EVENTS.items() if re.search(words, match["verb"])), "")
                told.setdefault((event, match["noun"]), []).append((sentence, match))
    for at, sentence in enumerate(page.sentences):
        if at >= _LEAD and sentence.passage.kind not in _HEADS:
            continue
        own = {id(sentence), *(id(one) for one in _section(page, at))} if at >= _LEAD else set()
        short = len(sentence.text) < 40 and "。" not in sentence.text
        for match in _HEADLINE.finditer(sentence.text) if short else ():
            event = next((name for name, words in _EVENTS.items() if re.search(words, sentence.text)), "")
            below = [
                (home, other)
                for home, other in told.get((event, match["noun"]), [])
                if home is not sentence and (not own or id(home) in own)
            ]
            counts = {whole_number(other["n"]) for _, other in below}
            if event and len(counts) == 1 and whole_number(match["n"]) not in counts:
                home, other = below[0]
                yield Maker("count", 0.65, "标题或正文中的数可能写错")(
                    sentence.text[:20],
                    f"标题为“{match[0]}”，正文为“{other[0]}”",
                    (match[0], other[0]),
                    sentence.evidence(*match.span()),
                    home.evidence(*other.span()),
                )


def _section(page: Page, at: int) -> list[Sentence]:
    """What stands below a headline, down to the next."""
    return list(takewhile(lambda one: one.passage.kind not in _HEADS, page.sentences[at + 1 :]))


def _grown(page: Page) -> Iterator[AuditRow]:
    """The one growth of a headline that the text below tells of the same otherwise, and nowhere alike.

    What has grown may stand before the rate or behind it, in the next part of the headline: it is what both sides name.
    """
    for at, sentence in enumerate(page.sentences):
        if sentence.passage.kind not in _HEADS or not sentence.first:
            continue
        head = [one for one in page.sentences[at : at + FEW] if one.passage is sentence.passage]
        words = "".join(one.text for one in head)
        rates = [(one, rate) for one in head for rate in _HEAD_RATE.finditer(one.text)]
        if len(rates) != 1 or "。" in words:
            continue
        home, match = rates[0]
        below = _section(page, at + len(head) - 1)
        told = [(one, rate) for one in below[:FEW] for rate in islice(_RATE.finditer(one.text), 1)]
        told = [(one, rate) for one, rate in told if _names_both(words, one.text[: rate.start()])]
        room = half_step(match["p"]) + 1e-9
        again = any(abs(float(p) - float(match["p"])) <= room for one in below for p in _PERCENT.findall(one.text))
        if told and not again:
            other, rate = told[0]
            yield Maker("conflict", 0.7, "标题或正文中的数可能写错")(
                sentence.text[:20],
                f"标题为“{match[0]}”，正文为“{rate[0]}”",
                (f"{match['p']}%", f"{rate['p']}%"),
                home.evidence(*match.span()),
                other.evidence(*rate.span()),
            )


def _names_both(head: str, clause: str) -> bool:
    """Whether a headline names what a clause does, besides its place."""
    return len(_REGION.sub("", shared(head, clause))) >= LEAST


def _measured(page: Page) -> Iterator[AuditRow]:
    """An amount of a headline that the text below it tells of the same otherwise, and nowhere alike."""
    for at, sentence in enumerate(page.sentences):
        if sentence.passage.kind not in _HEADS or "。" in sentence.text:
            continue
        below = _section(page, at)
        for figure in sentence.figures:
            name = _VERB_END.sub("", _LEADING.sub("", figure.label))
            passed = _PASSED.match(figure.text) is not None
            if not (figure.exact or passed) or figure.kind in ("%", "倍", "个百分点") or len(name) < LEAST:
                continue
            alike = [(one, other) for one in below for other in one.figures if other.kind == figure.kind]
            told = [(one, other) for one, other in alike if name in other.label and other.exact and other.own]
            fits = any(agree_in_size(other, figure) or (passed and other.size >= figure.size) for _, other in alike)
            if told and not fits:
                home, other = told[0]
                yield Maker("conflict", 0.65, "标题或正文中的数可能写错")(
                    sentence.text[:20],
                    f"标题为“{name}{figure.text}”，正文为 {other.text}",
                    (figure.text, other.text),
                    sentence.quote(figure),
                    home.quote(other),
                )


def _pictures(page: Page) -> Iterator[AuditRow]:
    """图③, where the page has only 图① and 图②."""
    found = [(s, match) for s in page.sentences for match in _PICTURE.finditer(s.text) if match["n"] in _CIRCLED]
    captions = {match["n"] for s, match in found if match["colon"] and not match.start()}
    for sentence, match in found:
        if len(captions) > 1 and match["n"] not in captions:
            yield Maker("figure", 0.75)(
                sentence.text[:20],
                f"文中提到“图{match['n']}”，版面上只有图{'、图'.join(sorted(captions))}",
                (f"图{match['n']}", "、".join(sorted(captions))),
                sentence.evidence(*match.span()),
            )


def _ways(page: Page) -> Iterator[AuditRow]:
    """The same way to an airport or a port in two lengths."""
    told: dict[tuple[str, str], tuple[Sentence, re.Match[str]]] = {}
    for sentence in page.sentences:
        for match in _WAY.finditer(sentence.text):
            if _PLACED.search(sentence.text[: match.start()]) and not re.search("区位", sentence.text[: match.start()]):
                continue
            key = (match["to"][-6:], match["u"])
            home, other = told.setdefault(key, (sentence, match))
            low, high = sorted(float(one["n"]) for one in (other, match))
            if high > low * 1.15 and home is not sentence:
                yield Maker("conflict", 0.65)(
                    match["to"],
                    f"距{match['to']}一处为 {other['n']}{match['u']}，一处为 {match['n']}{match['u']}",
                    (f"{other['n']}{match['u']}", f"{match['n']}{match['u']}"),
                    home.evidence(*other.span()),
                    sentence.evidence(*match.span()),
                )
