"""Bytes to text: UTF-8, GB18030, UTF-16, and Big5 when it is certain. The front door of charset-normalizer.

For: the readers of text files, tables of text and web pages.
In: the bytes of a file.
Out: :class:`Decoded`, or :class:`chaingraph.errors.DocumentError` with the reason.
How: a byte order mark decides; then strict UTF-8; then each table that can decode the bytes is judged by how much
its text reads like Chinese. What reads like nothing is refused: wrong characters would become wrong names.
"""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from chaingraph.documents.plausibility import (
    common_simplified,
    common_traditional,
    control_share,
    is_garbled,
    reads_chinese,
    sample,
    share,
)
from chaingraph.errors import DocumentError

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
SIGNATURES = (
    (b"%PDF-", "PDF 文件"),
    (b"PK\x03\x04", "压缩包或 Office 文件"),
    (b"\xd0\xcf\x11\xe0", "旧版 Office 文件"),
    (b"\x89PNG", "图片"),
    (b"\xff\xd8\xff", "图片"),
    (b"GIF8", "图片"),
    (b"\x1f\x8b", "压缩包"),
    (b"Rar!", "压缩包"),
    (b"7z\xbc\xaf", "压缩包"),
)
PLAUSIBLE = 0.6
CERTAIN = 0.9
CONTROL_LIMIT = 0.002
BROKEN_LIMIT = 0.002
SAVE_AS = "请用文本编辑器另存为 UTF-8 编码后重试"


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text.

    Attributes:
        text: Without the byte order mark, line ends as they were.
        encoding: Name of the table, as Python calls it.
        replaced: How many broken byte sequences stand as U+FFFD in ``text``.
    """

    text: str
    encoding: str
    replaced: int = 0


def decode(data: bytes) -> Decoded:
    """Decodes a text file.

    Args:
        data: All of its bytes.

    Raises:
        DocumentError: The file is empty, binary, or in no encoding that is known for certain.
    """
    if not data.strip():
        raise DocumentError("文件是空的", hint="请检查是否保存完整")
    for signature, kind in SIGNATURES:
        if data.startswith(signature):
            raise DocumentError(f"内容不是文本，像是{kind}", hint="请改正文件的扩展名")
    decoded = _marked(data) or _utf8(data) or _judged(data) or _guessed(data)
    if decoded is None:
        raise _refusal(data)
    if not decoded.text.strip():
        raise DocumentError("文件里没有文字")
    return _checked(decoded)


def _checked(decoded: Decoded) -> Decoded:
    """Lets only text through: no binary data, no text that was garbled before it was saved."""
    part = sample(decoded.text)
    if is_garbled(part):
        raise DocumentError(
            "内容是乱码（保存前已用错误的编码打开过）", hint="请找回原文件，用正确的编码打开后另存为 UTF-8"
        )
    if control_share(part) > CONTROL_LIMIT:
        raise DocumentError("是二进制文件，不是文本", hint="请检查扩展名，或另存为 txt")
    return decoded


def _marked(data: bytes) -> Decoded | None:
    """A text with a byte order mark."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            text = _strict(data[len(mark) :], encoding)
            if text is None:
                raise DocumentError(f"文件以 {encoding.upper()} 标记开头，内容却不是", hint=SAVE_AS)
            return Decoded(text, encoding)
    return None


def _utf8(data: bytes) -> Decoded | None:
    """Strict UTF-8; a few broken bytes are replaced when all the rest is clearly UTF-8."""
    if b"\0" in data:
        return None
    text = _strict(data, "utf-8")
    if text is not None:
        return Decoded(text, "utf-8")
    text = data.decode("utf-8", "replace")
    replaced = text.count("\ufffd")
    if replaced > max(1, BROKEN_LIMIT * len(text)) or share(sample(text), common_simplified()) < CERTAIN:
        return None
    return Decoded(text, "utf-8", replaced)


def _judged(data: bytes) -> Decoded | None:
    """The table whose text reads most like Chinese."""
    tables = [("gb18030", common_simplified(), PLAUSIBLE), ("big5", common_traditional(), CERTAIN)]
    if len(data) % 2 == 0:
        wide = [(f"utf-16-{order}", common_simplified(), PLAUSIBLE) for order in ("le", "be")]
        tables = wide if b"\0" in data else [*tables, *wide]
    best, best_share = None, 0.0
    for encoding, common, enough in tables:
        text = _strict(data, encoding)
        if text is None:
            continue
        part = sample(text)
        found = share(part, common)
        if found >= enough and found > best_share and control_share(part) <= CONTROL_LIMIT and reads_chinese(part):
            best, best_share = Decoded(text, encoding), found
    return best


def _guessed(data: bytes) -> Decoded | None:
    """charset-normalizer's opinion on the beginning, taken only when the whole text then reads like Chinese."""
    from charset_normalizer import from_bytes

    if b"\0" in data:
        return None
    match = from_bytes(data[:60_000]).best()
    text = _strict(data, match.encoding) if match else None
    if match is None or text is None:
        return None
    part = sample(text)
    certain = max(share(part, common_simplified()), share(part, common_traditional())) >= CERTAIN
    return Decoded(text, match.encoding) if certain and reads_chinese(part, few=False) else None


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _refusal(data: bytes) -> DocumentError:
    """Says whether the bytes are no text at all or a text nobody can tell the encoding of."""
    part = data[:60_000]
    controls = sum(byte < 0x20 and byte not in b"\t\n\v\f\r\x1a\x1b" for byte in part)
    if controls > CONTROL_LIMIT * len(part) or b"\0" in data:
        return DocumentError("是二进制文件，不是文本", hint="请检查扩展名，或另存为 txt")
    return DocumentError("无法确定文件的编码", hint=SAVE_AS)
