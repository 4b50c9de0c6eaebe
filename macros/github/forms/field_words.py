"""What people call a field of a record. In: the path of a field, or words for one. Out: the words that readers see, or the paths that words can mean."""

from collections.abc import Iterable

from ...queries.country_names import key
from ...reading.document import dotted

Path = tuple[str | int, ...]

# As the forms and the pages call them, where the name alone does not say it.
WORDS = {
    "start": "first day",
    "end": "last day",
    "hosts.governments": "host governments",
    "hosts.organisations": "organisations that convened it",
    "in_place_by": "latest year by which there was a Focal Point",
    "appointed": "year of appointment",
    "offices": "office that holds the post",
    "url": "address on the web",
    "date": "date of the document",
    "done": "what was done",
    "iso": "country",
    "review_by": "day of the next review",
    "reviewed": "day of the last review",
}
INNER = frozenset(["year", "source", "locator", "text", "value", "wording", "sources"])  # which say nothing without what they stand in


def words_of(path: Path) -> str:
    """Return what readers call a field: “last day” for `end`, “in place by” for a field of that name, whatever stands inside it."""
    names = _names(path)
    return WORDS.get(".".join(names)) or WORDS.get(names[-1]) or names[-1].replace("_", " ")


def _names(path: Path) -> list[str]:
    """Return the names on a path, up to the last that says what stands there."""
    names = [part for part in path if isinstance(part, str)]
    while len(names) > 1 and names[-1] in INNER:
        names.pop()
    return names


def said(paths: Iterable[Path]) -> str:
    """Return several fields in words, each once."""
    return " and ".join(dict.fromkeys(words_of(path) for path in paths))


def meant(text: str, paths: Iterable[Path]) -> list[Path]:
    """Return the fields that words can mean: by what people call them, or by their name without its signs."""
    wanted = key(text)
    return [path for path in paths if wanted and wanted in {key(each) for each in (words_of(path), dotted(path), ".".join(_names(path)))}]
