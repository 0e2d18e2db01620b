"""Claims about the depth of a chain: 以甲、乙构成的300亿级产业链中，区内仅有8家供应链配套企业.

For: :mod:`chaingraph.mentions.relations.finding`, and the analysis that counts again.
In: a :class:`~chaingraph.mentions.relations.engine.Setting`. Out: ``hasMetric`` statements of modality ``claim``, one an enterprise, bound by a
group; and the positions of the numbers they took.
"""

from __future__ import annotations

import re

from chaingraph.mentions.relations.engine import Setting
from chaingraph.mentions.relations.indicators import phrase_behind, tidy
from chaingraph.mentions.relations.patterns import expand
from chaingraph.mentions.relations.scopes import scope_of
from chaingraph.records import Observation, Statement

_CLAIM = expand(
    r"以(?P<s>[^，。；]{1,60}?)(?:构成|组成|为主|为核心|为龙头|为首|为代表|为链主|牵头|引领)的?[^，。；]{0,14}?(?:产业链|供应链|链条|集群|产业|行业|{C})[^，。；]{0,4}，"
    r"(?P<middle>[^，。；\ue009]{0,14}?(?:仅|只有|仅有|不足|不到)[^，。；\ue009]{0,4})(?P<count>{Q})(?P<behind>[^，。；]{0,20})"
)
_ONLY = re.compile(r"(?:目前|现)?[也还均]?(?:仅|只有|不足|不到).*\Z")
_ITEM = re.compile("[\ue000-\ue0ff]")


def _before(middle: str) -> str:
    """What is counted where nothing stands behind the number: 本地配套企业仅有4家."""
    words = _ONLY.sub("", middle)
    return "" if _ITEM.search(words) else tidy(words)


def find_claims(setting: Setting) -> tuple[list[Statement], frozenset[int]]:
    """Claims of a scene and the numbers they are about."""
    scene, found, taken = setting.scene, [], set()
    for index, sentence in enumerate(scene.sentences):
        for match in _CLAIM.finditer(scene.text, sentence.start, sentence.end):
            at = match.start("count")
            quantity = scene.items[at].quantity
            name = tidy(phrase_behind(scene.words(at + 1, match.end("behind")))) or _before(match["middle"])
            if quantity is None or not name:
                continue
            evidence = setting.evidence(index, match.start(), at)
            observation = Observation(name, quantity, scope=scope_of(match["middle"]))
            group = f"{setting.document.id}#claim/{evidence.start}"
            refs = dict.fromkeys(item.ref for item in scene.within(*match.span("s"), "\ue001"))
            found += [Statement(ref, "hasMetric", observation, evidence, "claim", "claim", 0.9, group) for ref in refs]
            taken.add(at)
    return found, frozenset(taken)
