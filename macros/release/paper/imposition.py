"""A booklet of A6 pages on sheets of A4. In: a PDF of A6 pages. Out: one to print on both sides, cut across the middle and fold.

A side holds two pairs of pages, one above the other. Printed on both sides, turned over the long edge, each sheet is cut into two strips; the lower
strips go inside the upper ones, and all are folded once.
"""

import io
from collections.abc import Iterator

STRIPS, LEAF = 2, 4  # strips of a sheet; pages of a strip, both sides
TITLE = "Booklet, to print on both sides of A4, cut and fold"
MM = 72 / 25.4
A4 = (210 * MM, 297 * MM)
A6 = (105 * MM, 148.5 * MM)


def sides(pages: int) -> Iterator[tuple[int, int, int, int]]:
    """Yield, for each side of each sheet, the pages at the upper left, upper right, lower left and lower right, counted from 0."""
    sheets = -(-pages // (STRIPS * LEAF))
    all = sheets * STRIPS * LEAF
    for sheet in range(sheets):
        outer, inner = (sheet, sheet + sheets)
        yield tuple(page for strip in (outer, inner) for page in (all - 1 - 2 * strip, 2 * strip))
        yield tuple(page for strip in (outer, inner) for page in (2 * strip + 1, all - 2 - 2 * strip))


def imposed(content: bytes) -> bytes:
    """Return the pages on sheets."""
    from pypdf import PdfReader, PdfWriter, Transformation

    made = PdfWriter()
    made.append(PdfReader(io.BytesIO(content)), import_outline=False)
    pages = list(made.pages)
    for page in pages:  # links would lead from the wrong places, and to pages in another order
        page.pop("/Annots", None)
    for side in sides(len(pages)):
        sheet = made.add_blank_page(*A4)
        for place, number in enumerate(side):
            if number < len(pages):
                x, y = (place % 2) * A6[0], (1 - place // 2) * A6[1]
                sheet.merge_transformed_page(pages[number], Transformation().translate(x, y))
    for sheet in made.pages[len(pages) :]:
        sheet.compress_content_streams()
    for _ in pages:
        made.remove_page(0)
    made.metadata = {"/Title": TITLE, "/Producer": "pypdf"}
    made.compress_identical_objects()
    stream = io.BytesIO()
    made.write(stream)
    return stream.getvalue()
