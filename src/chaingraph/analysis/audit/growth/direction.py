"""Words of direction beside two values: fell from a lower to a higher one, rose over more last year, 高于 what is more."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import COUNT, blanked, pages, whole_number
from chaingraph.analysis.audit.reading.quantities import NUMBER
from chaingraph.analysis.audit.reading.roughly import ROOM, rough_room
from chaingraph.analysis.audit.reading.text import Sentence, base
from chaingraph.analysis.audit.rows import AuditRow, half_step, percent, plain
from chaingraph.analysis.projection import Projection

_DOWN = r"放缓|趋缓|走低|走弱|放慢|下降|降低|降|减少|缩小|缩短|压缩|压减|压降|下滑|下跌|回落|滑落|收窄|减|跌"
_UP = r"加快|提速|回升|走高|加速|上升|提高|提升|增长|增加|扩大|攀升|跃升|上涨|扩张|壮大|增|升|涨|延长|拓展|跃"
_VALUE = r"(?P<{0}>\d+(?:,\d{{3}})*(?:\.\d+)?)(?P<{1}>个百分点|[%‰]|[^\d，。；、（）()]{{0,8}}?)"
_FROM_TO = re.compile(
    r"(?:由|从|[较比](?=上年|去年|前年|〇))(?P<what>[^，。；\d]{0,24}?(?:第)?)" + _VALUE.format("a", "u")
    + rf"[，,]?(?:大幅|稳步|逐步|进一步|迅速|快速|一路|逐年|连续|持续|小幅|明显|显著|成功|缓慢|累计)*(?P<verb>{_DOWN}|{_UP})(?:了)?(?:到|至|为|成)(?:了)?(?P<mid>[^，。；\d]{{0,24}}?(?:第)?)"
    + r"(?P<b>\d+(?:,\d{3})*(?:\.\d+)?)(?P<v>个百分点|[%‰]|[^\d，。；、（）()]{0,8})"
)  # fmt: skip
_CHANGE = re.compile(
    r"[，,、（(](?:净|共|累计|[一二三四五六七八九十两\d]+年(?:间|来|内|里|共)?|期间|其间|平均|总共|大幅|实际)*(?P<verb>净增|新增|增加|增长|提高|提升|上升|减少|下降|降低|压减|缩短|压缩|增)(?:了)?"
    r"(?P<c>\d+(?:,\d{3})*(?:\.\d+)?)(?P<w>个百分点|[^\d，。；、%‰倍）)]{1,6})"
)
_LAST = r"(?:上年|去年|上一年|前一年|上年度|去年度|年初|上月|上季度|上期)(?:同期|全年|末|底)?"
_BEFORE = rf"(?:{_LAST}|〇{{5,}})"
_PAIR = re.compile(
    rf"(?P<b>{NUMBER})(?P<u>[^\d，。；、（）()增提升到至为由]{{1,8}})[，,（(]?(?P<pre>[^，。；\d]{{0,4}}?(?:同比|比上年|较上年)?(?:{_DOWN}|{_UP})[^，。；\d]{{0,4}}[\d.]+%[，,（(])?(?P<link>而)?{_LAST}[^，。；\d]{{0,6}}?(?:为|是|仅|只有|达|完成|实现)?(?P<a>{NUMBER})(?P<v>[^\d，。；、（）()]{{1,8}})[）)]?"
)
_MORE = re.compile(
    rf"(?P<b>{NUMBER})(?P<u>[^\d，。；、（）()]{{1,8}})[，,]?(?:比|较){_BEFORE}[^，。；\d]{{0,4}}?(?:的)?(?P<a>{NUMBER})(?P<v>[^\d，。；、（）()的多]{{1,6}}?)(?:大幅|明显|略|小幅|有所)*(?P<verb>{_DOWN}|{_UP})"
)
_SAID = re.compile(
    rf"[）)]?[，,]?(?:同比|比上年|较上年|实际|名义|大幅|略有|略|小幅|有所|明显|呈现?|继续|实现了?|保持|稳步|持续|快速|大幅度|平稳)*(?P<verb>{_DOWN}|{_UP})(?!幅|速)(?P<rest>[^，。；\d]{{0,4}}(?P<rate>\d+(?:\.\d+)?)(?P<unit>%|倍|个百分点)?)?"
)
_SAID_AHEAD = re.compile(
    rf"(?:同比|比上年|较上年)(?P<verb>{_DOWN}|{_UP})[^，。；\d]{{0,4}}(?P<rate>\d+(?:\.\d+)?)(?P<unit>%)"
)
_OVER = re.compile(
    rf"(?P<b>{NUMBER})(?P<u>[^\d，。；、（）()]{{1,8}}?)[，,]?(?:明显|大大|远|略|显著)?(?P<verb>高于|高出|快于|多于|大于|优于|超过|超出|低于|慢于|少于|小于|不及|不足)(?P<mid>[^，。；\d]{{1,16}}?)[（(]?(?P<a>{NUMBER})(?P<v>%|个百分点|[^\d，。；、（）()]{{1,6}}?)(?=[，。；、）)的]|$)"
)
_ASKED = re.compile(
    rf"(?P<b>{NUMBER})(?P<u>%|个百分点|[^\d，。；、（）()]{{1,6}}?)[，,]?(?:明显|大大|远|略)?(?P<verb>高于|高出|超出|超过|低于|未达到?|不及)(?P<mid>[^，。；\d]{{0,8}}?)(?P<a>{NUMBER})(?P<v>%|个百分点|[^\d，。；、（）()的]{{1,6}}?)的(?:[^，。；\d]{{0,4}})(?:目标|要求|任务|计划|标准|预期)"
)
_BREAKS = re.compile(
    rf"(?P<b>{NUMBER})(?P<u>[^\d，。；、（）()]{{1,6}})[，,](?:首次|成功|历史性|一举|顺利)*(?P<verb>突破|超过|跨过|迈上|跨越|站上|超|不足|未达|低于)(?P<a>{NUMBER})(?P<v>[^\d，。；、（）()大台门关的]{{1,5}})(?:大关|台阶|门槛|关口|[，。；])"
)
_FELL = re.compile(
    rf"(?P<verb>{_DOWN}|{_UP})(?:了)?(?:到|至|为)(?P<b>{NUMBER})(?P<u>[^\d，。；、（）()]{{1,8}})[，,（(]?(?:而|但)?{_LAST}[^，。；\d]{{0,6}}?(?:为|是|仅|达)?(?P<a>{NUMBER})(?P<v>[^\d，。；、（）()]{{1,8}})"
)
_COMPARED = re.compile(
    rf"(?:与|比|较|对比|相比){_BEFORE}[^，。；\d]{{0,6}}?(?:的)?(?P<a>{NUMBER})(?P<v>[^\d，。；、（）()]{{1,6}}?)(?:相比|比较|相较)?[，,][^，。；\d]{{0,12}}?(?P<b>{NUMBER})(?P<u>[^\d，。；、（）()]{{1,8}})"
)
_DATED = re.compile(
    rf"(?P<first>20\d\d)年[^，。；\d]{{0,8}}(?P<a>{NUMBER})(?P<v>[^\d，。；、（）()]{{1,8}})[，,、](?P<last>20\d\d)年[^，。；\d]{{0,8}}(?P<b>{NUMBER})(?P<u>[^\d，。；、（）()]{{1,8}})"
)
_YEARS = re.compile(
    rf"{_LAST}[^，。；\d]{{0,4}}(?P<a>{NUMBER})(?P<v>[^\d，。；、（）()]{{1,8}})[，,；](?:今年|本年|本期)[^，。；\d]{{0,8}}(?P<b>{NUMBER})(?P<u>[^\d，。；、（）()]{{1,8}})"
)
_PART_YEAR = re.compile(r"前[一二两三]?季度|[一二三四]季度|上半年|\d月")
_BOTH = re.compile(
    rf"(?:同比|比上年|较上年|比去年|较去年)(?P<one>{_DOWN}|{_UP})[^，。；\d]{{0,2}}[\d.]+%[，,、](?:同比|比上年|较上年|绝对量|总量|净|即)?(?P<two>{_DOWN}|{_UP})(?:了)?[\d.]+(?!\d|\.|%|个百分点)"
)
_BOTH_WAYS = re.compile(
    rf"(?:同比|比上年|较上年|比去年|较去年)(?P<one>{_DOWN}|{_UP})了?[\d.]+(?!个百分点)[万亿]*[^，。；、\d%]{{1,4}}[，,、](?:同比|即)?(?P<two>{_DOWN}|{_UP})[\d.]+%"
)
"""减少0.3万吨，增长0.6%: an amount and a rate of one change."""
_WORDED_PAIR = re.compile(
    rf"(?P<b>{NUMBER})(?P<u>[^\d，。；、（）()]{{1,8}})[，,]?(?:同比|[比较](?:{_LAST}))(?:大幅|略有|略|小幅|有所|明显|显著|持续|稳步)*(?P<verb>{_DOWN}|{_UP})[，,；（(]{_LAST}(?P<of>[^，。；\d]{{0,14}}?)(?:为|是|达到?|完成|实现)*(?P<a>{NUMBER})(?P<v>[^\d，。；、（）()]{{1,8}})"
)
_SIGN = re.compile(r"(?P<verb>下降|减少|降低|下滑|回落|负增长)(?P<rate>[-－—]\d+(?:\.\d+)?(?:%|个百分点))")
_PLACES = re.compile(
    rf"第(?P<a>{COUNT})[位名](?P<verb>{_DOWN}|{_UP}|前移|晋升|跃居|后移|退)(?:了)?(?:到|至|为)[^，。；\d第]{{0,8}}第(?P<b>{COUNT})[位名]"
)
_HUNDRED = re.compile(
    rf"(?:突破|首破|跨过|跨越|迈上|站上|跃上|迈入|过)(?P<mark>[一二两三四五六七八九]?[百千])(?P<scale>[亿万])[^，。；\d]{{0,6}}[，,](?:达到?|实现|完成|为)*(?P<b>{NUMBER})(?P<same>[亿万])元"
)
_RANKED = re.compile(r"^(?:位|名)")
GAINED = re.compile(r"(?:新(?:入|进|增|培育|引进)|退|注销|减少)[^，。；、\d]{0,3}$")
"""Before what came and went: 新入规 16 家、退规 5 家，比上年末的 117 家净增 11 家 compares the whole."""
_REAL = re.compile(r"可比|不变价|增加值|生产总值|GDP|价格指数|实际增长")
_ROW = Maker("words", 0.75, "升降方向或数值可能写错")
SLACK = 0.012
"""Both ends are rounded, and so is the rate."""


def directions(projection: Projection) -> Iterator[AuditRow]:
    """Sentences whose words of direction, or whose difference, two values contradict. O(characters)."""
    for page in pages(projection):
        for sentence in page.sentences:
            text = blanked(sentence.text)
            yield from _from_to(sentence, text)
            yield from _with_last(sentence, text)
            yield from _against(sentence, text)
            yield from _worded(sentence)
            for match in _SIGN.finditer(text):
                message = f"“{match[0]}”：{match['verb']}与负号重复，方向不明"
                yield _ROW.but(0.6)(
                    sentence.text[:20], message, (match["verb"], match["rate"]), sentence.evidence(*match.span())
                )


def _worded(sentence: Sentence) -> Iterator[AuditRow]:
    """Places and marks in words: 由第三位下滑至第二位, 首破百亿，达到 98亿元."""
    for match in _PLACES.finditer(sentence.text):
        places = whole_number(match["a"]), whole_number(match["b"])
        better = places[1] < places[0]
        if places[0] != places[1] and better != (_up(match["verb"]) or match["verb"] in ("前移", "晋升", "跃居")):
            right = "上升" if better else "下降"
            message = f"由第{match['a']}位到第{match['b']}位是{right}，文中为“{match['verb']}”"
            yield _ROW(sentence.text[:20], message, (match["verb"], right), sentence.evidence(*match.span()))
    for match in _HUNDRED.finditer(sentence.text):
        times = whole_number(match["mark"][:-1]) if match["mark"][:-1] else 1
        mark = times * (100 if match["mark"][-1] == "百" else 1000)
        if match["scale"] == match["same"] and float(match["b"].replace(",", "")) < mark:
            told = f"{match['mark']}{match['scale']}", f"{match['b']}{match['same']}元"
            yield _ROW(sentence.text[:20], f"“{told[1]}”未到“{told[0]}”", told, sentence.evidence(*match.span()))


def _up(verb: str) -> bool:
    return re.fullmatch(_UP, verb.removeprefix("净")) is not None


def sizes(match: re.Match[str]) -> tuple[float, float] | None:
    """The former and the later value of a match in one unit; ``None`` where their units differ."""
    left, right = match["u"].strip(), match["v"].strip()
    values = [float(match[name].replace(",", "")) for name in ("a", "b")]
    # The unit of the first value stands before or behind: A is what was, B is what is.
    units = (left, right) if match.re is _FROM_TO else (right, left)
    if match.re is _FROM_TO and not left:
        units = (right, right)
    kinds = [base(re.sub(r"(?:左右|以上|以内|多|余|的.*)$", "", unit)) for unit in units]
    if kinds[0][0] != kinds[1][0]:
        # Behind the second unit other words may follow (吨标准煤, 家企业).
        short, long_ = sorted((kinds[0][0], kinds[1][0]), key=len)
        if not short or not long_.startswith(short):
            return None
        kinds = [(short, kind[1]) for kind in kinds]
    return values[0] * kinds[0][1], values[1] * kinds[1][1]


def _from_to(sentence: Sentence, text: str) -> Iterator[AuditRow]:
    for match in _FROM_TO.finditer(text):
        both = sizes(match)
        if both is None or both[0] == 0 or re.search(r"[由从]", match["mid"]):
            continue
        low, high = both
        ranked = match["what"].endswith("第") or match["mid"].endswith("第")
        if ranked and not _RANKED.match(match["v"]):
            continue
        rose = (high < low) if ranked else (high > low)
        told = sentence.text[match.start("a") : match.end("u")], sentence.text[match.start("b") : match.end("v")]
        if low != high and rose != _up(match["verb"]) and not _shifted(match):
            message = f"由 {told[0]} 到 {told[1]} 是{'上升' if rose else '下降'}，文中为“{match['verb']}”"
            yield _ROW.but(0.85)(
                sentence.text[:20],
                message,
                (match["verb"], "上升" if rose else "下降"),
                sentence.evidence(*match.span()),
            )
        elif low != high and not ranked:
            yield from _difference(sentence, text, match, both)


def _shifted(match: re.Match[str]) -> bool:
    """Whether the first value is the time or place of a development instead of its start (从3月上升到…)."""
    return re.match(r"(?:月|日|年|号|时|点|岁|届|期|章|版)", match["u"]) is not None


def _difference(sentence: Sentence, text: str, match: re.Match[str], both: tuple[float, float]) -> Iterator[AuditRow]:
    """Differences: "from A to B, C more", where B minus A is not C."""
    change = _CHANGE.match(text, match.end("v"))
    if change is None or re.match(
        r"[，,、；](?:[^，。；\d]{0,4})(?:退出|退库|减少|注销|关停|淘汰)", text[change.end() :]
    ):
        return
    unit = match["v"].strip()
    points = change["w"] == "个百分点"
    kind = base(unit)
    own = (change["w"], 1.0) if points else base(change["w"])
    if (points and unit != "%") or (
        not points
        and (unit == "%" or not (own[0] == kind[0] or own[0].startswith(kind[0]) or kind[0].startswith(own[0])))
    ):
        return
    told, real = float(change["c"].replace(",", "")) * own[1], abs(both[1] - both[0])
    room = sum(half_step(match[name]) for name in ("a", "b")) * kind[1] + half_step(change["c"]) * own[1] + 1e-6
    if unit[:1] in "家个户件人项" and "." not in match["a"] + match["b"] and kind[1] == 1.0:
        room = 0.5
    rough = any(rough_room(change["w"], at) for at in range(1, len(change["w"])))
    room += ROOM * told if rough else 0.0
    whole = not rough and "." not in match["a"] + match["b"] + change["c"] and kind[1] == (1.0 if points else own[1])
    ends = f"由 {match['a']}{match['u']} 到 {match['b']}{match['v']}"
    said, quote = change[0].strip("，,"), sentence.evidence(match.start(), change.end())
    if _up(change["verb"]) == (both[1] < both[0]) and change["verb"] != "新增":
        way = "上升" if both[1] > both[0] else "下降"
        yield _ROW(sentence.text[:20], f"{ends} 是{way}，文中为“{said}”", (change["verb"], way), quote)
    elif abs(told - real) > (min(room, 0.9 * kind[1]) if whole else room):
        right = f"{plain(round(real / own[1], 4))}{change['w']}"
        sides = change["c"] + change["w"], right
        yield _ROW.but(0.8, "差额可能算错")(sentence.text[:20], f"{ends} 相差 {right}，文中为“{said}”", sides, quote)


def _with_last(sentence: Sentence, text: str) -> Iterator[AuditRow]:
    """Values with that of the year before: the word of direction, and the rate, against both."""
    for match in _PAIR.finditer(text):
        both = sizes(match)
        said = _SAID_AHEAD.search(match["pre"] or "") or _SAID.match(text, match.end())
        if both and said and both[0] and not _of_other(sentence.text, match):
            yield from _judge(sentence, match, said, both)
    for match in (*_MORE.finditer(text), *_FELL.finditer(text)):
        both = sizes(match)
        if both and both[0] and not ("净" in match[0] and GAINED.search(text[: match.start("b")])):
            yield from _judge(sentence, match, match, both)
    dated = (m for m in _DATED.finditer(sentence.text) if int(m["last"]) == int(m["first"]) + 1)
    for match in (*_COMPARED.finditer(text), *_YEARS.finditer(text), *dated):
        both, said = sizes(match), _SAID.match(text, match.end())
        part = _PART_YEAR.search(sentence.text, *match.span())
        if both and both[0] and said and not part:
            yield from _judge(sentence, match, said, both)
    for match in _WORDED_PAIR.finditer(text):
        both, before = sizes(match), re.split(r"[，。；]", text[: match.start("b")])[-1]
        if both and both[0] and (not match["of"] or match["of"] in before):
            yield from _judge(sentence, match, match, both)
    for match in (*_BOTH.finditer(text), *_BOTH_WAYS.finditer(text)):
        if _up(match["one"]) != _up(match["two"]):
            told = match["one"], match["two"]
            message = f"“{match[0]}”：先说{told[0]}，又说{told[1]}"
            yield _ROW.but(0.7)(sentence.text[:20], message, told, sentence.evidence(*match.span()))


def _of_other(text: str, match: re.Match[str]) -> bool:
    """Whether the value before is one to come (达产后预计新增9亿元，去年…), or of a part of the year beside a whole one."""
    clause = re.split(r"[，。；]", text[: match.start("b")])[-1]
    between = text[match.start() : match.end()]
    whole = "同期" not in between and "全年" in between
    return bool(re.search(r"预计|达产|新增", clause) or (whole and _PART_YEAR.search(clause)))


def _judge(
    sentence: Sentence, match: re.Match[str], said: re.Match[str], both: tuple[float, float]
) -> Iterator[AuditRow]:
    low, high = both
    growth = high / low - 1
    label = sentence.text[max(0, match.start() - 24) : match.start()]
    up = _up(said["verb"])
    end = said.end() if said is not match and said.string is match.string else match.end()
    ends = f"{match['a']}{match['v']} 到 {match['b']}{match['u']}"
    if growth and (growth > 0) != up and abs(growth) > 1e-3:
        right = f"{'增长' if growth > 0 else '下降'}{percent(abs(growth))}"
        yield _ROW.but(0.8)(
            sentence.text[:20],
            f"由 {ends} 是{right}，文中为“{said[0].strip('，,')}”",
            (said["verb"], right),
            sentence.evidence(match.start(), end),
        )
        return
    rate = said.groupdict().get("rate")
    if rate and said["unit"] == "%" and "%" not in match["u"] and not _REAL.search(label):
        told = float(rate) / 100
        room = (
            half_step(rate) / 100
            + SLACK * (1 + abs(growth))
            + half_step(match["a"]) / float(match["a"].replace(",", "") or 1)
        )
        if abs(told - abs(growth)) > room:
            right = percent(abs(growth))
            yield _ROW.but(0.75, "增幅可能算错")(
                sentence.text[:20],
                f"由 {ends} 变动 {right}，文中为 {rate}%",
                (f"{rate}%", right),
                sentence.evidence(match.start(), end),
            )


def _against(sentence: Sentence, text: str) -> Iterator[AuditRow]:
    """A value called higher or lower than another, or beyond a mark."""
    for pattern in (_OVER, _BREAKS, _ASKED):
        for match in pattern.finditer(text):
            both = sizes(match)
            if both is None or re.search(
                r"[比较占]|目标|计划|标准|预算|限额|要求|以上", match.groupdict().get("mid") or ""
            ):
                continue
            mark, value = both
            over = match["verb"][0] in "高快多大优超突跨迈站"
            if re.match(r"[^，。；]{0,3}\d*(?:\.\d+)?个百分点", text[match.end() :]) and match["v"] != "%":
                continue
            if value != mark and (value > mark) != over and match["v"] != "个百分点":
                told = f"{match['b']}{match['u']}", f"{match['a']}{match['v']}"
                yield _ROW.but(0.7)(
                    sentence.text[:20],
                    f"“{told[0]}”并不“{match['verb']}{told[1]}”",
                    told,
                    sentence.evidence(*match.span()),
                )
