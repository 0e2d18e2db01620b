"""What has to add up: years and parts to their total, so much each of so many."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import COUNT, pages, whole_number
from chaingraph.analysis.audit.reading.text import COUNTS, Figure, Sentence, base, clause_start
from chaingraph.analysis.audit.reading.wholes import PAIRS
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.projection import Projection

_PERIOD = re.compile(
    r"(前[二两三]季度|(?<!前)[一二三四]季度|[上下]半年|全年|年度|1[-—–~至]\d{1,2}月)(?P<rest>[^，。；\d]{0,10})$"
)
_YEAR = re.compile(r"(20\d\d)年(?P<rest>[^，。；\d]{0,10})$")
_ALL_YEARS = re.compile(rf"(?P<count>{COUNT})年(?:来|间)?(?:[^，。；\d]{{0,8}}?)(?:累计|共|合计|总计|总共)")
_RATE_WORDS = re.compile(r"增|降|同比|率|均|较|比")
_EVERY = re.compile(
    r"(?<!每[人名户家个亩])每(?P<what>年|月|季度|季|[个支]?(?:专班|小?分?队|小?组|班|队|批|期|场))[^，。；、\d一二三四五六七八九十]{0,12}?(?P<low>\d+(?:\.\d+)?|[一二两三四五六七八九十]+)(?:[至到~—–-](?P<high>\d+))?(?P<unit>[万亿]*[元人名家次个亩件吨户])"
)
_EVERY_TIME = re.compile(r"每个?(年|月|季度)")
YEAR = 1900
"""From here on a number before 年 is a year, and counts none."""
_SPAN = re.compile(r"(20\d\d)年?[—–~至到-]+(20\d\d)年")
_TIMES = re.compile(
    rf"(?P<count>{COUNT})(?P<what>年|个月|个季度|[个支][\u4e00-\u9fff]{{0,4}}?(?:专班|小?分队|小?组|订?单?班|队伍?|批次?|期|场))"
)
_TOTAL = re.compile(
    r"(?:共计?|合计|总计|累计|全年|一年|总共|共有|共派出)[^，。；、\d]{0,8}?(?P<low>\d+(?:\.\d+)?)(?P<unit>[万亿]*[元人名家次个亩件吨户])"
)
_APIECE = re.compile(rf"(?:(?P<n>{COUNT})[个家条座][^，。；、\d]{{0,8}})?[各每][^，。；、\d]{{0,6}}$")
"""Before what each of so many has: 3个城市各设."""
_SENT = re.compile(r"(?:选派|抽调|组织|选调|派出|抽出|共)(?P<low>\d+)(?P<unit>[名人])")
_TOTAL_LABEL = re.compile(r"合计|总计|共计|累计|总额|总投资|总面积|总量|总数|总产能|总收入|总产值|一共")
_APART = re.compile(r"年[末底]|以上|以下|同比|上年|去年|目标|计划|预计|均|期|超|每")
_LEAST = re.compile(r"不少于|至少|不低于|以上")
_UNTIL = {"一季度": 3, "上半年": 6, "前二季度": 6, "前两季度": 6, "前三季度": 9, "全年": 12}
_STAGE = re.compile(r"投产|竣工|续建|前期|储备|新开工|新建|收尾|在建")
"""A label that names one stage of projects: it is a part beside the others, not what they divide."""
_ROW = Maker("sum", 0.8)
NEARLY = 0.85
"""Parts that make up at least so much of a total, or it so much of them, were meant to be all of it."""
GAP = 16
MOST = 12
"""A list of more parts than this is no sum."""


def splits(projection: Projection) -> Iterator[AuditRow]:
    """Years of a sentence that miss their sum; parts of a division that miss theirs. O(figures²)."""
    for page in pages(projection):
        for sentence in page.sentences:
            yield from _years(sentence)
            yield from _each(sentence)
            yield from _complements(sentence)
            yield from _behind(sentence)
            yield from _growing(sentence)


def _years(sentence: Sentence) -> Iterator[AuditRow]:
    """Years in a row and what they are together: 三年累计."""
    told = [(match, f) for f in sentence.figures if (match := _YEAR.search(f.label)) and f.exact]
    # What there is at the end of each year does not add up.
    dated = [(int(match[1]), f) for match, f in told if match["rest"][:1] not in ("末", "底")]
    for whole in sentence.figures:
        match = _ALL_YEARS.search(whole.label)
        chosen = [f for _, f in dated if f.kind == whole.kind and not _RATE_WORDS.search(f.label)]
        years = [year for year, f in dated if f in chosen]
        in_a_row = years == list(range(min(years, default=0), min(years, default=0) + len(years)))
        if match and in_a_row and len(years) == whole_number(match["count"]) > 1 and whole.exact:
            yield from _sum(sentence, whole, chosen)


def _complements(sentence: Sentence) -> Iterator[AuditRow]:
    """A whole and the two parts it always has: urban and rural, new and carried on, exports and imports."""
    for whole, one, two in zip(sentence.figures, sentence.figures[1:], sentence.figures[2:], strict=False):
        same = whole.kind == one.kind == two.kind and all(f.exact and f.own for f in (whole, one, two))
        near = two.at - whole.end < 40 and not re.search(r"[。；;]", sentence.text[whole.end : two.at])
        pair = PAIRS.search(f"{one.label}|{two.label}")
        member = PAIRS.search(f"{whole.label}|{one.label}") or _STAGE.search(whole.label)
        third = _goes_on(sentence, two)
        if same and near and pair and not member and not third:
            yield from _sum(sentence, whole, (one, two))


def _goes_on(sentence: Sentence, last: Figure) -> bool:
    """Whether a list goes on behind its second part: 新开工6个、续建5个、前期1个."""
    behind = next((figure for figure in sentence.figures if figure.at > last.at), None)
    return (
        behind is not None
        and behind.kind == last.kind
        and re.fullmatch(r"[、和及][^，。；、\d]{1,8}", sentence.text[last.end : behind.at]) is not None
    )


def _behind(sentence: Sentence) -> Iterator[AuditRow]:
    """A total right behind its parts: 甲 3、乙 4、丙 5，总面积 14."""
    for at, whole in enumerate(sentence.figures):
        if not _TOTAL_LABEL.search(whole.label):
            continue
        parts: list[Figure] = []
        last = whole
        for figure in reversed(sentence.figures[max(0, at - MOST) : at]):
            between = sentence.text[figure.end : last.at]
            if figure.kind != whole.kind or len(between) > GAP or re.search(r"[。；;]", between) or not figure.own:
                break
            parts, last = [figure, *parts], figure
        told = whole.kind not in ("%", "倍", "个百分点") and "/" not in whole.unit
        plain_ = all(f.exact for f in (whole, *parts)) and not any(_APART.search(f.label) for f in parts)
        size = sum(part.size for part in parts)
        if told and plain_ and len(parts) > 1 and whole.size * NEARLY < size < whole.size / NEARLY:
            runs = [sum(f.size for f in parts[start:]) for start in range(len(parts) - 1)]
            if not any(abs(one - whole.size) <= whole.step for one in runs):
                yield from _sum(sentence, whole, parts)


def _growing(sentence: Sentence) -> Iterator[AuditRow]:
    """What adds up in a year and is less after more months: 1—5月 31个, 上半年 28个."""
    told: list[tuple[int, str, Figure]] = []
    for figure in sentence.figures:
        match = _PERIOD.search(figure.label)
        if (
            match
            and figure.kind not in ("%", "倍", "个百分点")
            and not _RATE_WORDS.search(match["rest"])
            and figure.exact
        ):
            months = _UNTIL.get(match[1]) or int((re.search(r"[-—–~至](\d{1,2})月", match[1]) or [0, 0])[1])
            told += [(months, match["rest"][-3:], figure)] * bool(months)
    for one, two in pairwise(told):
        early, late = (one, two) if one[0] < two[0] else (two, one)
        same = early[2].kind == late[2].kind and early[1] == late[1] and len(early[1]) > 1 and early[0] != late[0]
        if same and late[2].size < early[2].size:
            first, last = min(one[2], two[2], key=lambda f: f.at), max(one[2], two[2], key=lambda f: f.at)
            yield _ROW.but(0.65)(
                late[2].label,
                f"{late[2].label}{late[2].text}，少于此前的{early[2].label}{early[2].text}",
                (late[2].text, early[2].text),
                sentence.evidence(max(0, first.at - len(first.label)), last.end),
            )


def _sum(sentence: Sentence, whole: Figure, chosen: Sequence[Figure]) -> Iterator[AuditRow]:
    total = sum(figure.size for figure in chosen)
    room = 0.5 if whole.kind in COUNTS and total < 1e4 else whole.step + sum(figure.step for figure in chosen)
    if not any("." in figure.text for figure in (whole, *chosen)):
        room = min(room, 1.01 * (whole.size / whole.value if whole.value else 1.0))
    if abs(total - whole.size) > room + 1e-6:
        factor = base(whole.unit)[1]
        right = f"{plain(round(total / factor, 4))}{whole.unit}"
        shown = "+".join(plain(round(figure.size / factor, 4)) for figure in chosen)
        first, last = min((*chosen, whole), key=lambda f: f.at), max((*chosen, whole), key=lambda f: f.at)
        yield _ROW(
            whole.label,
            f"{whole.label}{whole.text}，各项之和为 {shown}={right}",
            (whole.text, right),
            sentence.evidence(max(0, first.at - len(first.label)), last.end),
        )


def _each(sentence: Sentence) -> Iterator[AuditRow]:
    """So much each of so many against all of it: 每年 1500万元, 三年共 4500万元; 32 名, 8 队, 每队 4 人."""
    for match in _EVERY.finditer(sentence.text):
        what = re.sub(r"[个支]|小|分", "", match["what"])
        stop = re.search(r"[。；;]", sentence.text[match.end() :])
        end = match.end() + stop.start() if stop else len(sentence.text)
        start = clause_start(sentence.text, match.start(), "。；;")
        if re.match(r"次?(?:以上|以内|左右)", sentence.text[match.end() :]):
            continue
        counts = [t for t in _TIMES.finditer(sentence.text, start, end) if _same(what, t["what"])]
        totals = [*_TOTAL.finditer(sentence.text, start, end), *_SENT.finditer(sentence.text, start, match.start())]
        totals = [t for t in totals if t.end() <= match.start() or t.start() >= match.end()]
        totals = [
            t for t in totals if base(t["unit"])[0].replace("名", "人") == base(match["unit"])[0].replace("名", "人")
        ]
        # 主要领导全年不少于8次，分管领导每月不少于1次: the least number of another one is no total.
        totals = [t for t in totals if not (_LEAST.search(t[0]) and _apart(sentence.text, match, t))]
        times = _times(sentence.text, (start, end), counts[0]) if len(counts) == 1 else 0
        times *= _of_each(sentence.text, match, (start, end))
        if what in ("季度", "季", "月") and totals and re.match(r"全年|一年", totals[0][0]):
            times = 12 if what == "月" else 4
        if not times or len(totals) != 1:
            continue
        low = float(match["low"]) if match["low"][0].isdigit() else float(whole_number(match["low"]))
        high = float(match["high"]) if match["high"] else low
        factor = base(match["unit"])[1]
        total = float(totals[0]["low"]) * base(totals[0]["unit"])[1]
        if not low * factor * times * 0.999 <= total <= high * factor * times * 1.001:
            right = f"{plain(low * factor * times / base(totals[0]['unit'])[1])}{totals[0]['unit']}"
            first = min(match.start(), totals[0].start(), *(t.start() for t in counts))
            last = max(match.end(), totals[0].end(), *(t.end() for t in counts))
            yield _ROW.but(0.7)(
                match[0],
                f"“{match[0]}”，{times}{counts[0]['what'] if counts else match['what']}应为 {right}，文中为“{totals[0][0]}”",
                (totals[0][0], right),
                sentence.evidence(first, last),
            )


def _times(text: str, span: tuple[int, int], count: re.Match[str]) -> int:
    """How many times there is so much; a year is the last of a span of years."""
    times, (start, end) = whole_number(count["count"]), span
    if apiece := _APIECE.search(text, start, count.start()):
        # 3个城市各设1个小组: there are so many times as many.
        times *= whole_number(apiece["n"]) if apiece["n"] else 0
    if times >= YEAR:
        years = _SPAN.search(text, start, end)
        times = int(years[2]) - int(years[1]) + 1 if years else 0
    return times


def _of_each(text: str, match: re.Match[str], span: tuple[int, int]) -> int:
    """How many times each gets so much: 每组每月3万元，5个组3个月共45万元 is told for three months."""
    inner = _EVERY_TIME.search(match[0], len(match["what"]))
    if inner is None:
        return 1
    told = [t for t in _TIMES.finditer(text, *span) if _same(inner[1], t["what"])]
    return whole_number(told[0]["count"]) if len(told) == 1 else 0


def _apart(text: str, each: re.Match[str], total: re.Match[str]) -> bool:
    """Whether a total stands before what is told of each, or behind another "each"."""
    return total.start() < each.start() or "每" in text[each.end() : total.start()]


def _same(each: str, counted: str) -> bool:
    """Whether what is counted is what "each" speaks of: 每年 and 三年, 每队 and 8支小分队."""
    if each in ("年", "月", "季", "季度"):
        return counted in (each, f"个{each}", f"个{each}度")
    return counted.rstrip("伍次")[-1] == each[-1]
