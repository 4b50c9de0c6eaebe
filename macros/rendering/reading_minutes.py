"""How long a page takes to read, and the words of those that are read. In: the manual, the texts of all pages. Out: minutes, words."""

from collections.abc import Mapping
from functools import lru_cache

from ..models.manual import Manual
from ..models.pages import Page
from . import routes
from .citations import Printed
from .generated_pages import made_pages

LOOKED_UP = {"reference", "state"}
WITHOUT_MINUTES = LOOKED_UP | {"landing", "module"}


@lru_cache(maxsize=2)
def made_by_path(manual: Manual) -> Mapping[str, tuple[Page, str]]:
    return {page.path: (page.meta, page.edit) for page in made_pages(manual)}


def reading_minutes(manual: Manual, path: str, printed: Mapping[str, Printed]) -> int | None:
    """Return how long a page takes to read from end to end, as it is printed; None for one that is looked up in, or taught."""
    page = manual.pages.get(path)
    read = path in printed and page and page.meta.kind not in WITHOUT_MINUTES
    return routes.minutes(printed[path].words) if read else None


def words_of(manual: Manual, printed: Mapping[str, Printed]) -> dict[str, int]:
    """Return the words of each page that is there to be read and not to look things up in."""
    return {path: page.words for path, page in printed.items() if kind_of(manual, path) not in LOOKED_UP}


def kind_of(manual: Manual, path: str) -> str:
    made = made_by_path(manual).get(path)
    return made[0].kind if made else manual.pages[path].meta.kind if path in manual.pages else "reference"


def card_minutes(manual: Manual, path: str, words: Mapping[str, int], printed: Mapping[str, Printed]) -> int | None:
    """Return the minutes of a page on a card: those of its route, if it is one; none where its name says them."""
    if routes.is_quoted(manual, path):
        return None
    return routes.whole(manual, path, words) or reading_minutes(manual, path, printed)
