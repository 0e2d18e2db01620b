"""Dates against what is known elsewhere: honours before the founding, deadlines before the page, one step on two dates."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.dates.steps import Step, steps_of
from chaingraph.analysis.audit.reading.named import named
from chaingraph.analysis.audit.reading.pages import earlier
from chaingraph.analysis.audit.reading.text import Sentence, sentences
from chaingraph.analysis.audit.reading.written import written
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
    rf"{_DATE}(?:底|末)?(?:之)?前[^，。；]{{0,14}}?(?:完成|提交|报送|上报|报[^，。；]{{0,10}}(?:办公室|政府|局|委|办|组|科|处|中心)|反馈|移交|拿出|形成|制定|印发|汇报|腾退|清零|销号|进场|签订|缴清|拨付|办结|开工|落实|建成|交付|整改|启动)"
)
_ORDERS = re.compile(
    r"议定|要求|请|(?<![需主重])要(?:在|于)|须|应当|应于|务必|确保|负责|由[^，。；]{2,30}于|力争|抓紧|限|牵头|会后|责成|督促|汇总[^。；]{0,20}于"
)
_FORM_FOUNDED = re.compile(rf"成立(?:时间|日期)[：:]{_DATE}")
_FORM_HONOURED = re.compile(
    rf"(?:企业|称号|工厂|中心|资质|单位|基地|机构)[”]?[（(]{_DATE}(?:首次|获批|通过)?(?:认定|获评|获批|授予|评定|入选)"
)
_PHASE = re.compile(r"([一首二三四])期")


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
    days = written(projection)
    for sentence in sentences(projection):
        for match in _DUE.finditer(sentence.text):
            due, day = _parts(match.groups()), days.get(sentence.document, ())
            behind = sentence.text[match.end() :]
            open_ = (
                _ORDERS.search(sentence.text[: match.end()]) and not re.match(r"的|了", behind) and "已" not in behind
            )
            if len(due) > 1 and day and earlier(due, day) and open_:
                shown = "年".join(str(part) for part in day[:2]) + "月"
                yield _row(sentence, match[0], f"文件写于{shown}", (sentence, match.span(), match.span()), 0.75)


def twice(projection: Projection) -> Iterator[AuditRow]:
    """One step of one thing (and phase) on two dates that do not fit. O(characters)."""
    days = written(projection)
    told: dict[tuple[str, str, int], tuple[Sentence, Step]] = {}
    for item in (*named(projection, ("Enterprise", "Park")), *named(projection, ("Project",))):
        year = days.get(item.sentence.document, (0,))[0]
        for step in steps_of(item.sentence, year):
            thing = item.before(step.end)
            words = re.split(r"[，,；;]", item.sentence.text[: step.end])[-3:]
            phases = _PHASE.findall("，".join(words))
            if not thing or not phases or step.planned:
                continue
            home, other = told.setdefault((thing, phases[-1].replace("首", "一"), step.rank), (item.sentence, step))
            length = min(len(other.date), len(step.date))
            if other.date[:length] != step.date[:length]:
                spans = ((other.at, other.end), (step.at, step.end))
                yield AuditRow(
                    kind="date",
                    subject=projection.label(thing),
                    message=f"{projection.label(thing)}{phases[-1]}期一处“{other.text}”，一处“{step.text}”",
                    left=other.text,
                    right=step.text,
                    sure=0.7,
                    slip=None,
                    evidence=(home.evidence(*spans[0]), item.sentence.evidence(*spans[1])),
                )


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
