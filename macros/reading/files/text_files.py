"""A file as text. In: its path. Out: the text, or a diagnostic that says what is in its place: another encoding, a file of Word, nothing that can be read."""

import os
from pathlib import Path

from ..diagnostics import Diagnostic

OTHER_FILES = (
    (b"pk\x03\x04", "a file of Word, Excel or another program"),
    (b"{\\rtf", "a text with a program's own marks (RTF)"),
    (b"%pdf", "a PDF"),
    (b"<!doctype", "a page of the web"),
    (b"<html", "a page of the web"),
    (b"\x89png", "a picture"),
)


def read_text(diagnostics: list[Diagnostic], root: Path, path: Path) -> str | None:
    """Return a file's text; None if it cannot be read, which is then among the diagnostics."""
    if not os.path.isfile(path):
        return None
    try:
        content = path.read_bytes()
        begin = content.lstrip()[:16].lower()
        if foreign := next((what for begins, what in OTHER_FILES if begin.startswith(begins)), None):
            what, fix = f"is {foreign}, whatever its name says", "paste its words as plain text into a file of the manual"
            diagnostics.append(Diagnostic(name_in(root, path), 1, 1, "file", what, fix))
            return None
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        diagnostics.append(_not_utf8(name_in(root, path), content, error))
    except OSError as error:
        diagnostics.append(Diagnostic(name_in(root, path), 1, 1, "file", f"cannot be read ({error.strerror})", "put a plain file here, or remove it"))
    return None


def name_in(root: Path, path: Path) -> str:
    """Return the name of a file as messages have it: from the root, with slashes."""
    return path.relative_to(root).as_posix()


def _not_utf8(name: str, content: bytes, error: UnicodeDecodeError) -> Diagnostic:
    """Return what is wrong with a file of another encoding, at the line of the first letter that cannot be read."""
    how = "save it as UTF-8: in Excel as “CSV UTF-8”, in an editor with the encoding UTF-8"
    if name.endswith(".csv") and b"??" in content:
        how = "go back to the table as it stood, and save it in Excel as “CSV UTF-8”; the letters that stand there as ? are lost"
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return Diagnostic(name, 1, 1, "file", "is not UTF-8 text but UTF-16, as “Unicode text” of Excel or Windows is", how)
    line, column = content.count(b"\n", 0, error.start) + 1, error.start - content.rfind(b"\n", 0, error.start)
    return Diagnostic(name, line, column, "file", f"is not UTF-8 text (byte {error.start + 1})", how)
