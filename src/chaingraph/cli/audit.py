"""``chaingraph audit``: what in the documents cannot be right."""

from __future__ import annotations

from typing import Unpack

import click

from chaingraph.cli.finding import print_finding
from chaingraph.cli.options import Output, graph_option, output_options
from chaingraph.cli.where import Wish, focus_options
from chaingraph.errors import UsageError

KINDS = (
    "conflict",
    "count",
    "date",
    "figure",
    "growth",
    "land",
    "list",
    "money",
    "name",
    "number",
    "sector",
    "share",
    "sum",
    "unit",
    "words",
)
"""Kinds of contradictions (``analysis.audit_rows``); each may be called by its Chinese label as well."""


@click.command("audit")
@click.option("--kind", default="", metavar="KIND", help="只列这一类，如 sum、share、date 或 合计不符、日期不符")
@click.option(
    "--sure", type=click.FloatRange(0, 1), default=0.5, show_default=True, metavar="P", help="只列把握不低于此的"
)
@focus_options
@graph_option
@output_options
def command(
    kind: str, sure: float, chain: str, region: str, radius: str | None, location: str, **output: Unpack[Output]
) -> None:
    """列出文件内部和文件之间互相矛盾的数字、日期、名称与清单，并给出两处原文。

    chaingraph query conflicts 只按字面列出同一指标的不同数字，不作这些核对；以本清单为准。
    """
    from chaingraph.analysis import AuditRow, Projection, find_audit

    wanted = _kind(kind)

    def find(graph: Projection) -> tuple[AuditRow, ...]:
        return tuple(row for row in find_audit(graph, sure) if wanted in ("", row.kind))

    print_finding("audit", location, Wish(chain, region, radius).of(find), output)


def _kind(word: str) -> str:
    """The kind a word means, by its code or its Chinese label; empty for all.

    Raises:
        UsageError: There is no such kind; it would silently list nothing.
    """
    from chaingraph.analysis.suggest import suggestion
    from chaingraph.views.labels import label

    named = {label(f"kind:{kind}"): kind for kind in KINDS} | {kind: kind for kind in KINDS}
    if word and word not in named:
        near = suggestion(word, list(named))
        raise UsageError(f"没有“{word}”这类矛盾", hint=near if near.startswith("是否") else f"可用：{'、'.join(KINDS)}")
    return named.get(word, "")
