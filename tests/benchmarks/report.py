"""Figures as people read them. In: rows of figures. Out: a table on the terminal, each figure with its target and whether it is met."""

from collections.abc import Iterable
from typing import NamedTuple

WIDTHS = (46, 24, 28, 12)


class Row(NamedTuple):
    """A figure: ours, what it is compared with, and the target, in words; `met` is None where there is none."""

    name: str
    ours: str
    other: str = ""
    target: str = ""
    met: bool | None = None


def table(title: str, other: str, rows: Iterable[Row]) -> None:
    """Print rows under a title."""
    print(f"\n{title}")
    _line("", "ours", other, "target", "")
    for row in rows:
        _line(*row[:4], {True: "met", False: "MISSED", None: ""}[row.met])


def _line(*cells: str) -> None:
    print("  " + "".join(cell.ljust(width) for cell, width in zip(cells, (*WIDTHS, 0), strict=True)).rstrip(), flush=True)


def most(name: str, value: float, limit: float, form: str = "{:.2f}", other: str = "") -> Row:
    """Return the row of a figure that should be at most `limit`."""
    return Row(name, form.format(value), other, "≤ " + form.format(limit), value <= limit)


def light(name: str, sent: int, limit: int | None, other: str = "") -> Row:
    """Return the row of bytes sent, which should be at most `limit` where there is one."""
    return Row(name, kilobytes(sent), other, f"≤ {limit / 1000:.0f} KB" if limit else "", sent <= limit if limit else None)


def kilobytes(number: int) -> str:
    """Return bytes as kilobytes of a thousand: 21266 is 21.3 KB."""
    return f"{number / 1000:.1f} KB"
