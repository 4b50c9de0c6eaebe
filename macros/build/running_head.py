"""The name of the manual at the head of each sheet of paper. In: the files of a site and the name. Out: its stylesheets, with the name.

A margin of a page can print only what a stylesheet says, so the name, which editors set, is put there after the build.
"""

from collections.abc import Mapping

STYLES = ("assets/manual.css", "assets/sheet.css")  # of every page, and of the sheets of a module
PLACEHOLDER = '"name-of-the-manual"'


def with_name(files: Mapping[str, bytes], name: str) -> dict[str, bytes]:
    """Return the stylesheets that print the name, with it in place of its mark."""
    return {file: files[file].replace(PLACEHOLDER.encode(), as_string(name).encode()) for file in STYLES}


def as_string(text: str) -> str:
    """Return text as a string of CSS."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
    return f'"{escaped}"'
