"""Goals that are told to be reached and are not: in one sentence, in the list before, and in rows with goal, result and verdict.

For: ``chaingraph audit``.
In: sentences of a page, tables with a column of goals beside one of results. Out: audit rows of kind ``words``.
How: a goal is a value to come up to, or one not to go beyond where its words bound it from above (控制在…以内).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.alike import alike, groups
from chaingraph.analysis.audit.reading.indicator import pairs
from chaingraph.analysis.audit.reading.observed import Observation
from chaingraph.analysis.audit.reading.pages import Page, pages
from chaingraph.analysis.audit.reading.sheets import Line, Sheet, sheets
from chaingraph.analysis.audit.reading.text import Figure, Sentence, agree_in_size
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_MET = r"(?:超额|提前|圆满|如期|顺利|全面|按期|较好|已|均)*(?:完成|实现|达成|达到)"
_GOAL_MET = re.compile(
    rf"^(?:以上|左右)?的?(?:预期|年度|年初|全年|既定|考核|奋斗)*(?:目标|任务|指标)(?:任务|指标)?(?:已)?{_MET}[，,；](?:[^，。；\d]{{0,12}})实际[^，。；\d]{{0,10}}$"
)
_GOALS = re.compile(r"(?:目标|任务|指标)(?:任务|值)?(?:分别)?(?:为|是|[:：])")
_RESULTS = re.compile(r"(?:^|[，。；：])(?:实际|截至[^，。；]{0,12}实际|最终)")
_ALL_MET = re.compile(
    r"(?:目标|任务|指标)[^，。；\d]{0,4}(?:无一落空|全部(?:如期|按期|超额|圆满)?(?:完成|实现|达标|达成|兑现)|均(?:已)?(?:如期|按期|超额|圆满)?(?:完成|实现|达标|达成|兑现))"
    r"|(?:全部|均|全面)(?:如期|按期|超额|圆满)?(?:完成|实现|达成)[^，。；\d]{0,6}(?:目标|任务|指标)"
)
_CLAIM = re.compile(
    rf"^[^，。；\d]{{0,4}}(?:[，,；]比[^，。；]{{0,24}})?(?:[，,；][^，。；\d]{{0,16}})??[，,；](?:[^，。；\d]{{0,6}}|提前[一二两三半\d]+(?:个)?(?:年|季度|月|半月|天)){_MET}了?"
    rf"(?:“?十[三四五]五”?|20\d\d年|[^，。；\d%]){{0,16}}(?:目标|任务|指标|要求)(?!的?\d|[^，。；]{{0,6}}%)"
    rf"|^[^，。；\d]{{0,4}}[，,；](?:该项|这一|[^，。；\d]{{0,10}})(?:目标|任务)(?:任务)?(?:已|均)*(?:超额|提前|圆满|如期|顺利|全面|按期)+(?:完成|实现|达成)"
)
_UP_TO = re.compile(r"达到?|不低于|不少于|超过?|高于|满|≥|以上")
_BAR = re.compile(
    r"(?:以上|及以上)?的?[，,]?(?:方可|才能|才可|方能|可以?|予以|即)*(?:被)?(?:评定?|认定|确定|列|定)为[“‘]?(?P<grade>[\u4e00-\u9fff]{2,4}?)[”’]?(?=等次|等级|档次|[，。；])"
)
_AWARDED = re.compile(r"(?<![未不])(?:评定?|认定|确定|列|定|考核)为[“‘]?(?P<grade>[\u4e00-\u9fff]{2,6})")
_EXEMPT = re.compile(r"(?<!未享受任何)(?<!无)(?<!没有)加分|破格|上年|去年")
_LESS = re.compile(r"降|减|压|控制在|以内|以下|不超过|不高于|低于|能耗|排放|浓度|失业|PM")
_GOAL_COLUMN = re.compile(r"(?:目标|任务|计划)(?:数|值|量|任务)?$|^(?:年度|全年|年初)?(?:目标|任务)")
_DONE_COLUMN = re.compile(
    r"^(?:全年|年度|20\d\d年)?(?:实际)?(?:完成|达到)(?:数|值|量)?$|实际(?:完成|达到|完成数|值|数|完成值)?$"
)
_VERDICT = re.compile(r"^(?:是否)?(?:完成|达标|达成)(?:情况|与否|状态)?$|^(?:评价|结论|考核结果|是否完成|是否达标)$")
_YES = re.compile(r"^(?:是|已|超额|全面|全部|如期)*(?:完成|达标|达成|实现|√|是)$")
_CELL = re.compile(r"(?:[≥＞>≤＜<]|不低于|不超过)?(?P<number>-?\d+(?:,\d{3})*(?:\.\d+)?)(?P<unit>[^\d]{0,8})")
NEAR = 0.5
"""Less than half of a goal is the value of something else."""
ALIKE = 1.0
"""Points that two labels and places have to have."""
_ROW = Maker("words", 0.75, "完成情况、目标或数值有误")


def reached(projection: Projection) -> Iterator[AuditRow]:
    """Results short of the goal they are told to have reached. O(figures + cells)."""
    for page in pages(projection):
        for sentence in page.sentences:
            yield from _beside(sentence)
        yield from _listed(page)
        yield from _graded(page)
    for sheet in sheets(projection):
        yield from _cells(sheet)
    yield from _told(projection)


def _short(goal: Figure, result: Figure, words: str) -> bool:
    """Whether a result misses its goal by more than rounding, and by less than half."""
    if goal.kind != result.kind or agree_in_size(goal, result) or not goal.size or not result.exact:
        return False
    less = _LESS.search(words) is not None
    missed = result.size > goal.size if less else result.size < goal.size
    return missed and NEAR < result.size / goal.size < 1 / NEAR


def _beside(sentence: Sentence) -> Iterator[AuditRow]:
    """增长6%的预期目标超额完成，实际增长5.2%."""
    for goal, result in zip(sentence.figures, sentence.figures[1:], strict=False):
        match = _GOAL_MET.match(sentence.text[goal.end : result.at])
        if match and _short(goal, result, goal.label + goal.text):
            yield _row(sentence, goal, sentence, result, match[0].strip("，,；的"))


def _listed(page: Page) -> Iterator[AuditRow]:
    """三项目标为：甲20家、乙60亿元。实际甲17家、乙63亿元，三项目标无一落空."""
    for at, sentence in enumerate(page.sentences):
        opening = _GOALS.search(sentence.text)
        if opening is None:
            continue
        for home in page.sentences[at : at + 2]:
            start = _RESULTS.search(home.text, opening.end() if home is sentence else 0)
            claim = _ALL_MET.search(home.text, start.end()) if start else None
            if start is None or claim is None:
                continue
            end = start.start() if home is sentence else len(sentence.text)
            goals = [f for f in sentence.figures if opening.end() <= f.at < end]
            results = [f for f in home.figures if start.start() <= f.at < claim.start()]
            for goal in goals:
                own = [f for f in results if f.kind == goal.kind and _one_name(goal.label, f.label)]
                if len(own) == 1 and _short(goal, own[0], goal.label + goal.text):
                    yield _row(sentence, goal, home, own[0], claim[0])


def _graded(page: Page) -> Iterator[AuditRow]:
    """到位资金达到4亿元方可评为优秀. … 到位资金3.6亿元，评定为优秀: the grade and less than its bar."""
    bars = [(s, f, match) for s in page.sentences for f in s.figures if (match := _bar(s, f))]
    for home, bar, match in bars:
        for sentence in page.sentences:
            awarded = next((m for m in _AWARDED.finditer(sentence.text) if m["grade"].startswith(match["grade"])), None)
            if awarded is None or sentence is home or _EXEMPT.search(sentence.text):
                continue
            own = [
                f
                for f in sentence.figures
                if f.kind == bar.kind and f.end <= awarded.start() and pairs(f.label) & pairs(bar.label)
            ]
            if len(own) == 1 and own[0].exact and NEAR * bar.size < own[0].size < bar.size - own[0].step:
                yield _row(home, bar, sentence, own[0], awarded[0])


def _bar(sentence: Sentence, figure: Figure) -> re.Match[str] | None:
    """Behind a figure that has to be come up to, the grade it opens."""
    match = _BAR.match(sentence.text, figure.end)
    return match if match and _UP_TO.search(figure.label + figure.text) else None


def _one_name(left: str, right: str) -> bool:
    one, other = (
        re.sub(r"^(?:实际|其中|目标为|分别为|完成|实现)+|(?:达到?|为|完成|实现)+$", "", text) for text in (left, right)
    )
    return bool(one and other) and (one.endswith(other) or other.endswith(one)) and len(min(one, other, key=len)) > 1


def _row(home: Sentence, goal: Figure, there: Sentence, result: Figure, claim: str) -> AuditRow:
    return _ROW(
        goal.label,
        f"{result.label}{result.text}，目标为 {goal.text}，文中却称“{claim}”",
        (result.text, goal.text),
        there.quote(result),
        home.quote(goal),
    )


def _told(projection: Projection) -> Iterator[AuditRow]:
    """实际使用外资3720万美元，超额完成市下达任务, and the goal of 4000 told elsewhere."""
    sentences = {(p.document, s.offsets[0]): s for p in pages(projection) for s in p.sentences}
    for group in groups(projection).values():
        goals = [seen for seen in group if seen.goal and not seen.row]
        for seen in group if goals else ():
            sentence = sentences.get((seen.document, seen.sentence))
            if seen.goal or seen.row or sentence is None or seen.above:
                continue
            figure = next((f for f in sentence.figures if sentence.quote(f).start == seen.evidence.start), None)
            behind = re.split("[。；]", sentence.text[figure.end :])[0] if figure else ""
            claim = _CLAIM.match(behind) or _ALL_MET.search(behind)
            if figure and claim:
                yield from _missed(sentence, figure, claim, (seen, goals))


def _missed(
    sentence: Sentence, figure: Figure, claim: re.Match[str], told: tuple[Observation, Sequence[Observation]]
) -> Iterator[AuditRow]:
    seen, goals = told
    # What was done by September is held against the goal of the year where the words say that it is reached.
    whole = re.search("全年|年度|年初|提前", claim[0]) is not None
    own = (
        []
        if "调整" in claim[0]
        else [
            goal
            for goal in goals
            if (goal.year == seen.year or (whole and not seen.year) or ("提前" in claim[0] and goal.year > seen.year))
            and (goal.part == seen.part or (whole and not goal.part))
            and (_claimed(goal, claim[0]) or (alike(_bare(replace(seen, part=goal.part)), _bare(goal)) or 0) >= ALIKE)
        ]
    )
    # 已提前完成2026年目标: of the goals of several years that of the one it names.
    named = re.findall(r"20\d\d(?=年)", claim[0].rpartition("，")[2])
    own = [goal for goal in own if not named or goal.year == named[-1]]
    sizes = {goal.size for goal in own}
    if len(sizes) == 1 and (
        _claimed(own[0], claim[0]) or pairs(_bare(own[0]).label.words) == pairs(_bare(seen).label.words)
    ):
        goal = own[0]
        less = _LESS.search(goal.evidence.quote + figure.label)
        room = goal.step + figure.step
        short = NEAR * goal.size < figure.size < goal.size - room
        over = goal.size + room < figure.size < goal.size / NEAR
        if over if less else short:
            said = claim[0].strip("，,；")
            message = f"{seen.label.name}{seen.text}，目标为 {goal.text}，文中却称“{said}”"
            quote = sentence.evidence(max(0, figure.at - len(figure.label)), figure.end + claim.end())
            yield _ROW(seen.label.name, message, (seen.text, goal.text), quote, goal.evidence)


def _bare(seen: Observation) -> Observation:
    """A value whose label does not say that it is a goal."""
    return replace(seen, label=replace(seen.label, words=re.sub("目标|任务|计划|规划", "", seen.label.words)))


def _claimed(goal: Observation, claim: str) -> bool:
    """Whether a claim names what a goal is of: 日用瓷产量目标超额完成."""
    return len(goal.label.words) > 1 and f"{goal.label.words}{goal.label.head}" in claim


def _cells(sheet: Sheet) -> Iterator[AuditRow]:
    """Rows called done whose result is short of their goal."""
    columns = [
        next((at for at, name in enumerate(sheet.columns) if pattern.search(name)), None)
        for pattern in (_GOAL_COLUMN, _DONE_COLUMN, _VERDICT)
    ]
    goal_at, done_at, verdict_at = columns
    if goal_at is None or done_at is None or verdict_at is None or len(set(columns)) < 3:
        return
    for line in sheet.lines:
        cells = line.cells
        if max(goal_at, done_at, verdict_at) < len(cells) and _YES.fullmatch(cells[verdict_at]):
            yield from _called_done(line, (cells[goal_at], cells[done_at], cells[verdict_at]))


def _called_done(line: Line, cells: tuple[str, str, str]) -> Iterator[AuditRow]:
    goal, done = (_CELL.fullmatch(cell) for cell in cells[:2])
    if not goal or not done or goal["unit"] != done["unit"] or _LESS.search(line.label + cells[0]):
        return
    low, high = (float(match["number"].replace(",", "")) for match in (done, goal))
    if 0 < low < high and re.search(r"[≤＜<]|不超过", cells[0]) is None:
        message = f"{line.label}目标 {cells[0]}，实际 {cells[1]}，表中却写“{cells[2]}”"
        yield _ROW(line.label, message, (cells[1], cells[0]), line.passage.evidence)
