"""A group whose fields are not further in than its name, so that it is empty and they read as fields of the record. In: what is wrong with the record. Out: one problem for each."""

from collections.abc import Iterable, Iterator
from itertools import takewhile
from operator import itemgetter
from typing import NamedTuple

from ...models.annotations import shapes_at
from ...models.fields import Record
from ..diagnostics import Diagnostic, unplaced
from ..document import Document, Path


class Emptied(NamedTuple):
    """A problem, and the paths in the record of which nothing else is to be told."""

    problem: Diagnostic
    paths: frozenset[Path]


def emptied(unknown: Iterable[Path], model: type[Record], document: Document, inside: Path) -> Iterator[Emptied]:
    """Yield each empty group below which fields stand that are its own and none of the record's; `unknown` are the paths of fields that it does not have."""
    unknown = frozenset(unknown)
    for parent in dict.fromkeys(path[:-1] for path in unknown):
        held = document.at((*inside, *parent))
        names = sorted(held, key=lambda name: document.keys[(*inside, *parent, name)].line) if isinstance(held, dict) else []
        for at, name in enumerate(names):
            own = _own(model, (*parent, name)) if held[name] in (None, "") else frozenset()
            after = ((*parent, each) for each in names[at + 1 :] if own)
            below = [path for path, is_own in takewhile(itemgetter(1), ((path, path[-1] in own and path in unknown) for path in after))]
            if below and _stands_below(document, (*inside, *parent, name), (*inside, *below[0])):
                yield Emptied(_told(document, inside, name, below), frozenset({(*parent, name), *below}))


def _own(model: type[Record], path: Path) -> frozenset[str]:
    """Return the names of the fields of the group at a path; of none for anything but a group."""
    return frozenset(name for shape in shapes_at(model, path) if shape.is_record for name in shape.type.model_fields)


def _stands_below(document: Document, group: Path, first: Path) -> bool:
    """Tell whether the first field stands on the line below the name of its group, as far in, and both begin their lines."""
    one, two = document.keys[group], document.keys[first]
    return two.line == one.line + 1 and one.column == two.column and not document.lines[one.line - 1][: one.column - 1].strip()


def _told(document: Document, inside: Path, name: str, below: list[Path]) -> Diagnostic:
    first, end = document.keys[(*inside, *below[0])], document.ends[(*inside, *below[-1])]
    lines = document.lines[first.line - 1 : end.line - (end.column == 1)]
    mended = "\n".join(f"  {line}" if line.strip() else line for line in lines)
    what, fix = f"is not further in than {name}:, to which it belongs", f"begin what belongs to {name} two spaces further in than its name"
    return unplaced(first.line, first.column, "line", what, fix, mended, len(lines))
