"""Shares of one whole: structures and divisions that are not a hundred together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import NUMERALS, blanked, pages
from chaingraph.analysis.audit.reading.text import Sentence
from chaingraph.analysis.audit.reading.wholes import PAIRS
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.projection import Projection

_STRUCTURE = re.compile(
    r"(?<=结构|比例|占比|构成|之比|比重|整为|化为|整到|变为)(?:[^，。；\d]{0,16}?)(?P<parts>\d+(?:\.\d+)?(?:[∶:：比]\d+(?:\.\d+)?){2,5})(?!\d)"
)
_SHARE = re.compile(
    r"(?P<label>[^，。；、：:\d.%）)]{1,24}?)(?:约|近|超过?|达到?|为|的)*(?<![\d.])(?P<rate>\d+(?:\.\d+)?)%"
)
_OF_WHOLE = re.compile(r"占|持股|出资|控股")
_RATED = re.compile(r"增|降|同比|率|提高|以上|超|比上|高于|低于")
_OTHER = re.compile(r"其他|其它|其余|余下|剩余")
_DIVIDED = re.compile(r"按[^，。；]{1,12}(?:分|看|划分)|从[^，。；]{1,12}看|其中|构成|结构|分别|去向|流向|分布|来源")
_TENTHS = re.compile(
    r"(?P<label>[^，。；、\d]{1,12}?)(?:约|占)*(?P<tenths>[一二三四五六七八九])成(?P<half>半)?(?!以|员|功|本|品|为|立|熟)"
)
_STAKE = re.compile(r"(?:占股|持股|股比|股权占比)(?:比例)?(?:为|约)?(?P<rate>\d+(?:\.\d+)?)%")
_RESOLD = re.compile(r"收购|增持|减持|转让|变更|变为|间接|原|后持股|子公司|增至|降至")
_NOT = re.compile(
    r"非(?P<x>[\u4e00-\u9fff]{1,6}?)(?:收入|用地|企业|经济)?[^，。；%]{0,6}?占(?:比|[^，。；\d]{2,8}的?比重)(?:达到?|为|约|降至|升至|提高到)*(?P<a>\d+(?:\.\d+)?)%"
)
_ASKED = re.compile(r"多选|问卷|反映|认为|希望|关心|面临|存在[^，。；]{0,8}困难|难的|受访|调查")
"""Whoever is asked may give several answers: what they add up to is no whole."""
_ONLY_ONE = re.compile(r"单选|只[能限]?选")
FAR = 112
_ROW = Maker("sum", 0.8)
GAP = 16
"""Characters between two shares of a list at most."""


def hundreds(projection: Projection) -> Iterator[AuditRow]:
    """Shares of one whole that are more than a hundred together, or less although the rest is told. O(characters)."""
    for page in pages(projection):
        for sentence in page.sentences:
            text = blanked(sentence.text)
            for match in _STRUCTURE.finditer(text):
                yield from _structure(sentence, match)
            for run in _share_runs(text):
                yield from _hundred(sentence, run)
            yield from _tenths(sentence, text)
            yield from _stakes(sentence, text)
            yield from _opposites(sentence, text)


def _structure(sentence: Sentence, match: re.Match[str]) -> Iterator[AuditRow]:
    parts = re.findall(r"\d+(?:\.\d+)?", match["parts"])
    total = sum(map(float, parts))
    decimals = max(len(part.partition(".")[2]) for part in parts)
    room = 0.51 * len(parts) * 10.0**-decimals if decimals else 1.0
    hundred = decimals > 0 or max(map(float, parts)) > 20
    if hundred and room < abs(total - 100) < 25:
        right = plain(round(total, 4))
        yield _ROW.but(0.8, "其中一项可能写错")(
            match["parts"],
            f"“{match['parts']}”之和为 {right}，不是 100",
            (match["parts"], right),
            sentence.evidence(*match.span()),
        )


def _share_runs(text: str) -> Iterator[list[re.Match[str]]]:
    """Neighbouring shares of one list: 甲占 a %，乙占 b %."""
    run: list[re.Match[str]] = []
    for match in _SHARE.finditer(text):
        if run and (
            match.start() - run[-1].end() > 2 + GAP or re.search(r"[。；;]", text[run[-1].end() : match.start()])
        ):
            yield run
            run = []
        run.append(match)
    if run:
        yield run


def _hundred(sentence: Sentence, run: list[re.Match[str]]) -> Iterator[AuditRow]:
    labels = [match["label"].replace("规模以上", "规上") for match in run]
    opening = sentence.text[max(0, run[0].start() - 20) : run[0].start()] + labels[0]
    rest = _OTHER.search(labels[-1]) is not None
    owned = sum(bool(_OF_WHOLE.search(label)) for label in labels)
    pair = len(run) == 2 and PAIRS.search("|".join(labels)) is not None
    # 30岁以下占 a，50岁以上占 b are bands of one whole, 亿元以上占 a alone is a part of it.
    banded = any("以上" in label for label in labels) and any("以下" in label for label in labels)
    told = [label.replace("以上", "") if banded else label for label in labels]
    if len(run) < (2 if rest or pair else 3) or any(map(_RATED.search, told)):
        return
    # A share within a share (占全市的 p %，其中 …占 q %) begins another whole.
    if any(re.search(r"其中|含", label) for label in labels[1:]) or (
        owned < len(run) - 1 and not (rest or _DIVIDED.search(opening))
    ):
        return
    total = sum(float(match["rate"]) for match in run)
    room = sum(0.5 * 10.0 ** -len(match["rate"].partition(".")[2]) for match in run)
    room = max(room, 0.15)
    several = _ASKED.search(sentence.text) and not _ONLY_ONE.search(sentence.text) and total > FAR
    if several or "多选" in sentence.text:
        return
    same = len({re.sub(r"^.*?占", "", label) for label in labels[1:] if "占" in label} - {""}) <= 1
    if same and ((100 + room < total < 130) or ((rest or pair) and 75 < total < 100 - room)):
        right = f"{plain(round(total, 2))}%"
        shown = "+".join(match["rate"] for match in run)
        yield _ROW.but(0.75, "其中一项可能写错")(
            labels[0],
            f"各项占比之和为 {shown}={right}，不是 100%",
            (shown, right),
            sentence.evidence(run[0].start(), run[-1].end()),
        )


def _tenths(sentence: Sentence, text: str) -> Iterator[AuditRow]:
    """Tenths in words of one division: 省外占三成，市外占五成，本地占三成."""
    found = list(_TENTHS.finditer(text))
    run = [match for match in found if "占" in text[match.start() : match.start("tenths")]]
    tight = all(right.start() - left.end() <= 2 for left, right in pairwise(run))
    total = sum(NUMERALS[match["tenths"]] + (0.5 if match["half"] else 0) for match in run)
    rest = bool(run) and _OTHER.search(run[-1]["label"]) is not None
    if len(run) >= 3 and tight and (10.4 < total < 14 or (rest and 7 < total < 9.1)):
        right = f"{plain(total)}成"
        yield _ROW.but(0.6)(
            run[0]["label"],
            f"各项之和为 {right}，不是十成",
            (run[-1][0], right),
            sentence.evidence(run[0].start(), run[-1].end()),
        )


def _stakes(sentence: Sentence, text: str) -> Iterator[AuditRow]:
    """Stakes of those who found a company together: 甲占股51%；乙占股30%；丙占股20%."""
    found = list(_STAKE.finditer(text))
    total = sum(float(match["rate"]) for match in found)
    if len(found) > 1 and 100.15 < total < 130 and not _RESOLD.search(text):
        shown = "+".join(match["rate"] for match in found)
        yield _ROW.but(0.75, "其中一项可能写错")(
            text[:20],
            f"各方股比之和为 {shown}={plain(round(total, 2))}%，超过 100%",
            (shown, f"{plain(round(total, 2))}%"),
            sentence.evidence(found[0].start(), found[-1].end()),
        )


def _opposites(sentence: Sentence, text: str) -> Iterator[AuditRow]:
    """What is of a kind and what is not: 非税收入占比38%；税收收入占比70%."""
    for match in _NOT.finditer(text):
        other = re.search(
            rf"(?<!非){match['x']}[^。；%]{{0,20}}?占(?:比|[^，。；\d]{{2,8}}的?比重)(?:达到?|为|约|降至|升至|提高到)*(?P<b>\d+(?:\.\d+)?)%",
            text[: match.start()] + "；" * (match.end() - match.start()) + text[match.end() :],
        )
        total = float(match["a"]) + float(other["b"]) if other else 100.0
        if other and abs(total - 100) > 1.05 and 60 < total < 140 and not re.search("上年|去年|同期", text):
            yield _ROW.but(0.7, "其中一项可能写错")(
                match[0],
                f"“{match[0]}”与“{other[0]}”之和为 {plain(round(total, 2))}%，不是 100%",
                (f"{match['a']}%", f"{other['b']}%"),
                sentence.evidence(*match.span()),
                sentence.evidence(*other.span()),
            )
