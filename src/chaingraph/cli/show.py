"""``chaingraph show``: everything known of one thing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Unpack

import click

from chaingraph.cli.finding import Output
from chaingraph.cli.options import graph_option, output_options
from chaingraph.cli.output import Sheet, emit

FACTS = ("predicate", "object", "modality", "evidence")
NEIGHBOURS = ("predicate", "direction", "name", "type")


@click.command("show")
@click.argument("name")
@graph_option
@output_options
def command(name: str, location: str, **output: Unpack[Output]) -> None:
    """NAME（全称、简称或品牌）的档案：类型、各种名称、事实与原文、相关的企业和地点。"""
    from chaingraph.analysis import find_profile, to_json
    from chaingraph.pipeline import open_projection

    profiles = [to_json(profile) for profile in find_profile(open_projection(location), name)]
    if output["form"] in (None, "table") and output["file"] is None:
        for profile in profiles:
            _print(profile, output["lang"])
        return
    emit(Sheet(name, profiles), **output)


def _print(profile: Mapping[str, object], lang: str) -> None:
    """A profile as a person reads it: head, facts with quotes, neighbours."""
    from chaingraph.views.labels import label

    click.echo(f"{profile['name']}（{label(str(profile['type']), lang)}）")
    click.echo(f"名称：{'、'.join(map(str, _list(profile, 'names')))}")
    if _list(profile, "ambiguous"):
        click.echo(f"也可能指：{'、'.join(map(str, _list(profile, 'ambiguous')))}")
    options: Output = {"form": "table", "file": None, "evidence": False, "lang": lang}
    emit(Sheet("事实", _rows(profile, "facts"), FACTS), **options)
    emit(Sheet("相关", _rows(profile, "neighbours"), NEIGHBOURS), **options)


def _list(profile: Mapping[str, object], key: str) -> Sequence[object]:
    value = profile.get(key)
    return value if isinstance(value, list) else []


def _rows(profile: Mapping[str, object], key: str) -> list[Mapping[str, object]]:
    return [row for row in _list(profile, key) if isinstance(row, Mapping)]
