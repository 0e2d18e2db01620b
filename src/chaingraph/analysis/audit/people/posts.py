"""One post of one enterprise, park or office held by two people, in sentences and in tables.

For: ``chaingraph audit``, within and across documents of one year.
In: sentences with a post and a name beside each other; tables with a column for the post.
Out: audit rows. Two years apart a post may have changed hands.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.catalogue import by_name, first_named
from chaingraph.analysis.audit.reading.named import Named, named, titled
from chaingraph.analysis.audit.reading.pages import years
from chaingraph.analysis.audit.reading.profiles import about
from chaingraph.analysis.audit.reading.row_index import Names
from chaingraph.analysis.audit.reading.sheets import sheets
from chaingraph.analysis.audit.reading.text import clause_start
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence
from chaingraph.reference.holders import ENDS, NAME, former
from chaingraph.reference.people import surnames

_POSTS = r"董事长|总经理|法定代表人|法人代表|管委会主任|党工委书记|厂长|创始人|创办人|财务总监|总工程师|董事会秘书"
_BEHIND = re.compile(
    rf"^(?:的)?(?P<post>{_POSTS})(?:兼[\u4e00-\u9fff]{{2,4}}|、[\u4e00-\u9fff]{{2,4}})?(?:为|是|由|[:：])?(?P<who>{NAME})(?:先生|女士|担任)?{ENDS}"
)
_TURNED = re.compile(
    rf"^(?:的)?(?P<who>{NAME})(?P<post>{_POSTS})(?:(?=[，。；、]|在|表|介|说|指|告|代|认|透|坦|率|一行|出席|汇|接|发)|$)"
)
"""A name before its post, behind the firm: 某某光伏甲某董事长表示."""
_IN_CELL = re.compile(
    rf"^(?P<post>{_POSTS})(?:[：:]|\s)*(?P<who>{NAME})(?:同志|先生|女士)?$|^(?:的)?(?P<who2>{NAME})(?P<post2>{_POSTS})$"
)
"""What is left of a cell behind the name of a firm: 某某公司董事长 甲某."""
_COLUMN = re.compile(r"^(?:法定代表人|法人代表|董事长|总经理|企业法人|法人)(?:姓名)?(?:[（(].*)?$")
_FIELD = re.compile(
    r"(?:(?<![\u4e00-\u9fff原副])|(?<![原副])(?=法[定人]))(?:其|公司|企业|现任)?(?P<post>主任|法定代表人|法人代表|董事长|总经理|厂长|创始人|创办人|财务总监|董事会秘书|总工程师)"
    r"(?:[、兼][\u4e00-\u9fff]{2,5}?)?(?:姓名)?(?:一直)?(?:为|是|[:：])?"
    rf"(?P<who>{NAME}){ENDS}"
)
"""A post told behind its firm, in the same sentence or one that goes on about it."""
_FOUNDED = re.compile(
    rf"(?:由|(?:^|[，,。；]))(?P<who>{NAME})(?:先生|女士)?(?:(?:于|在)?(?:19|20)\d\d年(?:\d{{1,2}}月)?)?(?:一手|自主)?(?P<post>创办|创立|创建)(?=[，,。；了的]|$)"
)
"""Who founded the firm a sentence is about: 由甲某于2009年创办."""
_ANOTHER = re.compile(r"[、和与及]|之一|等")
"""Behind one of several founders."""
_LISTED = re.compile(r"^(?:[（(]?[\d一二三四五六七八九十]{1,3}[)）.、．])?(?P<who>[\u4e00-\u9fff]{2,3})[，,：:]?$")
"""A line of a directory: 甲某 某有限公司董事长."""
_HOLDER = re.compile(r"(?:^|[，,。；;、：:])(?P<who>[\u4e00-\u9fff]{2,3}?)(?:同志)?(?:同时|现|兼)?(?:担任|任|系|是)$")
_POST = re.compile(rf"(?:的)?(?P<post>{_POSTS})(?=[，,。；;、）)]|$)")
_ROW = Maker("name", 0.65)
_COUNTS = re.compile(r"[一二三四五六七八九十甲乙丙丁东南西北中上下大小新老\dA-Za-z]")
"""Characters that tell sister firms apart."""
SHORTEST = 4
"""Shorter names have too little in common."""


@dataclass(frozen=True, slots=True)
class _Held:
    who: str
    year: int
    evidence: Evidence


def posts(projection: Projection) -> Iterator[AuditRow]:
    """Posts that two people are told to hold. O(characters + cells)."""
    known: dict[tuple[str, str], _Held] = {}
    for thing, post, held in (*_columns(projection), *_cells(projection), *_prose(projection)):
        first = known.setdefault((thing, post), held)
        apart = first.year and held.year and abs(first.year - held.year) > 1
        if first.who != held.who and not apart:
            name = projection.label(thing)
            message = f"{name}{post}一处为{first.who}，一处为{held.who}"
            yield _ROW(name, message, (first.who, held.who), first.evidence, held.evidence)


def one_person(projection: Projection) -> Iterator[AuditRow]:
    """One post held by one person in two firms whose names differ by a character, in one document. O(characters)."""
    known: dict[tuple[str, str, str], dict[str, _Held]] = {}
    for item in named(projection, ("Enterprise",)):
        for at, _, size in item.found:
            name, match = (
                item.sentence.text[at : at + size],
                _BEHIND.match(item.sentence.text[at + size : at + size + 24]),
            )
            if match and _person(match["who"]):
                quote = item.sentence.evidence(at, at + size + match.end())
                held = known.setdefault((item.sentence.document, match["post"], match["who"]), {})
                for other, first in held.items():
                    if _misspelled(name, other) and not _told_together(item, name, other):
                        message = f"{match['post']}{match['who']}的企业一处为“{other}”，一处为“{name}”"
                        yield _ROW.but(0.75, "形近字或同音字误写")(name, message, (other, name), first.evidence, quote)
                held.setdefault(name, _Held(match["who"], 0, quote))


def _told_together(item: Named, name: str, other: str) -> bool:
    """Whether a sentence names both firms: it tells them apart."""
    return len(name) > SHORTEST and other in item.sentence.text


def _misspelled(left: str, right: str) -> bool:
    """Whether one name is the other, or its beginning, but for one character."""
    length = min(len(left), len(right))
    apart = [(a, b) for a, b in zip(left, right, strict=False) if a != b]
    return length > SHORTEST and len(apart) == 1 and not any(_COUNTS.match(sign) for sign in apart[0])


def _columns(projection: Projection) -> Iterator[tuple[str, str, _Held]]:
    things = by_name(projection, "Enterprise")
    when = years(projection)
    for sheet in sheets(projection):
        for at, name in enumerate(sheet.columns):
            post = "法定代表人" if "法" in name else name
            often = Counter(line.label for line in sheet.lines)
            for line in sheet.lines if _COLUMN.match(name) else ():
                who = line.passage.cells[at].strip() if at < len(line.passage.cells) else ""
                thing = first_named(line.passage.cells, things)
                # A firm with a row for each year may have changed hands.
                if thing and _person(who) and often[line.label] == 1:
                    yield thing, post, _Held(who, when.get(sheet.document, 0), line.passage.evidence)


def _cells(projection: Projection) -> Iterator[tuple[str, str, _Held]]:
    """Cells that write out a firm, a post and a name."""
    things, when = by_name(projection, "Enterprise"), years(projection)
    index = Names(list(things))
    names = list(things)
    for sheet in sheets(projection):
        for line in sheet.lines:
            for cell in ("".join(cell.split()) for cell in line.passage.cells if re.search(_POSTS, cell)):
                firm = max((names[at] for at in index.near(cell) if cell.startswith(names[at])), key=len, default="")
                match = _IN_CELL.match(cell[len(firm) :]) if firm else None
                who = (match["who"] or match["who2"]) if match else ""
                if match and _person(who):
                    post = match["post"] or match["post2"]
                    yield things[firm], post, _Held(who, when.get(sheet.document, 0), line.passage.evidence)


def _prose(projection: Projection) -> Iterator[tuple[str, str, _Held]]:
    when, firms, titles = years(projection), about(projection), titled(projection)
    for item in named(projection, ("Enterprise", "Park")):
        text = item.sentence.text
        document = item.sentence.document
        yield from _fields(item, when, (titles.get(document, ""), firms.get(document, "")))
        for at, thing, size in item.found:
            behind_it = text[at + size : at + size + 24]
            match = _BEHIND.match(behind_it) or _TURNED.match(behind_it)
            if match is None and (held := _HOLDER.search(text[:at]) or _LISTED.match(text[:at])):
                # 甲某同时担任某公司财务总监
                behind = _POST.match(text, at + size)
                if behind and _person(held["who"]):
                    quote = item.sentence.evidence(held.start(), behind.end())
                    yield thing, behind["post"], _Held(held["who"], when.get(item.sentence.document, 0), quote)
            if match and _person(match["who"]) and _alone(match["post"], behind_it[match.end() :]):
                post = _plain(match["post"])
                quote = item.sentence.evidence(at, at + size + match.end())
                yield thing, post, _Held(match["who"], when.get(item.sentence.document, 0), quote)


def _fields(item: Named, when: Mapping[str, int], heads: tuple[str, str]) -> Iterator[tuple[str, str, _Held]]:
    """Posts told as fields behind the only firm of a sentence, or in a document about one: 法定代表人：甲某."""
    text, document = item.sentence.text, item.sentence.document
    for match in (*_FIELD.finditer(text), *_FOUNDED.finditer(text)) if not former(text) else ():
        kind = "park/" if match["post"] == "主任" else "enterprise/"
        begin, stop = clause_start(text, match.start(), "；。"), text.find("；", match.end())
        end = stop if stop > 0 else len(text)
        own = [(at, thing) for at, thing, _ in item.found if thing.startswith(kind) and begin <= at < end]
        things, ahead = {thing for _, thing in own}, {thing for at, thing in own if at < match.start()}
        thing = next(iter(things)) if len(things) == len(ahead) == 1 else "" if things else item.carried
        thing = thing or ("" if things else next((head for head in heads if head.startswith(kind)), ""))
        if thing.startswith(kind) and _person(match["who"]) and _alone(match["post"], text[match.end() :]):
            post = _plain(match["post"])
            yield thing, post, _Held(match["who"], when.get(document, 0), item.sentence.evidence(*match.span()))


def _plain(post: str) -> str:
    """One word for a post."""
    found = {"主任": "管委会主任", "法人代表": "法定代表人"}.get(post, post)
    return "创始人" if post.startswith("创") else found


def _alone(post: str, behind: str) -> bool:
    """Whether a holder is the only one: a firm may have several founders, told one behind the other."""
    return not post.startswith("创") or not _ANOTHER.match(behind)


def _person(name: str) -> bool:
    known = name[:1] in surnames() or name[:2] in surnames() or (name[:1] == "董" and name[1:2] != "事")
    return "·" in name or (2 <= len(name) <= 4 and known)
