"""Differences of the settings and the navigation. In: two texts of mkdocs.yml as they were read. Out: rows."""

from collections.abc import Iterator, Mapping

from ...reading.files.settings_file import stops
from .record_diff import Difference, as_text


def settings(old: Mapping, new: Mapping) -> list[Difference]:
    """Return the differences of the settings: name, address, office, notice and the rest of mkdocs.yml but its navigation."""
    before, after = dict(_flat(old)), dict(_flat(new)) if old else {}
    return [
        Difference("setting", name, "", before.get(name, ""), after.get(name, ""))
        for name in dict.fromkeys([*before, *after])
        if before.get(name, "") != after.get(name, "")
    ]


def _flat(value: Mapping, above: str = "") -> Iterator[tuple[str, str]]:
    for name, item in value.items():
        if isinstance(item, Mapping):
            yield from _flat(item, f"{above}{name}.")
        elif name != "nav":
            yield above + str(name), as_text(item)


def navigation(old: Mapping, new: Mapping) -> list[tuple[str, str, str]]:
    """Return what came into, went out of or changed its place in the navigation: the page, and its section, title and neighbour before and after."""
    before, after = _places(old), _places(new) if old else {}
    rows = [(page, before.get(page, ""), after.get(page, "")) for page in dict.fromkeys([*before, *after]) if before.get(page) != after.get(page)]
    if not rows and [*before] != [*after]:
        first = next(page for page, other in zip(after, before, strict=False) if page != other)
        rows = [(first, "another order", "another order")]
    return rows


def _places(settings: Mapping) -> dict[str, str]:
    """Return each page of a navigation with the sections above it and its title: `Roles › The hub`."""
    titles: dict[tuple, str] = {}
    found = {}
    for stop in stops(settings.get("nav")):
        above = " › ".join(title for where, title in titles.items() if stop.where[: len(where)] == where)
        if stop.is_section:
            titles[stop.where] = str(stop.title)
        else:
            found[str(stop.page)] = " › ".join(part for part in (above, str(stop.title or "")) if part)
    return found
