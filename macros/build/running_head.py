"""The name of the manual at the head of each sheet of paper. In: the built folder and the name. Out: the same, with the name in its stylesheet.

A margin of a page can print only what a stylesheet says, so the name, which editors set, is put there after the build.
"""

from pathlib import Path

STYLE = "assets/manual.css"
MARK = '"name-of-the-manual"'


def print_name(site: Path, name: str) -> None:
    """Write the name into the stylesheet, in place of its mark."""
    path = site / STYLE
    path.write_text(path.read_text("utf-8").replace(MARK, as_string(name)), "utf-8", newline="\n")


def as_string(text: str) -> str:
    """Return text as a string of CSS."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
    return f'"{escaped}"'
