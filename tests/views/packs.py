"""A report made by hand, of rows that a hostile or careless document may give."""

from __future__ import annotations

from chaingraph.views.report import Report
from chaingraph.views.report_making import make_report
from tests.views.rows import chain, quote
from tests.views.test_charts import dependence, land, localisation, project, target

LONG = "长" * 40_000


def findings(name: str = "宜都清江锂业有限公司") -> dict[str, list[dict[str, object]]]:
    """Rows of every finding a report is made of; ``name`` stands wherever a document may write one."""
    enterprise = {
        "enterprise": name,
        "number": 1,
        "tier": "龙头",
        "sector": "电池",
        "region": "宜都市",
        "parks": [name],
    }
    place = {"where": "local", "segments": ["动力电池/电芯"], "leads": ["动力电池"], "output": 1234.5, "year": 2023}
    gaps = [*chain(), {**chain()[0], "segment": name, "evidence": [quote(name)]}]
    return {
        "gaps": gaps,
        "roles": [{**enterprise, **place, "names": [name, "清江锂业"], "evidence": [quote(name)]}],
        "neighbours": [{"chain": "动力电池", "segment": "回收", "enterprise": name, "region": "当阳市"}],
        "candidates": [
            {
                "enterprise": name,
                "region": None,
                "where": "unknown",
                "segments": ["动力电池/回收", "储能/电芯"],
                "score": 0.25,
                "reasons": [name, "其二"],
                "evidence": [quote(name)],
            }
        ],
        "localisation": [localisation(name, 0.25, published_share=0.25, recomputed_share=0.25, difference=0.0)],
        "projects": [project(name, "2024", "2026", number=1, owner=name, content=name, evidence=[quote(name)])],
        "land": [land(name)],
        "parks": [
            {
                "park": name,
                "region": None,
                "where": "unknown",
                "enterprises": [name],
                "figures": [],
                "evidence": [quote(name)],
            }
        ],
        "targets": [target(name, subject="宜都市", scope="全市", exact=True, evidence=[quote(name)])],
        "dependence": [dependence(name)],
        "promised_chains": [
            {"doc": "方案", "caption": name, "promised": 3, "shown": ["一"], "missing": 2, "evidence": []}
        ],
        "audit": [
            {
                "kind": "growth",
                "subject": name,
                "message": f"{name}不符",
                "left": "10%",
                "right": "12%",
                "sure": 0.7,
                "slip": None,
                "evidence": [quote(name)],
            }
        ],
    }


def pack(name: str = "宜都清江锂业有限公司") -> Report:
    """The report of :func:`findings`."""
    return make_report(findings(name), "宜都市产业链报告", {"方案": "宜都市动力电池产业链实施方案"})
