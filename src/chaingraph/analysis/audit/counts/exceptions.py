"""All, none and only, and the exception told elsewhere: 全部完成整改 beside 仍未整改, 未收到意见 beside 收到意见4条, 唯一 beside 3个.

For: ``chaingraph audit``, within a page; what is the only one or none of its kind also between pages of one place and year.
In: sentences.
Out: audit rows of kind ``words``.
How: all and an exception have to be told of one deed (整改, 开工, 签约) and of one noun; none and some of one noun counted;
the only one and several of one name with one scope.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.observed_setting import told_homes
from chaingraph.analysis.audit.reading.pages import COUNT, Page, pages, whole_number, year_in
from chaingraph.analysis.audit.reading.text import Sentence, clause_start
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_DEEDS = r"整改|开工|动工|投产|签约|交付|入驻|改造|验收|封顶|进场|完工|竣工|办结|投用|投保|达标|退出|搬迁|腾退|拆除|到位|销号|建成|供地|备案|整治|处置|复工|复产|投运|兑现|落地"
_ALL = re.compile(
    rf"(?P<who>[^，。；：、]{{0,16}}?)(?<!部分)(?:已全部|全部(?!产业|指标)|均已|都已|悉数|无一例外)(?:如期|按期|顺利|完成|实现)*(?P<what>[^，。；：、\d]{{0,4}}?)(?P<deed>{_DEEDS})(?!前|后|的|率)"
)
_NOT = re.compile(
    rf"(?P<who>[^，。；：]{{0,20}}?)(?:至今仍?|目前仍?|仍然?|尚|还)(?:有(?P<n>{COUNT})[家个户宗项栋处][^，。；]{{0,6}})?(?:未|没有)(?:完成|实现|全面)?(?P<deed>{_DEEDS})"
    rf"|(?P<m>{COUNT})[家个户宗项栋处]未(?:完成)?(?P<deed2>{_DEEDS})(?:的)?(?P<noun>[^，。；、\d]{{2,10}})"
)
_RATE = re.compile(rf"(?P<who>[^，。；：、]{{0,24}}?)(?P<deed>{_DEEDS})率(?:均)?(?:为|是|达到?|保持)?(?:100%|百分之百)")
_LEFT = re.compile(
    rf"(?<!\d)(?P<n>{COUNT})[家个户宗项栋处块条](?P<noun>[^，。；\d]{{0,6}}(?:20\d\d年)?[^，。；\d]{{0,24}}?)(?:尚未|还未|仍未|未能|未|没有|没能|没)(?:如期|按期|正式|实质性|完成|实现|能)*(?P<deed>{_DEEDS})(?!的)"
    rf"|(?:尚未|还未|仍未|未|没有)(?:如期|按期|正式|完成|实现|能)*(?P<deed2>{_DEEDS}|完成)的(?P<m>{COUNT})[家个户宗项栋处块条](?P<noun2>[^，。；、\d]{{0,12}})"
)
"""How many of a set are left, wherever it is told: 仍有7个上年签约项目没有动工, 尚未完成的3宗地块."""
_SET = re.compile(
    r"20\d\d(?=年)|今年|去年|上年|往年|结转|签约|在建|续建|新开工|重点|重大|[国省市县区]级|规上|规模以上|入园|亿元以上|上半年|下半年|[一二三四]季度|制造业|工业|农业|文旅|首批|第[一二三四]批|[一二三四]期|任务|专项|集中|低效|闲置"
)
"""What says which of all things of a kind are meant."""
_KIND = re.compile(r"项目|企业|地块|厂房|工程|问题|点位|事项|村|户|泊位|产线|路段|小区")
_SAME_SET = re.compile(r"同批|该批|这批|其中|上述|以上[项企地]|这些")
_TOWN = re.compile(r"[\u4e00-\u9fff]{2,3}?(?=[、和]|[一二三四五六七八九十两\d]+个?(?:乡|镇|县|区|街道)|[乡镇县区]\d)")
_WOULD = re.compile(r"力争|确保|计划|预计|将|目标|前|若|如|须|应|要求|争取|届时|实现.{0,4}全部$")
_NONE = re.compile(
    r"(?:未|没有|无)(?:收到|发生|接到|出现|发现)(?:任何|一起|1起|过)?(?P<what>[\u4e00-\u9fff]{2,8}?)(?=[，。；、）]|$)"
)
_SOME = re.compile(
    rf"(?:共|累计)?(?P<verb>收到|发生|接到|出现|发现)(?P<what>[\u4e00-\u9fff]{{2,8}}?)(?P<n>{COUNT})(?:条|起|件|例|个|份)"
)
_SCOPE = r"全[国省市县区州]|[我本][省市县区]|[\u4e00-\u9fff]{2,3}[市县区]"
_ONLY = re.compile(
    rf"(?P<scope>{_SCOPE}|[\u4e00-\u9fff]{{2}})(?:目前|迄今|至今|内)?(?:的)?唯一(?:的)?(?:一?[家个座所处])?(?:的)?(?P<what>[\u4e00-\u9fff]{{4,16}}?)(?=[，。；、（）]|$)"
)
_SEVERAL = re.compile(
    rf"(?P<scope>{_SCOPE})(?:共有|现有|已有|共|有)?(?P<what>[\u4e00-\u9fff]{{4,16}}?)(?:共有|现有|共|有|达)?(?P<n>{COUNT})[家个座所处](?P<behind>[\u4e00-\u9fff]?)"
)
_CHANGE = re.compile(r"新增|增加|净增|申报|拟|计划|力争|培育|争创|目标|将|到20\d\d年")
_EVERY = re.compile(rf"(?:所有|各|{COUNT})家?(?:入园|规上|在建)?企业")
"""All enterprises: who is named behind them is one of them."""
_EVERY_PROJECT = re.compile(rf"(?:所有|各|{COUNT})个?(?:重点|重大|在建|签约|工业|省级|市级|计划|年度)*项目")
_APART = re.compile(r"期|标段|另有|其他|其余|新|外|区外|项目")
_APART_PROJECT = re.compile(r"[一二三四]期|标段|另有|其他|其余|新[增建开签]|以外|区外|部分项目|个别项目|储备|谋划")
_PHASE = re.compile(r"[一二三四五首][期批段]|[东西南北A-Z]区|[省市县]级")
_NO = re.compile(
    r"(?:(?P<scope>[市县区]内|全[市县区])[^，。；]{0,2})?(?:无一|没有一|尚无一|仍无一)[家个所座处](?P<what>[\u4e00-\u9fff]{4,12}?)(?=[，。；]|$)"
)
_HAS = re.compile(
    rf"(?:现有|共有|已有|拥有|有)(?P<what>[\u4e00-\u9fff]{{4,12}}?)(?:共|达)?(?P<n>{COUNT})[家个所座处](?=[，。；、（(])"
)
ALIKE = 6
"""Characters with which the titles of two documents about one matter begin."""
REACH = 40
"""Characters behind those left that tell where they are."""
LONG = 8
"""Characters of a name that is told of one place alone."""
NEAR = 2
"""Sentences between all and its exception, at most, where they stand in two passages."""
_ALIKE_DEEDS = {"动工": "开工", "完工": "竣工", "建成": "竣工", "投用": "投产"}
LEAST = 3
"""Characters that the nouns of all and of its exception have in common, at least."""
_ROW = Maker("words", 0.7, "前后说法不一")


def exceptions(projection: Projection) -> Iterator[AuditRow]:
    """Claims of all, none and only that another sentence denies. O(characters + claims · exceptions)."""
    homes = told_homes(projection)
    groups: dict[tuple[str, int], list[Page]] = defaultdict(list)
    titles: dict[str, list[Page]] = defaultdict(list)
    for page in pages(projection):
        yield from _all(page)
        yield from _left(page)
        home, year = homes.get(page.document, ""), page.year or _year(page)
        groups[(home, year) if home and year else (page.document, 0)].append(page)
        titles[page.title[:ALIKE]].append(page)
    for near in groups.values():
        yield from _only(near)
    for near in titles.values():
        yield from _none(near)


def _year(page: Page) -> int:
    """The year of a title or a first line; 0 when none is told."""
    return year_in(page.title + "".join(sentence.text for sentence in page.sentences[:2]))


def _all(page: Page) -> Iterator[AuditRow]:
    claims = [(s, m) for s in page.sentences for m in _ALL.finditer(s.text) if not _WOULD.search(_clause(s, m))]
    for sentence in page.sentences if claims else ():
        for match in _NOT.finditer(sentence.text):
            deed = match["deed"] or match["deed2"]
            for home, claim in claims:
                near = home.passage is sentence.passage or abs(_place(page, home) - _place(page, sentence)) <= NEAR
                same = _ALIKE_DEEDS.get(claim["deed"], claim["deed"]) == _ALIKE_DEEDS.get(deed, deed)
                if same and near and _of_one(home, claim, sentence, match):
                    yield _row(home, claim, sentence, match)
                    break


def _left(page: Page) -> Iterator[AuditRow]:
    """All of a set done, and some of the same set told to be left anywhere else in the page."""
    every = [(s, m) for s in page.sentences for pattern in (_ALL, _RATE) for m in pattern.finditer(s.text)]
    claims = [(s, m) for s, m in every if not _WOULD.search(_clause(s, m))]
    for sentence in page.sentences if claims else ():
        for match in _LEFT.finditer(sentence.text):
            for home, claim in claims:
                if home is not sentence and _one_set(home, claim, sentence, match):
                    yield _row(home, claim, sentence, match)
                    break


def _one_set(home: Sentence, claim: re.Match[str], sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether those left are of those that are all: what tells which of a kind are all is told of them too."""
    begin = clause_start(sentence.text, match.start(), "；。")
    told, left = _clause(home, claim) + claim["who"], sentence.text[begin : match.end()]
    deeds = [_ALIKE_DEEDS.get(deed, deed) for deed in (claim["deed"], match["deed"] or match["deed2"])]
    kinds = [_KIND.findall(words)[-1:] for words in (told, left)]
    if kinds[0] != kinds[1] or not kinds[0] or _APART_PROJECT.search(left):
        return False
    towns = set(_TOWN.findall(told)) & set(_TOWN.findall(left + sentence.text[match.end() : match.end() + REACH]))
    which = [set(_SET.findall(words)) for words in (told, left)]
    meant = _SAME_SET.search(left) is not None and home.passage is sentence.passage
    same = deeds[0] == deeds[1] and bool(which[0]) and (which[0] <= which[1] or meant)
    return same or bool(towns and deeds[1] in ("完成", deeds[0]))


