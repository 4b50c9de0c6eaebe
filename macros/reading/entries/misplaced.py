"""Entries of a file of many records that were pasted at the wrong place. In: the file as read, and what YAML found wrong. Out: one problem for each entry.

An entry whose lines are no further in than its id reads as many records, and one that stands in the middle of another takes over the other's lines.
Either way each line would be told for itself, and none for what it is.
"""

import re
from collections.abc import Iterator
from itertools import takewhile

from ...models.fields import Record
from ..diagnostics import Diagnostic
from ..document import Document

TWICE = "stands twice"
LAST = "review_by"  # the field with which an entry ends
FEWEST = 2


def misplaced(document: Document, model: type[Record], faults: list[Diagnostic], path: str) -> Iterator[tuple[Diagnostic, tuple[str, ...]]]:
    """Yield a problem for each misplaced entry, and the ids of which nothing else is to be told; `faults` have the lines of YAML."""
    ids = [str(id) for id in document.value]
    for at, id in enumerate(ids):
        fields = list(takewhile(lambda name: name in model.model_fields, ids[at + 1 :])) if document.value[id] == "" else []
        if len(fields) >= FEWEST:
            yield _indented(document, id, [*fields, *ids[at + 1 + len(fields) :]][: len(fields) + 1], len(fields), path), (id, *fields)
        elif at and id in model.model_fields and not isinstance(document.value[id], dict):
            if found := _too_far_out(document, id, ids[at - 1], path):
                yield found, (ids[at - 1], id)
        elif at and (found := _inside(document, model, ids[at - 1 : at + 2], faults, path)):
            yield found, (ids[at - 1], id)


def _indented(document: Document, id: str, names: list[str], number: int, path: str) -> Diagnostic:
    """Return what is wrong with an entry whose fields stand as far in as its id, and its lines as they should be."""
    first, end = document.keys[(names[0],)].line, _end(document, names[number] if len(names) > number else "")
    lines = [f"  {line}".rstrip() for line in document.lines[first - 1 : end]]
    what = f"has its fields no further in than itself ({names[0]} and those below)"
    return Diagnostic(path, first, 1, id, what, "begin each of these lines two spaces further in", "\n".join(lines), len(lines))


def _too_far_out(document: Document, id: str, before: str, path: str) -> Diagnostic | None:
    """Return what is wrong with a field of the entry above that begins at the beginning of its line, and its lines as they should be."""
    if not isinstance(document.value[before], dict) or id in document.value[before]:
        return None
    ids = [str(other) for other in document.value]
    following = next(iter(ids[ids.index(id) + 1 :]), "")
    first, end = document.keys[(id,)].line, _end(document, following)
    lines = [f"  {line}".rstrip() for line in document.lines[first - 1 : end]]
    what, fix = f"is a field of {before}, and stands as far out as {before} itself", "begin it two spaces further in"
    return Diagnostic(path, first, 1, id, what, fix, "\n".join(lines), len(lines))


def _inside(document: Document, model: type[Record], ids: list[str], faults: list[Diagnostic], path: str) -> Diagnostic | None:
    """Return what is wrong with an entry that stands in the middle of the one before it, and the lines of both as they should be."""
    before, id, *after = ids
    start, end = document.keys[(id,)].line, _end(document, after[0] if after else "")
    again = [each.line for each in faults if each.what.startswith(TWICE) and start < each.line <= end and each.field.startswith(f"{id}.")]
    split = document.keys[(id, LAST)].line + 1 if (id, LAST) in document.keys and len(again) >= FEWEST else 0
    if not split or split > min(again) or not isinstance(document.value[before], dict):
        return None
    rest = document.lines[split - 1 : end]
    needed = {name for name, field in model.model_fields.items() if field.is_required()} - document.value[before].keys()
    if not needed or not needed <= {match[1] for line in rest if (match := re.match(r"  ([a-z_]+):", line))}:
        return None
    what = f"stands in the middle of {before}, whose last lines are below it"
    whole = "\n".join([*rest, *document.lines[start - 1 : split - 1]])
    return Diagnostic(path, start, 1, id, what, f"move it below the last line of {before}", whole, end - start + 1)


def _end(document: Document, following: str) -> int:
    """Return the last line of an entry that is not empty or a remark: before the one that follows, or at the end of the file."""
    last = document.keys[(following,)].line - 1 if following else len(document.lines)
    while last and (not document.lines[last - 1].strip() or document.lines[last - 1].startswith("#")):
        last -= 1
    return last
