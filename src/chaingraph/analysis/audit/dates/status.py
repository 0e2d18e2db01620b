"""One thing of one phase told as not begun, or as waited for, and as at work, in two sentences of a document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import Page, pages
from chaingraph.analysis.audit.reading.text import Sentence, clause_start
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_NOT_BEGUN = re.compile(
    r"(?:尚|还|仍|至今|目前)(?:处于|在|正在|未|没有)*(?:未|没有)(?:正式|全面|实质性)?(?:进场|开工|动工|破土|启动建设|投产|建成|运营|投用|竣工)|未(?:开工|动工|进场|破土)|未取得(?:施工|建设|用地|环评|规划)"
    r"|正在(?:办理|开展|编制|进行)[^，。；]{0,6}(?:能评|环评|可研|用地|土地|前期|立项|备案|手续|设计|选址)|(?:待|拟)(?:开工|动工)|开展前期|前期(?:工作|筹备)阶段|筹建(?:中|阶段)|处于前期"
)
_AT_WORK = re.compile(
    r"(?:自)?(?:建成)?(?:投产|投运|运营|投用|达产)(?:以来|至今|后运行)|已(?:经|全面|正式|全部|顺利|建成|于[^，。；]{1,10})*(?:投产|投运|投用|运营|达产|满产|试产|竣工)|(?:实现|达到)满产|稳定(?:运行|生产|达标)|运行(?:平稳|良好)|排放稳定"
)
_RUNS = r"建成|竣工|投用|投运|投产|启用|通水|通气|通电|通车|通热|供热|供气|运行|完工"
_AWAITED = re.compile(
    rf"(?:须|需|应|要|必须|只能)?(?:待|等待?)(?P<thing>[^，。；、]{{3,18}}?)(?:全面|正式)?(?:{_RUNS})(?:{_RUNS})*(?:之|以)?后"
)
_RUNNING = re.compile(rf"已(?:经|于[^，。；]{{1,12}}|全面|正式|顺利|全部)*(?:{_RUNS})")
_ELSEWHERE = re.compile(r"新建|第二|另[一外]|扩建|迁建")
_PHASE = re.compile(r"([一首二三四五])期")
_PLANNED = re.compile(r"计划|预计|力争|将|拟|确保|争取|年底前|月底前|待|若|如果|后可|即将")
_NAME = re.compile(r"[\u4e00-\u9fffA-Za-z0-9]{4,}")
_COMMON = re.compile(
    r"项目|公司|有限|建设|一期|二期|三期|首期|目前|全市|全县|全区|投资|工程|生产|园区|企业|高新区|产业园|开发区|产业|年产|总投资|开工|投产|建成|竣工|计划|会议|尚未|进场|办理|正在|以来|已经|亿元|万吨|\d+|[一二三四]、|关于|该|位于|来|于|的|年|月|日"
)
_ROW = Maker("date", 0.6, "进度可能未更新")
LEAST = 4
"""Characters two passages have to have in common, common words aside, to speak of one thing."""


@dataclass(frozen=True, slots=True)
class _State:
    sentence: Sentence
    start: int
    end: int
    phase: str
    words: str


def states_of_one(projection: Projection) -> Iterator[AuditRow]:
    """Pairs of sentences, one of which says not begun what the other says at work. O(such sentences²)."""
    for page in pages(projection):
        open_, done = list(_states(page, _NOT_BEGUN)), [s for s in _states(page, _AT_WORK) if not _ahead(s)]
        told: set[tuple[str, int]] = set()
        for left in open_:
            rival = next((right for right in done if _one_thing(left, right)), None)
            if rival is not None and (left.phase, rival.start) not in told:
                told.add((left.phase, rival.start))
                said = left.sentence.text[left.start : left.end], rival.sentence.text[rival.start : rival.end]
                yield _ROW(
                    left.sentence.text[:20],
                    f"{left.phase}一处“{said[0]}”，一处“{said[1]}”"
                    if left.phase
                    else f"一处“{said[0]}”，一处“{said[1]}”",
                    said,
                    left.sentence.evidence(left.start, left.end),
                    rival.sentence.evidence(rival.start, rival.end),
                )


def awaited(projection: Projection) -> Iterator[AuditRow]:
    """Works that a sentence waits for, and another of its page tells to run. O(characters + waits · sentences)."""
    for page in pages(projection):
        for sentence in page.sentences:
            for match in _AWAITED.finditer(sentence.text) if not _ELSEWHERE.search(sentence.text) else ():
                found = next(
                    (
                        one
                        for other in page.sentences
                        if other is not sentence
                        for one in _running(other, match["thing"])
                    ),
                    None,
                )
                if found is not None:
                    home, start, end = found
                    sides = match[0], home.text[start:end]
                    message = f"{match['thing']}一处“{sides[0]}”，一处“{sides[1]}”"
                    yield _ROW.but(0.7)(
                        match["thing"], message, sides, sentence.evidence(*match.span()), home.evidence(start, end)
                    )


def _running(sentence: Sentence, thing: str) -> Iterator[tuple[Sentence, int, int]]:
    """Where a sentence tells that a thing runs: by its name, and of its phase."""
    bare = re.sub(
        r"^(?:该|本|园区|全[市县区]|[县市区镇](?=[\u4e00-\u9fff]{4}))+|[一首二三四五]期.*$|(?:工程|项目)$", "", thing
    )
    phases = _PHASE.findall(thing)
    if len(bare) < LEAST or bare not in sentence.text:
        return
    for match in _RUNNING.finditer(sentence.text):
        begin = clause_start(sentence.text, match.start(), "。；")
        words = sentence.text[begin : match.start()]
        last = _PHASE.findall(words)[-1:]
        if last == phases and (bare in words or phases) and not _ELSEWHERE.search(words):
            yield sentence, match.start(), match.end()


def _states(page: Page, pattern: re.Pattern[str]) -> Iterator[_State]:
    for sentence in page.sentences:
        for match in pattern.finditer(sentence.text):
            begin = clause_start(sentence.text, match.start(), "；;")
            phases = _PHASE.findall(sentence.text[begin : match.end()])
            phase = phases[-1].replace("首", "一") + "期" if phases else ""
            around = sentence.text[max(0, match.start() - 120) : match.end() + 40]
            if not sentence.first:
                # The sentences before it in its passage name what it goes on about.
                around = "".join(s.text for s in page.sentences if s.passage is sentence.passage)[:240] + around
            yield _State(sentence, match.start(), match.end(), phase, around)


def _ahead(state: _State) -> bool:
    clause = re.split(r"[，。；;]", state.sentence.text[: state.start])[-1]
    return _PLANNED.search(clause) is not None


def _one_thing(left: _State, right: _State) -> bool:
    if left.sentence is right.sentence or left.phase != right.phase:
        return False
    if not left.phase:
        same = left.sentence.passage is right.sentence.passage
        return (
            same
            and re.match(r"(?:目前)?(?:该|项目|公司)", right.sentence.text) is not None
            and "项目" in left.sentence.text
        )
    return left.sentence.passage is right.sentence.passage or _shared(left.words, right.words) >= LEAST


def _shared(left: str, right: str) -> int:
    """Length of the longest name both texts have, words for any project aside. O(characters of two passages)."""
    pieces = {
        piece[at : at + LEAST]
        for piece in (_COMMON.sub("|", word) for word in _NAME.findall(left))
        for at in range(len(piece) - LEAST + 1)
        if "|" not in piece[at : at + LEAST]
    }
    bare = _COMMON.sub("|", right)
    return LEAST if any(piece in bare for piece in sorted(pieces)) else 0
