"""What lies within something: parts that are more than their whole, shares above all of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import blanked, pages
from chaingraph.analysis.audit.reading.text import COUNTS, Figure, Sentence, base
from chaingraph.analysis.audit.rows import AuditRow, percent, plain
from chaingraph.analysis.audit.sums.division import staged
from chaingraph.analysis.projection import Projection
from chaingraph.reference.lexicon import read_lexicon

_OPENS = re.compile(
    r"(?<=[镇村家业园区户人员目县])中[，,]?(?:已)?有|其中(?:仅)?[，,:：]?|[，,（(](?:含|内含|这其中|当中)"
    r"|(?:这批|该批|上述|以上)[^，。；\d]{0,8}[中里][，,]?"
)
_THRESHOLD = re.compile(r"^(?:及以上|以上|以下|以内|及以下|级|级别|左右的|的)")
_OTHER_TIME = re.compile(
    r"累计(?!完成投资|投资)|同比|增长|比上|较上|上年|去年|同期|到20|目标|力争|预计|计划|达产|每|日均|月均|年均|[户人亩]均|平均|历年|五年|三年"
)
_RATE = re.compile(
    r"(?P<name>[^，。；、\d（）()：:]{2,14}?)(?:已|均|高|约|近|就|更|将|可|能|现|仅)*(?:达到?|为|是|有|升至|提高到|保持在)?(?P<rate>\d+(?:\.\d+)?)%"
)
_SHARE = re.compile(r"占(?!用|地)[^，。；、\d%]{0,14}?(?P<rate>\d+(?:\.\d+)?)%")
_LOSS = re.compile(
    r"(?P<name>[^，。；、\d]{0,10})(?P<verb>下降|减少|降低|压减|压缩|缩短|精简)(?:了|约|近|超过?|达)*(?P<rate>\d+(?:\.\d+)?)%"
)
_MAY_EXCEED = re.compile(r"利润|盈利|净|增幅|增速|完成|计划|目标|任务|序时|较|比(?![重例])|同期|亏")
_LOSSES = re.compile(r"利润|盈利|净|增幅|增速|亏")
_NAMED_RATE = re.compile(r"(?P<stem>[\u4e00-\u9fff]{2})(?:率|面)(?:约|达到?|为|是|已)*(?P<rate>\d+(?:\.\d+)?)%")
_ROW = Maker("share", 0.8)
_PART = Maker("share", 0.8, "单位或数值可能写错")
SLACK = 0.006
ROUNDED, TWICE = 1.02, 1.9
"""Parts that exceed their whole by less are rounded; by more they are of another thing."""
_TRAIT = re.compile(r"以上|规上|高新|龙头|骨干|专精|上市|新增|技改|民营|外资|税|利润|出口")
_FLOORS = re.compile("厂房|建筑|用房|楼")
_OWN_WHOLE = re.compile(r"(?<!其)[中里](?:[，,]?(?:已|有|共|还)*)")
_SPAN = re.compile(r"季度|上半年|下半年|\d月|20\d\d年|批")
NEXT = 14
"""Characters between two parts of a list at most."""


@cache
def _wholes() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    rows = read_lexicon("wholes", ("whole", "part"))
    return tuple((re.compile(rf"(?:{row['whole']})"), re.compile(rf"(?:{row['part']})")) for row in rows)


@cache
def _bounded() -> re.Pattern[str]:
    return re.compile("(?:" + "|".join(row["rate"] for row in read_lexicon("bounded_rates", ("rate",))) + ")$")


def within(projection: Projection) -> Iterator[AuditRow]:
    """Parts of a sentence that are more than the whole they are told to be of. O(figures² of a sentence)."""
    for page in pages(projection):
        before: Sentence | None = None
        for sentence in page.sentences:
            yield from _opened(before, sentence)
            yield from _nested(sentence)
            before = sentence


def _opened(before: Sentence | None, sentence: Sentence) -> Iterator[AuditRow]:
    """What "of them" opens: the first figure behind it against what stands before, not what a rise starts from (由4万吨)."""
    for match in _OPENS.finditer(sentence.text):
        stop = re.search(r"[。；;]", sentence.text[match.end() :])
        end = match.end() + stop.start() if stop else len(sentence.text)
        if match[0][0] in "（(":
            # 营业收入（含软件）达到5亿元: what a bracket holds ends with it.
            end = min(at for at in (end, *(sentence.text.find(sign, match.end()) for sign in "）)")) if at >= 0)
        ahead = [(sentence, figure) for figure in sentence.figures if figure.end <= match.start()]
        # 从规模看，这批签约项目中: nothing is told before it in its own sentence.
        opens = not match.start() or match[0][0] in "这该上以"
        if not ahead and opens and before and before.passage is sentence.passage:
            ahead = [(before, figure) for figure in before.figures]
        chosen = _levels(sentence, [f for f in sentence.figures if match.end() <= f.at < end])
        part = chosen[0] if chosen else None
        wholes = [(home, f) for home, f in ahead if part and f.kind == part.kind and not _is_threshold(home, f)]
        wholes = [(home, f) for home, f in wholes if not re.search(r"新增|净增|增加|减少|同比|均|每|[由从]$", f.label)]
        if part is None or not wholes or _OTHER_TIME.search(sentence.text[match.end() : part.at]) or "各" in part.label:
            continue
        home, whole = max(wholes, key=lambda item: item[1].size)
        bound = re.search(r"以上|多|余|超|[≥>]", whole.text) is not None
        most = whole.size * (1.2 if bound or not whole.exact else 1.0) + whole.step
        more = next((f for f in _listed(chosen) if f.size > most), None)
        if more is not None:
            yield _more(home, whole, sentence, more)
        elif home is sentence and (row := _too_many(sentence, whole, list(_listed(chosen)))):
            yield row


def _listed(chosen: Sequence[Figure]) -> Iterator[Figure]:
    """The first figure and those of its kind that follow it in one list."""
    last = chosen[0]
    for figure in (one for at, one in enumerate(chosen) if not at or not _again(chosen[at - 1], one)):
        if figure.kind != last.kind or figure.at - last.end > NEXT or _OTHER_TIME.search(figure.label):
            return
        if figure is not last and re.search(r"20\d\d年|新|共|合计|总|^另(?!一)|^此外|^外加", figure.label):
            return
        yield figure
        last = figure


def _again(one: Figure, other: Figure) -> bool:
    """Whether a figure tells the one before it again in another unit: 6.2平方公里（合9300亩）."""
    again = not other.label or re.match(r"^[（(]?约?[折相]?[合当]于?", other.label)
    return bool(again) and one.kind == other.kind and one.unit != other.unit


def _levels(sentence: Sentence, figures: Sequence[Figure]) -> list[Figure]:
    """Figures of the clauses behind, bounds of classes (亿元以上) and rates left out."""
    kept = [f for f in figures if f.kind not in ("%", "倍", "个百分点", "度") and "/" not in f.unit]
    return [f for f in kept if not _is_threshold(sentence, f)]


def _is_threshold(sentence: Sentence, figure: Figure) -> bool:
    behind = sentence.text[figure.end : figure.end + 4]
    return bool(
        re.search(r"以上|以下|以内", figure.text) or _THRESHOLD.match(behind) or re.match(r"(?:项目|企业|级)\d", behind)
    )


def _nested(sentence: Sentence) -> Iterator[AuditRow]:
    """Figures whose names say which lies within which: staff and engineers, investment and equipment."""
    figures = _levels(sentence, sentence.figures)
    for at, whole in enumerate(figures):
        yield from _summed(sentence, whole, figures[at + 1 :])
        for part in (*figures[at + 1 : at + 3], *figures[max(0, at - 1) : at]):
            first, last = (whole, part) if whole.at < part.at else (part, whole)
            near = last.at - first.end <= 24 and not re.search(r"[。；;]", sentence.text[first.end : last.at])
            if part.kind != whole.kind or not near or part.size <= whole.size + whole.step or not whole.exact:
                continue
            # Floors lie one above the other: no land is part of them.
            if _FLOORS.search(whole.label) and part.unit.endswith(("亩", "公顷")):
                continue
            # 34个项目中已开工21个，三季度签约的19个: the first has a whole of its own, the second begins anew.
            if part.at < whole.at and (_OWN_WHOLE.search(part.label) or _SPAN.search(whole.label)):
                continue
            if _OTHER_TIME.search(part.label) or _OTHER_TIME.search(whole.label.replace("计划总投资", "总投资")):
                continue
            # The name of the whole ends its label, that of the part too: 员工, not 为员工建公寓.
            if any(
                w.search(whole.label[-8:]) and p.search(part.label[-8:]) and not w.search(part.label)
                for w, p in _wholes()
            ):
                yield _more(sentence, whole, sentence, part)
                break


def _too_many(sentence: Sentence, whole: Figure, parts: Sequence[Figure]) -> AuditRow | None:
    """Amounts of what lies side by side (two works, three districts) that are more than their whole together."""
    total = sum(part.size for part in parts)
    apart = len({part.label for part in parts}) == len(parts) > 1 and not any(_TRAIT.search(p.label) for p in parts)
    apart = apart and not staged([part.label for part in parts])
    exact = whole.exact and all(part.exact for part in parts) and whole.kind not in COUNTS
    if not apart or not exact or not whole.size * ROUNDED < total < whole.size * TWICE:
        return None
    factor = base(whole.unit)[1]
    right = f"{plain(round(total / factor, 4))}{whole.unit}"
    return _PART.but(0.65)(
        whole.label,
        f"其中各项之和 {'+'.join(plain(round(p.size / factor, 4)) for p in parts)}={right}，多于{whole.label}{whole.text}",
        (whole.text, right),
        sentence.evidence(whole.at - len(whole.label), parts[-1].end),
    )


def _summed(sentence: Sentence, whole: Figure, behind: Sequence[Figure]) -> Iterator[AuditRow]:
    """Named parts in a row that are more than their whole together: investment in equipment and in building."""
    for w, p in _wholes():
        parts: list[Figure] = []
        for figure in behind if w.search(whole.label[-8:]) and whole.exact else ():
            last = parts[-1].end if parts else whole.end
            named = figure.kind == whole.kind and p.search(figure.label[-8:]) and not w.search(figure.label)
            if not named or figure.at - last > NEXT or _OTHER_TIME.search(figure.label):
                break
            parts.append(figure)
        names = {match[0] for figure in parts if (match := p.search(figure.label))}
        total = sum(figure.size for figure in parts)
        apart = whole.kind == "元" and len(names) == len(parts) > 1
        if apart and total > whole.size * 1.001 + whole.step and max(f.size for f in parts) <= whole.size:
            yield _PART.but(0.7)(
                whole.label,
                f"{'、'.join(f.label + f.text for f in parts)}合计多于{whole.label}{whole.text}",
                ("+".join(f.text for f in parts), whole.text),
                sentence.evidence(whole.at - len(whole.label), parts[-1].end),
            )
            return


def _more(home: Sentence, whole: Figure, sentence: Sentence, part: Figure) -> AuditRow:
    name = re.sub(r"^.*(?:其中|含)[，,:：]?", "", part.label)
    return _PART(
        name or whole.label,
        f"{name}{part.text}多于它所在的{whole.label}{whole.text}",
        (part.text, whole.text),
        home.quote(whole),
        sentence.quote(part),
    )


def beyond(projection: Projection) -> Iterator[AuditRow]:
    """Shares above 100 % of what cannot be more than all, and losses of more than there was. O(characters)."""
    for page in pages(projection):
        for sentence in page.sentences:
            text = blanked(sentence.text)
            for match in _RATE.finditer(text):
                if (
                    float(match["rate"]) > 100
                    and _bounded().search(match["name"])
                    and not _MAY_EXCEED.search(match["name"])
                ):
                    yield _above(sentence, match, "这一比率不会超过 100%")
            for match in _SHARE.finditer(text):
                if float(match["rate"]) > 100 and not _MAY_EXCEED.search(match[0]):
                    yield _above(sentence, match, "部分不会多于全部")
            for match in _LOSS.finditer(text):
                if float(match["rate"]) > 100 and not _LOSSES.search(match["name"]):
                    yield _above(sentence, match, "最多减少 100%")


def _above(sentence: Sentence, match: re.Match[str], reason: str) -> AuditRow:
    said = sentence.text[match.start() : match.end()]
    return _ROW.but(0.8, "数值可能写错")(
        said, f"“{said}”：{reason}", (f"{match['rate']}%", "100%"), sentence.evidence(*match.span())
    )


def portions(projection: Projection) -> Iterator[AuditRow]:
    """Rates that bear the name of the part (办结率) against part and whole."""
    for page in pages(projection):
        for sentence in page.sentences:
            for match in _NAMED_RATE.finditer(sentence.text):
                yield from _named_rate(sentence, match)


def _named_rate(sentence: Sentence, match: re.Match[str]) -> Iterator[AuditRow]:
    """A rate named after its part: 受理 318件, 办结 306件, 办结率 96.2 %."""
    before = [f for f in _levels(sentence, sentence.figures) if f.end <= match.start() and f.exact]
    parts = [
        f
        for f in before
        if re.search(f"(?<![未尚待]){match['stem']}", f.label)
        or match["stem"] in sentence.text[f.end : min(f.end + 6, match.start())]
    ]
    if not parts or re.search(r"增长|利|税|完成", match["stem"]) or match.start() - parts[-1].end > 20:
        return
    if match["stem"] == "开工" and re.search(r"完工|竣工|投产", sentence.text[: match.start()]):
        # What is finished has been begun too.
        return
    part, told = parts[-1], float(match["rate"]) / 100
    wholes = [
        f for f in before if f is not part and f.kind == part.kind and f.size >= part.size and part.at - f.end <= 40
    ]
    room = 0.6 * 10.0 ** -(len(match["rate"].partition(".")[2]) + 2)
    factor = 1e-3 if part.kind in COUNTS else SLACK
    if wholes and not any(abs(part.size / whole.size - told) <= room + factor for whole in wholes):
        whole = wholes[-1]
        rate = percent(part.size / whole.size)
        yield _ROW.but(0.75)(
            match["stem"] + "率",
            f"{whole.label}{whole.text}，{part.label}{part.text}，{match['stem']}率应为 {rate}，文中为 {match['rate']}%",
            (f"{match['rate']}%", rate),
            sentence.evidence(max(0, whole.at - len(whole.label)), match.end()),
        )
