"""Our styles and scripts as they travel: without what only their editors read. In: the built folder. Out: the same files, smaller.

They are written by hand and kept readable in docs/assets/; nothing is renamed or moved, so an error still names its place.
"""

import re
from pathlib import Path

OWN = "assets/*.css", "assets/*.js"
REMARK = re.compile(r"/\*.*?\*/", re.DOTALL)
REMARK_ON_ITS_LINES = re.compile(r"^[ \t]*/\*(?!!).*?\*/\n", re.DOTALL | re.MULTILINE)
INDENT = re.compile(r"^[ \t]+|^\n", re.MULTILINE)


def squeeze(site: Path) -> None:
    """Write every style and script of ours in `site` without remarks and indents."""
    for pattern in OWN:
        for path in site.glob(pattern):
            path.write_text(SMALLER[path.suffix](path.read_text("utf-8")), "utf-8", newline="\n")


def style(text: str) -> str:
    """Return a stylesheet without remarks, indents and empty lines."""
    return INDENT.sub("", REMARK.sub("", text))


def script(text: str) -> str:
    """Return a script without indents and without the remarks that stand on lines of their own."""
    return INDENT.sub("", REMARK_ON_ITS_LINES.sub("", text))


SMALLER = {".css": style, ".js": script}
