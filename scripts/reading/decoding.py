"""Bytes of a seed -> text, or what is wrong with them."""
from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from scripts.model import Problem

MAX_BYTES = 2_000_000
BYTE_ORDER_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
LINE_END = re.compile(r"\r\n?")


@dataclass(frozen=True)
class Decoded:
    """`text` is None where the bytes are refused; its lines end in "\\n"."""
    text: str | None
    problems: tuple[Problem, ...] = ()


def decode(path: str, data: bytes, limit: int = MAX_BYTES) -> Decoded:
    """UTF-8 with or without a byte order mark, UTF-16 with one, else Windows-1252 (which is said in a hint)."""
    if len(data) > limit:
        return _refused(Problem(path, 0, "the file has {size} bytes; a seed has at most {limit}",
                                "keep the article's text and leave out the rest, or split the file",
                                values={"size": len(data), "limit": limit}))
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _strict(path, data[len(mark):], encoding)
    if b"\0" in data:
        return _refused(Problem(path, _line(data, data.index(b"\0")), "this is not a text file",
                                "save the article as text in UTF-8"))
    try:
        return Decoded(_unified(data.decode("utf-8")))
    except UnicodeDecodeError as error:
        # Valid sequences beside broken ones: damaged UTF-8. None at all: an older one-byte encoding.
        if SEQUENCE.search(data):
            return _refused(_undecodable(path, data, error))
    try:
        text = _unified(data.decode("windows-1252"))
    except UnicodeDecodeError as error:
        return _refused(_undecodable(path, data, error))
    return Decoded(text, (Problem(path, 0, "the file was read as Windows-1252", "save it in UTF-8", "hint"),))


def _strict(path: str, data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(_unified(data.decode(encoding)))
    except UnicodeDecodeError as error:
        readable = data[:error.start].decode(encoding, "replace")
        return _refused(Problem(path, _unified(readable).count("\n") + 1, "a byte here is not {encoding}",
                                "save the file again in UTF-8", values={"encoding": encoding.upper()}))


def _undecodable(path: str, data: bytes, error: UnicodeDecodeError) -> Problem:
    return Problem(path, _line(data, error.start), "the byte {byte} is not {encoding}",
                   "replace the character, and save the file in UTF-8",
                   values={"byte": f"0x{data[error.start]:02x}", "encoding": "UTF-8"})


def _unified(text: str) -> str:
    return LINE_END.sub("\n", text)


def _line(data: bytes, position: int) -> int:
    return len(re.findall(rb"\r\n?|\n", data[:position])) + 1


def _refused(problem: Problem) -> Decoded:
    return Decoded(None, (problem,))
