"""What WeasyPrint leaves out of the tags of a PDF. In: a document and its PDF, before it is written. Out: the same PDF, changed in place.

PDF/UA-1 wants heads and feet of pages as artifacts that say which they are (7.8), and for each head of a table what it is the head of (7.5). WeasyPrint
tags the first as text and gives the second by lists of cells alone. `page-validation` asks for neither; other readers do.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # both come with WeasyPrint, which is loaded late
    from pydyf import PDF, Dictionary, Stream
    from weasyprint import Document, Page

PRINTED = 4  # the flag of a link that it is there on paper too
CELLS = ("/TH", "/TD")


def finish(document: Document, pdf: PDF) -> None:
    """Complete the tags; WeasyPrint calls this before it writes."""
    elements = {item.reference: item for item in pdf.objects if isinstance(item, dict) and item.get("Type") == "/StructElem"}
    root = next(item for item in pdf.objects if isinstance(item, dict) and item.get("Type") == "/StructTreeRoot")
    read = _read(elements, elements[root["K"][0]])
    for element in read.values():
        if element["S"] == "/TH":
            element["A"]["Scope"] = _scope(element, elements)
    streams = [_object(pdf, page["Contents"]) for page in pdf.objects if isinstance(page, dict) and page.get("Type") == "/Page"]
    numbers = _object(pdf, root["ParentTree"])["Nums"]
    for number, (page, stream) in enumerate(zip(document.pages, streams, strict=True)):
        _set_apart(page, stream, numbers[2 * number + 1], read)
    for item in pdf.objects:
        if isinstance(item, dict) and item.get("Subtype") == "/Link":
            item["F"] = PRINTED


def _object(pdf: PDF, reference: bytes) -> Dictionary | Stream:
    return pdf.objects[int(reference.split()[0])]


def _read(elements: dict[bytes, Dictionary], element: Dictionary) -> dict[bytes, Dictionary]:
    """Return what a reader of the tags meets, from an element down; what holds nothing, such as the caption of a table that goes on, is left out."""
    found = {}
    for kid in list(element["K"]):
        if kid not in elements:
            continue
        below = _read(elements, elements[kid])
        if not elements[kid]["K"] and elements[kid]["S"] not in CELLS:
            element["K"].remove(kid)
        else:
            found |= below
    return {element.reference: element, **found}


def _scope(head: Dictionary, elements: dict[bytes, Dictionary]) -> str:
    """Return what a head of a table stands over: a column from the head of the table, or from a row of heads alone; else its row."""
    row = elements[head["P"]]
    alone = all(elements[cell]["S"] == "/TH" for cell in row["K"])
    return "/Column" if alone or elements[row["P"]]["S"] == "/THead" else "/Row"


def _set_apart(page: Page, stream: Stream, tagged: list, read: dict[bytes, Dictionary]) -> None:
    """Make the heads and the foot of a page artifacts."""
    outside = [number for number, reference in enumerate(tagged) if reference not in read]
    kinds = dict(zip(outside, _margins(page), strict=True))
    for place, item in enumerate(stream.stream):
        if isinstance(item, dict) and item.get("MCID") in kinds:
            kind = kinds[item.pop("MCID")]
            stream.stream[place - 1] = "/Artifact"
            item |= {"Type": "/Pagination", "Subtype": kind}
    for number in outside:
        tagged[number] = "null"


def _margins(page: Page) -> Iterator[str]:
    """Yield for each text in the margins of a page, as they are drawn, whether it stands above or below."""
    for margin in page._page_box.children:
        place = getattr(margin, "at_keyword", "")
        for box in margin.descendants() if place else ():
            if hasattr(box, "text"):
                yield "/Header" if place.startswith("@top") else "/Footer"
