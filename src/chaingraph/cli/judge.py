"""``chaingraph judge``: a decision that every later build replays."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import click

from chaingraph.errors import UsageError
from chaingraph.records import EntityType, Judgement


@click.command("judge")
@click.argument("decision", type=click.Choice(("same", "different", "wrong", "type")), metavar="DECISION")
@click.argument("left")
@click.argument("right", default="")
@click.option("--who", default="", help="谁判断的")
@click.option("--when", default="", help="日期，如 2026-11-21")
@click.option("--why", default="", help="理由")
@click.option("--file", type=click.Path(path_type=Path), help="判断文件，默认为程序自己的 seeds/judgements.csv")
def command(decision: str, left: str, right: str, who: str, when: str, why: str, file: Path | None) -> None:
    """记录判断：same 同一实体，different 不同实体，wrong 事实有误（给出编号），type 类型应为。"""
    from chaingraph.entities.judgements import append_judgement
    from chaingraph.pipeline import JUDGEMENTS
    from chaingraph.reference.data import data_path

    right = _checked(decision, left, right, when)
    path = file or data_path(*JUDGEMENTS)
    append_judgement(path, Judgement(decision, left, right, who, when, why))  # type: ignore[arg-type]
    click.echo(f"已记入 {path}", err=True)


def _checked(decision: str, left: str, right: str, when: str) -> str:
    """The second word of a decision as the file holds it; what cannot be replayed is told now and not at the next build."""
    from chaingraph.reference.ontology import ontology

    if when and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", when):
        raise UsageError(f"“{when}”不是日期", hint="应写作 2026-11-21")
    if decision in ("same", "different") and (not right or left == right):
        raise UsageError("需要两个不同的名称", hint=f"如 chaingraph judge {decision} 甲公司 乙公司")
    if decision != "type":
        return right
    kinds = {ontology().label(kind): kind for kind in get_args(EntityType)}
    if right not in kinds and right not in kinds.values():
        raise UsageError(f"没有“{right}”这个类型", hint=f"可用：{'、'.join(kinds)}")
    return str(kinds.get(right, right))
