"""The cards of a chain as HTML: stages side by side, segments below one another, names inside, all of it real text."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from chaingraph.views.cells import visible
from chaingraph.views.chain_parts import Name, Segment
from chaingraph.views.chain_words import LEADERS, MARKS, STAGES, WORDS

COVER = {"missing": "缺口", "single": "仅一家", "weak": "薄弱", "covered": "有配套", "channel": "销售渠道"}


def cards(parts: Sequence[Segment]) -> str:
    """The columns."""
    stages = list(dict.fromkeys(part.stage for part in parts))
    columns = "".join(_stage(stage, list(enumerate(parts))) for stage in stages)
    return f'<div class="columns" style="--n:{max(1, len(stages))}">\n{columns}</div>\n'


def tools(parts: Sequence[Segment]) -> str:
    """Search, filters and exports."""
    stages = list(dict.fromkeys(part.stage for part in parts))
    looks = [look for look in COVER if any(part.look == look for part in parts)]
    boxes = "".join(
        f'<label><input type="checkbox" data-mark="{place}" checked> {shape} {WORDS[place]}</label>'
        for place, shape in MARKS.items()
    )
    return (
        '<div class="tools" role="search" aria-label="查找与筛选">'
        '<label>查找 <input type="search" data-tool="q" placeholder="企业全称、简称或环节" autocomplete="off"></label>'
        '<span data-tool="hits" role="status" class="dim"></span>'
        f"{_choice('stage', '位置', '全部位置', {visible(stage): visible(stage) for stage in stages})}"
        f"{_choice('cover', '配套', '全部', {look: COVER[look] for look in looks})}"
        f'<fieldset><legend class="sr">所在地</legend>{boxes}</fieldset>'
        '<span data-tool="seen" role="status" class="dim"></span><span class="end">'
        + "".join(
            f'<button type="button" data-tool="{tool}">{words}</button>'
            for tool, words in (("csv", "存 CSV"), ("svg", "存 SVG"), ("png", "存 PNG"), ("print", "打印 A3"))
        )
        + "</span></div>\n"
    )


def _choice(tool: str, words: str, every: str, options: dict[str, str]) -> str:
    found = "".join(
        f'<option value="{escape(value, quote=True)}">{escape(shown)}</option>' for value, shown in options.items()
    )
    return f'<label>{words} <select data-tool="{tool}"><option value="">{every}</option>{found}</select></label>'


def _stage(stage: str, parts: list[tuple[int, Segment]]) -> str:
    mine = [(number, part) for number, part in parts if part.stage == stage]
    names = sum(len(part.members) for _, part in mine)
    missing = sum(part.look == "missing" for _, part in mine)
    gaps = f"，缺口 {missing}" if missing else ""
    flow = " flow" if stage in STAGES else ""
    inside = "".join(_card(number, part) for number, part in mine)
    return (
        f'<section class="stage{flow}"><h2>{escape(visible(stage))} '
        f"<small>{len(mine)} 个环节，{names} 个名称{gaps}</small></h2>\n{inside}</section>\n"
    )


def _card(number: int, part: Segment) -> str:
    segment, stage = escape(visible(part.name)), escape(visible(part.stage), quote=True)
    return (
        f'<article class="card {part.look}" data-look="{part.look}" data-stage="{stage}">'
        f'<h3><button type="button" class="seg" tabindex="-1" aria-expanded="false" data-at="{number}">{segment}</button>'
        f'<span class="badge">{part.state}</span></h3>{_list(number, "members", part.members)}'
        f"{_channels(part)}{_beside(number, part)}</article>\n"
    )


def _channels(part: Segment) -> str:
    words = "、".join(part.channels)
    return f'<p class="dim">渠道：{escape(visible(words))}</p>' if words else ""


def _beside(number: int, part: Segment) -> str:
    """What an officer wants to know of a gap: who needs it, who is near, whom to invite."""
    if part.look not in ("missing", "single"):
        return ""
    leaders = escape(visible("、".join(part.demand)))
    needed = f"<p><b>{LEADERS[part.told]}：</b>{leaders}</p>" if leaders else ""
    near = f"<p>周边及外地可配套：</p>{_list(number, 'neighbours', part.neighbours)}" if part.neighbours else ""
    invited = f"<p>可优先招引：</p>{_list(number, 'candidates', part.candidates)}" if part.candidates else ""
    return f'<div class="beside">{needed}{near}{invited}</div>' if needed or near or invited else ""


def _list(number: int, kind: str, names: Sequence[Name]) -> str:
    if not names:
        return ""
    items = "".join(_button(f"{number}.{kind}.{index}", kind, name) for index, name in enumerate(names))
    return f'<ul class="names">{items}</ul>'


def _button(place: str, kind: str, name: Name) -> str:
    shape, words = MARKS[name.where], WORDS[name.where]
    pick = " pick" if kind == "candidates" else ""
    region = f" {escape(visible(name.region))}" if kind == "neighbours" and name.region else ""
    doubt = '<span class="doubt">（待核）</span>' if name.doubtful else ""
    return (
        f'<li><button type="button" class="name{pick}" tabindex="-1" aria-expanded="false" data-at="{place}" '
        f'data-where="{name.where}"><span class="mark" aria-hidden="true">{shape}</span>{escape(visible(name.name))}'
        f'{region}{doubt}<span class="sr">（{words}）</span></button></li>'
    )
