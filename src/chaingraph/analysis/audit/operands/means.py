"""The amounts and numbers a mean may have been reckoned from: 户均产值, 亩均税收, 每平方公里产出, 平均合同额.

For: ``units.weighed`` and ``benchmarks/operands.py``.
In: amounts told for each of something. Out: :class:`~chaingraph.analysis.audit.operands.pairs.Derived` means.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from chaingraph.analysis.audit.operands.amounts import Amounts, amounts, joined
from chaingraph.analysis.audit.operands.pairs import Derived, Pair
from chaingraph.analysis.audit.operands.signs import apart, bucket, common, contrasted, core, covered, plain, standing
from chaingraph.analysis.audit.reading.levels import Level
from chaingraph.analysis.audit.reading.observations import is_amount
from chaingraph.analysis.audit.reading.quantities import Quantity, Reading
from chaingraph.analysis.projection import Projection

AHEAD, BEHIND = 6, 2
LONG = 3
"""Signs in a row that the name of an amount shares with the words before a mean, where it shares none with those of the mean."""
WIDE = 16
"""Characters before a mean that may say of what it is."""
MOST = 40
"""Numbers of a page that a mean may go by, however far away."""
ROOM = 0.004
"""What rounding of amount and number may hide besides their last digits."""
ABOUT = 0.1
"""How far a mean told as "about" may be off."""
_PER = re.compile(
    r"(?P<a>户|人|亩|企业?|家|单位|项目)均|平均(?:每(?P<b>家|户|人|亩|个|平方公里|公顷|吨|企业|名|件|台))?|"
    r"每(?P<c>平方公里|平方米|家|户|人|亩|个|公顷|吨|名|台|企业)"
)
_BEHIND = re.compile(r"/(?P<per>亩|户|人|家|平方公里|平方米|公顷|吨|个)")
_FIRMS, _PEOPLE, _THINGS = ("户", "家"), ("人", "名"), ("个", "项")
_COUNTED = {
    **dict.fromkeys(("户", "家", "企业", "企", "单位"), _FIRMS),
    **dict.fromkeys(("人", "名"), _PEOPLE),
    **dict.fromkeys(("亩", "平方公里", "平方米", "公顷"), ("平方米",)),
    **dict.fromkeys(("个", "项目"), _THINGS),
    **{"吨": ("克",), "台": ("台",), "件": ("件",), "": (*_FIRMS, *_THINGS, *_PEOPLE, "宗", "台")},
}
"""Per what a mean is told → base units of its number."""
_BASE = {"亩": 10000 / 15, "平方公里": 1e6, "公顷": 1e4, "吨": 1e6}
"""How many base units what a mean is told of has."""
_OPENED = re.compile(r"平均到?每[^，。；、]{1,10}，[^，。；、]{0,14}$")
"""What says per what a mean is in a clause of its own: 平均到每家规上企业，2023年营业收入2.6亿元."""
_ABOUT = re.compile("约|近|左右|上下")
_OF_OTHERS = re.compile("新增|净增|其中|上年|去年|同期")
_AIM = re.compile("目标|力争|不低于|应|标准")


@dataclass(frozen=True, slots=True)
class _Seen:
    """A mean with what its sentence says: per what, of whom, of what."""

    mean: Quantity
    place: int
    reading: Reading
    per: str
    whose: str
    what: str
    segment: str
    signs: tuple[str, ...]


def means_with_pairs(projection: Projection) -> Iterator[Derived]:
    """Every mean with the pairs of amount and number it may be of. O(characters + means · amounts near and alike, squared)."""
    for found in amounts(projection):
        for place, reading in enumerate(found.page.reader.readings):
            for mean in reading.quantities:
                seen = _seen(place, reading, mean) if _is_told(reading, mean) else None
                if seen:
                    start = max(0, mean.at - len(mean.label))
                    yield Derived(reading.sentence, start, mean.end, mean.exact, list(_pairs(found, seen)))


def _is_told(reading: Reading, mean: Quantity) -> bool:
    """Whether a number is an amount, also one told as "about", and no bound."""
    about = _ABOUT.search(reading.sentence.text, max(0, mean.at - 1), mean.end + 2) is not None
    return is_amount(replace(mean, exact=mean.exact or about))


def _seen(place: int, reading: Reading, mean: Quantity) -> _Seen | None:
    text = reading.sentence.text
    label = re.split("[，,；;。、：]", text[max(0, mean.at - WIDE) : mean.at])[-1]
    ahead = list(_PER.finditer(label))
    opened = _OPENED.search(text, 0, mean.at) if not ahead else None
    if opened:
        label = opened[0].replace("，", "")
        ahead = list(_PER.finditer(label))
    behind = _BEHIND.match(text, mean.end)
    if not ahead and not behind:
        return None
    last = ahead[-1] if ahead else None
    per = behind["per"] if behind else ((last["a"] or last["b"] or last["c"] or "") if last else "")
    whose, what = (label[: last.start()], label[last.end() :]) if last else ("", label)
    aim = _AIM.search(text[: mean.at][-30:]) is not None
    signs = (
        f"mean {per or 'any'}",
        f"mean {behind is not None} {mean.kind}",
        f"mean aim {aim}",
        f"mean of {bool(whose)}",
    )
    return _Seen(mean, place, reading, per, whose, what, re.split("[；;。]", text[: mean.at])[-1][-40:], signs)


def _pairs(found: Amounts, seen: _Seen) -> Iterator[Pair]:
    near = joined(
        found.near(seen.place, AHEAD, BEHIND),
        found.alike(plain(seen.whose + seen.what)),
        found.alike(plain(seen.segment), least=LONG),
    )
    kinds = _COUNTED.get(seen.per, ())
    numbers = joined(
        [level for level in near if level.kind in kinds], [level for level in found.told if level.kind in kinds][:MOST]
    )
    for amount in near:
        own = amount.item is not None and amount.item.quantity is seen.mean
        if amount.kind == seen.mean.kind and amount.size > 1.5 * seen.mean.size and not own:
            of_amount = tuple(_of_amount(seen, amount))
            for number in numbers:
                yield _pair(seen, amount, number, of_amount)


def _pair(seen: _Seen, amount: Level, number: Level, of_amount: tuple[str, ...]) -> Pair:
    each = amount.size / number.size * _BASE.get(seen.per, 1.0)
    room = each * (amount.step / amount.size + number.step / number.size + ROOM)
    room += 0.0 if seen.mean.exact else ABOUT * seen.mean.size
    holds = abs(each - seen.mean.size) <= seen.mean.step + room
    return Pair(
        amount, number, holds, each / seen.mean.size, (*seen.signs, *of_amount, *_of_number(seen, amount, number))
    )


def _stands(seen: _Seen, level: Level) -> str:
    return standing(level, seen.place, seen.mean.at, seen.mean.end, seen.reading)


def _of_amount(seen: _Seen, amount: Level) -> Iterator[str]:
    """What can be seen of the amount: where it stands, how its name fits that of the mean."""
    stands, name = _stands(seen, amount), plain(amount.name)
    fits = covered(plain(seen.what), name)
    yield f"amount {stands}"
    yield from (f"amount what {fits}", f"amount what {fits} {stands}")
    yield f"amount own {covered(core(amount.name), core(seen.whose + seen.what) + core(seen.segment))}"
    yield f"amount whose {covered(core(seen.whose), core(amount.name))}"
    yield f"amount segment {bucket(common(name, plain(seen.segment)), 0, 1, 2, 3, 4)}"
    yield f"amount of others {_OF_OTHERS.search(amount.name) is not None}"


def _of_number(seen: _Seen, amount: Level, number: Level) -> Iterator[str]:
    """What can be seen of the number, and of both."""
    stands, name = _stands(seen, number), plain(number.name)
    yield f"number {stands}"
    yield f"both {_stands(seen, amount)} {stands}"
    yield f"number own {covered(core(number.name), core(amount.name) + core(seen.whose))}"
    yield f"number bears {covered(core(amount.name), core(number.name))}"
    yield f"number whose {bucket(common(name, plain(seen.whose)), 0, 1, 2, 3)} {bool(plain(seen.whose))}"
    yield f"number of others {_OF_OTHERS.search(number.name) is not None}"
    yield f"unit {number.kind}"
    yield f"years {'same' if amount.year == number.year else 'other' if amount.year and number.year else 'one'}"
    yield f"planned {amount.planned != number.planned}"
    label = seen.whose + seen.what
    yield from contrasted("names", amount.name, number.name)
    yield from contrasted("amount label", amount.name, label)
    yield from contrasted("number label", number.name, label)
    yield from apart(amount, number)
