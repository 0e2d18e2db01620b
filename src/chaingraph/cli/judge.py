"""``chaingraph judge``: a decision that every later build replays."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import click

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

    right = _type(right) if decision == "type" else right
    path = file or data_path(*JUDGEMENTS)
    append_judgement(path, Judgement(decision, left, right, who, when, why))  # type: ignore[arg-type]
    click.echo(f"已记入 {path}", err=True)


def _type(word: str) -> str:
    """The ontology's name of a type that is called as the tables call it; any other word as it is."""
    from chaingraph.reference.ontology import ontology

    return next((kind for kind in get_args(EntityType) if ontology().label(kind) == word), word)
