"""What stands beside a told gap where the graph knows more than its documents say.

For: :mod:`chaingraph.analysis.told_gaps`. In: what is told and what is known. Out: a sentence.
"""

from __future__ import annotations

from collections.abc import Sequence

from chaingraph.analysis.gaps import Told
from chaingraph.analysis.places import Area


def told_note(told: Told, makers: tuple[Sequence[str], Sequence[str]], projects: Sequence[str], area: Area) -> str:
    """What the graph knows against, or besides, what is told; empty when it knows nothing else.

    Args:
        told: What the documents say of the segment.
        makers: Who makes it here, and who would but makes nothing at present, with its state.
        projects: What is built for it here.
        area: Where here is.
    """
    if not area.name:
        return "文件没有说明属于哪个地区，无法核对本地企业"
    local, resting = makers
    stopped = f"未计入：{'、'.join(resting)}" if resting else ""
    building = f"相关项目：{'；'.join(projects)}" if projects else ""
    return "；".join(part for part in (_makers_note(told, local, area), stopped, building) if part)


def _makers_note(told: Told, local: Sequence[str], area: Area) -> str:
    """Where the graph knows other than what is told."""
    if not local:
        return f"图谱中未见{area.name}企业生产" if told in ("single", "weak") else ""
    known = f"图谱中{area.name}有 {len(local)} 家：{'、'.join(local)}"
    if told == "weak" or (told == "single" and len(local) == 1):
        return ""
    return f"{known}，与文件所说不同，请核实" if told != "wanted" else known
