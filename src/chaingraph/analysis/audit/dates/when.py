"""Dates against what is known elsewhere: honours before the founding, deadlines before the page, one step on two dates."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from chaingraph.analysis.audit.dates.steps import Step, steps_of
from chaingraph.analysis.audit.reading.named import named
from chaingraph.analysis.audit.reading.pages import earlier, pages, years
from chaingraph.analysis.audit.reading.spoken_of import spoken
from chaingraph.analysis.audit.reading.text import Sentence, clause_start, sentences
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_DATE = r"((?:19|20)\d\d)年(?:(\d{1,2})月)?(?:(\d{1,2})日)?"
_FOUNDED = re.compile(
    rf"{_DATE}[^，。；\d]{{0,12}}?(?:批准设立|批准成立|正式成立|注册成立|设立|成立|组建|始建)(?!以来)"
    rf"|(?:成立|创立|创办|创建|组建|始建|注册)于{_DATE}"
)
_HONOURED = re.compile(
    rf"{_DATE}[^，。；\d]{{0,10}}?(?:被评为|获评|荣获|被授予|被认定为|被列为|获得[^，。；]{{0,12}}称号|入选|升级为|晋升为|从(?:集团|公司|厂里?|企业)退休|加入(?:集团|公司))"
)
_DUE = re.compile(
    r"(?<![\d年—–~至-])(?:((?:19|20)\d\d)年|今年|本年)?(?:(\d{1,2})月)(?:(\d{1,2})日)?(?:底|末)?(?:之|以)?前[^，。；]{0,14}?(?:完成|提交|报送|上报|报[^，。；]{0,10}(?:办公室|政府|局|委|办|组|科|处|中心)|反馈|移交|拿出|形成|制定|印发|汇报|腾退|清零|销号|进场|签订|缴清|拨付|办结|开工|落实|建成|交付|整改|启动)"
)
_ORDERS = re.compile(
    r"议定|[须需]经|(?:报告|方案|材料|情况|名单|清单|台账|小结)[^。；]{0,20}于|[请须]于|要求|请|(?<![需主重])要(?:在|于)|须|应当|应于|务必|确保|负责|由[^，。；]{2,30}于|力争|抓紧|限|牵头|会后|责成|督促|汇总[^。；]{0,20}于"
)
_OF_ANOTHER_TIME = re.compile(
    r"每年|次年|来年|明年|翌年|每月|原|本应|本该|曾|去年|上年|此前|逾期|未(?:能|按|在|于)|已|第二年|下一?年"
)
"""Before a day that comes every year, next year, or is looked back on."""
_FORM_FOUNDED = re.compile(rf"成立(?:时间|日期)[：:]{_DATE}")
_FORM_HONOURED = re.compile(
    rf"(?:企业|称号|工厂|中心|资质|单位|基地|机构)[”]?[（(]{_DATE}(?:首次|获批|通过)?(?:认定|获评|获批|授予|评定|入选)"
)
_PHASE = re.compile(r"([一首二三四])期")
_SIZE = re.compile(r"(?<![\d.])\d+(?:\.\d+)?(?:万平方米|平方米|亩|公顷|万吨|栋|套|亿元|万元)")
_COMMON = frozenset(("项目", "工程", "已于", "计划", "正在", "建设", "将于", "开工", "投产", "建成", "于今"))
"""What any phase is called."""
LONG_PAST = 4
"""Months after which a day without a year that is past is that of the next year."""


def founded_later(projection: Projection) -> Iterator[AuditRow]:
    """Sentences and forms that honour something before it was founded. O(characters)."""
    yield from _forms(projection)
    for sentence in sentences(projection):
        first, honour = _FOUNDED.search(sentence.text), _HONOURED.search(sentence.text)
        if first and honour and honour.start() < first.start() and "前身" in sentence.text:
            continue
        if first and honour and earlier(_parts(honour.groups()), _parts(first.groups())):
            yield _row(sentence, first[0], honour[0], (sentence, first.span(), honour.span()), 0.75)


def _forms(projection: Projection) -> Iterator[AuditRow]:
    """Forms of an enterprise that tell an honour of a year before the founding. O(characters)."""
    founded: tuple[Sentence, re.Match[str]] | None = None
    for sentence in sentences(projection):
        if founded and founded[0].document != sentence.document:
            founded = None
        first = _FORM_FOUNDED.search(sentence.text)
        founded = (sentence, first) if first else founded
        if founded is None:
            continue
        home, told = founded
        for honour in _FORM_HONOURED.finditer(sentence.text):
            if earlier(_parts(honour.groups())[:1], _parts(told.groups())[:1]):
                yield AuditRow(
                    kind="date",
                    subject=honour[0],
                    message=f"“{told[0]}”，却有“{honour[0]}”",
                    left=told[0],
                    right=honour[0],
                    sure=0.75,
                    slip="年份可能写错",
                    evidence=(home.evidence(*told.span()), sentence.evidence(*honour.span())),
                )


def deadlines(projection: Projection) -> Iterator[AuditRow]:
    """Orders to do something before a day that was past when the document was written. O(characters)."""
    for page in pages(projection):
        for sentence in page.sentences if page.year else ():
            for match in _DUE.finditer(sentence.text):
                due, day = _due(match, page.written), page.written
                if len(due) > 1 and earlier(due, day) and _open(sentence.text, match):
                    shown = "年".join(str(part) for part in day[:2]) + "月"
                    shown += f"{day[2]}日" if due[:2] == day[:2] else ""
                    yield _row(sentence, match[0], f"文件写于{shown}", (sentence, match.span(), match.span()), 0.75)


def _due(match: re.Match[str], day: tuple[int, ...]) -> tuple[int, ...]:
    """The day before which something is due; one without a year is of this year, unless so long past that it is of the next."""
    parts = _parts(match.groups())
    if match[1]:
        return parts
    return (day[0], *parts) if len(day) > 2 and len(parts) > 1 and day[1] - parts[0] < LONG_PAST else ()


def _open(text: str, match: re.Match[str]) -> bool:
    """Whether a deed is ordered and still to be done."""
    behind, ahead = text[match.end() :], text[clause_start(text, match.start(), "。；") : match.start()]
    closed = re.match(r"的|了", behind) or "已" in behind or (not match[1] and _OF_ANOTHER_TIME.search(ahead))
    return not closed and _ORDERS.search(text[: match.end()]) is not None


@dataclass(frozen=True, slots=True)
class _Dated:
    """A step of a phase at one place, with the words around it that tell of what it is a phase."""

    sentence: Sentence
    step: Step
    words: str
    named: bool


def twice(projection: Projection) -> Iterator[AuditRow]:
    """One step of one phase of one thing on two dates that do not fit. O(characters + pairs of one phase)."""
    when = years(projection)
    told: dict[tuple[str, str, int], list[_Dated]] = defaultdict(list)
    things: dict[tuple[str, int], str] = {}
    for item in named(projection, ("Project",)):
        for step in steps_of(item.sentence, when.get(item.sentence.document, 0)):
            things[item.sentence.document, item.sentence.offsets[step.at]] = item.before(step.end)
    for place in spoken(projection):
        sentence = place.item.sentence
        for step in steps_of(sentence, when.get(sentence.document, 0)):
            words = "，".join(re.split(r"[，,；;。]", sentence.text[: step.end])[-3:])
            phases = _PHASE.findall(words)
            own = place.item.before(step.end)
            thing = things.get((sentence.document, sentence.offsets[step.at]), "") or own or place.owner(step.at)
            if thing and phases and not step.planned:
                sure = bool(own) or thing.startswith("project/")
                phase = phases[-1].replace("首", "一")
                told[thing, phase, step.rank].append(_Dated(sentence, step, words, sure))
    for (thing, phase, _), found in told.items():
        yield from _two_dates(projection.label(thing), phase, found)


def _two_dates(thing: str, phase: str, found: Sequence[_Dated]) -> Iterator[AuditRow]:
    """The first pair of one phase whose dates differ: of a named thing, else of one size or one noun."""
    for one, other in combinations(found, 2):
        length = min(len(one.step.date), len(other.step.date))
        apart = one.step.date[:length] != other.step.date[:length]
        if apart and ((one.named and other.named) or _one_phase(one, other, phase)):
            yield AuditRow(
                kind="date",
                subject=thing.partition(":")[2] or thing,
                message=f"{'' if ':' in thing else thing}{phase}期一处“{one.step.text}”，一处“{other.step.text}”",
                left=one.step.text,
                right=other.step.text,
                sure=0.7,
                slip=None,
                evidence=(
                    one.sentence.evidence(one.step.at, one.step.end),
                    other.sentence.evidence(other.step.at, other.step.end),
                ),
            )
            return


def _one_phase(one: _Dated, other: _Dated, phase: str) -> bool:
    """Whether two places tell one size of a phase, or one noun beside it: 三期12万平方米, 三期厂房."""
    sizes = [set(_SIZE.findall(dated.words[max(0, dated.words.rfind("期") - 1) :])) for dated in (one, other)]
    nouns = [set(re.findall(rf"[{phase}首]期([\u4e00-\u9fff]{{2}})", dated.words)) - _COMMON for dated in (one, other)]
    return bool(sizes[0] & sizes[1]) or bool(nouns[0] & nouns[1])


def _parts(groups: tuple[str | None, ...]) -> tuple[int, ...]:
    return tuple(int(part) for part in groups if part)


def _row(
    sentence: Sentence, left: str, right: str, where: tuple[Sentence, tuple[int, int], tuple[int, int]], sure: float
) -> AuditRow:
    home, first, last = where
    return AuditRow(
        kind="date",
        subject=sentence.text[:20],
        message=f"“{left}”与“{right}”先后不合",
        left=left,
        right=right,
        sure=sure,
        slip="年份或月份可能写错",
        evidence=tuple(dict.fromkeys((home.evidence(*first), home.evidence(*last)))),
    )
