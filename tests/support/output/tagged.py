"""What somebody who cannot see a PDF would miss in it, read by pypdf from its tags: what the validator of PDF/UA does not ask for."""

import io
from collections.abc import Iterator

from pypdf import PageObject, PdfReader
from pypdf.generic import ContentStream, DictionaryObject


def kids(element: DictionaryObject) -> list:
    """Return what a tag holds: tags, numbers of text, and links."""
    found = element.get("/K", [])
    return [kid.get_object() for kid in (found if isinstance(found, list) else [found])]


def tags(element: DictionaryObject) -> Iterator[DictionaryObject]:
    """Yield a tag and those below it, as a reader meets them."""
    yield element
    for kid in kids(element):
        if isinstance(kid, DictionaryObject) and "/S" in kid:
            yield from tags(kid)


def drawn(page: PageObject, reader: PdfReader) -> list[DictionaryObject]:
    """Return what a page says of each piece that it draws: the number by which a tag holds it, or what it is beside the text."""
    steps = ContentStream(page.get_contents(), reader).operations
    return [operands[1] for operands, name in steps if name == b"BDC"]


def untagged(content: bytes) -> set[str]:
    """Return what somebody who cannot see a document would miss in it, or hear too often."""
    reader = PdfReader(io.BytesIO(content))
    every = list(tags(reader.trailer["/Root"]["/StructTreeRoot"]["/K"][0].get_object()))
    numbers = {(tag.raw_get("/Pg").idnum, int(kid)) for tag in every for kid in kids(tag) if isinstance(kid, int)}
    pieces = [(page.indirect_reference.idnum, about) for page in reader.pages for about in drawn(page, reader)]
    beside = [about.get("/Subtype") for _, about in pieces if about.get("/Type") == "/Pagination"]
    links = [note.get_object() for page in reader.pages for note in page.get("/Annots", [])]
    faults = {
        "text that no tag holds": {(page, int(about["/MCID"])) for page, about in pieces if "/MCID" in about} != numbers,
        "no foot or no head of a page": set(beside) != {"/Header", "/Footer"},
        "a head of no column or row": any(tag["/S"] == "/TH" and tag["/A"].get("/Scope") not in ("/Column", "/Row") for tag in every),
        "a tag that holds nothing": any(not kids(tag) for tag in every if tag["/S"] not in ("/TH", "/TD")),
        "a link that is not printed": any(not link.get("/F", 0) & 4 for link in links),
    }
    return {fault for fault, found in faults.items() if found}
