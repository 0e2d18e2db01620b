"""Shares held against every part and whole the page tells under the names a sentence gives them.

For: ``chaingraph audit``.
In: shares in figures or words (占全部规上企业的42.1%, 占四成), the figures of the page, the cells of its tables.
Out: audit rows of kind ``share``.
How: a pair of part and whole (:mod:`chaingraph.analysis.audit.shares.parts_and_wholes`) that gives the share settles it. Else each
sign for a slip, and against it, has a weight (:data:`WEIGHTS`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.levels import Level, cell_levels, told_levels
from chaingraph.analysis.audit.reading.observations import Observation, observed
from chaingraph.analysis.audit.reading.observed_setting import latest_year
from chaingraph.analysis.audit.reading.share_words import shares_told
from chaingraph.analysis.audit.reading.short_names import PLACE, words
from chaingraph.analysis.audit.rows import AuditRow, percent
from chaingraph.analysis.audit.shares.elsewhere import Elsewhere
from chaingraph.analysis.audit.shares.parts_and_wholes import PLAN, TRADE_ALL, Pair, Told, candidates
from chaingraph.analysis.audit.slips import digit_off, unit_off
from chaingraph.analysis.projection import Projection

WEIGHTS = {
    "ten off": 2.0,
    "digit off": 1.5,
    "unit off": 2.0,
    "share of a goal": 2.0,
    "near": 0.5,
    "beside": 1.0,
    "one whole": 0.5,
    "named": 0.5,
    "same words": 0.5,
    "same sentence": 1.0,
    "of which": 1.0,
    "told within": 1.5,
    "told together": 1.0,
    "trade told before": 0.5,
    "not named": -0.5,
    "bounded": -0.5,
    "another document": -0.5,
    "another time": -2.0,
    "another state": -2.0,
    "another scope": -1.5,
}
"""What speaks for a slip in a share, and against it."""
ENOUGH = 2.5
FEWEST = 2
"""Characters that a name told far away needs more of, to be found again."""
LIKE = 0.02
"""Relative room for a rounded part and whole."""
LIKELY = (0.5, 2.0)
"""A pair whose rate is so many times the told one is of something else."""
_GENERIC = re.compile(r"^(?:市场|国内|世界|全球|行业|贸易|股权|股本|总股)")
_NEXT = re.compile(r"[、和及]\d+(?:\.\d+)?%")
_AIM = re.compile(r"计划|目标|力争|预计|规划到|争取|确保|将达")
_YEAR = re.compile(r"20\d\d")
_TIME = re.compile(r"20\d\d|上年|去年|同期|季度|[上下]半年|\d月|目标|力争")
_SCOPE = re.compile(r"规上|规下|高新|园|镇|街道|新增|新|出口|利润|税|其中|国有|民营")
_ROW = Maker("share", 0.65, "占比可能写错一位")


def portioned(projection: Projection) -> Iterator[AuditRow]:
    """Shares no part and whole of their names give. O(shares · figures of the pages of a place of one unit)."""
    cells = cell_levels(projection)
    read = {page.reader.page.document: page for page in observed(projection)}
    known = {document: [*told_levels(page), *cells.get(document, ())] for document, page in read.items()}
    elsewhere = Elsewhere(projection, known)
    for document, page in read.items():
        levels, latest = known[document], latest_year(projection, document)
        for place, reading in enumerate(page.reader.readings):
            for share in shares_told(reading.sentence.text):
                # 占全县的38.0%、24.0%、15.0% are of as many amounts before, one after the other.
                several = _NEXT.match(reading.sentence.text, share.end)
                if not _GENERIC.search(share.whole) and not several:
                    told = Told(page, place, share)
                    ahead = _ahead_of(reading.sentence.text, share.at, latest)
                    now = levels if ahead else [level for level in levels if level.year <= latest]
                    goals = [] if ahead else [level for level in levels if level.year > latest]
                    pairs = candidates(told, now) or elsewhere.pairs(told, now)
                    yield from _check(told, pairs, goals)


def _check(told: Told, pairs: Sequence[Pair], goals: Sequence[Level]) -> Iterator[AuditRow]:
    if not pairs or any(_holds(told, *pair) for pair in pairs):
        return
    aimed = [pair for pair in candidates(told, goals) if pair[0].year == pair[1].year]
    aims = {_names(pair) for pair in aimed if _holds(told, *pair)}
    sole = len({whole.size for _, whole in pairs}) == 1
    scores = [
        _score(told, pair)
        + (WEIGHTS["one whole"] if sole else 0.0)
        + (WEIGHTS["share of a goal"] if _names(pair) in aims else 0.0)
        for pair in pairs
    ]
    if max(scores) >= ENOUGH:
        best = pairs[scores.index(max(scores))]
        yield _row(told, best, "可能写成了目标年的占比" if _names(best) in aims else None)


def _ahead_of(text: str, at: int, latest: int) -> bool:
    """Whether a share is one to be reached, or nothing is known of the day: then every year may be its own."""
    clause = re.split(r"[；;。]", text[:at])[-1]
    return not latest or _AIM.search(clause) is not None or any(int(y) > latest for y in _YEAR.findall(clause))


def _names(pair: Pair) -> tuple[str, str]:
    return words(pair[0].name), words(pair[1].name)


def _holds(told: Told, part: Level, whole: Level) -> bool:
    portion = told.share.portion
    rate = part.size / whole.size
    room = LIKE * portion.value + rate * (part.step / part.size + whole.step / whole.size)
    return portion.holds(rate, room)


def _score(told: Told, pair: Pair) -> float:
    return sum(WEIGHTS[sign] for sign in signs_of(told, pair)) if _likely(told, pair) else -9.0


def _likely(told: Told, pair: Pair) -> bool:
    """Whether a pair gives about what is told, or does so but for the unit."""
    value, rate = told.share.portion.value, pair[0].size / pair[1].size
    return unit_off(100 * value, 100 * rate) or LIKELY[0] < rate / value < LIKELY[1]


def signs_of(told: Told, pair: Pair) -> list[str]:
    """The signs for and against a slip (:data:`WEIGHTS`) that a pair shows."""
    share, (part, whole) = told.share, pair
    value, rate = 100 * share.portion.value, 100 * part.size / whole.size
    wanted = words(share.whole)
    half = 100 * (share.portion.high - share.portion.value)
    within = whole.item is not None and whole.item.place == told.place and whole.item.quantity.at >= share.whole_at
    inside = within and whole.item is not None and whole.item.quantity.end <= share.end
    found = {
        "unit off": unit_off(value, rate),
        "ten off": share.digits and abs(abs(rate - value) - 10) <= half + 0.05 + LIKE * rate / 4,
        "digit off": len(share.digits.replace(".", "")) > 1 and digit_off(share.digits, rate),
        "near": abs(rate / value - 1) < 0.35,
        "beside": part.item is not None and part.item.place == told.place and _adjoins(told, part.item),
        "named": len(wanted) > 1,
        "same words": words(whole.name) == wanted,
        "of which": _of_which(told, pair),
        "told within": inside,
        "told together": _together(told, pair),
        "trade told before": TRADE_ALL.search(share.whole),
        "same sentence": whole.item is not None and whole.item.reading.sentence.text == told.text,
        "not named": not share.whole,
        "bounded": share.digits and not share.portion.plain,
        "another document": whole.evidence.document != told.page.reader.page.document,
        "another time": part.year and whole.year and part.year != whole.year,
        "another state": _aimed(told, pair) or (part.planned != whole.planned and not PLAN.search(share.whole)),
        "another scope": not inside and _scoped(told, pair),
    }
    return [sign for sign, holds in found.items() if holds]


def _together(told: Told, pair: Pair) -> bool:
    """Whether one sentence of another place tells part and whole, and the share calls both as it does, of no other time."""
    part, whole = pair[0].item, pair[1].item
    if part is None or whole is None or part.place != whole.place or part.place == told.place:
        return False
    clause = re.split(r"[，,；;。]", told.text[: told.share.at])[-1]
    own, wanted = words(pair[0].name), words(told.share.whole)
    named = len(own) > FEWEST and words(clause).endswith(own) and words(pair[1].name).endswith(wanted)
    return named and len(wanted) > 1 and not _TIME.search(clause)


def _of_which(told: Told, pair: Pair) -> bool:
    """Whether a sentence tells whole and part as such (收入18亿元，…，其中税收12亿元), and the share names both alike, of no other time."""
    part, whole = pair[0].item, pair[1].item
    if part is None or whole is None or (part.place, part.number) <= (whole.place, whole.number):
        return False
    before = part.reading.sentence.text[: part.quantity.at]
    if part.reading is whole.reading:
        divided = "其中" in before[whole.quantity.end :] and not re.search("[。；;]", before[whole.quantity.end :])
    else:
        divided = part.place == whole.place + 1 and part.number == 0 and before.startswith("其中")
    clause = re.split(r"[，,；;。]", told.text[: told.share.at])[-1]
    named = len(words(clause)) > 1 and words(clause)[-4:] in words(part.label)
    return divided and named and not _TIME.search(clause)


def _aimed(told: Told, pair: Pair) -> bool:
    """Whether a share is to be reached and no amount of a pair is."""
    ahead = told.text[: told.share.at]
    dated = max((int(year) for year in _YEAR.findall(ahead)), default=0)
    to_be = _AIM.search(ahead) is not None or re.search(r"(?<!截)[到至]20\d\d年", ahead) is not None
    return to_be and not any(level.planned or (dated and level.year == dated) for level in pair)


def _scoped(told: Told, pair: Pair) -> bool:
    """Whether a whole bears a scope that neither its name in the share nor the words before the part have, or lacks one."""
    part, whole = pair
    own, wanted = _scopes(whole.name), _scopes(told.share.whole)
    return bool(wanted - own) or bool(own - wanted - _scopes(part.name) - _scopes(told.text[: told.share.at]))


def _adjoins(told: Told, item: Observation) -> bool:
    """Whether an amount stands before a share, or behind it in the next clause at most."""
    behind = told.text[told.share.end : item.quantity.at]
    return item.quantity.end <= told.share.at or len(re.findall("[，,；。]", behind)) < 2


def _scopes(name: str) -> set[str]:
    return set(_SCOPE.findall(PLACE.sub("", name.replace("规模以上", "规上"))))


def _row(told: Told, pair: Pair, slip: str | None = None) -> AuditRow:
    (part, whole), share = pair, told.share
    right = percent(part.size / whole.size)
    said = f"{share.digits}%" if share.portion.plain else share.portion.text
    sentence = told.page.reader.readings[told.place].sentence
    return _ROW.but(slip=slip)(
        part.name,
        f"{part.name}{part.text}占{whole.name.removeprefix('占')}{whole.text}应为 {right}，文中为 {said}",
        (said, right),
        part.evidence,
        sentence.evidence(share.at, share.end),
        whole.evidence,
    )
