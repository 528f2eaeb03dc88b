"""Values as short strings, so that tables of cases read like the sentences they belong to.

`money 2300000000 EUR`, `count 15000 Besucher about`, `percent 2.2..2.5`, `date 2020-03`, `date ?` (an expression that
cannot be resolved), `money 9.99 EUR per month`.
"""
from __future__ import annotations

from pathlib import Path

import yaml

from scripts.model import Value

CASES = Path(__file__).parent / "cases"


def noted(value: Value) -> str:
    amount = f"{value.low}..{value.high}" if value.low is not None else "?" if value.value is None else str(value.value)
    parts = [value.kind, amount, value.currency, value.unit, value.per and f"per {value.per}", value.qualifier]
    return " ".join(part for part in parts if part)


def cases(name: str) -> list[tuple[str, str | None, list[str]]]:
    """(text, published, notations) of a table; its sections are named by the publication date, or `unknown`."""
    table = yaml.safe_load((CASES / name).read_text("utf-8"))
    return [
        (text, None if published == "unknown" else published, wanted)
        for published, section in table.items() for text, wanted in section.items()
    ]
