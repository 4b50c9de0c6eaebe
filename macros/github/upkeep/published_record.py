"""What the ledger of addresses lost since the last commit, and what is said where Git cannot tell. In: the project's root. Out: diagnostics, notices."""

import datetime as dt
import os
from pathlib import Path

from ...addresses.ledger import PUBLISHED, lines_of, shrunk
from ...build.build_date import build_date, commit_date, unanswered
from ...models.formatting import capital, day
from ...reading.diagnostics import Diagnostic
from ..git import text_of


def shrunken(root: Path) -> list[Diagnostic]:
    """Return a problem for each recorded address that was taken away, or one if the whole record is gone."""
    return shrunk(root, lines_of(text_of(root, "HEAD", PUBLISHED)))


def notices(root: Path) -> list[str]:
    """Return what a person must know of the date of a build and of the guard of addresses, a sentence each; nothing where all is as usual."""
    why = unanswered(root)
    if why:
        dated = "" if os.environ.get("SOURCE_DATE_EPOCH") else f"the manual is dated by its newest review, {day(build_date(root))}, and "
        return [f"{capital(why)}, so {dated}{PUBLISHED} could not be compared with what was published before."]
    today = dt.datetime.now(dt.UTC).date()
    committed = None if os.environ.get("SOURCE_DATE_EPOCH") else commit_date(root)
    if committed and committed > today + dt.timedelta(days=1):
        return [
            f"The last commit is dated {day(committed)}, which is still to come by the clock of this machine. "
            "The manual bears that date, and whatever is to be reviewed before it counts as overdue."
        ]
    return []
