"""Lines that tell what a picture shows, or whose it is."""
from __future__ import annotations

import re
from functools import cache

from scripts.reading.phrases import alternatives, fold, phrases, words

MAX_PAGE_LINE = 120                  # what a page says of itself is shorter
MAX_SOURCED = 200
MAX_POINTING = 400
# "v.l.n.r.", "(2.v.r.)", "vlnr", "(hintere Reihe)": who stands where in a picture.
POINTING = re.compile(r"(?i)\bv\. ?l\. ?n\. ?r\b|^vlnr\b|\(vlnr\b|[(\s]\d\. ?v\. ?[lr]\.|\(v\. ?[lr]\.[ )]")
CAMERA_NAME = re.compile(r"(?:(?:IMG|DSC[NF]?|PICT|PXL)[_-]?\d{3,8}|(?:19|20)\d{6}[_-]\d{3,6})(?![\d.])")
MARKS = "-–—•· "
SENTENCE_END = re.compile(r"(?:[.!?…]|\.\.\.)[\"'“”’‘»«›‹)\]]*(?:\s*\[\d+\])*$")


@cache
def _credit_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A credit behind a caption, in brackets or after its words, and a line that begins with one. A credit names
    somebody: what follows its colon is a name, or an agency in small letters."""
    names = "|".join(sorted(map(re.escape, words("credits")), key=len, reverse=True))
    alone = "|".join(sorted(map(re.escape, words("picture_kinds")), key=len, reverse=True))
    by, of, particles = alternatives("by_glued"), alternatives("by_glued", "by_joints"), alternatives("name_particles")
    somebody = "(?-i:[A-ZÄÖÜ]|[a-z]{2,4}(?:[/ ]|$))[^.]{0,80}"
    behind = (rf"[(\[](?:{names}|©)\s*(?:[:©/]|(?:{by}) )[^()]*(?:\([^()]*\)[^()]*)?[)\]]",
              rf"[(\[](?:{names})[)\]]", rf"^[(\[](?:{names})\s[^()\[\]]{{2,60}}[)\]]",
              rf"[(\[](?:{names})(?-i:(?:\s+[A-ZÄÖÜ]\S*)(?:\s+(?:[A-ZÄÖÜ]\S*|{particles}|/|&)){{0,5}})[)\]]",
              rf"(?:[.!?“”\"|)–]|(?:\S+\s+){{2}}\S+)\s(?:{names})\s?[:©/]\s?{somebody}",
              rf"[.!?“”\"]\s(?:{names})\s(?:{of})\s[^!?]{{2,80}}",
              rf"[.!?“”\"]\s(?:{names})\s(?-i:[A-ZÄÖÜ])\S*(?:\s\S+){{0,4}}",
              r"\s(?:©|\(c\))\s?[^.]{2,60}", r"\s©\s?(?-i:[A-ZÄÖÜ]).*",
              rf"[.!?“”\"|)–]\s(?:{names}):\s?[–-]/\S.{{0,60}}",
              rf"^[(\[]?(?:{alone})(?:\s[^.:!?]{{2,40}})?[)\]]?")
    before = (rf"[(\[](?:{alone})[)\]]\s",
              rf"[(\[]?(?:(?:{names})\s?(?:[:©/]|(?:{by}) )|©|\(c\)|\(©\))\s*\S",
              rf"(?:{names})(?-i:(?:\s+[A-ZÄÖÜ]\S*)(?:\s+(?:[A-ZÄÖÜ]\S*|{particles})){{0,4}})$")
    return re.compile(rf"(?i)(?:{'|'.join(behind)})\.?$"), re.compile(rf"(?i){'|'.join(before)}")


def is_caption(text: str, folded: str) -> bool:
    behind, before = _credit_patterns()
    if len(text) <= MAX_POINTING and any(f" {phrase} " in f" {folded} " for phrase in words("standing")):
        return True
    if len(text) <= MAX_PAGE_LINE and (before.match(text.lstrip(MARKS)) or CAMERA_NAME.match(text)):
        return True
    if behind.search(text[-140:]):
        return True
    return len(text) <= 200 and phrases("picture_agencies").count(folded) > 0 and not SENTENCE_END.search(text)


def names_source(text: str) -> bool:
    """True for a paragraph that says behind itself where its words come from, not its picture."""
    bracket = fold(text[text.rfind("("):])
    return len(text) > MAX_SOURCED and bracket.startswith(words("source_words"))
