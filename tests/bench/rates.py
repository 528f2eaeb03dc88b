"""How fast documents are read and facts found on one core, apart from all the rest."""
from __future__ import annotations

import time
from collections.abc import Callable

from scripts.configuration import configuration
from scripts.facts import find_facts
from scripts.reading import read
from tests.bench.corpus import seed

SAMPLE = 60  # documents


def rates() -> dict[str, float]:
    """KB of text a CPU second on one core: reading alone, then values, attribution and facts together."""
    documents = {f"bericht-{number}.txt": seed(number).encode() for number in range(SAMPLE)}
    editions = configuration().editions
    articles = [article for name, data in documents.items() for article in read(name, data, editions).articles]
    size = sum(map(len, documents.values())) / 1000
    return {"reading": size / _cpu(lambda: [read(name, data, editions) for name, data in documents.items()]),
            "values, attribution, facts": size / _cpu(lambda: [find_facts(article) for article in articles])}


def _cpu(work: Callable[[], object]) -> float:
    """CPU seconds of the second run: the first one loads lexica and models."""
    work()
    start = time.process_time()
    work()
    return time.process_time() - start
