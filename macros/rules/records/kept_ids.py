"""The id of a part or a field of a form, by which the files name it that readers have saved: it stays, whatever the label says.

In: problems, where forms stand, and the earlier texts of their files. Out: the problems, with one at each id that took the place of another, in the
place of what was told of its form; the line has the old id again, and the label that it had under `was`.
"""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress

from ...reading.diagnostics import Diagnostic, DiagnosticError
from ...reading.files.read_result import Stood
from ...reading.fixes import UNKNOWN, Mend
from ...reading.locations import Location
from ...reading.yaml.reader import read

PART, FIELD = "title", "label"  # what a part and a field of a form are called by
SAYS = ("title", "label", "hint", "text", "lead", "choices", "line")  # by two forms of which a field is the same under another id
ON_ONE_LINE = re.compile(r"^(?P<begin>\s*- \{id: )(?P<id>[^,{}\[\]]+)(?P<rest>, label: (?P<label>[^,{}\[\]\"']+)(?=[,}]).*)$")


def with_kept_ids(found: Iterable[Diagnostic], forms: Iterable[Location], stood: Stood) -> list[Diagnostic]:
    """Return the problems with one at each id of a form that another one stood for."""
    told = [problem for place in forms for text in stood.get(place.path, ())[:1] for problem in _changed(place, text)]
    places = {(problem.path, problem.line, problem.column) for problem in told}
    return [*(problem for problem in found if (problem.path, problem.line, problem.column) not in places), *dict.fromkeys(told)]


def _changed(place: Location, text: str) -> Iterator[Diagnostic]:
    before, now = _parts(_read(text)), _parts(place.raw)
    for number, was in _renamed(before, now):
        yield _problem(place, ("parts", number), was, PART)
    for number, (old, new) in enumerate(zip(before, now, strict=False)):
        for at, was in _renamed(_fields(old), _fields(new)):
            yield _problem(place, ("parts", number, "fields", at), was, FIELD)


def _read(text: str) -> object:
    with suppress(DiagnosticError):
        return read(text).value
    return None


def _parts(form: object) -> list[dict]:
    return _dicts(form.get("parts")) if isinstance(form, dict) else []


def _fields(part: dict) -> list[dict]:
    return _dicts(part.get("fields"))


def _dicts(found: object) -> list[dict]:
    return found if isinstance(found, list) and all(isinstance(each, dict) for each in found) else []


def _renamed(before: list[dict], now: list[dict]) -> Iterator[tuple[int, dict]]:
    """Yield where one id alone took the place of another, and says the same, with what stood there; a field that was put in its place says another thing."""
    had, has = [each.get("id") for each in before], [each.get("id") for each in now]
    other = [at for at, (old, new) in enumerate(zip(had, has, strict=False)) if old != new]
    if len(had) == len(has) and len(other) == 1 and had[other[0]] not in has and has[other[0]] not in had:
        old, new = before[other[0]], now[other[0]]
        if any(old.get(word) and old.get(word) == new.get(word) for word in SAYS) or old.get("fields") and old["fields"] == new.get("fields"):
            yield other[0], old


def _problem(place: Location, where: tuple, was: dict, called: str) -> Diagnostic:
    now = place.document.at((*place.inside, *where))
    old, label = was["id"], str(was.get(called, ""))
    label_changed = called == FIELD and now.get(called) != label and label not in (now.get("was") or ())
    what = f"was “{old}”, by which the files name it that readers have saved; an id never changes"
    fix = f"write id: {old}" + (f", and the label that it had beside the new one: was: [{label}]" if label_changed else "")
    told = place.diagnostic((*where, "id"), what, fix, "" if label_changed else old)
    mend = _with_its_label(place, told.line, old, label) if label_changed and "was" not in now else Mend(told.mended, told.replaces)
    return Diagnostic(told.path, told.line, told.column, told.field, what, fix, *mend)


def _with_its_label(place: Location, line: int, old: str, label: str) -> Mend:
    """Return the line of a field that stands on one, with its old id, and its old label behind the new one."""
    match = ON_ONE_LINE.match(place.document.lines[line - 1])
    if not match or re.search(r"[,{}\[\]\"'#:]", label):
        return UNKNOWN
    given = f", label: {match['label']}"
    return Mend(f"{match['begin']}{old}{given}, was: [{label}]{match['rest'][len(given) :]}", 1)
