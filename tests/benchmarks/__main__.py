"""`python3 manual.py bench`: the figures of the manual. It stands beside `manuals.py`, of which it makes use."""

from pathlib import Path

import click

from .command import run

ROOT = Path(__file__).resolve().parent.parent.parent


@click.command(help="Measure weight, speed, search and building.")
@click.option(
    "--runs",
    default=5,
    show_default=True,
    help="runs of what is timed: the least of builds, the medians on the slow line, the best of Lighthouse (3 at most)",
)
def main(runs: int) -> None:
    """Print every figure with its target."""
    run(ROOT, runs)


main(prog_name="manual.py bench")
