"""Points that a sentence announces by their number, whatever marks them: 讲四点意见, then 一、 … 三、; 六件实事，即 and five clauses.

For: ``chaingraph audit``; :mod:`chaingraph.analysis.audit.counts.announced` reads points marked 一是 and lists of names.
In: sentences in reading order. Out: audit rows of kind ``list``.
How: what is announced at the end of a sentence follows at once, each point behind a mark of one kind that counts on from the first;
a list of members told once is held against their number told elsewhere on the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import COUNT, Page, pages, whole_number
from chaingraph.analysis.audit.reading.text import Sentence
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_N = rf"(?<![第十百千\d.〇—–~至-])(?P<n>{COUNT})"
_TOLD = re.compile(rf"{_N}(?P<m>点|条|项|个方面|方面|个|件|大)(?P<noun>[\u4e00-\u9fff]{{0,8}})[。：；]?$")
_SAYS = re.compile(
    r"[讲谈提作有]|分为|分享|体现|强调|明确|做好|抓好|如下|以下|汇报|部署|采取|落实|推出|实施|突出|把握|注意|坚持|布置|归纳|概括|存在|面临|确定|聚焦|围绕|发现|查出|梳理|反映|指出"
)
_THINGS = re.compile(r"家|户|名|位|企业|单位|部门|乡镇|项目$")
_SIGN = r"[一二三四五六七八九十]{1,3}"
_MARKS = tuple(
    re.compile(mark)
    for mark in (
        rf"({_SIGN})、",
        rf"[（(]({_SIGN})[）)]",
        r"(\d{1,2})[.．、](?!\d)",
        rf"第({_SIGN})[，、：]",
        rf"第({_SIGN})(?:[条点项]|(?:个|大|方面)?(?:优势|特点|亮点|方面|问题|原因|任务|目标|阶段|步|因素|变化|短板|机遇|看点|理由|体会|感受|建议|希望|是))",
        rf"({_SIGN})[是要](?!否|素)",
        r"([①②③④⑤⑥⑦⑧⑨⑩])",
        r"[（(](\d{1,2})[）)]",
    )
)
_CLAUSES = re.compile(
    rf"{_N}(?P<m>件|项|个|大)(?P<noun>[\u4e00-\u9fff]{{2,10}})[，,]?(?:即|分别(?:是|为)|具体(?:是|为)|包括|：)+(?P<list>[^。；：]+)"
)
_DOES = re.compile(r"^(?:并|还|同时)?[\u4e00-\u9fff“”A-Za-z]{3,24}\d[\d.,]*[万亿]?[\u4e00-\u9fff]{1,4}$")
_MEMBERS = re.compile(
    r"(?P<noun>(?:成员|理事|责任|牵头|配合|参与|发起|共建|支持|会员|责任)单位|工作组|专班成员|小组成员)(?:[。：，]|主要)*(?:包括|由|有|为|是|：)+(?P<list>[^。；：]{8,})"
)
_COUNTED = rf"{_N}[个家名位](?P<noun>{{noun}})"
_OPEN = re.compile(r"等|其中|以及各|有关|相关|各")
_ROW = Maker("list", 0.75, "漏写或多写了一项")
NEAR, FEWEST, MOST = 2, 4, 20


def points_told(projection: Projection) -> Iterator[AuditRow]:
    """Points, clauses and members of another number than told. O(sentences · points)."""
    for page in pages(projection):
        for at, sentence in enumerate(page.sentences):
            match = _TOLD.search(sentence.text)
            if match and _SAYS.search(sentence.text) and not _THINGS.search(match["m"] + match["noun"]):
                yield from _held(sentence, match, _points(page.sentences[at + 1 :]))
            yield from _listed(sentence)
        yield from _members(page)


def _points(behind: Sequence[Sentence]) -> Sequence[Sentence]:
    """The points that begin at once and count on behind marks of one kind; none where one is left out."""
    kind = next((mark for mark in _MARKS if behind and mark.match(behind[0].text)), None)
    found: list[Sentence] = []
    for sentence in behind if kind else ():
        match = kind.match(sentence.text) if kind else None
        number = whole_number(match[1]) if match else 0
        if number == len(found) + 1:
            found.append(sentence)
            # A point may go on in the same sentence: …不断档；与此同时，第四，….
            inside = [whole_number(other[1]) for other in kind.finditer(sentence.text, 1)] if kind else []
            while len(found) + 1 in inside:
                found.append(sentence)
        elif number == 1 and found:
            break
        elif number:
            return ()
    return found


def _held(sentence: Sentence, match: re.Match[str], found: Sequence[Sentence]) -> Iterator[AuditRow]:
    told = whole_number(match["n"])
    if 1 < told <= MOST and len(found) > 1 and 0 < abs(told - len(found)) <= NEAR:
        last = found[-1]
        yield _row(sentence, match, len(found), (last, 0, min(24, len(last.text))))


def _listed(sentence: Sentence) -> Iterator[AuditRow]:
    """六件实事，即新建…300个，改造…12公里: clauses that each do one thing and count it."""
    for match in _CLAUSES.finditer(sentence.text):
        clauses = [part for part in re.split(r"[，、]", match["list"]) if part]
        told = whole_number(match["n"])
        whole = (
            len(clauses) >= FEWEST and all(_DOES.match(part) for part in clauses) and not _OPEN.search(match["list"])
        )
        if whole and 0 < abs(told - len(clauses)) <= NEAR:
            yield _row(sentence, match, len(clauses), (sentence, match.start("list"), match.end("list")))


def _members(page: Page) -> Iterator[AuditRow]:
    """成员单位包括甲局、乙局、…; elsewhere 7个成员单位."""
    lists: dict[str, list[tuple[int, set[int]]]] = {}
    for at, sentence in enumerate(page.sentences):
        behind = page.sentences[at + 1] if at + 1 < len(page.sentences) else None
        goes_on = behind is not None and not behind.first and behind.passage is sentence.passage
        text = sentence.text + (behind.text if behind and goes_on else "")
        match = _MEMBERS.search(text)
        if match and match.start() < len(sentence.text) and not _OPEN.search(match["list"]):
            items = [item for item in match["list"].split("、") if item]
            last = [part for part in re.split(r"以及|和|及|与", items[-1]) if part]
            lists.setdefault(match["noun"], []).append((at, {len(items), len(items) - 1 + len(last)}))
    for noun, known in lists.items():
        pattern = re.compile(_COUNTED.format(noun=noun))
        for sentence in page.sentences if len(known) == 1 else ():
            (home, lengths), match = known[0], pattern.search(sentence.text)
            near = min(lengths, key=lambda length: abs(length - whole_number(match["n"]))) if match else 0
            if match and near >= FEWEST and 0 < abs(near - whole_number(match["n"])) <= NEAR:
                for one in page.sentences[home : home + 2]:
                    if "、" in one.text:
                        yield _row(sentence, match, near, (one, 0, len(one.text)))
                        break


def _row(sentence: Sentence, match: re.Match[str], listed: int, place: tuple[Sentence, int, int]) -> AuditRow:
    home, start, end = place
    words = match[0] if "list" not in match.groupdict() else sentence.text[match.start() : match.start("list")]
    words = words.rstrip("。：；，")
    message = f"“{words}”，列出 {listed} 项"
    evidence = sentence.evidence(match.start(), match.start() + len(words)), home.evidence(start, end)
    return _ROW(words, message, (words, f"{listed}项"), *evidence)
