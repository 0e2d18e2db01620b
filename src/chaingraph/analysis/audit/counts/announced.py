"""A number of things announced, and the things that follow: as a list of names, as points 一是 … 四是."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from chaingraph.analysis.audit.counts.members import joined
from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import COUNT, Page, pages, whole_number
from chaingraph.analysis.audit.reading.text import Sentence
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.reference.people import all_people

_MEASURE = r"(?:大类|大块|大|个方面|方面|个层面|个环节|个|家|条|件|项|类|种|户|座|所|名|位|点|处|支|批|只|道|层|级|人(?=[）)]*(?:[：:]|$|[，,]?(?:分别|名单|即))))"
_TOLD = re.compile(
    rf"(?<![第十百千\d.〇—–~至-])(?P<count>{COUNT})(?P<measure>{_MEASURE})(?!以上|以下|以内|季度|月|工作日|百分点|小时|年)(?P<noun>[^，。；：:、\d“”（）()—]{{0,12}})"
)
_LINK = re.compile(
    r"[”）)]*(?:[，,。；;]?(?:它们|他们|其)?(?P<strict>[^，。；：:\d]{0,4}如下(?=[:：])|名单(?=[:：])|即|(?<=们)(?:是|为)|分别(?:是|为|叫)|依次(?:是|为)?|具体(?:是|为|有)|也就是|——|—|：|:|（|\()+(?:是|为|由)?[:：]?)"
)
_NEXT = re.compile(
    r"(?:它们|他们)?(?:[按依][^，。；\d]{2,10}[，,])?(?:它们|他们)?(?:分别(?:是|为|来自)?|依次(?:是|为)|即(?:是|为)?|具体(?:是|为)?)"
)
_END = re.compile(r"[。；;：:！？）)（(——]|——")
_BRACKETED = re.compile(r"（[^（）]*）")
_POINT = re.compile(
    r"(?<![\d第零一二三四五六七八九十周期统万专唯])(?P<ordinal>[一二三四五六七八九十])(?:要|是|则)(?!期|条|个|家|带|路)|[第其](?P<first>[一二三四五六七八九十])[，,]|(?P<ring>[①②③④⑤⑥⑦⑧⑨⑩])|[（(](?P<digit>\d)[）)]"
)
_LAST_COUNT = re.compile(
    rf"(?<![第十百千\d.])(?P<count>{COUNT})(?P<measure>{_MEASURE})(?P<noun>[^，。；：:、\d]{{0,10}})[”’》]?[：:。]?$"
)
_LEAD = re.compile(
    r"[：:]$|以下|如下|主要有|存在|表现|体现在|归纳|概括|重点(?:抓好|做好|实施|推进)|抓好|做好|实施|采取|提出|面临|聚焦|突出|坚持|把握|开展|围绕|组建|推进|形成"
)
_HEADING = re.compile(r"^(?:第?[一二三四五六七八九十]+[章节、]|[（(][一二三四五六七八九十]+[）)]|\d+[.、．])?")
_COMPOUND = re.compile(
    r"[“‘]?(?P<all>(?:[一二两三四五六七八九][\u4e00-\u9fff]){2,4})[”’]?(?P<link>[^，。；：:、]{0,12}?[，,]?(?:即|分别(?:是|为)|：|:|（|\(|——)+(?:是|为)?)(?P<list>[^。；;：:）)]+)"
)
_NAMES_ALONE = re.compile(r"[\u4e00-\u9fff·]{2,12}(?:、[\u4e00-\u9fff·]{2,12}){2,}。?")
"""A line of names and nothing else, as it stands below a heading."""
_ABOVE = re.compile(rf"(?:以上|上述)(?P<count>{COUNT})(?:点|个?方面|项|条|个问题)")
_ROW = Maker("list", 0.7, "漏写或多写了一个")
MOST = 20


@dataclass(frozen=True, slots=True)
class _Announced:
    """A count and where it stands."""

    sentence: Sentence
    count: int
    start: int
    end: int

    @property
    def words(self) -> str:
        return self.sentence.text[self.start : self.end]


def announced(projection: Projection) -> Iterator[AuditRow]:
    """Lists of names behind a count that are longer or shorter than it says. O(characters)."""
    for page in pages(projection):
        for at, sentence in enumerate(page.sentences):
            following = page.sentences[at + 1] if at + 1 < len(page.sentences) else None
            for match in _TOLD.finditer(sentence.text):
                row = _list(sentence, match, following)
                if row is not None:
                    yield row
            for match in _COMPOUND.finditer(sentence.text):
                yield from _compound(sentence, match)


def pointed(projection: Projection) -> Iterator[AuditRow]:
    """Points 一是 … 四是 under a heading or behind a sentence that announces another number of them. O(characters)."""
    for page in pages(projection):
        for lead, points in _runs(page):
            numbers = [number for number, _ in points]
            if numbers != list(range(1, len(numbers) + 1)) or len(numbers) < 2:
                continue
            yield from _summed_up(page, points)
            told = _leading(page, lead, points[0][1])
            if told and len(numbers) not in {item.count for item in told} and told[0].count > 1:
                first, last = told[0], points[-1][1]
                yield _ROW.but(0.7)(
                    first.words,
                    f"“{first.words}”，其后列出 {len(numbers)} 项",
                    (first.words, f"{len(numbers)} 项"),
                    first.sentence.evidence(first.start, first.end),
                    last.evidence(0, min(len(last.text), 24)),
                )


def _summed_up(page: Page, points: list[tuple[int, Sentence]]) -> Iterator[AuditRow]:
    """What sums up ("the four points above") behind another number of points."""
    after = page.sentences.index(points[-1][1])
    for sentence in page.sentences[after : after + 3]:
        match = _ABOVE.search(sentence.text)
        if match and whole_number(match["count"]) != len(points):
            yield _ROW(
                match[0],
                f"“{match[0]}”，前面列出 {len(points)} 项",
                (match[0], f"{len(points)} 项"),
                sentence.evidence(*match.span()),
            )
            return


def _list(sentence: Sentence, match: re.Match[str], following: Sentence | None) -> AuditRow | None:
    """A row where a list right behind a count has another length."""
    count = whole_number(match["count"])
    text, home, start = sentence.text, sentence, match.end()
    link = _LINK.match(text, start)
    if link is None and text[start:] == "。" and following and following.passage is sentence.passage:
        link = _NEXT.match(following.text)
        home, text = following, following.text
    elif link is None and following and following.first and not text[start:].strip("）):： "):
        link = re.match("", following.text) if _NAMES_ALONE.fullmatch(following.text) else None
        home, text = following, following.text
    if link is None or not 2 <= count <= MOST:
        return None
    # What is told in brackets of each of a list ends no list.
    body = text if "（" in link[0] else _BRACKETED.sub(lambda inside: "〇" * len(inside[0]), text)
    end = _END.search(body, link.end())
    stop = _line_end(home, link.end(), end.start() if end else len(text))
    listed = text[link.end() : stop]
    lengths, items = _lengths(listed)
    more = "等" in listed or listed.startswith("各") or "其中" in listed or "……" in listed
    if (
        not lengths
        or (more and min(lengths) <= count)
        or count in lengths
        or (match["measure"] == "人" and not all_people(items))
        or re.search(r"\d+(?:\.\d+)?(?:亿|万|%)", "、".join(items))
    ):
        return None
    loose = link[0].strip("”）)，,") in ("（", "(", "——", "—")
    if max(lengths) * 2 < count or min(lengths) > count + 4 or min(lengths) < 2 or (loose and min(lengths) < 3):
        return None
    words = match[0]
    return _ROW(
        words,
        f"“{words}”，列出 {max(lengths)} 个：{'、'.join(items)[:80]}",
        (words, f"{max(lengths)} 个"),
        sentence.evidence(*match.span()),
        home.evidence(link.start(), stop),
    )


def _line_end(sentence: Sentence, start: int, end: int) -> int:
    """Where a list ends that goes up to the end of a line, when the next lines name nothing more."""
    whole = sentence.passage.evidence
    for at in range(end - 1, start, -1):
        left, right = sentence.offsets[at - 1] + 1, sentence.offsets[at]
        if "\n" in whole.quote[left - whole.start : right - whole.start]:
            if "、" in sentence.text[at:end]:
                return end
            end = at
    return end


def _lengths(listed: str) -> tuple[set[int], list[str]]:
    """How many names a list may hold, read either way where 和 may join two or stand inside one."""
    bare = re.sub(r"[（(][^（()）]*[）)]", "", listed)
    segments = re.split(r"[，,]", bare)
    listing = [segment for segment in segments if "、" in segment]
    if not listing:
        return set(), []
    # Behind the list its sentence may go on: 由区级领导任班长. The list ends with the last part that still names.
    bare = "、".join(segments[: segments.index(listing[-1]) + 1]) if segments[0] == listing[0] else ""
    items = [item for item in bare.split("、") if item]
    if len(items) < 2 or any(len(item) > 30 for item in items[:-1]):
        return set(), []
    tails = [item[-1] for item in items]
    tail = max(tails, key=tails.count)
    named = [name for item in items for name in joined(item, tail)]
    last = re.split(r"以及|和|及|与", named[-1])
    # Where nothing tells whether 和 joins two names or stands inside one, either may be meant.
    return {len(named), len(named) - 1 + len([part for part in last if part])}, named


def _compound(sentence: Sentence, match: re.Match[str]) -> Iterator[AuditRow]:
    """Formulas (一区四园，即 …): the names against the parts of the formula."""
    parts = [
        (whole_number(sign), noun)
        for sign, noun in re.findall(r"([一二两三四五六七八九])([\u4e00-\u9fff])", match["all"])
    ]
    lengths, items = _lengths(match["list"])
    # 两图两库: a name ends in one of the nouns, and 和 behind it joins the next.
    every = re.split(rf"(?<=[{''.join(noun for _, noun in parts)}])(?:以及|和|及|与)|、", match["list"])
    lengths = lengths | {len([item for item in every if item])} if lengths else lengths
    count, noun = parts[-1]
    total = sum(number for number, _ in parts)
    named = [item for item in items if item.endswith(noun) or noun in item[-3:]]
    if not lengths or "等" in match["list"] or count < 2 or noun in "年月日天次期步季":
        return
    right = {total, count, total - parts[0][0]}
    if len(named) == len(items) or lengths & right:
        right = {count, total} if len(named) == len(items) else right
    if not lengths & right and max(lengths) <= total + 2 and len(named) >= 2:
        yield _ROW(
            match["all"],
            f"“{match['all']}”，列出 {max(lengths)} 个：{'、'.join(items)[:80]}",
            (match["all"], f"{max(lengths)} 个"),
            sentence.evidence(match.start("all"), match.end("list")),
        )


def _runs(page: Page) -> Iterator[tuple[int, list[tuple[int, Sentence]]]]:
    """Runs of points with the place of their first sentence; a heading, or a new first point, ends a run."""
    run: list[tuple[int, Sentence]] = []
    lead = 0
    for at, sentence in enumerate(page.sentences):
        if run and sentence.passage.kind == "heading" and not _POINT.match(sentence.text):
            yield lead, run
            run = []
        for match in _POINT.finditer(sentence.text):
            number = _ordinal(match)
            if number == 1:
                if run:
                    yield lead, run
                run, lead = [], at
            if run or number == 1:
                run = [*run, (number, sentence)]
    if run:
        yield lead, run


def _ordinal(match: re.Match[str]) -> int:
    return whole_number(match["ordinal"] or match["first"] or match["ring"] or match["digit"])


def _leading(page: Page, at: int, first: Sentence) -> list[_Announced]:
    """Counts that announce the points: in the words before the first one, or the sentence or heading above."""
    point = _POINT.search(first.text)
    ahead = first.text[: point.start()] if point else ""
    found = counts_told(first, ahead, tight=False)
    above = page.sentences[at - 1] if at else None
    if not ahead.strip("“‘") and above is not None and above.document == first.document:
        headed = above.passage.kind == "heading" or above.first or above.passage is first.passage
        found = counts_told(above, above.text, tight=above.passage.kind == "heading") if headed else []
    return found


def counts_told(sentence: Sentence, text: str, *, tight: bool) -> list[_Announced]:
    """The counts of a text that leads over to points; of a heading only one it ends with."""
    body = text.rstrip("。：:，,；;")
    offset = _HEADING.match(body)
    start = offset.end() if offset else 0
    ends = _LAST_COUNT.search(body, start)
    if ends and (tight or _LEAD.search(text)):
        return [_Announced(sentence, whole_number(ends["count"]), ends.start(), ends.end())]
    if tight or not re.search(r"[：:]$|以下|如下", text):
        return []
    matches = [match for match in _TOLD.finditer(body, start) if match["measure"] not in ("家", "名", "位", "户")]
    return [_Announced(sentence, whole_number(match["count"]), *match.span()) for match in matches]
