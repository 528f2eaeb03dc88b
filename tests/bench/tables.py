"""Records as tables: for the terminal, and as Markdown for SIZE.md."""
from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rich.table import Table

from tests.bench.build import PARTS, SEARCH
from tests.bench.measuring import ADDED, FULL, Record

BEGIN, END = "<!-- figures: made by `make bench` -->", "<!-- end of the figures -->"
HOST = 1000  # MB that the host takes
NOTHING = ""


@dataclass(frozen=True)
class Grid:
    """A table before it has a form: a caption, column heads, rows, and a sentence below."""
    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""


def grids(record: Record) -> list[Grid]:
    """All tables of a whole record."""
    sizes = record["sizes"]
    return [_rates(record), *(table for size in sizes for table in (_seconds(size), _memory(size))),
            _per_thousand(sizes), *map(_weights, sizes[-1:])]


def on_terminal(grid: Grid) -> Table:
    table = Table(*grid.heads, title=grid.caption, title_justify="left", caption=grid.note, caption_justify="left")
    for row in grid.rows:
        table.add_row(*row)
    for column in table.columns[1:]:
        column.justify = "right"
    return table


def as_markdown(record: Record) -> str:
    """The figures of SIZE.md: the machine, what follows from the largest archive, and all tables."""
    tables = "\n\n".join(_markdown(grid) for grid in grids(record))
    return f"{_machine(record)}\n\n{_outlook(record['sizes'])}\n\n{tables}\n"


def within(page: str, figures: str) -> str:
    """The page with its figures replaced. Raises ValueError where it has no place for them."""
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"the page lacks {BEGIN} or {END}")
    return f"{before}{BEGIN}\n\n{figures}\n{END}{after}"


def without_search(build: Record) -> float:
    """Seconds of a build, from its start to its end, without the search index."""
    return build["seconds"] - build["parts"].get(SEARCH, 0)


def after_convert(build: Record) -> float:
    """Seconds of what follows the conversion, without the search index."""
    return sum(seconds for part, seconds in build["parts"].items() if part not in ("convert", SEARCH))


def ratio(name: str, record: Record) -> float | None:
    """How many times Hugo's time a build takes: a full one after the conversion, which Hugo does not do; any other in
    all, against Hugo's build after one article came. Both without the search index."""
    hugo = record["hugo"].get(FULL if name == FULL else ADDED)
    build = record["builds"][name]
    return (after_convert(build) if name == FULL else without_search(build)) / hugo["seconds"] if hugo else None


def _rates(record: Record) -> Grid:
    return Grid("One core", ("", "KB of text a second"),
                tuple((name, f"{rate:.0f}") for name, rate in record["rates"].items()))


def _seconds(record: Record) -> Grid:
    rows = [(name, *(_number(build["parts"].get(part), 1) for part in PARTS), _number(build["seconds"], 1),
             _number(build["cpu"], 1), _number(without_search(build), 1), _number(ratio(name, record), 1))
            for name, build in record["builds"].items()]
    rows += [(f"Hugo: {name}", *(NOTHING for _ in PARTS), _number(run["seconds"], 1), _number(run["cpu"], 1),
              _number(run["seconds"], 1), NOTHING) for name, run in record["hugo"].items()]
    site = record["site"]
    hugo = next((f" ({run['pages']:,} with Hugo)" for run in record["hugo"].values()), "")
    broken = sum(build["broken"] for build in record["builds"].values())
    rate = 1000 * record["text"] / record["builds"][FULL]["parts"]["convert"] / record["cores"]
    heads = ("", *PARTS, "in all", "CPU", "without search", "× Hugo")
    return Grid(
        f"{record['articles']:,} articles: seconds", heads, tuple(rows),
        f"{record['text']:.1f} MB of text, converted at {rate:.0f} KB a second and core, become {site['MB']:.0f} MB in "
        f"{site['files']:,} files, {site['pages']:,} of them pages{hugo}. The largest page has "
        f"{site['largest page']['KB']:.0f} KB ({site['largest page']['name']})."
        + (f" {broken} BROKEN LINKS." if broken else ""))


