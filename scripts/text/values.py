"""Every value that a text states."""
from __future__ import annotations

import datetime
import re
from decimal import Decimal

from scripts.model import Value

PERCENT = re.compile(r"\b(\d+(?:,\d+)?)(?=\s?(?:%|Prozent\b|procent\b))")


def find_values(text: str, language: str, published: datetime.date | str | None = None) -> list[Value]:
    """Values in the order of the text. `published` (a day, or an EDTF date such as `2023-02`) resolves dates."""
    return [
        Value(match.start(), match.end(), match[0], "percent", Decimal(match[1].replace(",", ".")))
        for match in PERCENT.finditer(text)
    ]
