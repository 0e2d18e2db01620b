"""Documents put on a desk: written, read into a graph and audited, as the officer would."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from chaingraph.analysis import AuditRow, find_audit
from chaingraph.analysis.columns import Paper, Passage
from chaingraph.analysis.projection import Projection
from chaingraph.graph import build_graph
from chaingraph.graph.saving import TURTLE
from chaingraph.graph.turtle import write_turtle
from chaingraph.pipeline import open_projection, read
from chaingraph.records import Evidence
from chaingraph.settings import Settings


def graph_of(files: Iterable[Path], output: Path) -> Projection:
    """The graph of documents, written to a folder without the findings and pages that a build makes of it.

    Only the Turtle is written, from which a graph opens in memory: a store on disk takes most of the time of a small case.
    """
    reading = read(list(files), Settings(output=output))
    output.mkdir(parents=True, exist_ok=True)
    graph = build_graph(reading.documents, reading.extraction, reading.resolution)
    (output / TURTLE).write_text(write_turtle(graph), encoding="utf-8", newline="\n")
    return open_projection(str(output))


def audit_of(folder: Path, texts: Mapping[str, str]) -> tuple[AuditRow, ...]:
    """What the audit says of documents by their file names, written into a folder."""
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    return find_audit(graph_of([folder / name for name in sorted(texts)], folder / "out"))


def told(rows: Sequence[AuditRow]) -> list[str]:
    """Rows in words, a line a row: of what, the message, both sides."""
    return [f"{row.subject} {row.message} {row.left} {row.right}" for row in rows]


def page(*texts: str, date: str = "2024-05-20", kinds: Sequence[str] = ()) -> Projection:
    """A document of these passages alone, without names."""
    passages, at = [], 0
    for place, text in enumerate(texts):
        kind = kinds[place] if place < len(kinds) else "paragraph"
        passages.append(Passage(kind, Evidence("page", at, at + len(text), text), ((0, at),)))
        at += len(text) + 1
    return Projection(papers={"page": Paper("page", date=date)}, passages=tuple(passages))


PROJECT_LIST = """\
序号,项目名称,业主单位,总投资（万元）,其中：土建（万元）,占地面积（亩）,签约时间,开工时间,建设状态,累计完成投资（万元）
1,宜丰县年产3万吨竹纤维项目,江西竹源新材料有限公司,36000,14000,90,2022年11月,2023年4月,在建,12000
2,光学镜片智造项目,江西明远光学有限公司,24000,9000,45,2022年12月,2023年6月,在建,8000
3,陶瓷釉料生产线技改项目,宜丰县华釉陶瓷有限公司,9800,3000,12,2023年2月,2023年5月,竣工,9800
4,储能锂电池PACK项目,江西炬能科技有限公司,52000,18000,130,2023年1月,2023年9月,在建,15000
5,豆制品精深加工项目,宜丰县润禾食品有限公司,7600,2800,20,2023年3月,2023年8月,签约,0
合计,,,129400,46800,297,,,,44800
"""
"""A list of projects without a fault."""
