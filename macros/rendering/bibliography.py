"""A source, or a page, as programs that keep references read it. In: its id and record. Out: CSL-JSON, BibTeX, RIS.

Only what the record says is said: who issued it is its publisher, since no author is named in this manual, and its kind is a document,
unless it is a table of data. The place in it belongs to the citation, not to the source.
"""

import re
from typing import NamedTuple

from ..models.sources import Source

TYPES = {"csl": {"data": "dataset"}, "ris": {"data": "DATA", "page": "ELEC"}}
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
IN_TEX = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "&": r"\&",
    "%": r"\%",
    "$": r"\$",
    "#": r"\#",
    "_": r"\_",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
SPECIAL = re.compile("[" + re.escape("".join(IN_TEX)) + "]")
IN_ADDRESS = {"{": "%7B", "}": "%7D", "\\": "%5C"}


class Work(NamedTuple):
    """A page of the manual as something to cite; the manual stands where a source has who issued it."""

    title: str
    publisher: str
    date: str
    url: str
    short: str = ""
    read: str = "page"


def csl(id: str, source: Source) -> dict:
    """Return an item of CSL-JSON."""
    item = {
        "id": id,
        "type": TYPES["csl"].get(source.read, "document"),
        "title": source.title,
        "title-short": source.short,
        "publisher": source.publisher,
        "issued": {"date-parts": [_parts(source)]} if source.date else None,
        "URL": source.url,
    }
    return {name: value for name, value in item.items() if value}


def bibtex(id: str, source: Source | Work) -> str:
    """Return an entry of BibTeX. Months are its own words; an address is read as it stands, so only what ends a field is coded."""
    year, month, day = (*_parts(source), None, None, None)[:3]
    fields = {
        "title": f"{{{{{_tex(source.title)}}}}}",
        "publisher": f"{{{_tex(source.publisher)}}}",
        "year": f"{{{year}}}" if year else "",
        "month": MONTHS[month - 1] if month else "",
        "day": f"{{{day}}}" if day else "",
        "url": "{" + "".join(IN_ADDRESS.get(letter, letter) for letter in source.url) + "}" if source.url else "",
    }
    lines = [f"  {name} = {value},\n" for name, value in fields.items() if value]
    return f"@misc{{{id},\n{''.join(lines)}}}\n"


def ris(id: str, source: Source | Work) -> str:
    """Return a record of RIS; a date has its four parts, however few are known."""
    year, month, day = (*_parts(source), None, None, None)[:3]
    lines = [
        ("TY", TYPES["ris"].get(source.read, "GEN")),
        ("ID", id),
        ("TI", source.title),
        ("ST", source.short),
        ("PB", source.publisher),
        ("PY", str(year or "")),
        ("DA", f"{year}/{month or 0:02}/{day or 0:02}/".replace("/00", "/") if year else ""),
        ("UR", source.url),
    ]
    return "".join(f"{tag}  - {_line(value)}\r\n" for tag, value in lines if value) + "ER  - \r\n"


def _parts(source: Source | Work) -> list[int]:
    return [int(part) for part in source.date.split("-")] if source.date else []


def _tex(text: str) -> str:
    return SPECIAL.sub(lambda match: IN_TEX[match[0]], _line(text))


def _line(text: str) -> str:
    return " ".join(text.split())
