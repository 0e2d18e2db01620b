"""A paragraph a chain: who leads it, enterprises, leader, gaps, how local the suppliers are, whom to invite; what is not told is said to be so.

For: the report pack.
In: rows of ``chains``, ``gaps``, ``localisation`` and ``candidates``, with their quotes.
Out: :class:`~chaingraph.views.report.ChainText`; every number is a piece with the source it rests on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from chaingraph.views.cells import is_number, visible
from chaingraph.views.charts_frame import percent, plain
from chaingraph.views.columns import drawn_gaps, is_channel, told_gaps
from chaingraph.views.labels import label
from chaingraph.views.report import ChainText, Piece
from chaingraph.views.report_sources import source_of

Row = Mapping[str, object]
Cite = Callable[[str, object], Piece]
NAMED = 6
"""Names a sentence lists."""
OTHERS = 12
"""Chains that the last paragraph names."""
OTHER = "其他产业链"
TOLD = (
    ("missing", "缺少"),
    ("single", "仅有一家"),
    ("weak", "薄弱"),
    ("outside", "靠外购"),
    ("wanted", "计划引进或补齐"),
)
"""What documents say of a segment, the gravest first."""
HERE = (("local", "本地"), ("outside", "区外"), ("unknown", "所在地未知"))
BOUNDS = {"≥": "不少于 ", ">": "超过 ", "≤": "不超过 ", "<": "少于 ", "≈": "约 "}


def chain_texts(findings: Mapping[str, Sequence[Row]], papers: Mapping[str, str]) -> Iterator[ChainText]:
    """The paragraphs; chains of which documents say no more than their members share the last one.

    Args:
        findings: Name of the finding → rows of the contract, besides them ``chains``.
        papers: Identifier of a document → its title.
    """

    def cite(text: str, evidence: object) -> Piece:
        return Piece(visible(text), source_of(evidence, papers, [text]))

    others: list[tuple[int, Piece]] = []
    for brief in findings.get("chains", ()):
        chain = str(brief["chain"])
        gaps = [gap for gap in findings.get("gaps", ()) if gap["chain"] == chain]
        shares = list(_shares(findings.get("localisation", ()), brief))
        wanted = [row for row in findings.get("candidates", ()) if _fills(row, chain)]
        if (
            gaps
            or _rows(brief, "leaders")
            or _rows(brief, "counts")
            or _rows(brief, "heads")
            or any(row["enterprise"] == chain for row in shares)
        ):
            sentences = (
                _heads(brief, cite),
                _firms(brief, cite),
                _leaders(brief, cite),
                _gaps(gaps, cite),
                _local(shares, chain, cite),
                _wanted(wanted, chain, cite),
            )
            yield ChainText(_title(chain), tuple(tuple(sentence) for sentence in sentences))
        elif firms := _rows(brief, "firms"):
            others.append((len(firms), cite(f"{chain} {len(firms)} 家", _quotes(firms))))
    if others:
        named = [piece for _, piece in sorted(others, key=lambda other: -other[0])[:OTHERS]]
        end = f"等，共 {len(others)} 条。" if len(others) > OTHERS else "。"
        yield ChainText(OTHER, (tuple(_listed("文件只列出企业，没有说到环节、链主和缺口：", named, end)),))


def _title(chain: str) -> str:
    """What a chain is called: 新能源汽车产业链, 铝产业; 产业产业链 is nothing."""
    return chain if chain.endswith(("链", "业", "集群")) else f"{chain}产业链"


def _heads(brief: Row, cite: Cite) -> Iterator[Piece]:
    """Who leads it for the government, the newest told first, with the date where documents tell of several."""
    heads = _rows(brief, "heads")
    roles = list(dict.fromkeys(str(head["role"]) for head in heads))
    for role in roles:
        found = [head for head in heads if head["role"] == role]
        dated = len({head.get("date") for head in found}) > 1
        named = [cite(_dated(head) if dated else str(head["who"]), head["evidence"]) for head in found[:NAMED]]
        more = f"等 {len(found)} 个" if len(found) > NAMED else ""
        yield from _listed(f"{label(role)}：", named, f"{more}{'。' if role == roles[-1] else '；'}")


def _dated(head: Row) -> str:
    return f"{head['who']}（{head['date']}）" if head.get("date") else str(head["who"])


def _firms(brief: Row, cite: Cite) -> Iterator[Piece]:
    counts, firms = _rows(brief, "counts"), _rows(brief, "firms")
    if not counts and not firms:
        yield Piece("企业数：文件未载。")
        return
    told = [cite(_counted(count, str(brief["chain"])), count["evidence"]) for count in counts]
    yield from _listed("文件统计", told, "；" if firms else "。")
    if firms:
        yield cite(f"文件逐家列入本链的企业 {len(firms)} 家", _quotes(firms))
        yield from _listed("，其中", list(_places(brief, firms, cite)), "。", lone="。")


def _counted(count: Row, chain: str) -> str:
    year = f"（{count['year']}年）" if count.get("year") else ""
    bound = BOUNDS.get(str(count["bound"]), "")
    indicator = str(count["indicator"]).removeprefix(chain).removeprefix("产业链").removeprefix("现有")
    return f"{indicator} {bound}{plain(float(str(count['value'])))} {count['unit']}{year}"


def _places(brief: Row, firms: Sequence[Row], cite: Cite) -> Iterator[Piece]:
    """How many are here, elsewhere, and nobody knows where; nothing where nobody says where here is."""
    for where, words in HERE if brief.get("region") else ():
        found = [firm for firm in firms if firm["where"] == where]
        around = f"（{brief['region']}）" if where == "local" else ""
        if found:
            yield cite(f"{words}{around or ' '}{len(found)} 家", _quotes(found))


def _leaders(brief: Row, cite: Cite) -> Iterator[Piece]:
    leaders = _rows(brief, "leaders")
    named = [cite(str(leader["enterprise"]), leader["evidence"]) for leader in leaders[:NAMED]]
    end = f"等 {len(leaders)} 家。" if len(leaders) > NAMED else "。"
    yield from _listed("链主或龙头：", named, end, lone="链主：文件未载。")


def _gaps(gaps: Sequence[Row], cite: Cite) -> Iterator[Piece]:
    drawn = [gap for gap in drawn_gaps(gaps) if not is_channel(gap)]
    head, *parts = [*_drawn(drawn, cite)] or [Piece("")]
    for kind, words in TOLD:
        found = [gap for gap in told_gaps(gaps) if gap["told"] == kind]
        names = list(dict.fromkeys(str(gap["segment"]) for gap in found))
        if names:
            parts.append(cite(f"文件说{words}的 {len(names)} 个（{_few(names)}）", _quotes(found)))
    if not drawn:
        yield from _listed("", parts, "。", "；", lone="环节与缺口：文件未载。")
        return
    yield head
    yield from _listed("，其中", parts, "。", "；", lone="，都有两家以上本地企业。")


def _drawn(drawn: Sequence[Row], cite: Cite) -> Iterator[Piece]:
    if not drawn:
        return
    yield cite(f"文件所列供应环节 {len(drawn)} 个", _quotes(drawn))
    for status in ("missing", "single", "weak"):
        found = [gap for gap in drawn if gap["status"] == status]
        if found:
            names = _few([str(gap["segment"]) for gap in found])
            words = "本地没有企业" if status == "missing" else label(f"status:{status}")
            yield cite(f"{words}的 {len(found)} 个（{names}）", _quotes(found))


def _shares(rows: Iterable[Row], brief: Row) -> Iterator[Row]:
    """What is known of the suppliers of a chain or of its leaders; where documents report it, nothing is reckoned."""
    names = [brief["chain"], *(leader["enterprise"] for leader in _rows(brief, "leaders"))]
    own = [row for row in rows if row["enterprise"] in names and _share(row)]
    told = {row["enterprise"] for row in own if row["basis"] == "reported"}
    kept: dict[tuple[object, ...], Row] = {}
    for row in sorted(own, key=lambda row: names.index(row["enterprise"])):
        if row["basis"] == "reported":
            kept[row["enterprise"], row.get("radius"), _share(row)] = row
        elif row["enterprise"] not in told:  # the same suppliers at a wider radius tell nothing new
            kept.setdefault((row["enterprise"], row["local"], row["unknown"]), row)
    yield from kept.values()


def _local(rows: Sequence[Row], chain: str, cite: Cite) -> Iterator[Piece]:
    parts = [cite(f"{_whose(row, chain)}{_share(row)}", row["evidence"]) for row in rows[:NAMED]]
    yield from _listed("供应商本地化：", parts, "。", "；", lone="供应商本地化：文件未载。")


def _whose(row: Row, chain: str) -> str:
    if row["enterprise"] == chain:
        return "本链"
    return f"{row['enterprise']}{'' if row['basis'] == 'derived' else '的'}"


def _share(row: Row) -> str:
    """Counts and share in words; empty when neither is known."""
    around = f"（本地范围：{row['radius']}）" if row.get("radius") else ""
    share = f"本地占 {percent(float(str(row['share'])))}" if is_number(row.get("share")) else ""
    if row["basis"] == "derived":
        unknown = f"、所在地未知 {row['unknown']} 家" if row.get("unknown") else ""
        counted = (
            f"有名可查的供应商 {plain(_number(row, 'suppliers'))} 家，本地 {plain(_number(row, 'local'))} 家{unknown}"
        )
        return f"{counted}{around}"
    if is_number(row.get("suppliers")) and is_number(row.get("local")):
        counted = f"供应商 {plain(_number(row, 'suppliers'))} 家，本地 {plain(_number(row, 'local'))} 家"
        return f"{counted}{f'，{share}' if share else ''}{around}"
    return f"{share}{around}" if share else ""


def _wanted(rows: Sequence[Row], chain: str, cite: Cite) -> Iterator[Piece]:
    named = [cite(f"{row['enterprise']}（{_few(_fills(row, chain))}）", row["evidence"]) for row in rows[:NAMED]]
    end = f"等 {len(rows)} 家，见“招商目标企业清单”。" if len(rows) > NAMED else "。"
    yield from _listed("可招引：", named, end, lone="可招引的企业：文件未载。")


def _fills(row: Row, chain: str) -> list[str]:
    """Segments of a chain that a candidate could fill."""
    segments = row.get("segments")
    told = segments if isinstance(segments, Sequence) else ()
    return [str(name).removeprefix(f"{chain}/") for name in told if str(name).startswith(f"{chain}/")]


def _listed(head: str, parts: Sequence[Piece], end: str, mark: str = "、", lone: str = "") -> Iterator[Piece]:
    """Parts with a mark between them, after a head and before an end; ``lone`` alone when there are none."""
    if not parts:
        yield from [Piece(lone)] if lone else []
        return
    yield from [Piece(head)] if head else []
    for at, part in enumerate(parts):
        yield from [Piece(mark)] if at else []
        yield part
    yield Piece(end)


def _few(names: Sequence[str]) -> str:
    return f"{'、'.join(names[:NAMED])}{'等' if len(names) > NAMED else ''}"


def _number(row: Row, key: str) -> float:
    return float(str(row.get(key) or 0))


def _quotes(rows: Iterable[Row]) -> list[object]:
    """Quotes of several rows, each once."""
    found = [quote for row in rows for quote in _rows(row, "evidence")]
    return list({(quote["doc"], quote["start"], quote["end"]): quote for quote in found}.values())


def _rows(row: Row, key: str) -> list[Row]:
    value = row.get(key)
    return [item for item in value if isinstance(item, Mapping)] if isinstance(value, Sequence) else []
