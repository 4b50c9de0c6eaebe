"""The names that the samples of data/README.md bear, which are no names. In: the folder of the manual. Out: those names."""

import re
from pathlib import Path

FENCE = re.compile(r"^```yaml\n(.*?)^```", re.MULTILINE | re.DOTALL)
NAME = re.compile(r'^ *(?:title|name|term|publisher): "?([A-Z][^"#\n]*?)"?$', re.MULTILINE)
FEWEST_WORDS = 3  # shorter ones could be a name


def read_samples(root: Path) -> frozenset[str]:
    """Return the names of three words and more; none where there is no such file."""
    file = root / "data" / "README.md"
    text = file.read_text("utf-8") if file.is_file() else ""
    names = (name.strip() for block in FENCE.findall(text) for name in NAME.findall(block))
    return frozenset(name for name in names if name.count(" ") >= FEWEST_WORDS - 1)
