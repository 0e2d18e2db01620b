"""Rows of findings turned into lines of the nine registers: what an office reads in one line each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from chaingraph.views.cells import is_number
from chaingraph.views.chain_words import CHANNEL, STATUS
from chaingraph.views.columns import drawn_gaps, is_channel
from chaingraph.views.labels import label

Row = Mapping[str, object]
Findings = Mapping[str, Sequence[Row]]
DOUBTFUL = 0.85
"""Score below which a name in a map and its enterprise are worth a second look."""
NAMED = 8
"""Neighbours that are named for a gap; all are counted."""


def register_rows(findings: Findings) -> dict[str, list[Row]]:
    """Number of the register → its rows, by key of column.

    Args:
        findings: Name of the finding → rows of the contract; besides those, ``roles`` and ``parks``.
    """
    gaps = findings.get("gaps", ())
    return {
        "1": list(_panorama(drawn_gaps(gaps))),
        "2": list(_enterprises(findings.get("roles", ()))),
        "3": list(_gaps(gaps, findings.get("neighbours", ()))),
        "4": list(_localisation(findings.get("localisation", ()))),
        "5": list(_candidates(findings.get("candidates", ()))),
        "6": list(findings.get("projects", ())),
        "7": [{**row, "companies": len(_list(row, "enterprises")) or None} for row in findings.get("parks", ())],
        "8": list(_targets(findings.get("targets", ()))),
        "9": [
            *findings.get("audit", ()),
            *_promised(findings.get("promised_chains", ())),
            *_doubtful(drawn_gaps(gaps)),
        ],
    }


def _panorama(gaps: Iterable[Row]) -> Iterator[Row]:
    for gap in gaps:
        head = {"chain": gap["chain"], "stage": gap["stage"], "segment": gap["segment"], "status": _status(gap)}
        members = [member for member in _list(gap, "members") if isinstance(member, Mapping)]
        for member in sorted(members, key=lambda member: _WHERE.get(str(member["where"]), 3)):
            place = {"place": member.get("region"), "score": member.get("score")}
            yield {**head, **{key: member[key] for key in ("name", "enterprise", "where", "evidence")}, **place}
        if not members:
            channels = "、".join(str(name) for name in _list(gap, "channels"))
            yield {**head, "name": channels or None, "evidence": gap.get("evidence")}


_WHERE = {"local": 0, "outside": 1, "unknown": 2}


def _status(gap: Row) -> str:
    return f"{CHANNEL}（不计缺口）" if is_channel(gap) else STATUS[str(gap["status"])]


def _enterprises(roles: Iterable[Row]) -> Iterator[Row]:
    for row in roles:
        others = [name for name in _list(row, "names") if name != row["enterprise"]]
        yield {**row, "names": others, "leads": _list(row, "leads")}


def _gaps(gaps: Iterable[Row], neighbours: Iterable[Row]) -> Iterator[Row]:
    near: dict[tuple[object, object], list[str]] = {}
    for row in neighbours:
        near.setdefault((row["chain"], row["segment"]), []).append(f"{row['enterprise']}（{row['region']}）")
    for gap in gaps:
        if gap["status"] == "covered" or is_channel(gap):
            continue
        named = sum(len(_list(gap, place)) for place in _WHERE)
        makers = list(dict.fromkeys(near.get((gap["chain"], gap["segment"]), ())))
        yield {
            **gap,
            "status": label(f"told:{gap['told']}" if gap.get("told") else f"status:{gap['status']}"),
            "named": named,
            "locals": len(_list(gap, "local")),
            "neighbours": _few(makers),
            "why": _why(gap, named),
        }


def _few(names: Sequence[str]) -> str | None:
    if not names:
        return None
    rest = f" 等 {len(names)} 家" if len(names) > NAMED else ""
    return f"{'、'.join(names[:NAMED])}{rest}"


def _why(gap: Row, named: int) -> str:
    """Why a segment counts as a gap, in a sentence."""
    local, unknown = len(_list(gap, "local")), len(_list(gap, "unknown"))
    if gap.get("told"):
        year = f"（{gap['year']}年）" if gap.get("year") else ""
        checked = f"；{gap['note']}" if gap.get("note") else ""
        meant = label(f"modality:{gap['modality']}")
        return f"文件正文{year}的{meant}{checked}"
    head = f"图中所列 {named} 家" if named else "图中没有列出企业"
    if gap.get("template"):
        head = "文件没有画出此环节，按常见产业链模板列入"
    middle = f"，在{gap.get('region')}的有 {local} 家" if named else ""
    tail = f"，所在地未知 {unknown} 家，待核实" if unknown else ""
    resting = "、".join(map(str, _list(gap, "idle")))
    left_out = f"；未计入：{resting}" if resting else ""
    return f"{head}{middle}{tail}{left_out}"


def _localisation(rows: Iterable[Row]) -> Iterator[Row]:
    for row in rows:
        low, high = _ends(row, "interval")
        least, most = _ends(row, "range")
        yield {**row, "low": low, "high": high, "least": least, "most": most}


def _ends(row: Row, key: str) -> tuple[object, object]:
    value = row.get(key)
    return (value[0], value[1]) if isinstance(value, Sequence) and len(value) == 2 else (None, None)


def _candidates(rows: Iterable[Row]) -> Iterator[Row]:
    for row in rows:
        chains = {str(segment).partition("/")[0] for segment in _list(row, "segments")}
        reasons = "；".join(str(reason) for reason in _list(row, "reasons"))
        yield {**row, "chains": len(chains), "reasons": reasons}


def _targets(rows: Iterable[Row]) -> Iterator[Row]:
    """Targets alone: a row of an indicator table without one is no goal."""
    for row in rows:
        if is_number(row.get("target")):
            yield {**row, "exact": "是" if row.get("exact") else "约数或上下限"}


def _promised(rows: Iterable[Row]) -> Iterator[Row]:
    for row in rows:
        if is_number(row.get("missing")) and int(str(row["missing"])) > 0:
            message = f"文件预告“{row['caption']}”{row['promised']} 张，读到 {len(_list(row, 'shown'))} 张"
            yield {"kind": "缺图", "subject": row["doc"], "message": message, "evidence": row.get("evidence")}


def _doubtful(gaps: Iterable[Row]) -> Iterator[Row]:
    for gap in gaps:
        for member in _list(gap, "members"):
            if not isinstance(member, Mapping) or not is_number(member.get("score")):
                continue
            if float(str(member["score"])) < DOUBTFUL and member["name"] != member["enterprise"]:
                message = (
                    f"{gap['chain']}“{gap['segment']}”中的“{member['name']}”对应为“{member['enterprise']}”，请核实"
                )
                yield {
                    "kind": "名称待核实",
                    "subject": member["name"],
                    "message": message,
                    "left": member["name"],
                    "right": member["enterprise"],
                    "sure": member["score"],
                    "evidence": member.get("evidence"),
                }


def _list(row: Row, key: str) -> Sequence[object]:
    value = row.get(key)
    return value if isinstance(value, Sequence) and not isinstance(value, str) else ()
