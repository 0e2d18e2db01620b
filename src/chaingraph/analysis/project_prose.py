"""What sentences tell of a project: its money, its ground, when it begins and ends.

For: the rows of projects that stand in no table.
How: numbers of the project, and those of its owner in a sentence that names the project (甲公司投资12亿元建设乙项目), by
the words before them; dates by the verb they belong to. Of what a sentence says of several projects nothing is taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from chaingraph.analysis.audit.reading.text import Sentence, sentences
from chaingraph.analysis.columns import Number, Thing, Triple, key
from chaingraph.analysis.projection import Projection
from chaingraph.analysis.units import convert
from chaingraph.records import Evidence
from chaingraph.reference.lexicon import read_lexicon

MONEY = {"total": "investment_total", "before": "investment_before", "plan": "investment_plan"}
"""Role of the words before an amount → the measure it is."""
ELSE = "else"
_DATE = r"20\d\d年(?:\d{1,2}月(?:\d{1,2}日|底|初|中旬)?|[上下]半年|[一二三四]季度|底|初|年底|年初)?"
_GROUND = re.compile(
    r"(?P<whole>总)?(?:占地|用地|征地)(?:总?面积)?(?:约为|约|达到|达|共|为|合计){0,2}"
    r"\s{0,2}(?P<value>\d{1,7}(?:\.\d{1,4})?)\s{0,2}余?(?P<unit>亩|公顷|万平方米|平方米|平方公里)"
)
_BEFORE = 12
"""Characters before a number that belong to it."""


def told_numbers(projection: Projection, project: Thing) -> Mapping[str, tuple[Triple, Number]]:
    """Measure (``investment_…``, ``land_current``) → the first number the prose tells, and the triple that says so.

    A total that is called one (总投资) goes before a mere 投资. O(numbers of the project and its owners).
    """
    found: dict[str, tuple[Triple, Number]] = {}
    bare: dict[str, tuple[Triple, Number]] = {}
    for triple, number, quote in _numbers(projection, project):
        role = _role(number, quote)
        measure = MONEY.get(role, "land_current" if role == "land" else "")
        if measure:
            into = found if "总" in number.indicator or role != "total" else bare
            into.setdefault(measure, (triple, number))
    return {**bare, **found}


def told_ground(content: str, unit: str) -> float | None:
    """Ground a description says a project takes (总占地约50亩), in a unit; ``None`` when it says none.

    A whole (总占地) goes before a part, else the first counts. Floors, and ground a project only uses a part of, do not.

    Example:
        >>> told_ground("总建筑面积7.2万平方米，一期占地20亩，总占地约50亩", "亩")
        50.0
    """
    found = sorted(_GROUND.finditer(content), key=lambda match: (not match["whole"], match.start()))
    return convert(float(found[0]["value"]), found[0]["unit"], unit) if found else None


def told_dates(projection: Projection, project: Thing) -> tuple[str | None, str | None, tuple[Evidence, ...]]:
    """When a project begins and ends, as written, and the sentences that say so; ``None`` for what nobody says.

    O(sentences of the documents that tell of the project).
    """
    found: dict[str, str] = {}
    quotes: list[Evidence] = []
    for sentence in _sentences_of(projection, project):
        dates = _dates(sentence.text)
        if dates:
            found = {**dates, **found}
            quotes.append(sentence.evidence())
    return found.get("start"), found.get("end", found.get("use")), tuple(quotes)


def _numbers(projection: Projection, project: Thing) -> Iterator[tuple[Triple, Number, str]]:
    """Numbers of a project outside of tables with their quotes, then those of its owners where it is named too."""
    for number in projection.numbers_of(project.id):
        if not number.row:
            yield from _quoted(projection, number, ())
    owners = {*projection.objects(project.id, "projectOf"), *projection.subjects("invests", project.id)}
    for owner in sorted(owners):
        for number in projection.numbers_of(owner):
            if not number.row:
                yield from _quoted(projection, number, project.names)


def _quoted(projection: Projection, number: Number, names: Sequence[str]) -> Iterator[tuple[Triple, Number, str]]:
    triple = (number.subject, "hasMetric", number.id)
    for claim in projection.claims_of(*triple):
        quote = key(claim.evidence.quote)
        if not names or any(key(name) in quote for name in names):
            yield triple, number, quote


def _role(number: Number, quote: str) -> str:
    """total, before, plan or land; empty for a part of the project and for everything else."""
    at = quote.find(key(number.text)) if number.text else -1
    clause = re.split(r"[，,；;。]", quote[:at] if at >= 0 else "")[-1][-_BEFORE:]
    words = f"{clause} {number.indicator}"
    if any(word in words for word in _words("part")):
        return ""
    indicator = number.indicator.removeprefix("项目").removesuffix("约")
    return next((role for role in ("before", "plan", "land", "total") if indicator in _words(role)), "")


def _sentences_of(projection: Projection, project: Thing) -> Iterator[Sentence]:
    """Sentences that name this project and no other, and those behind them that go on with 该项目 or 项目."""
    names = [key(name) for name in project.names]
    told = {claim.evidence.document for claim in projection.claims_about(project.id)}
    others = projection.once(_project_names)
    speaks = False
    for sentence in sentences(projection):
        if sentence.document not in told:
            continue
        text = key(sentence.text)
        named = any(name in text for name in names)
        rivals = any(name in text and not any(name in own for own in names) for name in others)
        goes_on = speaks and not sentence.first and text.startswith(("项目", "该项目", "本项目"))
        speaks = (named or goes_on) and not rivals
        if speaks:
            yield sentence


def _project_names(projection: Projection) -> tuple[str, ...]:
    return tuple(sorted({key(name) for thing in projection.of_type("Project") for name in thing.names}))


@cache
def _verbs() -> re.Pattern[str]:
    verbs = "|".join(sorted(_roles(), key=lambda word: (-len(word), word)))
    return re.compile(
        rf"(?P<date>{_DATE})|(?P<verb>{verbs})(?:时间)?(?:[为于：:]|定于)?(?P<behind>{_DATE})?(?P<after>以?后|之后)?"
    )


def _dates(text: str) -> Mapping[str, str]:
    """Role → the date of its verb: the one behind it (竣工于2026年), else the last one before it that no verb has taken."""
    found: dict[str, str] = {}
    waiting = ""
    for match in _verbs().finditer(text):
        if match["date"]:
            waiting = match["date"]
            continue
        role, date = _roles()[match["verb"]], match["behind"] or waiting
        if date and role != ELSE and not match["after"]:
            found.setdefault(role, date)
        # 建成投产 are two verbs of one date.
        waiting = waiting if role == "end" and not match["behind"] else ""
    return found


@cache
def _roles() -> Mapping[str, str]:
    """Verb → what its date is; ``else`` for steps that are neither beginning nor end."""
    return {word: role for role in ("start", "end", "use", ELSE) for word in _words(role)}


@cache
def _words(role: str) -> tuple[str, ...]:
    return tuple(row["word"] for row in read_lexicon("project_words", ("word", "role")) if row["role"] == role)
