"""Decoding: the right text, or a plain refusal; never wrong characters."""

from __future__ import annotations

import codecs
import time

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from chaingraph.documents.decoding import decode
from chaingraph.errors import DocumentError
from tests.documents.samples import PARAGRAPHS

TEXT = "\r\n".join(PARAGRAPHS)
TRADITIONAL = (
    "臺灣地區電子產業發展計畫，企業聯合開發區製造業園區經濟與產業鏈的關係，積極推動傳統產業轉型升級，強化技術創新。" * 3
)


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", codecs.BOM_UTF8),
        ("gb18030", b""),
        ("utf-16-le", codecs.BOM_UTF16_LE),
        ("utf-16-be", codecs.BOM_UTF16_BE),
        ("utf-16-le", b""),
        ("utf-16-be", b""),
        ("utf-32-le", codecs.BOM_UTF32_LE),
    ],
)
@pytest.mark.parametrize("text", [TEXT, "云川市", "企业名称,产值\n蓝驰汽车,12.5\n", "云川蓝驰汽车有限公司"])
def test_every_usual_encoding_comes_back_unchanged(encoding: str, mark: bytes, text: str) -> None:
    """The text is what was saved, the mark is no part of it, line ends are as they were."""
    decoded = decode(mark + text.encode(encoding))
    assert (decoded.text, decoded.encoding, decoded.replaced) == (text, encoding, 0)


@settings(max_examples=150, deadline=None)
@given(
    st.text(
        st.sampled_from(
            "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经"
        ),
        min_size=4,
        max_size=60,
    )
)
def test_any_common_text_round_trips_through_gb18030(text: str) -> None:
    """Common Chinese in GB18030 is recognised without a mark, however short."""
    data = text.encode("gb18030")
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        assert decode(data).text == text
    else:
        assume(False)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300))
def test_no_bytes_are_too_odd(data: bytes) -> None:
    """Any bytes give a text without control characters in masses, or a refusal in one line."""
    try:
        decoded = decode(data)
    except DocumentError as error:
        assert error.what and "\n" not in str(error)
    else:
        assert decoded.text.strip()


def test_big5_only_when_it_is_certain() -> None:
    """A traditional text in Big5 is read as Big5, not as GB18030 gibberish."""
    decoded = decode(TRADITIONAL.encode("big5"))
    assert (decoded.text, decoded.encoding) == (TRADITIONAL, "big5")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "空"),
        (b" \n\t\r\n", "空"),
        (codecs.BOM_UTF8 + b"\n", "没有文字"),
        (b"PK\x03\x04" + bytes(200), "Office"),
        (b"%PDF-1.7\n" + bytes(50), "PDF"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "图片"),
        (bytes(range(256)) * 20, "二进制"),
        ("云川市".encode() + b"\0" * 9, "二进制"),
        ("Müller Straße größer während".encode("latin-1"), "编码"),
        ("대한민국 산업통상자원부는 전기차 배터리 산업 육성을 위한 종합 대책을 발표했다".encode("euc-kr"), "编码"),
        ("電気自動車の電池産業を育成するための総合対策を発表し企業の投資を支援する".encode("shift_jis"), "编码"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, reason: str) -> None:
    """An empty file, a binary file called .txt and an unknown encoding are each refused with the reason."""
    with pytest.raises(DocumentError, match=reason):
        decode(data)


@pytest.mark.parametrize("table", ["gb18030", "latin-1"])
def test_text_garbled_before_it_was_saved_is_refused(table: str) -> None:
    """UTF-8 once opened as another encoding and saved again is valid, but it is not what was written."""
    pairs = [text[at : at + 2] for text in PARAGRAPHS for at in range(0, len(text) - 1, 2)]
    garbled = "".join(pair.encode().decode(table) for pair in pairs if _survives(pair, table))
    assert len(garbled) > 200
    with pytest.raises(DocumentError, match="乱码"):
        decode(garbled.encode())


def _survives(words: str, table: str) -> bool:
    """True when the mistake can be made with these words, and undone."""
    try:
        return words.encode().decode(table).encode(table).decode() == words
    except UnicodeError:
        return False


def test_a_few_broken_bytes_do_not_cost_the_document() -> None:
    """One broken byte in a long UTF-8 file is marked, counted and survived."""
    data = bytearray((TEXT * 3).encode())
    data[len(data) // 2] = 0xFF
    decoded = decode(bytes(data))
    assert decoded.encoding == "utf-8"
    assert 1 <= decoded.replaced <= 3
    assert decoded.text[:200] == TEXT[:200]


def test_a_file_cut_in_the_midst_of_a_character_is_read() -> None:
    """A truncated download loses its last character, not all of them."""
    assert decode(TEXT.encode()[:-1]).text[:-1] == TEXT[:-1]


def test_twenty_megabytes_are_decoded_in_no_time() -> None:
    """Deciding the encoding looks at samples: a large file costs its decoding and little more."""
    data = (TEXT * 12_000).encode("gb18030")
    assert len(data) > 15_000_000
    start = time.process_time()
    assert decode(data).encoding == "gb18030"
    assert time.process_time() - start < 60
