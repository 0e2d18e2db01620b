"""Industries and chains: 新型显示产业, 汽车零部件产业链, and industry names in the places where plans list them.

For: ``names``.
In: readings; ``chains.csv``.
Out: candidates for chains.
How: before a closing word (产业, 产业链, 产业集群, 行业) the words that say what is made are taken in from right to left. An industry of
the lexicon also counts alone in the frame of a plan: 以…为主导, 重点发展…, at the head of a clause before 以 or 方面.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from chaingraph.mentions.dictionary import Dictionary
from chaingraph.mentions.guarded import Guarded
from chaingraph.mentions.names.candidates import Candidate
from chaingraph.mentions.names.chain_starts import TAKEN, TELLING, industry_names, is_industry, start_of_industry
from chaingraph.mentions.names.products import is_product
from chaingraph.mentions.names.reading import Reading
from chaingraph.mentions.names.words import Kind, stop_words

_CLOSING = Guarded(
    r"全?产业链(?![条长])|产业(?=链条)|(?:产业集群|产业|行业|制造业|加工业|服务业|(?<!产业)集群)(?![园基化区带城值者链工政投上内]|开发)"
)
_GENERAL = re.compile(
    r"(?:战略性?新兴产业|先进制造业|生产性服务业|高新技术产业|高技术制造业|高技术产业|未来产业|第[一二三]产业|传统制造业|消费品制造业)(?:集群)?$"
)
"""What plans call whole classes of industries: none of them is a chain."""
_LONGEST_STEM = 4
_TITLE = re.compile(r"(?:国家级?|世界级|省级)$")
_QUALITY = re.compile(r"(?:首位|支柱|主导|优势|世界级|国家级|千亿级?|百亿级?|特色)+(?=产业|集群)")
_JOINED = Guarded(
    r"及(?:其)?(?:相关|核心|关键|配套|应用|延伸|衍生)[一-龥]{0,4}?(?:产业链|产业集群|产业)(?![园基化区带城])"
)
_INDUSTRIAL = (
    "装备",
    "材料",
    "终端",
    "食品",
    "器械",
    "元器件",
    "汽车",
    "化工",
    "制造",
    "家居",
    "家电",
    "制药",
    "预制菜",
    "机器人",
    "电子",
    "服装",
    "新材",
    "制品",
)
"""Ends of names that are industries rather than products where a heading or a plan's aim names them."""
_QUOTED = Guarded(r"[‘“'\"]([^’”'\"，。]{2,10})[’”'\"](?:全产业链|产业链|全要素群|产业集群|先进制造业集群|产业)(?!长)")
_NUMBERED = re.compile(r"[\d一二三四五六七八九十两]|.*[+＋]")
_LED = Guarded(r"为(?:链主|龙头|代表)的([^，。；、的等为]{2,12})(?=[、，。]|等)")
_NAMED_CHAIN = Guarded(
    r"(?:^|[）)．.、。；：])([^，。；：、（）()\d]{2,8}(?<!产业)(?<!供应)(?<![延补强拓建稳接])链)(?=[。：:（]|$)"
)
_FRAME_BEFORE = re.compile(
    r"(?:重点发展|大力发展|加快发展|着力发展|优先发展|积极发展|重点布局|加快布局|聚焦|瞄准|主攻|做大做强|做强做优|做大|做强|做优|培育|壮大|布局|[、，]|和|以)$"
)
_FRAME_AFTER = re.compile(
    r"为(?:主导|首位|支柱|特色|核心|重点|主体|新兴)|等?(?:[一二三四五六七八九十\d]+(?:大|条|个))(?:主导|支柱|特色|优势|重点|先进|新兴|千亿级?|百亿级?)?(?:产业|行业|集群|领域)"
    r"|等(?:[^，。；、等]{0,6})(?:产业|行业|集群|赛道)"
)
_COMPANIES = Guarded(
    r"(?:规上|规模以上)?(?:及相关|生产|加工|制造)?企业(?=(?:已|有|共|达到?|发展到|总数)?[\d.]+[余多]?家|数量|总数|占比)"
)
_HEADED = re.compile(
    r"(?:^|\n|（[一二三四五六七八九十]）|[一二三四五六七八九十]、|\d[.．、]|●|——|[▲◆■])[　 ]*([一-龥]{2,10})(?=[。：:]|$|\n)"
)
_AIMED = Guarded(
    r"(?:聚焦|主攻|专攻|瞄准|壮大|深耕|积极布局|重点布局|重点发展|承接|专注|投向|押注|除了|(?<=[区园镇县])(?:发展|布局)|[一二三四五六七八]是)([^，。；：“”（）]{2,24}?)(?=[，。；：]|转移|$)"
)
_FIELD = Guarded(r"(?<=在)([一-龥]{2,8})(?=领域|方面|赛道|板块)")
_CHAINED = re.compile("链条|链上")
_SUBJECT_AFTER = re.compile(r"以(?=[^，。]{2,40}为)|方面[，,：]|：")
"""Verbs whose object an industry is; behind them its name begins."""


