"""Claims that another sentence takes back: the only one beside the second, all done beside what is left, two who alone answer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import COUNT, Page, pages, whole_number
from chaingraph.analysis.audit.reading.text import Sentence
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_SCOPE = r"全[国省市县区州镇]|[我本]?[市县区省镇]内|国内|世界|全球|[一-龥]{2,3}[市县区省]"
_ONLY = re.compile(
    rf"(?P<scope>{_SCOPE})(?:目前|迄今|至今)?(?:的)?唯一(?:的)?(?:一[家个座所])?(?P<what>[^，。；、\d”]{{2,16}})"
)
_NTH = re.compile(
    rf"(?P<scope>{_SCOPE})(?:的)?第(?P<n>[二三四五六七八九十]|[2-9])[家个座所](?P<what>[^，。；、\d”]{{0,16}})"
)
_FIRST = re.compile(rf"(?P<scope>{_SCOPE})(?:的)?(?:首[家个座]|第一[家个座])(?P<what>[^，。；、\d”]{{3,14}})")
_ALL = re.compile(
    rf"(?P<n>{COUNT})(?P<m>[件项个家座])(?P<what>[^，。；\d]{{0,14}}?)(?:已|已经|均已|都已)?(?:全部|均已?|悉数|如期全部)(?:已)?(?P<done>兑现|完成|办结|建成|投产|竣工|落实|销号|开工|整改到位|办理完毕|通过验收|投用)"
)
_SOME = re.compile(
    rf"(?P<a>{COUNT})(?P<m>[件项个家座])(?:已|已经|全面|如期|按期)*(?:完成|办结|兑现|建成|投产|竣工|落实|销号|开工|投用)[，、；](?:另有|其余|还有|剩余)?(?P<b>{COUNT})(?P<m2>[件项个家座])(?:[^，。；\d]{{0,8}}?)(?P<left>跨年|推进|未|正在|在建|滞后|延期|仍|尚)"
)
_OFFICE = r"(?:[县市区镇省]?[一-龥]{1,8}(?:局|委|办|公司|集团|中心|管委会|政府|园区|镇|乡|街道))"
_DUTY = re.compile(
    rf"(?P<role>责任单位|牵头单位|建设单位|业主单位|实施主体|实施单位|主管部门)(?:为|是|：|:)(?P<who>{_OFFICE})(?![、和及])|由(?P<who2>{_OFFICE})(?:作为|担任|为)(?P<only>唯一)?(?:的)?(?P<role2>责任单位|牵头单位|建设单位|业主单位|实施主体|实施单位|主管部门)"
)
_THING = re.compile(r"[一-龥A-Za-z]{2,16}?(?:工程|项目|行动|专项|基地|中心|平台)")
_ANY = re.compile(r"(?:重点|在建|续建|新建|拟建|前期|储备|签约|开工|竣工|投产)(?:产业|工业|建设)?(?:项目|工程)$")
"""Undertakings of a kind, not one: 二、重点在建项目."""
_HEAD = re.compile(
    r"^(?:[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十\d]+[、.．]|第[一二三四五六七八九十]+、?)(?P<name>[^，。；：]{3,20}?)(?:。|$)"
)
_PLAN = re.compile(
    r"(?:规划期|实施期|规划实施期|规划期限|执行期|实施期限|规划期间|行动期)(?:限)?(?:为|是|：|:)?(?P<a>20\d\d)年?(?:至|到|[-—–~])(?P<b>20\d\d)年"
)
_REVIEW = re.compile(
    r"(?:于|在)?(?P<y>20\d\d)年(?:[底末初]|上半年|下半年)?(?:开展|组织|进行|完成|启动|实施)?(?:[^，。；\d]{0,6}?)(?P<what>中期评估|终期评估|总结评估|终期总结|终期验收|期末评估|中期调整)"
)
_ROW = Maker("words", 0.7, "前后说法不一")


def claims(projection: Projection) -> Iterator[AuditRow]:
    """Claims of one document that another of its sentences takes back. O(characters)."""
    for page in pages(projection):
        yield from _only(page)
        yield from _all_done(page)
        yield from _duties(page)
        yield from _reviews(page)


def _alike(left: str, right: str) -> bool:
    """Whether two wordings mean one thing: the last four characters of the shorter are in the other."""
    short, long_ = sorted((left, right), key=len)
    return len(short) > 2 and (short in long_ or (len(short) > 4 and short[-5:] in long_) or long_.endswith(short[-4:]))


def _only(page: Page) -> Iterator[AuditRow]:
    only = [(s, m) for s in page.sentences for m in _ONLY.finditer(s.text)]
    if only:
        for sentence in page.sentences:
            for match in _NTH.finditer(sentence.text):
                for home, claim in only[:8]:
                    same = _scope(match["scope"]) == _scope(claim["scope"]) and home is not sentence
                    thing = match["what"] if len(match["what"]) > 2 else sentence.text
                    spoken = claim["what"] in sentence.text or _alike(claim["what"], thing)
                    if same and spoken:
                        yield _row(home, claim, sentence, match)
    first: list[tuple[Sentence, re.Match[str]]] = [(s, m) for s in page.sentences for m in _FIRST.finditer(s.text)]
    for at, (home, claim) in enumerate(first[:20]):
        for sentence, match in first[at + 1 : 20]:
            years = [re.findall(r"(20\d\d)年", s.text) for s in (home, sentence)]
            apart = home is sentence and match.start() - claim.end() < 4
            if (
                _scope(claim["scope"]) == _scope(match["scope"])
                and _same_first(claim["what"], match["what"])
                and years[0]
                and years[1]
                and not apart
                and set(years[0]) | set(years[1]) != set(years[0]) & set(years[1])
            ) or (
                home is sentence
                and len(set(years[0])) > 1
                and _same_first(claim["what"], match["what"])
                and _scope(claim["scope"]) == _scope(match["scope"])
            ):
                yield _row(home, claim, sentence, match)


def _same_first(left: str, right: str) -> bool:
    """Whether both are the first of one kind: 锂电上市公司 and 锂电上市企业."""
    plain = [re.sub(r"公司|企业|单位|的|是|为|年|成为|项目", "", text.split("是")[0]) for text in (left, right)]
    return len(plain[0]) > 2 and len(plain[1]) > 2 and (plain[0].startswith(plain[1]) or plain[1].startswith(plain[0]))


def _scope(text: str) -> str:
    return text[-2:-1] if text.endswith("内") else text[-1]


def _row(home: Sentence, claim: re.Match[str], sentence: Sentence, match: re.Match[str]) -> AuditRow:
    sides = claim[0], match[0]
    return _ROW.but(0.65)(
        home.text[:20],
        f"一处称“{sides[0]}”，一处称“{sides[1]}”",
        sides,
        home.evidence(*claim.span()),
        sentence.evidence(*match.span()),
    )


def _all_done(page: Page) -> Iterator[AuditRow]:
    """年初承诺的 10件实事已全部兑现, beside 8件完成、2件跨年度推进."""
    some = [(s, m) for s in page.sentences for m in _SOME.finditer(s.text)]
    for sentence in page.sentences if some else ():
        for match in _ALL.finditer(sentence.text):
            for home, told in some:
                whole = whole_number(told["a"]) + whole_number(told["b"])
                ahead = home.text[: told.start()]
                shared = any(match["what"][at : at + 2] in ahead for at in range(len(match["what"]) - 1))
                if told["m"] == match["m"] and whole == whole_number(match["n"]) and shared:
                    yield _ROW.but(0.75)(
                        sentence.text[:20],
                        f"“{match[0]}”与“{told[0]}”不合",
                        (match[0], told[0]),
                        home.evidence(*told.span()),
                        sentence.evidence(*match.span()),
                    )


def _duties(page: Page) -> Iterator[AuditRow]:
    """One role for one undertaking told of two offices."""
    told: dict[tuple[str, str], tuple[Sentence, re.Match[str], str]] = {}
    head = ""
    for sentence in page.sentences:
        opening = _HEAD.match(sentence.text)
        if sentence.first:
            head = opening["name"] if opening else head if sentence.passage.kind != "heading" else sentence.text
        for match in _DUTY.finditer(sentence.text):
            who, role = match["who"] or match["who2"], match["role"] or match["role2"]
            ahead = _THING.findall(sentence.text[: match.start()])
            named = [name for name in ahead if not name.startswith(("该", "本", "此")) and len(name) > 4]
            thing = named[-1] if named else head
            if not thing or len(thing) < 4 or _ANY.search(thing):
                continue
            key = (re.sub(r"^.*?(?=.{6,}$)", "", thing)[-10:], role)
            home, other, former = told.setdefault(key, (sentence, match, who))
            if former != who and not former.endswith(who) and not who.endswith(former) and home is not sentence:
                yield Maker("name", 0.65, "前后说法不一")(
                    thing,
                    f"{thing}的{role}一处为 {former}，一处为 {who}",
                    (former, who),
                    home.evidence(*other.span()),
                    sentence.evidence(*match.span()),
                )


def _reviews(page: Page) -> Iterator[AuditRow]:
    """A plan looked back on before it begins, or after its end called half-way."""
    spans = [(s, m) for s in page.sentences for m in _PLAN.finditer(s.text)]
    for home, span in spans[:1]:
        first, last = int(span["a"]), int(span["b"])
        for sentence in page.sentences:
            for match in _REVIEW.finditer(sentence.text):
                year, middle = int(match["y"]), "中期" in match["what"]
                if (middle and not first <= year <= last) or (not middle and year < last):
                    yield Maker("date", 0.8, "年份可能写错")(
                        sentence.text[:20],
                        f"规划期为 {first}—{last}年，“{match[0]}”不在其时",
                        (match[0], f"{first}—{last}"),
                        home.evidence(*span.span()),
                        sentence.evidence(*match.span()),
                    )
