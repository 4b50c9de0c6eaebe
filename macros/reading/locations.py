"""Where a record was written. Out: `Location`, which makes a diagnostic at any field of the record."""

from dataclasses import dataclass

from .diagnostics import Diagnostic
from .document import Document, dotted
from .fixes import UNKNOWN, name_replaced, value_replaced


@dataclass(frozen=True)
class Location:
    """Where a record was written: its file, the document, and where in it the record begins."""

    path: str
    document: Document
    inside: tuple = ()

    @property
    def raw(self) -> object:
        """What was written for the record."""
        return self.document.at(self.inside)

    def diagnostic(self, where: tuple, what: str, fix: str, instead: str = "") -> Diagnostic:
        """Return a problem at a field of the record; `instead` is the value that belongs there, if it is known."""
        path = (*self.inside, *where)
        place = self.document.place(path)
        mended = value_replaced(self.document, path, instead) if instead else UNKNOWN
        return Diagnostic(self.path, place.line, place.column, dotted(path), what, fix, *mended)

    def diagnostic_of_name(self, where: tuple, what: str, fix: str, instead: str = "") -> Diagnostic:
        """Return a problem of the name of a field, or of the point that it stands for; `instead` is the name that belongs there, if it is known."""
        path = (*self.inside, *where)
        place = self.document.place(path, key=True)
        mended = name_replaced(self.document, path, instead) if instead else UNKNOWN
        return Diagnostic(self.path, place.line, place.column, dotted(path), what, fix, *mended)

    def is_name(self, where: tuple, value: str) -> bool:
        """Tell whether a value is the name that something stands under, and not what stands there."""
        path = (*self.inside, *where)
        return where[-1] == value and path in self.document.keys and self.document.at(path) != value


Locations = dict[tuple[str, str], Location]  # by kind and id