def _place(page: Page, sentence: Sentence) -> int:
    return next(at for at, one in enumerate(page.sentences) if one is sentence)


def _clause(sentence: Sentence, match: re.Match[str]) -> str:
    start = clause_start(sentence.text, match.start(), "，。；")
    return sentence.text[start : match.start("deed")]


def _of_one(home: Sentence, claim: re.Match[str], sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether an exception is one of those that are all: its noun stands in the claim, or it names none of its own."""
    if home is sentence and match.start() < claim.end() and claim.start() < match.end():
        return False
    told = match["noun"] or match["who"] or ""
    words = _clause(home, claim) + claim["who"] + claim["what"]
    pairs = {told[at : at + LEAST] for at in range(len(told) - LEAST + 1)}
    shared = any(pair in words for pair in pairs if not re.search(r"目前|企业|项目|月末|其中", pair))
    if _PHASE.findall(words) != _PHASE.findall(told):
        return False
    named = _EVERY.search(words) is not None and not _APART.search(told)
    begin = clause_start(sentence.text, match.end(), "；。")
    own = sentence.text[max(begin, claim.end() if home is sentence else 0) : match.end()].strip("。")
    project = re.search(r"(?:项目|工程)", own) and not _APART_PROJECT.search(own)
    named = named or (_EVERY_PROJECT.search(words) is not None and bool(project))
    return shared or (match["m"] is not None and any(pair in words for pair in pairs)) or named


def _none(near: Sequence[Page]) -> Iterator[AuditRow]:
    """未收到任何公众意见 beside 收到公众意见4条, in one passage, or in two documents whose titles begin alike."""
    nones = [(page, s, m) for page in near for s in page.sentences for m in _NONE.finditer(s.text)]
    for other, sentence in ((page, s) for page in near for s in page.sentences) if nones else ():
        for match in _SOME.finditer(sentence.text):
            for page, home, claim in nones:
                here = home.passage is sentence.passage and home is not sentence
                if claim["what"].endswith(match["what"]) and (other is not page or here):
                    yield _row(home, claim, sentence, match)


def _only(near: Sequence[Page]) -> Iterator[AuditRow]:
    claims = [(s, m) for page in near for s in page.sentences for m in _ONLY.finditer(s.text)]
    nones = [(s, m) for page in near for s in page.sentences for m in _NO.finditer(s.text)]
    told: set[str] = set()
    for sentence in (s for page in near for s in page.sentences) if nones else ():
        for match in _HAS.finditer(sentence.text):
            for home, claim in nones:
                if claim["what"] == match["what"] and not _CHANGE.search(sentence.text[: match.end()]):
                    yield _row(home, claim, sentence, match)
    for sentence in (s for page in near for s in page.sentences) if claims else ():
        for match in _SEVERAL.finditer(sentence.text):
            for home, claim in claims:
                what = _name(claim["what"])
                own = _name(match["what"])
                scopes = _wide(claim["scope"]) == _wide(match["scope"])
                scopes = scopes or (len(own) >= LONG and not re.search(_SCOPE, claim["scope"]))
                same = scopes and own and (what.endswith(own) or what.startswith(own))
                if same and whole_number(match["n"]) > 1 and not _CHANGE.search(match[0]) and what not in told:
                    told.add(what)
                    yield _row(home, claim, sentence, match)


def _name(words: str) -> str:
    """The name of a kind without verbs and words for all."""
    bare = re.sub(r"^(?:共有|现有|已有|目前|拥有|共|有|的|通过|获批|一家|一个)+|(?:共有|现有|共|有|达)+$", "", words)
    return bare if len(bare) > 3 else ""


def _wide(scope: str) -> str:
    return scope[-1]


def _row(home: Sentence, claim: re.Match[str], sentence: Sentence, match: re.Match[str]) -> AuditRow:
    sides = claim[0], match[0]
    evidence = (home.evidence(*claim.span()), sentence.evidence(*match.span()))
    return _ROW(home.text[:20], f"一处称“{sides[0]}”，一处称“{sides[1]}”", sides, *evidence)
