"""Addresses of the United Nations that lead to another document than the symbol beside them. In: the manual and where its records stand. Out: problems."""

import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from ...models.manual import Manual
from ...reading.diagnostics import Diagnostic
from ...reading.locations import Locations

HOSTS = ("undocs.org", "docs.un.org")
LANGUAGE = r"(?:(?:ar|en|es|fr|ru|zh)/)?"
SYMBOL = re.compile(rf"/{LANGUAGE}([A-Z]+(?:/[\w.()\[\] -]+)+)/?", re.IGNORECASE)
JOINT = re.compile(r"-(?=[SAE]/)|\s*[;,]\s*|\s+and\s+")  # A/65/877-S/2011/393 is one document with two symbols


def check_symbols(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    """Yield each address with the symbol of another document."""
    for id, document in manual.documents.items():
        leads_to = _symbol(document.url or "")
        symbols = JOINT.split(document.symbol or "")
        if leads_to and document.symbol and not any(_same(leads_to, symbol) for symbol in (document.symbol, *symbols)):
            right = document.url.replace(leads_to, symbols[0])
            fix = f"write {right}, or correct the symbol" if leads_to in document.url else "correct one of the two"
            yield locations["documents", id].diagnostic(("url",), f"leads to {leads_to}, and the symbol is {document.symbol}", fix)


def _symbol(address: str) -> str:
    """Return the symbol that an address of the United Nations ends with; empty text for another address."""
    parts = urlsplit(address)
    found = SYMBOL.fullmatch(unquote(parts.path)) if (parts.hostname or "").removeprefix("www.") in HOSTS else None
    return found[1] if found and re.search(r"\d", found[1]) else ""


def _same(one: str, other: str) -> bool:
    """Tell whether two symbols are of one document, or of a document and what was added to it: A/63/677 and A/63/677/Corr.1."""
    short, long = sorted((re.sub(r"[\s\[\]]", "", symbol).casefold() for symbol in (one, other)), key=len)
    return short == long or re.match(r"/(?:add|corr|rev|l)\b", long.removeprefix(short)) is not None and long.startswith(short)
