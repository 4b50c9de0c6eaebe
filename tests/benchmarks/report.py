"""Figures as people read them. In: rows of figures. Out: a table on the terminal, each figure with its target and whether it is met."""

from typing import NamedTuple

WIDTHS = (46, 24, 18, 0)
MISSING = "not measured"
WORDS = {True: "met", False: "MISSED", None: ""}


class Row(NamedTuple):
    """A figure and its target, in words; `met` is None where there is none."""

    name: str
    ours: str
    target: str = ""
    met: bool | None = None


def table(title: str, rows: list[Row]) -> list[Row]:
    """Print rows under a title, and return them."""
    lines = [("", "ours", "target", ""), *((*row[:3], WORDS[row.met]) for row in rows)]
    print(f"\n{title}", *("  " + "".join(map(str.ljust, line, WIDTHS)).rstrip() for line in lines), sep="\n", flush=True)
    return rows


def summary(rows: list[Row]) -> str:
    """Return how many targets are met, how many missed, and how many figures could not be had here."""
    found, lacking = [row.met for row in rows], sum(row.ours.startswith(MISSING) for row in rows)
    return f"{found.count(True)} met, {found.count(False)} missed, {lacking} not measured"


def most(name: str, value: float, limit: float, form: str = "{:.2f}") -> Row:
    """Return the row of a figure that should be at most `limit`."""
    return Row(name, form.format(value), "≤ " + form.format(limit), value <= limit)
