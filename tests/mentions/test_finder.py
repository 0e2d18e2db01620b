"""The room's work in its order."""

from __future__ import annotations

import gc

from chaingraph.mentions import find_mentions
from tests.mentions.name_factory import document


def test_the_collector_works_again_afterwards() -> None:
    """It rests while names are found, and is left as it was; nothing that is found needs it."""
    assert gc.isenabled()
    find_mentions([document("青坞澜桥科技有限公司落户东浦高新技术产业开发区，总投资5亿元。")])
    assert gc.isenabled()
    gc.disable()
    try:
        find_mentions([document("青坞澜桥科技有限公司扩产。")])
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_what_is_found_holds_no_cycles() -> None:
    """Otherwise it would stay in memory while the collector rests."""
    documents = [document("青坞澜桥科技有限公司落户东浦高新技术产业开发区，总投资5亿元。")]
    find_mentions(documents)
    gc.collect()
    gc.disable()
    try:
        find_mentions(documents)
        assert gc.collect() == 0
    finally:
        gc.enable()
