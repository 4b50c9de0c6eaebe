"""What the ledger of addresses lost since the last commit. In: the project's root. Out: diagnostics, none where there is no Git to ask."""

from pathlib import Path

from ..addresses.ledger import PUBLISHED, lines_of, shrunk
from ..reading.diagnostics import Diagnostic
from .git import text_of


def shrunken(root: Path) -> list[Diagnostic]:
    """Return a problem for each recorded address that was taken away, or one if the whole record is gone."""
    return shrunk(root, lines_of(text_of(root, "HEAD", PUBLISHED)))
