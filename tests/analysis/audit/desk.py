"""Texts, tables and scenes put before the whole audit or before one rule, for the tests of several kinds."""

from __future__ import annotations

from pathlib import Path

from chaingraph.analysis import AuditRow, find_audit
from chaingraph.analysis.audit.rows import Rule
from chaingraph.analysis.projection import Projection
from tests.analysis.audit.texts import CODED_ROSTER, HEADS, NEWS_OF_A_MAKER, PLOT_HEAD
from tests.analysis.desks import PROJECT_LIST, audit_of, graph_of, page, told
from tests.analysis.factory import Scene

HERE = "500108"
"""Code of 南岸区, of which the scenes are."""
Text = str | tuple[str, ...]
"""A passage, or those of a page."""
Swap = tuple[str, str]
"""Words of a text, and those put in their place."""


def kinds(text: Text, *more: str, date: str = "2024-05-20") -> list[str]:
    """Kinds of what the audit finds in the passages of a page; what is short and numbered is a heading."""
    texts = (*((text,) if isinstance(text, str) else text), *more)
    heads = [
        "heading" if text.startswith(("五、", "四、", "三、", "二、")) and len(text) < 12 else "paragraph"
        for text in texts
    ]
    return [row.kind for row in find_audit(page(*texts, date=date, kinds=heads))]


def alarms(text: str) -> tuple[AuditRow, ...]:
    """What the audit says of a page of 2025 whose passages bars divide."""
    return find_audit(page(*text.split("|"), date="2025-02-20"))


def rows_of(text: str, rule: Rule) -> list[AuditRow]:
    """The rows of one rule over one page of prose."""
    return list(rule(page(*text.split("\n\n"))))


def table_rows(folder: Path, table: str, rule: Rule) -> list[AuditRow]:
    """The rows of one rule over one table."""
    path = folder / "table.md"
    path.write_text(table, encoding="utf-8")
    return list(rule(graph_of([path], folder / "out")))


def count_of(folder: Path, text: str, rule: Rule) -> int:
    """How many rows one rule makes of a report."""
    (folder / "a.txt").write_text(f"莲都区2024年运行情况\n\n{text}\n", encoding="utf-8")
    return len(list(rule(graph_of([folder / "a.txt"], folder / "out"))))


def desk(folder: Path, text: str) -> Projection:
    """One document."""
    path = folder / f"page.{'md' if '|' in text else 'csv' if text.startswith('序号') else 'txt'}"
    path.write_text(text, encoding="utf-8")
    return graph_of([path], folder / "out")


def graph_of_texts(folder: Path, texts: dict[str, str]) -> Projection:
    """The graph of documents by their file names."""
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    return graph_of([folder / name for name in texts], folder / "out")


def two_files(folder: Path, table: str, text: str) -> list[Path]:
    """A table and a page, written into a folder."""
    paths = [folder / "a.csv", folder / "b.txt"]
    for path, words in zip(paths, (table, text), strict=True):
        path.write_text(words, encoding="utf-8")
    return paths


def roster_and_news(folder: Path, said: str, product: str = "陶瓷釉料", trade: str = "电子信息") -> list[Path]:
    """A roster and a page of news."""
    (folder / "news.txt").write_text(NEWS_OF_A_MAKER.format(said=said), encoding="utf-8")
    (folder / "roster.csv").write_text(CODED_ROSTER.format(product=product, trade=trade), encoding="utf-8")
    return [folder / "news.txt", folder / "roster.csv"]


def audit_file(folder: Path, name: str, text: str) -> list[AuditRow]:
    """What the audit says of one file."""
    return list(audit_of(folder, {name: text}))


def audit_named(folder: Path, **texts: str) -> tuple[AuditRow, ...]:
    """The audit of some documents, by name and text; the ending stands behind two underscores."""
    return audit_of(folder, {name.replace("__", "."): text for name, text in texts.items()})


def told_of(folder: Path, name: str, text: str) -> list[str]:
    """What the audit says of one file, a line a row."""
    return told(audit_of(folder, {name: text}))


def told_later(folder: Path, first: str, line: str) -> list[str]:
    """What the audit says of a document and a later one of the same place with one paragraph."""
    return told(audit_of(folder, {"甲.txt": first, "乙.txt": f"{HEADS[first]}{line}\n"}))


def told_beside(folder: Path, line: str) -> list[str]:
    """What the audit says of a list of projects and a page with one paragraph about one of them."""
    head = "宜丰县招商工作简报\n\n宜丰县商务局 2023年11月20日\n\n"
    return told(audit_of(folder, {"宜丰县项目表.csv": PROJECT_LIST, "宜丰县简报.txt": f"{head}{line}\n"}))


def report(tmp_path: Path, text: str, suffix: str = ".txt") -> str:
    """What the audit says of a document, kind and message in a line."""
    return "\n".join(f"{row.kind} {row.message}" for row in audit_of(tmp_path, {f"page{suffix}": text}))


def plots(*rows: str) -> str:
    """A table of plots of land."""
    return "\n".join((PLOT_HEAD, *rows)) + "\n"


def changed(text: str, swaps: tuple[Swap, ...]) -> str:
    """A text with some of its words swapped; each has to be there."""
    for old, new in swaps:
        assert old in text
        text = text.replace(old, new)
    return text


def says(rows: list[str], keys: tuple[str, ...]) -> bool:
    """Whether there is one row, and it names all keys; no row where there are no keys."""
    return all(all(key in row for key in keys) for row in rows) and bool(rows) is bool(keys)


def heard(scene: Scene, kind: str = "") -> list[AuditRow]:
    """What the audit says of a scene, of one kind or of all."""
    return [row for row in find_audit(scene.build()) if not kind or row.kind == kind]


def district(document: str = "plan") -> tuple[Scene, str]:
    """A document of 2022 about 南岸区 in which nothing stands yet."""
    scene = Scene(document)
    here = scene.region("南岸区", HERE)
    scene.paper(place=here, date="2022-03-09")
    return scene, here


def tell(scene: Scene, subject: str, indicator: str, words: str, **fields: str) -> str:
    """A number as a sentence writes it: ``words`` is value and unit (1200亿元), its text the same."""
    number = "".join(sign for sign in words if sign.isdecimal() or sign == ".")
    fields = {"text": words, **fields}
    return scene.number(subject, indicator, float(number), words.removeprefix(number), **fields)


def project(scene: Scene, row: int, name: str, *, money: dict[str, str], **texts: str) -> None:
    """A row of a project table."""
    thing, group = scene.thing("Project", name), f"plan#4/{row}"
    for predicate, value in texts.items():
        scene.say(thing, predicate, value, group=group)
    for measure, words in money.items():
        tell(scene, thing, measure, words, measure=f"investment_{measure}", row=group)


def wrong_and_right(text: str) -> list[tuple[str, str, str]]:
    """Page, wrong value and right one of each line, which § divides."""
    return [(parts[0], parts[1], parts[2]) for line in text.splitlines() if (parts := line.split("§"))]
