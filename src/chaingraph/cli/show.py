"""``chaingraph show``: everything known of one thing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Unpack

import click

from chaingraph.cli.options import Output, graph_option, output_options
from chaingraph.cli.output import PLAIN, Sheet, chosen_format, emit

Row = Mapping[str, object]


@click.command("show")
@click.argument("name")
@graph_option
@output_options
def command(name: str, location: str, **output: Unpack[Output]) -> None:
    """NAME（全称、简称或品牌）的档案：类型、各种名称、事实与原文、相关的企业和地点。"""
    from chaingraph.analysis import find_profile, to_json
    from chaingraph.pipeline import open_projection

    profiles: list[Row] = [to_json(profile) for profile in find_profile(open_projection(location), name)]
    profiles = _with_notes(profiles, location)
    form = chosen_format(output)
    if form == "table":
        for profile in profiles:
            _print(profile, output["lang"])
    else:
        rows = profiles if form in ("json", "jsonl") else _facts(profiles)
        emit(Sheet("profile", rows), **output)


def _print(profile: Row, lang: str) -> None:
    """A profile as a person reads it: head, facts with quotes, neighbours."""
    from chaingraph.views.cells import worded
    from chaingraph.views.labels import label

    click.echo(f"{worded('name', profile['name'])}（{label(str(profile['type']), lang)}）")
    for key in ("names", "ambiguous"):
        if profile.get(key):
            click.echo(f"{label(key, lang)}：{worded(key, profile[key])}")
    output: Output = {**PLAIN, "lang": lang}
    emit(Sheet("profile_facts", _rows(profile, "facts")), **output)
    emit(Sheet("related", _rows(profile, "neighbours")), **output)
    if profile.get("office"):
        emit(Sheet("office", _rows(profile, "office")), **output)


def _with_notes(profiles: list[Row], location: str) -> list[Row]:
    """Profiles with what the office wrote into a report about them, if the build has read one."""
    if "://" in location:
        return profiles
    from chaingraph.pipeline.office import notes_about, read_notes

    notes = read_notes(Path(location))
    if not notes:
        return profiles
    found = [(profile, notes_about(notes, _names(profile))) for profile in profiles]
    return [{**profile, "office": rows} if rows else profile for profile, rows in found]


def _names(profile: Row) -> list[str]:
    names = profile["names"]
    return [str(profile["name"]), *(map(str, names) if isinstance(names, list) else ())]


def _facts(profiles: Sequence[Row]) -> list[Row]:
    """One row a fact, with the thing it is about, for formats that have no lists."""
    heads = [({"name": profile["name"], "type": profile["type"]}, profile) for profile in profiles]
    return [{**head, **fact} for head, profile in heads for fact in _rows(profile, "facts")]


def _rows(profile: Row, key: str) -> list[Row]:
    value = profile.get(key)
    return [row for row in value if isinstance(row, Mapping)] if isinstance(value, list) else []
