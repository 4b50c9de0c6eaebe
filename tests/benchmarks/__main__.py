"""`python3 manual.py bench`: the figures of the manual. It stands beside `manuals.py`, of which it makes use."""

from pathlib import Path

import click

from .command import run


@click.command(help="Measure weight, speed, search and building.")
@click.option("--runs", default=5, show_default=True, help="runs of what is timed: least of builds, median on the slow line, best of Lighthouse")
def main(runs: int) -> None:
    """Print every figure with its target."""
    run(Path(__file__).resolve().parents[2], runs)


main(prog_name="manual.py bench")
