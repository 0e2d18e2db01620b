"""What has to add up: quarters and years to their sum, shares to a hundred, structures, so much each of so many."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from chaingraph.analysis.audit_maker import Maker
from chaingraph.analysis.audit_pages import COUNT, blanked, pages, whole_number
from chaingraph.analysis.audit_rows import AuditRow, plain
from chaingraph.analysis.audit_text import COUNTS, Figure, Sentence, base
from chaingraph.analysis.projection import Projection

_PERIOD = re.compile(
    r"(前[二两三]季度|(?<!前)[一二三四]季度|[上下]半年|全年|年度|1[-—–~至]\d{1,2}月)(?P<rest>[^，。；\d]{0,10})$"
)
_MADE_OF = {
    ("一季度", "二季度"): ("上半年", "前二季度", "前两季度"),
    ("一季度", "二季度", "三季度"): ("前三季度",),
    ("上半年", "三季度"): ("前三季度",),
    ("三季度", "四季度"): ("下半年",),
    ("一季度", "二季度", "三季度", "四季度"): ("全年",),
    ("上半年", "下半年"): ("全年",),
    ("上半年", "三季度", "四季度"): ("全年",),
    ("前三季度", "四季度"): ("全年",),
}
_YEAR = re.compile(r"(20\d\d)年(?P<rest>[^，。；\d]{0,10})$")
_ALL_YEARS = re.compile(rf"(?P<count>{COUNT})年(?:来|间)?(?:[^，。；\d]{{0,8}}?)(?:累计|共|合计|总计|总共)")
_RATE_WORDS = re.compile(r"增|降|同比|率|均|较|比")
_STRUCTURE = re.compile(
    r"(?P<name>结构|比例|占比|构成|之比|比重)[^，。；\d]{0,16}?(?P<parts>\d+(?:\.\d+)?(?:[∶:：比]\d+(?:\.\d+)?){2,5})(?!\d)"
)
_SHARE = re.compile(r"(?P<label>[^，。；、：:\d%）)]{1,24}?)(?:约|近|超过?|达到?|为|的)*(?P<rate>\d+(?:\.\d+)?)%")
_OF_WHOLE = re.compile(r"占")
_OTHER = re.compile(r"其他|其它|其余|余下|剩余")
_DIVIDED = re.compile(r"按[^，。；]{1,12}(?:分|看|划分)|从[^，。；]{1,12}看|其中|构成|结构|分别|去向|流向|分布|来源")
_TENTHS = re.compile(
    r"(?P<label>[^，。；、\d]{1,12}?)(?:约|占)*(?P<tenths>[一二三四五六七八九])成(?P<half>半)?(?!以|员|功|本|品|为|立|熟)"
)
_EVERY = re.compile(
    r"每(?P<what>年|月|季度|季|[个支]?(?:专班|小?分?队|小?组|班|队|批|期|场))[^，。；、\d一二三四五六七八九十]{0,12}?(?P<low>\d+(?:\.\d+)?|[一二两三四五六七八九十]+)(?:[至到~—–-](?P<high>\d+))?(?P<unit>[万亿]*[元人名家次个亩件吨户])"
)
_TIMES = re.compile(
    rf"(?P<count>{COUNT})(?P<what>年|个月|个季度|[个支](?:驻点|招商|服务|工作|攻坚|产业)?(?:专班|小?分队|小?组|订?单?班|队伍?|批次?|期|场))"
)
_TOTAL = re.compile(
    r"(?:共计?|合计|总计|累计|全年|一年|总共|共有|共派出)[^，。；、\d]{0,8}?(?P<low>\d+(?:\.\d+)?)(?P<unit>[万亿]*[元人名家次个亩件吨户])"
)
_SENT = re.compile(r"(?:选派|抽调|组织|选调|派出|抽出|共)(?P<low>\d+)(?P<unit>[名人])")
_TOTAL_LABEL = re.compile(r"合计|总计|共计|累计|总额|总投资|总面积|总量|总数|总产能|总收入|总产值|一共")
_APART = re.compile(r"以上|以下|同比|上年|去年|目标|计划|预计|均|期|超|每")
_UNTIL = {"一季度": 3, "上半年": 6, "前二季度": 6, "前两季度": 6, "前三季度": 9, "全年": 12}
_PAIRS = re.compile(
    r"城镇[^|]*\|[^|]*(?:乡村|农村)|男[^|]*\|[^|]*女|新(?:建|开工)[^|]*\|[^|]*续建|续建[^|]*\|[^|]*新(?:建|开工)|出口[^|]*\|[^|]*进口|进口[^|]*\|[^|]*出口"
    r"|内资[^|]*\|[^|]*外资|线上[^|]*\|[^|]*线下|内销[^|]*\|[^|]*外销|地上[^|]*\|[^|]*地下|省内[^|]*\|[^|]*省外|境内[^|]*\|[^|]*境外|国内[^|]*\|[^|]*(?:国外|海外)|本地[^|]*\|[^|]*外地|国有[^|]*\|[^|]*(?:民营|非国有)"
)
"""Two parts that are all there is."""
_ROW = Maker("sum", 0.8)
NEARLY = 0.85
"""Parts that make up at least so much of a total, or it so much of them, were meant to be all of it."""
GAP = 16


def splits(projection: Projection) -> Iterator[AuditRow]:
    """Quarters, halves and years of a sentence that miss their sum; parts of a division that miss theirs. O(figures²)."""
    for page in pages(projection):
        for sentence in page.sentences:
            yield from _quarters(sentence)
            yield from _years(sentence)
            yield from _each(sentence)
            yield from _complements(sentence)
            yield from _behind(sentence)
            yield from _growing(sentence)


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


def _quarters(sentence: Sentence) -> Iterator[AuditRow]:
    told: dict[tuple[str, str], Figure] = {}
    for figure in sentence.figures:
        match = _PERIOD.search(figure.label)
        if match and figure.kind not in ("%", "倍", "个百分点") and not _RATE_WORDS.search(match["rest"]):
            told.setdefault((match[1], figure.kind), figure)
    for parts, wholes in _MADE_OF.items():
        for kind in dict.fromkeys(kind for _, kind in told):
            chosen = [told[part, kind] for part in parts if (part, kind) in told]
            whole = next((told[name, kind] for name in wholes if (name, kind) in told), None)
            if whole is not None and len(chosen) == len(parts) and all(f.exact for f in (whole, *chosen)):
                yield from _sum(sentence, whole, chosen)


def _years(sentence: Sentence) -> Iterator[AuditRow]:
    """Years in a row and what they are together: 三年累计."""
    dated = [(int(match[1]), f) for f in sentence.figures if (match := _YEAR.search(f.label)) and f.exact]
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
        pair = _PAIRS.search(f"{one.label}|{two.label}")
        if same and near and pair and not _PAIRS.search(f"{whole.label}|{one.label}"):
            yield from _sum(sentence, whole, (one, two))


def _behind(sentence: Sentence) -> Iterator[AuditRow]:
    """A total right behind its parts: 甲 3、乙 4、丙 5，总面积 14."""
    for at, whole in enumerate(sentence.figures):
        parts: list[Figure] = []
        last = whole
        for figure in reversed(sentence.figures[:at]):
            between = sentence.text[figure.end : last.at]
            if figure.kind != whole.kind or len(between) > GAP or re.search(r"[。；;]", between) or not figure.own:
                break
            parts, last = [figure, *parts], figure
        told = _TOTAL_LABEL.search(whole.label) and whole.kind not in ("%", "倍", "个百分点") and "/" not in whole.unit
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
    pair = len(run) == 2 and _PAIRS.search("|".join(labels)) is not None
    if len(run) < (2 if rest or pair else 3) or any(
        re.search(r"增|降|同比|率|提高|以上|超|比上|高于|低于", label) for label in labels
    ):
        return
    # A share within a share (占全市的 p %，其中 …占 q %) begins another whole.
    if any(re.search(r"其中|含", label) for label in labels[1:]) or (
        owned < len(run) - 1 and not (rest or _DIVIDED.search(opening))
    ):
        return
    total = sum(float(match["rate"]) for match in run)
    room = sum(0.5 * 10.0 ** -len(match["rate"].partition(".")[2]) for match in run)
    room = max(room, 0.15)
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
    digits = {sign: value for value, sign in enumerate("零一二三四五六七八九")}
    total = sum(digits[match["tenths"]] + (0.5 if match["half"] else 0) for match in run)
    rest = bool(run) and _OTHER.search(run[-1]["label"]) is not None
    if len(run) >= 3 and tight and (10.9 < total < 14 or (rest and 7 < total < 9.1)):
        right = f"{plain(total)}成"
        yield _ROW.but(0.6)(
            run[0]["label"],
            f"各项之和为 {right}，不是十成",
            (run[-1][0], right),
            sentence.evidence(run[0].start(), run[-1].end()),
        )


def _each(sentence: Sentence) -> Iterator[AuditRow]:
    """So much each of so many against all of it: 每年 1500万元, 三年共 4500万元; 32 名, 8 队, 每队 4 人."""
    for match in _EVERY.finditer(sentence.text):
        what = re.sub(r"[个支]|小|分", "", match["what"])
        stop = re.search(r"[。；;]", sentence.text[match.end() :])
        end = match.end() + stop.start() if stop else len(sentence.text)
        start = max((sentence.text.rfind(sign, 0, match.start()) for sign in "。；;"), default=-1) + 1
        counts = [t for t in _TIMES.finditer(sentence.text, start, end) if _same(what, t["what"])]
        totals = [*_TOTAL.finditer(sentence.text, start, end), *_SENT.finditer(sentence.text, start, match.start())]
        totals = [t for t in totals if t.end() <= match.start() or t.start() >= match.end()]
        totals = [
            t for t in totals if base(t["unit"])[0].replace("名", "人") == base(match["unit"])[0].replace("名", "人")
        ]
        times = whole_number(counts[0]["count"]) if len(counts) == 1 else 0
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


def _same(each: str, counted: str) -> bool:
    """Whether what is counted is what "each" speaks of: 每年 and 三年, 每队 and 8支小分队."""
    if each in ("年", "月", "季", "季度"):
        return counted in (each, f"个{each}", f"个{each}度")
    return counted.rstrip("伍次")[-1] == each[-1]
