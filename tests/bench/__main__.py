"""`make bench`: how long archives of these SIZES take, how much memory and how much room, with Hugo beside them.

Machines differ and are noisy: what counts are the ratios within one run.
"""
from __future__ import annotations

import datetime
import json
from pathlib import Path

import click
from rich.console import Console

from scripts.configuration import PROJECT
from tests.bench import tables
from tests.bench.measuring import BUILDS, machine, measure
from tests.bench.rates import rates

PAGE = PROJECT / "SIZE.md"
QUICK = (300,)


@click.command(help=__doc__)
@click.argument("sizes", nargs=-1, type=click.IntRange(min=10))
@click.option("--only", multiple=True, type=click.Choice([*BUILDS]), help="Only the full build and this one.")
@click.option("--json", "kept", type=click.Path(dir_okay=False, path_type=Path), help="Keep the figures here.")
@click.option("--from", "earlier", type=click.Path(exists=True, dir_okay=False, path_type=Path),
              help="Measure nothing: show the figures that were kept here.")
@click.option("--document", is_flag=True, help="Put the figures into SIZE.md.")
def main(sizes: tuple[int, ...], only: tuple[str, ...], kept: Path | None, earlier: Path | None,
         document: bool) -> None:
    console = Console()
    if earlier:
        record = json.loads(earlier.read_text("utf-8"))
    else:
        with console.status("reading and facts") as status:
            record = {"day": datetime.date.today().isoformat(), "machine": machine(), "rates": rates(), "sizes": [
                measure(size, only or BUILDS, status.update) for size in sorted({*(sizes or QUICK)})]}
    for grid in tables.grids(record):
        console.print(tables.on_terminal(grid))
    if kept:
        kept.write_text(json.dumps(record, indent=1) + "\n", "utf-8")
    if document:
        PAGE.write_text(tables.within(PAGE.read_text("utf-8"), tables.as_markdown(record)), "utf-8")


if __name__ == "__main__":
    main()
