"""Scripts, styles and data of pages: what stands in a page cannot get out of its place."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import re
from importlib.resources import files

import pytest

from chaingraph.views.assets import asset, binary, data_script, hash_of, packed_script
from chaingraph.views.explorer import OXIGRAPH
from tests.views.reading import read_page
from tests.views.rows import HOSTILE

FOLDER = files("chaingraph.views") / "assets"
SCRIPTS = sorted(entry.name for entry in FOLDER.iterdir() if entry.name.endswith(".js"))
STYLES = sorted(entry.name for entry in FOLDER.iterdir() if entry.name.endswith(".css"))


@pytest.mark.parametrize("name", HOSTILE)
def test_data_stays_data(name: str) -> None:
    """Whatever a document says, the element ends where we end it, and JSON gives the visible text back."""
    html = data_script("x", [name, {"constructor": name, "__proto__": 1}])
    read = read_page(html)
    assert [tag for tag, _ in read.tags] == ["script"]
    assert html.count("<") == 2
    value = json.loads(read.texts["script"][0])
    words = value[0]
    assert value[1] == {"constructor": words, "__proto__": 1}
    assert "\u202e" not in words
    assert "\x1b" not in words


def test_bytes_come_back() -> None:
    """Compressed the same way every time, and not twice."""
    content = "宜都市".encode() * 1000
    packed = packed_script("x", content)
    assert packed == packed_script("x", content)
    assert len(packed) < 200
    inside = base64.b64decode(read_page(packed).texts["script"][0])
    assert gzip.decompress(inside) == content
    assert packed_script("x", gzip.compress(content, 9, mtime=0), packed=True) == packed


def test_a_hash_is_that_of_the_policy() -> None:
    """As the recommendation (CSP, level 3) has it: SHA-256 in Base64, in quotes."""
    assert hash_of("alert('Hello, world.');") == "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"


@pytest.mark.parametrize("name", [*SCRIPTS, *STYLES])
def test_assets_can_stand_in_a_page(name: str) -> None:
    """None closes its own element, opens a comment, asks a network, or reads text as HTML; all are small."""
    text = asset(name)
    assert not re.search(r"</(script|style)|<!--|https?://(?!www\.w3\.org/2000/svg)|@import|\burl\(", text)
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|fetch\(", text)
    assert "\r" not in text
    assert len(text.splitlines()) <= 300


def test_the_engine_is_what_its_publisher_made() -> None:
    """The sums of what lies here are those on record; where the copy is changed, somebody has to say so."""
    told = dict(
        re.findall(r"^([0-9a-f]{64})  (\S+)$", asset("vendor/README.md"), re.MULTILINE)[i][::-1] for i in (0, 1)
    )
    kept = {
        f"{OXIGRAPH}.js": binary(f"{OXIGRAPH}.js"),
        f"{OXIGRAPH}.wasm": gzip.decompress(binary(f"{OXIGRAPH}.wasm.gz")),
    }
    assert {name.removeprefix("vendor/"): hashlib.sha256(content).hexdigest() for name, content in kept.items()} == told
