"""The numbers a director asks for first, each with the words it rests on and a way to the whole list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from chaingraph.views.cells import visible, worded
from chaingraph.views.columns import count_tiers, drawn_gaps, is_channel, summed_projects, told_gaps

Row = Mapping[str, object]
Findings = Mapping[str, Sequence[Row]]
QUOTED = 5
"""Rows whose quotes are shown with a number; the list has all."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number.

    Attributes:
        value: As people read it.
        unit: What is counted.
        words: What it says.
        rows: The rows it was counted from.
        finding: Where all of them are.
        alarm: Whether it is a shortage.
    """

    value: str
    unit: str
    words: str
    rows: Sequence[Row]
    finding: str
    alarm: bool = False


def figures(findings: Findings) -> list[Figure]:
    """What can be said from these findings; nothing is said of what they do not hold."""
    made = (_gaps, _told, _localisation, _enterprises, _projects, _land, _targets, _candidates, _audit)
    return [figure for make in made for figure in make(findings)]


def html_figures(found: Sequence[Figure], papers: Mapping[str, str], link: Callable[[str], str]) -> str:
    """The figures as cards.

    Args:
        found: See :func:`figures`.
        papers: Document → title.
        link: Finding → address of its list.
    """
    cards = "".join(_card(figure, papers, link) for figure in found)
    return f'<section class="figures" aria-label="关键数字">{cards}</section>\n' if cards else ""


def _card(figure: Figure, papers: Mapping[str, str], link: Callable[[str], str]) -> str:
    quotes = "".join(_quote(row, papers) for row in figure.rows[:QUOTED])
    shown = "依据" if len(figure.rows) <= QUOTED else f"依据（{len(figure.rows)} 条中的前 {QUOTED} 条）"
    return (
        f'<div class="figure{" alarm" if figure.alarm else ""}"><p class="value">{escape(figure.value)}<small>'
        f"{escape(figure.unit)}</small></p><p>{escape(visible(figure.words))}</p>"
        f"<details><summary>{shown}</summary>{quotes}</details>"
        f'<a href="{escape(link(figure.finding), quote=True)}">查看清单</a></div>'
    )


def _quote(row: Row, papers: Mapping[str, str]) -> str:
    evidence = row.get("evidence")
    first = evidence[0] if isinstance(evidence, Sequence) and evidence else None
    if not isinstance(first, Mapping):
        return ""
    words, doc = " ".join(str(first.get("quote", "")).split()), str(first.get("doc", ""))
    spot = first.get("locator") or f"第 {int(str(first.get('start', 0))) + 1}–{first.get('end', '')} 字"
    place = f"{papers.get(doc) or doc}，{spot}"
    return f'<blockquote>{escape(visible(words))}<br><span class="dim">{escape(visible(place))}</span></blockquote>'


def _gaps(findings: Findings) -> Iterator[Figure]:
    rows = [row for row in drawn_gaps(findings.get("gaps", ())) if not is_channel(row)]
    missing = [row for row in rows if row["status"] == "missing"]
    if rows:
        names = "、".join(str(row["segment"]) for row in missing[:6]) + ("等" if len(missing) > 6 else "")
        words = (
            f"共 {len(rows)} 个环节；本地没有企业的有：{names}" if missing else f"共 {len(rows)} 个环节，都有本地企业"
        )
        yield Figure(str(len(missing)), "个缺口环节", words, missing or rows, "gaps", alarm=bool(missing))


def _told(findings: Findings) -> Iterator[Figure]:
    """What documents say is missing; what they only want to bring here is no gap."""
    rows = told_gaps(findings.get("gaps", ()))
    lacking = [row for row in rows if row["told"] != "wanted"]
    names = list(dict.fromkeys(str(row["segment"]) for row in lacking))
    wanted = list(dict.fromkeys(str(row["segment"]) for row in rows if row["told"] == "wanted"))
    parts = [_few(names)] if names else []
    parts += [f"另有拟引进的 {len(wanted)} 个" if names else _few(wanted)] if wanted else []
    if rows:
        unit = "个环节，文件说缺少、薄弱或外购" if names else "个环节，文件拟引进"
        shown = lacking or rows
        yield Figure(str(len(names or wanted)), unit, "；".join(parts), shown, "told_gaps", alarm=bool(names))


def _few(names: Sequence[str]) -> str:
    return "、".join(names[:6]) + ("等" if len(names) > 6 else "")


def _localisation(findings: Findings) -> Iterator[Figure]:
    rows = findings.get("localisation_totals", ())
    for row in rows[:1]:
        unknown = row.get("unknown")
        share = worded("range", row["range"]) if unknown else worded("share", row["share"])
        open_part = f"，另有 {worded('unknown', unknown)} 家所在地未知" if unknown else ""
        counts = f"{worded('radius', row['radius'])}内 {worded('local', row['local'])} / {worded('suppliers', row['suppliers'])} 家"
        words = f"供应商本地化率（{counts}{open_part}，{row['enterprises']} 家企业）"
        yield Figure(share, "", words, [row], "localisation")


def _enterprises(findings: Findings) -> Iterator[Figure]:
    rows = findings.get("enterprises", ())
    tiers = count_tiers(rows)
    if rows:
        words = "，".join(f"{tier} {count}" for tier, count in sorted(tiers.items(), key=lambda item: item[1]))
        listed = [row for row in rows if row.get("tier")] or rows
        several = len({str(row["enterprise"]) for row in rows})
        told = [_wheres(rows), f"其中{words}" if words else ""]
        yield Figure(f"{several:,}", "家企业", "；".join(filter(None, told)) or "文件中的企业", listed, "enterprises")


def _wheres(rows: Sequence[Row]) -> str:
    """How many are of the place and how many are not; nothing where the documents speak of no place."""
    where = {str(row["enterprise"]): row.get("where") for row in rows}
    count = Counter(where.values())
    words = (("local", "本地"), ("outside", "外地"), ("unknown", "所在地未载"))
    return "，".join(f"{told} {count[key]}" for key, told in words if count[key]) if count["local"] else ""


def _projects(findings: Findings) -> Iterator[Figure]:
    """Those of other places, which a page may tell of too, are not counted, nor those that have ended."""
    told = findings.get("projects", ())
    rows = summed_projects(told)
    known = [float(str(row["total"])) for row in rows if row.get("total") is not None]
    if rows:
        words = f"总投资 {sum(known) / 10000:,.2f} 亿元（{len(known)} 个有金额）" if known else "金额未载"
        away = sum(row.get("where") == "outside" for row in told)
        ended = len(told) - len(rows) - away
        words += f"；外地项目 {away} 个未计" if away else ""
        words += f"；已终止项目 {ended} 个未计" if ended else ""
        yield Figure(str(len(rows)), "个项目", words, rows, "projects")


def _land(findings: Findings) -> Iterator[Figure]:
    rows = [row for row in findings.get("land", ()) if isinstance(row.get("need_mu"), list)]
    needs = [row["need_mu"] for row in rows]
    lows = [float(need[0]) for need in needs if isinstance(need, list) and need[0] is not None]
    highs = [float(need[-1]) for need in needs if isinstance(need, list) and need[-1] is not None]
    if lows and highs:
        value = f"{sum(lows):,.0f}" if sum(lows) == sum(highs) else f"{sum(lows):,.0f}～{sum(highs):,.0f}"
        yield Figure(value, "亩", f"{len(rows)} 家企业提出的用地需求", rows, "land")


def _targets(findings: Findings) -> Iterator[Figure]:
    rows = [row for row in findings.get("targets", ()) if row.get("target") is not None]
    for row in _furthest(rows):
        base = (
            f"（{row['base_year'] or '基期'}年为 {worded('base', row['base'])}）" if row.get("base") is not None else ""
        )
        year = f"{row['target_year']}年" if row.get("target_year") else ""
        scope, indicator = str(row.get("scope") or ""), str(row["indicator"])
        # 规模以上 is what 规上 is short for.
        told = indicator.replace("规模以上", "规上").startswith(scope)
        words = f"{year}目标：{'' if told else scope}{indicator}{base}"
        yield Figure(worded("target", row["target"]), str(row.get("unit") or ""), words, [row], "targets")


def _furthest(rows: Sequence[Row]) -> Sequence[Row]:
    """The first indicator's row with the last year; a goal on the way to it is not the goal."""
    own = [row for row in rows if all(row.get(key) == rows[0].get(key) for key in ("indicator", "subject", "unit"))]
    return [max(own, key=lambda row: str(row.get("target_year") or ""))] if own else []


def _candidates(findings: Findings) -> Iterator[Figure]:
    rows = findings.get("candidates", ())
    if rows:
        first = "、".join(str(row["enterprise"]) for row in rows[:4])
        yield Figure(str(len(rows)), "家招商目标", f"得分最高：{first}", rows, "candidates")


def _audit(findings: Findings) -> Iterator[Figure]:
    rows = findings.get("audit", ())
    if rows:
        words = f"引用数字前请核对，例如：{rows[0]['message']}"
        yield Figure(str(len(rows)), "处前后不一", words, rows, "audit")