def _memory(record: Record) -> Grid:
    rows = [(name, _number(build["largest"]), _number(build["together"]), _number(build["together without search"]))
            for name, build in record["builds"].items()]
    rows += [(f"Hugo: {name}", NOTHING, *[_number(run["together"])] * 2) for name, run in record["hugo"].items()]
    return Grid(f"{record['articles']:,} articles: MB of memory",
                ("", "largest process", "all together", "without search"), tuple(rows))


def _per_thousand(sizes: Sequence[Record]) -> Grid:
    """Each size's figures for 1,000 of its articles: where they are equal, time grows no faster than the archive."""
    def line(name: str, values: Sequence[float | None], digits: int = 1) -> tuple[str, ...]:
        return name, *(_number(value and value * 1000 / record["articles"], digits)
                       for value, record in zip(values, sizes, strict=True))

    full = [record["builds"][FULL] for record in sizes]
    return Grid("What 1,000 articles cost in a full build", ("", *(f"of {record['articles']:,}" for record in sizes)), (
        *(line(f"seconds: {part}", [build["parts"].get(part) for build in full]) for part in PARTS),
        line("seconds in all", [build["seconds"] for build in full]),
        line("MB of memory", [build["together"] for build in full], 0),
        line("MB of memory without search", [build["together without search"] for build in full], 0),
        line("MB of site", [record["site"]["MB"] for record in sizes]),
        line("files", [record["site"]["files"] for record in sizes], 0)))


def _weights(record: Record) -> Grid:
    return Grid(f"What {record['articles']:,} articles weigh", ("folder", "files", "MB"), tuple(
        (name, f"{own['files']:,}", f"{own['MB']:.1f}") for name, own in record["site"]["folders"].items()))


def _machine(record: Record) -> str:
    on = record["machine"]
    memory = f", {on['memory']:.0f} GB of memory" if on["memory"] else ""
    hugo = f", Hugo {on['hugo']}" if on["hugo"] else ""
    return (f"Measured on {record['day']}: {on['cores']} cores ({on['processor']}){memory}, {on['system']}, "
            f"Python {on['python']}, MkDocs {on['mkdocs']}, Pagefind {on['pagefind']}{hugo}.")


def _outlook(sizes: Sequence[Record]) -> str:
    """What the two largest archives say of larger ones: growth is a line through them."""
    last = sizes[-1]
    added = last["builds"].get(ADDED)
    room, files, seconds = (_growth(sizes, value) for value in (
        lambda record: record["site"]["MB"], lambda record: record["site"]["files"],
        lambda record: record["builds"][FULL]["seconds"]))
    most = last["articles"] + 1000 * (HOST - last["site"]["MB"]) / room
    return (f"With 1,000 articles more, an archive grows by {room:.0f} MB and {files:,.0f} files, a full build by "
            f"{seconds:.0f} seconds. So the host's 1 GB is reached at about {_two_digits(most):,.0f} articles."
            + (f" With {last['articles']:,} articles, one more is published in {added['seconds']:.1f} seconds, "
               f"{without_search(added):.1f} of them without the search index." if added else ""))


def _growth(sizes: Sequence[Record], value: Callable[[Record], float]) -> float:
    """By how much a value grows with 1,000 articles."""
    (base, low), (articles, high) = [(0, 0.0), *((record["articles"], value(record)) for record in sizes)][-2:]
    return 1000 * (high - low) / (articles - base)


def _two_digits(value: float) -> float:
    return round(value, 1 - math.floor(math.log10(value)))


def _markdown(grid: Grid) -> str:
    rule = ("---", *("---:" for _ in grid.heads[1:]))
    lines = (f"| {' | '.join(cells)} |" for cells in (grid.heads, rule, *grid.rows))
    return f"**{grid.caption}**\n\n" + "\n".join(lines) + (f"\n\n{grid.note}" if grid.note else "")


def _number(value: float | None, digits: int = 0) -> str:
    return NOTHING if value is None else f"{value:,.{digits}f}"
