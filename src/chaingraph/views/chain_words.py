"""What the parts of a chain are called and marked with in every picture, page and report."""

from __future__ import annotations

STAGES = ("上游", "中游", "下游")
NO_STAGE = "未分位置"
MARKS = {"local": "●", "city": "◐", "outside": "○", "unknown": "？"}
"""Where a name is → a shape, so that places differ not by colour alone."""
WORDS = {"local": "本地", "city": "市内", "outside": "区外", "unknown": "所在地未知"}
STATUS = {"missing": "缺口：本地 0 家", "single": "仅 1 家本地", "weak": "本地配套薄弱", "covered": "有本地配套"}
CHANNEL = "销售渠道"
LEADERS = {True: "需要该环节的本地龙头（文件所载）", False: "本链的本地龙头"}
"""Who needs a segment, by whether a document says that they buy it."""


def stage_order(stage: str) -> tuple[int, str]:
    """上游, 中游, 下游, then stages of other names, last the unknown one."""
    return (STAGES.index(stage), "") if stage in STAGES else (len(STAGES) + (not stage), stage)
