"""Where a record was written. Out: `Location`, which makes a diagnostic at any field of the record."""

from dataclasses import dataclass

from .diagnostics import Diagnostic
from .document import Document, dotted
from .fixes import UNKNOWN, value_replaced


@dataclass(frozen=True)
class Location:
    """Where a record was written: its file, the document, and where in it the record begins."""

    path: str
    document: Document
    inside: tuple = ()

    @property
    def raw(self) -> object:
        """What was written for the record."""
        value = self.document.value
        for part in self.inside:
            value = value[part]
        return value

    def diagnostic(self, where: tuple, what: str, fix: str, instead: str = "") -> Diagnostic:
        """Return a problem at a field of the record; `instead` is the value that belongs there, if it is known."""
        path = (*self.inside, *where)
        place = self.document.place(path)
        mended = value_replaced(self.document, path, instead) if instead else UNKNOWN
        return Diagnostic(self.path, place.line, place.column, dotted(path), what, fix, *mended)


Locations = dict[tuple[str, str], Location]  # by kind and id
