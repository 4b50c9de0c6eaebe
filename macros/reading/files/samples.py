"""The names that the samples of data/README.md bear, and the texts that only say what belongs there. In: the folder of the manual. Out: both."""

import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

FENCE = re.compile(r"^```yaml\n(.*?)^```", re.MULTILINE | re.DOTALL)
NAME = re.compile(r'^ *(?:title|name|term|publisher): "?([A-Z][^"#\n]*?)"?$', re.MULTILINE)
LINE = re.compile(r'^ *(?:- )?([a-z_]+): "?([A-Z][^"\n{}\[\]]*?)"?$', re.MULTILINE)
IN_BRACES = re.compile(r'[{,] ?([a-z_]+): "?([A-Z][^"\n{},]*?)"?[,}]')
FOLDED = re.compile(r"^( *)(?:- )?([a-z_]+): >-\n((?:\1  +\S.*\n)+)", re.MULTILINE)
# What a sample says of a field, and no record of what it is about.
OF_A_FIELD = re.compile(
    r"^(?:What|Who|How|Why|Where)\b[^?]*$|^(?:Anything|A further|A short|Another|Title of|Name of|Size that|Terms of use|Says if)\b"
    r"|\b(?:in our own words|in a few words|(?:one or two|a) sentences?)\b",
    re.IGNORECASE,
)
TRUE_SOMEWHERE = ("label", "gaps", "title", "name")  # headings and gaps can ask as a sample does; what bears a title itself is looked at by its name
FEWEST_WORDS = 3  # shorter ones could be a name


class Samples(NamedTuple):
    """Names of three words and more, and texts with the field in which each stands."""

    names: frozenset[str] = frozenset()
    texts: frozenset[tuple[str, str]] = frozenset()


def read_samples(root: Path) -> Samples:
    """Return the names and texts of the samples; none where there is no such file."""
    file = root / "data" / "README.md"
    return _samples_of(file.read_text("utf-8") if file.is_file() else "")


@lru_cache(maxsize=8)
def _samples_of(readme: str) -> Samples:
    """Return the samples of a text: the same ones for the same text, so that what was said of a record with them can be kept."""
    blocks = FENCE.findall(readme)
    names = (name.strip() for block in blocks for name in NAME.findall(block))
    texts = (text for block in blocks for text in _texts(block) if text[0] not in TRUE_SOMEWHERE)
    return Samples(_of_some_words(names), frozenset((field, text) for field, text in texts if text.count(" ") >= FEWEST_WORDS))


def _texts(block: str) -> list[tuple[str, str]]:
    found = [*LINE.findall(block), *IN_BRACES.findall(block), *(match[1:] for match in FOLDED.findall(block))]
    return [(field, " ".join(text.split())) for field, text in found if OF_A_FIELD.search(text)]


def _of_some_words(names: Iterable[str]) -> frozenset[str]:
    return frozenset(name for name in names if name.count(" ") >= FEWEST_WORDS - 1)
