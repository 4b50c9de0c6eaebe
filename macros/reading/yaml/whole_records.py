"""One slip in the place of what was found in a record, where the record is right without it. In: what was found, and the document. Out: what is told."""

from ..diagnostics import Diagnostic
from ..document import Document, Path
from .explanations import told_slip
from .tried_lines import is_good, one_line, with_mends


def of_one_line(found: list[Diagnostic], model: type, document: Document, path: str, inside: Path = ()) -> list[Diagnostic]:
    """Return the one slip with which a record is right again; what was found where there is none, or where the mends that it offers do it."""
    if document.is_table or not found:
        return found
    shape, lines = dict[str, model] if inside else model, list(document.lines)
    mended = with_mends(lines, found)
    if mended != lines and is_good(mended, shape, 1, len(mended)):
        return found
    near = [number for problem in found for number in (problem.line - 1, problem.line, problem.line - 2)]
    slip = one_line(lines, near, shape)
    return [told_slip(slip).at(path)] if slip else found
