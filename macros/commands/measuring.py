"""`bench`: the figures of the manual beside plain Material."""

import sys

import click

from .group import ROOT, main


@main.command(help="Measure weight, speed, search, build time and reading, beside plain Material in the same run.")
@click.option("--runs", default=5, show_default=True, help="runs of what is timed; medians are printed")
def bench(runs: int) -> None:
    """Print every figure with its target."""
    from ..bench.command import run

    sys.exit(run(ROOT, runs))
