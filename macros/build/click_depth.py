"""How many clicks from the home page to each page, by links alone. In: the pages that each page leads to. Out: a number for each page that is reached."""

from collections.abc import Collection, Mapping

START = "index.html"


def clicks(links: Mapping[str, Collection[str]]) -> dict[str, int]:
    """Return the least number of clicks from home to each page, by file."""
    found, edge = {START: 0}, [START]
    while edge:
        step = {target for file in edge for target in links.get(file, ()) if target in links and target not in found}
        found |= dict.fromkeys(step, found[edge[0]] + 1)
        edge = sorted(step)
    return found
