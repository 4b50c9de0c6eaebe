"""Pages that stand nowhere in the navigation. In: the manual, its settings and what they were. Out: a problem for each, with the line that is missing."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...models.manual import Manual
from ...models.urls import url
from ...reading.diagnostics import Diagnostic
from ...reading.files.settings_file import Stop
from ...reading.fixes import written
from ...reading.locations import Location
from ..references.made_pages import generated


def absent_pages(manual: Manual, home: Location, seen: dict[str, Stop | None], before: Sequence[str]) -> Iterator[Diagnostic]:
    """Yield each page without an entry; with the line of its own below the last of its folder, if it is the only one that belongs there."""
    absent = [path for path in manual.pages if path not in seen and path not in generated(manual)]
    by_depth = sorted(((path, stop) for path, stop in seen.items() if stop), key=lambda each: len(each[1].where))
    last = {path.rpartition("/")[0]: stop for path, stop in by_depth}  # in a section, where there is one
    for path in absent:
        what = f"docs/{path} stands nowhere in it, so no reader is led there"
        folder = path.rpartition("/")[0]
        if entry := _entry_before(path, before):
            gone = home.diagnostic(("nav",), f"{what}; its entry was taken out", _back_or_gone(manual, path, entry))
            yield next((replace(gone, line=line, column=1) for line in _beside(home, path, before)), gone)
            continue
        mend = _entry_below(manual, home, last[folder], path) if folder in last else None
        if mend and sum(other.rpartition("/")[0] == folder for other in absent) == 1:
            above, mended = mend
            fix = f"add  - {path}  to its section, here or where it belongs among the others"
            yield Diagnostic(home.path, above, 1, "nav", what, fix, mended, 1)
        else:
            yield home.diagnostic(("nav",), what, f"add  - {path}  to its section")


def _entry_before(path: str, before: Sequence[str]) -> str:
    """Return the entry of a page as the settings had it before; empty text if it is new to them."""
    found = (re.search(rf"^\s*(- (?:.*[\s\"'])?{re.escape(path)})[\"']?\s*$", text, re.MULTILINE) for text in before)
    return next((match[1] for match in found if match), "")


def _beside(home: Location, path: str, before: Sequence[str]) -> Iterator[int]:
    """Yield the number of a line beside which the entry of a page stood, if it is still there once: the one above it before the one below."""
    entry = re.compile(rf"^\s*- (?:.*[\s\"'])?{re.escape(path)}[\"']?\s*$")
    for stood in (text.split("\n") for text in before):
        at = next((at for at, line in enumerate(stood) if entry.match(line)), 0)
        around = [*stood[at - 1 : at], *stood[at + 1 : at + 2]] if at else []
        yield from (home.document.lines.index(line) + 1 for line in around if line.strip() and home.document.lines.count(line) == 1)


def _back_or_gone(manual: Manual, path: str, entry: str) -> str:
    """Return what to do about a page whose entry was taken out: the entry comes back, or the page goes too, with what its address needs."""
    moved = f", and say in data/addresses/moved.yml where {url(path)} leads now" if url(path) in manual.addresses else ""
    return f"put it back as it stood:  {entry}; or, if the page is to go, delete docs/{path} in the same change{moved}"


def _entry_below(manual: Manual, home: Location, stop: Stop, path: str) -> tuple[int, str] | None:
    """Return a line of the navigation and, with it, the entry of a page below it; None where the line holds more than an entry."""
    place = home.document.place(stop.where)
    line = home.document.lines[place.line - 1]
    begin = re.match(r"\s*- +(?![\[{])", line)
    if not begin or not line.rstrip().endswith(str(stop.page)):
        return None
    title = manual.pages[path].meta.title
    taken = any(page.name == title for other, page in manual.pages.items() if other != path)
    name = f"{written(title)}: " if stop.title is not None and not taken else ""
    return place.line, f"{line}\n{begin[0]}{name}{path}"
