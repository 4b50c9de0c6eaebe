"""How many clicks from the home page to each page, by links alone. In: the built pages. Out: a number for each page that can be reached."""

from .checks import resolve
from .site import BuiltPage

START = "index.html"


def clicks(pages: list[BuiltPage], base: str) -> dict[str, int]:
    """Return the least number of clicks from home to each page; `base` is the path that the manual stands at."""
    links = {page.file: _links(page, base) for page in pages}
    found, edge = {START: 0}, [START]
    while edge:
        step = {target for file in edge for target in links.get(file, ()) if target in links and target not in found}
        found |= dict.fromkeys(step, found[edge[0]] + 1)
        edge = sorted(step)
    return found


def _links(page: BuiltPage, base: str) -> set[str]:
    targets = (resolve(page.file, link.get("href"), base) for link in page.tree.xpath("//a[@href]"))
    return {target[0] for target in targets if target}
