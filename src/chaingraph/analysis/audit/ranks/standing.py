"""Where a value stands among others: ranks out of order, the lowest that is not, grades of a stated scale, shares of ever wider wholes."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import COUNT, whole_number
from chaingraph.analysis.audit.reading.quantities import NUMBER, Quantity, Reader, Reading, readers
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_RANK = re.compile(
    rf"^(?P<gap>[，,]?[^，。；\d]{{0,6}}?(?:居|列|排名?|位居|位列|排在|名列|排行|稳居)(?P<scope>[^，。；\d]{{0,8}}?))(?:第(?P<n>{COUNT})(?:位|名)?|(?P<first>首位|之首|榜首|第一|首席))"
)
_SCOPED = re.compile(r"全[国省市县区州]|同类|开发区|考核|世界|全球|中部|西部|东部")
_MOST = re.compile(
    rf"(?P<word>最高|最低|最多|最少|最大|最小)(?:的)?(?:[^，。；\d]{{0,8}}?)[，,]?(?:为|是|达到?|仅|只有|有|（)*(?P<a>{NUMBER})(?P<u>分|%|亿元|万元|元|家|个|亩|人|吨|万吨|千瓦时)"
)
_NOT_ONE = re.compile(r"总|累计|综合|平均|合计|均值|比|较|上年|去年|上一轮|差|以上|以下|标准|目标|权重")
_BAND = re.compile(
    r"(?P<low>\d+(?:\.\d+)?)分?(?:[（(]含[）)])?(?:至|到|[-—–~～])(?P<high>\d+(?:\.\d+)?)分?(?:[（(]不?含[^）)]*[）)])?[^，。；、\d]{0,5}?(?:为|评为|属|是|的?为)(?P<name>[“]?[^，。；、\d”]{1,6})"
)
_TOP = re.compile(
    r"(?P<low>\d+(?:\.\d+)?)分(?:[（(]含[）)])?(?:及)?以上[^，。；、\d]{0,5}?(?:为|评为|属|是)(?P<name>[“]?[^，。；、\d”]{1,6})"
)
_LOW = re.compile(
    r"(?:(?P<high>\d+(?:\.\d+)?)分(?:[（(]不含[）)])?以下|(?:低于|不足|不满)(?P<below>\d+(?:\.\d+)?)分)[^，。；、\d]{0,5}?(?:为|评为|属|是)(?P<name>[“]?[^，。；、\d”]{1,6})"
)
_SCORE = re.compile(
    r"(?P<score>\d+(?:\.\d+)?)分(?P<between>[^。；\d]{0,24}?(?:评定|等次|等级|评级|评为|评价|结果|定为|属于?|列为|档次|判定|为)[^。；\d]{0,8})"
)
_OF = re.compile(
    r"占(?P<place>全国|全省|全市|全县|全区|全球|世界|全州)(?P<what>[^，。；、\d]{0,14}?)(?:的)?(?:比重|比例)?(?:约|近|达|为|超过?)*(?P<p>\d+(?:\.\d+)?)%"
)
_PLACED = re.compile(rf"(?P<place>全国|全省|全市|全县|全球)(?P<what>[^，。；、\d第]{{0,8}}?)第(?P<n>{COUNT})(?:位|名)")
_WIDTH = {"全区": 1, "全县": 1, "全市": 2, "全州": 2, "全省": 3, "全国": 4, "全球": 5, "世界": 5}
_PER = re.compile(
    r"连续(?P<n>[二两三四五六七八九十])?(?:年|个年度)(?:保持)?(?:[^，。；]{0,4}?)(?P<verb>正?增长|上升|下降|递增|递减|增加|减少|提升|负增长)|逐年(?:[^，。；]{0,2}?)(?P<verb2>攀升|提高|增长|上升|下降|递增|递减|增加|减少|提升|走高|走低|扩大)"
)
_YEAR_VALUE = re.compile(
    rf"(?P<year>20\d\d)年(?:[^，。；、\d]{{0,10}}?)(?P<a>{NUMBER})(?P<u>%|亿元|万元|元|家|个|亩|万亩|人|万人|吨|万吨|万人次|亿千瓦时)"
)
_ROW = Maker("words", 0.7, "位次或数值可能写错")


def standing(projection: Projection) -> Iterator[AuditRow]:
    """Ranks, extremes, grades and shares that the values beside them contradict. O(characters)."""
    for reader in readers(projection):
        yield from _grades(reader)
        for reading in reader.readings:
            yield from _ranked(reading)
            yield from _extreme(reading)
            yield from _wider(reading)
            yield from _yearwise(reading)


def _ranked(reading: Reading) -> Iterator[AuditRow]:
    told: list[tuple[Quantity, int, str]] = []
    for q in reading.quantities:
        match = _RANK.match(reading.text[q.end : q.end + 30]) if q.exact and not q.ranked else None
        words = match["scope"] + q.label[-8:] + match["gap"] if match else ""
        if match and (
            not _SCOPED.search(words) or re.search(r"各(?:产业|行业|园区|镇|乡镇|片区|企业)", match["scope"])
        ):
            told.append((q, whole_number(match["n"]) if match["n"] else 1, match["gap"]))
    for at, (one, first, _) in enumerate(told):
        for two, second, _ in told[at + 1 : at + 2]:
            same = one.kind == two.kind and (
                (len(one.label) < 6 and len(two.label) < 6) or one.label[-2:] == two.label[-2:]
            )
            if same and first != second and one.size != two.size and (one.size > two.size) != (first < second):
                yield _ROW(
                    reading.sentence.text[:20],
                    f"{two.label}{two.text}与{one.label}{one.text}，位次却为第{second}位与第{first}位",
                    (one.text, two.text),
                    reading.quote(one, two),
                )


def _extreme(reading: Reading) -> Iterator[AuditRow]:
    """创新能力得分最低，为 77.1分, beside 集约用地（76.4分）."""
    for match in _MOST.finditer(reading.text):
        own = next((q for q in reading.quantities if q.at == match.start("a")), None)
        others = [
            q
            for q in reading.quantities
            if own
            and q is not own
            and q.kind == own.kind
            and not _NOT_ONE.search(q.label + reading.text[max(0, q.at - 6) : q.at])
        ]
        if own is None or len(others) < 2 or _NOT_ONE.search(reading.text[match.start("word") : match.start("a")]):
            continue
        listed = all(re.match(r"[）)，、。；和及]", reading.text[q.end : q.end + 1] or "。") for q in others)
        low = match["word"] in ("最低", "最少", "最小")
        wrong = [q for q in others if (q.size < own.size) == low and q.size != own.size]
        if listed and wrong and len(wrong) < len(others):
            yield _ROW.but(0.65)(
                reading.sentence.text[:20],
                f"文中称{own.text}“{match['word']}”，而{_name(reading, wrong[0])}为 {wrong[0].text}",
                (own.text, wrong[0].text),
                reading.sentence.evidence(*match.span()),
                reading.quote(wrong[0]),
            )


def _name(reading: Reading, q: Quantity) -> str:
    words = re.split(r"[，、。；（(]", reading.text[max(0, q.at - 16) : q.at].rstrip("（(为是"))
    return words[-1]


def _grades(reader: Reader) -> Iterator[AuditRow]:
    """A score called by the name of another band of the scale that the document states."""
    bands: dict[str, tuple[float, float]] = {}
    homes = []
    for reading in reader.readings:
        found = [*_BAND.finditer(reading.text), *_TOP.finditer(reading.text), *_LOW.finditer(reading.text)]
        if len(found) < 2:
            continue
        homes.append(reading)
        for match in found:
            groups = match.groupdict()
            low, high = float(groups.get("low") or 0), float(groups.get("high") or groups.get("below") or 1e9)
            whole = high < 1e9 and "low" in groups and groups["low"] is not None and high == int(high)
            bands[match["name"].strip("“”的等次级")] = (low, high + (0.999 if whole else 0.0))
    for reading in reader.readings if bands else ():
        for match in _SCORE.finditer(reading.text) if reading not in homes else ():
            rest = reading.text[match.end("between") : match.end("between") + 10]
            name = next(
                (
                    name
                    for name in sorted(bands, key=len, reverse=True)
                    if name and (rest.lstrip("“").startswith(name) or match["between"].endswith(name))
                ),
                "",
            )
            score = float(match["score"])
            fits = [other for other, (low, high) in bands.items() if low <= score <= high]
            if name and fits and name not in fits:
                yield _ROW.but(0.8, "等次或分数可能写错")(
                    reading.sentence.text[:20],
                    f"{match['score']}分按所列标准应为“{fits[0]}”，文中为“{name}”",
                    (f"{match['score']}分", name),
                    reading.sentence.evidence(match.start(), min(len(reading.text), match.end() + len(name))),
                    homes[0].sentence.evidence(),
                )


def _wider(reading: Reading) -> Iterator[AuditRow]:
    """A larger share, or a better rank, of the wider whole."""
    found: Sequence[re.Match[str]] = list(_OF.finditer(reading.text))
    for one, two in itertools.pairwise(found):
        same = two.start() - one.end() < 8 and (not one["what"] or not two["what"] or one["what"] == two["what"])
        if same and (_WIDTH[one["place"]] - _WIDTH[two["place"]]) * (float(one["p"]) - float(two["p"])) > 0:
            yield _share(reading, one, two, ("%", "占比"))
    placed: Sequence[re.Match[str]] = list(_PLACED.finditer(reading.text))
    for one, two in itertools.pairwise(placed):
        near = two.start() - one.end() < 8 and (not one["what"] or not two["what"] or one["what"] == two["what"])
        wide = _WIDTH[one["place"]] - _WIDTH[two["place"]]
        if near and wide * (whole_number(one["n"]) - whole_number(two["n"])) < 0:
            yield _share(reading, one, two, ("位", "位次"))


def _share(reading: Reading, one: re.Match[str], two: re.Match[str], what: tuple[str, str]) -> AuditRow:
    sides = one.groupdict().get("p") or one["n"], two.groupdict().get("p") or two["n"]
    return _ROW.but(0.8)(
        reading.sentence.text[:20],
        f"{one['place']}{what[1]} {sides[0]}{what[0]}与{two['place']}{what[1]} {sides[1]}{what[0]}不能同时成立",
        (sides[0] + what[0], sides[1] + what[0]),
        reading.sentence.evidence(one.start(), two.end()),
    )


def _yearwise(reading: Reading) -> Iterator[AuditRow]:
    """Values of years in a row that are said to have gone one way all the time."""
    text = reading.sentence.text
    said = _PER.search(text)
    if said is None:
        return
    values = _series(text)
    if len(values) < (2 if said["verb2"] else 3) or re.search("增速|增幅|增长率|同比", text[: values[0][2].start("a")]):
        return
    verb = said["verb"] or said["verb2"]
    down = re.search(r"下降|递减|减少|负增长|走低", verb) is not None
    span = values[-((whole_number(said["n"]) if said["n"] else len(values) - 1) + 1) :]
    wrong = [
        (left, right)
        for left, right in itertools.pairwise(span)
        if (right[1] < left[1]) != down and right[1] != left[1]
    ]
    if wrong:
        left, right = wrong[0]
        yield _ROW.but(0.75)(
            text[:20],
            f"{left[0]}年 {left[2]['a']}{left[2]['u']}、{right[0]}年 {right[2]['a']}{right[2]['u']}，文中为“{said[0]}”",
            (f"{left[2]['a']}{left[2]['u']}", said[0]),
            reading.sentence.evidence(values[0][2].start(), max(said.end(), values[-1][2].end())),
        )


def _series(text: str) -> list[tuple[int, float, re.Match[str]]]:
    found = [(int(match["year"]), float(match["a"].replace(",", "")), match) for match in _YEAR_VALUE.finditer(text)]
    run = [item for item in found if item[2]["u"] == found[0][2]["u"]] if found else []
    in_row = all(right[0] - left[0] == 1 for left, right in itertools.pairwise(run))
    return run if in_row else []