def by_chain(reading: Reading) -> Iterator[Candidate]:
    """Industries and chains of a passage."""
    text = reading.text
    for match in _LED.finditer(text):
        kinds = set(reading.kinds[reading.word_at(match.start(1)) : reading.word_at(match.end(1) - 1) + 1])
        if Kind.TRADE in kinds and kinds <= TAKEN - {Kind.WORD} | {Kind.TERM}:
            yield Candidate(match.start(1), match.end(1), "Chain", 0.56, "chain-led")
    for match in _QUOTED.finditer(text):
        told = set(reading.kinds[reading.word_at(match.start(1)) : reading.word_at(match.end(1) - 1) + 1]) & TELLING
        placed = reading.kinds[reading.word_at(match.start(1))] == Kind.REGION  # “晋江经验”产业
        if told and not placed and not _NUMBERED.match(match[1]):
            yield Candidate(match.start(1), match.end(1), "Chain", 0.6, "chain-quoted")
    for match in _NAMED_CHAIN.finditer(text):
        kinds = set(reading.kinds[reading.word_at(match.start(1)) : reading.word_at(match.end(1) - 1)])
        if (kinds & TELLING or Kind.PIECE in kinds) and not kinds & {Kind.FUNCTION, Kind.VERB, Kind.MOTION}:
            yield Candidate(match.start(1), match.end(1), "Chain", 0.56, "chain-named")
    if "业" in text or "集群" in text:
        yield from _closed(reading)
        for match in _COMPANIES.finditer(text):
            start = start_of_industry(reading, match.start())
            goods = start is not None and text[start : match.start()] not in industry_names()
            if goods and is_product(text[start : match.start()]):
                continue  # 传感器企业2家
            if start is not None and reading.is_edge(match.start()):
                yield Candidate(start, match.start(), "Chain", 0.56, "chain-companies")
    yield from _headed(reading)
    yield from _framed(reading)


def _headed(reading: Reading) -> Iterator[Candidate]:
    """Industries that a heading, 主攻 or 在…领域 names."""
    for pattern in (_HEADED, _FIELD):
        for match in pattern.finditer(reading.text):
            start = match.start(1)
            parts = match[1].split("、")
            joined = [re.split("[与和]", part) for part in parts]
            for part, pieces in zip(parts, joined, strict=True):
                if _are_industries(reading, start, pieces, goods=part.endswith(_INDUSTRIAL)) and not part.endswith(
                    "方面"
                ):
                    yield Candidate(start, start + len(part), "Chain", 0.6, "chain-headed")
                start += len(part) + 1
    for match in _AIMED.finditer(reading.text):
        start = match.start(1)
        for part in re.split("[、和与]", match[1]):
            if is_industry(reading, start, start + len(part), goods=part.endswith(_INDUSTRIAL)):
                yield Candidate(start, start + len(part), "Chain", 0.56, "chain-aimed")
            start += len(part) + 1


def _are_industries(reading: Reading, start: int, pieces: Sequence[str], *, goods: bool) -> bool:
    """Whether the pieces of a label that 与 joins (航电与飞控) are industries, each of them."""
    for piece in pieces:
        if not is_industry(reading, start, start + len(piece), goods=goods):
            return False
        start += len(piece) + 1
    return True


def _closed(reading: Reading) -> Iterator[Candidate]:
    """Industries with a closing word."""
    for match in _CLOSING.finditer(reading.text):
        if reading.is_closed(*match.span()):
            continue
        start = start_of_industry(reading, match.start())
        text = reading.text
        if start is None or _GENERAL.match(text, start, match.end()) or _is_title(text, start, match.end()):
            continue
        quality = _QUALITY.search(text, start + 2, match.end())
        end = quality.start() if quality else match.end()
        yield Candidate(_with_joint(reading, start), end, "Chain", 0.66, "chain-closed")
    for match in _JOINED.finditer(reading.text):
        start = start_of_industry(reading, match.start())
        if start is not None and is_industry(reading, start, match.start(), goods=True):
            yield Candidate(start, match.end(), "Chain", 0.68, "chain-closed")


def _is_title(text: str, start: int, end: int) -> bool:
    """Whether a level before 集群 makes it a title to be won: 国家级中小企业特色产业集群."""
    return text.endswith("集群", start, end) and _TITLE.search(text, max(start - 3, 0), start) is not None


def _with_joint(reading: Reading, start: int) -> int:
    """The start with what 及 or 与 joins before it: 医疗器械及 | 卫生材料产业 is one industry."""
    for stem in range(_LONGEST_STEM if reading.text[start - 1 : start] in ("及", "和", "与") else 0, 0, -1):
        first = start - 1 - stem
        if first >= 0 and reading.is_edge(first) and reading.text.startswith(reading.text[first : start - 1], start):
            return first  # 钛及 | 钛合金产业链
    if start < 3 or reading.text[start - 1] not in "及与":
        return start
    before = start_of_industry(reading, start - 1)
    return start if before is None or not is_industry(reading, before, start - 1, goods=True) else before


def _framed(reading: Reading) -> Iterator[Candidate]:
    """Industries of the lexicon alone, where a plan lists them."""
    text = reading.text
    for hit in _industries().longest(text):
        if not reading.is_edge(hit.start) or not reading.is_edge(hit.end) or reading.is_closed(hit.start, hit.end):
            continue
        start = _with_modifier(reading, hit.start)
        framed = _FRAME_BEFORE.search(text, max(0, start - 6), start) and _FRAME_AFTER.match(text, hit.end)
        opening = start == 0 or text[start - 1] in "。；：\n"
        if (
            framed
            or _CHAINED.match(text, hit.end)
            or (opening and len(hit.value) > 0 and _SUBJECT_AFTER.match(text, hit.end))
        ):
            yield Candidate(start, hit.end, "Chain", 0.56, "chain-frame")


def _with_modifier(reading: Reading, start: int) -> int:
    """The start with a word before it that belongs to it: 高端, 新型, another trade."""
    index = reading.word_at(start)
    while (
        index
        and reading.kinds[index - 1] in (Kind.GENERIC, Kind.TRADE)
        and reading.words[index - 1] not in stop_words("industry_empty")
    ):
        index -= 1
    return reading.starts[index]


@cache
def _industries() -> Dictionary[str]:
    return Dictionary(dict.fromkeys(sorted(industry_names()), "industry"))
