"""The name of the manual at the head of each sheet of paper. In: the stylesheet and the name. Out: the same, with the name.

A margin of a page can print only what a stylesheet says, so the name, which editors set, is put there after the build.
"""

STYLE = "assets/manual.css"
PLACEHOLDER = '"name-of-the-manual"'


def with_name(style: bytes, name: str) -> bytes:
    """Return the stylesheet with the name in place of its mark."""
    return style.decode("utf-8").replace(PLACEHOLDER, as_string(name)).encode()


def as_string(text: str) -> str:
    """Return text as a string of CSS."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
    return f'"{escaped}"'
