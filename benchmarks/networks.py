"""How soon a network can be used in a browser, beside plain pyvis in the same run.

    python benchmarks/networks.py [NODES]

Needs Chromium and playwright. A page is ready when its drawing stands still: ours once it has been painted, pyvis's own
once its physics says that it has settled; after a minute of that the measurement is given up and says "more than".
"""

from __future__ import annotations

import random
import shutil
import sys
import tempfile
import time
from pathlib import Path

from chaingraph.views import Wanted, render_network_page

PATIENCE = 60.0
"""Seconds after which a page that still moves is given up."""
FLAGS = ["--no-sandbox", "--disable-gpu"]
KINDS = ("Enterprise", "Enterprise", "Enterprise", "Park", "Product", "Chain")
OURS = "typeof network !== 'undefined' && network.body.nodeIndices.length > 0"
SETTLED = "typeof network !== 'undefined' && network.physics.stabilized === true"


def graph(size: int) -> tuple[list[dict[str, object]], list[tuple[int, int]]]:
    """Things and links: each thing is linked to one or two of the hubs, as enterprises are to parks and chains."""
    dice = random.Random(20)
    nodes: list[dict[str, object]] = [
        {
            "id": str(n),
            "name": f"示例企业{n}有限公司",
            "type": KINDS[n % len(KINDS)],
            "names": [],
            "links": 1,
            "step": 0,
            "side": 1,
            "via": "",
        }
        for n in range(size)
    ]
    hubs = max(2, size // 20)
    links = {(n, dice.randrange(hubs)) for n in range(hubs, size) for _ in range(dice.choice((1, 2)))}
    return nodes, sorted(links)


def ours(nodes: list[dict[str, object]], links: list[tuple[int, int]]) -> str:
    """Our page."""
    rows = [
        {
            "source": str(s),
            "predicate": "supplies",
            "target": str(o),
            "modality": "fact",
            "claims": 1,
            "confidence": 1.0,
            "evidence": [],
        }
        for s, o in links
    ]
    return render_network_page(Wanted("网络", "types", {}), {"nodes": nodes, "links": rows, "left_out": 0})


def theirs(nodes: list[dict[str, object]], links: list[tuple[int, int]]) -> str:
    """The page that pyvis makes with its defaults."""
    from pyvis.network import Network

    canvas = Network(cdn_resources="in_line")
    for node in nodes:
        canvas.add_node(node["id"], label=node["name"])
    for source, target in links:
        canvas.add_edge(str(source), str(target))
    return str(canvas.generate_html())


def ready(path: Path, condition: str) -> tuple[float, bool]:
    """Seconds until a page is ready, and whether it ever was."""
    from playwright.sync_api import Error, sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        page = browser.new_context(offline=True, viewport={"width": 1280, "height": 800}).new_page()
        start = time.perf_counter()
        try:
            page.goto(path.as_uri(), wait_until="commit")
            page.wait_for_function(condition, timeout=PATIENCE * 1000)
            page.evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done)))")
            return time.perf_counter() - start, True
        except Error:
            return time.perf_counter() - start, False
        finally:
            browser.close()


def main() -> None:
    """Prints a table: size, seconds to write, seconds until ready, and the ratio."""
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    nodes, links = graph(size)
    seconds = {}
    print(f"{size} things, {len(links)} links")
    with tempfile.TemporaryDirectory() as folder:
        for name, make, condition in (("chaingraph", ours, OURS), ("pyvis", theirs, SETTLED)):
            start = time.perf_counter()
            html = make(nodes, links)
            written = time.perf_counter() - start
            path = Path(folder) / f"{name}.html"
            path.write_text(html, encoding="utf-8")
            seconds[name], was = ready(path, condition)
            more = "" if was else "more than "
            print(
                f"{name:10}  {len(html.encode()) / 1e6:5.2f} MB  written {written:5.2f} s  ready {more}{seconds[name]:6.2f} s"
            )
    print(f"ready {seconds['pyvis'] / seconds['chaingraph']:.0f} times as fast{'' if was else ' or more'}")


if __name__ == "__main__":
    main()
