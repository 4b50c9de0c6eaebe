"""Whether a Word, Excel or ZIP file is whole and only read. In: its bytes and ending. Out: what is wrong with it, and the fix."""

import io
import re
import zipfile
import zlib

MOST = 200_000_000
TYPES, MACROS = "[Content_Types].xml", "vbaproject.bin"
MAIN = {
    ".docx": re.compile(
        r"PartName=\"/([^\"]+)\"[^>]*wordprocessingml\.document\.main\+xml|wordprocessingml\.document\.main\+xml[^>]*PartName=\"/([^\"]+)"
    ),
    ".xlsx": re.compile(r"PartName=\"/([^\"]+)\"[^>]*spreadsheetml\.sheet\.main\+xml|spreadsheetml\.sheet\.main\+xml[^>]*PartName=\"/([^\"]+)"),
}
ACTIVE = re.compile(r"(?:^|/)(?:activex/|embeddings/oleobject[^/]*\.bin$|vbaproject\.bin$)", re.IGNORECASE)
LINK = re.compile(r"<Relationship\b[^>]*>")
ELSEWHERE = re.compile(r"\bTarget=[\"'](?:https?:|ftp:|\\\\|file:(?:/{2}|/{4,})\w)", re.IGNORECASE)
ONLY_LED_TO = re.compile(r"/hyperlink[\"']", re.IGNORECASE)
KIND = {".docx": "Word", ".xlsx": "Excel", ".zip": "ZIP"}


def packed_fault(content: bytes, ending: str) -> tuple[str, str] | None:
    """Return what is wrong with a packed file and what to do; None for one that is whole and only read."""
    anew = f"save it anew as {ending[1:].upper()}"
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            if sum(member.file_size for member in packed.infolist()) > MOST:
                return f"unpacks to more than {MOST:,} bytes", "save it smaller, for slow lines"
            if not _is_whole(packed):
                return f"is called {ending} and cannot be unpacked whole", f"{anew}, and upload it again"
            return _office_fault(packed, ending, anew) if ending in MAIN else None
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return f"is called {ending} and is none", f"{anew}, or give it the ending of what it is"


def _is_whole(packed: zipfile.ZipFile) -> bool:
    """Whether every file in it can be read, as its sum says; one behind a password cannot."""
    try:
        return packed.testzip() is None
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError):
        return False


def _office_fault(packed: zipfile.ZipFile, ending: str, anew: str) -> tuple[str, str] | None:
    names = packed.namelist()
    if found := next((name for name in names if ACTIVE.search(name)), ""):
        what = "macros" if found.lower().endswith(MACROS) else "a part of another program"
        return f"is a document that can act (it holds {what}: {found})", f"{anew} without it, or as PDF"
    if found := next((link for name in names if name.endswith(".rels") for link in LINK.findall(_text(packed, name)) if _loads(link)), ""):
        return "is a document that loads something from elsewhere", f"{anew} with what it shows in the file itself, or as PDF"
    match = MAIN[ending].search(_text(packed, TYPES)) if TYPES in names else None
    if not match or next(filter(None, match.groups())) not in names:
        return f"is called {ending} and is no {KIND[ending]} file", f"{anew}, or give it the ending of what it is"
    return None


def _loads(link: str) -> bool:
    """Whether a document asks for a template, a picture or a table of another place when it is opened; an address to press does not."""
    return "External" in link and bool(ELSEWHERE.search(link)) and not ONLY_LED_TO.search(link)


def _text(packed: zipfile.ZipFile, name: str) -> str:
    return packed.read(name).decode("utf-8", "replace")
