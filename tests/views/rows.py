"""Rows of findings made by hand, and the names that a hostile or careless document may hold."""

from __future__ import annotations

HOSTILE = (
    '<img src=x onerror="alert(1)">',
    "</script><script>alert(2)</script>",
    "javascript:alert(3)",
    '"><svg onload=alert(4)>',
    "' onmouseover='alert(5)",
    'href="https://evil.example/"',
    "<!-- 注释",
    "--> </body></html>",
    "nodeColors = {};</script>",
    "{{7*7}} ${7*7} {% raw %}",
    "\u202e司公限有\u202c",
    "a\u2028b\u2029c",
    "\x1b[31m红\x1b[0m\x07",
    "&lt;b&gt;&amp;",
    "反\\斜\\n线",
)


def quote(words: str, doc: str = "方案", start: int = 10) -> dict[str, object]:
    """A piece of evidence as rows carry it."""
    return {"doc": doc, "start": start, "end": start + len(words), "quote": words}


def member(name: str, where: str, enterprise: str = "") -> dict[str, object]:
    """A member of a segment as ``gaps`` lists it."""
    return {
        "name": name,
        "enterprise": enterprise or name,
        "where": where,
        "region": None,
        "score": 1,
        "reasons": [],
        "id": f"enterprise/{enterprise or name}",
        "evidence": [quote(name)],
    }


def gap(segment: str, stage: str = "上游", **fields: object) -> dict[str, object]:
    """A row of ``gaps``; ``members`` fill the lists of names, the status follows from the local ones."""
    members = fields.pop("members", [])
    assert isinstance(members, list)
    lists = {
        place: [m["enterprise"] for m in members if m["where"] == place] for place in ("local", "outside", "unknown")
    }
    status = {0: "missing", 1: "single"}.get(len(lists["local"]), "covered")
    row = {
        "chain": "动力电池",
        "stage": stage,
        "segment": segment,
        "status": status,
        **lists,
        "channels": [],
        "demand": [],
        "region": "宜都市",
        "radius": "区县",
        "share": None,
        "members": members,
        "id": f"segment/{segment}",
        "evidence": [quote(segment)],
    }
    return {**row, **fields}


def chain() -> list[dict[str, object]]:
    """A chain with a gap, a single maker, a covered segment and one of sales channels only."""
    return [
        gap("回收", "下游", members=[member("绿原", "outside", "安徽绿原环保有限公司")]),
        gap(
            "正极材料", "上游", members=[member("清江锂业", "local", "宜都清江锂业有限公司"), member("德方", "unknown")]
        ),
        gap("电芯", "中游", members=[member("峡江电池", "local"), member("枝城电芯", "local")]),
        gap("销售", "下游", channels=["电商", "商超"], evidence=[]),
    ]


def roster(*names: str) -> list[dict[str, object]]:
    """Rows of ``enterprises``."""
    return [
        {
            "enterprise": name,
            "number": number,
            "tier": "骨干",
            "sector": None,
            "region": "宜都市",
            "parks": [],
            "names": [name],
            "evidence": [quote(name)],
        }
        for number, name in enumerate(names, 1)
    ]
